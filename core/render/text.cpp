#include "core/base/text.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/width.hpp"
#include "core/render/render.hpp"

namespace sw::render {

namespace {

constexpr std::size_t kGap = 2;        // between columns
constexpr std::size_t kBarWidth = 12;  // without the mark
constexpr std::size_t kIndent = 2;     // a step
// Widths of columns that wrap: narrower than good only where nothing can be left out.
constexpr std::size_t kGoodFirst = 24;
constexpr std::size_t kGoodOther = 16;
constexpr std::size_t kLeastFirst = 16;
constexpr std::size_t kLeastOther = 10;
constexpr std::size_t kLeastText = 8;  // of a line, however deep its indent

std::string_view code_of(doc::Tone tone) {
  switch (tone) {
    case doc::Tone::good:
      return "32";
    case doc::Tone::warning:
      return "33";
    case doc::Tone::bad:
      return "31";
    case doc::Tone::muted:
      return "2";
    case doc::Tone::strong:
      return "1";
    case doc::Tone::plain:
      return {};
  }
  return {};
}

std::string painted(const std::string& text, doc::Tone tone, bool color) {
  const std::string_view code = code_of(tone);
  if (!color || code.empty() || text.empty()) {
    return text;
  }
  std::string out = "\x1b[";
  return out.append(code).append("m").append(text).append("\x1b[0m");
}

// Blocks filled in eighths, and `|` where things should be.
std::string draw(const doc::Bar& bar) {
  static constexpr std::string_view kEighths[] = {" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"};
  const auto clip = [](double share) {
    return std::clamp(std::isfinite(share) ? share : 0.0, 0.0, 1.0);
  };
  const auto eighths = static_cast<std::size_t>(std::lround(clip(bar.actual) * 8 * kBarWidth));
  const auto mark = static_cast<std::size_t>(std::lround(clip(bar.expected) * kBarWidth));
  std::string out;
  for (std::size_t i = 0; i <= kBarWidth; ++i) {
    if (i == mark) {
      out += "|";
    }
    if (i < kBarWidth) {
      out += kEighths[std::min<std::size_t>(8, eighths > i * 8 ? eighths - i * 8 : 0)];
    }
  }
  return out;
}

std::string shown(const doc::Cell& cell) {
  return cell.bar ? draw(*cell.bar) : printable_line(cell.text);
}

class TableWriter {
 public:
  TableWriter(const doc::Table& table, const TextStyle& style) : table_(table), style_(style) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      columns_.push_back(i);
    }
    measure();
    if (style.width > 0) {
      fit();
    }
  }

  std::string write() const {
    std::string out;
    const bool headed = std::any_of(table_.columns.begin(),
                                    table_.columns.end(),
                                    [](const auto& c) { return !c.title.empty(); });
    if (headed) {
      std::vector<doc::Cell> titles;
      for (const doc::Column& column : table_.columns) {
        titles.push_back({column.title, doc::Tone::muted, {}});
      }
      out += line({titles, 0, false});
    }
    for (const doc::Row& row : table_.rows) {
      out += row.group ? group_line(row) : line(row);
    }
    return out;
  }

 private:
  static std::size_t indent_of(const doc::Row& row) {
    return static_cast<std::size_t>(row.indent) * kIndent;
  }

