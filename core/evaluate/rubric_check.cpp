// What must hold between the values of a rubric.
#include <algorithm>
#include <set>

#include "core/base/id.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"
#include "core/evaluate/rubric.hpp"

namespace sw::evaluate {

namespace {

using plan::Severity;
using plan::Spot;

constexpr Text kShareSum{"各评估方的权重合计 {0}%，应为 100%",
                         "the shares of the sides add up to {0} %, not 100 %"};
constexpr Text kFixShares{"调整 sides 里的数", "change the numbers in sides"};
constexpr Text kNoSides{"至少要有一个评估方", "there is no side that judges"};
constexpr Text kSidesForm{"例如 sides = { self = 30, third_party = 70 }",
                          "e.g. sides = { self = 30, third_party = 70 }"};
constexpr Text kUnknownSide{"没有评估方 \"{0}\"", "there is no side \"{0}\""};
constexpr Text kIdleSide{"评估方 {0} 没有要评的项", "the side {0} has nothing to judge"};
constexpr Text kGiveItOne{"删去它，或在某项的 sides 里写上它",
                          "take it out, or name it in a criterion's sides"};
constexpr Text kFullRange{"full 应大于 0、不超过 {0}", "full should be above 0, at most {0}"};
constexpr Text kDigitsRange{"digits 最多 {0}", "digits should be at most {0}"};
constexpr Text kCheckNumber{"检查这个数", "check the number"};

constexpr Text kNoGrades{"等级至少要两个：合格的和不合格的",
                         "there should be two grades at least: one that passes, one that does not"};
constexpr Text kGradesForm{
    "例如 grades = [ { name = \"pass\", title = \"合格\", from = 60 }, { name = \"fail\", title = "
    "\"不合格\", from = 0 } ]",
    "e.g. grades = [ { name = \"pass\", title = \"Pass\", from = 60 }, { name = \"fail\", title = "
    "\"Fail\", from = 0 } ]"};
constexpr Text kLastGrade{"最后一个等级从 {0} 分起，{0} 分以下没有等级",
                          "the last grade begins at {0}: a total below has no grade"};
constexpr Text kLastIsZero{"最后一个写 from = 0", "the last has from = 0"};
constexpr Text kGradeOrder{"等级“{0}”从 {1} 分起，不低于前一个的 {2} 分",
                           "the grade {0} begins at {1}, which is not below {2} of the one before"};
constexpr Text kGradeOverlap{"等级“{0}”与前一个都从 {1} 分起",
                             "the grade {0} begins at {1}, as the one before it does"};
constexpr Text kHighestFirst{"由高到低排列，分数线不能相同",
                             "highest first, each with a bound of its own"};
constexpr Text kUnreachable{"等级“{0}”从 {1} 分起，高于满分 {2}，没有人能得到",
                            "nobody can reach the grade {0}: it begins at {1}, the most is {2}"};
constexpr Text kFineGrade{"等级“{0}”的分数线 {1} 比总分的小数位数（{2}）还细",
                          "the bound {1} of the grade {0} has more decimals than a total ({2})"};
constexpr Text kGradeTwice{"等级 {0} 写了两次", "the grade {0} is there twice"};

constexpr Text kNoCriteria{"没有评估项", "there are no criteria"};
constexpr Text kAddCriterion{"加上 [[criterion]]，写 id、title、points",
                             "add a [[criterion]] with id, title, points"};
constexpr Text kManyCriteria{"评估项超过 {0} 个", "there are more than {0} criteria"};
constexpr Text kTwice{"编号 {0} 用了两次，前一次在第 {1} 行",
                      "the id {0} is used on line {1} already"};
constexpr Text kOtherId{"换一个编号", "choose another id"};
constexpr Text kNoParent{"{0} 的上级 {1} 没有写", "{0} lies below {1}, which is not there"};
constexpr Text kAddParent{"加上 [[criterion]]，id = \"{0}\"",
                          "add a [[criterion]] with id = \"{0}\""};
constexpr Text kNoPoints{"{0} 没有写分值", "{0} has no points"};
constexpr Text kAddPoints{"补上一行：points = …", "add a line: points = …"};
constexpr Text kPointsRange{"分值应大于 0、不超过 {0}", "points should be above 0, at most {0}"};
constexpr Text kTooFine{"分值、步长最多两位小数", "points and steps have at most two decimals"};
constexpr Text kBlockSum{"板块 {0} 写了 {1} 分，下级各项合计 {2} 分",
                         "the block {0} has {1} points, what is in it adds up to {2}"};
constexpr Text kFixPoints{"改其中一个，或不写板块的 points",
                          "change one of them, or leave out the block's points"};
constexpr Text kWholeSum{"各项合计 {0} 分，满分 {1} 分；得分按比例折算",
                         "the criteria add up to {0} points, full is {1}: scores are scaled"};
constexpr Text kFixWhole{"若是笔误，改分值或 full", "if that is a slip, change the points or full"};
constexpr Text kStepRange{"步长应大于 0", "the step should be above 0"};
constexpr Text kStepFits{"分值 {0} 不是步长 {1} 的倍数，得不到满分",
                         "{0} points are no multiple of the step {1}: nobody can reach them"};
constexpr Text kNeedsLevels{"level 要写各档：levels = [ { title, points }, … ]",
                            "a level needs levels = [ { title, points }, … ]"};
constexpr Text kTwoLevels{"至少写两档", "there should be two levels at least"};
constexpr Text kTopLevel{"最高一档是 {0} 分，应等于分值 {1}",
                         "the highest level has {0} points, the criterion {1}"};
constexpr Text kSameLevel{"两档都是 {0} 分", "two levels have {0} points"};
constexpr Text kNeedsParts{"sum 要写各小项：parts = [ { title, points }, … ]",
                           "a sum needs parts = [ { title, points }, … ]"};
constexpr Text kPartSum{"各小项合计 {0} 分，应等于分值 {1}",
                        "the parts add up to {0} points, the criterion has {1}"};
constexpr Text kFixParts{"检查各小项和分值", "check the parts and the points"};
constexpr Text kUnused{"{0} 只用于 scale = \"{1}\"", "{0} goes with scale = \"{1}\" only"};
constexpr Text kTakeOut{"删去它，或改 scale", "take it out, or change the scale"};
constexpr Text kOfLeaf{"{0} 有下级，是板块，不能写 {1}", "{0} is a block, which has no {1}"};
constexpr Text kWriteBelow{"写到它的下级里", "write it in what lies below"};
constexpr Text kFloorRange{"floor 是得分率，大于 0、不超过 1",
                           "floor is a share above 0, at most 1"};
constexpr Text kFloorForm{"60% 写成 0.6 或 \"60%\"", "write 60 % as 0.6 or \"60%\""};
constexpr Text kNeedsFrom{"measured 要写明数据从哪里来", "a measured criterion names its figure"};
constexpr Text kFromForm{"例如 from = { indicator = \"training.hours\" }",
                         "e.g. from = { indicator = \"training.hours\" }"};
constexpr Text kNoSource{"from 里没有 \"{0}\" 这种数据", "from has no figure \"{0}\""};
constexpr Text kNoIndicator{"计划里没有指标 \"{0}\"", "the plan has no indicator \"{0}\""};
constexpr Text kOneIndicator{"写一个", "name one"};
constexpr Text kOtherSubject{"{0} 的数据不能用于评 {1} 的量表",
                             "figures of {0} are not for a rubric on {1}"};
constexpr Text kAnswersVeto{"answers 的项不能一票否决", "answers of clients are no veto item"};
constexpr Text kAnswersRange{"answers 是 5 或 10", "answers should be 5 or 10"};
constexpr Text kSatisfiedRange{"satisfied 应在 2 至 {0} 之间", "satisfied should be from 2 to {0}"};
constexpr Text kMeasuredVeto{"measured 的项不能一票否决", "a measured criterion is no veto item"};

constexpr Text kAfterRange{"{0} 应是 1 至 {1} 的整数", "{0} should be from 1 to {1}"};
constexpr std::int64_t kMostDays = 3650, kMostYears = 10;

const Quantity kHundred = Quantity::from_micro(100'000'000);

class Checker {
 public:
  Checker(const Rubric& rubric, const std::vector<const plan::Plan*>& plans)
      : rubric_(rubric), plans_(plans) {}

