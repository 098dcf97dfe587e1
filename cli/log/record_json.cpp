#include "cli/log/record_json.hpp"

#include <nlohmann/json.hpp>

#include "core/base/json_number.hpp"
namespace sw::cli {

namespace {

using nlohmann::ordered_json;

ordered_json text(const std::string& value) {
  return value.empty() ? ordered_json() : ordered_json(value);
}

ordered_json label(const std::optional<facts::RecordId>& id) {
  return id ? ordered_json(id->to_string()) : ordered_json();
}

}  // namespace

std::string record_json(const facts::Record& record, const std::string& unit) {
  const facts::Fact& fact = record.fact;
  const bool note = fact.kind == facts::Kind::note;
  ordered_json out{
      {"id", record.label()},
      {"kind", facts::name_of(fact.kind)},
      {"date", fact.date.to_string()},
      {"subject", fact.subject},
      {"value", json_number(fact.value)},
      {"whole", json_number(fact.whole)},
      {"unit", text(unit)},
      {"part", text(fact.part)},
      {"note", text(fact.note)},
      {"note_kind", note ? ordered_json(facts::name_of(fact.note_kind)) : ordered_json()},
      {"evidence",
       fact.evidence ? ordered_json{{"name", fact.evidence->name}, {"hash", fact.evidence->hash}}
                     : ordered_json()},
      {"renamed_to", text(fact.renamed_to)},
      {"by", record.by},
      {"login", record.login},
      {"host", record.host},
      {"made_at", record.made_at},
      {"why", text(record.why)},
      {"supersedes", label(record.supersedes)},
      {"superseded_by", label(record.superseded_by)},
      {"undone_by", label(record.undone_by)},
      {"state", facts::name_of(record.state)},
      {"origin", record.origin},
      {"uuid", record.uuid}};
  // Of people and agencies only.
  if (!fact.details.empty()) {
    out["details"] = fact.details;
  }
  if (!fact.personal.empty()) {
    out["personal"] = fact.personal;
  }
  return out.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace sw::cli