  void measure() {
    widths_.assign(table_.columns.size(), 0);
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      widths_[i] = display_width(printable_line(table_.columns[i].title));
    }
    for (const doc::Row& row : table_.rows) {
      if (row.group) {  // its first cell may run over the other columns
        if (row.cells.size() > 1) {
          widths_.back() = std::max(widths_.back(), display_width(shown(row.cells.back())));
        }
        continue;
      }
      for (std::size_t i = 0; i < row.cells.size() && i < widths_.size(); ++i) {
        const std::size_t own = display_width(shown(row.cells[i])) + (i == 0 ? indent_of(row) : 0);
        widths_[i] = std::max(widths_[i], own);
      }
    }
  }

  std::size_t total() const {
    std::size_t sum = 0;
    for (const std::size_t i : columns_) {
      sum += widths_[i] + (i == columns_.front() ? 0 : kGap);
    }
    return sum;
  }

  bool wraps(std::size_t column) const { return column == 0 || table_.columns[column].wraps > 0; }
  bool wraps_first(std::size_t column) const {
    return column == 0 || table_.columns[column].wraps == 1;
  }

  // The width below which a column would be hard to read: rather leave another one out.
  std::size_t least(std::size_t column) const {
    return wraps_first(column) ? std::min(widths_[column], column == 0 ? kGoodFirst : kGoodOther)
                               : widths_[column];
  }

  bool fits_somehow() const {
    std::size_t sum = 0;
    for (const std::size_t i : columns_) {
      sum += least(i) + (i == columns_.front() ? 0 : kGap);
    }
    return sum <= style_.width;
  }

  // First columns that are least needed go, then those that wrap become narrower, the widest first.
  void fit() {
    while (!fits_somehow()) {
      const auto droppable =
          std::max_element(columns_.begin(), columns_.end(), [&](std::size_t a, std::size_t b) {
            return table_.columns[a].need <= table_.columns[b].need;
          });
      if (table_.columns[*droppable].need == 0) {
        break;
      }
      columns_.erase(droppable);
    }
    while (total() > style_.width && (narrow(1) || narrow(2))) {
    }
  }

  // Takes a column of the screen from the widest of those that may wrap at this stage.
  bool narrow(int stage) {
    std::optional<std::size_t> widest;
    for (const std::size_t i : columns_) {
      const bool may = stage == 1 ? wraps_first(i) : wraps(i);
      const std::size_t floor = i == 0 ? kLeastFirst : kLeastOther;
      if (may && widths_[i] > floor && (!widest || widths_[i] > widths_[*widest])) {
        widest = i;
      }
    }
    if (widest) {
      --widths_[*widest];
    }
    return widest.has_value();
  }

  std::string padded(std::size_t column, const std::string& text, doc::Tone tone, bool last) const {
    const std::size_t own = display_width(text);
    const std::string space(own < widths_[column] ? widths_[column] - own : 0, ' ');
    const std::string paint = painted(text, tone, style_.color);
    if (table_.columns[column].align == doc::Align::right) {
      return space + paint;
    }
    return last ? paint : paint + space;
  }

  // Broken where it does not fit; the indent gives way so that `kLeastText` columns of text remain.
  std::vector<std::string> broken(const std::string& text,
                                  std::string& indent,
                                  std::size_t room) const {
    if (style_.width == 0 || indent.size() + display_width(text) <= room) {
      return {text};
    }
    indent.resize(std::min(indent.size(), room > kLeastText ? room - kLeastText : 0));
    return wrap(text, room - indent.size());
  }

  std::string line(const doc::Row& row) const {
    std::string indent(indent_of(row), ' ');
    std::vector<std::vector<std::string>> parts(table_.columns.size());
    std::size_t height = 1;
    bool only_title = true;  // only the first cell takes several lines
    for (const std::size_t column : columns_) {
      const std::string text = column < row.cells.size() ? shown(row.cells[column]) : "";
      std::string none;
      parts[column] = wraps(column) ? broken(text, column == 0 ? indent : none, widths_[column])
                                    : std::vector{text};
      height = std::max(height, parts[column].size());
      only_title = only_title && (column == 0 || parts[column].size() == 1);
    }
    // Figures stand beside the last line of a long title, beside the first of other long texts.
    const std::size_t anchor = only_title ? height - 1 : 0;
    std::string out;
    for (std::size_t i = 0; i < height; ++i) {
      std::string text;
      for (const std::size_t column : columns_) {
        const std::size_t from = column == 0 ? 0 : anchor;
        const bool here = i >= from && i - from < parts[column].size();
        const std::string cell =
            (column == 0 ? indent : "") + (here ? parts[column][i - from] : "");
        const doc::Tone tone =
            column < row.cells.size() ? row.cells[column].tone : doc::Tone::plain;
        text += (column == 0 ? "" : std::string(kGap, ' ')) +
                padded(column, cell, here ? tone : doc::Tone::plain, column == columns_.back());
      }
      text.erase(text.find_last_not_of(' ') + 1);
      out += text + "\n";
    }
    return out;
  }

  std::string group_line(const doc::Row& row) const {
    const std::size_t last = columns_.back();
    std::string indent(indent_of(row), ' ');
    const bool alone = row.cells.size() == 1;  // nothing stands beside it: to the screen's end
    const doc::Cell tail = alone ? doc::Cell{} : row.cells.back();
    const std::size_t room =
        alone ? std::max(total(), style_.width) : total() - (last == 0 ? 0 : widths_[last] + kGap);
    const std::vector<std::string> lines = broken(shown(row.cells.front()), indent, room);
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string title = indent + lines[i];
      std::string text = painted(title, row.cells.front().tone, style_.color);
      if (i + 1 == lines.size() && !tail.text.empty()) {
        const std::size_t own = display_width(title);
        text += std::string((own < room ? room - own : 0) + kGap, ' ');
        text += painted(shown(tail), tail.tone, style_.color);
      }
      text.erase(text.find_last_not_of(' ') + 1);
      out += text + "\n";
    }
    return out;
  }

  const doc::Table& table_;
  const TextStyle& style_;
  std::vector<std::size_t> columns_;  // those shown
  std::vector<std::size_t> widths_;
};

std::string hanging(const std::string& lead, const std::string& text, const TextStyle& style) {
  const std::size_t used = display_width(lead);
  if (style.width == 0 || used + display_width(text) <= style.width) {
    return lead + text + "\n";
  }
  std::string out;
  for (const std::string& part : wrap(text, style.width - std::min(used, style.width - 4))) {
    out += (out.empty() ? lead : std::string(used, ' ')) + part + "\n";
  }
  return out;
}

class TextBlocks {
 public:
  explicit TextBlocks(const TextStyle& style) : style_(style) {}

  std::string operator()(const doc::Heading& heading) const {
    const std::string text = printable_line(heading.text);
    std::string out = heading.level == 1 ? "" : "\n";
    for (const std::string& part :
         style_.width == 0 ? std::vector{text} : wrap(text, style_.width)) {
      out += painted(part, doc::Tone::strong, style_.color) + "\n";
    }
    return out;
  }
  std::string operator()(const doc::Paragraph& paragraph) const {
    std::string out;
    for (const std::string& line : split(printable(paragraph.text), '\n')) {
      const std::string laid = hanging("", line, style_);
      out += painted(laid.substr(0, laid.size() - 1), paragraph.tone, style_.color) + "\n";
    }
    return out;
  }
  std::string operator()(const doc::Bullets& bullets) const {
    std::string out;
    for (const doc::Bullet& bullet : bullets.items) {
      std::string line = hanging("  " + bullet.sign + " ", printable_line(bullet.text), style_);
      if (style_.color) {
        line.replace(2, bullet.sign.size(), painted(bullet.sign, bullet.tone, true));
      }
      out += line;
    }
    return out;
  }
  std::string operator()(const doc::Table& table) const {
    return TableWriter(table, style_).write();
  }

 private:
  const TextStyle& style_;
};

}  // namespace

std::string text(const doc::Document& document, const TextStyle& style) {
  std::string out;
  for (const doc::Block& block : document.blocks) {
    out += std::visit(TextBlocks(style), block);
  }
  return out;
}

}  // namespace sw::render
