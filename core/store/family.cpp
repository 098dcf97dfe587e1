#include "core/store/family.hpp"

#include "core/store/names.hpp"

namespace sw::store {

namespace {

std::string text_of(Connection& connection, const char* sql, std::int64_t origin) {
  Cursor rows = connection.query(sql, {origin});
  return rows.next() ? rows.text(0) : std::string();
}

// "staff:001" as "staff:" and "001". Ids of projects are the plan's, the same everywhere.
struct About {
  std::string_view type, id;

  explicit About(std::string_view text)
      : type(text.substr(0, text.find(':') + 1)), id(text.substr(type.size())) {}
  bool is_labelled() const { return type == "org:" || type == "staff:"; }
};

}  // namespace

std::int64_t root_of_origin(Connection& connection, std::int64_t origin) {
  while (const auto parent =
             connection.number("SELECT parent FROM origin WHERE id = ?", {origin})) {
    origin = *parent;
  }
  return origin;
}

std::int64_t our_root(Connection& connection) {
  const auto current = connection.number("SELECT id FROM origin WHERE current = 1");
  return current ? root_of_origin(connection, *current) : 0;
}

Labelled labelled(Connection& connection, std::string_view subject, std::int64_t origin) {
  if (const std::size_t slash = subject.find('/'); slash != std::string_view::npos) {
    if (const auto root =
            connection.number("SELECT id FROM origin WHERE uuid = ?", {subject.substr(0, slash)})) {
      return {*root, std::string(subject.substr(slash + 1))};
    }
  }
  return {root_of_origin(connection, origin), std::string(subject)};
}

Labelled typed_label(Connection& connection, std::string_view text) {
  if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
    if (const auto origin =
            connection.number("SELECT id FROM origin WHERE label = ?", {text.substr(0, slash)})) {
      return {root_of_origin(connection, *origin), std::string(text.substr(slash + 1))};
    }
  }
  return {our_root(connection), std::string(text)};
}

std::string shown_label(Connection& connection, const Labelled& label) {
  return label.root == our_root(connection)
             ? label.label
             : text_of(connection, "SELECT label FROM origin WHERE id = ?", label.root) + "/" +
                   label.label;
}

std::string shown_label(Connection& connection, std::string_view subject, std::int64_t origin) {
  return shown_label(connection, labelled(connection, subject, origin));
}

std::string stored_label(Connection& connection, std::string_view text) {
  const Labelled meant = typed_label(connection, text);
  return meant.root == our_root(connection)
             ? meant.label
             : text_of(connection, "SELECT uuid FROM origin WHERE id = ?", meant.root) + "/" +
                   meant.label;
}

std::string shown_about(Connection& connection, std::string_view text, std::int64_t origin) {
  const About about(text);
  if (about.is_labelled()) {
    return std::string(about.type) + shown_label(connection, about.id, origin);
  }
  const auto name = about.type.empty() ? std::nullopt : find_name(connection, about.id);
  return name ? std::string(about.type) + name_text(connection, current_name(connection, *name))
              : std::string(text);
}

std::string stored_about(Connection& connection, std::string_view text) {
  const About about(text);
  return about.is_labelled() ? std::string(about.type) + stored_label(connection, about.id)
                             : std::string(text);
}

}  // namespace sw::store
