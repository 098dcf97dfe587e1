// The report as a document: head, counts, what needs attention, the tree, milestones, words.
#include <algorithm>
#include <tuple>

#include "core/i18n/terms.hpp"
#include "core/plan/keys.hpp"
#include "core/report/findings.hpp"
#include "core/report/parts.hpp"
#include "core/report/projects.hpp"
#include "core/report/report.hpp"

namespace sw::report {

namespace {

using figures::MilestoneStatus;
using figures::PeriodKind;
using figures::Status;

constexpr Text kTitle{"{0}{1}进展报告", "{0}: progress report, {1}"};
constexpr Text kMonthName{"{0} 年 {1} 月", "{0}-{1}"};
constexpr Text kYearName{"{0} 年度", "{0}"};
constexpr Text kAsOf{"截至 {0}", "As of {0}"};
constexpr Text kNotOver{"截至 {0}（{1} 至 {2}，期间尚未结束）",
                        "As of {0} ({1} to {2}, not over yet)"};
constexpr Text kRevision{"计划第 {0} 版（{1} 批准）{2}", "Plan revision {0} (approved {1}){2}"};
constexpr Text kChanged{"，此后有改动", ", changed since"};
constexpr Text kReworded{"，此后只改了注释、顺序或格式",
                         ", since then only comments, order or layout changed"};
constexpr Text kAim{"目的  {0}", "Aim  {0}"};
constexpr Text kNothing{"本期没有任何记录。", "Nothing was recorded in this period."};
constexpr Text kStaff{"在职人员", "People"};
constexpr Text kCertified{"持证 {0}", "{0} certified"};
constexpr Text kCertifiedOf{"持证 {0}（{1}）", "{0} certified ({1})"};
constexpr Text kPosts{"在岗 {0}/应配 {1}，空缺 {2}", "in posts {0} of {1}, vacant {2}"};
constexpr Text kSupervisionGiven{"督导 {0} 小时", "supervision {0} h"};
constexpr Text kTrainings{"本年培训 {0} 人次 {1} 学时", "trainings this year {0}, {1} h"};
constexpr Text kSummary{"总览", "Summary"};
constexpr Text kAttention{"需要关注", "Attention"};
constexpr Text kNoAttention{"没有落后、逾期或未达标的事项。",
                            "Nothing is behind, overdue or missed."};
constexpr Text kItems{"重点工作", "Work"};
constexpr Text kMilestones{"节点", "Milestones"};
constexpr Text kNotes{"进展与问题", "Words"};
constexpr Text kReflectionsOfYear{"全年反思", "What was learned in the year"};
constexpr Text kNoNotes{"本期没有文字记录（用 sw log note 记）。",
                        "No words were recorded in this period (sw log note)."};
constexpr Text kIndicators{"指标", "Indicators"};
constexpr Text kItemCounts{"条目", "Items"};
constexpr Text kActual{"累计", "So far"};
constexpr Text kExpected{"应达", "Expected"};
constexpr Text kTarget{"目标", "Target"};
constexpr Text kAttained{"完成", "Done"};
constexpr Text kProgress{"进度", "Progress"};
constexpr Text kWithUnit{"{0}（{1}）", "{0} ({1})"};
constexpr Text kShort{"差 {0}", "{0} short"};
constexpr Text kOver{"多 {0}", "{0} over"};
constexpr Text kOfExpected{"{0} / 应达 {1}", "{0} of {1} expected"};
constexpr Text kOfTarget{"{0} / 目标 {1}", "{0} of target {1}"};
constexpr Text kOfCeiling{"{0} / 上限 {1}", "{0}, ceiling {1}"};
constexpr Text kOfCeilingSoFar{"{0} / 至今上限 {1}", "{0}, ceiling so far {1}"};
constexpr Text kOwesBoth{"偏差原因和改进措施未写", "deviation and measure still owed"};
constexpr Text kOwesDeviation{"偏差原因未写", "deviation still owed"};
constexpr Text kOwesMeasure{"改进措施未写", "measure still owed"};
constexpr Text kLate{"逾期 {0} 天", "{0} d late"};
constexpr Text kLateToday{"到期未完成", "due and not done"};
constexpr Text kMore{"另有 {0} 项，见下表", "{0} more, see the table below"};
constexpr Text kDoneOn{"{0} 完成", "done {0}"};
constexpr Text kDueOn{"{0} 到期", "due {0}"};
constexpr Text kNoneRecorded{"无", "none"};
constexpr Text kPart{"{0}：{1}", "{0}: {1}"};
constexpr Text kNoMilestones{"没有节点。", "There are no milestones."};
constexpr Text kOther{"其他", "Other"};
constexpr Text kHalves[] = {{"{0} 年上半年", "first half of {0}"},
                            {"{0} 年下半年", "second half of {0}"}};
constexpr Text kQuarters[] = {{"{0} 年第一季度", "first quarter of {0}"},
                              {"{0} 年第二季度", "second quarter of {0}"},
                              {"{0} 年第三季度", "third quarter of {0}"},
                              {"{0} 年第四季度", "fourth quarter of {0}"}};

// A screenful at the top; the rest is in the tables.
constexpr std::size_t kMostAttention = 10;

// What stands at the top for its status, worst first, then by priority.
struct Urgent {
  int rank = 0;
  const plan::Item* item = nullptr;
  doc::Row row;
};

class Writer {
 public:
  Writer(const Report& report, const Options& options, Lang lang)
      : report_(report), options_(options), lang_(lang) {}

