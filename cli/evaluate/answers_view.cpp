#include "cli/evaluate/answers_view.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <nlohmann/json.hpp>

#include "core/base/json_number.hpp"
#include "core/base/text.hpp"
#include "core/evaluate/score_exact.hpp"
#include "core/plan/lists.hpp"

namespace sw::cli {

namespace {

using evaluate::AnswerFigures;
using evaluate::Answers;
using evaluate::AnswersBy;
using evaluate::Criterion;
using evaluate::Rubric;
using nlohmann::ordered_json;

constexpr Text kAnswersOf{"服务对象的回答", "Answers of clients"};
constexpr Text kRate{"收回 {0} 份，发放 {1} 份，回收率 {2}%", "{0} of {1} came back, {2} %"};
constexpr Text kCount{"收回 {0} 份（发放数没有记：import --sent）",
                      "{0} came back (how many were asked is not known: import --sent)"};
constexpr Text kQuestion{"题目", "Question"};
constexpr Text kAnswered{"回答", "Answers"};
constexpr Text kMean{"平均分", "Mean"};
constexpr Text kSatisfied{"满意", "Satisfied"};
constexpr Text kSatisfiedShare{"满意率（95% 区间）", "Share satisfied (95 %)"};
constexpr Text kBySite{"按地点", "By site"};
constexpr Text kByMethod{"按方法", "By method"};
constexpr Text kSiteOfAnswers{"地点", "Site"};
constexpr Text kMethodOfAnswers{"方法", "Method"};
constexpr Text kNotSaid{"未填", "not said"};
constexpr Text kReversedQuestion{"{0}（反向题）", "{0} (reversed)"};
constexpr Text kAllHidden{"各组的人数都太少，不显示。", "All groups are too small to be shown."};
constexpr Text kFew{"少于 {0} 人的不显示（—），以免认出个人；反向题已换算，分高为好。",
                    "Groups below {0} are not shown (—), so that nobody is recognised; reversed "
                    "questions are turned round: higher is better."};
constexpr Text kCommentsHead{"意见和建议（原话，不计分）", "Comments (in their words, not scored)"};
constexpr Text kInterval{"{0}%（{1}%–{2}%）", "{0} % ({1}–{2} %)"};

std::vector<const Criterion*> asked(const Rubric& rubric) {
  std::vector<const Criterion*> all = rubric.leaves();
  std::erase_if(all, [](const Criterion* one) { return one->scale != evaluate::Scale::answers; });
  return all;
}

std::int64_t least_of(App& app) {
  return app.plan_years().empty()
             ? plan::ProjectRules{}.least_clients
             : app.plan_of(app.plan_years().back()).project_rules().least_clients;
}

// Places of the groups that are not shown.
std::set<std::size_t> hidden_of(const std::vector<AnswerFigures>& groups, std::int64_t least) {
  std::set<std::size_t> hidden;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (groups[i].answered < least) {
      hidden.insert(i);
    }
  }
  if (hidden.size() == 1 && groups.size() > 1) {
    std::size_t smallest = groups.size();
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (!hidden.contains(i) &&
          (smallest == groups.size() || groups[i].answered < groups[smallest].answered)) {
        smallest = i;
      }
    }
    hidden.insert(smallest);
  }
  return hidden;
}

// In tenths of a per cent.
std::string percent(double share) {
  return Quantity::from_micro(std::llround(share * 1000) * 100'000).to_string(1);
}

std::string percent(std::int64_t part, std::int64_t whole) {
  return evaluate::exact::half_up({Int128{part} * 100, whole}, 1).to_string(1);
}

std::string share_text(const App& app, const AnswerFigures& one) {
  return app.in(say(kInterval,
                    percent(one.satisfied, one.answered),
                    percent(one.interval.low),
                    percent(one.interval.high)));
}

std::string mean_text(const AnswerFigures& one) {
  return evaluate::exact::half_up(one.mean, 2).to_string(2);
}

std::string question_title(const App& app, const Criterion& question) {
  const std::string title = printable_line(question.title);
  return question.reversed ? app.in(say(kReversedQuestion, title)) : title;
}

std::string group_title(const App& app, const AnswerFigures& one) {
  return one.group.empty() ? app.in(kNotSaid) : one.group;
}

void add_groups(doc::Document& document,
                const App& app,
                const Rubric& rubric,
                const Answers& answers,
                AnswersBy by,
                std::int64_t least) {
  doc::Table table{
      {{app.in(kQuestion), doc::Align::left, 0},
       {app.in(by == AnswersBy::site ? kSiteOfAnswers : kMethodOfAnswers), doc::Align::left, 0},
       {app.in(kAnswered), doc::Align::right},
       {app.in(kMean), doc::Align::right},
       {app.in(kSatisfiedShare), doc::Align::right}},
      {}};
  bool any = false, any_shown = false;
  for (const Criterion* question : asked(rubric)) {
    const auto groups = evaluate::figures_of(answers, *question, by);
    const auto hidden = hidden_of(groups, least);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const bool shown = !hidden.contains(i);
      any = any || !groups[i].group.empty();
      any_shown = any_shown || shown;
      table.rows.push_back({{doc::cell(i == 0 ? question_title(app, *question) : ""),
                             doc::cell(group_title(app, groups[i])),
                             doc::cell(shown ? std::to_string(groups[i].answered) : "—"),
                             doc::cell(shown ? mean_text(groups[i]) : "—"),
                             doc::cell(shown ? share_text(app, groups[i]) : "—")},
                            0,
                            false});
    }
  }
  if (any) {
    document.add(doc::Heading{2, app.in(by == AnswersBy::site ? kBySite : kByMethod)});
    if (any_shown) {
      document.add(std::move(table));
    } else {
      document.add(doc::Paragraph{app.in(kAllHidden), doc::Tone::muted});
    }
  }
}

