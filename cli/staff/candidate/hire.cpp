#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/org/register.hpp"
#include "cli/staff/candidate/register.hpp"
#include "core/base/text.hpp"
#include "core/people/person.hpp"
#include "core/people/words.hpp"

namespace sw::cli::staff_candidate_commands {

namespace {

namespace key = people::key;

constexpr Text kHired{"{0} 已于 {1} 录用，工号 {2}", "{0} was hired on {1}, with the number {2}"};
constexpr Text kUndo{
    "记错了的，用 sw log list --kind candidate 找到那一条，再 sw log undo",
    "if that is wrong, find it with sw log list --kind candidate and sw log undo it"};
constexpr Text kTaken{"工号 {0} 已经有人", "the number {0} is taken"};
constexpr Text kLeaveOut{"不写 --no 就自动编号", "leave --no out and one is chosen"};
constexpr Text kBadNumber{"工号 \"{0}\" 里不能有空白和 / : ,",
                          "a staff number holds no blanks and none of / : , unlike \"{0}\""};
constexpr Text kBadPosts{"--post 的份额应大于 0，合计不超过 1：\"{0}\"",
                         "shares of --post are above 0 and 1 at most in all: \"{0}\""};
constexpr Text kNotListed{"计划里没有{0} \"{1}\"", "the plan has no {0} \"{1}\""};
constexpr Text kMeant{"是不是 \"{0}\"？可用：{1}", "did you mean \"{0}\"? Known: {1}"};
constexpr Text kKnown{"可用：{0}", "known: {0}"};
constexpr Text kField{"领域", "field"};
constexpr Text kTrack{"职业通道", "track"};
constexpr Text kNoCertificate{
    "--certificate-date 用于登记了证书的引进对象，{0} 没有",
    "--certificate-date is for candidates with a certificate: {0} has none"};
constexpr Text kUndated{
    "证书没有日期，还没有记入；补记：sw staff certify {0} --level {1} --date 日期",
    "the certificate has no date and was not recorded: sw staff certify {0} "
    "--level {1} --date DATE"};
constexpr Text kDone{"已录用：{0} {1}（引进对象 {2}，{3} 起）",
                     "Hired: {0} {1} (candidate {2}, from {3})"};

struct HireOptions {
  std::string candidate, field, place, track, grade, note;
  std::optional<std::string> date, no, org, certificate_date;
  std::vector<std::string> posts;
};

std::vector<Option> options_of(HireOptions& o) {
  return {{"NO",
           "NO",
           &o.candidate,
           {"引进对象：编号，或独有的姓名", "the candidate: number, or a unique name"},
           true},
          {"--date", "DATE", &o.date, {"到任日期，默认今天", "the first day, default today"}},
          {"--no",
           "STAFFNO",
           &o.no,
           {"工号；不写则自动编号", "staff number; without it one is chosen"}},
          {"--org", "ORG", &o.org, {"所在机构：编号或名称", "the agency, by id or name"}},
          {"--post",
           "POST",
           &o.posts,
           {"岗位，默认拟任岗位；兼两个岗位写 --post a:0.5 --post b:0.5",
            "the post, default the one meant; of two half posts --post a:0.5 --post b:0.5"}},
          {"--field",
           "FIELD",
           &o.field,
           {"服务领域，默认岗位的", "field of service, default the post's"}},
          {"--place", "PLACE", &o.place, {"地点", "place"}},
          {"--track", "TRACK", &o.track, {"职业通道", "career track"}},
          {"--grade", "GRADE", &o.grade, {"等级", "grade"}},
          {"--certificate-date",
           "DATE",
           &o.certificate_date,
           {"证书日期，登记时没有写的", "the certificate's date, where it was not given before"}},
          {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

std::string listed(Text what, const std::vector<plan::ListEntry>& list, const std::string& word) {
  std::vector<std::string> known;
  for (const plan::ListEntry& one : list) {
    if (one.id == word || one.title == word) {
      return one.id;
    }
    known.push_back(one.id);
  }
  if (word.empty() || list.empty()) {
    return word;
  }
  const std::string near = nearest(word, known);
  throw Error(ErrorKind::input,
              say(kNotListed, what, printable_line(word)),
              near.empty() ? say(kKnown, join(known, " ")) : say(kMeant, near, join(known, " ")));
}

// Greater by one than the greatest number in use.
std::string next_number(App& app) {
  std::int64_t greatest = 0;
  app.store().for_each_person(store::People::register_only, [&](const people::Person& one) {
    const ParsedQuantity number = parse_quantity(one.no);
    if (number.fault == NumberFault::none && number.value.is_whole()) {
      greatest = std::max(greatest, number.value.micro() / Quantity::kScale);
    }
  });
  return fmt::format("{:03}", greatest + 1);
}

std::string staff_number(App& app, const std::optional<std::string>& given) {
  if (!given) {
    return next_number(app);
  }
  if (given->empty() || *given != printable_line(*given) ||
      given->find_first_of(" \t/:,") != std::string::npos) {
    throw Error(ErrorKind::input, say(kBadNumber, printable_line(*given)));
  }
  if (app.store().person(*given)) {
    throw Error(ErrorKind::input, say(kTaken, *given), say(kLeaveOut));
  }
  return *given;
}

std::vector<people::Posting> posts_of(const plan::Plan& plan,
                                      const HireOptions& o,
                                      const staff::Candidate& candidate) {
  const std::string text = o.posts.empty() ? candidate.post : join(o.posts, ",");
  auto posts = people::parse_posts(text);
  if (!posts) {
    throw Error(ErrorKind::input, say(kBadPosts, printable_line(text)));
  }
  for (people::Posting& one : *posts) {
    one.post = post_called(plan, one.post).id;
  }
  return std::move(*posts);
}

facts::Fact staff_fact(App& app,
                       const HireOptions& o,
                       const staff::Candidate& candidate,
                       Date day) {
  const plan::Plan& plan = plan_for(app, day);
  facts::Fact fact;
  fact.kind = facts::Kind::staff;
  fact.date = day;
  fact.personal[people::personal::kName] = candidate.name;
  fact.note = o.note;
  const auto put = [&](const char* name, const std::string& value) {
    if (!value.empty()) {
      fact.details[name] = value;
    }
  };
  const std::vector<people::Posting> posts = posts_of(plan, o, candidate);
  put(key::kAction, "add");
  put(key::kCandidate, candidate.no);
  put(key::kDegree, candidate.degree);
  put(key::kMajor, candidate.major);
  put(key::kTitle, candidate.title);
  put(key::kPost, people::write_posts(posts));
  put(key::kPlace, o.place);
  put(key::kTrack, listed(kTrack, plan.tracks, o.track));
  put(key::kGrade, o.grade);
  put(key::kField,
      o.field.empty() && posts.size() == 1 ? post_called(plan, posts.front().post).field
                                           : listed(kField, plan.fields, o.field));
  if (o.org) {
    put(key::kOrg, agency_called(agencies(app), *o.org).id);
  }
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
    throw Error(ErrorKind::input,
                say(kHired, named(candidate, false), candidate.hired->to_string(), candidate.staff),
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
                say(kDone,
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
