#include "cli/project/entry.hpp"

#include <algorithm>

#include "cli/label.hpp"
#include "core/base/error.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"

namespace sw::cli {

namespace {

constexpr Text kNoSuch{"计划中没有{0} \"{1}\"", "the plan has no {0} \"{1}\""};
constexpr Text kThereAre{"有：{0}", "there are: {0}"};
constexpr Text kSeveral{"\"{0}\" 不止一个", "\"{0}\" is not unique"};
constexpr Text kUseId{"请用编号：{0}", "use the id: {0}"};
constexpr Text kEmpty{"{0} 不能空着", "{0} is empty"};
constexpr Text kNotBelow{"{0} 不能小于 0，这里是 {1}", "{0} cannot be below 0: {1}"};

[[noreturn]] void throw_none(Text what, std::span<const Named> entries, std::string_view word) {
  std::vector<std::string> known, ids;
  for (const Named& one : entries) {
    ids.push_back(one.id);
    known.insert(known.end(), {one.id, one.title});
  }
  Message hint = say(kThereAre, join(ids, " "));
  const std::string near = nearest(word, known);
  for (const Named& one : entries) {
    if (!near.empty() && (one.id == near || one.title == near)) {
      hint = say(kDidYouMeanTitled, one.id, printable_line(one.title));
      break;
    }
  }
  throw Error(ErrorKind::input, say(kNoSuch, what, printable_line(word)), hint);
}

}  // namespace

std::string entry_called(Text what, std::span<const Named> entries, std::string_view word) {
  std::vector<std::string> found;
  for (const Named& one : entries) {
    if (one.id == word) {
      return one.id;
    }
    if (!word.empty() && (one.title == word || one.ref == word)) {
      found.push_back(one.id);
    }
  }
  if (found.empty()) {
    throw_none(what, entries, word);
  }
  if (found.size() > 1) {
    throw Error(
        ErrorKind::input, say(kSeveral, printable_line(word)), say(kUseId, join(found, " ")));
  }
  return found.front();
}

std::string entry_or_label(Text what,
                           std::string_view option,
                           std::span<const Named> entries,
                           std::string_view word) {
  if (!entries.empty()) {
    return entry_called(what, entries, word);
  }
  require_label(option, word);
  return std::string(word);
}

std::string title_in(std::span<const Named> entries, const std::string& id) {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const Named& one) { return one.id == id; });
  return found == entries.end() ? id : found->title;
}

std::string required_text(std::string_view name, std::string_view text) {
  std::string trimmed(trim(text));
  if (trimmed.empty()) {
    throw Error(ErrorKind::usage, say(kEmpty, name));
  }
  return trimmed;
}

void require_count(std::string_view option, std::optional<int> count) {
  if (count && *count < 0) {
    throw Error(ErrorKind::usage, say(kNotBelow, option, *count));
  }
}

}  // namespace sw::cli
