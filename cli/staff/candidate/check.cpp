#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/org/register.hpp"
#include "cli/print.hpp"
#include "cli/staff/candidate/register.hpp"

namespace sw::cli::staff_candidate_commands {

namespace {

using nlohmann::ordered_json;

constexpr Text kNoCriteria{"计划里没有引才条件（[[eligibility]]）",
                           "the plan has no criteria ([[eligibility]])"};
constexpr Text kNobody{"没有待录用的引进对象", "There are no candidates who are not hired yet."};
constexpr Text kMeets{"{0}：符合 {1} 条", "{0}: meets {1}"};
constexpr Text kMeetsNone{"{0}：一条也不符合", "{0}: meets none"};
constexpr Text kAnswer{"{0}  {1}", "{0}  {1}"};
constexpr Text kMissing{"{0}  {1}：{2}", "{0}  {1}: {2}"};

struct CheckOptions {
  std::optional<std::string> no;
  bool mask = false;
};

std::vector<Option> options_of(CheckOptions& o) {
  return {{"NO",
           "NO",
           &o.no,
           {"引进对象：编号，或独有的姓名；不写为全部待录用的",
            "the candidate: number, or a unique name; default all who are not hired yet"}},
          {"--mask", "", &o.mask, {"隐去姓名：张三 → 张*", "mask the names: Li Wei → L* W*"}}};
}

std::string missing_in(const App& app, const staff::Answer& answer) {
  static constexpr Text kAnd{"；", "; "};
  std::string out;
  for (const Message& one : answer.missing) {
    out += (out.empty() ? "" : app.in(kAnd)) + app.in(one);
  }
  return out;
}

std::string_view sign_of(staff::Fit fit) {
  return fit == staff::Fit::met ? "✓" : (fit == staff::Fit::nearly ? "~" : "✗");
}

doc::Tone tone_of(staff::Fit fit) {
  return fit == staff::Fit::met ? doc::Tone::good
                                : (fit == staff::Fit::nearly ? doc::Tone::warning : doc::Tone::bad);
}

std::ptrdiff_t count_met(const std::vector<staff::Answer>& answers) {
  return std::count_if(answers.begin(), answers.end(), [](const staff::Answer& one) {
    return one.fit == staff::Fit::met;
  });
}

void add_to(doc::Document& document,
            const App& app,
            const std::string& name,
            const std::vector<staff::Answer>& answers) {
  const auto met = count_met(answers);
  document.add(doc::Paragraph{app.in(met == 0 ? say(kMeetsNone, name) : say(kMeets, name, met)),
                              doc::Tone::strong});
  doc::Bullets list;
  for (const staff::Answer& one : answers) {
    const Text fit = staff::title_of(one.fit);
    list.items.push_back(
        {std::string(sign_of(one.fit)),
         tone_of(one.fit),
         app.in(one.missing.empty()
                    ? say(kAnswer, fit, one.criterion->title)
                    : say(kMissing, fit, one.criterion->title, missing_in(app, one)))});
  }
  document.add(std::move(list));
}

ordered_json json_of_one(const App& app,
                         const staff::Candidate& candidate,
                         const std::vector<staff::Answer>& answers,
                         bool mask) {
  ordered_json criteria = ordered_json::array();
  for (const staff::Answer& one : answers) {
    ordered_json missing = ordered_json::array();
    for (const Message& what : one.missing) {
      missing.push_back(app.in(what));
    }
    criteria.push_back({{"id", one.criterion->id},
                        {"title", one.criterion->title},
                        {"fit", staff::name_of(one.fit)},
                        {"missing", std::move(missing)}});
  }
  return {{"no", candidate.no},
          {"name", shown_name(candidate, mask)},
          {"ok", staff::meets_any(answers)},
          {"meets", count_met(answers)},
          {"criteria", std::move(criteria)}};
}

std::vector<const staff::Candidate*> wanted(const std::vector<staff::Candidate>& all,
                                            const CheckOptions& o) {
  if (o.no) {
    return {&candidate_called(all, *o.no)};
  }
  std::vector<const staff::Candidate*> out;
  for (const staff::Candidate& one : all) {
    if (!one.hired) {
      out.push_back(&one);
    }
  }
  return out;
}

int run_check(App& app, const CheckOptions& o) {
  const plan::Plan& plan = plan_for(app, app.today());
  const std::vector<staff::Candidate> all = candidates(app);
  const std::vector<const staff::Candidate*> chosen = wanted(all, o);
  const staff::Asked asked = asked_by(app, plan);
  ordered_json list = ordered_json::array();
  doc::Document document;
  bool all_meet = true;
  for (const staff::Candidate* one : chosen) {
    const std::vector<staff::Answer> answers = staff::check_eligibility(*one, asked);
    all_meet = all_meet && staff::meets_any(answers);
    list.push_back(json_of_one(app, *one, answers, o.mask));
    add_to(document, app, named(*one, o.mask), answers);
  }
  if (plan.eligibilities.empty()) {
    app.warn(say(kNoCriteria));
  }
  if (app.globals.json) {
    print_json(app, list);
  } else if (chosen.empty()) {
    app.tell(say(kNobody));
  } else {
    print(app, document);
  }
  return all_meet ? 0 : 1;
}

}  // namespace

Invocation make_check() {
  return invocation<CheckOptions>(options_of, run_check);
}

}  // namespace sw::cli::staff_candidate_commands
