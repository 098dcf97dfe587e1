#include <doctest/doctest.h>

#include "core/base/text.hpp"
#include "tests/unit/report/sample.hpp"

namespace sw::report {

namespace {

using facts::NoteKind;
using Lines = std::vector<std::string>;

doc::Document written(Sample& sample, const Report& report, Lang lang = Lang::en) {
  return document(report, sample.options, lang);
}

doc::Document english(Sample& sample, std::string_view today) {
  return written(sample, sample.on(today));
}

// The head: what stands before the first section.
Lines head(const doc::Document& document) {
  Lines out;
  for (const std::string& line : lines(document)) {
    if (line.starts_with("## ")) {
      break;
    }
    out.push_back(line);
  }
  return out;
}

// A character of Chinese or full-width punctuation: UTF-8 that begins with E3 … E9 or EF.
bool has_chinese(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0xE3 && byte <= 0xE9) || byte == 0xEF;
  });
}

// The titles of the rows under "Attention", without their signs.
Lines attention(Sample& sample, std::string_view today) {
  Lines out;
  for (const std::string& line : section(english(sample, today), "Attention")) {
    if (line.starts_with(".| ")) {
      const std::string title = split(line.substr(3), '|').front();
      out.push_back(title.substr(title.find(' ') + 1, title.rfind(' ') - title.find(' ') - 1));
    }
  }
  return out;
}

// An item with one flow; at the middle of the year 60 is expected of it.
void add_flow(Sample& s,
              const std::string& id,
              const std::string& value,
              plan::Level importance = plan::Level::medium,
              plan::Level urgency = plan::Level::medium) {
  plan::Item& item = s.item(id);
  item.importance = importance;
  item.urgency = urgency;
  s.flow(id + ".x", "120").title = id;
  s.log(id + ".x", "2026-04-01", value);
}

}  // namespace

TEST_CASE("title and head") {
  Sample s = greenfield();
  CHECK(head(english(s, "2026-06-30")) ==
        Lines{"# Greenfield Bureau: progress report, second quarter of 2026",
              "As of 2026-06-30",
              "Aim  A social worker in every street"});
  CHECK(head(english(s, "2026-05-30"))[1] ==
        "As of 2026-05-30 (2026-04-01 to 2026-06-30, not over yet)");
  s.plan.head.aim = "";
  CHECK(head(english(s, "2026-06-30")).size() == 2);
  s.plan.head.organisation = "青禾市民政局";
  s.plan.head.aim = "让每个街道都有专业社会工作服务";
  const Report report = s.report(PeriodKind::quarter, 2, "2026-05-30");
  CHECK(head(written(s, report, Lang::zh)) ==
        Lines{"# 青禾市民政局 2026 年第二季度进展报告",
              "截至 2026-05-30（2026-04-01 至 2026-06-30，期间尚未结束）",
              "目的  让每个街道都有专业社会工作服务"});
}

TEST_CASE("names of periods") {
  const auto name = [](PeriodKind kind, unsigned count, Lang lang) {
    return name_of(figures::period_of(kind, 2026, count, day("2026-12-31")).value(), lang);
  };
  CHECK(name(PeriodKind::month, 3, Lang::zh) == "2026 年 3 月");
  CHECK(name(PeriodKind::month, 3, Lang::en) == "2026-03");
  CHECK(name(PeriodKind::month, 12, Lang::en) == "2026-12");
  CHECK(name(PeriodKind::quarter, 1, Lang::zh) == "2026 年第一季度");
  CHECK(name(PeriodKind::quarter, 4, Lang::zh) == "2026 年第四季度");
  CHECK(name(PeriodKind::quarter, 3, Lang::en) == "third quarter of 2026");
  CHECK(name(PeriodKind::half, 1, Lang::zh) == "2026 年上半年");
  CHECK(name(PeriodKind::half, 2, Lang::en) == "second half of 2026");
  CHECK(name(PeriodKind::year, 1, Lang::zh) == "2026 年度");
  CHECK(name(PeriodKind::year, 1, Lang::en) == "2026");
}

