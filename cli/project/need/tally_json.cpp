#include "cli/project/need/tally_json.hpp"

#include "core/base/json_number.hpp"

namespace sw::cli {

namespace {

using nlohmann::ordered_json;
using project::QuestionKind;
using project::Tally;

std::string_view name_of(QuestionKind kind) {
  switch (kind) {
    case QuestionKind::closed:
      return "closed";
    case QuestionKind::number:
      return "number";
    case QuestionKind::words:
      return "words";
    case QuestionKind::unanswered:
      return "unanswered";
  }
  return "unanswered";
}

ordered_json json_of_cross(const project::Cross& cross, const Tally& by) {
  ordered_json cells = ordered_json::array();
  for (std::size_t i = 0; i < cross.answers.size(); ++i) {
    for (std::size_t k = 0; k < cross.by.size(); ++k) {
      const auto count = cross.counts[i][k];
      cells.push_back({{"answer", cross.answers[i]},
                       {"by", cross.by[k]},
                       {"count", count ? ordered_json(*count) : ordered_json()}});
    }
  }
  return {{"question", by.question}, {"cells", std::move(cells)}};
}

}  // namespace

ordered_json tally_json(const Tally& one,
                        const std::optional<project::Cross>& cross,
                        const std::optional<Tally>& by) {
  const auto number = [](const std::optional<Quantity>& value) {
    return value ? json_number(*value) : ordered_json();
  };
  ordered_json answers = ordered_json::array();
  for (const project::Counted& answer : one.answers) {
    ordered_json share;
    if (answer.count) {
      share = json_number(Fraction{*answer.count, one.answered}.rounded());
    }
    answers.push_back({{"answer", answer.answer},
                       {"count", answer.count ? ordered_json(*answer.count) : ordered_json()},
                       {"share", std::move(share)}});
  }
  return {{"question", one.question},
          {"kind", name_of(one.kind)},
          {"answered", one.answered},
          {"missing", one.missing},
          {"answers", std::move(answers)},
          {"mean", number(one.mean)},
          {"least", number(one.least)},
          {"largest", number(one.largest)},
          {"by", cross ? json_of_cross(*cross, *by) : ordered_json()}};
}

}  // namespace sw::cli