  doc::Document write() {
    head();
    if (wants("summary")) {
      summary();
    }
    if (wants("attention")) {
      attention();
    }
    if (wants("findings") && !report_.findings.empty()) {
      add_findings(report_.findings, report_.period.as_of, lang_, document_);
    }
    if (wants("items")) {
      items();
    }
    if (wants("projects") && !report_.projects.empty()) {
      add_projects(*report_.plan, report_.projects, lang_, document_);
    }
    if (wants("services") && report_.services) {
      add_services(*report_.plan, *report_.services, lang_, document_);
    }
    if (wants("milestones")) {
      milestones();
    }
    if (wants("money") && report_.money) {
      add_money(document_, *report_.money, lang_);
    }
    if (wants("notes")) {
      notes();
    }
    return std::move(document_);
  }

 private:
  bool wants(std::string_view section) const {
    const auto& asked = options_.sections;
    return asked.empty() || std::find(asked.begin(), asked.end(), section) != asked.end();
  }

  std::string in(const Message& message) const { return message.in(lang_); }
  std::string in(Text text) const { return std::string(text.in(lang_)); }

  // Whether money was spent or received in the period.
  bool money_moved() const {
    return report_.money && std::any_of(report_.money->projects.begin(),
                                        report_.money->projects.end(),
                                        [](const MoneyProject& one) {
                                          return one.whole.received_in_period ||
                                                 (one.whole.spent_in_period &&
                                                  !one.whole.spent_in_period->is_zero());
                                        });
  }

  void head() {
    const figures::Period& period = report_.period;
    document_.add(doc::Heading{1, title_of(report_, lang_)});
    const bool over = period.as_of == period.to;
    document_.add(doc::Paragraph{over ? in(say(kAsOf, period.as_of.to_string()))
                                      : in(say(kNotOver,
                                               period.as_of.to_string(),
                                               period.from.to_string(),
                                               period.to.to_string())),
                                 doc::Tone::muted});
    if (report_.revision) {
      document_.add(doc::Paragraph{words_of(*report_.revision, lang_), doc::Tone::muted});
    }
    if (!report_.plan->head.aim.empty()) {
      document_.add(doc::Paragraph{in(say(kAim, report_.plan->head.aim)), doc::Tone::plain});
    }
    if (report_.recorded == 0 && !money_moved()) {
      document_.add(doc::Paragraph{in(kNothing), doc::Tone::warning});
    }
  }

  void summary() {
    document_.add(doc::Heading{2, in(kSummary)});
    doc::Table table{
        {{"", doc::Align::left, 0}, {"", doc::Align::right, 0}, {"", doc::Align::left, 0, 1}}, {}};
    const auto add = [&](Text name, const auto& counts) {
      int total = 0;
      for (const auto& [status, count] : counts) {
        total += count;
      }
      table.rows.push_back({{doc::cell(in(name)),
                             doc::cell(std::to_string(total)),
                             doc::cell(counts_line(counts, lang_))},
                            0,
                            false});
    };
    add(kItemCounts, report_.item_counts);
    add(kIndicators, report_.indicator_counts);
    add(kMilestones, report_.milestone_counts);
    if (report_.staff) {
      table.rows.push_back({{doc::cell(in(kStaff)),
                             doc::cell(report_.staff->in_service.to_string()),
                             doc::cell(staff_line(*report_.staff))},
                            0,
                            false});
    }
    document_.add(std::move(table));
  }

