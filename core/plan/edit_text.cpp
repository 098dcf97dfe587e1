#include "core/plan/edit_text.hpp"

#include <algorithm>
#include <tuple>

#include "core/base/error.hpp"
#include "core/base/id.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"
#include "core/plan/keys.hpp"
#include "core/plan/order.hpp"
#include "core/plan/subject.hpp"

namespace sw::plan {

namespace {

constexpr Text kReachedMark{"# 上年已达到（实际 {0}），请重新确定目标",
                            "# reached last year already (actual {0}): set a new target"};
constexpr Text kQuartersMark{"# 分季度应达数比新基线还差，请重新排",
                             "# worse than the new baseline: set these anew"};
constexpr Text kReachedWarning{"{0}：目标 {1} 上年已达到（实际 {2}）",
                               "{0}: the target {1} was reached last year already (actual {2})"};
constexpr Text kNoSuchId{"计划中没有 \"{0}\"", "the plan has no \"{0}\""};
constexpr Text kBadId{"编号 \"{0}\" 不合规则", "the id \"{0}\" is malformed"};
constexpr Text kIdRule{"编号用小写字母、数字和 -，层级之间用点",
                       "ids are lower-case letters, digits and -, with dots between levels"};
constexpr Text kTaken{"编号 \"{0}\" 已经有了", "the id \"{0}\" is taken"};
constexpr Text kOther{"换一个编号", "choose another id"};
constexpr Text kNoParent{"\"{0}\" 没有上级条目 \"{1}\"", "\"{0}\" has no item \"{1}\" above it"};

// Byte offset of a place in the text; lines and columns count from 1, columns in characters.
std::size_t offset_of(const std::string& text, Spot spot) {
  std::size_t offset = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (unsigned line = 1; line < spot.line; ++line) {
    const std::size_t end = text.find('\n', offset);
    if (end == std::string::npos) {
      return text.size();
    }
    offset = end + 1;
  }
  const auto skip = [&](unsigned characters) {
    for (; characters > 0 && offset < text.size(); --characters) {
      ++offset;
      while (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) {
        ++offset;
      }
    }
  };
  skip(spot.column - 1);
  return offset;
}

// A baseline as it would be written by hand: a ratio with the target's decimals, in per cent where
// the target is (its baseline is for comparison only); everything else exactly.
std::string baseline_text(const Indicator& indicator, Quantity actual, bool percent) {
  if (indicator.kind != IndicatorKind::ratio) {
    return actual.to_string();
  }
  const int decimals = std::max(indicator.target.decimals(), 2);
  std::string rounded = actual.to_string(decimals);
  if (!percent) {
    return rounded;
  }
  const Quantity share = parse_quantity(rounded).value;
  return plan::quoted(Quantity::from_micro(share.micro() * 100).to_string(decimals - 2) + "%");
}

Date moved(Date date, int years) {
  const int year = date.year() + years;
  const Date last = last_of_month(year, date.month());
  return std::min(Date(year, date.month(), 1) + static_cast<int>(date.day()) - 1, last);
}

void move_dates(const Section& section, const Entry& entry, int years, std::vector<Edit>& edits) {
  for (const Key& key : section.keys) {
    if (key.section != nullptr) {
      for (const Entry* nested : key.nested(entry)) {
        move_dates(key.section(), *nested, years, edits);
      }
    } else if (key.type == KeyType::date && entry.has(key.name)) {
      if (const Value value = key.get(entry); const auto* date = std::get_if<Date>(&value)) {
        edits.push_back({entry.spot_of(key.name), moved(*date, years).to_string()});
      }
    }
  }
}

// A ceiling that was kept is no target that was reached.
bool reached(const Indicator& indicator, Quantity actual) {
  if (indicator.kind == IndicatorKind::flow && indicator.better == Better::less) {
    return false;
  }
  return indicator.better == Better::more ? actual >= indicator.target : actual <= indicator.target;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::vector<std::string> known_ids(const Plan& plan) {
  std::vector<std::string> ids;
  for (const std::string_view name : {"item", "indicator", "milestone", "project"}) {
    const Section& section = *find_section(name);
    for (const Entry* entry : section.entries(plan)) {
      ids.push_back(std::get<std::string>(section.find("id")->get(*entry)));
    }
  }
  return ids;
}

void check_rename(const Plan& plan, std::string_view from, std::string_view to) {
  const std::vector<std::string> known = known_ids(plan);
  if (std::find(known.begin(), known.end(), from) == known.end()) {
    const std::string near = nearest(from, known);
    throw Error(ErrorKind::input,
                say(kNoSuchId, printable_line(from)),
                near.empty() ? say(kShowIds) : say(kDidYouMean, near));
  }
  const bool project = plan.find_project(from) != nullptr;
  if (!(project ? is_entry_id(to) : is_item_id(to))) {
    throw Error(ErrorKind::input, say(kBadId, printable_line(to)), say(kIdRule));
  }
  if (std::find(known.begin(), known.end(), to) != known.end()) {
    throw Error(ErrorKind::input, say(kTaken, to), say(kOther));
  }
  for (const std::string& id : known) {
    if (!project && is_within(id, from)) {
      const std::string moved_id = std::string(to) + id.substr(from.size());
      if (!is_within(moved_id, from) &&
          std::find(known.begin(), known.end(), moved_id) != known.end()) {
        throw Error(ErrorKind::input, say(kTaken, moved_id), say(kOther));
      }
    }
  }
  const std::string_view parent = parent_id(to);
  const bool may_be_top = project || plan.find_item(from) != nullptr;
  // Below itself there will be no item of the old id any more.
  if (!project &&
      (parent.empty() ? !may_be_top : plan.find_item(parent) == nullptr || is_within(to, from))) {
    throw Error(ErrorKind::input, say(kNoParent, to, parent), say(kShowIds));
  }
}

}  // namespace

std::string apply_edits(const std::string& text, std::vector<Edit> edits) {
  // From the end, so that places before an edit stay true.
  std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
    return std::tie(a.spot.line, a.spot.column) > std::tie(b.spot.line, b.spot.column);
  });
  std::string out = text;
  for (const Edit& edit : edits) {
    const std::size_t begin = offset_of(out, edit.spot);
    Spot end_spot = edit.spot;
    end_spot.column += edit.spot.length;
    out.replace(begin, offset_of(out, end_spot) - begin, edit.text);
  }
  return out;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += ' ';
    } else {
      out += c;
    }
  }
  return out + "\"";
}

