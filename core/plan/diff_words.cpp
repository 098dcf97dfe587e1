// Changes of a plan in words and as JSON.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/text.hpp"
#include "core/i18n/terms.hpp"
#include "core/plan/diff.hpp"
#include "core/plan/entry_json.hpp"

namespace sw::plan {

namespace {

using nlohmann::ordered_json;

constexpr Text kAdded{"{0} 新增：{1}", "{0} added: {1}"};
constexpr Text kRemoved{"{0} 删除：{1}", "{0} removed: {1}"};
constexpr Text kRenamed{"{0} 改编号为 {1}：{2}", "{0} renamed {1}: {2}"};
constexpr Text kInnerAdded{"{0} 新增", "{0} added"};
constexpr Text kInnerRemoved{"{0} 删除", "{0} removed"};
constexpr Text kFromTo{"{0} {1} → {2}", "{0} {1} → {2}"};
constexpr Text kWith{"{0}（{1}）", "{0} ({1})"};
constexpr Text kNothing{"（无）", "(none)"};
constexpr Text kYes{"是", "true"};
constexpr Text kNo{"否", "false"};
constexpr Text kComma{"，", ", "};
constexpr Text kPlan{"计划", "plan"};

// What a text of the key table calls something, without what it explains: up to the first mark.
std::string name_in(Text help, Lang lang) {
  std::string_view text = help.in(lang);
  for (const std::string_view mark : {"；", "，", "：", "（", ";", ",", ":", " ("}) {
    text = text.substr(0, text.find(mark));
  }
  return std::string(trim(text));
}

// In English keys and sections are called what they are called in the file.
std::string spelled(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::string name_of_key(const Key& key, Lang lang) {
  return lang == Lang::zh ? name_in(key.help, lang) : spelled(key.name);
}

std::string name_of_section(const Section& section, Lang lang) {
  if (!section.list) {
    return std::string(kPlan.in(lang));
  }
  return lang == Lang::zh ? name_in(section.help, lang) : spelled(section.name);
}

std::string text_of(const Section& section, const Entry& entry, std::string_view name) {
  const Key* key = section.find(name);
  const Value value = key == nullptr ? Value() : key->get(entry);
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string() : *text;
}

// A ratio's figures are shares, which people write in per cent.
bool in_percent(const Section& section, const Entry& entry, const Key& key) {
  if (key.type == KeyType::share) {
    return true;
  }
  if (section.name != "indicator" ||
      (key.type != KeyType::figure && key.type != KeyType::figures)) {
    return false;
  }
  return static_cast<const Indicator&>(entry).kind == IndicatorKind::ratio;
}

struct InWords {
  const Key& key;
  Lang lang;
  bool percent;

  std::string operator()(std::monostate) const { return std::string(kNothing.in(lang)); }
  std::string operator()(const std::string& text) const {
    return text.empty() ? std::string(kNothing.in(lang)) : text;
  }
  std::string operator()(bool value) const { return std::string((value ? kYes : kNo).in(lang)); }
  std::string operator()(std::int64_t value) const {
    if (key.type != KeyType::choice) {
      return std::to_string(value);
    }
    const Choice& choice = key.choices[static_cast<std::size_t>(value)];
    return lang == Lang::zh ? name_in(choice.title, lang) : std::string(choice.name);
  }
  std::string operator()(Date date) const { return date.to_string(); }
  std::string operator()(Quantity value) const {
    constexpr std::int64_t kLargestShare = 1'000'000 * Quantity::kScale;
    return percent && value.micro() < kLargestShare
               ? Quantity::from_micro(value.micro() * 100).to_string() + "%"
               : value.to_string();
  }
  std::string operator()(const std::vector<std::string>& texts) const {
    return texts.empty() ? std::string(kNothing.in(lang)) : join(texts, term::kListMark.in(lang));
  }
  std::string operator()(const std::vector<Quantity>& values) const {
    std::vector<std::string> texts;
    texts.reserve(values.size());
    for (const Quantity value : values) {
      texts.push_back((*this)(value));
    }
    return (*this)(texts);
  }
  std::string operator()(const Pairs& pairs) const {
    std::vector<std::string> texts;
    texts.reserve(pairs.size());
    for (const Pair& pair : pairs) {
      texts.push_back(pair.name + "=" + join(pair.values, "|"));
    }
    return (*this)(texts);
  }
};

// "target 90, due 2026-06-30": what the plan says of the entry, as far as it must.
std::string summary(const Section& section, const Entry& entry, Lang lang, bool all) {
  std::string out;
  for (const Key& key : section.keys) {
    const bool said = key.name == "id" || key.name == "title" || key.section != nullptr;
    if (!said && (key.required || all) && entry.has(key.name)) {
      out += (out.empty() ? "" : std::string(kComma.in(lang))) + name_of_key(key, lang) + " " +
             std::visit(InWords{key, lang, in_percent(section, entry, key)}, key.get(entry));
    }
  }
  return out;
}

std::string with(const std::string& text, const std::string& more, Lang lang) {
  return text.empty() || more.empty() ? text + more : say(kWith, text, more).in(lang);
}

std::string subject(const Change& change, const Entry& entry, Lang lang) {
  const std::string name = name_of_section(*change.section, lang);
  return change.section->list ? name + " " + label_of(*change.section, entry) : name;
}

std::string path_in_words(const Change& change, Lang lang) {
  std::string out;
  for (const Step& step : change.steps) {
    out += (out.empty() ? "" : " ") + name_of_key(*step.key, lang) +
           (step.label.empty() ? "" : " " + step.label);
  }
  return out;
}

std::string path_of(const Change& change) {
  std::string out;
  for (const Step& step : change.steps) {
    out += (out.empty() ? "" : ".") + std::string(step.key->name) +
           (step.label.empty() ? "" : "." + step.label);
  }
  return out;
}

const Entry& entry_of(const Change& change) {
  return change.after != nullptr && change.kind != ChangeKind::renamed ? *change.after
                                                                       : *change.before;
}

std::string inner_words(const Change& change, Lang lang) {
  const Entry& entry = entry_of(change);
  const std::string where = subject(change, entry, lang) + " " + path_in_words(change, lang);
  const Key& key = *change.steps.back().key;
  if (change.kind == ChangeKind::changed) {
    const auto words = [&](const Value& value, const Entry* of) {
      const bool percent = in_percent(*change.section, *of, key);
      return std::visit(InWords{key, lang, percent}, value);
    };
    return say(kFromTo, where, words(change.from, change.before), words(change.to, change.after))
        .in(lang);
  }
  const bool added = change.kind == ChangeKind::added;
  const Entry& inner = added ? *change.inner_after : *change.inner_before;
  return with(say(added ? kInnerAdded : kInnerRemoved, where).in(lang),
              summary(key.section(), inner, lang, true),
              lang);
}

ordered_json id_json(const Section& section, const Entry* entry) {
  const std::string id = entry == nullptr || !section.list ? "" : label_of(section, *entry);
  return id.empty() ? ordered_json() : ordered_json(id);
}

ordered_json change_json(const Change& change) {
  const Section& section = *change.section;
  const Entry& entry = entry_of(change);
  const std::string title = text_of(section, entry, "title");
  ordered_json from;
  ordered_json to;
  if (change.kind == ChangeKind::renamed) {
    from = id_json(section, change.before);
    to = id_json(section, change.after);
  } else if (change.kind == ChangeKind::changed) {
    from = value_json(*change.steps.back().key, change.from);
    to = value_json(*change.steps.back().key, change.to);
  } else {
    const bool inner = !change.steps.empty();
    const Section& of = inner ? change.steps.back().key->section() : section;
    const Entry* before = inner ? change.inner_before : change.before;
    const Entry* after = inner ? change.inner_after : change.after;
    from = change.kind == ChangeKind::removed ? entry_json(of, *before) : ordered_json();
    to = change.kind == ChangeKind::added ? entry_json(of, *after) : ordered_json();
  }
  return {{"change", name_of(change.kind)},
          {"kind", section.name},
          {"id", id_json(section, &entry)},
          {"title", title.empty() ? ordered_json() : ordered_json(title)},
          {"key", change.steps.empty() ? ordered_json() : ordered_json(path_of(change))},
          {"from", std::move(from)},
          {"to", std::move(to)}};
}

}  // namespace

std::string in_words(const Change& change, Lang lang) {
  std::string out;
  if (!change.steps.empty()) {
    out = inner_words(change, lang);
  } else {
    const Section& section = *change.section;
    const Entry& entry = entry_of(change);
    const std::string title = text_of(section, entry, "title");
    const std::string required = summary(section, entry, lang, false);
    const std::string who = subject(change, entry, lang);
    if (change.kind == ChangeKind::renamed) {
      out = say(kRenamed, who, label_of(section, *change.after), title).in(lang);
    } else {
      out = say(change.kind == ChangeKind::added ? kAdded : kRemoved,
                who,
                title.empty() ? required : with(title, required, lang))
                .in(lang);
    }
  }
  return printable_line(out);
}

std::string to_json(const std::vector<Change>& changes) {
  ordered_json list = ordered_json::array();
  for (const Change& change : changes) {
    list.push_back(change_json(change));
  }
  return list.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace sw::plan
