#pragma once
// The fixed words of facts on evaluations and findings: keys of `Fact::details`, and what may stand
// there.

#include <span>
#include <string_view>

#include "core/i18n/words.hpp"

namespace sw::evaluate {

using sw::find_word;
using sw::title_of;
using sw::Word;

/// Findings. subject: the number; part: what it is about, "project:ID", "org:ID", "staff:NO"; note:
/// what was found, how it was put right, a remark on the verification.
namespace finding_key {
inline constexpr const char* kAction = "action";  // add, close, verify
inline constexpr const char* kSeverity = "severity";
inline constexpr const char* kOwner = "owner";
inline constexpr const char* kDue = "due";
inline constexpr const char* kCriterion = "criterion";
inline constexpr const char* kVerifiedBy = "verified_by";
}  // namespace finding_key

/// 严重程度, the least first: minor, major, serious.
std::span<const Word> severities();
/// What findings are about: project, org, staff.
std::span<const Word> finding_subjects();

}  // namespace sw::evaluate
