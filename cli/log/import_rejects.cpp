#include "cli/log/import_rejects.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/text.hpp"
#include "core/base/width.hpp"
#include "core/render/render.hpp"

namespace sw::cli {

namespace {

constexpr std::size_t kShown = 20;
constexpr std::size_t kLongestCell = 40;  // columns of the screen
constexpr Text kFault{"{0}:{1}: {2} \"{3}\"：{4}", "{0}:{1}: {2} \"{3}\": {4}"};
constexpr Text kColumn{"第 {0} 列", "column {0}"};
constexpr Text kMore{"……另有 {0} 处；加 --json 全部列出", "… and {0} more; --json lists them all"};
constexpr Text kReason{"原因", "reason"};
constexpr Text kSemicolon{"；", "; "};

std::string text_of(const tableio::Row& row, std::size_t cell) {
  return cell < row.cells.size() ? std::string(trim(row.cells[cell])) : std::string();
}

// A file of rejects that was mended and is rejected again has reasons already.
bool is_reason(const importing::Heading& heading, std::size_t cell) {
  return heading.cells[cell].ignored && !heading.titles[cell].empty();
}

}  // namespace

Rejects::Rejects(App& app, std::string file, bool keep)
    : app_(app), file_(std::move(file)), keep_(keep) {}

void Rejects::add(const tableio::Row& row,
                  const importing::Heading& heading,
                  const std::vector<importing::Fault>& faults) {
  ++rows_;
  faults_ += faults.size();
  for (const importing::Fault& fault : faults) {
    const bool titled = fault.cell < heading.titles.size() && !heading.titles[fault.cell].empty();
    const std::string column =
        titled ? heading.titles[fault.cell] : app_.in(say(kColumn, fault.cell + 1));
    const std::string text = text_of(row, fault.cell);
    if (first_.size() < kShown) {
      first_.push_back(say(kFault,
                           file_,
                           row.line,
                           printable_line(column),
                           shorten(printable_line(text), kLongestCell),
                           fault.reason));
    }
    if (app_.globals.json) {
      const nlohmann::ordered_json entry{
          {"row", row.line}, {"column", column}, {"text", text}, {"reason", app_.in(fault.reason)}};
      json_ += (json_.empty() ? "" : ",") + entry.dump();
    }
  }
  if (keep_) {
    add_to_csv(row, heading, faults);
  }
}

void Rejects::add_to_csv(const tableio::Row& row,
                         const importing::Heading& heading,
                         const std::vector<importing::Fault>& faults) {
  std::vector<std::string> cells;
  if (csv_.empty()) {
    for (std::size_t i = 0; i < heading.titles.size(); ++i) {
      if (!is_reason(heading, i)) {
        cells.push_back(heading.titles[i]);
      }
    }
    cells.push_back(app_.in(kReason));
    csv_ = std::string(render::kByteOrderMark) + render::csv_line(cells);
    cells.clear();
  }
  for (std::size_t i = 0; i < heading.titles.size(); ++i) {
    if (!is_reason(heading, i)) {
      cells.emplace_back(i < row.cells.size() ? row.cells[i] : std::string_view());
    }
  }
  std::string reasons;
  for (const importing::Fault& fault : faults) {
    reasons += (reasons.empty() ? "" : app_.in(kSemicolon)) + app_.in(fault.reason);
  }
  cells.push_back(std::move(reasons));
  for (std::size_t i = heading.titles.size(); i < row.cells.size(); ++i) {
    cells.emplace_back(row.cells[i]);  // beyond the headings
  }
  csv_ += render::csv_line(cells);
}

void Rejects::show() const {
  for (const Message& message : first_) {
    app_.err << printable_line(app_.in(message)) << "\n";
  }
  if (faults_ > first_.size()) {
    app_.err << app_.in(say(kMore, faults_ - first_.size())) << "\n";
  }
}

}  // namespace sw::cli
