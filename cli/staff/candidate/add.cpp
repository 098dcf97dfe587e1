#include <vector>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/label.hpp"
#include "cli/log/recording.hpp"
#include "cli/staff/candidate/register.hpp"
#include "core/base/text.hpp"
#include "core/people/words.hpp"

namespace sw::cli::staff_candidate_commands {

namespace {

namespace key = people::key;

constexpr Text kNoName{"姓名不能空着", "the name is empty"};
constexpr Text kThere{"编号 {0} 已经是 {1}", "the number {0} is {1} already"};
constexpr Text kBadPractice{"--practice 应是年数，如 2 或 3.5，这里是 \"{0}\"",
                            "--practice should be years such as 2 or 3.5, not \"{0}\""};
constexpr Text kNoLevel{"写了证书日期或编号，也要写 --level",
                        "a certificate's date or number needs --level"};
constexpr Text kRecorded{"已登记引进对象：{0}（{1}）", "Recorded the candidate: {0} ({1})"};
constexpr std::int64_t kMostYears = 80;

struct AddOptions {
  std::string name, degree, major, title, level, award, practice, certificate, note;
  std::optional<std::string> no, post, date, certificate_date;
};

std::vector<Option> options_of(AddOptions& o) {
  return {
      {"NAME", "NAME", &o.name, {"姓名", "their name"}, true},
      {"--no",
       "NO",
       &o.no,
       {"编号，默认接着编 c1、c2 …", "the number, default the next of c1, c2 …"}},
      {"--degree",
       "DEGREE",
       &o.degree,
       {"学历学位：college 大专、bachelor 本科、master 硕士、doctor 博士 …",
        "secondary, college, bachelor, master or doctor"}},
      {"--major",
       "TEXT",
       &o.major,
       {"专业，如 social_work 或 社会工作", "the major, e.g. social_work"}},
      {"--title",
       "TITLE",
       &o.title,
       {"职称：associate_senior 副高级、senior 正高级；其他的照写",
        "associate_senior or senior; others as they are called"}},
      {"--level",
       "LEVEL",
       &o.level,
       {"证书：assistant、intermediate、senior，旧等级 skill_4 … skill_1",
        "certificate: assistant, intermediate, senior; of the older scale skill_4 … skill_1"}},
      {"--certificate-date", "DATE", &o.certificate_date, {"证书日期", "the certificate's date"}},
      {"--certificate", "N", &o.certificate, {"证书编号", "the certificate's number"}},
      {"--award",
       "AWARD",
       &o.award,
       {"政府表彰：municipal 市级、provincial 省级、national 国家级",
        "award by a government: municipal, provincial or national"}},
      {"--practice", "YEARS", &o.practice, {"实务年限", "years of practice"}},
      {"--post",
       "POST",
       &o.post,
       {"拟任岗位：计划里的编号或独有的名称",
        "the post they are meant for: its id in the plan, or a unique title"}},
      {"--date", "DATE", &o.date, {"登记的日期，默认今天", "the day they applied, default today"}},
      {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

std::vector<people::Word> all_levels() {
  std::vector<people::Word> words(people::levels().begin(), people::levels().end());
  words.insert(words.end(), people::skills().begin(), people::skills().end());
  return words;
}

std::string years_in(const std::string& text) {
  const ParsedQuantity parsed = parse_quantity(text);
  if (parsed.fault != NumberFault::none || parsed.value < Quantity() ||
      parsed.value > Quantity::of(kMostYears)) {
    throw Error(ErrorKind::input, say(kBadPractice, printable_line(text)));
  }
  return parsed.value.to_string();
}

void add_details(App& app, const AddOptions& o, facts::Fact& fact) {
  const auto put = [&](const char* name, const std::string& value) {
    if (!value.empty()) {
      fact.details[name] = value;
    }
  };
  const auto put_word = [&](const char* name,
                            std::string_view option,
                            std::span<const people::Word> words,
                            const std::string& text) {
    put(name, text.empty() ? "" : fixed_word(option, words, text));
  };
  put_word(key::kDegree, "--degree", people::degrees(), o.degree);
  put(key::kMajor, known_word(people::majors(), o.major));
  put(key::kTitle, known_word(people::titles(), o.title));
  put_word(key::kLevel, "--level", all_levels(), o.level);
  put_word(key::kAward, "--award", people::awards(), o.award);
  put(key::kPractice, o.practice.empty() ? "" : years_in(o.practice));
  if (o.post) {
    put(key::kPost, post_called(plan_for(app, fact.date), *o.post).id);
  }
  if (o.level.empty() && (o.certificate_date || !o.certificate.empty())) {
    throw Error(ErrorKind::usage, say(kNoLevel));
  }
  if (o.certificate_date) {
    put(key::kCertificateDate, fact_day(app, o.certificate_date, "--certificate-date").to_string());
  }
  if (!o.certificate.empty()) {
    fact.personal[people::personal::kCertificate] = o.certificate;
  }
}

std::string number_of(App& app, const AddOptions& o) {
  if (!o.no) {
    return next_label_of(app, facts::Kind::candidate, "c");
  }
  require_label("--no", *o.no);
  const std::vector<staff::Candidate> known = candidates(app);
  if (const staff::Candidate* there = staff::find_candidate(known, *o.no)) {
    throw Error(ErrorKind::input, say(kThere, *o.no, shown_name(*there, false)));
  }
  return *o.no;
}

int run_add(App& app, const AddOptions& o) {
  const std::string name(trim(o.name));
  if (name.empty()) {
    throw Error(ErrorKind::usage, say(kNoName));
  }
  facts::Fact fact;
  fact.kind = facts::Kind::candidate;
  fact.date = fact_day(app, o.date);
  fact.details[key::kAction] = "add";
  fact.personal[people::personal::kName] = name;
  fact.note = o.note;
  add_details(app, o, fact);
  fact.subject = number_of(app, o);
  const store::Written written = write_fact(app, fact);
  print_written(app,
                written,
                say(kRecorded, printable_line(name), fact.subject),
                {{"candidate", fact.subject}});
  return 0;
}

}  // namespace

Invocation make_add() {
  return invocation<AddOptions>(options_of, run_add);
}

}  // namespace sw::cli::staff_candidate_commands
