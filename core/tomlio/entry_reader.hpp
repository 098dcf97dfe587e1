#pragma once
// Reads a table of a file into a struct, by the section of a key table. What is wrong becomes a
// finding; nothing is thrown. Only this folder includes it.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/meant.hpp"
#include "core/plan/finding.hpp"
#include "core/plan/keys.hpp"
#include "core/tomlio/toml.hpp"

namespace sw::tomlio {

inline constexpr Text kUnknownSection{"不认识的部分 \"{0}\"", "unknown section \"{0}\""};
inline constexpr Text kNotTable{"{0} 应写成 [{0}]", "{0} should be written [{0}]"};

class EntryReader {
 public:
  EntryReader(const Lines& lines, std::vector<plan::Finding>& findings)
      : lines_(lines), findings_(findings) {}

  void fault(plan::Spot spot,
             std::string_view code,
             Message message,
             std::optional<Message> hint = {});

  /// Gives the nearest known word; empty where none is near.
  std::string unknown(const toml::key& name,
                      const std::vector<std::string>& known,
                      Text what,
                      std::string_view code);

  /// `nested`: it stands in braces.
  void read_entry(const toml::table& table,
                  const plan::Section& section,
                  plan::Entry& entry,
                  bool nested);

  /// [[name]]: `add` gives the struct of each.
  template <class Add>
  void read_list(const toml::key& name,
                 const toml::node& node,
                 const plan::Section& section,
                 Add add) {
    const toml::array* list = node.as_array();
    if (list == nullptr) {
      not_a_list(name.source(), section);
      return;
    }
    for (const toml::node& element : *list) {
      if (const toml::table* table = element.as_table()) {
        read_entry(*table, section, add(), false);
      } else {
        not_a_list(element.source(), section);
      }
    }
  }

 private:
  void not_a_list(const toml::source_region& region, const plan::Section& section);
  void read_nested(const toml::node& node, const plan::Key& key, plan::Entry& entry);

  const Lines& lines_;
  std::vector<plan::Finding>& findings_;
};

}  // namespace sw::tomlio
