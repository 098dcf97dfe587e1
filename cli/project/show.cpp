#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/project/register.hpp"
#include "core/base/text.hpp"
#include "core/i18n/terms.hpp"
#include "core/plan/keys.hpp"
#include "core/plan/lists.hpp"
#include "core/project/entry.hpp"
#include "core/project/standing.hpp"
#include "core/project/volumes.hpp"
#include "core/report/projects.hpp"
#include "core/report/report.hpp"

namespace sw::cli::project_commands {

namespace {

using project::Standing;

constexpr Text kHead{"{0}  {1}，{2}{3}", "{0}  {1}, {2}{3}"};
constexpr Text kSince{"（{0} 起）", " (since {0})"};
constexpr Text kFromTo{"{0} 至 {1}", "{0} to {1}"};
constexpr Text kFunder{"出资方 {0}", "funder {0}"};
constexpr Text kContract{"合同 {0}", "contract {0}"};
constexpr Text kOwner{"负责 {0}", "owner {0}"};
constexpr Text kSites{"地点 {0}", "sites {0}"};
constexpr Text kSchedule{"进度安排", "Schedule"};
constexpr Text kLeftOn{"{0} 结束", "left on {0}"};
constexpr Text kSkipped{"跳过", "skipped"};
constexpr Text kIsLate{"迟 {0} 天", "{0} d late"};
constexpr Text kNow{"进行中", "now"};
constexpr Text kQuotas{"服务量", "Volumes"};
constexpr Text kQuotaTitles[] = {{"方法", "Method"},
                                 {"已做", "Done"},
                                 {"应达", "Expected"},
                                 {"承诺", "Promised"},
                                 {"状态", "Status"}};
constexpr Text kServed{"服务人数 {0}，人次 {1}，志愿者 {2} 人次 {3} 小时",
                       "People served {0}, person-times {1}, volunteers {2} ({3} h)"};
constexpr Text kMoney{"经费", "Money"};
constexpr Text kMoneyLine{"预算 {0}，到账 {1}，支出 {2}，余 {3}，执行率 {4}{5}",
                          "Budget {0}, received {1}, spent {2}, left {3}, rate {4}{5}"};
constexpr Text kAlsoOverspent{"，超支", ", overspent"};
constexpr Text kSlow{"，慢于时间进度", ", slower than the time elapsed"};
constexpr Text kSeeMoney{"按科目：sw project money {0}", "by line: sw project money {0}"};
constexpr Text kDocuments{"材料", "Documents"};
constexpr Text kTeam{"项目组", "Team"};
constexpr Text kPair{"{0}，督导 {1}：{2} 次 {3} 小时", "{0}, supervisor {1}: {2} sessions, {3} h"};
constexpr Text kMissing{"进入下一环节还缺", "Missing before the next stage"};
constexpr Text kNothingMissing{"本环节的条件都已具备。", "Nothing is missing in this stage."};
constexpr Text kExceptions{"例外", "Exceptions"};
constexpr Text kException{"{0} 进入{1}时缺 {2}；原因：{3}", "{0}, to {1} without {2}; reason: {3}"};
constexpr Text kProblems{"问题", "Problems"};
constexpr Text kOf{"{0}/{1}", "{0}/{1}"};

struct ShowOptions {
  std::string project;
};

std::vector<Option> options_of(ShowOptions& o) {
  return {project_option(o.project)};
}

class Page {
 public:
  Page(App& app,
       const plan::Plan& plan,
       const Standing& standing,
       const project::Register& projects)
      : app_(app),
        plan_(plan),
        standing_(standing),
        projects_(projects),
        project_(*standing.project) {}

  doc::Document write() {
    head();
    schedule();
    quotas();
    money();
    documents();
    team();
    missing();
    exceptions();
    problems();
    return std::move(document_);
  }

 private:
  void heading(Text title) { document_.add(doc::Heading{2, app_.in(title)}); }

