#pragma once
// A service as somebody wrote it, in words or in the cells of a sheet, with what the project and
// the method leave unsaid filled in.

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.hpp"
#include "core/plan/plan.hpp"
#include "core/service/service.hpp"

namespace sw::project {

/// By the headings of the sheet: project, method, field, client_group, site, count, sessions,
/// people, person_times, hours, volunteers, volunteer_hours, case_no, clients, shares, topic,
/// staff_no, note. What is empty or missing was not said.
using Words = std::map<std::string_view, std::string>;

/// What is wrong, under which heading.
struct EntryFault {
  std::string_view heading;
  Message reason;
  std::optional<Message> hint = {};
};

struct Entry {
  service::Service service;
  std::vector<EntryFault> faults;  // with any, the service must not be recorded
  std::vector<Message> remarks;    // worth a word, recorded all the same
};

struct EntryWorld {
  /// Whether somebody has this staff number; empty: nobody is asked.
  std::function<bool(const std::string& no)> knows_staff = {};
  /// The stage a project is in on the day, "closed" included; empty: nobody is asked.
  std::function<std::string(const std::string& project, Date day)> stage = {};
};

/// Defaults: the project's only field, client group, site and, by its quotas, method; one session;
/// a case is one person. Of people and person-times one tells the other where there was one
/// session.
Entry read_service(const plan::Plan& plan, const Words& words, Date day, const EntryWorld& world);

/// Ids of all methods: those of the plan, and the nine of the field that every plan has.
std::vector<std::string> method_ids(const plan::Plan& plan);
/// What a method is called: by the plan, else by the field; the id where neither knows it.
Message method_title(const plan::Plan& plan, std::string_view method);

}  // namespace sw::project
