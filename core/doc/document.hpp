#pragma once
// A document as blocks, in one language, before any format: reports build it, renderers write it.

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace sw::doc {

enum class Tone { plain, good, warning, bad, muted, strong };
enum class Align { left, right };

/// A progress bar: how far things are, and where they should be. Shares of the way, 0 to 1.
struct Bar {
  double actual = 0;
  double expected = 0;
};

struct Cell {
  std::string text;
  Tone tone = Tone::plain;
  std::optional<Bar> bar = {};
};

struct Column {
  std::string title;
  Align align = Align::left;
  int need = 0;  // 0: always shown; where room is short, the highest go first
  int wraps =
      0;  // 1: may be broken into lines, as the first column; 2: only where nothing else helps
};

struct Row {
  std::vector<Cell> cells;
  int indent = 0;      // of the first cell, in steps
  bool group = false;  // a heading row: the first cell takes the whole width, the last stays
};

struct Table {
  std::vector<Column> columns;
  std::vector<Row> rows;
};

struct Heading {
  int level = 1;  // 1: the title of the document
  std::string text;
};

struct Paragraph {
  std::string text;
  Tone tone = Tone::plain;
};

/// Lines each with a sign in front.
struct Bullet {
  std::string sign;
  Tone tone = Tone::plain;
  std::string text;
};
struct Bullets {
  std::vector<Bullet> items;
};

using Block = std::variant<Heading, Paragraph, Table, Bullets>;

struct Document {
  std::vector<Block> blocks;

  /// Makes the block in its place.
  template <class B>
  void add(B block) {
    blocks.emplace_back(std::move(block));
  }
};

/// A cell of plain text.
Cell cell(std::string text, Tone tone = Tone::plain);

}  // namespace sw::doc
