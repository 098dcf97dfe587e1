#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/label.hpp"
#include "cli/log/recording.hpp"
#include "cli/org/register.hpp"
#include "core/base/text.hpp"

namespace sw::cli::org_commands {

namespace {

namespace key = people::key;

constexpr Text kNoName{"名称不能空着", "the name is empty"};
constexpr Text kThere{"编号 {0} 已经是 {1}", "the id {0} is {1} already"};
constexpr Text kChoose{"换一个编号；要改它的情况用 sw org set {0}",
                       "choose another id; to change that one: sw org set {0}"};
constexpr Text kSameName{"已有同名的：{0}。以后要用编号来指",
                         "of that name there is {0} already: from now on name them by id"};
constexpr Text kRecorded{"已登记：{0}（{1}）", "Recorded: {0} ({1})"};

struct AddOptions {
  std::string name;
  std::optional<std::string> id, founded, audited;
  std::string kind = "agency";
  std::string place, note;
};

std::vector<Option> options_of(AddOptions& o) {
  return {
      {"NAME", "NAME", &o.name, {"名称", "its name"}, true},
      {"--id", "ID", &o.id, {"编号，默认接着编 o1、o2 …", "its id, default the next of o1, o2 …"}},
      {"--kind",
       "KIND",
       &o.kind,
       {"类型：agency 社工机构（默认）、association 行业协会、department 政府部门、station 社工站",
        "agency (the default), association, department or station"}},
      {"--founded", "DATE", &o.founded, {"登记成立的日期", "the day it was founded"}},
      {"--place", "PLACE", &o.place, {"所在地", "where it is"}},
      {"--audited", "DATE", &o.audited, {"最近一次审计的日期", "the day of its latest audit"}},
      {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

std::string id_of(App& app, const AddOptions& o, std::span<const org::Agency> known) {
  if (!o.id) {
    return next_label_of(app, facts::Kind::org, "o");
  }
  require_label("--id", *o.id);
  if (const org::Agency* there = org::find_agency(known, *o.id)) {
    throw Error(
        ErrorKind::input, say(kThere, *o.id, printable_line(there->name)), say(kChoose, *o.id));
  }
  return *o.id;
}

int run_add(App& app, const AddOptions& o) {
  const std::string name(trim(o.name));
  if (name.empty()) {
    throw Error(ErrorKind::usage, say(kNoName));
  }
  const std::vector<org::Agency> known = agencies(app);
  facts::Fact fact;
  fact.kind = facts::Kind::org;
  fact.date = fact_day(app, o.founded, "--founded");
  fact.details = {{key::kAction, "add"},
                  {key::kName, name},
                  {key::kKind, fixed_word("--kind", people::org_kinds(), o.kind)}};
  if (o.founded) {
    fact.details[key::kFounded] = fact.date.to_string();
  }
  if (o.audited) {
    fact.details[key::kAudited] = fact_day(app, o.audited, "--audited").to_string();
  }
  if (!trim(o.place).empty()) {
    fact.details[key::kPlace] = trim(o.place);
  }
  fact.note = o.note;
  fact.subject = id_of(app, o, known);
  const store::Written written = write_fact(app, fact);
  const auto same = std::find_if(
      known.begin(), known.end(), [&](const org::Agency& one) { return one.name == name; });
  if (same != known.end()) {
    app.warn(say(kSameName, named(*same)));
  }
  print_written(
      app, written, say(kRecorded, printable_line(name), fact.subject), {{"org", fact.subject}});
  return 0;
}

}  // namespace

Invocation make_add() {
  return invocation<AddOptions>(options_of, run_add);
}

}  // namespace sw::cli::org_commands