ordered_json figures_json(const AnswerFigures& one, bool shown) {
  if (!shown) {
    return {{"answered", nullptr},
            {"mean", nullptr},
            {"satisfied", nullptr},
            {"share", nullptr},
            {"low", nullptr},
            {"high", nullptr}};
  }
  const auto rounded = [](double share) {
    return json_number(Quantity::from_micro(std::llround(share * 1e6)));
  };
  return {
      {"answered", one.answered},
      {"mean", json_number(one.mean.rounded())},
      {"satisfied", one.satisfied},
      {"share",
       one.answered == 0
           ? ordered_json()
           : json_number(
                 Fraction::of(Quantity::of(one.satisfied), Quantity::of(one.answered)).rounded())},
      {"low", rounded(one.interval.low)},
      {"high", rounded(one.interval.high)}};
}

ordered_json groups_json(const Answers& answers,
                         const Criterion& question,
                         AnswersBy by,
                         std::int64_t least) {
  ordered_json list = ordered_json::array();
  const auto groups = evaluate::figures_of(answers, question, by);
  const auto hidden = hidden_of(groups, least);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    ordered_json one{
        {"group", groups[i].group.empty() ? ordered_json() : ordered_json(groups[i].group)}};
    one.update(figures_json(groups[i], !hidden.contains(i)));
    list.push_back(std::move(one));
  }
  return list;
}

}  // namespace

void add_answers(doc::Document& document, App& app, const Rubric& rubric, const Answers& answers) {
  const std::int64_t least = least_of(app);
  document.add(doc::Heading{2, app.in(kAnswersOf)});
  document.add(doc::Paragraph{app.in(answers.sent ? say(kRate,
                                                        answers.respondents,
                                                        *answers.sent,
                                                        percent(answers.respondents, *answers.sent))
                                                  : say(kCount, answers.respondents)),
                              doc::Tone::plain});
  doc::Table table{{{app.in(kQuestion), doc::Align::left, 0},
                    {app.in(kAnswered), doc::Align::right},
                    {app.in(kMean), doc::Align::right},
                    {app.in(kSatisfied), doc::Align::right},
                    {app.in(kSatisfiedShare), doc::Align::right}},
                   {}};
  for (const Criterion* question : asked(rubric)) {
    const AnswerFigures all = evaluate::figures_of(answers, *question, AnswersBy::all).front();
    const bool shown = all.answered >= least && all.answered > 0;
    table.rows.push_back({{doc::cell(question_title(app, *question)),
                           doc::cell(shown ? std::to_string(all.answered) : "—"),
                           doc::cell(shown ? mean_text(all) : "—"),
                           doc::cell(shown ? std::to_string(all.satisfied) : "—"),
                           doc::cell(shown ? share_text(app, all) : "—")},
                          0,
                          false});
  }
  document.add(std::move(table));
  add_groups(document, app, rubric, answers, AnswersBy::site, least);
  add_groups(document, app, rubric, answers, AnswersBy::method, least);
  document.add(doc::Paragraph{app.in(say(kFew, least)), doc::Tone::muted});
  if (!answers.comments.empty() && answers.respondents >= least) {
    document.add(doc::Heading{2, app.in(kCommentsHead)});
    doc::Bullets bullets;
    for (const std::string& comment : answers.comments) {
      bullets.items.push_back({"·", doc::Tone::plain, printable_line(comment)});
    }
    document.add(std::move(bullets));
  }
}

ordered_json answers_json(App& app, const Rubric& rubric, const Answers& answers) {
  const std::int64_t least = least_of(app);
  const auto rate = answers.response_rate();
  ordered_json questions = ordered_json::array();
  for (const Criterion* question : asked(rubric)) {
    const AnswerFigures all = evaluate::figures_of(answers, *question, AnswersBy::all).front();
    ordered_json one{{"id", question->id}, {"title", question->title}};
    one.update(figures_json(all, all.answered >= least));
    one["by_site"] = groups_json(answers, *question, AnswersBy::site, least);
    one["by_method"] = groups_json(answers, *question, AnswersBy::method, least);
    questions.push_back(std::move(one));
  }
  return {{"respondents", answers.respondents},
          {"sent", answers.sent ? ordered_json(*answers.sent) : ordered_json()},
          {"response_rate", rate ? json_number(rate->rounded()) : ordered_json()},
          {"questions", std::move(questions)},
          {"comments",
           answers.respondents >= least ? ordered_json(answers.comments) : ordered_json::array()}};
}

}  // namespace sw::cli
