// Rules on ids: each once, each under an item that exists, each reference to one that exists.
#include <algorithm>
#include <map>
#include <set>

#include "core/base/id.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"
#include "core/plan/check_rules.hpp"
#include "core/plan/keys.hpp"
#include "core/plan/order.hpp"

namespace sw::plan::rules {

namespace {

constexpr Text kDouble{"编号 \"{0}\" 用了两次，第一次在第 {1} 行",
                       "the id \"{0}\" is used twice, first in line {1}"};
constexpr Text kRenameOne{"改掉其中一个", "rename one of them"};
constexpr Text kOrphan{"\"{0}\" 没有上级条目 \"{1}\"", "\"{0}\" has no item \"{1}\" above it"};
constexpr Text kNoLevel{"\"{0}\" 不属于任何条目", "\"{0}\" belongs to no item"};
constexpr Text kBeginWithItem{"编号以所属条目的编号加一个点开头，如 \"{0}.名称\"",
                              "begin the id with that of its item and a dot, e.g. \"{0}.name\""};
constexpr Text kAddItem{"先写一条 id = \"{0}\" 的 [[item]]", "add an [[item]] with id = \"{0}\""};
constexpr Text kNoSuch{"[[{0}]] 中没有 \"{1}\"", "there is no \"{1}\" among the [[{0}]] entries"};

std::string id_of(const Section& section, const Entry& entry) {
  const Key* key = section.find("id");
  return key == nullptr ? std::string() : std::get<std::string>(key->get(entry));
}

// Items, indicators, milestones and projects are named on the command line by the bare id, so they
// share one name space; every other list has its own.
bool shares_names(const Section& section) {
  return section.name == "item" || section.name == "indicator" || section.name == "milestone" ||
         section.name == "project";
}

using Seen = std::map<std::string, unsigned>;  // id → line of its first use

void check_double(const Entry& entry, const std::string& id, Seen& seen, Findings& findings) {
  if (id.empty()) {
    return;
  }
  const auto [first, fresh] = seen.emplace(id, entry.spot_of("id").line);
  if (!fresh) {
    findings.error(
        entry.spot_of("id"), "duplicate-id", say(kDouble, id, first->second), say(kRenameOne));
  }
}

// Items that may have been meant where `missing` was written; those below it are orphans too.
std::vector<std::string> ids_beside(const std::vector<Item>& items, std::string_view missing) {
  std::vector<std::string> ids;
  for (const Item& item : items) {
    if (!is_within(item.id, missing)) {
      ids.push_back(item.id);
    }
  }
  return ids;
}

template <class Entries>
void check_parents(const Plan& plan, const Entries& entries, bool may_be_top, Findings& findings) {
  for (const auto& entry : entries) {
    const std::string parent(parent_id(entry.id));
    if (entry.id.empty() || (parent.empty() && may_be_top)) {
      continue;
    }
    if (parent.empty()) {
      const std::string example = plan.items.empty() ? "workforce" : plan.items.front().id;
      findings.error(
          entry.spot_of("id"), "no-parent", say(kNoLevel, entry.id), say(kBeginWithItem, example));
    } else if (plan.find_item(parent) == nullptr) {
      const std::string near = nearest(parent, ids_beside(plan.items, parent));
      findings.error(entry.spot_of("id"),
                     "no-parent",
                     say(kOrphan, entry.id, parent),
                     near.empty() ? say(kAddItem, parent) : say(kDidYouMean, near));
    }
  }
}

std::vector<std::string> ids_in(const Plan& plan, std::string_view section_name) {
  std::vector<std::string> ids;
  const Section& section = *find_section(section_name);
  for (const Entry* entry : section.entries(plan)) {
    ids.push_back(id_of(section, *entry));
  }
  return ids;
}

void check_reference(const Plan& plan,
                     const Entry& entry,
                     const Key& key,
                     const std::string& id,
                     Findings& findings) {
  const std::vector<std::string> known = ids_in(plan, key.refers);
  if (id.empty() || known.empty() || std::find(known.begin(), known.end(), id) != known.end()) {
    return;
  }
  const std::string near = nearest(id, known);
  findings.error(entry.spot_of(key.name),
                 "no-such-id",
                 say(kNoSuch, key.refers, printable_line(id)),
                 near.empty() ? say(kKnownAre, join(known, " ")) : say(kDidYouMean, near));
}

void check_entry(const Plan& plan, const Section& section, const Entry& entry, Findings& findings) {
  for (const Key& key : section.keys) {
    if (key.section != nullptr) {
      for (const Entry* nested : key.nested(entry)) {
        check_entry(plan, key.section(), *nested, findings);
      }
    } else if (!key.refers.empty()) {
      const Value value = key.get(entry);
      if (const auto* id = std::get_if<std::string>(&value)) {
        check_reference(plan, entry, key, *id, findings);
      } else if (const auto* ids = std::get_if<std::vector<std::string>>(&value)) {
        for (const std::string& one : *ids) {
          check_reference(plan, entry, key, one, findings);
        }
      }
    }
  }
}

}  // namespace

void check_ids(const Plan& plan, Findings& findings) {
  Seen shared;
  for (const Section& section : sections()) {
    if (section.find("id") == nullptr) {
      continue;
    }
    Seen own;
    for (const Entry* entry : section.entries(plan)) {
      check_double(*entry, id_of(section, *entry), shares_names(section) ? shared : own, findings);
      for (const Key& key : section.keys) {
        if (key.type != KeyType::tables || key.section().find("id") == nullptr) {
          continue;
        }
        Seen nested;
        for (const Entry* inner : key.nested(*entry)) {
          check_double(*inner, id_of(key.section(), *inner), nested, findings);
        }
      }
    }
  }
  check_parents(plan, plan.items, true, findings);
  check_parents(plan, plan.indicators, false, findings);
  check_parents(plan, plan.milestones, false, findings);
}

void check_references(const Plan& plan, Findings& findings) {
  for (const Section& section : sections()) {
    for (const Entry* entry : section.entries(plan)) {
      check_entry(plan, section, *entry, findings);
    }
  }
}

}  // namespace sw::plan::rules
