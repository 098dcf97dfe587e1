#include "cli/parse.hpp"

#include <algorithm>
#include <charconv>

#include <CLI/CLI.hpp>

#include "core/base/error.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"

namespace sw::cli {

namespace {

constexpr Text kUnknownOption{"不认识的选项 {0}", "unknown option {0}"};
constexpr Text kMeantWord{"是不是 {0}？", "did you mean {0}?"};
constexpr Text kSeeHelp{"用法见 sw {0} --help", "see sw {0} --help"};
constexpr Text kTooMany{"多出来的参数 \"{0}\"", "unexpected argument \"{0}\""};
constexpr Text kMissing{"缺少 {0}（{1}）", "{0} is missing ({1})"};
constexpr Text kNeedsValue{"选项 {0} 后面要有值", "the option {0} needs a value"};
constexpr Text kTwice{"选项 {0} 写了两次", "the option {0} is given twice"};
constexpr Text kNoValue{"选项 {0} 不带值", "the option {0} takes no value"};
constexpr Text kNotANumber{"{0} 应是整数，这里是 \"{1}\"",
                           "{0} should be a whole number, not \"{1}\""};
constexpr Text kNotAChoice{"{0} 没有 \"{1}\" 这个值", "{0} has no value \"{1}\""};
constexpr Text kBadLanguage{"--lang 应是 zh 或 en，这里是 \"{0}\"",
                            "--lang should be zh or en, not \"{0}\""};

struct GlobalSwitch {
  std::string_view name;
  bool Globals::*flag;
};
constexpr GlobalSwitch kSwitches[] = {{"--json", &Globals::json},
                                      {"--quiet", &Globals::quiet},
                                      {"--no-color", &Globals::no_color},
                                      {"--yes", &Globals::yes},
                                      {"--help", &Globals::help},
                                      {"-h", &Globals::help},
                                      {"--version", &Globals::version}};
struct GlobalValue {
  std::string_view name;
  std::optional<std::string> Globals::*slot;
};
constexpr GlobalValue kValues[] = {{"-C", &Globals::dir},
                                   {"--plan", &Globals::plan},
                                   {"--today", &Globals::today},
                                   {"--lang", &Globals::lang}};

[[noreturn]] void throw_usage(Message message, std::optional<Message> hint = {}) {
  throw Error(ErrorKind::usage, std::move(message), std::move(hint));
}

// "--all=yes": a switch takes no value.
void check_switch(const std::string& word, std::string_view name) {
  if (word.starts_with(std::string(name) + "=")) {
    throw_usage(say(kNoValue, name));
  }
}

// Takes a global option at `i`; false where it is none. Moves `i` to its value where it has one.
bool take_global(const std::vector<std::string>& arguments, std::size_t& i, Globals& globals) {
  const std::string& word = arguments[i];
  for (const GlobalSwitch& row : kSwitches) {
    check_switch(word, row.name);
    if (word == row.name) {
      globals.*row.flag = true;
      return true;
    }
  }
  for (const GlobalValue& row : kValues) {
    if (word == row.name) {
      if (i + 1 >= arguments.size()) {
        throw_usage(say(kNeedsValue, row.name));
      }
      globals.*row.slot = arguments[++i];
      return true;
    }
    if (row.name.starts_with("--") && word.starts_with(std::string(row.name) + "=")) {
      globals.*row.slot = word.substr(row.name.size() + 1);
      return true;
    }
  }
  return false;
}

// CLI11 takes "-5" for an option. A mark in front, taken off again, lets it through as a value.
constexpr char kNumberMark = '\x01';

std::string marked(const std::string& word) {
  const bool number =
      word.size() > 1 && word[0] == '-' && ((word[1] >= '0' && word[1] <= '9') || word[1] == '.');
  return number ? kNumberMark + word : word;
}

std::string unmarked(const std::string& word) {
  return word.starts_with(kNumberMark) ? word.substr(1) : word;
}

void check_choice(const Option& option, const std::string& value) {
  const auto& choices = option.choices;
  if (choices.empty() || std::find(choices.begin(), choices.end(), value) != choices.end()) {
    return;
  }
  const std::string near = nearest(value, choices);
  const std::string known = join(choices, " ");
  throw_usage(say(kNotAChoice, option.name, printable_line(value)),
              near.empty() ? say(kKnownAre, known) : say(kDidYouMeanOf, near, known));
}

void store_value(const Option& option, const std::vector<std::string>& results) {
  std::vector<std::string> values;
  for (const std::string& result : results) {
    values.push_back(unmarked(result));
    check_choice(option, values.back());
  }
  if (auto* const* text = std::get_if<std::string*>(&option.target)) {
    **text = values.back();
  } else if (auto* const* maybe = std::get_if<std::optional<std::string>*>(&option.target)) {
    **maybe = values.empty() ? std::string() : values.back();
  } else if (auto* const* list = std::get_if<std::vector<std::string>*>(&option.target)) {
    **list = values;
  } else if (auto* const* number = std::get_if<std::optional<int>*>(&option.target)) {
    int parsed = 0;
    const std::string& word = values.back();
    const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), parsed);
    if (fault != std::errc() || end != word.data() + word.size()) {
      throw_usage(say(kNotANumber, option.name, printable_line(word)));
    }
    **number = parsed;
  }
}

