#include "core/org/measure.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sw::org {

namespace {

struct Window {
  Date from, to;
  bool level = false;

  bool holds(std::optional<Date> day) const { return day && from <= *day && *day <= to; }
};

// An empty list of values is no filter.
struct Filter {
  const std::vector<std::string>* kinds = nullptr;
  const std::vector<std::string>* places = nullptr;

  bool any() const { return kinds != nullptr || places != nullptr; }
  bool fits(const Agency& agency) const {
    const auto within = [](const std::vector<std::string>* values, const std::string& value) {
      return values == nullptr || std::find(values->begin(), values->end(), value) != values->end();
    };
    return within(kinds, agency.kind) && within(places, agency.place);
  }
};

struct Sum {
  Quantity amount;
  std::int64_t count = 0;

  void add(Quantity value) {
    amount += value;
    ++count;
  }
  void add_one() { add(Quantity::from_micro(Quantity::kScale)); }
};

using Agencies = std::span<const Agency>;

Sum founded(Agencies agencies, const Filter& filter, const Window& window) {
  Sum sum;
  for (const Agency& one : agencies) {
    const bool there =
        window.level ? one.founded.value_or(one.since) <= window.to && !one.closed_by(window.to)
                     : window.holds(one.founded);
    if (there && filter.fits(one)) {
      sum.add_one();
    }
  }
  return sum;
}

Sum admitted(Agencies agencies, const Filter& filter, const Window& window) {
  Sum sum;
  for (const Agency& one : agencies) {
    if (filter.fits(one) &&
        (window.level ? one.admitted_on(window.to) : window.holds(one.admitted))) {
      sum.add_one();
    }
  }
  return sum;
}

Sum members(Agencies agencies, const Filter& filter, const Window& window) {
  std::set<std::string_view> found;
  for (const Agency& association : agencies) {
    for (const Membership* one : association.members_on(window.to)) {
      const Agency* member = find_agency(agencies, one->member);
      if (!filter.any() || (member != nullptr && filter.fits(*member))) {
        found.insert(one->member);
      }
    }
  }
  Sum sum;
  std::for_each(found.begin(), found.end(), [&](std::string_view) { sum.add_one(); });
  return sum;
}

Sum contract_value(Agencies agencies, const Filter& filter, const Window& window) {
  Sum sum;
  for (const Agency& one : agencies) {
    for (const Contract& contract : one.contracts) {
      if (filter.fits(one) && window.holds(contract.signed_on)) {
        sum.add(contract.amount);
      }
    }
  }
  return sum;
}

struct Figure {
  std::string_view name;
  Sum (*of)(Agencies, const Filter&, const Window&);
};
constexpr Figure kFigures[] = {{"founded", founded},
                               {"admitted", admitted},
                               {"members", members},
                               {"contract_value", contract_value}};

const plan::Pair* find(const plan::Pairs& pairs, std::string_view name) {
  const auto found = std::find_if(
      pairs.begin(), pairs.end(), [name](const plan::Pair& one) { return one.name == name; });
  return found == pairs.end() ? nullptr : &*found;
}

}  // namespace

facts::Total measure(Agencies agencies, const plan::Indicator& indicator, Date from, Date to) {
  facts::Total total;
  const plan::Pair* source = find(indicator.from, "org");
  if (agencies.empty() || source == nullptr || source->values.empty()) {
    return total;
  }
  const auto* figure =
      std::find_if(std::begin(kFigures), std::end(kFigures), [&](const Figure& one) {
        return one.name == source->values.front();
      });
  if (figure == std::end(kFigures)) {
    return total;
  }
  const plan::Pair* kinds = find(indicator.from, "kind");
  const plan::Pair* places = find(indicator.from, "place");
  const Filter filter{kinds == nullptr ? nullptr : &kinds->values,
                      places == nullptr ? nullptr : &places->values};
  const bool level = indicator.kind == plan::IndicatorKind::level;
  const Sum sum = figure->of(agencies, filter, {from, to, level});
  total.count = std::max<std::int64_t>(1, sum.count);
  if (level) {
    total.last = sum.amount;
    total.last_date = to;
  } else {
    total.sum = sum.amount;
  }
  return total;
}

}  // namespace sw::org
