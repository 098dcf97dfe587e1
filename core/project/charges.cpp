// Contracts that are charged to projects.

#include <algorithm>

#include "core/base/text.hpp"
#include "core/facts/detail.hpp"
#include "core/people/words.hpp"
#include "core/project/money.hpp"
#include "core/service/words.hpp"

namespace sw::project {

namespace {

constexpr Text kPaid{
    "{0}的合同 {1} 于 {2} 付过同样的 {3} 元，付款已算作支出；若是同一笔，撤销这条支出",
    "{3} yuan was paid on contract {1} of {0} on {2}, and counts as spent; if this "
    "is the same money, take this record back"};

Charge charge_of(const facts::Fact& fact) {
  return {fact.subject,
          fact.part,
          detail_of(fact, service::key::kProject),
          detail_of(fact, service::key::kLine),
          detail_of(fact, service::key::kSource),
          fact.value.value_or(Quantity()),
          fact.date,
          parse_date(detail_of(fact, people::key::kFrom)),
          parse_date(detail_of(fact, people::key::kTo)),
          {}};
}

}  // namespace

Quantity Charge::paid(Date first, Date last) const {
  Quantity sum;
  for (const Payment& one : payments) {
    sum += first <= one.date && one.date <= last ? one.amount : Quantity();
  }
  return sum;
}

Quantity Charge::committed(Date day) const {
  const bool in_force = signed_on <= day && from.value_or(signed_on) <= day && (!to || *to >= day);
  return in_force ? std::max(Quantity(), amount - paid(Date(1900, 1, 1), day)) : Quantity();
}

// A contract recorded twice under one number is one, the later, as in the register of agencies.
std::vector<Charge> charges_of(const Register& projects) {
  std::map<std::pair<std::string, std::string>, Charge> found;
  for (const facts::Record& one : projects.records(facts::Kind::contract)) {
    found[{one.fact.subject, one.fact.part}] = charge_of(one.fact);
  }
  for (const facts::Record& one : projects.records(facts::Kind::payment)) {
    const auto charge = found.find({one.fact.subject, one.fact.part});
    if (charge != found.end()) {
      charge->second.payments.push_back({one.fact.date, one.fact.value.value_or(Quantity())});
    }
  }
  std::vector<Charge> charges;
  for (auto& [contract, charge] : found) {
    if (!charge.project.empty()) {
      charges.push_back(std::move(charge));
    }
  }
  std::stable_sort(charges.begin(), charges.end(), [](const Charge& one, const Charge& other) {
    return one.signed_on < other.signed_on;
  });
  return charges;
}

std::vector<Message> paid_already(const Register& projects,
                                  const plan::Plan& plan,
                                  std::span<const facts::Fact> spending) {
  std::vector<Message> found;
  const std::vector<Charge> charges = charges_of(projects);
  for (const facts::Fact& fact : spending) {
    const plan::Project* project = plan.find_project(fact.subject);
    for (const Charge& one : charges) {
      const bool same = project != nullptr && one.project == fact.subject &&
                        (one.line.empty() || one.line == fact.part) &&
                        one.source == detail_of(fact, service::key::kSource);
      const auto payment =
          std::find_if(one.payments.begin(), one.payments.end(), [&](const Charge::Payment& paid) {
            return same && paid.amount == fact.value;
          });
      if (payment != one.payments.end()) {
        found.push_back(say(kPaid,
                            printable_line(project->title),
                            printable_line(one.number),
                            payment->date.to_string(),
                            payment->amount.to_string(2)));
      }
    }
  }
  return found;
}

}  // namespace sw::project
