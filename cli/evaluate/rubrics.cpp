#include "cli/evaluate/rubrics.hpp"

#include <algorithm>

#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/base/id.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"
#include "core/evaluate/words.hpp"
#include "core/tomlio/read_rubric.hpp"

namespace sw::cli {

namespace {

namespace fs = std::filesystem;

constexpr Text kNoRubrics{"还没有评估量表", "there are no rubrics yet"};
constexpr Text kMakeRubric{
    "量表放在 rubrics 文件夹，一份一个 .toml；写法见 sw help rubric-file",
    "they lie in the folder rubrics, a .toml each; sw help rubric-file says how they are written"};
constexpr Text kNoSuchRubric{"没有评估量表 \"{0}\"", "there is no rubric \"{0}\""};
constexpr Text kRubricTwice{"有几份量表的编号都是 \"{0}\"：{1}",
                            "several rubrics are called \"{0}\": {1}"};
constexpr Text kOneId{"给它们各自的 id", "give each an id of its own"};
constexpr Text kRunRubricCheck{"共有 {0} 处错误，sw evaluate rubric check 会全部列出",
                               "errors in all: {0}; sw evaluate rubric check lists them"};
constexpr Text kNoSuchSide{"量表 {0} 没有评估方 \"{1}\"", "the rubric {0} has no side \"{1}\""};

bool is_error(const plan::Finding& finding) {
  return finding.severity == plan::Severity::error;
}

// Those whose indicators measured criteria may name: this year's, where it can be read.
std::vector<const plan::Plan*> plans_here(App& app) {
  std::vector<const plan::Plan*> plans;
  if (app.has_workspace() && (app.globals.plan || fs::exists(app.plan_path(app.current_year())))) {
    const LoadedPlan& loaded = app.load(app.current_year());
    if (!loaded.has_errors()) {
      plans.push_back(&loaded.plan);
    }
  }
  return plans;
}

// A file that is named as its id need not be looked for among the others.
LoadedRubric named_rubric(App& app, std::string_view word) {
  const fs::path file = app.workspace() / "rubrics" / (std::string(word) + ".toml");
  std::error_code fault;
  if (is_entry_id(word) && fs::is_regular_file(file, fault)) {
    LoadedRubric loaded = read_rubric_file(app, file);
    if (loaded.rubric.id == word) {
      return loaded;
    }
  }
  return rubric_called(all_rubrics(app), word);
}

}  // namespace

std::size_t LoadedRubric::errors() const {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), is_error));
}

LoadedRubric read_rubric_file(App& app, const fs::path& path) {
  LoadedRubric loaded;
  loaded.path = path;
  loaded.name = app.shown(path);
  loaded.text = read_file(path, tomlio::kLargestRubric);
  tomlio::ReadRubric read = tomlio::read_rubric(loaded.text, loaded.name);
  loaded.rubric = std::move(read.rubric);
  loaded.findings = std::move(read.findings);
  if (read.readable) {
    for (plan::Finding& finding : evaluate::check(loaded.rubric, plans_here(app))) {
      loaded.findings.push_back(std::move(finding));
    }
  }
  plan::sort_findings(loaded.findings);
  return loaded;
}

std::vector<LoadedRubric> all_rubrics(App& app) {
  std::vector<fs::path> files;
  std::error_code fault;
  for (const auto& entry : fs::directory_iterator(app.workspace() / "rubrics", fault)) {
    if (entry.path().extension() == ".toml") {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<LoadedRubric> all;
  for (const fs::path& file : files) {
    all.push_back(read_rubric_file(app, file));
  }
  return all;
}

const LoadedRubric& rubric_called(const std::vector<LoadedRubric>& all, std::string_view word) {
  if (all.empty()) {
    throw Error(ErrorKind::input, say(kNoRubrics), say(kMakeRubric));
  }
  std::vector<const LoadedRubric*> by_id, by_name;
  std::vector<std::string> known, ids, files;
  for (const LoadedRubric& one : all) {
    if (one.rubric.id == word) {
      by_id.push_back(&one);
      files.push_back(one.name);
    }
    if (one.rubric.title == word || one.path.stem() == word || one.path.filename() == word) {
      by_name.push_back(&one);
    }
    ids.push_back(one.rubric.id.empty() ? one.path.stem().string() : one.rubric.id);
    known.insert(known.end(), {ids.back(), one.rubric.title});
  }
  if (by_id.size() > 1) {
    throw Error(
        ErrorKind::input, say(kRubricTwice, printable_line(word), join(files, " ")), say(kOneId));
  }
  if (by_id.size() == 1) {
    return *by_id.front();
  }
  if (by_name.size() == 1) {
    return *by_name.front();
  }
  const std::string near = nearest(word, known);
  throw Error(ErrorKind::input,
              say(kNoSuchRubric, printable_line(word)),
              near.empty() ? say(kKnownAre, join(ids, " ")) : say(kDidYouMean, near));
}

LoadedRubric sound_rubric(App& app, std::string_view word) {
  LoadedRubric loaded = named_rubric(app, word);
  const auto first = std::find_if(loaded.findings.begin(), loaded.findings.end(), is_error);
  if (first != loaded.findings.end()) {
    Error error(ErrorKind::input, first->message, say(kRunRubricCheck, loaded.errors()));
    error.at({loaded.name, first->spot.line, first->spot.column});
    throw Error(error);
  }
  return loaded;
}

evaluate::Rubric sealed_rubric(App& app, const facts::Evidence& text) {
  return tomlio::read_rubric(read_file(app.evidence_folder() / text.hash, tomlio::kLargestRubric),
                             text.name)
      .rubric;
}

std::string side_title(const App& app, std::string_view side) {
  return printable_line(app.in(title_of(evaluate::known_sides(), side)));
}

std::string side_called(const App& app, const evaluate::Rubric& rubric, std::string_view word) {
  std::vector<std::string> known, names;
  for (const evaluate::Side& side : rubric.sides()) {
    if (side.name == word || side_title(app, side.name) == word) {
      return side.name;
    }
    names.push_back(side.name);
    known.insert(known.end(), {side.name, side_title(app, side.name)});
  }
  const std::string near = nearest(word, known);
  throw Error(ErrorKind::input,
              say(kNoSuchSide, rubric.id, printable_line(word)),
              near.empty() ? say(kKnownAre, join(names, " ")) : say(kDidYouMean, near));
}

}  // namespace sw::cli
