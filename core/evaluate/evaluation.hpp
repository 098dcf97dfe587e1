#pragma once
// Evaluations (评估) from their records: who judges whom by what, what was scored, what is sealed.
// Records are given in the order of recording, live ones only.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/evaluate/answers.hpp"
#include "core/evaluate/score.hpp"
#include "core/facts/fact.hpp"

namespace sw::evaluate {

/// What "project:elder.home-pilot" names; none where it is no such text.
struct SubjectName {
  Subject kind = Subject::project;
  std::string id;

  std::string to_string() const;
};
std::optional<SubjectName> parse_subject(std::string_view text);

struct Reopening {
  Date date;
  std::string why, by, record;
};

/// Words on a score.
struct Remark {
  Date date;
  std::string text, by;
};

struct Evaluation {
  std::string no, subject, rubric, round, side, assessor, record;
  Date started;
  Sheet sheet;  // of a finished one what is sealed
  std::optional<Seal> seal;
  std::optional<facts::Evidence> text;  // of a finished one: the rubric as it was
  std::vector<Remark> remarks;
  std::optional<Answers> answers;  // of clients: the last that were imported
  std::vector<Reopening> reopened;

  bool is_finished() const { return seal.has_value(); }
};

/// Terms by their text.
using KnownTerms = std::map<std::string, std::shared_ptr<const Terms>>;

/// In the order in which they were started.
class Evaluations {
 public:
  void take(const facts::Record& record);
  std::vector<Evaluation> all() && { return std::move(all_); }

 private:
  std::vector<Evaluation> all_;
  std::map<std::string, std::size_t> places_;
  KnownTerms known_;
};

/// Only what is finished, from the records of finishing and reopening: the cost of the others is a
/// look at their part.
class Seals {
 public:
  void take(const facts::Record& record);
  /// In the order in which they were finished.
  std::vector<Seal> all() &&;

 private:
  std::vector<std::optional<Seal>> all_;
  std::map<std::string, std::size_t, std::less<>> places_;
  KnownTerms known_;
};

/// The facts to record.
facts::Fact start_fact(const Evaluation& evaluation);
facts::Fact score_fact(std::string_view no,
                       Date date,
                       const std::map<std::string, Quantity>& scores);
facts::Fact finish_fact(const Evaluation& evaluation,
                        const Seal& seal,
                        const Sheet& sheet,
                        Date date,
                        const facts::Evidence& text);
facts::Fact reopen_fact(std::string_view no, Date date, std::string_view why);

/// What one subject got by one rubric in one round.
struct Standing {
  std::string subject, rubric, round;
  std::vector<const Seal*> seals;  // as long as the seals live
  Result result;

  Date date() const { return seals.back()->date; }
  /// What its grade entails, counted from the day it was last added to; none: nothing.
  std::optional<Date> rectify_by() const;
  std::optional<int> barred_until() const;  // the last of the years
};

/// By the day on which they were last added to, then in the order of recording: of one subject and
/// rubric the one before is the earlier round.
std::vector<Standing> standings_of(const std::vector<Seal>& seals);

}  // namespace sw::evaluate
