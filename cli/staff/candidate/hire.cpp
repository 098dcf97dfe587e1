#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/staff/attribute_options.hpp"
#include "cli/staff/candidate/register.hpp"
#include "cli/staff/register.hpp"
#include "core/base/text.hpp"
#include "core/people/person.hpp"
#include "core/people/words.hpp"

namespace sw::cli::staff_candidate_commands {

namespace {

namespace key = people::key;

constexpr Text kHiredAlready{"{0} 已于 {1} 录用，工号 {2}",
                             "{0} was hired on {1}, with the number {2}"};
constexpr Text kUndo{
    "记错了的，用 sw log list --kind candidate 找到那一条，再 sw log undo",
    "if that is wrong, find it with sw log list --kind candidate and sw log undo it"};
constexpr Text kTaken{"工号 {0} 已经有人", "the number {0} is taken"};
constexpr Text kLeaveOut{"不写 --no 就自动编号", "leave --no out and one is chosen"};
constexpr Text kNoCertificate{
    "--certificate-date 用于登记了证书的引进对象，{0} 没有",
    "--certificate-date is for candidates with a certificate: {0} has none"};
constexpr Text kUndated{
    "证书没有日期，还没有记入；补记：sw staff certify {0} --level {1} --date 日期",
    "the certificate has no date and was not recorded: sw staff certify {0} "
    "--level {1} --date DATE"};
constexpr Text kHiredNow{"已录用：{0} {1}（引进对象 {2}，{3} 起）",
                         "Hired: {0} {1} (candidate {2}, from {3})"};

struct HireOptions {
  std::string candidate, note;
  std::optional<std::string> date, no, certificate_date;
  AttributeOptions attributes;
};

std::vector<Option> options_of(HireOptions& o) {
  std::vector<Option> options{
      {"NO",
       "NO",
       &o.candidate,
       {"引进对象：编号，或独有的姓名", "the candidate: number, or a unique name"},
       true},
      {"--date", "DATE", &o.date, {"到任日期，默认今天", "the first day, default today"}},
      {"--no",
       "STAFFNO",
       &o.no,
       {"工号；不写则自动编号", "staff number; without it one is chosen"}},
      {"--certificate-date",
       "DATE",
       &o.certificate_date,
       {"证书日期，登记时没有写的", "the certificate's date, where it was not given before"}},
      {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
  for (Option& option : attribute_options(o.attributes)) {
    options.push_back(std::move(option));
  }
  return options;
}

std::string staff_number(App& app, const std::optional<std::string>& given) {
  if (!given) {
    NextNumber numbers;
    app.store().for_each_person(store::People::register_only,
                                [&](const people::Person& one) { numbers.take(one); });
    return numbers.next();
  }
  require_staff_number(*given);
  if (app.store().person(*given)) {
    throw Error(ErrorKind::input, say(kTaken, *given), say(kLeaveOut));
  }
  return *given;
}

// Where only one post is filled, its field is theirs.
void add_field(const plan::Plan& plan, facts::Fact& fact) {
  const auto post = fact.details.find(key::kPost);
  const auto found = std::find_if(plan.posts.begin(), plan.posts.end(), [&](const plan::Post& one) {
    return post != fact.details.end() && one.id == post->second;
  });
  if (found != plan.posts.end() && !found->field.empty()) {
    fact.details.try_emplace(key::kField, found->field);
  }
}

// What is known of the candidate, and what is said now, which goes first.
facts::Fact staff_fact(App& app,
                       const HireOptions& o,
                       const staff::Candidate& candidate,
                       Date day) {
  facts::Fact fact = fact_on(facts::Kind::staff, "", day);
  fact.personal[people::personal::kName] = candidate.name;
  fact.note = o.note;
  const std::pair<const char*, const std::string&> known[] = {{key::kDegree, candidate.degree},
                                                              {key::kMajor, candidate.major},
                                                              {key::kTitle, candidate.title},
                                                              {key::kPost, candidate.post}};
  for (const auto& [name, value] : known) {
    if (!value.empty()) {
      fact.details[name] = value;
    }
  }
  read_attributes(staff_world(app), o.attributes, fact);
  add_field(staff_plan(app), fact);
  fact.details[key::kAction] = "add";
  fact.details[key::kCandidate] = candidate.no;
  fact.subject = staff_number(app, o.no);
  return fact;
}

facts::Fact hired_fact(const staff::Candidate& candidate, const facts::Fact& person) {
  facts::Fact fact;
  fact.kind = facts::Kind::candidate;
  fact.subject = candidate.no;
  fact.date = person.date;
  fact.details = {{key::kAction, "hired"}, {key::kStaff, person.subject}};
  return fact;
}

// None where there is no certificate, or its date is not known.
std::optional<facts::Fact> certificate_fact(App& app,
                                            const HireOptions& o,
                                            const staff::Candidate& candidate,
                                            const std::string& no) {
  const auto day = o.certificate_date
                       ? std::optional(fact_day(app, o.certificate_date, "--certificate-date"))
                       : candidate.certificate_date;
  if (candidate.level.empty()) {
    if (o.certificate_date) {
      throw Error(ErrorKind::usage, say(kNoCertificate, named(candidate, false)));
    }
    return {};
  }
  if (!day) {
    app.warn(say(kUndated, no, candidate.level));
    return {};
  }
  facts::Fact fact;
  fact.kind = facts::Kind::certificate;
  fact.subject = no;
  fact.date = *day;
  fact.details[key::kLevel] = candidate.level;
  if (!candidate.certificate.empty()) {
    fact.personal[people::personal::kCertificate] = candidate.certificate;
  }
  return fact;
}

int run_hire(App& app, const HireOptions& o) {
  const std::vector<staff::Candidate> all = candidates(app);
  const staff::Candidate& candidate = candidate_called(all, o.candidate);
  if (candidate.hired) {
    throw Error(
        ErrorKind::input,
        say(kHiredAlready, named(candidate, false), candidate.hired->to_string(), candidate.staff),
        say(kUndo));
  }
  const facts::Fact person = staff_fact(app, o, candidate, fact_day(app, o.date));
  const auto certificate = certificate_fact(app, o, candidate, person.subject);
  const store::Written written = app.store().change(app.who(), "", [&](store::Writer& writer) {
    writer.add(person);
    if (certificate) {
      writer.add(*certificate);
    }
    writer.add(hired_fact(candidate, person));
  });
  print_written(app,
                written,
                say(kHiredNow,
                    person.subject,
                    shown_name(candidate, false),
                    candidate.no,
                    person.date.to_string()),
                {{"staff", person.subject}, {"candidate", candidate.no}});
  return 0;
}

}  // namespace

Invocation make_hire() {
  return invocation<HireOptions>(options_of, run_hire);
}

}  // namespace sw::cli::staff_candidate_commands
