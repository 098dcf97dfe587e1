#pragma once
// A person as the register knows them: who was where on any day, which certificates they hold, what
// they learned. Made from the live facts on one staff number; rules that need the plan are in
// core/staff.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/quantity.hpp"
#include "core/facts/fact.hpp"

namespace sw::people {

/// The end of what has no end yet.
inline constexpr Date kOpen{9999, 12, 31};

/// N years later; of 29 February the last of February where there is none.
Date years_after(Date day, int years);
/// N months later (or earlier); the last of the month where the day does not exist.
Date months_after(Date day, int months);

/// A post, or a part of one: two half posts are 0.5 each.
struct Posting {
  std::string post;
  Quantity share = Quantity::from_micro(Quantity::kScale);
  bool operator==(const Posting&) const = default;
};

/// "hospital", "hospital:0.5,school:0.5"; none where it is not of that form, a share is not above 0
/// or they add up to more than 1.
std::optional<std::vector<Posting>> parse_posts(std::string_view text);
std::string write_posts(std::span<const Posting> posts);

/// What holds of a person in service. Texts are ids and free words, empty where not known.
struct State {
  std::string org, field, place, track, grade, degree, major, title;
  std::vector<Posting> posts;
  std::optional<Date> civil_servant_since;
  std::optional<Quantity> pay;  // yuan a month
  bool manager = false;
};

/// In service from `from` to `to`, both included, in one state.
struct Span {
  Date from, to = kOpen;
  State state;
};

/// The highest certificate on each of the two scales, as words of words.hpp; empty: none.
struct Qualification {
  std::string level, skill;

  bool any() const { return !level.empty() || !skill.empty(); }
  /// "intermediate", "skill_3", "assistant+skill_2", "".
  std::string key() const;
  bool operator==(const Qualification&) const = default;
};
Qualification parse_qualification(std::string_view key);

struct Certificate {
  Date date;
  std::string level;   // of either scale
  std::string number;  // empty where it is not known or was erased
};

struct Registration {  // 登记
  Date from, until;
  std::string level;
};

struct Training {
  Date date;
  Quantity hours;
  std::string course, kind, provider;
};

struct Supervision {
  Date date;
  Quantity hours;
  std::string supervisor, form, project;  // the supervisor by staff number, or who from outside
  std::string source;                     // "internal", "external"
  std::vector<std::string> functions;
  std::optional<Date> next;  // the appointment that was made
  std::string notes;         // confidential
};

struct Exam {
  Date date;
  std::string session, level, paper, result;  // no paper: the whole examination
};

struct Person {
  std::string no, name, candidate;
  std::vector<Span> spans;  // ascending, without overlaps; between two of them out of service
  std::vector<Certificate> certificates;    // by date
  std::vector<Registration> registrations;  // by date
  std::vector<Training> trainings;          // by date
  std::vector<Supervision> supervisions;    // by date
  std::vector<Exam> exams;                  // by date

  /// The span that a day lies in; null where they are not in service.
  const Span* at(Date day) const;
  /// The span of the day, else the last that began before it, else the first; null where there is
  /// none.
  const Span* nearest(Date day) const;
  /// By the certificates dated up to the day, in service or not.
  Qualification qualification(Date day) const;
  /// The first certificate dated up to the day that is to be registered: the older scale is not.
  /// Null where there is none.
  const Certificate* to_register(Date day) const;
  /// The day they left for good, where they did by then.
  std::optional<Date> left(Date day) const;
};

/// From live facts on one number, by date and then in the order of recording. What does not fit (a
/// change of somebody who is not in service) is passed over.
Person person_of(std::string no, std::span<const facts::Fact> facts);

}  // namespace sw::people
