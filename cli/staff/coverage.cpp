#include "core/staff/coverage.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/project/register.hpp"
#include "cli/staff/post_sums.hpp"
#include "cli/staff/register.hpp"
#include "cli/staff/words.hpp"
#include "core/base/json_number.hpp"
#include "core/project/cases.hpp"
#include "core/project/volumes.hpp"
#include "core/render/render.hpp"

namespace sw::cli::staff_commands {

namespace {

using nlohmann::ordered_json;
using staff::Coverage;
using staff::CoverageCell;

constexpr Text kFieldByClients{"领域＼服务对象", "Field \\ clients"};
constexpr Text kNoGroup{"未分对象", "no group"};
constexpr Text kLegend{
    "格内：应配/已配。✖ 没有岗位也没有人；一个岗位服务几类对象，在各格都算，合计只算一次",
    "Cells: required/filled. ✖ no post and nobody. A post for several groups "
    "counts in each cell, in totals once."};
constexpr Text kServices{"“·”后为今年的服务数（个案、小组按新开的个数）",
                         "After “·” the services of the year (cases and groups: those begun)."};
constexpr Text kSummary{"{0} 格：有岗位且有持证人员 {1}，有岗位但无持证人员 {2}，空白 {3}",
                        "{0} cells: {1} with a post and certified people, {2} with a post but none "
                        "certified, {3} empty"};
constexpr Text kNoField{"另有岗位没有写领域，应配 {0} 人，不在表内",
                        "Posts without a field ({0} people) are not in the table."};
constexpr Text kNoLists{
    "计划里没有服务领域或服务对象：加 [[field]]、[[client_group]]，并在岗位写 "
    "field 和 client_groups",
    "The plan has no fields or client groups: add [[field]] and "
    "[[client_group]], and say field and client_groups of each post."};

struct CoverageOptions {
  std::string format = "text";
  std::optional<std::string> output;
  bool bom = false, no_bom = false;
};

std::vector<Option> options_of(CoverageOptions& o) {
  return {{"--format",
           "FORMAT",
           &o.format,
           {"格式，默认 text", "the format, default text"},
           false,
           {"text", "csv", "json"}},
          {"-o", "FILE", &o.output, {"写入文件", "write to a file"}},
          {"--bom", "", &o.bom, {"CSV 带 BOM", "CSV with BOM"}},
          {"--no-bom", "", &o.no_bom, {"CSV 不带 BOM", "CSV without BOM"}}};
}

ordered_json json_of(const CoverageCell& cell) {
  ordered_json json;
  if (!cell.field.empty()) {
    json["field"] = cell.field;
  }
  if (!cell.client_group.empty()) {
    json["client_group"] = cell.client_group;
  }
  json["posts"] = json_number(cell.posts);
  json["people"] = json_number(cell.people);
  json["services"] = json_number(cell.services);
  json["certified"] = json_number(cell.certified);
  return json;
}

ordered_json json_of(const Coverage& coverage) {
  const auto list = [](const auto& things, const auto& of) {
    ordered_json json = ordered_json::array();
    for (const auto& thing : things) {
      json.push_back(of(thing));
    }
    return json;
  };
  const auto id = [](const plan::ListEntry& entry) { return ordered_json(entry.id); };
  const auto cell = [](const CoverageCell& one) { return json_of(one); };
  return {{"fields", list(coverage.fields, id)},
          {"client_groups", list(coverage.client_groups, id)},
          {"cells", list(coverage.cells, cell)},
          {"by_field", list(coverage.by_field, cell)},
          {"by_client_group", list(coverage.by_client_group, cell)},
          {"no_client_group", list(coverage.no_group, cell)},
          {"total", json_of(coverage.total)},
          {"covered_cells", staff::covered_cells(coverage)}};
}

std::string csv_of(const Coverage& coverage) {
  doc::Table table;
  for (const char* heading : {"field",
                              "field_title",
                              "client_group",
                              "client_group_title",
                              "posts",
                              "people",
                              "services",
                              "certified"}) {
    table.columns.push_back({heading});
  }
  for (std::size_t f = 0; f < coverage.fields.size(); ++f) {
    for (std::size_t g = 0; g < coverage.client_groups.size(); ++g) {
      const CoverageCell& cell = coverage.at(f, g);
      std::vector<doc::Cell> cells;
      for (const std::string& text : {cell.field,
                                      coverage.fields[f].title,
                                      cell.client_group,
                                      coverage.client_groups[g].title,
                                      cell.posts.to_string(),
                                      cell.people.to_string(),
                                      cell.services ? cell.services->to_string() : std::string(),
                                      cell.certified.to_string()}) {
        cells.push_back(doc::cell(text));
      }
      table.rows.push_back({std::move(cells), 0, false});
    }
  }
  return render::csv(table);
}

// Services, where it had any.
std::string services_in(const CoverageCell& cell) {
  return cell.services && !cell.services->is_zero() ? "·" + cell.services->to_string() : "";
}

std::string posts_in(const CoverageCell& cell) {
  return cell.posts.to_string() + "/" + cell.people.to_string();
}

doc::Cell matrix_cell(const CoverageCell& cell) {
  if (cell.empty()) {
    return doc::cell("✖" + services_in(cell), doc::Tone::bad);
  }
  return doc::cell(posts_in(cell) + services_in(cell),
                   cell.covered() ? doc::Tone::plain : doc::Tone::warning);
}

doc::Cell margin_cell(const CoverageCell& cell) {
  return doc::cell((cell.empty() ? "" : posts_in(cell)) + services_in(cell));
}

doc::Table matrix(const App& app, const Coverage& coverage) {
  doc::Table table{{{app.in(kFieldByClients)}}, {}};
  for (const plan::ListEntry& group : coverage.client_groups) {
    table.columns.push_back({group.title, doc::Align::right, 0, 2});
  }
  table.columns.push_back({app.in(kNoGroup), doc::Align::right, 1});
  table.columns.push_back({app.in(kTotal), doc::Align::right});
  for (std::size_t f = 0; f < coverage.fields.size(); ++f) {
    doc::Row row{{doc::cell(coverage.fields[f].title)}, 0, false};
    for (std::size_t g = 0; g < coverage.client_groups.size(); ++g) {
      row.cells.push_back(matrix_cell(coverage.at(f, g)));
    }
    row.cells.push_back(margin_cell(coverage.no_group[f]));
    row.cells.push_back(margin_cell(coverage.by_field[f]));
    table.rows.push_back(std::move(row));
  }
  doc::Row total{{doc::cell(app.in(kTotal), doc::Tone::strong)}, 0, false};
  for (const CoverageCell& cell : coverage.by_client_group) {
    total.cells.push_back(margin_cell(cell));
  }
  CoverageCell no_group;
  for (const CoverageCell& cell : coverage.no_group) {
    no_group.posts += cell.posts;
    no_group.people += cell.people;
  }
  total.cells.push_back(margin_cell(no_group));
  total.cells.push_back(margin_cell(coverage.total));
  table.rows.push_back(std::move(total));
  return table;
}

std::string text_of(App& app, const Coverage& coverage, bool to_file) {
  const auto count = [&](bool (CoverageCell::*is)() const) {
    return std::count_if(coverage.cells.begin(), coverage.cells.end(), [&](const auto& cell) {
      return (cell.*is)();
    });
  };
  const std::int64_t covered = count(&CoverageCell::covered), empty = count(&CoverageCell::empty);
  const auto all = static_cast<std::int64_t>(coverage.cells.size());
  doc::Document document;
  document.add(matrix(app, coverage));
  document.add(doc::Paragraph{app.in(kLegend), doc::Tone::muted});
  if (coverage.total.services) {
    document.add(doc::Paragraph{app.in(kServices), doc::Tone::muted});
  }
  document.add(doc::Paragraph{app.in(say(kSummary, all, covered, all - covered - empty, empty)),
                              doc::Tone::plain});
  if (!coverage.no_field.is_zero()) {
    document.add(
        doc::Paragraph{app.in(say(kNoField, coverage.no_field.to_string())), doc::Tone::warning});
  }
  return render::text(document, {to_file ? 0 : app.layout_width(), app.color && !to_file});
}

// How many services each cell had in the year until today; where none was ever recorded it is not
// known. Services of no client group are in the margins of fields alone.
void add_services(App& app, const plan::Plan& plan, Coverage& coverage) {
  const project::Register projects = project_register(app);
  const Date from = first_of_year(static_cast<int>(plan.head.year)), to = app.today();
  if (projects.services(Date(1900, 1, 1), to).empty()) {
    return;
  }
  std::set<std::string, std::less<>> fields;
  for (const plan::ListEntry& field : coverage.fields) {
    fields.insert(field.id);
  }
  const auto count = [&](CoverageCell& cell) {
    project::Selection selection;
    selection.fields = cell.field.empty() ? fields : decltype(fields){cell.field};
    if (!cell.client_group.empty()) {
      selection.client_groups = {cell.client_group};
    }
    cell.services = counted(plan, projects, selection, from, to);
  };
  for (auto* cells : {&coverage.cells, &coverage.by_field, &coverage.by_client_group}) {
    std::for_each(cells->begin(), cells->end(), count);
  }
  count(coverage.total);
}

int run_coverage(App& app, const CoverageOptions& o) {
  const plan::Plan& plan = staff_plan(app);
  const staff::PostStates states = posts_on(app, plan, app.today());
  Coverage coverage = staff::coverage_of(plan, states.planned);
  add_services(app, plan, coverage);
  std::string bytes;
  if (app.globals.json || o.format == "json") {
    bytes = json_text(json_of(coverage));
  } else if (o.format == "csv") {
    const bool bom = o.bom || (o.output && !o.no_bom);
    bytes = (bom ? std::string(render::kByteOrderMark) : "") + csv_of(coverage);
  } else if (!coverage.cells.empty()) {
    bytes = text_of(app, coverage, o.output.has_value());
  }
  app.write_output(o.output, bytes);
  if (coverage.cells.empty()) {
    app.tell(say(kNoLists));
  } else {
    tell_of_missing_posts(app, plan);
  }
  return 0;
}

}  // namespace

Invocation make_coverage() {
  return invocation<CoverageOptions>(options_of, run_coverage);
}

}  // namespace sw::cli::staff_commands