// A row of the table as an option of the parser.
CLI::Option* declare(CLI::App& parser, const Option& option) {
  const std::string name(option.name);
  if (auto* const* flag = std::get_if<bool*>(&option.target)) {
    return parser.add_flag(name, **flag);
  }
  CLI::Option* declared = parser.add_option(name);
  if (std::holds_alternative<std::vector<std::string>*>(option.target)) {
    if (option.positional()) {
      declared->expected(1, CLI::detail::expected_max_vector_size)->allow_extra_args(true);
    } else {
      declared->expected(1)->take_all();  // once each time it is given
    }
  } else if (option.optional_value) {
    declared->expected(0, 1);
  } else {
    declared->expected(1);
  }
  return declared;
}

std::vector<std::string> global_names() {
  std::vector<std::string> names;
  for (const GlobalSwitch& row : kSwitches) {
    names.emplace_back(row.name);
  }
  for (const GlobalValue& row : kValues) {
    names.emplace_back(row.name);
  }
  return names;
}

[[noreturn]] void throw_unknown_option(const std::string& word,
                                       const std::vector<std::string>& known,
                                       std::optional<Message> see) {
  const std::string name = word.substr(0, word.find('='));
  const std::string near = nearest(name, known);
  throw_usage(say(kUnknownOption, printable_line(name)),
              near.empty() ? std::move(see) : say(kMeantWord, near));
}

[[noreturn]] void throw_left_over(const Command& command,
                                  const Invocation& invocation,
                                  const std::string& word) {
  const Message see = say(kSeeHelp, command.path());
  if (!word.starts_with('-') || word.size() < 2) {
    throw_usage(say(kTooMany, printable_line(unmarked(word))), see);
  }
  std::vector<std::string> known = global_names();
  for (const Option& option : invocation.options) {
    if (!option.positional()) {
      known.emplace_back(option.name);
    }
  }
  throw_unknown_option(word, known, see);
}

// Names of the options of a command that take a value, so that the next word is left to them.
std::vector<std::string> options_with_value(const std::string& noun, const std::string& verb) {
  std::vector<std::string> names;
  if (const Command* command = find_command(noun, verb)) {
    for (const Option& option : command->make().options) {
      if (!option.positional() && !std::holds_alternative<bool*>(option.target)) {
        names.emplace_back(option.name);
      }
    }
  }
  return names;
}

