#include "core/store/merge.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "core/base/error.hpp"
#include "core/store/body.hpp"
#include "core/store/chain.hpp"
#include "core/store/check.hpp"
#include "core/store/forget.hpp"
#include "core/store/impl.hpp"
#include "core/store/messages.hpp"
#include "core/store/personal.hpp"

namespace sw::store {

namespace {

struct ForeignOrigin {
  Origin chain;             // its id is ours
  std::int64_t parent = 0;  // ours
  std::string label;        // ours
  bool fresh = false;       // this merge made it
};

struct ForeignChange {
  std::int64_t id = 0, origin = 0, number = 0, who = 0, first_fact = 0, facts = 0;
  ChangeHeader header;
  std::string hash;
};

constexpr const char* kTheirChanges =
    "SELECT c.id, c.origin, c.number, c.uuid, c.who, w.digest, c.made_at, c.clock, c.why, "
    "c.first_fact, c.facts, c.hash FROM change c JOIN who w ON w.id = c.who "
    "ORDER BY c.id";

constexpr const char* kTheirFacts =
    "SELECT f.seq, f.kind, f.date, s.text, p.text, f.value, f.whole, f.note, f.body "
    "FROM fact f LEFT JOIN name s ON s.id = f.subject JOIN name p ON p.id = f.part "
    "WHERE f.id BETWEEN ? AND ? ORDER BY f.id";

std::string label_of(const ForeignOrigin& origin, std::int64_t number) {
  return origin.label + "-" + std::to_string(number);
}

class Merging {
 public:
  Merging(Connection& ours, Connection& theirs, const std::string& name)
      : ours_(ours),
        theirs_(theirs),
        name_(name),
        names_(ours),
        next_change_(ours.number("SELECT max(id) FROM change").value_or(0) + 1),
        next_fact_(ours.number("SELECT max(id) FROM fact").value_or(0) + 1),
        first_new_fact_(next_fact_),
        derived_(ours, next_change_) {}

  Merged run() {
    map_origins();
    for (const std::string& digest : forgotten(theirs_)) {
      forgotten_.insert(digest);
    }
    for (const std::string& digest : forgotten(ours_)) {
      forgotten_.insert(digest);
    }
    Cursor rows = theirs_.query(kTheirChanges);
    while (rows.next()) {
      take({rows.integer(0),
            rows.integer(1),
            rows.integer(2),
            rows.integer(4),
            rows.integer(9),
            rows.integer(10),
            {rows.text(3), rows.text(5), rows.integer(6), rows.integer(7), rows.text(8)},
            rows.text(11)});
    }
    derived_.finish();
    if (filled_) {
      rebuild_derived(ours_);
    }
    merged_.erased = erase_forgotten(ours_);
    merged_.conflicts = conflicts_since(ours_, first_new_fact_);
    for (const auto& [theirs, origin] : origins_) {
      if (origin.fresh) {
        merged_.origins.push_back(origin.label);
      }
    }
    return std::move(merged_);
  }

 private:
  // Parents come before their children, since a copy is made after what it was copied from.
  void map_origins() {
    struct Row {
      std::int64_t id;
      std::string uuid, label, machine;
      std::optional<std::int64_t> parent, parent_number;
    };
    std::vector<Row> found;
    {
      Cursor rows = theirs_.query(
          "SELECT id, uuid, label, machine, parent, parent_number FROM origin ORDER BY id");
      while (rows.next()) {
        found.push_back({rows.integer(0),
                         rows.text(1),
                         rows.text(2),
                         rows.text(3),
                         rows.maybe_integer(4),
                         rows.maybe_integer(5)});
      }
    }
    // A parent may have a greater number where it came by a merge.
    while (origins_.size() < found.size()) {
      const std::size_t before = origins_.size();
      for (const Row& row : found) {
        if (!origins_.contains(row.id) && (!row.parent || origins_.contains(*row.parent))) {
          const ForeignOrigin* parent = row.parent ? &origins_.at(*row.parent) : nullptr;
          origins_.emplace(row.id,
                           origin_of(row.uuid, row.label, row.machine, parent, row.parent_number));
        }
      }
      if (origins_.size() == before) {
        throw Error(ErrorKind::store, say(kDamaged, name_, "origin"), say(kUnprovenHint));
      }
    }
  }

