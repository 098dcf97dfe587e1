#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/staff/percent.hpp"
#include "cli/staff/register.hpp"
#include "cli/staff/words.hpp"
#include "core/base/json_number.hpp"
#include "core/people/events.hpp"
#include "core/people/person.hpp"
#include "core/people/words.hpp"
#include "core/staff/levels.hpp"
#include "core/staff/tracks.hpp"
#include "core/store/store.hpp"

namespace sw::cli::staff_commands {

namespace {

using nlohmann::ordered_json;
using people::Dimension;
using people::Figure;

constexpr Text kCertified{"持证", "Certified"};
constexpr Text kShare{"持证比例", "Share"};
constexpr Text kTotalOn{"合计（{0}）", "Total ({0})"};
constexpr Text kNoCertificate{"无证", "no certificate"};
constexpr Text kNobodyToCount{
    "到 {0} 名册上没有在职的人（登记：sw staff add 姓名）",
    "Nobody is in service on {0} (put somebody on the register: sw staff add "
    "NAME)"};

struct CountOptions {
  std::string by = "level";
};

std::vector<Option> options_of(CountOptions& o) {
  return {{"--by",
           "WHAT",
           &o.by,
           {"按 level 证书等级、field 领域、place 地点、org 机构、track 通道、grade 等级、degree "
            "学历；默认 level",
            "by level of certificate (default), field, place, org, track, grade or degree"},
           false,
           {"level", "field", "place", "org", "track", "grade", "degree"}}};
}

struct CountByRow {
  std::string_view name;
  Dimension dimension;
  Text title;
};
constexpr CountByRow kCountBys[] = {
    {"level", Dimension::none, {"证书等级", "Level"}},
    {"field", Dimension::field, {"领域", "Field"}},
    {"place", Dimension::place, {"地点", "Place"}},
    {"org", Dimension::org, {"机构", "Agency"}},
    {"track", Dimension::track, {"通道", "Track"}},
    {"grade", Dimension::grade, {"等级", "Grade"}},
    {"degree", Dimension::degree, {"学历", "Degree"}},
};

struct Count {
  std::string value;  // empty: not said; of a level: no certificate
  Quantity people, certified;
};

std::vector<store::PeopleSum> sums(App& app, Dimension dimension) {
  return app.store().people_sums(Figure::in_service, dimension, app.today(), app.today());
}

// By what a certificate counts as; an older level that counts as nothing is a row of its own.
std::string level_key(std::span<const staff::LevelRule> rules, const std::string& held) {
  const people::Qualification qualification = people::parse_qualification(held);
  const std::string level = staff::level_of(rules, qualification);
  return level.empty() ? held : level;
}

Count total_of(App& app, std::span<const staff::LevelRule> rules) {
  Count total;
  for (const store::PeopleSum& sum : sums(app, Dimension::none)) {
    total.people += sum.amount;
    if (!staff::level_of(rules, people::parse_qualification(sum.level)).empty()) {
      total.certified += sum.amount;
    }
  }
  return total;
}

std::vector<Count> counts_of(App& app,
                             const CountByRow& by,
                             std::span<const staff::LevelRule> rules,
                             const Count& total) {
  std::map<std::string, Count> found;
  Count said;
  for (const store::PeopleSum& sum : sums(app, by.dimension)) {
    const bool certified = !staff::level_of(rules, people::parse_qualification(sum.level)).empty();
    const std::string value =
        by.dimension == Dimension::none ? level_key(rules, sum.level) : sum.value;
    Count& count = found[value];
    count.value = value;
    for (Count* one : {&count, &said}) {
      one->people += sum.amount;
      one->certified += certified ? sum.amount : Quantity();
    }
  }
  if (const Quantity rest = total.people - said.people; !rest.is_zero()) {
    found[""] = {"", rest, total.certified - said.certified};
  }
  std::vector<Count> counts;
  for (auto& [value, count] : found) {
    counts.push_back(std::move(count));
  }
  return counts;
}

// The order of the plan's list or of the fixed words; then by name; last those without a value.
class Order {
 public:
  Order(const plan::Plan& plan, std::string_view by) {
    const auto take = [&](const std::vector<plan::ListEntry>& list) {
      for (const plan::ListEntry& entry : list) {
        ids_.push_back(entry.id);
      }
    };
    const auto words = [&](std::span<const people::Word> list) {
      for (const people::Word& word : list) {
        ids_.emplace_back(word.name);
      }
    };
    if (by == "field") {
      take(plan.fields);
    } else if (by == "track") {
      take(plan.tracks);
    } else if (by == "grade") {
      for (const plan::ListEntry& track : plan.tracks) {
        ids_.insert(ids_.end(), track.grades.begin(), track.grades.end());
      }
    } else if (by == "level") {
      words(people::levels());
      words(people::skills());
    } else if (by == "degree") {
      words(people::degrees());
    }
  }

