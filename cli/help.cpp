#include "cli/help.hpp"

#include <algorithm>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "core/base/error.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"
#include "core/base/width.hpp"
#include "core/evaluate/rubric.hpp"
#include "core/plan/describe.hpp"
#include "templates/embedded.hpp"

namespace sw::cli {

namespace {

constexpr Text kUsage{"用法", "Usage"};
constexpr Text kOptions{"参数和选项", "Arguments and options"};
constexpr Text kGlobals{"各命令通用", "Everywhere"};
constexpr Text kCommandsTitle{"命令", "Commands"};
constexpr Text kTopics{"专题", "Topics"};
constexpr Text kSeeMore{"sw help 命令 看一个命令的说明，如 sw help log add",
                        "sw help COMMAND explains one, e.g. sw help log add"};
constexpr Text kProgram{"sw — 把年度计划真正落下去：计划是文本，事实记一次，报告随时有。",
                        "sw — annual plans that are carried out: the plan is text, a fact is\n"
                        "recorded once, the report is always there."};
constexpr Text kUnknown{"没有 \"{0}\" 的说明", "there is no help on \"{0}\""};
constexpr Text kMeantTopic{"是不是 sw help {0}？", "did you mean sw help {0}?"};
constexpr Text kChoices{"可用：{0}", "one of: {0}"};

struct Topic {
  std::string_view name;
  Text title;
};
constexpr Topic kTopicList[] = {
    {"plan-file", {"计划文件的全部键", "every key of a plan file"}},
    {"rubric-file", {"评估量表的全部键", "every key of a rubric"}},
    {"figures", {"指标怎样计算", "how the figures are computed"}},
    {"report-json", {"报告 JSON 的键", "the keys of a report's JSON"}},
};

struct GlobalHelp {
  std::string_view name;
  Text help;
};
constexpr GlobalHelp kGlobalHelp[] = {
    {"-C DIR",
     {"工作区文件夹；不写则由当前文件夹向上找，或用 SW_HOME",
      "the workspace; default: found upwards, or SW_HOME"}},
    {"--plan YEAR|FILE", {"用哪一年或哪个文件的计划", "the plan of a year, or a plan file"}},
    {"--today DATE",
     {"把这一天当作今天，也可用 SW_TODAY", "take this day for today; also SW_TODAY"}},
    {"--lang zh|en", {"语言，也可用 SW_LANG", "the language; also SW_LANG"}},
    {"--json", {"输出 JSON；出错时错误也是 JSON", "JSON output; errors are JSON too"}},
    {"--quiet", {"不输出提示信息", "no messages but errors"}},
    {"--no-color", {"不用颜色，也可用 NO_COLOR", "no colours; also NO_COLOR"}},
    {"--yes", {"不提问，一律同意", "answer yes to questions"}},
    {"--help", {"看说明", "this help"}},
    {"--version", {"看版本", "the program's version"}},
};

std::string_view help_file(const std::string& name, Lang lang) {
  const std::string file = name + (lang == Lang::zh ? ".zh.txt" : ".en.txt");
  const auto all = help::files();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const EmbeddedFile& f) { return f.name == file; });
  return found == all.end() ? std::string_view() : found->text;
}

constexpr std::size_t kScreen = 80;
constexpr std::size_t kNameWidth = 28;  // of a row: its name, with the indent

std::string row(std::string_view left, const std::string& right) {
  const bool beside = display_width(left) + 4 <= kNameWidth;
  std::string out =
      beside ? pad_right("  " + std::string(left), kNameWidth) : "  " + std::string(left) + "\n";
  bool first = beside;
  for (const std::string& line : wrap(right, kScreen - kNameWidth)) {
    out += (first ? "" : std::string(kNameWidth, ' ')) + line + "\n";
    first = false;
  }
  return out;
}

// Words in lines of at most a screen's width, none broken.
std::string lines_of(const std::vector<std::string>& words, std::string_view between) {
  std::string out;
  std::string line = "  ";
  for (const std::string& word : words) {
    const bool starts = line.find_first_not_of(' ') == std::string::npos;
    if (!starts && display_width(line) + between.size() + display_width(word) > kScreen - 2) {
      out += line + "\n";
      line = "    ";
    } else if (!starts) {
      line += between;
    }
    line += word;
  }
  return out + line + "\n";
}

std::string usage_of(const Option& option) {
  std::string text(option.name);
  if (!option.positional() && !option.value.empty()) {
    text += option.optional_value ? " [" + std::string(option.value) + "]"
                                  : " " + std::string(option.value);
  }
  if (std::holds_alternative<std::vector<std::string>*>(option.target)) {
    text += "…";
  }
  return option.required ? text : "[" + text + "]";
}

