#include "core/importing/kind.hpp"

#include <algorithm>

#include "core/importing/progress.hpp"

namespace sw::importing {

namespace {

constexpr Column kProgress[] = {{"date", {"日期", "date"}, true, Form::day},
                                {"indicator", {"指标", "indicator"}, true},
                                {"value", {"数值", "value"}, true, Form::number},
                                {"part", {"分项", "part"}},
                                {"note", {"备注", "note"}},
                                {"evidence", {"佐证", "evidence"}}};

constexpr Kind kKinds[] = {
    {"progress", {"指标进度", "progress of indicators"}, kProgress, read_progress, progress_sheet},
};

}  // namespace

const Column* Kind::find(std::string_view column) const {
  const auto found = std::find_if(
      columns.begin(), columns.end(), [&](const Column& one) { return one.id == column; });
  return found == columns.end() ? nullptr : &*found;
}

std::span<const Kind> kinds() {
  return kKinds;
}

const Kind* find_kind(std::string_view id) {
  const auto* found = std::find_if(
      std::begin(kKinds), std::end(kKinds), [&](const Kind& kind) { return kind.id == id; });
  return found == std::end(kKinds) ? nullptr : found;
}

std::vector<std::string> kind_ids() {
  std::vector<std::string> ids;
  for (const Kind& kind : kKinds) {
    ids.emplace_back(kind.id);
  }
  return ids;
}

}  // namespace sw::importing
