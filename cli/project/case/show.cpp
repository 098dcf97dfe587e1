#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/project/case/register.hpp"
#include "cli/project/register.hpp"
#include "core/base/json_number.hpp"
#include "core/base/text.hpp"
#include "core/project/entry.hpp"
#include "core/service/words.hpp"

namespace sw::cli::project_case_commands {

namespace {

namespace key = service::key;
using nlohmann::ordered_json;
using project::Case;

constexpr Text kCaseTitle{"{0}：{1}", "{0}: {1}"};
constexpr Text kOpenedOn{"{0} 开案", "opened on {0}"};
constexpr Text kEndedOn{"{0} 开案，{1} 结案（{2}）", "opened on {0}, closed on {1} ({2})"};
constexpr Text kWorkers{"社工 {0}", "worker: {0}"};
constexpr Text kAbout{"主题 {0}", "topic: {0}"};
constexpr Text kStageReached{"{0} {1}", "{0} {1}"};
constexpr Text kHeld{"已办 {0} 节，{1} 人次", "{0} sessions, {1} person-times"};
constexpr Text kHeldOf{"已办 {0} / {1} 节，{2} 人次", "{0} of {1} sessions, {2} person-times"};
constexpr Text kPresent{"{0} 人，每节平均到 {1} 人，出席率 {2}%",
                        "{0} members, {1} a session on average, {2} % present"};
constexpr Text kDay{"日期", "Date"};
constexpr Text kCameTogether{"人次", "Person-times"};
constexpr Text kShare{"出席率", "Present"};
constexpr Text kHowMany{"节", "Sessions"};

struct ShowOptions {
  std::string project, number;
};

std::vector<Option> options_of(ShowOptions& o) {
  return {project_option(o.project),
          {"NO", "NO", &o.number, {"个案或小组的编号", "number of the case or group"}, true}};
}

struct Reached {
  Date day;
  std::string stage;
};

std::vector<Reached> stages_reached(const project::Register& projects,
                                    const std::string& number,
                                    Date to) {
  std::vector<Reached> found;
  for (const facts::Record& record : projects.records(facts::Kind::case_file)) {
    const auto stage = record.fact.details.find(key::kStage);
    if (record.fact.subject == number && record.fact.date <= to &&
        stage != record.fact.details.end()) {
      found.push_back({record.fact.date, stage->second});
    }
  }
  return found;
}

// Of those who could have come on a day.
std::optional<Quantity> present(const Case& one, const service::CaseDay& day) {
  return attendance(day.person_times, day.sessions, one.members);
}

doc::Document page_of(const App& app,
                      const plan::Plan& plan,
                      const std::string& title,
                      const Case& one,
                      const std::vector<Reached>& stages,
                      const std::vector<service::CaseDay>& days) {
  doc::Document document;
  document.add(doc::Heading{1, app.in(say(kCaseTitle, named(plan, one), printable_line(title)))});
  doc::Bullets facts;
  const auto add = [&](const Message& line) {
    facts.items.push_back({"·", doc::Tone::muted, printable_line(app.in(line))});
  };
  add(one.closed ? say(kEndedOn,
                       one.opened.to_string(),
                       one.closed->to_string(),
                       service::title_of(service::close_reasons(), one.reason))
                 : say(kOpenedOn, one.opened.to_string()));
  if (!one.staff.empty()) {
    add(say(kWorkers, service::list_text(one.staff)));
  }
  if (!one.topic.empty()) {
    add(say(kAbout, one.topic));
  }
  for (const Reached& reached : stages) {
    add(say(kStageReached, reached.day.to_string(), reached.stage));
  }
  add(one.planned.is_zero() ? say(kHeld, one.sessions.to_string(), one.person_times.to_string())
                            : say(kHeldOf,
                                  one.sessions.to_string(),
                                  one.planned.to_string(),
                                  one.person_times.to_string()));
  if (const auto share = attendance(one.person_times, one.sessions, one.members)) {
    add(say(kPresent,
            one.members.to_string(),
            average(one.person_times, one.sessions)->to_string(1),
            whole_percent(*share)));
  }
  document.add(std::move(facts));
  doc::Table table{{{app.in(kDay)},
                    {app.in(kHowMany), doc::Align::right},
                    {app.in(kCameTogether), doc::Align::right}},
                   {}};
  if (!one.members.is_zero()) {
    table.columns.push_back({app.in(kShare), doc::Align::right});
  }
  for (const service::CaseDay& day : days) {
    doc::Row row{{doc::cell(day.day.to_string()),
                  doc::cell(day.sessions.to_string()),
                  doc::cell(day.person_times.to_string())},
                 0,
                 false};
    if (const auto share = present(one, day)) {
      row.cells.push_back(doc::cell(whole_percent(*share) + "%"));
    }
    table.rows.push_back(std::move(row));
  }
  if (!table.rows.empty()) {
    document.add(std::move(table));
  }
  return document;
}

ordered_json json_of(const Case& one,
                     const std::vector<Reached>& stages,
                     const std::vector<service::CaseDay>& days,
                     Date today) {
  ordered_json json = case_json(one, today);
  json["stages"] = ordered_json::array();
  for (const Reached& reached : stages) {
    json["stages"].push_back({{"date", reached.day.to_string()}, {"stage", reached.stage}});
  }
  json["days"] = ordered_json::array();
  for (const service::CaseDay& day : days) {
    const auto share = present(one, day);
    json["days"].push_back(
        {{"date", day.day.to_string()},
         {"sessions", json_number(day.sessions)},
         {"person_times", json_number(day.person_times)},
         {"attendance", share ? ordered_json(json_number(*share)) : ordered_json()}});
  }
  return json;
}

int run_show(App& app, const ShowOptions& o) {
  const plan::Plan& plan = app.plan_of(app.current_year());
  const plan::Project& one = project_called(plan, o.project);
  const project::Register projects = project_register(app);
  const Case& found = case_called(projects.cases(app.today()), projects, one, o.number);
  const std::vector<Reached> stages = stages_reached(projects, found.number, app.today());
  const std::vector<service::CaseDay> days = app.store().case_days(found.number, app.today());
  if (app.globals.json) {
    print_json(app, json_of(found, stages, days, app.today()));
  } else {
    print(app, page_of(app, plan, one.title, found, stages, days));
  }
  return 0;
}

}  // namespace

Invocation make_show() {
  return invocation<ShowOptions>(options_of, run_show);
}

}  // namespace sw::cli::project_case_commands