  ForeignOrigin origin_of(const std::string& uuid,
                          const std::string& label,
                          const std::string& machine,
                          const ForeignOrigin* parent,
                          std::optional<std::int64_t> parent_number) {
    ForeignOrigin origin;
    origin.chain.uuid = uuid;
    if (parent != nullptr) {
      origin.chain.parent_uuid = parent->chain.uuid;
      origin.chain.parent_number = parent_number.value_or(0);
      origin.parent = parent->chain.id;
    }
    Cursor rows = ours_.query("SELECT id, label FROM origin WHERE uuid = ?", {uuid});
    if (rows.next()) {
      origin.chain.id = rows.integer(0);
      origin.label = rows.text(1);
      return origin;
    }
    const bool taken = ours_.number("SELECT 1 FROM origin WHERE label = ?", {label}).has_value();
    origin.label = taken ? new_label(ours_) : label;
    origin.fresh = true;
    ours_.run(
        "INSERT INTO origin(uuid, label, machine, inode, parent, parent_number, current) "
        "VALUES (?, ?, ?, 0, ?, ?, 0)",
        {uuid,
         origin.label,
         machine,
         parent != nullptr ? Value(parent->chain.id) : Value(nullptr),
         or_null(parent_number)});
    origin.chain.id = ours_.last_inserted();
    return origin;
  }

  void take(const ForeignChange& change) {
    ForeignOrigin& origin = origins_.at(change.origin);
    const auto lost = lost_facts(theirs_, change.origin, change.number);
    {
      Cursor rows = ours_.query("SELECT hash, id FROM change WHERE origin = ? AND number = ?",
                                {origin.chain.id, change.number});
      if (rows.next()) {
        if (rows.text(0) != change.hash) {
          throw Error(ErrorKind::store,
                      say(kDiverged, name_, label_of(origin, change.number)),
                      say(kDivergedHint));
        }
        ++merged_.known;
        if (!lost && lost_facts(ours_, origin.chain.id, change.number)) {
          complete(rows.integer(1), change, origin);
        }
        return;
      }
    }
    const bool gap = lost_facts(ours_, origin.chain.id, change.number).has_value();
    filled_ = filled_ || gap;
    write(change, origin, lost, gap);
  }

  // The facts that the table `lost` says are missing of a change: all where it has none of it.
  static std::optional<std::int64_t> lost_facts(Connection& connection,
                                                std::int64_t origin,
                                                std::int64_t number) {
    return connection.number("SELECT coalesce(facts, 0) FROM lost WHERE origin = ? AND number = ?",
                             {origin, number});
  }

  void find_previous(const ForeignChange& change, ForeignOrigin& origin, bool may_lack) {
    Origin& chain = origin.chain;
    const bool first = change.number == 1;
    const std::int64_t of = first ? origin.parent : chain.id;
    const std::int64_t number = first ? chain.parent_number : change.number - 1;
    chain.previous_hash.clear();
    if (of == 0) {
      return;
    }
    Cursor rows =
        ours_.query("SELECT hash FROM change WHERE origin = ? AND number = ?", {of, number});
    if (rows.next()) {
      chain.previous_hash = rows.text(0);
    } else if (!may_lack && !(first && number == 0)) {
      throw Error(ErrorKind::store,
                  say(kGap, name_, label_of(origin, change.number - 1)),
                  say(kUnprovenHint));
    }
  }

