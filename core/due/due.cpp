#include "core/due/due.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "core/base/id.hpp"
#include "core/i18n/terms.hpp"

namespace sw::due {

namespace {

using figures::MilestoneStatus;
using figures::Status;

struct Name {
  std::string_view name;
  Text title;
};

// In the order of the enumerations.
constexpr std::array kKinds{Name{"milestone", term::kMilestone},
                            Name{"item", term::kItem},
                            Name{"indicator", term::kIndicator},
                            Name{"official", {"公务员", "official"}},
                            Name{"certificate", {"证书", "certificate"}},
                            Name{"registration", {"登记", "registration"}},
                            Name{"training", {"学时", "training"}},
                            Name{"stage", {"环节", "stage"}},
                            Name{"step", {"项目节点", "step"}},
                            Name{"document", {"材料", "document"}},
                            Name{"case", {"个案", "case"}},
                            Name{"money", {"经费", "money"}},
                            Name{"instalment", {"拨款", "instalment"}},
                            Name{"need", {"需求", "need"}},
                            Name{"output", {"成果", "output"}},
                            Name{"channel", {"宣传", "publicity"}},
                            Name{"supervision", {"督导", "supervision"}},
                            Name{"finding", {"问题", "finding"}}};
constexpr std::array kSeverities{
    Name{"overdue", term::kOverdue}, Name{"due", term::kDue}, Name{"behind", term::kBehind}};

std::optional<Severity> by_status(Status status) {
  switch (status) {
    case Status::missed:
      return Severity::overdue;
    case Status::behind:
    case Status::at_risk:
      return Severity::behind;
    default:
      return {};
  }
}

// Ids that have something below them: such items are finished by what they consist of.
std::set<std::string_view> parents_in(const plan::Plan& plan) {
  std::set<std::string_view> parents;
  const auto add = [&](const auto& entries) {
    for (const auto& entry : entries) {
      parents.insert(parent_id(entry.id));
    }
  };
  add(plan.items);
  add(plan.indicators);
  add(plan.milestones);
  return parents;
}

bool is_done(const figures::Figures& figures, const plan::Milestone& milestone) {
  const auto found = figures.milestones.find(milestone.id);
  return found != figures.milestones.end() && found->second.status == MilestoneStatus::done;
}

bool is_done(const figures::Figures& figures, const plan::Item& item) {
  const auto found = figures.items.find(item.id);
  return found != figures.items.end() && found->second == Status::done;
}

std::optional<Severity> severity_of(const figures::Figures& figures,
                                    const plan::Indicator& indicator) {
  const auto found = figures.indicators.find(indicator.id);
  return found == figures.indicators.end() ? std::nullopt : by_status(found->second.status);
}

}  // namespace

std::string_view name_of(Kind kind) {
  return kKinds.at(static_cast<std::size_t>(kind)).name;
}
std::string_view name_of(Severity severity) {
  return kSeverities.at(static_cast<std::size_t>(severity)).name;
}
Text title_of(Kind kind) {
  return kKinds.at(static_cast<std::size_t>(kind)).title;
}
Text title_of(Severity severity) {
  return kSeverities.at(static_cast<std::size_t>(severity)).title;
}

std::vector<Entry> list(const plan::Plan& plan,
                        const figures::Figures& figures,
                        Date today,
                        int within) {
  std::vector<Entry> entries;
  const auto add = [&](Kind kind, const auto& of, Date date, std::optional<Severity> severity) {
    if (severity) {
      entries.push_back({date, date - today, kind, of.id, of.title, of.owner, *severity});
    }
  };
  for (const plan::Milestone& milestone : plan.milestones) {
    if (!is_done(figures, milestone)) {
      add(Kind::milestone, milestone, milestone.due, by_date(milestone.due, today, within));
    }
  }
  const std::set<std::string_view> parents = parents_in(plan);
  for (const plan::Item& item : plan.items) {
    if (!parents.contains(item.id) && !is_done(figures, item)) {
      add(Kind::item, item, item.due, by_date(item.due, today, within));
    }
  }
  for (const plan::Indicator& indicator : plan.indicators) {
    const Date date = figures::span_of(plan, indicator).due;
    add(Kind::indicator, indicator, date, severity_of(figures, indicator));
  }
  sort(entries);
  return entries;
}

std::optional<Severity> by_date(Date due, Date today, int within) {
  if (due < today) {
    return Severity::overdue;
  }
  return due - today <= within ? std::optional(Severity::due) : std::nullopt;
}

void sort(std::vector<Entry>& entries) {
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.date, a.kind, a.id) < std::tie(b.date, b.kind, b.id);
  });
}

}  // namespace sw::due
