#pragma once
// How `project money` shows money to people.

#include <vector>

#include "cli/app.hpp"
#include "core/doc/document.hpp"
#include "core/project/money.hpp"
#include "core/report/money.hpp"

namespace sw::cli {

/// What was asked for: which projects, and in which days.
struct MoneyScope {
  const plan::Plan& plan;
  project::Register projects;
  std::vector<const plan::Project*> chosen;
  project::Window window;
  bool quarter = false;  // one quarter, not the year so far

  bool one() const { return chosen.size() == 1; }
};

/// Rows with their sum, what is overspent or idle, and a project's instalments.
doc::Document money_document(App& app,
                             const MoneyScope& scope,
                             const std::vector<project::Position>& positions,
                             project::MoneyBy by);

doc::Document quarter_document(App& app,
                               const MoneyScope& scope,
                               const std::vector<report::MoneyRow>& rows);

/// "第 2 期": what an instalment is called.
Message instalment_name(const project::InstalmentStatus& one);

}  // namespace sw::cli
