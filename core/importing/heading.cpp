#include <algorithm>
#include <set>

#include "core/base/error.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"
#include "core/importing/kind.hpp"
#include "core/importing/reader.hpp"

namespace sw::importing {

namespace {

constexpr Text kNone{"第一行没有认得的列名", "the first row has no headings that are known"};
constexpr Text kHeadings{
    "第一行应是列名：{0}。sw log template --kind {1} 会做一张空表",
    "the first row names the columns: {0}. sw log template --kind {1} makes an "
    "empty sheet"};
constexpr Text kUnknown{"没有 \"{0}\" 这一列", "there is no column \"{0}\""};
constexpr Text kTwice{"\"{0}\" 这一列有两个", "the column \"{0}\" stands twice"};
constexpr Text kOneOnly{"留一个，其余改名或删掉", "keep one of them"};
constexpr Text kMissing{"缺少 \"{0}\" 这一列", "the column \"{0}\" is missing"};

// The last column of a file of rejected rows.
constexpr Text kReason{"原因", "reason"};

std::string plain(std::string_view heading) {
  std::string text(trim(to_half_width(trim(heading))));
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

bool is(const std::string& heading, Text name) {
  return heading == name.in(Lang::zh) || heading == name.in(Lang::en);
}

const Column* column_called(const Kind& kind, const std::string& heading) {
  const auto found = std::find_if(kind.columns.begin(), kind.columns.end(), [&](const Column& one) {
    return is(heading, one.heading) || heading == one.id;
  });
  return found == kind.columns.end() ? nullptr : &*found;
}

std::string both(Text name) {
  return std::string(name.in(Lang::zh)).append(" ").append(name.in(Lang::en));
}

std::string required_of(const Kind& kind) {
  std::vector<std::string> names;
  for (const Column& column : kind.columns) {
    if (column.required) {
      names.push_back(both(column.heading));
    }
  }
  return join(names, " | ");
}

// The kind that most of the headings belong to.
const Kind* told_from(std::span<const std::string_view> cells) {
  const Kind* best = nullptr;
  std::ptrdiff_t most = 0;
  for (const Kind& kind : kinds()) {
    const auto known = std::count_if(cells.begin(), cells.end(), [&](std::string_view cell) {
      return column_called(kind, plain(cell)) != nullptr;
    });
    if (known > most) {
      most = known;
      best = &kind;
    }
  }
  return best;
}

[[noreturn]] void throw_unknown(const Kind& kind,
                                const std::string& heading,
                                const std::vector<std::string>& parts) {
  std::vector<std::string> known, shown;
  for (const Column& column : kind.columns) {
    known.emplace_back(column.heading.in(Lang::zh));
    known.emplace_back(column.heading.in(Lang::en));
    shown.push_back(both(column.heading));
  }
  known.insert(known.end(), parts.begin(), parts.end());
  shown.insert(shown.end(), parts.begin(), parts.end());
  const std::string near = nearest(heading, known);
  throw Error(ErrorKind::input,
              say(kUnknown, printable_line(heading)),
              near.empty() ? say(kKnownAre, join(shown, " | "))
                           : say(kDidYouMeanOf, near, join(shown, " | ")));
}

void require_complete(const Heading& heading) {
  std::set<std::string> seen;
  for (const Heading::Cell& cell : heading.cells) {
    const std::string name = cell.column != nullptr ? std::string(cell.column->id) : cell.part;
    if (!cell.ignored && !seen.insert(name).second) {
      throw Error(ErrorKind::input, say(kTwice, printable_line(name)), say(kOneOnly));
    }
  }
  for (const Column& column : heading.kind->columns) {
    if (column.required && !seen.contains(std::string(column.id))) {
      throw Error(ErrorKind::input,
                  say(kMissing, column.heading),
                  say(kHeadings, required_of(*heading.kind), heading.kind->id));
    }
  }
}

}  // namespace

std::optional<std::size_t> Heading::index_of(std::string_view column) const {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].column != nullptr && cells[i].column->id == column) {
      return i;
    }
  }
  return {};
}

Heading read_heading(std::span<const std::string_view> cells,
                     const Kind* asked,
                     const World& world) {
  Heading heading;
  heading.kind = asked != nullptr ? asked : told_from(cells);
  if (heading.kind == nullptr) {
    throw Error(ErrorKind::input,
                say(kNone),
                say(kHeadings, required_of(kinds().front()), kinds().front().id));
  }
  std::vector<std::string> parts;
  for (const std::string_view cell : cells) {
    const std::string name = plain(cell);
    heading.titles.emplace_back(trim(cell));
    Heading::Cell meant{column_called(*heading.kind, name), {}, name.empty() || is(name, kReason)};
    if (meant.column == nullptr && !meant.ignored) {
      parts = parts.empty() ? world.parts() : parts;
      const auto part = std::find(parts.begin(), parts.end(), std::string(trim(cell)));
      if (part == parts.end()) {
        throw_unknown(*heading.kind, heading.titles.back(), parts);
      }
      meant.part = *part;
    }
    heading.cells.push_back(std::move(meant));
  }
  require_complete(heading);
  return heading;
}

}  // namespace sw::importing
