#include "core/org/agency.hpp"

#include <algorithm>

#include "core/people/words.hpp"
#include "core/service/words.hpp"

namespace sw::org {

namespace {

using facts::Fact;
using facts::Kind;
namespace key = people::key;

const std::string* detail(const Fact& fact, const char* name) {
  const auto found = fact.details.find(name);
  return found == fact.details.end() ? nullptr : &found->second;
}

std::string text_of(const Fact& fact, const char* name) {
  const std::string* found = detail(fact, name);
  return found == nullptr ? std::string() : *found;
}

std::optional<Date> date_of(const Fact& fact, const char* name) {
  return parse_date(text_of(fact, name));
}

// A key that a fact has changes the agency; one that it has with an empty text clears it.
void change(Agency& agency, const Fact& fact) {
  const auto take = [&](const char* name, std::string& to) {
    if (const std::string* text = detail(fact, name)) {
      to = *text;
    }
  };
  take(key::kName, agency.name);
  take(key::kKind, agency.kind);
  take(key::kPlace, agency.place);
  if (detail(fact, key::kFounded) != nullptr) {
    agency.founded = date_of(fact, key::kFounded);
  }
  if (detail(fact, key::kAudited) != nullptr) {
    if (const auto day = date_of(fact, key::kAudited)) {
      const auto at = std::lower_bound(agency.audits.begin(), agency.audits.end(), *day);
      agency.audits.insert(at, *day);
    } else {
      agency.audits.clear();
    }
  }
}

class Register {
 public:
  std::vector<Agency> agencies;

  // An agency is there once it was added, whichever day its other facts are of.
  void create(const Fact& fact) {
    if (find(fact.subject) == nullptr && text_of(fact, key::kAction) == "add") {
      agencies.push_back({});
      agencies.back().id = fact.subject;
      agencies.back().since = fact.date;
    }
  }

  void take(const Fact& fact) {
    switch (fact.kind) {
      case Kind::org:
        return take_org(fact);
      case Kind::contract:
        return take_contract(fact);
      case Kind::payment:
        return take_payment(fact);
      case Kind::membership:
        return take_membership(fact);
      default:
        return;
    }
  }

 private:
  Agency* find(std::string_view id) {
    const auto found = std::find_if(
        agencies.begin(), agencies.end(), [id](const Agency& one) { return one.id == id; });
    return found == agencies.end() ? nullptr : &*found;
  }

  void take_org(const Fact& fact) {
    Agency* agency = find(fact.subject);
    if (agency == nullptr) {
      return;
    }
    agency->since = std::min(agency->since, fact.date);
    const std::string action = text_of(fact, key::kAction);
    if (action == "admit") {
      agency->admitted = fact.date;
      agency->passed_over = text_of(fact, key::kException);
      agency->exception = agency->passed_over.empty() ? "" : fact.note;
    } else if (action == "close") {
      agency->closed = fact.date;
    } else {
      change(*agency, fact);
    }
  }

  void take_contract(const Fact& fact) {
    Agency* agency = find(fact.subject);
    if (agency == nullptr) {
      return;
    }
    auto found = std::find_if(agency->contracts.begin(),
                              agency->contracts.end(),
                              [&](const Contract& one) { return one.number == fact.part; });
    found = found == agency->contracts.end() ? agency->contracts.insert(found, Contract{}) : found;
    *found = {fact.part,
              text_of(fact, key::kSubject),
              text_of(fact, key::kWith),
              fact.value.value_or(Quantity()),
              fact.date,
              date_of(fact, key::kFrom),
              date_of(fact, key::kTo),
              std::move(found->payments),
              text_of(fact, service::key::kProject),
              text_of(fact, service::key::kLine),
              text_of(fact, service::key::kSource)};
  }

  void take_payment(const Fact& fact) {
    Agency* agency = find(fact.subject);
    if (agency == nullptr) {
      return;
    }
    for (Contract& contract : agency->contracts) {
      if (contract.number == fact.part) {
        contract.payments.push_back({fact.date, fact.value.value_or(Quantity())});
      }
    }
  }

  // Another family's association means its own agencies: o2 in k3/o1 is k3/o2.
  std::string member_of(const Fact& fact) {
    const std::size_t slash = fact.subject.find('/');
    const std::string theirs =
        slash == std::string::npos ? std::string() : fact.subject.substr(0, slash + 1) + fact.part;
    return find(theirs) == nullptr ? fact.part : theirs;
  }

  void take_membership(const Fact& fact) {
    Agency* association = find(fact.subject);
    if (association == nullptr) {
      return;
    }
    const std::string member = member_of(fact);
    auto& members = association->members;
    const auto open = std::find_if(members.begin(), members.end(), [&](const Membership& one) {
      return one.member == member && !one.to;
    });
    if (text_of(fact, key::kAction) == "leave") {
      if (open != members.end()) {
        open->to = fact.date;
      }
    } else if (open == members.end()) {
      members.push_back({member, fact.date, {}});
    }
  }
};

// Agencies before what needs them, contracts before payments.
constexpr Kind kOrder[] = {Kind::org, Kind::contract, Kind::payment, Kind::membership};

}  // namespace

Quantity Contract::paid() const {
  Quantity sum;
  for (const Payment& one : payments) {
    sum += one.amount;
  }
  return sum;
}

bool Contract::in_force(Date day) const {
  return signed_on <= day && from.value_or(signed_on) <= day && (!to || *to >= day);
}

std::optional<Date> Agency::audited(Date day) const {
  const auto after = std::upper_bound(audits.begin(), audits.end(), day);
  return after == audits.begin() ? std::nullopt : std::optional(*(after - 1));
}

std::vector<const Membership*> Agency::members_on(Date day) const {
  std::vector<const Membership*> found;
  for (const Membership& one : members) {
    if (one.on(day)) {
      found.push_back(&one);
    }
  }
  return found;
}

const Contract* Agency::find_contract(std::string_view number) const {
  const auto found = std::find_if(contracts.begin(),
                                  contracts.end(),
                                  [number](const Contract& one) { return one.number == number; });
  return found == contracts.end() ? nullptr : &*found;
}

std::vector<Agency> agencies_of(std::span<const Fact> facts) {
  std::vector<const Fact*> by_date;
  by_date.reserve(facts.size());
  for (const Fact& fact : facts) {
    by_date.push_back(&fact);
  }
  std::stable_sort(by_date.begin(), by_date.end(), [](const Fact* one, const Fact* other) {
    return one->date < other->date;
  });
  Register found;
  for (const Fact* fact : by_date) {
    if (fact->kind == Kind::org) {
      found.create(*fact);
    }
  }
  for (const Kind kind : kOrder) {
    for (const Fact* fact : by_date) {
      if (fact->kind == kind) {
        found.take(*fact);
      }
    }
  }
  return std::move(found.agencies);
}

const Agency* find_agency(std::span<const Agency> agencies, std::string_view id) {
  const auto found = std::find_if(
      agencies.begin(), agencies.end(), [id](const Agency& one) { return one.id == id; });
  return found == agencies.end() ? nullptr : &*found;
}

}  // namespace sw::org
