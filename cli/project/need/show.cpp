#include <algorithm>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/project/need/called.hpp"
#include "cli/project/need/tally_json.hpp"
#include "cli/project/register.hpp"
#include "core/base/json_number.hpp"
#include "core/base/text.hpp"
#include "core/project/needs.hpp"
#include "core/project/tally.hpp"
#include "core/service/words.hpp"

namespace sw::cli::project_need_commands {

namespace {

using nlohmann::ordered_json;
using project::QuestionKind;
using project::Tally;

constexpr Text kNoQuestion{"没有问题 \"{0}\"", "there is no question \"{0}\""};
constexpr Text kMeantQuestion{"是不是“{0}”？", "did you mean \"{0}\"?"};
constexpr Text kShowAll{"sw project need show {0} 列出全部问题",
                        "sw project need show {0} lists them all"};
constexpr Text kNotClosed{"“{0}”不是选择题，不能用来分组",
                          "\"{0}\" is no closed question: it cannot group others"};
constexpr Text kTitle{"{0}（{1}）：回收 {2} 份", "{0} ({1}): {2} answers"};
constexpr Text kTitleOf{"{0}（{1}）：回收 {2} 份，计划 {3} 份",
                        "{0} ({1}): {2} answers of {3} planned"};
constexpr Text kSheets{"其中导入答卷 {0} 份", "of which imported with their answers: {0}"};
constexpr Text kFile{"工具文件：{0}（{1}，{2}）", "instrument: {0} ({1}, {2})"};
constexpr Text kFilePlain{"工具文件：{0}（{1}）", "instrument: {0} ({1})"};
constexpr Text kNoAnswers{
    "没有导入的答卷；sw project need import {0} 文件 导入",
    "There are no imported answers; sw project need import {0} FILE brings them."};
constexpr Text kQuestion{"{0}（{1} 人答", "{0} ({1} answered"};
constexpr Text kMissing{"，{0} 人未答）", ", {0} did not)"};
constexpr Text kAllAnswered{"）", ")"};
constexpr Text kInWords{"{0} 条文字回答", "{0} answers in words"};
constexpr Text kNumbers{"平均 {0}，最小 {1}，最大 {2}", "mean {0}, least {1}, largest {2}"};
constexpr Text kMean{"平均 {0}", "mean {0}"};
constexpr Text kAnswer{"回答", "Answer"};
constexpr Text kCount{"人数", "Count"};
constexpr Text kShare{"比例", "Share"};
constexpr Text kBy{"按“{0}”", "by \"{0}\""};
constexpr Text kBase{"答卷数", "Answered"};
constexpr Text kHidden{"少于 {0} 人的数字不显示（-），以免认出个人",
                       "Numbers below {0} are not shown (-), so that nobody is recognised."};
constexpr Text kCell{"{0}（{1}%）", "{0} ({1}%)"};

struct ShowOptions {
  std::string need;
  std::optional<std::string> by, question;
  bool mask = false;
};

std::vector<Option> options_of(ShowOptions& o) {
  return {need_option(o.need),
          {"--by",
           "QUESTION",
           &o.by,
           {"按这道选择题的回答分组", "by the answers to this closed question"}},
          {"--question", "QUESTION", &o.question, {"只看这道题", "only this question"}},
          {"--mask",
           "",
           &o.mask,
           {"人数太少的格子不显示，给外人看时用", "hide small numbers, for readers outside"}}};
}

struct Shown {
  plan::Need need;
  std::vector<facts::Record> records;  // of the plan's year
  project::Questionnaire all;
  Quantity responses;
  std::int64_t least = 0;  // 0: nothing is hidden
};

Shown find(App& app, const ShowOptions& o, const plan::Plan& plan) {
  Shown shown;
  shown.need = need_called(plan, o.need);
  const project::Register projects = project_register(app);
  for (const facts::Record& one : projects.records(facts::Kind::response)) {
    if (one.fact.subject == shown.need.id && one.fact.date.year() == plan.year() &&
        one.fact.date <= app.today()) {
      shown.records.push_back(one);
      shown.responses += project::respondents_of(one.fact);
    }
  }
  shown.all = project::questionnaire_of(shown.records);
  shown.least = o.mask ? plan.project_rules().least_clients : 0;
  return shown;
}

// A question by its text, or by its beginning where only one begins so.
std::string question_called(const Shown& shown, const std::string& word) {
  std::vector<std::string> begun;
  for (const std::string& one : shown.all.questions) {
    if (one == word) {
      return one;
    }
    if (!word.empty() && one.starts_with(word)) {
      begun.push_back(one);
    }
  }
  if (begun.size() == 1) {
    return begun.front();
  }
  const std::string near = nearest(word, shown.all.questions);
  throw Error(
      ErrorKind::input,
      say(kNoQuestion, printable_line(word)),
      near.empty() ? say(kShowAll, shown.need.id) : say(kMeantQuestion, printable_line(near)));
}

std::string percent(std::int64_t count, std::int64_t of) {
  return Fraction{Int128{count} * 100, of}.rounded().to_string(1);
}

std::string cell_of(const App& app, std::optional<std::int64_t> count, std::int64_t of) {
  if (!count) {
    return "-";
  }
  return of == 0 ? std::to_string(*count) : app.in(say(kCell, *count, percent(*count, of)));
}

Tally tally_of(const Shown& shown, const std::string& question) {
  Tally one = project::tally(shown.all, question);
  if (shown.least > 0) {
    project::suppress(one, shown.least);
  }
  return one;
}

project::Cross cross_of(const Shown& shown, const Tally& one, const Tally& by) {
  project::Cross cross = project::cross(shown.all, one, by);
  if (shown.least > 0) {
    project::suppress(cross.counts, shown.least);
  }
  return cross;
}

std::string heading_of(const App& app, const Tally& one) {
  return app.in(say(kQuestion, one.question, one.answered)) +
         app.in(one.missing == 0 ? say(kAllAnswered) : say(kMissing, one.missing));
}

std::string numbers_of(const App& app, const Tally& one) {
  if (!one.mean) {
    return "";
  }
  return app.in(
      one.least
          ? say(kNumbers, one.mean->to_string(2), one.least->to_string(), one.largest->to_string())
          : say(kMean, one.mean->to_string(2)));
}

doc::Table counts_table(const App& app, const Tally& one) {
  doc::Table table;
  table.columns = {{app.in(kAnswer), doc::Align::left, 0},
                   {app.in(kCount), doc::Align::right, 0},
                   {app.in(kShare), doc::Align::right, 0}};
  for (const project::Counted& answer : one.answers) {
    table.rows.push_back(
        {{doc::cell(printable_line(answer.answer)),
          doc::cell(answer.count ? std::to_string(*answer.count) : "-"),
          doc::cell(answer.count ? percent(*answer.count, one.answered) + "%" : "-")},
         0,
         false});
  }
  return table;
}

doc::Table cross_table(const App& app, const project::Cross& cross, bool masked) {
  doc::Table table;
  table.columns.push_back({app.in(kAnswer), doc::Align::left, 0});
  for (const std::string& by : cross.by) {
    table.columns.push_back({printable_line(by), doc::Align::right, 0});
  }
  for (std::size_t i = 0; i < cross.answers.size(); ++i) {
    doc::Row row{{doc::cell(printable_line(cross.answers[i]))}, 0, false};
    for (std::size_t k = 0; k < cross.by.size(); ++k) {
      row.cells.push_back(doc::cell(cell_of(app, cross.counts[i][k], cross.sums[k])));
    }
    table.rows.push_back(std::move(row));
  }
  if (!masked) {
    doc::Row sums{{doc::cell(app.in(kBase), doc::Tone::muted)}, 0, false};
    for (const std::int64_t sum : cross.sums) {
      sums.cells.push_back(doc::cell(std::to_string(sum), doc::Tone::muted));
    }
    table.rows.push_back(std::move(sums));
  }
  return table;
}

void add_question(doc::Document& document,
                  const App& app,
                  const Shown& shown,
                  const Tally& one,
                  const std::optional<Tally>& by) {
  document.add(doc::Paragraph{printable_line(heading_of(app, one)), doc::Tone::strong});
  if (one.kind == QuestionKind::words) {
    document.add(doc::Paragraph{app.in(say(kInWords, one.answered)), doc::Tone::plain});
  }
  if (const std::string numbers = numbers_of(app, one); !numbers.empty()) {
    document.add(doc::Paragraph{numbers, doc::Tone::plain});
  }
  if (one.kind == QuestionKind::closed) {
    document.add(by && by->question != one.question
                     ? cross_table(app, cross_of(shown, one, *by), shown.least > 0)
                     : counts_table(app, one));
  }
}

void add_head(doc::Document& document, const App& app, const Shown& shown) {
  const plan::Need& need = shown.need;
  document.add(doc::Paragraph{
      app.in(need.count
                 ? say(kTitleOf, need.title, need.id, shown.responses.to_string(), *need.count)
                 : say(kTitle, need.title, need.id, shown.responses.to_string())),
      doc::Tone::strong});
  for (const facts::Record& one : shown.records) {
    if (one.fact.evidence) {
      const auto version = one.fact.details.find(service::key::kVersion);
      const std::string name = printable_line(one.fact.evidence->name);
      document.add(doc::Paragraph{
          app.in(
              version == one.fact.details.end()
                  ? say(kFilePlain, name, one.fact.date.to_string())
                  : say(kFile, name, printable_line(version->second), one.fact.date.to_string())),
          doc::Tone::plain});
    }
  }
  const auto sheets = static_cast<std::int64_t>(shown.all.respondents.size());
  if (sheets > 0 && shown.responses != Quantity::of(sheets)) {
    document.add(doc::Paragraph{app.in(say(kSheets, sheets)), doc::Tone::plain});
  }
}

std::optional<Tally> grouping(const Shown& shown, const ShowOptions& o) {
  if (!o.by) {
    return {};
  }
  const Tally by = project::tally(shown.all, question_called(shown, *o.by));
  if (by.kind != QuestionKind::closed) {
    throw Error(ErrorKind::input, say(kNotClosed, printable_line(by.question)));
  }
  return by;
}

int run_show(App& app, const ShowOptions& o) {
  const plan::Plan& plan = app.plan_of(app.current_year());
  const Shown shown = find(app, o, plan);
  const std::vector<std::string> questions =
      o.question ? std::vector<std::string>{question_called(shown, *o.question)}
                 : shown.all.questions;
  const std::optional<Tally> by = grouping(shown, o);
  if (app.globals.json) {
    ordered_json list = ordered_json::array();
    for (const std::string& question : questions) {
      const Tally one = tally_of(shown, question);
      const bool crossed = by && one.kind == QuestionKind::closed && by->question != question;
      list.push_back(
          tally_json(one, crossed ? std::optional(cross_of(shown, one, *by)) : std::nullopt, by));
    }
    print_json(app,
               {{"id", shown.need.id},
                {"title", shown.need.title},
                {"responses", json_number(shown.responses)},
                {"count", shown.need.count ? ordered_json(*shown.need.count) : ordered_json()},
                {"imported", shown.all.respondents.size()},
                {"masked", o.mask},
                {"questions", std::move(list)}});
    return 0;
  }
  doc::Document document;
  add_head(document, app, shown);
  if (by) {
    document.add(doc::Paragraph{printable_line(app.in(say(kBy, by->question))), doc::Tone::plain});
  }
  for (const std::string& question : questions) {
    add_question(document, app, shown, tally_of(shown, question), by);
  }
  if (o.mask) {
    document.add(doc::Paragraph{app.in(say(kHidden, shown.least)), doc::Tone::muted});
  }
  print(app, document);
  if (shown.all.respondents.empty()) {
    app.tell(say(kNoAnswers, shown.need.id));
  }
  return 0;
}

}  // namespace

Invocation make_show() {
  return invocation<ShowOptions>(options_of, run_show);
}

}  // namespace sw::cli::project_need_commands
