#include "core/plan/describe.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/unit/plan/written.hpp"

namespace sw::plan {

namespace {

using nlohmann::json;

Written small() {
  Written written;
  written.nested(written.plan.head, "plan", "thresholds", {{"on_track", "0.8"}});
  written.add("item", {{"id", "a"}, {"kind", "goal"}, {"title", "目标"}, {"owner", "甲"}});
  written.add("item", {{"id", "a.b"}, {"kind", "task"}, {"title", "任务"}, {"partners", "乙|丙"}});
  written.add("indicator",
              {{"id", "a.b.n"},
               {"title", "人数"},
               {"kind", "level"},
               {"baseline", "40"},
               {"target", "90.5"},
               {"by_quarter", "50|60|70.25|90.5"},
               {"from", "staff=certified;level=high|low"},
               {"breakdown", "site=东校"}});
  written.add("milestone", {{"id", "a.m"}, {"title", "节点"}, {"due", "2026-02-28"}});
  Entry& project = written.add(
      "project", {{"id", "p.q"}, {"title", "项目"}, {"under", "a.b"}, {"kind", "aged_care"}});
  written.nested(project, "project", "stages", {{"delivery", "2026-10-31"}});
  written.nested(project, "project", "sites", {{"id", "east"}, {"title", "东校"}, {"size", "820"}});
  written.nested(
      project, "project", "budget", {{"line", "x"}, {"source", "f"}, {"amount", "120000.05"}});
  written.add("pay_band", {{"track", "t"}, {"grade", "F1"}, {"low", "4000"}, {"high", "5200"}});
  written.add("course", {{"id", "c"}, {"title", "课"}, {"accredited", "true"}});
  resolve(written.plan);
  return written;
}

// Lines are broken to the page, so texts are compared without their spaces.
std::string without_spaces(std::string_view text) {
  std::string out(text);
  std::erase_if(out, [](char c) { return c == ' ' || c == '\n'; });
  return out;
}

}  // namespace

TEST_CASE("a plan as JSON has every section, the head as one object") {
  const json out = json::parse(to_json(small().plan));
  CHECK(out.size() == sections().size());
  CHECK(out["plan"].is_object());
  for (const char* name :
       {"items",        "indicators",    "milestones", "projects",      "posts",   "pay_bands",
        "courses",      "duties",        "channels",   "outputs",       "needs",   "eligibilities",
        "admissions",   "sectors",       "fields",     "client_groups", "methods", "document_kinds",
        "budget_lines", "project_kinds", "tracks"}) {
    CAPTURE(name);
    CHECK(out[name].is_array());
  }
}

TEST_CASE("every entry has every key of its section, and its parent and line") {
  const Plan plan = small().plan;
  const json out = json::parse(to_json(plan));
  for (const auto& [section, list] : {std::pair("item", "items"),
                                      std::pair("indicator", "indicators"),
                                      std::pair("milestone", "milestones"),
                                      std::pair("project", "projects"),
                                      std::pair("pay_band", "pay_bands"),
                                      std::pair("course", "courses")}) {
    REQUIRE_FALSE(out[list].empty());
    const auto entries = find_section(section)->entries(plan);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const json& entry = out[list][i];
      CHECK(entry.size() == find_section(section)->keys.size() + 2);
      for (const std::string& key : find_section(section)->key_names()) {
        CAPTURE(key);
        CHECK(entry.contains(key));
      }
      CHECK(entry["line"] == entries[i]->spot.line);
    }
  }
}

TEST_CASE("an entry's parent is the id above, a project's the item it is under") {
  const json out = json::parse(to_json(small().plan));
  CHECK(out["items"][0]["parent"].is_null());
  CHECK(out["items"][1]["parent"] == "a");
  CHECK(out["indicators"][0]["parent"] == "a.b");
  CHECK(out["milestones"][0]["parent"] == "a");
  CHECK(out["projects"][0]["parent"] == "a.b");
  CHECK(out["courses"][0]["parent"].is_null());
  CHECK(out["plan"]["parent"].is_null());
}

TEST_CASE("in JSON what is inherited is filled in and what is not given is null") {
  const json out = json::parse(to_json(small().plan));
  const json& task = out["items"][1];
  CHECK(task["owner"] == "甲");
  CHECK(task["importance"] == "medium");
  CHECK(task["start"] == "2026-01-01");
  CHECK(task["due"] == "2026-12-31");
  CHECK(task["partners"] == json{"乙", "丙"});
  CHECK(task["ref"].is_null());
  CHECK(out["items"][0]["partners"] == json::array());
  CHECK(out["plan"]["aim"].is_null());
  CHECK(out["projects"][0]["start"].is_null());
  CHECK(out["projects"][0]["quotas"] == json::array());
  CHECK(out["indicators"][0]["weight"].is_null());
  CHECK(out["courses"][0]["hours"].is_null());
  CHECK(out["courses"][0]["accredited"] == true);
}

