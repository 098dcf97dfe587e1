#include "cli/plan/templates.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "core/base/width.hpp"
#include "templates/embedded.hpp"

namespace sw::cli {

namespace {

constexpr TemplateInfo kTemplates[] = {
    {"bureau",
     {"民政部门：壮大社工专业人才队伍", "a civil affairs bureau that grows the profession"}},
    {"agency",
     {"社工机构、社工站：服务、项目和品牌",
      "a social work agency or station: services, projects, brands"}},
    {"blank", {"空白计划，带注释", "an empty plan with comments"}},
};

}  // namespace

std::span<const TemplateInfo> template_list() {
  return kTemplates;
}

std::string_view template_text(std::string_view name, Lang lang) {
  const std::string file = std::string(name) + (lang == Lang::zh ? ".zh.toml" : ".en.toml");
  const auto all = templates::files();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const EmbeddedFile& f) { return f.name == file; });
  return found == all.end() ? std::string_view() : found->text;
}

std::vector<RubricTemplate> rubric_templates(std::string_view name_of_template, Lang lang) {
  std::vector<RubricTemplate> out;
  const std::string_view ending = lang == Lang::zh ? ".zh.toml" : ".en.toml";
  for (const EmbeddedFile& file : rubrics::files()) {
    if (name_of_template != "blank" && file.name.ends_with(ending)) {
      out.push_back({file.name.substr(0, file.name.size() - ending.size()), file.text});
    }
  }
  return out;
}

namespace plan_commands {

namespace {

struct TemplatesOptions {};

std::vector<Option> options_of(TemplatesOptions& /*none*/) {
  return {};
}

int run_templates(App& app, const TemplatesOptions& /*none*/) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const TemplateInfo& info : kTemplates) {
    if (app.globals.json) {
      list.push_back({{"name", info.name}, {"title", info.title.in(app.lang)}});
    } else {
      app.out << pad_right(info.name, 10) << app.in(info.title) << "\n";
    }
  }
  if (app.globals.json) {
    app.out << list.dump(2) << "\n";
  }
  return 0;
}

}  // namespace

Invocation make_templates() {
  return invocation<TemplatesOptions>(options_of, run_templates);
}

}  // namespace plan_commands

}  // namespace sw::cli
