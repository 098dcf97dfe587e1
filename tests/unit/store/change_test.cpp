// Writing: changes, corrections, undos, renames.

#include <stdexcept>

#include <doctest/doctest.h>

#include "tests/unit/store/world.hpp"

namespace sw::store {

using facts::Fact;
using facts::Kind;
using facts::Record;
using facts::RecordId;
using facts::State;

namespace {

std::string sum_of(const Store& store, std::string_view subject) {
  const auto found = total(store.totals(kFirst, kEnd), subject);
  return found ? found->sum.to_string() : "none";
}

std::string last_of(const Store& store, std::string_view subject) {
  const auto found = total(store.totals(kFirst, kEnd), subject);
  return found ? found->last->to_string() : "none";
}

Record record(const Store& store, std::int64_t change, std::int64_t seq = 1) {
  return store.find({change, seq}).value();
}

}  // namespace

TEST_CASE("a change is numbered from one and says what it wrote") {
  Store store = Store::in_memory();
  const Written written = store.change(kWho, "补录", [](Writer& writer) {
    CHECK(writer.add(progress("a", kFirst, 1)) == RecordId{1, 1});
    CHECK(writer.add(progress("b", kFirst, 2)) == RecordId{1, 2});
  });
  CHECK(written.change == 1);
  CHECK(written.facts == 2);
  CHECK(written.uuid.size() == 36);
  const Record second = record(store, 1, 2);
  CHECK(second.uuid == written.uuid);
  CHECK(second.fact.subject == "b");
  CHECK(second.label() == "1.2");
  CHECK(second.why == "补录");
  CHECK(second.by == "李静");
  CHECK(second.login == "lijing");
  CHECK(second.host == "station");
  CHECK(second.made_at.size() == 24);
  CHECK(second.made_at.back() == 'Z');
  CHECK(store.facts_of(1).size() == 2);
  CHECK(store.facts_of(2).empty());
  CHECK_FALSE(store.find({1, 0}));
  CHECK_FALSE(store.find({1, 3}));
  CHECK_FALSE(store.find({7, 1}));
}

TEST_CASE("a change that throws or adds nothing leaves no trace") {
  Store store = Store::in_memory();
  CHECK_THROWS_AS(store.change(kWho,
                               "",
                               [](Writer& writer) {
                                 writer.add(progress("a", kFirst, 1));
                                 throw std::runtime_error("interrupted");
                               }),
                  std::runtime_error);
  const Written nothing = store.change(kWho, "", [](Writer&) {});
  CHECK(nothing.facts == 0);
  CHECK(nothing.change == 0);
  CHECK(store.totals(kFirst, kEnd).empty());
  CHECK(store.subjects().empty());
  CHECK(add(store, progress("a", kFirst, 1)) == 1);
}

TEST_CASE("a sum that does not fit refuses the change") {
  Store store = Store::in_memory();
  Fact large = progress("a", kFirst, 0);
  large.value = Quantity::from_micro(INT64_MAX);
  add(store, large);
  large.date = kFirst + 1;
  CHECK(error_of([&] { add(store, large); })->kind == ErrorKind::input);
  CHECK(store.records({}).size() == 1);
  CHECK(store.check_totals().empty());
}

TEST_CASE("everything a fact says comes back") {
  Store store = Store::in_memory();
  Fact fact = note("workforce", {2026, 3, 1}, "多写了“一人”\n第二行");
  fact.note_kind = facts::NoteKind::deviation;
  fact.evidence = facts::Evidence{std::string(64, 'a'), "证书 扫描.pdf"};
  add(store, fact);
  const Fact back = record(store, 1).fact;
  CHECK(back.kind == Kind::note);
  CHECK(back.subject == fact.subject);
  CHECK(back.date == fact.date);
  CHECK(back.note == fact.note);
  CHECK(back.note_kind == facts::NoteKind::deviation);
  REQUIRE(back.evidence);
  CHECK(back.evidence->hash == fact.evidence->hash);
  CHECK(back.evidence->name == fact.evidence->name);
  CHECK_FALSE(back.value);
}

TEST_CASE("a correction supersedes; the record lists both") {
  Store store = Store::in_memory();
  add(store, progress("a", kFirst, 12));
  fix(store, {1, 0}, progress("a", kFirst, 21));
  CHECK(sum_of(store, "a") == "21");
  CHECK(record(store, 1).state == State::superseded);
  CHECK(record(store, 1).superseded_by == RecordId{2, 0});
  CHECK(record(store, 2).supersedes == RecordId{1, 0});
  CHECK(record(store, 2).why == "错了");
  CHECK(store.check_totals().empty());
}

TEST_CASE("an equal correction adds nothing") {
  Store store = Store::in_memory();
  add(store, progress("a", kFirst, 12, "", 20));
  const Written written = store.change(kWho, "", [](Writer& writer) {
    CHECK_FALSE(writer.fix({1, 1}, progress("a", kFirst, 12, "", 20)));
  });
  CHECK(written.facts == 0);
  CHECK(record(store, 1).state == State::live);
}

TEST_CASE("a correction of a correction; the older ones name the newest") {
  Store store = Store::in_memory();
  add(store, progress("a", kFirst, 1));
  fix(store, {1, 1}, progress("a", kFirst, 2));
  fix(store, {2, 1}, progress("b", kFirst + 40, 3));
  CHECK(sum_of(store, "a") == "none");
  CHECK(sum_of(store, "b") == "3");
  const auto error = error_of([&] { fix(store, {1, 1}, progress("a", kFirst, 9)); });
  REQUIRE(error);
  CHECK(error->kind == ErrorKind::input);
  CHECK(words(error) == "1 was corrected by 3");
  CHECK(store.records({}).size() == 1);
  CHECK(store.check_totals().empty());
}

TEST_CASE("what cannot be corrected") {
  Store store = Store::in_memory();
  store.change(kWho, "", [](Writer& writer) {
    writer.add(progress("a", kFirst, 1));
    writer.add(progress("a", kFirst, 2));
  });
  rename(store, "x", "y");
  const auto fact = progress("a", kFirst, 3);
  CHECK(words(error_of([&] { fix(store, {9, 1}, fact); })) == "there is no record 9.1");
  CHECK(words(error_of([&] {
          fix(store, {1, 0}, fact);
        })) == "1 has 2 records; say which one, such as 1.1");
  CHECK(words(error_of([&] {
          fix(store, {2, 0}, fact);
        })).find("not corrected") != std::string::npos);
  undo(store, 1);
  CHECK(words(error_of([&] { fix(store, {1, 1}, fact); })) == "1.1 was taken back by 3");
}

TEST_CASE("undo takes all facts of a change back, and an undo of it restores them") {
  Store store = Store::in_memory();
  store.change(kWho, "", [](Writer& writer) {
    writer.add(progress("a", kFirst, 1));
    writer.add(progress("a", kFirst, 2));
    writer.add(done("m", kFirst));
    writer.add(note("a", kFirst, "x"));
  });
  CHECK(undo(store, 1) == 2);
  CHECK(sum_of(store, "a") == "none");
  CHECK(store.done(Date(2026, 1, 1), kEnd).empty());
  CHECK(store.notes(kFirst, kEnd).empty());
  CHECK(record(store, 1, 3).state == State::undone);
  CHECK(record(store, 1, 3).undone_by == RecordId{2, 0});
  CHECK(record(store, 2).fact.kind == Kind::undo);
  CHECK(record(store, 2).fact.subject == "1");
  CHECK(undo(store, 2) == 3);
  CHECK(sum_of(store, "a") == "3");
  CHECK(store.done(Date(2026, 1, 1), kEnd).size() == 1);
  CHECK(undo(store, 3) == 4);
  CHECK(sum_of(store, "a") == "none");
  CHECK(store.check_totals().empty());
  CHECK(words(error_of([&] { undo(store, 1); })) == "1 was taken back by 2");
  CHECK(words(error_of([&] { undo(store, 99); })) == "there is no record 99");
}

TEST_CASE("an undo of a correction makes the original live again") {
  Store store = Store::in_memory();
  add(store, progress("a", kFirst, 1));
  fix(store, {1, 1}, progress("a", kFirst, 2));
  fix(store, {2, 1}, progress("a", kFirst, 3));
  const auto error = error_of([&] { undo(store, 1); });
  REQUIRE(error);
  CHECK(words(error) == "1 was corrected by 3");
  CHECK(error->hint->in(Lang::en) == "Take that back first: sw log undo 3");
  undo(store, 3);
  CHECK(sum_of(store, "a") == "2");
  undo(store, 2);
  CHECK(sum_of(store, "a") == "1");
  CHECK(record(store, 1).state == State::live);
  undo(store, 1);
  CHECK(sum_of(store, "a") == "none");
  CHECK(store.check_totals().empty());
}

TEST_CASE("of two corrections of one fact the later counts") {
  Store store = Store::in_memory();
  add(store, progress("a", kFirst, 1));
  fix(store, {1, 1}, progress("a", kFirst, 2));
  undo(store, 2);
  fix(store, {1, 1}, progress("a", kFirst, 3));
  undo(store, 3);  // both count now
  CHECK(sum_of(store, "a") == "3");
  CHECK(record(store, 2).state == State::superseded);
  CHECK(record(store, 2).superseded_by == RecordId{4, 0});
  CHECK(store.check_totals().empty());
  undo(store, 4);
  CHECK(sum_of(store, "a") == "2");
  CHECK(store.check_totals().empty());
}

TEST_CASE("an addition can be corrected within its own change") {
  Store store = Store::in_memory();
  add(store, progress("a", kFirst, 5));
  store.change(kWho, "", [](Writer& writer) {
    const RecordId id = writer.add(progress("a", kFirst, 1));
    writer.add(progress("a", kFirst, 4));
    writer.fix(id, progress("a", kFirst, 2));
  });
  CHECK(sum_of(store, "a") == "11");
  CHECK(last_of(store, "a") == "2");
  CHECK(store.check_totals().empty());
  undo(store, 2);
  CHECK(last_of(store, "a") == "5");
  CHECK(store.check_totals().empty());
}

TEST_CASE("of two values of one day the later recorded is the last") {
  Store store = Store::in_memory();
  add(store, progress("a", kFirst, 5));
  add(store, progress("a", kFirst, 3));
  add(store, progress("a", kFirst - 1, 9));
  CHECK(last_of(store, "a") == "3");
  undo(store, 2);
  CHECK(last_of(store, "a") == "5");
  undo(store, 4);
  CHECK(last_of(store, "a") == "3");
  fix(store, {1, 1}, progress("a", kFirst, 8));  // corrected later than 2 was recorded
  CHECK(last_of(store, "a") == "8");
  CHECK(store.check_totals().empty());
}

TEST_CASE("an undo finds the month's last value again") {
  Store store = Store::in_memory();
  add(store, progress("a", {2026, 3, 2}, 5));
  add(store, progress("a", {2026, 3, 30}, 6));
  undo(store, 2);
  const auto march = total(store.totals({2026, 3, 1}, {2026, 3, 31}), "a");
  CHECK(march->last->to_string() == "5");
  CHECK(march->last_date == Date(2026, 3, 2));
  undo(store, 1);
  CHECK(store.totals(kFirst, kEnd).empty());
  CHECK(store.check_totals().empty());
}

TEST_CASE("facts recorded under an old name count for the new one") {
  Store store = Store::in_memory();
  add(store, progress("a", kFirst, 1));
  add(store, progress("b", kFirst + 1, 2));
  add(store, done("a", kFirst));
  add(store, note("a", kFirst, "x"));
  CHECK(rename(store, "a", "b") == 5);
  CHECK(sum_of(store, "a") == "none");
  CHECK(sum_of(store, "b") == "3");
  CHECK(last_of(store, "b") == "2");
  add(store, progress("a", kFirst + 2, 4));
  CHECK(sum_of(store, "b") == "7");
  CHECK(store.done(Date(2026, 1, 1), kEnd).contains("b"));
  CHECK(store.notes(kFirst, kEnd).front().fact.subject == "b");
  CHECK(store.records({.subjects = {"b"}}).size() == 6);
  CHECK(store.records({.subjects = {"a"}}).size() == 6);
  const std::map<std::string, std::int64_t> expected{{"b", 5}};
  CHECK(store.subjects() == expected);
  const Record renamed = record(store, 5);
  CHECK(renamed.fact.subject == "a");
  CHECK(renamed.fact.renamed_to == "b");

  rename(store, "b", "c");
  CHECK(sum_of(store, "c") == "7");
  CHECK(words(error_of([&] { rename(store, "d", "a"); })) ==
        "a was renamed to c before and cannot be a new id again");
  CHECK(words(error_of([&] { rename(store, "a", "d"); })) == "a was renamed to c already");
  CHECK(error_of([&] { rename(store, "d", "d"); }).has_value());
  rename(store, "c", "a");  // back again
  CHECK(sum_of(store, "a") == "7");
  CHECK(sum_of(store, "c") == "none");
  CHECK(store.check_totals().empty());
  CHECK(store.check_chain().empty());
}

TEST_CASE("a rename can be taken back") {
  Store store = Store::in_memory();
  add(store, progress("a", kFirst, 1));
  rename(store, "a", "b");
  undo(store, 2);
  CHECK(sum_of(store, "a") == "1");
  undo(store, 3);
  CHECK(sum_of(store, "b") == "1");
  CHECK(store.check_totals().empty());
}

TEST_CASE("a note may be about a record") {
  Store store = Store::in_memory();
  store.change(kWho, "", [](Writer& writer) {
    writer.add(progress("a", kFirst, 1));
    writer.add(progress("a", kFirst, 2));
  });
  add(store, note("1.2", kFirst, "核对过"));
  add(store, note("1", kFirst, "整批核对过"));
  CHECK(record(store, 2).fact.subject == "1.2");
  CHECK(record(store, 3).fact.subject == "1");
  CHECK(store.records({.kind = Kind::note, .subjects = {"1.2"}}).size() == 2);
  CHECK(store.records({.kind = Kind::note, .subjects = {"1.1"}}).size() == 1);
  CHECK(words(error_of([&] { add(store, note("7", kFirst, "x")); })) == "there is no record 7");
  Fact better = note("1.2", kFirst, "再核对过");
  fix(store, {2, 1}, better);
  CHECK(record(store, 4).fact.subject == "1.2");
  CHECK(record(store, 4).supersedes == RecordId{2, 0});
  CHECK(store.check_totals().empty());
}

TEST_CASE("last_change is that of the actor on the host, not taken back") {
  Store store = Store::in_memory();
  CHECK_FALSE(store.last_change(kWho));
  add(store, progress("a", kFirst, 1));
  const Who other{"王芳", "lijing", "station"};
  const Who elsewhere{"李静", "lijing", "laptop"};
  store.change(other, "", [](Writer& writer) { writer.add(progress("a", kFirst, 1)); });
  store.change(elsewhere, "", [](Writer& writer) { writer.add(progress("a", kFirst, 1)); });
  CHECK(store.last_change(kWho) == 1);
  CHECK(store.last_change(other) == 2);
  CHECK(undo(store, 1) == 4);
  CHECK(store.last_change(kWho) == 4);
  CHECK(undo(store, 4) == 5);
  CHECK(store.last_change(kWho) == 5);
  CHECK(store.last_change({"", "", ""}) == std::nullopt);
}

}  // namespace sw::store