std::string command_rows(Lang lang) {
  std::string out;
  for (const Command& command : commands()) {
    out += row(command.path(), std::string(command.summary.in(lang)));
  }
  return out;
}

}  // namespace

std::string command_help(const Command& command, Lang lang) {
  const Invocation invocation = command.make();
  std::vector<std::string> usage{"sw " + command.path()};
  std::string rows;
  for (const Option& option : invocation.options) {
    usage.push_back(usage_of(option));
    std::string about(option.help.in(lang));
    if (!option.choices.empty()) {
      about += (lang == Lang::zh ? "；" : "; ") + say(kChoices, join(option.choices, " ")).in(lang);
    }
    std::string name(option.name);
    if (!option.positional() && !option.value.empty()) {
      name += " " + std::string(option.value);
    }
    rows += row(name, about);
  }
  std::string out = "sw " + command.path() + " — " + std::string(command.summary.in(lang)) + "\n\n";
  out += std::string(kUsage.in(lang)) + "\n" + lines_of(usage, " ");
  if (!rows.empty()) {
    out += "\n" + std::string(kOptions.in(lang)) + "\n" + rows;
  }
  const std::string_view text = help_file(command.file(), lang);
  if (!text.empty()) {
    out += "\n" + std::string(text);
  }
  out += "\n" + std::string(kGlobals.in(lang)) + "\n";
  std::vector<std::string> names;
  for (const GlobalHelp& global : kGlobalHelp) {
    names.emplace_back(global.name);
  }
  return out + lines_of(names, " · ");
}

std::string noun_help(std::string_view noun, Lang lang) {
  std::string out =
      "sw " + std::string(noun) + "\n\n" + std::string(kCommandsTitle.in(lang)) + "\n";
  for (const Command& command : commands()) {
    if (command.noun == noun) {
      out += row(command.path(), std::string(command.summary.in(lang)));
    }
  }
  return out + "\n" + std::string(kSeeMore.in(lang)) + "\n";
}

std::string program_help(Lang lang) {
  std::string out = std::string(kProgram.in(lang)) + "\n\n" + std::string(kCommandsTitle.in(lang)) +
                    "\n" + command_rows(lang) + "\n" + std::string(kTopics.in(lang)) + "\n";
  for (const Topic& topic : kTopicList) {
    out += row("help " + std::string(topic.name), std::string(topic.title.in(lang)));
  }
  out += "\n" + std::string(kGlobals.in(lang)) + "\n";
  for (const GlobalHelp& global : kGlobalHelp) {
    out += row(global.name, std::string(global.help.in(lang)));
  }
  return out + "\n" + std::string(kSeeMore.in(lang)) + "\n";
}

std::string help_on(const std::vector<std::string>& words, Lang lang) {
  if (words.empty()) {
    return program_help(lang);
  }
  if (words.front() == "plan-file") {
    return plan::manual(lang);
  }
  if (words.front() == "rubric-file") {
    return evaluate::rubric_manual(lang);
  }
  const std::string_view text = help_file(words.front(), lang);
  const bool topic = std::any_of(std::begin(kTopicList), std::end(kTopicList), [&](const Topic& t) {
    return t.name == words.front();
  });
  if (topic && !text.empty()) {
    return std::string(text);
  }
  const Command* command = find_command(words.front(), join({words.begin() + 1, words.end()}, " "));
  if (command != nullptr) {
    return command_help(*command, lang);
  }
  std::vector<std::string> known = nouns();
  if (words.size() == 1 && std::find(known.begin(), known.end(), words.front()) != known.end()) {
    return noun_help(words.front(), lang);
  }
  for (const Topic& one : kTopicList) {
    known.emplace_back(one.name);
  }
  if (words.size() > 1 && !verbs_of(words.front()).empty()) {
    known = verbs_of(words.front());
    for (std::string& verb : known) {
      verb.insert(0, words.front() + " ");
    }
  }
  const std::string word = join(words, " ");
  const std::string near = nearest(word, known);
  throw Error(ErrorKind::usage,
              say(kUnknown, printable_line(word)),
              near.empty() ? say(kKnownAre, join(known, " · ")) : say(kMeantTopic, near));
}

namespace {

struct HelpOptions {
  std::vector<std::string> words;
};

std::vector<Option> options_of(HelpOptions& o) {
  return {{"WORD", "WORD", &o.words, {"命令或专题", "a command or a topic"}}};
}

int run_help(App& app, const HelpOptions& o) {
  app.out << help_on(o.words, app.lang);
  return 0;
}

}  // namespace

Invocation make_help() {
  return invocation<HelpOptions>(options_of, run_help);
}

}  // namespace sw::cli
