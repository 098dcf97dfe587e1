#pragma once
// People's names for readers who should not know them (脱敏).

#include <string>
#include <string_view>

namespace sw {

/// The first character of each word and a star for what is hidden: a star for each Chinese
/// character, one for the rest of a word in letters. 张三 → 张*, 欧阳小红 → 欧***, Li Wei → L* W*,
/// lihua → l*; a word of one character is hidden whole. Words end at spaces, · and the like.
std::string mask_name(std::string_view name);

}  // namespace sw
