#include "core/evaluate/form.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/due_list.hpp"
#include "cli/print.hpp"
#include "cli/project/register.hpp"
#include "core/base/error.hpp"
#include "core/base/json_number.hpp"
#include "core/base/text.hpp"
#include "core/plan/keys.hpp"
#include "core/plan/order.hpp"
#include "core/project/money.hpp"
#include "core/render/render.hpp"
#include "core/report/money.hpp"

namespace sw::cli::evaluate_commands {

namespace {

using evaluate::Form;
using evaluate::FormLine;
using evaluate::FormPart;
using nlohmann::ordered_json;

constexpr Text kFormTitle{"{0}（{1} 年度）项目支出绩效自评表",
                          "{0}: self-evaluation of project spending, {1}"};
constexpr Text kUnitLine{"实施单位：{0}　　截至 {1}", "By: {0}    As of {1}"};
constexpr Text kBudgetExecution{"预算执行", "Budget execution"};
constexpr Text kBudgetColumn{"全年预算数（元）", "Budget (yuan)"};
constexpr Text kSpentColumn{"全年执行数（元）", "Spent (yuan)"};
constexpr Text kRateColumn{"执行率", "Rate"};
constexpr Text kPointsColumn{"分值", "Points"};
constexpr Text kGotColumn{"得分", "Got"};
constexpr Text kIndicatorsHead{"绩效指标", "Indicators"};
constexpr Text kPartColumn{"一级指标", "Part"};
constexpr Text kAspectColumn{"二级指标", "Aspect"};
constexpr Text kIndicatorColumn{"三级指标", "Indicator"};
constexpr Text kTargetColumn{"年度指标值", "Target"};
constexpr Text kActualColumn{"实际完成值", "Actual"};
constexpr Text kWhyColumn{"偏差原因及改进措施", "Deviation and measures"};
constexpr Text kTotalRow{"总分", "Total"};
constexpr Text kOwesBoth{"缺偏差原因和改进措施", "reason and measure missing"};
constexpr Text kOwesReason{"缺偏差原因", "reason missing"};
constexpr Text kOwesMeasure{"缺改进措施", "measure missing"};
constexpr Text kFarAbove{"远超指标值，缺原因", "far above the target: reason missing"};
constexpr Text kUnusualPoints{"{0}的分值共 {1}，通常为 {2}：改指标的 weight",
                              "{0}: {1} points in all, usually {2}; change weight of indicators"};
constexpr Text kNoWeights{
    "{0}没有可自评的指标：在计划的 [[indicator]] 里写 weight（分值）和 aspect（二级指标）",
    "{0} has no indicator to evaluate: give [[indicator]] in the plan weight (points) and aspect"};
constexpr Text kExplain{"补说明：sw log note 指标 文字 --kind deviation（或 measure），缺 {0} 条",
                        "To explain: sw log note INDICATOR TEXT --kind deviation (or measure); "
                        "missing: {0}"};

struct FormOptions {
  std::optional<std::string> project, output;
  std::string format;
};

std::vector<Option> options_of(FormOptions& o) {
  return {{"PROJECT",
           "PROJECT",
           &o.project,
           {"项目：编号，或独有的名称、条款号；不写为全部项目",
            "a project: its id, or a title or ref that is unique; default: all of them"}},
          {"--format",
           "FORMAT",
           &o.format,
           {"格式，默认 text", "the format, default text"},
           false,
           {"text", "md", "json"}},
          {"-o", "FILE", &o.output, {"写入文件", "write to a file"}}};
}

// Those that belong to the project's item, or are computed from the project.
bool is_of(const plan::Indicator& indicator, const plan::Project& project) {
  if (!project.under.empty() && plan::is_within(indicator.id, project.under)) {
    return true;
  }
  return std::any_of(indicator.from.begin(), indicator.from.end(), [&](const plan::Pair& pair) {
    return pair.name == "project" &&
           std::find(pair.values.begin(), pair.values.end(), project.id) != pair.values.end();
  });
}

class View {
 public:
  View(App& app, const plan::Plan& plan, const plan::Project* project)
      : app_(app), plan_(plan), project_(project) {
    std::vector<const plan::Indicator*> indicators;
    for (const plan::Indicator& one : plan.indicators) {
      if (project == nullptr || is_of(one, *project)) {
        indicators.push_back(&one);
      }
    }
    const Date first = first_of_year(plan.year());
    day_ = std::clamp(app.today(), first, last_of_year(plan.year()));
    project::Money money;
    const project::Register projects = project_register(app);
    for (const plan::Project& one : plan.projects) {
      if (project == nullptr || &one == project) {
        money += project::whole_of(plan, one, projects, {first, day_}).money;
      }
    }
    form_ = evaluate::form_of(
        indicators, figures_today(app), notes(projects, first), money.budget, money.spent);
  }

