#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/staff/register.hpp"
#include "core/people/words.hpp"
#include "core/staff/education.hpp"
#include "core/staff/supervision.hpp"

namespace sw::cli::staff_commands {

namespace {

using doc::Tone;

constexpr Text kHead{"{0} {1}　{2}", "{0} {1}  {2}"};
constexpr Text kInService{"在职（{0} 起）", "in service since {0}"};
constexpr Text kLeftService{"已离职（{0} 至 {1}）", "left (in service {0} to {1})"};
constexpr Text kNotYet{"{0} 到任", "from {0}"};
constexpr Text kCertificate{"{0}，{1}{2}", "{0}, {1}{2}"};
constexpr Text kNumber{"，管理号 {0}", ", number {0}"};
constexpr Text kNoCertificates{"没有证书", "no certificate"};
constexpr Text kRegistered{"登记有效期 {0} 至 {1}，{2} 起可办再登记",
                           "registered {0} to {1}; renewals from {2}"};
constexpr Text kLapsed{"登记已于 {0} 到期，未再登记", "the registration lapsed on {0}"};
constexpr Text kRegisterBy{"未登记，最迟 {0} 办理首次登记", "not registered; due by {0}"};
constexpr Text kEducation{"继续教育 {0}/{1} 学时，还缺 {2}，{3} 前完成",
                          "continuing education {0}/{1} h, {2} h missing by {3}"};
constexpr Text kEducated{"继续教育 {0}/{1} 学时，已达标（至 {2}）",
                         "continuing education {0}/{1} h, complete (to {2})"};
constexpr Text kOfficial{"{0} 录用为公务员，最迟 {1} 取得证书",
                         "civil servant since {0}: to be certified by {1}"};
constexpr Text kOfficialDone{"{0} 录用为公务员，已取得证书", "civil servant since {0}, certified"};
constexpr Text kExam{"{0} {1}{2}：{3}", "{0} {1}{2}: {3}"};
constexpr Text kPaper{" 科目 {0}", " paper {0}"};
constexpr Text kTraining{"{0} 年培训 {1} 学时", "trained in {0}: {1} h"};
constexpr Text kSupervisionTitle{"督导", "Supervision"};
constexpr Text kSupervision{"{0} 年接受督导 {1} 次、{2} 小时",
                            "supervised in {0}: {1} session(s), {2} h"};
constexpr Text kAppointment{"约定的督导 {0}", "supervision agreed upon: {0}"};
constexpr Text kMonthlyPay{"{0} 元/月", "{0} yuan a month"};
constexpr Text kService{"任职", "Service"};
constexpr Text kLevels{"证书与登记", "Certificates"};
constexpr Text kLearning{"考试与培训", "Examinations and training"};
constexpr Text kFromUntil{"{0} 至 {1}", "{0} to {1}"};
constexpr Text kOn{"{0} 起", "from {0}"};

struct ShowOptions {
  std::string no;
  bool mask = false;
};

std::vector<Option> options_of(ShowOptions& o) {
  return {{"NO", "NO", &o.no, {"工号", "staff number"}, true},
          {"--mask",
           "",
           &o.mask,
           {"隐去姓名、证书管理号和薪酬", "without name, certificate numbers and pay"}}};
}

class Page {
 public:
  Page(App& app, const people::Person& person, bool mask)
      : app_(app),
        person_(person),
        mask_(mask),
        day_(app.today()),
        plan_(staff_plan(app)),
        rules_(plan_.staff_rules()),
        levels_(staff::level_rules(plan_)) {}

  doc::Document make() {
    head();
    service();
    certificates();
    learning();
    supervision();
    return std::move(document_);
  }

 private:
  void line(const Message& words, Tone tone = Tone::plain) {
    bullets_.items.push_back({"·", tone, app_.in(words)});
  }
  void close(Text title) {
    if (!bullets_.items.empty()) {
      document_.add(doc::Heading{2, app_.in(title)});
      document_.add(std::move(bullets_));
    }
    bullets_ = {};
  }

  void head() {
    const people::Span* span = person_.at(day_);
    const auto since = person_since(person_, day_);
    const auto left = person_.left(day_);
    const Message state = span != nullptr ? say(kInService, since->to_string())
                          : left          ? say(kLeftService, since->to_string(), left->to_string())
                                          : say(kNotYet, since->to_string());
    document_.add(
        doc::Heading{1, app_.in(say(kHead, person_.no, shown_name(person_, mask_), state))});
  }

  std::string words_of(const people::State& state) {
    std::vector<std::string> words;
    const auto agencies = agency_names(app_);
    const auto agency = agencies.find(state.org);
    const std::string all[] = {
        agency == agencies.end() ? state.org : agency->second,
        titled(plan_.fields, state.field),
        state.place,
        posts_text(app_, plan_, state),
        titled(plan_.tracks, state.track),
        state.grade,
        state.pay && !mask_ ? app_.in(say(kMonthlyPay, state.pay->to_string())) : std::string(),
        app_.in(people::title_of(people::degrees(), state.degree)),
        state.major,
        state.title};
    std::string text;
    for (const std::string& one : all) {
      text += one.empty() ? "" : (text.empty() ? "" : " · ") + one;
    }
    if (state.manager) {
      text += (text.empty() ? "" : " · ") + app_.in(staff::find_attribute("manager")->title);
    }
    return text;
  }

