#include "cli/staff/register.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/org/register.hpp"
#include "cli/print.hpp"
#include "core/base/json_number.hpp"
#include "core/base/mask.hpp"
#include "core/base/text.hpp"
#include "core/i18n/terms.hpp"
#include "core/people/words.hpp"
#include "core/staff/education.hpp"

namespace sw::cli {

namespace {

using nlohmann::ordered_json;

constexpr Text kNoSuchNumber{"没有工号 {0}", "there is nobody with the number {0}"};
constexpr Text kBadNumber{"工号 \"{0}\" 里不能有空白和 / : ,",
                          "a staff number holds no blanks and none of / : , unlike \"{0}\""};
constexpr Text kListThem{"sw staff list 列出人员", "sw staff list lists them"};
constexpr Text kMeantNumber{"是不是 {0}？sw staff list 列出人员",
                            "did you mean {0}? sw staff list lists them"};

ordered_json certificates_json(const people::Person& person,
                               const plan::StaffRules& rules,
                               Date day,
                               bool masked) {
  ordered_json list = ordered_json::array();
  const people::Registration* registration = staff::registration_on(person, day);
  for (const people::Certificate& one : person.certificates) {
    if (one.date > day) {
      continue;
    }
    const bool registered = registration != nullptr && registration->level == one.level;
    list.push_back({{"level", one.level},
                    {"date", one.date.to_string()},
                    {"certificate", masked ? ordered_json() : text_or_null(one.number)},
                    {"registered_until",
                     registered ? ordered_json(registration->until.to_string()) : ordered_json()},
                    {"register_by",
                     person.registrations.empty() && person.to_register(day) == &one
                         ? ordered_json(staff::first_registration_due(rules, one.date).to_string())
                         : ordered_json()}});
  }
  return list;
}

ordered_json hours_json(const people::Person& person, const plan::StaffRules& rules, Date day) {
  std::map<int, Quantity> years;
  for (const people::Training& one : person.trainings) {
    if (one.date <= day) {
      years[one.date.year()] = {};
    }
  }
  ordered_json json = ordered_json::object();
  for (auto& [year, hours] : years) {
    hours =
        staff::hours_learned(person, rules, first_of_year(year), std::min(last_of_year(year), day));
    json[std::to_string(year)] = json_number(hours);
  }
  return json;
}

}  // namespace

std::map<std::string, std::string> agency_names(App& app) {
  std::map<std::string, std::string> names;
  for (const org::Agency& one : agencies(app, people::kOpen)) {
    names[one.id] = one.name;
  }
  return names;
}

const plan::Plan& staff_plan(App& app) {
  const std::vector<int> years = app.plan_years();
  const auto next = std::lower_bound(years.begin(), years.end(), app.current_year());
  if (app.globals.plan || years.empty()) {
    return app.plan_of(app.current_year());
  }
  return app.plan_of(next == years.end() ? years.back() : *next);
}

std::function<std::optional<std::string>(std::string_view)> staff_orgs(App& app) {
  return [&app, names = std::map<std::string, std::string>(), asked = false](
             std::string_view word) mutable -> std::optional<std::string> {
    if (!asked) {
      names = agency_names(app);
      asked = true;
    }
    for (const auto& [id, name] : names) {
      if (id == word || name == word) {
        return id;
      }
    }
    return names.empty() ? std::optional(std::string(word)) : std::nullopt;
  };
}

staff::World staff_world(App& app) {
  return {&staff_plan(app), staff_orgs(app)};
}

people::Person find_person(App& app, std::string_view no) {
  if (auto person = app.store().person(no)) {
    return std::move(*person);
  }
  std::vector<std::string> known;
  app.store().for_each_person(store::People::register_only,
                              [&](const people::Person& one) { known.push_back(one.no); });
  const std::string near = nearest(std::string(no), known);
  throw Error(ErrorKind::input,
              say(kNoSuchNumber, printable_line(no)),
              near.empty() ? say(kListThem) : say(kMeantNumber, near));
}

std::vector<people::Person> find_people(App& app, std::span<const std::string> numbers) {
  std::vector<people::Person> all;
  for (const std::string& no : numbers) {
    all.push_back(find_person(app, no));
  }
  return all;
}

store::Written write_on_each(App& app, std::span<const people::Person> all, facts::Fact fact) {
  return app.store().change(app.who(), "", [&](store::Writer& writer) {
    for (const people::Person& one : all) {
      fact.subject = one.no;
      writer.add(fact);
    }
  });
}

void require_staff_number(std::string_view no) {
  if (!staff::is_staff_number(no)) {
    throw Error(ErrorKind::input, say(kBadNumber, printable_line(no)));
  }
}

void NextNumber::take(const people::Person& person) {
  const ParsedQuantity number = parse_quantity(person.no);
  if (number.fault == NumberFault::none && number.value.is_whole()) {
    greatest_ = std::max(greatest_, number.value.micro() / Quantity::kScale);
  }
}

std::string NextNumber::next() const {
  return fmt::format("{:03}", greatest_ + 1);
}

facts::Fact fact_on(facts::Kind kind, std::string_view no, Date day) {
  facts::Fact fact;
  fact.kind = kind;
  fact.subject = no;
  fact.date = day;
  return fact;
}

Message level_title(std::span<const staff::LevelRule> rules, const std::string& level) {
  static constexpr Text kAsItIs{"{0}", "{0}"};
  const auto found = std::find_if(
      rules.begin(), rules.end(), [&](const staff::LevelRule& rule) { return rule.id == level; });
  const auto in = [&](std::span<const people::Word> words) {
    return people::rank_of(words, level).has_value();
  };
  if (in(people::levels())) {
    const Message national = people::title_of(people::levels(), level);
    return found == rules.end() || found->title == national.in(Lang::zh)
               ? national
               : say(kAsItIs, found->title);
  }
  return people::title_of(people::skills(), level);
}

std::string posts_text(const App& app, const plan::Plan& plan, const people::State& state) {
  std::string text;
  for (const people::Posting& one : state.posts) {
    const auto found = std::find_if(plan.posts.begin(),
                                    plan.posts.end(),
                                    [&](const plan::Post& post) { return post.id == one.post; });
    text += text.empty() ? "" : app.in(term::kListMark);
    text += found == plan.posts.end() ? one.post : found->title;
    text += one.share == Quantity::of(1) ? "" : " " + one.share.to_string();
  }
  return text;
}

ordered_json person_json(const people::Person& person,
                         const plan::Plan& plan,
                         Date day,
                         bool masked) {
  const people::Span* span = person.nearest(day);
  const people::State state = span == nullptr ? people::State() : span->state;
  const auto levels = staff::level_rules(plan);
  const bool in_service = person.at(day) != nullptr;
  const plan::StaffRules rules = plan.staff_rules();
  ordered_json json{{"no", person.no},
                    {"name", text_or_null(shown_name(person, masked))},
                    {"org", text_or_null(state.org)},
                    {"field", text_or_null(state.field)},
                    {"place", text_or_null(state.place)},
                    {"post", text_or_null(people::write_posts(state.posts))},
                    {"track", text_or_null(state.track)},
                    {"grade", text_or_null(state.grade)},
                    {"degree", text_or_null(state.degree)},
                    {"major", text_or_null(state.major)},
                    {"title", text_or_null(state.title)},
                    {"since", day_or_null(person_since(person, day))},
                    {"left", day_or_null(person.left(day))},
                    {"civil_servant_since", day_or_null(state.civil_servant_since)},
                    {"manager", state.manager},
                    {"candidate", text_or_null(person.candidate)},
                    {"level", text_or_null(staff::level_of(levels, person.qualification(day)))},
                    {"certificates", certificates_json(person, rules, day, masked)},
                    {"training_hours", hours_json(person, rules, day)}};
  if (!masked) {
    json["pay"] = state.pay ? json_number(*state.pay) : ordered_json();
  }
  const auto education = staff::education_on(person, levels, rules, day);
  json["education"] = education ? ordered_json{{"from", education->from.to_string()},
                                               {"until", education->until.to_string()},
                                               {"required", json_number(education->required)},
                                               {"done", json_number(education->done)},
                                               {"missing", json_number(education->missing())}}
                                : ordered_json();
  json["state"] = in_service ? "in_service" : "left";
  return json;
}

std::optional<Date> person_since(const people::Person& person, Date day) {
  const people::Span* first = person.nearest(day);
  if (first == nullptr) {
    return {};
  }
  while (first != person.spans.data() && (first - 1)->to + 1 == first->from) {
    --first;
  }
  return first->from;
}

nlohmann::ordered_json day_or_null(const std::optional<Date>& day) {
  return day ? ordered_json(day->to_string()) : ordered_json();
}

std::string shown_name(const people::Person& person, bool masked) {
  return masked ? mask_name(person.name) : person.name;
}

}  // namespace sw::cli
