#include <algorithm>
#include <tuple>

#include "core/base/id.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"
#include "core/tomlio/toml.hpp"

namespace sw::tomlio {

namespace {

using plan::Finding;
using plan::Key;
using plan::KeyType;
using plan::Severity;
using plan::Value;

constexpr Text kWrongType{"{0} 应写成{1}，这里是{2}", "{0} should be {1}, this is {2}"};
constexpr Text kUnknownValue{"{0} 没有 \"{1}\" 这个值", "{0} has no value \"{1}\""};
constexpr Text kEmpty{"{0} 是空的", "{0} is empty"};
constexpr Text kFillIn{"写上内容，或删去这一行", "fill it in, or delete the line"};
constexpr Text kBadId{"编号 \"{0}\" 不合规则", "the id \"{0}\" is malformed"};
constexpr Text kIdRule{
    "编号用小写字母、数字和 -，层级之间用点，如 \"training.rotation\"",
    "ids are lower-case letters, digits and -, with dots between levels: \"training.rotation\""};
constexpr Text kTooFine{"{0} 的小数超过 {1} 位", "{0} has more than {1} decimals"};
constexpr Text kTooLarge{"{0} 的数值太大或不是数", "{0} is too large, or is not a number"};
constexpr Text kPlainNumber{"写成普通数字，如 90 或 0.75",
                            "write a plain number such as 90 or 0.75"};
constexpr Text kNegative{"{0} 不能是负数", "{0} cannot be negative"};
constexpr Text kBadDate{"{0} 的日期超出 1900 至 2999 年，或带有时间",
                        "{0} lies outside the years 1900 to 2999, or has a time"};

// What a value of a type looks like, for "should be …".
Text looks_like(KeyType type) {
  switch (type) {
    case KeyType::text:
    case KeyType::id:
      return {"引号里的文字", "text in double quotes"};
    case KeyType::boolean:
      return {" true 或 false", "true or false"};
    case KeyType::integer:
      return {"整数", "a whole number"};
    case KeyType::date:
      return {"日期（如 2026-06-30，不加引号）", "a date such as 2026-06-30, without quotes"};
    case KeyType::quantity:
      return {"数字", "a number"};
    case KeyType::share:
    case KeyType::figure:
      return {"数字，比率也可写成 \"75%\"", "a number; a share may be \"75%\""};
    case KeyType::money:
      return {"金额（元，最多两位小数）", "an amount in yuan with at most two decimals"};
    case KeyType::choice:
      return {"引号里的词", "a word in double quotes"};
    case KeyType::texts:
      return {"文字的列表（如 [\"教育局\"]）", "a list of texts such as [\"…\"]"};
    case KeyType::figures:
      return {"数字的列表（如 [52, 65, 78, 90]）", "a list of numbers such as [52, 65, 78, 90]"};
    case KeyType::pairs:
      return {"花括号里的名称和值（如 { site = [\"东校\"] }）",
              "names and values in braces such as { site = [\"East\"] }"};
    case KeyType::amounts:
      return {"花括号里的名称和数字（如 { self = 20 }）",
              "names and numbers in braces such as { self = 20 }"};
    case KeyType::table:
      return {"花括号里的一组键", "keys in braces"};
    case KeyType::tables:
      return {"若干花括号的列表", "a list of braces"};
  }
  return {"值", "a value"};
}

Text name_of_node(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table:
      return {"花括号", "a table"};
    case toml::node_type::array:
      return {"列表", "a list"};
    case toml::node_type::string:
      return {"文字", "text"};
    case toml::node_type::integer:
    case toml::node_type::floating_point:
      return {"数字", "a number"};
    case toml::node_type::boolean:
      return {"真假值", "true or false"};
    case toml::node_type::date:
      return {"日期", "a date"};
    default:
      return {"时间", "a time"};
  }
}

// One value being read: what it is called, where it stands, where faults go.
class ValueReader {
 public:
  ValueReader(const Key& key, bool item_id, const Lines& lines, std::vector<Finding>& findings)
      : key_(key), item_id_(item_id), lines_(lines), findings_(findings) {}

