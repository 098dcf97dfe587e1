#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/org/membership.hpp"
#include "cli/org/register.hpp"
#include "core/people/words.hpp"

namespace sw::cli::org_member_commands {

namespace {

constexpr Text kNone{"{0} 不是 {1} 的会员", "{0} is no member of {1}"};
constexpr Text kListThem{"sw org member list {0} 列出会员",
                         "sw org member list {0} lists the members"};
constexpr Text kEarly{"{0} 早于入会日期 {1}", "{0} is before it joined on {1}"};
constexpr Text kDone{"已记退会：{0} 退出 {1}，最后一天 {2}",
                     "Recorded: {0} left {1}, last day {2}"};

struct LeaveOptions {
  std::string association, member, note;
  std::optional<std::string> date;
};

std::vector<Option> options_of(LeaveOptions& o) {
  return {{"ASSOCIATION",
           "ASSOCIATION",
           &o.association,
           {"协会：编号，或独有的名称", "the association: its id, or a unique name"},
           true},
          {"MEMBER",
           "MEMBER",
           &o.member,
           {"会员：机构的编号或名称，或会员号",
            "the member: an agency's id or name, or a member's number"},
           true},
          {"--date", "DATE", &o.date, {"最后一天，默认今天", "its last day, default today"}},
          {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

int run_leave(App& app, const LeaveOptions& o) {
  const std::vector<org::Agency> known = agencies(app);
  const org::Agency& association = association_called(known, o.association);
  const std::string member = member_meant(known, o.member);
  const std::string name = member_named(known, member);
  const org::Membership* there = open_membership(association, member);
  if (there == nullptr) {
    throw Error(
        ErrorKind::input, say(kNone, name, named(association)), say(kListThem, association.id));
  }
  facts::Fact fact;
  fact.kind = facts::Kind::membership;
  fact.subject = association.id;
  fact.part = member;
  fact.date = fact_day(app, o.date);
  if (fact.date < there->from) {
    throw Error(ErrorKind::input, say(kEarly, fact.date.to_string(), there->from.to_string()));
  }
  fact.details[people::key::kAction] = "leave";
  fact.note = o.note;
  const store::Written written =
      app.store().change(app.who(), "", [&](store::Writer& writer) { writer.add(fact); });
  print_written(app,
                written,
                say(kDone, name, named(association), fact.date.to_string()),
                {{"association", association.id}, {"member", member}});
  return 0;
}

}  // namespace

Invocation make_leave() {
  return invocation<LeaveOptions>(options_of, run_leave);
}

}  // namespace sw::cli::org_member_commands
