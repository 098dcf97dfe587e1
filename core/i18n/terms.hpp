#pragma once
// The field's words in both languages, in one place: what a report, a list or an error calls
// things.

#include <optional>
#include <string_view>

#include "core/base/message.hpp"

namespace sw {

/// Language asked for by the first of these that is not empty: "zh", "zh_CN.UTF-8" mean Chinese;
/// "C" and "POSIX" count as not set; any other language means English. None: Chinese.
std::optional<Lang> language_of(std::string_view locale);

namespace term {

// importance and urgency (轻重缓急)
inline constexpr Text kHigh{"高", "high"};
inline constexpr Text kMedium{"中", "medium"};
inline constexpr Text kLow{"低", "low"};
inline constexpr Text kUrgent{"急", "high"};
inline constexpr Text kUnhurried{"缓", "low"};

// how severe a finding is
inline constexpr Text kMinor{"轻微", "minor"};
inline constexpr Text kMajor{"较重", "major"};
inline constexpr Text kSerious{"严重", "serious"};

// kinds of item
inline constexpr Text kGoal{"目标", "goal"};
inline constexpr Text kTask{"任务", "task"};
inline constexpr Text kSafeguard{"保障", "safeguard"};
inline constexpr Text kSection{"板块", "section"};
inline constexpr Text kBrand{"品牌", "brand"};
inline constexpr Text kStep{"步骤", "step"};

// status of an indicator, milestone or item
inline constexpr Text kDone{"完成", "done"};
inline constexpr Text kAhead{"超前", "ahead"};
inline constexpr Text kOnTrack{"正常", "on track"};
inline constexpr Text kBehind{"落后", "behind"};
inline constexpr Text kAtRisk{"风险", "at risk"};
inline constexpr Text kMissed{"未达标", "missed"};
inline constexpr Text kNoData{"无数据", "no data"};
inline constexpr Text kNotStarted{"未开始", "not started"};
inline constexpr Text kOverdue{"逾期", "overdue"};
inline constexpr Text kDue{"即将到期", "due soon"};
inline constexpr Text kUpcoming{"未到期", "upcoming"};

// kinds of note
inline constexpr Text kProgress{"进展", "progress"};
inline constexpr Text kProblem{"问题", "problem"};
inline constexpr Text kNext{"下一步", "next"};
inline constexpr Text kDeviation{"偏差原因", "deviation"};
inline constexpr Text kMeasure{"改进措施", "measure"};
inline constexpr Text kReflection{"反思", "reflection"};
inline constexpr Text kChecked{"已核对", "checked"};

// between what is listed in a sentence
inline constexpr Text kListMark{"、", ", "};

// parts of a plan
inline constexpr Text kItem{"条目", "item"};
inline constexpr Text kIndicator{"指标", "indicator"};
inline constexpr Text kMilestone{"节点", "milestone"};
inline constexpr Text kProject{"项目", "project"};

}  // namespace term

}  // namespace sw
