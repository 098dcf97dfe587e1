#include "cli/staff/candidate/register.hpp"

#include "cli/staff/post_sums.hpp"
#include "core/base/mask.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"

namespace sw::cli {

namespace {

constexpr Text kNone{"没有引进对象 \"{0}\"", "there is no candidate \"{0}\""};
constexpr Text kListThem{"sw staff candidate list 列出全部", "sw staff candidate list lists them"};
constexpr Text kSeveral{"姓名 \"{0}\" 不止一人", "\"{0}\" is the name of more than one candidate"};
constexpr Text kUseNo{"请用编号：{0}", "use the number: {0}"};
constexpr Text kNoPost{"计划中没有岗位 \"{0}\"", "the plan has no post \"{0}\""};
constexpr Text kShowPosts{"计划文件的 [[post]] 列出岗位", "the plan's [[post]] entries list them"};

}  // namespace

std::vector<staff::Candidate> candidates(App& app) {
  store::Filter filter;
  filter.kind = facts::Kind::candidate;
  filter.to = app.today();
  std::vector<facts::Fact> found;
  app.store().for_each(filter, [&](const facts::Record& record) { found.push_back(record.fact); });
  return staff::candidates_of(found);
}

const staff::Candidate& candidate_called(std::span<const staff::Candidate> candidates,
                                         std::string_view word) {
  if (const staff::Candidate* found = staff::find_candidate(candidates, word)) {
    return *found;
  }
  const staff::Candidate* found = nullptr;
  std::vector<std::string> numbers;
  for (const staff::Candidate& one : candidates) {
    if (one.name == word) {
      found = &one;
      numbers.push_back(one.no);
    }
  }
  if (numbers.size() > 1) {
    throw Error(
        ErrorKind::input, say(kSeveral, printable_line(word)), say(kUseNo, join(numbers, " ")));
  }
  if (found == nullptr) {
    throw Error(ErrorKind::input, say(kNone, printable_line(word)), say(kListThem));
  }
  return *found;
}

staff::Asked asked_by(App& app, const plan::Plan& plan) {
  const std::set<std::string> vacant = staff::vacant_posts(posts_on(app, plan, app.today()));
  return {plan, staff::level_rules(plan), {vacant.begin(), vacant.end()}};
}

const plan::Post& post_called(const plan::Plan& plan, std::string_view word) {
  const plan::Post* titled = nullptr;
  std::size_t of_title = 0;
  std::vector<std::string> known;
  for (const plan::Post& post : plan.posts) {
    if (post.id == word) {
      return post;
    }
    if (post.title == word) {
      titled = &post;
      ++of_title;
    }
    known.push_back(post.id);
    known.push_back(post.title);
  }
  if (of_title == 1) {
    return *titled;
  }
  const std::string near = nearest(word, known);
  Message hint = say(kShowPosts);
  for (const plan::Post& post : plan.posts) {
    if (!near.empty() && (post.id == near || post.title == near)) {
      hint = say(kDidYouMeanTitled, post.id, post.title);
    }
  }
  throw Error(ErrorKind::input, say(kNoPost, printable_line(word)), hint);
}

std::string shown_name(const staff::Candidate& candidate, bool mask) {
  return printable_line(mask ? mask_name(candidate.name) : candidate.name);
}

std::string named(const staff::Candidate& candidate, bool mask) {
  return shown_name(candidate, mask) + " (" + candidate.no + ")";
}

}  // namespace sw::cli
