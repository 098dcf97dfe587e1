#pragma once
// A plan, what was recorded for it, and what the check says.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "core/quality/quality.hpp"
#include "tests/unit/figures/world.hpp"
#include "tests/unit/lines.hpp"

namespace sw::quality {

using figures::day;
using figures::number;

using Lines = std::vector<std::string>;

/// Records are numbered from 1, each a change of its own.
struct Checked : figures::World {
  std::vector<facts::Record> records, notes;
  std::string within;

  facts::Record& record(std::string id, std::string_view date, std::string_view value) {
    facts::Record made;
    made.id = {static_cast<std::int64_t>(records.size() + notes.size()) + 1, 1};
    made.fact.subject = std::move(id);
    made.fact.date = day(date);
    const std::size_t slash = value.find('/');
    made.fact.value = number(value.substr(0, slash));
    if (slash != std::string_view::npos) {
      made.fact.whole = number(value.substr(slash + 1));
    }
    return records.emplace_back(std::move(made));
  }

  /// One value after the other, a week apart from 2026-01-05.
  void weekly(const std::string& id, const std::vector<const char*>& values) {
    Date date = day("2026-01-05");
    for (const char* value : values) {
      record(id, date.to_string(), value);
      date = date + 7;
    }
  }

  facts::Record& finished(std::string id, std::string_view date, bool evidence) {
    facts::Record& made = record(std::move(id), date, "1");
    made.fact.kind = facts::Kind::done;
    made.fact.value.reset();
    if (evidence) {
      made.fact.evidence = facts::Evidence{"00", "scan.pdf"};
    }
    return made;
  }

  void note(std::string subject,
            std::string_view date,
            facts::NoteKind kind = facts::NoteKind::checked) {
    facts::Record made;
    made.id = {static_cast<std::int64_t>(records.size() + notes.size()) + 1, 1};
    made.fact.kind = facts::Kind::note;
    made.fact.subject = std::move(subject);
    made.fact.date = day(date);
    made.fact.note_kind = kind;
    notes.push_back(std::move(made));
  }

  std::vector<Finding> findings(std::string_view from, std::string_view to) const {
    World seen = *this;
    for (const facts::Record& record : records) {
      const facts::Fact& fact = record.fact;
      if (fact.kind == facts::Kind::done) {
        seen.done[fact.subject] = fact.date;
      } else {
        seen.logged.push_back(
            {fact.subject, fact.date, *fact.value, fact.whole.value_or(Quantity()), fact.part});
      }
    }
    Check check({{plan.year(), &plan}}, {day(from), day(to), within});
    for (const facts::Record& one : notes) {
      check.take_note(one);
    }
    for (const facts::Record& one : records) {
      check.take(one);
    }
    const unsigned whole_year = 1;
    return check.finish(
        {{plan.year(), seen.in(figures::PeriodKind::year, whole_year, std::string(to))}});
  }

  /// "outlier 9 work.hours": code, what an answer is given on, subject.
  Lines found(std::string_view to = "2026-12-31", std::string_view from = "2026-01-01") const {
    Lines out;
    for (const Finding& finding : findings(from, to)) {
      out.push_back(std::string(finding.code) + " " + finding.id + " " + finding.subject);
    }
    return out;
  }

  /// The words of the only finding, with its hint.
  std::string says(Lang lang = Lang::en, std::string_view to = "2026-12-31") const {
    const std::vector<Finding> all = findings("2026-01-01", to);
    return all.size() != 1 ? std::to_string(all.size()) + " findings"
                           : all[0].message.in(lang) + " | " + all[0].hint.in(lang);
  }
};

/// A flow, a level and a ratio of one item, with targets so far off that nothing is ever reached.
inline Checked sample() {
  Checked c;
  c.item("work");
  c.flow("work.hours", "1000000");
  c.level("work.staff", "", "1000000");
  c.ratio("work.rate", "1");
  for (const char* id : {"work.hours", "work.staff", "work.rate"}) {
    for (const auto kind : {facts::NoteKind::deviation, facts::NoteKind::measure}) {
      c.note(id, "2026-12-31", kind);
    }
  }
  return c;
}

}  // namespace sw::quality
