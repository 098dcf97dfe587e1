#pragma once
// How far a long command is, on a terminal: shown after a second, taken away at the end.

#include <chrono>
#include <cstdint>

#include "cli/app.hpp"

namespace sw::cli {

class ProgressBar {
 public:
  /// `total` in bytes; 0 where it is not known.
  ProgressBar(App& app, std::uint64_t total);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  /// Cheap: looks at the clock once in a thousand rows.
  void row(std::uint64_t bytes);
  /// Takes it away, before other words are shown.
  void clear();

 private:
  void show(std::uint64_t bytes);

  App& app_;
  std::uint64_t total_, rows_ = 0;
  bool wanted_, shown_ = false;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace sw::cli
