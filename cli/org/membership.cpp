#include "cli/org/membership.hpp"

#include <algorithm>

#include "cli/log/recording.hpp"
#include "cli/org/register.hpp"
#include "core/base/text.hpp"
#include "core/people/words.hpp"

namespace sw::cli {

namespace {

constexpr Text kNoAssociation{"{0} 不是行业协会", "{0} is no association"};
constexpr Text kSetKind{"若登记错了类型：sw org set {0} kind=association",
                        "if its kind is wrong: sw org set {0} kind=association"};

}  // namespace

std::vector<Option> membership_options(MembershipStep& step, Text member, Text date) {
  return {{"ASSOCIATION",
           "ASSOCIATION",
           &step.association,
           {"协会：编号，或独有的名称", "the association: its id, or a unique name"},
           true},
          {"MEMBER", "MEMBER", &step.member, member, true},
          {"--date", "DATE", &step.date, date},
          {"--note", "TEXT", &step.note, {"备注", "a remark"}}};
}

const org::Agency& association_called(std::span<const org::Agency> agencies,
                                      std::string_view word) {
  const org::Agency& found = agency_called(agencies, word);
  if (found.kind != "association") {
    throw Error(ErrorKind::input, say(kNoAssociation, named(found)), say(kSetKind, found.id));
  }
  return found;
}

std::string member_meant(std::span<const org::Agency> agencies, std::string_view word) {
  const bool known = std::any_of(agencies.begin(), agencies.end(), [&](const org::Agency& one) {
    return one.id == word || one.name == word;
  });
  return known ? agency_called(agencies, word).id : std::string(trim(word));
}

std::string member_named(std::span<const org::Agency> agencies, const std::string& member) {
  const org::Agency* found = org::find_agency(agencies, member);
  return found == nullptr ? printable_line(member) : named(*found);
}

const org::Membership* open_membership(const org::Agency& association, std::string_view member) {
  const auto found = std::find_if(
      association.members.begin(), association.members.end(), [&](const org::Membership& one) {
        return one.member == member && !one.to;
      });
  return found == association.members.end() ? nullptr : &*found;
}

facts::Fact membership_fact(App& app,
                            const MembershipStep& step,
                            const org::Agency& association,
                            const std::string& member,
                            std::string_view action) {
  facts::Fact fact;
  fact.kind = facts::Kind::membership;
  fact.subject = association.id;
  fact.part = member;
  fact.date = fact_day(app, step.date);
  fact.details[people::key::kAction] = action;
  fact.note = step.note;
  return fact;
}

}  // namespace sw::cli
