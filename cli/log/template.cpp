#include <algorithm>
#include <string_view>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "core/base/text.hpp"
#include "core/base/width.hpp"
#include "core/importing/kind.hpp"
#include "core/render/render.hpp"
#include "core/tableio/book.hpp"

namespace sw::cli::log_commands {

namespace {

constexpr Text kEnding{"-o 的文件名应以 .xlsx 或 .csv 结尾，这里是 \"{0}\"",
                       "the file of -o should end in .xlsx or .csv, not \"{0}\""};
constexpr Text kSheet{"记录", "records"};
constexpr Text kLists{"选项", "lists"};
constexpr Text kHint{"下拉列表里没有这个词。也可以写编号或条款号，导入时再核对。",
                     "This word is not in the list. An id or a clause number will do too; the "
                     "import checks it."};

struct TemplateOptions {
  std::string kind = "progress";
  std::optional<std::string> output;
  bool bom = false, no_bom = false;
};

std::vector<Option> options_of(TemplateOptions& o) {
  return {{"--kind",
           "KIND",
           &o.kind,
           {"表格种类，默认 progress（指标进度）", "the kind of sheet, default progress"},
           false,
           importing::kind_ids()},
          {"-o",
           "FILE",
           &o.output,
           {"写入 .xlsx（带下拉列表）或 .csv；默认 CSV 到标准输出",
            "write an .xlsx with drop-down lists, or a .csv; default CSV on stdout"}},
          {"--bom", "", &o.bom, {"CSV 带 BOM", "CSV with BOM"}},
          {"--no-bom", "", &o.no_bom, {"CSV 不带 BOM", "CSV without BOM"}}};
}

std::string csv_of(const std::vector<importing::SheetColumn>& sheet, bool bom) {
  std::vector<std::string> headings, example;
  for (const importing::SheetColumn& column : sheet) {
    headings.push_back(column.heading);
    example.push_back(column.example);
  }
  return std::string(bom ? render::kByteOrderMark : "") + render::csv_line(headings) +
         render::csv_line(example);
}

// Wide enough for the heading, the example and the words of the list; a Chinese character takes
// two.
double width_of(const importing::SheetColumn& column) {
  std::size_t width = std::max(display_width(column.heading), display_width(column.example));
  for (const std::string& choice : column.choices) {
    width = std::max(width, display_width(choice));
  }
  return static_cast<double>(std::clamp<std::size_t>(width + 2, 10, 48));
}

tableio::CellForm form_of(importing::Form form) {
  switch (form) {
    case importing::Form::day:
      return tableio::CellForm::day;
    case importing::Form::number:
      return tableio::CellForm::number;
    case importing::Form::text:
      return tableio::CellForm::text;
  }
  return tableio::CellForm::text;
}

std::string book_of(const App& app, const std::vector<importing::SheetColumn>& sheet) {
  tableio::Book book{app.in(kSheet), app.in(kLists), app.in(kHint), {}};
  for (const importing::SheetColumn& column : sheet) {
    book.columns.push_back(
        {column.heading, form_of(column.form), width_of(column), column.choices, column.example});
  }
  return tableio::write_book(book);
}

int run_template(App& app, const TemplateOptions& o) {
  const std::string file = o.output.value_or("-");
  const bool book = file.ends_with(".xlsx");
  if (o.output && !book && !file.ends_with(".csv") && file != "-") {
    throw Error(ErrorKind::usage, say(kEnding, printable_line(file)));
  }
  const importing::Kind& kind = *importing::find_kind(o.kind);
  const auto sheet = kind.sheet(app.plan_of(app.current_year()), app.today(), app.lang);
  const bool bom = o.bom || (file != "-" && !o.no_bom);
  app.write_output(file, book ? book_of(app, sheet) : csv_of(sheet, bom));
  return 0;
}

}  // namespace

Invocation make_template() {
  return invocation<TemplateOptions>(options_of, run_template);
}

}  // namespace sw::cli::log_commands