TEST_CASE("a period in which nothing was recorded says so") {
  Sample s = greenfield();
  const Report report = s.report(PeriodKind::quarter, 3, "2026-08-01");
  CHECK(head(written(s, report)).back() == "Nothing was recorded in this period.");
  CHECK(head(written(s, report, Lang::zh)).back() == "本期没有任何记录。");
  s.done["work.guide"] = day("2026-07-02");
  CHECK(head(written(s, s.report(PeriodKind::quarter, 3, "2026-08-01"))).size() == 3);
}

TEST_CASE("summary: counts with their totals") {
  Sample s = greenfield();
  CHECK(section(english(s, "2026-06-30"), "Summary") ==
        Lines{"|  |  | ",
              "| Items | 3 | ▼ behind 2   ✖ overdue 1",
              "| Indicators | 6 | ▲ ahead 1   ■ on track 1   ▼ behind 3   □ no data 1",
              "| Milestones | 2 | ✖ overdue 1   ◆ due soon 1"});
}

TEST_CASE("attention: what is held against what, how far off, whose it is") {
  Sample s = greenfield();
  CHECK(section(english(s, "2026-06-30"), "Attention") ==
        Lines{"|  |  |  |  | ",
              // 30 + 31 + 30 days from 31 March
              ".| ✖ Guide | due 2026-03-31 | 91 d late | People | ",
              ".| ▼ Certified staff | 61 of 65 people expected | 4 people short | People | ",
              ".| ▼ Filled | 60% of target 75% |  | Posts office | ",
              // the ceiling of the year is 6; by the end of June it is 3
              ".| ▼ Complaints | 4, ceiling so far 3 | 1 over | School | "});
  s.log("train.complaints", "2026-06-20", "3");  // 7: broken
  const Lines rows = section(english(s, "2026-06-30"), "Attention");
  CHECK(rows.back() ==
        ".| ✖ Complaints | 7, ceiling 6 | 1 over | School | deviation and measure still owed");
  s.note("train.complaints", "2026-06-21", "why", NoteKind::deviation);
  CHECK(section(english(s, "2026-06-30"), "Attention").back().ends_with("| measure still owed"));
  s.notes.back().fact.note_kind = NoteKind::measure;
  CHECK(section(english(s, "2026-06-30"), "Attention").back().ends_with("| deviation still owed"));
}

TEST_CASE("attention: past the due date the target is what counts") {
  Sample s;
  s.item("a", "2026-01-01", "2026-06-30");
  s.flow("a.x", "10").title = "Flow";
  s.level("a.y", "30", "10").title = "Falling";
  s.log("a.x", "2026-02-01", "8");
  s.log("a.y", "2026-02-01", "12");
  CHECK(section(english(s, "2026-07-01"), "Attention") ==
        Lines{"|  |  |  |  | ",
              ".| ✖ Flow | 8 of target 10 | 2 short |  | deviation and measure still owed",
              ".| ✖ Falling | 12 of target 10 | 2 over |  | deviation and measure still owed"});
}

TEST_CASE("attention: a gap below a whole number is not written as 0") {
  Sample s;
  s.item("a", "2026-01-01", "2026-06-30");
  s.flow("a.x", "90").title = "Flow";
  s.log("a.x", "2026-02-01", "89.6");
  CHECK(section(english(s, "2026-07-01"), "Attention").back() ==
        ".| ✖ Flow | 89.6 of target 90 | 0.4 short |  | deviation and measure still owed");
}

TEST_CASE("attention: how late, and on the last day") {
  Sample s;
  s.item("a");
  s.milestone("a.m", "2026-06-30").title = "Guide";
  // the report ends on the due day; today is past it
  const Report ended = s.report(PeriodKind::quarter, 2, "2026-07-01");
  CHECK(section(written(s, ended), "Attention").back() ==
        ".| ✖ Guide | due 2026-06-30 | due and not done |  | ");
  CHECK(section(written(s, ended, Lang::zh), "需要关注").back() ==
        ".| ✖ Guide | 2026-06-30 到期 | 到期未完成 |  | ");
  CHECK(section(written(s, ended), "Milestones").back() ==
        ".| Guide | 2026-06-30 |  | ✖ due and not done");
  CHECK(section(english(s, "2026-07-01"), "Attention").back() ==
        ".| ✖ Guide | due 2026-06-30 | 1 d late |  | ");
  // not yet past it
  CHECK(section(english(s, "2026-06-30"), "Attention") ==
        Lines{"Nothing is behind, overdue or missed."});
}

