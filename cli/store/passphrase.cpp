#include "cli/store/passphrase.hpp"

#include <algorithm>
#include <iostream>

#include <termios.h>
#include <unistd.h>

#include "cli/app.hpp"
#include "core/base/error.hpp"
#include "core/base/file.hpp"

namespace sw::cli {

namespace {

constexpr Text kAskPassphrase{"口令：", "Passphrase: "};
constexpr Text kAgain{"再输一遍：", "Once more: "};
constexpr Text kNobody{"要有口令，这里又没有人可问",
                       "a passphrase is needed and nobody can be asked"};
constexpr Text kNobodyHint{"用 --passphrase-file 文件 给出口令",
                           "give it with --passphrase-file FILE"};
constexpr Text kDiffers{"两次输入的口令不一样", "the two passphrases differ"};
constexpr Text kEmpty{"口令是空的", "the passphrase is empty"};
constexpr std::size_t kMostBytes = 4096;

// What is typed does not show, however the scope is left.
class Hidden {
 public:
  Hidden() {
    known_ = ::tcgetattr(0, &before_) == 0;
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    if (known_) {
      ::tcsetattr(0, TCSAFLUSH, &quiet);
    }
  }
  Hidden(const Hidden&) = delete;
  Hidden& operator=(const Hidden&) = delete;
  ~Hidden() {
    if (known_) {
      ::tcsetattr(0, TCSAFLUSH, &before_);
    }
  }

 private:
  termios before_{};
  bool known_ = false;
};

std::string ask(App& app, Text prompt) {
  app.err << app.in(prompt);
  app.err.flush();
  std::string typed;
  {
    const Hidden hidden;
    std::getline(std::cin, typed);
  }
  app.err << "\n";
  return typed;
}

}  // namespace

std::string passphrase(App& app, const std::optional<std::string>& file, bool twice) {
  std::string words;
  if (file) {
    words = read_file(*file, kMostBytes);
    words.resize(std::min(words.size(), words.find('\n')));
    if (words.ends_with('\r')) {
      words.pop_back();
    }
  } else {
    if (!app.can_ask()) {
      throw Error(ErrorKind::usage, say(kNobody), say(kNobodyHint));
    }
    words = ask(app, kAskPassphrase);
    if (twice && ask(app, kAgain) != words) {
      throw Error(ErrorKind::input, say(kDiffers));
    }
  }
  if (words.empty()) {
    throw Error(ErrorKind::input, say(kEmpty));
  }
  return words;
}

}  // namespace sw::cli
