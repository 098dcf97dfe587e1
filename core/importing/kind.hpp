#pragma once
// The kinds of sheet that can be imported, a row of a table each: what its columns are called, how
// its rows become facts, what an empty one offers.

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/message.hpp"
#include "core/importing/reader.hpp"
#include "core/plan/plan.hpp"

namespace sw::importing {

enum class Form { text, day, number };

struct Column {
  std::string_view id;  // the English heading
  Text heading;
  bool required = false;
  Form form = Form::text;
};

/// A column of an empty sheet.
struct SheetColumn {
  std::string heading;
  Form form = Form::text;
  std::vector<std::string> choices;  // empty: anything may be written
  std::string example;
};

struct Kind {
  std::string_view id;
  Text title;
  std::span<const Column> columns;
  std::unique_ptr<Reader> (*reader)(const World&, const Heading&);
  std::vector<SheetColumn> (*sheet)(const plan::Plan&, Date today, Lang);

  const Column* find(std::string_view column) const;
};

std::span<const Kind> kinds();
const Kind* find_kind(std::string_view id);
std::vector<std::string> kind_ids();

/// What a note says in the example row of an empty sheet; a row with it is not imported.
inline constexpr Text kExample{"示例行，导入时会跳过", "example row, skipped on import"};

/// Of a plan's entries, for the choices of a column.
template <class Entries>
std::vector<std::string> titles_of(const Entries& entries) {
  std::vector<std::string> out;
  for (const auto& entry : entries) {
    out.push_back(entry.title);
  }
  return out;
}

}  // namespace sw::importing
