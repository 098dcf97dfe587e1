#pragma once
// Hints on a word that is not known.

#include "core/base/message.hpp"

namespace sw {

inline constexpr Text kDidYouMean{"是不是 \"{0}\"？", "did you mean \"{0}\"?"};
inline constexpr Text kDidYouMeanTitled{"是不是 \"{0}\"（{1}）？", "did you mean \"{0}\" ({1})?"};
inline constexpr Text kDidYouMeanOf{"是不是 \"{0}\"？可用：{1}",
                                    "did you mean \"{0}\"? Known: {1}"};
inline constexpr Text kKnownAre{"可用：{0}", "known: {0}"};

}  // namespace sw
