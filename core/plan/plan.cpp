#include "core/plan/plan.hpp"

#include <algorithm>
#include <map>

#include "core/base/id.hpp"

namespace sw::plan {

namespace {

template <class Entries>
auto find_by_id(const Entries& entries, std::string_view id) -> decltype(entries.data()) {
  // An entry that lacks its id is nobody's parent.
  const auto found = std::find_if(
      entries.begin(), entries.end(), [&](const auto& e) { return !id.empty() && e.id == id; });
  return found == entries.end() ? nullptr : &*found;
}

void inherit(Item& item, const Item* parent, const Plan& plan) {
  if (!item.has("owner")) {
    item.owner = parent != nullptr ? parent->owner : plan.head.owner;
  }
  if (!item.has("importance") && parent != nullptr) {
    item.importance = parent->importance;
  }
  if (!item.has("urgency") && parent != nullptr) {
    item.urgency = parent->urgency;
  }
  if (!item.has("start")) {
    item.start = parent != nullptr ? parent->start : first_of_year(plan.year());
  }
  if (!item.has("due")) {
    item.due = parent != nullptr ? parent->due : last_of_year(plan.year());
  }
  if (parent != nullptr) {
    for (const std::string& partner : parent->partners) {
      if (std::find(item.partners.begin(), item.partners.end(), partner) == item.partners.end()) {
        item.partners.push_back(partner);
      }
    }
  }
}

}  // namespace

const KeySpot* Entry::find(std::string_view key) const {
  const auto found =
      std::find_if(keys.begin(), keys.end(), [&](const KeySpot& k) { return k.name == key; });
  return found == keys.end() ? nullptr : &*found;
}

bool Entry::has(std::string_view key) const {
  const KeySpot* found = find(key);
  return found != nullptr && found->sound;
}

bool Entry::unread(std::string_view key) const {
  const KeySpot* found = find(key);
  return found != nullptr && !found->sound;
}

Spot Entry::spot_of(std::string_view key) const {
  const KeySpot* found = find(key);
  return found != nullptr ? found->value : spot;
}

const Item* Plan::find_item(std::string_view id) const {
  return find_by_id(items, id);
}
const Indicator* Plan::find_indicator(std::string_view id) const {
  return find_by_id(indicators, id);
}
const Milestone* Plan::find_milestone(std::string_view id) const {
  return find_by_id(milestones, id);
}
const Project* Plan::find_project(std::string_view id) const {
  return find_by_id(projects, id);
}
bool Plan::knows(std::string_view id) const {
  return find_item(id) != nullptr || find_indicator(id) != nullptr ||
         find_milestone(id) != nullptr || find_project(id) != nullptr;
}
const Item* Plan::parent_of(std::string_view id) const {
  return find_item(parent_id(id));
}

bool quarters_on_wrong_side(const Indicator& indicator, std::optional<Quantity> baseline) {
  const auto wrong = [&](Quantity figure) {
    return indicator.better == Better::more ? figure < *baseline : figure > *baseline;
  };
  return indicator.kind == IndicatorKind::level && baseline &&
         std::any_of(indicator.by_quarter.begin(), indicator.by_quarter.end(), wrong);
}

std::optional<std::chrono::minutes> parse_timezone(std::string_view text) {
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':' || !digit(1) ||
      !digit(2) || !digit(4) || !digit(5)) {
    return {};
  }
  const int hours = (text[1] - '0') * 10 + (text[2] - '0');
  const int minutes = (text[4] - '0') * 10 + (text[5] - '0');
  if (hours > 14 || minutes > 59) {
    return {};
  }
  const int east = hours * 60 + minutes;
  return std::chrono::minutes(text[0] == '-' ? -east : east);
}

void resolve(Plan& plan) {
  // Parents first, whatever the order in the file.
  std::vector<std::size_t> order(plan.items.size());
  std::map<std::string_view, std::size_t> index;
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
    if (!plan.items[i].id.empty()) {
      index.emplace(plan.items[i].id, i);
    }
  }
  const auto depth = [](std::string_view id) { return std::count(id.begin(), id.end(), '.'); };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return depth(plan.items[a].id) < depth(plan.items[b].id);
  });
  const auto item_above = [&](std::string_view id) -> const Item* {
    const auto found = index.find(parent_id(id));
    return found == index.end() ? nullptr : &plan.items[found->second];
  };
  for (const std::size_t i : order) {
    inherit(plan.items[i], item_above(plan.items[i].id), plan);
  }
  const auto owner_above = [&](const std::string& id) {
    const Item* item = item_above(id);
    return item != nullptr ? item->owner : plan.head.owner;
  };
  for (Indicator& indicator : plan.indicators) {
    if (!indicator.has("owner")) {
      indicator.owner = owner_above(indicator.id);
    }
  }
  for (Milestone& milestone : plan.milestones) {
    if (!milestone.has("owner")) {
      milestone.owner = owner_above(milestone.id);
    }
  }
}

}  // namespace sw::plan
