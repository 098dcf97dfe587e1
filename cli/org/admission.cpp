#include "cli/org/admission.hpp"

#include "cli/evaluate/findings.hpp"
#include "cli/log/recording.hpp"
#include "cli/org/register.hpp"
#include "cli/print.hpp"
#include "core/base/text.hpp"

namespace sw::cli {

std::vector<org::Checked> check_admission(App& app, const org::Agency& agency, Date day) {
  const plan::Plan& plan = plan_for(app, day);
  const Headcounts counts = headcounts(app, plan, day);
  return org::check_admission(agency,
                              headcount(counts, agency.id),
                              plan.admissions,
                              day,
                              open_findings_on(app, agency.id, day));
}

nlohmann::ordered_json admission_json(const App& app,
                                      const org::Agency& agency,
                                      const std::vector<org::Checked>& checked,
                                      Date day) {
  nlohmann::ordered_json rules = nlohmann::ordered_json::array();
  for (const org::Checked& one : checked) {
    rules.push_back(
        {{"id", one.id},
         {"title", app.in(one.title)},
         {"ref", text_or_null(one.ref)},
         {"met", one.met},
         {"found", app.in(one.found)},
         {"lacking",
          one.lacking ? nlohmann::ordered_json(app.in(*one.lacking)) : nlohmann::ordered_json()}});
  }
  return {{"ok", org::all_met(checked)},
          {"id", agency.id},
          {"name", agency.name},
          {"date", day.to_string()},
          {"rules", std::move(rules)}};
}

}  // namespace sw::cli
