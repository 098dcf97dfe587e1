// Every key of the table, right and wrong: texts are made from the table, so that a new key is
// tested without a line here.
#include <functional>

#include <doctest/doctest.h>

#include "core/base/text.hpp"
#include "core/plan/keys.hpp"
#include "tests/unit/tomlio/reading.hpp"

namespace sw::tomlio {

namespace {

using plan::Entry;
using plan::Key;
using plan::KeyType;
using plan::Section;

std::string literal(const Key& key);

std::string in_braces(const Section& section, std::string_view except, bool all) {
  std::string out;
  for (const Key& key : section.keys) {
    if (key.name != except && (all || key.required)) {
      out += (out.empty() ? "" : ", ") + std::string(key.name) + " = " + literal(key);
    }
  }
  return out;
}

// A good value of a key as a plan file writes it.
std::string literal(const Key& key) {
  switch (key.type) {
    case KeyType::text:
      return "\"甲\"";
    case KeyType::id:
      return "\"a.b-1\"";
    case KeyType::boolean:
      return "true";
    case KeyType::integer:
      return "7";
    case KeyType::date:
      return "2026-03-01";
    case KeyType::quantity:
      return "12.5";
    case KeyType::share:
      return "\"75.5%\"";
    case KeyType::figure:
      return "0.123456";
    case KeyType::money:
      return "1_200.05";
    case KeyType::choice:
      return "\"" + std::string(key.choices.back().name) + "\"";
    case KeyType::texts:
      return "[\"甲\", \"乙\"]";
    case KeyType::figures:
      return "[1, 2.5, 0, 4]";
    case KeyType::amounts:
      return "{ b = 1, a = 2.5 }";
    case KeyType::pairs:
      return "{ b = \"x\", a = [\"y\", \"z\"] }";
    case KeyType::table:
      return "{ " + in_braces(key.section(), {}, true) + " }";
    case KeyType::tables:
      return "[{ " + in_braces(key.section(), {}, true) + " }, { " +
             in_braces(key.section(), {}, true) + " }]";
  }
  return {};
}

std::string value_shown(const plan::Value& value) {
  struct Show {
    std::string operator()(std::monostate) const { return "none"; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(bool yes) const { return yes ? "true" : "false"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(Date date) const { return date.to_string(); }
    std::string operator()(Quantity number) const { return number.to_string(); }
    std::string operator()(const std::vector<std::string>& texts) const { return join(texts, "|"); }
    std::string operator()(const std::vector<Quantity>& numbers) const {
      std::string out;
      for (const Quantity number : numbers) {
        out += (out.empty() ? "" : "|") + number.to_string();
      }
      return out;
    }
    std::string operator()(const plan::Pairs& pairs) const {
      std::string out;
      for (const plan::Pair& pair : pairs) {
        out += (out.empty() ? "" : ";") + pair.name + "=" + join(pair.values, "|");
      }
      return out;
    }
  };
  return std::visit(Show{}, value);
}

std::string expected(const Key& key) {
  switch (key.type) {
    case KeyType::text:
      return "甲";
    case KeyType::id:
      return "a.b-1";
    case KeyType::boolean:
      return "true";
    case KeyType::integer:
      return "7";
    case KeyType::date:
      return "2026-03-01";
    case KeyType::quantity:
      return "12.5";
    case KeyType::share:
      return "0.755";
    case KeyType::figure:
      return "0.123456";
    case KeyType::money:
      return "1200.05";
    case KeyType::choice:
      return std::to_string(key.choices.size() - 1);
    case KeyType::texts:
      return "甲|乙";
    case KeyType::figures:
      return "1|2.5|0|4";
    case KeyType::amounts:
      return "b=1;a=2.5";
    case KeyType::pairs:
      return "b=x;a=y|z";
    default:
      return {};
  }
}

void compare(const Section& section, const Entry& entry) {
  CHECK(entry.keys.size() == section.keys.size());
  for (const Key& key : section.keys) {
    CAPTURE(key.name);
    CHECK(entry.has(key.name));
    if (key.section == nullptr) {
      CHECK(value_shown(key.get(entry)) == expected(key));
      continue;
    }
    const auto nested = key.nested(entry);
    CHECK(nested.size() == (key.type == KeyType::table ? 1 : 2));
    for (const Entry* inner : nested) {
      compare(key.section(), *inner);
    }
  }
}

std::string header(const Section& section) {
  return section.list ? "[[" + std::string(section.name) + "]]\n"
                      : "[" + std::string(section.name) + "]\n";
}

// An entry with the keys it requires, but one.
std::string entry_text(const Section& section, std::string_view except) {
  std::string out = header(section);
  for (const Key& key : section.keys) {
    if (key.required && key.name != except) {
      out += std::string(key.name) + " = " + literal(key) + "\n";
    }
  }
  return out;
}

// A bad value; the part that is at fault stands between « and ».
struct Bad {
  std::string text;
  std::string code;
};

std::vector<Bad> bad_values(const Key& key) {
  std::vector<Bad> no_text{{"«3»", "wrong-type"},
                           {"«true»", "wrong-type"},
                           {"«2026-01-01»", "wrong-type"},
                           {"«[\"甲\"]»", "wrong-type"},
                           {"«{ a = 1 }»", "wrong-type"},
                           {"«\"\"»", "empty"},
                           {"«\" \\t\"»", "empty"},
                           {"«\"\u3000\"»", "empty"}};
  const std::vector<Bad> no_number{{"«true»", "wrong-type"},
                                   {"«2026-01-01»", "wrong-type"},
                                   {"«[1]»", "wrong-type"},
                                   {"«\"甲\"»", "wrong-type"},
                                   {"«\"90\"»", "wrong-type"},
                                   {"«-1»", "negative"},
                                   {"«-0.000001»", "negative"},
                                   {"«1e3»", "bad-number"},
                                   {"«1.5E-2»", "bad-number"},
                                   {"«inf»", "bad-number"},
                                   {"«nan»", "bad-number"},
                                   {"«0x10»", "bad-number"},
                                   {"«1_2»", "bad-number"},
                                   {"«9223372036854.775808»", "bad-number"},
                                   {"«1.1234567»", "too-fine"},
                                   {"«0.0000001»", "too-fine"}};
  std::vector<Bad> out;
  switch (key.type) {
    case KeyType::text:
      return no_text;
    case KeyType::id:
      out = no_text;
      for (const char* id :
           {"A", "a..b", ".a", "a.", "a b", "编号", "-a", "a.-b", "a/b", "a\\\\b"}) {
        out.push_back({"«\"" + std::string(id) + "\"»", "bad-id"});
      }
      return out;
    case KeyType::boolean:
      return {{"«1»", "wrong-type"}, {"«\"true\"»", "wrong-type"}, {"«[]»", "wrong-type"}};
    case KeyType::integer:
      return {{"«\"7\"»", "wrong-type"},
              {"«7.0»", "wrong-type"},
              {"«true»", "wrong-type"},
              {"«2026-01-01»", "wrong-type"},
              {"«-1»", "negative"},
              {"«1000000001»", "too-large"},
              {"«9223372036854775807»", "too-large"}};
    case KeyType::date:
      return {{"«\"2026-03-01\"»", "wrong-type"},
              {"«20260301»", "wrong-type"},
              {"«2026-03-01T00:00:00»", "wrong-type"},
              {"«2026-03-01T08:00:00+08:00»", "wrong-type"},
              {"«2026-03-01 08:00:00»", "wrong-type"},
              {"«08:00:00»", "wrong-type"},
              {"«1899-12-31»", "bad-date"},
              {"«3000-01-01»", "bad-date"}};
    case KeyType::quantity:
      out = no_number;
      out.push_back({"«\"50%\"»", "wrong-type"});
      return out;
    case KeyType::share:
    case KeyType::figure:
      out = no_number;
      out.push_back({"«\"75.12345%\"»", "too-fine"});
      out.push_back({"«\"75.1234567%\"»", "too-fine"});
      out.push_back({"«\"-5%\"»", "negative"});
      out.push_back({"«\"x%\"»", "bad-number"});
      out.push_back({"«\"%\"»", "bad-number"});
      out.push_back({"«\"1e1%\"»", "bad-number"});
      return out;
    case KeyType::money:
      out = no_number;
      out.erase(std::remove_if(
                    out.begin(), out.end(), [](const Bad& b) { return b.text == "«-0.000001»"; }),
                out.end());
      out.push_back({"«0.001»", "too-fine"});
      out.push_back({"«-0.000001»", "too-fine"});
      return out;
    case KeyType::choice:
      return {{"«3»", "wrong-type"},
              {"«[\"" + std::string(key.choices[0].name) + "\"]»", "wrong-type"},
              {"«\"\"»", "unknown-value"},
              {"«\"甲\"»", "unknown-value"},
              {"«\"" + std::string(key.choices[0].name) + " \"»", "unknown-value"}};
    case KeyType::texts:
      return {{"«\"甲\"»", "wrong-type"},
              {"«3»", "wrong-type"},
              {"«{ a = \"甲\" }»", "wrong-type"},
              {"[\"甲\", «3»]", "wrong-type"},
              {"[\"甲\", «[\"乙\"]»]", "wrong-type"},
              {"[«\"\"», \"甲\"]", "empty"}};
    case KeyType::figures:
      return {{"«90»", "wrong-type"},
              {"«\"90\"»", "wrong-type"},
              {"[1, 2, 3, «\"4\"»]", "wrong-type"},
              {"[1, 2, 3, «\"4%\"»]", "wrong-type"},
              {"[1, «-2», 3, 4]", "negative"},
              {"[1, 2, «1e1», 4]", "bad-number"},
              {"[«0.1234567», 2, 3, 4]", "too-fine"}};
    case KeyType::amounts:
      return {
          {"«3»", "wrong-type"}, {"{ a = «\"x\"» }", "wrong-type"}, {"{ a = «-1» }", "negative"}};
    case KeyType::pairs:
      return {{"«\"甲\"»", "wrong-type"},
              {"«[\"甲\"]»", "wrong-type"},
              {"{ a = «3» }", "wrong-type"},
              {"{ a = [\"甲\", «3»] }", "wrong-type"},
              {"{ a = «{ b = \"c\" }» }", "wrong-type"},
              {"{ a = \"甲\", b = «\"\"» }", "empty"}};
    case KeyType::table:
      return {{"«3»", "wrong-type"}, {"«\"甲\"»", "wrong-type"}, {"«[]»", "wrong-type"}};
    case KeyType::tables:
      return {{"«3»", "wrong-type"},
              {"«{}»", "wrong-type"},
              {"[«3»]", "wrong-type"},
              {"[«\"甲\"»]", "wrong-type"}};
  }
  return out;
}

// Reads `before` + value + `after` on one line at the end of `lines`, and compares the one finding.
void check_bad(const std::string& lines,
               const std::string& before,
               const std::string& after,
               const Bad& bad) {
  const std::string open = "«", close = "»";
  const std::size_t begin = bad.text.find(open), end = bad.text.find(close);
  REQUIRE(end != std::string::npos);
  const std::string lead = bad.text.substr(0, begin);
  const std::string part = bad.text.substr(begin + open.size(), end - begin - open.size());
  const std::string rest = bad.text.substr(end + close.size());
  const auto line = std::count(lines.begin(), lines.end(), '\n') + 1;
  const std::string place = std::to_string(line) + ":" +
                            std::to_string(count_characters(before + lead) + 1) + ":" +
                            std::to_string(count_characters(part));
  const std::string text = lines + before + lead + part + rest + after + "\n";
  CAPTURE(text);
  CHECK(read(text) == Shown{place + " " + bad.code});
}

// Calls with what stands before a key's value on its line, and after it.
using Placed = std::function<void(
    const Key& key, const std::string& lines, const std::string& before, const std::string& after)>;

void each_place(const Placed& visit) {
  for (const Section& section : plan::sections()) {
    CAPTURE(section.name);
    const std::string head = section.list ? std::string(kHead) : "";
    for (const Key& key : section.keys) {
      CAPTURE(key.name);
      const std::string name(key.name);
      visit(key, head + entry_text(section, key.name), name + " = ", "");
      if (key.section == nullptr) {
        continue;
      }
      const bool list = key.type == KeyType::tables;
      for (const Key& inner : key.section().keys) {
        CAPTURE(inner.name);
        const std::string others = in_braces(key.section(), inner.name, false);
        visit(inner,
              head + entry_text(section, key.name),
              name + (list ? " = [{ " : " = { ") + others + (others.empty() ? "" : ", ") +
                  std::string(inner.name) + " = ",
              list ? " }]" : " }");
      }
    }
  }
}

}  // namespace

TEST_CASE("every key of every section is read into its member") {
  for (const Section& section : plan::sections()) {
    CAPTURE(section.name);
    std::string text = section.list ? std::string(kHead) : "";
    text += header(section);
    for (const Key& key : section.keys) {
      text += std::string(key.name) + " = " + literal(key) + "  # 注\n";
    }
    const ReadPlan read = read_plan(text, "2026.toml");
    CAPTURE(text);
    CHECK(shown(read.findings) == Shown{});
    CHECK(read.readable);
    const auto entries = section.entries(read.plan);
    REQUIRE(entries.size() == 1);
    compare(section, *entries.front());
  }
}

TEST_CASE("every key refuses every wrong value, with its place and nothing else found") {
  int count = 0;
  each_place([&](const Key& key,
                 const std::string& lines,
                 const std::string& before,
                 const std::string& after) {
    for (const Bad& bad : bad_values(key)) {
      check_bad(lines, before, after, bad);
      ++count;
    }
  });
  CHECK(count > 1000);
}

TEST_CASE("every key that is required is missed, at its entry's place") {
  for (const Section& section : plan::sections()) {
    CAPTURE(section.name);
    const std::string head = section.list ? std::string(kHead) : "";
    for (const Key& key : section.keys) {
      CAPTURE(key.name);
      if (key.required) {
        const Shown found = read(head + entry_text(section, key.name));
        REQUIRE(found.size() == 1);
        CHECK(found[0].ends_with(" missing-key"));
        CHECK(found[0].starts_with(section.list ? "5:1:" : "1:1:"));
      }
      if (key.section == nullptr) {
        continue;
      }
      for (const Key& inner : key.section().keys) {
        if (!inner.required) {
          continue;
        }
        const bool list = key.type == KeyType::tables;
        const std::string text = head + entry_text(section, key.name) + std::string(key.name) +
                                 (list ? " = [{ " : " = { ") +
                                 in_braces(key.section(), inner.name, false) +
                                 (list ? " }]\n" : " }\n");
        CAPTURE(text);
        const Shown found = read(text);
        REQUIRE(found.size() == 1);
        CHECK(found[0].ends_with(" missing-key"));
      }
    }
  }
}

TEST_CASE("every misspelt key and value is met with the nearest right one") {
  each_place([](const Key& key,
                const std::string& lines,
                const std::string& before,
                const std::string& after) {
    for (const plan::Choice& choice : key.choices) {
      const std::string word(choice.name);
      const std::string text = lines + before + "\"" + word + "e\"" + after + "\n";
      CAPTURE(text);
      CHECK(says(text).find("did you mean \"" + word + "\"? Known: ") != std::string::npos);
    }
    // The key itself: its last letter doubled.
    std::string misspelt = before;
    const std::string name = std::string(key.name) + " = ";
    misspelt.replace(misspelt.size() - name.size(),
                     name.size(),
                     std::string(key.name) + key.name.back() + " = ");
    const std::string text = lines + misspelt + literal(key) + after + "\n";
    CAPTURE(text);
    const ReadPlan read = read_plan(text, "2026.toml");
    REQUIRE_FALSE(read.findings.empty());
    CHECK(read.findings[0].code == "unknown-key");
    CHECK(message(read.findings[0]).ends_with("did you mean \"" + std::string(key.name) + "\"?"));
  });
}

TEST_CASE("numbers are read from their literals, to the last decimal") {
  for (const auto& [text, value] : std::vector<std::pair<const char*, const char*>>{
           {"0.1", "0.1"},
           {"0.000001", "0.000001"},
           {"1_000", "1000"},
           {"1_000_000.5", "1000000.5"},
           {"99999999.999999", "99999999.999999"},
           {"123456789012.345678", "123456789012.345678"},
           {"9223372036854.775807", "9223372036854.775807"},
           {"0.30", "0.3"},
           {"1.5000000000", "1.5"},
           {"+5", "5"},
           {"0", "0"},
           {"-0", "0"},
           {"-0.0", "0"},
           {"90 # 注 91", "90"},
           {"90# 注", "90"}}) {
    const std::string named(text);
    CAPTURE(named);
    const ReadPlan read = read_plan(
        std::string(kHead) +
            "[[indicator]]\nid = \"a.n\"\ntitle = \"指\"\nkind = \"level\"\ntarget = " + text +
            "\n",
        "x");
    CHECK(shown(read.findings) == Shown{});
    CHECK(read.plan.indicators.at(0).target.to_string() == value);
  }
}

TEST_CASE("shares are numbers or per cent in quotes, full-width too") {
  for (const auto& [text, value] :
       std::vector<std::pair<const char*, const char*>>{{"0.75", "0.75"},
                                                        {"\"75%\"", "0.75"},
                                                        {"\"75.5%\"", "0.755"},
                                                        {"\"75.1234%\"", "0.751234"},
                                                        {"\" 75% \"", "0.75"},
                                                        {"\"７５％\"", "0.75"},
                                                        {"\"100%\"", "1"},
                                                        {"\"0%\"", "0"},
                                                        {"1", "1"}}) {
    const std::string named(text);
    CAPTURE(named);
    const ReadPlan read = read_plan(
        std::string(kHead) +
            "[[indicator]]\nid = \"a.n\"\ntitle = \"指\"\nkind = \"ratio\"\ntarget = " + text +
            "\n",
        "x");
    CHECK(shown(read.findings) == Shown{});
    CHECK(read.plan.indicators.at(0).target.to_string() == value);
  }
}

TEST_CASE("messages say what is expected and what is there, in both languages") {
  const auto of = [](const std::string& line, Lang lang) {
    return says(std::string(kHead) + "[[milestone]]\nid = \"a.m\"\ntitle = \"节\"\n" + line + "\n",
                lang);
  };
  CHECK(of("due = \"2026-06-30\"", Lang::en) ==
        "due should be a date such as 2026-06-30, without quotes, this is text");
  CHECK(of("due = \"2026-06-30\"", Lang::zh) ==
        "due 应写成日期（如 2026-06-30，不加引号），这里是文字");
  CHECK(of("due = 2026-06-30T12:00:00", Lang::zh) ==
        "due 应写成日期（如 2026-06-30，不加引号），这里是时间");
  CHECK(of("due = 2026-06-30\nevidence = \"requred\"", Lang::zh) ==
        "evidence 没有 \"requred\" 这个值 → 是不是 \"required\"？可用：optional required");
  CHECK(of("due = 2026-06-30\nowner = \"\"", Lang::zh) == "owner 是空的 → 写上内容，或删去这一行");
  CHECK(of("", Lang::en) ==
        "a [[milestone]] lacks the key \"due\" → add a line: due = … (last day)");
}

TEST_CASE("a wrong value is not taken for a right one by the rules on the plan") {
  const std::string item = "[[item]]\nid = \"a\"\nkind = \"task\"\ntitle = \"条\"\n";
  const std::string indicator = item + "[[indicator]]\nid = \"a.n\"\ntitle = \"指\"\n";
  for (const auto& [text, found] : std::vector<std::pair<std::string, Shown>>{
           {item + "due = \"2026-06-30\"\n", {"9:7:12 wrong-type"}},
           {item + "start = 2026-13\n", {"9:16:1 syntax"}},
           {indicator + "kind = \"ratoi\"\ntarget = 0.7\nbaseline = 0.8\n",
            {"12:8:7 unknown-value"}},
           {indicator + "kind = \"flow\"\ntarget = -9\n", {"13:10:2 negative"}},
           {indicator + "kind = \"flow\"\ntarget = 9\nby_quarter = [1, 2, 3, \"9\"]\n",
            {"14:24:3 wrong-type"}},
           {indicator + "kind = \"level\"\ntarget = 9\nfrom = { staff = 3 }\n",
            {"14:18:1 wrong-type"}},
           {indicator + "kind = \"level\"\ntarget = 9\nbreakdown = { site = 3 }\n",
            {"14:22:1 wrong-type"}},
           {indicator + "kind = \"level\"\ntarget = 9\nbaseline = 20\nbetter = \"les\"\n",
            {"15:10:5 unknown-value"}},
           {"[[post]]\nid = \"p\"\ntitle = \"岗\"\nclass = \"client\"\nrequired = \"2\"\n",
            {"9:12:3 wrong-type"}}}) {
    const std::string named(text);
    CAPTURE(named);
    const Shown all = check(std::string(kHead) + text);
    CHECK(all.size() == found.size());
    CHECK(all.at(0).substr(all.at(0).find(' ')) == found.at(0).substr(found.at(0).find(' ')));
    if (all.at(0).ends_with("syntax") == false) {
      CHECK(all == found);
    }
  }
  CHECK(check("[plan]\ntitle = \"计划\"\nyear = \"2026\"\norganisation = \"单位\"\n" + item +
              "due = 2026-06-30\n") == Shown{"3:8:6 wrong-type"});
}

}  // namespace sw::tomlio
