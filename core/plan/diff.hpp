#pragma once
// What changed between two plans, in terms of what they say: entries that came, went or have
// another id, and keys whose meaning changed. Order, comments and keys that only spell out what
// holds anyway do not count. Sections and keys come from the key table, so a new key is compared
// without a line here.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.hpp"
#include "core/plan/keys.hpp"
#include "core/plan/plan.hpp"

namespace sw::plan {

enum class ChangeKind { added, removed, changed, renamed };
std::string_view name_of(ChangeKind kind);

/// A key of an entry, on the way from the entry to what changed.
struct Step {
  const Key* key = nullptr;
  std::string label;  // which of a list of tables: "casework"; empty for a single value
};

struct Change {
  ChangeKind kind = ChangeKind::changed;
  const Section* section = nullptr;
  // The entry in either plan; null where it is not there.
  const Entry* before = nullptr;
  const Entry* after = nullptr;
  // To the key whose value changed, or to the table of a list that came or went; none where the
  // entry itself came, went or was renamed.
  std::vector<Step> steps;
  Value from, to;                       // of a value
  const Entry* inner_before = nullptr;  // of a table of a list
  const Entry* inner_after = nullptr;
};

/// Section by section, in the order of the new plan; what is gone comes last in its section. Both
/// plans must be resolved and outlive the result.
///
/// Entries are the same by id; those without (pay bands, quotas, budget lines) by the required
/// words that tell them apart, else by their place. An entry whose id is gone is renamed where one
/// with the same title and content has appeared; what stands below a renamed item is renamed with
/// it, and said once. A value that an entry inherits is compared where either plan writes it: that
/// an owner changed is said of the item that names it, not of everything below.
std::vector<Change> diff(const Plan& from, const Plan& to);

/// What tells an entry of a section from the others: its id, else the required words, as in
/// "worker/5"; empty where there is neither.
std::string label_of(const Section& section, const Entry& entry);

/// "workforce.certified target 90 → 80", on one line.
std::string in_words(const Change& change, Lang lang);

/// [{"change":"added|removed|changed|renamed","kind":"indicator","id","title","key","from","to"}]:
/// `id` (the label) as it is in the new plan, of what is gone or renamed as it was; `from` and `to`
/// of an entry that came or went are the entry, of a renamed one the ids.
std::string to_json(const std::vector<Change>& changes);

}  // namespace sw::plan
