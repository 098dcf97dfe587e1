#include "cli/output.hpp"

#include <cerrno>

#include <nlohmann/json.hpp>
#include <sys/ioctl.h>
#include <unistd.h>

#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/base/width.hpp"

namespace sw::cli {

namespace {

constexpr std::size_t kFlushAt = 1U << 16U;
constexpr Text kError{"错误", "error"};

std::string_view kind_name(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return "usage";
    case ErrorKind::input:
      return "input";
    case ErrorKind::store:
      return "store";
    case ErrorKind::file:
      return "file";
  }
  return "input";
}

// Line `number` of a text, from 1.
std::string_view line_of(std::string_view text, unsigned number) {
  for (; number > 1 && !text.empty(); --number) {
    const std::size_t end = text.find('\n');
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return text.substr(0, text.find('\n'));
}

// The first `count` characters.
std::string_view characters(std::string_view text, std::size_t count) {
  std::size_t bytes = 0;
  for (; count > 0 && bytes < text.size(); --count) {
    ++bytes;
    while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) {
      ++bytes;
    }
  }
  return text.substr(0, bytes);
}

}  // namespace

Output& Output::operator<<(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= kFlushAt) {
    flush();
  }
  return *this;
}

void Output::flush() {
  const std::string pending = std::exchange(buffer_, {});
  std::string_view rest = pending;
  while (!rest.empty()) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written < 0 && errno == EPIPE) {
      throw ClosedPipe{};
    }
    if (written < 0) {
      throw_file_error(descriptor_ == 1 ? "stdout" : "stderr", errno);
    }
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
}

bool Output::is_terminal() const {
  return ::isatty(descriptor_) == 1;
}

int Output::columns() const {
  struct winsize size {};
  if (!is_terminal() || ::ioctl(descriptor_, TIOCGWINSZ, &size) != 0) {
    return 0;
  }
  return size.ws_col;
}

std::string colored(std::string_view text, Color color, bool on) {
  if (!on || color == Color::none || text.empty()) {
    return std::string(text);
  }
  static constexpr std::string_view kCodes[] = {"", "31", "33", "32", "34", "1", "2"};
  std::string out = "\x1b[";
  out.append(kCodes[static_cast<std::size_t>(color)]).append("m").append(text).append("\x1b[0m");
  return out;
}

std::string describe(const Error& error, Lang lang, bool color) {
  std::string out;
  if (error.place) {
    out += printable_line(error.place->file);
    if (error.place->line > 0) {
      out += ":" + std::to_string(error.place->line) + ":" + std::to_string(error.place->column);
    }
    out += ": ";
  }
  out +=
      colored(kError.in(lang), Color::red, color) + ": " + printable(error.message.in(lang)) + "\n";
  if (error.hint) {
    out += "  " + printable(error.hint->in(lang)) + "\n";
  }
  return out;
}

std::string describe_json(const Error& error, Lang lang) {
  using nlohmann::ordered_json;
  const bool placed = error.place.has_value();
  ordered_json body{
      {"kind", kind_name(error.kind)},
      {"message", printable(error.message.in(lang))},
      {"file", placed ? ordered_json(error.place->file) : ordered_json()},
      {"line", placed && error.place->line > 0 ? ordered_json(error.place->line) : ordered_json()},
      {"column",
       placed && error.place->line > 0 ? ordered_json(error.place->column) : ordered_json()},
      {"hint", error.hint ? ordered_json(printable(error.hint->in(lang))) : ordered_json()}};
  return ordered_json{{"error", std::move(body)}}.dump(
             -1, ' ', false, ordered_json::error_handler_t::replace) +
         "\n";
}

std::string describe(const plan::Finding& finding,
                     const std::string& file,
                     std::string_view text,
                     Lang lang,
                     bool color) {
  const bool error = finding.severity == plan::Severity::error;
  const Color hue = error ? Color::red : Color::yellow;
  std::string out = printable_line(file) + ":" + std::to_string(finding.spot.line) + ":" +
                    std::to_string(finding.spot.column) + ": " +
                    colored((error ? kError : kWarning).in(lang), hue, color) + ": " +
                    printable_line(finding.message.in(lang)) + "\n";
  const std::string hint = finding.hint ? printable_line(finding.hint->in(lang)) : std::string();
  const std::string_view line = line_of(text, finding.spot.line);
  // A very long line would bury the message.
  if (finding.spot.line == 0 || line.size() > 400 || !is_utf8(line)) {
    return hint.empty() ? out : out + "       " + hint + "\n";
  }
  const std::string number = std::to_string(finding.spot.line);
  const std::string_view before = characters(line, finding.spot.column - 1);
  const std::string_view marked = characters(line.substr(before.size()), finding.spot.length);
  const std::size_t mark_width = std::max<std::size_t>(display_width(printable_line(marked)), 1);
  out += pad_left(number, 5) + " | " + printable_line(line) + "\n";
  out += "      | " + std::string(display_width(printable_line(before)), ' ') +
         colored("^" + std::string(mark_width - 1, '~'), hue, color);
  return out + (hint.empty() ? "" : "   " + hint) + "\n";
}

}  // namespace sw::cli
