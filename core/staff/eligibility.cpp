#include "core/staff/eligibility.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "core/people/words.hpp"

namespace sw::staff {

namespace {

using people::Word;

constexpr Text kDegree{"学历学位", "degree"};
constexpr Text kTitle{"职称", "title"};
constexpr Text kAward{"表彰", "award"};
constexpr Text kCertificate{"证书", "certificate"};
constexpr Text kOrHigher{"{0}要求{1}及以上，现为{2}", "{0}: {1} or higher asked, has {2}"};
constexpr Text kMajor{"专业要求{0}，现为{1}", "major: {0} asked, has {1}"};
constexpr Text kNoneSaid{"没有记{0}，要求{1}及以上", "{0}: {1} or higher asked, has none"};
constexpr Text kNoMajor{"没有记专业，要求{0}", "major: {0} asked, none is said"};
constexpr Text kNoPost{"没有记拟任岗位（--post）",
                       "the post they are meant for is not said (--post)"};
constexpr Text kNotKey{"岗位 {0} 不属重点机构", "the post {0} is not of a key agency"};
constexpr Text kNotShort{"岗位 {0} 没有空缺", "the post {0} has no vacancy"};
constexpr Text kOtherPost{"岗位要求 {0}，现为 {1}", "post: {0} asked, has {1}"};

// None where nothing is held.
std::optional<Message> called(std::span<const Word> words, std::string_view word) {
  return word.empty() ? std::nullopt : std::optional(people::title_of(words, word));
}

// One condition of a group.
struct GroupCondition {
  bool holds = true;
  bool one_step = false;  // what they have is one step below
  std::optional<Message> missing;
};

GroupCondition at_least(Text name,
                        std::span<const Word> words,
                        std::string_view asked,
                        std::string_view held,
                        const std::optional<Message>& shown) {
  const auto need = people::rank_of(words, asked);
  const auto have = people::rank_of(words, held);
  if (need ? have >= need : held == asked) {
    return {};
  }
  const Message wanted = people::title_of(words, asked);
  return {false,
          need && have && *have + 1 == *need,
          shown ? say(kOrHigher, name, wanted, *shown) : say(kNoneSaid, name, wanted)};
}

GroupCondition certificate(const Candidate& candidate,
                           const Asked& asked,
                           const std::string& level) {
  const LevelRule* rule = rule_of(asked.levels, level);
  const std::span<const Word> scale =
      people::rank_of(people::skills(), candidate.level) ? people::skills() : people::levels();
  return at_least(kCertificate,
                  people::levels(),
                  rule == nullptr ? level : rule->id,
                  counted_level(candidate, asked.levels),
                  called(scale, candidate.level));
}

GroupCondition post(const Candidate& candidate, const Asked& asked, const std::string& wanted) {
  if (candidate.post.empty()) {
    return {false, false, say(kNoPost)};
  }
  if (wanted == "shortage") {
    return asked.vacant.contains(candidate.post)
               ? GroupCondition{}
               : GroupCondition{false, false, say(kNotShort, candidate.post)};
  }
  if (wanted == "key") {
    const auto& posts = asked.plan.posts;
    const bool key = std::any_of(posts.begin(), posts.end(), [&](const plan::Post& one) {
      return one.id == candidate.post && one.key;
    });
    return key ? GroupCondition{} : GroupCondition{false, false, say(kNotKey, candidate.post)};
  }
  return candidate.post == wanted
             ? GroupCondition{}
             : GroupCondition{false, false, say(kOtherPost, wanted, candidate.post)};
}

GroupCondition major(const Candidate& candidate, const std::string& wanted) {
  if (candidate.major == wanted) {
    return {};
  }
  const Message title = people::title_of(people::majors(), wanted);
  const auto shown = called(people::majors(), candidate.major);
  return {false, false, shown ? say(kMajor, title, *shown) : say(kNoMajor, title)};
}

// People write the words of a plan as ids or as titles.
std::string word_of(std::span<const Word> words, const std::string& text) {
  const Word* word = people::find_word(words, text);
  return word == nullptr ? text : std::string(word->name);
}

std::vector<GroupCondition> conditions_of(const plan::Criterion& group,
                                          const Candidate& candidate,
                                          const Asked& asked) {
  std::vector<GroupCondition> out;
  const auto rank = [&](Text name,
                        std::span<const Word> words,
                        const std::string& wanted,
                        const std::string& held) {
    if (!wanted.empty()) {
      out.push_back(at_least(name, words, word_of(words, wanted), held, called(words, held)));
    }
  };
  rank(kDegree, people::degrees(), group.degree, candidate.degree);
  if (!group.major.empty()) {
    out.push_back(major(candidate, word_of(people::majors(), group.major)));
  }
  rank(kTitle, people::titles(), group.title, candidate.title);
  if (!group.certificate.empty()) {
    out.push_back(certificate(candidate, asked, group.certificate));
  }
  rank(kAward, people::awards(), group.award, candidate.award);
  if (!group.post.empty()) {
    out.push_back(post(candidate, asked, group.post));
  }
  return out;
}

struct Group {
  Fit fit = Fit::not_met;
  std::vector<Message> missing;
};

Group judge(const std::vector<GroupCondition>& conditions) {
  Group out;
  bool one_step = false;
  for (const GroupCondition& one : conditions) {
    if (!one.holds) {
      out.missing.push_back(*one.missing);
      one_step = one_step || one.one_step;
    }
  }
  if (out.missing.empty()) {
    out.fit = conditions.empty() ? Fit::not_met : Fit::met;
  } else if (out.missing.size() == 1 && (conditions.size() > 1 || one_step)) {
    out.fit = Fit::nearly;
  }
  return out;
}

bool nearer(const Group& one, const Group& other) {
  return std::tuple(one.fit, one.missing.size()) < std::tuple(other.fit, other.missing.size());
}

}  // namespace

std::string_view name_of(Fit fit) {
  return fit == Fit::met ? "met" : (fit == Fit::nearly ? "nearly" : "not");
}

Text title_of(Fit fit) {
  static constexpr Text kMet{"符合", "met"}, kNearly{"接近", "nearly"}, kNot{"不符合", "not met"};
  return fit == Fit::met ? kMet : (fit == Fit::nearly ? kNearly : kNot);
}

std::vector<Answer> check_eligibility(const Candidate& candidate, const Asked& asked) {
  std::vector<Answer> out;
  for (const plan::Eligibility& criterion : asked.plan.eligibilities) {
    std::optional<Group> best;
    for (const plan::Criterion& group : criterion.any_of) {
      Group judged = judge(conditions_of(group, candidate, asked));
      if (!best || nearer(judged, *best)) {
        best = std::move(judged);
      }
    }
    Group found = std::move(best).value_or(Group());
    out.push_back({&criterion, found.fit, std::move(found.missing)});
  }
  return out;
}

bool meets_any(std::span<const Answer> answers) {
  return std::any_of(
      answers.begin(), answers.end(), [](const Answer& one) { return one.fit == Fit::met; });
}

}  // namespace sw::staff
