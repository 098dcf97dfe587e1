#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/label.hpp"
#include "cli/log/recording.hpp"
#include "cli/org/register.hpp"
#include "cli/project/entry.hpp"
#include "cli/project/register.hpp"
#include "cli/project/resource/words.hpp"
#include "core/base/text.hpp"
#include "core/project/resources.hpp"
#include "core/service/words.hpp"

namespace sw::cli::project_resource_commands {

namespace {

namespace key = service::key;

constexpr Text kThere{"{0} 已在资源库里（{1}），仍已登记",
                      "{0} is listed already ({1}); recorded all the same"};
constexpr Text kPersonal{
    "里面像有电话或身份证号码；资源库只记单位的公开联系方式，个人号码请 sw log undo {0} 后重记",
    "it seems to hold a telephone or identity number; personal ones do not belong here: "
    "sw log undo {0} and record it anew"};
constexpr Text kRecorded{"已登记资源：{0}（{1}，{2}）", "Recorded the resource: {0} ({1}, {2})"};

struct AddOptions {
  std::string name, kind, offers, place, note;
  std::optional<std::string> since;
};

std::vector<Option> options_of(AddOptions& o) {
  return {{"NAME", "NAME", &o.name, {"名称", "its name"}, true},
          {"--kind",
           "KIND",
           &o.kind,
           {"类别：计划里的资源类别；计划没有时为 partner 合作单位、venue 场地、supervisor 督导、"
            "university 高校、material 物资资料",
            "the kind: one of the plan's; without any partner, venue, supervisor, university or "
            "material"},
           true},
          {"--offers", "TEXT", &o.offers, {"能提供什么", "what it offers"}},
          {"--place", "PLACE", &o.place, {"所在地", "where it is"}},
          {"--since", "DATE", &o.since, {"入库日期，默认今天", "listed since, default today"}},
          {"--note", "TEXT", &o.note, {"备注，如公开联系方式", "a remark, e.g. a public contact"}}};
}

std::string kind_called(const plan::Plan& plan, const std::string& text) {
  return plan.resource_kinds.empty() ? fixed_word("--kind", project::resource_kinds(), text)
                                     : entry_called(kKindWord, names_of(plan.resource_kinds), text);
}

int run_add(App& app, const AddOptions& o) {
  const std::string name = required_text("NAME", o.name);
  const plan::Plan& plan = plan_or_none(app);
  facts::Fact fact;
  fact.kind = facts::Kind::resource;
  fact.date = fact_day(app, o.since, "--since");
  fact.details[key::kAction] = "add";
  fact.details[key::kName] = name;
  fact.details[key::kKind] = kind_called(plan, o.kind);
  if (!trim(o.offers).empty()) {
    fact.details[key::kOffers] = std::string(trim(o.offers));
  }
  if (!trim(o.place).empty()) {
    fact.details[key::kPlace] = std::string(trim(o.place));
  }
  fact.note = o.note;
  fact.subject = next_label_of(app, facts::Kind::resource, "r");
  for (const project::Resource& one : project::resources_of(project_register(app), app.today())) {
    if (one.name == name && one.kind == fact.details[key::kKind] && one.is_listed_on(app.today())) {
      app.warn(say(kThere, printable_line(name), one.no));
      break;
    }
  }
  const store::Written written = write_fact(app, fact);
  print_written(app,
                written,
                say(kRecorded,
                    printable_line(name),
                    fact.subject,
                    project::kind_title(plan, fact.details[key::kKind])),
                {{"resource", fact.subject}});
  if (project::holds_personal_number(name + " / " + o.offers + " / " + o.note)) {
    app.warn(say(kPersonal, written.change));
  }
  return 0;
}

}  // namespace

Invocation make_add() {
  return invocation<AddOptions>(options_of, run_add);
}

}  // namespace sw::cli::project_resource_commands
