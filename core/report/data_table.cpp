#include <map>

#include "core/plan/keys.hpp"
#include "core/report/report.hpp"

namespace sw::report {

namespace {

constexpr std::string_view kColumns[] = {"type",
                                         "id",
                                         "parent",
                                         "kind",
                                         "title",
                                         "ref",
                                         "unit",
                                         "owner",
                                         "importance",
                                         "urgency",
                                         "start",
                                         "due",
                                         "done",
                                         "baseline",
                                         "target",
                                         "expected",
                                         "actual",
                                         "in_period",
                                         "expected_in_period",
                                         "recorded",
                                         "attainment",
                                         "status",
                                         "part",
                                         "text",
                                         "by",
                                         "line",
                                         "source",
                                         "budget",
                                         "committed",
                                         "received",
                                         "spent",
                                         "left",
                                         "rate"};

using Fields = std::map<std::string_view, std::string>;

std::string plain(const std::optional<Quantity>& value) {
  return value ? value->to_string() : "";
}

std::string parent_of(std::string_view id) {
  const std::size_t dot = id.rfind('.');
  return dot == std::string_view::npos ? "" : std::string(id.substr(0, dot));
}

void add(doc::Table& table, const Fields& fields) {
  doc::Row row;
  for (const std::string_view column : kColumns) {
    const auto found = fields.find(column);
    row.cells.push_back(doc::cell(found == fields.end() ? "" : found->second));
  }
  table.rows.push_back(std::move(row));
}

void add_indicator(doc::Table& table, const IndicatorLine& line) {
  const plan::Indicator& indicator = *line.indicator;
  const figures::IndicatorFigures& figure = line.figures;
  add(table,
      {{"type", "indicator"},
       {"id", indicator.id},
       {"parent", parent_of(indicator.id)},
       {"kind", std::string(plan::name_of(indicator.kind))},
       {"title", indicator.title},
       {"ref", indicator.ref},
       {"unit", indicator.unit},
       {"owner", indicator.owner},
       {"baseline", plain(indicator.baseline)},
       {"target", indicator.target.to_string()},
       {"expected", figure.expected.to_string()},
       {"actual", plain(figure.actual)},
       {"in_period", plain(figure.in_period)},
       {"expected_in_period", plain(figure.expected_in_period)},
       {"recorded", std::to_string(figure.recorded)},
       {"attainment", plain(figure.attainment)},
       {"status", std::string(figures::name_of(figure.status))}});
  for (const figures::PartFigures& part : figure.parts) {
    add(table,
        {{"type", "part"},
         {"id", indicator.id},
         {"parent", parent_of(indicator.id)},
         {"title", indicator.title},
         {"unit", indicator.unit},
         {"part", part.key + "=" + part.value},
         {"actual", plain(part.actual)},
         {"in_period", plain(part.in_period)}});
  }
}

void add_note(doc::Table& table, const facts::Record& record) {
  add(table,
      {{"type", "note"},
       {"id", record.fact.subject},
       {"parent", parent_of(record.fact.subject)},
       {"kind", std::string(facts::name_of(record.fact.note_kind))},
       {"done", record.fact.date.to_string()},
       {"text", record.fact.note},
       {"by", record.by}});
}

void add_finding(doc::Table& table, const evaluate::Finding& one, Date as_of) {
  std::string_view status = "due";
  if (one.closed) {
    status = "done";
  } else if (one.is_overdue(as_of)) {
    status = "overdue";
  }
  add(table,
      {{"type", "finding"},
       {"id", one.no},
       {"parent", one.subject},
       {"kind", one.severity},
       {"title", one.text},
       {"ref", one.criterion},
       {"owner", one.owner},
       {"start", one.opened.to_string()},
       {"due", one.due.to_string()},
       {"done", one.closed ? one.closed->to_string() : ""},
       {"status", std::string(status)},
       {"text", one.action},
       {"by", one.verified_by}});
}

void add_money(doc::Table& table, const MoneyRow& row) {
  add(table,
      {{"type", "money"},
       {"id", row.project},
       {"in_period", plain(row.spent_in_period)},
       {"line", row.line},
       {"source", row.source},
       {"budget", plain(row.budget)},
       {"committed", plain(row.committed)},
       {"received", plain(row.received)},
       {"spent", plain(row.spent)},
       {"left", plain(row.left)},
       {"rate", plain(row.rate)}});
}

}  // namespace

doc::Table data_table(const Report& report) {
  doc::Table table;
  for (const std::string_view column : kColumns) {
    table.columns.push_back({std::string(column), doc::Align::left, 0});
  }
  for (const ItemPart& part : report.items) {
    const plan::Item& item = *part.item;
    add(table,
        {{"type", "item"},
         {"id", item.id},
         {"parent", parent_of(item.id)},
         {"kind", std::string(plan::name_of(item.kind))},
         {"title", item.title},
         {"ref", item.ref},
         {"owner", item.owner},
         {"importance", std::string(plan::name_of(item.importance))},
         {"urgency", std::string(plan::name_of(item.urgency))},
         {"start", item.start.to_string()},
         {"due", item.due.to_string()},
         {"status", std::string(figures::name_of(part.status))},
         {"text", item.text}});
    for (const IndicatorLine& line : part.indicators) {
      add_indicator(table, line);
    }
    for (const MilestoneLine& line : part.milestones) {
      add(table,
          {{"type", "milestone"},
           {"id", line.milestone->id},
           {"parent", parent_of(line.milestone->id)},
           {"title", line.milestone->title},
           {"ref", line.milestone->ref},
           {"owner", line.milestone->owner},
           {"due", line.milestone->due.to_string()},
           {"done", line.figures.done ? line.figures.done->to_string() : ""},
           {"status", std::string(figures::name_of(line.figures.status))}});
    }
    for (const facts::Record* record : part.notes) {
      add_note(table, *record);
    }
  }
  for (const FindingLine& line : report.findings) {
    add_finding(table, line.finding, report.period.as_of);
  }
  for (const facts::Record* record : report.other_notes) {
    add_note(table, *record);
  }
  if (report.money) {
    for (const MoneyRow& row : report.money->rows) {
      add_money(table, row);
    }
  }
  return table;
}

}  // namespace sw::report
