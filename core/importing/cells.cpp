#include "core/importing/cells.hpp"

#include <utility>

#include "core/base/text.hpp"
#include "core/importing/kind.hpp"

namespace sw::importing {

namespace {

constexpr Text kEmpty{"空着", "it is empty"};
constexpr Text kNoDate{"不是日期；写成 2026-03-01、2026/3/1 或 2026年3月1日",
                       "it is no date; write 2026-03-01 or 2026/3/1"};
constexpr Text kFuture{"还没有到（今天是 {0}）", "the day has not come yet (today is {0})"};
constexpr Text kBeyond{"这一格上面没有列名", "there is no heading above it"};

std::string unfolded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

}  // namespace

bool Cells::take(std::span<const std::string_view> cells) {
  cells_ = cells;
  const std::string note = text("note");
  return note != kExample.in(Lang::zh) && note != kExample.in(Lang::en);
}

std::string Cells::text(std::string_view column) const {
  const auto index = heading_.index_of(column);
  return index && *index < cells_.size() ? unfolded(trim(cells_[*index])) : std::string();
}

std::string Cells::required(std::string_view column, std::vector<Fault>& faults) const {
  std::string found = text(column);
  if (found.empty()) {
    blame(column, say(kEmpty), faults);
  }
  return found;
}

std::optional<Date> Cells::day(std::string_view column, std::vector<Fault>& faults) const {
  const std::string found = text(column);
  if (found.empty()) {
    return {};
  }
  const auto date = parse_date(found);
  if (!date) {
    blame(column, say(kNoDate), faults);
  } else if (*date > today_) {
    blame(column, say(kFuture, today_.to_string()), faults);
    return {};
  }
  return date;
}

void Cells::blame(std::string_view column, Message reason, std::vector<Fault>& faults) const {
  faults.push_back({heading_.index_of(column).value_or(0), std::move(reason)});
}

void Cells::blame_untitled(std::vector<Fault>& faults) const {
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    const bool untitled = i >= heading_.titles.size() || heading_.titles[i].empty();
    if (untitled && !trim(cells_[i]).empty()) {
      faults.push_back({i, say(kBeyond)});
    }
  }
}

}  // namespace sw::importing
