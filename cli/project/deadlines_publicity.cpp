// What `due` says of channels and outputs.

#include <algorithm>

#include "cli/project/deadlines_parts.hpp"
#include "core/project/events.hpp"
#include "core/project/outputs.hpp"

namespace sw::cli {

namespace {

constexpr Text kFewEvents{"{0}本期已办 {1}，还差 {2}", "{0}: {1} held this period, {2} missing"};

}  // namespace

std::vector<due::Entry> channel_deadlines(App& app,
                                          const plan::Plan& plan,
                                          const project::Register& projects,
                                          int within) {
  std::vector<due::Entry> entries;
  const Date today = app.today();
  if (plan.channels.empty() || today.year() != plan.year()) {
    return entries;
  }
  const std::vector<project::Event> events = project::events_of(projects, today);
  for (const plan::Channel& channel : plan.channels) {
    const project::ChannelStanding one = project::standing_of(plan, channel, events, today);
    const int left = one.period.to - today;
    if (one.missing() > Quantity() && left <= within &&
        project::in_last_days(channel.per, one.period, today)) {
      entries.push_back(
          {one.period.to,
           left,
           due::Kind::channel,
           channel.id,
           app.in(say(kFewEvents, channel.title, one.held, one.missing().to_string())),
           plan.head.owner,
           due::Severity::due});
    }
  }
  return entries;
}

std::vector<due::Entry> output_deadlines(App& app,
                                         const plan::Plan& plan,
                                         const project::Register& projects,
                                         int within) {
  std::vector<due::Entry> entries;
  const Date today = app.today();
  for (const project::Output& one : project::outputs_of(plan, projects, today)) {
    if (!one.due || one.is_published()) {
      continue;
    }
    if (const auto severity = due::by_date(*one.due, today, within)) {
      entries.push_back({*one.due,
                         *one.due - today,
                         due::Kind::output,
                         one.id,
                         one.title,
                         one.owner.empty() ? plan.head.owner : one.owner,
                         *severity});
    }
  }
  return entries;
}

}  // namespace sw::cli
