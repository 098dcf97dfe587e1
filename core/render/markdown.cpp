#include <algorithm>
#include <cmath>

#include "core/base/text.hpp"
#include "core/render/render.hpp"

namespace sw::render {

namespace {

// Characters that Markdown or HTML would read as markup.
std::string markdown_escaped(std::string_view text) {
  std::string out;
  for (const char c : printable_line(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '\\':
      case '`':
      case '*':
      case '_':
      case '[':
      case ']':
      case '|':
      case '~':
      case '#':
      case '$':
        out += '\\';
        [[fallthrough]];
      default:
        out += c;
    }
  }
  return out;
}

// A paragraph that begins like a list or a rule would become one, and code after four blanks.
std::string paragraph_line(std::string_view text) {
  std::string out = markdown_escaped(text);
  out.erase(0, out.find_first_not_of(' '));
  const std::size_t digits = out.find_first_not_of("0123456789");
  if (out.starts_with('-') || out.starts_with('+') || out.starts_with('=')) {
    out.insert(0, "\\");
  } else if (digits != std::string::npos && digits > 0 &&
             (out[digits] == '.' || out[digits] == ')')) {
    out.insert(digits, "\\");
  }
  return out;
}

class MarkdownBlocks {
 public:
  std::string operator()(const doc::Heading& heading) const {
    return std::string(static_cast<std::size_t>(heading.level), '#') + " " +
           markdown_escaped(heading.text) + "\n\n";
  }
  std::string operator()(const doc::Paragraph& paragraph) const {
    std::string out;
    for (const std::string& line : split(paragraph.text, '\n')) {
      out += (out.empty() ? "" : "  \n") + paragraph_line(line);
    }
    return out + "\n\n";
  }
  std::string operator()(const doc::Bullets& bullets) const {
    std::string out;
    for (const doc::Bullet& bullet : bullets.items) {
      out += "- " +
             (bullet.sign.empty() ? paragraph_line(bullet.text)
                                  : bullet.sign + " " + markdown_escaped(bullet.text)) +
             "\n";
    }
    return out + "\n";
  }
  std::string operator()(const doc::Table& table) const {
    std::string head = "|";
    std::string rule = "|";
    for (const doc::Column& column : table.columns) {
      head += " " + markdown_escaped(column.title) + " |";
      rule += column.align == doc::Align::right ? " ---: |" : " --- |";
    }
    std::string out = head + "\n" + rule + "\n";
    for (const doc::Row& row : table.rows) {
      out += "|";
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        out += " " + cell(table, row, i) + " |";
      }
      out += "\n";
    }
    return out + "\n";
  }

 private:
  static std::string cell(const doc::Table& table, const doc::Row& row, std::size_t i) {
    // A group row has two cells: its title and what stands in the last column.
    const std::size_t last = table.columns.size() - 1;
    if (row.group && i > 0 && (i < last || row.cells.size() < 2)) {
      return "";
    }
    const std::size_t index = row.group && i > 0 ? row.cells.size() - 1 : i;
    if (index >= row.cells.size() || row.cells[index].bar) {
      return "";
    }
    std::string text = markdown_escaped(row.cells[index].text);
    if (i == 0) {
      if (row.group && !trim(text).empty()) {  // blanks at its ends would undo the bold
        text = "**" + std::string(trim(text)) + "**";
      }
      for (int step = 0; step < row.indent; ++step) {
        text.insert(0, "&emsp;");
      }
    }
    return text;
  }
};

// Bars say nothing that the figures do not: their column is left out.
doc::Table without_bars(const doc::Table& table) {
  doc::Table out;
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    bool bar = false;
    for (const doc::Row& row : table.rows) {
      bar = bar || (!row.group && i < row.cells.size() && row.cells[i].bar);
    }
    if (!bar) {
      kept.push_back(i);
      out.columns.push_back(table.columns[i]);
    }
  }
  for (const doc::Row& row : table.rows) {
    doc::Row copy{{}, row.indent, row.group};
    if (row.group) {
      copy.cells = row.cells;
    } else {
      for (const std::size_t i : kept) {
        copy.cells.push_back(i < row.cells.size() ? row.cells[i] : doc::Cell{});
      }
    }
    out.rows.push_back(std::move(copy));
  }
  return out;
}

bool has_headings(const doc::Table& table) {
  return std::any_of(table.columns.begin(), table.columns.end(), [](const doc::Column& column) {
    return !column.title.empty();
  });
}

// Markdown has no tables without headings: such rows are lines of a list.
doc::Bullets as_list(const doc::Table& table) {
  doc::Bullets list;
  for (const doc::Row& row : table.rows) {
    std::string line;
    for (const doc::Cell& cell : row.cells) {
      if (!cell.text.empty()) {
        line += (line.empty() ? "" : " · ") + cell.text;
      }
    }
    list.items.push_back({"", doc::Tone::plain, line});
  }
  return list;
}

}  // namespace

std::string markdown(const doc::Document& document) {
  std::string out;
  for (const doc::Block& block : document.blocks) {
    const auto* table = std::get_if<doc::Table>(&block);
    if (table != nullptr && !has_headings(*table)) {
      out += MarkdownBlocks()(as_list(*table));
    } else if (table != nullptr) {
      out += MarkdownBlocks()(without_bars(*table));
    } else {
      out += std::visit(MarkdownBlocks(), block);
    }
  }
  while (out.ends_with("\n\n")) {
    out.pop_back();
  }
  return out;
}

}  // namespace sw::render
