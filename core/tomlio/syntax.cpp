#include <algorithm>

#include "core/base/text.hpp"
#include "core/tomlio/toml.hpp"

namespace sw::tomlio {

namespace {

using plan::Finding;
using plan::Severity;

// A file with more errors than this is no plan; the first ones are what help.
constexpr int kMostSyntaxErrors = 20;

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
    {"cannot redefine",
     {"同一个键写了两次", "the same key is given twice"},
     {"删去其中一个", "delete one of the two"}},
    {"expected day between",
     {"没有这一天", "there is no such day"},
     {"日期写成 2026-06-30", "write a date as 2026-06-30"}},
    {"date",
     {"日期不完整或不存在", "the date is incomplete or does not exist"},
     {"日期写成 2026-06-30", "write a date as 2026-06-30"}},
    {"time",
     {"日期或时间写法不对", "the date or time is malformed"},
     {"日期写成 2026-06-30", "write a date as 2026-06-30"}},
    {"parsing string",
     {"引号没有成对，或引号内有不允许的字符",
      "a quote is not closed, or the string has a character that is not allowed"},
     {"文字用一对英文引号括起，如 \"标题\"；长文字用 \"\"\"",
      "put text between two double quotes; long text between \"\"\""}},
    {"not representable",
     {"数字太大", "the number is too large"},
     {"检查这个数字", "check the number"}},
    {"saw '\\n'",
     {"等号后面没有值", "there is no value after the equals sign"},
     {"写上值，或删去这一行", "give a value, or delete the line"}},
    {"maximum allowed depth",
     {"括号嵌套太深", "brackets are nested too deeply"},
     {"计划文件最多用两三层括号", "a plan needs two or three levels at most"}},
    {"expected '='",
     {"键后面缺少等号", "the equals sign after the key is missing"},
     {"写成 键 = 值", "write key = value"}},
    {"bare key",
     {"这里应是一个键", "a key is expected here"},
     {"键用小写英文字母，写成 键 = 值；注释以 # 开头", "write key = value; comments begin with #"}},
    {"table header",
     {"方括号里的名称不对", "the name in brackets is malformed"},
     {"写成 [plan] 或 [[item]]", "write [plan] or [[item]]"}},
    {"comment or whitespace",
     {"值的后面有多余的字", "something follows the value"},
     {"一行只写一个键；注释以 # 开头", "one key a line; comments begin with #"}},
    {"array",
     {"方括号里的列表写法不对", "the list in brackets is malformed"},
     {"列表写成 [1, 2, 3]", "write a list as [1, 2, 3]"}},
    {"inline table",
     {"花括号里的写法不对", "what stands in braces is malformed"},
     {"写成 { 键 = 值, 键 = 值 }，不换行", "write { key = value, key = value } on one line"}},
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
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return {static_cast<unsigned>(std::count(before.begin(), before.end(), '\n') + 1),
          static_cast<unsigned>(count_characters(before.substr(line_start)) + 1),
          1};
}

// Overwrites a line by a comment of the same length, so that places stay.
void blank_line(std::string& text, unsigned number) {
  std::size_t start = 0;
  for (unsigned line = 1; line < number && start != std::string::npos; ++line) {
    start = text.find('\n', start);
    start += start == std::string::npos ? 0 : 1;
  }
  if (start == std::string::npos || start >= text.size()) {
    return;
  }
  const std::size_t end = std::min(text.find('\n', start), text.size());
  std::fill(text.begin() + static_cast<std::ptrdiff_t>(start),
            text.begin() + static_cast<std::ptrdiff_t>(end),
            '#');
}

}  // namespace

Lines::Lines(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) {
    text.remove_prefix(3);
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
  for (int errors = 0; errors < kMostSyntaxErrors; ++errors) {
    try {
      parsed.root = toml::parse(text);
      return parsed;
    } catch (const toml::parse_error& error) {
      const Explanation& explanation = explain(error.description());
      const plan::Spot spot = spot_of(error.source());
      const bool repeated =
          !parsed.findings.empty() && parsed.findings.back().spot.line == spot.line;
      if (!repeated) {
        parsed.findings.push_back({Severity::error,
                                   spot,
                                   "syntax",
                                   say(kSyntax, explanation.text),
                                   say(explanation.hint)});
      }
      if (repeated) {
        return parsed;  // blanking the line did not help
      }
      blank_line(text, spot.line);
    }
  }
  return parsed;
}

}  // namespace sw::tomlio
