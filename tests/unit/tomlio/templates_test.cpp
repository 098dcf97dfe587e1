// The plans that `sw plan init` starts from: clean, complete, and the same in both languages.
#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "core/base/text.hpp"
#include "core/plan/keys.hpp"
#include "templates/embedded.hpp"
#include "tests/unit/tomlio/reading.hpp"

namespace sw::tomlio {

namespace {

using plan::Entry;
using plan::Key;
using plan::Section;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string filled(std::string_view name, int year) {
  for (const EmbeddedFile& file : templates::files()) {
    if (file.name == name) {
      std::string text = replaced(std::string(file.text), "@YEAR@", std::to_string(year));
      text = replaced(std::move(text), "@NEXT@", std::to_string(year + 1));
      return replaced(std::move(text), "@ORGANISATION@", "青禾 \\\"社工\\\" 服务中心");
    }
  }
  return {};
}

plan::Plan plan_of(std::string_view name) {
  return read_plan(filled(name, 2026), std::string(name)).plan;
}

// Text that people read differs between the twins; ids and words of lists do not.
bool is_prose(const Section& section, const Key& key) {
  static const std::set<std::string_view> kProse{"title",
                                                 "folder",
                                                 "organisation",
                                                 "aim",
                                                 "text",
                                                 "unit",
                                                 "owner",
                                                 "place",
                                                 "partners",
                                                 "definition",
                                                 "source",
                                                 "reason",
                                                 "funder",
                                                 "provider",
                                                 "audience",
                                                 "award"};
  if (section.name == "budget" && key.name == "source") {
    return false;  // a word that filters name, as "fund"
  }
  if (section.name == "any_of" && key.name != "award") {
    return false;  // a title there is a level of titles
  }
  return kProse.contains(key.name);
}

std::string value_shown(const Key& key, const plan::Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    return *text;
  }
  if (const auto* texts = std::get_if<std::vector<std::string>>(&value)) {
    return join(*texts, "|");
  }
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    return std::to_string(*number);
  }
  if (const auto* yes = std::get_if<bool>(&value)) {
    return *yes ? "true" : "false";
  }
  if (const auto* date = std::get_if<Date>(&value)) {
    return date->to_string();
  }
  if (const auto* quantity = std::get_if<Quantity>(&value)) {
    return quantity->to_string();
  }
  std::string out;
  if (const auto* quantities = std::get_if<std::vector<Quantity>>(&value)) {
    for (const Quantity one : *quantities) {
      out += one.to_string() + "|";
    }
  } else if (const auto* pairs = std::get_if<plan::Pairs>(&value)) {
    for (const plan::Pair& pair : *pairs) {
      // Names of parts are people's words, their number is not.
      out +=
          pair.name + "=" +
          (key.name == "breakdown" ? std::to_string(pair.values.size()) : join(pair.values, "|")) +
          ";";
    }
  }
  return out;
}

void add_skeleton(const Section& section,
                  const Entry& entry,
                  const std::string& indent,
                  std::vector<std::string>& out) {
  out.push_back(indent + "[" + std::string(section.name) + "]");
  for (const Key& key : section.keys) {
    if (!entry.has(key.name)) {
      continue;
    }
    std::string line = indent + std::string(key.name);
    if (key.section != nullptr) {
      out.push_back(line);
      for (const Entry* nested : key.nested(entry)) {
        add_skeleton(key.section(), *nested, indent + "  ", out);
      }
    } else if (key.name == "partners" || (key.name == "stages" && section.name == "method")) {
      out.push_back(line + " " +
                    std::to_string(std::get<std::vector<std::string>>(key.get(entry)).size()));
    } else {
      out.push_back(is_prose(section, key) ? line
                                           : line + " = " + value_shown(key, key.get(entry)));
    }
  }
}

