#pragma once
// 项目材料: the documents of a project, and which ones it must have. The same file filed twice
// under a kind is one.

#include <string>
#include <string_view>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/project/register.hpp"
#include "core/project/stages.hpp"

namespace sw::project {

struct Document {
  std::string kind, note, record;
  Phase stage = Phase::assessment;
  Date date;
  bool confidential = false;
  facts::Evidence file;
};

/// Those filed up to a day, by date.
std::vector<Document> documents_of(const Register& projects, std::string_view project, Date today);

/// A kind that must be there before a project leaves a stage: asked for by the project or by a gate
/// of the plan; where both ask, the larger number counts.
struct Wanted {
  std::string kind;
  plan::Stage stage = plan::Stage::assessment;
  std::int64_t need = 1, have = 0;
  std::string gate;  // id of the gate that asks for it; empty: only the project does

  bool met() const { return have >= need; }
  std::int64_t missing() const { return met() ? 0 : need - have; }
};

/// In the order of the stages. Of a kind that only one stage asks for all documents count; of one
/// that several ask for those filed under each.
std::vector<Wanted> wanted_documents(const plan::Plan& plan,
                                     const plan::Project& project,
                                     const std::vector<Document>& documents);

/// The stage to file a document of a kind under, where nobody said: the first from the present one
/// on that still lacks it, else one that asks for it, else the present one.
Phase stage_for(const std::vector<Wanted>& wanted, std::string_view kind, Phase present);

/// Whether a gate holds for a project.
bool applies(const plan::Gate& gate, const plan::Project& project);

}  // namespace sw::project
