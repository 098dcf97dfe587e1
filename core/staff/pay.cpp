#include "core/staff/pay.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/staff/tracks.hpp"

namespace sw::staff {

namespace {

struct StandingRow {
  Standing standing;
  std::string_view name;
  Text title;
};
constexpr StandingRow kStandings[] = {
    {Standing::below, "below", {"低于下限", "below"}},
    {Standing::within, "within", {"区间内", "within"}},
    {Standing::above, "above", {"高于上限", "above"}},
    {Standing::no_pay, "no_pay", {"未填薪酬", "pay not known"}},
    {Standing::no_band, "no_band", {"计划无此等级", "no band in the plan"}},
    {Standing::no_grade, "no_grade", {"未填通道或等级", "no track or grade"}},
};

const StandingRow& row_of(Standing standing) {
  return *std::find_if(std::begin(kStandings), std::end(kStandings), [&](const StandingRow& row) {
    return row.standing == standing;
  });
}

}  // namespace

std::string_view name_of(Standing standing) {
  return row_of(standing).name;
}

Text title_of(Standing standing) {
  return row_of(standing).title;
}

Standing standing_of(const plan::Plan& plan,
                     std::string_view track,
                     std::string_view grade,
                     std::optional<Quantity> pay) {
  if (track.empty() || grade.empty()) {
    return Standing::no_grade;
  }
  const plan::PayBand* band = find_band(plan, track, grade);
  if (band == nullptr) {
    return Standing::no_band;
  }
  if (!pay) {
    return Standing::no_pay;
  }
  if (*pay < band->low) {
    return Standing::below;
  }
  return *pay > band->high ? Standing::above : Standing::within;
}

Quantity PayLine::year_cost() const {
  Quantity cost;
  if (standing == Standing::below) {
    for (int month = 0; month < 12; ++month) {
      cost += gap;
    }
  }
  return cost;
}

const plan::PayBand* find_band(const plan::Plan& plan,
                               std::string_view track,
                               std::string_view grade) {
  const auto found =
      std::find_if(plan.pay_bands.begin(), plan.pay_bands.end(), [&](const plan::PayBand& band) {
        return band.track == track && band.grade == grade;
      });
  return found == plan.pay_bands.end() ? nullptr : &*found;
}

std::optional<PayLine> pay_of(const plan::Plan& plan, const people::Person& person, Date day) {
  const people::Span* span = person.at(day);
  if (span == nullptr) {
    return {};
  }
  const people::State& state = span->state;
  PayLine line;
  line.no = person.no;
  line.name = person.name;
  line.org = state.org;
  line.track = state.track;
  line.grade = state.grade;
  line.pay = state.pay;
  line.band = find_band(plan, state.track, state.grade);
  line.standing = standing_of(plan, state.track, state.grade, state.pay);
  if (line.standing == Standing::below) {
    line.gap = line.band->low - *line.pay;
  } else if (line.standing == Standing::above) {
    line.gap = *line.pay - line.band->high;
  }
  return line;
}

void sort_by_need(const plan::Plan& plan, std::vector<PayLine>& lines) {
  using Key = std::tuple<Standing, GradeOrder, std::string>;
  std::vector<std::pair<Key, PayLine>> keyed;
  keyed.reserve(lines.size());
  for (PayLine& line : lines) {
    Key key{line.standing, order_of(plan, line.track, line.grade), line.no};
    keyed.emplace_back(std::move(key), std::move(line));
  }
  std::sort(keyed.begin(), keyed.end(), [](const auto& one, const auto& other) {
    return one.first < other.first;
  });
  lines.clear();
  for (auto& [key, line] : keyed) {
    lines.push_back(std::move(line));
  }
}

}  // namespace sw::staff
