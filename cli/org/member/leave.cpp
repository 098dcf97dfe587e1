#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/org/membership.hpp"
#include "cli/org/register.hpp"

namespace sw::cli::org_member_commands {

namespace {

constexpr Text kNone{"{0} 不是 {1} 的会员", "{0} is no member of {1}"};
constexpr Text kListThem{"sw org member list {0} 列出会员",
                         "sw org member list {0} lists the members"};
constexpr Text kEarly{"{0} 早于入会日期 {1}", "{0} is before it joined on {1}"};
constexpr Text kHasLeft{"已记退会：{0} 退出 {1}，最后一天 {2}",
                        "Recorded: {0} left {1}, last day {2}"};

std::vector<Option> options_to_leave(MembershipStep& o) {
  return membership_options(o,
                            {"会员：机构的编号或名称，或会员号",
                             "the member: an agency's id or name, or a member's number"},
                            {"最后一天，默认今天", "its last day, default today"});
}

int run_leave(App& app, const MembershipStep& o) {
  const std::vector<org::Agency> known = agencies(app);
  const org::Agency& association = association_called(known, o.association);
  const std::string member = member_meant(known, o.member);
  const std::string name = member_named(known, member);
  const org::Membership* there = open_membership(association, member);
  if (there == nullptr) {
    throw Error(
        ErrorKind::input, say(kNone, name, named(association)), say(kListThem, association.id));
  }
  const facts::Fact fact = membership_fact(app, o, association, member, "leave");
  if (fact.date < there->from) {
    throw Error(ErrorKind::input, say(kEarly, fact.date.to_string(), there->from.to_string()));
  }
  const store::Written written = write_fact(app, fact);
  print_written(app,
                written,
                say(kHasLeft, name, named(association), fact.date.to_string()),
                {{"association", association.id}, {"member", member}});
  return 0;
}

}  // namespace

Invocation make_leave() {
  return invocation<MembershipStep>(options_to_leave, run_leave);
}

}  // namespace sw::cli::org_member_commands