std::vector<std::string> skeleton(const plan::Plan& plan) {
  std::vector<std::string> out;
  for (const Section& section : plan::sections()) {
    for (const Entry* entry : section.entries(plan)) {
      add_skeleton(section, *entry, "", out);
    }
  }
  return out;
}

// Sections and keys in the order of the file.
std::vector<std::string> order_in_file(const plan::Plan& plan) {
  std::map<std::pair<unsigned, unsigned>, std::string> placed;
  for (const Section& section : plan::sections()) {
    for (const Entry* entry : section.entries(plan)) {
      placed[{entry->spot.line, 0}] = section.name;
      for (const plan::KeySpot& key : entry->keys) {
        placed[{key.key.line, key.key.column}] = key.name;
      }
    }
  }
  std::vector<std::string> out;
  for (const auto& [place, name] : placed) {
    out.push_back(name);
  }
  return out;
}

std::set<std::string> refs_of(const plan::Plan& plan) {
  std::set<std::string> refs;
  for (const Section& section : plan::sections()) {
    if (const Key* key = section.find("ref")) {
      for (const Entry* entry : section.entries(plan)) {
        if (entry->has("ref")) {
          refs.insert(std::get<std::string>(key->get(*entry)));
        }
      }
    }
  }
  return refs;
}

// A comment whose text touches its mark is an example to be put in force.
std::string with_examples(const std::string& text) {
  std::string out;
  for (const std::string& line : split(text, '\n')) {
    const bool example = line.size() > 1 && line[0] == '#' && line[1] != ' ';
    out += (example ? line.substr(1) : line) + "\n";
  }
  return out;
}

constexpr const char* kNames[] = {"bureau", "agency", "blank"};

}  // namespace

TEST_CASE("there are three templates in two languages") {
  std::set<std::string_view> names;
  for (const EmbeddedFile& file : templates::files()) {
    names.insert(file.name);
  }
  CHECK(names == std::set<std::string_view>{"agency.en.toml",
                                            "agency.zh.toml",
                                            "blank.en.toml",
                                            "blank.zh.toml",
                                            "bureau.en.toml",
                                            "bureau.zh.toml"});
}

TEST_CASE("every template passes the check without a finding, in any year") {
  for (const EmbeddedFile& file : templates::files()) {
    CAPTURE(file.name);
    for (const int year : {2026, 2028, 2100}) {
      const std::string text = filled(file.name, year);
      CHECK(text.find('@') == std::string::npos);
      CHECK(check(text) == Shown{});
      const plan::Plan plan = read_plan(text, "x").plan;
      CHECK(plan.year() == year);
      CHECK(plan.head.organisation == "青禾 \"社工\" 服务中心");
    }
  }
}

TEST_CASE("the two languages of a template are twins") {
  for (const std::string name : kNames) {
    CAPTURE(name);
    const plan::Plan zh = plan_of(name + ".zh.toml"), en = plan_of(name + ".en.toml");
    const std::vector<std::string> left = skeleton(zh), right = skeleton(en);
    CHECK(left.size() == right.size());
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
      CHECK(left[i] == right[i]);
    }
    CHECK(order_in_file(zh) == order_in_file(en));
  }
}

TEST_CASE("examples in the blank template pass the check once they are put in force") {
  for (const std::string name : {"blank.zh.toml", "blank.en.toml"}) {
    CAPTURE(name);
    const std::string text = with_examples(filled(name, 2026));
    CHECK(check(text) == Shown{});
    const plan::Plan plan = read_plan(text, "x").plan;
    for (const Section& section : plan::sections()) {
      CAPTURE(section.name);
      CHECK_FALSE(section.entries(plan).empty());
    }
  }
  CHECK(skeleton(read_plan(with_examples(filled("blank.zh.toml", 2026)), "x").plan) ==
        skeleton(read_plan(with_examples(filled("blank.en.toml", 2026)), "x").plan));
}

