#include "core/evaluate/evaluation.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/evaluate/score_exact.hpp"
#include "core/evaluate/words.hpp"
#include "core/facts/detail.hpp"

namespace sw::evaluate {

namespace {

void put(facts::Fact& fact, const char* name, const std::string& text) {
  if (!text.empty()) {
    fact.details[name] = text;
  }
}

using Values = std::map<std::string, Quantity, std::less<>>;

std::string values_text(const Values& values) {
  std::string out;
  for (const auto& [id, value] : values) {
    out += (out.empty() ? "" : "\n") + id + " " + value.to_string();
  }
  return out;
}

// "ID TEXT" a line.
template <class Use>
void for_each_line(const std::string& text, Use use) {
  for (const std::string& line : split(text, '\n')) {
    const std::size_t mark = line.find(' ');
    if (mark != std::string::npos) {
      use(line.substr(0, mark), line.substr(mark + 1));
    }
  }
}

Values values_from(const std::string& text) {
  Values out;
  for_each_line(text, [&](std::string id, const std::string& value) {
    out.emplace(std::move(id), parse_quantity(value).value);
  });
  return out;
}

// Many evaluations are of one rubric: its terms are read once.
std::shared_ptr<const Terms> terms_called(const std::string& text, KnownTerms& known) {
  auto& slot = known[text];
  if (!slot) {
    slot = std::make_shared<const Terms>(terms_from(text));
  }
  return slot;
}

std::optional<Seal> seal_from(const facts::Record& record, KnownTerms& known) {
  const facts::Fact& fact = record.fact;
  const auto exact = exact::from_text(detail_of(fact, key::kExact));
  if (!exact) {
    return {};
  }
  Seal seal;
  seal.no = fact.subject;
  seal.subject = detail_of(fact, key::kSubject);
  seal.rubric = detail_of(fact, key::kRubric);
  seal.round = detail_of(fact, key::kRound);
  seal.side = detail_of(fact, key::kSide);
  seal.assessor = detail_of(fact, key::kAssessor);
  seal.record = record.label();
  seal.date = fact.date;
  seal.exact = *exact;
  seal.terms = terms_called(detail_of(fact, key::kTerms), known);
  for (const std::string& id : split(detail_of(fact, key::kVetoed), ' ')) {
    if (!id.empty()) {
      seal.vetoed.push_back(id);
    }
  }
  for_each_line(detail_of(fact, key::kFloors), [&](std::string id, const std::string& value) {
    const std::size_t mark = value.find(' ');
    const auto given = exact::from_text(value.substr(0, mark));
    if (mark != std::string::npos && given) {
      seal.floors.emplace(std::move(id),
                          Points{*given, parse_quantity(value.substr(mark + 1)).value});
    }
  });
  return seal;
}

}  // namespace

std::string SubjectName::to_string() const {
  return std::string(name_of(kind)) + ":" + id;
}

std::optional<SubjectName> parse_subject(std::string_view text) {
  const std::size_t mark = text.find(':');
  for (const Subject kind : {Subject::project, Subject::org, Subject::staff}) {
    if (mark != std::string_view::npos && text.substr(0, mark) == name_of(kind)) {
      return SubjectName{kind, std::string(text.substr(mark + 1))};
    }
  }
  return {};
}

void Evaluations::take(const facts::Record& record) {
  const facts::Fact& fact = record.fact;
  if (fact.part == part::kStart) {
    if (!places_.try_emplace(fact.subject, all_.size()).second) {
      return;
    }
    Evaluation one;
    one.no = fact.subject;
    one.subject = detail_of(fact, key::kSubject);
    one.rubric = detail_of(fact, key::kRubric);
    one.round = detail_of(fact, key::kRound);
    one.side = detail_of(fact, key::kSide);
    one.assessor = detail_of(fact, key::kAssessor);
    one.record = record.label();
    one.started = fact.date;
    all_.push_back(std::move(one));
    return;
  }
  const auto place = places_.find(fact.subject);
  if (place == places_.end()) {
    return;  // its start was taken back
  }
  Evaluation& one = all_[place->second];
  if (fact.part == part::kScore) {
    const std::string_view prefix = key::kScorePrefix;
    for (auto at = fact.details.lower_bound(std::string(prefix));
         at != fact.details.end() && at->first.starts_with(prefix);
         ++at) {
      one.sheet.scores[at->first.substr(prefix.size())] = parse_quantity(at->second).value;
    }
    if (auto answers = answers_from(fact)) {
      one.answers = std::move(answers);
    }
    if (!fact.note.empty()) {
      one.remarks.push_back({fact.date, fact.note, record.by});
    }
  } else if (fact.part == part::kFinish) {
    one.seal = seal_from(record, known_);
    one.text = fact.evidence;
    one.sheet.scores = values_from(detail_of(fact, key::kScores));
    one.sheet.measured = values_from(detail_of(fact, key::kMeasured));
  } else if (fact.part == part::kReopen) {
    one.seal.reset();
    one.text.reset();
    one.sheet.measured.clear();
    one.reopened.push_back({fact.date, detail_of(fact, key::kWhy), record.by, record.label()});
  }
}

void Seals::take(const facts::Record& record) {
  const std::string& what = record.fact.part;
  if (what != part::kFinish && what != part::kReopen) {
    return;
  }
  const auto place = places_.find(record.fact.subject);
  if (place != places_.end()) {
    all_[place->second].reset();
    places_.erase(place);
  }
  if (what == part::kFinish) {
    if (auto seal = seal_from(record, known_)) {
      places_.emplace(record.fact.subject, all_.size());
      all_.push_back(std::move(seal));
    }
  }
}

std::vector<Seal> Seals::all() && {
  std::vector<Seal> out;
  for (auto& one : all_) {
    if (one) {
      out.push_back(std::move(*one));
    }
  }
  return out;
}

facts::Fact start_fact(const Evaluation& evaluation) {
  facts::Fact fact;
  fact.kind = facts::Kind::evaluation;
  fact.subject = evaluation.no;
  fact.part = part::kStart;
  fact.date = evaluation.started;
  put(fact, key::kSubject, evaluation.subject);
  put(fact, key::kRubric, evaluation.rubric);
  put(fact, key::kRound, evaluation.round);
  put(fact, key::kSide, evaluation.side);
  put(fact, key::kAssessor, evaluation.assessor);
  return fact;
}

facts::Fact score_fact(std::string_view no,
                       Date date,
                       const std::map<std::string, Quantity>& scores) {
  facts::Fact fact;
  fact.kind = facts::Kind::evaluation;
  fact.subject = std::string(no);
  fact.part = part::kScore;
  fact.date = date;
  for (const auto& [id, points] : scores) {
    fact.details[key::kScorePrefix + id] = points.to_string();
  }
  return fact;
}

facts::Fact finish_fact(const Evaluation& evaluation,
                        const Seal& seal,
                        const Sheet& sheet,
                        Date date,
                        const facts::Evidence& text) {
  facts::Fact fact = start_fact(evaluation);
  fact.part = part::kFinish;
  fact.date = date;
  fact.value = exact::half_up(seal.exact, seal.terms->digits);
  fact.evidence = text;
  put(fact, key::kExact, exact::to_text(seal.exact));
  put(fact, key::kTerms, to_text(*seal.terms));
  put(fact, key::kScores, values_text(sheet.scores));
  put(fact, key::kMeasured, values_text(sheet.measured));
  put(fact, key::kVetoed, join(seal.vetoed, " "));
  std::string floors;
  for (const auto& [block, points] : seal.floors) {
    floors += (floors.empty() ? "" : "\n") + block + " " + exact::to_text(points.given) + " " +
              points.could.to_string();
  }
  put(fact, key::kFloors, floors);
  return fact;
}

facts::Fact reopen_fact(std::string_view no, Date date, std::string_view why) {
  facts::Fact fact;
  fact.kind = facts::Kind::evaluation;
  fact.subject = std::string(no);
  fact.part = part::kReopen;
  fact.date = date;
  put(fact, key::kWhy, std::string(why));
  return fact;
}

std::optional<Date> Standing::rectify_by() const {
  if (!result.grade) {
    return {};
  }
  const auto& days = result.terms->grades[*result.grade].rectify_days;
  return days ? std::optional(date() + static_cast<int>(*days)) : std::nullopt;
}

std::optional<int> Standing::barred_until() const {
  if (!result.grade) {
    return {};
  }
  const auto& years = result.terms->grades[*result.grade].barred_years;
  return years ? std::optional(date().year() + static_cast<int>(*years)) : std::nullopt;
}

std::vector<Standing> standings_of(const std::vector<Seal>& seals) {
  std::vector<Standing> out;
  std::map<std::tuple<std::string_view, std::string_view, std::string_view>, std::size_t> places;
  for (const Seal& seal : seals) {
    const auto [place, is_new] =
        places.try_emplace({seal.subject, seal.rubric, seal.round}, out.size());
    if (is_new) {
      out.push_back({seal.subject, seal.rubric, seal.round, {}, {}});
    }
    out[place->second].seals.push_back(&seal);
  }
  for (Standing& one : out) {
    std::stable_sort(one.seals.begin(), one.seals.end(), [](const Seal* a, const Seal* b) {
      return a->date < b->date;
    });
    one.result = result_of(one.seals);
  }
  std::stable_sort(out.begin(), out.end(), [](const Standing& a, const Standing& b) {
    return a.date() < b.date();
  });
  return out;
}

}  // namespace sw::evaluate
