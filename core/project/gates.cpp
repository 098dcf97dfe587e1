#include "core/project/gates.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"
#include "core/i18n/terms.hpp"
#include "core/plan/keys.hpp"
#include "core/plan/lists.hpp"
#include "core/project/cases.hpp"
#include "core/project/entry.hpp"
#include "core/project/money.hpp"
#include "core/project/needs.hpp"
#include "core/project/supply.hpp"
#include "core/service/words.hpp"

namespace sw::project {

namespace {

using plan::GateRule;

constexpr Text kQuota{"{0}（{1}）", "{0} ({1})"};
constexpr Text kQuotaAt{"{0}（{1}，{2}）", "{0} ({1}, {2})"};
constexpr Text kSkipped{"未经过环节 {0}", "skipped the stage {0}"};
constexpr Text kHaveNeed{"{0} {1}/{2}", "{0} {1}/{2}"};
constexpr Text kOpenCases{"{0}（未结：{1}）", "{0} (open: {1})"};
constexpr Text kOpenFaults{"{0}（未整改：{1}）", "{0} (open: {1})"};
constexpr Text kCloseFault{"sw evaluate finding close {0} --action 整改措施",
                           "sw evaluate finding close {0} --action ACTION"};
constexpr Text kMore{"{0} 等 {1} 个", "{0} and others, {1} in all"};

constexpr Text kRecord{"sw project record {0} --method {1}", "sw project record {0} --method {1}"};
constexpr Text kRecordCase{"sw project record {0} --method {1} --case 编号",
                           "sw project record {0} --method {1} --case NO"};
constexpr Text kRespond{"sw project need record {0} --responses 份数",
                        "sw project need record {0} --responses N"};
constexpr Text kAnswerNeed{"sw project need answer {0} --project {1}",
                           "sw project need answer {0} --project {1}"};

struct QuotaMeasure {
  std::string_view name;
  Text title;
};
constexpr std::array kMeasures{QuotaMeasure{"count", {"个", "number"}},
                               QuotaMeasure{"sessions", {"节", "sessions"}},
                               QuotaMeasure{"people", {"人", "people"}},
                               QuotaMeasure{"person_times", {"人次", "person-times"}},
                               QuotaMeasure{"hours", {"小时", "hours"}},
                               QuotaMeasure{"volunteers", {"志愿者人次", "volunteers"}},
                               QuotaMeasure{"volunteer_hours", {"志愿时数", "volunteers' hours"}}};

// What each of them promises; none where the quota says nothing of it.
std::optional<Quantity> promised(const plan::Quota& quota, std::string_view measure) {
  const auto whole = [](std::optional<std::int64_t> value) {
    return value ? std::optional(Quantity::of(*value)) : std::nullopt;
  };
  if (measure == "count") {
    return whole(quota.count);
  }
  if (measure == "sessions") {
    return whole(quota.sessions);
  }
  if (measure == "people") {
    return whole(quota.people);
  }
  if (measure == "person_times") {
    return whole(quota.person_times);
  }
  if (measure == "hours") {
    return quota.hours;
  }
  if (measure == "volunteers") {
    return whole(quota.volunteers);
  }
  return quota.volunteer_hours;
}

bool reaches(Quantity have, Quantity whole, Quantity share) {
  return whole.is_zero() || Fraction::of(have, whole) >= Fraction::of(share);
}

// Shown only: what a share of a whole comes to.
Quantity share_of(Quantity whole, Quantity share) {
  const Int128 product = Int128{whole.micro()} * share.micro();
  return Fraction{product, Int128{Quantity::kScale} * Quantity::kScale}.rounded();
}

Message title_of(const plan::Gate& gate) {
  return say(kAsItIs, gate.title);
}

Quantity value_of(const plan::Gate& gate) {
  return gate.value.value_or(Quantity::of(1));
}

Message quota_title(const ProjectOnDay& asked, const QuotaLine& line) {
  const Message method = method_title(asked.plan, line.quota->method);
  if (line.quota->site.empty()) {
    return say(kQuota, method, title_of_measure(line.measure));
  }
  return say(kQuotaAt,
             method,
             title_of_measure(line.measure),
             plan::site_titled(asked.project, line.quota->site));
}

void add_quotas(const ProjectOnDay& asked, const plan::Gate& gate, std::vector<Condition>& list) {
  for (const QuotaLine& line : quota_lines(asked.plan, asked.project, asked.projects, asked.day)) {
    const std::string site = line.quota->site.empty() ? "" : "@" + line.quota->site;
    list.push_back({gate.id + ":" + line.quota->method + "." + std::string(line.measure) + site,
                    gate.rule,
                    quota_title(asked, line),
                    line.met(value_of(gate)),
                    line.have,
                    share_of(line.need, value_of(gate)),
                    command_for(asked.plan, asked.project, line)});
  }
}

// 需求调研: those of the plan that ask a group which the project serves, or nobody in particular.
std::vector<std::string> needs_for(const ProjectOnDay& asked) {
  std::vector<std::string> needs;
  const auto& groups = asked.project.client_groups;
  for (const plan::Need& need : asked.plan.needs) {
    if (need.group.empty() || groups.empty() ||
        std::find(groups.begin(), groups.end(), need.group) != groups.end()) {
      needs.push_back(need.id);
    }
  }
  return needs;
}

bool is_among(const std::vector<std::string>& list, const std::string& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

void add_responses(const ProjectOnDay& asked,
                   const plan::Gate& gate,
                   std::vector<Condition>& list) {
  const std::vector<std::string> needs = needs_for(asked);
  Quantity have;
  for (const std::string& need : needs) {
    have += responses_to(asked.projects, need, {Date(1900, 1, 1), asked.day});
  }
  list.push_back({gate.id,
                  gate.rule,
                  title_of(gate),
                  have >= value_of(gate),
                  have,
                  value_of(gate),
                  say(kRespond, needs.empty() ? "NEED" : needs.front())});
}

void add_answers(const ProjectOnDay& asked, const plan::Gate& gate, std::vector<Condition>& list) {
  const std::vector<std::string> needs = needs_for(asked);
  std::vector<Finding> findings = findings_of(asked.projects, asked.day);
  std::erase_if(findings, [&](const Finding& one) { return !is_among(needs, one.need); });
  const auto open = std::find_if(
      findings.begin(), findings.end(), [](const Finding& one) { return one.is_open(); });
  const Quantity answered = Quantity::of(std::count_if(
      findings.begin(), findings.end(), [](const Finding& one) { return !one.is_open(); }));
  const Quantity all = Quantity::of(static_cast<std::int64_t>(findings.size()));
  list.push_back({gate.id,
                  gate.rule,
                  title_of(gate),
                  reaches(answered, all, value_of(gate)),
                  answered,
                  share_of(all, value_of(gate)),
                  say(kAnswerNeed, open == findings.end() ? "NO" : open->no, asked.project.id)});
}

void add_cases(const ProjectOnDay& asked, const plan::Gate& gate, std::vector<Condition>& list) {
  const auto [whole, open] = project_cases(asked.plan, asked.projects, asked.project.id, asked.day);
  const Quantity all = Quantity::of(whole);
  const Quantity closed = Quantity::of(whole - static_cast<std::int64_t>(open.size()));
  const bool met = reaches(closed, all, value_of(gate));
  list.push_back({gate.id,
                  gate.rule,
                  met ? title_of(gate) : say(kOpenCases, title_of(gate), some_of(open)),
                  met,
                  closed,
                  share_of(all, value_of(gate)),
                  say(kCloseCase, asked.project.id, open.empty() ? "NO" : open.front())});
}

void add_money(const ProjectOnDay& asked, const plan::Gate& gate, std::vector<Condition>& list) {
  const bool received = gate.rule == GateRule::received;
  const Money money =
      whole_of(asked.plan, asked.project, asked.projects, {asked.day, asked.day}).money;
  const Quantity budget = money.budget.value_or(Quantity());
  const Quantity have = received ? money.received.value_or(Quantity()) : money.spent;
  const auto& lines = asked.project.budget;
  const std::string source = lines.empty() ? "S" : lines.front().source;
  const std::string line = lines.empty() ? "L" : lines.front().line;
  list.push_back({gate.id,
                  gate.rule,
                  title_of(gate),
                  reaches(have, budget, value_of(gate)),
                  have,
                  share_of(budget, value_of(gate)),
                  received ? say(kRecordReceived, asked.project.id, source)
                           : say(kRecordSpent, asked.project.id, line)});
}

void add_faults(const ProjectOnDay& asked, const plan::Gate& gate, std::vector<Condition>& list) {
  std::int64_t all = 0;
  std::vector<std::string> open;
  for (const Fault& one : asked.projects.faults(asked.project.id, asked.day)) {
    if (one.severity >= gate.severity) {
      ++all;
      if (one.open) {
        open.push_back(one.no);
      }
    }
  }
  list.push_back({gate.id,
                  gate.rule,
                  open.empty() ? title_of(gate) : say(kOpenFaults, title_of(gate), some_of(open)),
                  open.empty(),
                  Quantity::of(all - static_cast<std::int64_t>(open.size())),
                  Quantity::of(all),
                  say(kCloseFault, open.empty() ? "ID" : open.front())});
}

void add_gate(const ProjectOnDay& asked, const plan::Gate& gate, std::vector<Condition>& list) {
  switch (gate.rule) {
    case GateRule::document:
      return;  // among the documents
    case GateRule::quotas:
      return add_quotas(asked, gate, list);
    case GateRule::responses:
      return add_responses(asked, gate, list);
    case GateRule::cases_closed:
      return add_cases(asked, gate, list);
    case GateRule::needs_answered:
      return add_answers(asked, gate, list);
    case GateRule::received:
    case GateRule::spent:
      return add_money(asked, gate, list);
    case GateRule::findings:
      return add_faults(asked, gate, list);
  }
}

const plan::Gate* find_gate(const plan::Plan& plan, std::string_view id) {
  const auto found = std::find_if(
      plan.gates.begin(), plan.gates.end(), [&](const plan::Gate& gate) { return gate.id == id; });
  return found == plan.gates.end() ? nullptr : &*found;
}

// "GATE:casework.count@site" in words, of a plan that may have changed since.
Message quota_words(const plan::Plan& plan, std::string_view id) {
  const std::string_view line = id.substr(id.find(':') + 1);
  const std::size_t dot = line.find('.');
  const std::size_t at = std::min(line.find('@'), line.size());
  if (dot == std::string_view::npos || dot > at ||
      title_of_measure(line.substr(dot + 1, at - dot - 1)).in(Lang::en) == kAsItIs.in(Lang::en)) {
    return say(kAsItIs, id);
  }
  return say(kQuota,
             method_title(plan, line.substr(0, dot)),
             title_of_measure(line.substr(dot + 1, at - dot - 1)));
}

Message id_in_words(const plan::Plan& plan, std::string_view id) {
  constexpr std::string_view kDocument = "document:", kStage = "stage:";
  if (id.starts_with(kDocument)) {
    return say(kAsItIs, plan::titled(plan.document_kinds, id.substr(kDocument.size())));
  }
  if (id.starts_with(kStage)) {
    return say(kSkipped, service::title_of(service::stages(), id.substr(kStage.size())));
  }
  if (const plan::Gate* gate = find_gate(plan, id)) {
    return title_of(*gate);
  }
  return quota_words(plan, id);
}

}  // namespace

std::string Condition::text_of(Quantity quantity) const {
  const bool money = rule == GateRule::received || rule == GateRule::spent;
  return money ? quantity.to_string(2) : quantity.to_string();
}

Message some_of(const std::vector<std::string>& names) {
  constexpr std::size_t kShown = 3;
  const std::span<const std::string> all(names);
  const std::string shown = join(all.first(std::min(kShown, all.size())), ", ");
  return all.size() <= kShown ? say(kAsItIs, shown) : say(kMore, shown, all.size());
}

std::vector<Condition> conditions_of(const plan::Plan& plan,
                                     const plan::Project& project,
                                     plan::Stage stage,
                                     const Register& projects,
                                     Date day) {
  const ProjectOnDay asked{plan, project, projects, day};
  std::vector<Condition> list;
  for (const Wanted& one :
       wanted_documents(plan, project, documents_of(projects, project.id, day))) {
    if (one.stage == stage) {
      list.push_back({"document:" + one.kind,
                      GateRule::document,
                      say(kAsItIs, plan::titled(plan.document_kinds, one.kind)),
                      one.met(),
                      Quantity::of(one.have),
                      Quantity::of(one.need),
                      say(kAddDocument, project.id, one.kind)});
    }
  }
  for (const plan::Gate& gate : plan.gates) {
    if (gate.stage == stage && applies(gate, project)) {
      add_gate(asked, gate, list);
    }
  }
  return list;
}

std::string missing_text(const std::vector<Condition>& conditions) {
  std::vector<std::string> missing;
  for (const Condition& one : conditions) {
    if (!one.met) {
      missing.push_back(one.id + "=" + one.text_of(one.have) + "/" + one.text_of(one.need));
    }
  }
  return service::list_text(missing);
}

Message words_of(const plan::Plan& plan, std::string_view missing) {
  const std::size_t equals = missing.rfind('=');
  const std::size_t slash = missing.rfind('/');
  if (equals == std::string_view::npos || slash == std::string_view::npos || slash < equals) {
    return id_in_words(plan, missing);
  }
  return say(kHaveNeed,
             id_in_words(plan, missing.substr(0, equals)),
             missing.substr(equals + 1, slash - equals - 1),
             missing.substr(slash + 1));
}

std::string missing_words(const plan::Plan& plan, const Exception& exception, Lang lang) {
  std::vector<std::string> words;
  for (const std::string& missing : exception.missing) {
    words.push_back(words_of(plan, missing).in(lang));
  }
  return join(words, term::kListMark.in(lang));
}

bool QuotaLine::met(Quantity share) const {
  return reaches(have, need, share);
}

std::vector<QuotaLine> quota_lines(const plan::Plan& plan,
                                   const plan::Project& project,
                                   const Register& projects,
                                   Date day) {
  std::vector<QuotaLine> lines;
  const Date from = first_day(plan, project);
  for (const plan::Quota& quota : project.quotas) {
    Selection selection;
    selection.projects = {project.id};
    selection.methods = {quota.method};
    if (!quota.site.empty()) {
      selection.sites = {quota.site};
    }
    for (const QuotaMeasure& measure : kMeasures) {
      if (const auto need = promised(quota, measure.name)) {
        const Quantity have = measure.name == "count"
                                  ? counted(plan, projects, selection, from, day)
                                  : amount_of(plan, projects, selection, measure.name, from, day);
        lines.push_back({&quota, measure.name, have, *need});
      }
    }
  }
  return lines;
}

Text title_of_measure(std::string_view measure) {
  const auto* found = std::find_if(kMeasures.begin(),
                                   kMeasures.end(),
                                   [&](const QuotaMeasure& one) { return one.name == measure; });
  return found == kMeasures.end() ? kAsItIs : found->title;
}

Message command_for(const plan::Plan& plan, const plan::Project& project, const QuotaLine& line) {
  const std::string& method = line.quota->method;
  if (!counts_cases(plan, method)) {
    return say(kRecord, project.id, method);
  }
  return line.measure == "count" ? say(kOpenCase, project.id, method)
                                 : say(kRecordCase, project.id, method);
}

}  // namespace sw::project
