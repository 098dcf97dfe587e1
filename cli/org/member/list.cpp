#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/org/membership.hpp"
#include "cli/org/register.hpp"
#include "cli/print.hpp"
#include "core/people/words.hpp"

namespace sw::cli::org_member_commands {

namespace {

constexpr Text kMember{"会员", "Member"};
constexpr Text kName{"名称", "Name"};
constexpr Text kKind{"类型", "Kind"};
constexpr Text kFrom{"入会", "Joined"};
constexpr Text kTo{"退会", "Left"};
constexpr Text kOther{"登记外", "not registered"};
constexpr Text kClosed{"{0}，{1} 注销", "{0}, closed {1}"};
constexpr Text kCount{"{0} 现有会员 {1} 个", "{0} has {1} members"};

struct ListOptions {
  std::string association;
  bool all = false;
};

std::vector<Option> options_of(ListOptions& o) {
  return {{"ASSOCIATION",
           "ASSOCIATION",
           &o.association,
           {"协会：编号，或独有的名称", "the association: its id, or a unique name"},
           true},
          {"--all", "", &o.all, {"连同已退会的", "those who left too"}}};
}

std::string kind_in_words(const App& app, const org::Agency* member) {
  if (member == nullptr) {
    return app.in(kOther);
  }
  const Message kind = people::title_of(people::org_kinds(), member->kind);
  return app.in(member->closed ? say(kClosed, kind, shown(member->closed)) : kind);
}

int run_list(App& app, const ListOptions& o) {
  const std::vector<org::Agency> known = agencies(app);
  const org::Agency& association = association_called(known, o.association);
  const Date today = app.today();
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  doc::Table table;
  for (const Text title : {kMember, kName, kKind, kFrom, kTo}) {
    table.columns.push_back({app.in(title), doc::Align::left, 0});
  }
  table.columns[1].wraps = 1;
  for (const org::Membership& one : association.members) {
    if (!o.all && !one.on(today)) {
      continue;
    }
    const org::Agency* member = org::find_agency(known, one.member);
    list.push_back({{"member", one.member},
                    {"name", member == nullptr ? text_or_null("") : text_or_null(member->name)},
                    {"kind", member == nullptr ? text_or_null("") : text_or_null(member->kind)},
                    {"from", one.from.to_string()},
                    {"to", json_of(one.to)}});
    table.rows.push_back({{doc::cell(one.member),
                           doc::cell(member == nullptr ? "" : member->name),
                           doc::cell(kind_in_words(app, member)),
                           doc::cell(one.from.to_string()),
                           doc::cell(shown(one.to))},
                          0,
                          false});
  }
  if (app.globals.json) {
    print_json(app, list);
    return 0;
  }
  doc::Document document;
  if (!table.rows.empty()) {
    document.add(std::move(table));
  }
  document.add(
      doc::Paragraph{app.in(say(kCount, named(association), association.members_on(today).size())),
                     doc::Tone::plain});
  print(app, document);
  return 0;
}

}  // namespace

Invocation make_list() {
  return invocation<ListOptions>(options_of, run_list);
}

}  // namespace sw::cli::org_member_commands
