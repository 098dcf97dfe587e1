#include "core/facts/fact.hpp"

#include <set>

#include <doctest/doctest.h>

namespace sw::facts {

namespace {

std::string parsed(std::string_view text) {
  const std::optional<RecordId> id = parse_record_id(text);
  return id ? std::to_string(id->change) + "/" + std::to_string(id->seq) : "none";
}

}  // namespace

TEST_CASE("numbers of records as people type them") {
  CHECK(parsed("123") == "123/0");
  CHECK(parsed("123.4") == "123/4");
  CHECK(parsed("9223372036854775807") == "9223372036854775807/0");
  for (const char* text : {"",
                           "0",
                           "1.0",
                           "-1",
                           "+1",
                           "1.-2",
                           "1.+2",
                           ".",
                           ".4",
                           "123.",
                           "1.2.3",
                           "1 ",
                           " 1",
                           "1a",
                           "0x1",
                           "1,2",
                           "k3-123",
                           "9223372036854775808",
                           "1.9223372036854775808"}) {
    CAPTURE(text);
    CHECK(parsed(text) == "none");
  }
}

TEST_CASE("a number is written as it is read") {
  CHECK(RecordId{123, 0}.to_string() == "123");
  CHECK(RecordId{123, 4}.to_string() == "123.4");
  CHECK(parse_record_id("123.4") == RecordId{123, 4});
  CHECK(RecordId{9, 12} < RecordId{10, 1});
  CHECK(RecordId{10, 2} < RecordId{10, 12});
}

TEST_CASE("a record's label has its number only where its change has several facts") {
  Record record;
  record.id = {123, 1};
  CHECK(record.label() == "123");
  record.changes_facts = 2;
  CHECK(record.label() == "123.1");
  CHECK(parse_record_id(record.label()) == record.id);
}

TEST_CASE("kinds are found by their names") {
  CHECK(kind_names() ==
        std::vector<std::string>{
            "progress",    "done",       "note",      "undo",        "rename",       "approve",
            "import",      "forget",     "staff",     "certificate", "registration", "training",
            "supervision", "exam",       "candidate", "org",         "contract",     "payment",
            "membership",  "service",    "spending",  "response",    "case",         "need",
            "resource",    "funding",    "stage",     "document",    "event",        "output",
            "step",        "evaluation", "finding"});
  for (const std::string& name : kind_names()) {
    CHECK(name_of(find_kind(name).value()) == name);
  }
  CHECK(name_of(Kind::rename) == "rename");
  CHECK(title_of(Kind::undo).in(Lang::zh) == "撤销");
  CHECK_FALSE(find_kind("Progress"));
  CHECK_FALSE(find_kind(""));
}

TEST_CASE("kinds of notes are found by their names") {
  std::set<std::string_view> titles;
  for (const std::string& name : note_kind_names()) {
    const NoteKind kind = find_note_kind(name).value();
    CHECK(name_of(kind) == name);
    titles.insert(title_of(kind).in(Lang::zh));
  }
  CHECK(note_kind_names().size() == 7);
  CHECK(titles.size() == 7);
  CHECK(title_of(NoteKind::deviation).in(Lang::zh) == "偏差原因");
  CHECK_FALSE(find_note_kind("done"));
}

TEST_CASE("states of records") {
  CHECK(name_of(State::live) == "live");
  CHECK(name_of(State::superseded) == "superseded");
  CHECK(name_of(State::undone) == "undone");
  CHECK(title_of(State::superseded).in(Lang::zh) == "已更正");
}

}  // namespace sw::facts
