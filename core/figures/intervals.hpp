#pragma once
// How far a rate or a count can be trusted that was seen so many times.

#include <cstdint>

namespace sw::figures {

struct Interval {
  double low = 0, high = 1;
};

/// The exact interval of Clopper and Pearson (1934): a true rate outside it would give a count as
/// far off as this one in less than (1 − confidence) / 2 of all cases, on either side. Without
/// trials everything is possible: 0 to 1. `successes` is between 0 and `trials`.
Interval clopper_pearson(std::int64_t successes, std::int64_t trials, double confidence = 0.95);

/// The interval of Wilson (1927) for a rate: what satisfaction surveys give, close to the nominal
/// confidence for few trials too. Without trials everything is possible: 0 to 1.
Interval wilson(std::int64_t successes, std::int64_t trials);

/// The exact interval of Garwood (1936) for what is expected where so many were counted: of counts
/// that happen independently of each other, as cases do and person-times do not.
Interval poisson(std::int64_t count, double confidence = 0.95);

}  // namespace sw::figures
