#pragma once
// What happened, as plain structs: facts as they are recorded, records as they are listed, and the
// totals that reports read. A fact belongs to a change: what one command did.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/message.hpp"
#include "core/base/quantity.hpp"

namespace sw::facts {

enum class Kind {
  progress,     // 进度: a value for an indicator
  done,         // 完成: a milestone or item is finished
  note,         // 文字: words on an item, indicator, milestone or record
  undo,         // 撤销: takes another change back
  rename,       // 改名: an id of the plan has another name from now on
  approve,      // 批准: the plan as it was approved; its subject is the year
  import_file,  // 导入: its change brought the rows of a file, which is its subject
  forget,       // 抹除: a person's identity was erased

  // People and agencies. Keys of the details: core/people/words.hpp.
  staff,         // 人员: somebody came, changed post, left; subject: the staff number
  certificate,   // 证书: of a staff number, dated as the certificate
  registration,  // 登记: of a certificate, from its date on
  training,      // 培训: value: hours; part: the course
  supervision,   // 督导: value: hours; subject: who was supervised
  exam,          // 考试: a result of one paper, or of all
  candidate,     // 引进对象: subject: the candidate's number
  org,           // 机构: founded, admitted, closed; subject: the agency's id
  contract,      // 合同: subject: the agency; part: the contract's number; value: yuan
  payment,       // 付款: subject: the agency; part: the contract's number; value: yuan
  membership,    // 会员: subject: the association; part: the member

  // Projects; keys of the details: core/service/words.hpp.
  service,   // 服务: subject: the project; value: person-times
  spending,  // 支出: subject: the project; part: the budget line; value: yuan, negative: a refund
  response,  // 问卷答卷: subject: the need; value: how many, or the answers in the details
  case_file,  // 个案、小组档案: subject: the number
  need,       // 需求发现: subject: the finding's number; part: the need that it came from
  resource,   // 资源: subject: its number
  funding,    // 到账: subject: the project; part: the source; value: yuan
  stage,      // 项目环节: subject: the project; part: the stage it reached
  document,   // 项目材料: subject: the project; part: its kind; the file is the evidence
  event,      // 宣传活动: subject: the channel; value: people reached
  output,     // 成果: subject: its id; part: the status it reached
  step,       // 项目节点: subject: the project; part: the step

  // Judging; keys of the details: core/evaluate/words.hpp.
  evaluation,  // 评估: subject: the evaluation's number; part: what is recorded of it
  finding,     // 评估发现: subject: the finding's number; part: what it is about, "project:ID"
};

/// 文字的种类: what a note is about.
enum class NoteKind { progress, problem, next, deviation, measure, reflection, checked };

// Names as they stand in the store, in JSON and on the command line.
std::string_view name_of(Kind kind);
std::string_view name_of(NoteKind kind);
std::optional<Kind> find_kind(std::string_view name);
std::optional<NoteKind> find_note_kind(std::string_view name);
Text title_of(Kind kind);
Text title_of(NoteKind kind);
std::vector<std::string> kind_names();
std::vector<std::string> note_kind_names();

/// A file kept under .sw/evidence by its content.
struct Evidence {
  std::string hash;  // BLAKE2b-256, 64 hex digits
  std::string name;  // the file's name when it was added
};

/// A fact to record.
struct Fact {
  Kind kind = Kind::progress;
  std::string subject;            // id of what it is about, or a record ("123.4") for a note on one
  Date date;                      // the day it happened
  std::optional<Quantity> value;  // a ratio's part
  std::optional<Quantity> whole;  // a ratio's whole; none for levels and flows
  std::string part;               // "age=<14;site=东校"; empty for the whole
  std::string note;
  NoteKind note_kind = NoteKind::progress;
  std::optional<Evidence> evidence;
  std::string renamed_to;                       // of a rename: the new id; `subject` is the old one
  std::map<std::string, std::string> details;   // on people and agencies; none is empty
  std::map<std::string, std::string> personal;  // a name, a certificate's number: can be erased
};

/// Number of a change in this store and of a fact in it: "123", "123.4".
struct RecordId {
  std::int64_t change = 0;
  std::int64_t seq = 0;  // 0: the whole change

  std::string to_string() const;
  auto operator<=>(const RecordId&) const = default;
};

std::optional<RecordId> parse_record_id(std::string_view text);

enum class State { live, superseded, undone };
std::string_view name_of(State state);
Text title_of(State state);

/// A fact as the journal lists it.
struct Record {
  RecordId id;
  std::string uuid;      // the change's; with `.seq` unique everywhere
  std::string origin;    // store it comes from and its number there: "k3-123"
  bool foreign = false;  // it came with another store
  Fact fact;
  std::string by, login, host;     // who recorded it, the login name, the machine
  std::string why;                 // reason given for a correction or an undo
  std::string made_at;             // "2026-03-01T08:30:00.123Z", the real clock
  std::int64_t changes_facts = 1;  // facts in its change: with more than one, ids show the seq
  // As people type them: seq 0 where the change has one fact; `undone_by` is the undo's change.
  std::optional<RecordId> supersedes, superseded_by, undone_by;
  State state = State::live;

  /// "123", or "123.4" where the change has several facts.
  std::string label() const;
};

/// A plan as it was approved.
struct Approval {
  RecordId id;
  int year = 0;
  int revision = 0;  // from 1, in the order of approval within the year
  Date date;
  std::string hash;  // BLAKE2b-256 of the text, 64 hex digits
  std::string text;  // of the plan file
  std::string note;
  std::string by, login, host;
  std::string made_at;  // as in Record
};

/// What was recorded for one subject and one part in a window of days.
struct Total {
  std::string part;
  Quantity sum;                  // of values
  Quantity whole;                // of ratios' wholes
  std::int64_t count = 0;        // live facts
  std::optional<Quantity> last;  // value of the latest day (of two on one day the later recorded)
  std::optional<Date> last_date;
};

using Totals = std::map<std::string, std::vector<Total>, std::less<>>;  // by subject

/// Of indicators that are computed from other facts: those figures that somebody could work out.
struct Computed {
  Totals in_year, in_period, before_period;  // by indicator
};

/// Everything a report compares with the plan.
struct Recorded {
  Totals in_year;        // first day of the year … D
  Totals in_period;      // first day of the period … D
  Totals before_period;  // first day of the year … the day before the period
  std::map<std::string, Date, std::less<>> done;  // milestones and items finished up to D
  std::vector<Record> notes;                      // live notes of the year up to D, oldest first
  Computed computed;
};

}  // namespace sw::facts