  void service() {
    static constexpr Text kLine{"{0}　{1}", "{0}  {1}"};
    for (const people::Span& span : person_.spans) {
      if (span.from > day_) {
        continue;
      }
      const bool ended = span.to <= day_;
      const Message days = ended ? say(kFromUntil, span.from.to_string(), span.to.to_string())
                                 : say(kOn, span.from.to_string());
      const std::string words = words_of(span.state);
      line(words.empty() ? days : say(kLine, days, words), ended ? Tone::muted : Tone::plain);
    }
    close(kService);
  }

  void certificates() {
    for (const people::Certificate& one : person_.certificates) {
      if (one.date <= day_) {
        line(say(kCertificate,
                 level_title(levels_, one.level),
                 one.date.to_string(),
                 one.number.empty() || mask_ ? std::string() : app_.in(say(kNumber, one.number))));
      }
    }
    if (!person_.qualification(day_).any()) {
      line(say(kNoCertificates), Tone::warning);
    }
    registration();
    education();
    official();
    close(kLevels);
  }

  void registration() {
    if (const people::Registration* one = staff::registration_on(person_, day_)) {
      const Date opens =
          people::months_after(one->until + 1, -static_cast<int>(rules_.renewal_months));
      line(say(kRegistered, one->from.to_string(), one->until.to_string(), opens.to_string()),
           day_ >= opens ? Tone::warning : Tone::plain);
    } else if (!person_.registrations.empty() && person_.registrations.front().from <= day_) {
      line(say(kLapsed, person_.registrations.back().until.to_string()), Tone::bad);
    } else if (const people::Certificate* first = person_.to_register(day_)) {
      const Date due = staff::first_registration_due(rules_, first->date);
      line(say(kRegisterBy, due.to_string()), due < day_ ? Tone::bad : Tone::warning);
    }
  }

  void education() {
    for (const auto& found : {staff::education_on(person_, levels_, rules_, day_),
                              staff::education_of_year(person_, levels_, rules_, day_)}) {
      if (!found) {
        continue;
      }
      const std::string done = found->done.to_string(), required = found->required.to_string();
      if (found->missing().is_zero()) {
        line(say(kEducated, done, required, found->until.to_string()), Tone::good);
      } else {
        line(
            say(kEducation, done, required, found->missing().to_string(), found->until.to_string()),
            Tone::warning);
      }
    }
  }

  void official() {
    const people::Span* span = person_.nearest(day_);
    if (span == nullptr || !span->state.civil_servant_since) {
      return;
    }
    const Date since = *span->state.civil_servant_since;
    const Date due = staff::official_due(rules_, since);
    if (person_.qualification(day_).any()) {
      line(say(kOfficialDone, since.to_string()));
    } else {
      line(say(kOfficial, since.to_string(), due.to_string()),
           due < day_ ? Tone::bad : Tone::warning);
    }
  }

  void learning() {
    for (const people::Exam& one : person_.exams) {
      if (one.date <= day_) {
        line(say(kExam,
                 one.session,
                 level_title(levels_, one.level),
                 one.paper.empty() ? std::string() : app_.in(say(kPaper, one.paper)),
                 people::title_of(people::exam_results(), one.result)));
      }
    }
    std::map<int, bool> years;
    for (const people::Training& one : person_.trainings) {
      if (one.date <= day_) {
        years[one.date.year()] = true;
      }
    }
    for (const auto& [year, there] : years) {
      const Quantity hours = staff::hours_learned(
          person_, rules_, first_of_year(year), std::min(last_of_year(year), day_));
      line(say(kTraining, year, hours.to_string()));
    }
    close(kLearning);
  }

  void supervision() {
    const staff::SupervisionHad had =
        staff::supervision_had(person_, rules_, first_of_year(day_.year()), day_);
    if (had.sessions > 0) {
      line(say(kSupervision, day_.year(), had.sessions, had.hours.to_string()));
    }
    if (had.next) {
      line(say(kAppointment, had.next->to_string()), *had.next < day_ ? Tone::bad : Tone::plain);
    }
    close(kSupervisionTitle);
  }

  App& app_;
  const people::Person& person_;
  bool mask_;
  Date day_;
  const plan::Plan& plan_;
  plan::StaffRules rules_;
  std::vector<staff::LevelRule> levels_;
  doc::Document document_;
  doc::Bullets bullets_;
};

int run_show(App& app, const ShowOptions& o) {
  const people::Person person = find_person(app, o.no);
  if (app.globals.json) {
    print_json(app, person_json(person, staff_plan(app), app.today(), o.mask));
    return 0;
  }
  print(app, Page(app, person, o.mask).make());
  return 0;
}

}  // namespace

Invocation make_show() {
  return invocation<ShowOptions>(options_of, run_show);
}

}  // namespace sw::cli::staff_commands
