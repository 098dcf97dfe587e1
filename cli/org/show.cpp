#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/org/register.hpp"
#include "cli/org/words.hpp"
#include "cli/print.hpp"
#include "core/base/json_number.hpp"
#include "core/base/text.hpp"
#include "core/people/words.hpp"

namespace sw::cli::org_commands {

namespace {

using nlohmann::ordered_json;

constexpr Text kAudited{"最近审计", "Audited"};
constexpr Text kException{"例外理由", "Exception"};
constexpr Text kPassedOver{"未符合", "Not met"};
constexpr Text kClosed{"注销", "Closed"};
constexpr Text kStaff{"人员", "Staff"};
constexpr Text kHeads{"在册 {0} 人，持证 {1} 人；在岗 {2} 人，持证 {3} 人",
                      "{0} in service, {1} certified; {2} in posts, {3} certified"};
constexpr Text kContract{"合同 {0}", "Contract {0}"};
constexpr Text kMoney{"{0}{1} 元，已付 {2} 元，余 {3} 元，{4}",
                      "{0}{1} yuan, paid {2}, left {3}, {4}"};
constexpr Text kSubjectMark{"{0}，", "{0}, "};
constexpr Text kMember{"会员", "Member"};
constexpr Text kMemberOf{"所属协会", "Member of"};
constexpr Text kSince{"{0}，{1} 起", "{0}, since {1}"};

struct ShowOptions {
  std::string agency;
};

std::vector<Option> options_of(ShowOptions& o) {
  return {{"ID",
           "ID",
           &o.agency,
           {"机构：编号，或独有的名称", "the agency: its id, or a unique name"},
           true}};
}

using Agencies = std::vector<org::Agency>;

std::string name_of(const Agencies& known, const std::string& member) {
  const org::Agency* found = org::find_agency(known, member);
  return found == nullptr ? member : found->name;
}

struct Belongs {
  const org::Agency* association;
  const org::Membership* membership;
};

std::vector<Belongs> associations_of(const Agencies& known, const org::Agency& agency, Date day) {
  std::vector<Belongs> out;
  for (const org::Agency& one : known) {
    for (const org::Membership* membership : one.members_on(day)) {
      if (membership->member == agency.id) {
        out.push_back({&one, membership});
      }
    }
  }
  return out;
}

ordered_json json_of_agency(App& app,
                            const Agencies& known,
                            const org::Agency& one,
                            const org::Headcount& heads) {
  const Date today = app.today();
  ordered_json contracts = ordered_json::array();
  ordered_json members = ordered_json::array();
  ordered_json associations = ordered_json::array();
  for (const org::Contract& contract : one.contracts) {
    contracts.push_back(contract_json(one, contract, today));
  }
  for (const org::Membership& member : one.members) {
    members.push_back({{"member", member.member},
                       {"name", name_of(known, member.member)},
                       {"from", member.from.to_string()},
                       {"to", json_of(member.to)}});
  }
  for (const Belongs& belongs : associations_of(known, one, today)) {
    associations.push_back({{"association", belongs.association->id},
                            {"name", belongs.association->name},
                            {"from", belongs.membership->from.to_string()}});
  }
  return {{"id", one.id},
          {"name", one.name},
          {"kind", one.kind},
          {"place", text_or_null(one.place)},
          {"founded", json_of(one.founded)},
          {"audited", json_of(one.audited(today))},
          {"admitted", json_of(one.admitted)},
          {"exception", text_or_null(one.exception)},
          {"passed_over", text_or_null(one.passed_over)},
          {"closed", json_of(one.closed)},
          {"in_service", json_number(heads.in_service)},
          {"certified", json_number(heads.certified)},
          {"in_post", json_number(heads.in_post)},
          {"qualified", json_number(heads.qualified)},
          {"contracts", std::move(contracts)},
          {"members", std::move(members)},
          {"member_of", std::move(associations)}};
}

class Lines {
 public:
  explicit Lines(const App& app) : app_(app) {
    table_.columns.assign(2, {"", doc::Align::left, 0});
    table_.columns[1].wraps = 1;
  }

  void add(const Message& name, const std::string& value) {
    if (!value.empty()) {
      table_.rows.push_back(
          {{doc::cell(app_.in(name), doc::Tone::muted), doc::cell(value)}, 0, false});
    }
  }
  void add(Text name, const std::string& value) { add(say(name), value); }

  doc::Document document() && {
    doc::Document document;
    document.add(std::move(table_));
    return document;
  }

 private:
  const App& app_;
  doc::Table table_;
};

std::string words_of(const App& app, const org::Contract& contract, Date today) {
  return app.in(say(kMoney,
                    contract.subject.empty() ? "" : app.in(say(kSubjectMark, contract.subject)),
                    contract.amount.to_string(2),
                    contract.paid().to_string(2),
                    contract.left().to_string(2),
                    state_of(contract, today)));
}

void print(App& app, const Agencies& known, const org::Agency& one, const org::Headcount& heads) {
  const Date today = app.today();
  Lines lines(app);
  lines.add(kId, one.id);
  lines.add(kName, one.name);
  lines.add(kKind, app.in(people::title_of(people::org_kinds(), one.kind)));
  lines.add(kPlace, one.place);
  lines.add(kFounded, shown(one.founded));
  lines.add(kAudited, shown(one.audited(today)));
  lines.add(kAdmitted, shown(one.admitted));
  lines.add(kException, one.exception);
  lines.add(kPassedOver, one.passed_over);
  lines.add(kClosed, shown(one.closed));
  lines.add(kStaff,
            app.in(say(kHeads,
                       heads.in_service.to_string(),
                       heads.certified.to_string(),
                       heads.in_post.to_string(),
                       heads.qualified.to_string())));
  for (const org::Contract& contract : one.contracts) {
    lines.add(say(kContract, contract.number), words_of(app, contract, today));
  }
  for (const Belongs& belongs : associations_of(known, one, today)) {
    lines.add(
        kMemberOf,
        app.in(say(kSince, named(*belongs.association), belongs.membership->from.to_string())));
  }
  for (const org::Membership* member : one.members_on(today)) {
    lines.add(kMember,
              app.in(say(kSince, name_of(known, member->member), member->from.to_string())));
  }
  print(app, std::move(lines).document());
}

int run_show(App& app, const ShowOptions& o) {
  const Agencies known = agencies(app);
  const org::Agency& agency = agency_called(known, o.agency);
  const org::Headcount heads =
      headcount(headcounts(app, plan_or_none(app), app.today()), agency.id);
  if (app.globals.json) {
    print_json(app, json_of_agency(app, known, agency, heads));
  } else {
    print(app, known, agency, heads);
  }
  warn_of_staff_left(app, agency);
  return 0;
}

}  // namespace

Invocation make_show() {
  return invocation<ShowOptions>(options_of, run_show);
}

}  // namespace sw::cli::org_commands