  void head() {
    document_.add(doc::Heading{1, project_.title + "  " + project_.id});
    const project::Progress& progress = standing_.progress;
    const std::string since =
        progress.since ? app_.in(say(kSince, progress.since->to_string())) : std::string();
    document_.add(doc::Paragraph{app_.in(say(kHead,
                                             figures::sign_of(standing_.status),
                                             figures::title_of(standing_.status),
                                             project::title_of(progress.phase),
                                             since)),
                                 report::tone_of(standing_.status)});
    std::vector<std::string> about;
    about.push_back(app_.in(say(kFromTo,
                                project::first_day(plan_, project_).to_string(),
                                project::last_day(plan_, project_).to_string())));
    const auto add = [&](Text words, const std::string& value) {
      if (!value.empty()) {
        about.push_back(app_.in(say(words, value)));
      }
    };
    add(kFunder, project_.funder);
    add(kContract, project_.contract);
    add(kOwner, project_.owner);
    std::vector<std::string> sites;
    for (const plan::Site& site : project_.sites) {
      sites.push_back(site.title);
    }
    add(kSites, join(sites, app_.in(term::kListMark)));
    document_.add(doc::Paragraph{join(about, " · "), doc::Tone::muted});
  }

  void schedule() {
    heading(kSchedule);
    doc::Table table{
        {{"", doc::Align::left, 0}, {"", doc::Align::left, 0}, {"", doc::Align::left, 0}}, {}};
    for (const project::StageEnd& one : standing_.progress.schedule) {
      const bool now = project::phase_of(one.stage) == standing_.progress.phase;
      std::string state = one.skipped ? app_.in(kSkipped)
                          : one.left  ? app_.in(say(kLeftOn, one.left->to_string()))
                          : now       ? app_.in(kNow)
                                      : std::string();
      if (one.late > 0) {
        state += (state.empty() ? "" : " · ") + app_.in(say(kIsLate, one.late));
      }
      table.rows.push_back(
          {{doc::cell(app_.in(plan::title_of(one.stage)),
                      now ? doc::Tone::strong : doc::Tone::plain),
            doc::cell(one.due ? one.due->to_string() : "—"),
            doc::cell(state, one.late > 0 ? doc::Tone::warning : doc::Tone::plain)},
           1,
           false});
    }
    document_.add(std::move(table));
  }

  std::string title_of(const project::QuotaLine& line) const {
    std::string title = project::method_title(plan_, line.quota->method).in(app_.lang);
    if (!line.quota->site.empty()) {
      title += " " + line.quota->site;
    }
    return line.measure == "count" ? title
                                   : title + " " + app_.in(project::title_of_measure(line.measure));
  }

  void quotas() {
    const auto today = app_.today();
    project::Selection of;
    of.projects = {project_.id};
    const project::Volumes all = project::volumes_of(
        plan_,
        projects_,
        of,
        std::min(project::first_day(plan_, project_), first_of_year(plan_.year())),
        today);
    heading(kQuotas);
    if (!standing_.quotas.empty()) {
      doc::Table table;
      for (const Text title : kQuotaTitles) {
        table.columns.push_back({app_.in(title), doc::Align::right, 0});
      }
      table.columns.front().align = table.columns.back().align = doc::Align::left;
      for (const project::QuotaStanding& one : standing_.quotas) {
        table.rows.push_back({{doc::cell(title_of(one.line)),
                               doc::cell(one.line.have.to_string()),
                               doc::cell(one.expected.to_string()),
                               doc::cell(one.line.need.to_string()),
                               doc::cell(std::string(figures::sign_of(one.status)) + " " +
                                             app_.in(figures::title_of(one.status)),
                                         report::tone_of(one.status))},
                              1,
                              false});
      }
      document_.add(std::move(table));
    }
    document_.add(doc::Paragraph{app_.in(say(kServed,
                                             report::shown_people(all.people),
                                             all.amounts.person_times.to_string(),
                                             all.amounts.volunteers.to_string(),
                                             all.amounts.volunteer_hours.to_string())),
                                 doc::Tone::plain});
  }

  void money() {
    const project::Money& all = standing_.money.money;
    if (!all.budget && all.spent.is_zero() && all.received.value_or(Quantity()).is_zero()) {
      return;
    }
    heading(kMoney);
    const auto rate = all.rate();
    const bool over = standing_.money.burn == project::Burn::overspent;
    const bool idle = standing_.money.burn == project::Burn::idle;
    const auto yuan = [](const std::optional<Quantity>& amount) {
      return amount ? amount->to_string(2) : std::string("—");
    };
    document_.add(doc::Paragraph{
        app_.in(say(kMoneyLine,
                    yuan(all.budget),
                    yuan(all.received),
                    yuan(all.spent),
                    yuan(all.left()),
                    report::shown_share(rate ? std::optional(rate->rounded()) : std::nullopt),
                    over   ? app_.in(kAlsoOverspent)
                    : idle ? app_.in(kSlow)
                           : std::string())),
        over   ? doc::Tone::bad
        : idle ? doc::Tone::warning
               : doc::Tone::plain});
    document_.add(doc::Paragraph{app_.in(say(kSeeMoney, project_.id)), doc::Tone::muted});
  }

