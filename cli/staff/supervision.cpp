#include "core/staff/supervision.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/project/register.hpp"
#include "cli/remembered.hpp"
#include "cli/staff/register.hpp"
#include "cli/staff/words.hpp"
#include "core/base/json_number.hpp"
#include "core/base/mask.hpp"
#include "core/i18n/terms.hpp"
#include "core/people/words.hpp"
#include "core/store/store.hpp"

namespace sw::cli::staff_commands {

namespace {

using nlohmann::ordered_json;
using people::Person;
using people::Supervision;
using staff::SupervisionHad;
using staff::SupervisorLoad;

constexpr Text kNameColumn{"姓名", "Name"};
constexpr Text kNumberColumn{"工号", "No."};
constexpr Text kSessionsColumn{"次数", "Sessions"};
constexpr Text kHoursHad{"时数", "Hours"};
constexpr Text kOwed{"还缺", "Missing"};
constexpr Text kLastTime{"最近一次", "Last"};
constexpr Text kNextTime{"下次", "Next"};
constexpr Text kSupervisorColumn{"督导者", "Supervisor"};
constexpr Text kSourceColumn{"来源", "Source"};
constexpr Text kCarriesColumn{"带几人", "People"};
constexpr Text kProjectColumn{"项目", "Project"};
constexpr Text kDayColumn{"日期", "Date"};
constexpr Text kFormColumn{"形式", "Form"};
constexpr Text kFunctionsColumn{"功能", "For"};
constexpr Text kNotesHead{"内容（保密）", "Notes (confidential)"};
constexpr Text kSupervisees{"接受督导：{0} 至 {1}", "Supervised, {0} to {1}"};
constexpr Text kSupervisors{"督导者", "Supervisors"};
constexpr Text kPairs{"1+1 结对", "Pairs (1+1)"};
constexpr Text kNorm{"规定：{0}。只算满月。", "Norm: {0}. Whole months count."};
constexpr Text kSessionNorm{"每人每月 {0} 次", "{0} session(s) a month for everybody"};
constexpr Text kHourNorm{"每人每年 {0} 小时", "{0} h a year for everybody"};
constexpr Text kLoadNorm{"每名督导至多 {0} 人", "up to {0} people per supervisor"};
constexpr Text kNoNorm{
    "计划没有督导的规定；[plan] 的 staff 里可写 supervision_sessions、"
    "supervision_hours、supervisees。",
    "The plan has no norm of supervision: staff in [plan] takes "
    "supervision_sessions, supervision_hours and supervisees."};
constexpr Text kOwedSessions{"{0} 次", "{0} session(s)"};
constexpr Text kOwedHours{"{0} 小时", "{0} h"};
constexpr Text kOwedBoth{"{0} 次、{1} 小时", "{0} session(s), {1} h"};
constexpr Text kTooMany{"{0}（超 {1}）", "{0} ({1} too many)"};
constexpr Text kNoSessions{"{0} 至 {1} 没有督导记录", "No supervision from {0} to {1}."};

struct SupervisionOptions {
  std::vector<std::string> numbers;
  bool mask = false;
};

std::vector<Option> options_of(SupervisionOptions& o) {
  return {{"NO",
           "NO",
           &o.numbers,
           {"工号：看这些人的每一次督导；不写则看全体",
            "staff numbers: each session of theirs; "
            "default: everybody, summed up"}},
          {"--mask", "", &o.mask, {"隐去姓名和督导内容", "without names and notes"}}};
}

struct Pair {
  const plan::Project* project;
  const plan::TeamMember* member;
  Supervised had;
};

class View {
 public:
  View(App& app, bool mask)
      : app_(app),
        mask_(mask),
        plan_(staff_plan(app)),
        rules_(plan_.staff_rules()),
        from_(first_of_year(app.today().year())),
        to_(app.today()),
        loads_(from_, to_) {}

