#pragma once
// A rubric (评估量表) as plain structs: criteria in a tree, what each is worth, who judges, and
// what grade a total is. Read by core/tomlio from `rubrics/*.toml`, key by key as rubric_keys.cpp
// lists them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/plan/finding.hpp"
#include "core/plan/keys.hpp"
#include "core/plan/plan.hpp"

namespace sw::evaluate {

enum class Subject { project, org, staff };
enum class Scale { points, level, yes_no, sum, measured, answers };
enum class Assessors { mean, trimmed };
enum class Rounding { half_up };

/// A level of a scale, or a part of a sum.
struct Step : plan::Entry {
  std::string title;
  Quantity points;
};

struct Grade : plan::Entry {
  std::string name, title;
  Quantity from;
  // What follows from it; none: nothing.
  std::optional<std::int64_t> rectify_days, barred_years;
};

struct Criterion : plan::Entry {
  std::string id, title, text, evidence;
  std::optional<Quantity> points;  // of a block the sum of what is in it
  Scale scale = Scale::points;
  Quantity step = Quantity::from_micro(500'000);
  std::vector<Step> levels, parts;
  std::vector<std::string> sides;
  plan::Pairs from;
  bool veto = false;
  std::optional<Quantity> floor;
  // A question that clients answer from 1 to `answers`.
  std::int64_t answers = 5;
  std::optional<std::int64_t> satisfied;  // an answer from here up is a satisfied one
  bool reversed = false;                  // 1 is the best answer

  /// `satisfied`, else 4 of 5 and 8 of 10: four fifths of the scale.
  std::int64_t satisfied_from() const { return satisfied.value_or(answers * 4 / 5); }
};

/// A side (评估方) and its share of the total, per cent.
struct Side {
  std::string name;
  Quantity share;
  plan::Spot spot = {}, value = {};
};

struct Rubric : plan::Entry {
  std::string file;  // the name for messages
  std::string id, title, source;
  Subject subject = Subject::project;
  Quantity full = Quantity::from_micro(100'000'000);
  plan::Pairs shares;
  std::vector<Grade> grades;
  Assessors assessors = Assessors::mean;
  Rounding rounding = Rounding::half_up;
  std::int64_t digits = 2;
  std::vector<Criterion> criteria;

  const Criterion* find(std::string_view criterion) const;
  /// The sides in the order of the file. One whose share is no number is left out.
  std::vector<Side> sides() const;
  bool is_block(const Criterion& criterion) const;
  /// Those without criteria below them, in the order of the file: what is scored.
  std::vector<const Criterion*> leaves() const;
  /// Whether a side judges a criterion: by its own `sides`, else those of the block it is in.
  bool judges(std::string_view side, const Criterion& criterion) const;
};

/// `criterion` is in the block, at any depth, or is it.
bool is_within(std::string_view criterion, std::string_view block);

/// What a measured criterion may be computed from: name in `from`, and the words it takes; none
/// where it takes an id.
struct MeasuredFrom {
  std::string_view name;
  std::vector<std::string> words;
};
const std::vector<MeasuredFrom>& measured_from();

/// The table of keys: of [rubric], and of [[criterion]].
const plan::Section& rubric_section();
const plan::Section& criterion_section();

std::string_view name_of(Subject subject);
std::string_view name_of(Scale scale);
std::string_view name_of(Assessors assessors);
Text title_of(Subject subject);
Text title_of(Scale scale);
/// `sw help rubric-file`.
std::string rubric_manual(Lang lang);

/// Limits within which the arithmetic is exact in 128 bits; `check` reports what is beyond them.
inline constexpr int kMostPoints = 10'000, kMostCriteria = 1'000, kMostDigits = 4;

/// What must hold between the values. `plans`: those whose indicators a measured criterion may
/// name; without any, indicators are not looked for.
std::vector<plan::Finding> check(const Rubric& rubric, const std::vector<const plan::Plan*>& plans);

}  // namespace sw::evaluate
