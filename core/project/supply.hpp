#pragma once
// What gates and the closing checklist share: a project as it stands on a day, and what to type to
// supply what is missing. Only core/project includes this.

#include "core/base/message.hpp"
#include "core/plan/plan.hpp"
#include "core/project/register.hpp"

namespace sw::project {

struct ProjectOnDay {
  const plan::Plan& plan;
  const plan::Project& project;
  const Register& projects;
  Date day;
};

inline constexpr Text kAddDocument{"sw project document add {0} {1} 文件",
                                   "sw project document add {0} {1} FILE"};
inline constexpr Text kOpenCase{"sw project case open {0} --method {1}",
                                "sw project case open {0} --method {1}"};
inline constexpr Text kCloseCase{"sw project case close {0} {1} --reason goal_reached",
                                 "sw project case close {0} {1} --reason goal_reached"};
inline constexpr Text kRecordReceived{"sw project fund {0} --source {1} --amount 金额",
                                      "sw project fund {0} --source {1} --amount YUAN"};
inline constexpr Text kRecordSpent{"sw project spend {0} --line {1} --amount 金额",
                                   "sw project spend {0} --line {1} --amount YUAN"};

}  // namespace sw::project
