#include "core/evaluate/score.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/evaluate/score_exact.hpp"

namespace sw::evaluate {

namespace {

constexpr Text kNoNumber{"{0} 的得分 \"{1}\" 不是数", "the score of {0}, \"{1}\", is not a number"};
constexpr Text kNotAllowed{"{0} 不能得 {1} 分", "{0} cannot be given {1} points"};
constexpr Text kPartNotAllowed{"{0} 的小项“{1}”不能得 {2} 分",
                               "the part {1} of {0} cannot be given {2} points"};
constexpr Text kPartCount{"{0} 有 {1} 个小项，这里写了 {2} 个",
                          "{0} has {1} parts; {2} are given here"};
constexpr Text kSteps{"可以是 0 至 {0}，每 {1} 分一档", "allowed: 0 to {0}, in steps of {1}"};
constexpr Text kOneOfThese{"可以是 {0}", "allowed: {0}"};
constexpr Text kYesNo{"可以是 是（{0} 分）或 否（0 分）", "allowed: yes ({0} points) or no (0)"};
constexpr Text kComputed{"由数据得出，不用打分", "it is computed and not scored"};
constexpr Text kImported{"0 至 {0}；由 sw evaluate import 从答卷算出",
                         "0 to {0}; sw evaluate import works it out from the answers"};
constexpr Text kPartsOf{"各小项相加：{0}；也可写总和", "the parts added: {0}; or their sum"};

std::string levels_text(const Criterion& criterion) {
  std::string out;
  for (const Step& level : criterion.levels) {
    out +=
        (out.empty() ? "" : " · ") + level.points.to_string() + " " + printable_line(level.title);
  }
  return out;
}

std::string parts_text(const Criterion& criterion) {
  std::string out;
  for (const Step& part : criterion.parts) {
    out +=
        (out.empty() ? "" : " + ") + printable_line(part.title) + " ≤ " + part.points.to_string();
  }
  return out;
}

bool on_step(Quantity points, Quantity most, Quantity step) {
  return points >= Quantity() && points <= most && !step.is_zero() &&
         points.micro() % step.micro() == 0;
}

std::variant<Quantity, ScoreFault> read_parts(const Criterion& criterion, std::string_view text) {
  const std::vector<std::string> words = split(text, '+');
  if (words.size() != criterion.parts.size()) {
    return ScoreFault{say(kPartCount, criterion.id, criterion.parts.size(), words.size()),
                      allowed_scores(criterion)};
  }
  Quantity sum;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const ParsedQuantity one = parse_quantity(words[i]);
    const Step& part = criterion.parts[i];
    if (one.fault != NumberFault::none) {
      return ScoreFault{say(kNoNumber, criterion.id, printable_line(text)),
                        allowed_scores(criterion)};
    }
    if (!on_step(one.value, part.points, criterion.step)) {
      return ScoreFault{
          say(kPartNotAllowed, criterion.id, printable_line(part.title), one.value.to_string()),
          say(kSteps, part.points.to_string(), criterion.step.to_string())};
    }
    sum += one.value;
  }
  return sum;
}

std::optional<Quantity> word_score(const Criterion& criterion, std::string_view text) {
  if (criterion.scale == Scale::yes_no) {
    for (const std::string_view yes : {"yes", "y", "是"}) {
      if (text == yes) {
        return criterion.points;
      }
    }
    for (const std::string_view no : {"no", "n", "否"}) {
      if (text == no) {
        return Quantity();
      }
    }
  }
  if (criterion.scale == Scale::level) {
    for (const Step& level : criterion.levels) {
      if (to_half_width(trim(level.title)) == text) {
        return level.points;
      }
    }
  }
  return {};
}

Fraction held(Quantity attainment) {
  return Fraction::of(std::clamp(attainment, Quantity(), Quantity::from_micro(Quantity::kScale)));
}

}  // namespace

Message allowed_scores(const Criterion& criterion) {
  const std::string most = criterion.points.value_or(Quantity()).to_string();
  switch (criterion.scale) {
    case Scale::points:
      break;
    case Scale::level:
      return say(kOneOfThese, levels_text(criterion));
    case Scale::yes_no:
      return say(kYesNo, most);
    case Scale::sum:
      return say(kPartsOf, parts_text(criterion));
    case Scale::measured:
      return say(kComputed);
    case Scale::answers:
      return say(kImported, most);
  }
  return say(kSteps, most, criterion.step.to_string());
}

