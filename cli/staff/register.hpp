#pragma once
// What the commands on staff share.

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "cli/app.hpp"
#include "cli/command.hpp"
#include "core/facts/fact.hpp"
#include "core/people/person.hpp"
#include "core/plan/lists.hpp"
#include "core/staff/attributes.hpp"
#include "core/staff/levels.hpp"

namespace sw::cli {

/// Names of the agencies that were recorded and count, by id.
std::map<std::string, std::string> agency_names(App& app);

/// The plan that people are read against: this year's, whatever year a fact is of; where this year
/// has none, the first later one, else the last. People were here before there was any plan.
const plan::Plan& staff_plan(App& app);

/// staff::World::org of this workspace; asks the store once.
std::function<std::optional<std::string>(std::string_view)> staff_orgs(App& app);

/// What values of a person are read against.
staff::World staff_world(App& app);

/// Somebody on the register. Throws (input), naming the nearest number.
people::Person find_person(App& app, std::string_view no);

/// Somebody on the register for each number, in that order. Throws (input) as find_person does.
std::vector<people::Person> find_people(App& app, std::span<const std::string> numbers);

/// `fact` on each of `all`, as one change.
store::Written write_on_each(App& app, std::span<const people::Person> all, facts::Fact fact);

/// Throws (input) for a staff number that cannot be typed again: blanks, / : and commas.
void require_staff_number(std::string_view no);

/// Greater by one than the greatest number among people: "001", "157".
class NextNumber {
 public:
  void take(const people::Person& person);
  std::string next() const;

 private:
  std::int64_t greatest_ = 0;
};

/// A fact on somebody, dated; `action` for facts of kind staff.
facts::Fact fact_on(facts::Kind kind, std::string_view no, Date day);

/// What a level is called: by the plan's rules, else by its national name.
Message level_title(std::span<const staff::LevelRule> rules, const std::string& level);

/// Posts of a plan as people read them: "医院社工岗 0.5、学校社工岗 0.5".
std::string posts_text(const App& app, const plan::Plan& plan, const people::State& state);

/// A person on a day, as commands.md says.
nlohmann::ordered_json person_json(const people::Person& person,
                                   const plan::Plan& plan,
                                   Date day,
                                   bool masked);

/// The first day of the time in service that a day lies in, or that ended before it.
std::optional<Date> person_since(const people::Person& person, Date day);

/// A day, or null where there is none.
nlohmann::ordered_json day_or_null(const std::optional<Date>& day);

/// The name, masked where it is for outsiders.
std::string shown_name(const people::Person& person, bool masked);

}  // namespace sw::cli
