// What core makes of rubrics and scores, for tests/evaluate.py, which works it out a second time:
// a thousand rubrics in one process, where the program would have to be started for each score.
// Standard input is an array of {"rubric": TEXT, "subjects": [{"subject", "evaluations": [{"side",
// "scores": {CRITERION: as typed}, "measured": {CRITERION: attainment}}]}]}; the output is what
// `sw evaluate list --json` says of them. Everything passes through the facts that would be kept.

#include <iostream>

#include <nlohmann/json.hpp>

#include "core/evaluate/evaluation.hpp"
#include "core/evaluate/score_exact.hpp"
#include "core/tomlio/read_rubric.hpp"

namespace sw::evaluate {

namespace {

using nlohmann::json;

const Date kDay(2026, 5, 30);

Rubric rubric_from(const std::string& text) {
  tomlio::ReadRubric read = tomlio::read_rubric(text, "r.toml");
  for (const plan::Finding& one : check(read.rubric, {})) {
    read.findings.push_back(one);
  }
  for (const plan::Finding& one : read.findings) {
    if (one.severity == plan::Severity::error) {
      throw std::runtime_error(read.rubric.id + ":" + std::to_string(one.spot.line) + ": " +
                               one.message.in(Lang::en));
    }
  }
  return read.rubric;
}

Sheet sheet_of(const Rubric& rubric, const std::string& side, const json& given) {
  Sheet sheet;
  for (const auto& [id, typed] : given.at("scores").items()) {
    const auto score = read_score(*rubric.find(id), typed.get<std::string>());
    if (const auto* fault = std::get_if<ScoreFault>(&score)) {
      throw std::runtime_error(id + ": " + fault->reason.in(Lang::en));
    }
    sheet.scores.emplace(id, std::get<Quantity>(score));
  }
  for (const auto& [id, attainment] : given.at("measured").items()) {
    sheet.measured.emplace(id, parse_quantity(attainment.get<std::string>()).value);
  }
  if (!missing_of(rubric, side, sheet).empty()) {
    throw std::runtime_error(rubric.id + ": scores are missing");
  }
  return sheet;
}

facts::Record finished(const Rubric& rubric,
                       const std::string& subject,
                       const json& given,
                       std::size_t number) {
  Evaluation one;
  one.no = "e" + std::to_string(number);
  one.subject = subject;
  one.rubric = rubric.id;
  one.round = "2026";
  one.side = given.at("side").get<std::string>();
  one.started = kDay;
  const Sheet sheet = sheet_of(rubric, one.side, given);
  const auto seal = seal_of(rubric, one.side, sheet);
  if (!seal) {
    throw std::runtime_error(rubric.id + ": nothing could be given");
  }
  facts::Record record;
  record.fact = finish_fact(one, *seal, sheet, kDay, {});
  return record;
}

json number_or_null(const std::optional<Quantity>& value) {
  return value ? json::parse(value->to_string()) : json();
}

json said_of(const Standing& one, std::optional<std::size_t> rank) {
  json sides = json::object();
  for (const SideResult& side : one.result.sides) {
    sides[side.name] =
        number_or_null(side.score ? std::optional(side.score->rounded()) : std::nullopt);
  }
  const std::string grade = one.result.grade_name();
  return {{"subject", one.subject},
          {"rubric", one.rubric},
          {"total", number_or_null(one.result.total)},
          {"grade", grade.empty() ? json() : json(grade)},
          {"provisional", one.result.provisional},
          {"sides", sides},
          {"rank", rank ? json(*rank) : json()}};
}

void add_totals(const json& asked, json& out) {
  const Rubric rubric = rubric_from(asked.at("rubric").get<std::string>());
  Seals taken;
  std::size_t number = 0;
  for (const json& subject : asked.at("subjects")) {
    for (const json& given : subject.at("evaluations")) {
      taken.take(finished(rubric, subject.at("subject").get<std::string>(), given, ++number));
    }
  }
  const std::vector<Seal> seals = std::move(taken).all();
  const std::vector<Standing> standings = standings_of(seals);
  std::vector<std::optional<Quantity>> totals;
  for (const Standing& one : standings) {
    totals.push_back(one.result.total);
  }
  const auto places = ranks(totals);
  for (std::size_t i = 0; i < standings.size(); ++i) {
    out.push_back(said_of(standings[i], places[i]));
  }
}

}  // namespace

}  // namespace sw::evaluate

int main() {
  try {
    nlohmann::json out = nlohmann::json::array();
    for (const nlohmann::json& asked : nlohmann::json::parse(std::cin)) {
      sw::evaluate::add_totals(asked, out);
    }
    std::cout << out.dump() << "\n";
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}
