// Writer: what can be done within a change.

#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>

#include "core/base/clock.hpp"
#include "core/base/error.hpp"
#include "core/base/id.hpp"
#include "core/base/text.hpp"
#include "core/service/words.hpp"
#include "core/store/family.hpp"
#include "core/store/impl.hpp"
#include "core/store/messages.hpp"
#include "core/store/personal.hpp"

namespace sw::store {

namespace {

using facts::Fact;
using facts::Kind;
using facts::Record;
using facts::RecordId;

// Where the caller does not say the day, undos and renames are dated by the clock in China.
constexpr std::chrono::minutes kOffset{8 * 60};

std::optional<std::int64_t> micro(std::optional<Quantity> quantity) {
  return quantity ? std::optional(quantity->micro()) : std::nullopt;
}

std::string reference(const Located& record) {
  return record.change.uuid + "." + std::to_string(record.fact - record.change.first_fact + 1);
}

bool same(const Fact& one, const Fact& other) {
  const auto evidence = [](const Fact& fact) {
    return fact.evidence ? std::pair(fact.evidence->hash, fact.evidence->name)
                         : std::pair(std::string(), std::string());
  };
  const auto content = [](const Fact& fact) {
    return std::tie(fact.subject,
                    fact.date,
                    fact.value,
                    fact.whole,
                    fact.part,
                    fact.note,
                    fact.details,
                    fact.personal);
  };
  return content(one) == content(other) &&
         (one.kind != Kind::note || one.note_kind == other.note_kind) &&
         evidence(one) == evidence(other);
}

// Follows corrections to the one that counts.
std::int64_t newest_correction(Connection& connection, std::int64_t fact) {
  while (const auto by = connection.number("SELECT by FROM superseded WHERE fact = ?", {fact})) {
    fact = *by;
  }
  return fact;
}

[[noreturn]] void throw_taken_back(const std::string& record, std::int64_t by) {
  throw Error(ErrorKind::input, say(kTakenBack, record, by), say(kTakenBackHint, by));
}

bool is_said_by_people(Kind kind) {
  return kind::said_by_people(number_of(kind));
}

void require_fixable(Connection& connection, const Record& record, std::int64_t fact) {
  if (!is_said_by_people(record.fact.kind)) {
    throw Error(ErrorKind::input,
                say(kNotFixable, record.label(), facts::title_of(record.fact.kind)));
  }
  if (record.undone_by) {
    throw_taken_back(record.label(), record.undone_by->change);
  }
  if (record.superseded_by) {
    const std::string newest =
        record_id(connection, newest_correction(connection, fact)).to_string();
    throw Error(
        ErrorKind::input, say(kCorrected, record.label(), newest), say(kCorrectedHint, newest));
  }
}

void require_undoable(Connection& connection, std::int64_t change) {
  const std::string label = std::to_string(change);
  if (const auto by = connection.number("SELECT by FROM taken_back WHERE change = ?", {change})) {
    throw_taken_back(label, *by);
  }
  if (connection.number("SELECT 1 FROM fact WHERE change = ? AND kind = 16 AND kind >= 10",
                        {change})) {
    throw Error(ErrorKind::input, say(kForgotten, label));
  }
  const auto correction = connection.number(
      "SELECT s.by FROM change c "
      "JOIN superseded s ON s.fact BETWEEN c.first_fact AND c.first_fact + c.facts - 1 "
      "JOIN fact f ON f.id = s.by WHERE c.id = ?1 AND f.change <> ?1 LIMIT 1",
      {change});
  if (correction) {
    const std::int64_t newest = newest_correction(connection, *correction);
    const std::string by = record_id(connection, newest).to_string();
    throw Error(ErrorKind::input, say(kCorrectedSince, label, by), say(kCorrectedSinceHint, by));
  }
}

}  // namespace

Writer::Impl::Impl(Connection& on, const Place& place, const Who& who, std::string_view why)
    : connection(on),
      origin(current_origin(connection, place)),
      number(origin.number + 1),
      names(connection),
      change(connection.number("SELECT max(id) FROM change").value_or(0) + 1),
      derived(connection, change),
      rows(connection),
      first_fact(connection.number("SELECT max(id) FROM fact").value_or(0) + 1) {
  const Person person = person_of(connection, who);
  header.made_at = now_milliseconds();
  header.uuid = make_uuid(header.made_at, random_bytes<10>());
  header.clock = next_clock(connection, header.made_at, origin.uuid);
  header.why = why;
  header.who_digest = person.digest;
  hash.begin(origin, number, header);
  connection.run("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, x'')",
                 {change,
                  origin.id,
                  number,
                  header.uuid,
                  person.id,
                  header.made_at,
                  header.clock,
                  header.why});
}

RecordId Writer::Impl::write(const Fact& fact, const Body& body, const std::vector<Link>& links) {
  const std::string json = write_body(body);
  const bool named = !fact.subject.empty();
  FactRow row;
  row.change = change;
  row.clock = header.clock;
  row.kind = number_of(fact.kind);
  row.date = fact.date.days();
  row.subject = named ? names.number_of(fact.subject) : 0;
  row.part = names.number_of(fact.part);
  row.value = micro(fact.value).value_or(0);
  row.whole = micro(fact.whole).value_or(0);
  const std::int64_t seq = ++facts;
  row.id = first_fact + seq - 1;
  rows.add({row.id,
            row.change,
            seq,
            row.kind,
            row.date,
            named ? std::optional(row.subject) : std::nullopt,
            row.part,
            micro(fact.value),
            micro(fact.whole),
            fact.note,
            json});
  hash.add({seq,
            row.kind,
            row.date,
            fact.subject,
            fact.part,
            micro(fact.value),
            micro(fact.whole),
            fact.note,
            json});
  if (!links.empty() || (row.kind >= kind::kDone && !kind::on_person(row.kind))) {
    rows.flush();  // it is about to be looked up
  }
  derived.arrive(row, links, json);
  return {change, seq};
}

void Writer::Impl::note_facts() {
  rows.flush();
  connection.run("UPDATE change SET first_fact = ?, facts = ? WHERE id = ?",
                 {first_fact, facts, change});
}

void Writer::Impl::finish() {
  if (importing && importing->written() > 0) {
    Fact fact;
    fact.kind = Kind::import_file;
    fact.date = importing->day();
    Body body;
    body.file = importing->file();
    write(fact, body, {});
    importing->finish(change);
  }
  rows.flush();
  derived.finish();
  connection.run("UPDATE change SET first_fact = ?, facts = ?, hash = ? WHERE id = ?",
                 {first_fact, facts, Blob(hash.finish()), change});
}

namespace {

// A note may be about a record: its number is kept as the change's uuid, which merging keeps.
struct Subject {
  std::string about;
  std::vector<Link> links;
};

std::optional<Subject> record_meant(Connection& connection, const Fact& fact) {
  const auto id = fact.kind == Kind::note ? facts::parse_record_id(fact.subject) : std::nullopt;
  if (!id) {
    return {};
  }
  const auto change = find_change(connection, id->change);
  if (change && id->seq == 0 && change->facts > 1) {
    return Subject{change->uuid, {{"about", change->id, 0}}};
  }
  const Located record = locate(connection, *id);
  return Subject{reference(record), {{"about", record.change.id, record.fact}}};
}

}  // namespace

namespace {

// Names and attributes, not prose: what is longer was pasted by a slip.
void require_short(const std::string& key, const std::string& text) {
  const std::size_t most = key == service::key::kClients ? 20'000 : 1000;
  if (const std::size_t count = count_characters(text); count > most) {
    throw Error(ErrorKind::input, say(kLongText, key, count, most), say(kLongTextHint));
  }
}

}  // namespace

RecordId Writer::Impl::add(Fact fact, Body body, std::vector<Link> links) {
  if (!is_said_by_people(fact.kind)) {
    throw std::logic_error("not a kind that is added as a fact");
  }
  if (fact.kind == Kind::progress && !fact.value) {
    throw std::logic_error("progress without a value");
  }
  if (fact.kind == Kind::note) {
    body.note_kind = facts::name_of(fact.note_kind);
    note_facts();
    if (const auto record = record_meant(connection, fact)) {
      body.about = record->about;
      links.insert(links.end(), record->links.begin(), record->links.end());
      fact.subject.clear();
    }
  }
  if (kind::labelled(number_of(fact.kind))) {
    fact.subject = stored_label(connection, fact.subject);
  }
  if (fact.kind == Kind::finding) {
    fact.part = stored_about(connection, fact.part);
  }
  if (const auto about = fact.details.find(kAboutKey);
      fact.kind == Kind::evaluation && about != fact.details.end()) {
    about->second = stored_about(connection, about->second);
  }
  if (const auto file = fact.details.find(service::key::kCase); file != fact.details.end()) {
    file->second = stored_label(connection, file->second);
  }
  body.evidence = fact.evidence;
  body.details = fact.details;
  for (const auto& [key, text] : fact.details) {
    require_short(key, text);
  }
  for (const auto& [key, text] : fact.personal) {
    require_short(key, text);
    body.personal[key] = keep_personal(connection, text);
  }
  return write(fact, body, links);
}

RecordId Writer::add(const Fact& fact) {
  return impl_.add(fact, {}, {});
}

std::optional<RecordId> Writer::fix(RecordId id, const Fact& replacement) {
  impl_.note_facts();
  const Located located = locate(impl_.connection, id);
  const Record record = *find_record(impl_.connection, id);
  require_fixable(impl_.connection, record, located.fact);
  if (replacement.kind != record.fact.kind) {
    throw std::logic_error("a correction of another kind");
  }
  if (same(record.fact, replacement)) {
    return {};
  }
  Body body;
  body.supersedes = reference(located);
  return impl_.add(replacement, std::move(body), {{"supersedes", located.change.id, located.fact}});
}

RecordId Writer::undo(std::int64_t change, std::optional<Date> day) {
  const auto found = change == impl_.change ? std::nullopt : find_change(impl_.connection, change);
  if (!found) {
    throw Error(ErrorKind::input, say(kNoRecord, change), say(kNoRecordHint));
  }
  impl_.note_facts();
  require_undoable(impl_.connection, change);
  Fact fact;
  fact.kind = Kind::undo;
  fact.date = day.value_or(day_at(impl_.header.made_at, kOffset));
  Body body;
  body.undoes = found->uuid;
  return impl_.write(fact, body, {{"undoes", change, 0}});
}

RecordId Writer::rename(std::string_view from, std::string_view to, std::optional<Date> day) {
  if (from == to) {
    throw Error(ErrorKind::input, say(kSameName, from));
  }
  const std::int64_t old_name = impl_.names.number_of(std::string(from));
  const std::int64_t new_name = impl_.names.number_of(std::string(to));
  if (const std::int64_t today = current_name(impl_.connection, old_name); today != old_name) {
    const std::string called = name_text(impl_.connection, today);
    throw Error(
        ErrorKind::input, say(kRenamedAlready, from, called), say(kRenamedAlreadyHint, called));
  }
  // Reusing an id that was renamed would move its old facts; renaming back is no reuse.
  const std::int64_t today = current_name(impl_.connection, new_name);
  if (today != new_name && today != old_name) {
    throw Error(ErrorKind::input, say(kNameInUse, to, name_text(impl_.connection, today)));
  }
  Fact fact;
  fact.kind = Kind::rename;
  fact.date = day.value_or(day_at(impl_.header.made_at, kOffset));
  fact.subject = from;
  fact.renamed_to = to;
  Body body;
  body.renamed_to = to;
  return impl_.write(fact, body, {});
}

RecordId Writer::approve(int year, std::string_view text, Date day, std::string_view words) {
  Fact fact;
  fact.kind = Kind::approve;
  fact.date = day;
  fact.note = words;
  Body body;
  body.plan_year = year;
  body.plan_hash = to_hex(hash_of_bytes(text));
  body.plan_text = text;
  return impl_.write(fact, body, {});
}

void Writer::import_from(std::string_view file, std::optional<Date> day) {
  impl_.importing.emplace(
      impl_.connection, std::string(file), day.value_or(day_at(impl_.header.made_at, kOffset)));
}

bool Writer::add_row(const Fact& fact) {
  if (!impl_.importing->is_new(fact)) {
    return false;
  }
  impl_.add(fact, {}, {});
  impl_.importing->wrote(fact);
  return true;
}

Gone Writer::gone(std::size_t limit) {
  impl_.note_facts();
  return impl_.importing->gone(limit);
}

}  // namespace sw::store
