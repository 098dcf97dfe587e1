#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/org/membership.hpp"
#include "cli/org/register.hpp"
#include "core/base/text.hpp"

namespace sw::cli::org_member_commands {

namespace {

constexpr Text kEmpty{"会员不能空着", "the member is empty"};
constexpr Text kItself{"{0} 不能是自己的会员", "{0} cannot be a member of itself"};
constexpr Text kThere{"{0} 已是 {1} 的会员，{2} 起", "{0} is a member of {1} since {2}"};
constexpr Text kUnknown{"没有登记过 \"{0}\" 这家机构，按会员号照记；个人会员请用会员号，不要写姓名",
                        "the register has no agency \"{0}\": it is taken as a member's number; of "
                        "single people write a number, not the name"};
constexpr Text kNear{"没有登记过 \"{0}\"，按会员号照记；若是指 {1}，请撤销后重记",
                     "the register has no \"{0}\": it is taken as a member's number; if {1} is "
                     "meant, undo this and record it again"};
constexpr Text kJoined{"已记入会：{0} 加入 {1}（{2}）", "Recorded: {0} joined {1} ({2})"};

std::vector<Option> options_to_join(MembershipStep& o) {
  return membership_options(
      o,
      {"会员：机构的编号或名称；个人会员写会员号",
       "the member: an agency's id or name; of a single person the member's number"},
      {"入会的日期，默认今天", "the day it joined, default today"});
}

void warn_of_unknown(App& app, std::span<const org::Agency> known, const std::string& member) {
  if (org::find_agency(known, member) != nullptr) {
    return;
  }
  std::vector<std::string> names;
  for (const org::Agency& one : known) {
    names.push_back(one.name);
  }
  const std::string near = nearest(member, names);
  app.warn(near.empty() ? say(kUnknown, printable_line(member))
                        : say(kNear, printable_line(member), printable_line(near)));
}

int run_add(App& app, const MembershipStep& o) {
  const std::vector<org::Agency> known = agencies(app);
  const org::Agency& association = association_called(known, o.association);
  const std::string member = member_meant(known, o.member);
  if (member.empty()) {
    throw Error(ErrorKind::usage, say(kEmpty));
  }
  const std::string name = member_named(known, member);
  if (member == association.id) {
    throw Error(ErrorKind::input, say(kItself, name));
  }
  if (const org::Membership* there = open_membership(association, member)) {
    throw Error(ErrorKind::input, say(kThere, name, named(association), there->from.to_string()));
  }
  const facts::Fact fact = membership_fact(app, o, association, member, "add");
  const store::Written written = write_fact(app, fact);
  warn_of_unknown(app, known, member);
  print_written(app,
                written,
                say(kJoined, name, named(association), fact.date.to_string()),
                {{"association", association.id}, {"member", member}});
  return 0;
}

}  // namespace

Invocation make_add() {
  return invocation<MembershipStep>(options_to_join, run_add);
}

}  // namespace sw::cli::org_member_commands
