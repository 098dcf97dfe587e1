#pragma once
// What a person means by a word on the command line or in a sheet: an id, or a title or clause
// number that only one entry has.

#include <span>
#include <string>
#include <string_view>

#include "core/base/message.hpp"
#include "core/plan/plan.hpp"

namespace sw::plan {

enum class SubjectKind { item, indicator, milestone, project };

struct Subject {
  SubjectKind kind = SubjectKind::item;
  std::string id, title;
};

/// Throws Error (input) where nothing or more than one thing fits, with the nearest or all of them.
Subject find_subject(const Plan& plan, std::string_view word, std::span<const SubjectKind> kinds);

const Indicator& find_indicator(const Plan& plan, std::string_view word);

/// The hint where an id is not known.
inline constexpr Text kShowIds{"sw plan show 列出全部编号", "sw plan show lists all ids"};

}  // namespace sw::plan
