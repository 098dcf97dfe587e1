#include "core/project/documents.hpp"

#include <algorithm>
#include <set>

#include "core/facts/detail.hpp"
#include "core/service/words.hpp"

namespace sw::project {

namespace {

namespace key = service::key;

void want(std::vector<Wanted>& list, Wanted one) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const Wanted& other) {
    return other.kind == one.kind && other.stage == one.stage;
  });
  if (found == list.end()) {
    list.push_back(std::move(one));
    return;
  }
  found->need = std::max(found->need, one.need);
  found->gate = found->gate.empty() ? one.gate : found->gate;
}

std::int64_t need_of(const plan::Gate& gate) {
  const std::int64_t micro = gate.value.value_or(Quantity::of(1)).micro();
  return (micro + Quantity::kScale - 1) / Quantity::kScale;
}

}  // namespace

std::vector<Document> documents_of(const Register& projects, std::string_view project, Date today) {
  std::vector<Document> documents;
  std::set<std::pair<std::string, std::string>> seen;
  for (const facts::Record& record : projects.records(facts::Kind::document)) {
    const facts::Fact& fact = record.fact;
    if (fact.subject != project || fact.date > today || !fact.evidence ||
        !seen.emplace(fact.part, fact.evidence->hash).second) {
      continue;
    }
    documents.push_back({fact.part,
                         fact.note,
                         record.label(),
                         find_phase(detail_of(fact, key::kStage)).value_or(Phase::assessment),
                         fact.date,
                         !detail_of(fact, key::kConfidential).empty(),
                         *fact.evidence});
  }
  return documents;
}

std::vector<Wanted> wanted_documents(const plan::Plan& plan,
                                     const plan::Project& project,
                                     const std::vector<Document>& documents) {
  std::vector<Wanted> list;
  for (const plan::RequiredDocument& one : project.documents) {
    want(list, {one.kind, one.stage, one.count, 0, {}});
  }
  for (const plan::Gate& gate : plan.gates) {
    if (gate.rule == plan::GateRule::document && applies(gate, project)) {
      want(list, {gate.document, gate.stage, need_of(gate), 0, gate.id});
    }
  }
  std::stable_sort(list.begin(), list.end(), [](const Wanted& one, const Wanted& other) {
    return one.stage < other.stage;
  });
  for (Wanted& one : list) {
    const auto askers = std::count_if(
        list.begin(), list.end(), [&](const Wanted& other) { return other.kind == one.kind; });
    one.have = std::count_if(documents.begin(), documents.end(), [&](const Document& document) {
      return document.kind == one.kind && (askers == 1 || document.stage == phase_of(one.stage));
    });
  }
  return list;
}

Phase stage_for(const std::vector<Wanted>& wanted, std::string_view kind, Phase present) {
  const Wanted* asks = nullptr;
  for (const Wanted& one : wanted) {
    if (one.kind != kind) {
      continue;
    }
    if (phase_of(one.stage) >= present && !one.met()) {
      return phase_of(one.stage);
    }
    asks = asks == nullptr || !one.met() ? &one : asks;
  }
  return asks == nullptr ? present : phase_of(asks->stage);
}

bool applies(const plan::Gate& gate, const plan::Project& project) {
  return gate.kinds.empty() ||
         std::find(gate.kinds.begin(), gate.kinds.end(), project.kind) != gate.kinds.end();
}

}  // namespace sw::project