  void documents() {
    if (standing_.documents.empty()) {
      return;
    }
    heading(kDocuments);
    doc::Bullets bullets;
    for (const project::Wanted& one : standing_.documents) {
      bullets.items.push_back({one.met() ? "✔" : "✖",
                               one.met() ? doc::Tone::good : doc::Tone::plain,
                               plan::titled(plan_.document_kinds, one.kind) + "  " +
                                   app_.in(say(kOf, one.have, one.need)) + "  " +
                                   app_.in(plan::title_of(one.stage))});
    }
    document_.add(std::move(bullets));
  }

  // 1+1: who is supervised by whom, and how much.
  void team() {
    if (project_.team.empty()) {
      return;
    }
    heading(kTeam);
    doc::Bullets bullets;
    for (const plan::TeamMember& one : project_.team) {
      const auto person = app_.store().person(one.staff);
      std::string who = one.staff + (person ? " " + person->name : "") +
                        (one.role.empty() ? "" : "  " + one.role);
      if (!one.supervisor.empty()) {
        const Supervised all = supervised(app_, one, project_, first_of_year(plan_.year()));
        const auto supervisor = app_.store().person(one.supervisor);
        who = app_.in(say(kPair,
                          who,
                          supervisor ? one.supervisor + " " + supervisor->name : one.supervisor,
                          all.sessions,
                          all.hours.to_string()));
      }
      bullets.items.push_back({"·", doc::Tone::plain, std::move(who)});
    }
    document_.add(std::move(bullets));
  }

  void missing() {
    if (standing_.progress.is_closed()) {
      return;
    }
    heading(kMissing);
    if (standing_.missing.empty()) {
      document_.add(doc::Paragraph{app_.in(kNothingMissing), doc::Tone::good});
      return;
    }
    doc::Bullets bullets;
    for (const project::Condition& one : standing_.missing) {
      bullets.items.push_back({"✖",
                               doc::Tone::warning,
                               one.what.in(app_.lang) + "  " +
                                   app_.in(say(kOf, one.text_of(one.have), one.text_of(one.need))) +
                                   "  " + one.command.in(app_.lang)});
    }
    document_.add(std::move(bullets));
  }

  void exceptions() {
    if (standing_.progress.exceptions.empty()) {
      return;
    }
    heading(kExceptions);
    doc::Bullets bullets;
    for (const project::Exception& one : standing_.progress.exceptions) {
      bullets.items.push_back({"!",
                               doc::Tone::warning,
                               app_.in(say(kException,
                                           one.date.to_string(),
                                           project::title_of(one.reached),
                                           project::missing_words(plan_, one, app_.lang),
                                           one.why))});
    }
    document_.add(std::move(bullets));
  }

  void problems() {
    doc::Bullets bullets;
    for (const facts::Record& note :
         app_.store().notes(first_of_year(plan_.year()), app_.today())) {
      if (note.fact.subject == project_.id && note.fact.note_kind != facts::NoteKind::checked) {
        const bool problem = note.fact.note_kind == facts::NoteKind::problem;
        bullets.items.push_back({"·",
                                 problem ? doc::Tone::warning : doc::Tone::plain,
                                 app_.in(facts::title_of(note.fact.note_kind)) + "  " +
                                     note.fact.note + "  (" + note.fact.date.to_string() + " " +
                                     note.by + ")"});
      }
    }
    if (!bullets.items.empty()) {
      heading(kProblems);
      document_.add(std::move(bullets));
    }
  }

  App& app_;
  const plan::Plan& plan_;
  const Standing& standing_;
  const project::Register& projects_;
  const plan::Project& project_;
  doc::Document document_;
};

int run_show(App& app, const ShowOptions& o) {
  const plan::Plan& plan = app.plan_of(app.current_year());
  const plan::Project& project = project_called(plan, o.project);
  const project::Register projects = project_register(app);
  const Standing standing = project::standing_of(plan, project, projects, app.today());
  if (app.globals.json) {
    print_json(app, report::project_json(plan, standing, app.lang));
  } else {
    print(app, Page(app, plan, standing, projects).write());
  }
  return 0;
}

}  // namespace

Invocation make_show() {
  return invocation<ShowOptions>(options_of, run_show);
}

}  // namespace sw::cli::project_commands
