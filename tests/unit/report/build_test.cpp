#include <doctest/doctest.h>

#include "tests/unit/report/sample.hpp"

namespace sw::report {

namespace {

using facts::NoteKind;

const ItemPart& part(const Report& report, std::string_view id) {
  return *std::find_if(report.items.begin(), report.items.end(), [&](const ItemPart& p) {
    return p.item->id == id;
  });
}

std::string notes_of(const std::vector<const facts::Record*>& notes) {
  std::string out;
  for (const facts::Record* record : notes) {
    out += (out.empty() ? "" : " ") + record->fact.note;
  }
  return out;
}

// "deviation measure": what the first indicator of the plan still owes.
std::string owes(Sample& sample, std::string_view today) {
  const Report report = sample.report(PeriodKind::year, 1, today);
  const IndicatorLine& line = report.items.front().indicators.front();
  return std::string(line.owes_deviation ? "deviation " : "") +
         (line.owes_measure ? "measure" : "");
}

// Items by id with importance, urgency and due date.
Sample ranked() {
  Sample s;
  using plan::Level;
  const auto add = [&](const char* id, Level importance, Level urgency, const char* due) {
    plan::Item& item = s.item(id, "", due);
    item.importance = importance;
    item.urgency = urgency;
  };
  add("a", Level::low, Level::high, "2026-12-31");
  add("b", Level::high, Level::low, "2026-12-31");
  add("b.x", Level::medium, Level::medium, "2026-12-31");
  add("b.y", Level::high, Level::medium, "2026-12-31");
  add("c", Level::high, Level::high, "2026-12-31");
  add("c.x", Level::low, Level::low, "2026-06-30");
  add("c.y", Level::low, Level::low, "2026-03-31");
  add("d", Level::medium, Level::medium, "2026-12-31");
  return s;
}

}  // namespace

TEST_CASE("order: by priority among brothers, or as written") {
  Sample s = ranked();
  // c (high/high) before b (high/low); under b, y is high; under c, y is due first
  CHECK(outline(s.on("2026-06-30")) == "c:\nc.y:\nc.x:\nb:\nb.y:\nb.x:\nd:\na:");
  s.options.by = plan::By::file;
  CHECK(outline(s.on("2026-06-30")) == "a:\nb:\nb.x:\nb.y:\nc:\nc.x:\nc.y:\nd:");
  const Report report = s.on("2026-06-30");
  CHECK(part(report, "b").depth == 0);
  CHECK(part(report, "b.x").depth == 1);
}

TEST_CASE("everything: each figure under its item") {
  Sample s = greenfield();
  const Report report = s.on("2026-06-30");
  CHECK(outline(report) ==
        "work: work.staff work.cert work.guide\n"
        "work.posts: work.posts.rate work.posts.list\n"
        "train: train.hours train.complaints train.visits");
  CHECK(counts(report.indicator_counts) == "ahead=1 on_track=1 behind=3 no_data=1");
  // the guide was due on 31 March; the list is due within 30 days
  CHECK(counts(report.milestone_counts) == "overdue=1 due=1");
  CHECK(counts(report.item_counts) == "behind=2 overdue=1");
  // in the quarter: 1 of staff, 1 of the rate, 1 of hours, 1 complaint, 1 visit
  CHECK(report.recorded == 5);
  const figures::IndicatorFigures& staff = part(report, "work").indicators.front().figures;
  CHECK(show(staff.actual) == "61");
  CHECK(show(staff.expected) == "65");      // 40 + 50 × 6/12
  CHECK(show(staff.in_period) == "9");      // 61 − 52
  CHECK(show(staff.attainment) == "0.42");  // 21/50
}

TEST_CASE("only an item and what is below") {
  Sample s = greenfield();
  s.item("works").title = "Not below work";
  s.options.item = "work";
  Report report = s.on("2026-06-30");
  CHECK(outline(report) ==
        "work: work.staff work.cert work.guide\nwork.posts: work.posts.rate work.posts.list");
  CHECK(counts(report.indicator_counts) == "behind=2 no_data=1");
  CHECK(counts(report.milestone_counts) == "overdue=1 due=1");
  CHECK(counts(report.item_counts) == "behind=1 overdue=1");
  CHECK(report.recorded == 2);  // staff, rate
  s.options.item = "work.posts";
  report = s.on("2026-06-30");
  CHECK(outline(report) == "work.posts: work.posts.rate work.posts.list");
  CHECK(counts(report.milestone_counts) == "due=1");
  CHECK(report.recorded == 1);
}

TEST_CASE("only an owner: the items above stay, to say where things are") {
  Sample s = greenfield();
  s.options.owner = "Posts office";
  Report report = s.on("2026-06-30");
  CHECK(outline(report) == "work:\nwork.posts: work.posts.rate work.posts.list");
  CHECK(counts(report.indicator_counts) == "behind=1");
  CHECK(counts(report.milestone_counts) == "due=1");
  CHECK(report.recorded == 1);
  s.options.owner = "School";
  CHECK(outline(s.on("2026-06-30")) == "train: train.hours train.complaints train.visits");
  // an indicator or milestone of its own keeps its item
  s.plan.indicators[0].owner = "Hall";
  s.options.owner = "Hall";
  CHECK(outline(s.on("2026-06-30")) == "train: train.hours");
  s.plan.milestones[1].owner = "Archive";
  s.options.owner = "Archive";
  CHECK(outline(s.on("2026-06-30")) == "work:\nwork.posts: work.posts.list");
  s.options.owner = "nobody";
  report = s.on("2026-06-30");
  CHECK(report.items.empty());
  CHECK(report.indicator_counts.empty());
  CHECK(report.recorded == 0);
}

TEST_CASE("an item and an owner together") {
  Sample s = greenfield();
  s.options.item = "work";
  s.options.owner = "Posts office";
  CHECK(outline(s.on("2026-06-30")) == "work:\nwork.posts: work.posts.rate work.posts.list");
  s.options.item = "train";
  CHECK(s.on("2026-06-30").items.empty());
}

TEST_CASE("recorded: facts of any kind in the period") {
  Sample s = greenfield();
  CHECK(s.report(PeriodKind::quarter, 1, "2026-06-30").recorded == 3);  // staff, hours, visits
  CHECK(s.report(PeriodKind::half, 1, "2026-06-30").recorded == 8);
  CHECK(s.report(PeriodKind::quarter, 3, "2026-08-01").recorded == 0);
  s.done["work.guide"] = day("2026-08-01");
  CHECK(s.report(PeriodKind::quarter, 3, "2026-08-01").recorded == 1);
  CHECK(s.report(PeriodKind::quarter, 3, "2026-07-31").recorded == 0);  // later than that
  CHECK(s.report(PeriodKind::quarter, 2, "2026-08-01").recorded == 5);
  s.note("work", "2026-07-02", "a");
  CHECK(s.report(PeriodKind::quarter, 3, "2026-08-01").recorded == 2);
}

TEST_CASE("recorded: an item that was finished by hand counts") {
  Sample s;
  s.item("a");
  CHECK(s.on("2026-05-05").recorded == 0);
  s.done["a"] = day("2026-05-04");
  CHECK(s.on("2026-05-05").recorded == 1);
  CHECK(counts(s.on("2026-05-05").item_counts) == "done=1");
  CHECK(s.report(PeriodKind::quarter, 3, "2026-07-05").recorded == 0);  // in the second quarter
}

TEST_CASE("recorded: only of what is selected, words too") {
  Sample s = greenfield();
  s.note("train", "2026-08-01", "elsewhere");
  s.options.item = "work";
  CHECK(s.report(PeriodKind::quarter, 3, "2026-08-02").recorded == 0);
  s.options.item = "train";
  CHECK(s.report(PeriodKind::quarter, 3, "2026-08-02").recorded == 1);
}

TEST_CASE("notes of the period, under the item that they belong to") {
  Sample s = greenfield();
  s.note("work", "2026-03-31", "before");
  s.note("work", "2026-04-01", "first");
  s.note("work.staff", "2026-05-01", "of-indicator", NoteKind::problem);
  s.note("work.guide", "2026-05-02", "of-milestone", NoteKind::next);
  s.note("work.posts", "2026-05-03", "posts");
  s.note("work", "2026-06-30", "last");
  s.note("work", "2026-06-29", "checked", NoteKind::checked);
  s.note("work", "2026-07-01", "after");
  const Report report = s.report(PeriodKind::quarter, 2, "2026-07-15");
  CHECK(notes_of(part(report, "work").notes) == "first of-indicator of-milestone last");
  CHECK(notes_of(part(report, "work.posts").notes) == "posts");
  CHECK(notes_of(part(report, "train").notes) == "");
  CHECK(report.other_notes.empty());
  CHECK(report.recorded == 5 + 5);  // figures, words; "checked" is no news
}

TEST_CASE("notes on what is no item, indicator or milestone are kept apart") {
  Sample s = greenfield();
  s.note("elder.home", "2026-05-01", "project");
  s.note("123.4", "2026-05-02", "record");
  s.note("gone", "2026-05-03", "gone");
  s.note("work.gone", "2026-05-04", "below-work");
  Report report = s.on("2026-06-30");
  CHECK(notes_of(report.other_notes) == "project record gone below-work");
  CHECK(report.recorded == 5 + 4);
  s.options.owner = "People";
  CHECK(notes_of(s.on("2026-06-30").other_notes) == "");  // nobody's
  s.options = {};
  s.options.item = "work";
  CHECK(notes_of(s.on("2026-06-30").other_notes) == "below-work");
}

TEST_CASE("notes on what is not selected are not shown as others") {
  Sample s = greenfield();
  s.note("train.hours", "2026-05-01", "hours");
  s.options.item = "work";
  const Report report = s.on("2026-06-30");
  CHECK(report.other_notes.empty());
  CHECK(notes_of(part(report, "work").notes) == "");
}

TEST_CASE("a missed target owes a deviation and a measure") {
  Sample s;
  s.item("a", "2026-01-01", "2026-06-30");
  s.flow("a.x", "10");
  s.log("a.x", "2026-02-01", "9");
  CHECK(owes(s, "2026-06-30") == "");  // at risk at most: not past due yet
  CHECK(owes(s, "2026-07-01") == "deviation measure");
  // anywhere in the year up to D, before the due date too; of the right kind, on the indicator
  s.note("a", "2026-07-01", "on the item", NoteKind::deviation);
  s.note("a.x", "2026-07-01", "a problem", NoteKind::problem);
  CHECK(owes(s, "2026-07-01") == "deviation measure");
  s.note("a.x", "2026-02-01", "why", NoteKind::deviation);
  CHECK(owes(s, "2026-07-01") == "measure");
  s.note("a.x", "2026-07-10", "what next", NoteKind::measure);
  CHECK(owes(s, "2026-07-09") == "measure");
  CHECK(owes(s, "2026-07-10") == "");
  // words before the period satisfy what is owed, and are not of the period
  const Report later = s.report(PeriodKind::quarter, 4, "2026-10-01");
  CHECK_FALSE(later.items.front().indicators.front().owes_deviation);
  CHECK_FALSE(later.items.front().indicators.front().owes_measure);
  CHECK(later.items.front().notes.empty());
}

TEST_CASE("a target that was reached, or is not due, owes nothing") {
  Sample s;
  s.item("a", "2026-01-01", "2026-06-30");
  s.flow("a.x", "10");
  s.log("a.x", "2026-02-01", "10");
  CHECK(owes(s, "2026-07-01") == "");
  s.logged.clear();
  CHECK(owes(s, "2026-07-01") == "deviation measure");  // nothing recorded is missed too
  CHECK(owes(s, "2026-05-01") == "");
}

TEST_CASE("a broken ceiling owes words at once") {
  Sample s;
  s.item("a");
  s.ceiling("a.x", "6");
  s.log("a.x", "2026-02-01", "7");
  CHECK(owes(s, "2026-02-01") == "deviation measure");
}

TEST_CASE("milestones: done on a day, overdue, due, upcoming") {
  Sample s;
  s.item("a");
  s.milestone("a.done", "2026-05-31");
  s.milestone("a.late", "2026-05-31");
  s.milestone("a.due", "2026-07-30");       // as_of + 30
  s.milestone("a.upcoming", "2026-07-31");  // as_of + 31
  s.done["a.done"] = day("2026-06-15");
  s.done["a.late"] = day("2026-07-01");  // after the period
  const Report report = s.report(PeriodKind::quarter, 2, "2026-07-02");
  CHECK(counts(report.milestone_counts) == "done=1 overdue=1 due=1 upcoming=1");
  const std::vector<MilestoneLine>& lines = report.items.front().milestones;
  REQUIRE(lines.size() == 4);
  CHECK(lines[0].figures.done == day("2026-06-15"));
  CHECK_FALSE(lines[1].figures.done.has_value());
  CHECK(report.recorded == 1);
}

TEST_CASE("an empty plan") {
  Sample s;
  const Report report = s.on("2026-06-30");
  CHECK(report.items.empty());
  CHECK(report.indicator_counts.empty());
  CHECK(report.item_counts.empty());
  CHECK(report.milestone_counts.empty());
  CHECK(report.recorded == 0);
}

}  // namespace sw::report