bool differ_widely(const Criterion& criterion, Quantity low, Quantity high) {
  switch (criterion.scale) {
    case Scale::level:
      return std::count_if(criterion.levels.begin(), criterion.levels.end(), [&](const Step& one) {
               return one.points > low && one.points <= high;
             }) > 1;
    case Scale::yes_no:
      return low != high;
    case Scale::measured:
    case Scale::answers:
      return false;
    case Scale::points:
    case Scale::sum:
      break;
  }
  return Fraction::of(criterion.points.value_or(Quantity())) <
         exact::product(Fraction::of(high - low), {4, 1});
}

bool is_allowed(const Criterion& criterion, Quantity points) {
  switch (criterion.scale) {
    case Scale::points:
    case Scale::sum:
      return on_step(points, criterion.points.value_or(Quantity()), criterion.step);
    case Scale::level:
      return std::any_of(criterion.levels.begin(), criterion.levels.end(), [&](const Step& one) {
        return one.points == points;
      });
    case Scale::yes_no:
      return points.is_zero() || points == criterion.points;
    case Scale::answers:
      return points >= Quantity() && points <= criterion.points.value_or(Quantity());
    case Scale::measured:
      return false;
  }
  return false;
}

std::variant<Quantity, ScoreFault> read_score(const Criterion& criterion, std::string_view text) {
  const std::string word = to_half_width(trim(text));
  if (const auto points = word_score(criterion, word)) {
    return *points;
  }
  if (criterion.scale == Scale::sum && word.find('+') != std::string::npos) {
    return read_parts(criterion, word);
  }
  const ParsedQuantity parsed = parse_quantity(word);
  if (parsed.fault != NumberFault::none) {
    return ScoreFault{say(kNoNumber, criterion.id, printable_line(text)),
                      allowed_scores(criterion)};
  }
  if (!is_allowed(criterion, parsed.value)) {
    return ScoreFault{say(kNotAllowed, criterion.id, parsed.value.to_string()),
                      allowed_scores(criterion)};
  }
  return parsed.value;
}

std::optional<Fraction> points_of(const Criterion& criterion, const Sheet& sheet) {
  const bool measured = criterion.scale == Scale::measured;
  const auto& values = measured ? sheet.measured : sheet.scores;
  const auto found = values.find(criterion.id);
  if (found == values.end()) {
    return {};
  }
  return measured ? exact::product(Fraction::of(criterion.points.value_or(Quantity())),
                                   held(found->second))
                  : Fraction::of(found->second);
}

Points sum_of(const Rubric& rubric,
              std::string_view side,
              const Sheet& sheet,
              std::string_view block) {
  Points sum;
  for (const Criterion* leaf : rubric.leaves()) {
    if ((!block.empty() && !is_within(leaf->id, block)) || !rubric.judges(side, *leaf)) {
      continue;
    }
    if (const auto points = points_of(*leaf, sheet)) {
      sum.given = exact::sum(sum.given, *points);
      sum.could += leaf->points.value_or(Quantity());
    }
  }
  return sum;
}

std::vector<const Criterion*> missing_of(const Rubric& rubric,
                                         std::string_view side,
                                         const Sheet& sheet) {
  std::vector<const Criterion*> missing;
  for (const Criterion* leaf : rubric.leaves()) {
    if (leaf->scale != Scale::measured && rubric.judges(side, *leaf) &&
        !sheet.scores.contains(leaf->id)) {
      missing.push_back(leaf);
    }
  }
  return missing;
}

std::optional<Seal> seal_of(const Rubric& rubric, std::string_view side, const Sheet& sheet) {
  const Points all = sum_of(rubric, side, sheet);
  if (all.could.is_zero()) {
    return {};
  }
  Seal seal;
  seal.rubric = rubric.id;
  seal.side = std::string(side);
  seal.exact = exact::product(exact::quotient(all.given, Fraction::of(all.could)),
                              Fraction::of(rubric.full));
  seal.terms = std::make_shared<const Terms>(terms_of(rubric));
  for (const Criterion* leaf : rubric.leaves()) {
    const auto points = points_of(*leaf, sheet);
    if (leaf->veto && rubric.judges(side, *leaf) && points && points->numerator == 0) {
      seal.vetoed.push_back(leaf->id);
    }
  }
  for (const Criterion& one : rubric.criteria) {
    if (one.floor) {
      const Points points = sum_of(rubric, side, sheet, one.id);
      if (!points.could.is_zero()) {
        seal.floors.emplace(one.id, points);
      }
    }
  }
  return seal;
}

std::vector<std::optional<std::size_t>> ranks(const std::vector<std::optional<Quantity>>& totals) {
  std::vector<std::optional<std::size_t>> out;
  for (const auto& one : totals) {
    if (!one) {
      out.emplace_back();
      continue;
    }
    out.emplace_back(1 + std::count_if(totals.begin(), totals.end(), [&](const auto& other) {
                       return other && *other > *one;
                     }));
  }
  return out;
}

}  // namespace sw::evaluate
