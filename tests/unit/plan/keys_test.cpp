#include "core/plan/keys.hpp"

#include <functional>
#include <set>

#include <doctest/doctest.h>

#include "tests/unit/plan/written.hpp"

namespace sw::plan {

namespace {

/// Every section, those within others too, with a path such as "project.sites".
void each_section(const std::function<void(const std::string&, const Section&)>& visit) {
  for (const Section& section : sections()) {
    visit(std::string(section.name), section);
    for (const Key& key : section.keys) {
      if (key.section != nullptr) {
        visit(std::string(section.name) + "." + std::string(key.name), key.section());
      }
    }
  }
}

std::string example(const Key& key) {
  switch (key.type) {
    case KeyType::text:
    case KeyType::id:
      return "a.b";
    case KeyType::boolean:
      return "true";
    case KeyType::integer:
      return "7";
    case KeyType::date:
      return "2026-03-01";
    case KeyType::quantity:
    case KeyType::share:
    case KeyType::figure:
      return "0.123456";
    case KeyType::money:
      return "1200.05";
    case KeyType::choice:
      return std::string(key.choices.back().name);
    case KeyType::texts:
      return "甲|乙";
    case KeyType::figures:
      return "1|2.5";
    case KeyType::pairs:
      return "b=x|y;a=z";
    default:
      return {};
  }
}

bool same(const Value& a, const Value& b) {
  if (const auto* left = std::get_if<Pairs>(&a)) {
    const auto& right = std::get<Pairs>(b);
    return left->size() == right.size() &&
           std::equal(left->begin(), left->end(), right.begin(), [](const Pair& x, const Pair& y) {
             return x.name == y.name && x.values == y.values;
           });
  }
  return a.index() == b.index() && std::visit(
                                       [&](const auto& left) {
                                         using T = std::decay_t<decltype(left)>;
                                         if constexpr (std::is_same_v<T, Pairs>) {
                                           return false;
                                         } else {
                                           return left == std::get<T>(b);
                                         }
                                       },
                                       a);
}

/// A key of an entry of its section, which must be a fresh one.
void round_trip(const Key& key, Entry& entry) {
  if (key.section != nullptr) {
    CHECK(key.nested(entry).empty());
    Entry& inner = key.add(entry);
    CHECK(key.nested(entry) == std::vector<const Entry*>{&inner});
    for (const Key& below : key.section().keys) {
      CAPTURE(below.name);
      round_trip(below, inner);
    }
    return;
  }
  const Value value = value_of(key, example(key));
  if (key.type == KeyType::choice) {
    for (const Choice& choice : key.choices) {
      key.set(entry, value_of(key, choice.name));
      CHECK(same(key.get(entry), value_of(key, choice.name)));
    }
  } else {
    CHECK_FALSE(same(key.get(entry), value));
  }
  key.set(entry, value);
  CHECK(same(key.get(entry), value));
}

}  // namespace

TEST_CASE("sections stand in the order of the documentation") {
  std::vector<std::string> names;
  for (const Section& section : sections()) {
    names.emplace_back(section.name);
    CHECK(section.list == (section.name != "plan"));
    CHECK(find_section(section.name) == &section);
  }
  CHECK(names == std::vector<std::string>{
                     "plan",          "item",        "indicator",    "milestone",
                     "project",       "gate",        "post",         "pay_band",
                     "course",        "duty",        "channel",      "output",
                     "need",          "eligibility", "admission",    "certificate_level",
                     "sector",        "field",       "client_group", "method",
                     "document_kind", "budget_line", "project_kind", "resource_kind",
                     "track"});
  CHECK(find_section("items") == nullptr);
  CHECK(find_section("") == nullptr);
}

TEST_CASE("every section and key has its help in both languages") {
  each_section([](const std::string& path, const Section& section) {
    CAPTURE(path);
    CHECK_FALSE(section.help.in(Lang::zh).empty());
    CHECK_FALSE(section.help.in(Lang::en).empty());
    CHECK_FALSE(section.keys.empty());
    for (const Key& key : section.keys) {
      CAPTURE(key.name);
      CHECK_FALSE(key.help.in(Lang::zh).empty());
      CHECK_FALSE(key.help.in(Lang::en).empty());
    }
  });
}

TEST_CASE("no section has two keys of the same name") {
  each_section([](const std::string& path, const Section& section) {
    CAPTURE(path);
    const std::vector<std::string> names = section.key_names();
    CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
    for (const Key& key : section.keys) {
      CHECK(section.find(key.name) == &key);
    }
    CHECK(section.find("no_such_key") == nullptr);
  });
}

TEST_CASE("what a key refers to is a section with ids") {
  int referring = 0;
  each_section([&](const std::string& path, const Section& section) {
    CAPTURE(path);
    for (const Key& key : section.keys) {
      if (!key.refers.empty()) {
        CAPTURE(key.name);
        ++referring;
        REQUIRE(find_section(key.refers) != nullptr);
        CHECK(find_section(key.refers)->find("id") != nullptr);
        CHECK((key.type == KeyType::text || key.type == KeyType::texts));
      }
    }
  });
  CHECK(referring == 15);
}

TEST_CASE("a key has choices where it is a choice, and a section where it is a table") {
  each_section([](const std::string& path, const Section& section) {
    CAPTURE(path);
    for (const Key& key : section.keys) {
      CAPTURE(key.name);
      CHECK((key.type == KeyType::choice) == !key.choices.empty());
      const bool table = key.type == KeyType::table || key.type == KeyType::tables;
      CHECK(table == (key.section != nullptr));
      CHECK(table == (key.add != nullptr && key.nested != nullptr));
      CHECK(table != (key.set != nullptr && key.get != nullptr));
      CHECK((key.required && !key.fallback.empty()) == false);
    }
  });
}

TEST_CASE("a default is one of the choices, and what a new entry has") {
  each_section([](const std::string& path, const Section& section) {
    CAPTURE(path);
    for (const Key& key : section.keys) {
      if (key.type != KeyType::choice || key.fallback.empty()) {
        continue;
      }
      CAPTURE(key.name);
      const std::string word(key.fallback.substr(1, key.fallback.size() - 2));
      CHECK(value_of(key, word).index() != 0);
      if (section.add != nullptr) {
        Plan plan;
        CHECK(same(key.get(section.add(plan)), value_of(key, word)));
      }
    }
  });
}

TEST_CASE("what is set through a key is got back, for every key") {
  for (const Section& section : sections()) {
    Plan plan;
    Entry& entry = section.add(plan);
    CHECK(section.entries(plan) == std::vector<const Entry*>{&entry});
    for (const Key& key : section.keys) {
      CAPTURE(section.name);
      CAPTURE(key.name);
      round_trip(key, entry);
    }
  }
}

TEST_CASE("each key fills a member of its own") {
  each_section([](const std::string& path, const Section& section) {
    if (section.add == nullptr) {
      return;
    }
    CAPTURE(path);
    for (const Key& key : section.keys) {
      if (key.section != nullptr) {
        continue;
      }
      Plan plan;
      Entry& entry = section.add(plan);
      key.set(entry, value_of(key, example(key)));
      Plan fresh;
      const Entry& untouched = section.add(fresh);
      for (const Key& other : section.keys) {
        if (other.section == nullptr && &other != &key) {
          CAPTURE(key.name);
          CAPTURE(other.name);
          CHECK(same(other.get(entry), other.get(untouched)));
        }
      }
    }
  });
}

TEST_CASE("choices stand in the order of their enumerators") {
  const auto words = [](std::string_view section, std::string_view key) {
    std::vector<std::string> out;
    const Key* found = find_section(section)->find(key);
    for (const Choice& choice : found->choices) {
      out.emplace_back(choice.name);
      CHECK_FALSE(choice.title.in(Lang::zh).empty());
      CHECK_FALSE(choice.title.in(Lang::en).empty());
    }
    return join(out, " ");
  };
  CHECK(words("item", "kind") == "goal task safeguard section brand step");
  CHECK(words("item", "importance") == "high medium low");
  CHECK(words("item", "urgency") == "high medium low");
  CHECK(words("indicator", "kind") == "level flow ratio");
  CHECK(words("indicator", "better") == "more less");
  CHECK(words("milestone", "evidence") == "optional required");
  CHECK(words("project", "people") == "new distinct");
  CHECK(words("post", "class") == "department client");
  CHECK(words("duty", "every") == "week month quarter half year");
  CHECK(words("channel", "per") == "week month quarter half year");
  CHECK(words("output", "kind") == "article casebook");
  CHECK(words("need", "instrument") == "interview_guide questionnaire visit focus_group");
  CHECK(words("admission", "rule") ==
        "certified_min qualified_share registered_years audit_within_days no_open_finding");
  const Key& stage = *find_section("project")->find("documents")->section().find("stage");
  CHECK(stage.choices.size() == 4);
  CHECK(stage.choices[static_cast<std::size_t>(Stage::research)].name == "research");
}

TEST_CASE("names of enumerators are the words of the plan file") {
  CHECK(name_of(ItemKind::goal) == "goal");
  CHECK(name_of(ItemKind::task) == "task");
  CHECK(name_of(ItemKind::safeguard) == "safeguard");
  CHECK(name_of(ItemKind::section) == "section");
  CHECK(name_of(ItemKind::brand) == "brand");
  CHECK(name_of(ItemKind::step) == "step");
  CHECK(name_of(Level::high) == "high");
  CHECK(name_of(Level::medium) == "medium");
  CHECK(name_of(Level::low) == "low");
  CHECK(name_of(IndicatorKind::level) == "level");
  CHECK(name_of(IndicatorKind::flow) == "flow");
  CHECK(name_of(IndicatorKind::ratio) == "ratio");
  CHECK(name_of(Better::more) == "more");
  CHECK(name_of(Better::less) == "less");
  CHECK(name_of(Evidence::optional) == "optional");
  CHECK(name_of(Evidence::required) == "required");
  CHECK(title_of(ItemKind::brand).in(Lang::zh) == "品牌");
  CHECK(title_of(Level::high).in(Lang::zh) == "高");
  CHECK(title_of(IndicatorKind::ratio).in(Lang::en) == "ratio: part of a whole");
}

TEST_CASE("sources, their figures and filters have different names") {
  std::set<std::string_view> names;
  for (const Source& source : sources()) {
    CHECK(names.insert(source.name).second);
    std::set<std::string_view> figures, filters;
    for (const SourceFigure& figure : source.figures) {
      CHECK(figures.insert(figure.name).second);
    }
    for (const std::string& filter : source.filters) {
      CHECK(filters.insert(filter).second);
    }
  }
  CHECK(names.size() == 11);
}

TEST_CASE("the source of a computed indicator is found among its filters, in any order") {
  const auto named = [](const std::vector<std::string>& names) {
    Pairs from;
    for (const std::string& name : names) {
      from.push_back({name, {"x"}, {}, {}});
    }
    const Pair* found = source_in(from);
    return found == nullptr ? "none" : found->name;
  };
  CHECK(named({"staff"}) == "staff");
  CHECK(named({"level", "staff", "place"}) == "staff");
  CHECK(named({"org", "staff"}) == "staff");
  CHECK(named({"staff", "org"}) == "staff");
  CHECK(named({"org", "staff", "evaluation"}) == "evaluation");
  CHECK(named({"org", "place"}) == "org");
  CHECK(named({"place"}) == "none");
  CHECK(named({}) == "none");
}

}  // namespace sw::plan
