// from = { event = "held" }, { output = "published" }, { resource = "listed" }

#include <algorithm>

#include "core/project/events.hpp"
#include "core/project/measures.hpp"
#include "core/project/outputs.hpp"
#include "core/project/resources.hpp"

namespace sw::project {

namespace {

// Whether a filter of the indicator lets a value pass; without the filter all do.
bool passes(const Asked& asked, std::string_view filter, const std::string& value) {
  const auto& from = asked.indicator.from;
  const auto found = std::find_if(
      from.begin(), from.end(), [&](const plan::Pair& pair) { return pair.name == filter; });
  return found == from.end() ||
         std::find(found->values.begin(), found->values.end(), value) != found->values.end();
}

// An agency that has recorded none of this yet has no figure; one that has, has 0.
bool any(const Asked& asked, facts::Kind kind) {
  const auto& records = asked.projects.records(kind);
  return !records.empty() && records.front().fact.date <= asked.window.to;
}

facts::Total count_of(const Asked& asked, facts::Kind kind, std::int64_t count) {
  facts::Total total;
  total.count = any(asked, kind) ? std::max<std::int64_t>(1, count) : 0;
  total.sum = Quantity::of(count);
  return total;
}

}  // namespace

facts::Total measure_events(const Asked& asked) {
  std::int64_t count = 0;
  for (const Event& one : events_of(asked.projects, asked.window.to)) {
    count += one.date >= asked.window.from && passes(asked, "channel", one.channel) &&
                     passes(asked, "project", one.project)
                 ? 1
                 : 0;
  }
  return count_of(asked, facts::Kind::event, count);
}

facts::Total measure_outputs(const Asked& asked) {
  std::int64_t count = 0;
  for (const Output& one : published_by(asked.plan, asked.projects, asked.window.to)) {
    count += *one.since() >= asked.window.from && passes(asked, "kind", one.kind) ? 1 : 0;
  }
  return count_of(asked, facts::Kind::output, count);
}

facts::Total measure_resources(const Asked& asked) {
  std::int64_t count = 0;
  for (const Resource& one : resources_of(asked.projects, asked.window.to)) {
    count += one.is_listed_on(asked.window.to) && passes(asked, "kind", one.kind) ? 1 : 0;
  }
  facts::Total total;
  if (any(asked, facts::Kind::resource)) {
    total.count = std::max<std::int64_t>(1, count);
    total.last = Quantity::of(count);
    total.last_date = asked.window.to;
  }
  return total;
}

}  // namespace sw::project
