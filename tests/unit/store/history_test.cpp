// Random histories: whatever happens, the derived tables are what the facts say, and the totals are
// those of a model that keeps a plain list.

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "core/store/check.hpp"
#include "tests/unit/store/world.hpp"

namespace sw::store {

namespace {

using facts::Fact;
using facts::RecordId;
using facts::Total;
using facts::Totals;

// A store without any cleverness: it works out what counts from the whole history, each time.
class Model {
 public:
  struct Change {
    std::vector<Fact> facts;
    std::optional<RecordId> corrects;  // its first fact does
    std::optional<std::size_t> undoes;
  };

  std::size_t size() const { return changes_.size(); }
  const Change& at(std::size_t number) const { return changes_[number - 1]; }
  void add(Change change) { changes_.push_back(std::move(change)); }
  void rename(const std::string& from, const std::string& to) {
    Fact fact;
    fact.kind = facts::Kind::rename;
    fact.subject = from;
    fact.renamed_to = to;
    changes_.push_back({{fact}, {}, {}});
  }

  bool counts(std::size_t number) const {
    for (std::size_t other = number + 1; other <= size(); ++other) {
      if (at(other).undoes == number && counts(other)) {
        return false;
      }
    }
    return true;
  }

  // Local histories only: a correction of a record exists while the record is not taken back.
  std::optional<std::size_t> correction_of(RecordId record) const {
    std::optional<std::size_t> latest;
    for (std::size_t other = 1; other <= size(); ++other) {
      if (at(other).corrects == record && counts(other)) {
        latest = other;
      }
    }
    return latest;
  }

  bool lost(std::size_t number) const {
    const auto& corrects = at(number).corrects;
    return corrects &&
           (correction_of(*corrects) != number || lost(static_cast<std::size_t>(corrects->change)));
  }

  bool live(std::size_t number, std::size_t seq) const {
    const RecordId id{static_cast<std::int64_t>(number), static_cast<std::int64_t>(seq)};
    return counts(number) && !correction_of(id) && (seq != 1 || !lost(number));
  }

  // Of several renames of a name the latest counts; a ring is opened behind its latest.
  std::string today(std::string name) const {
    std::map<std::string, std::pair<std::size_t, std::string>> latest;
    for (std::size_t number = 1; number <= size(); ++number) {
      for (const Fact& fact : at(number).facts) {
        if (fact.kind == facts::Kind::rename && counts(number)) {
          latest[fact.subject] = {number, fact.renamed_to};
        }
      }
    }
    const auto follow = [&](std::string from, const std::string& end) {
      for (std::size_t i = 0; i <= latest.size() && from != end && latest.contains(from); ++i) {
        from = latest[from].second;
      }
      return from;
    };
    for (std::size_t number = size(); number >= 1; --number) {
      for (const Fact& fact : at(number).facts) {
        const auto found = latest.find(fact.subject);
        if (fact.kind == facts::Kind::rename && found != latest.end() &&
            found->second.first == number &&
            follow(fact.renamed_to, fact.subject) == fact.subject) {
          latest.erase(fact.renamed_to);
        }
      }
    }
    return follow(std::move(name), "");
  }

  Totals totals(Date from, Date to) const {
    Totals totals;
    for (std::size_t number = 1; number <= size(); ++number) {
      for (std::size_t seq = 1; seq <= at(number).facts.size(); ++seq) {
        const Fact& fact = at(number).facts[seq - 1];
        if (fact.kind == facts::Kind::progress && fact.date >= from && fact.date <= to &&
            live(number, seq)) {
          count(totals[today(fact.subject)], fact);
        }
      }
    }
    for (auto& [subject, parts] : totals) {
      std::sort(parts.begin(), parts.end(), [](const Total& one, const Total& other) {
        return one.part < other.part;
      });
    }
    return totals;
  }

 private:
  static void count(std::vector<Total>& parts, const Fact& fact) {
    auto found = std::find_if(
        parts.begin(), parts.end(), [&](const Total& one) { return one.part == fact.part; });
    if (found == parts.end()) {
      found = parts.insert(found, Total());
      found->part = fact.part;
    }
    found->sum += *fact.value;
    found->whole += fact.whole.value_or(Quantity());
    ++found->count;
    if (!found->last_date || *found->last_date <= fact.date) {
      found->last = fact.value;
      found->last_date = fact.date;
    }
  }

  std::vector<Change> changes_;
};

std::string words(const Totals& totals) {
  std::string out;
  for (const auto& [subject, parts] : totals) {
    for (const Total& one : parts) {
      out += subject + " [" + one.part + "] " + one.sum.to_string() + "/" + one.whole.to_string() +
             " x" + std::to_string(one.count) + " last " + one.last->to_string() + " on " +
             one.last_date->to_string() + "\n";
    }
  }
  return out;
}

// Plays the same random history into a store and a model.
class Game {
 public:
  explicit Game(unsigned seed) : random_(seed), store_(Store::in_memory()) {}

