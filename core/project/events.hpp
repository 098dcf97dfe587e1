#pragma once
// 宣传活动: events and issues by publicity channel, held against the channel's quota per period.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/project/measure.hpp"
#include "core/project/register.hpp"

namespace sw::project {

struct Event {
  std::string record;  // its label
  std::string channel, title, place, project, link, note;
  Date date;
  std::optional<Quantity> people;  // reached; none: not said
  std::optional<facts::Evidence> evidence;
};

/// Up to a day, by date.
std::vector<Event> events_of(const Register& projects, Date to);

/// The week (Monday to Sunday), month, quarter, half-year or year that a day lies in.
Window period_of(plan::Every every, Date day);
/// Those that belong to a year: of weeks the ones whose Thursday is in it (GB/T 7408, ISO 8601).
std::vector<Window> periods_of(plan::Every every, int year);

enum class ChannelStatus { reached, on_track, behind, at_risk };
std::string_view name_of(ChannelStatus status);
Text title_of(ChannelStatus status);

/// A channel on a day. A period that ended short stays short: what is held later does not mend it.
struct ChannelStanding {
  const plan::Channel* channel = nullptr;
  Window period{};               // that the day lies in
  std::int64_t held = 0;         // in it, up to the day
  std::int64_t in_year = 0;      // in the plan's year, up to the day
  Quantity quota_of_year;        // of all its periods
  std::int64_t ended = 0;        // periods of the year that are over
  std::int64_t reached = 0;      // of those, the ones that reached the quota
  std::vector<Window> short_of;  // the others
  ChannelStatus status = ChannelStatus::on_track;

  Quantity missing() const;  // in the period, never below zero
};

ChannelStanding standing_of(const plan::Plan& plan,
                            const plan::Channel& channel,
                            const std::vector<Event>& events,
                            Date today);

/// Whether the period is near its end: the last 2 days of a week, 7 of a month, 14 of a quarter, 30
/// of a half-year or year.
bool in_last_days(plan::Every every, const Window& period, Date today);

}  // namespace sw::project
