#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "core/plan/order.hpp"
#include "core/plan/subject.hpp"
#include "core/recording/value.hpp"

namespace sw::cli::log_commands {

namespace {

constexpr Text kRecorded{"已记：{0} {1}{2}（{3}）", "Recorded: {0} {1}{2} ({3})"};

struct AddOptions {
  std::string indicator, value;
  std::optional<std::string> date, evidence;
  std::vector<std::string> parts;
  std::string note;
};

std::vector<Option> options_of(AddOptions& o) {
  return {
      {"INDICATOR",
       "INDICATOR",
       &o.indicator,
       {"指标：编号，或独有的名称、条款号",
        "the indicator: its id, or a title or ref that is unique"},
       true},
      {"VALUE", "VALUE", &o.value, {"数值；比率写成 45/60", "the value; of a ratio 45/60"}, true},
      {"--date", "DATE", &o.date, {"发生的日期，默认今天", "the day it happened, default today"}},
      {"--part",
       "KEY=VALUE",
       &o.parts,
       {"分项，如 site=东校；有几个分项就写几次",
        "a part, e.g. site=East; once for each key of the breakdown"}},
      {"--note", "TEXT", &o.note, {"备注", "a remark"}},
      {"--evidence",
       "FILE",
       &o.evidence,
       {"佐证文件，会保存一份", "an evidence file; a copy is kept"}}};
}

int run_add(App& app, const AddOptions& o) {
  facts::Fact fact;
  fact.date = fact_day(app, o.date);
  const plan::Plan& plan = plan_for(app, fact.date);
  const plan::Indicator& indicator = plan::find_indicator(plan, o.indicator);
  recording::require_recorded(indicator);
  fact.subject = indicator.id;
  read_value(indicator, o.value, fact);
  fact.part = read_part(indicator, o.parts);
  fact.note = o.note;
  store::Store& facts = app.store();
  fact.evidence = keep(app, o.evidence);
  const store::Written written =
      facts.change(app.who(), "", [&](store::Writer& writer) { writer.add(fact); });
  const plan::Item& item = plan::item_of(plan, indicator.id);
  if (fact.date < item.start) {
    app.warn(say(kBeforeStart, fact.date.to_string(), item.id, item.start.to_string()));
  }
  const std::string unit = fact.whole ? "" : (indicator.unit.empty() ? "" : " " + indicator.unit);
  print_written(
      app, written, say(kRecorded, indicator.title, value_of(fact), unit, fact.date.to_string()));
  return 0;
}

}  // namespace

Invocation make_add() {
  return invocation<AddOptions>(options_of, run_add);
}

}  // namespace sw::cli::log_commands
