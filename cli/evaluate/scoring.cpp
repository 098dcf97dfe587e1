#include "cli/evaluate/scoring.hpp"

#include <algorithm>

#include "cli/evaluate/measured.hpp"
#include "cli/evaluate/register.hpp"
#include "cli/log/recording.hpp"
#include "core/base/error.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"
#include "core/evaluate/score_exact.hpp"
#include "core/i18n/terms.hpp"

namespace sw::cli {

namespace {

using evaluate::Criterion;
using evaluate::Rubric;
using evaluate::Scale;
using evaluate::Sheet;

constexpr Text kNoPair{"\"{0}\" 应写成 评估项=得分", "\"{0}\" should be CRITERION=SCORE"};
constexpr Text kPairForm{"例如 management.records=8.5", "e.g. management.records=8.5"};
constexpr Text kTwiceScored{"{0} 写了两次", "{0} is there twice"};
constexpr Text kNoCriterion{"量表 {0} 没有评估项 \"{1}\"",
                            "the rubric {0} has no criterion \"{1}\""};
constexpr Text kIsBlock{"{0} 是板块，给它的下级打分：{1}",
                        "{0} is a block; score what is in it: {1}"};
constexpr Text kNotJudged{"{0} 不归评估方“{1}”评", "{0} is not judged by the side {1}"};
constexpr Text kItsCriteria{"“{0}”要评：{1}", "the side {0} judges {1}"};
constexpr Text kStillMissing{"评估 {0} 还缺 {1} 项得分：{2}",
                             "the evaluation {0} lacks scores ({1}): {2}"};
constexpr Text kScoreThem{"补上：sw evaluate score {0} {1}=得分",
                          "add them: sw evaluate score {0} {1}=SCORE"};
constexpr Text kNothingToScore{"评估 {0} 的各项都没有数据，算不出得分",
                               "the evaluation {0} has no figures, so that there is no score"};
constexpr Text kRecordThem{"先记有关指标的数", "record figures for its indicators first"};
constexpr Text kTooEarly{"{0} 早于开始评估的日期 {1}", "{0} is before the evaluation began on {1}"};
constexpr Text kLeftOut{"量表里已没有 {0}，它的得分不计",
                        "{0} is no longer in the rubric: its score is left out"};
constexpr Text kTitledId{"{0} {1}", "{0} {1}"};

std::string ids_of(const std::vector<const Criterion*>& all) {
  std::string out;
  for (const Criterion* one : all) {
    out += (out.empty() ? "" : " ") + one->id;
  }
  return out;
}

std::vector<const Criterion*> judged_by(const Rubric& rubric, std::string_view side) {
  std::vector<const Criterion*> out = rubric.leaves();
  std::erase_if(out, [&](const Criterion* one) {
    return one->scale == Scale::measured || !rubric.judges(side, *one);
  });
  return out;
}

const Criterion& criterion_called(const App& app,
                                  const Rubric& rubric,
                                  std::string_view side,
                                  std::string_view word) {
  std::vector<const Criterion*> titled;
  std::vector<std::string> known;
  const Criterion* found = rubric.find(word);
  for (const Criterion* leaf : rubric.leaves()) {
    known.push_back(leaf->id);
    if (leaf->title == word) {
      titled.push_back(leaf);
    }
  }
  if (found == nullptr && titled.size() == 1) {
    found = titled.front();
  }
  if (found == nullptr) {
    const std::string near = nearest(word, known);
    throw Error(ErrorKind::input,
                say(kNoCriterion, rubric.id, printable_line(word)),
                near.empty()
                    ? say(kItsCriteria, side_title(app, side), ids_of(judged_by(rubric, side)))
                    : say(kDidYouMean, near));
  }
  if (rubric.is_block(*found)) {
    std::vector<const Criterion*> inside = judged_by(rubric, side);
    std::erase_if(inside,
                  [&](const Criterion* one) { return !evaluate::is_within(one->id, found->id); });
    throw Error(ErrorKind::input, say(kIsBlock, found->id, ids_of(inside)));
  }
  if (!rubric.judges(side, *found)) {
    throw Error(ErrorKind::input,
                say(kNotJudged, found->id, side_title(app, side)),
                say(kItsCriteria, side_title(app, side), ids_of(judged_by(rubric, side))));
  }
  return *found;
}

}  // namespace

std::map<std::string, Quantity> read_scores(const App& app,
                                            const Rubric& rubric,
                                            std::string_view side,
                                            std::span<const std::string> words) {
  std::map<std::string, Quantity> scores;
  for (const std::string& word : words) {
    const std::size_t mark = word.find('=');
    if (mark == std::string::npos || mark == 0) {
      throw Error(ErrorKind::usage, say(kNoPair, printable_line(word)), say(kPairForm));
    }
    const Criterion& criterion =
        criterion_called(app, rubric, side, std::string_view(word).substr(0, mark));
    const auto score = evaluate::read_score(criterion, std::string_view(word).substr(mark + 1));
    if (const auto* fault = std::get_if<evaluate::ScoreFault>(&score)) {
      throw Error(ErrorKind::input, fault->reason, fault->allowed);
    }
    if (!scores.emplace(criterion.id, std::get<Quantity>(score)).second) {
      throw Error(ErrorKind::usage, say(kTwiceScored, criterion.id));
    }
  }
  return scores;
}

facts::Fact sealing_fact(App& app,
                         const LoadedRubric& loaded,
                         const evaluate::Evaluation& evaluation,
                         Date day) {
  const Rubric& rubric = loaded.rubric;
  if (day < evaluation.started) {
    throw Error(ErrorKind::input, say(kTooEarly, day.to_string(), evaluation.started.to_string()));
  }
  const auto missing = evaluate::missing_of(rubric, evaluation.side, evaluation.sheet);
  if (!missing.empty()) {
    std::string names;
    for (const Criterion* one : missing) {
      names += (names.empty() ? "" : app.in(term::kListMark)) +
               app.in(say(kTitledId, one->id, printable_line(one->title)));
    }
    throw Error(ErrorKind::input,
                say(kStillMissing, evaluation.no, missing.size(), names),
                say(kScoreThem, evaluation.no, missing.front()->id));
  }
  Sheet sheet;
  for (const auto& [id, points] : evaluation.sheet.scores) {
    const Criterion* one = rubric.find(id);
    if (one == nullptr || rubric.is_block(*one) || one->scale == Scale::measured ||
        !rubric.judges(evaluation.side, *one)) {
      app.warn(say(kLeftOut, id));
      continue;
    }
    const auto score = evaluate::read_score(*one, points.to_string());
    if (const auto* fault = std::get_if<evaluate::ScoreFault>(&score)) {
      throw Error(ErrorKind::input, fault->reason, fault->allowed);
    }
    sheet.scores.emplace(id, points);
  }
  for (auto& [id, attainment] : measured_on(app, rubric, evaluation.subject, day)) {
    if (rubric.judges(evaluation.side, *rubric.find(id))) {
      sheet.measured.emplace(id, attainment);
    }
  }
  const auto seal = evaluate::seal_of(rubric, evaluation.side, sheet);
  if (!seal) {
    throw Error(ErrorKind::input, say(kNothingToScore, evaluation.no), say(kRecordThem));
  }
  return evaluate::finish_fact(evaluation, *seal, sheet, day, *keep(app, loaded.path.string()));
}

std::string shown_exact(const Fraction& value) {
  const Quantity six = value.rounded();
  return Fraction::of(six) == value ? six.to_string()
                                    : "≈" + evaluate::exact::half_up(value, 4).to_string(4);
}

}  // namespace sw::cli
