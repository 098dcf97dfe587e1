#include "core/tableio/workbook.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>

#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/tableio/hints.hpp"
#include "core/tableio/xml.hpp"

namespace sw::tableio {

namespace {

constexpr Text kNoBook{"是 zip 文件，但不是 .xlsx 表格", "is a zip archive, but no .xlsx workbook"};
constexpr Text kNoSheet{"没有工作表 \"{0}\"", "there is no sheet \"{0}\""};
constexpr Text kSheets{"有：{0}", "there are: {0}"};

struct Relation {
  std::string type, part;
};
using Relations = std::map<std::string, Relation, std::less<>>;

// A target as a part's name: relative to its folder, "/" for the root, "..".
std::string resolved(std::string_view folder, std::string_view target) {
  std::vector<std::string> steps;
  const std::string path = target.starts_with('/')
                               ? std::string(target)
                               : std::string(folder) + "/" + std::string(target);
  for (std::string& step : split(path, '/')) {
    if (step == ".." && !steps.empty()) {
      steps.pop_back();
    } else if (!step.empty() && step != "." && step != "..") {
      steps.push_back(std::move(step));
    }
  }
  return join(steps, "/");
}

// What a part refers to, from the part "_rels/NAME.rels" beside it.
Relations relations_of(const Archive& archive, const std::string& part) {
  const std::size_t slash = part.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : part.substr(0, slash);
  const std::string name = part.substr(slash == std::string::npos ? 0 : slash + 1);
  std::string xml = archive.read((folder.empty() ? "" : folder + "/") + "_rels/" + name + ".rels");
  Relations relations;
  if (xml.empty()) {
    return relations;
  }
  pugi::xml_document document;
  parse_xml(document, xml);
  for (const pugi::xml_node& one : child(document, "Relationships").children()) {
    const std::string_view type = attribute(one, "Type");
    relations[std::string(attribute(one, "Id"))] = {std::string(type.substr(type.rfind('/') + 1)),
                                                    resolved(folder, attribute(one, "Target"))};
  }
  return relations;
}

std::string part_of_type(const Relations& relations, std::string_view type) {
  for (const auto& [id, relation] : relations) {
    if (relation.type == type) {
      return relation.part;
    }
  }
  return {};
}

// r:id, told from other ids by its prefix.
std::string_view relation_id(const pugi::xml_node& sheet) {
  for (const pugi::xml_attribute& one : sheet.attributes()) {
    if (std::string_view(one.name()).ends_with(":id")) {
      return one.value();
    }
  }
  return {};
}

}  // namespace

Workbook read_workbook(const Archive& archive) {
  std::string main = part_of_type(relations_of(archive, ""), "officeDocument");
  main = main.empty() ? "xl/workbook.xml" : main;
  std::string xml = archive.read(main);
  Workbook workbook;
  if (!xml.empty()) {
    pugi::xml_document document;
    parse_xml(document, xml);
    const pugi::xml_node book = child(document, "workbook");
    const std::string_view epoch = attribute(child(book, "workbookPr"), "date1904");
    workbook.epoch_1904 = epoch == "1" || epoch == "true";
    const Relations relations = relations_of(archive, main);
    workbook.styles = part_of_type(relations, "styles");
    workbook.strings = part_of_type(relations, "sharedStrings");
    for (const pugi::xml_node& sheet : child(book, "sheets").children()) {
      const auto found = relations.find(relation_id(sheet));
      if (found != relations.end() && found->second.type == "worksheet") {
        workbook.sheets.push_back({std::string(attribute(sheet, "name")), found->second.part});
      }
    }
  }
  if (workbook.sheets.empty()) {
    throw Error(ErrorKind::input, say(kNoBook), say(kSaveAsXlsx));
  }
  return workbook;
}

const Sheet& find_sheet(const Workbook& workbook, const std::optional<std::string>& asked) {
  const std::vector<Sheet>& sheets = workbook.sheets;
  if (!asked) {
    return sheets.front();
  }
  const auto found = std::find_if(
      sheets.begin(), sheets.end(), [&](const Sheet& sheet) { return sheet.name == *asked; });
  if (found != sheets.end()) {
    return *found;
  }
  std::size_t number = 0;
  const auto [end, fault] = std::from_chars(asked->data(), asked->data() + asked->size(), number);
  if (fault == std::errc() && end == asked->data() + asked->size() && number >= 1 &&
      number <= sheets.size()) {
    return sheets[number - 1];
  }
  std::vector<std::string> names;
  for (const Sheet& sheet : sheets) {
    names.push_back(printable_line(sheet.name));
  }
  throw Error(
      ErrorKind::input, say(kNoSheet, printable_line(*asked)), say(kSheets, join(names, " | ")));
}

}  // namespace sw::tableio
