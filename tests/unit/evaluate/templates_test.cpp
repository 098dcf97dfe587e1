// The rubrics that `sw plan init` starts from: clean, and the same in both languages.
#include "templates/embedded.hpp"
#include "tests/unit/evaluate/rubrics.hpp"

namespace sw::evaluate {

namespace {

std::string template_called(std::string_view name) {
  for (const EmbeddedFile& file : rubrics::files()) {
    if (file.name == name) {
      return std::string(file.text);
    }
  }
  return {};
}

// Everything but the words.
std::vector<std::string> bones(const Rubric& rubric) {
  std::vector<std::string> out{rubric.id + " " + std::string(name_of(rubric.subject)) + " " +
                               rubric.full.to_string() + " " +
                               std::string(name_of(rubric.assessors))};
  for (const Side& side : rubric.sides()) {
    out.push_back(side.name + " " + side.share.to_string());
  }
  for (const Grade& grade : rubric.grades) {
    out.push_back(grade.name + " " + grade.from.to_string());
  }
  for (const Criterion& one : rubric.criteria) {
    std::string line = one.id + " " + std::string(name_of(one.scale)) + " " +
                       one.points.value_or(Quantity()).to_string() + " " + one.step.to_string() +
                       (one.veto ? " veto" : "") + (one.floor ? " " + one.floor->to_string() : "");
    for (const auto* steps : {&one.levels, &one.parts}) {
      for (const Step& step : *steps) {
        line += " " + step.points.to_string();
      }
    }
    for (const std::string& side : one.sides) {
      line += " " + side;
    }
    out.push_back(line + (one.text.empty() ? "" : " text") +
                  (one.evidence.empty() ? "" : " evidence"));
  }
  return out;
}

TEST_CASE("the rubrics of the templates") {
  CHECK(rubrics::files().size() == 8);
  for (const std::string_view name : {"project", "agency", "person", "satisfaction"}) {
    CAPTURE(name);
    const std::string zh = template_called(std::string(name) + ".zh.toml");
    const std::string en = template_called(std::string(name) + ".en.toml");
    CHECK(found_in(zh).empty());
    CHECK(found_in(en).empty());
    CHECK(bones(rubric_from(zh)) == bones(rubric_from(en)));
    for (const std::string& text : {zh, en}) {
      CHECK(!rubric_from(text).source.empty());
    }
  }
}

}  // namespace

}  // namespace sw::evaluate
