#include "core/store/names.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "core/store/body.hpp"

namespace sw::store {

namespace {

using Latest = std::map<std::int64_t, Rename>;

bool earlier(const Rename* one, const Rename* other) {
  return std::pair(one->clock, one->fact) < std::pair(other->clock, other->fact);
}

// Follows the chain from `name`. In a ring, stops at what the ring's latest rename leads to.
std::int64_t follow(const Latest& latest, std::int64_t name) {
  std::vector<const Rename*> path;
  std::set<std::int64_t> seen;
  while (seen.insert(name).second) {
    const auto next = latest.find(name);
    if (next == latest.end()) {
      return name;
    }
    path.push_back(&next->second);
    name = next->second.to;
  }
  // `name` is on the ring, which is the path from there on.
  const auto ring = std::find_if(
      path.begin(), path.end(), [name](const Rename* rename) { return rename->from == name; });
  return (*std::max_element(ring, path.end(), earlier))->to;
}

}  // namespace

std::int64_t Names::number_of(const std::string& text) {
  if (text.empty()) {
    return 0;
  }
  const auto [place, fresh] = known_.try_emplace(text, 0);
  if (fresh) {
    const auto found = find_name(connection_, text);
    if (!found) {
      connection_.run("INSERT INTO name(text) VALUES (?)", {text});
    }
    place->second = found ? *found : connection_.last_inserted();
  }
  return place->second;
}

std::optional<std::int64_t> find_name(Connection& connection, std::string_view text) {
  return connection.number("SELECT id FROM name WHERE text = ?", {text});
}

std::string name_text(Connection& connection, std::int64_t name) {
  Cursor rows = connection.query("SELECT text FROM name WHERE id = ?", {name});
  return rows.next() ? rows.text(0) : std::string();
}

std::map<std::int64_t, std::int64_t> resolve_renames(const std::vector<Rename>& renames) {
  Latest latest;
  for (const Rename& rename : renames) {
    const auto [place, fresh] = latest.try_emplace(rename.from, rename);
    if (!fresh &&
        std::pair(rename.clock, rename.fact) > std::pair(place->second.clock, place->second.fact)) {
      place->second = rename;
    }
  }
  std::map<std::int64_t, std::int64_t> current;
  for (const auto& [from, rename] : latest) {
    if (const std::int64_t today = follow(latest, from); today != from) {
      current[from] = today;
    }
  }
  return current;
}

std::vector<Rename> load_renames(Connection& connection) {
  std::vector<Rename> renames;
  Cursor rows = connection.query(
      "SELECT f.subject, f.body, c.clock, f.id FROM fact f JOIN change c ON c.id = f.change "
      "WHERE f.kind = 13 AND f.kind >= 10 "
      "AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.change = f.change)");
  while (rows.next()) {
    if (const auto to = find_name(connection, parse_body(rows.text(1)).renamed_to)) {
      renames.push_back({rows.integer(0), *to, rows.integer(2), rows.integer(3)});
    }
  }
  return renames;
}

std::int64_t current_name(Connection& connection, std::int64_t name) {
  return connection.number("SELECT current FROM alias WHERE name = ?", {name}).value_or(name);
}

}  // namespace sw::store