  std::string staff_line(const StaffSummary& staff) const {
    std::string levels;
    for (const StaffSummary::Level& level : staff.levels) {
      if (!level.people.is_zero()) {
        levels += (levels.empty() ? "" : " · ") + level.title + " " + level.people.to_string();
      }
    }
    std::string line = levels.empty() ? in(say(kCertified, staff.certified.to_string()))
                                      : in(say(kCertifiedOf, staff.certified.to_string(), levels));
    if (staff.required) {
      line += "   " + in(say(kPosts,
                             staff.filled->to_string(),
                             staff.required->to_string(),
                             staff.vacant->to_string()));
    }
    line +=
        "   " + in(say(kTrainings, staff.trainings.to_string(), staff.training_hours.to_string()));
    return staff.supervision_hours.is_zero()
               ? line
               : line + "   " + in(say(kSupervisionGiven, staff.supervision_hours.to_string()));
  }

  std::string with_unit(const plan::Indicator& indicator, const std::string& figure) const {
    const bool percent = indicator.kind == plan::IndicatorKind::ratio;
    return percent || indicator.unit.empty() ? figure : figure + " " + indicator.unit;
  }

  // "61 / 应达 65 人"
  std::string comparison(const IndicatorLine& line) const {
    const plan::Indicator& indicator = *line.indicator;
    const Quantity mark = mark_of(line);
    const bool ceiling =
        indicator.kind == plan::IndicatorKind::flow && indicator.better == plan::Better::less;
    const bool final = mark == indicator.target;
    const Text against =
        ceiling ? (final ? kOfCeiling : kOfCeilingSoFar) : (final ? kOfTarget : kOfExpected);
    const std::string actual = line.figures.actual ? shown(indicator, *line.figures.actual) : "—";
    return in(say(against, actual, with_unit(indicator, shown(indicator, mark))));
  }

  // "差 4 人": how far that is from where it should be.
  std::string gap(const IndicatorLine& line) const {
    const plan::Indicator& indicator = *line.indicator;
    if (!line.figures.actual || indicator.kind == plan::IndicatorKind::ratio) {
      return "";
    }
    const Quantity gap = *line.figures.actual - mark_of(line);
    const Quantity size = gap < Quantity() ? -gap : gap;
    return gap.is_zero() ? ""
                         : in(say(gap < Quantity() ? kShort : kOver,
                                  with_unit(indicator, shown_size(indicator, size))));
  }

  // What an indicator is held against: the expected, after its due date the target.
  static Quantity mark_of(const IndicatorLine& line) {
    return line.figures.status == Status::missed ? line.indicator->target
                                                 : owed(*line.indicator, line.figures.expected);
  }

  static std::string shown_size(const plan::Indicator& indicator, Quantity size) {
    const std::string text = shown_change(indicator, size);
    if (text.find_first_of("123456789") == std::string::npos) {
      return size.to_string();  // not "0 short"
    }
    return text.starts_with('+') ? text.substr(1) : text;
  }

  static int rank_of(Status status) {
    switch (status) {
      case Status::missed:
        return 0;
      case Status::at_risk:
        return 2;
      case Status::behind:
        return 3;
      default:
        return -1;
    }
  }

  // How late something is at the end of what the report covers.
  std::string late(Date due) const {
    const int days = report_.period.as_of - due;
    return in(days > 0 ? say(kLate, days) : say(kLateToday));
  }

  static doc::Row urgent_row(std::string_view sign,
                             doc::Tone tone,
                             const std::string& title,
                             const std::string& state,
                             const std::string& distance,
                             const std::string& owner,
                             const std::string& owed_words) {
    return {{doc::cell(std::string(sign) + " " + title, tone),
             doc::cell(state),
             doc::cell(distance),
             doc::cell(owner),
             doc::cell(owed_words, doc::Tone::bad)},
            1,
            false};
  }

  std::string owed_words(const IndicatorLine& line) const {
    if (!line.owes_deviation && !line.owes_measure) {
      return "";
    }
    return in(!line.owes_measure ? kOwesDeviation
                                 : (line.owes_deviation ? kOwesBoth : kOwesMeasure));
  }

