#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/staff/attribute_options.hpp"
#include "cli/staff/register.hpp"
#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/people/words.hpp"

namespace sw::cli::staff_commands {

namespace {

constexpr Text kEmptyName{"姓名是空的", "the name is empty"};
constexpr Text kTaken{"工号 {0} 已是 {1} 的，从 {2} 起在职",
                      "{0} is the number of {1}, in service since {2}"};
constexpr Text kTakenHint{"改情况用 sw staff set {0} …；另一个人不写 --no 就自动编号",
                          "sw staff set {0} … changes things; for somebody else leave --no out"};
constexpr Text kOther{"工号 {0} 是 {1} 用过的", "{0} was the number of {1}"};
constexpr Text kOtherHint{"不写 --no 就自动编号", "leave --no out and one is chosen"};
constexpr Text kEarlier{"{0} 从 {1} 起的任职已在记录里，{2} 在它之前或之中",
                        "{0} served from {1}: {2} is before or within that"};
constexpr Text kSameName{"同名：工号 {0} 也叫 {1}", "the same name: {0} is called {1} too"};
constexpr Text kOnRegister{"已登记：{0} {1}（{2} 起）", "Registered: {0} {1} (from {2})"};
constexpr Text kIsBack{"已登记：{0} {1} 重新任职（{2} 起）",
                       "Registered: {0} {1} is back (from {2})"};

struct AddOptions {
  std::string name;
  std::optional<std::string> no, since;
  AttributeOptions attributes;
};

std::vector<Option> options_of(AddOptions& o) {
  std::vector<Option> options{
      {"NAME", "NAME", &o.name, {"姓名", "the name"}, true},
      {"--no", "NO", &o.no, {"工号；不写则自动编号", "staff number; without it one is chosen"}},
      {"--since", "DATE", &o.since, {"到任日期，默认今天", "first day, default today"}}};
  for (Option& option : attribute_options(o.attributes)) {
    options.push_back(std::move(option));
  }
  return options;
}

// Whether somebody who left comes back. Throws where the number is not free on the day.
bool comes_back(App& app, const std::string& no, std::string_view name, Date day) {
  const auto known = app.store().person(no);
  if (!known) {
    return false;
  }
  if (known->name != name) {
    throw Error(ErrorKind::input, say(kOther, no, known->name), say(kOtherHint));
  }
  const people::Span& last = known->spans.back();
  if (last.to == people::kOpen) {
    throw Error(
        ErrorKind::input, say(kTaken, no, known->name, last.from.to_string()), say(kTakenHint, no));
  }
  if (day <= last.to) {
    throw Error(ErrorKind::input, say(kEarlier, no, last.from.to_string(), day.to_string()));
  }
  return true;
}

int run_add(App& app, const AddOptions& o) {
  const std::string name(trim(o.name));
  if (name.empty()) {
    throw Error(ErrorKind::input, say(kEmptyName));
  }
  const Date day = fact_day(app, o.since);
  facts::Fact fact = fact_on(facts::Kind::staff, "", day);
  fact.details[people::key::kAction] = "add";
  fact.personal[people::personal::kName] = name;
  read_attributes(staff_world(app), o.attributes, fact);
  store::Store& facts = app.store();
  std::vector<std::string> same;
  NextNumber numbers;
  facts.for_each_person(store::People::register_only, [&](const people::Person& one) {
    if (one.name == name && one.no != o.no) {
      same.push_back(one.no);
    }
    numbers.take(one);
  });
  fact.subject = o.no ? *o.no : numbers.next();
  require_staff_number(fact.subject);
  const bool back = o.no && comes_back(app, *o.no, name, day);
  const store::Written written = write_fact(app, fact);
  for (const std::string& no : same) {
    app.warn(say(kSameName, no, name));
  }
  print_written(
      app, written, say(back ? kIsBack : kOnRegister, fact.subject, name, day.to_string()));
  return 0;
}

}  // namespace

Invocation make_add() {
  return invocation<AddOptions>(options_of, run_add);
}

}  // namespace sw::cli::staff_commands
