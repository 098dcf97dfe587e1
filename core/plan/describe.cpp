#include "core/plan/describe.hpp"

#include <nlohmann/json.hpp>

#include "core/base/id.hpp"
#include "core/base/width.hpp"
#include "core/plan/entry_json.hpp"
#include "core/plan/keys.hpp"

namespace sw::plan {

namespace {

using nlohmann::ordered_json;

std::string plural(std::string_view name) {
  std::string out(name);
  if (out.ends_with('y')) {
    out.replace(out.size() - 1, 1, "ie");
  }
  return out + "s";
}

ordered_json placed_json(const Section& section, const Entry& entry) {
  ordered_json out = entry_json(section, entry);
  if (section.name == "item" || section.name == "indicator" || section.name == "milestone") {
    const std::string id = std::get<std::string>(section.find("id")->get(entry));
    const std::string_view parent = parent_id(id);
    out["parent"] = parent.empty() ? ordered_json() : ordered_json(parent);
  } else if (section.name == "project") {
    out["parent"] = out["under"];
  } else {
    out["parent"] = nullptr;
  }
  out["line"] = entry.spot.line;
  return out;
}

ordered_json section_schema(const Section& section, Lang lang);

ordered_json type_schema(const Key& key, Lang lang) {
  const ordered_json percent{{"type", "string"}, {"pattern", "^[0-9.]+%$"}};
  switch (key.type) {
    case KeyType::text:
      return {{"type", "string"}, {"minLength", 1}};
    case KeyType::id:
      return {{"type", "string"}, {"pattern", "^[a-z0-9][a-z0-9_-]*(\\.[a-z0-9][a-z0-9_-]*)*$"}};
    case KeyType::boolean:
      return {{"type", "boolean"}};
    case KeyType::integer:
      return {{"type", "integer"}, {"minimum", 0}};
    case KeyType::date:
      // TOML dates reach a schema as strings.
      return {{"type", "string"}, {"format", "date"}};
    case KeyType::quantity:
    case KeyType::money:
      return {{"type", "number"}, {"minimum", 0}};
    case KeyType::share:
    case KeyType::figure:
      return {{"anyOf", {ordered_json{{"type", "number"}, {"minimum", 0}}, percent}}};
    case KeyType::choice: {
      ordered_json words = ordered_json::array();
      for (const Choice& choice : key.choices) {
        words.push_back(choice.name);
      }
      return {{"type", "string"}, {"enum", words}};
    }
    case KeyType::texts:
      return {{"type", "array"}, {"items", {{"type", "string"}}}};
    case KeyType::figures:
      return {{"type", "array"}, {"items", {{"type", "number"}}}};
    case KeyType::pairs:
      return {{"type", "object"},
              {"additionalProperties",
               {{"anyOf",
                 {ordered_json{{"type", "string"}},
                  ordered_json{{"type", "array"}, {"items", {{"type", "string"}}}}}}}}};
    case KeyType::amounts:
      return {{"type", "object"}, {"additionalProperties", {{"type", "number"}}}};
    case KeyType::table:
      return section_schema(key.section(), lang);
    case KeyType::tables:
      return {{"type", "array"}, {"items", section_schema(key.section(), lang)}};
  }
  return {};
}

ordered_json section_schema(const Section& section, Lang lang) {
  ordered_json properties = ordered_json::object();
  ordered_json required = ordered_json::array();
  for (const Key& key : section.keys) {
    ordered_json schema = type_schema(key, lang);
    schema["description"] = key.help.in(lang);
    if (!key.fallback.empty() && key.type != KeyType::choice) {
      schema["description"] =
          std::string(key.help.in(lang)) + " [" + std::string(key.fallback) + "]";
    }
    properties[std::string(key.name)] = std::move(schema);
    if (key.required) {
      required.push_back(key.name);
    }
  }
  ordered_json out{{"type", "object"},
                   {"description", section.help.in(lang)},
                   {"properties", std::move(properties)},
                   {"additionalProperties", false}};
  if (!required.empty()) {
    out["required"] = std::move(required);
  }
  return out;
}

constexpr Text kRequired{"必填", "required"};
constexpr Text kDefault{"默认 {0}", "default {0}"};
constexpr Text kRefers{"[[{0}]] 的编号", "id of a [[{0}]]"};
constexpr Text kIntro{
    "计划文件 plans/年度.toml 是 TOML 文本。顺序就是报告里的顺序；层级写在编号里：\n"
    "training.rotation 属于 training。编号用小写字母、数字和 -，层级之间用点。\n",
    "A plan file, plans/YEAR.toml, is TOML text. The order in the file is the order\n"
    "in reports; hierarchy is in the ids: training.rotation belongs to training. Ids\n"
    "are lower-case letters, digits and -, with dots between levels.\n"};

Text type_name(KeyType type) {
  switch (type) {
    case KeyType::text:
      return {"文字", "text"};
    case KeyType::id:
      return {"编号", "id"};
    case KeyType::boolean:
      return {"true/false", "true/false"};
    case KeyType::integer:
      return {"整数", "integer"};
    case KeyType::date:
      return {"日期", "date"};
    case KeyType::quantity:
      return {"数字", "number"};
    case KeyType::share:
      return {"比例", "share"};
    case KeyType::figure:
      return {"数字", "number"};
    case KeyType::money:
      return {"元", "yuan"};
    case KeyType::choice:
      return {"选一", "one of"};
    case KeyType::texts:
      return {"文字列表", "texts"};
    case KeyType::figures:
      return {"数字列表", "numbers"};
    case KeyType::pairs:
      return {"{ 名 = 值 }", "{ name = value }"};
    case KeyType::amounts:
      return {"{ 名 = 数字 }", "{ name = number }"};
    case KeyType::table:
      return {"{ … }", "{ … }"};
    case KeyType::tables:
      return {"[ { … } ]", "[ { … } ]"};
  }
  return {"值", "value"};
}

std::string key_lines(const Key& key, Lang lang, std::size_t indent) {
  std::string about(key.help.in(lang));
  std::vector<std::string> remarks;
  if (key.required) {
    remarks.emplace_back(kRequired.in(lang));
  }
  if (!key.fallback.empty()) {
    remarks.push_back(say(kDefault, key.fallback).in(lang));
  }
  if (!key.refers.empty()) {
    remarks.push_back(say(kRefers, key.refers).in(lang));
  }
  for (const std::string& remark : remarks) {
    about += (lang == Lang::zh ? "；" : "; ") + remark;
  }
  std::string out = std::string(indent, ' ') + pad_right(key.name, 16) + " " +
                    pad_right(type_name(key.type).in(lang), 16);
  const std::size_t left = display_width(out) + 1;
  bool first = true;
  for (const std::string& line : wrap(about, 80 - left)) {
    out += (first ? " " : std::string(left, ' ')) + line + "\n";
    first = false;
  }
  for (const Choice& choice : key.choices) {
    std::string head = std::string(left, ' ') + pad_right(choice.name, 16) + " ";
    const std::size_t used = display_width(head);
    for (const std::string& line : wrap(choice.title.in(lang), 80 - used)) {
      out += head + line + "\n";
      head.assign(used, ' ');
    }
  }
  if (key.section != nullptr) {
    for (const Key& nested : key.section().keys) {
      out += key_lines(nested, lang, indent + 2);
    }
  }
  return out;
}

}  // namespace

std::string entry_to_json(std::string_view section, const Entry& entry) {
  return placed_json(*find_section(section), entry)
      .dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string to_json(const Plan& plan) {
  ordered_json out = ordered_json::object();
  for (const Section& section : sections()) {
    const auto entries = section.entries(plan);
    if (!section.list) {
      out[std::string(section.name)] = placed_json(section, *entries.front());
      continue;
    }
    ordered_json list = ordered_json::array();
    for (const Entry* entry : entries) {
      list.push_back(placed_json(section, *entry));
    }
    out[plural(section.name)] = std::move(list);
  }
  return out.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string json_schema(Lang lang) {
  ordered_json properties = ordered_json::object();
  for (const Section& section : sections()) {
    ordered_json schema = section_schema(section, lang);
    properties[std::string(section.name)] =
        section.list ? ordered_json{{"type", "array"}, {"items", std::move(schema)}} : schema;
  }
  const ordered_json out{{"$schema", "http://json-schema.org/draft-07/schema#"},
                         {"title", "sw plan"},
                         {"type", "object"},
                         {"properties", std::move(properties)},
                         {"additionalProperties", false},
                         {"required", {"plan"}}};
  return out.dump(2) + "\n";
}

std::string manual_of(const Section& section, Lang lang) {
  const std::string name(section.name);
  const std::string head = (section.list ? "[[" + name + "]]" : "[" + name + "]") + "  " +
                           std::string(section.help.in(lang));
  std::string out;
  for (const std::string& line : wrap(head, 80)) {
    out += line + "\n";
  }
  for (const Key& key : section.keys) {
    out += key_lines(key, lang, 2);
  }
  return out;
}

std::string manual(Lang lang) {
  std::string out(kIntro.in(lang));
  for (const Section& section : sections()) {
    out += "\n" + manual_of(section, lang);
  }
  return out;
}

}  // namespace sw::plan
