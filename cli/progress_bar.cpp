#include "cli/progress_bar.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "core/base/message.hpp"

namespace sw::cli {

namespace {

constexpr Text kRead{"已读 {0} 行", "rows read: {0}"};
constexpr std::size_t kBarWidth = 30;
constexpr std::uint64_t kRowsBetween = 1024;

}  // namespace

ProgressBar::ProgressBar(App& app, std::uint64_t total)
    : app_(app),
      total_(total),
      wanted_(!app.globals.quiet && app.err.is_terminal()),
      next_(std::chrono::steady_clock::now() + std::chrono::seconds(1)) {}

ProgressBar::~ProgressBar() {
  try {
    clear();
  } catch (...) {  // NOLINT(bugprone-empty-catch): the terminal went away
  }
}

void ProgressBar::row(std::uint64_t bytes) {
  if (++rows_ % kRowsBetween != 0 || !wanted_) {
    return;
  }
  const auto now = std::chrono::steady_clock::now();
  if (now >= next_) {
    next_ = now + std::chrono::milliseconds(200);
    show(bytes);
  }
}

void ProgressBar::show(std::uint64_t bytes) {
  std::string line = "\r\x1b[K";
  if (total_ > 0) {
    const std::uint64_t done = std::min(bytes, total_);
    const auto filled = static_cast<std::size_t>(done * kBarWidth / total_);
    line += "[" + std::string(filled, '#') + std::string(kBarWidth - filled, '.') + "] " +
            std::to_string(done * 100 / total_) + "%  ";
  }
  app_.err << line + app_.in(say(kRead, rows_));
  app_.err.flush();
  shown_ = true;
}

void ProgressBar::clear() {
  if (shown_) {
    shown_ = false;
    app_.err << "\r\x1b[K";
    app_.err.flush();
  }
}

}  // namespace sw::cli
