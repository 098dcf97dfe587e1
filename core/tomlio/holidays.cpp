#include "core/tomlio/holidays.hpp"

#include <algorithm>

#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/tomlio/toml.hpp"

namespace sw::tomlio {

namespace {

constexpr Text kUnknown{"没有 {0} 这个键", "there is no key {0}"};
constexpr Text kForm{"每个假期写成 [[holiday]]，有 title、from、to、work",
                     "a holiday is a [[holiday]] with title, from, to and work"};
constexpr Text kNoDate{"{0} 应是日期，如 2027-02-05，不加引号",
                       "{0} should be a date such as 2027-02-05, without quotes"};
constexpr Text kNoText{"{0} 应是文字，写在引号里", "{0} should be text in quotes"};
constexpr Text kHolidayLacks{"[[holiday]] 少了 {0}", "a [[holiday]] lacks {0}"};
constexpr Text kOtherYear{"{0} 不在 {1} 年前后", "{0} is not in or next to {1}"};
constexpr Text kBackwards{"from {0} 晚于 to {1}", "from {0} is after to {1}"};
constexpr Text kLong{"{0} 至 {1} 有 {2} 天，假期不会这么长",
                     "{0} to {1} are {2} days: no holiday is that long"};
constexpr Text kWithin{"{0} 在放假的日子里", "{0} is one of the days off"};
constexpr Text kNoList{"work 应是日期的列表，如 [2027-01-31]",
                       "work should be a list of dates such as [2027-01-31]"};
constexpr int kLongest = 31;

class Reading {
 public:
  Reading(const std::string& file, int year) : file_(file), year_(year) {}

  calendar::YearOff read(const toml::table& root) {
    calendar::YearOff off;
    for (const auto& [name, value] : root) {
      if (name == "source") {
        off.source = text("source", value);
      } else if (name != "holiday" || !value.is_array_of_tables()) {
        fail(value, say(kUnknown, printable_line(name.str())), say(kForm));
      }
    }
    if (const toml::array* list = root["holiday"].as_array()) {
      for (const toml::node& one : *list) {
        off.breaks.push_back(holiday(*one.as_table()));
      }
    }
    return off;
  }

  [[noreturn]] void fail(const plan::Spot& spot,
                         const Message& message,
                         const std::optional<Message>& hint) const {
    throw Error(Error(ErrorKind::input, message, hint).at({file_, spot.line, spot.column}));
  }

 private:
  [[noreturn]] void fail(const toml::node& node,
                         const Message& message,
                         const std::optional<Message>& hint = {}) const {
    fail(spot_of(node.source()), message, hint);
  }

  std::string text(std::string_view name, const toml::node& node) const {
    const auto* value = node.as_string();
    if (value == nullptr || trim(value->get()).empty()) {
      fail(node, say(kNoText, name));
    }
    return std::string(trim(value->get()));
  }

  Date date(std::string_view name, const toml::node& node) const {
    const auto* value = node.as_date();
    if (value == nullptr) {
      fail(node, say(kNoDate, name));
    }
    const toml::date day = value->get();
    const std::chrono::year_month_day ymd{
        std::chrono::year(day.year), std::chrono::month(day.month), std::chrono::day(day.day)};
    if (!ymd.ok()) {
      fail(node, say(kNoDate, name));
    }
    if (day.year + 1 < year_ || day.year > year_ + 1) {
      fail(node, say(kOtherYear, Date(std::chrono::sys_days(ymd)).to_string(), year_));
    }
    return Date(std::chrono::sys_days(ymd));
  }

  void read_work(calendar::Break& one, const toml::node& node) const {
    const toml::array* list = node.as_array();
    if (list == nullptr) {
      fail(node, say(kNoList));
    }
    for (const toml::node& day : *list) {
      one.work.push_back(date("work", day));
    }
  }

  calendar::Break holiday(const toml::table& table) const {
    calendar::Break one;
    bool has_to = false;
    for (const auto& [name, value] : table) {
      if (name == "title") {
        one.title = text("title", value);
      } else if (name == "from") {
        one.from = date("from", value);
      } else if (name == "to") {
        one.to = date("to", value);
        has_to = true;
      } else if (name == "work") {
        read_work(one, value);
      } else {
        fail(value, say(kUnknown, printable_line(name.str())), say(kForm));
      }
    }
    for (const char* needed : {"title", "from"}) {
      if (!table.contains(needed)) {
        fail(table, say(kHolidayLacks, needed), say(kForm));
      }
    }
    one.to = has_to ? one.to : one.from;
    require_sound(one, table);
    return one;
  }

  void require_sound(const calendar::Break& one, const toml::table& table) const {
    if (one.from > one.to) {
      fail(table, say(kBackwards, one.from.to_string(), one.to.to_string()));
    }
    if (one.to - one.from >= kLongest) {
      fail(table, say(kLong, one.from.to_string(), one.to.to_string(), one.to - one.from + 1));
    }
    for (const Date day : one.work) {
      if (one.from <= day && day <= one.to) {
        fail(table, say(kWithin, day.to_string()));
      }
    }
  }

  const std::string& file_;
  int year_;
};

}  // namespace

calendar::YearOff read_holidays(const std::string& text, const std::string& file, int year) {
  Reading reading(file, year);
  const Parsed parsed = parse_toml(text);
  for (const plan::Finding& finding : parsed.findings) {
    reading.fail(finding.spot, finding.message, finding.hint);
  }
  return reading.read(parsed.root);
}

}  // namespace sw::tomlio
