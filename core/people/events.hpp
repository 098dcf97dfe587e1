#pragma once
// What a person adds to the figures on people, event by event. Totals are sums of these, so that a
// report costs the same for a hundred people and for a hundred thousand.

#include <functional>
#include <string>
#include <string_view>

#include "core/base/date.hpp"
#include "core/base/quantity.hpp"
#include "core/people/person.hpp"

namespace sw::people {

/// Numbers are kept in the store.
enum class Figure {
  in_service = 1,         // heads; a stock: +1 on the first day, -1 on the day after the last
  in_post = 2,            // heads with at least one post; a stock
  post_share = 3,         // posts filled, halves as 0.5; a stock
  newly_certified = 4,    // first day in service with a certificate: once in a life here
  newly_at_level = 5,     // first day in service at this level
  training_hours = 6,     // in service on the day
  trainings = 7,          // attendances
  trained_managers = 8,   // managers' first rotation training of the year
  supervision_hours = 9,  // in service on the day
  graded = 10,            // heads with a track and a grade; a stock
};

bool is_stock(Figure figure);

/// By what a figure can be asked for. Numbers are kept in the store.
enum class Dimension {
  none = 0,
  org = 1,
  field = 2,
  place = 3,
  post = 4,
  track = 5,
  grade = 6,
  degree = 7,
  course = 8,
  pay = 9,  // of in_service: a pay_key
};

/// Track, grade and pay (yuan a month) together: what bands are held against.
struct PayKey {
  std::string track, grade;
  Quantity pay;
};
std::string pay_key(const PayKey& key);
PayKey parse_pay_key(std::string_view text);

struct Event {
  Figure figure = Figure::in_service;
  Date day;
  Quantity amount;
  std::string level;             // Qualification::key on the day
  const State* state = nullptr;  // never null while handed over
  std::string_view course;
};

/// A sum of a figure over people, under a value of a dimension and a certificate
/// (Qualification::key).
struct Sum {
  std::string value, level;
  Quantity amount;
};

void for_each_event(const Person& person, const std::function<void(const Event&)>& use);

/// An event under one value of a dimension; what is empty has none. Under `post` a post's share of
/// post_share, and the whole amount of every other figure.
struct Part {
  Dimension dimension = Dimension::none;
  std::string_view value;
  Quantity amount;
};
void for_each_part(const Event& event, const std::function<void(const Part&)>& use);

}  // namespace sw::people
