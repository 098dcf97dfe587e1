#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/register.hpp"
#include "core/base/text.hpp"
#include "core/project/entry.hpp"

namespace sw::cli::project_commands {

namespace {

constexpr Text kRecorded{"已记：{0} {1}（{2}）{3}", "Recorded: {0} {1} ({2}){3}"};
constexpr Text kAmounts{"，{0} 人、{1} 人次", ", {0} people, {1} person-times"};
constexpr Text kAt{"{0}：{1}", "{0}: {1}"};
constexpr Text kNothingBefore{"还没有可以照着记的服务记录", "there is no service to repeat yet"};
constexpr Text kNameProject{"写明项目：sw project record 项目 --method 方法",
                            "name the project: sw project record PROJECT --method METHOD"};
constexpr Text kMore{"另有 {0} 处：{1}", "and {0} more: {1}"};

struct RecordOptions {
  std::optional<std::string> project, date;
  bool again = false;
  std::optional<std::string> method, field, count, sessions, people, person_times, hours,
      volunteers, volunteer_hours, case_no, topic, note;
  std::vector<std::string> client_groups, sites, clients, staff, shares;
};

std::vector<Option> options_of(RecordOptions& o) {
  return {
      {"ID",
       "ID",
       &o.project,
       {"项目：编号，或独有的名称", "the project: its id, or a unique title"}},
      {"--again",
       "",
       &o.again,
       {"照本人上一条再记一次，只写不同的", "repeat your last one; say only what differs"}},
      {"--method",
       "METHOD",
       &o.method,
       {"方法，如 casework、个案；项目只有一种时可不写",
        "the method, e.g. casework; not needed where the project has one"}},
      {"--date", "DATE", &o.date, {"日期，默认今天", "the day, default today"}},
      {"--count", "N", &o.count, {"几次活动、几户探访，默认 1", "activities or visits, default 1"}},
      {"--sessions", "N", &o.sessions, {"节数，默认 1", "sessions, default 1"}},
      {"--people", "N", &o.people, {"人数：几个不同的人", "how many different people"}},
      {"--person-times", "N", &o.person_times, {"人次", "person-times"}},
      {"--hours", "H", &o.hours, {"时数", "hours"}},
      {"--client-group",
       "GROUP",
       &o.client_groups,
       {"服务对象，可写几次", "client group; may be given several times"}},
      {"--field", "FIELD", &o.field, {"服务领域", "field of service"}},
      {"--site", "SITE", &o.sites, {"地点，可写几次", "place; may be given several times"}},
      {"--case", "NO", &o.case_no, {"个案或小组编号", "number of the case or group"}},
      {"--client",
       "CODE",
       &o.clients,
       {"服务对象代码，可写几次；不写姓名", "client's code, may be given several times; no names"}},
      {"--volunteers", "N", &o.volunteers, {"志愿者人数", "volunteers"}},
      {"--volunteer-hours", "H", &o.volunteer_hours, {"志愿时数", "volunteers' hours"}},
      {"--staff", "NO", &o.staff, {"工号，可写几次", "staff number; may be given several times"}},
      {"--share",
       "PROJECT=SHARE",
       &o.shares,
       {"另一个项目分摊的比例，如 elder.pilot=0.4", "another project's share: elder.pilot=0.4"}},
      {"--topic", "TEXT", &o.topic, {"主题", "topic"}},
      {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

// What is wrong, under the option that says it.
struct Named {
  std::string_view heading, option;
};
constexpr Named kOptions[] = {{"project", "ID"},
                              {"method", "--method"},
                              {"field", "--field"},
                              {"client_group", "--client-group"},
                              {"site", "--site"},
                              {"count", "--count"},
                              {"sessions", "--sessions"},
                              {"people", "--people"},
                              {"person_times", "--person-times"},
                              {"hours", "--hours"},
                              {"volunteers", "--volunteers"},
                              {"volunteer_hours", "--volunteer-hours"},
                              {"case_no", "--case"},
                              {"clients", "--client"},
                              {"shares", "--share"},
                              {"staff_no", "--staff"}};

std::string_view option_of(std::string_view heading) {
  for (const Named& one : kOptions) {
    if (one.heading == heading) {
      return one.option;
    }
  }
  return heading;
}

// The newest service of this actor, of the project where one is named.
facts::Fact last_of(App& app, const std::optional<std::string>& project) {
  store::Filter filter;
  filter.kind = facts::Kind::service;
  if (project) {
    filter.subjects = {*project};
  }
  filter.limit = 200;
  const std::string actor = app.who().actor;
  for (const facts::Record& record : app.store().records(filter)) {
    if (record.by == actor) {
      return record.fact;
    }
  }
  throw Error(ErrorKind::input, say(kNothingBefore), say(kNameProject));
}

project::Words words_of(const service::Service& service) {
  const facts::Fact fact = service::fact_of(service);
  project::Words words{{"project", service.project},
                       {"method", service.method},
                       {"field", service.field},
                       {"client_group", service::list_text(service.client_groups)},
                       {"site", service::list_text(service.sites)},
                       {"count", service.count.to_string()},
                       {"sessions", service.sessions.to_string()},
                       {"people", service.people.to_string()},
                       {"person_times", service.person_times.to_string()},
                       {"hours", service.hours.to_string()},
                       {"volunteers", service.volunteers.to_string()},
                       {"volunteer_hours", service.volunteer_hours.to_string()},
                       {"case_no", service.case_no},
                       {"clients", service::list_text(service.clients)},
                       {"topic", service.topic},
                       {"staff_no", service::list_text(service.staff)}};
  if (const auto shares = fact.details.find("shares"); shares != fact.details.end()) {
    words["shares"] = shares->second;
  }
  return words;
}

void say_over(project::Words& words, const RecordOptions& o) {
  const auto set = [&](std::string_view heading, const std::optional<std::string>& text) {
    if (text) {
      words[heading] = *text;
    }
  };
  const auto set_list = [&](std::string_view heading, const std::vector<std::string>& list) {
    if (!list.empty()) {
      words[heading] = join(list, ",");
    }
  };
  // Numbers that depend on each other are not mixed with those of the record that is repeated.
  if (o.people || o.person_times || !o.clients.empty() || o.sessions) {
    for (const std::string_view heading : {"people", "person_times", "clients"}) {
      words.erase(heading);
    }
  }
  set("method", o.method);
  set("field", o.field);
  set("count", o.count);
  set("sessions", o.sessions);
  set("people", o.people);
  set("person_times", o.person_times);
  set("hours", o.hours);
  set("volunteers", o.volunteers);
  set("volunteer_hours", o.volunteer_hours);
  set("case_no", o.case_no);
  set("topic", o.topic);
  set("note", o.note);
  set_list("client_group", o.client_groups);
  set_list("site", o.sites);
  set_list("clients", o.clients);
  set_list("staff_no", o.staff);
  set_list("shares", o.shares);
}

[[noreturn]] void refuse(const std::vector<project::EntryFault>& faults) {
  const project::EntryFault& first = faults.front();
  Message message = say(kAt, option_of(first.heading), first.reason);
  std::optional<Message> hint = first.hint;
  if (faults.size() > 1 && !hint) {
    hint = say(kMore, faults.size() - 1, say(kAt, option_of(faults[1].heading), faults[1].reason));
  }
  throw hint ? Error(ErrorKind::input, message, *hint) : Error(ErrorKind::input, message);
}

int run_record(App& app, const RecordOptions& o) {
  if (!o.project && !o.again) {
    throw Error(ErrorKind::usage, say(kNameProject));
  }
  const Date day = fact_day(app, o.date);
  const plan::Plan& plan = plan_for(app, day);
  std::optional<std::string> project;
  if (o.project) {
    project = project_called(plan, *o.project).id;
  }
  project::Words words;
  if (o.again) {
    words = words_of(service::service_of(last_of(app, project)));
  } else {
    words["project"] = *project;
  }
  say_over(words, o);
  project::EntryWorld world;
  store::Store& facts = app.store();
  if (facts.has_people(people::Figure::in_service)) {
    world.knows_staff = [&facts](const std::string& no) { return facts.person(no).has_value(); };
  }
  world.stage = stage_on(app);
  const project::Entry entry = project::read_service(plan, words, day, world);
  if (!entry.faults.empty()) {
    refuse(entry.faults);
  }
  const store::Written written = write_fact(app, service::fact_of(entry.service));
  for (const Message& remark : entry.remarks) {
    app.warn(remark);
  }
  const service::Service& service = entry.service;
  const Message amounts =
      say(kAmounts, service.people.to_string(), service.person_times.to_string());
  print_written(app,
                written,
                say(kRecorded,
                    plan.find_project(service.project)->title,
                    project::method_title(plan, service.method),
                    day.to_string(),
                    amounts));
  return 0;
}

}  // namespace

Invocation make_record() {
  return invocation<RecordOptions>(options_of, run_record);
}

}  // namespace sw::cli::project_commands
