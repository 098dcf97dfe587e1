// JSON and the CSV table: the same figures as on the screen, unrounded.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/unit/report/sample.hpp"

namespace sw::report {

namespace {

using nlohmann::ordered_json;
using Names = std::vector<std::string>;

ordered_json parsed(const Report& report) {
  return ordered_json::parse(json(report, Lang::zh));
}

Names keys(const ordered_json& object) {
  Names out;
  for (const auto& [key, value] : object.items()) {
    out.push_back(key);
  }
  return out;
}

ordered_json find(const ordered_json& report, const std::string& list, const std::string& id) {
  for (const ordered_json& item : report["items"]) {
    for (const ordered_json& one : item[list]) {
      if (one["id"] == id) {
        return one;
      }
    }
  }
  return {};
}

ordered_json indicator(const ordered_json& report, const std::string& id) {
  return find(report, "indicators", id);
}

// A row of the table by type and id, and by part where there is one.
std::map<std::string, std::string> row(const doc::Table& table,
                                       const std::string& type,
                                       const std::string& id,
                                       const std::string& part = "") {
  for (const doc::Row& row : table.rows) {
    std::map<std::string, std::string> fields;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      fields[table.columns[i].title] = row.cells.at(i).text;
    }
    if (fields["type"] == type && fields["id"] == id && fields["part"] == part) {
      return fields;
    }
  }
  return {};
}

// What the table says where JSON says `value`.
std::string plain(const ordered_json& value) {
  return value.is_null() ? "" : (value.is_string() ? value.get<std::string>() : value.dump());
}

int sum(const ordered_json& counts) {
  int total = 0;
  for (const auto& [status, count] : counts.items()) {
    total += count.get<int>();
  }
  return total;
}

}  // namespace

TEST_CASE("json: the keys of the contract, in its order") {
  Sample s = greenfield();
  s.note("work", "2026-05-01", "words");
  s.note("gone", "2026-05-02", "others");
  const ordered_json report = parsed(s.on("2026-06-30"));
  CHECK(keys(report) == Names{"schema",
                              "plan",
                              "period",
                              "items",
                              "notes",
                              "summary",
                              "projects",
                              "staff",
                              "money",
                              "services",
                              "services_sum",
                              "evaluation",
                              "findings",
                              "risks"});
  CHECK(report["schema"] == "sw.report/1");
  CHECK(keys(report["plan"]) ==
        Names{"title", "year", "organisation", "aim", "revision", "changed_since_approval"});
  CHECK(keys(report["period"]) == Names{"kind", "year", "number", "from", "to", "as_of"});
  CHECK(keys(report["summary"]) == Names{"indicators", "items", "milestones", "recorded"});
  CHECK(keys(report["items"][0]) == Names{"id",
                                          "parent",
                                          "kind",
                                          "title",
                                          "ref",
                                          "importance",
                                          "urgency",
                                          "owner",
                                          "partners",
                                          "start",
                                          "due",
                                          "status",
                                          "indicators",
                                          "milestones",
                                          "notes"});
  CHECK(keys(indicator(report, "work.staff")) == Names{"id",
                                                       "title",
                                                       "unit",
                                                       "kind",
                                                       "better",
                                                       "ref",
                                                       "owner",
                                                       "baseline",
                                                       "target",
                                                       "expected",
                                                       "actual",
                                                       "in_period",
                                                       "expected_in_period",
                                                       "recorded",
                                                       "attainment",
                                                       "status",
                                                       "computed"});
  CHECK(keys(find(report, "milestones", "work.guide")) ==
        Names{"id", "title", "owner", "due", "done", "status"});
  const Names note{"kind", "date", "text", "by", "subject", "id"};
  CHECK(keys(report["items"][0]["notes"][0]) == note);
  CHECK(keys(report["notes"][0]) == note);
  // reserved ones have the type that the contract gives them
  CHECK(report["projects"].is_array());
  CHECK(report["staff"].is_object());
  CHECK(report["money"].is_array());
  CHECK(report["services"].is_array());
  CHECK(report["evaluation"].is_array());
  CHECK(report["risks"].is_array());
}

