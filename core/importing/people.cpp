#include "core/importing/people.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/importing/cell_words.hpp"
#include "core/importing/cells.hpp"
#include "core/importing/kind.hpp"
#include "core/people/words.hpp"
#include "core/staff/attributes.hpp"
#include "core/staff/education.hpp"
#include "core/staff/levels.hpp"

namespace sw::importing {

namespace {

namespace key = people::key;

constexpr Text kNobody{"没有这个工号；先登记：sw staff add，或导入人员名册",
                       "there is nobody with this number: sw staff add, or import the register"};
constexpr Text kOther{"这个工号是 {0} 的", "this is the number of {0}"};
constexpr Text kBadNumber{"工号里不能有空白和 / : ,",
                          "a staff number holds no blanks and none of / : ,"};
constexpr Text kNoLevel{"写了证书日期，没有写证书等级",
                        "there is a certificate's date, but no level"};
constexpr Text kNoCertificateDate{"写了证书等级，没有写证书日期",
                                  "there is a level, but no certificate's date"};
constexpr Text kNoCourse{"计划里没有这门课；计划以外的写明承办单位",
                         "the plan has no such course; outside the plan name the provider"};
constexpr Text kNoHours{"没有时数：计划也没有写这门课的学时",
                        "there are no hours, and the plan gives none for this course"};
constexpr Text kBadHours{"应大于 0、不超过 1000", "it should be above 0 and up to 1000"};
constexpr Text kBadResult{"应是 报名、缺考、未通过、通过 之一",
                          "it should be entered, absent, failed or passed"};
constexpr Text kBadPaper{"应是 1 至 {0}", "it should be 1 to {0}"};
constexpr Text kBefore{"早于证书日期", "it is before the certificate"};
constexpr Text kNotExamined{"旧等级不再考试", "the older scale is not examined any more"};

// What the sheets on people share.
class Sheet : public Reader {
 public:
  Sheet(const World& world, const Heading& heading) : world_(world), cells_(heading, world.today) {
    plan_ = world_.current_plan ? world_.current_plan() : nullptr;
    plan_ = plan_ != nullptr ? plan_ : &none_;
    people_ = world_.people ? world_.people() : std::map<std::string, std::string>();
  }

  RowState read(std::span<const std::string_view> cells) override {
    faults_.clear();
    more_.clear();
    fact_ = facts::Fact();
    if (!cells_.take(cells)) {
      return RowState::example;
    }
    fact_.note = cell("note");
    read_row();
    cells_.blame_untitled(faults_);
    return faults_.empty() ? RowState::fact : RowState::bad;
  }

 protected:
  virtual void read_row() = 0;

  std::string cell(std::string_view column) const { return cells_.text(column); }

  void fault(std::string_view column, Message reason) {
    cells_.blame(column, std::move(reason), faults_);
  }

  // A day that must be there.
  std::optional<Date> day(std::string_view column) {
    cells_.required(column, faults_);
    return cells_.day(column, faults_);
  }

  template <class Read>
  std::string value(std::string_view column, const Read& read) {
    try {
      return read(cell(column));
    } catch (const Error& error) {
      fault(column, reason_of(error));
      return {};
    }
  }

  // Somebody on the register.
  void read_number() {
    fact_.subject = cells_.required("staff_no", faults_);
    if (!fact_.subject.empty() && !people_.contains(fact_.subject)) {
      fault("staff_no", say(kNobody));
    }
  }

  std::string read_level() {
    return value("level", [](std::string_view text) { return staff::read_level(text); });
  }

  World world_;
  Cells cells_;
  const plan::Plan* plan_ = nullptr;  // never null
  std::map<std::string, std::string> people_;

 private:
  plan::Plan none_;
};

class StaffSheet : public Sheet {
 public:
  using Sheet::Sheet;

 private:
  void read_row() override {
    fact_.kind = facts::Kind::staff;
    fact_.details[key::kAction] = "add";
    fact_.date = day("since").value_or(Date());
    read_person();
    const staff::World world{plan_, world_.org};
    for (const staff::Attribute& one : staff::attributes()) {
      const std::string text = value(one.key, [&](std::string_view word) {
        return staff::read_attribute(world, one.key, word);
      });
      if (!text.empty()) {
        fact_.details[std::string(one.key)] = text;
      }
    }
    read_certificate();
  }

  void read_person() {
    const std::string name = cells_.required("name", faults_);
    fact_.subject = cells_.required("staff_no", faults_);
    if (fact_.subject.empty()) {
      return;
    }
    if (!staff::is_staff_number(fact_.subject)) {
      fault("staff_no", say(kBadNumber));
    } else if (const auto [known, fresh] = people_.try_emplace(fact_.subject, name);
               !fresh && known->second != name) {
      fault("staff_no", say(kOther, known->second));
    }
    fact_.personal[people::personal::kName] = name;
  }

