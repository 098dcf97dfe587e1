#include <algorithm>

#include "core/base/text.hpp"
#include "core/tomlio/toml.hpp"

namespace sw::tomlio {

namespace {

using plan::Finding;
using plan::Severity;

// A file with more errors than this is no plan; the first ones are what help.
constexpr int kMostSyntaxErrors = 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr Text kSyntax{"TOML 语法错误：{0}", "TOML syntax error: {0}"};
constexpr Text kNotUtf8{"这里不是 UTF-8 文字", "this is not UTF-8 text"};
constexpr Text kConvert{
    "用 iconv -f GB18030 -t UTF-8 转换，或在编辑器里另存为 UTF-8",
    "convert it with iconv -f GB18030 -t UTF-8, or save it as UTF-8 in your editor"};
constexpr Text kNulByte{"这里有空字节（NUL），文件可能已损坏或不是文本",
                        "there is a NUL byte here: the file may be damaged, or is not text"};
constexpr Text kRestore{"从备份或 git 取回这个文件", "get the file back from a backup or from git"};

// What the parser says, in words for people; the first row whose pattern occurs.
struct Explanation {
  std::string_view pattern;
  Text text;
  Text hint;
};
constexpr Explanation kExplanations[] = {
    {"as array-of-tables",
     {"这里应写双方括号", "double brackets are needed here"},
     {"写成 [[item]] 的样子，每条一个", "write it as in [[item]], once for each entry"}},
    {"as table",
     {"这里应写双方括号", "double brackets are needed here"},
     {"写成 [[item]] 的样子，每条一个", "write it as in [[item]], once for each entry"}},
    {"cannot redefine",
     {"同一个键写了两次", "the same key is given twice"},
     {"删去其中一个", "delete one of the two"}},
    {"expected day between",
     {"没有这一天", "there is no such day"},
     {"日期写成 2026-06-30", "write a date as 2026-06-30"}},
    {"parsing date",
     {"日期不完整或不存在", "the date is incomplete or does not exist"},
     {"日期写成 2026-06-30", "write a date as 2026-06-30"}},
    {"parsing time",
     {"日期或时间写法不对", "the date or time is malformed"},
     {"日期写成 2026-06-30", "write a date as 2026-06-30"}},
    {"string:",
     {"引号没有成对，或引号内有不允许的字符",
      "a quote is not closed, or the string has a character that is not allowed"},
     {"文字用一对英文引号括起，如 \"标题\"；长文字用 \"\"\"",
      "put text between two double quotes; long text between \"\"\""}},
    {"not representable",
     {"数字太大", "the number is too large"},
     {"检查这个数字", "check the number"}},
    {"maximum allowed depth",
     {"括号嵌套太深", "brackets are nested too deeply"},
     {"计划文件最多用两三层括号", "a plan needs two or three levels at most"}},
    {"expected '='",
     {"键后面缺少等号", "the equals sign after the key is missing"},
     {"写成 键 = 值", "write key = value"}},
    {"expected value, saw",
     {"等号后面没有值", "there is no value after the equals sign"},
     {"写上值，或删去这一行", "give a value, or delete the line"}},
    {"key-value pair: encountered end-of-file",
     {"文件在这里突然结束", "the file ends abruptly here"},
     {"写成 键 = 值", "write key = value"}},
    {"bare key",
     {"这里应是一个键", "a key is expected here"},
     {"键用小写英文字母，写成 键 = 值；注释以 # 开头", "write key = value; comments begin with #"}},
    {"expected keys, tables",
     {"这里应是一个键", "a key is expected here"},
     {"键用小写英文字母，写成 键 = 值；注释以 # 开头", "write key = value; comments begin with #"}},
    {"parsing table header",
     {"方括号里的名称不对", "the name in brackets is malformed"},
     {"写成 [plan] 或 [[item]]", "write [plan] or [[item]]"}},
    {"comment or whitespace",
     {"值的后面有多余的字", "something follows the value"},
     {"一行只写一个键；注释以 # 开头", "one key a line; comments begin with #"}},
    {"parsing array",
     {"方括号里的列表写法不对", "the list in brackets is malformed"},
     {"列表写成 [1, 2, 3]；检查这里和上一行的逗号和 ]",
      "write a list as [1, 2, 3]; look for a missing comma or ] here and in the line above"}},
    {"parsing inline table",
     {"花括号里的写法不对", "what stands in braces is malformed"},
     {"写成 { 键 = 值, 键 = 值 }，不换行", "write { key = value, key = value } on one line"}},
    {"parsing boolean",
     {"这里应是 true 或 false", "true or false is expected here"},
     {"文字用英文引号括起", "put text between two double quotes"}},
    {"value type",
     {"这个值的写法不认识", "this value cannot be read"},
     {"文字用一对英文引号括起；日期写成 2026-06-30，数字写成 90 或 0.75",
      "put text between two double quotes; write dates as 2026-06-30, numbers as 90 or 0.75"}},
    {"integer:",
     {"数字的写法不对", "the number is malformed"},
     {"数字写成 90 或 0.75，百分数写成 \"75%\"，日期写成 2026-06-30",
      "write a number as 90 or 0.75, a percentage as \"75%\", a date as 2026-06-30"}},
    {"floating-point:",
     {"数字的写法不对", "the number is malformed"},
     {"数字写成 90 或 0.75，百分数写成 \"75%\"",
      "write a number as 90 or 0.75, a percentage as \"75%\""}},
    {"end-of-file",
     {"文件在这里突然结束", "the file ends abruptly here"},
     {"检查引号和括号是否成对", "check that quotes and brackets are closed"}},
    {"",
     {"不认识这里的写法", "this cannot be read"},
     {"每行写成 键 = 值；文字用英文引号；注释以 # 开头",
      "each line is key = value; text in double quotes; comments begin with #"}},
};

const Explanation& explain(std::string_view description) {
  return *std::find_if(std::begin(kExplanations), std::end(kExplanations), [&](const auto& row) {
    return description.find(row.pattern) != std::string_view::npos;
  });
}

plan::Spot spot_at(std::string_view text, std::size_t offset) {
  if (text.starts_with(kByteOrderMark) && offset >= kByteOrderMark.size()) {
    text.remove_prefix(kByteOrderMark.size());
    offset -= kByteOrderMark.size();
  }
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return {static_cast<unsigned>(std::count(before.begin(), before.end(), '\n') + 1),
          static_cast<unsigned>(count_characters(before.substr(line_start)) + 1),
          1};
}

// A line of a text, without its end.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
};

Line line_from(std::string_view text, std::size_t begin) {
  return {begin, std::min(text.find('\n', begin), text.size())};
}

Line line_after(std::string_view text, Line line) {
  return line_from(text, std::min(line.end + 1, text.size()));
}

Line line_of(std::string_view text, unsigned number) {
  Line line = line_from(text, 0);
  for (; number > 1 && line.begin < text.size(); --number) {
    line = line_after(text, line);
  }
  return line;
}

bool is_header(std::string_view line) {
  return trim(line).starts_with('[');
}

// The header that was meant, as in "[[item"; empty where its name is none of the plan's.
std::string repaired(std::string_view header) {
  header.remove_prefix(std::min(header.find_first_not_of("[ \t"), header.size()));
  const std::string_view name =
      header.substr(0, header.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"));
  const plan::Section* section = plan::find_section(name);
  if (section == nullptr) {
    return {};
  }
  return section->list ? "[[" + std::string(name) + "]]" : "[" + std::string(name) + "]";
}

// Overwrites a line by a comment, so that what follows can be read. A malformed header is put right
// where its name is known; otherwise its section goes with it, lest its keys seem to be another's.
void pass_over(std::string& text, unsigned number) {
  const auto blank = [&](Line line) {
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(line.begin),
              text.begin() + static_cast<std::ptrdiff_t>(line.end),
              '#');
  };
  const Line line = line_of(text, number);
  if (is_header(line.in(text))) {
    const std::string header = repaired(line.in(text));
    if (!header.empty() && trim(line.in(text)) != header) {
      text.replace(line.begin, line.end - line.begin, header);
      return;
    }
    for (Line next = line_after(text, line); next.begin < text.size() && !is_header(next.in(text));
         next = line_after(text, next)) {
      blank(next);
    }
  }
  blank(line);
}

// Of "[item]" above "[[item]]" the first is wrong, but it is the second that the parser reports.
plan::Spot single_brackets(std::string_view text, plan::Spot spot) {
  const std::string wanted = repaired(line_of(text, spot.line).in(text));
  Line at = line_from(text, 0);
  for (unsigned number = 1; number < spot.line && !wanted.empty(); ++number) {
    const std::string_view line = at.in(text);
    at = line_after(text, at);
    if (is_header(line) && !trim(line).starts_with("[[") && repaired(line) == wanted) {
      const auto before = static_cast<unsigned>(line.find('['));
      return {number, before + 1, 1};
    }
  }
  return spot;
}

bool begins_line(std::string_view text, plan::Spot spot) {
  const std::string_view line = line_of(text, spot.line).in(text);
  return line.find_first_not_of(" \t") >= spot.column - 1;
}

}  // namespace

