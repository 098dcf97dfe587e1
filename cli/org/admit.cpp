#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/org/admission.hpp"
#include "cli/org/register.hpp"
#include "cli/print.hpp"
#include "core/base/text.hpp"
#include "core/people/words.hpp"

namespace sw::cli::org_commands {

namespace {

constexpr Text kAlready{"{0} 已于 {1} 准入", "{0} was admitted on {1} already"};
constexpr Text kUndo{"记错了的，用 sw log list --kind org 找到那一条，再 sw log undo",
                     "if that is wrong, find it with sw log list --kind org and sw log undo it"};
constexpr Text kIsClosed{"{0} 已于 {1} 注销，不能准入",
                         "{0} was closed on {1} and cannot be admitted"};
constexpr Text kNeedsWhy{"例外准入要用 --why 写明理由",
                         "say with --why why it is admitted all the same"};
constexpr Text kRefused{"{0} 还不能准入，有 {1} 项条件不符合：",
                        "{0} cannot be admitted yet; rules not met ({1}):"};
constexpr Text kLacking{"  {0}：{1}。{2}", "  {0}: {1}. {2}"};
constexpr Text kForceHint{"确需例外的，加 --force --why 理由",
                          "to make an exception: --force --why REASON"};
constexpr Text kRecordedAdmission{"已记准入：{0}（{1}）", "Recorded as admitted: {0} ({1})"};
constexpr Text kRecordedException{"已记例外准入：{0}（{1}），未符合 {2}",
                                  "Recorded as admitted by exception: {0} ({1}), not met: {2}"};

struct AdmitOptions {
  std::string agency, why;
  std::optional<std::string> date;
  bool force = false;
};

std::vector<Option> options_of(AdmitOptions& o) {
  return {
      {"ID",
       "ID",
       &o.agency,
       {"机构：编号，或独有的名称", "the agency: its id, or a unique name"},
       true},
      {"--date", "DATE", &o.date, {"准入的日期，默认今天", "the day of admission, default today"}},
      {"--force",
       "",
       &o.force,
       {"条件不全也准入，作为例外记下", "admit it as an exception although rules are not met"}},
      {"--why", "TEXT", &o.why, {"例外的理由", "the reason for the exception"}}};
}

std::vector<org::Checked> lacking_of(const std::vector<org::Checked>& checked) {
  std::vector<org::Checked> out;
  for (const org::Checked& one : checked) {
    if (!one.met) {
      out.push_back(one);
    }
  }
  return out;
}

void refuse(App& app, const org::Agency& agency, const std::vector<org::Checked>& lacking) {
  app.warn(say(kRefused, named(agency), lacking.size()));
  for (const org::Checked& one : lacking) {
    app.tell(say(kLacking, one.title, one.found, *one.lacking));
  }
  app.tell(say(kForceHint));
}

void require_open(const org::Agency& agency, Date day) {
  if (agency.admitted) {
    throw Error(ErrorKind::input, say(kAlready, named(agency), shown(agency.admitted)), say(kUndo));
  }
  if (agency.closed_by(day)) {
    throw Error(ErrorKind::input, say(kIsClosed, named(agency), shown(agency.closed)));
  }
}

int run_admit(App& app, const AdmitOptions& o) {
  if (o.force && trim(o.why).empty()) {
    throw Error(ErrorKind::usage, say(kNeedsWhy));
  }
  const Date day = fact_day(app, o.date);
  const std::vector<org::Agency> known = agencies(app);
  const org::Agency& agency = agency_called(known, o.agency);
  require_open(agency, day);
  const std::vector<org::Checked> checked = check_admission(app, agency, day);
  const std::vector<org::Checked> lacking = lacking_of(checked);
  if (!lacking.empty() && !o.force) {
    if (app.globals.json) {
      print_json(app, admission_json(app, agency, checked, day));
    }
    refuse(app, agency, lacking);
    return 1;
  }
  std::vector<std::string> passed_over;
  for (const org::Checked& one : lacking) {
    passed_over.push_back(one.id);
  }
  const std::string rules = join(passed_over, " ");
  facts::Fact fact;
  fact.kind = facts::Kind::org;
  fact.subject = agency.id;
  fact.date = day;
  fact.details[people::key::kAction] = "admit";
  if (!rules.empty()) {
    fact.details[people::key::kException] = rules;
  }
  fact.note = trim(o.why);
  const store::Written written = write_fact(app, fact);
  print_written(app,
                written,
                rules.empty() ? say(kRecordedAdmission, named(agency), day.to_string())
                              : say(kRecordedException, named(agency), day.to_string(), rules),
                {{"org", agency.id}});
  return 0;
}

}  // namespace

Invocation make_admit() {
  return invocation<AdmitOptions>(options_of, run_admit);
}

}  // namespace sw::cli::org_commands
