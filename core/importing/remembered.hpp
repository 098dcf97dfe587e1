#pragma once
// What a text means, worked out once: a sheet of a million rows has a few hundred different days
// and indicators.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace sw::importing {

template <class Meaning>
class Remembered {
 public:
  /// The meaning of `text`, valid until the next call.
  template <class Find>
  const Meaning& of(std::string_view text, const Find& find) {
    if (const auto known = known_.find(text); known != known_.end()) {
      return known->second;
    }
    if (known_.size() >= kMost) {
      known_.clear();  // texts without end: free words, or harm
    }
    return known_.emplace(std::string(text), find(text)).first->second;
  }

 private:
  static constexpr std::size_t kMost = 16384;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  std::unordered_map<std::string, Meaning, Hash, std::equal_to<>> known_;
};

}  // namespace sw::importing
