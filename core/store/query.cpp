// Reading records: lists, single ones, and what is known about subjects.

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include <fmt/format.h>

#include "core/base/error.hpp"
#include "core/service/words.hpp"
#include "core/store/family.hpp"
#include "core/store/impl.hpp"
#include "core/store/messages.hpp"
#include "core/store/personal.hpp"

namespace sw::store {

namespace {

// In the order of facts::Kind.
constexpr std::array kKindNumbers{
    kind::kProgress,    kind::kDone,        kind::kNote,         kind::kUndo,
    kind::kRename,      kind::kApprove,     kind::kImport,       kind::kForget,
    kind::kStaff,       kind::kCertificate, kind::kRegistration, kind::kTraining,
    kind::kSupervision, kind::kExam,        kind::kCandidate,    kind::kOrg,
    kind::kContract,    kind::kPayment,     kind::kMembership,   kind::kService,
    kind::kSpending,    kind::kResponse,    kind::kCase,         kind::kNeed,
    kind::kResource,    kind::kFunding,     kind::kStage,        kind::kDocument,
    kind::kEvent,       kind::kOutput,      kind::kStep,         kind::kEvaluation,
    kind::kFinding};

using facts::Kind;
using facts::Record;
using facts::RecordId;
using facts::State;

// CROSS JOIN keeps the order of the tables, so that the newest records are found without sorting.
constexpr const char* kRecords =
    "SELECT f.id, f.change, f.seq, f.kind, f.date, "
    "coalesce(CASE WHEN f.kind <> 13 THEN today.text END, recorded.text, ''), "
    "p.text, f.value, f.whole, f.note, f.body, c.uuid, c.made_at, c.why, c.facts, "
    "w.actor, w.login, w.host, t.by, s.by, o.label || '-' || c.number, o.current, o.id "
    "FROM fact f CROSS JOIN change c ON c.id = f.change CROSS JOIN who w ON w.id = c.who "
    "CROSS JOIN origin o ON o.id = c.origin "
    "CROSS JOIN name p ON p.id = f.part LEFT JOIN name recorded ON recorded.id = f.subject "
    "LEFT JOIN alias a ON a.name = f.subject LEFT JOIN name today ON today.id = a.current "
    "LEFT JOIN taken_back t ON t.change = f.change LEFT JOIN superseded s ON s.fact = f.id ";

std::string instant(std::int64_t milliseconds) {
  using namespace std::chrono;
  const sys_time<std::chrono::milliseconds> at{std::chrono::milliseconds(milliseconds)};
  const sys_days day = floor<days>(at);
  const year_month_day ymd{day};
  const hh_mm_ss time{at - day};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z",
                     static_cast<int>(ymd.year()),
                     static_cast<unsigned>(ymd.month()),
                     static_cast<unsigned>(ymd.day()),
                     time.hours().count(),
                     time.minutes().count(),
                     time.seconds().count(),
                     time.subseconds().count());
}

std::optional<Quantity> quantity(const Cursor& rows, int column) {
  const auto micro = rows.maybe_integer(column);
  return micro ? std::optional(Quantity::from_micro(*micro)) : std::nullopt;
}

// What the fact says about other records, as they are numbered here.
void add_links(Connection& connection, std::int64_t fact, Record& record) {
  Cursor rows = connection.query(
      "SELECT l.role, l.change, CASE WHEN l.target = 0 OR c.facts = 1 THEN 0 "
      "ELSE l.target - c.first_fact + 1 END "
      "FROM link l JOIN change c ON c.id = l.change WHERE l.fact = ?",
      {fact});
  while (rows.next()) {
    const RecordId meant{rows.integer(1), rows.integer(2)};
    if (rows.text(0) == "supersedes") {
      record.supersedes = meant;
    } else {
      record.fact.subject = meant.to_string();
    }
  }
}

void add_body(Connection& connection, std::int64_t fact, const std::string& json, Record& record) {
  Body body = parse_body(json);
  record.fact.evidence = std::move(body.evidence);
  record.fact.note_kind = facts::find_note_kind(body.note_kind).value_or(facts::NoteKind::progress);
  record.fact.renamed_to = body.renamed_to;
  record.fact.details = std::move(body.details);
  for (const auto& [key, digest] : body.personal) {
    record.fact.personal[key] = personal_text(connection, digest);
  }
  if (!body.file.empty()) {
    record.fact.subject = body.file;
  } else if (body.plan_year != 0) {
    record.fact.subject = std::to_string(body.plan_year);
  }
  if (!body.about.empty() || !body.supersedes.empty() || !body.undoes.empty()) {
    add_links(connection, fact, record);
  }
}

// Details keep the id that a project had when they were recorded.
void call_as_today(Connection& connection, facts::Fact& fact) {
  const auto project = fact.details.find(service::key::kProject);
  if (project == fact.details.end()) {
    return;
  }
  if (const auto name = find_name(connection, project->second)) {
    const std::int64_t today = current_name(connection, *name);
    project->second = today == *name ? project->second : name_text(connection, today);
  }
}

Record read_record(Connection& connection, const Cursor& rows) {
  Record record;
  record.id = {rows.integer(1), rows.integer(2)};
  record.fact.kind = kind_of(rows.integer(3));
  record.fact.date = Date::from_days(static_cast<std::int32_t>(rows.integer(4)));
  record.fact.subject = rows.text(5);
  record.fact.part = rows.text(6);
  record.fact.value = quantity(rows, 7);
  record.fact.whole = quantity(rows, 8);
  record.fact.note = rows.text(9);
  if (kind::labelled(rows.integer(3))) {
    record.fact.subject = shown_label(connection, record.fact.subject, rows.integer(22));
  }
  if (rows.integer(3) == kind::kFinding) {
    record.fact.part = shown_about(connection, record.fact.part, rows.integer(22));
  }
  if (!rows.is_null(10)) {
    add_body(connection, rows.integer(0), rows.text(10), record);
  }
  if (const auto number = record.fact.details.find(service::key::kCase);
      number != record.fact.details.end()) {
    number->second = shown_label(connection, number->second, rows.integer(22));
  }
  if (rows.integer(3) == kind::kEvaluation) {
    const auto about = record.fact.details.find(kAboutKey);
    if (about != record.fact.details.end()) {
      about->second = shown_about(connection, about->second, rows.integer(22));
    }
  }
  call_as_today(connection, record.fact);
  record.uuid = rows.text(11);
  record.made_at = instant(rows.integer(12));
  record.why = rows.text(13);
  record.changes_facts = rows.integer(14);
  record.by = rows.text(15);
  record.login = rows.text(16);
  record.host = rows.text(17);
  record.origin = rows.text(20);
  record.foreign = rows.integer(21) == 0;
  if (const auto by = rows.maybe_integer(19)) {
    record.superseded_by = record_id(connection, *by);
    record.state = State::superseded;
  }
  if (const auto by = rows.maybe_integer(18)) {
    record.undone_by = RecordId{*by, 0};
    record.state = State::undone;
  }
  return record;
}

// The WHERE clause that a filter makes, with its values.
class Where {
 public:
  Where(Connection& connection, const Filter& filter) : connection_(connection) {
    if (filter.kind) {
      add_kind(*filter.kind);
    }
    if (filter.from) {
      add("f.date >= ?", filter.from->days());
    }
    if (filter.to) {
      add("f.date <= ?", filter.to->days());
    }
    if (!filter.subjects.empty()) {
      add_subjects(filter.subjects);
    }
    if (!filter.all) {
      add("t.change IS NULL AND s.fact IS NULL");
      if (filter.kind != Kind::undo) {
        add("f.kind <> 12");
      }
    }
  }