  void add_urgent(std::vector<Urgent>& urgent, const ItemPart& part) const {
    // Of an item that has nothing to gather nothing else would tell.
    if (part.status == Status::missed &&
        figures::is_finished_by_hand(*report_.plan, part.item->id)) {
      urgent.push_back({rank_of(part.status),
                        part.item,
                        urgent_row(figures::sign_of(part.status),
                                   tone_of(part.status),
                                   part.item->title,
                                   in(say(kDueOn, part.item->due.to_string())),
                                   late(part.item->due),
                                   part.item->owner,
                                   "")});
    }
    for (const IndicatorLine& line : part.indicators) {
      const Status status = line.figures.status;
      if (const int rank = rank_of(status); rank >= 0) {
        urgent.push_back({rank,
                          part.item,
                          urgent_row(figures::sign_of(status),
                                     tone_of(status),
                                     line.indicator->title,
                                     comparison(line),
                                     gap(line),
                                     line.indicator->owner,
                                     owed_words(line))});
      }
    }
    for (const MilestoneLine& line : part.milestones) {
      const MilestoneStatus status = line.figures.status;
      if (status == MilestoneStatus::overdue) {
        urgent.push_back({1,
                          part.item,
                          urgent_row(figures::sign_of(status),
                                     tone_of(status),
                                     line.milestone->title,
                                     in(say(kDueOn, line.milestone->due.to_string())),
                                     late(line.milestone->due),
                                     line.milestone->owner,
                                     "")});
      }
    }
  }

  void attention() {
    std::vector<Urgent> urgent;
    for (const ItemPart& part : report_.items) {
      add_urgent(urgent, part);
    }
    // Key work first (突出重点), then what is worst.
    std::stable_sort(urgent.begin(), urgent.end(), [](const Urgent& a, const Urgent& b) {
      return std::tie(a.item->importance, a.item->urgency, a.rank) <
             std::tie(b.item->importance, b.item->urgency, b.rank);
    });
    document_.add(doc::Heading{2, in(kAttention)});
    if (urgent.empty()) {
      document_.add(doc::Paragraph{in(kNoAttention), doc::Tone::good});
      return;
    }
    doc::Table table;
    table.columns = {{"", doc::Align::left, 0},
                     {"", doc::Align::left, 0},
                     {"", doc::Align::left, 1},
                     {"", doc::Align::left, 3, 1},
                     {"", doc::Align::left, 2, 1}};
    for (std::size_t i = 0; i < std::min(urgent.size(), kMostAttention); ++i) {
      table.rows.push_back(std::move(urgent[i].row));
    }
    document_.add(std::move(table));
    if (urgent.size() > kMostAttention) {
      document_.add(
          doc::Bullets{{{"…", doc::Tone::muted, in(say(kMore, urgent.size() - kMostAttention))}}});
    }
  }

  std::string sign_and_title(Status status) const {
    return std::string(figures::sign_of(status)) + " " + in(figures::title_of(status));
  }

  void items() {
    document_.add(doc::Heading{2, in(kItems)});
    doc::Table table{{{"", doc::Align::left, 0},
                      {in(kInPeriod), doc::Align::right, 2},
                      {in(kActual), doc::Align::right, 0},
                      {in(kExpected), doc::Align::right, 3},
                      {in(kTarget), doc::Align::right, 1},
                      {in(kAttained), doc::Align::right, 4},
                      {in(kProgress), doc::Align::left, 5},
                      {in(kStatus), doc::Align::left, 0}},
                     {}};
    for (const ItemPart& part : report_.items) {
      const std::string priority = in(plan::title_of(part.item->importance)) +
                                   (lang_ == Lang::zh ? "" : "/") +
                                   in(plan::title_of_urgency(part.item->urgency));
      std::string title = priority + " " + part.item->title;
      table.rows.push_back({{doc::cell(title, doc::Tone::strong),
                             doc::cell(sign_and_title(part.status), tone_of(part.status))},
                            part.depth,
                            true});
      for (const IndicatorLine& line : part.indicators) {
        table.rows.push_back(indicator_row(line, part.depth + 1));
        if (options_.breakdown) {
          part_rows(table, line, part.depth + 2);
        }
      }
    }
    document_.add(std::move(table));
  }

