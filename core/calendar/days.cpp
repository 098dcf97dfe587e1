#include "core/calendar/days.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "core/calendar/festivals.hpp"

namespace sw::calendar {

namespace {

struct Row {
  std::string_view name;
  Text title;
};
// In the order of DayKind.
constexpr std::array kKinds{Row{"festival", {"节日", "festival"}},
                            Row{"professional", {"专业和公益日", "day of the field"}},
                            Row{"off", {"放假", "days off"}},
                            Row{"work", {"调休上班", "worked"}}};

constexpr Text kNewYearsEve{"除夕", "New Year's Eve (lunar)"};
// In the order of Festival.
constexpr std::array<Text, kFestivals> kFestivalTitles{
    Text{"腊八节", "Laba Festival"},
    Text{"春节", "Spring Festival"},
    Text{"元宵节", "Lantern Festival"},
    Text{"清明节", "Qingming"},
    Text{"端午节", "Dragon Boat Festival"},
    Text{"七夕节", "Qixi Festival"},
    Text{"中元节", "Zhongyuan Festival"},
    Text{"中秋节", "Mid-Autumn Festival"},
    Text{"重阳节（老年节）", "Double Ninth, Day of the Aged"}};

struct Fixed {
  MonthDay day;
  DayKind kind;
  Text title;
};
// 全国年节及纪念日放假办法; 志愿服务条例 and 慈善法, 国家宪法日 and the like by law; United Nations
// days.
constexpr std::array kFixed{
    Fixed{{1, 1}, DayKind::festival, {"元旦", "New Year"}},
    Fixed{{3, 5}, DayKind::professional, {"学雷锋纪念日", "Lei Feng Day (volunteering)"}},
    Fixed{{3, 8}, DayKind::festival, {"妇女节", "Women's Day"}},
    Fixed{{4, 2}, DayKind::professional, {"世界孤独症日", "World Autism Awareness Day"}},
    Fixed{{5, 1}, DayKind::festival, {"劳动节", "Labour Day"}},
    Fixed{{5, 4}, DayKind::festival, {"青年节", "Youth Day"}},
    Fixed{{5, 12}, DayKind::professional, {"全国防灾减灾日", "Disaster Reduction Day"}},
    Fixed{{5, 15}, DayKind::professional, {"国际家庭日", "International Day of Families"}},
    Fixed{{6, 1}, DayKind::festival, {"儿童节", "Children's Day"}},
    Fixed{{6, 26}, DayKind::professional, {"国际禁毒日", "Day against Drug Abuse"}},
    Fixed{{9, 5}, DayKind::professional, {"中华慈善日", "Charity Day"}},
    Fixed{{9, 10}, DayKind::festival, {"教师节", "Teachers' Day"}},
    Fixed{{10, 1}, DayKind::festival, {"国庆节", "National Day"}},
    Fixed{{10, 1}, DayKind::professional, {"国际老年人日", "Day of Older Persons"}},
    Fixed{{10, 10}, DayKind::professional, {"世界精神卫生日", "World Mental Health Day"}},
    Fixed{{12, 1}, DayKind::professional, {"世界艾滋病日", "World AIDS Day"}},
    Fixed{{12, 3}, DayKind::professional, {"国际残疾人日", "Day of Persons with Disabilities"}},
    Fixed{{12, 4}, DayKind::professional, {"国家宪法日", "Constitution Day"}},
    Fixed{{12, 5}, DayKind::professional, {"国际志愿者日", "Volunteer Day"}}};

struct Floating {
  unsigned month, weekday, n;
  Text title;
};
// 残疾人保障法 for the third Sunday of May; the International Federation of Social Workers for the
// third Tuesday of March.
constexpr std::array kFloating{Floating{3, 2, 3, {"国际社工日", "World Social Work Day"}},
                               Floating{5, 7, 3, {"全国助残日", "Day for Helping the Disabled"}}};

struct OffRow {
  int year;
  const char* title;
  MonthDay from, to;
  std::array<MonthDay, 2> work;  // month 0: none
};
constexpr MonthDay kNoDay{0, 0};
// 国务院办公厅关于2025年、2026年部分节假日安排的通知, word by word.
constexpr std::array kOff{OffRow{2025, "元旦", {1, 1}, {1, 1}, {kNoDay, kNoDay}},
                          OffRow{2025, "春节", {1, 28}, {2, 4}, {{{1, 26}, {2, 8}}}},
                          OffRow{2025, "清明节", {4, 4}, {4, 6}, {kNoDay, kNoDay}},
                          OffRow{2025, "劳动节", {5, 1}, {5, 5}, {{{4, 27}, kNoDay}}},
                          OffRow{2025, "端午节", {5, 31}, {6, 2}, {kNoDay, kNoDay}},
                          OffRow{2025, "国庆节、中秋节", {10, 1}, {10, 8}, {{{9, 28}, {10, 11}}}},
                          OffRow{2026, "元旦", {1, 1}, {1, 3}, {{{1, 4}, kNoDay}}},
                          OffRow{2026, "春节", {2, 15}, {2, 23}, {{{2, 14}, {2, 28}}}},
                          OffRow{2026, "清明节", {4, 4}, {4, 6}, {kNoDay, kNoDay}},
                          OffRow{2026, "劳动节", {5, 1}, {5, 5}, {{{5, 9}, kNoDay}}},
                          OffRow{2026, "端午节", {6, 19}, {6, 21}, {kNoDay, kNoDay}},
                          OffRow{2026, "中秋节", {9, 25}, {9, 27}, {kNoDay, kNoDay}},
                          OffRow{2026, "国庆节", {10, 1}, {10, 7}, {{{9, 20}, {10, 10}}}}};

constexpr Text kBreak{"{0}放假，共 {1} 天", "{0}: off, {1} d"};
constexpr Text kWork{"{0}调休，上班", "{0}: worked in exchange"};
constexpr Text kAsItIs{"{0}", "{0}"};

Date date_of(int year, MonthDay day) {
  return {year, day.month, day.day};
}

// What the built-in announcements call a holiday, in both languages; a file's own words as they
// are.
Message holiday_title(const std::string& title) {
  struct Known {
    std::string_view title;
    Text text;
  };
  static constexpr std::array kKnown{
      Known{"元旦", {"元旦", "New Year"}},
      Known{"春节", {"春节", "Spring Festival"}},
      Known{"清明节", {"清明节", "Qingming"}},
      Known{"劳动节", {"劳动节", "Labour Day"}},
      Known{"端午节", {"端午节", "Dragon Boat Festival"}},
      Known{"中秋节", {"中秋节", "Mid-Autumn Festival"}},
      Known{"国庆节", {"国庆节", "National Day"}},
      Known{"国庆节、中秋节", {"国庆节、中秋节", "National Day and Mid-Autumn"}}};
  const auto found = std::find_if(
      kKnown.begin(), kKnown.end(), [&](const Known& one) { return one.title == title; });
  return found == kKnown.end() ? say(kAsItIs, title) : say(found->text);
}

void add_year(std::vector<Day>& days, int year) {
  if (year >= kFirstYear && year <= kLastYear) {
    const auto& row = kFestivalDates.at(static_cast<std::size_t>(year - kFirstYear));
    for (std::size_t i = 0; i < kFestivals; ++i) {
      const Date day = date_of(year, row.at(i));
      days.push_back({day, day, DayKind::festival, say(kFestivalTitles.at(i))});
    }
    const Date eve = date_of(year, row.at(spring)) - 1;
    days.push_back({eve, eve, DayKind::festival, say(kNewYearsEve)});
  }
  for (const Fixed& one : kFixed) {
    const Date day = date_of(year, one.day);
    days.push_back({day, day, one.kind, say(one.title)});
  }
  for (const Floating& one : kFloating) {
    const Date day = nth_weekday(year, one.month, one.weekday, one.n);
    days.push_back({day, day, DayKind::professional, say(one.title)});
  }
}

}  // namespace

std::string_view name_of(DayKind kind) {
  return kKinds.at(static_cast<std::size_t>(kind)).name;
}
Text title_of(DayKind kind) {
  return kKinds.at(static_cast<std::size_t>(kind)).title;
}

DaysOff announced() {
  DaysOff off;
  off[2025].source = "国办发明电〔2024〕12号";
  off[2026].source = "国办发明电〔2025〕7号";
  for (const OffRow& row : kOff) {
    Break one{row.title, date_of(row.year, row.from), date_of(row.year, row.to), {}};
    for (const MonthDay& day : row.work) {
      if (day.month != 0) {
        one.work.push_back(date_of(row.year, day));
      }
    }
    off[row.year].breaks.push_back(std::move(one));
  }
  return off;
}

std::vector<Day> days_of(Date from, Date to, const DaysOff& off) {
  std::vector<Day> days;
  for (int year = from.year(); year <= to.year(); ++year) {
    add_year(days, year);
  }
  for (const auto& [year, announcement] : off) {
    for (const Break& one : announcement.breaks) {
      const Message title = holiday_title(one.title);
      days.push_back({one.from, one.to, DayKind::off, say(kBreak, title, one.to - one.from + 1)});
      for (const Date day : one.work) {
        days.push_back({day, day, DayKind::work, say(kWork, title)});
      }
    }
  }
  std::erase_if(days, [&](const Day& one) { return one.to < from || one.date > to; });
  std::stable_sort(days.begin(), days.end(), [](const Day& one, const Day& other) {
    return std::pair(one.date, one.kind) < std::pair(other.date, other.kind);
  });
  return days;
}

bool is_off(Date day, const DaysOff& off) {
  // The days around New Year are announced with the next year.
  for (const auto& [year, announcement] : off) {
    for (const Break& one : announcement.breaks) {
      if (one.from <= day && day <= one.to) {
        return true;
      }
      if (std::find(one.work.begin(), one.work.end(), day) != one.work.end()) {
        return false;
      }
    }
  }
  return is_weekend(day);
}

unsigned weekday_of(Date day) {
  return std::chrono::weekday(std::chrono::sys_days(std::chrono::days(day.days()))).iso_encoding();
}

bool is_weekend(Date day) {
  return weekday_of(day) >= 6;
}

Text weekday_title(Date day) {
  static constexpr std::array kWeekdays{Text{"周一", "Mon"},
                                        Text{"周二", "Tue"},
                                        Text{"周三", "Wed"},
                                        Text{"周四", "Thu"},
                                        Text{"周五", "Fri"},
                                        Text{"周六", "Sat"},
                                        Text{"周日", "Sun"}};
  return kWeekdays.at(weekday_of(day) - 1);
}

Date nth_weekday(int year, unsigned month, unsigned weekday, unsigned n) {
  const Date first = first_of_month(year, month);
  return first + static_cast<int>((weekday + 7 - weekday_of(first)) % 7 + 7 * (n - 1));
}

}  // namespace sw::calendar