TEST_CASE("json: plan, period and items") {
  Sample s = greenfield();
  s.plan.items[1].partners = {"Schools", "Streets"};
  s.plan.items[1].ref = "A1";
  const ordered_json report = parsed(s.report(PeriodKind::quarter, 2, "2026-05-30"));
  CHECK(report["plan"]["year"] == 2026);
  CHECK(report["plan"]["organisation"] == "Greenfield Bureau");
  CHECK(report["plan"]["revision"].is_null());
  CHECK(report["period"].dump() ==
        R"({"kind":"quarter","year":2026,"number":2,)"
        R"("from":"2026-04-01","to":"2026-06-30","as_of":"2026-05-30"})");
  const ordered_json& work = report["items"][0];
  CHECK(work["id"] == "work");
  CHECK(work["parent"].is_null());
  CHECK(work["ref"] == "A1");
  CHECK(work["importance"] == "high");
  CHECK(work["urgency"] == "medium");
  CHECK(work["partners"] == ordered_json{"Schools", "Streets"});
  CHECK(work["start"] == "2026-01-01");
  CHECK(work["due"] == "2026-12-31");
  CHECK(report["items"][1]["parent"] == "work");
  CHECK(report["items"][1]["ref"].is_null());
  CHECK(report["items"][1]["partners"].dump() == "[]");
}

TEST_CASE("json: figures are numbers, unknown is null and never 0") {
  Sample s = greenfield();
  const ordered_json report = parsed(s.on("2026-06-30"));
  const ordered_json staff = indicator(report, "work.staff");
  CHECK(staff["unit"] == "people");
  CHECK(staff["baseline"].dump() == "40");
  CHECK(staff["target"].dump() == "90");
  CHECK(staff["expected"].dump() == "65");
  CHECK(staff["actual"].dump() == "61");
  CHECK(staff["in_period"].dump() == "9");
  CHECK(staff["expected_in_period"].dump() == "12.5");  // 65 − (40 + 50 × 3/12)
  CHECK(staff["recorded"].dump() == "1");
  CHECK(staff["attainment"].dump() == "0.42");
  CHECK(staff["status"] == "behind");
  CHECK(staff["computed"] == false);

  const ordered_json computed = indicator(report, "work.cert");
  CHECK(computed["computed"] == true);
  for (const char* key : {"unit", "ref", "actual", "in_period", "attainment"}) {
    CAPTURE(key);
    CHECK(computed[key].is_null());
  }
  CHECK(computed["recorded"].dump() == "0");
  CHECK(computed["status"] == "no_data");

  const ordered_json rate = indicator(report, "work.posts.rate");
  CHECK(rate["target"].dump() == "0.75");  // shares are fractions
  CHECK(rate["actual"].dump() == "0.6");
  CHECK(rate["attainment"].dump() == "0.8");
  CHECK(rate["baseline"].is_null());
  CHECK(rate["expected_in_period"].is_null());

  // a flow in which nothing was recorded: 0 in the year, unknown in the period
  s.logged.clear();
  const ordered_json empty = parsed(s.on("2026-06-30"));
  CHECK(indicator(empty, "train.hours")["actual"].dump() == "0");
  CHECK(indicator(empty, "train.hours")["in_period"].is_null());
  CHECK(indicator(empty, "work.posts.rate")["actual"].is_null());
  CHECK(indicator(empty, "work.posts.rate")["attainment"].is_null());
  CHECK(empty["summary"]["recorded"] == 0);
}

TEST_CASE("json: a third is written with six decimals") {
  Sample s;
  s.item("a");
  s.ratio("a.x", "0.75");
  s.log_ratio("a.x", "2026-04-01", "1", "3");
  const ordered_json x = indicator(parsed(s.on("2026-06-30")), "a.x");
  CHECK(x["actual"].dump() == "0.333333");
  CHECK(x["attainment"].dump() == "0.444444");  // (1/3)/0.75 = 4/9
}

