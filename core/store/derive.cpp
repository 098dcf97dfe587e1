// Which facts count: undos, corrections and renames. The sums are in totals.cpp.

#include "core/store/derive.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/store/names.hpp"

namespace sw::store {

namespace {

// A fact that corrects or was corrected, with those that correct it.
struct Node {
  FactRow fact;
  bool effective = false;  // its change was not taken back
  bool counts = false;     // it is effective or a correction of it counts
  std::optional<std::int64_t> superseded_before;
  std::optional<std::int64_t> superseded_by;
  std::size_t parent = 0;
};

constexpr const char* kFactRow =
    "SELECT f.id, f.change, c.clock, f.kind, f.date, f.subject, f.part, f.value, f.whole, "
    "t.change IS NULL, s.by "
    "FROM fact f JOIN change c ON c.id = f.change "
    "LEFT JOIN taken_back t ON t.change = f.change LEFT JOIN superseded s ON s.fact = f.id "
    "WHERE f.id = ?";

// The same columns for those that correct a fact of a change.
constexpr const char* kCorrections =
    "SELECT f.id, f.change, c.clock, f.kind, f.date, f.subject, f.part, f.value, f.whole, "
    "t.change IS NULL, s.by "
    "FROM link l JOIN fact f ON f.id = l.fact JOIN change c ON c.id = f.change "
    "LEFT JOIN taken_back t ON t.change = f.change LEFT JOIN superseded s ON s.fact = f.id "
    "WHERE l.change = ? AND l.role = 'supersedes' AND l.target = ?";

FactRow fact_row(const Cursor& rows) {
  return {rows.integer(0),
          rows.integer(1),
          rows.integer(2),
          rows.integer(3),
          rows.integer(4),
          rows.integer(5),
          rows.integer(6),
          rows.integer(7),
          rows.integer(8)};
}

Node node(const Cursor& rows, std::size_t parent) {
  Node made;
  made.fact = fact_row(rows);
  made.effective = rows.integer(9) != 0;
  made.superseded_before = rows.maybe_integer(10);
  made.parent = parent;
  return made;
}

std::int64_t root_of(Connection& connection, std::int64_t fact) {
  while (const auto corrected = connection.number(
             "SELECT target FROM link WHERE fact = ? AND role = 'supersedes'", {fact})) {
    fact = *corrected;
  }
  return fact;
}

// The fact and everything that corrects it, parents before children.
std::vector<Node> load_tree(Connection& connection, std::int64_t root) {
  std::vector<Node> tree;
  if (Cursor rows = connection.query(kFactRow, {root}); rows.next()) {
    tree.push_back(node(rows, 0));
  } else if (const auto change = connection.number(
                 "SELECT change FROM link WHERE role = 'supersedes' AND target = ?", {root})) {
    Node lost;  // by salvaging: what corrects it holds all the same
    lost.fact.id = root;
    lost.fact.change = *change;
    lost.superseded_before = connection.number("SELECT by FROM superseded WHERE fact = ?", {root});
    tree.push_back(lost);
  }
  for (std::size_t i = 0; i < tree.size(); ++i) {
    Cursor rows = connection.query(kCorrections, {tree[i].fact.change, tree[i].fact.id});
    while (rows.next()) {
      tree.push_back(node(rows, i));
    }
  }
  return tree;
}

// Of two corrections of one fact the later made counts; a fact is superseded by the correction of
// it that counts, and the one that does not by the one that does, with all that corrects it. A
// correction that was taken back still counts where a correction of it does.
void judge(std::vector<Node>& tree) {
  for (std::size_t i = tree.size(); i-- > 0;) {
    tree[i].counts = tree[i].counts || tree[i].effective;
    tree[tree[i].parent].counts = tree[tree[i].parent].counts || tree[i].counts;
  }
  std::vector<const Node*> winner(tree.size(), nullptr);
  for (std::size_t i = 1; i < tree.size(); ++i) {
    const Node*& best = winner[tree[i].parent];
    const auto made = [](const Node& one) { return std::pair(one.fact.clock, one.fact.id); };
    if (tree[i].counts && (best == nullptr || made(*best) < made(tree[i]))) {
      best = &tree[i];
    }
  }
  std::vector<const Node*> lost_to(tree.size(), nullptr);  // with the whole branch
  for (std::size_t i = 0; i < tree.size(); ++i) {
    const Node* rival = i > 0 ? winner[tree[i].parent] : nullptr;
    lost_to[i] = rival != nullptr && rival != &tree[i] ? rival : lost_to[tree[i].parent];
    if (const Node* by = winner[i] != nullptr ? winner[i] : lost_to[i]) {
      tree[i].superseded_by = by->fact.id;
    }
  }
}

}  // namespace

void Derived::arrive(const FactRow& fact, const std::vector<Link>& links, std::string_view body) {
  apply(fact, +1, body);
  if (kind::on_person(fact.kind)) {
    people_.arrive(fact);
  }
  for (const Link& link : links) {
    connection_.run("INSERT INTO link VALUES (?, ?, ?, ?)",
                    {fact.id, link.role, link.change, link.target});
    if (link.role == "supersedes") {
      settle_corrections(link.target);
    } else if (link.role == "undoes") {
      settle_changes(link.change);
    }
  }
  if (fact.kind == kind::kRename) {
    rebuild_aliases();
  }
}

// Whether a change counts may decide whether those do that it took back, and so on.
void Derived::settle_changes(std::int64_t first) {
  std::vector<std::int64_t> waiting{first};
  std::set<std::int64_t> roots;
  bool anything = false;
  while (!waiting.empty()) {
    const std::int64_t change = waiting.back();
    waiting.pop_back();
    if (!settle_change(change)) {
      continue;
    }
    Cursor rows = connection_.query(
        "SELECT l.role, l.change, l.target FROM change c "
        "JOIN link l ON l.fact BETWEEN c.first_fact AND c.first_fact + c.facts - 1 "
        "WHERE c.id = ?",
        {change});
    while (rows.next()) {
      if (rows.text(0) == "undoes") {
        waiting.push_back(rows.integer(1));
      } else if (rows.text(0) == "supersedes") {
        roots.insert(rows.integer(2));
      }
    }
    anything = true;
  }
  for (const std::int64_t fact : roots) {
    settle_corrections(fact);
  }
  if (anything) {
    rebuild_aliases();
  }
}

// Looks again whether a change is taken back; true where that is different now.
bool Derived::settle_change(std::int64_t change) {
  const auto before = connection_.number("SELECT by FROM taken_back WHERE change = ?", {change});
  const auto now = connection_.number(
      "SELECT f.change FROM link l JOIN fact f ON f.id = l.fact JOIN change c ON c.id = f.change "
      "WHERE l.change = ? AND l.role = 'undoes' "
      "AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.change = f.change) "
      "ORDER BY c.clock DESC, f.id DESC LIMIT 1",
      {change});
  if (before.has_value() != now.has_value()) {
    people_.touch_change(change);
  }
  if (now) {
    connection_.run("INSERT OR REPLACE INTO taken_back VALUES (?, ?)", {change, *now});
  } else {
    connection_.run("DELETE FROM taken_back WHERE change = ?", {change});
  }
  if (before.has_value() == now.has_value()) {
    return false;
  }
  apply_change(change, now ? -1 : +1);
  return true;
}

// Facts of the change that a correction replaced did not count before and do not now.
void Derived::apply_change(std::int64_t change, int sign) {
  Cursor rows = connection_.query(
      "SELECT f.id, f.change, c.clock, f.kind, f.date, f.subject, f.part, f.value, f.whole "
      "FROM change c JOIN fact f ON f.id BETWEEN c.first_fact AND c.first_fact + c.facts - 1 "
      "WHERE c.id = ? AND NOT EXISTS (SELECT 1 FROM superseded s WHERE s.fact = f.id)",
      {change});
  while (rows.next()) {
    apply(fact_row(rows), sign);
  }
}

void Derived::settle_corrections(std::int64_t fact) {
  std::vector<Node> tree = load_tree(connection_, root_of(connection_, fact));
  judge(tree);
  for (const Node& one : tree) {
    if (one.superseded_by == one.superseded_before) {
      continue;
    }
    if (kind::on_person(one.fact.kind)) {
      people_.touch_fact(one.fact.id);
    }
    if (one.superseded_by) {
      connection_.run("INSERT OR REPLACE INTO superseded VALUES (?, ?)",
                      {one.fact.id, *one.superseded_by});
    } else {
      connection_.run("DELETE FROM superseded WHERE fact = ?", {one.fact.id});
    }
    if (one.effective && one.superseded_by.has_value() != one.superseded_before.has_value()) {
      apply(one.fact, one.superseded_by ? -1 : +1);
    }
  }
}

void Derived::rebuild_aliases() {
  connection_.run("DELETE FROM alias");
  for (const auto& [name, current] : resolve_renames(load_renames(connection_))) {
    connection_.run("INSERT INTO alias VALUES (?, ?)", {name, current});
  }
}

}  // namespace sw::store
