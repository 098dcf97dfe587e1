#pragma once
// How a command describes itself: a table of its options, bound to a struct, and the function that
// does the work. Parser, help and suggestions all read the table.

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/message.hpp"

namespace sw::cli {

class App;

/// Where an option's value goes. Dates, numbers and ids come as text; the command turns them into
/// what they mean, with the plan at hand.
using Target = std::variant<bool*,                        // a switch
                            std::string*,                 // a value
                            std::optional<std::string>*,  // a value that may be absent
                            std::optional<int>*,
                            std::vector<std::string>*>;  // may be given several times

struct Option {
  std::string_view name;   // "--date", or "INDICATOR" for an argument by position
  std::string_view value;  // what the help calls the value: "DATE"; empty for a switch
  Target target;
  Text help;
  bool required = false;
  std::vector<std::string> choices = {};  // fixed words; empty: any
  bool optional_value = false;            // the value may be left out (`--year`, `--year 2025`)

  bool positional() const { return !name.starts_with('-'); }
};

/// A command about to be parsed and run.
struct Invocation {
  std::shared_ptr<void> state;  // owns the struct that the options are bound to
  std::vector<Option> options;
  std::function<int(App&)> run;  // gives the exit status
};

template <class Options>
Invocation invocation(std::vector<Option> (*table)(Options&), int (*run)(App&, const Options&)) {
  auto state = std::make_shared<Options>();
  return {state, table(*state), [state, run](App& app) { return run(app, *state); }};
}

/// A row of the table of commands.
struct Command {
  std::string_view noun;  // "plan"
  std::string_view verb;  // "check", "candidate add"; empty for a command of one word
  Text summary;           // one line
  Invocation (*make)();

  std::string path() const {
    return std::string(noun) + (verb.empty() ? "" : " ") + std::string(verb);
  }
  /// Name of its help file without language: "plan-check".
  std::string file() const {
    std::string name = path();
    std::replace(name.begin(), name.end(), ' ', '-');
    return name;
  }
};

std::span<const Command> commands();
/// Null where there is none.
const Command* find_command(std::string_view noun, std::string_view verb);
std::vector<std::string> nouns();
std::vector<std::string> verbs_of(std::string_view noun);

}  // namespace sw::cli
