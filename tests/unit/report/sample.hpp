#pragma once
// A small plan with notes, the reports on it, and documents as lines that a test can read.

#include <cmath>
#include <list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/report/report.hpp"
#include "tests/unit/figures/world.hpp"

namespace sw::report {

using figures::day;
using figures::number;
using figures::PeriodKind;
using figures::show;

struct Sample : figures::World {
  std::vector<facts::Record> notes;
  Options options;

  facts::Record& note(std::string subject,
                      std::string_view date,
                      std::string text,
                      facts::NoteKind kind = facts::NoteKind::progress) {
    facts::Record record;
    record.id = {static_cast<std::int64_t>(notes.size()) + 1, 1};
    record.fact.kind = facts::Kind::note;
    record.fact.subject = std::move(subject);
    record.fact.date = day(date);
    record.fact.note = std::move(text);
    record.fact.note_kind = kind;
    record.by = "li";
    return notes.emplace_back(std::move(record));
  }

  /// Notes of the year up to D, as the store gives them.
  Report report(PeriodKind kind, unsigned count, std::string_view today) {
    const figures::Period period = figures::period_of(kind, plan.year(), count, day(today)).value();
    facts::Recorded& recorded = kept_.emplace_back(World::recorded(period));
    for (const facts::Record& record : notes) {
      if (record.fact.date.year() == plan.year() && record.fact.date <= period.as_of) {
        recorded.notes.push_back(record);
      }
    }
    return build(plan, recorded, period, day(today), options);
  }

  Report on(std::string_view today) {
    return report(PeriodKind::quarter, day(today).quarter(), today);
  }

 private:
  std::list<facts::Recorded> kept_;  // reports point into it
};

// A plan of every kind of figure, in ASCII. Expected on 2026-06-30, half of the year:
//   work.staff        level 40 → 90   expected 65, actual 61, behind (21/25 = 0.84)
//   work.cert         computed, nothing known: no_data
//   work.posts.rate   ratio, target 75 %, actual 24/40 = 60 %, behind (0.6/0.75 = 0.8)
//   train.hours       flow, target 200, expected 100, actual 120, ahead (1.2)
//   train.complaints  ceiling 6, expected 3, actual 4, behind (3/4)
//   train.visits      flow of two sites, target 10, expected 5, actual 5, on_track
inline Sample greenfield() {
  Sample s;
  s.plan.head.title = "Plan of 2026";
  s.plan.head.organisation = "Greenfield Bureau";
  s.plan.head.aim = "A social worker in every street";
  const auto item = [&](const char* id, const char* title, const char* owner, plan::Level weight) {
    plan::Item& made = s.item(id);
    made.title = title;
    made.owner = owner;
    made.importance = weight;
  };
  item("train", "Training", "School", plan::Level::medium);
  item("work", "Workforce", "People", plan::Level::high);
  item("work.posts", "Posts", "Posts office", plan::Level::high);
  const auto named = [](plan::Indicator & made, const char* title, const char* owner) -> auto& {
    made.title = title;
    made.owner = owner;
    return made;
  };
  named(s.flow("train.hours", "200"), "Hours", "School").unit = "h";
  named(s.ceiling("train.complaints", "6"), "Complaints", "School").by_quarter = {
      number("2"), number("3"), number("5"), number("6")};
  named(s.flow("train.visits", "10"), "Visits", "School").breakdown = {
      {"site", {"east", "west"}, {}}};
  named(s.level("work.staff", "40", "90"), "Certified staff", "People").unit = "people";
  named(s.level("work.cert", "10", "20"), "Computed", "People").from = {
      {"staff", {"certified"}, {}}};
  named(s.ratio("work.posts.rate", "0.75"), "Filled", "Posts office");
  s.milestone("work.guide", "2026-03-31").title = "Guide";
  s.milestone("work.posts.list", "2026-07-20").title = "List";
  s.plan.milestones[0].owner = "People";
  s.plan.milestones[1].owner = "Posts office";

  s.log("work.staff", "2026-03-10", "52");
  s.log("work.staff", "2026-06-10", "61");
  s.log_ratio("work.posts.rate", "2026-05-02", "24", "40");
  s.log("train.hours", "2026-02-01", "100");
  s.log("train.hours", "2026-05-01", "20");
  s.log("train.complaints", "2026-05-05", "4");
  s.log("train.visits", "2026-02-01", "2", "site=west");
  s.log("train.visits", "2026-04-01", "3", "site=east");
  return s;
}

/// "work: …" for each item, its indicators with their status.
inline std::string outline(const Report& report) {
  std::string out;
  for (const ItemPart& part : report.items) {
    out += (out.empty() ? "" : "\n") + part.item->id + ":";
    for (const IndicatorLine& line : part.indicators) {
      out += " " + line.indicator->id;
    }
    for (const MilestoneLine& line : part.milestones) {
      out += " " + line.milestone->id;
    }
  }
  return out;
}

template <class Counts>
std::string counts(const Counts& all) {
  std::string out;
  for (const auto& [status, count] : all) {
    out += (out.empty() ? "" : " ") + std::string(figures::name_of(status)) + "=" +
           std::to_string(count);
  }
  return out;
}

/// A line a block or row: "# heading", "text", "- sign text", "| cell | cell"; "|| " a group row,
/// dots for the indent, [actual/expected] in hundredths for a bar.
inline std::vector<std::string> lines(const doc::Document& document) {
  std::vector<std::string> out;
  const auto of_table = [&](const doc::Table& table) {
    const auto cells = [](const auto& all, const auto& text_of) {
      std::string line;
      for (const auto& one : all) {
        line += " | " + text_of(one);
      }
      return line.substr(std::min<std::size_t>(1, line.size()));
    };
    out.push_back(cells(table.columns, [](const doc::Column& c) { return c.title; }));
    for (const doc::Row& row : table.rows) {
      const auto text_of = [](const doc::Cell& c) {
        return c.bar ? "[" + std::to_string(std::lround(c.bar->actual * 100)) + "/" +
                           std::to_string(std::lround(c.bar->expected * 100)) + "]"
                     : c.text;
      };
      out.push_back(std::string(static_cast<std::size_t>(row.indent), '.') +
                    (row.group ? "|" : "") + cells(row.cells, text_of));
    }
  };
  for (const doc::Block& block : document.blocks) {
    if (const auto* heading = std::get_if<doc::Heading>(&block)) {
      out.push_back(std::string(static_cast<std::size_t>(heading->level), '#') + " " +
                    heading->text);
    } else if (const auto* paragraph = std::get_if<doc::Paragraph>(&block)) {
      out.push_back(paragraph->text);
    } else if (const auto* bullets = std::get_if<doc::Bullets>(&block)) {
      for (const doc::Bullet& bullet : bullets->items) {
        out.push_back("- " + bullet.sign + " " + bullet.text);
      }
    } else {
      of_table(std::get<doc::Table>(block));
    }
  }
  return out;
}

/// The lines between a heading of level 2 and the next heading.
inline std::vector<std::string> section(const doc::Document& document, const std::string& title) {
  std::vector<std::string> out;
  bool inside = false;
  for (const std::string& line : lines(document)) {
    if (line.starts_with('#')) {
      inside = line == "## " + title;
    } else if (inside) {
      out.push_back(line);
    }
  }
  return out;
}

inline std::vector<std::string> headings(const doc::Document& document) {
  std::vector<std::string> out;
  for (const std::string& line : lines(document)) {
    if (line.starts_with('#')) {
      out.push_back(line);
    }
  }
  return out;
}

}  // namespace sw::report
