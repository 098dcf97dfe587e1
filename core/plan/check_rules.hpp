#pragma once
// The groups of rules that `check` runs; each adds its findings. Only core/plan includes this.

#include <string_view>
#include <utility>
#include <vector>

#include "core/plan/check.hpp"

namespace sw::plan::rules {

inline constexpr Text kEndsFirst{"截止日期 {0} 早于开始日期 {1}",
                                 "it is due on {0}, before it starts on {1}"};
inline constexpr Text kShareForm{"75% 写成 0.75 或 \"75%\"", "write 75 % as 0.75 or \"75%\""};

class Findings {
 public:
  void error(Spot spot, std::string_view code, Message message, std::optional<Message> hint = {}) {
    list_.push_back({Severity::error, spot, code, std::move(message), std::move(hint)});
  }
  void warning(Spot spot,
               std::string_view code,
               Message message,
               std::optional<Message> hint = {}) {
    list_.push_back({Severity::warning, spot, code, std::move(message), std::move(hint)});
  }
  std::vector<Finding> take() { return std::move(list_); }

 private:
  std::vector<Finding> list_;
};

void check_ids(const Plan& plan, Findings& findings);         // doubles, parents
void check_references(const Plan& plan, Findings& findings);  // ids of the organisation's lists
void check_head(const Plan& plan, Findings& findings);
void check_items(const Plan& plan, Findings& findings);       // dates, owners, empty goals
void check_indicators(const Plan& plan, Findings& findings);  // figures, quarters, from, parts
void check_means(const Plan& plan, Findings& findings);       // projects, posts, bands, courses

}  // namespace sw::plan::rules