TEST_CASE("in JSON numbers are numbers, dates ISO and choices words") {
  const json out = json::parse(to_json(small().plan));
  const json& n = out["indicators"][0];
  CHECK(n["kind"] == "level");
  CHECK(n["better"] == "more");
  CHECK(n["baseline"].is_number_integer());
  CHECK(n["baseline"] == 40);
  CHECK(n["target"] == 90.5);
  CHECK(n["by_quarter"] == json{50, 60, 70.25, 90.5});
  CHECK(n["from"] == json{{"staff", "certified"}, {"level", {"high", "low"}}});
  CHECK(n["breakdown"] == json{{"site", json::array({"东校"})}});
  CHECK(out["milestones"][0]["due"] == "2026-02-28");
  CHECK(out["plan"]["year"] == 2026);
  CHECK(out["plan"]["thresholds"] == json{{"on_track", 0.8}, {"behind", 0.7}});
  const json& project = out["projects"][0];
  CHECK(project["people"] == "new");
  CHECK(project["stages"]["delivery"] == "2026-10-31");
  CHECK(project["stages"]["research"].is_null());
  CHECK(project["sites"][0]["size"] == 820);
  CHECK(project["sites"][0]["setting"].is_null());
  CHECK(project["budget"][0]["amount"] == 120000.05);
  CHECK(out["pay_bands"][0]["low"] == 4000);
}

TEST_CASE("six decimals survive JSON") {
  Written written = small();
  written.plan.indicators[0].target = number("99999999.999999");
  const std::string text = to_json(written.plan);
  CHECK(text.find("\"target\": 99999999.999999,") != std::string::npos);
}

TEST_CASE("an empty plan is JSON too, broken text does not break it") {
  CHECK(json::parse(to_json(Plan()))["items"] == json::array());
  Plan plan;
  plan.head.title =
      "a\xFF"
      "b";
  CHECK(json::parse(to_json(plan))["plan"]["title"] ==
        "a\xEF\xBF\xBD"
        "b");
}

TEST_CASE("the schema has every section and key, with its help, and the keys it requires") {
  for (const Lang lang : {Lang::zh, Lang::en}) {
    const json out = json::parse(json_schema(lang));
    CHECK(out["$schema"] == "http://json-schema.org/draft-07/schema#");
    CHECK(out["type"] == "object");
    CHECK(out["required"] == json::array({"plan"}));
    CHECK(out["additionalProperties"] == false);
    CHECK(out["properties"].size() == sections().size());
    const auto compare = [&](const Section& section, const json& schema, auto& self) -> void {
      CAPTURE(section.name);
      CHECK(schema["type"] == "object");
      CHECK(schema["additionalProperties"] == false);
      CHECK(schema["properties"].size() == section.keys.size());
      json required = json::array();
      for (const Key& key : section.keys) {
        CAPTURE(key.name);
        REQUIRE(schema["properties"].contains(std::string(key.name)));
        const json& property = schema["properties"][std::string(key.name)];
        const std::string help = property["description"];
        CHECK(help.starts_with(key.help.in(lang)));
        if (key.required) {
          required.push_back(key.name);
        }
        if (key.type == KeyType::choice) {
          CHECK(property["enum"].size() == key.choices.size());
          CHECK(property["enum"][0] == key.choices[0].name);
        } else if (key.type == KeyType::table) {
          self(key.section(), property, self);
        } else if (key.type == KeyType::tables) {
          CHECK(property["type"] == "array");
          self(key.section(), property["items"], self);
        } else if (key.type == KeyType::share || key.type == KeyType::figure) {
          CHECK(property["anyOf"].size() == 2);
        } else if (key.type == KeyType::texts) {
          CHECK(property["items"] == json{{"type", "string"}});
        } else if (key.type == KeyType::pairs) {
          CHECK(property["additionalProperties"]["anyOf"].size() == 2);
        } else {
          CHECK(property["type"].is_string());
        }
      }
      CHECK(schema.value("required", json::array()) == required);
    };
    for (const Section& section : sections()) {
      const json& schema = out["properties"][std::string(section.name)];
      if (section.list) {
        CHECK(schema["type"] == "array");
      }
      compare(section, section.list ? schema["items"] : schema, compare);
    }
  }
}

TEST_CASE("the manual names every section, key and choice in both languages") {
  for (const Lang lang : {Lang::zh, Lang::en}) {
    const std::string text = manual(lang);
    const std::string unbroken = without_spaces(text);
    const auto names = [&](const Section& section, auto& self) -> void {
      for (const Key& key : section.keys) {
        CAPTURE(key.name);
        CHECK(text.find(" " + std::string(key.name) + " ") != std::string::npos);
        CHECK(unbroken.find(without_spaces(key.help.in(lang))) != std::string::npos);
        for (const Choice& choice : key.choices) {
          CAPTURE(choice.name);
          CHECK(text.find(" " + std::string(choice.name) + " ") != std::string::npos);
          CHECK(unbroken.find(without_spaces(choice.title.in(lang))) != std::string::npos);
        }
        if (key.section != nullptr) {
          self(key.section(), self);
        }
      }
    };
    for (const Section& section : sections()) {
      const std::string name(section.name);
      CHECK(text.find("\n" + (section.list ? "[[" + name + "]]" : "[" + name + "]") + "  ") !=
            std::string::npos);
      names(section, names);
    }
    CHECK(text.back() == '\n');
  }
}

}  // namespace sw::plan
