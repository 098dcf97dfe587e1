#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/org/register.hpp"
#include "cli/print.hpp"
#include "cli/staff/candidate/register.hpp"
#include "core/base/json_number.hpp"
#include "core/people/words.hpp"

namespace sw::cli::staff_candidate_commands {

namespace {

using nlohmann::ordered_json;

constexpr Text kNo{"编号", "No"};
constexpr Text kName{"姓名", "Name"};
constexpr Text kDegree{"学历", "Degree"};
constexpr Text kPost{"拟任岗位", "Post"};
constexpr Text kCriteria{"符合", "Met"};
constexpr Text kWhy{"排序理由", "Why"};
constexpr Text kState{"状态", "State"};
constexpr Text kHired{"已录用 {0}", "hired: {0}"};
constexpr Text kNothing{"没有引进对象；登记用 sw staff candidate add",
                        "There are no candidates; sw staff candidate add records one."};

struct ListOptions {
  bool mask = false;
};

std::vector<Option> options_of(ListOptions& o) {
  return {{"--mask", "", &o.mask, {"隐去姓名：张三 → 张*", "mask the names: Li Wei → L* W*"}}};
}

struct Listed {
  const staff::Candidate* candidate;
  staff::Preference preference;
  std::vector<std::string> met;  // ids of criteria
};

// Who is open before who was hired; of these who goes first; else as they were entered.
int place_of(const Listed& one) {
  return one.candidate->hired ? 2 : (one.preference.first() ? 0 : 1);
}

std::vector<Listed> listed(App& app, const std::vector<staff::Candidate>& all) {
  const plan::Plan& plan = plan_or_none(app);
  const staff::Asked asked = asked_by(app, plan);
  const Quantity years = Quantity::of(plan.staff_rules().practice_years);
  std::vector<Listed> out;
  for (const staff::Candidate& one : all) {
    Listed listed{&one, staff::preference_of(one, asked.levels, years), {}};
    for (const staff::Answer& answer : staff::check_eligibility(one, asked)) {
      if (answer.fit == staff::Fit::met) {
        listed.met.push_back(answer.criterion->id);
      }
    }
    out.push_back(std::move(listed));
  }
  std::stable_sort(out.begin(), out.end(), [](const Listed& one, const Listed& other) {
    return place_of(one) < place_of(other);
  });
  return out;
}

ordered_json json_of_one(const App& app, const Listed& one, bool mask) {
  const staff::Candidate& candidate = *one.candidate;
  return {{"no", candidate.no},
          {"name", shown_name(candidate, mask)},
          {"date", candidate.date.to_string()},
          {"degree", text_or_null(candidate.degree)},
          {"major", text_or_null(candidate.major)},
          {"title", text_or_null(candidate.title)},
          {"level", text_or_null(candidate.level)},
          {"award", text_or_null(candidate.award)},
          {"practice", json_number(candidate.practice)},
          {"post", text_or_null(candidate.post)},
          {"preferred", one.preference.first()},
          {"why", app.in(one.preference.why)},
          {"criteria", one.met},
          {"hired", json_of(candidate.hired)},
          {"staff", text_or_null(candidate.staff)}};
}

doc::Row row_of(const App& app, const Listed& one, bool mask) {
  const staff::Candidate& candidate = *one.candidate;
  const bool first = one.preference.first();
  return {
      {doc::cell(candidate.no),
       doc::cell(shown_name(candidate, mask)),
       doc::cell(app.in(people::title_of(people::degrees(), candidate.degree))),
       doc::cell(candidate.post),
       doc::cell(std::to_string(one.met.size())),
       doc::cell(app.in(one.preference.why), first ? doc::Tone::good : doc::Tone::plain),
       doc::cell(candidate.hired ? app.in(say(kHired, candidate.staff)) : "", doc::Tone::muted)},
      0,
      false};
}

int run_list(App& app, const ListOptions& o) {
  const std::vector<staff::Candidate> all = candidates(app);
  const std::vector<Listed> rows = listed(app, all);
  ordered_json list = ordered_json::array();
  doc::Table table;
  for (const Text title : {kNo, kName, kDegree, kPost, kCriteria, kWhy, kState}) {
    table.columns.push_back({app.in(title), doc::Align::left, 0});
  }
  table.columns[2].need = 2;
  table.columns[3].need = 1;
  table.columns[4].align = doc::Align::right;
  table.columns[5].wraps = 1;
  for (const Listed& one : rows) {
    list.push_back(json_of_one(app, one, o.mask));
    table.rows.push_back(row_of(app, one, o.mask));
  }
  if (app.globals.json) {
    print_json(app, list);
    return 0;
  }
  if (rows.empty()) {
    app.tell(say(kNothing));
    return 0;
  }
  print(app, std::move(table));
  return 0;
}

}  // namespace

Invocation make_list() {
  return invocation<ListOptions>(options_of, run_list);
}

}  // namespace sw::cli::staff_candidate_commands
