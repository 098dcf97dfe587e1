// From finished evaluations to the total and the grade; the rules stand in score.hpp.
#include <algorithm>
#include <set>

#include "core/base/text.hpp"
#include "core/evaluate/score.hpp"
#include "core/evaluate/score_exact.hpp"

namespace sw::evaluate {

namespace {

constexpr std::size_t kLeastToTrim = 5;

Quantity number(std::string_view text) {
  return parse_quantity(text).value;
}

// Up to the next space, which is taken off too.
std::string_view next_word(std::string_view& rest) {
  const std::size_t end = rest.find(' ');
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return word;
}

void add_term(Terms& terms, std::string_view line) {
  const std::string_view what = next_word(line);
  if (what == "title") {
    terms.title = std::string(line);
  } else if (what == "full") {
    terms.full = number(line);
  } else if (what == "digits") {
    terms.digits = static_cast<int>(number(line).micro() / Quantity::kScale);
  } else if (what == "assessors") {
    terms.trimmed = line == name_of(Assessors::trimmed);
  } else if (what == "side") {
    const Quantity share = number(next_word(line));
    terms.sides.push_back({std::string(line), share});
  } else if (what == "grade") {
    const Quantity from = number(next_word(line));
    const std::string name(next_word(line));
    terms.grades.push_back({name, std::string(line), from});
  } else if (what == "after") {
    const std::int64_t days = number(next_word(line)).micro() / Quantity::kScale;
    const std::int64_t years = number(next_word(line)).micro() / Quantity::kScale;
    for (Terms::Bound& grade : terms.grades) {
      if (grade.name == line) {
        grade.rectify_days = days > 0 ? std::optional(days) : std::nullopt;
        grade.barred_years = years > 0 ? std::optional(years) : std::nullopt;
      }
    }
  } else if (what == "floor") {
    const Quantity share = number(next_word(line));
    const std::string block(next_word(line));
    terms.floors.push_back({block, std::string(line), share});
  }
}

bool is_lower(const Seal* a, const Seal* b) {
  return a->exact < b->exact;
}

// Those whose scores count: all, or without the highest and the lowest.
std::vector<const Seal*> counted(const SideResult& side) {
  return {side.seals.begin() + static_cast<std::ptrdiff_t>(side.left_out),
          side.seals.end() - static_cast<std::ptrdiff_t>(side.left_out)};
}

SideResult side_result(const Terms::Share& share,
                       bool trimmed,
                       const std::vector<const Seal*>& seals) {
  SideResult side;
  side.name = share.side;
  side.share = share.share;
  std::copy_if(seals.begin(), seals.end(), std::back_inserter(side.seals), [&](const Seal* one) {
    return one->side == share.side;
  });
  if (side.seals.empty()) {
    return side;
  }
  std::stable_sort(side.seals.begin(), side.seals.end(), is_lower);
  side.left_out = trimmed && side.seals.size() >= kLeastToTrim ? 1 : 0;
  side.range = exact::difference(side.seals.back()->exact, side.seals.front()->exact);
  Fraction sum{0, 1};
  const std::vector<const Seal*> those = counted(side);
  for (const Seal* one : those) {
    sum = exact::sum(sum, one->exact);
  }
  side.score = exact::quotient(sum, {static_cast<Int128>(those.size()), 1});
  return side;
}

FloorResult floor_result(const Terms::Floor& floor, const std::vector<SideResult>& sides) {
  FloorResult out{floor.block, floor.title, floor.share, {}, false};
  Fraction sum{0, 1};
  Quantity shares;
  for (const SideResult& side : sides) {
    Fraction of_side{0, 1};
    Int128 count = 0;
    for (const Seal* one : counted(side)) {
      const auto found = one->floors.find(floor.block);
      if (found != one->floors.end()) {
        of_side = exact::sum(
            of_side, exact::quotient(found->second.given, Fraction::of(found->second.could)));
        ++count;
      }
    }
    if (count > 0) {
      sum = exact::sum(
          sum, exact::product(exact::quotient(of_side, {count, 1}), Fraction::of(side.share)));
      shares += side.share;
    }
  }
  if (!shares.is_zero()) {
    out.share = exact::quotient(sum, Fraction::of(shares));
    out.below = *out.share < Fraction::of(floor.share);
  }
  return out;
}

void grade(Result& result) {
  const auto& grades = result.terms->grades;
  if (!result.total || grades.empty()) {
    return;
  }
  std::size_t place = 0;
  while (place + 1 < grades.size() && *result.total < grades[place].from) {
    ++place;
  }
  result.by_total = place;
  const std::size_t last = grades.size() - 1;
  const bool below = std::any_of(
      result.floors.begin(), result.floors.end(), [](const FloorResult& one) { return one.below; });
  if (below && last > 0) {
    place = std::max(place, last - 1);
  }
  result.grade = result.vetoed.empty() ? place : last;
}

}  // namespace

Terms terms_of(const Rubric& rubric) {
  Terms terms;
  terms.title = rubric.title;
  terms.full = rubric.full;
  terms.digits = static_cast<int>(rubric.digits);
  terms.trimmed = rubric.assessors == Assessors::trimmed;
  for (const Side& side : rubric.sides()) {
    terms.sides.push_back({side.name, side.share});
  }
  for (const Grade& one : rubric.grades) {
    terms.grades.push_back({one.name, one.title, one.from, one.rectify_days, one.barred_years});
  }
  for (const Criterion& one : rubric.criteria) {
    if (one.floor) {
      terms.floors.push_back({one.id, one.title, *one.floor});
    }
  }
  return terms;
}

std::string to_text(const Terms& terms) {
  std::string out = "title " + printable_line(terms.title) + "\nfull " + terms.full.to_string() +
                    "\ndigits " + std::to_string(terms.digits) + "\nassessors " +
                    std::string(name_of(terms.trimmed ? Assessors::trimmed : Assessors::mean));
  for (const Terms::Share& one : terms.sides) {
    out += "\nside " + one.share.to_string() + " " + printable_line(one.side);
  }
  for (const Terms::Bound& one : terms.grades) {
    out += "\ngrade " + one.from.to_string() + " " + one.name + " " + printable_line(one.title);
  }
  for (const Terms::Bound& one : terms.grades) {
    if (one.rectify_days || one.barred_years) {
      out += "\nafter " + std::to_string(one.rectify_days.value_or(0)) + " " +
             std::to_string(one.barred_years.value_or(0)) + " " + one.name;
    }
  }
  for (const Terms::Floor& one : terms.floors) {
    out += "\nfloor " + one.share.to_string() + " " + one.block + " " + printable_line(one.title);
  }
  return out;
}

Terms terms_from(std::string_view text) {
  Terms terms;
  for (const std::string& line : split(text, '\n')) {
    add_term(terms, line);
  }
  return terms;
}

std::string Result::grade_name() const {
  return grade ? terms->grades[*grade].name : std::string();
}

std::string Result::grade_title() const {
  return grade ? terms->grades[*grade].title : std::string();
}

const SideResult* Result::side(std::string_view name) const {
  const auto found = std::find_if(
      sides.begin(), sides.end(), [&](const SideResult& one) { return one.name == name; });
  return found == sides.end() ? nullptr : &*found;
}

Result result_of(const std::vector<const Seal*>& seals) {
  Result result;
  if (seals.empty()) {
    result.terms = std::make_shared<const Terms>();
    return result;
  }
  result.terms = seals.back()->terms;
  const Terms& terms = *result.terms;
  Fraction sum{0, 1};
  result.provisional = false;
  for (const Terms::Share& share : terms.sides) {
    SideResult side = side_result(share, terms.trimmed, seals);
    if (side.score) {
      sum = exact::sum(sum, exact::product(*side.score, Fraction::of(side.share)));
      result.shares += side.share;
    } else {
      result.provisional = result.provisional || !side.share.is_zero();
    }
    result.sides.push_back(std::move(side));
  }
  if (!result.shares.is_zero()) {
    result.exact = exact::quotient(sum, Fraction::of(result.shares));
    result.total = exact::half_up(*result.exact, terms.digits);
  }
  for (const Terms::Floor& floor : terms.floors) {
    result.floors.push_back(floor_result(floor, result.sides));
  }
  std::set<std::string> vetoed;
  for (const SideResult& side : result.sides) {
    for (const Seal* one : side.seals) {
      vetoed.insert(one->vetoed.begin(), one->vetoed.end());
    }
  }
  result.vetoed.assign(vetoed.begin(), vetoed.end());
  grade(result);
  return result;
}

}  // namespace sw::evaluate
