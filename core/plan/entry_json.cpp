#include "core/plan/entry_json.hpp"

#include <variant>

#include "core/base/json_number.hpp"

namespace sw::plan {

using nlohmann::ordered_json;

namespace {

ordered_json pairs_json(const Pairs& pairs, bool lists) {
  ordered_json out = ordered_json::object();
  for (const Pair& pair : pairs) {
    if (lists || pair.values.size() != 1) {
      out[pair.name] = pair.values;
    } else {
      out[pair.name] = pair.values.front();
    }
  }
  return out;
}

struct ToJson {
  const Key& key;

  ordered_json operator()(std::monostate) const { return {}; }
  ordered_json operator()(const std::string& text) const {
    return text.empty() ? ordered_json() : ordered_json(text);
  }
  ordered_json operator()(bool value) const { return value; }
  ordered_json operator()(std::int64_t value) const {
    return key.type == KeyType::choice
               ? ordered_json(key.choices[static_cast<std::size_t>(value)].name)
               : ordered_json(value);
  }
  ordered_json operator()(Date date) const { return date.to_string(); }
  ordered_json operator()(Quantity value) const { return json_number(value); }
  ordered_json operator()(const std::vector<std::string>& texts) const { return texts; }
  ordered_json operator()(const std::vector<Quantity>& values) const {
    ordered_json out = ordered_json::array();
    for (const Quantity value : values) {
      out.push_back(json_number(value));
    }
    return values.empty() ? ordered_json() : out;
  }
  ordered_json operator()(const Pairs& pairs) const {
    return pairs.empty() ? ordered_json() : pairs_json(pairs, key.name == "breakdown");
  }
};

}  // namespace

ordered_json value_json(const Key& key, const Value& value) {
  return std::visit(ToJson{key}, value);
}

ordered_json entry_json(const Section& section, const Entry& entry) {
  ordered_json out = ordered_json::object();
  for (const Key& key : section.keys) {
    const std::string name(key.name);
    if (key.section == nullptr) {
      out[name] = value_json(key, key.get(entry));
    } else if (key.type == KeyType::table) {
      const auto nested = key.nested(entry);
      out[name] = nested.empty() ? ordered_json() : entry_json(key.section(), *nested.front());
    } else {
      out[name] = ordered_json::array();
      for (const Entry* nested : key.nested(entry)) {
        out[name].push_back(entry_json(key.section(), *nested));
      }
    }
  }
  return out;
}

}  // namespace sw::plan
