#include "core/plan/diff.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/base/id.hpp"

namespace sw::plan {

namespace {

using Entries = std::vector<const Entry*>;

// Ids that have another name in the new plan, by section.
using Renames = std::map<std::string_view, std::map<std::string, std::string, std::less<>>>;

// What is on both sides, gone or come, of one list of entries.
struct Matched {
  std::map<const Entry*, const Entry*> before;  // new entry → old one
  std::set<const Entry*> renamed;               // new entries with a new id of their own
  Entries gone;
};

bool is_below_items(const Section& section) {
  return section.name == "item" || section.name == "indicator" || section.name == "milestone";
}

// Pairs are the same in any order and wherever they stand.
using PlainPairs = std::map<std::string_view, std::vector<std::string>>;
PlainPairs plain(const Pairs& pairs) {
  PlainPairs out;
  for (const Pair& pair : pairs) {
    out.emplace(pair.name, pair.values);
  }
  return out;
}

bool same(const Value& a, const Value& b) {
  const auto* pairs_a = std::get_if<Pairs>(&a);
  const auto* pairs_b = std::get_if<Pairs>(&b);
  if (pairs_a != nullptr && pairs_b != nullptr) {
    return plain(*pairs_a) == plain(*pairs_b);
  }
  if (a.index() != b.index() || pairs_a != nullptr) {
    return false;
  }
  return std::visit(
      [&](const auto& one) {
        using Part = std::decay_t<decltype(one)>;
        if constexpr (std::is_same_v<Part, Pairs>) {
          return false;  // both were compared above
        } else {
          return one == std::get<Part>(b);
        }
      },
      a);
}

class Comparison {
 public:
  Comparison(const Plan& from, const Plan& to) : from_(from), to_(to) {}

  std::vector<Change> run() {
    for (const Section& section : sections()) {
      matched_.emplace(&section, match_section(section));
    }
    for (const Section& section : sections()) {
      report(section, matched_.at(&section));
    }
    return std::move(changes_);
  }

 private:
  Matched match_section(const Section& section) {
    if (!section.list) {
      Matched head;
      head.before.emplace(section.entries(to_).front(), section.entries(from_).front());
      return head;
    }
    return match(section, section.entries(from_), section.entries(to_), true);
  }

  // An id as the new plan calls it.
  std::string today(const Section& section, const std::string& id) const {
    if (const auto own = renamed(section.name, id)) {
      return *own;
    }
    if (is_below_items(section)) {
      for (std::string_view above = parent_id(id); !above.empty(); above = parent_id(above)) {
        if (const auto item = renamed("item", above)) {
          return *item + id.substr(above.size());
        }
      }
    }
    return id;
  }

  std::optional<std::string> renamed(std::string_view section, std::string_view id) const {
    const auto all = renames_.find(section);
    if (all == renames_.end()) {
      return {};
    }
    const auto found = all->second.find(id);
    return found == all->second.end() ? std::nullopt : std::optional(found->second);
  }

  Matched match(const Section& section, Entries old, const Entries& now, bool top) {
    Matched out;
    std::map<std::string, std::deque<const Entry*>> free;  // by label; n-th with n-th
    for (const Entry* entry : now) {
      free[label_of(section, *entry)].push_back(entry);
    }
    // Parents first, so that what is below a renamed item is looked for under its new id.
    if (top && is_below_items(section)) {
      std::stable_sort(old.begin(), old.end(), [&](const Entry* a, const Entry* b) {
        const auto depth = [&](const Entry* e) {
          const std::string id = label_of(section, *e);
          return std::count(id.begin(), id.end(), '.');
        };
        return depth(a) < depth(b);
      });
    }
    Entries unmatched;
    for (const Entry* entry : old) {
      const std::string label = label_of(section, *entry);
      if (!take(free, label, entry, out)) {
        unmatched.push_back(entry);
      }
    }
    for (const Entry* entry : unmatched) {
      const std::string label = label_of(section, *entry);
      const bool moved =
          top && today(section, label) != label && take(free, today(section, label), entry, out);
      if (!moved && !(top && section.find("id") != nullptr &&
                      take_renamed(section, free, label, entry, out))) {
        out.gone.push_back(entry);
      }
    }
    return out;
  }