  void write(const ForeignChange& change,
             ForeignOrigin& origin,
             std::optional<std::int64_t> lost,
             bool gap) {
    const bool after_gap = lost_facts(theirs_, change.origin, change.number - 1).has_value() ||
                           lost_facts(ours_, origin.chain.id, change.number - 1).has_value();
    note_lost_before(change, origin);
    find_previous(change, origin, after_gap);
    if (ours_.number("SELECT 1 FROM change WHERE uuid = ?", {change.header.uuid})) {
      throw Error(ErrorKind::store,
                  say(kOtherOrigin, name_, label_of(origin, change.number)),
                  say(kOtherOriginHint));
    }
    const std::int64_t id = next_change_++;
    ours_.run("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              {id,
               origin.chain.id,
               change.number,
               change.header.uuid,
               who_of(change),
               change.header.made_at,
               change.header.clock,
               change.header.why,
               next_fact_,
               change.facts,
               Blob(change.hash)});
    const std::string hash = write_facts(id, change, origin);
    const bool provable = !lost && !(after_gap && origin.chain.previous_hash.empty());
    if (provable && hash != change.hash) {
      throw Error(ErrorKind::store,
                  say(kUnproven, name_, label_of(origin, change.number)),
                  say(kUnprovenHint));
    }
    if (gap) {
      ours_.run("DELETE FROM lost WHERE origin = ? AND number = ?",
                {origin.chain.id, change.number});
    }
    if (lost) {
      ours_.run("INSERT OR REPLACE INTO lost VALUES (?, ?, ?)",
                {origin.chain.id, change.number, *lost});
    }
    ++merged_.changes;
    merged_.facts += change.facts;
  }

  // Whole changes that they lost just before this one are lost here too, unless they are here.
  void note_lost_before(const ForeignChange& change, const ForeignOrigin& origin) {
    for (std::int64_t number = change.number - 1;
         number > 0 && lost_facts(theirs_, change.origin, number) &&
         !ours_.number("SELECT 1 FROM change WHERE origin = ? AND number = ?",
                       {origin.chain.id, number});
         --number) {
      ours_.run("INSERT OR IGNORE INTO lost VALUES (?, ?, NULL)", {origin.chain.id, number});
    }
  }

  // A change of which some facts were lost here: they have all of it.
  void complete(std::int64_t id, const ForeignChange& change, ForeignOrigin& origin) {
    ours_.run(
        "DELETE FROM fact WHERE id IN (SELECT f.id FROM change c JOIN fact f ON f.id BETWEEN "
        "c.first_fact AND c.first_fact + c.facts - 1 WHERE c.id = ?1) AND change = ?1",
        {id});
    ours_.run("UPDATE change SET first_fact = ?, facts = ? WHERE id = ?",
              {next_fact_, change.facts, id});
    filled_ = true;
    find_previous(change, origin, true);
    const bool provable = change.number == 1 || !origin.chain.previous_hash.empty();
    if (write_facts(id, change, origin) != change.hash && provable) {
      throw Error(ErrorKind::store,
                  say(kUnproven, name_, label_of(origin, change.number)),
                  say(kUnprovenHint));
    }
    ours_.run("DELETE FROM lost WHERE origin = ? AND number = ?", {origin.chain.id, change.number});
    ++merged_.changes;
    merged_.facts += change.facts;
  }

  std::int64_t who_of(const ForeignChange& change) {
    const auto [place, fresh] = people_.try_emplace(change.who, 0);
    if (!fresh) {
      return place->second;
    }
    if (const auto known =
            ours_.number("SELECT id FROM who WHERE digest = ?", {Blob(change.header.who_digest)})) {
      return place->second = *known;
    }
    Cursor rows = theirs_.query("SELECT actor, login, host, salt, digest FROM who WHERE id = ?",
                                {change.who});
    rows.next();
    const bool gone = forgotten_.contains(to_hex(rows.text(4)));
    ours_.run("INSERT INTO who(actor, login, host, salt, digest) VALUES (?, ?, ?, ?, ?)",
              {gone ? kErasedName : rows.text(0),
               gone ? kErasedName : rows.text(1),
               gone ? kErasedName : rows.text(2),
               Blob(gone ? std::string() : rows.text(3)),
               Blob(rows.text(4))});
    return place->second = ours_.last_inserted();
  }

  // Gives the hash of the change.
  std::string write_facts(std::int64_t id, const ForeignChange& change, ForeignOrigin& origin) {
    ChangeHash hash;
    hash.begin(origin.chain, change.number, change.header);
    const std::int64_t first = next_fact_;
    bool imports = false;
    Cursor rows =
        theirs_.query(kTheirFacts, {change.first_fact, change.first_fact + change.facts - 1});
    while (rows.next()) {
      imports = imports || rows.integer(1) == kind::kImport;
      next_fact_ = first + rows.integer(0) - 1;
      write_fact(id, change, rows, hash);
    }
    next_fact_ = first + change.facts;
    if (imports && !filled_) {
      write_import(ours_, imported_rows(ours_, id));
    }
    return hash.finish();
  }

