#pragma once
// 结项清单: what a project must show when it closes, and how much of it is there: the volumes that
// it promised, cases and groups, the documents of all stages, and the money against the budget.

#include <string>
#include <string_view>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/project/gates.hpp"
#include "core/project/register.hpp"

namespace sw::project {

enum class ClosingPart { volumes, cases, documents, money };
enum class ItemState { there, differs, missing };  // ✔ ▼ ✖

std::string_view name_of(ClosingPart part);
std::string_view name_of(ItemState standing);

struct ClosingFigure {
  std::string measure;  // "count", "sessions" … · "closed" · "documents" · "received", "spent"
  Quantity have, need;
};

struct ClosingItem {
  static constexpr Text kNone{"—", "—"};

  std::string
      id;  // "quota:casework", "quota:group@east", "cases", "document:audit_report", "spent"
  ClosingPart part = ClosingPart::documents;
  ItemState standing = ItemState::missing;
  Message title = say(kNone);    // 服务量 个案
  Message found = say(kNone);    // 21 / 20 个 · 100 / 100 节
  Message command = say(kNone);  // what to type; of one that is there no use
  std::vector<ClosingFigure> figures;
};

struct Closing {
  std::vector<ClosingItem> items;
  std::vector<Exception> exceptions;
  std::vector<facts::Record> reflections;  // notes of that kind on the project, by date (B4.3)

  std::size_t count_there() const;
  bool complete() const { return count_there() == items.size(); }
};

/// As of a day. A difference in money that a note of kind deviation on the project explains is in
/// order; money that is not due by the instalments need not have come.
Closing closing_of(const plan::Plan& plan,
                   const plan::Project& project,
                   const Register& projects,
                   Date today);

}  // namespace sw::project