  doc::Row indicator_row(const IndicatorLine& line, int indent) const {
    const plan::Indicator& indicator = *line.indicator;
    const figures::IndicatorFigures& figure = line.figures;
    const bool percent = indicator.kind == plan::IndicatorKind::ratio;
    const std::string title = percent || indicator.unit.empty()
                                  ? indicator.title
                                  : in(say(kWithUnit, indicator.title, indicator.unit));
    doc::Cell bar = doc::cell("");
    if (figure.actual && figure.attainment) {
      const Quantity base = figures::base_of(indicator);
      double expected = 1;
      if (!percent && indicator.target != base) {
        expected = static_cast<double>((figure.expected - base).micro()) /
                   static_cast<double>((indicator.target - base).micro());
      }
      bar.bar =
          doc::Bar{static_cast<double>(figure.attainment->micro()) / Quantity::kScale, expected};
    }
    const std::string none =
        figure.recorded == 0 && !indicator.computed() ? in(kNoneRecorded) : "—";
    return {{doc::cell(title),
             doc::cell(figure.in_period ? shown_change(indicator, *figure.in_period) : none),
             doc::cell(figure.actual ? shown(indicator, *figure.actual) : "—"),
             doc::cell(shown(indicator, owed(indicator, figure.expected))),
             doc::cell(shown(indicator, indicator.target)),
             doc::cell(shown_attainment(figure)),
             bar,
             doc::cell(sign_and_title(figure.status), tone_of(figure.status))},
            indent,
            false};
  }

  void part_rows(doc::Table& table, const IndicatorLine& line, int indent) const {
    const plan::Indicator& indicator = *line.indicator;
    for (const figures::PartFigures& part : line.figures.parts) {
      table.rows.push_back({{doc::cell(in(say(kPart, part.key, part.value)), doc::Tone::muted),
                             doc::cell(part.in_period ? shown_change(indicator, *part.in_period)
                                                      : in(kNoneRecorded)),
                             doc::cell(part.actual ? shown(indicator, *part.actual) : "—"),
                             doc::cell(""),
                             doc::cell(""),
                             doc::cell(""),
                             doc::cell(""),
                             doc::cell("")},
                            indent,
                            false});
    }
  }

  void milestones() {
    document_.add(doc::Heading{2, in(kMilestones)});
    std::vector<const MilestoneLine*> lines;
    for (const ItemPart& part : report_.items) {
      for (const MilestoneLine& line : part.milestones) {
        lines.push_back(&line);
      }
    }
    if (lines.empty()) {
      document_.add(doc::Paragraph{in(kNoMilestones), doc::Tone::muted});
      return;
    }
    std::stable_sort(
        lines.begin(), lines.end(), [](const MilestoneLine* a, const MilestoneLine* b) {
          return a->milestone->due < b->milestone->due;
        });
    doc::Table table{{{"", doc::Align::left, 0},
                      {"", doc::Align::left, 0},
                      {"", doc::Align::left, 1, 1},
                      {"", doc::Align::left, 0}},
                     {}};
    for (const MilestoneLine* line : lines) {
      const MilestoneStatus status = line->figures.status;
      std::string state = std::string(figures::sign_of(status)) + " ";
      if (line->figures.done) {
        state += in(say(kDoneOn, line->figures.done->to_string()));
      } else if (status == MilestoneStatus::overdue) {
        state += late(line->milestone->due);
      } else {
        state += in(figures::title_of(status));
      }
      table.rows.push_back({{doc::cell(line->milestone->title),
                             doc::cell(line->milestone->due.to_string()),
                             doc::cell(line->milestone->owner),
                             doc::cell(state, tone_of(status))},
                            1,
                            false});
    }
    document_.add(std::move(table));
  }

  doc::Bullet note_bullet(const facts::Record& record) const {
    const plan::Plan& plan = *report_.plan;
    std::string about;
    if (const plan::Indicator* indicator = plan.find_indicator(record.fact.subject)) {
      about = indicator->title + " · ";
    } else if (const plan::Milestone* milestone = plan.find_milestone(record.fact.subject)) {
      about = milestone->title + " · ";
    }
    const bool problem = record.fact.note_kind == facts::NoteKind::problem;
    return {"·",
            problem ? doc::Tone::warning : doc::Tone::plain,
            in(facts::title_of(record.fact.note_kind)) + "  " + about + record.fact.note + "  (" +
                record.fact.date.to_string() + " " + record.by + ")"};
  }

