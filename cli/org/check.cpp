#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/org/admission.hpp"
#include "cli/org/register.hpp"
#include "cli/print.hpp"
#include "core/base/text.hpp"

namespace sw::cli::org_commands {

namespace {

constexpr Text kNoRules{"计划里没有准入条件（[[admission]]）",
                        "the plan has no rules of admission ([[admission]])"};
constexpr Text kHeading{"{0}，{1} 对照准入条件", "{0} against the rules of admission on {1}"};
constexpr Text kRule{"{0}：{1}", "{0}: {1}"};
constexpr Text kRuleLacking{"{0}：{1}。{2}", "{0}: {1}. {2}"};
constexpr Text kOk{"符合全部 {0} 项条件", "all rules are met ({0})"};
constexpr Text kLacks{"{0} 项条件里有 {1} 项不符合", "rules not met: {1} of {0}"};
constexpr Text kAdmittedOn{"已于 {0} 准入", "admitted on {0}"};
constexpr Text kAdmittedByException{"已于 {0} 例外准入：{1}",
                                    "admitted on {0} as an exception: {1}"};

struct CheckOptions {
  std::string agency;
  std::optional<std::string> date;
};

std::vector<Option> options_of(CheckOptions& o) {
  return {{"ID",
           "ID",
           &o.agency,
           {"机构：编号，或独有的名称", "the agency: its id, or a unique name"},
           true},
          {"--date",
           "DATE",
           &o.date,
           {"按哪一天的情况，默认今天", "as things were on this day, default today"}}};
}

void print(App& app,
           const org::Agency& agency,
           const std::vector<org::Checked>& checked,
           Date day) {
  doc::Document document;
  document.add(
      doc::Paragraph{app.in(say(kHeading, named(agency), day.to_string())), doc::Tone::strong});
  doc::Bullets list;
  for (const org::Checked& one : checked) {
    const Message words = one.lacking ? say(kRuleLacking, one.title, one.found, *one.lacking)
                                      : say(kRule, one.title, one.found);
    list.items.push_back(
        {one.met ? "✓" : "✗", one.met ? doc::Tone::good : doc::Tone::bad, app.in(words)});
  }
  document.add(std::move(list));
  const auto lacking = std::count_if(
      checked.begin(), checked.end(), [](const org::Checked& one) { return !one.met; });
  document.add(doc::Paragraph{
      app.in(lacking == 0 ? say(kOk, checked.size()) : say(kLacks, checked.size(), lacking)),
      doc::Tone::plain});
  if (agency.admitted) {
    document.add(doc::Paragraph{
        app.in(agency.exception.empty()
                   ? say(kAdmittedOn, shown(agency.admitted))
                   : say(kAdmittedByException, shown(agency.admitted), agency.exception)),
        doc::Tone::plain});
  }
  print(app, document);
}

int run_check(App& app, const CheckOptions& o) {
  const Date day = fact_day(app, o.date);
  const std::vector<org::Agency> known = agencies(app);
  const org::Agency& agency = agency_called(known, o.agency);
  const std::vector<org::Checked> checked = check_admission(app, agency, day);
  if (app.globals.json) {
    print_json(app, admission_json(app, agency, checked, day));
  } else if (checked.empty()) {
    app.tell(say(kNoRules));
  } else {
    print(app, agency, checked, day);
  }
  warn_of_staff_left(app, agency);
  return org::all_met(checked) ? 0 : 1;
}

}  // namespace

Invocation make_check() {
  return invocation<CheckOptions>(options_of, run_check);
}

}  // namespace sw::cli::org_commands
