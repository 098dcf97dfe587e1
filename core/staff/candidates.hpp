#pragma once
// Candidates (引进对象): people who may be recruited, what is known of them, who of them goes first
// and who was hired.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/message.hpp"
#include "core/base/quantity.hpp"
#include "core/facts/fact.hpp"
#include "core/staff/levels.hpp"

namespace sw::staff {

struct Candidate {
  std::string no, name;
  Date date;  // the day they were entered
  // Words of core/people/words.hpp, or free words (major, title); empty: none, or not known.
  std::string degree, major, title, level, award;
  std::string post;                      // the one they are meant for
  std::optional<Quantity> practice;      // years of practice on `date`
  std::optional<Date> certificate_date;  // of `level`
  std::string certificate;               // its number
  std::optional<Date> hired;
  std::string staff;  // number of whom they became
};

/// From live facts of kind candidate, given in the order of recording. In the order of their dates.
std::vector<Candidate> candidates_of(std::span<const facts::Fact> facts);

/// Null where there is none of that number.
const Candidate* find_candidate(std::span<const Candidate> candidates, std::string_view no);

/// A certificate that counts and years of practice enough: such recruits go first (A2.2).
struct Preference {
  bool certified = false, practised = false;
  Message why;

  bool first() const { return certified && practised; }
};
Preference preference_of(const Candidate& candidate,
                         std::span<const LevelRule> rules,
                         Quantity practice_years);

/// The level that their certificate counts as, also of the older scale; empty: none.
std::string counted_level(const Candidate& candidate, std::span<const LevelRule> rules);

/// Those hired in a window of days; for `hired` count them, for `preferred_hires` those of them
/// who went first.
std::vector<const Candidate*> hired_in(std::span<const Candidate> candidates, Date from, Date to);

}  // namespace sw::staff
