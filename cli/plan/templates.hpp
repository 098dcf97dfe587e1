#pragma once
// The plan templates that are part of the program.

#include <span>
#include <string_view>
#include <vector>

#include "core/base/message.hpp"

namespace sw::cli {

struct TemplateInfo {
  std::string_view name;
  Text title;
};

std::span<const TemplateInfo> template_list();
std::string_view template_text(std::string_view name, Lang lang);

/// The rubrics that come with a template: names without ending, and their texts.
struct RubricTemplate {
  std::string_view name, text;
};
std::vector<RubricTemplate> rubric_templates(std::string_view name_of_template, Lang lang);

}  // namespace sw::cli
