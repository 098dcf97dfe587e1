// Rules on a value, held against the values before it.
#include <algorithm>

#include "core/quality/rules.hpp"

namespace sw::quality {

namespace {

constexpr Text kTenTimes{"数值 {0} 约为以往的 10 倍：前 {2} 次的中位数是 {1}",
                         "{0} is about 10 times what is usual: the median of the last {2} is {1}"};
constexpr Text kTenth{"数值 {0} 约为以往的 1/10：前 {2} 次的中位数是 {1}",
                      "{0} is about 1/10 of what is usual: the median of the last {2} is {1}"};
constexpr Text kFar{
    "数值 {0} 远离以往：前 {2} 次的中位数是 {1}，半数相差不超过 {3}",
    "{0} is far from what is usual: the median of the last {2} is {1}, half within {3} of it"};
constexpr Text kFarFromOne{"数值 {0} 远离以往：前 {2} 次中至少一半是 {1}",
                           "{0} is far from what is usual: at least half of the last {2} are {1}"};
constexpr Text kJump{"由 {1} 变为 {0}（{2}%），此前一次变动的中位数是 {3}",
                     "{0} after {1} ({2}%), where the median of the steps before is {3}"};

constexpr std::size_t kLeastHistory = 8;
constexpr std::size_t kLeastSteps = 3;

Int128 size_of(Int128 value) {
  return value < 0 ? -value : value;
}

std::string shown(const Judged& judged, std::int64_t value) {
  if (judged.measure != Measure::share) {
    return Quantity::from_micro(value).to_string();
  }
  // Of a share whole per cent say enough; it is at most some thousands.
  return Quantity::from_micro(value / 10'000 * Quantity::kScale).to_string() + "%";
}

// Nothing to say of a value between half and twice the usual: most are, and no more is computed.
bool is_near(Int128 value, Int128 centre) {
  return 2 * size_of(value) >= size_of(centre) && size_of(value) <= 2 * size_of(centre) &&
         (value < 0) == (centre < 0);
}

// Values may range widely anyway: more than a fifth of them go half as far. One wrong value before
// is no such habit.
bool is_usual(const Judged& judged) {
  const Int128 value = judged.point.value;
  const bool high = value > judged.centre;
  const auto far =
      std::count_if(judged.earlier.begin(), judged.earlier.end(), [&](const Point& point) {
        const Int128 other = point.value;
        return high ? 2 * other >= value : (value > 0 ? other <= 2 * value : 2 * other <= value);
      });
  return static_cast<std::size_t>(far) * 5 > judged.earlier.size();
}

// 0.6745·|x − median| / MAD > bound, in whole numbers. Where more than half of the values are the
// same, MAD is 0 and anything else would be far: then the mean distance stands in for it, times
// 1.2533 (the ratio of the two for a normal distribution, as in the same source).
bool is_beyond(const Judged& judged, std::int64_t mad, int bound) {
  const Int128 centre = judged.centre;
  const Int128 off = size_of(judged.point.value - centre);
  if (mad > 0) {
    return off * 6745 > Int128{mad} * bound * 10'000;
  }
  Int128 sum = 0;
  for (const Point& point : judged.earlier) {
    sum += size_of(point.value - centre);
  }
  const Int128 count = static_cast<Int128>(judged.earlier.size());
  return off * count * 10'000 > sum * bound * 12'533;
}

std::optional<Message> factor_ten(const Judged& judged) {
  if (judged.measure == Measure::share || judged.earlier.size() < kLeastHistory) {
    return {};
  }
  const std::int64_t centre = judged.centre;
  const Int128 value = judged.point.value;
  if (centre <= 0 || value <= 0 || is_near(value, centre)) {
    return {};
  }
  const bool times = 9 * Int128{centre} <= value && value <= 11 * Int128{centre};
  const bool tenth = 9 * Int128{centre} <= 100 * value && 100 * value <= 11 * Int128{centre};
  if ((!times && !tenth) || is_usual(judged)) {
    return {};
  }
  return say(times ? kTenTimes : kTenth,
             shown(judged, judged.point.value),
             shown(judged, centre),
             judged.earlier.size());
}

std::optional<Message> outlier(const Judged& judged) {
  constexpr int kBound = 6;
  const std::int64_t value = judged.point.value;
  if (judged.earlier.size() < kLeastHistory || value == 0) {
    return {};
  }
  const std::int64_t centre = judged.centre;
  if (is_near(value, centre) || is_usual(judged)) {
    return {};
  }
  const std::int64_t mad = deviation_of(judged.earlier, centre);
  if (!is_beyond(judged, mad, kBound)) {
    return {};
  }
  if (mad == 0) {
    return say(kFarFromOne, shown(judged, value), shown(judged, centre), judged.earlier.size());
  }
  return say(
      kFar, shown(judged, value), shown(judged, centre), judged.earlier.size(), shown(judged, mad));
}

// More than half as much again or less, and more than three times the usual step and any step so
// far. The value before last counts too: going back after a wrong one is no jump.
std::optional<Message> level_jump(const Judged& judged) {
  const std::span<const Point> earlier = judged.earlier;
  if (judged.measure != Measure::level || earlier.size() < kLeastSteps + 1) {
    return {};
  }
  std::vector<std::int64_t> steps;
  for (std::size_t i = 1; i < earlier.size(); ++i) {
    const Int128 step = size_of(Int128{earlier[i].value} - earlier[i - 1].value);
    steps.push_back(static_cast<std::int64_t>(std::min<Int128>(step, INT64_MAX)));
  }
  const Int128 largest = *std::max_element(steps.begin(), steps.end());
  const std::int64_t usual = median(steps);
  const auto jumps_from = [&](std::int64_t before) {
    const Int128 step = size_of(Int128{judged.point.value} - before);
    return 2 * step > size_of(before) && step > 3 * Int128{usual} && step > largest;
  };
  const std::int64_t before = earlier.back().value;
  if (!jumps_from(before) || !jumps_from(earlier[earlier.size() - 2].value)) {
    return {};
  }
  const Int128 change = Int128{judged.point.value} - before;
  const auto percent =
      before == 0 ? std::string("—")
                  : (change > 0 ? "+" : "") +
                        std::to_string(static_cast<std::int64_t>(change * 100 / size_of(before)));
  return say(kJump,
             shown(judged, judged.point.value),
             shown(judged, before),
             percent,
             shown(judged, usual));
}

constexpr ValueRule kValueRules[] = {
    {{"factor-ten", Severity::warning, {"十倍之差", "factor of ten"}}, factor_ten},
    {{"level-jump", Severity::warning, {"存量突变", "level jumps"}}, level_jump},
    {{"outlier", Severity::warning, {"偏离以往", "out of line"}}, outlier},
};

}  // namespace

std::span<const ValueRule> value_rules() {
  return kValueRules;
}

}  // namespace sw::quality
