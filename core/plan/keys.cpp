#include "core/plan/keys.hpp"

#include <algorithm>

#include "core/plan/key_builder.hpp"

namespace sw::plan {

namespace {

using builder::key;
using builder::nested;
using builder::section;
using builder::table;
using T = KeyType;

// Keys that many sections share.
constexpr Text kId{"编号", "id"};
constexpr Text kTitle{"名称", "title"};
constexpr Text kRef{"所对应的条款或文件编号，如 \"A2.3\"",
                    "number of the clause or document it answers, e.g. \"A2.3\""};
constexpr Text kOwner{"责任单位或责任人；不写则从上级条目继承",
                      "who answers for it; default: the item above"};
constexpr Text kStart{"开始日期", "first day"};
constexpr Text kDue{"截止日期", "last day"};
constexpr Text kText{"说明文字", "what is to be done, in prose"};

const Section& thresholds() {
  static const Section kSection = nested(
      "thresholds",
      {"进度分级的界线", "bounds of the progress grades"},
      {key<&Thresholds::on_track>(
           "on_track",
           {"达到应达进度的这一比例为“正常”", "from this share of the expected on: on track"},
           {.type = T::share, .fallback = "0.9"}),
       key<&Thresholds::behind>(
           "behind",
           {"达到这一比例为“落后”，再低为“风险”", "from this share on: behind; less: at risk"},
           {.type = T::share, .fallback = "0.7"})});
  return kSection;
}

const Section& staff_rules() {
  static const Section kSection = nested(
      "staff",
      {"人员管理的规定，各地不同", "rules on staff, which differ by place"},
      {key<&StaffRules::registration_years>(
           "registration_years",
           {"登记的有效年数", "how many years a registration is valid"},
           {.fallback = "3"}),
       key<&StaffRules::first_registration_years>(
           "first_registration_years",
           {"取得证书后几年内办理首次登记", "years from the certificate to the first registration"},
           {.fallback = "1"}),
       key<&StaffRules::renewal_months>(
           "renewal_months",
           {"有效期满前几个月办理再登记", "months before the end in which it is renewed"},
           {.fallback = "3"}),
       key<&StaffRules::degree_hours>(
           "degree_hours",
           {"登记周期内取得社会工作学位一次计入的学时",
            "hours that a social work degree finished in the period counts"},
           {.fallback = "90"}),
       key<&StaffRules::official_years>(
           "official_years",
           {"新进公务员几年内取得证书", "years in which new civil servants must be certified"},
           {.fallback = "2"}),
       key<&StaffRules::official_warnings>(
           "official_warnings",
           {"到期前几个月提醒", "months before that day at which to warn"},
           {.fallback = "[12, 6, 3]"}),
       key<&StaffRules::practice_years>(
           "practice_years",
           {"优先录用要求的从业年数", "years of practice by which recruits go first"},
           {.fallback = "2"}),
       key<&StaffRules::least_people>(
           "least_people",
           {"对外时少于几人的数不显示", "smaller groups are not shown to outsiders"},
           {.fallback = "3"}),
       key<&StaffRules::supervision_sessions>(
           "supervision_sessions",
           {"每人每月应接受督导的次数；0 为不规定",
            "sessions of supervision that everybody should have a month; 0: no norm"},
           {.fallback = "0"}),
       key<&StaffRules::supervision_hours>(
           "supervision_hours",
           {"每人每年应接受督导的时数；0 为不规定",
            "hours of supervision that everybody should have a year; 0: no norm"},
           {.fallback = "0"}),
       key<&StaffRules::supervisees>(
           "supervisees",
           {"一名督导最多带几人；0 为不规定", "most people of one supervisor; 0: no norm"},
           {.fallback = "0"})});
  return kSection;
}

const Section& project_rules() {
  static const Section kSection = nested(
      "project",
      {"项目管理的规定", "rules on projects"},
      {key<&ProjectRules::quiet_days>("quiet_days",
                                      {"在办个案多少天没有服务就提醒",
                                       "days without a session after which an open case is named"},
                                      {.fallback = "30"}),
       key<&ProjectRules::idle>("idle",
                                {"支出不足时间进度的这一比例，算闲置",
                                 "money is idle below this share of the time elapsed"},
                                {.type = T::share, .fallback = "0.5"}),
       key<&ProjectRules::least_clients>(
           "least_clients",
           {"对外时少于几个服务对象的数不显示", "smaller groups are not shown to outsiders"},
           {.fallback = "5"})});
  return kSection;
}

const Section& stages() {
  static const Section kSection =
      nested("stages",
             {"各阶段的截止日期", "last day of each stage"},
             {key<&Stages::assessment>("assessment", {"预估策划", "assessment and planning"}),
              key<&Stages::delivery>("delivery", {"项目实施", "delivery"}),
              key<&Stages::evaluation>("evaluation", {"评估反思", "evaluation"}),
              key<&Stages::research>("research", {"总结研究", "research and summary"})});
  return kSection;
}

const Section& site() {
  static const Section kSection = nested(
      "sites",
      {"服务地点", "place of service"},
      {key<&Site::id>("id", kId, {.required = true, .type = T::id}),
       key<&Site::title>("title", kTitle, {.required = true}),
       key<&Site::kind>("kind", {"类型，如 school、home", "kind, e.g. school, home"}),
       key<&Site::setting>("setting", {"所在地，如 rural、urban", "setting, e.g. rural, urban"}),
       key<&Site::size>("size", {"规模：学生数、床位数、户数", "size: pupils, beds, households"}),
       key<&Site::was>("was", {"用过的编号", "ids that it had before"})});
  return kSection;
}

const Section& quota() {
  static const Section kSection =
      nested("quotas",
             {"服务量", "volume of service"},
             {key<&Quota::method>(
                  "method", {"服务方法", "method"}, {.required = true, .refers = "method"}),
              key<&Quota::count>("count", {"个数", "number of cases, groups, activities"}),
              key<&Quota::sessions>("sessions", {"节数", "sessions"}),
              key<&Quota::people>("people", {"人数", "people served"}),
              key<&Quota::person_times>("person_times", {"人次", "person-times"}),
              key<&Quota::hours>("hours", {"时数", "hours"}),
              key<&Quota::volunteers>("volunteers", {"志愿者人次", "volunteers"}),
              key<&Quota::volunteer_hours>("volunteer_hours", {"志愿时数", "volunteers' hours"}),
              key<&Quota::site>("site", {"只算这个地点", "of this site alone"})});
  return kSection;
}

const Section& budget_line() {
  static const Section kSection = nested(
      "budget",
      {"预算", "budget line"},
      {key<&BudgetLine::line>(
           "line", {"科目", "heading"}, {.required = true, .refers = "budget_line"}),
       key<&BudgetLine::source>("source", {"资金来源", "source of the money"}, {.required = true}),
       key<&BudgetLine::amount>(
           "amount", {"金额（元）", "amount (yuan)"}, {.required = true, .type = T::money}),
       key<&BudgetLine::min_share>("min_share",
                                   {"占项目预算的最低比例", "least share of the project's budget"},
                                   {.type = T::share}),
       key<&BudgetLine::max_share>(
           "max_share",
           {"占项目预算的最高比例", "largest share of the project's budget"},
           {.type = T::share})});
  return kSection;
}

const Section& document() {
  static const Section kSection = nested(
      "documents",
      {"阶段所需的文书", "document needed to pass a stage"},
      {key<&RequiredDocument::kind>(
           "kind", {"文书种类", "kind of document"}, {.required = true, .refers = "document_kind"}),
       key<&RequiredDocument::stage>("stage", {"阶段", "stage"}, {.required = true}),
       key<&RequiredDocument::count>("count", {"份数", "how many"}, {.fallback = "1"})});
  return kSection;
}

const Section& team_member() {
  static const Section kSection =
      nested("team",
             {"项目组成员", "member of the team"},
             {key<&TeamMember::staff>("staff", {"工号", "staff number"}, {.required = true}),
              key<&TeamMember::role>("role", {"角色", "role"}),
              key<&TeamMember::supervisor>(
                  "supervisor",
                  {"结对的督导：工号，或名字", "the supervisor in pair: staff number, or name"})});
  return kSection;
}

const Section& instalment() {
  static const Section kSection =
      nested("instalments",
             {"分期拨款", "instalment"},
             {key<&Instalment::amount>(
                  "amount", {"金额（元）", "amount (yuan)"}, {.required = true, .type = T::money}),
              key<&Instalment::due>("due", {"应到日期", "when it is due"}),
              key<&Instalment::after>("after", {"拨付条件", "what it depends on"})});
  return kSection;
}

const Section& project_step() {
  static const Section kSection = nested(
      "steps",
      {"项目自己的节点，如购买服务的各步", "step of the project, e.g. of commissioning"},
      {key<&ProjectStep::id>("id", kId, {.required = true, .type = T::id}),
       key<&ProjectStep::title>("title", kTitle, {.required = true}),
       key<&ProjectStep::due>("due", kDue),
       key<&ProjectStep::evidence>("evidence",
                                   {"完成时是否必须附佐证", "whether evidence must be given"},
                                   {.fallback = "\"optional\""})});
  return kSection;
}

const Section& post_ratio() {
  static const Section kSection =
      nested("ratio",
             {"按比例配备", "posts by ratio"},
             {key<&PostRatio::one_per>(
                  "one_per",
                  {"每多少人（床、户）一名", "one for so many people, beds, households"},
                  {.required = true}),
              key<&PostRatio::of>("of", {"总数", "how many there are"}, {.required = true}),
              key<&PostRatio::at_least>("at_least", {"至少几名", "at least"})});
  return kSection;
}

const Section& criterion() {
  static const Section kSection = nested(
      "any_of",
      {"一组同时满足的条件", "conditions that hold together"},
      {key<&Criterion::degree>("degree", {"学历学位，及以上", "degree or higher"}),
       key<&Criterion::major>("major", {"专业", "major"}),
       key<&Criterion::title>("title", {"职称，及以上", "professional title or higher"}),
       key<&Criterion::certificate>("certificate",
                                    {"证书级别，及以上", "certificate level or higher"}),
       key<&Criterion::award>("award", {"奖励级别，及以上", "award of this level or higher"}),
       key<&Criterion::post>(
           "post",
           {"岗位：key 重点机构，shortage 紧缺岗位", "post: key agency or shortage post"})});
  return kSection;
}

std::vector<Key> list_keys(std::vector<Key> more = {}) {
  std::vector<Key> keys{key<&ListEntry::id>("id", kId, {.required = true, .type = T::id}),
                        key<&ListEntry::title>("title", kTitle, {.required = true}),
                        key<&ListEntry::ref>("ref", kRef),
                        key<&ListEntry::text>("text", kText)};
  keys.insert(keys.end(), more.begin(), more.end());
  return keys;
}

// The head is one table, not a list: it is added and listed by hand.
Section head_section() {
  Section head{
      "plan",
      false,
      {"计划本身", "the plan itself"},
      {key<&Head::title>("title", {"计划名称", "title of the plan"}, {.required = true}),
       key<&Head::year>("year", {"年度", "the year"}, {.required = true}),
       key<&Head::organisation>("organisation", {"单位", "the organisation"}, {.required = true}),
       key<&Head::aim>(
           "aim", {"全年目的，印在每份报告上", "purpose of the year, printed on every report"}),
       key<&Head::owner>("owner",
                         {"条目没有责任单位时由谁负责", "who answers where an item names nobody"}),
       key<&Head::timezone>("timezone", {"时区", "time zone"}, {.fallback = "+08:00"}),
       table<&Head::thresholds>(
           "thresholds", {"进度分级的界线", "bounds of the progress grades"}, thresholds),
       table<&Head::staff>("staff", {"人员管理的规定", "rules on staff"}, staff_rules),
       table<&Head::project>("project", {"项目管理的规定", "rules on projects"}, project_rules),
       key<&Head::case_number>(
           "case_number",
           {"个案编号的格式，如 \"{field}-{method}{serial:3}-{date}\"：花括号里可用 field、method、"
            "serial（:3 补足三位）、date、year、site、worker、project，其余照写",
            "pattern of case numbers, e.g. \"{field}-{method}{serial:3}-{date}\": in braces "
            "field, method, serial (:3 fills up to three digits), date, year, site, worker, "
            "project; anything else as it is"})},
      [](Plan& plan) -> Entry& { return plan.head; },
      [](const Plan& plan) { return std::vector<const Entry*>{&plan.head}; }};
  return head;
}

std::vector<Section> intent_sections() {
  return {
      section<&Plan::items>(
          "item",
          {"条目：目标、任务、保障、板块、品牌、步骤；编号中的点表示层级",
           "a goal, task, safeguard, section, brand or step; dots in the id are levels"},
          {key<&Item::id>("id", kId, {.required = true, .type = T::id}),
           key<&Item::kind>("kind", {"种类", "kind"}, {.required = true}),
           key<&Item::title>("title", kTitle, {.required = true}),
           key<&Item::importance>(
               "importance",
               {"重要程度；不写则从上级继承", "importance; default: that of the item above"},
               {.fallback = "\"medium\""}),
           key<&Item::urgency>(
               "urgency",
               {"紧急程度；不写则从上级继承", "urgency; default: that of the item above"},
               {.fallback = "\"medium\""}),
           key<&Item::owner>("owner", kOwner),
           key<&Item::partners>(
               "partners",
               {"配合单位；上级条目的也算", "who helps; those of the item above are added"}),
           key<&Item::start>("start",
                             {"开始日期；不写则从上级继承，最上级为年初",
                              "first day; default: that of the item above, else of the year"}),
           key<&Item::due>("due",
                           {"截止日期；不写则从上级继承，最上级为年末",
                            "last day; default: that of the item above, else of the year"}),
           key<&Item::ref>("ref", kRef),
           key<&Item::text>("text", kText)}),
      section<&Plan::indicators>(
          "indicator",
          {"指标：属于编号去掉最后一段的那个条目",
           "an indicator of the item that its id begins with"},
          {key<&Indicator::id>("id", kId, {.required = true, .type = T::id}),
           key<&Indicator::title>("title", kTitle, {.required = true}),
           key<&Indicator::unit>("unit", {"单位，如 人、场、人次", "unit, e.g. people, sessions"}),
           key<&Indicator::kind>("kind", {"种类", "kind"}, {.required = true}),
           key<&Indicator::better>("better", {"方向", "direction"}, {.fallback = "\"more\""}),
           key<&Indicator::baseline>(
               "baseline",
               {"基线；流量和比率是上年数，只供比较",
                "baseline; of flows and ratios last year's figure, for comparison only"},
               {.type = T::figure}),
           key<&Indicator::target>(
               "target",
               {"目标值；比率写 0.75 或 \"75%\"", "target; of a ratio 0.75 or \"75%\""},
               {.required = true, .type = T::figure}),
           key<&Indicator::by_quarter>(
               "by_quarter",
               {"每季度末应达到的累计数，四个；不写按时间均匀推进",
                "four figures expected at the quarters' ends; default: even progress"}),
           key<&Indicator::from>("from",
                                 {"由其他记录算出，不用手填，如 { staff = \"certified\" }",
                                  "computed from other facts, e.g. { staff = \"certified\" }"}),
           key<&Indicator::breakdown>(
               "breakdown",
               {"分项，如 { site = [\"东校\", \"西校\"] }；合计由分项算出",
                "parts, e.g. { site = [\"East\", \"West\"] }; the total is computed from them"}),
           key<&Indicator::definition>("definition",
                                       {"口径：什么算、什么不算", "what counts and what does not"}),
           key<&Indicator::source>("source", {"数据出处", "where the figure is seen"}),
           key<&Indicator::reason>("reason", {"为什么定这个目标", "why this target"}),
           key<&Indicator::weight>("weight", {"自评分值", "points in self-evaluations"}),
           key<&Indicator::aspect>(
               "aspect", {"自评表的二级指标", "what it shows in the self-evaluation of spending"}),
           key<&Indicator::owner>("owner", kOwner),
           key<&Indicator::ref>("ref", kRef)}),
      section<&Plan::milestones>(
          "milestone",
          {"节点：属于编号去掉最后一段的那个条目",
           "a milestone of the item that its id begins with"},
          {key<&Milestone::id>("id", kId, {.required = true, .type = T::id}),
           key<&Milestone::title>("title", kTitle, {.required = true}),
           key<&Milestone::due>("due", kDue, {.required = true}),
           key<&Milestone::owner>("owner", kOwner),
           key<&Milestone::evidence>("evidence",
                                     {"完成时是否必须附佐证", "whether evidence must be given"},
                                     {.fallback = "\"optional\""}),
           key<&Milestone::ref>("ref", kRef),
           key<&Milestone::text>("text", kText)}),
      section<&Plan::projects>(
          "project",
          {"服务项目", "a service project"},
          {key<&Project::id>("id", kId, {.required = true, .type = T::id}),
           key<&Project::title>("title", kTitle, {.required = true}),
           key<&Project::under>("under",
                                {"所属条目", "the item it belongs to"},
                                {.required = true, .refers = "item"}),
           key<&Project::kind>(
               "kind", {"类别", "kind"}, {.required = true, .refers = "project_kind"}),
           key<&Project::fields>("fields", {"服务领域", "fields of service"}, {.refers = "field"}),
           key<&Project::client_groups>(
               "client_groups", {"服务对象", "client groups"}, {.refers = "client_group"}),
           key<&Project::partners>("partners", {"合作单位", "partners"}),
           key<&Project::funder>("funder", {"出资方", "funder"}),
           key<&Project::contract>("contract", {"合同号", "contract number"}),
           key<&Project::owner>("owner", kOwner),
           key<&Project::start>("start", kStart),
           key<&Project::due>("due", kDue),
           key<&Project::ref>("ref", kRef),
           key<&Project::text>("text", kText),
           key<&Project::people>("people",
                                 {"人数怎样合计", "how numbers of people are added"},
                                 {.fallback = "\"new\""}),
           table<&Project::stages>(
               "stages", {"各阶段的截止日期", "last day of each stage"}, stages),
           table<&Project::sites>("sites", {"服务地点", "places of service"}, site),
           table<&Project::quotas>("quotas", {"服务量", "volumes of service"}, quota),
           table<&Project::budget>("budget", {"预算", "budget"}, budget_line),
           table<&Project::documents>(
               "documents", {"各阶段所需的文书", "documents needed to pass the stages"}, document),
           table<&Project::team>("team", {"项目组", "team"}, team_member),
           table<&Project::instalments>("instalments", {"分期拨款", "instalments"}, instalment),
           table<&Project::steps>("steps", {"项目自己的节点", "steps"}, project_step)}),
      section<&Plan::gates>(
          "gate",
          {"项目离开一个环节前须满足的条件", "what must hold before projects leave a stage"},
          {key<&Gate::id>("id", kId, {.required = true, .type = T::id}),
           key<&Gate::title>("title", kTitle, {.required = true}),
           key<&Gate::stage>("stage", {"离开的环节", "the stage that is left"}, {.required = true}),
           key<&Gate::rule>("rule", {"规则", "rule"}, {.required = true}),
           key<&Gate::document>(
               "document",
               {"文书种类，用于规则 document", "kind of document, of rule document"},
               {.refers = "document_kind"}),
           key<&Gate::value>("value",
                             {"数值：份数，或比例", "value: how many, or a share"},
                             {.type = T::figure, .fallback = "1"}),
           key<&Gate::severity>("severity",
                                {"规则 findings：这一级和更重的问题都要整改完",
                                 "of rule findings: none so severe or more is open"},
                                {.fallback = "\"serious\""}),
           key<&Gate::kinds>("kinds",
                             {"只对这些类别的项目", "of projects of these kinds alone"},
                             {.refers = "project_kind"}),
           key<&Gate::ref>("ref", kRef)}),
  };
}

std::vector<Section> means_sections() {
  return {
      section<&Plan::posts>(
          "post",
          {"岗位；required、ratio、per_site 三者取一", "a post; one of required, ratio, per_site"},
          {key<&Post::id>("id", kId, {.required = true, .type = T::id}),
           key<&Post::title>("title", kTitle, {.required = true}),
           key<&Post::field>("field", {"服务领域", "field of service"}, {.refers = "field"}),
           key<&Post::sector>("sector", {"所属行业领域", "sector"}, {.refers = "sector"}),
           key<&Post::client_groups>("client_groups",
                                     {"服务对象", "client groups that it serves"},
                                     {.refers = "client_group"}),
           key<&Post::place>("place", {"地点", "place"}),
           key<&Post::key>(
               "key", {"是否重点机构的岗位", "a post in a key agency"}, {.fallback = "false"}),
           key<&Post::post_class>("class", {"岗位类别", "class"}, {.required = true}),
           key<&Post::required>("required", {"应配人数", "people required"}),
           table<&Post::ratio>("ratio", {"按比例配备", "by ratio"}, post_ratio),
           key<&Post::per_site>("per_site", {"每个地点应配人数", "people required a site"}),
           key<&Post::sites>("sites",
                             {"地点数，与 per_site 同用", "number of sites, with per_site"}),
           key<&Post::ref>("ref", kRef)}),
      section<&Plan::pay_bands>(
          "pay_band",
          {"薪酬指导价（元/月）", "pay guide (yuan a month)"},
          {key<&PayBand::track>(
               "track", {"职业通道", "career track"}, {.required = true, .refers = "track"}),
           key<&PayBand::grade>("grade", {"等级", "grade"}, {.required = true}),
           key<&PayBand::low>("low", {"下限", "lower bound"}, {.required = true, .type = T::money}),
           key<&PayBand::high>(
               "high", {"上限", "upper bound"}, {.required = true, .type = T::money})}),
      section<&Plan::courses>("course",
                              {"培训课程", "a course"},
                              {key<&Course::id>("id", kId, {.required = true, .type = T::id}),
                               key<&Course::title>("title", kTitle, {.required = true}),
                               key<&Course::kind>("kind", {"种类", "kind"}),
                               key<&Course::provider>("provider", {"承办单位", "provider"}),
                               key<&Course::accredited>(
                                   "accredited",
                                   {"承办单位是否有培训资质", "whether the provider is accredited"},
                                   {.fallback = "false"}),
                               key<&Course::audience>("audience", {"对象", "audience"}),
                               key<&Course::hours>("hours", {"学时", "hours"}),
                               key<&Course::start>("start", kStart),
                               key<&Course::due>("due", kDue),
                               key<&Course::seats>("seats", {"名额", "seats"}),
                               key<&Course::owner>("owner", kOwner),
                               key<&Course::ref>("ref", kRef)}),
      section<&Plan::duties>(
          "duty",
          {"周期性工作，如季度报告", "recurring work, e.g. a quarterly report"},
          {key<&Duty::id>("id", kId, {.required = true, .type = T::id}),
           key<&Duty::title>("title", kTitle, {.required = true}),
           key<&Duty::owner>("owner", kOwner),
           key<&Duty::every>("every", {"周期", "how often"}, {.required = true}),
           key<&Duty::due_after>(
               "due_after", {"期末后多少天内", "days after the period's end"}, {.fallback = "0"}),
           key<&Duty::ref>("ref", kRef)}),
      section<&Plan::channels>(
          "channel",
          {"宣传渠道", "a publicity channel"},
          {key<&Channel::id>("id", kId, {.required = true, .type = T::id}),
           key<&Channel::title>("title", kTitle, {.required = true}),
           key<&Channel::quota>("quota", {"定额", "quota"}, {.required = true}),
           key<&Channel::per>(
               "per", {"定额的周期", "period of the quota"}, {.fallback = "\"year\""}),
           key<&Channel::ref>("ref", kRef)}),
      section<&Plan::outputs>("output",
                              {"成果：文章、案例集", "an output: article or casebook"},
                              {key<&Output::id>("id", kId, {.required = true, .type = T::id}),
                               key<&Output::title>("title", kTitle, {.required = true}),
                               key<&Output::kind>("kind", {"种类", "kind"}, {.required = true}),
                               key<&Output::due>("due", kDue),
                               key<&Output::owner>("owner", kOwner),
                               key<&Output::ref>("ref", kRef)}),
      section<&Plan::needs>(
          "need",
          {"需求调研", "a needs assessment"},
          {key<&Need::id>("id", kId, {.required = true, .type = T::id}),
           key<&Need::title>("title", kTitle, {.required = true}),
           key<&Need::instrument>("instrument", {"工具", "instrument"}, {.required = true}),
           key<&Need::group>("group", {"对象", "client group"}, {.refers = "client_group"}),
           key<&Need::due>("due", kDue),
           key<&Need::count>("count", {"份数或人数", "how many answers or people"}),
           key<&Need::owner>("owner", kOwner),
           key<&Need::ref>("ref", kRef)}),
      section<&Plan::eligibilities>(
          "eligibility",
          {"引进人才的条件", "a criterion for recruits"},
          {key<&Eligibility::id>("id", kId, {.required = true, .type = T::id}),
           key<&Eligibility::title>("title", kTitle, {.required = true}),
           table<&Eligibility::any_of>("any_of",
                                       {"满足其中一组即可", "any of these groups of conditions"},
                                       criterion,
                                       {.required = true}),
           key<&Eligibility::ref>("ref", kRef)}),
      section<&Plan::admissions>(
          "admission",
          {"机构准入条件", "a condition for admitting agencies"},
          {key<&Admission::id>("id", kId, {.required = true, .type = T::id}),
           key<&Admission::title>("title", kTitle, {.required = true}),
           key<&Admission::rule>("rule", {"规则", "rule"}, {.required = true}),
           key<&Admission::value>("value", {"数值", "value"}, {.type = T::figure}),
           key<&Admission::severity>("severity",
                                     {"规则 no_open_finding：这一级和更重的问题都要整改完",
                                      "of rule no_open_finding: none so severe or more is open"},
                                     {.fallback = "\"serious\""}),
           key<&Admission::ref>("ref", kRef)}),
      section<&Plan::certificate_levels>(
          "certificate_level",
          {"证书等级及其继续教育、考试的规定；不写则用国家规定",
           "a level of certificate with what it asks; without any, the national rules"},
          {key<&CertificateLevel::id>(
               "id",
               {"assistant、intermediate、senior 之一", "assistant, intermediate or senior"},
               {.required = true, .type = T::id}),
           key<&CertificateLevel::title>("title", kTitle, {.required = true}),
           key<&CertificateLevel::equals>("equals",
                                          {"与之相当的旧等级：skill_4 至 skill_1",
                                           "levels of the older scale that count as it"}),
           key<&CertificateLevel::hours>(
               "hours",
               {"每个登记周期的继续教育学时", "hours of continuing education per registration"}),
           key<&CertificateLevel::hours_a_year>(
               "hours_a_year", {"每年的继续教育学时", "hours of continuing education a year"}),
           key<&CertificateLevel::papers>("papers", {"考试科目数", "papers of the examination"}),
           key<&CertificateLevel::within_years>(
               "within_years",
               {"几个年度内通过全部科目", "consecutive years in which to pass them all"}),
           key<&CertificateLevel::subsidy>(
               "subsidy",
               {"取得证书每人补贴（元）", "subsidy to whoever gets the certificate (yuan)"},
               {.type = T::money}),
           key<&CertificateLevel::ref>("ref", kRef)}),
  };
}

std::vector<Section> list_sections() {
  return {
      section<&Plan::sectors>(
          "sector",
          {"充实专业人才的行业领域", "sector to be filled with professionals"},
          list_keys({key<&ListEntry::fields>(
              "fields", {"包含的服务领域", "fields of service in it"}, {.refers = "field"})})),
      section<&Plan::fields>("field", {"服务领域", "field of service"}, list_keys()),
      section<&Plan::client_groups>("client_group", {"服务对象", "client group"}, list_keys()),
      section<&Plan::methods>(
          "method",
          {"服务方法", "method"},
          list_keys({key<&ListEntry::cases>("cases",
                                            {"是否按个案或小组计数，不按次数",
                                             "counted by cases or groups, not by records"},
                                            {.fallback = "false"}),
                     key<&ListEntry::stages>(
                         "stages", {"个案或小组的各阶段", "stages of its cases or groups"})})),
      section<&Plan::document_kinds>(
          "document_kind",
          {"文书种类", "kind of document"},
          list_keys({key<&ListEntry::folder>(
              "folder", {"结项文件夹里的位置", "where it lies in a closing folder"})})),
      section<&Plan::budget_lines>(
          "budget_line",
          {"预算科目", "budget heading"},
          list_keys({key<&ListEntry::min_share>(
                         "min_share", {"最低比例", "least share"}, {.type = T::share}),
                     key<&ListEntry::max_share>(
                         "max_share", {"最高比例", "largest share"}, {.type = T::share})})),
      section<&Plan::project_kinds>("project_kind", {"项目类别", "kind of project"}, list_keys()),
      section<&Plan::resource_kinds>(
          "resource_kind", {"资源类别", "kind of resource"}, list_keys()),
      section<&Plan::tracks>("track",
                             {"职业通道", "career track"},
                             list_keys({key<&ListEntry::grades>(
                                 "grades", {"由低到高的等级", "grades, lowest first"})})),
  };
}

std::vector<Section> all_sections() {
  std::vector<Section> all{head_section()};
  for (auto make : {intent_sections, means_sections, list_sections}) {
    std::vector<Section> some = make();
    all.insert(
        all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
  }
  return all;
}

}  // namespace

const Key* Section::find(std::string_view name_of_key) const {
  const auto found =
      std::find_if(keys.begin(), keys.end(), [&](const Key& k) { return k.name == name_of_key; });
  return found == keys.end() ? nullptr : &*found;
}

std::vector<std::string> Section::key_names() const {
  std::vector<std::string> names;
  for (const Key& k : keys) {
    names.emplace_back(k.name);
  }
  return names;
}

const std::vector<Section>& sections() {
  static const std::vector<Section> kSections = all_sections();
  return kSections;
}

const Section* find_section(std::string_view name) {
  const auto& all = sections();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Section& s) { return s.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace sw::plan