TEST_CASE("json: parts, in the plan's order, null where nothing was recorded") {
  Sample s = greenfield();
  const ordered_json report = parsed(s.on("2026-06-30"));
  CHECK(indicator(report, "train.visits")["parts"].dump() ==
        R"([{"key":"site","value":"east","actual":3,"in_period":3},)"
        R"({"key":"site","value":"west","actual":2,"in_period":null}])");
  CHECK_FALSE(indicator(report, "train.hours").contains("parts"));
}

TEST_CASE("json: milestones, and what a missed target owes") {
  Sample s = greenfield();
  s.done["work.guide"] = day("2026-04-02");
  ordered_json report = parsed(s.on("2026-06-30"));
  CHECK(find(report, "milestones", "work.guide")["done"] == "2026-04-02");
  CHECK(find(report, "milestones", "work.guide")["status"] == "done");
  CHECK(find(report, "milestones", "work.posts.list")["done"].is_null());
  CHECK(find(report, "milestones", "work.posts.list")["status"] == "due");
  CHECK_FALSE(indicator(report, "train.complaints").contains("owes"));
  s.log("train.complaints", "2026-06-01", "5");  // 9 > 6
  report = parsed(s.on("2026-06-30"));
  CHECK(indicator(report, "train.complaints")["owes"].dump() == R"(["deviation","measure"])");
  s.note("train.complaints", "2026-06-02", "why", facts::NoteKind::deviation);
  s.note("train.complaints", "2026-06-02", "how", facts::NoteKind::measure);
  report = parsed(s.on("2026-06-30"));
  CHECK(indicator(report, "train.complaints")["owes"].dump() == "[]");
}

TEST_CASE("json: notes under their item, the others at the end") {
  Sample s = greenfield();
  s.note("work.staff", "2026-05-01", "slow \"hiring\"\n2nd line", facts::NoteKind::problem);
  s.note("gone", "2026-05-02", "others");
  s.notes[1].changes_facts = 3;
  const ordered_json report = parsed(s.on("2026-06-30"));
  CHECK(report["items"][0]["notes"].dump() ==
        R"([{"kind":"problem","date":"2026-05-01","text":"slow \"hiring\"\n2nd line","by":"li",)"
        R"("subject":"work.staff","id":"1"}])");
  REQUIRE(report["notes"].size() == 1);
  CHECK(report["notes"][0]["subject"] == "gone");
  CHECK(report["notes"][0]["id"] == "2.1");
}

TEST_CASE("json: the summary adds up to what is listed") {
  Sample s = greenfield();
  for (const char* owner : {"", "People", "School", "nobody"}) {
    CAPTURE(owner);
    s.options.owner = owner;
    const ordered_json report = parsed(s.on("2026-06-30"));
    std::size_t indicators = 0, milestones = 0;
    for (const ordered_json& item : report["items"]) {
      indicators += item["indicators"].size();
      milestones += item["milestones"].size();
    }
    CHECK(sum(report["summary"]["indicators"]) == static_cast<int>(indicators));
    CHECK(sum(report["summary"]["milestones"]) == static_cast<int>(milestones));
    CHECK(sum(report["summary"]["items"]) == static_cast<int>(report["items"].size()));
    CHECK(report["summary"]["indicators"].is_object());
  }
}

TEST_CASE("json: two spaces, a final newline, valid whatever bytes a text has") {
  Sample s;
  s.plan.head.title = "broken \xFF";
  s.plan.head.organisation = "青禾";
  const std::string text = json(s.on("2026-06-30"), Lang::zh);
  CHECK(text.starts_with("{\n  \"schema\": \"sw.report/1\",\n"));
  CHECK(text.ends_with("}\n"));
  CHECK(text.find("青禾") != std::string::npos);
  CHECK(ordered_json::accept(text));
  CHECK(ordered_json::parse(text)["plan"]["aim"].is_null());
  CHECK(ordered_json::parse(text)["items"].dump() == "[]");
}