  std::vector<plan::Finding> run() {
    if (rubric_.keys.empty() && rubric_.criteria.empty()) {
      return {};  // nothing could be read: the reader said so
    }
    check_head();
    check_shares();
    check_grades();
    check_tree();
    if (whole_) {
      for (const Criterion& one : rubric_.criteria) {
        rubric_.is_block(one) ? check_block(one) : check_leaf(one);
        check_sides(one);
      }
      check_whole();
      check_idle_sides();
    }
    return std::move(findings_);
  }

 private:
  void error(Spot spot, std::string_view code, Message message, Message hint) {
    findings_.push_back({Severity::error, spot, code, std::move(message), std::move(hint)});
  }
  void warning(Spot spot, std::string_view code, Message message, Message hint) {
    findings_.push_back({Severity::warning, spot, code, std::move(message), std::move(hint)});
  }

  void check_head() {
    if (rubric_.full.is_zero() || rubric_.full > Quantity::of(kMostPoints)) {
      error(rubric_.spot_of("full"), "full-range", say(kFullRange, kMostPoints), say(kCheckNumber));
    }
    if (rubric_.digits > kMostDigits) {
      error(rubric_.spot_of("digits"),
            "digits-range",
            say(kDigitsRange, kMostDigits),
            say(kCheckNumber));
    }
  }

