#pragma once
// The plan templates that are part of the program.

#include <span>
#include <string_view>

#include "core/base/message.hpp"

namespace sw::cli {

struct TemplateInfo {
  std::string_view name;
  Text title;
};

std::span<const TemplateInfo> template_list();
std::string_view template_text(std::string_view name, Lang lang);

}  // namespace sw::cli
