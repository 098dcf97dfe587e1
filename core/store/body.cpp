#include "core/store/body.hpp"

#include <charconv>

#include <nlohmann/json.hpp>

namespace sw::store {

namespace {

using Json = nlohmann::json;

std::map<std::string, std::string> texts_at(const Json& object, const char* key) {
  std::map<std::string, std::string> texts;
  if (const auto found = object.find(key); found != object.end() && found->is_object()) {
    for (const auto& [name, value] : found->items()) {
      if (value.is_string()) {
        texts[name] = value.get<std::string>();
      }
    }
  }
  return texts;
}

std::string string_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool is_empty(const Body& body) {
  return body.about.empty() && body.note_kind.empty() && body.renamed_to.empty() &&
         body.supersedes.empty() && body.undoes.empty() && !body.evidence && body.file.empty() &&
         body.plan_year == 0 && body.forgets.empty() && body.details.empty() &&
         body.personal.empty();
}

}  // namespace

std::string write_body(const Body& body) {
  if (is_empty(body)) {
    return {};  // most facts, and an import has a million of them
  }
  Json object = Json::object();
  const auto put = [&](const char* key, const std::string& text) {
    if (!text.empty()) {
      object[key] = text;
    }
  };
  put("about", body.about);
  put("note_kind", body.note_kind);
  put("renamed_to", body.renamed_to);
  put("supersedes", body.supersedes);
  put("undoes", body.undoes);
  put("file", body.file);
  if (body.plan_year != 0) {
    object["plan"] = {{"year", body.plan_year}, {"hash", body.plan_hash}, {"text", body.plan_text}};
  }
  if (!body.forgets.empty()) {
    object["forgets"] = body.forgets;
  }
  if (body.evidence) {
    object["evidence"] = {{"hash", body.evidence->hash}, {"name", body.evidence->name}};
  }
  if (!body.details.empty()) {
    object["details"] = body.details;
  }
  if (!body.personal.empty()) {
    object["personal"] = body.personal;
  }
  // File names need not be UTF-8; what is not is replaced.
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::int64_t number_in(std::string_view text) {
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Body parse_body(std::string_view text) {
  Body body;
  const Json object = Json::parse(text, nullptr, false);
  if (!object.is_object()) {
    return body;
  }
  body.about = string_at(object, "about");
  body.note_kind = string_at(object, "note_kind");
  body.renamed_to = string_at(object, "renamed_to");
  body.supersedes = string_at(object, "supersedes");
  body.undoes = string_at(object, "undoes");
  body.file = string_at(object, "file");
  if (const auto found = object.find("plan"); found != object.end() && found->is_object()) {
    const auto year = found->find("year");
    body.plan_year = year != found->end() && year->is_number_integer() ? year->get<int>() : 0;
    body.plan_hash = string_at(*found, "hash");
    body.plan_text = string_at(*found, "text");
  }
  if (const auto found = object.find("forgets"); found != object.end() && found->is_array()) {
    for (const Json& digest : *found) {
      if (digest.is_string()) {
        body.forgets.push_back(digest.get<std::string>());
      }
    }
  }
  body.details = texts_at(object, "details");
  body.personal = texts_at(object, "personal");
  if (const auto found = object.find("evidence"); found != object.end() && found->is_object()) {
    body.evidence = {string_at(*found, "hash"), string_at(*found, "name")};
  }
  return body;
}

}  // namespace sw::store
