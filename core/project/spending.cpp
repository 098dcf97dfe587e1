#include "core/project/spending.hpp"

#include <algorithm>
#include <set>

#include "core/base/error.hpp"
#include "core/base/meant.hpp"
#include "core/base/money.hpp"
#include "core/base/text.hpp"
#include "core/facts/detail.hpp"
#include "core/service/words.hpp"

namespace sw::project {

namespace {

namespace key = service::key;

constexpr Text kNotMoney{"\"{0}\" 不是金额（元），如 120000 或 3500.50",
                         "\"{0}\" is no amount in yuan, such as 120000 or 3500.50"};
constexpr Text kNotFen{"金额最多两位小数（分）：\"{0}\"",
                       "an amount has at most two decimals (fen): \"{0}\""};
constexpr Text kTooLarge{"金额太大：\"{0}\"", "the amount is too large: \"{0}\""};
constexpr Text kZero{"金额不能是 0", "an amount cannot be 0"};
constexpr Text kNotAbove{"到账金额应大于 0：\"{0}\"", "an amount received is above 0: \"{0}\""};
constexpr Text kNoLine{"没有科目 \"{0}\"", "there is no budget line \"{0}\""};
constexpr Text kWhichSource{"{0}的{1}有几个资金来源，要写明是哪一个",
                            "{1} of {0} has several sources of money: say which"};
constexpr Text kNoSource{"{0}的{1}没有预算，要写明资金来源",
                         "{1} of {0} has no budget: say where the money comes from"};
constexpr Text kWhichOfAll{"{0}有几个资金来源，要写明是哪一个",
                           "{0} has several sources of money: say which"};
constexpr Text kNoneAtAll{"{0}没有预算，要写明资金来源",
                          "{0} has no budget: say where the money comes from"};
constexpr Text kRefund{"退款（金额小于 0）要写明缘由", "a refund (an amount below 0) needs a note"};
constexpr Text kGiveNote{"加上备注，如 退回多付的场地费",
                         "add a note, such as: venue fee paid back"};
constexpr Text kUnplanned{"{0}没有科目 {1} 的预算；仍已记录",
                          "{0} has no budget for {1}; recorded all the same"};
constexpr Text kUnknownSource{"{0}的预算里没有资金来源 {1}（有 {2}）；仍已记录",
                              "no budget line of {0} names the source {1} (there is {2}); recorded "
                              "all the same"};
constexpr Text kNoBudget{"{0}没有预算；仍已记录", "{0} has no budget; recorded all the same"};
constexpr Text kTwice{"{0}的凭证 {1} 有 {2} 笔支出，可能重复；仍已记录",
                      "voucher {1} of {0} stands for {2} records of spending, likely a double; "
                      "recorded all the same"};

Quantity amount(std::string_view text) {
  const ParsedQuantity parsed = parse_yuan(text);
  const std::string shown = printable_line(text);
  if (parsed.fault == NumberFault::too_many_decimals) {
    throw Error(ErrorKind::input, say(kNotFen, shown));
  }
  if (parsed.fault == NumberFault::too_large) {
    throw Error(ErrorKind::input, say(kTooLarge, shown));
  }
  if (parsed.fault != NumberFault::none) {
    throw Error(ErrorKind::input, say(kNotMoney, shown));
  }
  return parsed.value;
}

// Brackets and blanks are typed in either width.
std::string plain(std::string_view text) {
  return std::string(trim(to_half_width(text)));
}

const plan::ListEntry* find_line(const plan::Plan& plan, std::string_view text) {
  const std::string wanted = plain(text);
  const auto found = std::find_if(
      plan.budget_lines.begin(), plan.budget_lines.end(), [&](const plan::ListEntry& one) {
        return one.id == wanted || plain(one.title) == wanted;
      });
  return found == plan.budget_lines.end() ? nullptr : &*found;
}

bool has(const std::vector<std::string>& list, std::string_view one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

Message which_source(const plan::Plan& plan,
                     const plan::Project& project,
                     std::string_view line,
                     bool several) {
  if (line.empty()) {
    return say(several ? kWhichOfAll : kNoneAtAll, printable_line(project.title));
  }
  return say(several ? kWhichSource : kNoSource,
             printable_line(project.title),
             printable_line(line_title(plan, line)));
}

}  // namespace

Quantity spent_amount(std::string_view text) {
  const Quantity yuan = amount(text);
  if (yuan.is_zero()) {
    throw Error(ErrorKind::input, say(kZero));
  }
  return yuan;
}

Quantity received_amount(std::string_view text) {
  const Quantity yuan = amount(text);
  if (yuan <= Quantity()) {
    throw Error(ErrorKind::input, say(kNotAbove, printable_line(text)));
  }
  return yuan;
}

std::string line_called(const plan::Plan& plan, std::string_view text) {
  if (const plan::ListEntry* line = find_line(plan, text)) {
    return line->id;
  }
  if (plan.budget_lines.empty() && !trim(text).empty()) {
    return std::string(trim(text));
  }
  std::vector<std::string> known, ids;
  for (const plan::ListEntry& one : plan.budget_lines) {
    ids.push_back(one.id);
    known.push_back(one.id);
    known.push_back(one.title);
  }
  const std::string near = nearest(plain(text), known);
  throw Error(
      ErrorKind::input,
      say(kNoLine, printable_line(text)),
      near.empty() ? say(kKnownAre, join(ids, " ")) : say(kDidYouMean, printable_line(near)));
}

std::string line_title(const plan::Plan& plan, std::string_view line) {
  const plan::ListEntry* found = find_line(plan, line);
  return found == nullptr || found->title.empty() ? std::string(line) : found->title;
}

std::vector<std::string> sources_of(const plan::Project& project, std::string_view line) {
  std::vector<std::string> sources;
  for (const plan::BudgetLine& one : project.budget) {
    if ((line.empty() || one.line == line) && !has(sources, one.source)) {
      sources.push_back(one.source);
    }
  }
  return sources;
}

std::string source_for(const plan::Plan& plan,
                       const plan::Project& project,
                       std::string_view line,
                       std::string_view text) {
  if (!trim(text).empty()) {
    return std::string(trim(text));
  }
  const std::vector<std::string> sources = sources_of(project, line);
  if (sources.size() == 1) {
    return sources.front();
  }
  const bool several = sources.size() > 1;
  const auto& known = several ? sources : sources_of(project);
  const Message what = which_source(plan, project, line, several);
  throw known.empty() ? Error(ErrorKind::input, what)
                      : Error(ErrorKind::input, what, say(kKnownAre, join(known, " ")));
}

void require_note(Quantity amount, std::string_view note) {
  if (amount < Quantity() && trim(note).empty()) {
    throw Error(ErrorKind::input, say(kRefund), say(kGiveNote));
  }
}

facts::Fact fact_of(const plan::Project& project, const Spent& spent) {
  require_note(spent.amount, spent.note);
  facts::Fact fact;
  fact.kind = facts::Kind::spending;
  fact.subject = project.id;
  fact.date = spent.date;
  fact.part = spent.line;
  fact.value = spent.amount;
  fact.note = spent.note;
  fact.details[key::kSource] = spent.source;
  if (!spent.voucher.empty()) {
    fact.details[key::kVoucher] = spent.voucher;
  }
  return fact;
}

std::string source_of(const facts::Fact& spending) {
  return detail_of(spending, key::kSource);
}

std::pair<std::string, std::string> voucher_of(const facts::Fact& spending) {
  return {spending.subject, detail_of(spending, key::kVoucher)};
}

std::vector<Message> doubts_of(const plan::Plan& plan,
                               std::span<const facts::Fact> spending,
                               const Vouchers& vouchers) {
  std::vector<Message> doubts;
  std::set<std::pair<std::string, std::string>> lines, sources, seen;
  for (const facts::Fact& fact : spending) {
    const plan::Project* project = plan.find_project(fact.subject);
    if (project == nullptr) {
      continue;
    }
    if (sources_of(*project, fact.part).empty() && lines.insert({fact.subject, fact.part}).second) {
      doubts.push_back(project->budget.empty() ? say(kNoBudget, printable_line(project->title))
                                               : say(kUnplanned,
                                                     printable_line(project->title),
                                                     printable_line(line_title(plan, fact.part))));
    }
    const std::string source = source_of(fact);
    if (!project->budget.empty() && sources.insert({fact.subject, source}).second) {
      const auto more = doubts_of_source(*project, source);
      doubts.insert(doubts.end(), more.begin(), more.end());
    }
    const auto voucher = voucher_of(fact);
    const auto found = vouchers.find(voucher);
    if (!voucher.second.empty() && found != vouchers.end() && found->second > 1 &&
        seen.insert(voucher).second) {
      doubts.push_back(say(
          kTwice, printable_line(project->title), printable_line(voucher.second), found->second));
    }
  }
  return doubts;
}

std::vector<Message> doubts_of_source(const plan::Project& project, std::string_view source) {
  const std::vector<std::string> sources = sources_of(project);
  if (sources.empty()) {
    return {say(kNoBudget, printable_line(project.title))};
  }
  if (has(sources, source)) {
    return {};
  }
  return {say(kUnknownSource,
              printable_line(project.title),
              printable_line(source),
              printable_line(join(sources, " ")))};
}

}  // namespace sw::project