  void check_shares() {
    if (!rubric_.has("sides")) {
      return;
    }
    if (rubric_.sides().empty()) {
      error(rubric_.spot_of("sides"), "no-sides", say(kNoSides), say(kSidesForm));
      return;
    }
    Quantity sum;
    for (const Side& side : rubric_.sides()) {
      sum += side.share;
    }
    if (sum != kHundred) {
      error(
          rubric_.spot_of("sides"), "share-sum", say(kShareSum, sum.to_string()), say(kFixShares));
    }
  }

  void check_grades() {
    if (!rubric_.has("grades")) {
      return;
    }
    if (rubric_.grades.size() < 2) {
      error(rubric_.spot_of("grades"), "grade-count", say(kNoGrades), say(kGradesForm));
      return;
    }
    std::set<std::string> names;
    const Grade* before = nullptr;
    for (const Grade& grade : rubric_.grades) {
      if (grade.has("name") && !names.insert(grade.name).second) {
        error(grade.spot_of("name"), "grade-twice", say(kGradeTwice, grade.name), say(kOtherId));
      }
      check_after(grade, "rectify_days", grade.rectify_days, kMostDays);
      check_after(grade, "barred_years", grade.barred_years, kMostYears);
      if (!grade.has("from")) {
        before = nullptr;
        continue;
      }
      const std::string from = grade.from.to_string();
      if (before != nullptr && grade.from == before->from) {
        error(grade.spot_of("from"),
              "grade-overlap",
              say(kGradeOverlap, grade.title, from),
              say(kHighestFirst));
      } else if (before != nullptr && grade.from > before->from) {
        error(grade.spot_of("from"),
              "grade-order",
              say(kGradeOrder, grade.title, from, before->from.to_string()),
              say(kHighestFirst));
      }
      if (grade.from > rubric_.full) {
        error(grade.spot_of("from"),
              "grade-unreachable",
              say(kUnreachable, grade.title, from, rubric_.full.to_string()),
              say(kCheckNumber));
      }
      if (grade.from.decimals() > rubric_.digits) {
        warning(grade.spot_of("from"),
                "grade-too-fine",
                say(kFineGrade, grade.title, from, rubric_.digits),
                say(kCheckNumber));
      }
      before = &grade;
    }
    const Grade& last = rubric_.grades.back();
    if (last.has("from") && !last.from.is_zero()) {
      error(last.spot_of("from"),
            "grade-gap",
            say(kLastGrade, last.from.to_string()),
            say(kLastIsZero));
    }
  }

