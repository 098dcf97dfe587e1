#include "core/report/projects.hpp"

#include <nlohmann/json.hpp>

#include "core/base/json_number.hpp"
#include "core/plan/describe.hpp"
#include "core/plan/keys.hpp"
#include "core/plan/lists.hpp"
#include "core/project/entry.hpp"
#include "core/report/parts.hpp"
#include "core/report/report.hpp"

namespace sw::report {

namespace {

using nlohmann::ordered_json;
using project::Standing;

constexpr Text kServices{"服务量", "Services"};
constexpr Text kProjects{"项目", "Projects"};
constexpr Text kMethod{"方法", "Method"};
constexpr Text kInYear{"累计", "So far"};
constexpr Text kQuota{"承诺", "Promised"};
constexpr Text kSessions{"节数", "Sessions"};
constexpr Text kPeople{"人数", "People"};
constexpr Text kTimes{"人次", "Person-times"};
constexpr Text kTimesSoFar{"累计人次", "So far"};
constexpr Text kAll{"合计", "All"};
constexpr Text kCases{
    "{0}：上期结转 {1}，新开 {2}，结案 {3}（其中转介 {4}），在办 {5}",
    "{0}: carried over {1}, opened {2}, closed {3} (referred {4}), in progress {5}"};
constexpr Text kPeopleRule{
    "人数不重复计：有代码的按代码，“≈”为同一批人按最大的一次计。",
    "People are counted once: by code where there are codes; ≈: of the same people the largest "
    "record counts."};
constexpr Text kStage{"环节", "Stage"};
constexpr Text kVolumes{"服务量", "Volumes"};
constexpr Text kMissing{"缺", "Missing"};
constexpr Text kException{"{0}：{1} 例外进入{2}，缺 {3}；原因：{4}",
                          "{0}: on {1} passed to {2} without {3}; reason: {4}"};

ordered_json day(const std::optional<Date>& date) {
  return date ? ordered_json(date->to_string()) : ordered_json();
}

ordered_json amounts_json(const project::Volume& volume) {
  const service::Amounts& all = volume.volumes.amounts;
  return {{"count", json_number(volume.count)},
          {"sessions", json_number(all.sessions)},
          {"people", json_number(volume.volumes.people.count)},
          {"people_exact", volume.volumes.people.exact},
          {"person_times", json_number(all.person_times)},
          {"hours", json_number(all.hours)},
          {"volunteers", json_number(all.volunteers)},
          {"volunteer_hours", json_number(all.volunteer_hours)}};
}

ordered_json schedule_json(const project::Progress& progress) {
  ordered_json out = ordered_json::array();
  for (const project::StageEnd& one : progress.schedule) {
    out.push_back({{"stage", plan::name_of(one.stage)},
                   {"due", day(one.due)},
                   {"begun", day(one.begun)},
                   {"left", day(one.left)},
                   {"skipped", one.skipped},
                   {"late", one.late}});
  }
  return out;
}

ordered_json exceptions_json(const project::Progress& progress) {
  ordered_json out = ordered_json::array();
  for (const project::Exception& one : progress.exceptions) {
    out.push_back({{"date", one.date.to_string()},
                   {"reached", project::name_of(one.reached)},
                   {"missing", one.missing},
                   {"why", one.why},
                   {"record", one.record}});
  }
  return out;
}

}  // namespace

std::string shown_people(const project::People& people) {
  return (people.rounded ? "≈ " : "") + people.count.to_string();
}

ordered_json project_json(const plan::Plan& plan, const Standing& standing, Lang lang) {
  ordered_json out = ordered_json::parse(plan::entry_to_json("project", *standing.project));
  out["stage"] = project::name_of(standing.progress.phase);
  out["since"] = day(standing.progress.since);
  out["status"] = figures::name_of(standing.status);
  out["schedule"] = schedule_json(standing.progress);
  out["exceptions"] = exceptions_json(standing.progress);
  ordered_json quotas = ordered_json::array();
  for (const project::QuotaStanding& one : standing.quotas) {
    quotas.push_back({{"method", one.line.quota->method},
                      {"site", text_or_null(one.line.quota->site)},
                      {"measure", one.line.measure},
                      {"target", json_number(one.line.need)},
                      {"actual", json_number(one.line.have)},
                      {"expected", json_number(one.expected)},
                      {"status", figures::name_of(one.status)}});
  }
  out["quotas"] = std::move(quotas);
  ordered_json documents = ordered_json::array();
  for (const project::Wanted& one : standing.documents) {
    documents.push_back({{"kind", one.kind},
                         {"title", plan::titled(plan.document_kinds, one.kind)},
                         {"stage", plan::name_of(one.stage)},
                         {"count", one.need},
                         {"present", one.have}});
  }
  out["documents"] = std::move(documents);
  const project::Money& money = standing.money.money;
  const auto rate = money.rate();
  out["money"] = {{"budget", json_number(money.budget)},
                  {"committed", json_number(money.committed)},
                  {"received", json_number(money.received)},
                  {"spent", json_number(money.spent)},
                  {"left", json_number(money.left())},
                  {"rate", json_number(rate ? std::optional(rate->rounded()) : std::nullopt)}};
  ordered_json missing = ordered_json::array();
  for (const project::Condition& one : standing.missing) {
    missing.push_back({{"id", one.id},
                       {"title", one.what.in(lang)},
                       {"have", json_number(one.have)},
                       {"need", json_number(one.need)},
                       {"command", one.command.in(lang)}});
  }
  out["missing"] = std::move(missing);
  return out;
}

ordered_json services_json(const std::optional<project::ServiceTable>& table) {
  ordered_json out = ordered_json::array();
  if (table) {
    for (const project::ServiceLine& line : table->lines) {
      ordered_json one{{"project", line.project},
                       {"method", text_or_null(line.method)},
                       {"field", text_or_null(line.field)},
                       {"client_group", text_or_null(line.client_group)}};
      one.update(amounts_json(line.volume));
      out.push_back(std::move(one));
    }
  }
  return out;
}

ordered_json services_sum_json(const std::optional<project::ServiceTable>& table) {
  if (!table) {
    return nullptr;
  }
  ordered_json methods = ordered_json::array();
  for (const project::MethodLine& line : table->methods) {
    ordered_json one{{"method", line.method},
                     {"in_period", amounts_json(line.in_period)},
                     {"in_year", amounts_json(line.in_year)},
                     {"quota", json_number(line.quota)},
                     {"cases", nullptr}};
    if (line.cases) {
      one["cases"] = {{"carried_over", line.cases->carried},
                      {"opened", line.cases->opened},
                      {"closed", line.cases->closed},
                      {"referred", line.cases->referred},
                      {"open", line.cases->open}};
    }
    methods.push_back(std::move(one));
  }
  return {{"in_period", amounts_json(table->in_period)},
          {"in_year", amounts_json(table->in_year)},
          {"methods", std::move(methods)}};
}

void add_services(const plan::Plan& plan,
                  const project::ServiceTable& table,
                  Lang lang,
                  doc::Document& document) {
  const auto in = [&](Text words) { return std::string(words.in(lang)); };
  document.add(doc::Heading{2, in(kServices)});
  doc::Table out{{{in(kMethod), doc::Align::left, 0},
                  {in(kInPeriod), doc::Align::right, 0},
                  {in(kInYear), doc::Align::right, 0},
                  {in(kQuota), doc::Align::right, 2},
                  {in(kSessions), doc::Align::right, 4},
                  {in(kPeople), doc::Align::right, 1},
                  {in(kTimes), doc::Align::right, 0},
                  {in(kTimesSoFar), doc::Align::right, 3}},
                 {}};
  const auto add = [&](const std::string& title,
                       const project::Volume& period,
                       const project::Volume& year,
                       const std::optional<Quantity>& quota,
                       bool count) {
    out.rows.push_back({{doc::cell(title),
                         doc::cell(count ? period.count.to_string() : ""),
                         doc::cell(count ? year.count.to_string() : ""),
                         doc::cell(quota ? quota->to_string() : ""),
                         doc::cell(period.volumes.amounts.sessions.to_string()),
                         doc::cell(shown_people(period.volumes.people)),
                         doc::cell(period.volumes.amounts.person_times.to_string()),
                         doc::cell(year.volumes.amounts.person_times.to_string())},
                        0,
                        false});
  };
  bool rounded = table.in_period.volumes.people.rounded;
  for (const project::MethodLine& line : table.methods) {
    add(project::method_title(plan, line.method).in(lang),
        line.in_period,
        line.in_year,
        line.quota,
        true);
    rounded = rounded || line.in_period.volumes.people.rounded;
  }
  // Cases and activities are not of one kind: only what they have in common adds up.
  add(in(kAll), table.in_period, table.in_year, {}, false);
  document.add(std::move(out));
  for (const project::MethodLine& line : table.methods) {
    if (line.cases) {
      const project::CaseCounts& all = *line.cases;
      document.add(doc::Paragraph{say(kCases,
                                      project::method_title(plan, line.method),
                                      all.carried,
                                      all.opened,
                                      all.closed,
                                      all.referred,
                                      all.open)
                                      .in(lang),
                                  doc::Tone::plain});
    }
  }
  if (rounded) {
    document.add(doc::Paragraph{in(kPeopleRule), doc::Tone::muted});
  }
}

void add_projects(const plan::Plan& plan,
                  const std::vector<Standing>& projects,
                  Lang lang,
                  doc::Document& document) {
  const auto in = [&](Text words) { return std::string(words.in(lang)); };
  document.add(doc::Heading{2, in(kProjects)});
  doc::Table out{{{"", doc::Align::left, 0},
                  {in(kStage), doc::Align::left, 0, 1},
                  {in(kVolumes), doc::Align::right, 2},
                  {in(kMissing), doc::Align::right, 1},
                  {in(kStatus), doc::Align::left, 0}},
                 {}};
  std::vector<std::string> exceptions;
  for (const Standing& one : projects) {
    const bool late = one.progress.days_late() > 0;
    out.rows.push_back(
        {{doc::cell(one.project->title),
          doc::cell(project::stage_words(one.progress).in(lang),
                    late ? doc::Tone::warning : doc::Tone::plain),
          doc::cell(one.quotas.empty() ? ""
                                       : std::to_string(project::reached(one)) + "/" +
                                             std::to_string(one.quotas.size())),
          doc::cell(one.missing.empty() ? "" : std::to_string(one.missing.size())),
          doc::cell(
              std::string(figures::sign_of(one.status)) + " " + in(figures::title_of(one.status)),
              tone_of(one.status))},
         0,
         false});
    for (const project::Exception& exception : one.progress.exceptions) {
      exceptions.push_back(say(kException,
                               one.project->title,
                               exception.date.to_string(),
                               project::title_of(exception.reached),
                               project::missing_words(plan, exception, lang),
                               exception.why)
                               .in(lang));
    }
  }
  document.add(std::move(out));
  if (!exceptions.empty()) {
    doc::Bullets bullets;
    for (std::string& one : exceptions) {
      bullets.items.push_back({"!", doc::Tone::warning, std::move(one)});
    }
    document.add(std::move(bullets));
  }
}

}  // namespace sw::report
