#pragma once
// A project's plan and what was recorded on it, in memory: services and money are summed as the
// store sums them.

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/project/register.hpp"
#include "core/service/words.hpp"
#include "tests/unit/project/known_cases.hpp"

namespace sw::project {

class World {
 public:
  plan::Plan plan;
  std::vector<Fault> faults;  // of the project, whatever the day

  World() {
    plan.head.year = 2026;
    plan::Project one;
    one.id = "elder.pilot";
    one.title = "长者之家试点";
    one.kind = "aged_care";
    one.stages = plan::Stages{};
    one.stages->assessment = Date(2026, 2, 28);
    one.stages->delivery = Date(2026, 10, 31);
    plan.projects.push_back(one);
  }
  plan::Project& project() { return plan.projects.front(); }

  facts::Fact& add(facts::Kind kind,
                   const std::string& subject,
                   Date day,
                   std::map<std::string, std::string> details = {},
                   const std::string& part = "") {
    auto& all = records_[kind];
    facts::Record record;
    record.id = {++last_, 0};
    record.fact.kind = kind;
    record.fact.subject = subject;
    record.fact.date = day;
    record.fact.part = part;
    record.fact.details = std::move(details);
    const auto place = std::find_if(
        all.begin(), all.end(), [&](const facts::Record& one) { return one.fact.date > day; });
    return all.insert(place, std::move(record))->fact;
  }
  void stage(const std::string& to, Date day, std::map<std::string, std::string> details = {}) {
    add(facts::Kind::stage, "elder.pilot", day, std::move(details), to);
  }
  void document(const std::string& kind,
                const std::string& hash,
                Date day,
                const std::string& stage = "") {
    std::map<std::string, std::string> details;
    if (!stage.empty()) {
      details[service::key::kStage] = stage;
    }
    add(facts::Kind::document, "elder.pilot", day, details, kind).evidence =
        facts::Evidence{hash, hash + ".pdf"};
  }
  void open(const std::string& number, Date day, const std::string& method = "casework") {
    add(facts::Kind::case_file,
        number,
        day,
        {{"action", "open"}, {"project", "elder.pilot"}, {"method", method}});
  }
  void close(const std::string& number, Date day, const std::string& reason = "goal_reached") {
    add(facts::Kind::case_file, number, day, {{"action", "close"}, {"reason", reason}});
  }
  void serve(const std::string& method,
             Date day,
             std::int64_t sessions,
             std::int64_t person_times,
             const std::string& number = "") {
    service::Service one;
    one.project = "elder.pilot";
    one.method = method;
    one.date = day;
    one.sessions = Quantity::of(sessions);
    one.person_times = Quantity::of(person_times);
    one.case_no = number;
    services_.push_back(one);
  }
  void pay(service::Money figure, Date day, std::int64_t yuan) {
    money_.push_back({day, {figure, "elder.pilot", "activity", "fund", Quantity::of(yuan), 1}});
  }

  Register reg() {
    Register projects;
    projects.records = [this](facts::Kind kind) -> const std::vector<facts::Record>& {
      return records_[kind];
    };
    projects.services = [this](Date from, Date to) -> const std::vector<service::Sum>& {
      sums_.clear();
      for (const service::Service& one : services_) {
        if (one.date >= from && one.date <= to) {
          service::for_each_part(one, [&](const service::Part& part) {
            sums_.push_back({part.key, part.amounts, part.amounts.people});
          });
        }
      }
      return sums_;
    };
    projects.clients = [](Date, Date) -> const service::Clients& {
      static const service::Clients kNobody;
      return kNobody;
    };
    projects.case_services = [this](Date from, Date to) -> const std::vector<service::CaseSum>& {
      cases_.clear();
      for (const service::Service& one : services_) {
        if (one.date >= from && one.date <= to && !one.case_no.empty()) {
          cases_.push_back({service::key_of(one),
                            one.case_no,
                            one.date,
                            one.date,
                            1,
                            one.sessions,
                            one.person_times});
        }
      }
      return cases_;
    };
    projects.money = [this](Date from, Date to) -> const std::vector<service::MoneySum>& {
      paid_.clear();
      for (const auto& [day, sum] : money_) {
        if (day >= from && day <= to) {
          paid_.push_back(sum);
        }
      }
      return paid_;
    };
    projects.faults = [this](std::string_view project, Date) {
      return project == "elder.pilot" ? faults : std::vector<Fault>();
    };
    know_cases(projects);
    return projects;
  }

 private:
  std::map<facts::Kind, std::vector<facts::Record>> records_;
  std::vector<service::Service> services_;
  std::vector<service::Sum> sums_;
  std::vector<service::CaseSum> cases_;
  std::vector<std::pair<Date, service::MoneySum>> money_;
  std::vector<service::MoneySum> paid_;
  std::int64_t last_ = 0;
};

}  // namespace sw::project
