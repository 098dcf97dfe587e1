// bench_fill STORE YEAR COUNT INDICATOR…: writes COUNT progress facts for the indicators, on random
// days of the year. The same call writes the same facts; stores of any size in seconds.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "core/base/date.hpp"
#include "core/base/quantity.hpp"
#include "core/facts/fact.hpp"
#include "core/store/store.hpp"

namespace {

constexpr std::int64_t kFactsPerChange = 50'000;

void fill(sw::store::Store& store,
          int year,
          std::int64_t count,
          const std::vector<std::string>& ids) {
  std::mt19937 random(20260530);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same facts each time
  const auto below = [&random](std::size_t limit) { return random() % limit; };
  while (count > 0) {
    const std::int64_t batch = std::min(count, kFactsPerChange);
    store.change({"bench", "bench", "bench"}, "fill", [&](sw::store::Writer& writer) {
      for (std::int64_t i = 0; i < batch; ++i) {
        sw::facts::Fact fact;
        fact.subject = ids[below(ids.size())];
        fact.date = sw::first_of_year(year) + static_cast<int>(below(365));
        fact.value = sw::Quantity::of(static_cast<std::int64_t>(1 + below(5)));
        writer.add(fact);
      }
    });
    count -= batch;
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) {
    fmt::print(stderr, "usage: bench_fill STORE YEAR COUNT INDICATOR…\n");
    return 2;
  }
  try {
    auto store = sw::store::Store::open(argv[1]);
    fill(store, std::stoi(argv[2]), std::stoll(argv[3]), {argv + 4, argv + argc});
  } catch (const std::exception& error) {
    fmt::print(stderr, "bench_fill: {}\n", error.what());
    return 1;
  }
  return 0;
}
