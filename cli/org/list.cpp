#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/label.hpp"
#include "cli/org/register.hpp"
#include "cli/org/words.hpp"
#include "cli/print.hpp"
#include "core/base/json_number.hpp"
#include "core/base/text.hpp"
#include "core/people/words.hpp"

namespace sw::cli::org_commands {

namespace {

using nlohmann::ordered_json;

constexpr Text kCertified{"持证", "Certified"};
constexpr Text kContracts{"合同", "Contracts"};
constexpr Text kMembers{"会员", "Members"};
constexpr Text kState{"状态", "State"};
constexpr Text kExceptionOn{"{0} 例外", "{0} exception"};
constexpr Text kClosedOn{"{0} 注销", "closed {0}"};
constexpr Text kNothing{"没有符合条件的机构；登记用 sw org add",
                        "No agency fits; sw org add records one."};

struct ListOptions {
  std::string kind, place;
  bool admitted = false;
};

std::vector<Option> options_of(ListOptions& o) {
  return {{"--kind",
           "KIND",
           &o.kind,
           {"只看一种：agency、association、department、station",
            "only agency, association, department or station"}},
          {"--place", "PLACE", &o.place, {"只看这个所在地", "only of this place"}},
          {"--admitted",
           "",
           &o.admitted,
           {"只看已准入、没有注销的", "only those admitted and not closed"}}};
}

std::vector<org::Agency> wanted(App& app, const ListOptions& o) {
  const std::string kind = o.kind.empty() ? "" : fixed_word("--kind", people::org_kinds(), o.kind);
  std::vector<org::Agency> found = agencies(app);
  const Date today = app.today();
  found.erase(std::remove_if(found.begin(),
                             found.end(),
                             [&](const org::Agency& one) {
                               return (!kind.empty() && one.kind != kind) ||
                                      (!o.place.empty() && one.place != o.place) ||
                                      (o.admitted && !one.admitted_on(today));
                             }),
              found.end());
  return found;
}

ordered_json json_of_agency(const org::Agency& one, const org::Headcount& heads, Date today) {
  Quantity value;
  for (const org::Contract& contract : one.contracts) {
    value += contract.amount;
  }
  return {{"id", one.id},
          {"name", one.name},
          {"kind", one.kind},
          {"place", text_or_null(one.place)},
          {"founded", json_of(one.founded)},
          {"admitted", json_of(one.admitted)},
          {"exception", text_or_null(one.exception)},
          {"closed", json_of(one.closed)},
          {"in_service", json_number(heads.in_service)},
          {"certified", json_number(heads.certified)},
          {"contracts", one.contracts.size()},
          {"contract_value", json_number(value)},
          {"members", one.members_on(today).size()}};
}

std::string number(std::size_t count) {
  return count == 0 ? "" : std::to_string(count);
}

doc::Row row_of(const App& app, const org::Agency& one, const org::Headcount& heads, Date today) {
  const std::string admitted =
      one.exception.empty() ? shown(one.admitted) : app.in(say(kExceptionOn, shown(one.admitted)));
  return {
      {doc::cell(one.id),
       doc::cell(one.name),
       doc::cell(app.in(people::title_of(people::org_kinds(), one.kind))),
       doc::cell(one.place),
       doc::cell(shown(one.founded)),
       doc::cell(admitted, one.exception.empty() ? doc::Tone::plain : doc::Tone::warning),
       doc::cell(heads.certified.is_zero() ? "" : heads.certified.to_string()),
       doc::cell(number(one.contracts.size())),
       doc::cell(number(one.members_on(today).size())),
       doc::cell(one.closed ? app.in(say(kClosedOn, shown(one.closed))) : "", doc::Tone::muted)},
      0,
      false};
}

doc::Table table_of(const App& app) {
  doc::Table table;
  for (const Text title :
       {kId, kName, kKind, kPlace, kFounded, kAdmitted, kCertified, kContracts, kMembers, kState}) {
    table.columns.push_back({app.in(title), doc::Align::left, 0});
  }
  for (const std::size_t right : {6U, 7U, 8U}) {
    table.columns[right].align = doc::Align::right;
  }
  table.columns[1].wraps = 1;
  table.columns[2].need = 2;
  table.columns[3].need = 3;
  table.columns[4].need = 1;
  return table;
}

int run_list(App& app, const ListOptions& o) {
  const std::vector<org::Agency> found = wanted(app, o);
  const Date today = app.today();
  const Headcounts counts = headcounts(app, plan_or_none(app), today);
  ordered_json list = ordered_json::array();
  doc::Table table = table_of(app);
  for (const org::Agency& one : found) {
    const org::Headcount heads = headcount(counts, one.id);
    if (app.globals.json) {
      list.push_back(json_of_agency(one, heads, today));
    } else {
      table.rows.push_back(row_of(app, one, heads, today));
    }
    warn_of_staff_left(app, one);
  }
  if (app.globals.json) {
    print_json(app, list);
    return 0;
  }
  if (found.empty()) {
    app.tell(say(kNothing));
    return 0;
  }
  print(app, std::move(table));
  return 0;
}

}  // namespace

Invocation make_list() {
  return invocation<ListOptions>(options_of, run_list);
}

}  // namespace sw::cli::org_commands
