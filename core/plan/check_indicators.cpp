// Rules on indicators: target against baseline, quarters, shares, `from`, parts.
#include <algorithm>

#include "core/base/meant.hpp"
#include "core/base/text.hpp"
#include "core/plan/check_rules.hpp"
#include "core/plan/keys.hpp"

namespace sw::plan::rules {

namespace {

constexpr Text kQuarterCount{"by_quarter 应有 4 个数，这里有 {0} 个",
                             "by_quarter should have 4 figures, this has {0}"};
constexpr Text kQuarterForm{
    "写出每季度末应达到的累计数，例如 [52, 65, 78, 90]",
    "give the figure expected at each quarter's end, e.g. [52, 65, 78, 90]"};
constexpr Text kQuarterRatio{"比率没有分季度的应达数", "a ratio has no figures by quarter"};
constexpr Text kDropIt{"删去 by_quarter：比率全年都按目标值衡量",
                       "delete by_quarter: a ratio is held against its target all year"};
constexpr Text kQuarterEnd{"by_quarter 的第四个数 {0} 不等于目标值 {1}",
                           "the fourth figure {0} of by_quarter is not the target {1}"};
constexpr Text kMakeEqual{"第四季度末就是年末，两个数应当相同",
                          "the fourth quarter ends the year: make the two equal"};
constexpr Text kQuarterFalls{"累计数只增不减，by_quarter 的第 {0} 个数变小了",
                             "sums only grow, but figure {0} of by_quarter is smaller"};
constexpr Text kCumulative{"写累计数，不写当季数",
                           "give sums since January, not each quarter's own"};
constexpr Text kQuarterSide{"by_quarter 中有比基线 {0} 还差的数",
                            "by_quarter has a figure on the wrong side of the baseline {0}"};
constexpr Text kBetween{"分季度应达数在基线和目标值之间",
                        "figures by quarter lie between baseline and target"};
constexpr Text kSameAsBase{"目标值等于基线 {0}", "the target equals the baseline {0}"};
constexpr Text kWrongSide{"目标值 {0} 在基线 {1} 的反方向",
                          "the target {0} is on the wrong side of the baseline {1}"};
constexpr Text kCheckDirection{"检查 target、baseline 和 better",
                               "check target, baseline and better"};
constexpr Text kAboveAll{"比率不能超过 100%（1）", "a ratio cannot exceed 100 % (1)"};
constexpr Text kZeroTarget{"目标值是 0", "the target is 0"};
constexpr Text kNeedTarget{"越多越好的流量和比率要有大于 0 的目标",
                           "a flow or ratio of which more is better needs a target above 0"};
constexpr Text kNoSource{"from 中的 \"{0}\" 不是已知的来源",
                         "from names \"{0}\", which is no known source"};
constexpr Text kNoFigure{"来源 {0} 没有 \"{1}\" 这个数", "the source {0} has no figure \"{1}\""};
constexpr Text kNoFilter{"来源 {0} 没有 \"{1}\" 这个筛选条件",
                         "the source {0} has no filter \"{1}\""};
constexpr Text kNamesNothing{"from 没有写明来源", "from names no source"};
constexpr Text kTwoSources{"from 只能有一个来源", "from can have one source only"};
constexpr Text kWrongKind{"{0} 不能由 {1} 算出", "{0} cannot be computed from {1}"};
constexpr Text kUseKind{"kind 改为 \"{0}\"", "make it kind = \"{0}\""};
constexpr Text kNoParts{"分项 \"{0}\" 没有列出任何值", "the breakdown \"{0}\" lists no parts"};
constexpr Text kBadPart{"分项的名称和值里不能有 = 和 ;",
                        "names and parts of a breakdown cannot contain = or ;"};
constexpr Text kDoublePart{"分项 \"{0}\" 里 \"{1}\" 写了两次",
                           "the breakdown \"{0}\" lists \"{1}\" twice"};
constexpr Text kListParts{"例如 { site = [\"东校\", \"西校\"] }",
                          "e.g. { site = [\"East\", \"West\"] }"};

Message known_words(std::string_view word, const std::vector<std::string>& known) {
  const std::string near = nearest(word, known);
  return near.empty() ? say(kKnownAre, join(known, " "))
                      : say(kDidYouMeanOf, near, join(known, " "));
}

void check_quarters(const Indicator& indicator, Findings& findings) {
  const Spot spot = indicator.spot_of("by_quarter");
  const auto& figures = indicator.by_quarter;
  if (!indicator.has("by_quarter") || !indicator.has("kind")) {
    return;
  }
  if (indicator.kind == IndicatorKind::ratio) {
    findings.error(spot, "quarters-on-ratio", say(kQuarterRatio), say(kDropIt));
    return;
  }
  if (figures.size() != 4) {
    findings.error(spot, "quarter-count", say(kQuarterCount, figures.size()), say(kQuarterForm));
    return;
  }
  if (indicator.kind == IndicatorKind::flow) {
    for (std::size_t i = 1; i < figures.size(); ++i) {
      if (figures[i] < figures[i - 1]) {
        findings.error(spot, "quarters-fall", say(kQuarterFalls, i + 1), say(kCumulative));
        break;
      }
    }
  }
  if (quarters_on_wrong_side(indicator, indicator.baseline)) {
    findings.warning(spot,
                     "quarters-wrong-side",
                     say(kQuarterSide, indicator.baseline->to_string()),
                     say(kBetween));
  }
  if (indicator.has("target") && figures.back() != indicator.target) {
    findings.error(spot,
                   "quarters-end",
                   say(kQuarterEnd, figures.back().to_string(), indicator.target.to_string()),
                   say(kMakeEqual));
  }
}

void check_target(const Indicator& indicator, Findings& findings) {
  const Spot spot = indicator.spot_of("target");
  if (!indicator.has("kind")) {
    return;
  }
  if (indicator.kind == IndicatorKind::ratio) {
    for (const std::string_view key : {"target", "baseline"}) {
      const Quantity share =
          key == "target" ? indicator.target : indicator.baseline.value_or(Quantity());
      if (share > Quantity::of(1)) {
        findings.error(indicator.spot_of(key), "share-above-one", say(kAboveAll), say(kShareForm));
      }
    }
  }
  if (!indicator.has("target") || indicator.unread("baseline") || indicator.unread("better")) {
    return;
  }
  if (indicator.kind != IndicatorKind::level) {
    if (indicator.target.is_zero() && indicator.better == Better::more) {
      findings.error(spot, "zero-target", say(kZeroTarget), say(kNeedTarget));
    }
    return;  // their baseline is last year's figure and no part of a calculation
  }
  const Quantity base = indicator.baseline.value_or(Quantity());
  const bool falls = indicator.target < base;
  if (indicator.target == base) {
    findings.error(
        spot, "target-is-baseline", say(kSameAsBase, base.to_string()), say(kCheckDirection));
  } else if (falls != (indicator.better == Better::less)) {
    findings.error(spot,
                   "target-wrong-side",
                   say(kWrongSide, indicator.target.to_string(), base.to_string()),
                   say(kCheckDirection));
  }
}

void check_filters(const Indicator& indicator, const Source& source, Findings& findings) {
  for (const Pair& pair : indicator.from) {
    if (pair.name == source.name) {
      continue;
    }
    if (std::find(source.filters.begin(), source.filters.end(), pair.name) !=
        source.filters.end()) {
      continue;
    }
    if (find_source(pair.name) != nullptr) {
      findings.error(pair.spot, "two-sources", say(kTwoSources));
    } else {
      findings.error(pair.spot,
                     "no-such-filter",
                     say(kNoFilter, source.name, printable_line(pair.name)),
                     known_words(pair.name, source.filters));
    }
  }
}

void check_figure(const Indicator& indicator,
                  const Source& source,
                  const Pair& named,
                  Findings& findings) {
  std::vector<std::string> names;
  for (const SourceFigure& figure : source.figures) {
    names.emplace_back(figure.name);
  }
  const std::string word = named.values.empty() ? std::string() : named.values.front();
  const auto found =
      std::find_if(source.figures.begin(), source.figures.end(), [&](const SourceFigure& f) {
        return f.name == word && named.values.size() == 1;
      });
  if (found == source.figures.end()) {
    findings.error(named.spot,
                   "no-such-figure",
                   say(kNoFigure, source.name, printable_line(word)),
                   known_words(word, names));
  } else if (indicator.has("kind") &&
             std::find(found->kinds.begin(), found->kinds.end(), indicator.kind) ==
                 found->kinds.end()) {
    findings.error(indicator.spot_of("kind"),
                   "kind-does-not-fit",
                   say(kWrongKind, name_of(indicator.kind), std::string(source.name) + " " + word),
                   say(kUseKind, name_of(found->kinds.front())));
  }
}

void check_from(const Indicator& indicator, Findings& findings) {
  if (!indicator.has("from")) {
    return;
  }
  std::vector<std::string> names;
  for (const Source& source : sources()) {
    names.emplace_back(source.name);
  }
  if (const Pair* pair = source_in(indicator.from)) {
    const Source& source = *find_source(pair->name);
    check_figure(indicator, source, *pair, findings);
    check_filters(indicator, source, findings);
    return;
  }
  if (indicator.from.empty()) {
    findings.error(indicator.spot_of("from"),
                   "from-names-nothing",
                   say(kNamesNothing),
                   say(kKnownAre, join(names, " ")));
    return;
  }
  const Pair& first = indicator.from.front();
  findings.error(first.spot,
                 "from-names-nothing",
                 say(kNoSource, printable_line(first.name)),
                 known_words(first.name, names));
}

bool breaks_part(std::string_view text) {
  return text.find_first_of("=;") != std::string_view::npos;
}

void check_breakdown(const Indicator& indicator, Findings& findings) {
  for (const Pair& pair : indicator.breakdown) {
    if (pair.values.empty()) {
      findings.error(pair.spot, "no-parts", say(kNoParts, pair.name), say(kListParts));
    }
    if (breaks_part(pair.name) ||
        std::any_of(pair.values.begin(), pair.values.end(), breaks_part)) {
      findings.error(pair.spot, "bad-part", say(kBadPart), say(kListParts));
    }
    for (auto value = pair.values.begin(); value != pair.values.end(); ++value) {
      if (std::find(pair.values.begin(), value, *value) != value) {
        findings.error(pair.spot, "double-part", say(kDoublePart, pair.name, *value));
      }
    }
  }
}

}  // namespace

void check_indicators(const Plan& plan, Findings& findings) {
  for (const Indicator& indicator : plan.indicators) {
    check_quarters(indicator, findings);
    check_target(indicator, findings);
    check_from(indicator, findings);
    check_breakdown(indicator, findings);
  }
}

}  // namespace sw::plan::rules
