#pragma once
// The arithmetic of an evaluation (评分的算法), defined once. Exact fractions throughout, rounded
// once:
//
// - A side's score by one assessor = points given / points it could give × full. A measured
// criterion
//   gives points × attainment (the figure of the reports, six decimals), held between 0 and 1;
//   without a figure it is left out of both sums.
// - Of several assessors of a side: the mean, or, where the rubric says so and there are five or
//   more, the mean without the highest and the lowest.
// - Total = Σ share × side / Σ shares of the sides that finished, rounded half up. None where no
// side
//   finished, or those that did have no share; provisional until all that have a share did.
// - The grade is that of the rounded total, its bound included. A block below its floor (the sides'
//   shares of its points, weighted like the total, not rounded): at most the lowest grade that
//   passes. A veto item for which any assessor gave no points: the last grade.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/message.hpp"
#include "core/evaluate/rubric.hpp"

namespace sw::evaluate {

/// Why a score cannot be, and what can.
struct ScoreFault {
  Message reason, allowed;
};

/// A score as people write it: "8.5"; of a sum also "2+1.5+0"; of a level also its title; of yes_no
/// also yes, no, 是, 否.
std::variant<Quantity, ScoreFault> read_score(const Criterion& criterion, std::string_view text);
/// What can be given for a criterion: "0–10, in steps of 0.5".
Message allowed_scores(const Criterion& criterion);
/// Whether points are among what can be given.
bool is_allowed(const Criterion& criterion, Quantity points);

/// Whether assessors who gave these points disagree: of a level more than one level apart, of
/// yes_no at all, else by more than a quarter of what could be given.
bool differ_widely(const Criterion& criterion, Quantity low, Quantity high);

/// What one assessor gave, and the figures.
struct Sheet {
  std::map<std::string, Quantity, std::less<>> scores;    // points by criterion
  std::map<std::string, Quantity, std::less<>> measured;  // attainment by criterion
};

struct Points {
  Fraction given{0, 1};
  Quantity could;
};

/// Points for a criterion that is scored; none where it was not, or has no figure.
std::optional<Fraction> points_of(const Criterion& criterion, const Sheet& sheet);
/// Of the criteria in a block that a side judges; of all of them where `block` is empty.
Points sum_of(const Rubric& rubric,
              std::string_view side,
              const Sheet& sheet,
              std::string_view block = {});
/// What the side still has to score, in the order of the file.
std::vector<const Criterion*> missing_of(const Rubric& rubric,
                                         std::string_view side,
                                         const Sheet& sheet);

/// What of a rubric a total needs, apart from its criteria.
struct Terms {
  struct Bound {
    std::string name, title;
    Quantity from;
    std::optional<std::int64_t> rectify_days = {}, barred_years = {};  // as Grade
  };
  struct Floor {
    std::string block, title;
    Quantity share;
  };
  struct Share {
    std::string side;
    Quantity share;
  };
  std::string title;
  Quantity full;
  int digits = 2;
  bool trimmed = false;
  std::vector<Share> sides;
  std::vector<Bound> grades;  // highest first, the last from 0
  std::vector<Floor> floors;
};

Terms terms_of(const Rubric& rubric);
/// As text, a line each, and back; what is no such text gives empty terms.
std::string to_text(const Terms& terms);
Terms terms_from(std::string_view text);

/// A finished evaluation, sealed.
struct Seal {
  std::string no, subject, rubric, round, side, assessor, record;
  Date date;
  Fraction exact{0, 1};
  std::shared_ptr<const Terms> terms;
  std::vector<std::string> vetoed;                    // veto items with no points
  std::map<std::string, Points, std::less<>> floors;  // by block with a floor
};

/// Seals one assessor's sheet: its score, failed veto items, and blocks with floors. None where
/// there is nothing that could be given.
std::optional<Seal> seal_of(const Rubric& rubric, std::string_view side, const Sheet& sheet);

struct SideResult {
  std::string name;
  Quantity share;
  std::optional<Fraction> score;   // none: not finished
  std::vector<const Seal*> seals;  // lowest first
  std::size_t left_out = 0;        // of the highest, and as many of the lowest
  Fraction range{0, 1};            // highest less lowest
};

struct FloorResult {
  std::string block, title;
  Quantity floor;
  std::optional<Fraction> share;  // none: no side that counts judged it
  bool below = false;
};

struct Result {
  std::shared_ptr<const Terms> terms;  // of the latest seal
  std::vector<SideResult> sides;       // in the rubric's order
  std::optional<Fraction> exact;
  std::optional<Quantity> total;
  Quantity shares;  // of the sides that finished
  bool provisional = true;
  std::optional<std::size_t> by_total, grade;  // places in terms->grades: before and after
  std::vector<FloorResult> floors;
  std::vector<std::string> vetoed;

  /// Name of the grade; empty where there is none.
  std::string grade_name() const;
  std::string grade_title() const;
  const SideResult* side(std::string_view name) const;
};

/// All finished evaluations of one subject by one rubric in one round, in the order of recording.
Result result_of(const std::vector<const Seal*>& seals);

/// 1, 2, 2, 4: ties share the better rank. None ranks nowhere.
std::vector<std::optional<std::size_t>> ranks(const std::vector<std::optional<Quantity>>& totals);

}  // namespace sw::evaluate
