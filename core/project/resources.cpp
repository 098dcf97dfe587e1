#include "core/project/resources.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "core/base/text.hpp"
#include "core/facts/detail.hpp"
#include "core/plan/lists.hpp"

namespace sw::project {

namespace {

namespace key = service::key;

constexpr std::array kKinds{service::Word{"partner", {"合作单位", "partner"}},
                            service::Word{"venue", {"场地", "venue"}},
                            service::Word{"supervisor", {"督导", "supervisor"}},
                            service::Word{"university", {"高校", "university"}},
                            service::Word{"material", {"物资资料", "material"}}};

void take(Resource& one, const facts::Fact& fact) {
  if (detail_of(fact, key::kAction) == "leave") {
    one.left = fact.date;
    one.why = detail_of(fact, key::kWhy);
    return;
  }
  one = {fact.subject,
         detail_of(fact, key::kName),
         detail_of(fact, key::kKind),
         detail_of(fact, key::kOffers),
         detail_of(fact, key::kPlace),
         fact.note,
         fact.date,
         {},
         {}};
}

// r2 before r10; numbers of other stations after ours.
std::pair<std::string, int> order_of(const std::string& no) {
  const std::size_t begin = std::min(no.find_last_not_of("0123456789") + 1, no.size());
  int number = 0;
  std::from_chars(no.data() + begin, no.data() + no.size(), number);
  const bool foreign = no.find('/') != std::string::npos;
  return {(foreign ? "1" : "0") + no.substr(0, begin), number};
}

}  // namespace

std::vector<Resource> resources_of(const Register& projects, Date to) {
  std::map<std::string, Resource> found;
  for (const facts::Record& record : projects.records(facts::Kind::resource)) {
    if (record.fact.date <= to) {
      take(found[record.fact.subject], record.fact);
    }
  }
  std::vector<Resource> out;
  for (auto& [no, one] : found) {
    if (!one.no.empty()) {
      out.push_back(std::move(one));
    }
  }
  std::sort(out.begin(), out.end(), [](const Resource& one, const Resource& other) {
    return order_of(one.no) < order_of(other.no);
  });
  return out;
}

std::span<const service::Word> resource_kinds() {
  return kKinds;
}

Message kind_title(const plan::Plan& plan, std::string_view kind) {
  const plan::ListEntry* found = plan::find_entry(plan.resource_kinds, kind);
  return found == nullptr ? service::title_of(kKinds, kind) : say(kAsItIs, found->title);
}

bool holds_personal_number(std::string_view text) {
  constexpr std::size_t kMobile = 11, kIdentity = 18;
  std::string digits;
  const auto ends = [&digits] {
    const bool personal =
        (digits.size() == kMobile && digits.front() == '1') || digits.size() == kIdentity;
    digits.clear();
    return personal;
  };
  for (const char c : to_half_width(text)) {
    const bool check_digit = digits.size() + 1 == kIdentity && (c == 'x' || c == 'X');
    if ((c >= '0' && c <= '9') || check_digit) {
      digits += c;
    } else if (c != ' ' && c != '-' && ends()) {
      return true;
    }
  }
  return ends();
}

}  // namespace sw::project
