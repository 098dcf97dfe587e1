#include "cli/project/need/called.hpp"

#include <algorithm>

#include "cli/project/entry.hpp"
#include "cli/project/register.hpp"
#include "core/base/text.hpp"

namespace sw::cli {

namespace {

constexpr Text kNeedWord{"需求调研", "needs assessment"};
constexpr Text kOfInAll{"累计 {0}/{1}", "{0} of {1} in all"};
constexpr Text kInAll{"累计 {0}", "{0} in all"};
constexpr Text kNone{"没有需求 \"{0}\"", "there is no finding \"{0}\""};
constexpr Text kMeant{"是不是 {0}？", "did you mean {0}?"};
constexpr Text kListThem{"sw project need list 列出全部", "sw project need list lists them"};
constexpr Text kProject{"立项 {0}", "project {0}"};
constexpr Text kChange{"改进：{0}", "change: {0}"};
constexpr Text kNothingBecause{"不回应：{0}", "nothing, because {0}"};
constexpr Text kAnd{"；", "; "};

}  // namespace

Option need_option(std::string& target) {
  return {"NEED",
          "NEED",
          &target,
          {"需求调研：计划里的编号或独有的名称",
           "the assessment: its id in the plan, or a unique title"},
          true};
}

plan::Need need_called(const plan::Plan& plan, std::string_view word) {
  plan::Need need;
  need.id = entry_or_label(kNeedWord, "NEED", names_of(plan.needs), word);
  need.title = need.id;
  for (const plan::Need& one : plan.needs) {
    if (one.id == need.id) {
      return one;
    }
  }
  return need;
}

Message progress_of(App& app, const plan::Plan& plan, const plan::Need& need, int year) {
  const Quantity sum = project::responses_to(
      project_register(app), need.id, {first_of_year(year), last_of_year(year)});
  return need.count && !plan.needs.empty() ? say(kOfInAll, sum.to_string(), *need.count)
                                           : say(kInAll, sum.to_string());
}

const project::Finding& finding_called(const std::vector<project::Finding>& findings,
                                       std::string_view word) {
  std::vector<std::string> known;
  for (const project::Finding& one : findings) {
    if (one.no == word) {
      return one;
    }
    known.push_back(one.no);
  }
  const std::string near = nearest(word, known);
  throw Error(ErrorKind::input,
              say(kNone, printable_line(word)),
              near.empty() ? say(kListThem) : say(kMeant, near));
}

std::string replies_of(const App& app, const project::Finding& finding) {
  std::string out;
  for (const project::Reply& one : finding.replies) {
    out += out.empty() ? "" : app.in(kAnd);
    out += app.in(!one.project.empty()  ? say(kProject, one.project)
                  : !one.change.empty() ? say(kChange, one.change)
                                        : say(kNothingBecause, one.none));
  }
  return out;
}

}  // namespace sw::cli