TEST_CASE("every clause of the bureau's source plan is answered") {
  const std::set<std::string> clauses{"A1",
                                      "A1.1",
                                      "A1.2",
                                      "A1.3",
                                      "A1.4",
                                      "A2.1",
                                      "A2.2",
                                      "A2.3",
                                      "A2.4",
                                      "A2.5",
                                      "A2.6",
                                      "A2.7",
                                      "A3.1",
                                      "A3.2",
                                      "A3.3"};
  CHECK(refs_of(plan_of("bureau.zh.toml")) == clauses);
  CHECK(refs_of(plan_of("bureau.en.toml")) == clauses);
}

TEST_CASE("every clause of the agency's source plan is answered") {
  const std::set<std::string> clauses{
      "B0", "B1", "B2.1", "B2.2", "B3.1", "B3.2", "B3.3", "B4.1", "B4.2", "B4.3", "B4.4"};
  CHECK(refs_of(plan_of("agency.zh.toml")) == clauses);
  CHECK(refs_of(plan_of("agency.en.toml")) == clauses);
}

TEST_CASE("the bureau's template carries the figures of its source plan") {
  const plan::Plan plan = plan_of("bureau.zh.toml");
  bool workforce = false;
  for (const plan::Indicator& one : plan.indicators) {
    workforce = workforce || (one.kind == plan::IndicatorKind::level && one.baseline &&
                              *one.baseline == Quantity::of(40) && one.target == Quantity::of(90));
  }
  CHECK(workforce);
  CHECK(plan.sectors.size() == 9);
  CHECK(plan.project_kinds.size() == 6);
  CHECK(plan.eligibilities.size() == 5);
  CHECK(plan.tracks.size() == 4);
  CHECK(plan.fields.size() == 7);
  CHECK(plan.client_groups.size() == 6);
  std::set<plan::PostClass> classes;
  for (const plan::Post& post : plan.posts) {
    classes.insert(post.post_class);
  }
  CHECK(classes.size() == 2);
}

TEST_CASE("the agency's template has its brands, channels, steps and sites") {
  const plan::Plan plan = plan_of("agency.zh.toml");
  std::map<plan::ItemKind, int> kinds;
  for (const plan::Item& item : plan.items) {
    ++kinds[item.kind];
  }
  CHECK(kinds[plan::ItemKind::brand] == 3);
  CHECK(kinds[plan::ItemKind::step] == 4);
  CHECK(plan.channels.size() == 4);
  std::set<std::string> settings;
  for (const plan::Project& project : plan.projects) {
    for (const plan::Site& site : project.sites) {
      settings.insert(site.setting);
    }
  }
  CHECK(settings.contains("rural"));
  CHECK(settings.contains("urban"));
}

TEST_CASE("one value that cannot be read is one finding, whatever key it is") {
  // Each key's first line `key = value` of the agency's plan gets a value of a type that no key
  // has.
  const std::string text = filled("agency.zh.toml", 2026);
  std::set<std::string> done;
  std::vector<std::string> lines = split(text, '\n');
  std::string section;
  int changed = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string line = lines[i];
    if (line.starts_with("[")) {
      section = line;
    }
    const std::size_t mark = line.find(" = ");
    const std::string name = line.substr(0, mark);
    const auto count = [&](char c) { return std::count(line.begin(), line.end(), c); };
    const bool whole = count('[') == count(']') && count('{') == count('}') && count('"') % 2 == 0;
    if (mark == std::string::npos || !whole || line.find_first_of("# ]") == 0 ||
        name == "id" ||  // what names a missing id is rightly reported too
        !done.insert(section + name).second) {
      continue;
    }
    lines[i] = name + " = 10:00:00";
    CAPTURE(section);
    CAPTURE(lines[i]);
    CHECK(check(join(lines, "\n")) ==
          Shown{std::to_string(i + 1) + ":" + std::to_string(mark + 4) + ":8 wrong-type"});
    lines[i] = line;
    ++changed;
  }
  CHECK(changed > 60);
}

}  // namespace sw::tomlio
