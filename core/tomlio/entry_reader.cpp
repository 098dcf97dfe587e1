#include "core/tomlio/entry_reader.hpp"

#include <functional>
#include <set>

#include "core/base/text.hpp"

namespace sw::tomlio {

namespace {

using plan::Entry;
using plan::Key;
using plan::KeyType;
using plan::Section;

constexpr Text kUnknownKey{"不认识的键 \"{0}\"", "unknown key \"{0}\""};
constexpr Text kKnownKeys{"这里可用的键：{0}", "keys known here: {0}"};
constexpr Text kMissing{"{0} 缺少键 \"{1}\"", "{0} lacks the key \"{1}\""};
constexpr Text kAddIt{"补上一行：{0} = …（{1}）", "add a line: {0} = … ({1})"};
constexpr Text kNotList{"{0} 应写成 [[{0}]]", "{0} should be written [[{0}]]"};
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

}  // namespace

void EntryReader::not_a_list(const toml::source_region& region, const Section& section) {
  fault(spot_of(region), "wrong-type", say(kNotList, section.name));
}

void EntryReader::fault(plan::Spot spot,
                        std::string_view code,
                        Message message,
                        std::optional<Message> hint) {
  findings_.push_back({plan::Severity::error, spot, code, std::move(message), std::move(hint)});
}

std::string EntryReader::unknown(const toml::key& name,
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

void EntryReader::read_entry(const toml::table& table,
                             const Section& section,
                             Entry& entry,
                             bool nested) {
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

void EntryReader::read_nested(const toml::node& node, const Key& key, Entry& entry) {
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

}  // namespace sw::tomlio
