#pragma once
// The fixed words of facts on evaluations and findings: their parts, keys of `Fact::details`, and
// what may stand there.

#include <span>
#include <string_view>

#include "core/i18n/words.hpp"

namespace sw::evaluate {

using sw::find_word;
using sw::title_of;
using sw::Word;

/// Parts of a fact of kind evaluation: what is recorded of it. Subject: the evaluation's number.
namespace part {
inline constexpr const char* kStart = "start";
inline constexpr const char* kScore = "score";    // details: "s:CRITERION", the points given
inline constexpr const char* kFinish = "finish";  // value: its score, rounded; the rubric's text is
                                                  // the evidence
inline constexpr const char* kReopen = "reopen";  // details: why
inline constexpr const char* kSample = "sample";  // a draw for spot checks; of no evaluation
}  // namespace part

/// Keys of the details.
namespace key {
inline constexpr const char* kSubject = "subject";  // start, finish: "project:ID"
inline constexpr const char* kRubric = "rubric";
inline constexpr const char* kSide = "side";
inline constexpr const char* kAssessor = "assessor";
inline constexpr const char* kRound = "round";  // "2026", "中期"
inline constexpr const char* kWhy = "why";
inline constexpr const char* kScorePrefix = "s:";
// score, where answers of clients were imported
inline constexpr const char* kAnswerPrefix = "a:";  // a line each: "SITE\tMETHOD\tN1 N2 …"
inline constexpr const char* kSent = "sent";        // how many were asked
inline constexpr const char* kRespondents = "respondents";
inline constexpr const char* kSeed = "seed";          // sample
inline constexpr const char* kFrom = "from";          // sample: what could be drawn, blanks between
inline constexpr const char* kChosen = "chosen";      // sample
inline constexpr const char* kComments = "comments";  // a line each
// finish: what is sealed
inline constexpr const char* kScores = "scores";      // a line each: "CRITERION POINTS"
inline constexpr const char* kMeasured = "measured";  // a line each: "CRITERION ATTAINMENT"
inline constexpr const char* kExact = "exact";        // its score as a fraction: "685/8"
inline constexpr const char* kTerms = "terms";        // of the rubric: terms_text
inline constexpr const char* kVetoed = "vetoed";      // ids of the veto items that failed, spaces
inline constexpr const char* kFloors = "floors";      // a line each: "BLOCK GIVEN/COULD"
}  // namespace key

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

/// 评估方: those that rubrics of the field name; a rubric may name others.
std::span<const Word> known_sides();
/// 严重程度, the least first: minor, major, serious.
std::span<const Word> severities();
/// What findings are about: project, org, staff.
std::span<const Word> finding_subjects();

}  // namespace sw::evaluate