  std::string sql() const { return clauses_.empty() ? "" : "WHERE " + clauses_ + " "; }
  std::vector<Value> values() const { return values_; }

 private:
  void add(const std::string& clause) { clauses_ += (clauses_.empty() ? "" : " AND ") + clause; }
  void add(const std::string& clause, std::int64_t value) {
    add(clause);
    values_.emplace_back(value);
  }

  void add_kind(Kind kind) {
    add("f.kind = ?", number_of(kind));
    if (number_of(kind) >= 10) {
      add("f.kind >= 10");  // in these words, so that the index fact_rare is used
    } else if (number_of(kind) == kind::kResponse) {
      add("f.kind = 6");  // likewise, for fact_response
    }
  }

  // All names that are called the same today, and notes on records.
  void add_subjects(const std::vector<std::string>& subjects) {
    std::string names;
    std::string notes;
    std::vector<Value> note_values;
    for (const std::string& subject : subjects) {
      if (const auto name = find_name(connection_, subject)) {
        const std::int64_t today = current_name(connection_, *name);
        names += (names.empty() ? "" : ", ") + std::to_string(today);
        Cursor rows = connection_.query("SELECT name FROM alias WHERE current = ?", {today});
        while (rows.next()) {
          names += ", " + std::to_string(rows.integer(0));
        }
      }
      if (const auto id = facts::parse_record_id(subject)) {
        notes +=
            " OR f.id IN (SELECT l.fact FROM link l JOIN change lc ON lc.id = l.change "
            "WHERE l.role = 'about' AND l.change = ? AND (? = 0 OR l.target = 0 OR "
            "l.target = lc.first_fact + ? - 1))";
        note_values.insert(note_values.end(), {Value(id->change), Value(id->seq), Value(id->seq)});
      }
    }
    add("(f.subject IN (" + names + ")" + notes + ")");
    values_.insert(values_.end(), note_values.begin(), note_values.end());
  }

