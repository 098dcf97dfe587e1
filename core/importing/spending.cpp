#include "core/importing/spending.hpp"

#include <algorithm>
#include <map>

#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/importing/cell_words.hpp"
#include "core/importing/cells.hpp"
#include "core/importing/kind.hpp"
#include "core/plan/subject.hpp"
#include "core/project/spending.hpp"

namespace sw::importing {

namespace {

constexpr Text kNoPartOfSpending{"支出的表没有分项", "a sheet of spending has no parts"};

class SpendingReader : public Reader {
 public:
  SpendingReader(const World& world, const Heading& heading)
      : world_(world), cells_(heading, world.today) {
    for (const Heading::Cell& cell : heading.cells) {
      has_part_ = has_part_ || !cell.part.empty();
    }
  }

  RowState read(std::span<const std::string_view> cells) override {
    faults_.clear();
    if (!cells_.take(cells)) {
      return RowState::example;
    }
    project::Spent spent;
    const plan::Plan* plan = read_day(spent);
    const plan::Project* project = read_project(plan);
    read_line(plan, spent);
    in("amount", [&](const std::string& text) { spent.amount = project::spent_amount(text); });
    spent.voucher = cells_.text("voucher");
    spent.note = cells_.text("note");
    if (project != nullptr && !spent.line.empty()) {
      attempt("source", [&] {
        spent.source = project::source_for(*plan, *project, spent.line, cells_.text("source"));
      });
      attempt("note", [&] { fact_ = project::fact_of(*project, spent); });
    }
    cells_.blame_untitled(faults_);
    if (has_part_) {
      faults_.push_back({0, say(kNoPartOfSpending)});
    }
    return faults_.empty() ? RowState::fact : RowState::bad;
  }

 private:
  template <class Work>
  void attempt(std::string_view column, const Work& work) {
    try {
      work();
    } catch (const Error& error) {
      cells_.blame(column, reason_of(error), faults_);
    }
  }

  // The text of a cell that must not be empty.
  template <class Work>
  void in(std::string_view column, const Work& work) {
    const std::string text = cells_.required(column, faults_);
    if (!text.empty()) {
      attempt(column, [&] { work(text); });
    }
  }

  const plan::Plan* read_day(project::Spent& spent) {
    if (cells_.required("date", faults_).empty()) {
      return nullptr;
    }
    const auto day = cells_.day("date", faults_);
    if (!day) {
      return nullptr;
    }
    spent.date = *day;
    const plan::Plan* plan = world_.plan_of(day->year());
    if (plan == nullptr) {
      cells_.blame("date", say(kNoPlan, day->year()), faults_);
    }
    return plan;
  }

  const plan::Project* read_project(const plan::Plan* plan) {
    static constexpr plan::SubjectKind kProjects[] = {plan::SubjectKind::project};
    const plan::Project* project = nullptr;
    in("project", [&](const std::string& text) {
      if (plan != nullptr) {
        project = plan->find_project(plan::find_subject(*plan, text, kProjects).id);
      }
    });
    return project;
  }

  void read_line(const plan::Plan* plan, project::Spent& spent) {
    in("line", [&](const std::string& text) {
      if (plan != nullptr) {
        spent.line = project::line_called(*plan, text);
      }
    });
  }

  World world_;
  Cells cells_;
  bool has_part_ = false;
};

// What a drop-down list offers in a column.
std::vector<std::string> choices_of(const plan::Plan& plan, std::string_view column) {
  std::vector<std::string> choices;
  const auto add = [&](const std::string& one) {
    if (!one.empty() && std::find(choices.begin(), choices.end(), one) == choices.end()) {
      choices.push_back(one);
    }
  };
  for (const plan::Project& project : plan.projects) {
    if (column == "project") {
      add(project.title);
    }
    for (const plan::BudgetLine& one : project.budget) {
      if (column == "source") {
        add(one.source);
      }
    }
  }
  for (const plan::ListEntry& line : plan.budget_lines) {
    if (column == "line") {
      add(line.title);
    }
  }
  return choices;
}

}  // namespace

std::unique_ptr<Reader> read_spending(const World& world, const Heading& heading) {
  return std::make_unique<SpendingReader>(world, heading);
}

std::vector<SheetColumn> spending_sheet(const plan::Plan& plan, Date today, Lang lang) {
  const std::map<std::string_view, std::string> examples{
      {"date", today.to_string()},
      {"amount", "1280.50"},
      {"voucher", lang == Lang::zh ? "记-0001" : "0001"},
      {"note", std::string(kExample.in(lang))}};
  std::vector<SheetColumn> sheet;
  for (const Column& column : find_kind("spending")->columns) {
    SheetColumn made{std::string(column.heading.in(lang)), column.form, {}, {}};
    made.choices = choices_of(plan, column.id);
    if (const auto found = examples.find(column.id); found != examples.end()) {
      made.example = found->second;
    } else if (!made.choices.empty()) {
      made.example = made.choices.front();
    }
    sheet.push_back(std::move(made));
  }
  return sheet;
}

}  // namespace sw::importing
