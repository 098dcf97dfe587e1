#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/entry.hpp"
#include "cli/project/register.hpp"
#include "core/base/text.hpp"
#include "core/project/resources.hpp"
#include "core/service/words.hpp"

namespace sw::cli::project_resource_commands {

namespace {

namespace key = service::key;

constexpr Text kNone{"资源库里没有 \"{0}\"", "there is no resource \"{0}\""};
constexpr Text kListThem{"sw project resource list 列出全部",
                         "sw project resource list lists them"};
constexpr Text kMeant{"是不是 {0}（{1}）？", "did you mean {0} ({1})?"};
constexpr Text kSeveral{"\"{0}\" 不止一条", "\"{0}\" is the name of more than one"};
constexpr Text kUseNo{"请用编号：{0}", "use the number: {0}"};
constexpr Text kGone{"{0}（{1}）已于 {2} 出库", "{0} ({1}) left on {2} already"};
constexpr Text kEarly{"{0} 早于入库日期 {1}", "{0} is before it was listed on {1}"};
constexpr Text kTakenOff{"已出库：{0}（{1}），自 {2}", "Taken off the list: {0} ({1}) from {2}"};

struct LeaveOptions {
  std::string no, why;
  std::optional<std::string> date;
};

std::vector<Option> options_of(LeaveOptions& o) {
  return {{"NO",
           "NO",
           &o.no,
           {"资源：编号，或独有的名称", "the resource: its number, or a unique name"},
           true},
          {"--date",
           "DATE",
           &o.date,
           {"从哪一天起不再可用，默认今天", "gone from this day on, default today"}},
          {"--why", "TEXT", &o.why, {"原因", "the reason"}, true}};
}

[[noreturn]] void throw_none(const std::vector<project::Resource>& known, const std::string& word) {
  std::vector<std::string> words;
  for (const project::Resource& one : known) {
    words.insert(words.end(), {one.no, one.name});
  }
  const std::string near = nearest(word, words);
  Message hint = say(kListThem);
  for (const project::Resource& one : known) {
    if (!near.empty() && (one.no == near || one.name == near)) {
      hint = say(kMeant, one.no, printable_line(one.name));
    }
  }
  throw Error(ErrorKind::input, say(kNone, printable_line(word)), hint);
}

project::Resource called(const std::vector<project::Resource>& known, const std::string& word) {
  std::vector<std::string> found;
  const project::Resource* last = nullptr;
  for (const project::Resource& one : known) {
    if (one.no == word) {
      return one;
    }
    if (one.name == word) {
      found.push_back(one.no);
      last = &one;
    }
  }
  if (found.empty()) {
    throw_none(known, word);
  }
  if (found.size() > 1) {
    throw Error(
        ErrorKind::input, say(kSeveral, printable_line(word)), say(kUseNo, join(found, " ")));
  }
  return *last;
}

int run_leave(App& app, const LeaveOptions& o) {
  const std::string why = required_text("--why", o.why);
  facts::Fact fact;
  fact.kind = facts::Kind::resource;
  fact.date = fact_day(app, o.date);
  const project::Resource one =
      called(project::resources_of(project_register(app), app.today()), o.no);
  const std::string name = printable_line(one.name);
  if (one.left) {
    throw Error(ErrorKind::input, say(kGone, name, one.no, one.left->to_string()));
  }
  if (fact.date < one.since) {
    throw Error(ErrorKind::input, say(kEarly, fact.date.to_string(), one.since.to_string()));
  }
  fact.subject = one.no;
  fact.details[key::kAction] = "leave";
  fact.details[key::kWhy] = why;
  const store::Written written = write_fact(app, fact);
  print_written(app, written, say(kTakenOff, name, one.no, fact.date.to_string()));
  return 0;
}

}  // namespace

Invocation make_leave() {
  return invocation<LeaveOptions>(options_of, run_leave);
}

}  // namespace sw::cli::project_resource_commands
