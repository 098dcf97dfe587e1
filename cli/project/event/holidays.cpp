#include "core/tomlio/holidays.hpp"

#include <algorithm>
#include <filesystem>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/project/event/words.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/calendar/days.hpp"
#include "core/project/measure.hpp"

namespace sw::cli::project_event_commands {

namespace {

using nlohmann::ordered_json;
using project::Window;

constexpr std::size_t kLargest = 1U << 20U;
constexpr int kAhead = 90, kMostDays = 366 * 3;

constexpr Text kWeekday{"星期", "Day"};
constexpr Text kDayTitle{"节日、假日", "What"};
constexpr Text kKind{"种类", "Kind"};
constexpr Text kOff{"当天", "That day"};
constexpr Text kFree{"休息", "off"};
constexpr Text kWorked{"上班", "at work"};
constexpr Text kNoDays{"这段时间没有节日、专业日或放假安排",
                       "There are no festivals, days of the field or days off in this time."};
constexpr Text kUnannounced{
    "没有 {0} 年的放假安排，只按周末算休息；公布后写到 holidays/{0}.toml（写法见 "
    "sw project event holidays --help）",
    "the days off of {0} are not known: weekends only. Once announced, write them into "
    "holidays/{0}.toml (sw project event holidays --help says how)"};
constexpr Text kNoFestivals{"传统节日只有 {0} 至 {1} 年的，{2} 年的不列",
                            "traditional festivals are known from {0} to {1}: not those of {2}"};
constexpr Text kOneOf{"--month、--year、--from/--to 只能用一种",
                      "--month, --year and --from/--to exclude each other"};
constexpr Text kBadMonth{"--month 应是 1 至 12，或 2026-05 这样的月份，这里是 \"{0}\"",
                         "--month should be 1 to 12, or a month such as 2026-05, not \"{0}\""};
constexpr Text kBadYear{"--year 应是年份，如 2026，这里是 \"{0}\"",
                        "--year should be a year such as 2026, not \"{0}\""};
constexpr Text kTooLong{"{0} 至 {1} 超过三年", "{0} to {1} is more than three years"};

struct HolidaysOptions {
  std::optional<std::string> from, to, month, year;
};

std::vector<Option> options_of(HolidaysOptions& o) {
  return {
      {"--from", "DATE", &o.from, {"从哪一天起，默认今天", "from this day, default today"}},
      {"--to", "DATE", &o.to, {"到哪一天，默认 90 天以后", "to this day, default 90 days later"}},
      {"--month", "MONTH", &o.month, {"某月：5，或 2026-05", "a month: 5, or 2026-05"}},
      {"--year",
       "YEAR",
       &o.year,
       {"全年，不写年份为今年", "a whole year, without one the present"},
       false,
       {},
       true}};
}

Window month_of(App& app, const std::string& text) {
  const std::vector<std::string> parts = split(text, '-');
  const ParsedQuantity month = parse_quantity(parts.back());
  const ParsedQuantity year = parts.size() > 1
                                  ? parse_quantity(parts.front())
                                  : ParsedQuantity{Quantity::of(app.today().year()), {}};
  const bool sound = parts.size() <= 2 && month.fault == NumberFault::none &&
                     year.fault == NumberFault::none && month.value.is_whole() &&
                     year.value.is_whole() && month.value >= Quantity::of(1) &&
                     month.value <= Quantity::of(12) && year.value >= Quantity::of(1900) &&
                     year.value <= Quantity::of(2999);
  if (!sound) {
    throw Error(ErrorKind::usage, say(kBadMonth, printable_line(text)));
  }
  const auto y = static_cast<int>(year.value.micro() / Quantity::kScale);
  const auto m = static_cast<unsigned>(month.value.micro() / Quantity::kScale);
  return {first_of_month(y, m), last_of_month(y, m)};
}

Window year_of(App& app, const std::string& text) {
  if (text.empty()) {
    return {first_of_year(app.today().year()), last_of_year(app.today().year())};
  }
  const ParsedQuantity year = parse_quantity(text);
  if (year.fault != NumberFault::none || !year.value.is_whole() ||
      year.value < Quantity::of(1900) || year.value > Quantity::of(2999)) {
    throw Error(ErrorKind::usage, say(kBadYear, printable_line(text)));
  }
  const auto y = static_cast<int>(year.value.micro() / Quantity::kScale);
  return {first_of_year(y), last_of_year(y)};
}

Window window_of(App& app, const HolidaysOptions& o) {
  if ((o.month ? 1 : 0) + (o.year ? 1 : 0) + (o.from || o.to ? 1 : 0) > 1) {
    throw Error(ErrorKind::usage, say(kOneOf));
  }
  if (o.month) {
    return month_of(app, *o.month);
  }
  if (o.year) {
    return year_of(app, *o.year);
  }
  const Date from = o.from ? app.day("--from", *o.from) : app.today();
  const Date to = o.to ? app.day("--to", *o.to) : from + kAhead;
  if (from > to) {
    throw Error(ErrorKind::usage, say(kBackwards, from.to_string(), to.to_string()));
  }
  if (to - from > kMostDays) {
    throw Error(ErrorKind::usage, say(kTooLong, from.to_string(), to.to_string()));
  }
  return {from, to};
}

// The workspace's file of a year goes before what the program knows. The next year's announcement
// may speak of days of this one.
calendar::DaysOff days_off(App& app, const Window& window) {
  calendar::DaysOff off = calendar::announced();
  if (!app.has_workspace()) {
    return off;
  }
  for (int year = window.from.year(); year <= window.to.year() + 1; ++year) {
    const std::filesystem::path file =
        app.workspace() / "holidays" / (std::to_string(year) + ".toml");
    if (std::filesystem::exists(file)) {
      off[year] = tomlio::read_holidays(read_file(file, kLargest), app.shown(file), year);
    }
  }
  return off;
}

ordered_json json_of(const App& app, const calendar::Day& day, const calendar::DaysOff& off) {
  return {{"date", day.date.to_string()},
          {"to", day.to.to_string()},
          {"weekday", calendar::weekday_of(day.date)},
          {"kind", calendar::name_of(day.kind)},
          {"title", app.in(day.title)},
          {"day_off", calendar::is_off(day.date, off)},
          {"announced", off.contains(day.date.year())}};
}

doc::Table table_of(const App& app,
                    const std::vector<calendar::Day>& days,
                    const calendar::DaysOff& off) {
  doc::Table table;
  for (const Text title : {kDate, kWeekday, kDayTitle, kKind, kOff}) {
    table.columns.push_back({app.in(title), doc::Align::left, 0});
  }
  for (const calendar::Day& one : days) {
    const bool free = calendar::is_off(one.date, off);
    const std::string until = one.to == one.date ? "" : "—" + one.to.to_string().substr(5);
    table.rows.push_back(
        {{doc::cell(one.date.to_string() + until),
          doc::cell(app.in(calendar::weekday_title(one.date))),
          doc::cell(printable_line(app.in(one.title))),
          doc::cell(app.in(calendar::title_of(one.kind))),
          doc::cell(app.in(free ? kFree : kWorked), free ? doc::Tone::good : doc::Tone::plain)},
         0,
         false});
  }
  return table;
}

void tell_what_is_not_known(App& app, const Window& window, const calendar::DaysOff& off) {
  for (int year = window.from.year(); year <= window.to.year(); ++year) {
    if (!off.contains(year)) {
      app.warn(say(kUnannounced, year));
    }
    if (year < calendar::kFirstYear || year > calendar::kLastYear) {
      app.warn(say(kNoFestivals, calendar::kFirstYear, calendar::kLastYear, year));
    }
  }
}

int run_holidays(App& app, const HolidaysOptions& o) {
  const Window window = window_of(app, o);
  const calendar::DaysOff off = days_off(app, window);
  const std::vector<calendar::Day> days = calendar::days_of(window.from, window.to, off);
  if (app.globals.json) {
    ordered_json list = ordered_json::array();
    for (const calendar::Day& day : days) {
      list.push_back(json_of(app, day, off));
    }
    print_json(app, list);
  } else if (days.empty()) {
    app.tell(say(kNoDays));
  } else {
    print(app, table_of(app, days, off));
  }
  tell_what_is_not_known(app, window, off);
  return 0;
}

}  // namespace

Invocation make_holidays() {
  return invocation<HolidaysOptions>(options_of, run_holidays);
}

}  // namespace sw::cli::project_event_commands