  void read_certificate() {
    const bool dated = !cell("certificate_date").empty();
    const bool levelled = !cell("level").empty();
    if (!dated && !levelled) {
      return;
    }
    if (!dated || !levelled) {
      fault(dated ? "level" : "certificate_date", dated ? say(kNoLevel) : say(kNoCertificateDate));
      return;
    }
    facts::Fact fact;
    fact.kind = facts::Kind::certificate;
    fact.subject = fact_.subject;
    fact.details[key::kLevel] = read_level();
    fact.date = day("certificate_date").value_or(Date());
    if (const std::string number = cell("certificate"); !number.empty()) {
      fact.personal[people::personal::kCertificate] = number;
    }
    more_.push_back(std::move(fact));
  }
};

class CertificateSheet : public Sheet {
 public:
  using Sheet::Sheet;

 private:
  void read_row() override {
    fact_.kind = facts::Kind::certificate;
    read_number();
    fact_.details[key::kLevel] = read_level();
    fact_.date = day("certificate_date").value_or(Date());
    if (const std::string number = cell("certificate"); !number.empty()) {
      fact_.personal[people::personal::kCertificate] = number;
    }
    if (!cell("registered").empty() || !cell("until").empty()) {
      read_registration();
    }
  }

  void read_registration() {
    const plan::StaffRules rules = plan_->staff_rules();
    facts::Fact fact;
    fact.kind = facts::Kind::registration;
    fact.subject = fact_.subject;
    fact.details[key::kLevel] = fact_.details[key::kLevel];
    const auto until = cells_.day("until", faults_, Cells::Until::any);
    const auto registered = cells_.day("registered", faults_);
    if (registered) {
      fact.date = *registered;
    } else if (until) {
      const int years = static_cast<int>(rules.registration_years);
      fact.date = std::max(fact_.date, people::years_after(*until + 1, -years));
    } else {
      return;  // a fault was named
    }
    if (fact.date < fact_.date) {
      fault("registered", say(kBefore));
    }
    const Date end = until ? *until : staff::registered_until(rules, fact.date, nullptr);
    fact.details[key::kUntil] = end.to_string();
    more_.push_back(std::move(fact));
  }
};

class TrainingSheet : public Sheet {
 public:
  using Sheet::Sheet;

 private:
  void read_row() override {
    fact_.kind = facts::Kind::training;
    fact_.date = day("date").value_or(Date());
    read_number();
    const plan::Course* course = read_course();
    read_hours(course);
    put(key::kKind, cell("kind"), course != nullptr ? course->kind : "");
    put(key::kBy, cell("by"), course != nullptr ? course->provider : "");
  }

  void put(const char* name, std::string_view written, const std::string& planned) {
    if (!written.empty() || !planned.empty()) {
      fact_.details[name] = written.empty() ? planned : std::string(written);
    }
  }

  const plan::Course* read_course() {
    const std::string text = cells_.required("course", faults_);
    fact_.part = text;
    if (text.empty()) {
      return nullptr;
    }
    const auto found =
        std::find_if(plan_->courses.begin(), plan_->courses.end(), [&](const plan::Course& one) {
          return one.id == text || one.title == text;
        });
    if (found != plan_->courses.end()) {
      fact_.part = found->id;
      return &*found;
    }
    if (!plan_->courses.empty() && cell("by").empty()) {
      fault("course", say(kNoCourse));
    }
    return nullptr;
  }

  void read_hours(const plan::Course* course) {
    const std::string text = cell("hours");
    if (text.empty()) {
      if (course == nullptr || !course->hours) {
        fault("hours", say(kNoHours));
      } else {
        fact_.value = course->hours;
      }
      return;
    }
    const ParsedQuantity hours = parse_quantity(text);
    if (hours.fault != NumberFault::none || hours.value.micro() <= 0 ||
        hours.value > Quantity::of(1000)) {
      fault("hours", say(kBadHours));
    }
    fact_.value = hours.value;
  }
};

class ExamSheet : public Sheet {
 public:
  ExamSheet(const World& world, const Heading& heading)
      : Sheet(world, heading), rules_(staff::level_rules(*plan_)) {}

