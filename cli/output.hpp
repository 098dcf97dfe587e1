#pragma once
// The program's output and messages: buffered writing that notices a closed pipe and a full disk,
// colours, and the width of the terminal.

#include <string>
#include <string_view>

#include "core/base/error.hpp"
#include "core/base/message.hpp"
#include "core/plan/finding.hpp"

namespace sw::cli {

/// What a warning begins with.
inline constexpr Text kWarning{"提醒", "warning"};

/// A reader that went away: the command ends quietly.
struct ClosedPipe {};

/// One of the two standard streams. Throws ClosedPipe, or Error (file) where it cannot be written.
class Output {
 public:
  explicit Output(int descriptor) : descriptor_(descriptor) {}
  Output& operator<<(std::string_view text);
  void flush();
  bool is_terminal() const;
  /// Columns of the terminal; 0 where it is none.
  int columns() const;

 private:
  int descriptor_;
  std::string buffer_;
};

enum class Color { none, red, yellow, green, blue, bold, dim };

/// The text in a colour; unchanged where `on` is false.
std::string colored(std::string_view text, Color color, bool on);

/// An error in words, or as JSON.
std::string describe(const Error& error, Lang lang, bool color);
std::string describe_json(const Error& error, Lang lang);

/// A finding with the line of the file and a mark under the place. `text` is the file's text.
std::string describe(const plan::Finding& finding,
                     const std::string& file,
                     std::string_view text,
                     Lang lang,
                     bool color);

}  // namespace sw::cli