Rolled roll_forward(const std::string& text,
                    const Plan& plan,
                    const std::map<std::string, Quantity, std::less<>>& actuals,
                    int year,
                    Lang lang) {
  const std::string line_end = text.find("\r\n") == std::string::npos ? "\n" : "\r\n";
  Rolled rolled;
  std::vector<Edit> edits{{plan.head.spot_of("year"), std::to_string(year)}};
  // A title over several lines has no place that could be replaced.
  if (plan.head.has("title") && plan.head.spot_of("title").length > 1) {
    edits.push_back({plan.head.spot_of("title"),
                     plan::quoted(replaced(
                         plan.head.title, std::to_string(plan.year()), std::to_string(year)))});
  }
  for (const Section& section : sections()) {
    for (const Entry* entry : section.entries(plan)) {
      move_dates(section, *entry, year - plan.year(), edits);
    }
  }
  for (const Indicator& indicator : plan.indicators) {
    const auto found = actuals.find(indicator.id);
    if (found == actuals.end()) {
      continue;
    }
    const KeySpot* target = indicator.find("target");
    if (target == nullptr) {
      continue;
    }
    const bool percent = text[offset_of(text, target->value)] == '"';
    const std::string actual = baseline_text(indicator, found->second, percent);
    Spot line_start{target->key.line, 1, 0};
    const std::size_t line_at = offset_of(text, line_start);
    const std::string indent = text.substr(line_at, offset_of(text, target->key) - line_at);
    // Within braces a baseline goes before the target, and there is no room for a comment.
    const bool own_line = trim(indent).empty();
    if (indicator.has("baseline")) {
      edits.push_back({indicator.spot_of("baseline"), actual});
    } else if (own_line) {
      edits.push_back({line_start, indent + "baseline = " + actual + line_end});
    } else {
      edits.push_back({{target->key.line, target->key.column, 0}, "baseline = " + actual + ", "});
    }
    if (quarters_on_wrong_side(indicator, found->second)) {
      const Spot quarters = indicator.find("by_quarter")->key;
      Spot above{quarters.line, 1, 0};
      const std::size_t at = offset_of(text, above);
      const std::string space = text.substr(at, offset_of(text, quarters) - at);
      if (trim(space).empty()) {
        edits.push_back({above, space + std::string(kQuartersMark.in(lang)) + line_end});
      }
    }
    if (reached(indicator, found->second)) {
      const std::string said = percent ? replaced(actual, "\"", "") : actual;
      if (own_line) {
        edits.push_back({line_start, indent + say(kReachedMark, said).in(lang) + line_end});
      }
      rolled.warnings.push_back(
          say(kReachedWarning, indicator.id, indicator.target.to_string(), said));
    }
  }
  rolled.text = apply_edits(text, std::move(edits));
  return rolled;
}

Renamed rename(const std::string& text,
               const Plan& plan,
               std::string_view from,
               std::string_view to) {
  check_rename(plan, from, to);
  Renamed renamed;
  std::vector<Edit> edits;
  const bool project = plan.find_project(from) != nullptr;
  const auto new_id = [&](const std::string& id) {
    return std::string(to) + id.substr(from.size());
  };
  const auto affected = [&](const std::string& id) {
    return project ? id == from : is_within(id, from);
  };
  for (const std::string_view name : {"item", "indicator", "milestone", "project"}) {
    const Section& section = *find_section(name);
    if (project != (name == "project")) {
      continue;
    }
    for (const Entry* entry : section.entries(plan)) {
      const std::string id = std::get<std::string>(section.find("id")->get(*entry));
      if (affected(id)) {
        edits.push_back({entry->spot_of("id"), plan::quoted(new_id(id))});
        renamed.ids.emplace_back(id, new_id(id));
      }
    }
  }
  for (const Project& one : plan.projects) {
    if (!project && is_within(one.under, from) && one.has("under")) {
      edits.push_back({one.spot_of("under"), plan::quoted(new_id(one.under))});
    }
  }
  const std::string_view filter = project ? "project" : "brand";  // of computed indicators
  for (const Indicator& one : plan.indicators) {
    for (const Pair& pair : one.from) {
      if (pair.name == filter && pair.values.size() == 1 && affected(pair.values.front()) &&
          pair.value.length > 1) {
        edits.push_back({pair.value, plan::quoted(new_id(pair.values.front()))});
      }
    }
  }
  renamed.text = apply_edits(text, std::move(edits));
  return renamed;
}

}  // namespace sw::plan
