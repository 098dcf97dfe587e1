// Against sums of all probabilities up to the count, in double precision, by another program.

#include "core/figures/intervals.hpp"

#include <initializer_list>

#include <doctest/doctest.h>

using doctest::Approx;
using sw::figures::clopper_pearson;
using sw::figures::Interval;
using sw::figures::poisson;

TEST_CASE("what is expected where so many were counted") {
  struct Known {
    int count;
    double low, high;
  };
  for (const auto& [count, low, high] : {Known{0, 0, 3.688879454},
                                         Known{1, 0.025317808, 5.571643391},
                                         Known{10, 4.795388696, 18.390356042},
                                         Known{100, 81.363991251, 121.626793792},
                                         Known{10000, 9804.952467268, 10197.951624662}}) {
    CAPTURE(count);
    const Interval interval = poisson(count);
    CHECK(interval.low == Approx(low).epsilon(1e-9));
    CHECK(interval.high == Approx(high).epsilon(1e-9));
  }
}

TEST_CASE("a rate that was seen so many times") {
  struct Known {
    int successes, trials;
    double low, high;
  };
  for (const auto& [successes, trials, low, high] :
       {Known{0, 10, 0, 0.308497108},
        Known{1, 3, 0.008403759, 0.905700676},
        Known{5, 10, 0.187086028, 0.812913972},
        Known{10, 10, 0.691502892, 1},
        Known{9000, 12000, 0.742150827, 0.757727733}}) {
    CAPTURE(successes);
    const Interval interval = clopper_pearson(successes, trials);
    CHECK(interval.low == Approx(low).epsilon(1e-7));
    CHECK(interval.high == Approx(high).epsilon(1e-7));
  }
}

TEST_CASE("millions cost no more than hundreds, and are right") {
  // (x ± 1.96 √x), with the correction of the exact limits, is right to a millionth here.
  const Interval interval = poisson(100'000'000);
  CHECK(interval.low == Approx(99'980'401).epsilon(1e-7));
  CHECK(interval.high == Approx(100'019'602).epsilon(1e-7));
  const Interval half = clopper_pearson(50'000'000, 100'000'000);
  CHECK(half.low == Approx(0.5 - 0.000098).epsilon(1e-7));
  CHECK(half.high == Approx(0.5 + 0.000098).epsilon(1e-7));
}

TEST_CASE("Wilson: what surveys give") {
  CHECK(sw::figures::wilson(8, 10).low == Approx(0.4901624715));
  CHECK(sw::figures::wilson(8, 10).high == Approx(0.9433178485));
  CHECK(sw::figures::wilson(0, 10).low == 0);
  CHECK(sw::figures::wilson(0, 10).high == Approx(0.2775327999));
  CHECK(sw::figures::wilson(10, 10).high == 1);
  CHECK(sw::figures::wilson(45, 60).low == Approx(0.6276792993));
  CHECK(sw::figures::wilson(0, 0).high == 1);
}
