#pragma once
// The facts of a workspace in one SQLite file. The only way to write is `change`: what one command
// did, its facts and the totals that reports read, in one transaction. Facts are never altered or
// deleted; a correction supersedes, an undo takes back. Layout and reasons: core/store/README.md.
//
// Every function throws Error: kind `store` where the file is missing, busy too long, damaged or
// newer than this program; kind `file` where the file system refuses; kind `input` where a record
// asked for does not exist or cannot be corrected.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/facts/fact.hpp"
#include "core/people/events.hpp"
#include "core/people/person.hpp"
#include "core/people/watch.hpp"
#include "core/service/service.hpp"

namespace sw::store {

/// What stands in place of an erased name.
inline const std::string kErasedName = "***";

/// Who does something, for the journal.
struct Who {
  std::string actor;  // SW_ACTOR or the login name
  std::string login;
  std::string host;
};

/// What a change became.
struct Written {
  std::int64_t change = 0;
  std::string uuid;
  std::int64_t facts = 0;  // 0: nothing had to be written, and there is no such change
};

/// Which records to list, newest first (by when they were recorded).
struct Filter {
  std::optional<facts::Kind> kind{};
  std::vector<std::string> subjects{};  // any of these; empty: all
  std::optional<Date> from{}, to{};     // by the facts' date
  std::optional<std::int64_t> limit{};
  bool all = false;  // superseded and taken-back ones and undos too
};

/// Facts that earlier imports of a file brought and that no row of it says any longer.
struct Gone {
  std::int64_t count = 0;
  std::vector<facts::Record> first;  // some of them
};

/// A record that more than one correction holds for, or that one store took back and another
/// corrected.
struct Conflict {
  facts::Record record;
  std::vector<facts::Record> corrections;  // the first counts
};

/// What merging another store did.
struct Merged {
  std::int64_t changes = 0, facts = 0;  // that were new here
  std::int64_t known = 0;               // changes that were here already
  std::vector<std::string> origins;     // labels of origins that were new
  std::vector<Conflict> conflicts;      // that came with it
  std::vector<facts::Evidence> missing_evidence;
  std::int64_t erased = 0;  // people whom the other store had erased and this one still knew
};

using PeopleSum = people::Sum;

/// Somebody for whom something must be done.
struct Watched {
  people::Person person;
  people::Watch watch;
};

/// Whether people come with what they learned, of which there may be much.
enum class People { register_only, with_learning };

class Writer;

/// For one thread at a time. Any number of processes may have the same store open.
class Store {
 public:
  /// Makes the file (mode 0600) and its folder (0700) with the newest schema. Throws (store) where
  /// there is a store or anything else already, and leaves it alone.
  static Store create(const std::filesystem::path& path);
  /// Opens an existing one. An older schema is brought up to date, after a backup beside it.
  static Store open(const std::filesystem::path& path);
  /// For tests.
  static Store in_memory();

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  /// Runs `work` in one transaction. Where it throws, or adds nothing, nothing is written.
  /// On return the change is on the disk.
  Written change(const Who& who, std::string_view why, const std::function<void(Writer&)>& work);

  /// Does what `change` does and takes it back before anybody can see it.
  Written rehearse(const Who& who, std::string_view why, const std::function<void(Writer&)>& work);

  /// Brings in what another store has: its changes, each once, however often and in whatever order
  /// stores are merged, and their evidence. `theirs` is a copy of our own (foreign.hpp), `name`
  /// what messages call it. Throws (store), with nothing changed, where a change that both have is
  /// not the same in both, or one does not fit its hash.
  Merged merge(const std::filesystem::path& theirs,
               const std::string& name,
               const std::filesystem::path& their_evidence,
               const std::filesystem::path& our_evidence);

  /// Writes the file anew, without traces of what was in it before. After `Writer::forget`.
  void scrub();

  /// Runs `work` on one view of the store: its queries agree with each other while others write.
  void read(const std::function<void()>& work) const;

  /// Totals of live progress facts by subject and part, dated `from` to `to` (both included). The
  /// cost depends on the number of subjects, parts and months, not on the number of records.
  facts::Totals totals(Date from, Date to) const;

  /// Milestones and items whose latest live `done` fact since `from` is dated up to `to`, with its
  /// date. What was done in an earlier year says nothing about this year's.
  std::map<std::string, Date, std::less<>> done(Date from, Date to) const;

  /// Live notes dated `from` to `to`, by date and then in the order of recording.
  std::vector<facts::Record> notes(Date from, Date to) const;

  std::vector<facts::Record> records(const Filter& filter) const;
  /// The same one by one, oldest first, without holding them all.
  void for_each(const Filter& filter, const std::function<void(const facts::Record&)>& use) const;

  /// Live approvals of a year's plan, oldest first; the place in this order is the revision.
  std::vector<facts::Approval> approvals(int year) const;

  /// The number here of a record or change as people name it: "123", "123.4", "k3-123.4" by its
  /// origin, or a change's uuid. Records that are named by number need not exist.
  std::optional<facts::RecordId> resolve(std::string_view text) const;

  /// Records, live or not, in which the words occur.
  std::vector<facts::Record> mentions(std::string_view words) const;

