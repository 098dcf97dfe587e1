#include "core/figures/intervals.hpp"

#include <cmath>

namespace sw::figures {

namespace {

// Logarithms of n! and the like, by the library; not for several threads at once.
double log_choose(std::int64_t n, std::int64_t k) {
  const auto log_factorial = [](std::int64_t of) {
    return std::lgamma(static_cast<double>(of) + 1);
  };
  return log_factorial(n) - log_factorial(k) - log_factorial(n - k);
}

// The sum of a term and of those after it that each are `ratio` of the one before: until they are
// too small to count, which for n trials is after some √n of them.
template <class Ratio>
double tail_sum(double log_first, const Ratio& ratio) {
  double sum = 0;
  double part = 1;  // of the first
  for (std::int64_t step = 0; part > 1e-18 * sum; ++step) {
    sum += part;
    part *= ratio(step);
  }
  return std::exp(log_first) * sum;
}

// P(X ≤ count) of n trials with rate p, 0 < p < 1, and count < n.
double binomial_up_to(std::int64_t count, std::int64_t n, double p) {
  const double log_p = std::log(p), log_q = std::log1p(-p);
  const auto log_term = [&](std::int64_t k) {
    return log_choose(n, k) + static_cast<double>(k) * log_p + static_cast<double>(n - k) * log_q;
  };
  const double odds = p / (1 - p);
  // From the count away from the most likely number, where the terms fall.
  if (static_cast<double>(count) < static_cast<double>(n) * p) {
    return tail_sum(log_term(count), [&](std::int64_t step) {
      return static_cast<double>(count - step) / static_cast<double>(n - count + step + 1) / odds;
    });
  }
  return 1 - tail_sum(log_term(count + 1), [&](std::int64_t step) {
           const std::int64_t k = count + 1 + step;
           return static_cast<double>(n - k) / static_cast<double>(k + 1) * odds;
         });
}

// The rate at which a probability that grows with it reaches `level`.
template <class Growing>
double rate_where(const Growing& growing, double level, double most = 1) {
  double low = 0, high = most;
  for (int step = 0; step < 100; ++step) {
    const double middle = (low + high) / 2;
    (growing(middle) < level ? low : high) = middle;
  }
  return (low + high) / 2;
}

// P(X ≤ count) where `mean` is expected.
double poisson_up_to(std::int64_t count, double mean) {
  const auto log_term = [&](std::int64_t k) {
    return static_cast<double>(k) * std::log(mean) - mean - std::lgamma(static_cast<double>(k) + 1);
  };
  if (static_cast<double>(count) < mean) {
    return tail_sum(log_term(count),
                    [&](std::int64_t step) { return static_cast<double>(count - step) / mean; });
  }
  return 1 - tail_sum(log_term(count + 1), [&](std::int64_t step) {
           return mean / static_cast<double>(count + 2 + step);
         });
}

}  // namespace

Interval clopper_pearson(std::int64_t successes, std::int64_t trials, double confidence) {
  Interval interval;
  const double tail = (1 - confidence) / 2;
  if (trials <= 0) {
    return interval;
  }
  if (successes > 0) {
    interval.low =
        rate_where([&](double p) { return 1 - binomial_up_to(successes - 1, trials, p); }, tail);
  }
  if (successes < trials) {
    interval.high =
        rate_where([&](double p) { return 1 - binomial_up_to(successes, trials, p); }, 1 - tail);
  }
  return interval;
}

Interval wilson(std::int64_t successes, std::int64_t trials) {
  if (trials <= 0) {
    return {};
  }
  constexpr double kZ = 1.959963984540054;  // of 95 %
  const auto n = static_cast<double>(trials);
  const double rate = static_cast<double>(successes) / n;
  const double scale = 1 + kZ * kZ / n;
  const double middle = (rate + kZ * kZ / (2 * n)) / scale;
  const double half = kZ / scale * std::sqrt(rate * (1 - rate) / n + kZ * kZ / (4 * n * n));
  return {successes == 0 ? 0 : middle - half, successes == trials ? 1 : middle + half};
}

Interval poisson(std::int64_t count, double confidence) {
  const double tail = (1 - confidence) / 2;
  const double most = 2 * static_cast<double>(count) + 50;  // far above the upper end
  Interval interval{0, 0};
  if (count > 0) {
    interval.low =
        rate_where([&](double mean) { return 1 - poisson_up_to(count - 1, mean); }, tail, most);
  }
  interval.high =
      rate_where([&](double mean) { return 1 - poisson_up_to(count, mean); }, 1 - tail, most);
  return interval;
}

}  // namespace sw::figures
