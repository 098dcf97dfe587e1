#pragma once
// A plan built as a file would be read: values given as short texts and set through the key table,
// each with a place of its own, so that a finding's place can be told by name.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/text.hpp"
#include "core/plan/check.hpp"
#include "core/plan/keys.hpp"
#include "tests/unit/lines.hpp"

namespace sw::plan {

inline Quantity number(std::string_view text) {
  return parse_quantity(text).value;
}

inline Date day(std::string_view text) {
  return parse_date(text).value();
}

/// "甲|乙" for lists, "site=甲|乙;age=老" for pairs; everything else as in a plan file, unquoted.
inline Value value_of(const Key& key, std::string_view text) {
  const auto listed = [](std::string_view joined) {
    return joined.empty() ? std::vector<std::string>() : split(joined, '|');
  };
  switch (key.type) {
    case KeyType::text:
    case KeyType::id:
      return std::string(text);
    case KeyType::boolean:
      return text == "true";
    case KeyType::integer:
      return static_cast<std::int64_t>(std::stoll(std::string(text)));
    case KeyType::date:
      return day(text);
    case KeyType::quantity:
    case KeyType::share:
    case KeyType::figure:
    case KeyType::money:
      return number(text);
    case KeyType::choice:
      for (std::size_t i = 0; i < key.choices.size(); ++i) {
        if (key.choices[i].name == text) {
          return static_cast<std::int64_t>(i);
        }
      }
      return {};
    case KeyType::texts:
      return listed(text);
    case KeyType::figures: {
      std::vector<Quantity> out;
      for (const std::string& one : listed(text)) {
        out.push_back(number(one));
      }
      return out;
    }
    case KeyType::amounts:
    case KeyType::pairs: {
      Pairs out;
      for (const std::string& one : text.empty() ? std::vector<std::string>() : split(text, ';')) {
        const std::size_t mark = one.find('=');
        out.push_back({one.substr(0, mark), listed(one.substr(mark + 1)), {}, {}});
      }
      return out;
    }
    case KeyType::table:
    case KeyType::tables:
      return {};
  }
  return {};
}

using Given = std::vector<std::pair<std::string_view, std::string_view>>;

class Written {
 public:
  Plan plan;

  Written() { add("plan", {{"title", "计划"}, {"year", "2026"}, {"organisation", "单位"}}); }

  /// A new entry of a section; of [plan] further keys. A name that ends in "!" was not readable.
  Entry& add(std::string_view section_name, const Given& given) {
    const Section& section = *find_section(section_name);
    Entry& entry = section.add(plan);
    fill(entry, section, given, std::string(section_name));
    return entry;
  }

  Entry& nested(Entry& entry,
                std::string_view section_name,
                std::string_view key_name,
                const Given& given) {
    const Key& key = *find_section(section_name)->find(key_name);
    if (!entry.has(key_name)) {
      entry.keys.push_back({key.name, next(std::string(key_name)), next(std::string(key_name))});
    }
    Entry& inner = key.add(entry);
    fill(inner, key.section(), given, std::string(key_name));
    return inner;
  }

  /// "error duplicate-id at a id", sorted by place.
  std::vector<std::string> found() {
    resolve(plan);
    std::vector<Finding> findings = check(plan);
    sort_findings(findings);
    std::vector<std::string> out;
    for (const Finding& f : findings) {
      out.push_back((f.severity == Severity::error ? "error " : "warning ") + std::string(f.code) +
                    " at " + labels_[f.spot.line]);
    }
    return out;
  }

  /// The text of the only finding.
  std::string says(Lang lang = Lang::en) {
    resolve(plan);
    const std::vector<Finding> findings = check(plan);
    return findings.size() != 1 ? std::to_string(findings.size()) + " findings"
                                : findings[0].message.in(lang) +
                                      (findings[0].hint ? " → " + findings[0].hint->in(lang) : "");
  }

 private:
  Spot next(std::string label) {
    labels_.push_back(std::move(label));
    return {static_cast<unsigned>(labels_.size() - 1), 1, 5};
  }

  void fill(Entry& entry, const Section& section, const Given& given, const std::string& name) {
    std::string id = name;
    for (const auto& [key, value] : given) {
      id = key == "id" ? std::string(value) : id;
    }
    entry.spot = next(id);
    for (auto [key_name, text] : given) {
      const bool sound = !key_name.ends_with('!');
      key_name.remove_suffix(sound ? 0 : 1);
      const Key& key = *section.find(key_name);
      const Spot spot = next(id + " " + std::string(key_name));
      entry.keys.push_back({key.name, spot, spot, sound});
      if (!sound) {
        continue;
      }
      Value value = value_of(key, text);
      if (auto* pairs = std::get_if<Pairs>(&value)) {
        for (Pair& pair : *pairs) {
          pair.spot = next(id + " " + std::string(key_name) + "." + pair.name);
        }
      }
      key.set(entry, std::move(value));
    }
  }

  std::vector<std::string> labels_{"?"};
};

using Found = std::vector<std::string>;

}  // namespace sw::plan
