#include <algorithm>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate/rubrics.hpp"
#include "cli/print.hpp"
#include "core/base/text.hpp"
#include "core/evaluate/score.hpp"
#include "core/plan/entry_json.hpp"

namespace sw::cli::evaluate_rubric_commands {

namespace {

using evaluate::Criterion;
using evaluate::Rubric;
using evaluate::Scale;
using nlohmann::ordered_json;

constexpr Text kAbout{"评{0}，满分 {1}", "for a {0}, at most {1}"};
constexpr Text kSidesLine{"评估方  {0}", "Sides  {0}"};
constexpr Text kGradesLine{"等级  {0}", "Grades  {0}"};
constexpr Text kGradeFrom{"{0} {1} 分起", "{0} from {1}"};
constexpr Text kTrimmed{
    "一方有五名及以上评估人时，去掉最高、最低各一个再平均",
    "Of five or more assessors of a side the highest and the lowest are left out"};
constexpr Text kSource{"依据  {0}", "Source  {0}"};
constexpr Text kCriterion{"评估项", "Criterion"};
constexpr Text kPoints{"分值", "Points"};
constexpr Text kHow{"怎样打分", "How"};
constexpr Text kWho{"由谁评", "By"};
constexpr Text kScore{"得分", "Score"};
constexpr Text kVeto{"，一票否决", "; veto"};
constexpr Text kFloor{"得分率不低于 {0}%", "at least {0} % of its points"};
constexpr Text kMeasured{"由数据得出：{0}", "computed: {0}"};
constexpr Text kDetails{"{0}  {1}", "{0}  {1}"};
constexpr Text kStandard{"标准：{0}", "looked for: {0}"};
constexpr Text kMaterial{"材料：{0}", "to be shown: {0}"};

struct ShowOptions {
  std::string rubric;
};

std::vector<Option> options_of(ShowOptions& o) {
  return {{"RUBRIC", "RUBRIC", &o.rubric, {"评估量表的编号", "the rubric's id"}, true}};
}

std::string percent_of(Quantity share) {
  return Fraction{Int128{share.micro()} * 100, Quantity::kScale}.rounded().to_string();
}

std::string how(const App& app, const Rubric& rubric, const Criterion& one) {
  if (rubric.is_block(one)) {
    return one.floor ? app.in(say(kFloor, percent_of(*one.floor))) : "";
  }
  std::string out =
      one.scale == Scale::measured && !one.from.empty() && !one.from.front().values.empty()
          ? app.in(say(kMeasured, printable_line(one.from.front().values.front())))
          : app.in(evaluate::allowed_scores(one));
  out += one.veto ? app.in(kVeto) : "";
  return out;
}

std::string who(const App& app, const Rubric& rubric, const Criterion& one) {
  std::string out;
  bool all = true;
  for (const evaluate::Side& side : rubric.sides()) {
    if (rubric.judges(side.name, one)) {
      out += (out.empty() ? "" : " ") + side_title(app, side.name);
    } else {
      all = false;
    }
  }
  return all || rubric.is_block(one) ? "" : out;
}

ordered_json rubric_json(const LoadedRubric& loaded) {
  const Rubric& rubric = loaded.rubric;
  ordered_json out = plan::entry_json(evaluate::rubric_section(), rubric);
  ordered_json sides = ordered_json::object();
  for (const evaluate::Side& side : rubric.sides()) {
    sides[side.name] = ordered_json::parse(side.share.to_string());
  }
  out["sides"] = std::move(sides);
  ordered_json criteria = ordered_json::array();
  for (const Criterion& one : rubric.criteria) {
    ordered_json entry = plan::entry_json(evaluate::criterion_section(), one);
    entry["block"] = rubric.is_block(one);
    entry["line"] = one.spot.line;
    criteria.push_back(std::move(entry));
  }
  out["criteria"] = std::move(criteria);
  out["file"] = loaded.name;
  out["errors"] = loaded.errors();
  return out;
}

doc::Document sheet_of(const App& app, const Rubric& rubric) {
  doc::Document document;
  const auto line = [&](std::string text) {
    document.add(doc::Paragraph{std::move(text), doc::Tone::plain});
  };
  document.add(doc::Heading{1, printable_line(rubric.title) + "  " + rubric.id});
  line(app.in(say(kAbout, title_of(rubric.subject), rubric.full.to_string())));
  std::string sides, grades;
  for (const evaluate::Side& side : rubric.sides()) {
    sides += (sides.empty() ? "" : " · ") + side_title(app, side.name) + " " +
             side.share.to_string() + "%";
  }
  for (const evaluate::Grade& grade : rubric.grades) {
    grades += (grades.empty() ? "" : " · ") +
              app.in(say(kGradeFrom, printable_line(grade.title), grade.from.to_string()));
  }
  line(app.in(say(kSidesLine, sides)));
  line(app.in(say(kGradesLine, grades)));
  if (rubric.assessors == evaluate::Assessors::trimmed) {
    line(app.in(kTrimmed));
  }
  if (!rubric.source.empty()) {
    line(app.in(say(kSource, printable_line(rubric.source))));
  }
  doc::Table table{{{app.in(kCriterion), doc::Align::left, 0},
                    {app.in(kPoints), doc::Align::right, 0},
                    {app.in(kHow), doc::Align::left, 0, 1},
                    {app.in(kWho), doc::Align::left, 0},
                    {app.in(kScore), doc::Align::left, 0}},
                   {}};
  doc::Bullets details;
  for (const Criterion& one : rubric.criteria) {
    const doc::Tone tone = rubric.is_block(one) ? doc::Tone::strong : doc::Tone::plain;
    table.rows.push_back({{doc::cell(one.id + " " + printable_line(one.title), tone),
                           doc::cell(one.points ? one.points->to_string() : ""),
                           doc::cell(how(app, rubric, one)),
                           doc::cell(who(app, rubric, one)),
                           doc::cell(rubric.is_block(one) ? "" : "______")},
                          static_cast<int>(std::count(one.id.begin(), one.id.end(), '.')),
                          false});
    std::string about = one.text.empty() ? "" : app.in(say(kStandard, printable_line(one.text)));
    if (!one.evidence.empty()) {
      about += (about.empty() ? "" : "  ") + app.in(say(kMaterial, printable_line(one.evidence)));
    }
    if (!about.empty()) {
      details.items.push_back({"·", doc::Tone::plain, app.in(say(kDetails, one.id, about))});
    }
  }
  document.add(std::move(table));
  if (!details.items.empty()) {
    document.add(std::move(details));
  }
  return document;
}

int run_show(App& app, const ShowOptions& o) {
  const std::vector<LoadedRubric> all = all_rubrics(app);
  const LoadedRubric& loaded = rubric_called(all, o.rubric);
  if (app.globals.json) {
    print_json(app, rubric_json(loaded));
    return 0;
  }
  print(app, sheet_of(app, sound_rubric(app, o.rubric).rubric));
  return 0;
}

}  // namespace

Invocation make_show() {
  return invocation<ShowOptions>(options_of, run_show);
}

}  // namespace sw::cli::evaluate_rubric_commands
