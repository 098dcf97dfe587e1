#include <nlohmann/json.hpp>

#include "core/base/json_number.hpp"
#include "core/base/text.hpp"
#include "core/plan/keys.hpp"
#include "core/report/findings.hpp"
#include "core/report/parts.hpp"
#include "core/report/projects.hpp"
#include "core/report/report.hpp"

namespace sw::report {

nlohmann::ordered_json text_or_null(const std::string& value) {
  return value.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(value);
}

namespace {

using nlohmann::ordered_json;

ordered_json indicator_json(const IndicatorLine& line) {
  const plan::Indicator& indicator = *line.indicator;
  const figures::IndicatorFigures& figure = line.figures;
  ordered_json out{{"id", indicator.id},
                   {"title", indicator.title},
                   {"unit", text_or_null(indicator.unit)},
                   {"kind", plan::name_of(indicator.kind)},
                   {"better", plan::name_of(indicator.better)},
                   {"ref", text_or_null(indicator.ref)},
                   {"owner", text_or_null(indicator.owner)},
                   {"baseline", json_number(indicator.baseline)},
                   {"target", json_number(indicator.target)},
                   {"expected", json_number(figure.expected)},
                   {"actual", json_number(figure.actual)},
                   {"in_period", json_number(figure.in_period)},
                   {"expected_in_period", json_number(figure.expected_in_period)},
                   {"recorded", figure.recorded},
                   {"attainment", json_number(figure.attainment)},
                   {"status", figures::name_of(figure.status)},
                   {"computed", indicator.computed()}};
  if (!figure.parts.empty()) {
    ordered_json parts = ordered_json::array();
    for (const figures::PartFigures& part : figure.parts) {
      parts.push_back({{"key", part.key},
                       {"value", part.value},
                       {"actual", json_number(part.actual)},
                       {"in_period", json_number(part.in_period)}});
    }
    out["parts"] = std::move(parts);
  }
  if (figure.status == figures::Status::missed) {
    out["owes"] = ordered_json::array();
    if (line.owes_deviation) {
      out["owes"].push_back("deviation");
    }
    if (line.owes_measure) {
      out["owes"].push_back("measure");
    }
  }
  return out;
}

ordered_json note_json(const facts::Record& record) {
  return {{"kind", facts::name_of(record.fact.note_kind)},
          {"date", record.fact.date.to_string()},
          {"text", record.fact.note},
          {"by", record.by},
          {"subject", record.fact.subject},
          {"id", record.label()}};
}

ordered_json item_json(const ItemPart& part) {
  const plan::Item& item = *part.item;
  ordered_json indicators = ordered_json::array();
  for (const IndicatorLine& line : part.indicators) {
    indicators.push_back(indicator_json(line));
  }
  ordered_json milestones = ordered_json::array();
  for (const MilestoneLine& line : part.milestones) {
    milestones.push_back(
        {{"id", line.milestone->id},
         {"title", line.milestone->title},
         {"owner", text_or_null(line.milestone->owner)},
         {"due", line.milestone->due.to_string()},
         {"done",
          line.figures.done ? ordered_json(line.figures.done->to_string()) : ordered_json()},
         {"status", figures::name_of(line.figures.status)}});
  }
  ordered_json notes = ordered_json::array();
  for (const facts::Record* record : part.notes) {
    notes.push_back(note_json(*record));
  }
  const std::size_t dot = item.id.rfind('.');
  return {
      {"id", item.id},
      {"parent", dot == std::string::npos ? ordered_json() : ordered_json(item.id.substr(0, dot))},
      {"kind", plan::name_of(item.kind)},
      {"title", item.title},
      {"ref", text_or_null(item.ref)},
      {"importance", plan::name_of(item.importance)},
      {"urgency", plan::name_of(item.urgency)},
      {"owner", text_or_null(item.owner)},
      {"partners", item.partners},
      {"start", item.start.to_string()},
      {"due", item.due.to_string()},
      {"status", figures::name_of(part.status)},
      {"indicators", std::move(indicators)},
      {"milestones", std::move(milestones)},
      {"notes", std::move(notes)}};
}

template <class Counts>
ordered_json counts_json(const Counts& counts) {
  ordered_json out = ordered_json::object();
  for (const auto& [status, count] : counts) {
    out[std::string(figures::name_of(status))] = count;
  }
  return out;
}

}  // namespace

namespace {

ordered_json staff_json(const std::optional<StaffSummary>& staff) {
  ordered_json out = ordered_json::object();
  if (!staff) {
    return out;
  }
  ordered_json levels = ordered_json::object();
  for (const StaffSummary::Level& level : staff->levels) {
    levels[level.id] = json_number(level.people);
  }
  out = {{"in_service", json_number(staff->in_service)},
         {"certified", json_number(staff->certified)},
         {"levels", std::move(levels)},
         {"newly_certified", json_number(staff->newly_certified)},
         {"trainings", json_number(staff->trainings)},
         {"training_hours", json_number(staff->training_hours)},
         {"supervision_hours", json_number(staff->supervision_hours)},
         {"posts",
          {{"required", json_number(staff->required)},
           {"filled", json_number(staff->filled)},
           {"qualified", json_number(staff->qualified)},
           {"vacant", json_number(staff->vacant)}}}};
  return out;
}

ordered_json money_json(const std::optional<MoneySummary>& money) {
  ordered_json rows = ordered_json::array();
  if (money) {
    for (const MoneyRow& row : money->rows) {
      rows.push_back(report::money_json(row));
    }
  }
  return rows;
}

ordered_json findings_json(const Report& report) {
  ordered_json out = ordered_json::array();
  for (const FindingLine& line : report.findings) {
    out.push_back(finding_json(line.finding, report.period.as_of));
  }
  return out;
}

}  // namespace

std::string json(const Report& report, Lang lang) {
  const plan::Head& head = report.plan->head;
  const figures::Period& period = report.period;
  ordered_json items = ordered_json::array();
  for (const ItemPart& part : report.items) {
    items.push_back(item_json(part));
  }
  ordered_json notes = ordered_json::array();
  for (const facts::Record* record : report.other_notes) {
    notes.push_back(note_json(*record));
  }
  ordered_json projects = ordered_json::array();
  for (const project::Standing& standing : report.projects) {
    projects.push_back(project_json(*report.plan, standing, lang));
  }
  const ordered_json revision = report.revision ? ordered_json(report.revision->number) : nullptr;
  const ordered_json changed = report.revision ? ordered_json(report.revision->changed) : nullptr;
  const ordered_json out{{"schema", "sw.report/1"},
                         {"plan",
                          {{"title", head.title},
                           {"year", head.year},
                           {"organisation", head.organisation},
                           {"aim", text_or_null(head.aim)},
                           {"revision", revision},
                           {"changed_since_approval", changed}}},
                         {"period",
                          {{"kind", figures::name_of(period.kind)},
                           {"year", period.year},
                           {"number", period.number},
                           {"from", period.from.to_string()},
                           {"to", period.to.to_string()},
                           {"as_of", period.as_of.to_string()}}},
                         {"items", std::move(items)},
                         {"notes", std::move(notes)},
                         {"summary",
                          {{"indicators", counts_json(report.indicator_counts)},
                           {"items", counts_json(report.item_counts)},
                           {"milestones", counts_json(report.milestone_counts)},
                           {"recorded", report.recorded}}},
                         {"projects", std::move(projects)},
                         {"staff", staff_json(report.staff)},
                         {"money", money_json(report.money)},
                         {"services", services_json(report.services)},
                         {"services_sum", services_sum_json(report.services)},
                         {"evaluation", ordered_json::array()},
                         {"findings", findings_json(report)},
                         {"risks", ordered_json::array()}};
  return out.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace sw::report
