#include "core/figures/actual.hpp"

#include <algorithm>
#include <utility>

#include "core/base/text.hpp"
#include "core/figures/arithmetic.hpp"

namespace sw::figures {

namespace {

using plan::IndicatorKind;

struct KeyValue {
  std::string_view key, value;
  bool operator==(const KeyValue&) const = default;
};

// "age=<14;site=东校" → age is <14, site is 东校.
std::vector<KeyValue> pairs_in(std::string_view part) {
  std::vector<KeyValue> pairs;
  while (!part.empty()) {
    const std::string_view pair = part.substr(0, part.find(';'));
    const std::size_t equals = pair.find('=');
    if (equals != std::string_view::npos) {
      pairs.push_back({pair.substr(0, equals), pair.substr(equals + 1)});
    }
    part.remove_prefix(std::min(pair.size() + 1, part.size()));
  }
  return pairs;
}

// Last values: of the parts where there are any and the plan asks for parts, else of the whole.
std::optional<Fraction> last_in(Window window, bool parts_first) {
  std::optional<Quantity> parts, whole;
  for (const facts::Total& total : window) {
    if (total.count > 0 && total.last) {
      std::optional<Quantity>& sum = total.part.empty() ? whole : parts;
      sum = sum.value_or(Quantity()) + *total.last;
    }
  }
  const std::optional<Quantity>& first = parts_first ? parts : whole;
  const std::optional<Quantity>& second = parts_first ? whole : parts;
  const std::optional<Quantity>& last = first ? first : second;
  return last ? std::optional(Fraction::of(*last)) : std::nullopt;
}

std::vector<facts::Total> totals_of(Window window, const KeyValue& wanted) {
  std::vector<facts::Total> out;
  for (const facts::Total& total : window) {
    const std::vector<KeyValue> pairs = pairs_in(total.part);
    if (std::find(pairs.begin(), pairs.end(), wanted) != pairs.end()) {
      out.push_back(total);
    }
  }
  return out;
}

// All keys and values: the plan's, each key followed by recorded values that the plan does not
// list, then recorded keys that it does not list.
std::vector<KeyValue> keys_and_values(Window window, const plan::Pairs& breakdown) {
  std::vector<KeyValue> recorded;
  for (const facts::Total& total : window) {
    for (const KeyValue& pair : pairs_in(total.part)) {
      if (std::find(recorded.begin(), recorded.end(), pair) == recorded.end()) {
        recorded.push_back(pair);
      }
    }
  }
  std::sort(recorded.begin(), recorded.end(), [](const KeyValue& a, const KeyValue& b) {
    return std::pair(a.key, a.value) < std::pair(b.key, b.value);
  });
  std::vector<KeyValue> all;
  const auto add = [&](const KeyValue& pair) {
    if (std::find(all.begin(), all.end(), pair) == all.end()) {
      all.push_back(pair);
    }
  };
  for (const plan::Pair& key : breakdown) {
    for (const std::string& value : key.values) {
      add({key.name, value});
    }
    for (const KeyValue& pair : recorded) {
      if (pair.key == key.name) {
        add(pair);
      }
    }
  }
  std::for_each(recorded.begin(), recorded.end(), add);
  return all;
}

}  // namespace

Window window_of(const facts::Totals& totals, const plan::Indicator& indicator) {
  const auto found = totals.find(indicator.id);
  return found == totals.end() ? Window() : Window(found->second);
}

std::int64_t count_of(Window window) {
  std::int64_t count = 0;
  for (const facts::Total& total : window) {
    count += total.count;
  }
  return count;
}

std::optional<Fraction> recorded_in(Window window, const plan::Indicator& indicator) {
  if (count_of(window) == 0) {
    return {};
  }
  if (indicator.kind == IndicatorKind::level) {
    return last_in(window, !indicator.breakdown.empty());
  }
  Quantity sum, whole;
  for (const facts::Total& total : window) {
    sum += total.sum;
    whole += total.whole;
  }
  if (indicator.kind == IndicatorKind::flow) {
    return Fraction::of(sum);
  }
  return whole.is_zero() ? std::nullopt : std::optional(Fraction::of(sum, whole));
}

std::optional<Quantity> change_in_period(const Windows& windows,
                                         const plan::Indicator& indicator,
                                         std::optional<Quantity> base) {
  if (count_of(windows.in_period) == 0) {
    return {};
  }
  if (indicator.kind != IndicatorKind::level) {
    const std::optional<Fraction> in_period = recorded_in(windows.in_period, indicator);
    return in_period ? std::optional(in_period->rounded()) : std::nullopt;
  }
  const std::optional<Fraction> now = recorded_in(windows.in_year, indicator);
  std::optional<Fraction> before = recorded_in(windows.before_period, indicator);
  if (!before && base) {
    before = Fraction::of(*base);
  }
  return now && before ? std::optional(minus(*now, *before).rounded()) : std::nullopt;
}

std::vector<PartFigures> parts_of(const Windows& windows, const plan::Indicator& indicator) {
  std::vector<PartFigures> out;
  if (indicator.breakdown.empty()) {
    return out;
  }
  // A baseline is of the whole: only where there is none do all parts begin at 0.
  const std::optional<Quantity> base =
      base_of(indicator).is_zero() ? std::optional(Quantity()) : std::nullopt;
  for (const KeyValue& pair : keys_and_values(windows.in_year, indicator.breakdown)) {
    const auto in_year = totals_of(windows.in_year, pair);
    const auto in_period = totals_of(windows.in_period, pair);
    const auto before_period = totals_of(windows.before_period, pair);
    const std::optional<Fraction> actual = recorded_in(in_year, indicator);
    PartFigures part{std::string(pair.key), std::string(pair.value), {}, {}};
    part.actual = actual ? std::optional(actual->rounded()) : std::nullopt;
    part.in_period = change_in_period({in_year, in_period, before_period}, indicator, base);
    out.push_back(std::move(part));
  }
  return out;
}

}  // namespace sw::figures
