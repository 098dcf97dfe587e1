#include "cli/org/register.hpp"

#include <algorithm>

#include "cli/print.hpp"
#include "core/base/json_number.hpp"
#include "core/base/meant.hpp"
#include "core/base/money.hpp"
#include "core/base/text.hpp"
#include "core/staff/levels.hpp"

namespace sw::cli {

namespace {

using nlohmann::ordered_json;

constexpr Text kNone{"没有机构 \"{0}\"", "there is no agency \"{0}\""};
constexpr Text kListThem{"sw org list 列出全部机构；sw org add 登记一家",
                         "sw org list lists them; sw org add records one"};
constexpr Text kSeveral{"名称 \"{0}\" 不止一家", "\"{0}\" is the name of more than one agency"};
constexpr Text kUseId{"请用编号：{0}", "use the id: {0}"};
constexpr Text kNotMoney{"{0} 应是金额（元），如 120000 或 3500.50，这里是 \"{1}\"",
                         "{0} should be an amount in yuan such as 120000 or 3500.50, not \"{1}\""};
constexpr Text kNotFen{"{0} 的金额最多两位小数（分）：\"{1}\"",
                       "{0} has at most two decimals: \"{1}\""};
constexpr Text kTooLarge{"{0} 的金额太大：\"{1}\"", "{0} is too large: \"{1}\""};
constexpr Text kNotAbove{"{0} 的金额应大于 0：\"{1}\"", "{0} should be above 0: \"{1}\""};
constexpr Text kStaffLeft{
    "{0} 已于 {1} 注销，仍有 {2} 人登记在那里；用 sw staff set 或 sw staff leave 处理",
    "{0} was closed on {1}, but people are still recorded there ({2}): "
    "sw staff set or sw staff leave"};

constexpr facts::Kind kKinds[] = {
    facts::Kind::org, facts::Kind::contract, facts::Kind::payment, facts::Kind::membership};

[[noreturn]] void throw_none(std::span<const org::Agency> agencies, std::string_view word) {
  std::vector<std::string> known;
  for (const org::Agency& one : agencies) {
    known.push_back(one.id);
    known.push_back(one.name);
  }
  const std::string near = nearest(word, known);
  Message hint = say(kListThem);
  for (const org::Agency& one : agencies) {
    if (!near.empty() && (one.id == near || one.name == near)) {
      hint = say(kDidYouMeanTitled, one.id, printable_line(one.name));
    }
  }
  throw Error(ErrorKind::input, say(kNone, printable_line(word)), hint);
}

}  // namespace

std::vector<org::Agency> agencies(App& app, std::optional<Date> day) {
  std::vector<facts::Fact> found;
  store::Filter filter;
  filter.to = day.value_or(app.today());
  app.store().read([&] {
    for (const facts::Kind kind : kKinds) {
      filter.kind = kind;
      app.store().for_each(filter,
                           [&](const facts::Record& record) { found.push_back(record.fact); });
    }
  });
  return org::agencies_of(found);
}

const org::Agency& agency_called(std::span<const org::Agency> agencies, std::string_view word) {
  if (const org::Agency* found = org::find_agency(agencies, word)) {
    return *found;
  }
  std::vector<const org::Agency*> found;
  std::vector<std::string> ids;
  for (const org::Agency& one : agencies) {
    if (one.name == word) {
      found.push_back(&one);
      ids.push_back(one.id);
    }
  }
  if (found.empty()) {
    throw_none(agencies, word);
  }
  if (found.size() > 1) {
    throw Error(ErrorKind::input, say(kSeveral, printable_line(word)), say(kUseId, join(ids, " ")));
  }
  return *found.front();
}

Headcounts headcounts(App& app, const plan::Plan& plan, Date day) {
  const auto rules = staff::level_rules(plan);
  Headcounts counts;
  const auto add = [&](people::Figure figure, auto all, auto certified) {
    for (const people::Sum& sum :
         app.store().people_sums(figure, people::Dimension::org, day, day)) {
      org::Headcount& count = counts[sum.value];
      count.*all += sum.amount;
      if (!staff::level_of(rules, people::parse_qualification(sum.level)).empty()) {
        count.*certified += sum.amount;
      }
    }
  };
  add(people::Figure::in_service, &org::Headcount::in_service, &org::Headcount::certified);
  add(people::Figure::in_post, &org::Headcount::in_post, &org::Headcount::qualified);
  return counts;
}

org::Headcount headcount(const Headcounts& counts, std::string_view id) {
  const auto found = counts.find(id);
  return found == counts.end() ? org::Headcount() : found->second;
}

const plan::Plan& plan_or_none(App& app) {
  static const plan::Plan kNoPlan;
  const std::vector<int> years = app.plan_years();
  const bool there =
      app.globals.plan || std::find(years.begin(), years.end(), app.current_year()) != years.end();
  return there ? app.plan_of(app.current_year()) : kNoPlan;
}

Quantity staff_left_in(App& app, const org::Agency& agency) {
  if (!agency.closed) {
    return {};
  }
  const Date day = std::max(app.today(), *agency.closed + 1);
  Quantity sum;
  for (const people::Sum& one :
       app.store().people_sums(people::Figure::in_service, people::Dimension::org, day, day)) {
    sum += one.value == agency.id ? one.amount : Quantity();
  }
  return sum;
}

void warn_of_staff_left(App& app, const org::Agency& agency) {
  if (const Quantity left = staff_left_in(app, agency); !left.is_zero()) {
    app.warn(say(kStaffLeft, named(agency), agency.closed->to_string(), left.to_string()));
  }
}

std::string named(const org::Agency& agency) {
  return printable_line(agency.name) + " (" + agency.id + ")";
}

Quantity read_amount(std::string_view option, std::string_view text) {
  const ParsedQuantity parsed = parse_yuan(text);
  const std::string shown = printable_line(text);
  if (parsed.fault == NumberFault::too_many_decimals) {
    throw Error(ErrorKind::input, say(kNotFen, option, shown));
  }
  if (parsed.fault == NumberFault::too_large) {
    throw Error(ErrorKind::input, say(kTooLarge, option, shown));
  }
  if (parsed.fault != NumberFault::none) {
    throw Error(ErrorKind::input, say(kNotMoney, option, shown));
  }
  if (parsed.value <= Quantity()) {
    throw Error(ErrorKind::input, say(kNotAbove, option, shown));
  }
  return parsed.value;
}

ordered_json json_of(const std::optional<Date>& day) {
  return day ? ordered_json(day->to_string()) : ordered_json();
}

std::string shown(const std::optional<Date>& day) {
  return day ? day->to_string() : "";
}

ordered_json contract_json(const org::Agency& agency, const org::Contract& contract, Date today) {
  ordered_json payments = ordered_json::array();
  for (const org::Payment& one : contract.payments) {
    payments.push_back({{"date", one.date.to_string()}, {"amount", json_number(one.amount)}});
  }
  return {{"org", agency.id},
          {"org_name", agency.name},
          {"number", contract.number},
          {"subject", text_or_null(contract.subject)},
          {"with", text_or_null(contract.with)},
          {"amount", json_number(contract.amount)},
          {"paid", json_number(contract.paid())},
          {"left", json_number(contract.left())},
          {"date", contract.signed_on.to_string()},
          {"from", json_of(contract.from)},
          {"to", json_of(contract.to)},
          {"in_force", contract.in_force(today)},
          {"project", text_or_null(contract.project)},
          {"line", text_or_null(contract.line)},
          {"source", text_or_null(contract.source)},
          {"payments", std::move(payments)}};
}

Text state_of(const org::Contract& contract, Date today) {
  static constexpr Text kInForce{"履行中", "in force"};
  static constexpr Text kEnded{"已到期", "ended"};
  static constexpr Text kNotBegun{"未开始", "not begun"};
  if (contract.in_force(today)) {
    return kInForce;
  }
  return contract.to && *contract.to < today ? kEnded : kNotBegun;
}

}  // namespace sw::cli