  const Form& form() const { return form_; }

  std::string name() const {
    return project_ == nullptr ? plan_.head.organisation : project_->title;
  }

  std::size_t owing() const {
    std::size_t count = 0;
    for (const FormLine& line : form_.lines) {
      count += (line.owes_deviation() ? 1U : 0U) + (line.owes_measure() ? 1U : 0U);
    }
    return count;
  }

  ordered_json json() const {
    const evaluate::FormMoney& money = form_.money;
    ordered_json lines = ordered_json::array();
    for (const FormLine& line : form_.lines) {
      lines.push_back({{"part", evaluate::name_of(line.part)},
                       {"aspect", plan::name_of(*line.indicator->aspect)},
                       {"indicator", line.indicator->id},
                       {"title", line.indicator->title},
                       {"unit", line.indicator->unit},
                       {"target", json_number(line.indicator->target)},
                       {"actual", json_number(line.actual)},
                       {"ratio", json_number(line.ratio)},
                       {"points", json_number(line.points)},
                       {"got", json_number(line.got)},
                       {"deviation", text_or_null(line.deviation)},
                       {"measure", text_or_null(line.measure)}});
    }
    return {{"project", project_ == nullptr ? ordered_json() : ordered_json(project_->id)},
            {"title", name()},
            {"year", plan_.year()},
            {"as_of", day_.to_string()},
            {"money",
             {{"budget", json_number(money.budget)},
              {"spent", json_number(money.spent)},
              {"rate", json_number(money.rate)},
              {"points", json_number(money.points)},
              {"got", json_number(money.got)}}},
            {"indicators", std::move(lines)},
            {"points", json_number(form_.points)},
            {"got", json_number(form_.got)}};
  }

  doc::Document document() const {
    doc::Document document;
    document.add(doc::Heading{1, app_.in(say(kFormTitle, name(), plan_.year()))});
    document.add(doc::Paragraph{app_.in(say(kUnitLine, plan_.head.organisation, day_.to_string())),
                                doc::Tone::muted});
    document.add(doc::Heading{2, app_.in(kBudgetExecution)});
    document.add(money_table());
    document.add(doc::Heading{2, app_.in(kIndicatorsHead)});
    document.add(indicator_table());
    return document;
  }

 private:
  std::vector<facts::Record> notes(const project::Register& projects, Date first) const {
    std::vector<facts::Record> found;
    for (const facts::Record& one : projects.records(facts::Kind::note)) {
      if (one.fact.date >= first && one.fact.date <= day_) {
        found.push_back(one);
      }
    }
    return found;
  }

  doc::Table money_table() const {
    const evaluate::FormMoney& money = form_.money;
    doc::Table table{{{app_.in(kBudgetColumn), doc::Align::right},
                      {app_.in(kSpentColumn), doc::Align::right},
                      {app_.in(kRateColumn), doc::Align::right},
                      {app_.in(kPointsColumn), doc::Align::right},
                      {app_.in(kGotColumn), doc::Align::right}},
                     {}};
    table.rows.push_back({{doc::cell(money.budget ? money.budget->to_string(2) : "—"),
                           doc::cell(money.spent.to_string(2)),
                           doc::cell(report::shown_share(money.rate)),
                           doc::cell(money.points.to_string()),
                           doc::cell(money.got.to_string())},
                          0,
                          false});
    return table;
  }

  std::string figure(const FormLine& line, const std::optional<Quantity>& value) const {
    if (!value) {
      return "—";
    }
    const bool ratio = line.indicator->kind == plan::IndicatorKind::ratio;
    return ratio ? report::shown_share(value) : value->to_string() + " " + line.indicator->unit;
  }