  void write_fact(std::int64_t id,
                  const ForeignChange& change,
                  const Cursor& rows,
                  ChangeHash& hash) {
    const std::string subject = rows.text(3);
    const std::string part = rows.text(4);
    const std::string note = rows.text(7);
    const std::string body = rows.text(8);
    const bool named = !rows.is_null(3);
    FactRow row;
    row.id = next_fact_;
    row.change = id;
    row.clock = change.header.clock;
    row.kind = rows.integer(1);
    row.date = rows.integer(2);
    row.subject = named ? names_.number_of(subject) : 0;
    row.part = names_.number_of(part);
    row.value = rows.maybe_integer(5).value_or(0);
    row.whole = rows.maybe_integer(6).value_or(0);
    ours_.run("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              {row.id,
               id,
               rows.integer(0),
               row.kind,
               row.date,
               named ? Value(row.subject) : Value(nullptr),
               row.part,
               or_null(rows.maybe_integer(5)),
               or_null(rows.maybe_integer(6)),
               note,
               rows.is_null(8) ? Value(nullptr) : Value(body)});
    hash.add({rows.integer(0),
              row.kind,
              row.date,
              subject,
              part,
              rows.maybe_integer(5),
              rows.maybe_integer(6),
              note,
              body});
    const Body said = body.empty() ? Body() : parse_body(body);
    bring_personal(ours_, theirs_, said.personal, forgotten_);
    if (!filled_) {
      derived_.arrive(row, links_in(said), body);
    }
  }

  // A rename must know the number of the new name, which nothing may have been recorded under.
  std::vector<Link> links_in(const Body& body) {
    if (!body.renamed_to.empty()) {
      names_.number_of(body.renamed_to);
    }
    std::vector<Link> links;
    const auto add = [&](const char* role, const std::string& meant) {
      if (!meant.empty()) {
        links.push_back(link_to(role, meant));
      }
    };
    add("about", body.about);
    add("supersedes", body.supersedes);
    add("undoes", body.undoes);
    return links;
  }

  Link link_to(const char* role, const std::string& meant) {
    const std::size_t dot = meant.find('.');
    std::int64_t change = 0;
    std::int64_t first_fact = 0;
    Cursor rows =
        ours_.query("SELECT id, first_fact FROM change WHERE uuid = ?", {meant.substr(0, dot)});
    if (rows.next()) {
      change = rows.integer(0);
      first_fact = rows.integer(1);
    }
    const std::int64_t target =
        dot == std::string::npos ? 0 : first_fact + number_in(meant.substr(dot + 1)) - 1;
    return {role, change, target};
  }

  Connection& ours_;
  Connection& theirs_;
  const std::string& name_;
  Names names_;
  std::int64_t next_change_;
  std::int64_t next_fact_;
  const std::int64_t first_new_fact_;
  Derived derived_;
  std::map<std::int64_t, ForeignOrigin> origins_;  // by their number
  std::unordered_map<std::int64_t, std::int64_t> people_;
  std::set<std::string> forgotten_;
  bool filled_ = false;  // facts came in out of order: the derived tables are made anew
  Merged merged_;
};

}  // namespace

Merged merge_changes(Connection& ours, Connection& theirs, const std::string& name) {
  return Merging(ours, theirs, name).run();
}

std::vector<facts::Evidence> evidence_named(Connection& connection) {
  std::vector<facts::Evidence> evidence;
  std::set<std::string> seen;
  Cursor rows = connection.query("SELECT body FROM fact WHERE body IS NOT NULL ORDER BY id");
  while (rows.next()) {
    auto named = parse_body(rows.text(0)).evidence;
    if (named && seen.insert(named->hash).second) {
      evidence.push_back(std::move(*named));
    }
  }
  return evidence;
}

}  // namespace sw::store
