// The keys of a rubric file, and the words of its fixed lists.
#include <array>

#include "core/base/width.hpp"
#include "core/evaluate/rubric.hpp"
#include "core/plan/describe.hpp"
#include "core/plan/key_builder.hpp"

namespace sw::plan::builder {

namespace {
constexpr std::array kRubricSubjects{Choice{"project", {"项目", "project"}},
                                     Choice{"org", {"机构", "agency"}},
                                     Choice{"staff", {"人员", "person"}}};
constexpr std::array kScales{
    Choice{"points", {"按步长打分", "points, in steps"}},
    Choice{"level", {"分档：得所选那一档的分", "levels: the points of the one that was reached"}},
    Choice{"yes_no", {"是否：是得满分，否得 0 分", "yes: all points; no: none"}},
    Choice{"sum", {"各小项分相加", "the sum of its parts"}},
    Choice{"measured", {"由数据得出：分值 × 达成率", "computed: points × attainment"}},
    Choice{"answers",
           {"服务对象的回答：分值 × 平均分 ÷ 最高分，由 evaluate import 导入",
            "answers of clients, by evaluate import: points × mean / highest answer"}}};
constexpr std::array kAssessorRules{
    Choice{"mean", {"取平均", "their mean"}},
    Choice{"trimmed",
           {"五人及以上去掉最高、最低各一个再平均",
            "their mean; of five or more without the highest and the lowest"}}};
constexpr std::array kRoundings{Choice{"half_up", {"四舍五入", "half up"}}};
}  // namespace

template <>
std::span<const Choice> choices_of<evaluate::Subject>() {
  return kRubricSubjects;
}
template <>
std::span<const Choice> choices_of<evaluate::Scale>() {
  return kScales;
}
template <>
std::span<const Choice> choices_of<evaluate::Assessors>() {
  return kAssessorRules;
}
template <>
std::span<const Choice> choices_of<evaluate::Rounding>() {
  return kRoundings;
}

}  // namespace sw::plan::builder