 private:
  void read_row() override {
    fact_.kind = facts::Kind::exam;
    fact_.date = day("date").value_or(Date());
    read_number();
    fact_.details[key::kSession] = cells_.required("session", faults_);
    const std::string level = read_level();
    if (!level.empty() && !people::rank_of(people::levels(), level)) {
      fault("level", say(kNotExamined));
    }
    fact_.details[key::kLevel] = level;
    const people::Word* result = people::find_word(people::exam_results(), cell("result"));
    if (result == nullptr) {
      fault("result", say(kBadResult));
    } else {
      fact_.details[key::kResult] = result->name;
    }
    read_paper(level);
  }

  void read_paper(const std::string& level) {
    const std::string paper = to_half_width(cell("paper"));
    if (paper.empty()) {
      return;
    }
    const staff::LevelRule* rule = staff::rule_of(rules_, level);
    const int papers = rule == nullptr ? 1 : rule->papers;
    if (paper.size() != 1 || paper[0] < '1' || paper[0] - '0' > papers) {
      fault("paper", say(kBadPaper, papers));
    }
    fact_.details[key::kPaper] = paper;
  }

  std::vector<staff::LevelRule> rules_;
};

std::vector<std::string> titles(std::span<const people::Word> words, Lang lang) {
  std::vector<std::string> out;
  for (const people::Word& word : words) {
    out.emplace_back(word.title.in(lang));
  }
  return out;
}

// An empty sheet of a kind; `fill` says what a column offers.
template <class Fill>
std::vector<SheetColumn> sheet_of(std::string_view kind, Date today, Lang lang, const Fill& fill) {
  std::vector<SheetColumn> sheet;
  for (const Column& column : find_kind(kind)->columns) {
    SheetColumn made{std::string(column.heading.in(lang)), column.form, {}, {}};
    if (column.id == "note") {
      made.example = kExample.in(lang);
    } else if (column.id == "staff_no") {
      made.example = "001";
      made.form = Form::text;
    } else if (column.id == "date" || column.id == "since") {
      made.example = today.to_string();
    } else if (column.id == "level") {
      made.choices = titles(people::levels(), lang);
      made.example = made.choices.front();
    } else if (column.id == "certificate_date") {
      made.example = today.to_string();
    }
    fill(column, made);
    sheet.push_back(std::move(made));
  }
  return sheet;
}

}  // namespace

std::unique_ptr<Reader> read_staff(const World& world, const Heading& heading) {
  return std::make_unique<StaffSheet>(world, heading);
}
std::unique_ptr<Reader> read_certificates(const World& world, const Heading& heading) {
  return std::make_unique<CertificateSheet>(world, heading);
}
std::unique_ptr<Reader> read_training(const World& world, const Heading& heading) {
  return std::make_unique<TrainingSheet>(world, heading);
}
std::unique_ptr<Reader> read_exams(const World& world, const Heading& heading) {
  return std::make_unique<ExamSheet>(world, heading);
}

std::vector<SheetColumn> staff_sheet(const plan::Plan& plan, Date today, Lang lang) {
  return sheet_of("staff", today, lang, [&](const Column& column, SheetColumn& made) {
    if (column.id == "staff_no") {
      made.example = "100";
    } else if (column.id == "name") {
      made.example = lang == Lang::zh ? "李静" : "Li Jing";
    } else if (column.id == "field") {
      made.choices = titles_of(plan.fields);
    } else if (column.id == "post") {
      made.choices = titles_of(plan.posts);
    } else if (column.id == "track") {
      made.choices = titles_of(plan.tracks);
    } else if (column.id == "degree") {
      made.choices = titles(people::degrees(), lang);
    }
  });
}

std::vector<SheetColumn> certificate_sheet(const plan::Plan& /*plan*/, Date today, Lang lang) {
  return sheet_of(
      "certificate", today, lang, [](const Column& /*column*/, SheetColumn& /*made*/) {});
}

std::vector<SheetColumn> training_sheet(const plan::Plan& plan, Date today, Lang lang) {
  return sheet_of("training", today, lang, [&](const Column& column, SheetColumn& made) {
    if (column.id == "course") {
      made.choices = titles_of(plan.courses);
      const char* const free_words = lang == Lang::zh ? "督导研修" : "Supervision";
      made.example = made.choices.empty() ? free_words : made.choices.front();
    } else if (column.id == "hours") {
      made.example = "8";
    }
  });
}

std::vector<SheetColumn> exam_sheet(const plan::Plan& /*plan*/, Date today, Lang lang) {
  return sheet_of("exam", today, lang, [&](const Column& column, SheetColumn& made) {
    if (column.id == "session") {
      made.example = std::to_string(today.year());
    } else if (column.id == "result") {
      made.choices = titles(people::exam_results(), lang);
      made.example = made.choices.front();
    }
  });
}

}  // namespace sw::importing