  void check_after(const Grade& grade,
                   std::string_view key,
                   std::optional<std::int64_t> value,
                   std::int64_t most) {
    if (value && (*value < 1 || *value > most)) {
      error(grade.spot_of(key), "after-range", say(kAfterRange, key, most), say(kCheckNumber));
    }
  }

  void check_tree() {
    const auto& all = rubric_.criteria;
    if (all.empty()) {
      error(rubric_.spot, "no-criteria", say(kNoCriteria), say(kAddCriterion));
      whole_ = false;
    } else if (all.size() > kMostCriteria) {
      error(all[kMostCriteria].spot,
            "many-criteria",
            say(kManyCriteria, kMostCriteria),
            say(kCheckNumber));
      whole_ = false;
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Criterion& one = all[i];
      if (!one.has("id")) {
        whole_ = false;
        continue;
      }
      const auto* const first = rubric_.find(one.id);
      if (first != &one) {
        error(one.spot_of("id"),
              "duplicate-id",
              say(kTwice, one.id, first->spot.line),
              say(kOtherId));
        whole_ = false;
      }
      const std::string parent(parent_id(one.id));
      if (!parent.empty() && rubric_.find(parent) == nullptr) {
        error(one.spot_of("id"),
              "no-parent",
              say(kNoParent, one.id, parent),
              say(kAddParent, parent));
        whole_ = false;
      }
    }
  }

  // None where some of it is not known.
  std::optional<Quantity> sum_in(std::string_view block) const {
    Quantity sum;
    for (const Criterion* leaf : rubric_.leaves()) {
      if (!block.empty() && !is_within(leaf->id, block)) {
        continue;
      }
      if (!leaf->has("points")) {
        return {};
      }
      sum += *leaf->points;
    }
    return sum;
  }

  void check_block(const Criterion& block) {
    for (const std::string_view key :
         {"scale", "levels", "parts", "from", "veto", "step", "answers"}) {
      if (block.find(key) != nullptr) {
        error(block.find(key)->key, "block-key", say(kOfLeaf, block.id, key), say(kWriteBelow));
      }
    }
    const auto sum = sum_in(block.id);
    if (block.has("points") && sum && *block.points != *sum) {
      error(block.spot_of("points"),
            "points-sum",
            say(kBlockSum, block.id, block.points->to_string(), sum->to_string()),
            say(kFixPoints));
    }
    check_floor(block);
  }

  void check_floor(const Criterion& one) {
    if (one.floor && (one.floor->is_zero() || *one.floor > Quantity::of(1))) {
      error(one.spot_of("floor"), "floor-range", say(kFloorRange), say(kFloorForm));
    }
  }

  void check_leaf(const Criterion& one) {
    check_floor(one);
    check_unused(one);
    if (one.scale == Scale::measured) {
      check_from(one);
    }
    if (one.find("points") == nullptr) {
      error(one.spot_of("id"), "no-points", say(kNoPoints, one.id), say(kAddPoints));
    }
    if (!one.has("points")) {
      return;
    }
    const Quantity points = *one.points;
    if (points.is_zero() || points > Quantity::of(kMostPoints)) {
      error(
          one.spot_of("points"), "points-range", say(kPointsRange, kMostPoints), say(kCheckNumber));
      return;
    }
    if (points.decimals() > 2 || one.step.decimals() > 2) {
      error(one.spot_of(points.decimals() > 2 ? "points" : "step"),
            "points-too-fine",
            say(kTooFine),
            say(kCheckNumber));
      return;
    }
    if (one.scale == Scale::level) {
      check_levels(one);
    } else if (one.scale == Scale::sum) {
      check_parts(one);
    } else if (one.scale == Scale::answers) {
      check_answers(one);
    }
    if (one.scale == Scale::points || one.scale == Scale::sum) {
      check_step(one, points, one.spot_of("points"));
    }
  }