  Value read(const toml::node& node) {
    switch (key_.type) {
      case KeyType::text:
        return text(node);
      case KeyType::id:
        return id(node);
      case KeyType::boolean:
        return boolean(node);
      case KeyType::integer:
        return integer(node);
      case KeyType::date:
        return date(node);
      case KeyType::quantity:
      case KeyType::share:
      case KeyType::figure:
      case KeyType::money:
        return quantity(node, key_.type);
      case KeyType::choice:
        return choice(node);
      case KeyType::texts:
        return texts(node);
      case KeyType::figures:
        return figures(node);
      case KeyType::pairs:
        return pairs(node);
      case KeyType::amounts:
        return amounts(node);
      case KeyType::table:
      case KeyType::tables:
        return {};
    }
    return {};
  }

 private:
  Value fault(const toml::node& node,
              std::string_view code,
              Message message,
              std::optional<Message> hint = {}) {
    findings_.push_back(
        {Severity::error, spot_of(node.source()), code, std::move(message), std::move(hint)});
    return {};
  }

  Value wrong_type(const toml::node& node, KeyType type) {
    return fault(
        node, "wrong-type", say(kWrongType, key_.name, looks_like(type), name_of_node(node)));
  }

  Value text(const toml::node& node) {
    const auto* value = node.as_string();
    if (value == nullptr) {
      return wrong_type(node, key_.type);
    }
    if (trim(value->get()).empty()) {
      return fault(node, "empty", say(kEmpty, key_.name), say(kFillIn));
    }
    return value->get();
  }

  Value id(const toml::node& node) {
    Value value = text(node);
    if (const auto* word = std::get_if<std::string>(&value)) {
      if (!(item_id_ ? is_item_id(*word) : is_entry_id(*word))) {
        return fault(node, "bad-id", say(kBadId, printable_line(*word)), say(kIdRule));
      }
    }
    return value;
  }

  Value boolean(const toml::node& node) {
    const auto* value = node.as_boolean();
    return value == nullptr ? wrong_type(node, key_.type) : Value(value->get());
  }

  Value integer(const toml::node& node) {
    const auto* value = node.as_integer();
    if (value == nullptr) {
      return wrong_type(node, key_.type);
    }
    if (value->get() < 0) {
      return fault(node, "negative", say(kNegative, key_.name));
    }
    if (value->get() > 1'000'000'000) {
      return fault(node, "too-large", say(kTooLarge, key_.name), say(kPlainNumber));
    }
    return value->get();
  }

  Value date(const toml::node& node) {
    const auto* value = node.as_date();
    if (value == nullptr) {
      return wrong_type(node, key_.type);
    }
    const toml::date day = value->get();
    if (day.year < 1900 || day.year > 2999) {
      return fault(node, "bad-date", say(kBadDate, key_.name));
    }
    return Date(day.year, day.month, day.day);
  }

  // The literal in the file is read, not the parser's double, so that nothing is rounded.
  Value quantity(const toml::node& node, KeyType type) {
    std::string literal;
    bool percent = false;
    if (const auto* word = node.as_string();
        word != nullptr && (type == KeyType::share || type == KeyType::figure)) {
      literal = to_half_width(trim(word->get()));
      percent = literal.ends_with('%');
      if (!percent) {
        return wrong_type(node, type);
      }
      literal.pop_back();
    } else if (node.is_number()) {
      literal = lines_.slice(node.source());
    } else {
      return wrong_type(node, type);
    }
    const ParsedQuantity parsed = parse_quantity(literal);
    if (parsed.fault == NumberFault::too_many_decimals ||
        (type == KeyType::money && parsed.fault == NumberFault::none &&
         !is_whole_fen(parsed.value)) ||
        (percent && parsed.fault == NumberFault::none && parsed.value.micro() % 100 != 0)) {
      const int most = type == KeyType::money ? 2 : (percent ? 4 : 6);
      return fault(node, "too-fine", say(kTooFine, key_.name, most));
    }
    if (parsed.fault != NumberFault::none) {
      return fault(node, "bad-number", say(kTooLarge, key_.name), say(kPlainNumber));
    }
    if (parsed.value < Quantity()) {
      return fault(node, "negative", say(kNegative, key_.name));
    }
    return percent ? Quantity::from_micro(parsed.value.micro() / 100) : parsed.value;
  }