  static bool take(std::map<std::string, std::deque<const Entry*>>& free,
                   const std::string& label,
                   const Entry* entry,
                   Matched& out) {
    const auto found = free.find(label);
    if (found == free.end() || found->second.empty()) {
      return false;
    }
    out.before.emplace(found->second.front(), entry);
    found->second.pop_front();
    return true;
  }

  // The entry with the same content under another id; of several the one whose last level is the
  // same, as when something moves to another item.
  bool take_renamed(const Section& section,
                    std::map<std::string, std::deque<const Entry*>>& free,
                    const std::string& label,
                    const Entry* entry,
                    Matched& out) {
    const auto last = [](std::string_view id) { return id.substr(id.rfind('.') + 1); };
    const Key& title = *section.find("title");
    const std::string* best = nullptr;
    for (const auto& [id, entries] : free) {
      if (!entries.empty() && same(title.get(*entry), title.get(*entries.front())) &&
          same_content(section, *entry, *entries.front()) &&
          (best == nullptr || last(id) == last(label))) {
        best = &id;
      }
    }
    if (best == nullptr) {
      return false;
    }
    renames_[section.name].emplace(label, *best);
    out.renamed.insert(free[*best].front());
    return take(free, *best, entry, out);
  }

  // References are left out: what they name may have another id too.
  bool same_content(const Section& section, const Entry& old, const Entry& now) {
    std::vector<Change> found;
    std::swap(found, changes_);
    references_ = false;
    compare({ChangeKind::changed, &section, &old, &now, {}, {}, {}, nullptr, nullptr},
            section,
            old,
            now);
    references_ = true;
    std::swap(found, changes_);
    return found.empty();
  }

  void report(const Section& section, const Matched& matched) {
    for (const Entry* entry : section.entries(to_)) {
      const auto before = matched.before.find(entry);
      if (before == matched.before.end()) {
        changes_.push_back(
            {ChangeKind::added, &section, nullptr, entry, {}, {}, {}, nullptr, nullptr});
        continue;
      }
      const Change base{
          ChangeKind::changed, &section, before->second, entry, {}, {}, {}, nullptr, nullptr};
      if (matched.renamed.contains(entry)) {
        changes_.push_back(base);
        changes_.back().kind = ChangeKind::renamed;
      }
      compare(base, section, *before->second, *entry);
    }
    for (const Entry* entry : matched.gone) {
      changes_.push_back(
          {ChangeKind::removed, &section, entry, nullptr, {}, {}, {}, nullptr, nullptr});
    }
  }

  // `base` says where in the plan the two entries stand.
  void compare(const Change& base, const Section& section, const Entry& old, const Entry& now) {
    for (const Key& key : section.keys) {
      if (key.name == "id" || (!references_ && !key.refers.empty())) {
        continue;
      }
      if (key.section == nullptr) {
        compare_values(base, key, old, now);
      } else if (key.type == KeyType::table) {
        compare_tables(base, key, old, now);
      } else {
        compare_lists(base, key, old, now);
      }
    }
  }

  void compare_values(const Change& base, const Key& key, const Entry& old, const Entry& now) {
    if (!old.has(key.name) && !now.has(key.name)) {
      return;
    }
    Change change = base;
    change.from = own_value(base, key, old, from_);
    change.to = own_value(base, key, now, to_);
    if (same(with_todays_ids(key, change.from), change.to)) {
      return;
    }
    change.steps.push_back({&key, {}});
    changes_.push_back(std::move(change));
  }

  // Partners of the items above are an item's too; they are not its own.
  static Value own_value(const Change& base, const Key& key, const Entry& entry, const Plan& plan) {
    Value value = key.get(entry);
    auto* texts = std::get_if<std::vector<std::string>>(&value);
    if (texts == nullptr || base.section->name != "item" || !base.steps.empty()) {
      return value;
    }
    if (const Item* above = plan.parent_of(static_cast<const Item&>(entry).id)) {
      const Value inherited = key.get(*above);
      const auto& others = std::get<std::vector<std::string>>(inherited);
      std::erase_if(*texts, [&](const std::string& text) {
        return std::find(others.begin(), others.end(), text) != others.end();
      });
    }
    return value;
  }

