#pragma once
// The one error type. It is thrown where a command cannot go on and caught once, in cli/run.cpp,
// which turns its kind into the exit status. Findings of a check are values, not errors.

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "core/base/message.hpp"

namespace sw {

enum class ErrorKind {
  usage,  // the command line is wrong: status 2
  input,  // a plan, a file or an id given by the user is wrong: status 3
  store,  // the store is missing, busy, damaged or too new: status 4
  file,   // the file system refused: status 4
};

/// Where in a text file something is wrong. Lines and columns count from 1, columns in characters.
struct Place {
  std::string file;
  unsigned line = 0;
  unsigned column = 0;
};

class Error : public std::runtime_error {
 public:
  Error(ErrorKind error_kind, Message error_what, std::optional<Message> error_hint = {})
      : std::runtime_error(error_what.in(Lang::en)),
        kind(error_kind),
        message(std::move(error_what)),
        hint(std::move(error_hint)) {}

  Error& at(Place error_place) {
    place = std::move(error_place);
    return *this;
  }

  ErrorKind kind;
  Message message;
  std::optional<Message> hint;  // what to do next
  std::optional<Place> place;
};

}  // namespace sw
