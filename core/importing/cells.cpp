#include "core/importing/cells.hpp"

#include <utility>

#include "core/base/text.hpp"
#include "core/importing/cell_words.hpp"
#include "core/importing/kind.hpp"

namespace sw::importing {

namespace {

constexpr Text kNoColumn{"{0}（表里没有这一列）：{1}", "{0} (no such column in the sheet): {1}"};

}  // namespace

bool Cells::take(std::span<const std::string_view> cells) {
  cells_ = cells;
  const std::string note = text("note");
  return note != kExample.in(Lang::zh) && note != kExample.in(Lang::en);
}

std::string Cells::text(std::string_view column) const {
  const auto index = heading_.index_of(column);
  std::string text;
  if (index && *index < cells_.size()) {
    unfold(trim(cells_[*index]), text);
  }
  return text;
}

std::string Cells::required(std::string_view column, std::vector<Fault>& faults) const {
  std::string found = text(column);
  if (found.empty()) {
    blame(column, say(kEmpty), faults);
  }
  return found;
}

std::optional<Date> Cells::day(std::string_view column,
                               std::vector<Fault>& faults,
                               Until until) const {
  const std::string found = text(column);
  if (found.empty()) {
    return {};
  }
  const auto date = parse_date(found);
  if (!date) {
    blame(column, say(kNoDate), faults);
  } else if (*date > today_ && until == Until::today) {
    blame(column, say(kFuture, today_.to_string()), faults);
    return {};
  }
  return date;
}

void Cells::blame(std::string_view column, Message reason, std::vector<Fault>& faults) const {
  const auto index = heading_.index_of(column);
  const Column* known = index ? nullptr : heading_.kind->find(column);
  faults.push_back(
      {index.value_or(0),
       known == nullptr ? std::move(reason) : say(kNoColumn, known->heading, std::move(reason))});
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