  void everybody() {
    app_.store().for_each_person(store::People::with_learning, [&](const Person& person) {
      const SupervisionHad had = staff::supervision_had(person, rules_, from_, to_);
      if (person.at(to_) != nullptr || had.sessions > 0) {
        people_.emplace_back(person, had);
      }
      loads_.take(person);
    });
    std::sort(people_.begin(), people_.end(), [](const auto& one, const auto& other) {
      return one.first.no < other.first.no;
    });
    for (const plan::Project& project : plan_.projects) {
      for (const plan::TeamMember& member : project.team) {
        if (!member.supervisor.empty()) {
          pairs_.push_back({&project, &member, supervised(app_, member, project, from_)});
        }
      }
    }
  }

  ordered_json json() const {
    ordered_json all{{"from", from_.to_string()},
                     {"to", to_.to_string()},
                     {"norms",
                      {{"sessions_a_month", json_number(rules_.supervision_sessions)},
                       {"hours_a_year", json_number(rules_.supervision_hours)},
                       {"supervisees", rules_.supervisees}}},
                     {"people", ordered_json::array()},
                     {"supervisors", ordered_json::array()},
                     {"pairs", ordered_json::array()}};
    for (const auto& [person, had] : people_) {
      all["people"].push_back({{"no", person.no},
                               {"name", text_or_null(shown_name(person, mask_))},
                               {"sessions", had.sessions},
                               {"hours", json_number(had.hours)},
                               {"months", had.months},
                               {"missing_sessions", json_number(had.missing_sessions())},
                               {"missing_hours", json_number(had.missing_hours())},
                               {"last", day_or_null(had.last)},
                               {"next", day_or_null(had.next)}});
    }
    for (const SupervisorLoad& load : loads_.loads()) {
      all["supervisors"].push_back({{"supervisor", supervisor_id(load.supervisor)},
                                    {"name", text_or_null(supervisor_name(load.supervisor))},
                                    {"source", load.source},
                                    {"people", load.people.size()},
                                    {"sessions", load.sessions},
                                    {"hours", json_number(load.hours)},
                                    {"over", staff::is_over(load, rules_)}});
    }
    for (const Pair& pair : pairs_) {
      all["pairs"].push_back({{"project", pair.project->id},
                              {"staff", pair.member->staff},
                              {"supervisor", supervisor_id(pair.member->supervisor)},
                              {"sessions", pair.had.sessions},
                              {"hours", json_number(pair.had.hours)}});
    }
    return all;
  }

  doc::Document document() const {
    doc::Document document;
    document.add(doc::Heading{2, app_.in(say(kSupervisees, from_.to_string(), to_.to_string()))});
    document.add(doc::Paragraph{norms(), doc::Tone::muted});
    document.add(people_table());
    if (const auto loads = loads_.loads(); !loads.empty()) {
      document.add(doc::Heading{2, app_.in(kSupervisors)});
      document.add(load_table(loads));
    }
    if (!pairs_.empty()) {
      document.add(doc::Heading{2, app_.in(kPairs)});
      document.add(pair_table());
    }
    return document;
  }

  // Each session of some people.
  ordered_json json_of(const Person& person) const {
    ordered_json sessions = ordered_json::array();
    for (const Supervision& one : sessions_of(person)) {
      sessions.push_back({{"date", one.date.to_string()},
                          {"supervisor", supervisor_id(one.supervisor)},
                          {"source", one.source},
                          {"form", one.form},
                          {"functions", one.functions},
                          {"hours", json_number(one.hours)},
                          {"project", text_or_null(one.project)},
                          {"next", day_or_null(one.next)}});
      if (!mask_) {
        sessions.back()["notes"] = text_or_null(one.notes);
      }
    }
    return {{"no", person.no},
            {"name", text_or_null(shown_name(person, mask_))},
            {"sessions", std::move(sessions)}};
  }

