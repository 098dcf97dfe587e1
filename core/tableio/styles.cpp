#include "core/tableio/styles.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "core/tableio/elements.hpp"
#include "core/tableio/xml.hpp"

namespace sw::tableio {

namespace {

struct Range {
  unsigned from, to;
  NumberForm form;
};

// ECMA-376 part 1, 18.8.30. 27–36 and 50–58 are the East Asian ones; 32–35 and 55–56 are times in
// Chinese and dates in Japanese and Korean: as times a sheet's dates would be lost, and no one
// records a time of day here.
constexpr Range kBuiltIn[] = {{9, 10, NumberForm::percent},
                              {14, 17, NumberForm::day},
                              {22, 22, NumberForm::day},
                              {27, 31, NumberForm::day},
                              {36, 36, NumberForm::day},
                              {50, 54, NumberForm::day},
                              {57, 58, NumberForm::day}};

unsigned number_of(std::string_view text) {
  unsigned number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// The letters of a format's first section: without quoted text, escapes and bracketed parts.
std::string letters_of(std::string_view format) {
  std::string letters;
  for (std::size_t i = 0; i < format.size() && format[i] != ';'; ++i) {
    const char c = format[i];
    if (c == '"') {
      i = std::min(format.find('"', i + 1), format.size());
    } else if (c == '[') {
      const std::size_t end = std::min(format.find(']', i + 1), format.size());
      const std::string_view inner = format.substr(i + 1, end - i - 1);
      // Hours, minutes or seconds that do not start again: [h]:mm.
      letters += inner.find_first_not_of("hmsHMS") == std::string_view::npos ? "h" : "";
      i = end;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else {
      letters += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return letters;
}

}  // namespace

NumberForm form_of(std::string_view format) {
  const std::string letters = letters_of(format);
  if (letters.find("general") != std::string::npos) {
    return NumberForm::plain;
  }
  const auto has = [&](std::string_view any) {
    return letters.find_first_of(any) != std::string::npos;
  };
  const bool month = has("m") && !has("hs0#?");
  if (has("yd") || month) {
    return NumberForm::day;
  }
  return has("%") ? NumberForm::percent : NumberForm::plain;
}

NumberForm form_of(unsigned built_in) {
  for (const Range& range : kBuiltIn) {
    if (built_in >= range.from && built_in <= range.to) {
      return range.form;
    }
  }
  return NumberForm::plain;
}

std::vector<NumberForm> read_styles(std::string xml) {
  std::vector<NumberForm> forms;
  if (xml.empty()) {
    return forms;
  }
  pugi::xml_document document;
  parse_xml(document, xml);
  const pugi::xml_node sheet = child(document, "styleSheet");
  std::map<unsigned, NumberForm> own;
  for (const pugi::xml_node& format : child(sheet, "numFmts").children()) {
    own[number_of(attribute(format, "numFmtId"))] = form_of(attribute(format, "formatCode"));
  }
  for (const pugi::xml_node& style : child(sheet, "cellXfs").children()) {
    const unsigned id = number_of(attribute(style, "numFmtId"));
    const auto found = own.find(id);
    forms.push_back(found == own.end() ? form_of(id) : found->second);
  }
  return forms;
}

}  // namespace sw::tableio
