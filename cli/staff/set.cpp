#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/staff/register.hpp"
#include "cli/staff/words.hpp"
#include "core/base/error.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"
#include "core/people/words.hpp"

namespace sw::cli::staff_commands {

namespace {

constexpr Text kForm{"写成 名称=值，这里是 \"{0}\"", "write KEY=VALUE, not \"{0}\""};
constexpr Text kNoSuchKey{"没有 \"{0}\" 这一项", "there is no \"{0}\" to set"};
constexpr Text kMeantKey{"是不是 {0}？可用：{1}", "did you mean {0}? Known: {1}"};
constexpr Text kNameStays{"姓名不能清空；抹除身份用 sw staff forget",
                          "a name cannot be cleared; sw staff forget erases an identity"};
constexpr Text kBackByAdd{"重新任职用 sw staff add {0} --no {1}",
                          "somebody who comes back: sw staff add {0} --no {1}"};
constexpr Text kChanged{"已记：{0} {1} {2}（{3} 起）", "Recorded: {0} {1} {2} (from {3})"};

struct SetOptions {
  std::string no;
  std::vector<std::string> changes;
  std::optional<std::string> from;
};

std::vector<Option> options_of(SetOptions& o) {
  return {{"NO", "NO", &o.no, {"工号", "staff number"}, true},
          {"KEY=VALUE",
           "KEY=VALUE",
           &o.changes,
           {"要改的项，如 field=学校、post=school-east、pay=6200；值为空则清除",
            "what changes, e.g. field=school post=school-east pay=6200; no value clears"},
           true},
          {"--from", "DATE", &o.from, {"从这一天起，默认今天", "from this day, default today"}}};
}

std::string known_keys() {
  std::vector<std::string> keys{"name"};
  for (const staff::Attribute& one : staff::attributes()) {
    keys.emplace_back(one.key);
  }
  return join(keys, " ");
}

void set_one(const staff::World& world, const std::string& word, facts::Fact& fact) {
  const std::size_t equals = word.find('=');
  if (equals == std::string::npos) {
    throw Error(ErrorKind::usage, say(kForm, printable_line(word)));
  }
  const std::string key(trim(std::string_view(word).substr(0, equals)));
  const std::string value(trim(std::string_view(word).substr(equals + 1)));
  if (key == "name" || key == "姓名") {
    if (value.empty()) {
      throw Error(ErrorKind::input, say(kNameStays));
    }
    fact.personal[people::personal::kName] = value;
    return;
  }
  const staff::Attribute* attribute = staff::find_attribute(key);
  if (attribute == nullptr) {
    const std::string known = known_keys();
    const std::string near = nearest(key, split(known, ' '));
    throw Error(ErrorKind::usage,
                say(kNoSuchKey, printable_line(key)),
                near.empty() ? say(kKnownAre, known) : say(kMeantKey, near, known));
  }
  fact.details[std::string(attribute->key)] = staff::read_attribute(world, attribute->key, value);
}

int run_set(App& app, const SetOptions& o) {
  const people::Person person = find_person(app, o.no);
  const Date day = fact_day(app, o.from);
  if (person.at(day) == nullptr) {
    throw Error(ErrorKind::input,
                say(kNotThere, o.no, day.to_string()),
                say(kBackByAdd, person.name, o.no));
  }
  facts::Fact fact = fact_on(facts::Kind::staff, o.no, day);
  const staff::World world = staff_world(app);
  for (const std::string& word : o.changes) {
    set_one(world, word, fact);
  }
  fact.details[people::key::kAction] = "set";
  const store::Written written = write_fact(app, fact);
  print_written(
      app, written, say(kChanged, o.no, person.name, join(o.changes, " "), day.to_string()));
  return 0;
}

}  // namespace

Invocation make_set() {
  return invocation<SetOptions>(options_of, run_set);
}

}  // namespace sw::cli::staff_commands