  /// A record, by "123" (a change with one fact) or "123.4".
  std::optional<facts::Record> find(facts::RecordId id) const;
  /// The record with everything that corrects it, takes it or a correction back, or is said about
  /// it, in the order of recording. Throws (input) where there is no such record.
  std::vector<facts::Record> story(facts::RecordId id) const;
  /// Sums of a figure on people by a dimension's values and the certificate: of a stock on `to`, of
  /// the others dated `from` to `to`. What has no value of the dimension is left out. The cost
  /// depends on the number of values and days, not on the number of people.
  std::vector<PeopleSum> people_sums(people::Figure figure,
                                     people::Dimension dimension,
                                     Date from,
                                     Date to) const;
  /// Whether anything counts in a figure, on any day.
  bool has_people(people::Figure figure) const;

  /// Somebody by staff number ("001"; of another family of stores "k3/001"), with their name. None
  /// where nobody has it.
  std::optional<people::Person> person(std::string_view no) const;
  /// Everybody, with names.
  void for_each_person(People which, const std::function<void(const people::Person&)>& use) const;
  /// Those with a concern that is open on a day and counts from a day up to `basis_to`.
  std::vector<Watched> watched(people::Concern concern, Date open_on, Date basis_to) const;
  /// Those with a concern that counts from a day `from` to `to`, open or not.
  std::vector<Watched> watched_from(people::Concern concern, Date from, Date to) const;
  /// Those with an examination dated `from` to `to`.
  void for_each_examined(Date from,
                         Date to,
                         const std::function<void(const people::Person&)>& use) const;

  /// Sums of services by what they are kept by, dated `from` to `to`. The cost depends on the
  /// number of keys and months, not on the number of records.
  std::vector<service::Sum> services(Date from, Date to) const;
  /// Whom services dated `from` to `to` name by a code.
  service::Clients clients(Date from, Date to) const;
  /// Services under case numbers, dated `from` to `to`, by number and key; numbers as they are
  /// shown.
  std::vector<service::CaseSum> case_services(Date from, Date to) const;
  /// The days on which a case had services, in order; its number as people type it.
  std::vector<service::CaseDay> case_days(std::string_view number, Date to) const;
  /// Money spent and received, dated `from` to `to`.
  std::vector<service::MoneySum> money(Date from, Date to) const;

  /// How many facts a change has; 0 where there is no such change.
  std::int64_t count_facts(std::int64_t change) const;
  /// All facts of a change, in order; empty where there is no such change.
  std::vector<facts::Record> facts_of(std::int64_t change) const;

  /// The latest change of an actor on a host that has not been taken back; undos count, since they
  /// can be undone too.
  std::optional<std::int64_t> last_change(const Who& who) const;

  /// Ids that live facts name, as they are called today (renames applied), with how many facts.
  std::map<std::string, std::int64_t> subjects() const;

  /// Computes the totals and look-up tables again from the facts and compares: what differs, in
  /// words for a bug report; empty where all is sound.
  std::vector<std::string> check_totals() const;

  /// Computes the hash of every change again: what was altered, removed or inserted behind the
  /// program's back; empty where nothing was.
  std::vector<std::string> check_chain() const;

  const std::filesystem::path& path() const;

 private:
  friend class Writer;
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Handed to the function given to `Store::change`; lives as long as that call.
class Writer {
 public:
  facts::RecordId add(const facts::Fact& fact);

  /// Adds `replacement` in place of a live progress, done or note record. A replacement equal to
  /// the record adds nothing. Throws (input) where the record does not exist, was taken back, or
  /// has been corrected since: then it names the correction.
  std::optional<facts::RecordId> fix(facts::RecordId record, const facts::Fact& replacement);

  /// Takes back all facts of a change; of an undo: restores what it took back. Throws (input) where
  /// there is no such change, it is taken back already, or one of its facts was corrected since.
  /// `day` is when it is taken back; without it the clock's day in China.
  facts::RecordId undo(std::int64_t change, std::optional<Date> day = {});

  /// From now on facts recorded under `from` count for `to`, earlier ones too. Only the name
  /// itself: an item's children are renamed one by one. Throws (input) where `from` was renamed
  /// already, or `to` was renamed to something else before.
  facts::RecordId rename(std::string_view from, std::string_view to, std::optional<Date> day = {});

  /// Keeps the text of a year's plan and its hash as what was approved.
  facts::RecordId approve(int year, std::string_view text, Date day, std::string_view note);

  /// Erases the identity of a person: of somebody on the register, by staff number, their names and
  /// certificate numbers; else of whoever recorded under this name or login, on any host. The value
  /// of the record is the number of facts about them, or of their changes. Throws (input) where
  /// there is nobody, or where it is the one who does it.
  facts::RecordId forget(std::string_view person, Date day);

  /// Makes this change an import of `file` (its name without folders). Once, before `add_row`.
  /// `day`: of the import itself; without it the clock's in China.
  void import_from(std::string_view file, std::optional<Date> day = {});
  /// Adds a fact unless earlier imports that count hold as many facts of this content as rows of it
  /// were given in this change so far. False: it was there already.
  bool add_row(const facts::Fact& fact);
  /// After the last row; at most `limit` records.
  Gone gone(std::size_t limit);

  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

 private:
  friend class Store;
  struct Impl;
  explicit Writer(Impl& impl) : impl_(impl) {}
  Impl& impl_;
};

}  // namespace sw::store
