#include "core/staff/attributes.hpp"

#include <algorithm>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/meant.hpp"
#include "core/base/quantity.hpp"
#include "core/base/text.hpp"
#include "core/people/person.hpp"
#include "core/people/words.hpp"

namespace sw::staff {

namespace {

namespace key = people::key;

constexpr Attribute kAttributes[] = {
    {key::kOrg, {"机构", "agency"}},
    {key::kField, {"领域", "field"}},
    {key::kPlace, {"地点", "place"}},
    {key::kPost, {"岗位", "post"}},
    {key::kTrack, {"职业通道", "track"}},
    {key::kGrade, {"等级", "grade"}},
    {key::kDegree, {"学历", "degree"}},
    {key::kMajor, {"专业", "major"}},
    {key::kTitle, {"职称", "title"}},
    {key::kCivilServant, {"录用日期", "civil servant since"}},
    {key::kPay, {"月薪", "pay"}},
    {key::kManager, {"管理人员", "manager"}},
};

constexpr Text kNone{"没有{0} \"{1}\"", "there is no {0} \"{1}\""};
constexpr Text kNoOrg{"没有机构 \"{0}\"", "there is no agency \"{0}\""};
constexpr Text kAddOrg{"sw org list 列出机构；新的先登记：sw org add 名称",
                       "sw org list lists them; a new one: sw org add NAME"};
constexpr Text kBadPosts{
    "\"{0}\" 不是岗位；兼任写成 a:0.5,b:0.5，合计不超过 1",
    "\"{0}\" is no post; half posts are written a:0.5,b:0.5, together at most 1"};
constexpr Text kBadPay{"\"{0}\" 不是金额（元，最多两位小数）",
                       "\"{0}\" is no amount (yuan, at most two decimals)"};
constexpr Text kBadDate{"\"{0}\" 不是日期；写成 2026-03-01",
                        "\"{0}\" is no date; write 2026-03-01"};
constexpr Text kBadManager{"管理人员写 yes 或 no，这里是 \"{0}\"",
                           "manager is yes or no, not \"{0}\""};
constexpr Text kPosts{"岗位", "post"};
constexpr Text kTracks{"职业通道", "track"};
constexpr Text kGrades{"等级", "grade"};
constexpr Text kFields{"领域", "field"};
constexpr Text kDegrees{"学历", "degree"};
constexpr Text kLevels{"证书等级", "level"};

[[noreturn]] void throw_unknown(ErrorKind kind,
                                const Text& what,
                                std::string_view word,
                                const std::vector<std::string>& known) {
  const std::string near = nearest(std::string(word), known);
  throw Error(kind,
              say(kNone, what, printable_line(word)),
              near.empty() ? say(kKnownAre, join(known, " ")) : say(kDidYouMean, near));
}

std::string read_word(std::span<const people::Word> words,
                      const Text& what,
                      std::string_view text) {
  if (const people::Word* word = people::find_word(words, text)) {
    return std::string(word->name);
  }
  std::vector<std::string> known;
  for (const people::Word& word : words) {
    known.emplace_back(word.name);
  }
  throw_unknown(ErrorKind::usage, what, text, known);
}

template <class Entries>
std::string find_id(const Entries& entries, const Text& what, std::string_view word) {
  std::vector<std::string> known;
  for (const auto& entry : entries) {
    if (entry.id == word || entry.title == word) {
      return entry.id;
    }
    known.push_back(entry.id);
  }
  if (known.empty()) {
    return std::string(word);
  }
  throw_unknown(ErrorKind::input, what, word, known);
}

std::string read_posts(const plan::Plan& plan, std::string_view text) {
  auto posts = people::parse_posts(to_half_width(text));
  if (!posts) {
    throw Error(ErrorKind::input, say(kBadPosts, printable_line(text)));
  }
  for (people::Posting& one : *posts) {
    one.post = find_id(plan.posts, kPosts, one.post);
  }
  return people::write_posts(*posts);
}

std::string read_grade(const plan::Plan& plan, std::string_view text) {
  std::vector<std::string> known;
  for (const plan::ListEntry& track : plan.tracks) {
    known.insert(known.end(), track.grades.begin(), track.grades.end());
  }
  if (!known.empty() && std::find(known.begin(), known.end(), text) == known.end()) {
    throw_unknown(ErrorKind::input, kGrades, text, known);
  }
  return std::string(text);
}

std::string read_pay(std::string_view text) {
  const ParsedQuantity pay = parse_quantity(text);
  if (pay.fault != NumberFault::none || !is_whole_fen(pay.value) || pay.value.micro() < 0) {
    throw Error(ErrorKind::input, say(kBadPay, printable_line(text)));
  }
  return pay.value.to_string();
}

std::string read_day(std::string_view text) {
  const auto day = parse_date(text);
  if (!day) {
    throw Error(ErrorKind::input, say(kBadDate, printable_line(text)));
  }
  return day->to_string();
}

std::string read_yes(std::string_view text) {
  for (const std::string_view yes : {"yes", "是", "true", "1"}) {
    if (text == yes) {
      return "yes";
    }
  }
  for (const std::string_view no : {"no", "否", "false", "0"}) {
    if (text == no) {
      return "no";
    }
  }
  throw Error(ErrorKind::usage, say(kBadManager, printable_line(text)));
}

std::string read_org(const World& world, std::string_view text) {
  if (auto id = world.org(text)) {
    return std::move(*id);
  }
  throw Error(ErrorKind::input, say(kNoOrg, printable_line(text)), say(kAddOrg));
}

}  // namespace

std::span<const Attribute> attributes() {
  return kAttributes;
}

const Attribute* find_attribute(std::string_view word) {
  const auto* found =
      std::find_if(std::begin(kAttributes), std::end(kAttributes), [&](const Attribute& one) {
        return one.key == word || one.title.in(Lang::zh) == word || one.title.in(Lang::en) == word;
      });
  return found == std::end(kAttributes) ? nullptr : found;
}

bool is_staff_number(std::string_view no) {
  return !no.empty() && no == printable_line(no) &&
         no.find_first_of(" \t/:,") == std::string_view::npos &&
         no.find("　") == std::string_view::npos;
}

std::string read_level(std::string_view text) {
  std::vector<people::Word> all(people::levels().begin(), people::levels().end());
  all.insert(all.end(), people::skills().begin(), people::skills().end());
  return read_word(all, kLevels, text);
}

std::string read_attribute(const World& world, std::string_view key, std::string_view text) {
  text = trim(text);
  if (text.empty()) {
    return {};
  }
  if (key == key::kOrg) {
    return read_org(world, text);
  }
  if (key == key::kField) {
    return find_id(world.plan->fields, kFields, text);
  }
  if (key == key::kPost) {
    return read_posts(*world.plan, text);
  }
  if (key == key::kTrack) {
    return find_id(world.plan->tracks, kTracks, text);
  }
  if (key == key::kGrade) {
    return read_grade(*world.plan, text);
  }
  if (key == key::kDegree) {
    return read_word(people::degrees(), kDegrees, text);
  }
  if (key == key::kCivilServant) {
    return read_day(text);
  }
  if (key == key::kPay) {
    return read_pay(text);
  }
  if (key == key::kManager) {
    return read_yes(text);
  }
  return std::string(text);
}

}  // namespace sw::staff
