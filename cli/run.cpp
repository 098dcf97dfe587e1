#include "cli/run.hpp"

#include <algorithm>

#include "cli/app.hpp"
#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/overview.hpp"
#include "cli/parse.hpp"
#include "core/base/error.hpp"
#include "core/base/text.hpp"

namespace sw::cli {

namespace {

constexpr Text kUnknownCommand{"没有 \"{0}\" 这个命令", "there is no command \"{0}\""};
constexpr Text kMeantCommand{"是不是 sw {0}？", "did you mean sw {0}?"};
constexpr Text kCommandsAre{"命令有：{0}。sw help 有说明", "commands are: {0}. See sw help"};
constexpr Text kUnexpected{"程序内部错误：{0}", "internal error: {0}"};
constexpr Text kReport{"请把这条信息和所用命令告诉维护者",
                       "please report this together with the command"};

int status_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return 2;
    case ErrorKind::input:
      return 3;
    case ErrorKind::store:
    case ErrorKind::file:
      return 4;
  }
  return 4;
}

[[noreturn]] void throw_unknown(const std::string& word, const std::string& before) {
  const std::vector<std::string> known = before.empty() ? nouns() : verbs_of(before);
  const std::string near = nearest(word, known);
  const std::string prefix = before.empty() ? "" : before + " ";
  throw Error(
      ErrorKind::usage,
      say(kUnknownCommand, prefix + printable_line(word)),
      near.empty() ? say(kCommandsAre, join(known, " ")) : say(kMeantCommand, prefix + near));
}

int dispatch(App& app, const CommandLine& line) {
  if (app.globals.version) {
    app.out << "sw " SW_VERSION "\n";
    return 0;
  }
  if (line.noun.empty()) {
    if (app.globals.help) {
      app.out << program_help(app.lang);
      return 0;
    }
    return overview(app);
  }
  const std::vector<std::string> known = nouns();
  if (std::find(known.begin(), known.end(), line.noun) == known.end()) {
    throw_unknown(line.noun, "");
  }
  const Command* command = find_command(line.noun, line.verb);
  if (command == nullptr) {
    if (!line.verb.empty()) {
      throw_unknown(line.verb, line.noun);
    }
    // `sw plan`: what can follow. Asked for it is help; else it is a command cut short.
    (app.globals.help ? app.out : app.err) << noun_help(line.noun, app.lang);
    return app.globals.help ? 0 : 2;
  }
  if (app.globals.help) {
    app.out << command_help(*command, app.lang);
    return 0;
  }
  Invocation invocation = command->make();
  parse_options(*command, invocation, line.rest);
  return invocation.run(app);
}

void report(const Error& error, const Globals& globals, Output& out, Output& err) {
  const App app(out, err, globals);  // for its language
  err << (globals.json ? describe_json(error, app.lang)
                       : describe(error, app.lang, app.color && err.is_terminal()));
  err.flush();
}

}  // namespace

int run(const std::vector<std::string>& arguments, Output& out, Output& err) {
  Globals globals;
  // Known before parsing, so that a wrong command line is answered in the form asked for.
  globals.json = std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
  const auto failed = [&](const Error& error) {
    try {
      out.flush();
      report(error, globals, out, err);
    } catch (...) {  // NOLINT(bugprone-empty-catch): nobody is left to be told
    }
    return status_of(error.kind);
  };
  try {
    const CommandLine line = split_command_line(arguments);
    globals = line.globals;
    App app(out, err, globals);
    const int status = dispatch(app, line);
    out.flush();
    err.flush();
    return status;
  } catch (const ClosedPipe&) {
    return 0;
  } catch (const Error& error) {
    return failed(error);
  } catch (const std::exception& error) {
    return failed(Error(ErrorKind::file, say(kUnexpected, error.what()), say(kReport)));
  }
}

}  // namespace sw::cli
