#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/label.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/case/register.hpp"
#include "cli/project/entry.hpp"
#include "cli/project/gate.hpp"
#include "cli/project/register.hpp"
#include "core/base/text.hpp"
#include "core/project/case_number.hpp"
#include "core/project/entry.hpp"
#include "core/project/gates.hpp"
#include "core/service/words.hpp"

namespace sw::cli::project_case_commands {

namespace {

namespace key = service::key;

constexpr Text kMethodWord{"服务方法", "method"};
constexpr Text kSite{"服务地点", "site"};
constexpr Text kGroup{"服务对象", "client group"};
constexpr Text kField{"服务领域", "field"};
constexpr Text kNoCases{"{0} 不按个案或小组计数", "{0} is not counted by cases or groups"};
constexpr Text kUseRecord{
    "记服务用 sw project record；要分个案的，在计划的 [[method]] 写 cases = true",
    "use sw project record; or write cases = true in the plan's [[method]]"};
constexpr Text kTaken{"编号 {0} 已经有了", "the number {0} is taken"};
constexpr Text kNext{"下一个是 {0}；不写编号就用它",
                     "the next one is {0}; leave NO out to take it"};
constexpr Text kLacks{"编号格式 {0} 里的 {1} 还不知道",
                      "the pattern {0} asks for what is not known: {1}"};
constexpr Text kGive{"加上 {0}，或直接写编号", "add {0}, or give the number"};
constexpr Text kOtherForm{"{0} 不合编号格式 {1}，仍已记录；按格式下一个是 {2}",
                          "{0} does not follow the pattern {1}; recorded all the same (by the "
                          "pattern the next one is {2})"};
constexpr Text kCaseOpened{"已开案：{0}（{1}，{2}）", "Opened: {0} ({1}, {2})"};
constexpr Text kIsClosed{"{0} 已于 {1} 结项，仍已记录",
                         "{0} is closed since {1}; recorded all the same"};

struct OpenOptions {
  std::string project, method = "casework", topic;
  std::optional<std::string> number, date, site, field;
  std::vector<std::string> groups, staff;
  std::optional<int> planned, members;
};

std::vector<Option> options_of(OpenOptions& o) {
  return {
      project_option(o.project),
      {"NO",
       "NO",
       &o.number,
       {"编号；不写用格式的下一个", "its number; without it the next one of the pattern"}},
      {"--method",
       "METHOD",
       &o.method,
       {"服务方法，默认 casework；小组写 group", "the method, default casework; of groups: group"}},
      {"--date", "DATE", &o.date, {"开案的日期，默认今天", "the day it was opened, default today"}},
      {"--site",
       "SITE",
       &o.site,
       {"地点，项目只有一个的不用写", "the site, default the project's only one"}},
      {"--client-group",
       "GROUP",
       &o.groups,
       {"服务对象，可写几次；项目只有一类的不用写",
        "client group, may be repeated; default the project's only one"}},
      {"--field",
       "FIELD",
       &o.field,
       {"服务领域，项目只有一个的不用写", "the field, default the project's only one"}},
      {"--staff",
       "NO",
       &o.staff,
       {"负责的社工工号，可写几次；第一个写进编号",
        "staff number of the worker, may be repeated; the first stands in the number"}},
      {"--planned", "N", &o.planned, {"小组计划的节数", "sessions planned, of a group"}},
      {"--members", "N", &o.members, {"小组的人数", "members, of a group"}},
      {"--topic", "TEXT", &o.topic, {"主题，不写姓名", "the topic; no names"}}};
}

// What was said, else the only one that the project has.
std::string value_or_only(Text what,
                          std::string_view option,
                          const std::optional<std::string>& said,
                          const std::vector<Named>& entries,
                          const std::vector<std::string>& own) {
  if (said) {
    return entry_or_label(what, option, entries, *said);
  }
  return own.size() == 1 ? own.front() : std::string();
}

std::vector<std::string> ids_of(const std::vector<plan::Site>& sites) {
  std::vector<std::string> ids;
  for (const plan::Site& one : sites) {
    ids.push_back(one.id);
  }
  return ids;
}

std::string method_of(const plan::Plan& plan, const OpenOptions& o) {
  std::string method = entry_or_label(kMethodWord, "--method", names_of(plan.methods), o.method);
  if (!project::counts_cases(plan, method)) {
    throw Error(
        ErrorKind::input, say(kNoCases, project::method_title(plan, method)), say(kUseRecord));
  }
  return method;
}

std::vector<Named> names_of_sites(const plan::Project& one) {
  std::vector<Named> names;
  for (const plan::Site& site : one.sites) {
    names.push_back({site.id, site.title, {}});
  }
  return names;
}

void require_values(const plan::Plan& plan,
                    const plan::CasePattern& pattern,
                    const project::CaseValues& values) {
  static constexpr std::pair<plan::CasePart, std::string_view> kOptions[] = {
      {plan::CasePart::field, "--field"},
      {plan::CasePart::site, "--site"},
      {plan::CasePart::worker, "--staff"}};
  std::vector<std::string> parts, options;
  for (const plan::CasePart part : project::lacking(pattern, values)) {
    parts.push_back("{" + std::string(plan::name_of(part)) + "}");
    for (const auto& [of, option] : kOptions) {
      if (of == part) {
        options.emplace_back(option);
      }
    }
  }
  if (!parts.empty()) {
    throw Error(ErrorKind::usage,
                say(kLacks, plan.head.case_number, join(parts, " ")),
                say(kGive, join(options, " ")));
  }
}

struct Chosen {
  std::string number;
  std::optional<Message> warning;
};

Chosen number_of(const plan::Plan& plan,
                 const project::Register& projects,
                 const std::optional<std::string>& said,
                 const project::CaseValues& values) {
  const plan::CasePattern pattern = project::case_pattern(plan, values.method);
  const std::set<std::string> taken = project::taken_numbers(projects);
  if (!said) {
    require_values(plan, pattern, values);
    std::string number = project::next_number(pattern, values, taken);
    require_label("NO", number);
    return {std::move(number), {}};
  }
  require_label("NO", *said);
  const bool known = project::lacking(pattern, values).empty();
  const std::string next = known ? project::next_number(pattern, values, taken) : "";
  if (taken.contains(*said)) {
    throw Error(ErrorKind::input,
                say(kTaken, *said),
                known ? std::optional(say(kNext, next)) : std::nullopt);
  }
  if (plan.head.case_number.empty() || project::fits(pattern, *said)) {
    return {*said, {}};
  }
  return {*said, say(kOtherForm, *said, plan.head.case_number, known ? next : "?")};
}

void set(facts::Fact& fact, const char* name, const std::string& text) {
  if (!text.empty()) {
    fact.details[name] = text;
  }
}

void set(facts::Fact& fact, const char* name, std::optional<int> count) {
  if (count) {
    fact.details[name] = std::to_string(*count);
  }
}

std::string groups_of(const plan::Plan& plan, const plan::Project& one, const OpenOptions& o) {
  std::vector<std::string> groups;
  for (const std::string& group : o.groups) {
    for (const std::string& part : service::list_of(group)) {
      groups.push_back(
          entry_or_label(kGroup, "--client-group", names_of(plan.client_groups), part));
    }
  }
  if (groups.empty() && one.client_groups.size() == 1) {
    groups = one.client_groups;
  }
  return service::list_text(groups);
}

std::vector<std::string> staff_of(const OpenOptions& o) {
  std::vector<std::string> staff;
  for (const std::string& said : o.staff) {
    for (const std::string& no : service::list_of(said)) {
      require_label("--staff", no);
      staff.push_back(no);
    }
  }
  return staff;
}

int run_open(App& app, const OpenOptions& o) {
  require_count("--planned", o.planned);
  require_count("--members", o.members);
  const Date day = fact_day(app, o.date);
  const plan::Plan& plan = plan_for(app, day);
  const plan::Project& one = project_called(plan, o.project);
  const project::Register projects = project_register(app);
  const std::vector<std::string> staff = staff_of(o);
  project::CaseValues values;
  values.method = method_of(plan, o);
  values.field = value_or_only(kField, "--field", o.field, names_of(plan.fields), one.fields);
  values.site = value_or_only(kSite, "--site", o.site, names_of_sites(one), ids_of(one.sites));
  values.worker = staff.empty() ? std::string() : staff.front();
  values.project = one.id;
  values.date = day;
  const Chosen chosen = number_of(plan, projects, o.number, values);
  facts::Fact fact = case_fact(one, chosen.number, "open", day);
  set(fact, key::kMethod, values.method);
  set(fact, key::kField, values.field);
  set(fact, key::kSite, values.site);
  set(fact, key::kClientGroup, groups_of(plan, one, o));
  set(fact, key::kStaff, service::list_text(staff));
  set(fact, key::kTopic, std::string(trim(o.topic)));
  set(fact, key::kPlanned, o.planned);
  set(fact, key::kMembers, o.members);
  const project::Progress progress = progress_of(one, projects, day);
  const store::Written written = write_fact(app, fact);
  if (chosen.warning) {
    app.warn(*chosen.warning);
  }
  if (progress.is_closed()) {
    app.warn(say(kIsClosed, named(one), progress.since->to_string()));
  }
  project::Case opened;
  opened.method = values.method;
  opened.number = chosen.number;
  print_written(app,
                written,
                say(kCaseOpened, named(plan, opened), named(one), day.to_string()),
                {{"project", one.id}, {"no", chosen.number}, {"method", values.method}});
  return 0;
}

}  // namespace

Invocation make_open() {
  return invocation<OpenOptions>(options_of, run_open);
}

}  // namespace sw::cli::project_case_commands
