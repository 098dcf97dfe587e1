#pragma once
// Small XML parts, by pugixml.

#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace sw::tableio {

/// Parses in place: `xml` must live as long as the document. Throws Error (input) where it is not
/// well formed or has a document type.
void parse_xml(pugi::xml_document& document, std::string& xml);

/// The first child element of that name whatever its prefix; null where there is none.
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);

/// An attribute's value, whatever its prefix; empty where there is none.
std::string_view attribute(const pugi::xml_node& node, std::string_view name);

}  // namespace sw::tableio