  std::string target(const FormLine& line) const {
    const bool less = line.indicator->better == plan::Better::less;
    return (less ? "≤" : "≥") + figure(line, line.indicator->target);
  }

  std::string why(const FormLine& line) const {
    std::string text = line.deviation;
    text += (text.empty() || line.measure.empty() ? "" : app_.in(Text{"；", "; "})) + line.measure;
    const bool both = line.owes_deviation() && line.owes_measure();
    if (line.owes_deviation() || line.owes_measure()) {
      text += (text.empty() ? "" : app_.in(Text{"；", "; "})) +
              app_.in(both                  ? kOwesBoth
                      : line.owes_measure() ? kOwesMeasure
                      : line.far_above      ? kFarAbove
                                            : kOwesReason);
    }
    return text;
  }

  doc::Table indicator_table() const {
    doc::Table table{{{app_.in(kPartColumn), doc::Align::left, 1},
                      {app_.in(kAspectColumn), doc::Align::left, 1},
                      {app_.in(kIndicatorColumn), doc::Align::left, 0},
                      {app_.in(kTargetColumn), doc::Align::right},
                      {app_.in(kActualColumn), doc::Align::right},
                      {app_.in(kPointsColumn), doc::Align::right},
                      {app_.in(kGotColumn), doc::Align::right},
                      {app_.in(kWhyColumn), doc::Align::left, 0}},
                     {}};
    const FormPart* before = nullptr;
    for (const FormLine& line : form_.lines) {
      const bool owes = line.owes_deviation() || line.owes_measure();
      const bool same = before != nullptr && *before == line.part;
      before = &line.part;
      table.rows.push_back({{doc::cell(same ? "" : app_.in(evaluate::title_of(line.part))),
                             doc::cell(app_.in(plan::title_of(*line.indicator->aspect))),
                             doc::cell(line.indicator->title),
                             doc::cell(target(line)),
                             doc::cell(figure(line, line.actual),
                                       line.short_of ? doc::Tone::warning : doc::Tone::plain),
                             doc::cell(line.points.to_string()),
                             doc::cell(line.got.to_string()),
                             doc::cell(why(line), owes ? doc::Tone::warning : doc::Tone::plain)},
                            0,
                            false});
    }
    table.rows.push_back({{doc::cell(""),
                           doc::cell(""),
                           doc::cell(app_.in(kTotalRow), doc::Tone::strong),
                           doc::cell(""),
                           doc::cell(""),
                           doc::cell(form_.points.to_string(), doc::Tone::strong),
                           doc::cell(form_.got.to_string(), doc::Tone::strong),
                           doc::cell("")},
                          0,
                          false});
    return table;
  }

  App& app_;
  const plan::Plan& plan_;
  const plan::Project* project_;
  Date day_;
  Form form_;
};

void tell_what_is_odd(App& app, const View& view) {
  for (const FormPart part : view.form().unusual()) {
    app.tell(say(kUnusualPoints,
                 evaluate::title_of(part),
                 view.form().points_of(part).to_string(),
                 evaluate::usual_points(part).to_string()));
  }
  if (view.owing() > 0) {
    app.tell(say(kExplain, view.owing()));
  }
}

int run_form(App& app, const FormOptions& o) {
  const plan::Plan& plan = app.plan_of(app.current_year());
  const plan::Project* project = o.project ? &project_called(plan, *o.project) : nullptr;
  const View view(app, plan, project);
  if (view.form().lines.empty()) {
    throw Error(ErrorKind::input, say(kNoWeights, view.name()));
  }
  if (app.globals.json || o.format == "json") {
    print_json(app, view.json());
    return 0;
  }
  const doc::Document document = view.document();
  const bool markdown = o.format == "md" || (o.output && o.output->ends_with(".md"));
  app.write_output(
      o.output,
      markdown
          ? render::markdown(document)
          : render::text(document, {o.output ? 0 : app.layout_width(), app.color && !o.output}));
  tell_what_is_odd(app, view);
  return 0;
}

}  // namespace

Invocation make_form() {
  return invocation<FormOptions>(options_of, run_form);
}

}  // namespace sw::cli::evaluate_commands