  void add_sessions(doc::Document& document, const Person& person) const {
    document.add(doc::Heading{2, person.no + " " + shown_name(person, mask_)});
    const std::vector<Supervision> sessions = sessions_of(person);
    if (sessions.empty()) {
      document.add(doc::Paragraph{app_.in(say(kNoSessions, from_.to_string(), to_.to_string())),
                                  doc::Tone::muted});
      return;
    }
    doc::Table table{{{app_.in(kDayColumn), doc::Align::left},
                      {app_.in(kSupervisorColumn), doc::Align::left},
                      {app_.in(kSourceColumn), doc::Align::left, 1},
                      {app_.in(kFormColumn), doc::Align::left, 1},
                      {app_.in(kFunctionsColumn), doc::Align::left, 1},
                      {app_.in(kHoursHad), doc::Align::right},
                      {app_.in(kNextTime), doc::Align::left, 0}},
                     {}};
    if (!mask_) {
      table.columns.push_back({app_.in(kNotesHead), doc::Align::left, 0});
    }
    for (const Supervision& one : sessions) {
      std::vector<doc::Cell> cells{doc::cell(one.date.to_string()),
                                   doc::cell(supervisor_shown(one.supervisor)),
                                   doc::cell(word(people::supervision_sources(), one.source)),
                                   doc::cell(word(people::supervision_forms(), one.form)),
                                   doc::cell(functions_of(one)),
                                   doc::cell(one.hours.to_string()),
                                   doc::cell(one.next ? one.next->to_string() : "")};
      if (!mask_) {
        cells.push_back(doc::cell(one.notes));
      }
      table.rows.push_back({std::move(cells), 0, false});
    }
    document.add(std::move(table));
  }

 private:
  std::vector<Supervision> sessions_of(const Person& person) const {
    std::vector<Supervision> sessions;
    for (const Supervision& one : person.supervisions) {
      if (one.date >= from_ && one.date <= to_) {
        sessions.push_back(one);
      }
    }
    return sessions;
  }

  std::string word(std::span<const people::Word> words, const std::string& id) const {
    return app_.in(people::title_of(words, id));
  }

  std::string functions_of(const Supervision& one) const {
    std::string text;
    for (const std::string& function : one.functions) {
      text += (text.empty() ? "" : app_.in(term::kListMark)) +
              word(people::supervision_functions(), function);
    }
    return text;
  }

  // Whoever is on the register; many sessions have the same supervisor.
  const std::optional<Person>& known(const std::string& no) const {
    return known_.of(no, [&] { return app_.store().person(no); });
  }
  // A name from outside is as personal as one on the register.
  std::string supervisor_id(const std::string& supervisor) const {
    return mask_ && !known(supervisor) ? mask_name(supervisor) : supervisor;
  }
  std::string supervisor_name(const std::string& supervisor) const {
    const auto& person = known(supervisor);
    const std::string& name = person ? person->name : supervisor;
    return mask_ ? mask_name(name) : name;
  }
  std::string supervisor_shown(const std::string& supervisor) const {
    const auto& person = known(supervisor);
    return person ? supervisor + " " + shown_name(*person, mask_) : supervisor_id(supervisor);
  }

  std::string norms() const {
    std::string text;
    const auto add = [&](const Message& norm) {
      text += (text.empty() ? "" : app_.in(Text{"，", ", "})) + app_.in(norm);
    };
    if (rules_.supervision_sessions > Quantity()) {
      add(say(kSessionNorm, rules_.supervision_sessions.to_string()));
    }
    if (rules_.supervision_hours > Quantity()) {
      add(say(kHourNorm, rules_.supervision_hours.to_string()));
    }
    if (rules_.supervisees > 0) {
      add(say(kLoadNorm, rules_.supervisees));
    }
    return app_.in(text.empty() ? say(kNoNorm) : say(kNorm, text));
  }

  std::string owed(const SupervisionHad& had) const {
    const std::string sessions = had.missing_sessions().to_string();
    const std::string hours = had.missing_hours().to_string();
    if (!had.is_short()) {
      return "";
    }
    return app_.in(had.missing_hours().is_zero()      ? say(kOwedSessions, sessions)
                   : had.missing_sessions().is_zero() ? say(kOwedHours, hours)
                                                      : say(kOwedBoth, sessions, hours));
  }

