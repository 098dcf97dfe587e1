#include <algorithm>
#include <set>

#include "core/report/report.hpp"

namespace sw::report {

namespace {

using figures::Status;

bool in_period(const facts::Record& record, const figures::Period& period) {
  return record.fact.date >= period.from && record.fact.date <= period.as_of;
}

// What the options leave of a plan.
class Selection {
 public:
  Selection(const plan::Plan& plan, const Options& options) : plan_(plan), options_(options) {}

  bool has(const plan::Indicator& i) const { return within(i.id) && owned(i.owner); }
  bool has(const plan::Milestone& m) const { return within(m.id) && owned(m.owner); }

  // An item of another owner stays where something below it is asked for: it says where that is.
  bool has(const plan::Item& item) const {
    if (!within(item.id)) {
      return false;
    }
    const auto below = [&](const auto& entry) {
      return plan::is_within(entry.id, item.id) && has_owner(entry.owner);
    };
    return has_owner(item.owner) || std::any_of(plan_.items.begin(), plan_.items.end(), below) ||
           std::any_of(plan_.indicators.begin(), plan_.indicators.end(), below) ||
           std::any_of(plan_.milestones.begin(), plan_.milestones.end(), below);
  }

 private:
  bool within(std::string_view id) const {
    return options_.item.empty() || plan::is_within(id, options_.item);
  }
  bool has_owner(std::string_view owner) const {
    return options_.owner.empty() || owner == options_.owner;
  }
  bool owned(std::string_view owner) const { return has_owner(owner); }

  const plan::Plan& plan_;
  const Options& options_;
};

bool is_done_in(const facts::Recorded& recorded,
                const figures::Period& period,
                const std::string& id) {
  const auto done = recorded.done.find(id);
  return done != recorded.done.end() && done->second >= period.from && done->second <= period.as_of;
}

bool has_note(const facts::Recorded& recorded, std::string_view subject, facts::NoteKind kind) {
  return std::any_of(recorded.notes.begin(), recorded.notes.end(), [&](const facts::Record& r) {
    return r.fact.subject == subject && r.fact.note_kind == kind;
  });
}

IndicatorLine line_of(const plan::Indicator& indicator,
                      const figures::Figures& all,
                      const facts::Recorded& recorded) {
  IndicatorLine line{&indicator, all.indicators.at(indicator.id), false, false};
  if (line.figures.status == Status::missed) {
    line.owes_deviation = !has_note(recorded, indicator.id, facts::NoteKind::deviation);
    line.owes_measure = !has_note(recorded, indicator.id, facts::NoteKind::measure);
  }
  return line;
}

void add_notes(Report& report, const facts::Recorded& recorded, const Options& options) {
  const plan::Plan& plan = *report.plan;
  std::map<std::string_view, ItemPart*> parts;
  for (ItemPart& part : report.items) {
    parts.emplace(part.item->id, &part);
  }
  for (const facts::Record& record : recorded.notes) {
    if (!in_period(record, report.period) || record.fact.note_kind == facts::NoteKind::checked) {
      continue;
    }
    const std::string& subject = record.fact.subject;
    const plan::Item* item = plan.find_item(subject);
    if (item == nullptr &&
        (plan.find_indicator(subject) != nullptr || plan.find_milestone(subject) != nullptr)) {
      item = plan.parent_of(subject);
    }
    if (item == nullptr) {
      const bool everything = options.item.empty() && options.owner.empty();
      if (everything || plan::is_within(subject, options.item)) {
        report.other_notes.push_back(&record);
        ++report.recorded;
      }
    } else if (const auto part = parts.find(item->id); part != parts.end()) {
      part->second->notes.push_back(&record);
      ++report.recorded;
    }
  }
}

}  // namespace

std::vector<std::string> section_names() {
  return {"summary",
          "attention",
          "findings",
          "items",
          "projects",
          "services",
          "milestones",
          "money",
          "notes"};
}

Report build(const plan::Plan& plan,
             const facts::Recorded& recorded,
             const figures::Period& period,
             Date today,
             const Options& options) {
  Report report{&plan, period, today, {}, {}, {}, {}, {}, 0};
  const figures::Figures all = figures::compute(plan, recorded, period, today);
  const Selection selection(plan, options);

  std::map<std::string_view, std::vector<const plan::Indicator*>> indicators;
  for (const plan::Indicator& indicator : plan.indicators) {
    if (selection.has(indicator)) {
      indicators[plan::item_of(plan, indicator.id).id].push_back(&indicator);
    }
  }
  std::map<std::string_view, std::vector<const plan::Milestone*>> milestones;
  for (const plan::Milestone& milestone : plan.milestones) {
    if (selection.has(milestone)) {
      milestones[plan::item_of(plan, milestone.id).id].push_back(&milestone);
    }
  }
  for (const plan::Placed& placed : plan::ordered(plan, options.by)) {
    if (!selection.has(*placed.item)) {
      continue;
    }
    ItemPart part{placed.item, placed.depth, all.items.at(placed.item->id), {}, {}, {}};
    ++report.item_counts[part.status];
    report.recorded += is_done_in(recorded, period, placed.item->id) ? 1 : 0;
    for (const plan::Indicator* indicator : indicators[placed.item->id]) {
      part.indicators.push_back(line_of(*indicator, all, recorded));
      ++report.indicator_counts[part.indicators.back().figures.status];
      report.recorded += part.indicators.back().figures.recorded;
    }
    for (const plan::Milestone* milestone : milestones[placed.item->id]) {
      const figures::MilestoneFigures& figure = all.milestones.at(milestone->id);
      part.milestones.push_back({milestone, figure});
      ++report.milestone_counts[figure.status];
      report.recorded += is_done_in(recorded, period, milestone->id) ? 1 : 0;
    }
    report.items.push_back(std::move(part));
  }
  add_notes(report, recorded, options);
  return report;
}

}  // namespace sw::report
