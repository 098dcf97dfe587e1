#include "core/store/scan.hpp"

#include <string>
#include <unordered_map>

namespace sw::store {

void scan_facts(Connection& connection, std::span<const FactUse> uses) {
  std::unordered_map<std::int64_t, std::string> names;
  {
    Cursor rows = connection.query("SELECT id, text FROM name");
    while (rows.next()) {
      names[rows.integer(0)] = rows.text(1);
    }
  }
  const auto name = [&](std::int64_t number) {
    const auto found = names.find(number);
    return found == names.end() ? std::string_view() : std::string_view(found->second);
  };
  Cursor rows = connection.query(
      "SELECT id, change, seq, kind, date, subject, part, value, whole, note, body FROM fact "
      "ORDER BY id");
  while (rows.next()) {
    ScannedFact fact{rows.integer(0),
                     rows.integer(1),
                     rows.integer(2),
                     rows.integer(3),
                     rows.integer(4),
                     rows.integer(5),
                     rows.integer(6),
                     rows.maybe_integer(7),
                     rows.maybe_integer(8),
                     {},
                     {},
                     rows.view(9),
                     rows.view(10)};
    fact.subject_name = name(fact.subject);
    fact.part_name = name(fact.part);
    for (const FactUse& use : uses) {
      use(fact);
    }
  }
}

}  // namespace sw::store