TEST_CASE("attention: an item to be finished by hand that was not") {
  Sample s;
  plan::Item& item = s.item("a", "2026-01-01", "2026-06-30");
  item.title = "Move in";
  item.owner = "Hall";
  CHECK(section(english(s, "2026-06-30"), "Attention") ==
        Lines{"Nothing is behind, overdue or missed."});
  CHECK(section(english(s, "2026-07-03"), "Attention").back() ==
        ".| ✖ Move in | due 2026-06-30 | 3 d late | Hall | ");
  s.done["a"] = day("2026-07-02");
  CHECK(section(english(s, "2026-07-03"), "Attention") ==
        Lines{"Nothing is behind, overdue or missed."});
}

TEST_CASE("attention: by importance, then urgency, then what is worst") {
  Sample s;
  using plan::Level;
  // expected 60: 50 is behind (0.83), 10 at risk
  add_flow(s, "m-behind", "50");
  add_flow(s, "m-risk", "10");
  add_flow(s, "m-urgent-behind", "50", Level::medium, Level::high);
  add_flow(s, "low-risk", "10", Level::low, Level::high);
  add_flow(s, "h-behind", "50", Level::high, Level::low);
  add_flow(s, "h-risk", "10", Level::high, Level::low);
  s.item("m-missed", "2026-01-01", "2026-05-31");
  s.flow("m-missed.x", "120").title = "m-missed";
  s.item("m-late");
  s.milestone("m-late.x", "2026-05-31").title = "m-late";
  add_flow(s, "fine", "60", Level::high, Level::high);
  CHECK(attention(s, "2026-06-30") == Lines{"h-risk",
                                            "h-behind",
                                            "m-urgent-behind",
                                            "m-missed",
                                            "m-late",
                                            "m-risk",
                                            "m-behind",
                                            "low-risk"});
}

TEST_CASE("attention: ten at most, and how many more there are") {
  Sample s;
  for (int i = 1; i <= 10; ++i) {
    add_flow(s, "a" + std::to_string(i), "10");
  }
  CHECK(attention(s, "2026-06-30").size() == 10);
  CHECK(section(english(s, "2026-06-30"), "Attention").size() == 11);  // no line of more
  add_flow(s, "b", "10");
  add_flow(s, "c", "10");
  CHECK(attention(s, "2026-06-30").size() == 10);
  CHECK(section(english(s, "2026-06-30"), "Attention").back() == "- … 2 more, see the table below");
}

TEST_CASE("work: the tree with its figures") {
  Sample s = greenfield();
  const Lines expected{"|  | Period | So far | Expected | Target | Done | Progress | Status",
                       "|| high/medium Workforce | ✖ overdue",
                       ".| Certified staff (people) | +9 | 61 | 65 | 90 | 42% | [42/50] | ▼ behind",
                       ".| Computed | — | — | 15 | 20 | — |  | □ no data",
                       ".|| high/medium Posts | ▼ behind",
                       "..| Filled | 60% | 60% | 75% | 75% | 80% | [80/100] | ▼ behind",
                       "|| medium/medium Training | ▼ behind",
                       ".| Hours (h) | 20 | 120 | 100 | 200 | 60% | [60/50] | ▲ ahead",
                       ".| Complaints | 4 | 4 | 3 | 6 | 67% | [67/50] | ▼ behind",
                       ".| Visits | 3 | 5 | 5 | 10 | 50% | [50/50] | ■ on track"};
  CHECK(section(english(s, "2026-06-30"), "Work") == expected);
  s.options.breakdown = true;
  Lines broken_down = expected;
  broken_down.push_back("..| site: east | 3 | 3 |  |  |  |  | ");
  broken_down.push_back("..| site: west | none | 2 |  |  |  |  | ");
  CHECK(section(english(s, "2026-06-30"), "Work") == broken_down);
  const Report report = s.on("2026-06-30");
  const Lines chinese = section(written(s, report, Lang::zh), "重点工作");
  CHECK(chinese[0] == "|  | 本期 | 累计 | 应达 | 目标 | 完成 | 进度 | 状态");
  CHECK(chinese[1] == "|| 高中 Workforce | ✖ 逾期");
  CHECK(chinese[2] == ".| Certified staff（people） | +9 | 61 | 65 | 90 | 42% | [42/50] | ▼ 落后");
}

