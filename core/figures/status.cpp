// Names, titles and signs of statuses.

#include <array>

#include "core/figures/figures.hpp"
#include "core/i18n/terms.hpp"

namespace sw::figures {

namespace {

template <class Enum>
struct Row {
  Enum value;
  std::string_view name;
  Text title;
  std::string_view sign;
};

// In the order of the enumerations: a row is found by its value.
constexpr std::array kStatuses{
    Row<Status>{Status::done, "done", term::kDone, "●"},
    Row<Status>{Status::ahead, "ahead", term::kAhead, "▲"},
    Row<Status>{Status::on_track, "on_track", term::kOnTrack, "■"},
    Row<Status>{Status::behind, "behind", term::kBehind, "▼"},
    Row<Status>{Status::at_risk, "at_risk", term::kAtRisk, "◆"},
    Row<Status>{Status::overdue, "overdue", term::kOverdue, "✖"},
    Row<Status>{Status::missed, "missed", term::kMissed, "✖"},
    Row<Status>{Status::no_data, "no_data", term::kNoData, "□"},
    Row<Status>{Status::not_started, "not_started", term::kNotStarted, "○"},
};

constexpr std::array kMilestoneStatuses{
    Row<MilestoneStatus>{MilestoneStatus::done, "done", term::kDone, "●"},
    Row<MilestoneStatus>{MilestoneStatus::overdue, "overdue", term::kOverdue, "✖"},
    Row<MilestoneStatus>{MilestoneStatus::due, "due", term::kDue, "◆"},
    Row<MilestoneStatus>{MilestoneStatus::upcoming, "upcoming", term::kUpcoming, "○"},
};

template <class Rows, class Enum>
constexpr const auto& row_of(const Rows& rows, Enum value) {
  return rows.at(static_cast<std::size_t>(value));
}

template <class Rows>
constexpr bool is_in_order(const Rows& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (static_cast<std::size_t>(rows[i].value) != i) {
      return false;
    }
  }
  return true;
}
static_assert(is_in_order(kStatuses) && is_in_order(kMilestoneStatuses));

template <class Enum, class Rows>
std::vector<Enum> values(const Rows& rows) {
  std::vector<Enum> out;
  out.reserve(rows.size());
  for (const auto& row : rows) {
    out.push_back(row.value);
  }
  return out;
}

}  // namespace

std::string_view name_of(Status status) {
  return row_of(kStatuses, status).name;
}
std::string_view name_of(MilestoneStatus status) {
  return row_of(kMilestoneStatuses, status).name;
}
Text title_of(Status status) {
  return row_of(kStatuses, status).title;
}
Text title_of(MilestoneStatus status) {
  return row_of(kMilestoneStatuses, status).title;
}
std::string_view sign_of(Status status) {
  return row_of(kStatuses, status).sign;
}
std::string_view sign_of(MilestoneStatus status) {
  return row_of(kMilestoneStatuses, status).sign;
}
std::vector<Status> all_statuses() {
  return values<Status>(kStatuses);
}
std::vector<MilestoneStatus> all_milestone_statuses() {
  return values<MilestoneStatus>(kMilestoneStatuses);
}

}  // namespace sw::figures
