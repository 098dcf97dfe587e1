#include "cli/log/recording.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/text.hpp"
#include "core/store/evidence.hpp"

namespace sw::cli {

namespace {

constexpr Text kFuture{"{0} 还没有到（今天是 {1}）", "{0} has not come yet (today is {1})"};
constexpr Text kWait{"到时再记；若电脑日期不对，用 --today 写明今天",
                     "record it then; if the clock is wrong, say --today DATE"};
constexpr Text kNoYear{"{0} 所在的 {1} 年没有计划", "there is no plan for {1}, the year of {0}"};
constexpr Text kMakePlan{"检查日期；或先建立：sw plan init --year {0}",
                         "check the date; or make one first: sw plan init --year {0}"};
constexpr Text kNoRecord{"没有记录 {0}", "there is no record {0}"};
constexpr Text kBadRecord{"\"{0}\" 不是记录号", "\"{0}\" is no record id"};
constexpr Text kListThem{"sw log list 列出记录号", "sw log list lists them"};
constexpr Text kSeveral{"操作 {0} 有 {1} 条记录", "change {0} has several records ({1})"};
constexpr Text kNameOne{"写明哪一条，如 {0}.1", "name one of them, e.g. {0}.1"};

}  // namespace

Date fact_day(App& app, const std::optional<std::string>& text, std::string_view option) {
  const Date day = text ? app.day(option, *text) : app.today();
  if (day > app.today()) {
    throw Error(
        ErrorKind::input, say(kFuture, day.to_string(), app.today().to_string()), say(kWait));
  }
  return day;
}

const plan::Plan& plan_for(App& app, Date day) {
  const std::vector<int> years = app.plan_years();
  if (!app.globals.plan && std::find(years.begin(), years.end(), day.year()) == years.end()) {
    throw Error(
        ErrorKind::input, say(kNoYear, day.to_string(), day.year()), say(kMakePlan, day.year()));
  }
  const plan::Plan& plan = app.plan_of(day.year());
  if (plan.year() != day.year()) {
    throw Error(
        ErrorKind::input, say(kNoYear, day.to_string(), day.year()), say(kMakePlan, day.year()));
  }
  return plan;
}

std::optional<facts::Evidence> keep(App& app, const std::optional<std::string>& file) {
  if (!file) {
    return {};
  }
  return store::keep_evidence(app.evidence_folder(), *file);
}

store::Written write_fact(App& app, const facts::Fact& fact) {
  return app.store().change(app.who(), "", [&](store::Writer& writer) { writer.add(fact); });
}

void print_written(App& app,
                   const store::Written& written,
                   const Message& message,
                   const std::vector<Label>& labels) {
  const std::string id = std::to_string(written.change);
  if (app.globals.json) {
    nlohmann::ordered_json out{{"id", id}, {"uuid", written.uuid}};
    if (written.facts > 1) {
      nlohmann::ordered_json ids = nlohmann::ordered_json::array();
      for (std::int64_t seq = 1; seq <= written.facts; ++seq) {
        ids.push_back(id + "." + std::to_string(seq));
      }
      out["ids"] = std::move(ids);
    }
    for (const auto& [key, label] : labels) {
      out[std::string(key)] = label;
    }
    app.out << out.dump() << "\n";
    return;
  }
  app.out << id << "\n";
  app.tell(message);
}

facts::Record find_record(App& app, std::string_view word) {
  const auto id = app.store().resolve(word);
  if (!id) {
    throw Error(ErrorKind::input, say(kBadRecord, printable_line(word)), say(kListThem));
  }
  const std::int64_t count = app.store().count_facts(id->change);
  if (id->seq == 0 && count > 1) {
    throw Error(ErrorKind::input, say(kSeveral, id->change, count), say(kNameOne, id->change));
  }
  auto record = app.store().find(*id);
  if (!record) {
    throw Error(ErrorKind::input, say(kNoRecord, id->to_string()), say(kListThem));
  }
  return std::move(*record);
}

std::string value_of(const facts::Fact& fact) {
  if (!fact.value) {
    return {};
  }
  return fact.value->to_string() + (fact.whole ? "/" + fact.whole->to_string() : "");
}

}  // namespace sw::cli
