#include "cli/label.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"

namespace sw::cli {

namespace {

constexpr Text kBadLabel{"{0} 不能用 \"{1}\"", "{0} cannot be \"{1}\""};
constexpr Text kLabelForm{"用字母、汉字、数字、- _ . ，最多 40 个字，如 o7",
                          "use letters, digits, - _ . , at most 40, e.g. o7"};
constexpr Text kNotAWord{"{0} 没有 \"{1}\" 这个值", "{0} has no value \"{1}\""};
constexpr std::size_t kLongest = 40;

bool fits(char c) {
  const bool ascii = static_cast<unsigned char>(c) < 0x80U;
  return !ascii || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         c == '-' || c == '_' || c == '.';
}

}  // namespace

std::string next_label(std::span<const std::string> labels, std::string_view letter) {
  std::int64_t highest = 0;
  for (const std::string& label : labels) {
    if (!label.starts_with(letter)) {
      continue;
    }
    std::int64_t number = 0;
    const char* const end = label.data() + label.size();
    const auto [stop, fault] = std::from_chars(label.data() + letter.size(), end, number);
    highest = fault == std::errc() && stop == end ? std::max(highest, number) : highest;
  }
  return std::string(letter) + std::to_string(highest + 1);
}

std::string next_label_of(App& app, facts::Kind kind, std::string_view letter) {
  store::Filter filter;
  filter.kind = kind;
  filter.all = true;
  std::vector<std::string> used;
  app.store().for_each(filter,
                       [&](const facts::Record& record) { used.push_back(record.fact.subject); });
  return next_label(used, letter);
}

void require_label(std::string_view option, std::string_view label) {
  const bool sound = !label.empty() && label.front() != '-' && is_utf8(label) &&
                     printable_line(label) == label && count_characters(label) <= kLongest &&
                     std::all_of(label.begin(), label.end(), fits);
  if (!sound) {
    throw Error(ErrorKind::usage, say(kBadLabel, option, printable_line(label)), say(kLabelForm));
  }
}

std::string fixed_word(std::string_view option,
                       std::span<const Word> words,
                       std::string_view text) {
  if (const Word* word = find_word(words, text)) {
    return std::string(word->name);
  }
  std::vector<std::string> known, names;
  for (const Word& word : words) {
    names.emplace_back(word.name);
    known.insert(known.end(),
                 {std::string(word.name),
                  std::string(word.title.in(Lang::zh)),
                  std::string(word.title.in(Lang::en))});
  }
  const std::string near = nearest(text, known);
  throw Error(
      ErrorKind::usage,
      say(kNotAWord, option, printable_line(text)),
      near.empty() ? say(kKnownAre, join(names, " ")) : say(kDidYouMeanOf, near, join(names, " ")));
}

std::string known_word(std::span<const Word> words, std::string_view text) {
  const Word* word = find_word(words, text);
  return std::string(word == nullptr ? trim(text) : word->name);
}

}  // namespace sw::cli
