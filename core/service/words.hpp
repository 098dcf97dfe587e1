#pragma once
// The fixed words of facts on projects: keys of `Fact::details`, and what may stand there. Lists
// that differ by place (methods, document kinds, budget lines, gates) are in the plan, not here.

#include <span>
#include <string_view>

#include "core/i18n/words.hpp"

namespace sw::service {

/// Keys of `Fact::details`.
namespace key {
// service; subject: the project, value: person-times. Numbers as text, none where they are zero.
inline constexpr const char* kMethod = "method";
inline constexpr const char* kField = "field";
inline constexpr const char* kClientGroup = "client_group";  // several: "elderly,women"
inline constexpr const char* kSite = "site";                 // several: "east,west"
inline constexpr const char* kCount = "count";               // what the record stands for; none: 1
inline constexpr const char* kSessions = "sessions";
inline constexpr const char* kPeople = "people";
inline constexpr const char* kHours = "hours";
inline constexpr const char* kVolunteers = "volunteers";
inline constexpr const char* kVolunteerHours = "volunteer_hours";
inline constexpr const char* kCase = "case";
inline constexpr const char* kStaff = "staff";  // "001,002"
inline constexpr const char* kTopic = "topic";
inline constexpr const char* kClients = "clients";  // codes, never names: "c01,c07"
inline constexpr const char* kShares = "shares";    // other projects' shares: "elder.pilot:0.4"
// spending; subject: the project, part: the budget line, value: yuan
inline constexpr const char* kSource = "source";
inline constexpr const char* kVoucher = "voucher";
// contract, payment: what a contract is charged to
inline constexpr const char* kProject = "project";
inline constexpr const char* kLine = "line";
// stage; subject: the project, part: the stage it reached
inline constexpr const char* kMissing = "missing";  // what an exception passed over
inline constexpr const char* kWhy = "why";
// case; subject: the number
inline constexpr const char* kAction = "action";    // open, stage, close, void · need: add, answer
inline constexpr const char* kStage = "stage";      // of the method · document: of the project
inline constexpr const char* kReason = "reason";    // why it was closed: close_reasons()
inline constexpr const char* kMembers = "members";  // of a group
inline constexpr const char* kPlanned = "planned";  // sessions of a group
// document; subject: the project, part: its kind
inline constexpr const char* kConfidential = "confidential";  // yes
// need: a finding; subject: its number, part: the plan's need
inline constexpr const char* kPriority = "priority";  // high, medium, low
inline constexpr const char* kChange = "change";      // what was changed because of it
// response; subject: the need. value: how many; or `details` are the answers, as "a:QUESTION"
inline constexpr const char* kVersion = "version";  // of the instrument
// event; subject: the channel, value: how many people were reached
inline constexpr const char* kTitle = "title";
inline constexpr const char* kPlace = "place";
inline constexpr const char* kLink = "link";
// output; subject: its id, part: the status it reached
inline constexpr const char* kKind = "kind";
inline constexpr const char* kAuthors = "authors";
inline constexpr const char* kPublisher = "publisher";  // where it appeared
inline constexpr const char* kCases = "cases";          // of a casebook: numbers
// resource; subject: its number
inline constexpr const char* kName = "name";
inline constexpr const char* kOffers = "offers";
}  // namespace key

using sw::find_word;
using sw::title_of;
using sw::Word;

/// 结案原因: goal_reached, referred, dropped_out, other.
std::span<const Word> close_reasons();
/// 成果状态, in their order: draft, submitted, published.
std::span<const Word> output_states();
/// 项目环节 in their order: assessment, delivery, evaluation, research, closed.
std::span<const Word> stages();

}  // namespace sw::service