  Value with_todays_ids(const Key& key, Value value) const {
    const Section* named = key.refers.empty() ? nullptr : find_section(key.refers);
    if (named == nullptr) {
      return value;
    }
    if (auto* id = std::get_if<std::string>(&value)) {
      *id = today(*named, *id);
    } else if (auto* ids = std::get_if<std::vector<std::string>>(&value)) {
      for (std::string& one : *ids) {
        one = today(*named, one);
      }
    }
    return value;
  }

  // A table that is not given stands for its defaults.
  void compare_tables(Change base, const Key& key, const Entry& old, const Entry& now) {
    const Entries before = key.nested(old);
    const Entries after = key.nested(now);
    if (before.empty() && after.empty()) {
      return;
    }
    Plan scratch;
    const Entry& defaults = key.add(base.section->add(scratch));
    base.steps.push_back({&key, {}});
    const std::size_t first = changes_.size();
    compare(base,
            key.section(),
            before.empty() ? defaults : *before.front(),
            after.empty() ? defaults : *after.front());
    for (std::size_t i = first; i < changes_.size(); ++i) {
      Change& change = changes_[i];
      const bool no_default = change.steps.back().key->fallback.empty();
      if (before.empty() && no_default) {
        change.from = {};
      }
      if (after.empty() && no_default) {
        change.to = {};
      }
    }
  }

  void compare_lists(const Change& base, const Key& key, const Entry& old, const Entry& now) {
    const Section& section = key.section();
    const Entries after = key.nested(now);
    const Matched matched = match(section, key.nested(old), after, false);
    const auto step = [&](const Entries& list, const Entry* entry) {
      std::string label = label_of(section, *entry);
      if (label.empty()) {
        label = std::to_string(std::find(list.begin(), list.end(), entry) - list.begin() + 1);
      }
      return Step{&key, std::move(label)};
    };
    for (const Entry* entry : after) {
      Change inner = base;
      inner.steps.push_back(step(after, entry));
      inner.inner_after = entry;
      const auto before = matched.before.find(entry);
      if (before != matched.before.end()) {
        inner.inner_before = before->second;
        compare(inner, section, *before->second, *entry);
      } else {
        inner.kind = ChangeKind::added;
        changes_.push_back(std::move(inner));
      }
    }
    for (const Entry* entry : matched.gone) {
      Change inner = base;
      inner.kind = ChangeKind::removed;
      inner.steps.push_back(step(key.nested(old), entry));
      inner.inner_before = entry;
      changes_.push_back(std::move(inner));
    }
  }

  const Plan& from_;
  const Plan& to_;
  bool references_ = true;  // compare keys that name other entries
  Renames renames_;
  std::map<const Section*, Matched> matched_;
  std::vector<Change> changes_;
};

}  // namespace

std::string label_of(const Section& section, const Entry& entry) {
  if (const Key* id = section.find("id")) {
    return std::get<std::string>(id->get(entry));
  }
  std::string label;
  for (const Key& key : section.keys) {
    if (!key.required || (key.type != KeyType::text && key.type != KeyType::choice)) {
      continue;
    }
    const Value value = key.get(entry);
    const auto* text = std::get_if<std::string>(&value);
    label += (label.empty() ? "" : "/") +
             (text != nullptr
                  ? *text
                  : std::string(
                        key.choices[static_cast<std::size_t>(std::get<std::int64_t>(value))].name));
  }
  return label;
}

std::string_view name_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::added:
      return "added";
    case ChangeKind::removed:
      return "removed";
    case ChangeKind::changed:
      return "changed";
    case ChangeKind::renamed:
      return "renamed";
  }
  return "changed";
}

std::vector<Change> diff(const Plan& from, const Plan& to) {
  return Comparison(from, to).run();
}

}  // namespace sw::plan
