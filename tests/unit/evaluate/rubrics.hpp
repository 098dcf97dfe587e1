#pragma once
// A rubric as people write it, to change and to judge by.

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "core/evaluate/rubric.hpp"
#include "core/tomlio/read_rubric.hpp"
#include "tests/unit/lines.hpp"

namespace sw::evaluate {

inline constexpr std::string_view kRubricText =
    "[rubric]\n"
    "id = \"p\"\n"
    "title = \"项目评估\"\n"
    "subject = \"project\"\n"
    "full = 100\n"
    "sides = { self = 40, third_party = 60 }\n"
    "grades = [\n"
    "  { name = \"excellent\", title = \"优秀\", from = 90 },\n"
    "  { name = \"good\", title = \"良好\", from = 80 },\n"
    "  { name = \"pass\", title = \"合格\", from = 60 },\n"
    "  { name = \"fail\", title = \"不合格\", from = 0 },\n"
    "]\n"
    "[[criterion]]\n"
    "id = \"m\"\n"
    "title = \"管理\"\n"
    "points = 40\n"
    "floor = 0.6\n"
    "[[criterion]]\n"
    "id = \"m.a\"\n"
    "title = \"档案\"\n"
    "points = 30\n"
    "[[criterion]]\n"
    "id = \"m.b\"\n"
    "title = \"制度\"\n"
    "points = 10\n"
    "scale = \"level\"\n"
    "levels = [ { title = \"好\", points = 10 }, { title = \"中\", points = 6 }, { title = "
    "\"差\", points = 0 } ]\n"
    "[[criterion]]\n"
    "id = \"s\"\n"
    "title = \"服务\"\n"
    "[[criterion]]\n"
    "id = \"s.a\"\n"
    "title = \"台账\"\n"
    "points = 20\n"
    "scale = \"yes_no\"\n"
    "veto = true\n"
    "[[criterion]]\n"
    "id = \"s.b\"\n"
    "title = \"小组\"\n"
    "points = 20\n"
    "scale = \"sum\"\n"
    "parts = [ { title = \"计划\", points = 8 }, { title = \"记录\", points = 12 } ]\n"
    "[[criterion]]\n"
    "id = \"s.c\"\n"
    "title = \"培训\"\n"
    "points = 20\n"
    "scale = \"measured\"\n"
    "from = { indicator = \"work.hours\" }\n";

inline std::string with(std::string_view from,
                        std::string_view to,
                        std::string text = std::string(kRubricText)) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

inline Rubric rubric_from(const std::string& text = std::string(kRubricText)) {
  const tomlio::ReadRubric read = tomlio::read_rubric(text, "p.toml");
  REQUIRE(read.findings.empty());
  return read.rubric;
}

/// "6:9 share-sum", sorted; warnings end in "?".
inline std::vector<std::string> found_in(const std::string& text,
                                         const std::vector<const plan::Plan*>& plans = {}) {
  tomlio::ReadRubric read = tomlio::read_rubric(text, "p.toml");
  if (read.readable) {
    for (plan::Finding& one : check(read.rubric, plans)) {
      read.findings.push_back(std::move(one));
    }
  }
  plan::sort_findings(read.findings);
  std::vector<std::string> out;
  for (const plan::Finding& one : read.findings) {
    out.push_back(std::to_string(one.spot.line) + ":" + std::to_string(one.spot.column) + " " +
                  std::string(one.code) + (one.severity == plan::Severity::warning ? "?" : ""));
    CHECK(!one.message.in(Lang::zh).empty());
  }
  return out;
}

}  // namespace sw::evaluate
