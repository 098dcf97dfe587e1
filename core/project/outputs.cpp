#include "core/project/outputs.hpp"

#include <algorithm>

#include "core/facts/detail.hpp"
#include "core/plan/keys.hpp"
#include "core/service/service.hpp"
#include "core/service/words.hpp"

namespace sw::project {

namespace {

namespace key = service::key;

void take(Output& one, const facts::Record& record) {
  const facts::Fact& fact = record.fact;
  const auto set = [&](std::string& to, const char* name) {
    if (std::string text = detail_of(fact, name); !text.empty()) {
      to = std::move(text);
    }
  };
  one.id = fact.subject;
  set(one.title, key::kTitle);
  set(one.kind, key::kKind);
  set(one.owner, kOutputOwner);
  set(one.publisher, key::kPublisher);
  set(one.authors, key::kAuthors);
  if (const auto due = parse_date(detail_of(fact, kOutputDue))) {
    one.due = due;
  }
  for (const std::string& number : service::list_of(detail_of(fact, key::kCases))) {
    if (std::find(one.cases.begin(), one.cases.end(), number) == one.cases.end()) {
      one.cases.push_back(number);
    }
  }
  if (!fact.note.empty()) {
    one.note = fact.note;
  }
  if (!fact.part.empty()) {
    one.steps.push_back({fact.part, record.label(), fact.date, detail_of(fact, key::kWhy)});
    one.state = fact.part;
  }
}

bool done_before(const Output& one, int year) {
  return one.is_published() && one.since() && one.since()->year() < year;
}

// By id, each as often as it was begun.
std::map<std::string, std::vector<Output>> lives(const Register& projects, Date to) {
  std::map<std::string, std::vector<Output>> found;
  for (const facts::Record& record : projects.records(facts::Kind::output)) {
    if (record.fact.date > to) {
      break;  // they come by date
    }
    std::vector<Output>& all = found[record.fact.subject];
    if (all.empty() || done_before(all.back(), record.fact.date.year())) {
      all.emplace_back();
    }
    take(all.back(), record);
  }
  return found;
}

void add_plan(Output& one, const plan::Output& planned) {
  one.id = planned.id;
  one.title = planned.title;
  one.kind = plan::name_of(planned.kind);
  one.owner = planned.owner;
  one.due = planned.due;
  one.planned = true;
}

}  // namespace

std::optional<Date> Output::since() const {
  return steps.empty() ? std::nullopt : std::optional(steps.back().date);
}

std::size_t rank_of(std::string_view state) {
  const auto states = service::output_states();
  const auto found = std::find_if(
      states.begin(), states.end(), [&](const auto& one) { return one.name == state; });
  return found == states.end() ? 0 : static_cast<std::size_t>(found - states.begin()) + 1;
}

std::vector<Output> outputs_of(const plan::Plan& plan, const Register& projects, Date to) {
  auto known = lives(projects, to);
  std::vector<Output> out;
  for (const plan::Output& planned : plan.outputs) {
    Output one;
    if (const auto found = known.find(planned.id); found != known.end()) {
      if (!done_before(found->second.back(), plan.year())) {
        one = found->second.back();
      }
      known.erase(found);
    }
    add_plan(one, planned);
    out.push_back(std::move(one));
  }
  for (auto& [id, all] : known) {
    if (!done_before(all.back(), plan.year())) {
      out.push_back(std::move(all.back()));
    }
  }
  return out;
}

std::vector<Output> published_by(const plan::Plan& plan, const Register& projects, Date to) {
  std::vector<Output> out;
  for (auto& [id, all] : lives(projects, to)) {
    for (Output& one : all) {
      if (!one.is_published()) {
        continue;
      }
      const auto planned =
          std::find_if(plan.outputs.begin(), plan.outputs.end(), [&](const plan::Output& other) {
            return other.id == one.id;
          });
      if (planned != plan.outputs.end()) {
        one.kind = plan::name_of(planned->kind);
      }
      out.push_back(std::move(one));
    }
  }
  return out;
}

}  // namespace sw::project
