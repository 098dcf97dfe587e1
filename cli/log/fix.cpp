#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/log/recording.hpp"
#include "cli/project/spending_doubts.hpp"
#include "core/base/text.hpp"
#include "core/plan/subject.hpp"
#include "core/project/spending.hpp"
#include "core/service/service.hpp"

namespace sw::cli::log_commands {

namespace {

constexpr Text kNothingToCorrect{"没有写要改什么", "nothing to correct was given"};
constexpr Text kGive{"用 --value、--date、--indicator 或 --note",
                     "use --value, --date, --indicator or --note"};
constexpr Text kBadAmount{"\"{0}\" 不是大于 0 的数", "\"{0}\" is no number above 0"};
constexpr Text kBadTimes{"\"{0}\" 不是人次数", "\"{0}\" is no number of person-times"};
constexpr Text kFewTimes{"人次 {0} 少于这条记录的人数 {1}",
                         "{0} person-times are fewer than the {1} people of the record"};
constexpr Text kUndoAnew{"人数也错了的，用 sw log undo 撤销后重记",
                         "where the people are wrong too, sw log undo it and record it anew"};
constexpr Text kOnlyProgress{"记录 {0} 是{1}，没有数值和指标可改",
                             "record {0} is of kind {1}: it has no value or indicator"};
constexpr Text kNotFixable{"记录 {0} 是{1}，不能更正",
                           "record {0} is of kind {1} and cannot be corrected"};
constexpr Text kUndoIt{"要撤销它：sw log undo {0}", "to take it back: sw log undo {0}"};
constexpr Text kNoWhy{"更正要写明原因", "a correction needs a reason"};
constexpr Text kGiveWhy{"加上 --why 原因", "add --why REASON"};
constexpr Text kSame{"记录 {0} 本来就是这样，没有改动",
                     "record {0} says so already; nothing was changed"};
constexpr Text kCorrected{"已更正记录 {0}：{1}", "Corrected record {0}: {1}"};

struct FixOptions {
  std::string record, why;
  std::optional<std::string> value, date, indicator, note;
};

std::vector<Option> options_of(FixOptions& o) {
  return {
      {"RECORD",
       "RECORD",
       &o.record,
       {"记录号，如 12 或 12.3", "the record, e.g. 12 or 12.3"},
       true},
      {"--value", "VALUE", &o.value, {"正确的数值", "the right value"}},
      {"--date", "DATE", &o.date, {"正确的日期", "the right day"}},
      {"--indicator", "INDICATOR", &o.indicator, {"应记到的指标", "the indicator it belongs to"}},
      {"--note", "TEXT", &o.note, {"正确的文字", "the right words"}},
      {"--why", "TEXT", &o.why, {"原因，必填", "the reason, required"}, true}};
}

// Person-times: no fewer than the people who were there.
Quantity person_times_of(const service::Service& service, std::string_view text) {
  const ParsedQuantity times = parse_quantity(text);
  if (times.fault != NumberFault::none || times.value < Quantity() || !times.value.is_whole()) {
    throw Error(ErrorKind::input, say(kBadTimes, printable_line(text)));
  }
  const Quantity people =
      service.people + Quantity::of(static_cast<std::int64_t>(service.clients.size()));
  if (times.value < people) {
    throw Error(ErrorKind::input,
                say(kFewTimes, times.value.to_string(), people.to_string()),
                say(kUndoAnew));
  }
  return times.value;
}

Quantity amount_of(const facts::Fact& fact, std::string_view text) {
  switch (fact.kind) {
    case facts::Kind::spending:
      return project::spent_amount(text);
    case facts::Kind::funding:
      return project::received_amount(text);
    case facts::Kind::service:
      return person_times_of(service::service_of(fact), text);
    default:
      break;
  }
  const ParsedQuantity amount = parse_quantity(text);
  if (amount.fault != NumberFault::none || amount.value.micro() <= 0) {
    throw Error(ErrorKind::input, say(kBadAmount, printable_line(text)));
  }
  return amount.value;
}

facts::Fact corrected(App& app, const FixOptions& o, const facts::Record& record) {
  facts::Fact fact = record.fact;
  if (o.date) {
    fact.date = fact_day(app, o.date);
  }
  if (o.note) {
    fact.note = std::string(trim(*o.note));
  }
  if (fact.kind != facts::Kind::progress) {
    const bool amount = (fact.value || fact.kind == facts::Kind::service) && !fact.whole &&
                        fact.kind != facts::Kind::done;
    if (o.value && !o.indicator && amount) {  // hours, yuan, person-times
      fact.value = amount_of(fact, *o.value);
    } else if (o.value || o.indicator) {
      throw Error(ErrorKind::input, say(kOnlyProgress, record.label(), facts::title_of(fact.kind)));
    }
    if (fact.kind == facts::Kind::spending) {
      project::require_note(*fact.value, fact.note);
    }
    return fact;
  }
  const plan::Plan& plan = plan_for(app, fact.date);
  const plan::Indicator& indicator = plan::find_indicator(plan, o.indicator.value_or(fact.subject));
  if (indicator.id != fact.subject) {
    fact.part = read_part(indicator, {});
  }
  fact.subject = indicator.id;
  fact.whole.reset();
  read_value(indicator, o.value.value_or(value_of(record.fact)), fact);
  return fact;
}

int run_fix(App& app, const FixOptions& o) {
  if (!o.value && !o.date && !o.indicator && !o.note) {
    throw Error(ErrorKind::usage, say(kNothingToCorrect), say(kGive));
  }
  if (trim(o.why).empty()) {
    throw Error(ErrorKind::usage, say(kNoWhy), say(kGiveWhy));
  }
  const facts::Record record = find_record(app, o.record);
  if (record.fact.kind == facts::Kind::undo || record.fact.kind == facts::Kind::rename) {
    throw Error(ErrorKind::input,
                say(kNotFixable, record.label(), facts::title_of(record.fact.kind)),
                say(kUndoIt, record.id.change));
  }
  const facts::Fact fact = corrected(app, o, record);
  const store::Written written = app.store().change(
      app.who(), o.why, [&](store::Writer& writer) { writer.fix(record.id, fact); });
  if (written.facts == 0) {
    app.tell(say(kSame, record.label()));
    return 0;
  }
  if (fact.kind == facts::Kind::spending) {
    warn_of_spending(app, app.store().facts_of(written.change));
  }
  print_written(
      app, written, say(kCorrected, record.label(), fact.value ? value_of(fact) : fact.note));
  return 0;
}

}  // namespace

Invocation make_fix() {
  return invocation<FixOptions>(options_of, run_fix);
}

}  // namespace sw::cli::log_commands
