#include "core/staff/forecast.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/staff/register.hpp"
#include "core/base/error.hpp"
#include "core/base/json_number.hpp"
#include "core/base/width.hpp"
#include "core/doc/chart.hpp"
#include "core/doc/document.hpp"
#include "core/render/chart.hpp"
#include "core/render/render.hpp"
#include "core/staff/levels.hpp"
#include "core/store/store.hpp"

namespace sw::cli::staff_commands {

namespace {

using nlohmann::ordered_json;
using staff::Forecast;
using staff::ForecastRow;

constexpr int kMostYears = 10;
constexpr std::size_t kChartWidth = 80;  // where the output has no width of its own

constexpr Text kBadYears{"--years 应是 1 至 {0}，这里是 {1}",
                         "--years should be 1 to {0}, not {1}"};
constexpr Text kTitle{"持证人数预测（{0}）", "Forecast of certified people ({0})"};
constexpr Text kQuarter{"季度", "Quarter"};
constexpr Text kQuarterOf{"{0} 年 {1} 季度", "{0} Q{1}"};
constexpr Text kActual{"实际", "Actual"};
constexpr Text kPlan{"计划", "Plan"};
constexpr Text kPace{"按今年速度", "Pace"};
constexpr Text kRange{"区间", "Range"};
constexpr Text kFromTo{"{0}–{1}", "{0}–{1}"};
constexpr Text kBasis{"怎么算的", "How it was computed"};

struct ForecastOptions {
  std::optional<int> years;
  std::string format = "text";
  std::optional<std::string> output;
};

std::vector<Option> options_of(ForecastOptions& o) {
  return {{"--years",
           "N",
           &o.years,
           {"从今年起算几年，默认 3", "so many years, this one being the first; default 3"}},
          {"--format",
           "FORMAT",
           &o.format,
           {"格式，默认 text", "the format, default text"},
           false,
           {"text", "json", "svg"}},
          {"-o", "FILE", &o.output, {"写入文件", "write to a file"}}};
}

ordered_json json_of(const Forecast& forecast) {
  const auto count = [](const std::optional<std::int64_t>& value) {
    return value ? ordered_json(*value) : ordered_json();
  };
  ordered_json list = ordered_json::array();
  for (const ForecastRow& row : forecast.rows) {
    list.push_back({{"year", row.year},
                    {"quarter", row.quarter},
                    {"plan", json_number(row.plan)},
                    {"pace", count(row.pace)},
                    {"low", count(row.low)},
                    {"high", count(row.high)},
                    {"actual", count(row.actual)}});
  }
  return list;
}

doc::Table table_of(const App& app, const Forecast& forecast) {
  doc::Table table{{{app.in(kQuarter), doc::Align::left, 0}}, {}};
  for (const Text& title : {kActual, kPlan, kPace, kRange}) {
    table.columns.push_back({app.in(title), doc::Align::right});
  }
  const auto count = [](const std::optional<std::int64_t>& value) {
    return doc::cell(value ? std::to_string(*value) : "—");
  };
  for (const ForecastRow& row : forecast.rows) {
    table.rows.push_back(
        {{doc::cell(app.in(say(kQuarterOf, row.year, row.quarter))),
          count(row.actual),
          doc::cell(row.plan ? row.plan->to_string() : "—"),
          count(row.pace),
          doc::cell(row.low && row.high ? app.in(say(kFromTo, *row.low, *row.high)) : "—")},
         0,
         false});
  }
  return table;
}

doc::Chart chart_of(const App& app, const Forecast& forecast) {
  doc::Chart chart;
  chart.title = app.in(say(kTitle, forecast.outlook.today.to_string()));
  doc::Values plan, pace, actual;
  const auto number = [](const std::optional<std::int64_t>& value) {
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
  };
  for (const ForecastRow& row : forecast.rows) {
    chart.points.push_back(app.in(say(kQuarterOf, row.year, row.quarter)));
    plan.push_back(row.plan ? std::optional(static_cast<double>(row.plan->micro()) /
                                            static_cast<double>(Quantity::kScale))
                            : std::nullopt);
    pace.push_back(number(row.pace));
    actual.push_back(number(row.actual));
    chart.low.push_back(number(row.low));
    chart.high.push_back(number(row.high));
  }
  chart.range = app.in(kRange);
  chart.series = {{app.in(kPlan), "┃", std::move(plan)},
                  {app.in(kPace), "◆", std::move(pace)},
                  {app.in(kActual), "●", std::move(actual)}};
  return chart;
}

std::string text_of(App& app, const Forecast& forecast, bool to_file) {
  const std::size_t width = to_file ? 0 : app.layout_width();
  const render::TextStyle style{width, app.color && !to_file};
  doc::Document head, basis;
  head.add(doc::Heading{1, app.in(say(kTitle, forecast.outlook.today.to_string()))});
  head.add(table_of(app, forecast));
  const auto rules = staff::level_rules(staff_plan(app));
  basis.add(doc::Heading{2, app.in(kBasis)});
  doc::Bullets lines;
  for (const Message& line : staff::basis_of(
           forecast, [&](const std::string& level) { return level_title(rules, level); })) {
    lines.items.push_back({"·", doc::Tone::muted, app.in(line)});
  }
  basis.add(std::move(lines));
  return render::text(head, style) + "\n" +
         render::chart_text(chart_of(app, forecast), width == 0 ? kChartWidth : width) +
         render::text(basis, style);
}

int run_forecast(App& app, const ForecastOptions& o) {
  const int years = o.years.value_or(3);
  if (years < 1 || years > kMostYears) {
    throw Error(ErrorKind::usage, say(kBadYears, kMostYears, years));
  }
  const plan::Plan& plan = staff_plan(app);
  staff::OutlookReader reader(staff::level_rules(plan), app.today());
  app.store().for_each_person(store::People::register_only,
                              [&](const people::Person& person) { reader.add(person); });
  const Forecast forecast = staff::forecast_of(plan, reader.finish(), years);
  std::string bytes;
  if (app.globals.json || o.format == "json") {
    bytes = json_text(json_of(forecast));
  } else if (o.format == "svg") {
    bytes = render::chart_svg(chart_of(app, forecast));
  } else {
    bytes = text_of(app, forecast, o.output.has_value());
  }
  app.write_output(o.output, bytes);
  return 0;
}

}  // namespace

Invocation make_forecast() {
  return invocation<ForecastOptions>(options_of, run_forecast);
}

}  // namespace sw::cli::staff_commands