  Connection& connection_;
  std::string clauses_;
  std::vector<Value> values_;
};

void visit(Connection& connection,
           const Filter& filter,
           const char* order,
           const std::function<void(const Record&)>& use) {
  const Snapshot snapshot(connection);
  const Where where(connection, filter);
  std::string sql = kRecords + where.sql() + order;
  std::vector<Value> values = where.values();
  if (filter.limit) {
    sql += " LIMIT ?";
    values.emplace_back(*filter.limit);
  }
  Cursor rows = connection.query_once(sql, values);
  while (rows.next()) {
    use(read_record(connection, rows));
  }
}

std::vector<Record> collect(Connection& connection, const Filter& filter, const char* order) {
  std::vector<Record> records;
  visit(connection, filter, order, [&](const Record& record) { records.push_back(record); });
  return records;
}

}  // namespace

std::int64_t number_of(Kind kind) {
  return kKindNumbers.at(static_cast<std::size_t>(kind));
}

Kind kind_of(std::int64_t number) {
  const auto found = std::find(kKindNumbers.begin(), kKindNumbers.end(), number);
  return found == kKindNumbers.end() ? Kind::progress
                                     : static_cast<Kind>(found - kKindNumbers.begin());
}

std::optional<ChangeRow> find_change(Connection& connection, std::int64_t id) {
  Cursor rows =
      connection.query("SELECT id, uuid, first_fact, facts FROM change WHERE id = ?", {id});
  if (!rows.next()) {
    return {};
  }
  return ChangeRow{rows.integer(0), rows.text(1), rows.integer(2), rows.integer(3)};
}

RecordId record_id(Connection& connection, std::int64_t fact) {
  Cursor rows = connection.query(
      "SELECT f.change, CASE WHEN c.facts > 1 THEN f.seq ELSE 0 END "
      "FROM fact f JOIN change c ON c.id = f.change WHERE f.id = ?",
      {fact});
  return rows.next() ? RecordId{rows.integer(0), rows.integer(1)} : RecordId{};
}

Located locate(Connection& connection, RecordId id) {
  auto change = find_change(connection, id.change);
  if (!change || change->facts < std::max<std::int64_t>(id.seq, 1)) {
    throw Error(ErrorKind::input, say(kNoRecord, id.to_string()), say(kNoRecordHint));
  }
  if (id.seq == 0 && change->facts > 1) {
    throw Error(ErrorKind::input,
                say(kSeveral, id.to_string(), change->facts, RecordId{id.change, 1}.to_string()));
  }
  const std::int64_t fact = change->first_fact + std::max<std::int64_t>(id.seq, 1) - 1;
  return {std::move(*change), fact};
}

std::optional<Record> find_record(Connection& connection, RecordId id) {
  const auto change = find_change(connection, id.change);
  const std::int64_t seq = std::max<std::int64_t>(id.seq, 1);
  if (!change || change->facts < seq || (id.seq == 0 && change->facts > 1)) {
    return {};
  }
  Cursor rows = connection.query_once(std::string(kRecords) + "WHERE f.id = ?",
                                      {Value(change->first_fact + seq - 1)});
  return rows.next() ? std::optional(read_record(connection, rows)) : std::nullopt;
}

std::vector<Record> Store::records(const Filter& filter) const {
  return collect(impl_->connection, filter, "ORDER BY f.id DESC");
}

void Store::for_each(const Filter& filter, const std::function<void(const Record&)>& use) const {
  visit(impl_->connection, filter, "ORDER BY f.id", use);
}

std::vector<Record> Store::notes(Date from, Date to) const {
  Filter filter;
  filter.kind = Kind::note;
  filter.from = from;
  filter.to = to;
  return collect(impl_->connection, filter, "ORDER BY f.date, c.clock, f.id");
}

void Store::read(const std::function<void()>& work) const {
  const Snapshot snapshot(impl_->connection);
  work();
}

std::optional<RecordId> Store::resolve(std::string_view text) const {
  if (const auto id = facts::parse_record_id(text)) {
    return id;
  }
  // A uuid has five groups; a label none, and no dot before its number.
  const std::size_t dot = text.find('.');
  const std::string_view change = text.substr(0, dot);
  const std::size_t dash = change.rfind('-');
  const auto numbers = facts::parse_record_id(
      std::string("1") + std::string(dot == std::string_view::npos ? "" : text.substr(dot)));
  if (dash == std::string_view::npos || !numbers) {
    return {};
  }
  const std::int64_t number = number_in(change.substr(dash + 1));
  const auto found = impl_->connection.number(
      "SELECT c.id FROM change c WHERE c.uuid = ?1 OR (c.number = ?3 AND c.origin = "
      "(SELECT id FROM origin WHERE label = ?2) AND ?2 || '-' || ?3 = ?1)",
      {change, change.substr(0, dash), number});
  return found ? std::optional(RecordId{*found, numbers->seq}) : std::nullopt;
}

