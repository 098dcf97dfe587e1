#pragma once
// What every sheet says of its cells.

#include <string>
#include <string_view>

#include "core/base/error.hpp"
#include "core/base/message.hpp"

namespace sw::importing {

inline constexpr Text kEmpty{"空着", "it is empty"};
inline constexpr Text kNoDate{"不是日期；写成 2026-03-01、2026/3/1 或 2026年3月1日",
                              "it is no date; write 2026-03-01 or 2026/3/1"};
inline constexpr Text kFuture{"还没有到（今天是 {0}）", "the day has not come yet (today is {0})"};
inline constexpr Text kBeyond{"这一格上面没有列名", "there is no heading above it"};

inline constexpr Text kNoPlan{
    "{0} 年没有计划；检查日期，或先建立：sw plan init --year {0}",
    "there is no plan for {0}; check the date, or make one first: sw plan init --year {0}"};
inline constexpr Text kWith{"{0}；{1}", "{0}; {1}"};

/// What is wrong, and what to do about it.
inline Message reason_of(const Error& error, bool with_hint = true) {
  return with_hint && error.hint ? say(kWith, error.message, *error.hint) : error.message;
}

/// Lines ended by newlines alone, as spreadsheets on other systems do not.
inline void unfold(std::string_view text, std::string& out) {
  out.clear();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
}

}  // namespace sw::importing
