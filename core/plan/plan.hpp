#pragma once
// A year's plan as plain structs: what is intended. Read by core/tomlio from `plans/YEAR.toml`, key
// by key as core/plan/keys.cpp lists them; `resolve` fills in what entries inherit. What each key
// means to a user stands in that table, and only what code must know stands here.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/quantity.hpp"

namespace sw::plan {

/// Where something stands in the plan file, from 1; columns in characters. `length` in characters.
struct Spot {
  unsigned line = 0;
  unsigned column = 0;
  unsigned length = 0;
};

/// A key of an entry: where its name and its value stand.
struct KeySpot {
  std::string_view name;  // of the key table: lives as long as the program
  Spot key;
  Spot value;
  bool sound = true;  // false: the value could not be read, and a finding says so
};

/// What every table of a plan file has.
struct Entry {
  Spot spot;
  std::vector<KeySpot> keys;  // as written

  /// Given, and its value could be read.
  bool has(std::string_view key) const;
  /// Given, but its value could not be read: rules on it would only report the same fault again.
  bool unread(std::string_view key) const;
  const KeySpot* find(std::string_view key) const;
  /// Place of a key's value; of the entry where it is not given.
  Spot spot_of(std::string_view key) const;
};

enum class ItemKind {
  goal,
  task,
  safeguard,
  section,
  brand,
  step
};                                                // 目标 任务 保障 板块 品牌 步骤
enum class Level { high, medium, low };           // 高 中 低
enum class IndicatorKind { level, flow, ratio };  // 存量 流量 比率
enum class Better { more, less };
/// 二级指标 of the self-evaluation of project spending (财预〔2020〕10号): outputs are the first
/// four, benefits the next four.
enum class Aspect {
  quantity,
  quality,
  timeliness,
  cost,
  economic,
  social,
  ecological,
  sustained,
  satisfaction
};
enum class Evidence { optional, required };
enum class PeopleRule {
  fresh,
  distinct
};  // "new": numbers of people add up · "distinct": the largest
enum class PostClass { department, client };
enum class Every { week, month, quarter, half, year };
enum class OutputKind { article, casebook };
enum class Instrument { interview_guide, questionnaire, visit, focus_group };
enum class GateRule {
  document,
  quotas,
  responses,
  cases_closed,
  needs_answered,
  received,
  spent,
  findings
};
enum class FindingSeverity { minor, major, serious };  // 轻微 较重 严重
enum class AdmissionRule {
  certified_min,
  qualified_share,
  registered_years,
  audit_within_days,
  no_open_finding
};
enum class Stage {
  assessment,
  delivery,
  evaluation,
  research
};  // 预估策划 项目实施 评估反思 总结研究

/// `name = ["…"]` pairs whose names are free.
struct Pair {
  std::string name;
  std::vector<std::string> values;
  Spot spot;
  Spot value = {};
};
using Pairs = std::vector<Pair>;

struct Thresholds : Entry {
  Quantity on_track = Quantity::from_micro(900'000);
  Quantity behind = Quantity::from_micro(700'000);
};

/// What a place has decided about its staff; the defaults are national or common ones.
struct StaffRules : Entry {
  std::int64_t registration_years = 3;  // 民发〔2009〕44号: a registration is valid so long
  std::int64_t first_registration_years = 1;  // the first is due so long after the certificate
  std::int64_t renewal_months = 3;            // applied for in the last months of validity
  Quantity degree_hours = Quantity::from_micro(90 * Quantity::kScale);  // of a degree finished
  std::int64_t official_years = 2;          // new civil servants: certified within (A2.2)
  std::vector<Quantity> official_warnings;  // months before that; empty: 12, 6, 3
  std::int64_t practice_years = 2;          // of recruits who go first (A2.2)
  std::int64_t least_people = 3;            // fewer are not shown to outsiders
  // Norms of supervision; none where 0. Contracts ask for 1 to 2 sessions a month.
  Quantity supervision_sessions;  // a month, of everybody in service
  Quantity supervision_hours;     // a year
  std::int64_t supervisees = 0;   // at most, of one supervisor
};

/// What a place has decided about its projects.
struct ProjectRules : Entry {
  std::int64_t quiet_days = 30;  // an open case without a session for so long is named in `due`
  Quantity idle = Quantity::from_micro(500'000);  // money: spent less than this share of what the
                                                  // time elapsed would have
  std::int64_t least_clients = 5;                 // smaller groups are not shown to outsiders
};

struct Head : Entry {
  std::string title, organisation, aim, owner, timezone, case_number;
  std::int64_t year = 0;
  std::optional<Thresholds> thresholds;
  std::optional<StaffRules> staff;
  std::optional<ProjectRules> project;
};

struct Item : Entry {
  std::string id, title, owner, ref, text;
  ItemKind kind = ItemKind::task;
  Level importance = Level::medium;  // 重要程度
  Level urgency = Level::medium;     // 紧急程度
  std::vector<std::string> partners;
  Date start, due;
};

struct Indicator : Entry {  // 指标
  std::string id, title, unit, definition, source, reason, owner, ref;
  IndicatorKind kind = IndicatorKind::level;
  Better better = Better::more;
  std::optional<Quantity> baseline;  // 基线; for flows and ratios last year's figure
  Quantity target;                   // 目标值
  std::vector<Quantity> by_quarter;  // empty, or expected at the end of each quarter
  std::optional<Quantity> weight;    // points in self-evaluations
  std::optional<Aspect> aspect;      // of them
  Pairs from;                        // computed from other facts; empty: recorded by hand
  Pairs breakdown;                   // key → allowed parts; empty: facts carry no parts

  bool computed() const { return !from.empty(); }
};

struct Milestone : Entry {  // 节点
  std::string id, title, owner, ref, text;
  Date due;
  Evidence evidence = Evidence::optional;
};

struct Stages : Entry {
  std::optional<Date> assessment, delivery, evaluation, research;
};
struct Site : Entry {
  std::string id, title, kind, setting;
  std::optional<std::int64_t> size;
  std::vector<std::string> was;  // ids that it had before
};
struct Quota : Entry {
  std::string method, site;
  std::optional<std::int64_t> count, sessions, people, person_times, volunteers;
  std::optional<Quantity> hours, volunteer_hours;
};
struct BudgetLine : Entry {
  std::string line, source;
  Quantity amount;  // yuan
  std::optional<Quantity> min_share, max_share;
};
struct RequiredDocument : Entry {
  std::string kind;
  Stage stage = Stage::evaluation;
  std::int64_t count = 1;
};
struct TeamMember : Entry {
  std::string staff, role, supervisor;
};
struct Instalment : Entry {
  Quantity amount;  // yuan
  std::optional<Date> due;
  std::string after;
};

/// A dated step of a project of its own: when a service is commissioned, what comes after what.
struct ProjectStep : Entry {
  std::string id, title;
  std::optional<Date> due;
  Evidence evidence = Evidence::optional;
};

struct Project : Entry {
  std::string id, title, under, kind, funder, contract, owner, ref, text;
  std::vector<std::string> fields, client_groups, partners;
  std::optional<Date> start, due;
  PeopleRule people = PeopleRule::fresh;
  std::optional<Stages> stages;
  std::vector<Site> sites;
  std::vector<Quota> quotas;
  std::vector<BudgetLine> budget;
  std::vector<RequiredDocument> documents;
  std::vector<TeamMember> team;
  std::vector<Instalment> instalments;
  std::vector<ProjectStep> steps;
};

/// 环节的关口: what must hold before a project leaves a stage.
struct Gate : Entry {
  std::string id, title, document, ref;
  Stage stage = Stage::assessment;
  GateRule rule = GateRule::document;
  std::optional<Quantity> value;
  std::vector<std::string> kinds;                       // of projects that it holds for; empty: all
  FindingSeverity severity = FindingSeverity::serious;  // of rule findings: so severe, or more
};

struct PostRatio : Entry {
  std::int64_t one_per = 0, of = 0;
  std::optional<std::int64_t> at_least;
};
struct Post : Entry {  // 岗位
  std::string id, title, field, sector, place, ref;
  std::vector<std::string> client_groups;
  PostClass post_class = PostClass::department;
  bool key = false;  // 重点机构
  std::optional<std::int64_t> required, per_site, sites;
  std::optional<PostRatio> ratio;
};

struct PayBand : Entry {
  std::string track, grade;
  Quantity low, high;  // yuan a month
};

struct Course : Entry {
  std::string id, title, kind, provider, audience, owner, ref;
  bool accredited = false;
  std::optional<Quantity> hours;
  std::optional<Date> start, due;
  std::optional<std::int64_t> seats;
};

struct Duty : Entry {
  std::string id, title, owner, ref;
  Every every = Every::quarter;
  std::int64_t due_after = 0;  // days after the period's end
};

struct Channel : Entry {
  std::string id, title, ref;
  Quantity quota;
  Every per = Every::year;
};

struct Output : Entry {
  std::string id, title, owner, ref;
  OutputKind kind = OutputKind::article;
  std::optional<Date> due;
};

struct Need : Entry {
  std::string id, title, group, owner, ref;
  Instrument instrument = Instrument::questionnaire;
  std::optional<std::int64_t> count;
  std::optional<Date> due;
};

struct Criterion : Entry {
  std::string degree, major, title, certificate, award, post;
};
struct Eligibility : Entry {
  std::string id, title, ref;
  std::vector<Criterion> any_of;
};

struct Admission : Entry {
  std::string id, title, ref;
  AdmissionRule rule = AdmissionRule::certified_min;
  std::optional<Quantity> value;
  FindingSeverity severity = FindingSeverity::serious;  // of rule no_open_finding
};

/// 证书等级: what a certificate asks of those who hold it and of those who sit for it.
struct CertificateLevel : Entry {
  std::string id, title, ref;
  std::vector<std::string> equals;  // levels of the older scale that count as this one
  std::optional<Quantity> hours;    // continuing education per registration period
  std::optional<Quantity> hours_a_year;
  std::optional<std::int64_t> papers;        // of the examination
  std::optional<std::int64_t> within_years;  // all papers passed within so many years
  std::optional<Quantity> subsidy;           // yuan to whoever gets the certificate
};

/// An entry of the organisation's own lists: sectors, fields, client groups, methods, document
/// kinds, budget lines, kinds of project, career tracks.
struct ListEntry : Entry {
  std::string id, title, ref, text;
  std::vector<std::string> fields;               // of a sector
  std::vector<std::string> grades;               // of a track
  std::optional<Quantity> min_share, max_share;  // of a budget line
  bool cases = false;               // of a method: counted by cases or groups, not by records
  std::vector<std::string> stages;  // of such a method
  std::string folder;               // of a document kind: where it lies in a closing folder
};

struct Plan {
  std::string file;  // as messages name it
  Head head;
  std::vector<Item> items;
  std::vector<Indicator> indicators;
  std::vector<Milestone> milestones;
  std::vector<Project> projects;
  std::vector<Post> posts;
  std::vector<PayBand> pay_bands;
  std::vector<Course> courses;
  std::vector<Duty> duties;
  std::vector<Channel> channels;
  std::vector<Output> outputs;
  std::vector<Need> needs;
  std::vector<Eligibility> eligibilities;
  std::vector<Admission> admissions;
  std::vector<CertificateLevel> certificate_levels;
  std::vector<ListEntry> sectors, fields, client_groups, methods, document_kinds, budget_lines,
      project_kinds, resource_kinds, tracks;
  std::vector<Gate> gates;

  int year() const { return static_cast<int>(head.year); }
  /// False where the year is missing or wrong: no rule on dates can be applied then.
  bool has_year() const { return head.year >= 1900 && head.year <= 2999; }
  Thresholds thresholds() const { return head.thresholds.value_or(Thresholds{}); }
  StaffRules staff_rules() const { return head.staff.value_or(StaffRules{}); }
  ProjectRules project_rules() const { return head.project.value_or(ProjectRules{}); }
  const Item* find_item(std::string_view id) const;
  const Indicator* find_indicator(std::string_view id) const;
  const Milestone* find_milestone(std::string_view id) const;
  const Project* find_project(std::string_view id) const;
  /// Whether it is the id of an item, indicator, milestone or project.
  bool knows(std::string_view id) const;
  /// The item that an item, indicator or milestone belongs to by its id; none at the top.
  const Item* parent_of(std::string_view id) const;
};

/// Whether a level's figures by quarter are worse than a baseline: they were set for another one.
bool quarters_on_wrong_side(const Indicator& indicator, std::optional<Quantity> baseline);

/// "+08:00" as minutes east of Greenwich; none where it is not of that form.
std::optional<std::chrono::minutes> parse_timezone(std::string_view text);

/// Fills in what entries do not say: an item's owner, importance, urgency, start and due are its
/// nearest ancestor's (else the plan's owner, medium, the year); partners add up; owners of
/// indicators and milestones are their item's.
void resolve(Plan& plan);

}  // namespace sw::plan
