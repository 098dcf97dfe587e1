#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate/rubrics.hpp"
#include "cli/print.hpp"
#include "core/base/json_number.hpp"
#include "core/base/text.hpp"

namespace sw::cli::evaluate_rubric_commands {

namespace {

using nlohmann::ordered_json;

constexpr Text kId{"编号", "Id"};
constexpr Text kTitle{"名称", "Title"};
constexpr Text kFor{"评谁", "For"};
constexpr Text kSides{"评估方", "Sides"};
constexpr Text kCriteria{"评估项", "Criteria"};
constexpr Text kFile{"文件", "File"};
constexpr Text kErrors{"{0}（{1} 处错误）", "{0} (errors: {1})"};
constexpr Text kNone{
    "还没有评估量表；放在 rubrics 文件夹，写法见 sw help rubric-file",
    "There are no rubrics; they lie in the folder rubrics, and sw help rubric-file says how they "
    "are written."};

struct ListOptions {};

std::vector<Option> options_of(ListOptions& /*o*/) {
  return {};
}

ordered_json json_of(const LoadedRubric& one) {
  ordered_json sides = ordered_json::object();
  for (const evaluate::Side& side : one.rubric.sides()) {
    sides[side.name] =
        json_number(Fraction{side.share.micro(), Int128{100} * Quantity::kScale}.rounded());
  }
  return {{"id", text_or_null(one.rubric.id)},
          {"title", text_or_null(one.rubric.title)},
          {"subject", name_of(one.rubric.subject)},
          {"full", json_number(one.rubric.full)},
          {"sides", std::move(sides)},
          {"criteria", one.rubric.leaves().size()},
          {"file", one.name},
          {"errors", one.errors()}};
}

std::string sides_text(const App& app, const evaluate::Rubric& rubric) {
  std::string out;
  for (const evaluate::Side& side : rubric.sides()) {
    out += (out.empty() ? "" : " · ") + side_title(app, side.name) + " " + side.share.to_string() +
           "%";
  }
  return out;
}

int run_list(App& app, const ListOptions& /*o*/) {
  const std::vector<LoadedRubric> all = all_rubrics(app);
  if (app.globals.json) {
    ordered_json list = ordered_json::array();
    for (const LoadedRubric& one : all) {
      list.push_back(json_of(one));
    }
    print_json(app, list);
    return 0;
  }
  if (all.empty()) {
    app.tell(say(kNone));
    return 0;
  }
  doc::Table table;
  for (const Text title : {kId, kTitle, kFor, kSides, kCriteria, kFile}) {
    table.columns.push_back({app.in(title), doc::Align::left, 0});
  }
  for (const LoadedRubric& one : all) {
    const std::size_t errors = one.errors();
    table.rows.push_back(
        {{doc::cell(printable_line(one.rubric.id)),
          doc::cell(printable_line(one.rubric.title)),
          doc::cell(app.in(title_of(one.rubric.subject))),
          doc::cell(sides_text(app, one.rubric)),
          doc::cell(std::to_string(one.rubric.leaves().size())),
          doc::cell(errors == 0 ? one.name : app.in(say(kErrors, one.name, errors)),
                    errors == 0 ? doc::Tone::plain : doc::Tone::bad)},
         0,
         false});
  }
  print(app, std::move(table));
  return 0;
}

}  // namespace

Invocation make_list() {
  return invocation<ListOptions>(options_of, run_list);
}

}  // namespace sw::cli::evaluate_rubric_commands
