#pragma once
// A progress report: the figures of one period, chosen and put in order. Every format is written
// from the same Report, so that they cannot say different things.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/doc/document.hpp"
#include "core/evaluate/finding.hpp"
#include "core/facts/fact.hpp"
#include "core/figures/figures.hpp"
#include "core/plan/order.hpp"
#include "core/plan/plan.hpp"
#include "core/project/service_table.hpp"
#include "core/project/standing.hpp"
#include "core/report/money.hpp"

namespace sw::report {

struct Options {
  plan::By by = plan::By::priority;
  std::vector<std::string> sections;  // of section_names(); empty: all
  std::string owner;                  // only what this owner answers for; empty: everything
  std::string item;                   // only this item and what is below; empty: everything
  bool breakdown = false;             // parts of indicators under their totals
};

/// summary, attention, findings, items, projects, services, milestones, money, notes
std::vector<std::string> section_names();

struct IndicatorLine {
  const plan::Indicator* indicator = nullptr;
  figures::IndicatorFigures figures;
  // A target that was missed owes words: why, and what is being done about it.
  bool owes_deviation = false;
  bool owes_measure = false;
};

struct MilestoneLine {
  const plan::Milestone* milestone = nullptr;
  figures::MilestoneFigures figures;
};

struct ItemPart {
  const plan::Item* item = nullptr;
  int depth = 0;
  figures::Status status = figures::Status::no_data;
  std::vector<IndicatorLine> indicators;
  std::vector<MilestoneLine> milestones;
  std::vector<const facts::Record*> notes;  // of the item and what belongs to it, in the period
};

/// The approved plan (批准的版本) that a report stands on.
struct Revision {
  int number = 1;  // from 1 within the year
  Date approved;
  bool changed = false;   // the plan says something else since
  bool reworded = false;  // its text differs, if only in comments, order or layout
};

/// People on the register, as of the period's day; what happened is of the year up to it.
struct StaffSummary {
  Quantity in_service, certified, newly_certified, trainings, training_hours, supervision_hours;
  struct Level {
    std::string id, title;
    Quantity people;
  };
  std::vector<Level> levels;  // lowest first
  // Posts of the plan; none where it has none.
  std::optional<Quantity> required, filled, qualified, vacant;
};

/// What an evaluation found wrong, and what that is about in words.
struct FindingLine {
  evaluate::Finding finding;
  std::string about;
};

struct Report {
  const plan::Plan* plan = nullptr;
  figures::Period period;
  Date today;
  std::vector<ItemPart> items;
  std::vector<const facts::Record*> other_notes;  // on ids that are no item, indicator or milestone
  std::map<figures::Status, int> indicator_counts, item_counts;
  std::map<figures::MilestoneStatus, int> milestone_counts;
  std::int64_t recorded = 0;                           // facts of any kind in the period
  std::optional<Revision> revision = {};               // none: never approved
  std::optional<StaffSummary> staff = {};              // none: nobody was ever registered
  std::vector<project::Standing> projects = {};        // those that anything was recorded on
  std::optional<project::ServiceTable> services = {};  // none: none was recorded this year
  std::optional<MoneySummary> money = {};              // none: no money was ever recorded
  std::vector<FindingLine> findings = {};              // open ones, then those closed in the period
};

/// The plan and `recorded` must outlive the report. Counts cover what the options select.
Report build(const plan::Plan& plan,
             const facts::Recorded& recorded,
             const figures::Period& period,
             Date today,
             const Options& options);

/// "青禾市民政局 2026 年第二季度进展报告"
std::string title_of(const Report& report, Lang lang);
/// "第二季度", "2026 年 3 月" …
std::string name_of(const figures::Period& period, Lang lang);

/// "计划第 3 版（2026-02-01 批准），此后有改动"
std::string words_of(const Revision& revision, Lang lang);

/// For people: text, Markdown and what comes later.
doc::Document document(const Report& report, const Options& options, Lang lang);

/// One table with every figure unrounded, headings in English whatever the language; a row's `type`
/// is item, indicator, part, milestone, finding, note or money.
doc::Table data_table(const Report& report);

/// The schema "sw.report/1" of `sw help report-json`. Two spaces of indentation, a final newline.
std::string json(const Report& report, Lang lang);

/// An indicator's figure for people: as many decimals as baseline, target and by_quarter have, a
/// ratio in per cent. A figure short of the target never reads as if it had reached it.
std::string shown(const plan::Indicator& indicator, Quantity value);
/// What is owed of an expected figure: where base, target and by_quarter are whole numbers, nothing
/// is owed by halves, as for the status.
Quantity owed(const plan::Indicator& indicator, Quantity expected);
std::string shown_change(const plan::Indicator& indicator, Quantity value);  // with + for levels
/// An attainment in whole per cent; 100 % only when reached.
std::string shown_attainment(const figures::IndicatorFigures& figures);

/// One line that says how things stand: "● 完成 4   ▲ 超前 3 …".
std::string counts_line(const std::map<figures::Status, int>& counts, Lang lang);
std::string counts_line(const std::map<figures::MilestoneStatus, int>& counts, Lang lang);

doc::Tone tone_of(figures::Status status);
doc::Tone tone_of(figures::MilestoneStatus status);

}  // namespace sw::report
