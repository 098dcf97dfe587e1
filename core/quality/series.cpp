#include "core/quality/series.hpp"

#include <algorithm>
#include <functional>

namespace sw::quality {

namespace {

bool earlier(Date day, const Point& point) {
  return day < point.date;
}

// Never overflows, unlike the difference of two values at the ends of the range.
std::int64_t distance(std::int64_t a, std::int64_t b) {
  const Int128 difference = a > b ? Int128{a} - b : Int128{b} - a;
  constexpr Int128 kMost = INT64_MAX;
  return static_cast<std::int64_t>(std::min(difference, kMost));
}

}  // namespace

std::span<const Point> Series::up_to(Date day) const {
  const auto end = std::upper_bound(points_.begin(), points_.end(), day, earlier);
  return {points_.begin(), end};
}

void Series::add(Point point) {
  points_.insert(std::upper_bound(points_.begin(), points_.end(), point.date, earlier), point);
  if (points_.size() > kMost) {
    points_.erase(points_.begin());
  }
}

std::int64_t median(std::vector<std::int64_t> values) {
  if (values.empty()) {
    return 0;
  }
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) {
    return *middle;
  }
  const std::int64_t below = *std::max_element(values.begin(), middle);
  return static_cast<std::int64_t>((Int128{below} + *middle) / 2);
}

std::int64_t median_of(std::span<const Point> points) {
  std::vector<std::int64_t> values;
  values.reserve(points.size());
  for (const Point& point : points) {
    values.push_back(point.value);
  }
  return median(std::move(values));
}

std::int64_t deviation_of(std::span<const Point> points, std::int64_t centre) {
  std::vector<std::int64_t> distances;
  distances.reserve(points.size());
  for (const Point& point : points) {
    distances.push_back(distance(point.value, centre));
  }
  return median(std::move(distances));
}

std::size_t Doubles::Hash::operator()(const Said& said) const {
  const std::hash<std::int64_t> hash;
  std::size_t out = hash(said.date.days());
  for (const auto& one : {said.value, said.whole}) {
    out = out * 1'000'003U ^ hash(one ? one->micro() : -1);
  }
  return out;
}

std::optional<facts::RecordId> Doubles::add(const facts::Record& record) {
  const Said said{record.fact.date, record.fact.value, record.fact.whole};
  const facts::RecordId id{record.id.change, record.changes_facts > 1 ? record.id.seq : 0};
  const auto [found, is_new] = first_.emplace(said, id);
  if (!is_new) {
    return found->second.change == id.change ? std::nullopt : std::optional(found->second);
  }
  order_.push_back(said);
  if (order_.size() > kMost) {
    first_.erase(order_.front());
    order_.pop_front();
  }
  return {};
}

}  // namespace sw::quality