  bool operator()(const Count& one, const Count& other) const {
    return key(one.value) < key(other.value);
  }

 private:
  std::tuple<bool, std::ptrdiff_t, std::string_view> key(const std::string& value) const {
    return {value.empty(), std::find(ids_.begin(), ids_.end(), value) - ids_.begin(), value};
  }

  std::vector<std::string> ids_;
};

// What a value is called.
class CountTitles {
 public:
  CountTitles(App& app, const plan::Plan& plan, const CountByRow& by)
      : app_(app), plan_(plan), by_(by) {
    if (by.dimension == Dimension::org) {
      agencies_ = agency_names(app);
    }
  }

  std::string operator()(const std::string& value) const {
    if (value.empty()) {
      return app_.in(by_.dimension == Dimension::none ? kNoCertificate : kUnsaid);
    }
    switch (by_.dimension) {
      case Dimension::none:
        return app_.in(level_title(staff::level_rules(plan_), value));
      case Dimension::field:
        return titled(plan_.fields, value);
      case Dimension::track:
        return staff::track_title(plan_, value);
      case Dimension::degree:
        return app_.in(people::title_of(people::degrees(), value));
      case Dimension::org: {
        const auto name = agencies_.find(value);
        return name == agencies_.end() ? value : name->second;
      }
      default:
        return value;
    }
  }

 private:
  App& app_;
  const plan::Plan& plan_;
  const CountByRow& by_;
  std::map<std::string, std::string> agencies_;
};

std::string share_of(const Count& count) {
  return count.people.is_zero() ? std::string()
                                : percent_text(Fraction::of(count.certified, count.people));
}

int run_count(App& app, const CountOptions& o) {
  const plan::Plan& plan = staff_plan(app);
  const auto rules = staff::level_rules(plan);
  const CountByRow& by = *std::find_if(std::begin(kCountBys),
                                       std::end(kCountBys),
                                       [&](const CountByRow& row) { return row.name == o.by; });
  Count total;
  std::vector<Count> counts;
  app.store().read([&] {
    total = total_of(app, rules);
    counts = counts_of(app, by, rules, total);
  });
  std::sort(counts.begin(), counts.end(), Order(plan, o.by));
  const CountTitles title_of(app, plan, by);
  if (app.globals.json) {
    ordered_json list = ordered_json::array();
    for (const Count& count : counts) {
      list.push_back(
          {{o.by, text_or_null(count.value)},
           {"title", text_or_null(count.value.empty() ? std::string() : title_of(count.value))},
           {"people", json_number(count.people)},
           {"certified", json_number(count.certified)}});
    }
    print_json(app, list);
    return 0;
  }
  if (counts.empty()) {
    app.tell(say(kNobodyToCount, app.today().to_string()));
    return 0;
  }
  doc::Table table{{{app.in(by.title), doc::Align::left, 0},
                    {app.in(kPeople), doc::Align::right},
                    {app.in(kCertified), doc::Align::right},
                    {app.in(kShare), doc::Align::right, 1}},
                   {}};
  const auto add = [&](const Count& count, doc::Cell title) {
    table.rows.push_back({{std::move(title),
                           doc::cell(count.people.to_string()),
                           doc::cell(count.certified.to_string()),
                           doc::cell(share_of(count))},
                          0,
                          false});
  };
  for (const Count& count : counts) {
    add(count, doc::cell(title_of(count.value)));
  }
  add(total, doc::cell(app.in(say(kTotalOn, app.today().to_string())), doc::Tone::strong));
  print(app, std::move(table));
  return 0;
}

}  // namespace

Invocation make_count() {
  return invocation<CountOptions>(options_of, run_count);
}

}  // namespace sw::cli::staff_commands
