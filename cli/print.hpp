#pragma once
// What most reading commands end with: JSON, or a table for people.

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "cli/app.hpp"
#include "core/doc/document.hpp"

namespace sw::cli {

/// As every command writes JSON: two spaces of indentation, a final newline, what is no text
/// replaced.
std::string json_text(const nlohmann::ordered_json& json);
void print_json(App& app, const nlohmann::ordered_json& json);

/// As text, laid out for the terminal. Nothing where the document is empty.
void print(App& app, const doc::Document& document);
void print(App& app, doc::Table table);

/// Text, or null where it is empty.
nlohmann::ordered_json text_or_null(const std::string& text);

}  // namespace sw::cli
