#include "core/project/events.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "core/facts/detail.hpp"
#include "core/service/words.hpp"

namespace sw::project {

namespace {

namespace key = service::key;

struct StatusRow {
  std::string_view name;
  Text title;
};
// In the order of ChannelStatus.
constexpr std::array kStatuses{StatusRow{"reached", {"已达标", "reached"}},
                               StatusRow{"on_track", {"正常", "on track"}},
                               StatusRow{"behind", {"落后", "behind"}},
                               StatusRow{"at_risk", {"风险", "at risk"}}};

unsigned months_in(plan::Every every) {
  switch (every) {
    case plan::Every::quarter:
      return 3;
    case plan::Every::half:
      return 6;
    case plan::Every::year:
      return 12;
    default:
      return 1;
  }
}

Date monday_of(Date day) {
  const std::chrono::weekday weekday{std::chrono::sys_days(std::chrono::days(day.days()))};
  return day - static_cast<int>(weekday.iso_encoding() - 1);
}

std::int64_t held_in(const std::vector<Event>& events,
                     std::string_view channel,
                     const Window& window) {
  return std::count_if(events.begin(), events.end(), [&](const Event& one) {
    return one.channel == channel && one.date >= window.from && one.date <= window.to;
  });
}

// What a share of the period should have brought, against what was held: compared without rounding.
ChannelStatus status_of(const plan::Plan& plan, const ChannelStanding& standing, Date today) {
  const Quantity held = Quantity::of(standing.held);
  if (held >= standing.channel->quota) {
    return ChannelStatus::reached;
  }
  const Int128 elapsed = today - standing.period.from + 1;
  const Int128 days = standing.period.to - standing.period.from + 1;
  // held / (quota × elapsed / days) against a threshold, in millionths.
  const Int128 left = Int128{held.micro()} * days * Quantity::kScale;
  const Int128 right = Int128{standing.channel->quota.micro()} * elapsed;
  const plan::Thresholds thresholds = plan.thresholds();
  if (left >= right * thresholds.on_track.micro()) {
    return ChannelStatus::on_track;
  }
  // Whole events come one by one: less than one missing is no delay.
  if (Int128{standing.channel->quota.micro()} * elapsed - Int128{held.micro()} * days <
      Int128{Quantity::kScale} * days) {
    return ChannelStatus::on_track;
  }
  return left >= right * thresholds.behind.micro() ? ChannelStatus::behind : ChannelStatus::at_risk;
}

}  // namespace

std::string_view name_of(ChannelStatus status) {
  return kStatuses.at(static_cast<std::size_t>(status)).name;
}
Text title_of(ChannelStatus status) {
  return kStatuses.at(static_cast<std::size_t>(status)).title;
}

std::vector<Event> events_of(const Register& projects, Date to) {
  std::vector<Event> events;
  for (const facts::Record& record : projects.records(facts::Kind::event)) {
    const facts::Fact& fact = record.fact;
    if (fact.date <= to) {
      events.push_back({record.label(),
                        fact.subject,
                        detail_of(fact, key::kTitle),
                        detail_of(fact, key::kPlace),
                        detail_of(fact, key::kProject),
                        detail_of(fact, key::kLink),
                        fact.note,
                        fact.date,
                        fact.value,
                        fact.evidence});
    }
  }
  return events;
}

Window period_of(plan::Every every, Date day) {
  if (every == plan::Every::week) {
    const Date monday = monday_of(day);
    return {monday, monday + 6};
  }
  const unsigned months = months_in(every);
  const unsigned first = (day.month() - 1) / months * months + 1;
  return {first_of_month(day.year(), first), last_of_month(day.year(), first + months - 1)};
}

std::vector<Window> periods_of(plan::Every every, int year) {
  std::vector<Window> periods;
  // The week of January 4 is the first of its year.
  const Date begin = every == plan::Every::week ? Date(year, 1, 4) : first_of_year(year);
  for (Window one = period_of(every, begin); (one.from + 3).year() == year;
       one = period_of(every, one.to + 1)) {
    periods.push_back(one);
  }
  return periods;
}

Quantity ChannelStanding::missing() const {
  return std::max(Quantity(), channel->quota - Quantity::of(held));
}

ChannelStanding standing_of(const plan::Plan& plan,
                            const plan::Channel& channel,
                            const std::vector<Event>& events,
                            Date today) {
  ChannelStanding standing;
  standing.channel = &channel;
  standing.period = period_of(channel.per, today);
  standing.held = held_in(events, channel.id, {standing.period.from, today});
  const int year = plan.year();
  standing.in_year =
      held_in(events, channel.id, {first_of_year(year), std::min(today, last_of_year(year))});
  for (const Window& one : periods_of(channel.per, year)) {
    standing.quota_of_year += channel.quota;
    if (one.to >= today) {
      continue;
    }
    ++standing.ended;
    if (Quantity::of(held_in(events, channel.id, one)) >= channel.quota) {
      ++standing.reached;
    } else {
      standing.short_of.push_back(one);
    }
  }
  standing.status = status_of(plan, standing, today);
  return standing;
}

bool in_last_days(plan::Every every, const Window& period, Date today) {
  constexpr std::array kDays{2, 7, 14, 30, 30};  // in the order of Every
  return today <= period.to && period.to - today < kDays.at(static_cast<std::size_t>(every));
}

}  // namespace sw::project