namespace sw::evaluate {

namespace {

using plan::Section;
namespace build = plan::builder;
using T = plan::KeyType;

constexpr Text kRubricIntro{
    "评估量表 rubrics/*.toml 是 TOML 文本，一份一个文件。顺序就是评分表里的顺序；层级\n"
    "写在编号里：management.records 属于 management，上一级自己也要有一条。\n",
    "A rubric, rubrics/*.toml, is TOML text, a file each. The order in the file is the\n"
    "order on the scoring sheet; hierarchy is in the ids: management.records belongs to\n"
    "management, which has an entry of its own.\n"};

const Section& grade_section() {
  static const Section kSection = build::nested(
      "grades",
      {"等级，由高到低", "the grades, highest first"},
      {build::key<&Grade::name>("name", {"英文名", "name"}, {.required = true, .type = T::id}),
       build::key<&Grade::title>("title", {"名称", "title"}, {.required = true}),
       build::key<&Grade::from>("from",
                                {"从多少分起（含）；最后一个写 0", "from this total on; last: 0"},
                                {.required = true}),
       build::key<&Grade::rectify_days>(
           "rectify_days",
           {"得此等级须在多少天内整改", "days in which to put right what led to this grade"}),
       build::key<&Grade::barred_years>("barred_years",
                                        {"得此等级此后几个年度不得申报",
                                         "years after it in which nothing may be applied for"})});
  return kSection;
}

const Section& level_section() {
  static const Section kSection = build::nested(
      "levels",
      {"各档", "its levels"},
      {build::key<&Step::title>("title", {"达到什么情况", "what it is"}, {.required = true}),
       build::key<&Step::points>("points", {"得几分", "its points"}, {.required = true})});
  return kSection;
}

const Section& part_section() {
  static const Section kSection = build::nested(
      "parts",
      {"各小项", "its parts"},
      {build::key<&Step::title>("title", {"名称", "title"}, {.required = true}),
       build::key<&Step::points>("points", {"最多几分", "at most so many"}, {.required = true})});
  return kSection;
}

}  // namespace

const Section& rubric_section() {
  static const Section kSection = [] {
    Section section = build::nested(
        "rubric",
        {"量表", "the rubric"},
        {build::key<&Rubric::id>("id", {"编号", "id"}, {.required = true, .type = T::id}),
         build::key<&Rubric::title>("title", {"名称", "title"}, {.required = true}),
         build::key<&Rubric::subject>("subject", {"评谁", "whom it is for"}, {.required = true}),
         build::key<&Rubric::full>("full", {"总分满分", "the highest total"}, {.fallback = "100"}),
         build::key<&Rubric::shares>("sides",
                                     {"评估方及其权重（百分比），合计 100",
                                      "who judges, and their shares in per cent: 100 in all"},
                                     {.required = true, .type = T::amounts}),
         build::table<&Rubric::grades>(
             "grades", {"等级", "grades"}, grade_section, {.required = true}),
         build::key<&Rubric::assessors>(
             "assessors",
             {"一方有几个评估人时", "where a side has several assessors"},
             {.fallback = "mean"}),
         build::key<&Rubric::rounding>("rounding", {"尾数", "rounding"}, {.fallback = "half_up"}),
         build::key<&Rubric::digits>(
             "digits", {"总分保留几位小数", "decimals of the total"}, {.fallback = "2"}),
         build::key<&Rubric::source>("source", {"依据", "what it follows"})});
    section.list = false;
    return section;
  }();
  return kSection;
}

const Section& criterion_section() {
  static const Section kSection = build::nested(
      "criterion",
      {"评估项；有下级的是一个板块", "a criterion; with others below it, a block"},
      {build::key<&Criterion::id>(
           "id", {"编号，层级之间用点", "id, with dots"}, {.required = true, .type = T::id}),
       build::key<&Criterion::title>("title", {"名称", "title"}, {.required = true}),
       build::key<&Criterion::points>(
           "points",
           {"分值；板块可不写，写了须等于下级之和",
            "what it is worth; of a block, if given, the sum of what is in it"}),
       build::key<&Criterion::scale>(
           "scale", {"怎样评", "how it is judged"}, {.fallback = "points"}),
       build::key<&Criterion::step>(
           "step", {"打分的步长", "step of the points"}, {.fallback = "0.5"}),
       build::table<&Criterion::levels>(
           "levels", {"level 的各档", "levels of a level"}, level_section),
       build::table<&Criterion::parts>("parts", {"sum 的各小项", "parts of a sum"}, part_section),
       build::key<&Criterion::sides>("sides",
                                     {"由哪几方评；不写则同上级，都不写则各方都评",
                                      "who judges it; default: as its block, else all"}),
       build::key<&Criterion::from>(
           "from",
           {"measured 的数据：{ indicator = \"指标编号\" }、{ satisfaction "
            "= \"量表\" }、{ project = \"quotas\" 服务量、\"spending\" "
            "经费、\"documents\" 材料 }、{ staff = \"education\" 继续教育 }",
            "figure of a measured one: { indicator = \"ID\" }, "
            "{ satisfaction = \"RUBRIC\" }, { project = \"quotas\", "
            "\"spending\" or \"documents\" }, { staff = "
            "\"education\" }"}),
       build::key<&Criterion::answers>(
           "answers",
           {"answers 的最高分：5 或 10", "highest of the answers: 5 or 10"},
           {.fallback = "5"}),
       build::key<&Criterion::satisfied>(
           "satisfied",
           {"几分起算满意，默认 5 分制 4 分、10 分制 8 分",
            "answers from here up are satisfied; default: 4 of 5, 8 of 10"}),
       build::key<&Criterion::reversed>(
           "reversed", {"反向题：1 分最好", "1 is the best answer"}, {.fallback = "false"}),
       build::key<&Criterion::veto>(
           "veto",
           {"一票否决：得 0 分则总评为最低一级", "with no points for it the grade is the last"},
           {.fallback = "false"}),
       build::key<&Criterion::floor>(
           "floor",
           {"最低得分率；不到则总评至多为最低的合格等级",
            "below this share of its points the grade is at most the lowest pass"},
           {.type = T::share}),
       build::key<&Criterion::text>("text", {"评估标准", "what is looked for"}),
       build::key<&Criterion::evidence>("evidence", {"需提供的材料", "what must be shown"})});
  return kSection;
}

std::string_view name_of(Subject subject) {
  return plan::builder::kRubricSubjects[static_cast<std::size_t>(subject)].name;
}
std::string_view name_of(Scale scale) {
  return plan::builder::kScales[static_cast<std::size_t>(scale)].name;
}
std::string_view name_of(Assessors assessors) {
  return plan::builder::kAssessorRules[static_cast<std::size_t>(assessors)].name;
}
Text title_of(Subject subject) {
  return plan::builder::kRubricSubjects[static_cast<std::size_t>(subject)].title;
}
Text title_of(Scale scale) {
  return plan::builder::kScales[static_cast<std::size_t>(scale)].title;
}

std::string rubric_manual(Lang lang) {
  return std::string(kRubricIntro.in(lang)) + "\n" + plan::manual_of(rubric_section(), lang) +
         "\n" + plan::manual_of(criterion_section(), lang);
}

}  // namespace sw::evaluate
