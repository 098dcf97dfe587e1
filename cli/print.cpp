#include "cli/print.hpp"

#include <nlohmann/json.hpp>

#include "core/render/render.hpp"

namespace sw::cli {

using nlohmann::ordered_json;

std::string json_text(const ordered_json& json) {
  return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

void print_json(App& app, const ordered_json& json) {
  app.out << json_text(json);
}

void print(App& app, const doc::Document& document) {
  app.out << render::text(document, {app.layout_width(), app.color});
}

void print(App& app, doc::Table table) {
  doc::Document document;
  document.add(std::move(table));
  print(app, document);
}

ordered_json text_or_null(const std::string& text) {
  return text.empty() ? ordered_json() : ordered_json(text);
}

}  // namespace sw::cli