  void check_step(const Criterion& one, Quantity points, Spot spot) {
    if (one.step.is_zero()) {
      error(one.spot_of("step"), "step-range", say(kStepRange), say(kCheckNumber));
    } else if (points.micro() % one.step.micro() != 0) {
      error(spot,
            "step-points",
            say(kStepFits, points.to_string(), one.step.to_string()),
            say(kCheckNumber));
    }
  }

  void check_unused(const Criterion& one) {
    const std::pair<std::string_view, Scale> goes_with[] = {{"levels", Scale::level},
                                                            {"parts", Scale::sum},
                                                            {"from", Scale::measured},
                                                            {"answers", Scale::answers},
                                                            {"satisfied", Scale::answers},
                                                            {"reversed", Scale::answers}};
    for (const auto& [key, scale] : goes_with) {
      if (one.find(key) != nullptr && one.scale != scale && !one.unread("scale")) {
        error(one.find(key)->key, "unused-key", say(kUnused, key, name_of(scale)), say(kTakeOut));
      }
    }
  }

  void check_levels(const Criterion& one) {
    if (one.levels.empty()) {
      if (!one.unread("levels")) {
        error(one.spot_of("scale"), "no-levels", say(kNeedsLevels), say(kTwoLevels));
      }
      return;
    }
    std::set<Quantity> seen;
    Quantity most;
    for (const Step& level : one.levels) {
      if (!level.has("points")) {
        return;
      }
      if (level.points.decimals() > 2) {
        error(level.spot_of("points"), "points-too-fine", say(kTooFine), say(kCheckNumber));
      }
      if (!seen.insert(level.points).second) {
        error(level.spot_of("points"),
              "level-twice",
              say(kSameLevel, level.points.to_string()),
              say(kCheckNumber));
      }
      most = std::max(most, level.points);
    }
    if (one.levels.size() < 2) {
      error(one.spot_of("levels"), "no-levels", say(kTwoLevels), say(kNeedsLevels));
    }
    if (most != *one.points) {
      error(one.spot_of("points"),
            "level-points",
            say(kTopLevel, most.to_string(), one.points->to_string()),
            say(kCheckNumber));
    }
  }

  void check_parts(const Criterion& one) {
    if (one.parts.empty()) {
      if (!one.unread("parts")) {
        error(one.spot_of("scale"), "no-parts", say(kNeedsParts), say(kFixParts));
      }
      return;
    }
    Quantity sum;
    for (const Step& part : one.parts) {
      if (!part.has("points")) {
        return;
      }
      check_step(one, part.points, part.spot_of("points"));
      sum += part.points;
    }
    if (sum != *one.points) {
      error(one.spot_of("points"),
            "points-sum",
            say(kPartSum, sum.to_string(), one.points->to_string()),
            say(kFixParts));
    }
  }

  void check_answers(const Criterion& one) {
    if (one.veto) {
      error(one.spot_of("veto"), "answers-veto", say(kAnswersVeto), say(kTakeOut));
    }
    if (one.answers != 5 && one.answers != 10) {
      error(one.spot_of("answers"), "answers-range", say(kAnswersRange), say(kCheckNumber));
    } else if (one.satisfied_from() < 2 || one.satisfied_from() > one.answers) {
      error(one.spot_of("satisfied"),
            "answers-range",
            say(kSatisfiedRange, one.answers),
            say(kCheckNumber));
    }
  }