std::optional<Record> Store::find(RecordId id) const {
  const Snapshot snapshot(impl_->connection);
  return find_record(impl_->connection, id);
}

std::int64_t Store::count_facts(std::int64_t change) const {
  const auto found = find_change(impl_->connection, change);
  return found ? found->facts : 0;
}

std::vector<Record> Store::facts_of(std::int64_t change) const {
  Connection& connection = impl_->connection;
  const Snapshot snapshot(connection);
  std::vector<Record> records;
  if (const auto found = find_change(connection, change)) {
    Cursor rows = connection.query_once(
        std::string(kRecords) + "WHERE f.id BETWEEN ? AND ? ORDER BY f.id",
        {Value(found->first_fact), Value(found->first_fact + found->facts - 1)});
    while (rows.next()) {
      records.push_back(read_record(connection, rows));
    }
  }
  return records;
}

std::vector<facts::Approval> Store::approvals(int year) const {
  Connection& connection = impl_->connection;
  const Snapshot snapshot(connection);
  std::vector<facts::Approval> approvals;
  Cursor rows = connection.query(
      "SELECT f.id, f.date, f.note, f.body, w.actor, w.login, w.host, c.made_at "
      "FROM fact f CROSS JOIN change c ON c.id = f.change JOIN who w ON w.id = c.who "
      "WHERE f.kind = 14 AND f.kind >= 10 "
      "AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.change = f.change) "
      "ORDER BY c.clock, f.id");
  while (rows.next()) {
    Body body = parse_body(rows.text(3));
    if (body.plan_year != year) {
      continue;
    }
    facts::Approval approval;
    approval.id = record_id(connection, rows.integer(0));
    approval.year = year;
    approval.revision = static_cast<int>(approvals.size()) + 1;
    approval.date = Date::from_days(static_cast<std::int32_t>(rows.integer(1)));
    approval.note = rows.text(2);
    approval.hash = std::move(body.plan_hash);
    approval.text = std::move(body.plan_text);
    approval.by = rows.text(4);
    approval.login = rows.text(5);
    approval.host = rows.text(6);
    approval.made_at = instant(rows.integer(7));
    approvals.push_back(std::move(approval));
  }
  return approvals;
}

std::map<std::string, Date, std::less<>> Store::done(Date from, Date to) const {
  Connection& connection = impl_->connection;
  std::map<std::string, Date, std::less<>> latest;
  Cursor rows = connection.query(
      "SELECT coalesce(today.text, recorded.text), f.date "
      "FROM fact f CROSS JOIN change c ON c.id = f.change JOIN name recorded ON "
      "recorded.id = f.subject LEFT JOIN alias a ON a.name = f.subject "
      "LEFT JOIN name today ON today.id = a.current "
      "WHERE f.kind = 10 AND f.kind >= 10 AND f.date >= ? "
      "AND NOT EXISTS (SELECT 1 FROM superseded s WHERE s.fact = f.id) "
      "AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.change = f.change) "
      "ORDER BY c.clock, f.id",
      {from.days()});
  while (rows.next()) {
    latest[rows.text(0)] = Date::from_days(static_cast<std::int32_t>(rows.integer(1)));
  }
  std::erase_if(latest, [to](const auto& one) { return one.second > to; });
  return latest;
}

std::optional<std::int64_t> Store::last_change(const Who& who) const {
  return impl_->connection.number(
      "SELECT c.id FROM change c "
      "WHERE c.who IN (SELECT id FROM who WHERE actor = ? AND host = ?) "
      "AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.change = c.id) "
      "ORDER BY c.id DESC LIMIT 1",
      {who.actor, who.host});
}

std::map<std::string, std::int64_t> Store::subjects() const {
  std::map<std::string, std::int64_t> counts;
  Cursor rows = impl_->connection.query(
      "WITH counted(subject, count) AS ("
      "SELECT subject, sum(count) FROM month_total GROUP BY subject "
      "UNION ALL "
      "SELECT f.subject, count(*) FROM fact f WHERE f.kind IN (10, 11) AND f.kind >= 10 "
      "AND f.subject IS NOT NULL "
      "AND NOT EXISTS (SELECT 1 FROM superseded s WHERE s.fact = f.id) "
      "AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.change = f.change) "
      "GROUP BY f.subject) "
      "SELECT n.text, sum(x.count) FROM counted x LEFT JOIN alias a ON a.name = x.subject "
      "JOIN name n ON n.id = coalesce(a.current, x.subject) GROUP BY n.id");
  while (rows.next()) {
    counts[rows.text(0)] = rows.integer(1);
  }
  return counts;
}

}  // namespace sw::store
