// Words of fixed lists, in the order of their enumerators in plan.hpp.
#include <array>

#include "core/i18n/terms.hpp"
#include "core/plan/key_builder.hpp"

namespace sw::plan {

namespace builder {

namespace {
constexpr std::array kItemKinds{Choice{"goal", term::kGoal},
                                Choice{"task", term::kTask},
                                Choice{"safeguard", term::kSafeguard},
                                Choice{"section", term::kSection},
                                Choice{"brand", term::kBrand},
                                Choice{"step", term::kStep}};
constexpr std::array kLevels{
    Choice{"high", term::kHigh}, Choice{"medium", term::kMedium}, Choice{"low", term::kLow}};
constexpr std::array kIndicatorKinds{
    Choice{"level", {"存量：看最新值", "level: the last value counts"}},
    Choice{"flow", {"流量：逐笔累加", "flow: entries add up"}},
    Choice{"ratio", {"比率：部分除以全部", "ratio: part of a whole"}}};
constexpr std::array kBetters{Choice{"more", {"越多越好", "more is better"}},
                              Choice{"less", {"越少越好", "less is better"}}};
constexpr std::array kAspects{
    Choice{"quantity", {"数量", "quantity"}},
    Choice{"quality", {"质量", "quality"}},
    Choice{"timeliness", {"时效", "timeliness"}},
    Choice{"cost", {"成本", "cost"}},
    Choice{"economic", {"经济效益", "economic benefit"}},
    Choice{"social", {"社会效益", "social benefit"}},
    Choice{"ecological", {"生态效益", "ecological benefit"}},
    Choice{"sustained", {"可持续影响", "sustained effect"}},
    Choice{"satisfaction", {"服务对象满意度", "satisfaction of those served"}}};
constexpr std::array kEvidences{Choice{"optional", {"可附佐证", "evidence may be given"}},
                                Choice{"required", {"必须有佐证", "evidence must be given"}}};
constexpr std::array kPeopleRules{
    Choice{"new", {"各次人数相加", "recorded numbers add up"}},
    Choice{"distinct", {"同一批人，取最大的一次", "the same people: the largest number counts"}}};
constexpr std::array kPostClasses{
    Choice{"department", {"部门岗位", "post in a department"}},
    Choice{"client", {"按服务对象配备的岗位", "post for a group of clients"}}};
constexpr std::array kEveries{Choice{"week", {"每周", "each week"}},
                              Choice{"month", {"每月", "each month"}},
                              Choice{"quarter", {"每季度", "each quarter"}},
                              Choice{"half", {"每半年", "each half-year"}},
                              Choice{"year", {"每年", "each year"}}};
constexpr std::array kOutputKinds{Choice{"article", {"文章", "article"}},
                                  Choice{"casebook", {"案例集", "casebook"}}};
constexpr std::array kInstruments{Choice{"interview_guide", {"访谈提纲", "interview guide"}},
                                  Choice{"questionnaire", {"问卷", "questionnaire"}},
                                  Choice{"visit", {"走访", "visit"}},
                                  Choice{"focus_group", {"焦点小组", "focus group"}}};
constexpr std::array kGateRules{
    Choice{"document", {"材料已归档（份）", "documents filed"}},
    Choice{"quotas", {"服务量达到比例", "quotas reached by this share"}},
    Choice{"responses", {"需求调研答卷（份）", "responses to the needs assessment"}},
    Choice{"cases_closed", {"个案和小组全部结束", "all cases and groups closed"}},
    Choice{"needs_answered", {"需求都有回应", "every finding of needs answered"}},
    Choice{"received", {"经费到账比例", "share of the budget received"}},
    Choice{"spent", {"经费支出比例", "share of the budget spent"}},
    Choice{"findings", {"没有未整改的问题", "no finding open"}}};
constexpr std::array kFindingSeverities{Choice{"minor", term::kMinor},
                                        Choice{"major", term::kMajor},
                                        Choice{"serious", term::kSerious}};
constexpr std::array kAdmissionRules{
    Choice{"certified_min", {"持证人数不少于", "at least so many certified staff"}},
    Choice{"qualified_share", {"持证比例不低于", "at least this share of qualified posts"}},
    Choice{"registered_years", {"登记满若干年", "registered for so many years"}},
    Choice{"audit_within_days", {"若干天内有审计", "an audit within so many days"}},
    Choice{"no_open_finding", {"没有未整改的严重问题", "no serious finding open"}}};
constexpr std::array kStages{Choice{"assessment", {"预估策划", "assessment"}},
                             Choice{"delivery", {"项目实施", "delivery"}},
                             Choice{"evaluation", {"评估反思", "evaluation"}},
                             Choice{"research", {"总结研究", "research"}}};
}  // namespace

template <>
std::span<const Choice> choices_of<ItemKind>() {
  return kItemKinds;
}
template <>
std::span<const Choice> choices_of<Level>() {
  return kLevels;
}
template <>
std::span<const Choice> choices_of<IndicatorKind>() {
  return kIndicatorKinds;
}
template <>
std::span<const Choice> choices_of<Better>() {
  return kBetters;
}
template <>
std::span<const Choice> choices_of<Aspect>() {
  return kAspects;
}
template <>
std::span<const Choice> choices_of<Evidence>() {
  return kEvidences;
}
template <>
std::span<const Choice> choices_of<PeopleRule>() {
  return kPeopleRules;
}
template <>
std::span<const Choice> choices_of<PostClass>() {
  return kPostClasses;
}
template <>
std::span<const Choice> choices_of<Every>() {
  return kEveries;
}
template <>
std::span<const Choice> choices_of<OutputKind>() {
  return kOutputKinds;
}
template <>
std::span<const Choice> choices_of<Instrument>() {
  return kInstruments;
}
template <>
std::span<const Choice> choices_of<AdmissionRule>() {
  return kAdmissionRules;
}
template <>
std::span<const Choice> choices_of<GateRule>() {
  return kGateRules;
}
template <>
std::span<const Choice> choices_of<FindingSeverity>() {
  return kFindingSeverities;
}
template <>
std::span<const Choice> choices_of<Stage>() {
  return kStages;
}

}  // namespace builder

namespace {
template <class Enum>
const Choice& choice(Enum value) {
  return builder::choices_of<Enum>()[static_cast<std::size_t>(value)];
}
}  // namespace

std::string_view name_of(ItemKind value) {
  return choice(value).name;
}
std::string_view name_of(Level value) {
  return choice(value).name;
}
std::string_view name_of(IndicatorKind value) {
  return choice(value).name;
}
std::string_view name_of(Better value) {
  return choice(value).name;
}
std::string_view name_of(Aspect value) {
  return choice(value).name;
}
std::string_view name_of(Evidence value) {
  return choice(value).name;
}
std::string_view name_of(Stage value) {
  return choice(value).name;
}
Text title_of(Aspect value) {
  return choice(value).title;
}
Text title_of(Stage value) {
  return choice(value).title;
}
std::string_view name_of(GateRule value) {
  return choice(value).name;
}
Text title_of(GateRule value) {
  return choice(value).title;
}
std::string_view name_of(FindingSeverity value) {
  return choice(value).name;
}
Text title_of(FindingSeverity value) {
  return choice(value).title;
}
std::string_view name_of(Instrument value) {
  return choice(value).name;
}
Text title_of(Instrument value) {
  return choice(value).title;
}
std::string_view name_of(OutputKind value) {
  return choice(value).name;
}
Text title_of(OutputKind value) {
  return choice(value).title;
}
std::string_view name_of(Every value) {
  return choice(value).name;
}
Text title_of(Every value) {
  return choice(value).title;
}
Text title_of(ItemKind value) {
  return choice(value).title;
}
Text title_of(Level value) {
  return choice(value).title;
}
Text title_of_urgency(Level value) {
  return value == Level::high ? term::kUrgent
                              : (value == Level::medium ? term::kMedium : term::kUnhurried);
}
Text title_of(IndicatorKind value) {
  return choice(value).title;
}

}  // namespace sw::plan
