#include <algorithm>
#include <string>
#include <vector>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate/rubrics.hpp"
#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/base/width.hpp"
#include "core/evaluate/score.hpp"
#include "core/render/render.hpp"
#include "core/tableio/book.hpp"

namespace sw::cli::evaluate_rubric_commands {

namespace {

using evaluate::Criterion;
using evaluate::Rubric;
using evaluate::Scale;

constexpr Text kSheetEnding{"{0} 的名字应以 .xlsx 或 .csv 结尾", "{0} should end in .xlsx or .csv"};
constexpr Text kWhichSide{"由哪一方评？--side 写其中一个：{0}",
                          "which side? --side takes one of: {0}"};
constexpr Text kNothingToFill{"{0} 没有要填的项", "there is nothing for {0} to fill in"};
constexpr Text kScoreSheet{"评分表", "Scores"};
constexpr Text kAnswerSheet{"答卷", "Answers"};
constexpr Text kIdColumn{"评估项编号", "criterion"};
constexpr Text kTitleColumn{"评估项", "title"};
constexpr Text kWorthColumn{"分值", "points"};
constexpr Text kHowColumn{"怎样打分", "how to score"};
constexpr Text kTextColumn{"评估标准", "what is looked for"};
constexpr Text kScoreColumn{"得分", "score"};
constexpr Text kRemarkColumn{"评语", "remark"};
constexpr Text kSiteColumn{"地点", "site"};
constexpr Text kMethodColumn{"方法", "method"};
constexpr Text kCommentColumn{"意见", "comment"};

struct SheetOptions {
  std::string rubric;
  std::optional<std::string> side, output;
};

std::vector<Option> options_of(SheetOptions& o) {
  return {{"RUBRIC", "RUBRIC", &o.rubric, {"量表的编号或名称", "the rubric's id or title"}, true},
          {"--side",
           "SIDE",
           &o.side,
           {"由哪一方评；只有一方时可不写", "the side that fills it in; may be left out of one"}},
          {"-o",
           "FILE",
           &o.output,
           {"写入 .xlsx 或 .csv；默认 CSV 到标准输出", "an .xlsx or .csv; default CSV on stdout"}}};
}

struct Table {
  Text name;
  std::vector<std::string> headings;
  std::vector<std::vector<std::string>> rows;
};

Table score_table(const App& app, const Rubric& rubric, std::string_view side) {
  Table table{kScoreSheet, {}, {}};
  for (const Text& heading : {kIdColumn,
                              kTitleColumn,
                              kWorthColumn,
                              kHowColumn,
                              kTextColumn,
                              kScoreColumn,
                              kRemarkColumn}) {
    table.headings.emplace_back(app.in(heading));
  }
  for (const Criterion* one : rubric.leaves()) {
    if (one->scale != Scale::measured && one->scale != Scale::answers &&
        rubric.judges(side, *one)) {
      table.rows.push_back({one->id,
                            one->title,
                            one->points.value_or(Quantity()).to_string(),
                            app.in(evaluate::allowed_scores(*one)),
                            one->text,
                            "",
                            ""});
    }
  }
  return table;
}

// A row for each client: nothing but what may be kept of them.
Table answer_table(const App& app, const Rubric& rubric, std::string_view side) {
  Table table{kAnswerSheet, {app.in(kSiteColumn), app.in(kMethodColumn)}, {}};
  for (const Criterion* one : rubric.leaves()) {
    if (one->scale == Scale::answers && rubric.judges(side, *one)) {
      table.headings.push_back(one->title);
    }
  }
  table.headings.emplace_back(app.in(kCommentColumn));
  return table;
}

bool asks_clients(const Rubric& rubric, std::string_view side) {
  const auto leaves = rubric.leaves();
  return std::any_of(leaves.begin(), leaves.end(), [&](const Criterion* one) {
    return one->scale == Scale::answers && rubric.judges(side, *one);
  });
}

double width_of(const Table& table, std::size_t column) {
  std::size_t width = display_width(table.headings[column]);
  for (const auto& row : table.rows) {
    width = std::max(width, display_width(row[column]));
  }
  return static_cast<double>(std::clamp<std::size_t>(width + 2, 8, 48));
}

std::string bytes_of(const App& app, const Table& table, bool book) {
  if (book) {
    tableio::Book out{app.in(table.name), "", "", {}};
    for (std::size_t i = 0; i < table.headings.size(); ++i) {
      out.columns.push_back(
          {table.headings[i], tableio::CellForm::text, width_of(table, i), {}, ""});
    }
    out.body = table.rows;
    return tableio::write_book(out);
  }
  std::string text = render::csv_line(table.headings);
  for (const auto& row : table.rows) {
    text += render::csv_line(row);
  }
  return text;
}

std::string side_asked(const App& app, const Rubric& rubric, const SheetOptions& o) {
  if (o.side) {
    return side_called(app, rubric, *o.side);
  }
  const auto sides = rubric.sides();
  if (sides.size() == 1) {
    return sides.front().name;
  }
  std::string names;
  for (const evaluate::Side& side : sides) {
    names += (names.empty() ? "" : " ") + side.name;
  }
  throw Error(ErrorKind::usage, say(kWhichSide, names));
}

int run_sheet(App& app, const SheetOptions& o) {
  const std::string file = o.output.value_or("-");
  const bool book = file.ends_with(".xlsx");
  if (!book && !file.ends_with(".csv") && file != "-") {
    throw Error(ErrorKind::usage, say(kSheetEnding, printable_line(file)));
  }
  const Rubric rubric = sound_rubric(app, o.rubric).rubric;
  const std::string side = side_asked(app, rubric, o);
  const bool clients = asks_clients(rubric, side);
  const Table table = clients ? answer_table(app, rubric, side) : score_table(app, rubric, side);
  if (!clients && table.rows.empty()) {
    throw Error(ErrorKind::input, say(kNothingToFill, side_title(app, side)));
  }
  const bool bom = file != "-" && !book;
  app.write_output(file,
                   (bom ? std::string(render::kByteOrderMark) : "") + bytes_of(app, table, book));
  return 0;
}

}  // namespace

Invocation make_sheet() {
  return invocation<SheetOptions>(options_of, run_sheet);
}

}  // namespace sw::cli::evaluate_rubric_commands
