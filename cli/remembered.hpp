#pragma once
// What was asked for is kept: many indicators and sections of a report ask for the same.

#include <map>

namespace sw::cli {

template <class Asked, class Answer>
class Remembered {
 public:
  /// Stays where it is as long as this lives.
  template <class Find>
  const Answer& of(const Asked& asked, const Find& find) {
    const auto [place, fresh] = known_.try_emplace(asked);
    if (fresh) {
      place->second = find();
    }
    return place->second;
  }

 private:
  std::map<Asked, Answer> known_;
};

}  // namespace sw::cli