TEST_CASE("work: nothing recorded in the period is none, not 0") {
  Sample s = greenfield();
  const Report report = s.report(PeriodKind::quarter, 3, "2026-09-30");
  // flow: 150 expected; level: 40 + 50 × 9/12 = 77.5, owed 77
  CHECK(section(written(s, report), "Work")[2] ==
        ".| Certified staff (people) | none | 61 | 77 | 90 | 42% | [42/75] | ◆ at risk");
  s.logged.clear();
  const Lines empty = section(english(s, "2026-09-30"), "Work");
  CHECK(empty[2] == ".| Certified staff (people) | none | 40 | 77 | 90 | 0% | [0/75] | □ no data");
  CHECK(empty[5] == "..| Filled | none | — | 75% | 75% | — |  | □ no data");
}

TEST_CASE("work: bars of falling levels and of less-is-better ratios") {
  Sample s;
  s.item("a");
  s.level("a.x", "30", "10").title = "Falling";
  s.ratio("a.y", "0.05").better = plan::Better::less;
  s.plan.indicators[1].title = "Vacant";
  s.log("a.x", "2026-06-01", "25");
  s.log_ratio("a.y", "2026-06-01", "10", "100");
  const Lines rows = section(english(s, "2026-06-30"), "Work");
  // 30 → 10: 20 expected, 5 of 20 gone; x = 5/10. Vacant: 5 % / 10 % = 0.5
  CHECK(rows[2] == ".| Falling | -5 | 25 | 20 | 10 | 25% | [25/50] | ◆ at risk");
  CHECK(rows[3] == ".| Vacant | 10% | 10% | 5% | 5% | 50% | [50/100] | ◆ at risk");
}

TEST_CASE("milestones: by date, with what became of them") {
  Sample s = greenfield();
  CHECK(section(english(s, "2026-06-30"), "Milestones") ==
        Lines{"|  |  |  | ",
              ".| Guide | 2026-03-31 | People | ✖ 91 d late",
              ".| List | 2026-07-20 | Posts office | ◆ due soon"});
  s.done["work.guide"] = day("2026-04-02");
  s.milestone("train.early", "2026-01-31").title = "Early";
  s.milestone("train.last", "2026-12-31").title = "Last";
  const Report report = s.on("2026-06-30");
  CHECK(section(written(s, report, Lang::zh), "节点") ==
        Lines{"|  |  |  | ",
              ".| Early | 2026-01-31 |  | ✖ 逾期 150 天",  // 28 + 31 + 30 + 31 + 30
              ".| Guide | 2026-03-31 | People | ● 2026-04-02 完成",
              ".| List | 2026-07-20 | Posts office | ◆ 即将到期",
              ".| Last | 2026-12-31 |  | ○ 未到期"});
}

TEST_CASE("words: by item, with what they are about, and what is owed") {
  Sample s = greenfield();
  CHECK(section(english(s, "2026-06-30"), "Words") ==
        Lines{"No words were recorded in this period (sw log note)."});
  s.note("train", "2026-04-03", "two courses held");
  s.note("work.staff", "2026-05-01", "exam put off", NoteKind::problem);
  s.note("work.guide", "2026-05-02", "printed in July", NoteKind::next);
  s.note("home.1", "2026-05-03", "on a project", NoteKind::reflection);
  s.log("train.complaints", "2026-06-20", "3");
  CHECK(section(english(s, "2026-06-30"), "Words") ==
        Lines{"Workforce",
              "- · problem  Certified staff · exam put off  (2026-05-01 li)",
              "- · next  Guide · printed in July  (2026-05-02 li)",
              "Training",
              "- · progress  two courses held  (2026-04-03 li)",
              "- ✖ Complaints · deviation and measure still owed",
              "Other",
              "- · home.1 · reflection  on a project  (2026-05-03 li)"});
  const Report report = s.on("2026-06-30");
  const Lines chinese = section(written(s, report, Lang::zh), "进展与问题");
  CHECK(chinese[1] == "- · 问题  Certified staff · exam put off  (2026-05-01 li)");
  CHECK(chinese[5] == "- ✖ Complaints · 偏差原因和改进措施未写");
  CHECK(chinese[6] == "其他");
}

