// How milestones and items stand: items from their indicators, milestones and children.

#include <algorithm>
#include <array>

#include "core/base/id.hpp"
#include "core/figures/figures.hpp"

namespace sw::figures {

namespace {

// Worst first. What is due, upcoming, not started or done counts as on track.
constexpr std::array kWorstFirst{Status::missed,
                                 Status::overdue,
                                 Status::at_risk,
                                 Status::behind,
                                 Status::no_data,
                                 Status::on_track,
                                 Status::ahead};

// What an item is made of, gathered one by one.
class Gathered {
 public:
  void add(Status status) {
    empty_ = false;
    all_done_ = all_done_ && status == Status::done;
    all_not_started_ = all_not_started_ && status == Status::not_started;
    const bool neutral = status == Status::done || status == Status::not_started;
    const Status counted = neutral ? Status::on_track : status;
    const auto* const rank = std::find(kWorstFirst.begin(), kWorstFirst.end(), counted);
    worst_ = std::min(worst_, rank);
  }

  void add(MilestoneStatus status) {
    switch (status) {
      case MilestoneStatus::done:
        return add(Status::done);
      case MilestoneStatus::overdue:
        return add(Status::overdue);
      case MilestoneStatus::due:
        return add(Status::on_track);
      case MilestoneStatus::upcoming:
        return add(Status::not_started);
    }
  }

  bool empty() const { return empty_; }

  Status status() const {
    if (all_done_) {
      return Status::done;
    }
    return all_not_started_ ? Status::not_started : *worst_;
  }

 private:
  bool empty_ = true;
  bool all_done_ = true;
  bool all_not_started_ = true;
  decltype(kWorstFirst)::const_iterator worst_ = kWorstFirst.end() - 1;
};

// An item that has nothing to gather: finished by `sw log done`.
Status stand_alone(const plan::Item& item, std::optional<Date> done, Date as_of, Date today) {
  if (done && *done <= as_of) {
    return Status::done;
  }
  if (item.due <= as_of && today > item.due) {
    return Status::missed;
  }
  return as_of < item.start ? Status::not_started : Status::on_track;
}

std::optional<Date> done_on(const facts::Recorded& recorded, const std::string& id) {
  const auto found = recorded.done.find(id);
  return found == recorded.done.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

MilestoneFigures stand(const plan::Milestone& milestone,
                       std::optional<Date> done,
                       Date as_of,
                       Date today) {
  constexpr int kSoon = 30;  // days
  if (done && *done <= as_of) {
    return {done, MilestoneStatus::done};
  }
  if (milestone.due <= as_of && today > milestone.due) {
    return {{}, MilestoneStatus::overdue};
  }
  return {{}, milestone.due <= as_of + kSoon ? MilestoneStatus::due : MilestoneStatus::upcoming};
}

bool is_finished_by_hand(const plan::Plan& plan, std::string_view item) {
  const auto is_below = [&](const auto& entry) { return parent_id(entry.id) == item; };
  return std::none_of(plan.indicators.begin(), plan.indicators.end(), is_below) &&
         std::none_of(plan.milestones.begin(), plan.milestones.end(), is_below) &&
         std::none_of(plan.items.begin(), plan.items.end(), is_below);
}

Figures compute(const plan::Plan& plan,
                const facts::Recorded& recorded,
                const Period& period,
                Date today) {
  Figures figures;
  std::map<std::string_view, Gathered> gathered;  // by item
  for (const plan::Indicator& indicator : plan.indicators) {
    IndicatorFigures own = measure(plan, indicator, recorded, period, today);
    gathered[parent_id(indicator.id)].add(own.status);
    figures.indicators.insert_or_assign(indicator.id, std::move(own));
  }
  for (const plan::Milestone& milestone : plan.milestones) {
    const MilestoneFigures own =
        stand(milestone, done_on(recorded, milestone.id), period.as_of, today);
    gathered[parent_id(milestone.id)].add(own.status);
    figures.milestones.insert_or_assign(milestone.id, own);
  }
  // Children before their parents: the longer of two ids is never the parent.
  std::vector<const plan::Item*> items;
  for (const plan::Item& item : plan.items) {
    items.push_back(&item);
  }
  std::stable_sort(items.begin(), items.end(), [](const auto* a, const auto* b) {
    return a->id.size() > b->id.size();
  });
  for (const plan::Item* item : items) {
    const Gathered& parts = gathered[item->id];
    const Status status = parts.empty()
                              ? stand_alone(*item, done_on(recorded, item->id), period.as_of, today)
                              : parts.status();
    gathered[parent_id(item->id)].add(status);
    figures.items.insert_or_assign(item->id, status);
  }
  return figures;
}

}  // namespace sw::figures