  void play(int moves) {
    for (int i = 0; i < moves; ++i) {
      switch (below(10)) {
        case 0:
        case 1:
          undo();
          break;
        case 2:
        case 3:
        case 4:
          correct();
          break;
        case 5:
          rename();
          break;
        default:
          add();
      }
    }
  }

  void compare() {
    CHECK(store_.check_totals() == std::vector<std::string>());
    CHECK(store_.check_chain() == std::vector<std::string>());
    for (int i = 0; i < 8; ++i) {
      const Date from = Date(2023, 12, 1) + below(150);
      const Date to = from + below(120) - 5;
      CHECK(words(store_.totals(from, to)) == words(model_.totals(from, to)));
    }
  }

 private:
  int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }

  std::string name() { return std::string(1, static_cast<char>('a' + below(4))); }

  Fact random_fact() {
    Fact fact = progress(name(), Date(2023, 12, 20) + below(80), below(50) - 5);
    fact.part = below(3) == 0 ? "age=<14" : "";
    if (below(4) == 0) {
      fact.whole = Quantity::of(below(100));
    }
    return fact;
  }

  void add() {
    Model::Change change;
    for (int i = below(4); i >= 0; --i) {
      change.facts.push_back(random_fact());
    }
    store_.change(kWho, "", [&](Writer& writer) {
      for (const Fact& fact : change.facts) {
        writer.add(fact);
      }
    });
    model_.add(change);
  }

  void correct() {
    if (model_.size() == 0) {
      return;
    }
    const auto number = 1 + static_cast<std::size_t>(below(static_cast<int>(model_.size())));
    const auto& facts = model_.at(number).facts;
    if (facts.empty() || facts.front().kind != facts::Kind::progress) {
      return;
    }
    const auto seq = 1 + static_cast<std::size_t>(below(static_cast<int>(facts.size())));
    const RecordId id{static_cast<std::int64_t>(number), static_cast<std::int64_t>(seq)};
    Fact replacement = random_fact();
    replacement.note = "更正 " + std::to_string(model_.size());  // never equal
    const auto error = error_of([&] { fix(store_, id, replacement); });
    CHECK(error.has_value() != model_.live(number, seq));
    if (!error) {
      model_.add({{replacement}, id, {}});
    }
  }

  void undo() {
    if (model_.size() == 0) {
      return;
    }
    const auto number = 1 + static_cast<std::size_t>(below(static_cast<int>(model_.size())));
    bool corrected = model_.lost(number);
    for (std::size_t seq = 1; seq <= model_.at(number).facts.size(); ++seq) {
      corrected = corrected || model_.correction_of({static_cast<std::int64_t>(number),
                                                     static_cast<std::int64_t>(seq)});
    }
    const auto error =
        error_of([&] { sw::store::undo(store_, static_cast<std::int64_t>(number)); });
    CHECK(error.has_value() == (corrected || !model_.counts(number)));
    if (!error) {
      model_.add({{}, {}, number});
    }
  }

  void rename() {
    const std::string from = name();
    const std::string to = name();
    const std::string today = model_.today(to);
    const auto error = error_of([&] { sw::store::rename(store_, from, to); });
    CHECK(error.has_value() ==
          (from == to || model_.today(from) != from || (today != to && today != from)));
    if (!error) {
      model_.rename(from, to);
    }
  }

  std::mt19937 random_;
  Store store_;
  Model model_;
};

}  // namespace

TEST_CASE("random histories") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Game game(seed);
    for (int round = 0; round < 4; ++round) {
      game.play(10);
      game.compare();
    }
  }
}

TEST_CASE("a wrong total is found and rebuilt") {
  const TemporaryFolder folder;
  const auto file = folder.path / "store.db";
  {
    Store store = Store::create(file);
    add(store, progress("a", kFirst, 1));
    fix(store, {1, 1}, progress("a", kFirst, 2));
    rename(store, "a", "b");
    add(store, done("m", kFirst));
    undo(store, 4);
  }
  {
    Connection connection(file);
    connection.script(
        "UPDATE day_total SET sum = 7; DELETE FROM month_total; DELETE FROM superseded; "
        "DELETE FROM alias; DELETE FROM link; INSERT INTO taken_back VALUES (1, 1)");
  }
  CHECK(Store::open(file).check_totals().size() == 7);
  {
    Connection connection(file);
    Transaction transaction(connection);
    rebuild_derived(connection);
    transaction.commit();
  }
  CHECK(Store::open(file).check_totals().empty());
}

}  // namespace sw::store
