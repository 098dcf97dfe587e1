#include "core/facts/fact.hpp"

#include <array>
#include <charconv>

#include "core/i18n/terms.hpp"

namespace sw::facts {

namespace {

template <class Enum>
struct Row {
  Enum value;
  std::string_view name;
  Text title;
};

constexpr std::array kKinds{
    Row<Kind>{Kind::progress, "progress", {"进度", "progress"}},
    Row<Kind>{Kind::done, "done", {"完成", "done"}},
    Row<Kind>{Kind::note, "note", {"文字", "note"}},
    Row<Kind>{Kind::undo, "undo", {"撤销", "undo"}},
    Row<Kind>{Kind::rename, "rename", {"改名", "rename"}},
    Row<Kind>{Kind::approve, "approve", {"批准", "approval"}},
    Row<Kind>{Kind::import_file, "import", {"导入", "import"}},
    Row<Kind>{Kind::forget, "forget", {"抹除", "erasure"}},
    Row<Kind>{Kind::staff, "staff", {"人员", "staff"}},
    Row<Kind>{Kind::certificate, "certificate", {"证书", "certificate"}},
    Row<Kind>{Kind::registration, "registration", {"登记", "registration"}},
    Row<Kind>{Kind::training, "training", {"培训", "training"}},
    Row<Kind>{Kind::supervision, "supervision", {"督导", "supervision"}},
    Row<Kind>{Kind::exam, "exam", {"考试", "exam"}},
    Row<Kind>{Kind::candidate, "candidate", {"引进对象", "candidate"}},
    Row<Kind>{Kind::org, "org", {"机构", "agency"}},
    Row<Kind>{Kind::contract, "contract", {"合同", "contract"}},
    Row<Kind>{Kind::payment, "payment", {"付款", "payment"}},
    Row<Kind>{Kind::membership, "membership", {"会员", "membership"}},
    Row<Kind>{Kind::service, "service", {"服务", "service"}},
    Row<Kind>{Kind::spending, "spending", {"支出", "spending"}},
    Row<Kind>{Kind::response, "response", {"答卷", "response"}},
    Row<Kind>{Kind::case_file, "case", {"个案与小组", "case"}},
    Row<Kind>{Kind::need, "need", {"需求", "need"}},
    Row<Kind>{Kind::resource, "resource", {"资源", "resource"}},
    Row<Kind>{Kind::funding, "funding", {"到账", "money received"}},
    Row<Kind>{Kind::stage, "stage", {"项目环节", "stage"}},
    Row<Kind>{Kind::document, "document", {"项目材料", "document"}},
    Row<Kind>{Kind::event, "event", {"宣传", "publicity"}},
    Row<Kind>{Kind::output, "output", {"成果", "output"}},
    Row<Kind>{Kind::step, "step", {"项目节点", "step"}},
    Row<Kind>{Kind::evaluation, "evaluation", {"评估", "evaluation"}},
    Row<Kind>{Kind::finding, "finding", {"问题整改", "finding"}},
};

constexpr std::array kNoteKinds{
    Row<NoteKind>{NoteKind::progress, "progress", term::kProgress},
    Row<NoteKind>{NoteKind::problem, "problem", term::kProblem},
    Row<NoteKind>{NoteKind::next, "next", term::kNext},
    Row<NoteKind>{NoteKind::deviation, "deviation", term::kDeviation},
    Row<NoteKind>{NoteKind::measure, "measure", term::kMeasure},
    Row<NoteKind>{NoteKind::reflection, "reflection", term::kReflection},
    Row<NoteKind>{NoteKind::checked, "checked", term::kChecked},
};

constexpr std::array kStates{
    Row<State>{State::live, "live", {"有效", "live"}},
    Row<State>{State::superseded, "superseded", {"已更正", "superseded"}},
    Row<State>{State::undone, "undone", {"已撤销", "undone"}},
};

template <class Rows, class Enum>
const auto& row_of(const Rows& rows, Enum value) {
  return rows.at(static_cast<std::size_t>(value));
}

template <class Enum, class Rows>
std::optional<Enum> find(const Rows& rows, std::string_view name) {
  for (const auto& row : rows) {
    if (row.name == name) {
      return row.value;
    }
  }
  return {};
}

template <class Rows>
std::vector<std::string> names(const Rows& rows) {
  std::vector<std::string> out;
  out.reserve(rows.size());
  for (const auto& row : rows) {
    out.emplace_back(row.name);
  }
  return out;
}

}  // namespace

std::string_view name_of(Kind kind) {
  return row_of(kKinds, kind).name;
}
std::string_view name_of(NoteKind kind) {
  return row_of(kNoteKinds, kind).name;
}
std::string_view name_of(State state) {
  return row_of(kStates, state).name;
}
Text title_of(Kind kind) {
  return row_of(kKinds, kind).title;
}
Text title_of(NoteKind kind) {
  return row_of(kNoteKinds, kind).title;
}
Text title_of(State state) {
  return row_of(kStates, state).title;
}
std::optional<Kind> find_kind(std::string_view name) {
  return find<Kind>(kKinds, name);
}
std::optional<NoteKind> find_note_kind(std::string_view name) {
  return find<NoteKind>(kNoteKinds, name);
}
std::vector<std::string> kind_names() {
  return names(kKinds);
}
std::vector<std::string> note_kind_names() {
  return names(kNoteKinds);
}

std::string RecordId::to_string() const {
  return seq == 0 ? std::to_string(change) : std::to_string(change) + "." + std::to_string(seq);
}

std::string Record::label() const {
  return RecordId{id.change, changes_facts > 1 ? id.seq : 0}.to_string();
}

std::optional<RecordId> parse_record_id(std::string_view text) {
  const auto number = [](std::string_view digits, std::int64_t& value) {
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return fault == std::errc() && end == digits.data() + digits.size() && value > 0 &&
           digits.front() != '+';
  };
  RecordId id;
  const std::size_t dot = text.find('.');
  if (text.empty() || !number(text.substr(0, dot), id.change)) {
    return {};
  }
  if (dot != std::string_view::npos &&
      (dot + 1 == text.size() || !number(text.substr(dot + 1), id.seq))) {
    return {};
  }
  return id;
}

}  // namespace sw::facts
