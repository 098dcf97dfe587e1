#include <algorithm>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/project/entry.hpp"
#include "cli/project/event/words.hpp"
#include "cli/project/register.hpp"
#include "core/base/json_number.hpp"
#include "core/base/text.hpp"
#include "core/plan/keys.hpp"
#include "core/project/events.hpp"

namespace sw::cli::project_event_commands {

namespace {

using nlohmann::ordered_json;

constexpr Text kNoEvents{"这段时间没有宣传活动；登记用 sw project event add",
                         "There are no events in this time; sw project event add records one."};
constexpr Text kChannel{"渠道", "Channel"};
constexpr Text kQuota{"定额", "Quota"};
constexpr Text kPeriod{"本期", "Period"};
constexpr Text kHeld{"已办", "Held"};
constexpr Text kMissing{"还差", "Missing"};
constexpr Text kInYear{"本年", "Year"};
constexpr Text kReached{"达标期数", "Reached"};
constexpr Text kStatus{"本期状态", "Status"};
constexpr Text kEvents{"活动（{0} 至 {1}）", "Events ({0} to {1})"};
constexpr Text kRecord{"记录", "Record"};
constexpr Text kEventTitle{"名称", "Event"};
constexpr Text kPlace{"地点、媒体", "Where"};
constexpr Text kPeople{"人次", "People"};
constexpr Text kPer{"{0} {1}", "{0} {1}"};
constexpr Text kOf{"{0}/{1}", "{0}/{1}"};

struct ListOptions {
  std::optional<std::string> channel, from, to;
};

std::vector<Option> options_of(ListOptions& o) {
  return {{"--channel", "CHANNEL", &o.channel, {"只看这个渠道", "only this channel"}},
          {"--from", "DATE", &o.from, {"从哪一天起，默认年初", "from this day, default January 1"}},
          {"--to", "DATE", &o.to, {"到哪一天，默认今天", "to this day, default today"}}};
}

doc::Tone tone_of(project::ChannelStatus status) {
  switch (status) {
    case project::ChannelStatus::reached:
      return doc::Tone::good;
    case project::ChannelStatus::on_track:
      return doc::Tone::plain;
    case project::ChannelStatus::behind:
      return doc::Tone::warning;
    case project::ChannelStatus::at_risk:
      return doc::Tone::bad;
  }
  return doc::Tone::plain;
}

// "04-01—06-30": the year is the plan's.
std::string shown(const project::Window& window) {
  return window.from.to_string().substr(5) + "—" + window.to.to_string().substr(5);
}

doc::Table standings_table(const App& app, const std::vector<project::ChannelStanding>& standings) {
  doc::Table table;
  for (const Text title :
       {kChannel, kQuota, kPeriod, kHeld, kMissing, kInYear, kReached, kStatus}) {
    table.columns.push_back({app.in(title), doc::Align::left, 0});
  }
  for (const std::size_t right : {3U, 4U, 5U, 6U}) {
    table.columns[right].align = doc::Align::right;
  }
  for (const project::ChannelStanding& one : standings) {
    table.rows.push_back(
        {{doc::cell(one.channel->title),
          doc::cell(
              app.in(say(kPer, plan::title_of(one.channel->per), one.channel->quota.to_string()))),
          doc::cell(shown(one.period)),
          doc::cell(std::to_string(one.held)),
          doc::cell(one.missing().to_string()),
          doc::cell(app.in(say(kOf, one.in_year, one.quota_of_year.to_string()))),
          doc::cell(app.in(say(kOf, one.reached, one.ended)),
                    one.short_of.empty() ? doc::Tone::plain : doc::Tone::warning),
          doc::cell(app.in(project::title_of(one.status)), tone_of(one.status))},
         0,
         false});
  }
  return table;
}

doc::Table events_table(const App& app,
                        const std::vector<project::Event>& events,
                        std::span<const Named> channels) {
  doc::Table table;
  for (const Text title : {kEventTitle, kDate, kChannel, kPlace, kPeople, kRecord}) {
    table.columns.push_back({app.in(title), doc::Align::left, 0});
  }
  table.columns[2].wraps = 1;
  table.columns[3].wraps = 1;
  table.columns[3].need = 1;
  table.columns[4].align = table.columns[5].align = doc::Align::right;
  for (const project::Event& one : events) {
    table.rows.push_back({{doc::cell(one.title),
                           doc::cell(one.date.to_string()),
                           doc::cell(title_in(channels, one.channel)),
                           doc::cell(one.place),
                           doc::cell(one.people ? one.people->to_string() : ""),
                           doc::cell(one.record)},
                          0,
                          false});
  }
  return table;
}

ordered_json json_of(const project::Window& window) {
  return {{"from", window.from.to_string()}, {"to", window.to.to_string()}};
}

ordered_json json_of(const project::ChannelStanding& one) {
  ordered_json short_of = ordered_json::array();
  for (const project::Window& window : one.short_of) {
    short_of.push_back(json_of(window));
  }
  return {{"id", one.channel->id},
          {"title", one.channel->title},
          {"quota", json_number(one.channel->quota)},
          {"per", plan::name_of(one.channel->per)},
          {"period", json_of(one.period)},
          {"held", one.held},
          {"missing", json_number(one.missing())},
          {"status", project::name_of(one.status)},
          {"year",
           {{"held", one.in_year},
            {"quota", json_number(one.quota_of_year)},
            {"periods_ended", one.ended},
            {"periods_reached", one.reached},
            {"short", std::move(short_of)}}}};
}

ordered_json json_of(const project::Event& one) {
  return {{"id", one.record},
          {"date", one.date.to_string()},
          {"channel", one.channel},
          {"title", one.title},
          {"place", text_or_null(one.place)},
          {"people", one.people ? json_number(*one.people) : ordered_json()},
          {"project", text_or_null(one.project)},
          {"link", text_or_null(one.link)},
          {"evidence", one.evidence ? ordered_json(one.evidence->name) : ordered_json()},
          {"note", text_or_null(one.note)}};
}

struct Found {
  Date from, to;
  std::vector<project::ChannelStanding> standings;
  std::vector<project::Event> events;
};

Found find(App& app, const ListOptions& o, const plan::Plan& plan) {
  const Date today = std::min(app.today(), last_of_year(plan.year()));
  const Date from = o.from ? app.day("--from", *o.from) : first_of_year(plan.year());
  const Date to = o.to ? app.day("--to", *o.to) : today;
  if (from > to) {
    throw Error(ErrorKind::usage, say(kBackwards, from.to_string(), to.to_string()));
  }
  const std::vector<Named> channels = names_of(plan.channels);
  const auto only =
      o.channel ? std::optional(entry_or_label(kChannelWord, "--channel", channels, *o.channel))
                : std::nullopt;
  Found found{from, to, {}, {}};
  found.events = project::events_of(project_register(app), std::max(to, today));
  for (const plan::Channel& channel : plan.channels) {
    if (!only || *only == channel.id) {
      found.standings.push_back(project::standing_of(plan, channel, found.events, today));
    }
  }
  std::erase_if(found.events, [&](const project::Event& one) {
    return one.date < from || one.date > to || (only && one.channel != *only);
  });
  return found;
}

int run_list(App& app, const ListOptions& o) {
  const plan::Plan& plan = app.plan_of(app.current_year());
  const Found found = find(app, o, plan);
  if (app.globals.json) {
    ordered_json channels = ordered_json::array(), events = ordered_json::array();
    for (const project::ChannelStanding& one : found.standings) {
      channels.push_back(json_of(one));
    }
    for (const project::Event& one : found.events) {
      events.push_back(json_of(one));
    }
    print_json(app, {{"channels", std::move(channels)}, {"events", std::move(events)}});
    return 0;
  }
  doc::Document document;
  if (!found.standings.empty()) {
    document.add(standings_table(app, found.standings));
  }
  if (!found.events.empty()) {
    document.add(doc::Paragraph{app.in(say(kEvents, found.from.to_string(), found.to.to_string())),
                                doc::Tone::strong});
    document.add(events_table(app, found.events, names_of(plan.channels)));
  }
  print(app, document);
  if (found.events.empty()) {
    app.tell(say(kNoEvents));
  }
  return 0;
}

}  // namespace

Invocation make_list() {
  return invocation<ListOptions>(options_of, run_list);
}

}  // namespace sw::cli::project_event_commands
