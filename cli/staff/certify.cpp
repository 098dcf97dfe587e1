#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/staff/register.hpp"
#include "core/base/error.hpp"
#include "core/people/words.hpp"
#include "core/staff/education.hpp"

namespace sw::cli::staff_commands {

namespace {

constexpr Text kHeld{"{0} 已有这一等级的证书，日期 {1}",
                     "{0} holds a certificate of this level, dated {1}"};
constexpr Text kHeldHint{"登记或再登记加 --registered 日期；日期不对用 sw log fix",
                         "for its registration say --registered DATE; sw log fix mends a date"};
constexpr Text kNeedsDate{"还没有这一等级的证书，要写 --date",
                          "there is no certificate of this level yet: say --date"};
constexpr Text kBefore{"登记日期 {0} 早于证书日期 {1}",
                       "the registration of {0} is before the certificate of {1}"};
constexpr Text kUntilTooEarly{"有效期 {0} 早于登记日期 {1}",
                              "{0} is before the registration of {1}"};
constexpr Text kEarly{"{0} 早于有效期满前 {1} 个月（{2} 起办理再登记），仍已记录",
                      "{0} is before the last {1} months (renewals begin on {2}); recorded"};
constexpr Text kLate{"原登记 {0} 到期，{1} 已过期，按重新登记算",
                     "the registration ended on {0}: on {1} it had lapsed, this is a new one"};
constexpr Text kLateFirst{"首次登记最迟 {0}，仍已记录",
                          "the first registration was due by {0}; recorded"};
constexpr Text kCertificateRecorded{"已记：{0} {1} {2}", "Recorded: {0} {1} {2}"};
constexpr Text kDoneUntil{"已记：{0} {1} {2}，登记有效期至 {3}",
                          "Recorded: {0} {1} {2}, registered until {3}"};

struct CertifyOptions {
  std::string no, level;
  std::optional<std::string> date, certificate, registered, until;
};

std::vector<Option> options_of(CertifyOptions& o) {
  return {{"NO", "NO", &o.no, {"工号", "staff number"}, true},
          {"--level",
           "LEVEL",
           &o.level,
           {"等级：assistant、intermediate、senior，旧等级 skill_4 至 skill_1",
            "assistant, intermediate, senior; of the older scale skill_4 to skill_1"},
           true},
          {"--date", "DATE", &o.date, {"证书日期", "the certificate's date"}},
          {"--certificate", "N", &o.certificate, {"证书管理号", "the certificate's number"}},
          {"--registered",
           "DATE",
           &o.registered,
           {"登记或再登记的日期", "when it was registered, or the registration renewed"}},
          {"--until",
           "DATE",
           &o.until,
           {"登记有效期的最后一天，默认按规定年数",
            "last day of the registration, default by the rule"}}};
}

class Certifying {
 public:
  Certifying(App& app, const CertifyOptions& o)
      : app_(app),
        o_(o),
        person_(find_person(app, o.no)),
        level_(staff::read_level(o.level)),
        plan_(staff_plan(app)),
        rules_(plan_.staff_rules()) {}

  int run() {
    add_certificate();
    add_registration();
    const store::Written written = app_.store().change(app_.who(), "", [&](store::Writer& writer) {
      for (const facts::Fact& fact : facts_) {
        writer.add(fact);
      }
    });
    for (const Message& warning : warnings_) {
      app_.warn(warning);
    }
    const Message title = level_title(staff::level_rules(plan_), level_);
    print_written(app_,
                  written,
                  until_ ? say(kDoneUntil, o_.no, person_.name, title, until_->to_string())
                         : say(kCertificateRecorded, o_.no, person_.name, title));
    return 0;
  }

 private:
  void add_certificate() {
    const auto held =
        std::find_if(person_.certificates.begin(),
                     person_.certificates.end(),
                     [&](const people::Certificate& one) { return one.level == level_; });
    const bool registers = o_.registered || o_.until;
    if (held != person_.certificates.end()) {
      if (!registers || (o_.date && app_.day("--date", *o_.date) != held->date)) {
        throw Error(ErrorKind::input, say(kHeld, o_.no, held->date.to_string()), say(kHeldHint));
      }
      dated_ = held->date;
      return;
    }
    if (!o_.date) {
      throw Error(ErrorKind::usage, say(kNeedsDate));
    }
    dated_ = fact_day(app_, o_.date);
    facts::Fact fact = fact_on(facts::Kind::certificate, o_.no, dated_);
    fact.details[people::key::kLevel] = level_;
    if (o_.certificate && !o_.certificate->empty()) {
      fact.personal[people::personal::kCertificate] = *o_.certificate;
    }
    facts_.push_back(std::move(fact));
  }

  void add_registration() {
    if (!o_.registered && !o_.until) {
      return;
    }
    const auto given = o_.until ? std::optional(app_.day("--until", *o_.until)) : std::nullopt;
    const int years = static_cast<int>(rules_.registration_years);
    const Date day = o_.registered ? app_.day("--registered", *o_.registered)
                                   : std::max(dated_, people::years_after(*given + 1, -years));
    if (day > app_.today()) {
      fact_day(app_, day.to_string());  // throws
    }
    if (day < dated_) {
      throw Error(ErrorKind::input, say(kBefore, day.to_string(), dated_.to_string()));
    }
    const people::Registration* before = latest_before(day);
    until_ = given.value_or(staff::registered_until(rules_, day, before));
    if (*until_ < day) {
      throw Error(ErrorKind::input, say(kUntilTooEarly, until_->to_string(), day.to_string()));
    }
    warn(day, before);
    facts::Fact fact = fact_on(facts::Kind::registration, o_.no, day);
    fact.details[people::key::kLevel] = level_;
    fact.details[people::key::kUntil] = until_->to_string();
    facts_.push_back(std::move(fact));
  }

  const people::Registration* latest_before(Date day) const {
    const people::Registration* found = nullptr;
    for (const people::Registration& one : person_.registrations) {
      found = one.from <= day ? &one : found;
    }
    return found;
  }

  void warn(Date day, const people::Registration* before) {
    if (before == nullptr) {
      const Date due = staff::first_registration_due(rules_, dated_);
      if (day > due && person_.registrations.empty()) {
        warnings_.push_back(say(kLateFirst, due.to_string()));
      }
      return;
    }
    const Date opens =
        people::months_after(before->until + 1, -static_cast<int>(rules_.renewal_months));
    if (day > before->until) {
      warnings_.push_back(say(kLate, before->until.to_string(), day.to_string()));
    } else if (day < opens && before->level == level_) {
      warnings_.push_back(say(kEarly, day.to_string(), rules_.renewal_months, opens.to_string()));
    }
  }

  App& app_;
  const CertifyOptions& o_;
  people::Person person_;
  std::string level_;
  const plan::Plan& plan_;
  plan::StaffRules rules_;
  Date dated_;
  std::optional<Date> until_;
  std::vector<facts::Fact> facts_;
  std::vector<Message> warnings_;
};

int run_certify(App& app, const CertifyOptions& o) {
  return Certifying(app, o).run();
}

}  // namespace

Invocation make_certify() {
  return invocation<CertifyOptions>(options_of, run_certify);
}

}  // namespace sw::cli::staff_commands
