#include "core/tomlio/read_plan.hpp"

#include <functional>
#include <set>

#include "core/base/meant.hpp"
#include "core/base/text.hpp"
#include "core/plan/keys.hpp"
#include "core/tomlio/toml.hpp"

namespace sw::tomlio {

namespace {

using plan::Entry;
using plan::Finding;
using plan::Key;
using plan::KeyType;
using plan::Section;
using plan::Severity;

constexpr Text kUnknownKey{"不认识的键 \"{0}\"", "unknown key \"{0}\""};
constexpr Text kUnknownSection{"不认识的部分 \"{0}\"", "unknown section \"{0}\""};
constexpr Text kKnownKeys{"这里可用的键：{0}", "keys known here: {0}"};
constexpr Text kMissing{"{0} 缺少键 \"{1}\"", "{0} lacks the key \"{1}\""};
constexpr Text kAddIt{"补上一行：{0} = …（{1}）", "add a line: {0} = … ({1})"};
constexpr Text kNoHead{"缺少 [plan] 部分", "there is no [plan] section"};
constexpr Text kAddHead{"文件开头写 [plan]，下面写 title、year、organisation",
                        "begin the file with [plan], and under it title, year, organisation"};
constexpr Text kNotList{"{0} 应写成 [[{0}]]", "{0} should be written [[{0}]]"};
constexpr Text kNotTable{"{0} 应写成 [{0}]", "{0} should be written [{0}]"};
constexpr Text kNotATable{"{0} 应写成花括号里的一组键", "{0} should be keys in braces"};
constexpr Text kAnId{"一条 [[{0}]]", "a [[{0}]]"};
constexpr Text kHead{"[{0}]", "[{0}]"};
constexpr Text kNested{"{0} 里", "in {0}, it"};

bool takes_item_ids(const Section& section) {
  return section.name == "item" || section.name == "indicator" || section.name == "milestone";
}

Text heading_of(const Section& section, bool nested) {
  return nested ? kNested : (section.list ? kAnId : kHead);
}

class Reader {
 public:
  Reader(plan::Plan& plan, const Lines& lines, std::vector<Finding>& findings)
      : plan_(plan), lines_(lines), findings_(findings) {}

  void read(const toml::table& root) {
    for (auto&& [name, node] : root) {
      const Section* section = plan::find_section(name.str());
      if (section == nullptr) {
        unknown(name, section_names(), kUnknownSection, "unknown-section");
      } else if (section->list) {
        read_list(name, node, *section);
      } else if (const toml::table* table = node.as_table()) {
        read_entry(*table, *section, section->add(plan_), false);
      } else {
        fault(spot_of(name.source()), "wrong-type", say(kNotTable, section->name));
      }
    }
    if (!root.contains("plan")) {
      fault({1, 1, 1}, "missing-key", say(kNoHead), say(kAddHead));
    }
  }

 private:
  static std::vector<std::string> section_names() {
    std::vector<std::string> names;
    for (const Section& section : plan::sections()) {
      names.emplace_back(section.name);
    }
    return names;
  }

  void fault(plan::Spot spot,
             std::string_view code,
             Message message,
             std::optional<Message> hint = {}) {
    findings_.push_back({Severity::error, spot, code, std::move(message), std::move(hint)});
  }

  // Gives the nearest known word; empty where none is near.
  std::string unknown(const toml::key& name,
                      const std::vector<std::string>& known,
                      Text what,
                      std::string_view code) {
    std::string near = nearest(name.str(), known);
    fault(spot_of(name.source()),
          code,
          say(what, printable_line(name.str())),
          near.empty() ? say(kKnownKeys, join(known, " ")) : say(kDidYouMean, near));
    return near;
  }

  void read_list(const toml::key& name, const toml::node& node, const Section& section) {
    const toml::array* list = node.as_array();
    if (list == nullptr) {
      fault(spot_of(name.source()), "wrong-type", say(kNotList, section.name));
      return;
    }
    for (const toml::node& element : *list) {
      if (const toml::table* table = element.as_table()) {
        read_entry(*table, section, section.add(plan_), false);
      } else {
        fault(spot_of(element.source()), "wrong-type", say(kNotList, section.name));
      }
    }
  }

  void read_entry(const toml::table& table, const Section& section, Entry& entry, bool nested) {
    std::set<std::string, std::less<>> meant;  // by misspelt keys
    entry.spot = spot_of(table.source());
    for (auto&& [name, node] : table) {
      const Key* key = section.find(name.str());
      if (key == nullptr) {
        meant.insert(unknown(name, section.key_names(), kUnknownKey, "unknown-key"));
        continue;
      }
      entry.keys.push_back({key->name, spot_of(name.source()), spot_of(node.source())});
      if (key->section != nullptr) {
        read_nested(node, *key, entry);
        continue;
      }
      plan::Value value = read_value(node, *key, takes_item_ids(section), lines_, findings_);
      entry.keys.back().sound = value.index() != 0;
      if (value.index() != 0) {
        key->set(entry, std::move(value));
      }
    }
    for (const Key& key : section.keys) {
      // A misspelt key is one mistake, not two.
      if (key.required && !table.contains(key.name) && !meant.contains(key.name)) {
        fault(entry.spot,
              "missing-key",
              say(kMissing, say(heading_of(section, nested), section.name), key.name),
              say(kAddIt, key.name, key.help));
      }
    }
  }

  void read_nested(const toml::node& node, const Key& key, Entry& entry) {
    if (key.type == KeyType::table) {
      if (const toml::table* table = node.as_table()) {
        read_entry(*table, key.section(), key.add(entry), true);
        return;
      }
    } else if (const toml::array* list = node.as_array()) {
      for (const toml::node& element : *list) {
        if (const toml::table* table = element.as_table()) {
          read_entry(*table, key.section(), key.add(entry), true);
        } else {
          fault(spot_of(element.source()), "wrong-type", say(kNotATable, key.name));
        }
      }
      return;
    }
    fault(spot_of(node.source()), "wrong-type", say(kNotATable, key.name));
  }

  plan::Plan& plan_;
  const Lines& lines_;
  std::vector<Finding>& findings_;
};

}  // namespace

ReadPlan read_plan(const std::string& text, const std::string& file) {
  ReadPlan out;
  out.plan.file = file;
  Parsed parsed = parse_toml(text);
  out.readable = parsed.findings.empty();
  const Lines lines(text);
  std::vector<Finding> findings;
  Reader(out.plan, lines, findings).read(parsed.root);
  if (!out.readable) {
    // Where lines were passed over, what seems to be missing may stand on one of them.
    std::erase_if(findings, [](const Finding& f) { return f.code == "missing-key"; });
  }
  out.findings = std::move(parsed.findings);
  out.findings.insert(out.findings.end(), findings.begin(), findings.end());
  plan::resolve(out.plan);
  return out;
}

}  // namespace sw::tomlio
