#include "cli/evaluate/standing.hpp"

#include <algorithm>

#include "cli/evaluate/answers_view.hpp"
#include "cli/evaluate/register.hpp"
#include "cli/evaluate/rubrics.hpp"
#include "cli/evaluate/scoring.hpp"
#include "cli/print.hpp"
#include "core/base/id.hpp"
#include "core/base/json_number.hpp"
#include "core/base/text.hpp"
#include "core/evaluate/score_exact.hpp"
#include "core/i18n/terms.hpp"

namespace sw::cli {

namespace {

namespace exact = evaluate::exact;

using evaluate::Criterion;
using evaluate::Evaluation;
using evaluate::FloorResult;
using evaluate::Points;
using evaluate::Result;
using evaluate::Rubric;
using evaluate::Scale;
using evaluate::Seal;
using evaluate::SideResult;

constexpr Text kRoundOf{"{0}，{1}", "{0}, {1}"};
constexpr Text kCriterion{"评估项", "Criterion"};
constexpr Text kPoints{"分值", "Points"};
constexpr Text kSum{"合计", "Sum"};
constexpr Text kNoFigure{"无数据", "no figure"};
constexpr Text kAttained{"{0}（达成率 {1}%）", "{0} (attained {1} %)"};
constexpr Text kSideScores{"各方得分", "Scores of the sides"};
constexpr Text kSideLine{"{0}（权重 {1}%）：{2}", "{0} (share {1} %): {2}"};
constexpr Text kOneScore{"{0} ÷ {1} × {2} {3}", "{0} / {1} × {2} {3}"};
constexpr Text kNumbered{"{0} {1}", "{0} {1}"};
constexpr Text kMeanOf{"{0} 人平均 {1}，极差 {2}（{3}）", "mean of {0}: {1}, range {2} ({3})"};
constexpr Text kTrimmedOf{"{0} 人去掉最高、最低各一个，平均 {1}，极差 {2}（{3}）",
                          "mean of {0} without the highest and the lowest: {1}, range {2} ({3})"};
constexpr Text kDisagree{"  分歧较大：{0}（{1}）", "  far apart: {0} ({1})"};
constexpr Text kNotYet{"未完成", "not finished"};
constexpr Text kTotal{"总分", "Total"};
constexpr Text kTotalLine{"（{0}）÷ {1} {2}", "({0}) / {1} {2}"};
constexpr Text kRounded{"，四舍五入为 {0}", ", rounded half up to {0}"};
constexpr Text kNoTotal{"还没有哪一方完成，没有总分", "no side has finished: there is no total"};
constexpr Text kProvisional{"暂计：有评估方还没有完成", "provisional: a side has not finished"};
constexpr Text kGradeByTotal{"等级：{0}（{1} 分起）", "Grade: {0} (from {1})"};
constexpr Text kGradeNow{"按总分为“{0}”，最后定为“{1}”", "By the total it is {0}; it becomes {1}"};
constexpr Text kFloorMet{"板块“{0}”得分率 {1}%，不低于 {2}%",
                         "The block {0} has {1} % of its points, not below {2} %"};
constexpr Text kFloorBelow{
    "板块“{0}”得分率 {1}%，低于 {2}%：总评至多为“{3}”",
    "The block {0} has {1} % of its points, below {2} %: the grade is at most {3}"};
constexpr Text kVetoed{"一票否决：{0} 得 0 分，总评为“{1}”",
                       "Veto: {0} got no points, so the grade is {1}"};
constexpr Text kRectifyBy{"限 {0} 前完成整改", "What led to this is to be put right by {0}"};
constexpr Text kBarredIn{"{0} 年度不得申报", "Nothing may be applied for in {0}"};
constexpr Text kBarredFrom{"{0} 至 {1} 年度不得申报", "Nothing may be applied for from {0} to {1}"};
constexpr Text kHigher{"自评比第三方高 {0} 分",
                       "The self-assessment is {0} points above the third party's"};
constexpr Text kLower{"自评比第三方低 {0} 分",
                      "The self-assessment is {0} points below the third party's"};
constexpr Text kSame{"自评与第三方相同", "The self-assessment is the third party's"};
constexpr Text kChange{"比上一轮（{0}，{1} 分）{2} 分",
                       "Against the round before ({0}, {1} points): {2}"};
constexpr Text kLastYear{"比上年（{0}，{1} 分）{2} 分", "Against last year ({0}, {1} points): {2}"};
constexpr Text kOpen{"另有 {0} 份评估没有完成，不计入", "not finished and not counted: {0}"};
constexpr Text kTexts{
    "各份评估所用的量表文本不同，权重和等级按最后一份",
    "the rubric was changed between the evaluations; shares and grades are those of the last"};
constexpr Text kStateOpen{"未完成，不计入总分；还缺 {0} 项：{1}",
                          "Not finished and not counted; still missing ({0}): {1}"};
constexpr Text kStateReady{"分已打全，还没有完成：sw evaluate finish {0}",
                           "All is scored; sw evaluate finish {0} seals it"};
constexpr Text kStateSealed{"{0} 完成并封存", "finished and sealed on {0}"};
constexpr Text kStartedOn{"{0} 开始", "begun on {0}"};
constexpr Text kReopenedOn{"{0} 重开（{1}）：{2}", "reopened on {0} by {1}: {2}"};
constexpr Text kRemark{"{0} {1}：{2}", "{0} {1}: {2}"};
constexpr Text kScore{"得分：{0}", "Score: {0}"};

std::string percent(const Fraction& share) {
  return exact::half_up(exact::product(share, {100, 1}), 2).to_string();
}

std::string signed_text(Quantity value) {
  return (value > Quantity() ? "+" : "") + value.to_string();
}

// "= 76.25", "≈ 81.0811".
std::string equals(const Fraction& value) {
  const std::string shown = shown_exact(value);
  constexpr std::string_view kNearly = "≈";
  return shown.starts_with(kNearly) ? "≈ " + shown.substr(kNearly.size()) : "= " + shown;
}

std::size_t depth_of(std::string_view id) {
  return static_cast<std::size_t>(std::count(id.begin(), id.end(), '.'));
}

// Those of a side whose scores count.
std::vector<const Evaluation*> counted(const Explained& one, const SideResult& side) {
  std::vector<const Evaluation*> out;
  for (std::size_t i = side.left_out; i + side.left_out < side.seals.size(); ++i) {
    for (const Evaluation* evaluation : one.evaluations) {
      if (evaluation->no == side.seals[i]->no) {
        out.push_back(evaluation);
      }
    }
  }
  return out;
}

// What assessors of one side gave for a criterion, those left out of the mean included.
struct Disagreement {
  const Criterion* criterion = nullptr;
  Quantity low, high;
  std::vector<std::pair<std::string, Quantity>> given;  // by evaluation
};

std::vector<Disagreement> disagreements(const Explained& one, const SideResult& side) {
  std::vector<Disagreement> out;
  for (const Criterion* leaf : one.rubric.leaves()) {
    Disagreement found;
    found.criterion = leaf;
    for (const Evaluation* evaluation : one.evaluations) {
      const auto points = evaluation->sheet.scores.find(leaf->id);
      if (evaluation->side != side.name || points == evaluation->sheet.scores.end()) {
        continue;
      }
      found.low = found.given.empty() ? points->second : std::min(found.low, points->second);
      found.high = found.given.empty() ? points->second : std::max(found.high, points->second);
      found.given.emplace_back(evaluation->no, points->second);
    }
    if (found.given.size() > 1 && evaluate::differ_widely(*leaf, found.low, found.high)) {
      out.push_back(std::move(found));
    }
  }
  return out;
}

// The mean over those that count; none where there is nothing to show.
std::optional<Fraction> mean_of(const Explained& one,
                                const SideResult& side,
                                const Criterion* which) {
  Fraction sum{0, 1};
  Int128 count = 0;
  for (const Evaluation* evaluation : counted(one, side)) {
    const Points points = evaluate::sum_of(
        one.rubric, side.name, evaluation->sheet, which == nullptr ? "" : which->id);
    if (!points.could.is_zero()) {
      sum = exact::sum(sum, points.given);
      ++count;
    }
  }
  return count == 0 ? std::nullopt : std::optional(exact::quotient(sum, {count, 1}));
}

bool judges_any(const Rubric& rubric, std::string_view side, const Criterion& which) {
  const auto leaves = rubric.leaves();
  return std::any_of(leaves.begin(), leaves.end(), [&](const Criterion* leaf) {
    return evaluate::is_within(leaf->id, which.id) && rubric.judges(side, *leaf);
  });
}

Quantity worth(const Rubric& rubric, std::string_view block) {
  Quantity sum;
  for (const Criterion* leaf : rubric.leaves()) {
    if (block.empty() || evaluate::is_within(leaf->id, block)) {
      sum += leaf->points.value_or(Quantity());
    }
  }
  return sum;
}

std::string cell_of(const App& app,
                    const Explained& one,
                    const SideResult& side,
                    const Criterion& which) {
  if (!judges_any(one.rubric, side.name, which)) {
    return "";
  }
  const auto mean = mean_of(one, side, &which);
  return mean ? shown_exact(*mean) : side.score ? app.in(kNoFigure) : std::string("—");
}

std::string title_of_row(const App& app, const Explained& one, const Criterion& which) {
  std::string title = printable_line(which.title);
  if (which.scale == Scale::measured && !one.evaluations.empty()) {
    const auto& measured = one.evaluations.back()->sheet.measured;
    if (const auto found = measured.find(which.id); found != measured.end()) {
      return app.in(say(kAttained, title, percent(Fraction::of(found->second))));
    }
  }
  return title;
}

doc::Table criteria_table(const App& app, const Explained& one) {
  doc::Table table;
  table.columns = {{app.in(kCriterion), doc::Align::left, 0},
                   {app.in(kPoints), doc::Align::right, 0}};
  for (const SideResult& side : one.now->result.sides) {
    table.columns.push_back({side_title(app, side.name), doc::Align::right, 0});
  }
  for (const Criterion& which : one.rubric.criteria) {
    const bool block = one.rubric.is_block(which);
    const doc::Tone tone = block ? doc::Tone::strong : doc::Tone::plain;
    doc::Row row{{doc::cell(title_of_row(app, one, which), tone),
                  doc::cell(worth(one.rubric, which.id).to_string(), tone)},
                 static_cast<int>(depth_of(which.id)),
                 false};
    for (const SideResult& side : one.now->result.sides) {
      row.cells.push_back(doc::cell(cell_of(app, one, side, which), tone));
    }
    table.rows.push_back(std::move(row));
  }
  doc::Row sums{{doc::cell(app.in(kSum), doc::Tone::strong),
                 doc::cell(worth(one.rubric, "").to_string(), doc::Tone::strong)},
                0,
                false};
  for (const SideResult& side : one.now->result.sides) {
    const auto mean = mean_of(one, side, nullptr);
    sums.cells.push_back(doc::cell(mean ? shown_exact(*mean) : "—", doc::Tone::strong));
  }
  table.rows.push_back(std::move(sums));
  return table;
}

// "76 ÷ 100 × 100 = 76".
std::string score_line(const App& app, const Rubric& rubric, const Evaluation& one) {
  const Points all = evaluate::sum_of(rubric, one.side, one.sheet);
  return app.in(say(kOneScore,
                    shown_exact(all.given),
                    all.could.to_string(),
                    rubric.full.to_string(),
                    equals(one.seal->exact)));
}

std::string side_line(const App& app, const Explained& one, const SideResult& side) {
  if (!side.score) {
    return app.in(kNotYet);
  }
  if (side.seals.size() == 1) {
    for (const Evaluation* evaluation : one.evaluations) {
      if (evaluation->no == side.seals.front()->no) {
        return app.in(say(kNumbered, evaluation->no, score_line(app, one.rubric, *evaluation)));
      }
    }
  }
  std::string each;
  for (const Seal* seal : side.seals) {
    each +=
        (each.empty() ? "" : app.in(term::kListMark)) + seal->no + " " + shown_exact(seal->exact);
  }
  return app.in(say(side.left_out > 0 ? kTrimmedOf : kMeanOf,
                    side.seals.size(),
                    shown_exact(*side.score),
                    shown_exact(side.range),
                    each));
}

void add_line(doc::Document& document, std::string text, doc::Tone tone = doc::Tone::plain) {
  document.add(doc::Paragraph{std::move(text), tone});
}

void add_disagreements(doc::Document& document,
                       const App& app,
                       const Explained& one,
                       const SideResult& side) {
  for (const Disagreement& found : disagreements(one, side)) {
    std::string each;
    for (const auto& [no, points] : found.given) {
      each += (each.empty() ? "" : app.in(term::kListMark)) + no + " " + points.to_string();
    }
    add_line(document,
             app.in(say(kDisagree, printable_line(found.criterion->title), each)),
             doc::Tone::warning);
  }
}

void add_total(doc::Document& document, const App& app, const Result& result) {
  document.add(doc::Heading{2, app.in(kTotal)});
  if (!result.total) {
    add_line(document, app.in(kNoTotal), doc::Tone::muted);
    return;
  }
  std::string terms;
  for (const SideResult& side : result.sides) {
    if (side.score) {
      terms +=
          (terms.empty() ? "" : " + ") + shown_exact(*side.score) + " × " + side.share.to_string();
    }
  }
  const int digits = result.terms->digits;
  std::string line =
      app.in(say(kTotalLine, terms, result.shares.to_string(), equals(*result.exact)));
  if (Fraction::of(*result.total) != *result.exact) {
    line += app.in(say(kRounded, result.total->to_string(digits)));
  }
  add_line(document, line, doc::Tone::strong);
  if (result.provisional) {
    add_line(document, app.in(kProvisional), doc::Tone::warning);
  }
}

void add_grade(doc::Document& document, const App& app, const Explained& one) {
  const Result& result = one.now->result;
  if (!result.grade) {
    return;
  }
  const auto& grades = result.terms->grades;
  const auto& by_total = grades[*result.by_total];
  add_line(document,
           app.in(say(kGradeByTotal, printable_line(by_total.title), by_total.from.to_string())),
           *result.by_total + 1 == grades.size() ? doc::Tone::bad : doc::Tone::good);
  const std::string lowest_pass =
      printable_line(grades[grades.size() < 2 ? 0 : grades.size() - 2].title);
  for (const FloorResult& floor : result.floors) {
    if (!floor.share) {
      continue;
    }
    const std::string share = percent(*floor.share), least = percent(Fraction::of(floor.floor));
    add_line(document,
             floor.below
                 ? app.in(say(kFloorBelow, printable_line(floor.title), share, least, lowest_pass))
                 : app.in(say(kFloorMet, printable_line(floor.title), share, least)),
             floor.below ? doc::Tone::warning : doc::Tone::plain);
  }
  for (const std::string& id : result.vetoed) {
    const Criterion* which = one.rubric.find(id);
    add_line(document,
             app.in(say(kVetoed,
                        which == nullptr ? id : printable_line(which->title),
                        printable_line(grades.back().title))),
             doc::Tone::bad);
  }
  if (*result.grade != *result.by_total) {
    add_line(document,
             app.in(say(kGradeNow,
                        printable_line(by_total.title),
                        printable_line(grades[*result.grade].title))),
             doc::Tone::bad);
  }
  if (const auto day = one.now->rectify_by()) {
    add_line(document, app.in(say(kRectifyBy, day->to_string())), doc::Tone::bad);
  }
  if (const auto year = one.now->barred_until()) {
    const int first = one.now->date().year() + 1;
    add_line(document,
             app.in(first == *year ? say(kBarredIn, first) : say(kBarredFrom, first, *year)),
             doc::Tone::bad);
  }
}

std::optional<Fraction> self_less_third(const Result& result) {
  const SideResult* self = result.side("self");
  const SideResult* third = result.side("third_party");
  if (self == nullptr || third == nullptr || !self->score || !third->score) {
    return {};
  }
  return exact::difference(*self->score, *third->score);
}

std::optional<Quantity> change_since(const Explained& one, const evaluate::Standing* before) {
  if (before == nullptr || !one.now->result.total || !before->result.total) {
    return {};
  }
  return *one.now->result.total - *before->result.total;
}

void add_change(doc::Document& document,
                const App& app,
                const Explained& one,
                Text words,
                const evaluate::Standing* before) {
  if (const auto change = change_since(one, before)) {
    add_line(document,
             app.in(say(words,
                        printable_line(before->round),
                        before->result.total->to_string(before->result.terms->digits),
                        signed_text(*change))));
  }
}

void add_comparisons(doc::Document& document, const App& app, const Explained& one) {
  if (const auto gap = self_less_third(one.now->result)) {
    const bool below = gap->numerator < 0;
    const std::string by = shown_exact(below ? exact::product(*gap, {-1, 1}) : *gap);
    add_line(document,
             gap->numerator == 0 ? app.in(kSame) : app.in(say(below ? kLower : kHigher, by)));
  }
  add_change(document, app, one, kChange, one.before);
  if (one.last_year != one.before) {
    add_change(document, app, one, kLastYear, one.last_year);
  }
  if (one.open > 0) {
    add_line(document, app.in(say(kOpen, one.open)), doc::Tone::muted);
  }
  if (one.several_texts) {
    add_line(document, app.in(kTexts), doc::Tone::warning);
  }
}

nlohmann::ordered_json rounded_json(const std::optional<Fraction>& value) {
  return value ? json_number(value->rounded()) : nlohmann::ordered_json();
}

nlohmann::ordered_json change_json(const Explained& one, const evaluate::Standing* before) {
  if (before == nullptr) {
    return {};
  }
  return {{"round", before->round},
          {"total", json_number(before->result.total)},
          {"change", json_number(change_since(one, before))}};
}

}  // namespace

std::string shown_total(const std::optional<Quantity>& total, int digits) {
  return total ? total->to_string(digits) : "—";
}

doc::Document standing_document(App& app, const Explained& one) {
  doc::Document document;
  const Result& result = one.now->result;
  document.add(doc::Heading{
      1, printable_line(result.terms->title) + "  " + subject_title(app, one.now->subject)});
  add_line(document,
           app.in(say(kRoundOf, one.now->rubric, printable_line(one.now->round))),
           doc::Tone::muted);
  document.add(criteria_table(app, one));
  document.add(doc::Heading{2, app.in(kSideScores)});
  for (const SideResult& side : result.sides) {
    add_line(document,
             app.in(say(kSideLine,
                        side_title(app, side.name),
                        side.share.to_string(),
                        side_line(app, one, side))),
             side.score ? doc::Tone::plain : doc::Tone::muted);
    add_disagreements(document, app, one, side);
  }
  add_total(document, app, result);
  add_grade(document, app, one);
  add_comparisons(document, app, one);
  return document;
}

nlohmann::ordered_json standing_json(const evaluate::Standing& one,
                                     std::optional<std::size_t> rank) {
  nlohmann::ordered_json sides = nlohmann::ordered_json::object();
  nlohmann::ordered_json numbers = nlohmann::ordered_json::array();
  for (const SideResult& side : one.result.sides) {
    sides[side.name] = rounded_json(side.score);
  }
  for (const Seal* seal : one.seals) {
    numbers.push_back(seal->no);
  }
  return {{"subject", one.subject},
          {"rubric", one.rubric},
          {"total", json_number(one.result.total)},
          {"grade", text_or_null(one.result.grade_name())},
          {"sides", std::move(sides)},
          {"evaluations", std::move(numbers)},
          {"round", one.round},
          {"date", one.date().to_string()},
          {"provisional", one.result.provisional},
          {"rank", rank ? nlohmann::ordered_json(*rank) : nlohmann::ordered_json()}};
}

nlohmann::ordered_json explained_json(const Explained& one) {
  const Result& result = one.now->result;
  nlohmann::ordered_json out = standing_json(*one.now, {});
  out.erase("rank");
  out["title"] = result.terms->title;
  out["full"] = json_number(result.terms->full);
  out["grade_title"] = text_or_null(result.grade_title());
  out["grade_by_total"] = result.by_total
                              ? nlohmann::ordered_json(result.terms->grades[*result.by_total].name)
                              : nlohmann::ordered_json();
  nlohmann::ordered_json details = nlohmann::ordered_json::array();
  for (const SideResult& side : result.sides) {
    nlohmann::ordered_json numbers = nlohmann::ordered_json::array();
    for (const Seal* seal : side.seals) {
      numbers.push_back(seal->no);
    }
    nlohmann::ordered_json apart = nlohmann::ordered_json::array();
    for (const Disagreement& found : disagreements(one, side)) {
      apart.push_back({{"criterion", found.criterion->id},
                       {"low", json_number(found.low)},
                       {"high", json_number(found.high)}});
    }
    details.push_back(
        {{"side", side.name},
         {"share", json_number(exact::product(Fraction::of(side.share), {1, 100}).rounded())},
         {"score", rounded_json(side.score)},
         {"range", side.score ? json_number(side.range.rounded()) : nlohmann::ordered_json()},
         {"left_out", side.left_out * 2},
         {"disagreements", std::move(apart)},
         {"evaluations", std::move(numbers)}});
  }
  out["side_scores"] = std::move(details);
  nlohmann::ordered_json criteria = nlohmann::ordered_json::array();
  for (const Criterion& which : one.rubric.criteria) {
    nlohmann::ordered_json points = nlohmann::ordered_json::object();
    for (const SideResult& side : result.sides) {
      points[side.name] = rounded_json(mean_of(one, side, &which));
    }
    criteria.push_back({{"id", which.id},
                        {"title", which.title},
                        {"block", one.rubric.is_block(which)},
                        {"points", json_number(worth(one.rubric, which.id))},
                        {"sides", std::move(points)}});
  }
  out["criteria"] = std::move(criteria);
  nlohmann::ordered_json floors = nlohmann::ordered_json::array();
  for (const FloorResult& floor : result.floors) {
    floors.push_back({{"block", floor.block},
                      {"floor", json_number(floor.floor)},
                      {"share", rounded_json(floor.share)},
                      {"below", floor.below}});
  }
  out["floors"] = std::move(floors);
  const auto rectify_by = one.now->rectify_by();
  const auto barred_until = one.now->barred_until();
  out["rectify_by"] =
      rectify_by ? nlohmann::ordered_json(rectify_by->to_string()) : nlohmann::ordered_json();
  out["barred_until"] =
      barred_until ? nlohmann::ordered_json(*barred_until) : nlohmann::ordered_json();
  out["vetoed"] = result.vetoed;
  out["self_less_third_party"] = rounded_json(self_less_third(result));
  out["before"] = change_json(one, one.before);
  out["last_year"] = change_json(one, one.last_year);
  out["open"] = one.open;
  return out;
}

doc::Document evaluation_document(App& app, const Evaluation& one, const Rubric& rubric) {
  doc::Document document;
  document.add(doc::Heading{
      1, one.no + "  " + printable_line(rubric.title) + "  " + subject_title(app, one.subject)});
  std::string about =
      side_title(app, one.side) + (one.assessor.empty() ? "" : " " + printable_line(one.assessor));
  about +=
      " · " + printable_line(one.round) + " · " + app.in(say(kStartedOn, one.started.to_string()));
  add_line(document, about, doc::Tone::muted);
  doc::Table table;
  table.columns = {{app.in(kCriterion), doc::Align::left, 0},
                   {app.in(kPoints), doc::Align::right, 0},
                   {side_title(app, one.side), doc::Align::right, 0}};
  for (const Criterion& which : rubric.criteria) {
    if (!judges_any(rubric, one.side, which)) {
      continue;
    }
    const bool block = rubric.is_block(which);
    const Points points = evaluate::sum_of(rubric, one.side, one.sheet, which.id);
    const bool figure = which.scale == Scale::measured;
    table.rows.push_back({{doc::cell(which.id + " " + printable_line(which.title),
                                     block ? doc::Tone::strong : doc::Tone::plain),
                           doc::cell(worth(rubric, which.id).to_string()),
                           doc::cell(!points.could.is_zero()       ? shown_exact(points.given)
                                     : figure && one.is_finished() ? app.in(kNoFigure)
                                                                   : "—")},
                          static_cast<int>(depth_of(which.id)),
                          false});
  }
  document.add(std::move(table));
  if (one.answers) {
    add_answers(document, app, rubric, *one.answers);
  }
  const auto missing = evaluate::missing_of(rubric, one.side, one.sheet);
  if (one.is_finished()) {
    add_line(document, app.in(say(kScore, score_line(app, rubric, one))), doc::Tone::strong);
    add_line(document, app.in(say(kStateSealed, one.seal->date.to_string())));
  } else if (missing.empty()) {
    add_line(document, app.in(say(kStateReady, one.no)), doc::Tone::warning);
  } else {
    std::string names;
    for (const Criterion* which : missing) {
      names += (names.empty() ? "" : " ") + which->id;
    }
    add_line(document, app.in(say(kStateOpen, missing.size(), names)), doc::Tone::warning);
  }
  for (const evaluate::Reopening& reopening : one.reopened) {
    add_line(document,
             app.in(say(kReopenedOn,
                        reopening.date.to_string(),
                        printable_line(reopening.by),
                        printable_line(reopening.why))),
             doc::Tone::muted);
  }
  for (const evaluate::Remark& remark : one.remarks) {
    add_line(document,
             app.in(say(kRemark,
                        remark.date.to_string(),
                        printable_line(remark.by),
                        printable_line(remark.text))));
  }
  return document;
}

nlohmann::ordered_json evaluation_json(App& app, const Evaluation& one, const Rubric& rubric) {
  nlohmann::ordered_json criteria = nlohmann::ordered_json::array();
  for (const Criterion* leaf : rubric.leaves()) {
    if (!rubric.judges(one.side, *leaf)) {
      continue;
    }
    const auto measured = one.sheet.measured.find(leaf->id);
    criteria.push_back({{"id", leaf->id},
                        {"title", leaf->title},
                        {"points", json_number(leaf->points)},
                        {"given", rounded_json(evaluate::points_of(*leaf, one.sheet))},
                        {"attainment",
                         measured == one.sheet.measured.end() ? nlohmann::ordered_json()
                                                              : json_number(measured->second)}});
  }
  nlohmann::ordered_json missing = nlohmann::ordered_json::array();
  for (const Criterion* which : evaluate::missing_of(rubric, one.side, one.sheet)) {
    missing.push_back(which->id);
  }
  nlohmann::ordered_json remarks = nlohmann::ordered_json::array();
  for (const evaluate::Remark& remark : one.remarks) {
    remarks.push_back(
        {{"date", remark.date.to_string()}, {"text", remark.text}, {"by", remark.by}});
  }
  nlohmann::ordered_json reopened = nlohmann::ordered_json::array();
  for (const evaluate::Reopening& reopening : one.reopened) {
    reopened.push_back({{"record", reopening.record},
                        {"date", reopening.date.to_string()},
                        {"why", reopening.why},
                        {"by", reopening.by}});
  }
  const Points all = evaluate::sum_of(rubric, one.side, one.sheet);
  return {
      {"evaluation", one.no},
      {"subject", one.subject},
      {"subject_title", subject_title(app, one.subject)},
      {"rubric", one.rubric},
      {"title", rubric.title},
      {"round", one.round},
      {"side", one.side},
      {"assessor", text_or_null(one.assessor)},
      {"started", one.started.to_string()},
      {"finished",
       one.is_finished() ? nlohmann::ordered_json(one.seal->date.to_string())
                         : nlohmann::ordered_json()},
      {"score",
       one.is_finished() ? json_number(one.seal->exact.rounded()) : nlohmann::ordered_json()},
      {"given", json_number(all.given.rounded())},
      {"could", json_number(all.could)},
      {"rubric_hash", one.text ? nlohmann::ordered_json(one.text->hash) : nlohmann::ordered_json()},
      {"criteria", std::move(criteria)},
      {"missing", std::move(missing)},
      {"answers", one.answers ? answers_json(app, rubric, *one.answers) : nlohmann::ordered_json()},
      {"remarks", std::move(remarks)},
      {"reopened", std::move(reopened)}};
}

}  // namespace sw::cli
