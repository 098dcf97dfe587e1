#include "core/plan/order.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/base/id.hpp"

namespace sw::plan {

namespace {

using Children = std::map<std::string_view, std::vector<const Item*>>;

// Takes what it places out of `children`, so that items without an id, or with a double one, are
// shown once.
void place(Children& children, std::string_view parent, int depth, std::vector<Placed>& out) {
  const auto found = children.find(parent);
  if (found == children.end()) {
    return;
  }
  const std::vector<const Item*> items = std::move(found->second);
  children.erase(found);
  for (const Item* item : items) {
    out.push_back({item, depth});
    place(children, item->id, depth + 1, out);
  }
}

}  // namespace

bool before(const Item& a, const Item& b, By by) {
  switch (by) {
    case By::file:
      return false;
    case By::priority:
      return std::tie(a.importance, a.urgency, a.due) < std::tie(b.importance, b.urgency, b.due);
    case By::due:
      return std::tie(a.due, a.importance, a.urgency) < std::tie(b.due, b.importance, b.urgency);
  }
  return false;
}

std::vector<Placed> ordered(const Plan& plan, By by) {
  Children children;
  for (const Item& item : plan.items) {
    // An item whose parent is missing is shown at the top rather than lost.
    const Item* parent = plan.parent_of(item.id);
    children[parent == nullptr ? std::string_view() : parent->id].push_back(&item);
  }
  for (auto& [parent, items] : children) {
    std::stable_sort(items.begin(), items.end(), [&](const Item* a, const Item* b) {
      return before(*a, *b, by);
    });
  }
  std::vector<Placed> out;
  place(children, {}, 0, out);
  return out;
}

bool is_within(std::string_view id, std::string_view ancestor) {
  return id.starts_with(ancestor) && (id.size() == ancestor.size() || id[ancestor.size()] == '.');
}

const Item& item_of(const Plan& plan, std::string_view id) {
  static const Item kNone;
  const Item* item = plan.parent_of(id);
  return item == nullptr ? kNone : *item;
}

}  // namespace sw::plan
