#pragma once
// 资源库: partners, venues, supervisors, universities and materials that an agency can call on.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/project/register.hpp"
#include "core/service/words.hpp"

namespace sw::project {

struct Resource {
  std::string no, name, kind, offers, place, note;
  Date since;
  std::optional<Date> left;  // it is gone from this day on
  std::string why;

  bool is_listed_on(Date day) const { return since <= day && (!left || *left > day); }
};

/// As of a day, in the order of their numbers.
std::vector<Resource> resources_of(const Register& projects, Date to);

/// 资源类别 where the plan has no list of its own: partner, venue, supervisor, university,
/// material.
std::span<const service::Word> resource_kinds();
/// What a kind is called: by the plan, else by that list; the id itself where neither has it.
Message kind_title(const plan::Plan& plan, std::string_view kind);

/// Whether a text holds what looks like somebody's mobile or identity number: 11 digits from 1, or
/// 18, spaces and hyphens among them or not. Numbers of offices begin with 0.
bool holds_personal_number(std::string_view text);

}  // namespace sw::project
