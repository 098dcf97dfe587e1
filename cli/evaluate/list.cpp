#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate/register.hpp"
#include "cli/evaluate/rubrics.hpp"
#include "cli/evaluate/scoring.hpp"
#include "cli/evaluate/standing.hpp"
#include "cli/print.hpp"
#include "core/base/text.hpp"

namespace sw::cli::evaluate_commands {

namespace {

using evaluate::Evaluation;
using evaluate::Seal;
using evaluate::SideResult;
using evaluate::Standing;

constexpr Text kRank{"名次", "Rank"};
constexpr Text kSubject{"对象", "Subject"};
constexpr Text kTotal{"总分", "Total"};
constexpr Text kGrade{"等级", "Grade"};
constexpr Text kHeadOf{"{0}（{1}，{2}）", "{0} ({1}, {2})"};
constexpr Text kProvisionalMark{"{0} 暂计", "{0} provisional"};
constexpr Text kNothing{"没有完成的评估；sw evaluate list --open 列出未完成的",
                        "No evaluation is finished; sw evaluate list --open lists those begun."};
constexpr Text kNoneOpen{"没有未完成的评估", "No evaluation is unfinished."};
constexpr Text kNumber{"编号", "No."};
constexpr Text kRubric{"量表", "Rubric"};
constexpr Text kRound{"轮次", "Round"};
constexpr Text kBy{"评估方", "By"};
constexpr Text kSince{"开始", "Begun"};

struct ListOptions {
  std::optional<std::string> subject, rubric, round;
  bool open = false;
};

std::vector<Option> options_of(ListOptions& o) {
  return {{"SUBJECT",
           "SUBJECT",
           &o.subject,
           {"只看一个对象：project:编号、org:编号、staff:工号",
            "only this subject: project:ID, org:ID, staff:NO"}},
          {"--rubric", "RUBRIC", &o.rubric, {"只看这份量表", "only by this rubric"}},
          {"--round",
           "NAME",
           &o.round,
           {"看这一轮，默认各对象最近一轮", "this round, default the latest of each"}},
          {"--open", "", &o.open, {"列出未完成的评估", "the evaluations that are not finished"}}};
}

template <class One>
bool is_asked_for(const ListOptions& o, const One& one) {
  return (!o.subject || one.subject == *o.subject ||
          one.subject.substr(one.subject.find(':') + 1) == *o.subject) &&
         (!o.rubric || one.rubric == *o.rubric) && (!o.round || one.round == *o.round);
}

// By rubric and round, highest first; a subject that is not asked for is ranked, but not listed.
struct Group {
  std::vector<const Standing*> standings;
  std::vector<std::optional<std::size_t>> ranks;
};

std::vector<Group> groups_of(const ListOptions& o, const std::vector<Standing>& standings) {
  std::set<std::pair<std::string_view, std::string_view>> seen;
  std::map<std::pair<std::string_view, std::string_view>, Group> by;
  for (auto one = standings.rbegin(); one != standings.rend(); ++one) {
    if ((!o.round || one->round == *o.round) && seen.emplace(one->subject, one->rubric).second) {
      by[{one->rubric, one->round}].standings.push_back(&*one);
    }
  }
  std::vector<Group> out;
  for (auto& [name, group] : by) {
    auto& all = group.standings;
    std::sort(all.begin(), all.end(), [](const Standing* a, const Standing* b) {
      const auto& x = a->result.total;
      const auto& y = b->result.total;
      return x == y ? a->subject < b->subject : (x && (!y || *x > *y));
    });
    std::vector<std::optional<Quantity>> totals;
    for (const Standing* one : all) {
      totals.push_back(one->result.total);
    }
    group.ranks = evaluate::ranks(totals);
    out.push_back(std::move(group));
  }
  return out;
}

void add_group(doc::Document& document,
               App& app,
               const ListOptions& o,
               const Group& group,
               SubjectTitles& titles) {
  doc::Table table;
  table.columns = {{app.in(kRank), doc::Align::right, 0}, {app.in(kSubject), doc::Align::left, 0}};
  const auto& sides = group.standings.front()->result.sides;
  for (const SideResult& side : sides) {
    table.columns.push_back({side_title(app, side.name), doc::Align::right, 2});
  }
  table.columns.push_back({app.in(kTotal), doc::Align::right, 0});
  table.columns.push_back({app.in(kGrade), doc::Align::left, 0});
  for (std::size_t i = 0; i < group.standings.size(); ++i) {
    const Standing& one = *group.standings[i];
    if (!is_asked_for(o, one)) {
      continue;
    }
    const int digits = one.result.terms->digits;
    doc::Row row{{doc::cell(group.ranks[i] ? std::to_string(*group.ranks[i]) : "—"),
                  doc::cell(titles.named(one.subject))},
                 0,
                 false};
    for (const SideResult& side : sides) {
      const SideResult* mine = one.result.side(side.name);
      row.cells.push_back(
          doc::cell(mine != nullptr && mine->score ? shown_exact(*mine->score) : "—"));
    }
    row.cells.push_back(doc::cell(shown_total(one.result.total, digits), doc::Tone::strong));
    const std::string grade = printable_line(one.result.grade_title());
    row.cells.push_back(
        doc::cell(one.result.provisional ? app.in(say(kProvisionalMark, grade)) : grade,
                  one.result.provisional ? doc::Tone::muted : doc::Tone::plain));
    table.rows.push_back(std::move(row));
  }
  if (!table.rows.empty()) {
    const Standing& first = *group.standings.front();
    document.add(doc::Heading{2,
                              app.in(say(kHeadOf,
                                         printable_line(first.result.terms->title),
                                         first.rubric,
                                         printable_line(first.round)))});
    document.add(std::move(table));
  }
}

int list_open(App& app, const ListOptions& o) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  doc::Table table;
  for (const Text title : {kNumber, kSubject, kRubric, kRound, kBy, kSince}) {
    table.columns.push_back({app.in(title), doc::Align::left, 0});
  }
  SubjectTitles titles(app);
  for (const Evaluation& one : evaluations_of(app)) {
    if (one.is_finished() || !is_asked_for(o, one)) {
      continue;
    }
    list.push_back({{"evaluation", one.no},
                    {"subject", one.subject},
                    {"rubric", one.rubric},
                    {"round", one.round},
                    {"side", one.side},
                    {"assessor", text_or_null(one.assessor)},
                    {"started", one.started.to_string()}});
    table.rows.push_back(
        {{doc::cell(one.no),
          doc::cell(titles.named(one.subject)),
          doc::cell(one.rubric),
          doc::cell(printable_line(one.round)),
          doc::cell(side_title(app, one.side) +
                    (one.assessor.empty() ? "" : " " + printable_line(one.assessor))),
          doc::cell(one.started.to_string())},
         0,
         false});
  }
  if (app.globals.json) {
    print_json(app, list);
  } else if (table.rows.empty()) {
    app.tell(say(kNoneOpen));
  } else {
    print(app, std::move(table));
  }
  return 0;
}

int run_list(App& app, const ListOptions& o) {
  if (o.open) {
    return list_open(app, o);
  }
  const std::vector<Seal> seals = seals_of(app);
  const std::vector<Standing> standings = evaluate::standings_of(seals);
  const std::vector<Group> groups = groups_of(o, standings);
  if (app.globals.json) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Group& group : groups) {
      for (std::size_t i = 0; i < group.standings.size(); ++i) {
        if (is_asked_for(o, *group.standings[i])) {
          list.push_back(standing_json(*group.standings[i], group.ranks[i]));
        }
      }
    }
    print_json(app, list);
    return 0;
  }
  doc::Document document;
  SubjectTitles titles(app);
  for (const Group& group : groups) {
    add_group(document, app, o, group, titles);
  }
  if (document.blocks.empty()) {
    app.tell(say(kNothing));
    return 0;
  }
  print(app, document);
  return 0;
}

}  // namespace

Invocation make_list() {
  return invocation<ListOptions>(options_of, run_list);
}

}  // namespace sw::cli::evaluate_commands
