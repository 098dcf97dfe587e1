#include "core/staff/pay.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/staff/register.hpp"
#include "cli/staff/words.hpp"
#include "core/base/json_number.hpp"
#include "core/staff/tracks.hpp"
#include "core/store/store.hpp"

namespace sw::cli::staff_commands {

namespace {

using nlohmann::ordered_json;
using staff::PayGroup;
using staff::PayLine;
using staff::Standing;

constexpr Text kNo{"工号", "No"};
constexpr Text kName{"姓名", "Name"};
constexpr Text kPay{"薪酬", "Pay"};
constexpr Text kBand{"指导价", "Guide"};
constexpr Text kStanding{"对照", "Standing"};
constexpr Text kGap{"差额", "Gap"};
constexpr Text kYearCost{"补齐（年）", "Lift (year)"};
constexpr Text kPayUnknown{"不明", "unknown"};
constexpr Text kMean{"平均", "Mean"};
constexpr Text kLift{"低于下限 {0} 人；都提到下限，一年需 {1} 元（12 × 各人差额之和）",
                     "{0} people are below the floor; lifting them all to it costs {1} yuan a year "
                     "(12 × their gaps)"};
constexpr Text kMissing{"{0} 人没有薪酬、等级或指导价，无从对照",
                        "{0} people have no pay, grade or band: they cannot be compared."};
constexpr Text kNoBands{
    "计划里没有薪酬指导价：在计划文件里加 [[pay_band]]，写 track、grade、low、high",
    "The plan has no pay guide: add [[pay_band]] to it, with track, grade, low and high."};
constexpr Text kSuppressed{"— 表示人数不足 {0} 人，或可由此推出不足 {0} 人的数，不公布",
                           "— : fewer than {0} people, or a figure from which such could be "
                           "reckoned; not told."};

struct PayOptions {
  bool mask = false;
};

std::vector<Option> options_of(PayOptions& o) {
  return {{"--mask",
           "",
           &o.mask,
           {"只给汇总，供对外；人数太少的不显示",
            "only in aggregate, for outsiders; nothing on too few people"}}};
}

std::string money(Quantity yuan) {
  return yuan.is_whole() ? yuan.to_string() : yuan.to_string(2);
}

std::string or_unsaid(const App& app, const std::string& text) {
  return text.empty() ? app.in(kUnsaid) : text;
}

ordered_json json_of(const PayLine& line) {
  return {{"no", line.no},
          {"name", text_or_null(line.name)},
          {"org", text_or_null(line.org)},
          {"track", text_or_null(line.track)},
          {"grade", text_or_null(line.grade)},
          {"pay", json_number(line.pay)},
          {"low", line.band == nullptr ? ordered_json() : json_number(line.band->low)},
          {"high", line.band == nullptr ? ordered_json() : json_number(line.band->high)},
          {"standing", staff::name_of(line.standing)},
          {"gap", json_number(line.gap)},
          {"year_cost", json_number(line.year_cost())}};
}

ordered_json json_of(const PayGroup& group) {
  const auto count = [](const std::optional<std::int64_t>& value) {
    return value ? ordered_json(*value) : ordered_json();
  };
  return {{"track", text_or_null(group.track)},
          {"grade", text_or_null(group.grade)},
          {"people", count(group.people)},
          {"below", count(group.below)},
          {"within", count(group.within)},
          {"above", count(group.above)},
          {"unknown", count(group.unknown)},
          {"mean", json_number(group.mean)},
          {"year_cost", json_number(group.year_cost)}};
}

doc::Row row_of(const App& app, const plan::Plan& plan, const PayLine& line) {
  const bool below = line.standing == Standing::below, above = line.standing == Standing::above;
  const doc::Tone tone =
      below ? doc::Tone::bad
            : (above ? doc::Tone::warning
                     : (line.standing == Standing::within ? doc::Tone::plain : doc::Tone::muted));
  return {
      {doc::cell(line.no),
       doc::cell(line.name.empty() ? "***" : line.name),
       doc::cell(or_unsaid(app, staff::track_title(plan, line.track))),
       doc::cell(or_unsaid(app, line.grade)),
       doc::cell(line.pay ? money(*line.pay) : app.in(kUnsaid)),
       doc::cell(line.band == nullptr ? "—" : money(line.band->low) + "–" + money(line.band->high)),
       doc::cell(app.in(staff::title_of(line.standing)), tone),
       doc::cell((below ? "-" : (above ? "+" : "")) +
                 (line.gap.is_zero() ? std::string() : money(line.gap))),
       doc::cell(below ? money(line.year_cost()) : "")},
      0,
      false};
}

void show_people(App& app, const plan::Plan& plan, std::span<const PayLine> lines) {
  doc::Table table{{{app.in(kNo), doc::Align::left, 0},
                    {app.in(kName), doc::Align::left, 0},
                    {app.in(kTrack), doc::Align::left, 0},
                    {app.in(kGrade), doc::Align::left, 0},
                    {app.in(kPay), doc::Align::right, 0},
                    {app.in(kBand), doc::Align::right, 2},
                    {app.in(kStanding), doc::Align::left, 0},
                    {app.in(kGap), doc::Align::right, 0},
                    {app.in(kYearCost), doc::Align::right, 1}},
                   {}};
  std::int64_t below = 0, missing = 0;
  Quantity cost;
  for (const PayLine& line : lines) {
    table.rows.push_back(row_of(app, plan, line));
    below += line.standing == Standing::below ? 1 : 0;
    missing += line.standing >= Standing::no_pay ? 1 : 0;
    cost += line.year_cost();
  }
  doc::Document document;
  document.add(std::move(table));
  document.add(doc::Paragraph{app.in(say(kLift, below, cost.to_string(2))), doc::Tone::strong});
  if (missing > 0) {
    document.add(doc::Paragraph{app.in(say(kMissing, missing)), doc::Tone::muted});
  }
  print(app, document);
}

void show_groups(App& app, const plan::Plan& plan, const staff::PayGroups& groups) {
  doc::Table table{{{app.in(kTrack), doc::Align::left, 0},
                    {app.in(kGrade), doc::Align::left, 0},
                    {app.in(kPeople), doc::Align::right}},
                   {}};
  for (const Standing standing : {Standing::below, Standing::within, Standing::above}) {
    table.columns.push_back({app.in(staff::title_of(standing)), doc::Align::right});
  }
  table.columns.push_back({app.in(kPayUnknown), doc::Align::right, 2});
  table.columns.push_back({app.in(kMean), doc::Align::right});
  table.columns.push_back({app.in(kYearCost), doc::Align::right, 1});
  const auto count = [](const std::optional<std::int64_t>& value) {
    return doc::cell(value ? std::to_string(*value) : "—");
  };
  const auto add = [&](const PayGroup& group, doc::Cell track, doc::Cell grade) {
    table.rows.push_back({{std::move(track),
                           std::move(grade),
                           count(group.people),
                           count(group.below),
                           count(group.within),
                           count(group.above),
                           count(group.unknown),
                           doc::cell(group.mean ? group.mean->to_string(2) : "—"),
                           doc::cell(group.year_cost ? money(*group.year_cost) : "—")},
                          0,
                          false});
  };
  for (const PayGroup& group : groups.groups) {
    add(group,
        doc::cell(or_unsaid(app, staff::track_title(plan, group.track))),
        doc::cell(or_unsaid(app, group.grade)));
  }
  add(groups.total, doc::cell(app.in(kTotal), doc::Tone::strong), doc::cell(""));
  doc::Document document;
  document.add(std::move(table));
  if (groups.suppressed) {
    document.add(doc::Paragraph{app.in(say(kSuppressed, plan.staff_rules().least_people)),
                                doc::Tone::muted});
  }
  print(app, document);
}

std::vector<PayLine> lines_of(App& app, const plan::Plan& plan) {
  std::vector<PayLine> lines;
  app.store().for_each_person(store::People::register_only, [&](const people::Person& person) {
    if (auto line = staff::pay_of(plan, person, app.today())) {
      lines.push_back(std::move(*line));
    }
  });
  return lines;
}

int run_pay(App& app, const PayOptions& o) {
  const plan::Plan& plan = staff_plan(app);
  std::vector<PayLine> lines = lines_of(app, plan);
  if (plan.pay_bands.empty()) {
    app.tell(say(kNoBands));
  }
  if (o.mask) {
    const staff::PayGroups groups = staff::aggregate(plan, lines, plan.staff_rules().least_people);
    if (app.globals.json) {
      ordered_json list = ordered_json::array();
      for (const PayGroup& group : groups.groups) {
        list.push_back(json_of(group));
      }
      print_json(
          app,
          {{"groups", list}, {"total", json_of(groups.total)}, {"suppressed", groups.suppressed}});
      return 0;
    }
    show_groups(app, plan, groups);
    return 0;
  }
  staff::sort_by_need(plan, lines);
  if (app.globals.json) {
    ordered_json list = ordered_json::array();
    for (const PayLine& line : lines) {
      list.push_back(json_of(line));
    }
    print_json(app, list);
  } else if (lines.empty()) {
    app.tell(say(kNobody, app.today().to_string()));
  } else {
    show_people(app, plan, lines);
  }
  return 0;
}

}  // namespace

Invocation make_pay() {
  return invocation<PayOptions>(options_of, run_pay);
}

}  // namespace sw::cli::staff_commands
