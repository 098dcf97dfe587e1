#pragma once
// 环节的关口: what must hold before a project leaves a stage: the documents that it asks for itself
// and the [[gate]] entries of the plan. Each condition names the command that supplies it.

#include <string>
#include <string_view>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/project/documents.hpp"
#include "core/project/register.hpp"
#include "core/project/volumes.hpp"

namespace sw::project {

struct Condition {
  std::string id;  // of the gate; of a quota "GATE:casework.count"; of a document "document:KIND"
  plan::GateRule rule = plan::GateRule::document;
  Message what;  // 财务审计报告
  bool met = false;
  Quantity have, need;
  Message command;  // what to type to supply it

  /// Money in yuan with two decimals, anything else as it is.
  std::string text_of(Quantity quantity) const;
};

/// What must hold for a project to leave a stage, as of a day: documents first, then the gates in
/// the order of the plan.
std::vector<Condition> conditions_of(const plan::Plan& plan,
                                     const plan::Project& project,
                                     plan::Stage stage,
                                     const Register& projects,
                                     Date day);

/// Ids of what is not met, as an exception keeps them: "document:audit_report=0/1,…".
std::string missing_text(const std::vector<Condition>& conditions);
/// One of these in words: 财务审计报告（0 / 1）.
Message words_of(const plan::Plan& plan, std::string_view missing);

/// All that an exception passed over, in words.
std::string missing_words(const plan::Plan& plan, const Exception& exception, Lang lang);

/// Up to three of several names, and how many there are.
Message some_of(const std::vector<std::string>& names);

/// A volume that a project promised, and how far it is.
struct QuotaLine {
  const plan::Quota* quota = nullptr;
  std::string_view measure;  // key of the quota: "count", "sessions", "people" …
  Quantity have, need;

  bool met(Quantity share) const;
};
/// All of them in the order of the plan, from the project's first day to a day.
std::vector<QuotaLine> quota_lines(const plan::Plan& plan,
                                   const plan::Project& project,
                                   const Register& projects,
                                   Date day);
/// 节, 人次 …; of a count 个.
Text title_of_measure(std::string_view measure);
/// The command by which more of a quota is recorded.
Message command_for(const plan::Plan& plan, const plan::Project& project, const QuotaLine& line);

}  // namespace sw::project