  doc::Table people_table() const {
    doc::Table table{{{app_.in(kNumberColumn), doc::Align::left},
                      {app_.in(kNameColumn), doc::Align::left},
                      {app_.in(kSessionsColumn), doc::Align::right},
                      {app_.in(kHoursHad), doc::Align::right},
                      {app_.in(kOwed), doc::Align::left, 0},
                      {app_.in(kLastTime), doc::Align::left, 1},
                      {app_.in(kNextTime), doc::Align::left, 1}},
                     {}};
    for (const auto& [person, had] : people_) {
      const bool late = had.next && *had.next < to_;
      table.rows.push_back({{doc::cell(person.no),
                             doc::cell(shown_name(person, mask_)),
                             doc::cell(std::to_string(had.sessions)),
                             doc::cell(had.hours.to_string()),
                             doc::cell(owed(had), doc::Tone::warning),
                             doc::cell(had.last ? had.last->to_string() : ""),
                             doc::cell(had.next ? had.next->to_string() : "",
                                       late ? doc::Tone::bad : doc::Tone::plain)},
                            0,
                            false});
    }
    return table;
  }

  doc::Table load_table(const std::vector<SupervisorLoad>& loads) const {
    doc::Table table{{{app_.in(kSupervisorColumn), doc::Align::left, 0},
                      {app_.in(kSourceColumn), doc::Align::left, 0},
                      {app_.in(kCarriesColumn), doc::Align::right},
                      {app_.in(kSessionsColumn), doc::Align::right},
                      {app_.in(kHoursHad), doc::Align::right}},
                     {}};
    for (const SupervisorLoad& load : loads) {
      const auto people = static_cast<std::int64_t>(load.people.size());
      const bool over = staff::is_over(load, rules_);
      table.rows.push_back(
          {{doc::cell(supervisor_shown(load.supervisor)),
            doc::cell(word(people::supervision_sources(), load.source)),
            over ? doc::cell(app_.in(say(kTooMany, people, people - rules_.supervisees)),
                             doc::Tone::warning)
                 : doc::cell(std::to_string(people)),
            doc::cell(std::to_string(load.sessions)),
            doc::cell(load.hours.to_string())},
           0,
           false});
    }
    return table;
  }

  doc::Table pair_table() const {
    doc::Table table{{{app_.in(kProjectColumn), doc::Align::left, 0},
                      {app_.in(kNameColumn), doc::Align::left},
                      {app_.in(kSupervisorColumn), doc::Align::left},
                      {app_.in(kSessionsColumn), doc::Align::right},
                      {app_.in(kHoursHad), doc::Align::right}},
                     {}};
    for (const Pair& pair : pairs_) {
      table.rows.push_back({{doc::cell(pair.project->title),
                             doc::cell(supervisor_shown(pair.member->staff)),
                             doc::cell(supervisor_shown(pair.member->supervisor)),
                             doc::cell(std::to_string(pair.had.sessions)),
                             doc::cell(pair.had.hours.to_string())},
                            0,
                            false});
    }
    return table;
  }

  App& app_;
  bool mask_;
  const plan::Plan& plan_;
  plan::StaffRules rules_;
  Date from_, to_;
  std::vector<std::pair<Person, SupervisionHad>> people_;
  std::vector<Pair> pairs_;
  mutable Remembered<std::string, std::optional<Person>> known_;
  staff::SupervisorLoads loads_;
};

int run_supervision(App& app, const SupervisionOptions& o) {
  View view(app, o.mask);
  if (o.numbers.empty()) {
    view.everybody();
    app.globals.json ? print_json(app, view.json()) : print(app, view.document());
    return 0;
  }
  ordered_json json = ordered_json::array();
  doc::Document document;
  for (const Person& person : find_people(app, o.numbers)) {
    json.push_back(view.json_of(person));
    view.add_sessions(document, person);
  }
  app.globals.json ? print_json(app, json) : print(app, document);
  return 0;
}

}  // namespace

Invocation make_supervision() {
  return invocation<SupervisionOptions>(options_of, run_supervision);
}

}  // namespace sw::cli::staff_commands
