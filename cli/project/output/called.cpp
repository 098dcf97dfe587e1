#include "cli/project/output/called.hpp"

#include <algorithm>
#include <array>

#include "core/base/error.hpp"
#include "core/base/text.hpp"

namespace sw::cli {

namespace {

constexpr std::array kKinds{service::Word{"article", {"文章", "article"}},
                            service::Word{"casebook", {"案例集", "casebook"}}};
constexpr Text kNone{"没有成果 \"{0}\"", "there is no output \"{0}\""};
constexpr Text kMeant{"是不是 {0}（{1}）？", "did you mean {0} ({1})?"};
constexpr Text kAddIt{"sw project output list 列出全部；计划外的先用 sw project output add 登记",
                      "sw project output list lists them; sw project output add records one "
                      "that the plan does not have"};
constexpr Text kSeveral{"\"{0}\" 不止一个", "\"{0}\" is not unique"};
constexpr Text kUseId{"请用编号：{0}", "use the id: {0}"};

}  // namespace

std::span<const service::Word> output_kinds() {
  return kKinds;
}

const project::Output& output_called(const std::vector<project::Output>& outputs,
                                     std::string_view word) {
  std::vector<std::string> words, found;
  const project::Output* last = nullptr;
  for (const project::Output& one : outputs) {
    if (one.id == word) {
      return one;
    }
    words.insert(words.end(), {one.id, one.title});
    if (one.title == word) {
      found.push_back(one.id);
      last = &one;
    }
  }
  if (found.size() > 1) {
    throw Error(
        ErrorKind::input, say(kSeveral, printable_line(word)), say(kUseId, join(found, " ")));
  }
  if (last != nullptr) {
    return *last;
  }
  const std::string near = nearest(word, words);
  Message hint = say(kAddIt);
  for (const project::Output& one : outputs) {
    if (!near.empty() && (one.id == near || one.title == near)) {
      hint = say(kMeant, one.id, printable_line(one.title));
    }
  }
  throw Error(ErrorKind::input, say(kNone, printable_line(word)), hint);
}

}  // namespace sw::cli
