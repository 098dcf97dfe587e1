#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/entry.hpp"
#include "cli/project/event/words.hpp"
#include "cli/project/register.hpp"
#include "core/base/text.hpp"
#include "core/project/events.hpp"
#include "core/service/words.hpp"

namespace sw::cli::project_event_commands {

namespace {

namespace key = service::key;

constexpr Text kDone{"已记宣传活动：{0}（{1}，{2}）", "Recorded the event: {0} ({1}, {2})"};
constexpr Text kStands{"{0}本期（{1} 至 {2}）已办 {3}，定额 {4}", "{0}, {1} to {2}: {3} of {4}"};

struct AddOptions {
  std::string channel, title, place, link, note;
  std::optional<std::string> date, project, evidence;
  std::optional<int> people;
};

std::vector<Option> options_of(AddOptions& o) {
  return {
      {"CHANNEL",
       "CHANNEL",
       &o.channel,
       {"宣传渠道：计划里的编号或独有的名称", "the channel: its id in the plan, or a unique title"},
       true},
      {"TITLE", "TITLE", &o.title, {"活动、报道或刊物的名称", "what it was"}, true},
      {"--date", "DATE", &o.date, {"日期，默认今天", "the day, default today"}},
      {"--place", "TEXT", &o.place, {"地点，或媒体名称", "where, or in which medium"}},
      {"--people", "N", &o.people, {"参加或覆盖的人次", "how many people it reached"}},
      {"--project", "PROJECT", &o.project, {"所属项目", "the project that it belongs to"}},
      {"--link", "URL", &o.link, {"网址", "its address on the web"}},
      {"--evidence",
       "FILE",
       &o.evidence,
       {"佐证文件，会保存一份", "an evidence file; a copy is kept"}},
      {"--note", "TEXT", &o.note, {"备注", "a remark"}}};
}

// Where the channel now stands: the day's period may still be open, or long over.
void tell_standing(App& app, const plan::Plan& plan, const facts::Fact& fact) {
  for (const plan::Channel& channel : plan.channels) {
    if (channel.id == fact.subject) {
      const project::Window period = project::period_of(channel.per, fact.date);
      const auto events =
          project::events_of(project_register(app), std::min(period.to, app.today()));
      const auto standing =
          project::standing_of(plan, channel, events, std::min(period.to, app.today()));
      app.tell(say(kStands,
                   channel.title,
                   period.from.to_string(),
                   period.to.to_string(),
                   standing.held,
                   channel.quota.to_string()));
    }
  }
}

int run_add(App& app, const AddOptions& o) {
  facts::Fact fact;
  fact.kind = facts::Kind::event;
  fact.date = fact_day(app, o.date);
  const plan::Plan& plan = plan_for(app, fact.date);
  const std::vector<Named> channels = names_of(plan.channels);
  fact.subject = entry_or_label(kChannelWord, "CHANNEL", channels, o.channel);
  const std::string title = required_text("TITLE", o.title);
  require_count("--people", o.people);
  fact.details[key::kTitle] = title;
  const auto put = [&](const char* name, std::string_view text) {
    if (!trim(text).empty()) {
      fact.details[name] = std::string(trim(text));
    }
  };
  put(key::kPlace, o.place);
  put(key::kLink, o.link);
  if (o.project) {
    put(key::kProject, project_called(plan, *o.project).id);
  }
  if (o.people) {
    fact.value = Quantity::of(*o.people);
  }
  fact.note = o.note;
  fact.evidence = keep(app, o.evidence);
  const store::Written written = write_fact(app, fact);
  print_written(app,
                written,
                say(kDone,
                    printable_line(title),
                    printable_line(title_in(channels, fact.subject)),
                    fact.date.to_string()));
  tell_standing(app, plan, fact);
  return 0;
}

}  // namespace

Invocation make_add() {
  return invocation<AddOptions>(options_of, run_add);
}

}  // namespace sw::cli::project_event_commands
