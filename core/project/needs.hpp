#pragma once
// 需求调研: responses to the plan's instruments, what they found, and what came of it.

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/project/measure.hpp"
#include "core/project/register.hpp"
#include "core/service/words.hpp"

namespace sw::project {

/// Keys of a response's details: "a:QUESTION" is an answer; of the fact that keeps the heading of
/// a sheet "q:001", "q:002" … are the questions in their order.
inline constexpr std::string_view kAnswer = "a:", kQuestion = "q:";

/// How many respondents a fact stands for: its value; 1 where it holds answers; else 0.
Quantity respondents_of(const facts::Fact& fact);

/// Recorded for a need in a window.
Quantity responses_to(const Register& projects, std::string_view need, const Window& window);

/// 优先程度: high, medium, low.
std::span<const service::Word> priorities();

struct Reply {
  Date date;
  std::string project, change, none;  // one of them says what came of it, or why nothing does
};

struct Finding {
  std::string no, need, text, priority, record;
  Date date;
  std::vector<Reply> replies;

  bool is_open() const { return replies.empty(); }
};

/// As of a day, in the order in which they were found.
std::vector<Finding> findings_of(const Register& projects, Date to);

/// An answer is owed after so many days.
inline constexpr int kReplyDays = 30;

/// Whether a heading asks for who somebody is: a name, a telephone, an identity number, an address.
bool asks_for_identity(std::string_view heading);

}  // namespace sw::project
