#include "core/project/closing.hpp"

#include <algorithm>
#include <array>

#include "core/plan/lists.hpp"
#include "core/project/cases.hpp"
#include "core/project/documents.hpp"
#include "core/project/entry.hpp"
#include "core/project/money.hpp"
#include "core/project/supply.hpp"

namespace sw::project {

namespace {

constexpr Text kVolume{"服务量 {0}", "services: {0}"};
constexpr Text kVolumeAt{"服务量 {0}（{1}）", "services: {0} ({1})"};
constexpr Text kCount{"{0} / {1} 个", "{0} / {1}"};
constexpr Text kFigure{"{0} / {1} {2}", "{0} / {1} {2}"};
constexpr Text kFigures{"{0} · {1}", "{0} · {1}"};
constexpr Text kCases{"个案和小组档案", "cases and groups"};
constexpr Text kNoCases{"没有", "none"};
constexpr Text kAllClosed{"{0} 个，都已结案", "{0}, all closed"};
constexpr Text kSomeOpen{"{0} 个，未结 {1} 个：{2}", "{0}, open {1}: {2}"};
constexpr Text kDocuments{"{0} / {1} 份", "{0} / {1}"};
constexpr Text kReceived{"经费到账", "money received"};
constexpr Text kSpent{"经费支出", "money spent"};
constexpr Text kMoney{"{0} / {1} 元", "{0} / {1} yuan"};
constexpr Text kMoneyAnd{"{0}，{1}", "{0}, {1}"};
constexpr Text kShort{"还差 {0} 元", "{0} short"};
constexpr Text kAbove{"多 {0} 元", "{0} above"};
constexpr Text kNotDue{"余款 {0} 元未到期", "{0} not due yet"};
constexpr Text kLeft{"结余 {0} 元", "{0} left"};
constexpr Text kOverspentBy{"超支 {0} 元", "{0} overspent"};
constexpr Text kExplained{"{0}（已说明）", "{0} (explained)"};
constexpr Text kExplain{"sw log note {0} 说明 --kind deviation",
                        "sw log note {0} TEXT --kind deviation"};

Message joined(std::vector<Message> parts) {
  Message all = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    all = say(kFigures, std::move(all), std::move(parts[i]));
  }
  return all;
}

Message title_of_quota(const ProjectOnDay& asked, const plan::Quota& quota) {
  const Message method = method_title(asked.plan, quota.method);
  if (quota.site.empty()) {
    return say(kVolume, method);
  }
  return say(kVolumeAt, method, plan::site_titled(asked.project, quota.site));
}

// One item a quota, with all that it promises.
void add_volumes(const ProjectOnDay& asked, std::vector<ClosingItem>& items) {
  const auto lines = quota_lines(asked.plan, asked.project, asked.projects, asked.day);
  for (const plan::Quota& quota : asked.project.quotas) {
    ClosingItem item;
    item.id = "quota:" + quota.method + (quota.site.empty() ? "" : "@" + quota.site);
    item.part = ClosingPart::volumes;
    item.title = title_of_quota(asked, quota);
    std::vector<Message> found;
    const QuotaLine* lacking = nullptr;
    bool any = false;
    for (const QuotaLine& line : lines) {
      if (line.quota == &quota) {
        const std::string have = line.have.to_string(), need = line.need.to_string();
        found.push_back(line.measure == "count"
                            ? say(kCount, have, need)
                            : say(kFigure, have, need, title_of_measure(line.measure)));
        item.figures.push_back({std::string(line.measure), line.have, line.need});
        lacking = lacking == nullptr && !line.met(Quantity::of(1)) ? &line : lacking;
        any = any || !line.have.is_zero();
      }
    }
    if (found.empty()) {
      continue;  // it promises nothing
    }
    item.found = joined(std::move(found));
    item.standing =
        lacking == nullptr ? ItemState::there : (any ? ItemState::differs : ItemState::missing);
    if (lacking != nullptr) {
      item.command = command_for(asked.plan, asked.project, *lacking);
    }
    items.push_back(std::move(item));
  }
}

// The method of the first quota that is counted by cases; empty where none is.
std::string promised_cases(const ProjectOnDay& asked) {
  for (const plan::Quota& quota : asked.project.quotas) {
    if (counts_cases(asked.plan, quota.method) && quota.count.value_or(0) > 0) {
      return quota.method;
    }
  }
  return {};
}

void add_cases(const ProjectOnDay& asked, std::vector<ClosingItem>& items) {
  const auto [all, open] = project_cases(asked.plan, asked.projects, asked.project.id, asked.day);
  const std::string promised = promised_cases(asked);
  if (all == 0 && promised.empty()) {
    return;
  }
  const auto still = static_cast<std::int64_t>(open.size());
  ClosingItem item;
  item.id = "cases";
  item.part = ClosingPart::cases;
  item.title = say(kCases);
  item.figures = {{"closed", Quantity::of(all - still), Quantity::of(all)}};
  if (all == 0) {
    item.standing = ItemState::missing;
    item.found = say(kNoCases);
    item.command = say(kOpenCase, asked.project.id, promised);
  } else if (still == 0) {
    item.standing = ItemState::there;
    item.found = say(kAllClosed, all);
  } else {
    item.standing = ItemState::differs;
    item.found = say(kSomeOpen, all, still, some_of(open));
    item.command = say(kCloseCase, asked.project.id, open.front());
  }
  items.push_back(std::move(item));
}

void add_documents(const ProjectOnDay& asked, std::vector<ClosingItem>& items) {
  const auto documents = documents_of(asked.projects, asked.project.id, asked.day);
  for (const Wanted& one : wanted_documents(asked.plan, asked.project, documents)) {
    ClosingItem item;
    item.id = "document:" + one.kind;
    item.part = ClosingPart::documents;
    item.standing =
        one.met() ? ItemState::there : (one.have > 0 ? ItemState::differs : ItemState::missing);
    item.title = say(kAsItIs, plan::titled(asked.plan.document_kinds, one.kind));
    item.found = say(kDocuments, one.have, one.need);
    item.command = say(kAddDocument, asked.project.id, one.kind);
    item.figures = {{"documents", Quantity::of(one.have), Quantity::of(one.need)}};
    items.push_back(std::move(item));
  }
}

// What should have come by the instalments; the whole budget where the project names none.
Quantity due_by(const plan::Project& project, Quantity budget, Date day) {
  Quantity sum;
  for (const plan::Instalment& one : project.instalments) {
    sum += one.due && *one.due > day ? Quantity() : one.amount;
  }
  return project.instalments.empty() ? budget : std::min(sum, budget);
}

// Of a kind, on the project while it lasts, by date.
std::vector<facts::Record> notes_of(const ProjectOnDay& asked, facts::NoteKind kind) {
  const Date from = first_day(asked.plan, asked.project);
  std::vector<facts::Record> found;
  for (const facts::Record& one : asked.projects.records(facts::Kind::note)) {
    if (one.fact.subject == asked.project.id && one.fact.note_kind == kind &&
        one.fact.date >= from && one.fact.date <= asked.day) {
      found.push_back(one);
    }
  }
  return found;
}

ClosingItem money_item(std::string_view measure, Text title, Quantity have, Quantity budget) {
  ClosingItem item;
  item.id = measure;
  item.part = ClosingPart::money;
  item.title = say(title);
  item.found = say(kMoney, have.to_string(2), budget.to_string(2));
  item.figures = {{std::string(measure), have, budget}};
  item.standing = have == budget ? ItemState::there : ItemState::differs;
  return item;
}

Message with(Message found, Text difference, Quantity amount) {
  return say(kMoneyAnd, std::move(found), say(difference, amount.to_string(2)));
}

// A difference that somebody has explained is in order.
void settle(const ProjectOnDay& asked, ClosingItem& item) {
  if (item.standing != ItemState::there && !notes_of(asked, facts::NoteKind::deviation).empty()) {
    item.standing = ItemState::there;
    item.found = say(kExplained, std::move(item.found));
  }
}

void add_received(const ProjectOnDay& asked,
                  Quantity have,
                  Quantity budget,
                  std::vector<ClosingItem>& items) {
  ClosingItem item = money_item("received", kReceived, have, budget);
  const plan::BudgetLine& first = asked.project.budget.front();
  item.command = say(kRecordReceived, asked.project.id, first.source);
  if (have > budget) {
    item.found = with(std::move(item.found), kAbove, have - budget);
    item.command = say(kExplain, asked.project.id);
    settle(asked, item);
  } else if (have < budget && have >= due_by(asked.project, budget, asked.day)) {
    item.found = with(std::move(item.found), kNotDue, budget - have);
    item.standing = ItemState::there;
  } else if (have < budget) {
    item.found = with(std::move(item.found), kShort, budget - have);
    item.standing = have.is_zero() ? ItemState::missing : ItemState::differs;
    settle(asked, item);
  }
  items.push_back(std::move(item));
}

void add_spent(const ProjectOnDay& asked,
               Quantity have,
               Quantity budget,
               std::vector<ClosingItem>& items) {
  ClosingItem item = money_item("spent", kSpent, have, budget);
  item.command = say(kExplain, asked.project.id);
  if (have > budget) {
    item.found = with(std::move(item.found), kOverspentBy, have - budget);
    settle(asked, item);
  } else if (have < budget && have > Quantity()) {
    item.found = with(std::move(item.found), kLeft, budget - have);
    settle(asked, item);
  } else if (have < budget) {
    item.standing = ItemState::missing;
    item.command = say(kRecordSpent, asked.project.id, asked.project.budget.front().line);
    settle(asked, item);
  }
  items.push_back(std::move(item));
}

constexpr std::array<std::string_view, 4> kParts{"services", "cases", "documents", "money"};
constexpr std::array<std::string_view, 3> kStandings{"there", "differs", "missing"};

}  // namespace

std::string_view name_of(ClosingPart part) {
  return kParts[static_cast<std::size_t>(part)];
}

std::string_view name_of(ItemState standing) {
  return kStandings[static_cast<std::size_t>(standing)];
}

std::size_t Closing::count_there() const {
  return static_cast<std::size_t>(std::count_if(items.begin(), items.end(), [](const auto& one) {
    return one.standing == ItemState::there;
  }));
}

Closing closing_of(const plan::Plan& plan,
                   const plan::Project& project,
                   const Register& projects,
                   Date today) {
  const ProjectOnDay asked{plan, project, projects, today};
  Closing closing;
  add_volumes(asked, closing.items);
  add_cases(asked, closing.items);
  add_documents(asked, closing.items);
  const Money money = whole_of(plan, project, projects, {today, today}).money;
  if (const Quantity budget = money.budget.value_or(Quantity()); !budget.is_zero()) {
    add_received(asked, money.received.value_or(Quantity()), budget, closing.items);
    add_spent(asked, money.spent, budget, closing.items);
  }
  closing.exceptions = progress_of(project, projects, today).exceptions;
  closing.reflections = notes_of(asked, facts::NoteKind::reflection);
  return closing;
}

}  // namespace sw::project