  doc::Bullet named_bullet(const facts::Record& record) const {
    const std::string& subject = record.fact.subject;
    const plan::Plan& plan = *report_.plan;
    doc::Bullet bullet = note_bullet(record);
    if (plan.find_indicator(subject) == nullptr && plan.find_milestone(subject) == nullptr) {
      bullet.text = name_of(subject) + " · " + bullet.text;  // of the others it has the title
    }
    return bullet;
  }

  // The year's summary has what was learned in one place (B4.3).
  bool is_collected(const facts::Record& record) const {
    return report_.period.kind == figures::PeriodKind::year &&
           record.fact.note_kind == facts::NoteKind::reflection;
  }

  doc::Bullets reflections() const {
    std::vector<const facts::Record*> records;
    const auto take = [&](const std::vector<const facts::Record*>& notes) {
      std::copy_if(notes.begin(), notes.end(), std::back_inserter(records), [&](const auto* note) {
        return is_collected(*note);
      });
    };
    for (const ItemPart& part : report_.items) {
      take(part.notes);
    }
    take(report_.other_notes);
    std::stable_sort(records.begin(), records.end(), [](const auto* one, const auto* other) {
      return one->fact.date < other->fact.date;
    });
    doc::Bullets bullets;
    for (const facts::Record* record : records) {
      bullets.items.push_back(named_bullet(*record));
    }
    return bullets;
  }

  void notes() {
    document_.add(doc::Heading{2, in(kNotes)});
    bool any = false;
    const auto add = [&](const std::string& title, doc::Bullets bullets) {
      if (!bullets.items.empty()) {
        any = true;
        document_.add(doc::Paragraph{title, doc::Tone::strong});
        document_.add(std::move(bullets));
      }
    };
    for (const ItemPart& part : report_.items) {
      doc::Bullets bullets;
      for (const facts::Record* record : part.notes) {
        if (!is_collected(*record)) {
          bullets.items.push_back(note_bullet(*record));
        }
      }
      // Who missed a target owes its reader two answers; the report asks for them by name.
      for (const IndicatorLine& line : part.indicators) {
        if (line.owes_deviation || line.owes_measure) {
          bullets.items.push_back(
              {"✖", doc::Tone::bad, line.indicator->title + " · " + owed_words(line)});
        }
      }
      add(part.item->title, std::move(bullets));
    }
    doc::Bullets others;
    for (const facts::Record* record : report_.other_notes) {
      if (!is_collected(*record)) {
        others.items.push_back(named_bullet(*record));
      }
    }
    add(in(kOther), std::move(others));
    add(in(kReflectionsOfYear), reflections());
    if (!any) {
      document_.add(doc::Paragraph{in(kNoNotes), doc::Tone::muted});
    }
  }

  // Of a project or item its title; what the plan no longer has keeps its id.
  const std::string& name_of(const std::string& id) const {
    if (const plan::Project* project = report_.plan->find_project(id)) {
      return project->title;
    }
    const plan::Item* item = report_.plan->find_item(id);
    return item == nullptr ? id : item->title;
  }

  const Report& report_;
  const Options& options_;
  Lang lang_;
  doc::Document document_;
};

}  // namespace

std::string name_of(const figures::Period& period, Lang lang) {
  std::string year = std::to_string(period.year);
  switch (period.kind) {
    case PeriodKind::month: {
      const std::string month = std::to_string(period.number);
      return say(kMonthName, year, lang == Lang::zh || month.size() == 2 ? month : "0" + month)
          .in(lang);
    }
    case PeriodKind::quarter:
      return say(kQuarters[period.number - 1], year).in(lang);
    case PeriodKind::half:
      return say(kHalves[period.number - 1], year).in(lang);
    case PeriodKind::year:
      return say(kYearName, year).in(lang);
  }
  return year;
}

std::string title_of(const Report& report, Lang lang) {
  const std::string gap = lang == Lang::zh ? " " : "";
  return say(kTitle, report.plan->head.organisation + gap, name_of(report.period, lang)).in(lang);
}

std::string words_of(const Revision& revision, Lang lang) {
  std::string since;
  if (revision.changed || revision.reworded) {
    since = (revision.changed ? kChanged : kReworded).in(lang);
  }
  return say(kRevision, revision.number, revision.approved.to_string(), since).in(lang);
}

doc::Document document(const Report& report, const Options& options, Lang lang) {
  return Writer(report, options, lang).write();
}

}  // namespace sw::report