  void check_from(const Criterion& one) {
    if (one.veto) {
      error(one.spot_of("veto"), "measured-veto", say(kMeasuredVeto), say(kTakeOut));
    }
    if (one.find("from") == nullptr) {
      error(one.spot_of("scale"), "no-from", say(kNeedsFrom), say(kFromForm));
    }
    if (!one.has("from")) {
      return;
    }
    if (one.from.empty()) {
      error(one.spot_of("from"), "no-from", say(kNeedsFrom), say(kFromForm));
    }
    for (const plan::Pair& pair : one.from) {
      const auto& all = measured_from();
      const auto found = std::find_if(all.begin(), all.end(), [&](const MeasuredFrom& other) {
        return other.name == pair.name;
      });
      if (found == all.end()) {
        std::vector<std::string> names;
        for (const MeasuredFrom& each : all) {
          names.emplace_back(each.name);
        }
        error(pair.spot,
              "unknown-figure",
              say(kNoSource, printable_line(pair.name)),
              say(kKnownAre, join(names, " ")));
      } else if (pair.values.size() != 1) {
        error(pair.value, "unknown-figure", say(kOneIndicator), say(kFromForm));
      } else if (pair.name == "indicator") {
        check_indicator(pair);
      } else if (!found->words.empty() &&
                 std::find(found->words.begin(), found->words.end(), pair.values.front()) ==
                     found->words.end()) {
        error(pair.value,
              "unknown-figure",
              say(kNoSource, printable_line(pair.values.front())),
              say(kKnownAre, join(found->words, " ")));
      } else if ((pair.name == "project" && rubric_.subject != Subject::project) ||
                 (pair.name == "staff" && rubric_.subject != Subject::staff)) {
        error(pair.spot,
              "unknown-figure",
              say(kOtherSubject, pair.name, name_of(rubric_.subject)),
              say(kTakeOut));
      }
    }
  }

  void check_indicator(const plan::Pair& pair) {
    std::vector<std::string> known;
    for (const plan::Plan* one : plans_) {
      for (const plan::Indicator& indicator : one->indicators) {
        if (indicator.id == pair.values.front()) {
          return;
        }
        known.push_back(indicator.id);
      }
    }
    if (plans_.empty()) {
      return;
    }
    const std::string near = nearest(pair.values.front(), known);
    error(pair.value,
          "unknown-indicator",
          say(kNoIndicator, printable_line(pair.values.front())),
          near.empty() ? say(kFromForm) : say(kDidYouMean, near));
  }

  void check_sides(const Criterion& one) {
    if (!rubric_.has("sides")) {
      return;
    }
    std::vector<std::string> known;
    for (const Side& side : rubric_.sides()) {
      known.push_back(side.name);
    }
    for (const std::string& name : one.sides) {
      if (std::find(known.begin(), known.end(), name) == known.end()) {
        const std::string near = nearest(name, known);
        error(one.spot_of("sides"),
              "unknown-side",
              say(kUnknownSide, printable_line(name)),
              near.empty() ? say(kKnownAre, join(known, " ")) : say(kDidYouMean, near));
      }
    }
  }

  void check_whole() {
    const auto sum = sum_in("");
    if (sum && *sum != rubric_.full && !rubric_.unread("full")) {
      warning(rubric_.has("full") ? rubric_.spot_of("full") : rubric_.spot,
              "points-sum",
              say(kWholeSum, sum->to_string(), rubric_.full.to_string()),
              say(kFixWhole));
    }
  }

  void check_idle_sides() {
    const auto leaves = rubric_.leaves();
    for (const Side& side : rubric_.sides()) {
      if (std::none_of(leaves.begin(), leaves.end(), [&](const Criterion* leaf) {
            return rubric_.judges(side.name, *leaf);
          })) {
        error(side.spot, "idle-side", say(kIdleSide, side.name), say(kGiveItOne));
      }
    }
  }

  const Rubric& rubric_;
  const std::vector<const plan::Plan*>& plans_;
  std::vector<plan::Finding> findings_;
  bool whole_ = true;  // the tree can be walked
};

}  // namespace

std::vector<plan::Finding> check(const Rubric& rubric,
                                 const std::vector<const plan::Plan*>& plans) {
  return Checker(rubric, plans).run();
}

}  // namespace sw::evaluate
