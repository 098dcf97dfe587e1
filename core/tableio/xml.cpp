#include "core/tableio/xml.hpp"

#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/tableio/elements.hpp"
#include "core/tableio/hints.hpp"

namespace sw::tableio {

namespace {
constexpr Text kBrokenXml{"文件损坏：XML 不完整", "the file is damaged: its XML is broken"};
}  // namespace

void parse_xml(pugi::xml_document& document, std::string& xml) {
  const bool typed = xml.find("<!DOCTYPE") != std::string::npos;
  // Cells hold white space that counts: <t xml:space="preserve"> </t>.
  constexpr unsigned kOptions = pugi::parse_default | pugi::parse_ws_pcdata_single;
  if (typed || !is_utf8(xml) || !document.load_buffer_inplace(xml.data(), xml.size(), kOptions)) {
    throw Error(ErrorKind::input, say(kBrokenXml), say(kSaveAsXlsx));
  }
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& one : node.children()) {
    if (local_name(one.name()) == name) {
      return one;
    }
  }
  return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& one : node.attributes()) {
    if (local_name(one.name()) == name) {
      return one.value();
    }
  }
  return {};
}

}  // namespace sw::tableio