Lines::Lines(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) {
    text.remove_prefix(kByteOrderMark.size());
  }
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines_.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

std::string_view Lines::line(unsigned number) const {
  return number == 0 || number > lines_.size() ? std::string_view() : lines_[number - 1];
}

std::string_view Lines::slice(const toml::source_region& region) const {
  std::string_view rest = line(region.begin.line);
  const auto skip = [&](std::size_t characters) {
    std::size_t bytes = 0;
    while (characters > 0 && bytes < rest.size()) {
      ++bytes;
      while (bytes < rest.size() && (static_cast<unsigned char>(rest[bytes]) & 0xC0U) == 0x80U) {
        ++bytes;
      }
      --characters;
    }
    return bytes;
  };
  rest.remove_prefix(skip(region.begin.column - 1));
  return region.begin.line == region.end.line
             ? rest.substr(0, skip(region.end.column - region.begin.column))
             : rest;
}

plan::Spot spot_of(const toml::source_region& region) {
  const bool one_line = region.begin.line == region.end.line;
  return {static_cast<unsigned>(region.begin.line),
          static_cast<unsigned>(region.begin.column),
          one_line && region.end.column > region.begin.column
              ? static_cast<unsigned>(region.end.column - region.begin.column)
              : 1};
}

Parsed parse_toml(std::string text) {
  Parsed parsed;
  const std::size_t sound = utf8_prefix(text);
  if (sound < text.size()) {
    parsed.findings.push_back(
        {Severity::error, spot_at(text, sound), "not-utf8", say(kNotUtf8), say(kConvert)});
    return parsed;
  }
  const std::size_t nul = text.find('\0');
  if (nul != std::string::npos) {
    parsed.findings.push_back(
        {Severity::error, spot_at(text, nul), "nul-byte", say(kNulByte), say(kRestore)});
    return parsed;
  }
  bool in_list = false;  // the last error was in a list
  for (int errors = 0; errors < kMostSyntaxErrors; ++errors) {
    try {
      parsed.root = toml::parse(text);
      return parsed;
    } catch (const toml::parse_error& error) {
      const std::string_view description = error.description();
      const Explanation& explanation = explain(description);
      plan::Spot spot = spot_of(error.source());
      if (description.find("as array-of-tables") != std::string_view::npos) {
        spot = single_brackets(text, spot);
      }
      const auto known = [&](const Finding& f) { return f.spot.line == spot.line; };
      if (std::any_of(parsed.findings.begin(), parsed.findings.end(), known)) {
        return parsed;  // passing over the line did not help
      }
      const bool list_runs_on = in_list && begins_line(text, spot);
      in_list = description.find("parsing array") != std::string_view::npos;
      if (list_runs_on && in_list) {
        return parsed;  // a list that is never closed: every further line would seem wrong
      }
      parsed.findings.push_back(
          {Severity::error, spot, "syntax", say(kSyntax, explanation.text), say(explanation.hint)});
      pass_over(text, spot.line);
    }
  }
  return parsed;
}

}  // namespace sw::tomlio
