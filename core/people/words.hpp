#pragma once
// The fixed words of facts on people and agencies: keys of `Fact::details` and what may stand
// there. Lists that differ by place (fields, posts, tracks) are in the plan, not here.

#include <optional>
#include <span>
#include <string_view>

#include "core/i18n/words.hpp"

namespace sw::people {

/// Keys of `Fact::details`.
namespace key {
// staff
inline constexpr const char* kAction =
    "action";  // add, set, leave; of an org: add, set, admit, close
inline constexpr const char* kOrg = "org";
inline constexpr const char* kField = "field";
inline constexpr const char* kPlace = "place";
inline constexpr const char* kPost = "post";  // "hospital", or "hospital:0.5,school:0.5"
inline constexpr const char* kTrack = "track";
inline constexpr const char* kGrade = "grade";
inline constexpr const char* kDegree = "degree";
inline constexpr const char* kMajor = "major";
inline constexpr const char* kTitle = "title";  // of another series of titles, as text
inline constexpr const char* kCivilServant = "civil_servant_since";
inline constexpr const char* kPay = "pay";              // yuan a month
inline constexpr const char* kManager = "manager";      // yes, no
inline constexpr const char* kCandidate = "candidate";  // number of the candidate who was hired
// certificate, registration, exam
inline constexpr const char* kLevel = "level";
inline constexpr const char* kUntil = "until";
inline constexpr const char* kSession = "session";
inline constexpr const char* kPaper = "paper";
inline constexpr const char* kResult = "result";
// training, supervision
inline constexpr const char* kKind = "kind";
inline constexpr const char* kBy = "by";
inline constexpr const char* kForm = "form";
inline constexpr const char* kSupervisor = "supervisor";
inline constexpr const char* kProject = "project";
inline constexpr const char* kFunction = "function";  // of supervision: words with blanks between
inline constexpr const char* kSource = "source";      // internal, external
inline constexpr const char* kNext = "next";          // the day of the next appointment
// candidate: action add, hired
inline constexpr const char* kAward = "award";
inline constexpr const char* kPractice = "practice";  // years
inline constexpr const char* kCertificateDate =
    "certificate_date";                         // of the certificate in `level`
inline constexpr const char* kStaff = "staff";  // staff number of a candidate who was hired
// org: action add, set, admit, close
inline constexpr const char* kName = "name";
inline constexpr const char* kFounded = "founded";
inline constexpr const char* kAudited = "audited";
inline constexpr const char* kException = "exception";  // rules that an admission passed over
// contract
inline constexpr const char* kSubject = "subject";
inline constexpr const char* kWith = "with";
inline constexpr const char* kFrom = "from";
inline constexpr const char* kTo = "to";
}  // namespace key

/// Keys of `Fact::personal`.
namespace personal {
inline constexpr const char* kName = "name";
inline constexpr const char* kCertificate = "certificate";  // its number
inline constexpr const char* kNotes = "notes";              // what was talked about; confidential
}  // namespace personal

// Lists are lowest first where there is an order.
using sw::find_word;
using sw::rank_of;
using sw::title_of;
using sw::Word;

/// 学历: secondary, college, bachelor, master, doctor.
std::span<const Word> degrees();
/// 助理社会工作师 to 高级社会工作师: assistant, intermediate, senior.
std::span<const Word> levels();
/// The older scale of skills, 四级 to 一级: skill_4 to skill_1.
std::span<const Word> skills();
/// entered, absent, failed, passed.
std::span<const Word> exam_results();
/// individual, group, peer.
std::span<const Word> supervision_forms();
/// administrative, educational, supportive: the functions of Kadushin (1976).
std::span<const Word> supervision_functions();
/// internal, external.
std::span<const Word> supervision_sources();
/// 职称 of any series: associate_senior, senior.
std::span<const Word> titles();
/// 表彰: municipal, provincial, national.
std::span<const Word> awards();
/// 专业 that rules name: social_work. Others are kept as people write them.
std::span<const Word> majors();
/// agency, association, department, station.
std::span<const Word> org_kinds();

/// A course of this kind is the rotation training of managers; of this one, a degree in social work
/// that was finished.
inline constexpr std::string_view kRotation = "rotation";
inline constexpr std::string_view kDegreeCourse = "degree";

}  // namespace sw::people
