#pragma once
// The one table of a plan file's keys: type, allowed values, default and help of each, with the
// struct member that it fills. The reader, `plan check`, "did you mean", `plan show --json`,
// `plan schema` and `sw help plan-file` all come from it, so they cannot disagree.

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/message.hpp"
#include "core/plan/plan.hpp"

namespace sw::plan {

enum class KeyType {
  text,      // "…"
  id,        // "training.rotation"
  boolean,   // true, false
  integer,   // 0, 1, 2 …
  date,      // 2026-03-01
  quantity,  // a number with at most six decimals
  share,     // 0.75 or "75%"
  figure,    // a quantity, or of a ratio a share
  money,     // yuan, at most two decimals
  choice,    // one of a fixed list
  texts,     // ["…", "…"]
  figures,   // [52, 65, 78, 90]
  pairs,     // { name = "…", name = ["…"] }
  amounts,   // { name = 20, name = 80 }: Pairs whose values are the numbers as written
  table,     // { … } with keys of its own
  tables,    // [ { … }, { … } ]
};

struct Choice {
  std::string_view name;
  Text title;
};

/// A key's value between the file and the struct. A choice is the index of its row.
using Value = std::variant<std::monostate,
                           std::string,
                           bool,
                           std::int64_t,
                           Date,
                           Quantity,
                           std::vector<std::string>,
                           std::vector<Quantity>,
                           Pairs>;

struct Section;

struct Key {
  std::string_view name;
  KeyType type;
  bool required;
  Text help;
  std::string_view fallback;        // the default, as written in a plan file; empty: none
  std::string_view refers;          // section whose ids the value names; empty: none
  std::span<const Choice> choices;  // of a choice
  const Section& (*section)();      // of a table or tables
  void (*set)(Entry& entry, Value value);
  Value (*get)(const Entry& entry);
  Entry& (*add)(Entry& entry);  // table(s): a new one in it
  std::vector<const Entry*> (*nested)(const Entry& entry);
};

struct Section {
  std::string_view name;  // "item"; of a nested one the key it stands under
  bool list;              // [[item]], not [plan]
  Text help;
  std::vector<Key> keys;
  Entry& (*add)(Plan& plan);                               // of a top-level section
  std::vector<const Entry*> (*entries)(const Plan& plan);  // of a top-level section

  const Key* find(std::string_view key) const;
  std::vector<std::string> key_names() const;
};

/// The sections of a plan file, in the order of the documentation.
const std::vector<Section>& sections();
const Section* find_section(std::string_view name);

/// A choice's name for an enumerator of any of the plan's enums.
std::string_view name_of(ItemKind value);
std::string_view name_of(Level value);
std::string_view name_of(IndicatorKind value);
std::string_view name_of(Better value);
std::string_view name_of(Aspect value);
std::string_view name_of(Evidence value);
std::string_view name_of(Stage value);
std::string_view name_of(GateRule value);
std::string_view name_of(FindingSeverity value);
std::string_view name_of(Instrument value);
std::string_view name_of(OutputKind value);
std::string_view name_of(Every value);
Text title_of(Aspect value);
Text title_of(Stage value);
Text title_of(GateRule value);
Text title_of(FindingSeverity value);
Text title_of(Instrument value);
Text title_of(OutputKind value);
Text title_of(Every value);
Text title_of(ItemKind value);
Text title_of(Level value);
/// 急 中 缓
Text title_of_urgency(Level value);
Text title_of(IndicatorKind value);

/// What `from` may name: a source with its figures, the kinds of indicator each can feed, the
/// filters that it takes, and the command by which its facts are recorded.
struct SourceFigure {
  std::string_view name;
  std::vector<IndicatorKind> kinds;
};
struct Source {
  std::string_view name;  // "staff"
  std::vector<SourceFigure> figures;
  std::vector<std::string> filters;
  std::string_view command;  // "sw staff …"
};
const std::vector<Source>& sources();
const Source* find_source(std::string_view name);
/// The pair of `from` that names the source; none where no pair does. A filter may bear the name of
/// another source, as in { staff = "certified", org = "…" }, and pairs stand in any order.
const Pair* source_in(const Pairs& from);

}  // namespace sw::plan
