#include "core/service/words.hpp"

#include <array>

namespace sw::service {

namespace {

constexpr std::array kCloseReasons{Word{"goal_reached", {"达到目标", "goal reached"}},
                                   Word{"referred", {"转介", "referred"}},
                                   Word{"dropped_out", {"中途退出", "dropped out"}},
                                   Word{"other", {"其他", "other"}}};
constexpr std::array kOutputStates{Word{"draft", {"起草", "draft"}},
                                   Word{"submitted", {"已投稿", "submitted"}},
                                   Word{"published", {"已发表", "published"}}};
constexpr std::array kStages{Word{"assessment", {"预估策划", "assessment"}},
                             Word{"delivery", {"项目实施", "delivery"}},
                             Word{"evaluation", {"评估反思", "evaluation"}},
                             Word{"research", {"总结研究", "research"}},
                             Word{"closed", {"已结项", "closed"}}};

}  // namespace

std::span<const Word> close_reasons() {
  return kCloseReasons;
}
std::span<const Word> output_states() {
  return kOutputStates;
}
std::span<const Word> stages() {
  return kStages;
}

}  // namespace sw::service
