#include "cli/evaluate/register.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/label.hpp"
#include "cli/log/recording.hpp"
#include "cli/org/register.hpp"
#include "cli/project/register.hpp"
#include "cli/staff/register.hpp"
#include "core/base/error.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"

namespace sw::cli {

namespace {

using evaluate::Evaluation;
using evaluate::Subject;
using evaluate::SubjectName;

constexpr Text kNoEvaluation{"没有评估 \"{0}\"", "there is no evaluation \"{0}\""};
constexpr Text kListEvaluations{
    "sw evaluate list 列出已完成的，sw evaluate list --open 列出未完成的",
    "sw evaluate list lists the finished ones, sw evaluate list --open the others"};
constexpr Text kIsFinished{"评估 {0} 已于 {1} 完成并封存",
                           "the evaluation {0} was finished on {1} and is sealed"};
constexpr Text kReopenIt{"要改先重开：sw evaluate reopen {0} --why 原因",
                         "to change it, reopen it: sw evaluate reopen {0} --why REASON"};
constexpr Text kBadSubject{"\"{0}\" 没有写明评的是项目、机构还是人员",
                           "\"{0}\" does not say whether it is a project, an agency or a person"};
constexpr Text kSubjectForms{"写成 project:编号、org:编号 或 staff:工号",
                             "write project:ID, org:ID or staff:NO"};

constexpr Text kStaffNumber{"人员 {0}", "staff {0}"};

// In the order of recording.
template <class Use>
void for_each_record(App& app, Use use) {
  store::Filter filter;
  filter.kind = facts::Kind::evaluation;
  filter.to = app.today();
  app.store().for_each(filter, use);
}

}  // namespace

Option evaluation_option(std::string& target) {
  return {"EVAL", "EVAL", &target, {"评估的编号，如 e1", "the evaluation's number, e.g. e1"}, true};
}

std::vector<Evaluation> evaluations_of(App& app) {
  evaluate::Evaluations all;
  for_each_record(app, [&](const facts::Record& record) { all.take(record); });
  return std::move(all).all();
}

std::vector<evaluate::Seal> seals_of(App& app) {
  evaluate::Seals all;
  for_each_record(app, [&](const facts::Record& record) { all.take(record); });
  return std::move(all).all();
}

const Evaluation* find_evaluation(const std::vector<Evaluation>& all, std::string_view word) {
  for (const Evaluation& one : all) {
    if (one.no == word || one.record == word ||
        (!word.empty() && one.record == std::string(word) + ".1")) {
      return &one;
    }
  }
  return nullptr;
}

const Evaluation& evaluation_called(const std::vector<Evaluation>& all, std::string_view word) {
  if (const Evaluation* found = find_evaluation(all, word)) {
    return *found;
  }
  std::vector<std::string> known;
  for (const Evaluation& one : all) {
    known.push_back(one.no);
  }
  const std::string near = nearest(word, known);
  throw Error(ErrorKind::input,
              say(kNoEvaluation, printable_line(word)),
              near.empty() ? say(kListEvaluations) : say(kDidYouMean, near));
}

void require_open(const Evaluation& evaluation) {
  if (evaluation.is_finished()) {
    throw Error(ErrorKind::input,
                say(kIsFinished, evaluation.no, evaluation.seal->date.to_string()),
                say(kReopenIt, evaluation.no));
  }
}

SubjectName subject_called(App& app, std::string_view word, std::optional<Subject> kind, Date day) {
  std::optional<SubjectName> subject = evaluate::parse_subject(word);
  if (!subject && kind && word.find(':') == std::string_view::npos) {
    subject = SubjectName{*kind, std::string(word)};
  }
  if (!subject) {
    throw Error(ErrorKind::usage, say(kBadSubject, printable_line(word)), say(kSubjectForms));
  }
  switch (subject->kind) {
    case Subject::project:
      subject->id = project_called(plan_for(app, day), subject->id).id;
      break;
    case Subject::org: {
      const std::vector<org::Agency> all = agencies(app);
      subject->id = agency_called(all, subject->id).id;
      break;
    }
    case Subject::staff:
      subject->id = find_person(app, subject->id).no;
      break;
  }
  return *subject;
}

std::string SubjectTitles::title_of(std::string_view text) {
  const auto subject = evaluate::parse_subject(text);
  if (!subject) {
    return {};
  }
  if (subject->kind == Subject::org) {
    if (!agencies_) {
      agencies_ = agencies(app_);
    }
    const auto found = std::find_if(agencies_->begin(),
                                    agencies_->end(),
                                    [&](const org::Agency& one) { return one.id == subject->id; });
    return found == agencies_->end() ? std::string() : printable_line(found->name);
  }
  if (subject->kind == Subject::project) {
    const plan::Plan* plan = plan_;
    if (plan == nullptr &&
        (app_.globals.plan || std::filesystem::exists(app_.plan_path(app_.current_year())))) {
      plan = &app_.load(app_.current_year()).plan;
    }
    const plan::Project* project = plan == nullptr ? nullptr : plan->find_project(subject->id);
    return project == nullptr ? std::string() : printable_line(project->title);
  }
  return {};
}

std::string SubjectTitles::called(std::string_view text) {
  const auto subject = evaluate::parse_subject(text);
  if (subject && subject->kind == Subject::staff) {
    return app_.in(say(kStaffNumber, subject->id));
  }
  const std::string title = title_of(text);
  return title.empty() && subject ? printable_line(subject->id) : title;
}

std::string SubjectTitles::named(std::string_view subject) {
  const std::string title = title_of(subject);
  return printable_line(subject) + (title.empty() ? "" : "  " + title);
}

std::string subject_title(App& app, std::string_view subject) {
  return SubjectTitles(app).named(subject);
}

}  // namespace sw::cli
