#include "core/project/cases.hpp"

#include <algorithm>
#include <map>

#include "core/facts/detail.hpp"
#include "core/plan/lists.hpp"
#include "core/service/words.hpp"

namespace sw::project {

namespace {

namespace key = service::key;

// What a record of a case says beyond what is known of it.
void take(Case& one, const facts::Fact& fact) {
  const auto set = [&](std::string& to, const char* name) {
    if (std::string text = detail_of(fact, name); !text.empty()) {
      to = std::move(text);
    }
  };
  const auto set_list = [&](std::vector<std::string>& to, const char* name) {
    if (const std::string text = detail_of(fact, name); !text.empty()) {
      to = service::list_of(text);
    }
  };
  const auto set_number = [&](Quantity& to, const char* name) {
    if (const std::string text = detail_of(fact, name); !text.empty()) {
      to = parse_quantity(text).value;
    }
  };
  set(one.project, key::kProject);
  set(one.method, key::kMethod);
  set(one.field, key::kField);
  set(one.stage, key::kStage);
  set(one.topic, key::kTopic);
  set_list(one.client_groups, key::kClientGroup);
  set_list(one.sites, key::kSite);
  set_list(one.staff, key::kStaff);
  set_number(one.members, key::kMembers);
  set_number(one.planned, key::kPlanned);
}

void add_all(std::vector<std::string>& to, const std::vector<std::string>& more) {
  for (const std::string& one : more) {
    if (std::find(to.begin(), to.end(), one) == to.end()) {
      to.push_back(one);
    }
  }
}

bool any_in(const std::set<std::string, std::less<>>& wanted,
            const std::vector<std::string>& values) {
  return wanted.empty() || std::any_of(values.begin(), values.end(), [&](const std::string& value) {
           return wanted.contains(value);
         });
}

bool one_in(const std::set<std::string, std::less<>>& wanted, const std::string& value) {
  return wanted.empty() || wanted.contains(value);
}

}  // namespace

std::vector<Case> cases_of(const Register& projects, Date to) {
  std::map<std::string, Case> cases;
  std::set<std::string> voided;
  for (const facts::Record& record : projects.records(facts::Kind::case_file)) {
    const facts::Fact& fact = record.fact;
    if (fact.date > to) {
      break;  // they come by date
    }
    const std::string action = detail_of(fact, key::kAction);
    Case& one = cases[fact.subject];
    take(one, fact);
    if (action == "open") {
      one.opened = fact.date;
      one.declared = true;
      one.closed.reset();
      one.reason.clear();
    } else if (action == "close") {
      one.closed = fact.date;
      one.reason = detail_of(fact, key::kReason);
    } else if (action == "void") {
      voided.insert(fact.subject);
    }
  }
  for (const service::CaseSum& sum : projects.case_services(Date(1900, 1, 1), to)) {
    const auto [place, fresh] = cases.try_emplace(sum.number);
    Case& one = place->second;
    if (one.project.empty()) {
      one.project = sum.key.project;
    }
    if (one.method.empty()) {  // a record of its closing alone has the project only
      one.method = sum.key.method;
    }
    if (!one.declared) {  // nobody opened it: its services say what it is
      one.opened = one.last_service ? std::min(one.opened, sum.first) : sum.first;
      one.field = one.field.empty() ? sum.key.field : one.field;
      add_all(one.client_groups, service::list_of(sum.key.client_groups));
      add_all(one.sites, service::list_of(sum.key.sites));
    }
    one.last_service = std::max(one.last_service.value_or(sum.last), sum.last);
    one.sessions += sum.sessions;
    one.person_times += sum.person_times;
  }
  std::vector<Case> out;
  for (auto& [number, one] : cases) {
    if (!voided.contains(number)) {
      one.number = number;
      out.push_back(std::move(one));
    }
  }
  return out;
}

int quiet_days(const Case& one, Date today) {
  return today - std::max(one.last_service.value_or(one.opened), one.opened);
}

bool counts_cases(const plan::Plan& plan, std::string_view method) {
  const plan::ListEntry* found = plan::find_entry(plan.methods, method);
  if (found != nullptr && found->has("cases")) {
    return found->cases;
  }
  return method == "casework" || method == "group";
}

std::vector<std::string> stages_of(const plan::Plan& plan, std::string_view method) {
  const plan::ListEntry* found = plan::find_entry(plan.methods, method);
  if (found != nullptr && !found->stages.empty()) {
    return found->stages;
  }
  if (method == "casework") {
    return {"接案", "预估", "计划", "介入", "评估", "结案"};
  }
  if (method == "group") {
    return {"筹备期", "形成期", "转折期", "成熟期", "结束期"};
  }
  return {};
}

bool selects(const Selection& selection, const Case& one) {
  return one_in(selection.projects, one.project) && one_in(selection.methods, one.method) &&
         one_in(selection.fields, one.field) &&
         any_in(selection.client_groups, one.client_groups) && any_in(selection.sites, one.sites);
}

// 个案、小组 are counted by those that were opened; activities and visits by their records.
Quantity counted(const plan::Plan& plan,
                 const Register& projects,
                 const Selection& selection,
                 Date from,
                 Date to) {
  const std::vector<Case>& cases = projects.cases(to);
  std::int64_t opened = 0;
  for (const Case& one : cases) {
    opened += one.opened >= from && one.opened <= to && counts_cases(plan, one.method) &&
                      selects(selection, one)
                  ? 1
                  : 0;
  }
  // Not by volumes_of, which goes through the clients to count people.
  Quantity count = Quantity::of(opened);
  for (const service::Sum& sum : projects.services(from, to)) {
    if (selection.has(sum.key) && !counts_cases(plan, sum.key.method)) {
      count += sum.amounts.count;
    }
  }
  return count;
}

ProjectCases project_cases(const plan::Plan& plan,
                           const Register& projects,
                           std::string_view project,
                           Date day) {
  ProjectCases found;
  for (const Case& one : projects.cases(day)) {
    if (one.project == project && counts_cases(plan, one.method)) {
      ++found.all;
      if (one.is_open_on(day)) {
        found.open.push_back(one.number);
      }
    }
  }
  return found;
}

CaseCounts counts_of(const std::vector<Case>& cases,
                     const Selection& selection,
                     Date from,
                     Date to) {
  CaseCounts counts;
  for (const Case& one : cases) {
    if (!selects(selection, one) || one.opened > to) {
      continue;
    }
    const bool closed_in = one.closed && *one.closed >= from && *one.closed <= to;
    counts.carried += one.opened < from && (!one.closed || *one.closed >= from) ? 1 : 0;
    counts.opened += one.opened >= from ? 1 : 0;
    counts.closed += closed_in ? 1 : 0;
    counts.referred += closed_in && one.reason == "referred" ? 1 : 0;
    counts.open += !one.closed || *one.closed > to ? 1 : 0;
  }
  return counts;
}

}  // namespace sw::project