TEST_CASE("table: headings in English, a row a thing, as many cells as columns") {
  Sample s = greenfield();
  s.note("work", "2026-05-01", "words");
  s.note("gone", "2026-05-02", "others");
  const doc::Table table = data_table(s.on("2026-06-30"));
  Names titles;
  for (const doc::Column& column : table.columns) {
    titles.push_back(column.title);
  }
  CHECK(titles == Names{"type",
                        "id",
                        "parent",
                        "kind",
                        "title",
                        "ref",
                        "unit",
                        "owner",
                        "importance",
                        "urgency",
                        "start",
                        "due",
                        "done",
                        "baseline",
                        "target",
                        "expected",
                        "actual",
                        "in_period",
                        "expected_in_period",
                        "recorded",
                        "attainment",
                        "status",
                        "part",
                        "text",
                        "by",
                        "line",
                        "source",
                        "budget",
                        "committed",
                        "received",
                        "spent",
                        "left",
                        "rate"});
  std::map<std::string, int> types;
  for (const doc::Row& row : table.rows) {
    CHECK(row.cells.size() == table.columns.size());
    ++types[row.cells.front().text];
  }
  CHECK(types == std::map<std::string, int>{
                     {"item", 3}, {"indicator", 6}, {"part", 2}, {"milestone", 2}, {"note", 2}});
}

TEST_CASE("table and json: the same figures") {
  Sample s = greenfield();
  s.log("train.hours", "2026-06-02", "0.333333");
  s.note("work", "2026-05-01", "words, more");
  const Report built = s.on("2026-06-30");
  const ordered_json report = parsed(built);
  const doc::Table table = data_table(built);
  int compared = 0;
  const auto same = [&](const ordered_json& one, const std::string& type, const Names& names) {
    const auto fields = row(table, type, one["id"]);
    for (const std::string& name : names) {
      CAPTURE(one["id"].get<std::string>());
      CAPTURE(name);
      CHECK(fields.at(name) == plain(one[name]));
      ++compared;
    }
  };
  for (const ordered_json& item : report["items"]) {
    same(item,
         "item",
         {"parent",
          "kind",
          "title",
          "ref",
          "owner",
          "importance",
          "urgency",
          "start",
          "due",
          "status"});
    for (const ordered_json& one : item["indicators"]) {
      same(one,
           "indicator",
           {"kind",
            "title",
            "ref",
            "unit",
            "owner",
            "baseline",
            "target",
            "expected",
            "actual",
            "in_period",
            "expected_in_period",
            "recorded",
            "attainment",
            "status"});
      for (const ordered_json& part : one.value("parts", ordered_json::array())) {
        const std::string name =
            part["key"].get<std::string>() + "=" + part["value"].get<std::string>();
        const auto fields = row(table, "part", one["id"], name);
        CHECK(fields.at("actual") == plain(part["actual"]));
        CHECK(fields.at("in_period") == plain(part["in_period"]));
        ++compared;
      }
    }
    for (const ordered_json& one : item["milestones"]) {
      same(one, "milestone", {"title", "owner", "due", "done", "status"});
    }
  }
  CHECK(compared == 3 * 10 + 6 * 14 + 2 + 2 * 5);
  CHECK(row(table, "indicator", "train.hours").at("actual") == "120.333333");
  CHECK(row(table, "note", "work").at("text") == "words, more");
  CHECK(row(table, "note", "work").at("done") == "2026-05-01");
  CHECK(row(table, "note", "work").at("by") == "li");
}

TEST_CASE("table and text: what people read is the table's figure, rounded") {
  Sample s = greenfield();
  const Report built = s.on("2026-06-30");
  const doc::Table table = data_table(built);
  for (const ItemPart& part : built.items) {
    for (const IndicatorLine& line : part.indicators) {
      CAPTURE(line.indicator->id);
      const std::string actual = row(table, "indicator", line.indicator->id).at("actual");
      if (line.figures.actual) {
        const std::string text = shown(*line.indicator, *line.figures.actual);
        CHECK(text == (line.indicator->kind == plan::IndicatorKind::ratio ? "60%" : actual));
      } else {
        CHECK(actual == "");
      }
    }
  }
}

}  // namespace sw::report
