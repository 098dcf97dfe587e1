#include <algorithm>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/staff/register.hpp"
#include "core/base/error.hpp"
#include "core/people/words.hpp"

namespace sw::cli::staff_commands {

namespace {

constexpr Text kNobodyFits{"没有符合的人员", "Nobody fits."};
constexpr Text kUncertified{"无证", "none"};
constexpr Text kCount{"共 {0} 人，持证 {1} 人（{2}）", "{0} people, {1} certified ({2})"};
constexpr Text kLeftOn{"{0} 离职", "left {0}"};
constexpr Text kTitles[] = {{"工号", "no"},
                            {"姓名", "name"},
                            {"证书", "certificate"},
                            {"机构", "agency"},
                            {"领域", "field"},
                            {"岗位", "post"},
                            {"地点", "place"},
                            {"到任", "since"}};

struct ListOptions {
  std::optional<std::string> org, field, place, post, track, grade, degree, level;
  bool certified = false, uncertified = false, left = false, mask = false;
};

std::vector<Option> options_of(ListOptions& o) {
  return {{"--org", "ORG", &o.org, {"只看这一机构", "only this agency"}},
          {"--field", "FIELD", &o.field, {"只看这一领域", "only this field"}},
          {"--place", "PLACE", &o.place, {"只看这一地点", "only this place"}},
          {"--post", "POST", &o.post, {"只看这一岗位", "only this post"}},
          {"--track", "TRACK", &o.track, {"只看这一职业通道", "only this track"}},
          {"--grade", "GRADE", &o.grade, {"只看这一等级", "only this grade"}},
          {"--degree", "DEGREE", &o.degree, {"只看这一学历", "only this degree"}},
          {"--level", "LEVEL", &o.level, {"只看这一证书等级", "only this level of certificate"}},
          {"--certified", "", &o.certified, {"只看持证的", "only those certified"}},
          {"--uncertified", "", &o.uncertified, {"只看无证的", "only those without a certificate"}},
          {"--left", "", &o.left, {"连同已离职的", "those who have left too"}},
          {"--mask", "", &o.mask, {"隐去姓名：张三 → 张*", "mask names: Li Wei → L* W*"}}};
}

// What was asked for, as it is recorded.
struct Wanted {
  std::vector<std::pair<std::string people::State::*, std::string>> values;
  std::string post, level;
};

Wanted wanted_of(App& app, const ListOptions& o) {
  namespace key = people::key;
  using people::State;
  const staff::World world = staff_world(app);
  Wanted wanted;
  const auto take =
      [&](const char* name, const std::optional<std::string>& word, std::string State::*member) {
        if (word) {
          wanted.values.emplace_back(member, staff::read_attribute(world, name, *word));
        }
      };
  take(key::kOrg, o.org, &State::org);
  take(key::kField, o.field, &State::field);
  take(key::kPlace, o.place, &State::place);
  take(key::kTrack, o.track, &State::track);
  take(key::kGrade, o.grade, &State::grade);
  take(key::kDegree, o.degree, &State::degree);
  if (o.post) {
    wanted.post = staff::read_attribute(world, key::kPost, *o.post);
  }
  if (o.level) {
    wanted.level = staff::read_level(*o.level);
  }
  return wanted;
}

bool fits(const people::Person& person,
          const Wanted& wanted,
          const ListOptions& o,
          std::span<const staff::LevelRule> rules,
          Date day) {
  const people::Span* span = person.at(day);
  if (span == nullptr) {
    span = o.left && person.left(day) ? person.nearest(day) : nullptr;
  }
  if (span == nullptr) {
    return false;
  }
  const people::State& state = span->state;
  const bool all = std::all_of(wanted.values.begin(), wanted.values.end(), [&](const auto& one) {
    return state.*one.first == one.second;
  });
  const bool post = wanted.post.empty() ||
                    std::any_of(state.posts.begin(), state.posts.end(), [&](const auto& one) {
                      return one.post == wanted.post;
                    });
  const people::Qualification held = person.qualification(day);
  const std::string level = staff::level_of(rules, held);
  const bool qualified =
      wanted.level.empty() || level == wanted.level || held.skill == wanted.level;
  return all && post && qualified && !(o.certified && level.empty()) &&
         !(o.uncertified && !level.empty());
}

doc::Row row_of(App& app,
                const people::Person& person,
                std::span<const staff::LevelRule> rules,
                const std::map<std::string, std::string>& agencies,
                Date day,
                bool mask) {
  const plan::Plan& plan = staff_plan(app);
  const people::Span& span = *person.nearest(day);
  const std::string level = staff::level_of(rules, person.qualification(day));
  const auto agency = agencies.find(span.state.org);
  const auto left = person.left(day);
  return {{doc::cell(person.no),
           doc::cell(shown_name(person, mask)),
           level.empty() ? doc::cell(app.in(kUncertified), doc::Tone::warning)
                         : doc::cell(app.in(level_title(rules, level))),
           doc::cell(agency == agencies.end() ? span.state.org : agency->second),
           doc::cell(titled(plan.fields, span.state.field)),
           doc::cell(posts_text(app, plan, span.state)),
           doc::cell(span.state.place),
           left ? doc::cell(app.in(say(kLeftOn, left->to_string())), doc::Tone::muted)
                : doc::cell(person_since(person, day)->to_string())},
          0,
          false};
}

int run_list(App& app, const ListOptions& o) {
  const Date day = app.today();
  const plan::Plan& plan = staff_plan(app);
  const auto rules = staff::level_rules(plan);
  const Wanted wanted = wanted_of(app, o);
  std::vector<people::Person> all;
  app.store().for_each_person(
      app.globals.json ? store::People::with_learning : store::People::register_only,
      [&](const people::Person& one) {
        if (fits(one, wanted, o, rules, day)) {
          all.push_back(one);
        }
      });
  std::sort(all.begin(), all.end(), [](const people::Person& one, const people::Person& other) {
    return std::pair(one.no.size(), one.no) < std::pair(other.no.size(), other.no);
  });
  if (app.globals.json) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const people::Person& one : all) {
      list.push_back(person_json(one, plan, day, o.mask));
    }
    print_json(app, list);
    return 0;
  }
  if (all.empty()) {
    app.tell(say(kNobodyFits));
    return 0;
  }
  const auto agencies = agency_names(app);
  doc::Table table;
  for (const Text& title : kTitles) {
    table.columns.push_back({app.in(title), doc::Align::left, 0, 0});
  }
  table.columns[3].need = 3;
  table.columns[3].wraps = 1;
  table.columns[4].need = 2;
  table.columns[5].wraps = 1;
  table.columns[6].need = 4;
  table.columns[7].need = 5;
  std::size_t certified = 0;
  for (const people::Person& one : all) {
    table.rows.push_back(row_of(app, one, rules, agencies, day, o.mask));
    certified += staff::level_of(rules, one.qualification(day)).empty() ? 0U : 1U;
  }
  print(app, std::move(table));
  app.tell(say(kCount, all.size(), certified, day.to_string()));
  return 0;
}

}  // namespace

Invocation make_list() {
  return invocation<ListOptions>(options_of, run_list);
}

}  // namespace sw::cli::staff_commands
