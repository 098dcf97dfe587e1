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

// P(from ≤ X ≤ to) of n trials with rate p, 0 < p < 1.
double probability(std::int64_t from, std::int64_t to, std::int64_t n, double p) {
  // Each term from the one before it, in logarithms: nothing underflows on the way.
  const double log_p = std::log(p), log_q = std::log1p(-p);
  double sum = 0;
  double log_term = log_choose(n, from) + static_cast<double>(from) * log_p +
                    static_cast<double>(n - from) * log_q;
  for (std::int64_t k = from; k <= to; ++k) {
    sum += std::exp(log_term);
    log_term +=
        std::log(static_cast<double>(n - k)) - std::log(static_cast<double>(k + 1)) + log_p - log_q;
  }
  return sum;
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
  double sum = 0;
  for (std::int64_t k = 0; k <= count; ++k) {
    sum += std::exp(static_cast<double>(k) * std::log(mean) - mean -
                    std::lgamma(static_cast<double>(k) + 1));
  }
  return sum;
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
        rate_where([&](double p) { return 1 - probability(0, successes - 1, trials, p); }, tail);
  }
  if (successes < trials) {
    interval.high =
        rate_where([&](double p) { return 1 - probability(0, successes, trials, p); }, 1 - tail);
  }
  return interval;
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