TEST_CASE("sections: all, or those asked for, in the report's order") {
  Sample s = greenfield();
  const std::string title = "# Greenfield Bureau: progress report, second quarter of 2026";
  CHECK(headings(english(s, "2026-06-30")) ==
        Lines{title, "## Summary", "## Attention", "## Work", "## Milestones", "## Words"});
  const Lines names = section_names();
  CHECK(names == Lines{"summary",
                       "attention",
                       "findings",
                       "items",
                       "projects",
                       "services",
                       "milestones",
                       "money",
                       "notes"});
  // Without findings, projects, services and money these sections are left out.
  const Lines titles{
      "## Summary", "## Attention", "", "## Work", "", "", "## Milestones", "", "## Words"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    s.options.sections = {names[i]};
    CHECK(headings(english(s, "2026-06-30")) ==
          (titles[i].empty() ? Lines{title} : Lines{title, titles[i]}));
    CHECK(head(english(s, "2026-06-30")).size() == 3);  // the head always stands
  }
  s.options.sections = {"notes", "summary"};
  CHECK(headings(english(s, "2026-06-30")) == Lines{title, "## Summary", "## Words"});
}

TEST_CASE("English is complete: nothing Chinese but people's own texts") {
  Sample s = greenfield();
  s.options.breakdown = true;
  s.done["work.guide"] = day("2026-04-02");
  s.milestone("train.late", "2026-05-31").title = "Late";
  s.milestone("train.last", "2026-12-31").title = "Last";
  for (const NoteKind kind : {NoteKind::progress,
                              NoteKind::problem,
                              NoteKind::next,
                              NoteKind::deviation,
                              NoteKind::measure,
                              NoteKind::reflection}) {
    s.note("work", "2026-05-01", "words", kind);
  }
  s.note("gone", "2026-05-01", "words");
  for (const char* today : {"2026-02-15", "2026-06-30", "2026-12-31"}) {
    for (const std::string& line : lines(english(s, today))) {
      CAPTURE(line);
      CHECK_FALSE(has_chinese(line));
    }
  }
  for (const PeriodKind kind : {PeriodKind::month, PeriodKind::half, PeriodKind::year}) {
    const Report report = s.report(kind, 1, "2026-06-30");
    for (const std::string& line : lines(written(s, report))) {
      CAPTURE(line);
      CHECK_FALSE(has_chinese(line));
    }
    for (const std::string& heading : headings(written(s, report, Lang::zh))) {
      CHECK(has_chinese(heading));
    }
  }
}

TEST_CASE("an empty plan: every section says so") {
  Sample s;
  s.plan.head.organisation = "Empty";
  CHECK(lines(english(s, "2026-06-30")) ==
        Lines{"# Empty: progress report, second quarter of 2026",
              "As of 2026-06-30",
              "Nothing was recorded in this period.",
              "## Summary",
              "|  |  | ",
              "| Items | 0 | —",
              "| Indicators | 0 | —",
              "| Milestones | 0 | —",
              "## Attention",
              "Nothing is behind, overdue or missed.",
              "## Work",
              "|  | Period | So far | Expected | Target | Done | Progress | Status",
              "## Milestones",
              "There are no milestones.",
              "## Words",
              "No words were recorded in this period (sw log note)."});
}

TEST_CASE("one indicator") {
  Sample s;
  add_flow(s, "a", "60");
  CHECK(section(english(s, "2026-06-30"), "Work") ==
        Lines{"|  | Period | So far | Expected | Target | Done | Progress | Status",
              "|| medium/medium 条目 | ■ on track",
              ".| a | 60 | 60 | 60 | 120 | 50% | [50/50] | ■ on track"});
}

TEST_CASE("five hundred items") {
  Sample s;
  for (int i = 0; i < 500; ++i) {
    add_flow(s, "a" + std::to_string(i), i % 2 == 0 ? "10" : "60");
  }
  const Report report = s.on("2026-06-30");
  CHECK(counts(report.item_counts) == "on_track=250 at_risk=250");
  CHECK(report.recorded == 500);
  const doc::Document document = written(s, report);
  CHECK(section(document, "Work").size() == 1 + 2 * 500);
  CHECK(section(document, "Attention").back() == "- … 240 more, see the table below");
}

}  // namespace sw::report