  Value choice(const toml::node& node) {
    const auto* word = node.as_string();
    if (word == nullptr) {
      return wrong_type(node, key_.type);
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < key_.choices.size(); ++i) {
      if (key_.choices[i].name == word->get()) {
        return static_cast<std::int64_t>(i);
      }
      names.emplace_back(key_.choices[i].name);
    }
    const std::string near = nearest(word->get(), names);
    const std::string known = join(names, " ");
    return fault(node,
                 "unknown-value",
                 say(kUnknownValue, key_.name, printable_line(word->get())),
                 near.empty() ? say(kKnownAre, known) : say(kDidYouMeanOf, near, known));
  }

  Value texts(const toml::node& node) {
    const auto* list = node.as_array();
    if (list == nullptr) {
      return wrong_type(node, key_.type);
    }
    std::vector<std::string> out;
    for (const toml::node& element : *list) {
      Value value = element.is_string() ? text(element) : wrong_type(element, KeyType::text);
      if (auto* word = std::get_if<std::string>(&value)) {
        out.push_back(std::move(*word));
      }
    }
    return out;
  }

  Value figures(const toml::node& node) {
    const auto* list = node.as_array();
    if (list == nullptr) {
      return wrong_type(node, key_.type);
    }
    std::vector<Quantity> out;
    bool sound = true;
    for (const toml::node& element : *list) {
      const Value value = quantity(element, KeyType::quantity);
      if (const auto* number = std::get_if<Quantity>(&value)) {
        out.push_back(*number);
      } else {
        sound = false;
      }
    }
    return sound ? Value(std::move(out)) : Value();
  }

  Value pairs(const toml::node& node) {
    const auto* table = node.as_table();
    if (table == nullptr) {
      return wrong_type(node, key_.type);
    }
    plan::Pairs out;
    const std::size_t faults = findings_.size();
    for (auto&& [name, element] : *table) {
      plan::Pair pair{
          std::string(name.str()), {}, spot_of(name.source()), spot_of(element.source())};
      if (element.is_array()) {
        Value value = texts(element);
        if (auto* words = std::get_if<std::vector<std::string>>(&value)) {
          pair.values = std::move(*words);
        }
      } else {
        Value value = element.is_string() ? text(element) : wrong_type(element, KeyType::text);
        if (auto* word = std::get_if<std::string>(&value)) {
          pair.values.push_back(std::move(*word));
        }
      }
      out.push_back(std::move(pair));
    }
    sort_as_written(out);
    return findings_.size() == faults ? Value(std::move(out)) : Value();
  }

  // The parser sorts by name.
  static void sort_as_written(plan::Pairs& pairs) {
    std::sort(pairs.begin(), pairs.end(), [](const plan::Pair& a, const plan::Pair& b) {
      return std::tie(a.spot.line, a.spot.column) < std::tie(b.spot.line, b.spot.column);
    });
  }

  Value amounts(const toml::node& node) {
    const auto* table = node.as_table();
    if (table == nullptr) {
      return wrong_type(node, key_.type);
    }
    plan::Pairs out;
    const std::size_t faults = findings_.size();
    for (auto&& [name, element] : *table) {
      const Value value = quantity(element, KeyType::quantity);
      if (const auto* number = std::get_if<Quantity>(&value)) {
        out.push_back({std::string(name.str()),
                       {number->to_string()},
                       spot_of(name.source()),
                       spot_of(element.source())});
      }
    }
    sort_as_written(out);
    return findings_.size() == faults ? Value(std::move(out)) : Value();
  }

  const Key& key_;
  bool item_id_;
  const Lines& lines_;
  std::vector<Finding>& findings_;
};

}  // namespace

Value read_value(const toml::node& node,
                 const Key& key,
                 bool item_id,
                 const Lines& lines,
                 std::vector<Finding>& findings) {
  return ValueReader(key, item_id, lines, findings).read(node);
}

}  // namespace sw::tomlio