bool is_verb(const CommandLine& line, const std::string& word) {
  return line.verb.empty() && !word.starts_with('-') && line.rest.empty() &&
         (find_command(line.noun, "") == nullptr || find_command(line.noun, word) != nullptr);
}

// The second word of a verb such as `candidate add`: whatever follows the first word of one.
bool continues_verb(const CommandLine& line, const std::string& word) {
  const std::vector<std::string> verbs = verbs_of(line.noun);
  return !line.verb.empty() && line.rest.empty() && !word.starts_with('-') &&
         find_command(line.noun, line.verb) == nullptr &&
         std::any_of(verbs.begin(), verbs.end(), [&](const std::string& verb) {
           return verb.starts_with(line.verb + " ");
         });
}

}  // namespace

CommandLine split_command_line(const std::vector<std::string>& arguments) {
  CommandLine line;
  bool options_ended = false;
  std::optional<std::vector<std::string>> with_value;  // of the command, once it is known
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    if (options_ended || word == "--") {
      options_ended = true;
      line.rest.push_back(word);
    } else if (take_global(arguments, i, line.globals)) {
      continue;
    } else if (line.noun.empty() && !word.starts_with('-')) {
      line.noun = word;
    } else if (line.noun.empty()) {
      throw_unknown_option(word, global_names(), {});
    } else if (is_verb(line, word)) {
      line.verb = word;
    } else if (continues_verb(line, word)) {
      line.verb += " " + word;
    } else {
      line.rest.push_back(word);
      if (!with_value && word.starts_with('-')) {
        with_value = options_with_value(line.noun, line.verb);
      }
      // "--note --json": the words of a note may look like anything.
      if (with_value && i + 1 < arguments.size() &&
          std::find(with_value->begin(), with_value->end(), word) != with_value->end()) {
        line.rest.push_back(arguments[++i]);
      }
    }
  }
  const auto& lang = line.globals.lang;
  if (lang && *lang != "zh" && *lang != "en") {
    throw_usage(say(kBadLanguage, printable_line(*lang)));
  }
  return line;
}

void parse_options(const Command& command,
                   Invocation& invocation,
                   const std::vector<std::string>& rest) {
  CLI::App parser;
  parser.set_help_flag();
  parser.allow_extras();
  std::vector<CLI::Option*> declared;
  for (const Option& option : invocation.options) {
    declared.push_back(declare(parser, option));
  }
  for (const Option& option : invocation.options) {
    for (const std::string& word : rest) {
      if (std::holds_alternative<bool*>(option.target)) {
        check_switch(word, option.name);
      }
    }
  }
  std::vector<std::string> words;
  bool options_ended = false;
  for (auto word = rest.rbegin(); word != rest.rend(); ++word) {  // the parser takes from the back
    words.push_back(*word);
  }
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    options_ended = options_ended || *word == "--";
    if (!options_ended) {
      *word = marked(*word);
    }
  }
  try {
    parser.parse(words);
  } catch (const CLI::ParseError& error) {
    // "--date: 1 required missing", "--date: At Most 1 required but received 2"
    const std::string what = error.what();
    const bool twice = what.find("At Most") != std::string::npos;
    throw_usage(say(twice ? kTwice : kNeedsValue, what.substr(0, what.find(':'))),
                say(kSeeHelp, command.path()));
  }
  const auto left = parser.remaining();
  const auto unexpected =
      std::find_if(left.begin(), left.end(), [](const std::string& word) { return word != "--"; });
  if (unexpected != left.end()) {
    throw_left_over(command, invocation, *unexpected);
  }
  for (std::size_t i = 0; i < declared.size(); ++i) {
    const Option& option = invocation.options[i];
    if (declared[i]->count() > 0 && !std::holds_alternative<bool*>(option.target)) {
      store_value(option, declared[i]->results());
    } else if (option.required && declared[i]->count() == 0) {
      throw_usage(say(kMissing, option.name, option.help), say(kSeeHelp, command.path()));
    }
  }
}

}  // namespace sw::cli
