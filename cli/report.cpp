#include "core/report/report.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate/findings.hpp"
#include "cli/mask.hpp"
#include "cli/plan/approvals.hpp"
#include "cli/project/money_rows.hpp"
#include "cli/project/register.hpp"
#include "cli/register_of.hpp"
#include "cli/strays.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/plan/subject.hpp"
#include "core/render/render.hpp"

namespace sw::cli {

namespace {

using figures::Period;
using figures::PeriodKind;

constexpr Text kTwoPeriods{"--quarter、--half、--month、--year 只能写一个",
                           "give only one of --quarter, --half, --month, --year"};
constexpr Text kRange{"{0} 应是 {1}，这里是 \"{2}\"", "{0} should be {1}, not \"{2}\""};
constexpr Text kQuarterRange{"1 至 4 或 last", "1 to 4, or last"};
constexpr Text kMonthRange{"1 至 12 或 last", "1 to 12, or last"};
constexpr Text kHalfRange{"1、2 或 last", "1, 2 or last"};
constexpr Text kNotBegun{"{0}还没有开始（今天是 {1}）", "the {0} has not begun (today is {1})"};
constexpr Text kUseLast{"看上一季度用 --quarter last", "for the last quarter: --quarter last"};
constexpr Text kUntilOutside{"--until {0} 不在 {1} 至 {2} 之间",
                             "--until {0} is not between {1} and {2}"};
constexpr Text kUntilHint{"写这一期间里、不晚于今天的一天",
                          "give a day of the period, not after today"};

struct ReportOptions {
  std::optional<std::string> quarter, month, half, until, output, item;
  bool year = false, breakdown = false, bom = false, no_bom = false, mask = false;
  std::string format = "text", by = "priority", owner;
  std::vector<std::string> sections;
};

std::vector<Option> options_of(ReportOptions& o) {
  return {
      {"--quarter",
       "N|last",
       &o.quarter,
       {"第几季度，last 为上一季度；不写期间则为今天所在的季度",
        "the quarter, or last; with no period: the quarter of today"}},
      {"--half",
       "N|last",
       &o.half,
       {"上半年 1，下半年 2，last 为上一个半年", "the half-year, 1 or 2, or last"}},
      {"--month", "N|last", &o.month, {"月份，last 为上个月", "the month, or last"}},
      {"--year", "", &o.year, {"全年", "the whole year"}},
      {"--until", "DATE", &o.until, {"只算到这一天", "count up to this day only"}},
      {"--format",
       "FORMAT",
       &o.format,
       {"格式，默认 text", "the format, default text"},
       false,
       {"text", "md", "csv", "json"}},
      {"-o", "FILE", &o.output, {"写入文件", "write to a file"}},
      {"--section",
       "SECTION",
       &o.sections,
       {"只要这一部分，可写几次", "only this section; may be given several times"},
       false,
       report::section_names()},
      {"--owner", "NAME", &o.owner, {"只看这个单位或人负责的", "only what this owner answers for"}},
      {"--item", "ITEM", &o.item, {"只看这一条目及其下级", "only this item and what is below"}},
      {"--by",
       "ORDER",
       &o.by,
       {"排序：priority 轻重缓急（默认）或 file 文件顺序", "order: priority (default) or file"},
       false,
       {"priority", "file"}},
      {"--breakdown", "", &o.breakdown, {"列出分项", "list the parts of indicators"}},
      {"--bom", "", &o.bom, {"CSV 带 BOM", "CSV with BOM"}},
      {"--no-bom", "", &o.no_bom, {"CSV 不带 BOM", "CSV without BOM"}},
      {"--mask", "", &o.mask, {"隐去记录人姓名：张三 → 张*", "mask who recorded: Li Wei → L* W*"}}};
}

struct Asked {
  PeriodKind kind = PeriodKind::quarter;
  int year = 0;
  unsigned number = 1;
};

// The day that "this quarter" and "last quarter" speak of: today, or the year's last day where the
// plan asked for is an earlier year's.
Date reference_day(App& app, int year) {
  return app.today().year() == year
             ? app.today()
             : (app.today().year() > year ? last_of_year(year) : first_of_year(year));
}

// "3" or "last": the third, or the one before that of today, in January last year's last.
Asked numbered(
    App& app, PeriodKind kind, std::string_view option, Text range, const std::string& word) {
  const int year = app.current_year();
  const unsigned most = figures::count_of(kind);
  if (word == "last") {
    const unsigned now = figures::number_of(kind, reference_day(app, year));
    return now == 1 ? Asked{kind, year - 1, most} : Asked{kind, year, now - 1};
  }
  unsigned number = 0;
  const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (fault != std::errc() || end != word.data() + word.size() || number < 1 || number > most) {
    throw Error(ErrorKind::usage, say(kRange, option, range, printable_line(word)));
  }
  return {kind, year, number};
}

Asked asked_for(App& app, const ReportOptions& o) {
  const int given = (o.quarter ? 1 : 0) + (o.half ? 1 : 0) + (o.month ? 1 : 0) + (o.year ? 1 : 0);
  if (given > 1) {
    throw Error(ErrorKind::usage, say(kTwoPeriods));
  }
  if (o.month) {
    return numbered(app, PeriodKind::month, "--month", kMonthRange, *o.month);
  }
  if (o.quarter) {
    return numbered(app, PeriodKind::quarter, "--quarter", kQuarterRange, *o.quarter);
  }
  if (o.half) {
    return numbered(app, PeriodKind::half, "--half", kHalfRange, *o.half);
  }
  const int year = app.current_year();
  if (o.year) {
    return {PeriodKind::year, year, 1};
  }
  const Date reference = o.until ? app.day("--until", *o.until) : reference_day(app, year);
  return {PeriodKind::quarter, year, reference.quarter()};
}

Period period_asked(App& app, const ReportOptions& o, const Asked& asked) {
  auto period = figures::period_of(asked.kind, asked.year, asked.number, app.today());
  if (!period) {
    const auto whole =
        figures::period_of(asked.kind, asked.year, asked.number, last_of_year(asked.year));
    throw Error(ErrorKind::usage,
                say(kNotBegun, report::name_of(*whole, app.lang), app.today().to_string()),
                say(kUseLast));
  }
  if (o.until) {
    const Date until = app.day("--until", *o.until);
    if (until < period->from || until > period->as_of) {
      throw Error(ErrorKind::usage,
                  say(kUntilOutside,
                      until.to_string(),
                      period->from.to_string(),
                      period->as_of.to_string()),
                  say(kUntilHint));
    }
    period->as_of = until;
  }
  return *period;
}

std::string rendered(App& app,
                     const ReportOptions& o,
                     const report::Report& report,
                     const report::Options& options) {
  if (app.globals.json || o.format == "json") {
    return report::json(report, app.lang);
  }
  if (o.format == "csv") {
    const bool bom = o.bom || (o.output && !o.no_bom);
    return (bom ? std::string(render::kByteOrderMark) : "") +
           render::csv(report::data_table(report));
  }
  const doc::Document document = report::document(report, options, app.lang);
  if (o.format == "md") {
    return render::markdown(document);
  }
  // A file is for anybody's screen: 80 columns would be a guess, so nothing is cut.
  return render::text(document, {o.output ? 0 : app.layout_width(), app.color && !o.output});
}

// Everything that the period's records are about.
std::vector<std::string> subjects_of(const facts::Recorded& recorded) {
  std::set<std::string> ids;
  for (const auto& [id, totals] : recorded.in_year) {
    ids.insert(id);
  }
  for (const facts::Record& note : recorded.notes) {
    ids.insert(note.fact.subject);
  }
  return {ids.begin(), ids.end()};
}

std::int64_t recorded_on(const project::Register& projects, Date from, Date to) {
  Quantity services;
  for (const service::Sum& one : projects.services(from, to)) {
    services += one.amounts.records;
  }
  std::int64_t records = services.micro() / Quantity::kScale;
  for (const service::MoneySum& one : projects.money(from, to)) {
    records += one.records;
  }
  return records;
}

// Found or put right in the period.
std::int64_t recorded_of(const std::vector<report::FindingLine>& findings, const Period& period) {
  return std::count_if(findings.begin(), findings.end(), [&](const report::FindingLine& one) {
    return one.finding.opened >= period.from || one.finding.closed;
  });
}

// Projects that anything was recorded on, of what the options select.
void add_projects(App& app,
                  const plan::Plan& plan,
                  const report::Options& options,
                  report::Report& report) {
  const project::Register projects = project_register(app);
  const Date as_of = report.period.as_of;
  const bool everything = options.item.empty() && options.owner.empty();
  if (everything) {
    report.services = project::service_table(
        plan, projects, first_of_year(report.period.year), report.period.from, as_of);
    report.recorded += recorded_on(projects, report.period.from, as_of);
  }
  for (const plan::Project& project : plan.projects) {
    if ((options.item.empty() || plan::is_within(project.under, options.item)) &&
        (options.owner.empty() || owner_of(plan, project) == options.owner) &&
        is_begun(projects, project, first_of_year(report.period.year), as_of)) {
      report.projects.push_back(project::standing_of(plan, project, projects, as_of));
    }
  }
}

int run_report(App& app, const ReportOptions& o) {
  const Asked asked = asked_for(app, o);
  const plan::Plan& plan = app.plan_of(asked.year);
  const Period period = period_asked(app, o, asked);
  report::Options options;
  options.by = o.by == "file" ? plan::By::file : plan::By::priority;
  options.sections = o.sections;
  options.owner = o.owner;
  options.breakdown = o.breakdown;
  if (o.item) {
    static constexpr plan::SubjectKind kItems[] = {plan::SubjectKind::item};
    options.item = plan::find_subject(plan, *o.item, kItems).id;
  }
  facts::Recorded recorded =
      app.recorded(plan, first_of_year(period.year), period.from, period.as_of);
  if (o.mask) {
    std::transform(recorded.notes.begin(), recorded.notes.end(), recorded.notes.begin(), masked);
  }
  warn_of_strays(app, strays_of(plan, subjects_of(recorded)));
  report::Report report = report::build(plan, recorded, period, app.today(), options);
  report.revision = revision_of(app, app.load(asked.year));
  report.staff = staff_summary(app, plan, period.as_of);
  add_projects(app, plan, options, report);
  report.findings = report_findings(app, plan, period, options);
  report.recorded += recorded_of(report.findings, period);
  report.money = money_summary(app, plan, {period.from, period.as_of}, options);
  const std::string bytes = rendered(app, o, report, options);
  app.write_output(o.output, bytes);
  return 0;
}

}  // namespace

Invocation make_report() {
  return invocation<ReportOptions>(options_of, run_report);
}

}  // namespace sw::cli
