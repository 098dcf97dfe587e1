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
constexpr std::size_t kLeastFirstColumn = 16;

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

  void fit() {
    // First columns that are least needed, then the width of the first column.
    for (;;) {
      const std::size_t rest = total() - widths_.front();
      if (rest + std::min(widths_.front(), kLeastFirstColumn * 2) <= style_.width) {
        break;
      }
      const auto least =
          std::max_element(columns_.begin(), columns_.end(), [&](std::size_t a, std::size_t b) {
            return table_.columns[a].need <= table_.columns[b].need;
          });
      if (table_.columns[*least].need == 0) {
        break;
      }
      columns_.erase(least);
    }
    const std::size_t rest = total() - widths_.front();
    if (total() > style_.width) {
      widths_.front() = std::max(kLeastFirstColumn, style_.width > rest ? style_.width - rest : 0);
    }
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

  std::string line(const doc::Row& row) const {
    const std::string indent(indent_of(row), ' ');
    const doc::Cell first = row.cells.empty() ? doc::Cell{} : row.cells.front();
    std::vector<std::string> lines{shown(first)};
    if (display_width(lines.front()) + indent.size() > widths_.front()) {
      lines = wrap(lines.front(), widths_.front() - std::min(indent.size(), widths_.front() - 4));
    }
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      std::string text = padded(0, indent + lines[i], first.tone, false);
      if (i + 1 == lines.size()) {  // the figures stand beside the last line of the title
        for (const std::size_t column : columns_) {
          if (column > 0 && column < row.cells.size()) {
            text += std::string(kGap, ' ') + padded(column,
                                                    shown(row.cells[column]),
                                                    row.cells[column].tone,
                                                    column == columns_.back());
          }
        }
      }
      text.erase(text.find_last_not_of(' ') + 1);
      out += text + "\n";
    }
    return out;
  }

  std::string group_line(const doc::Row& row) const {
    const std::size_t last = columns_.back();
    const std::string indent(indent_of(row), ' ');
    const std::string title = indent + shown(row.cells.front());
    const doc::Cell tail = row.cells.size() > 1 ? row.cells.back() : doc::Cell{};
    const std::size_t room = total() - (last == 0 ? 0 : widths_[last] + kGap);
    std::vector<std::string> lines{title};
    if (style_.width > 0 && display_width(title) > room) {
      lines = wrap(title, room);
    }
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      std::string text = painted(lines[i], row.cells.front().tone, style_.color);
      if (i + 1 == lines.size() && !tail.text.empty()) {
        const std::size_t own = display_width(lines[i]);
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

class BlockWriter {
 public:
  explicit BlockWriter(const TextStyle& style) : style_(style) {}

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
    out += std::visit(BlockWriter(style), block);
  }
  return out;
}

}  // namespace sw::render
