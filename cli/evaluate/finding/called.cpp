#include "cli/evaluate/finding/called.hpp"

#include <algorithm>
#include <vector>

#include "cli/log/recording.hpp"
#include "cli/org/register.hpp"
#include "cli/project/gate.hpp"
#include "cli/project/register.hpp"
#include "cli/staff/register.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"
#include "core/project/resources.hpp"

namespace sw::cli::evaluate_finding_commands {

namespace {

constexpr Text kNoType{"\"{0}\" 没有写明是项目、机构还是人员",
                       "\"{0}\" does not say whether it is a project, an agency or a person"};
constexpr Text kTypeForm{"写成 project:项目编号、org:机构编号 或 staff:工号",
                         "write project:ID, org:ID or staff:NO"};
constexpr Text kMeantProject{"是不是 project:{0}？", "did you mean project:{0}?"};
constexpr Text kBadType{"SUBJECT 不能是 \"{0}\"", "SUBJECT cannot be a \"{0}\""};
constexpr Text kNoFinding{"没有问题 \"{0}\"", "there is no finding \"{0}\""};
constexpr Text kListFindings{"sw evaluate finding list 列出全部编号",
                             "sw evaluate finding list lists their numbers"};
constexpr Text kNumbers{
    "里面像有电话或身份证号码；这些不应写在问题里，请 sw log undo {0} 后重记",
    "it seems to hold a telephone or identity number, which do not belong here: sw log undo {0} "
    "and record it anew"};
constexpr Text kNamedPerson{"{0} ({1})", "{0} ({1})"};

[[noreturn]] void throw_no_type(App& app, std::string_view text, Date day) {
  const auto years = app.plan_years();
  const bool planned =
      app.globals.plan || std::find(years.begin(), years.end(), day.year()) != years.end();
  const bool project = planned && app.plan_of(day.year()).find_project(text) != nullptr;
  throw Error(ErrorKind::usage,
              say(kNoType, printable_line(text)),
              project ? say(kMeantProject, text) : say(kTypeForm));
}

[[noreturn]] void throw_bad_type(std::string_view type) {
  std::vector<std::string> known;
  for (const Word& word : evaluate::finding_subjects()) {
    known.emplace_back(word.name);
  }
  const std::string near = nearest(type, known);
  throw Error(ErrorKind::usage,
              say(kBadType, printable_line(type)),
              near.empty() ? say(kTypeForm) : say(kDidYouMeanOf, near, join(known, " ")));
}

}  // namespace

About about_called(App& app, std::string_view text, Date day) {
  const std::string plain = to_half_width(trim(text));
  const std::string_view type = evaluate::type_of(plain);
  const std::string_view id = evaluate::id_of(plain);
  if (id.empty()) {
    throw_no_type(app, trim(text), day);
  }
  if (type == "project") {
    const plan::Project& project = project_called(plan_for(app, day), id);
    return {"project:" + project.id, named(project)};
  }
  if (type == "org") {
    const std::vector<org::Agency> known = agencies(app);
    const org::Agency& agency = agency_called(known, id);
    return {"org:" + agency.id, named(agency)};
  }
  if (type == "staff") {
    const people::Person person = find_person(app, id);
    return {"staff:" + person.no,
            app.in(say(kNamedPerson, printable_line(person.name), person.no))};
  }
  throw_bad_type(type);
}

Option finding_option(std::string& target) {
  return {"ID", "ID", &target, {"问题的编号，如 f1", "the finding's number, e.g. f1"}, true};
}

const evaluate::Finding& finding_called(std::span<const evaluate::Finding> findings,
                                        std::string_view no) {
  std::vector<std::string> known;
  for (const evaluate::Finding& one : findings) {
    if (one.no == no) {
      return one;
    }
    known.push_back(one.no);
  }
  const std::string near = nearest(no, known);
  throw Error(ErrorKind::input,
              say(kNoFinding, printable_line(no)),
              near.empty() ? say(kListFindings) : say(kDidYouMean, near));
}

void warn_of_numbers(App& app, std::string_view texts, std::int64_t change) {
  if (project::holds_personal_number(texts)) {
    app.warn(say(kNumbers, change));
  }
}

}  // namespace sw::cli::evaluate_finding_commands
