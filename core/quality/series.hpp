#pragma once
// The recent values of one indicator and part: what a new value is held against.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/quantity.hpp"
#include "core/facts/fact.hpp"

namespace sw::quality {

struct Point {
  Date date;
  std::int64_t value = 0;  // millionths, as Quantity::micro
};

/// The last 60 values by date; of one day in the order in which they were recorded.
class Series {
 public:
  static constexpr std::size_t kMost = 60;

  /// Those dated up to `day`.
  std::span<const Point> up_to(Date day) const;
  void add(Point point);

 private:
  std::vector<Point> points_;
};

/// The middle value; of an even number the mean of the two in the middle. Empty: 0.
std::int64_t median(std::vector<std::int64_t> values);
std::int64_t median_of(std::span<const Point> points);
/// Median of the distances from `centre`.
std::int64_t deviation_of(std::span<const Point> points, std::int64_t centre);

/// Finds the record of another change that says the same.
class Doubles {
 public:
  static constexpr std::size_t kMost = 4096;

  /// The first such record still remembered; none where the record is the first of its kind or of
  /// the same change: identical rows of one sheet are counted, not doubled.
  std::optional<facts::RecordId> add(const facts::Record& record);

 private:
  struct Said {
    Date date;
    std::optional<Quantity> value, whole;
    bool operator==(const Said&) const = default;
  };
  struct Hash {
    std::size_t operator()(const Said& said) const;
  };

  std::unordered_map<Said, facts::RecordId, Hash> first_;
  std::deque<Said> order_;
};

}  // namespace sw::quality
