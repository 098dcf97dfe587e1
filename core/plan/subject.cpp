#include "core/plan/subject.hpp"

#include <algorithm>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/meant.hpp"
#include "core/base/text.hpp"
#include "core/i18n/terms.hpp"

namespace sw::plan {

namespace {

constexpr Text kNone{"计划中没有{1} \"{0}\"", "the plan has no {1} \"{0}\""};
constexpr Text kSeveral{"\"{0}\" 不止一个", "\"{0}\" is not unique"};
constexpr Text kUseId{"请用编号：{0}", "use the id: {0}"};
constexpr Text kEntry{"条目、指标、节点或项目", "item, indicator, milestone or project"};

struct Candidate {
  Subject subject;
  std::string_view ref;
};

Text title_of(SubjectKind kind) {
  switch (kind) {
    case SubjectKind::item:
      return term::kItem;
    case SubjectKind::indicator:
      return term::kIndicator;
    case SubjectKind::milestone:
      return term::kMilestone;
    case SubjectKind::project:
      return term::kProject;
  }
  return term::kItem;
}

template <class Entries>
void add(std::vector<Candidate>& out, SubjectKind kind, const Entries& entries) {
  for (const auto& entry : entries) {
    out.push_back({{kind, entry.id, entry.title}, entry.ref});
  }
}

std::vector<Candidate> candidates_of(const Plan& plan, std::span<const SubjectKind> kinds) {
  std::vector<Candidate> out;
  for (const SubjectKind kind : kinds) {
    switch (kind) {
      case SubjectKind::item:
        add(out, kind, plan.items);
        break;
      case SubjectKind::indicator:
        add(out, kind, plan.indicators);
        break;
      case SubjectKind::milestone:
        add(out, kind, plan.milestones);
        break;
      case SubjectKind::project:
        add(out, kind, plan.projects);
        break;
    }
  }
  return out;
}

// People tend to type the end of an id: "managers" for "training.managers".
std::string last_level(const std::string& id) {
  return id.substr(id.rfind('.') + 1);
}

[[noreturn]] void throw_none(std::string_view word,
                             const std::vector<Candidate>& candidates,
                             std::span<const SubjectKind> kinds) {
  std::vector<std::string> known;
  for (const Candidate& candidate : candidates) {
    known.push_back(candidate.subject.id);
    known.push_back(candidate.subject.title);
    known.push_back(last_level(candidate.subject.id));
  }
  const std::string near = nearest(word, known);
  std::optional<Message> hint = say(kShowIds);
  for (const Candidate& candidate : candidates) {
    const Subject& subject = candidate.subject;
    if (!near.empty() &&
        (subject.id == near || subject.title == near || last_level(subject.id) == near)) {
      hint = say(kDidYouMeanTitled, candidate.subject.id, candidate.subject.title);
    }
  }
  throw Error(ErrorKind::input,
              say(kNone, printable_line(word), kinds.size() == 1 ? title_of(kinds[0]) : kEntry),
              hint);
}

}  // namespace

Subject find_subject(const Plan& plan, std::string_view word, std::span<const SubjectKind> kinds) {
  const std::vector<Candidate> candidates = candidates_of(plan, kinds);
  for (const Candidate& candidate : candidates) {
    if (candidate.subject.id == word) {
      return candidate.subject;
    }
  }
  std::vector<const Candidate*> found;
  for (const Candidate& candidate : candidates) {
    if (!word.empty() && (candidate.subject.title == word || candidate.ref == word)) {
      found.push_back(&candidate);
    }
  }
  if (found.size() == 1) {
    return found.front()->subject;
  }
  if (found.empty()) {
    throw_none(word, candidates, kinds);
  }
  std::string ids;
  for (const Candidate* candidate : found) {
    ids += (ids.empty() ? "" : " ") + candidate->subject.id;
  }
  throw Error(ErrorKind::input, say(kSeveral, printable_line(word)), say(kUseId, ids));
}

const Indicator& find_indicator(const Plan& plan, std::string_view word) {
  static constexpr SubjectKind kKinds[] = {SubjectKind::indicator};
  return *plan.find_indicator(find_subject(plan, word, kKinds).id);
}

}  // namespace sw::plan
