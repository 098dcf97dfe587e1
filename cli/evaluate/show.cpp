#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate/register.hpp"
#include "cli/evaluate/rubrics.hpp"
#include "cli/evaluate/standing.hpp"
#include "cli/print.hpp"
#include "core/base/error.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"

namespace sw::cli::evaluate_commands {

namespace {

using evaluate::Evaluation;
using evaluate::Seal;
using evaluate::Standing;

constexpr Text kNeither{"没有评估，也没有评过的对象 \"{0}\"",
                        "\"{0}\" is neither an evaluation nor a subject that was evaluated"};
constexpr Text kListThem{
    "sw evaluate list 列出已完成的，sw evaluate list --open 列出未完成的",
    "sw evaluate list lists the finished ones, sw evaluate list --open the others"};
constexpr Text kNoneFinished{
    "{0} 还没有完成的评估；sw evaluate list --open 列出未完成的",
    "no evaluation of {0} is finished; sw evaluate list --open lists those begun"};

struct ShowOptions {
  std::string what;
  std::optional<std::string> rubric, round;
};

std::vector<Option> options_of(ShowOptions& o) {
  return {
      {"EVAL|SUBJECT",
       "EVAL|SUBJECT",
       &o.what,
       {"评估的编号，或对象 project:编号、org:编号、staff:工号，也可写名称",
        "an evaluation, or a subject: project:ID, org:ID, staff:NO, or its title"},
       true},
      {"--rubric", "RUBRIC", &o.rubric, {"只看这份量表", "only by this rubric"}},
      {"--round", "NAME", &o.round, {"看这一轮，默认最近一轮", "this round, default the latest"}}};
}

int show_evaluation(App& app, const Evaluation& one) {
  const evaluate::Rubric rubric =
      one.text ? sealed_rubric(app, *one.text) : sound_rubric(app, one.rubric).rubric;
  if (app.globals.json) {
    print_json(app, evaluation_json(app, one, rubric));
  } else {
    print(app, evaluation_document(app, one, rubric));
  }
  return 0;
}

// "project:p1", or "p1" or its title where only one was evaluated.
std::string subject_in(App& app, const std::vector<Evaluation>& all, const std::string& word) {
  SubjectTitles titles(app);
  std::set<std::string> found;
  std::vector<std::string> known;
  for (const Evaluation& one : all) {
    if (one.subject == word || one.subject.substr(one.subject.find(':') + 1) == word ||
        titles.title_of(one.subject) == word) {
      found.insert(one.subject);
    }
    known.insert(known.end(), {one.no, one.subject});
  }
  if (found.size() == 1 || found.contains(word)) {
    return found.contains(word) ? word : *found.begin();
  }
  const std::string near = nearest(word, known);
  throw Error(ErrorKind::input,
              say(kNeither, printable_line(word)),
              near.empty() ? say(kListThem) : say(kDidYouMean, near));
}

Explained explained(App& app, const std::vector<Evaluation>& all, const Standing& now) {
  Explained one;
  one.now = &now;
  std::set<std::string> texts;
  for (const Seal* seal : now.seals) {
    one.evaluations.push_back(find_evaluation(all, seal->no));
    texts.insert(one.evaluations.back()->text->hash);
  }
  one.rubric = sealed_rubric(app, *one.evaluations.back()->text);
  one.several_texts = texts.size() > 1;
  one.open =
      static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Evaluation& other) {
        return !other.is_finished() && other.subject == now.subject && other.rubric == now.rubric &&
               other.round == now.round;
      }));
  return one;
}

// The latest round by each rubric, or the one asked for, with the one before it and last year's.
std::vector<Explained> rounds_of(App& app,
                                 const ShowOptions& o,
                                 const std::string& subject,
                                 const std::vector<Evaluation>& all,
                                 const std::vector<Standing>& standings) {
  std::vector<Explained> out;
  std::set<std::string> shown;
  for (auto now = standings.rbegin(); now != standings.rend(); ++now) {
    if (now->subject != subject || (o.rubric && now->rubric != *o.rubric) ||
        (o.round && now->round != *o.round) || !shown.insert(now->rubric).second) {
      continue;
    }
    Explained one = explained(app, all, *now);
    for (auto other = now + 1; other != standings.rend() && one.last_year == nullptr; ++other) {
      if (other->subject == now->subject && other->rubric == now->rubric) {
        one.before = one.before == nullptr ? &*other : one.before;
        one.last_year = other->date().year() < now->date().year() ? &*other : nullptr;
      }
    }
    out.push_back(std::move(one));
  }
  return out;
}

int run_show(App& app, const ShowOptions& o) {
  const std::vector<Evaluation> all = evaluations_of(app);
  if (const Evaluation* one = find_evaluation(all, o.what)) {
    return show_evaluation(app, *one);
  }
  const std::string subject = subject_in(app, all, o.what);
  const std::vector<Seal> seals = seals_of(app);
  const std::vector<Standing> standings = evaluate::standings_of(seals);
  const std::vector<Explained> rounds = rounds_of(app, o, subject, all, standings);
  if (app.globals.json) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Explained& one : rounds) {
      list.push_back(explained_json(one));
    }
    print_json(app, list);
    return 0;
  }
  if (rounds.empty()) {
    app.tell(say(kNoneFinished, subject));
  }
  bool first = true;
  for (const Explained& one : rounds) {
    app.out << (first ? "" : "\n");
    first = false;
    print(app, standing_document(app, one));
  }
  return 0;
}

}  // namespace

Invocation make_show() {
  return invocation<ShowOptions>(options_of, run_show);
}

}  // namespace sw::cli::evaluate_commands
