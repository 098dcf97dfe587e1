#pragma once
// The traditional festivals' dates. Only core/calendar/days.cpp and its test include this.

#include <array>

#include "core/base/date.hpp"

namespace sw::calendar {

struct MonthDay {
  unsigned month, day;
};

/// In the order of the columns of kFestivalDates.
enum Festival {
  laba,        // 腊八, the 8th of the twelfth month
  spring,      // 春节; 除夕 is the day before
  lantern,     // 元宵, 1-15
  qingming,    // 清明: the sun at 15°
  dragon,      // 端午, 5-5
  qixi,        // 七夕, 7-7
  zhongyuan,   // 中元, 7-15
  mid_autumn,  // 中秋, 8-15
  chongyang,   // 重阳, 9-9
  kFestivals
};

// From 2025. By GB/T 33661-2017: months begin on the day of the new moon in Beijing, the month
// without a principal term is the leap month. Computed from the new moons and the sun's longitude
// of Meeus, Astronomical Algorithms, ch. 25 and 49, and compared with the Chinese calendar of ICU
// 78 day by day. ICU's moon is a few minutes off, so that it puts the new year of 2027 (new moon at
// 23:56) a day late and that of 2030 (at 00:08) a day early; both are right here.
inline constexpr std::array<std::array<MonthDay, kFestivals>, 11> kFestivalDates{{
    {{{1, 7}, {1, 29}, {2, 12}, {4, 4}, {5, 31}, {8, 29}, {9, 6}, {10, 6}, {10, 29}}},
    {{{1, 26}, {2, 17}, {3, 3}, {4, 5}, {6, 19}, {8, 19}, {8, 27}, {9, 25}, {10, 18}}},
    {{{1, 15}, {2, 6}, {2, 20}, {4, 5}, {6, 9}, {8, 8}, {8, 16}, {9, 15}, {10, 8}}},
    {{{1, 4}, {1, 26}, {2, 9}, {4, 4}, {5, 28}, {8, 26}, {9, 3}, {10, 3}, {10, 26}}},
    {{{1, 22}, {2, 13}, {2, 27}, {4, 4}, {6, 16}, {8, 16}, {8, 24}, {9, 22}, {10, 16}}},
    {{{1, 11}, {2, 3}, {2, 17}, {4, 5}, {6, 5}, {8, 5}, {8, 13}, {9, 12}, {10, 5}}},
    {{{1, 1}, {1, 23}, {2, 6}, {4, 5}, {6, 24}, {8, 24}, {9, 1}, {10, 1}, {10, 24}}},
    {{{1, 20}, {2, 11}, {2, 25}, {4, 4}, {6, 12}, {8, 12}, {8, 20}, {9, 19}, {10, 12}}},
    {{{1, 8}, {1, 31}, {2, 14}, {4, 4}, {6, 1}, {8, 1}, {8, 9}, {9, 8}, {10, 1}}},
    {{{1, 27}, {2, 19}, {3, 5}, {4, 5}, {6, 20}, {8, 20}, {8, 28}, {9, 27}, {10, 20}}},
    {{{1, 16}, {2, 8}, {2, 22}, {4, 5}, {6, 10}, {8, 10}, {8, 18}, {9, 16}, {10, 9}}},
}};

}  // namespace sw::calendar
