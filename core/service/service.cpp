#include "core/service/service.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/facts/detail.hpp"
#include "core/service/words.hpp"

namespace sw::service {

namespace {

// Each measure of a service with where it stands in the amounts.
struct Measure {
  Quantity Service::*of;
  Quantity Amounts::*in;
};
constexpr Measure kMeasures[] = {{&Service::count, &Amounts::count},
                                 {&Service::sessions, &Amounts::sessions},
                                 {&Service::person_times, &Amounts::person_times},
                                 {&Service::hours, &Amounts::hours},
                                 {&Service::volunteers, &Amounts::volunteers},
                                 {&Service::volunteer_hours, &Amounts::volunteer_hours}};

constexpr Quantity Amounts::*kAll[] = {&Amounts::records,
                                       &Amounts::count,
                                       &Amounts::sessions,
                                       &Amounts::person_times,
                                       &Amounts::hours,
                                       &Amounts::volunteers,
                                       &Amounts::volunteer_hours,
                                       &Amounts::people};

Quantity number(const facts::Fact& fact, const char* name) {
  const std::string text = detail_of(fact, name);
  return text.empty() ? Quantity() : parse_quantity(text).value;
}

Quantity share_of(Quantity amount, Quantity share) {
  const Fraction part{static_cast<Int128>(amount.micro()) * share.micro(),
                      static_cast<Int128>(Quantity::kScale) * Quantity::kScale};
  return part.rounded();
}

}  // namespace

Amounts& Amounts::operator+=(const Amounts& other) {
  for (const auto member : kAll) {
    this->*member += other.*member;
  }
  return *this;
}

Amounts Amounts::operator-() const {
  Amounts out;
  for (const auto member : kAll) {
    out.*member = -(this->*member);
  }
  return out;
}

std::vector<std::string> list_of(std::string_view text) {
  std::vector<std::string> list;
  for (const std::string& one : split(text, ',')) {
    if (const auto word = trim(one); !word.empty()) {
      list.emplace_back(word);
    }
  }
  return list;
}

std::string list_text(const std::vector<std::string>& list) {
  return join(list, ",");
}

Service service_of(const facts::Fact& fact) {
  Service service;
  service.project = fact.subject;
  service.date = fact.date;
  service.method = detail_of(fact, key::kMethod);
  service.field = detail_of(fact, key::kField);
  service.client_groups = list_of(detail_of(fact, key::kClientGroup));
  service.sites = list_of(detail_of(fact, key::kSite));
  if (!detail_of(fact, key::kCount).empty()) {
    service.count = number(fact, key::kCount);
  }
  service.sessions = number(fact, key::kSessions);
  service.people = number(fact, key::kPeople);
  service.person_times = fact.value.value_or(Quantity());
  service.hours = number(fact, key::kHours);
  service.volunteers = number(fact, key::kVolunteers);
  service.volunteer_hours = number(fact, key::kVolunteerHours);
  service.case_no = detail_of(fact, key::kCase);
  service.topic = detail_of(fact, key::kTopic);
  service.note = fact.note;
  service.staff = list_of(detail_of(fact, key::kStaff));
  service.clients = list_of(detail_of(fact, key::kClients));
  for (const std::string& one : list_of(detail_of(fact, key::kShares))) {
    const std::size_t colon = one.rfind(':');
    if (colon != std::string::npos) {
      service.shares.emplace_back(one.substr(0, colon),
                                  parse_quantity(one.substr(colon + 1)).value);
    }
  }
  return service;
}

facts::Fact fact_of(const Service& service) {
  facts::Fact fact;
  fact.kind = facts::Kind::service;
  fact.subject = service.project;
  fact.date = service.date;
  fact.value = service.person_times;
  fact.note = service.note;
  const auto text = [&](const char* name, const std::string& value) {
    if (!value.empty()) {
      fact.details[name] = value;
    }
  };
  const auto amount = [&](const char* name, Quantity value) {
    text(name, value.is_zero() ? std::string() : value.to_string());
  };
  text(key::kMethod, service.method);
  text(key::kField, service.field);
  text(key::kClientGroup, list_text(service.client_groups));
  text(key::kSite, list_text(service.sites));
  if (service.count != Quantity::of(1)) {
    text(key::kCount, service.count.to_string());
  }
  amount(key::kSessions, service.sessions);
  amount(key::kPeople, service.people);
  amount(key::kHours, service.hours);
  amount(key::kVolunteers, service.volunteers);
  amount(key::kVolunteerHours, service.volunteer_hours);
  text(key::kCase, service.case_no);
  text(key::kTopic, service.topic);
  text(key::kStaff, list_text(service.staff));
  text(key::kClients, list_text(service.clients));
  std::vector<std::string> shares;
  for (const auto& [project, share] : service.shares) {
    shares.push_back(project + ":" + share.to_string());
  }
  text(key::kShares, list_text(shares));
  return fact;
}

Key key_of(const Service& service) {
  return {service.project,
          service.method,
          service.field,
          list_text(service.client_groups),
          list_text(service.sites)};
}

void for_each_part(const Service& service, const std::function<void(const Part&)>& use) {
  Part own{key_of(service), {}};
  own.amounts.records = Quantity::of(1);
  const Quantity coded = Quantity::of(static_cast<std::int64_t>(service.clients.size()));
  own.amounts.people = std::max(Quantity(), service.people - coded);
  for (const Measure& measure : kMeasures) {
    own.amounts.*measure.in = service.*measure.of;
  }
  for (const auto& [project, share] : service.shares) {
    Part other{own.key, {}};
    other.key.project = project;
    other.key.sites.clear();  // a site belongs to the project that has it
    for (const Measure& measure : kMeasures) {
      const Quantity amount = share_of(service.*measure.of, share);
      other.amounts.*measure.in = amount;
      own.amounts.*measure.in = own.amounts.*measure.in - amount;
    }
    use(other);
  }
  use(own);
}

}  // namespace sw::service
