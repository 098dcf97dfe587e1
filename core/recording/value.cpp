#include "core/recording/value.hpp"

#include <algorithm>
#include <map>

#include "core/base/error.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"
#include "core/plan/keys.hpp"

namespace sw::recording {

namespace {

constexpr Text kComputed{"{0} 由其他记录算出，不能手填",
                         "{0} is computed from other facts and cannot be typed in"};
constexpr Text kFeed{"它的数来自 {0} …", "it is fed by {0} …"};
constexpr Text kRatioForm{"{0} 是比率，要记部分和全部",
                          "{0} is a ratio: record the part and the whole"};
constexpr Text kWriteRatio{"例如 45/60，表示 60 中有 45", "e.g. 45/60 for 45 of 60"};
constexpr Text kNotRatio{"{0} 不是比率，只记一个数", "{0} is no ratio: record one number"};
constexpr Text kWriteNumber{"例如 12", "e.g. 12"};
constexpr Text kNotANumber{"\"{0}\" 不是数", "\"{0}\" is not a number"};
constexpr Text kPlain{"写成普通数字，如 12 或 3.5；万、亿请写成整数",
                      "write a plain number such as 12 or 3.5"};
constexpr Text kTooFine{"\"{0}\" 的小数超过 6 位", "\"{0}\" has more than six decimals"};
constexpr Text kTooLarge{"\"{0}\" 太大", "\"{0}\" is too large"};
constexpr Text kNegative{"不能记负数（{0}）", "a figure cannot be negative ({0})"};
constexpr Text kUseFix{"要改正以前的记录，用 sw log fix 记录号 --value 正确的数 --why 原因",
                       "to correct a record: sw log fix RECORD --value RIGHT --why REASON"};
constexpr Text kPartAboveWhole{"部分 {0} 大于全部 {1}",
                               "the part {0} is larger than the whole {1}"};
constexpr Text kZeroWhole{"全部不能是 0", "the whole cannot be 0"};
constexpr Text kNoBreakdown{"{0} 没有分项", "{0} has no breakdown"};
constexpr Text kDropPart{"去掉 --part，或在计划里写 breakdown",
                         "leave out --part, or give it a breakdown in the plan"};
constexpr Text kPartForm{"--part 应写成 名称=值，这里是 \"{0}\"",
                         "--part should be KEY=VALUE, not \"{0}\""};
constexpr Text kNeedsPart{"{0} 按分项记，缺少 {1}", "{0} is recorded by part; {1} is missing"};
constexpr Text kGivePart{"加上 --part {0}=值；可用：{1}", "add --part {0}=VALUE; known: {1}"};
constexpr Text kNoSuchKey{"{0} 没有分项 \"{1}\"", "{0} has no breakdown \"{1}\""};
constexpr Text kNoSuchPart{"分项 {0} 没有 \"{1}\"", "the breakdown {0} has no part \"{1}\""};
constexpr Text kTwice{"分项 {0} 写了两次", "the breakdown {0} is given twice"};

Quantity parse_one(std::string_view text) {
  const ParsedQuantity parsed = parse_quantity(text);
  const std::string shown = printable_line(text);
  switch (parsed.fault) {
    case NumberFault::none:
      break;
    case NumberFault::malformed:
      throw Error(ErrorKind::input, say(kNotANumber, shown), say(kPlain));
    case NumberFault::too_many_decimals:
      throw Error(ErrorKind::input, say(kTooFine, shown), say(kPlain));
    case NumberFault::too_large:
      throw Error(ErrorKind::input, say(kTooLarge, shown), say(kPlain));
  }
  if (parsed.value < Quantity()) {
    throw Error(ErrorKind::input, say(kNegative, shown), say(kUseFix));
  }
  return parsed.value;
}

Message known_words(std::string_view word, const std::vector<std::string>& known) {
  const std::string near = nearest(word, known);
  return near.empty() ? say(kKnownAre, join(known, " | "))
                      : say(kDidYouMeanOf, near, join(known, " | "));
}

}  // namespace

void require_recorded(const plan::Indicator& indicator) {
  if (indicator.computed()) {
    const plan::Source* source = plan::find_source(plan::source_in(indicator.from)->name);
    throw Error(ErrorKind::input,
                say(kComputed, indicator.id),
                say(kFeed, source == nullptr ? std::string_view("sw") : source->command));
  }
}

void read_value(const plan::Indicator& indicator, std::string_view text, facts::Fact& fact) {
  const bool ratio = indicator.kind == plan::IndicatorKind::ratio;
  const std::string ascii = to_half_width(text);
  const std::size_t slash = ascii.find('/');
  if (ratio != (slash != std::string::npos)) {
    throw Error(ErrorKind::input,
                say(ratio ? kRatioForm : kNotRatio, indicator.id),
                say(ratio ? kWriteRatio : kWriteNumber));
  }
  fact.value = parse_one(ascii.substr(0, slash));
  if (!ratio) {
    return;
  }
  fact.whole = parse_one(ascii.substr(slash + 1));
  if (fact.whole->is_zero()) {
    throw Error(ErrorKind::input, say(kZeroWhole), say(kWriteRatio));
  }
  if (*fact.value > *fact.whole) {
    throw Error(ErrorKind::input,
                say(kPartAboveWhole, fact.value->to_string(), fact.whole->to_string()),
                say(kWriteRatio));
  }
}

std::string read_part(const plan::Indicator& indicator, const std::vector<std::string>& words) {
  if (indicator.breakdown.empty()) {
    if (!words.empty()) {
      throw Error(ErrorKind::input, say(kNoBreakdown, indicator.id), say(kDropPart));
    }
    return {};
  }
  std::map<std::string, std::string> given;
  for (const std::string& word : words) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || equals == 0) {
      throw Error(ErrorKind::usage, say(kPartForm, printable_line(word)));
    }
    const std::string key = word.substr(0, equals);
    const auto known = std::find_if(indicator.breakdown.begin(),
                                    indicator.breakdown.end(),
                                    [&](const plan::Pair& p) { return p.name == key; });
    if (known == indicator.breakdown.end()) {
      std::vector<std::string> names;
      for (const plan::Pair& pair : indicator.breakdown) {
        names.push_back(pair.name);
      }
      throw Error(ErrorKind::input,
                  say(kNoSuchKey, indicator.id, printable_line(key)),
                  known_words(key, names));
    }
    const std::string value = word.substr(equals + 1);
    if (std::find(known->values.begin(), known->values.end(), value) == known->values.end()) {
      throw Error(ErrorKind::input,
                  say(kNoSuchPart, key, printable_line(value)),
                  known_words(value, known->values));
    }
    if (!given.emplace(key, value).second) {
      throw Error(ErrorKind::usage, say(kTwice, key));
    }
  }
  // Every fact carries all keys, so that the total is the sum of the parts, whichever key is read.
  for (const plan::Pair& pair : indicator.breakdown) {
    if (!given.contains(pair.name)) {
      throw Error(ErrorKind::input,
                  say(kNeedsPart, indicator.id, pair.name),
                  say(kGivePart, pair.name, join(pair.values, " | ")));
    }
  }
  std::string part;
  for (const auto& [key, value] : given) {
    part.append(part.empty() ? "" : ";").append(key).append("=").append(value);
  }
  return part;
}

}  // namespace sw::recording
