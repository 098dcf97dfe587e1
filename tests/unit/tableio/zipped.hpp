#pragma once
// .xlsx files made by hand, so that tests hold what no spreadsheet would write.

#include <map>
#include <string>

#include <doctest/doctest.h>
#include <zip.h>

namespace sw::tableio {

using Parts = std::map<std::string, std::string>;  // name → content

inline std::string zipped(const Parts& parts, bool encrypted = false) {
  zip_source_t* memory = ::zip_source_buffer_create(nullptr, 0, 0, nullptr);
  ::zip_source_keep(memory);
  zip_t* archive = ::zip_open_from_source(memory, ZIP_TRUNCATE, nullptr);
  REQUIRE(archive != nullptr);
  for (const auto& [name, content] : parts) {
    zip_source_t* part = ::zip_source_buffer(archive, content.data(), content.size(), 0);
    const zip_int64_t index = ::zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
    REQUIRE(index >= 0);
    if (encrypted) {
      REQUIRE(::zip_file_set_encryption(
                  archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, "secret") == 0);
    }
  }
  REQUIRE(::zip_close(archive) == 0);
  REQUIRE(::zip_source_open(memory) == 0);
  std::string bytes;
  char buffer[65536];
  for (zip_int64_t count = 0; (count = ::zip_source_read(memory, buffer, sizeof buffer)) > 0;) {
    bytes.append(buffer, static_cast<std::size_t>(count));
  }
  ::zip_source_close(memory);
  ::zip_source_free(memory);
  return bytes;
}

/// A workbook with one sheet whose <sheetData> holds `rows`; `more` adds or replaces parts.
inline Parts book(const std::string& rows, const Parts& more = {}) {
  Parts parts{
      {"[Content_Types].xml", "<Types/>"},
      {"_rels/.rels",
       R"(<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
      {"xl/workbook.xml",
       R"(<workbook xmlns:r="http://x/r"><sheets><sheet name="记录" sheetId="1" r:id="r1"/></sheets></workbook>)"},
      {"xl/_rels/workbook.xml.rels",
       R"(<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>)"
       R"(<Relationship Id="r2" Type="http://x/sharedStrings" Target="/xl/sharedStrings.xml"/>)"
       R"(<Relationship Id="r3" Type="http://x/styles" Target="styles.xml"/></Relationships>)"},
      {"xl/worksheets/sheet1.xml",
       "<?xml version=\"1.0\"?><worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
  for (const auto& [name, content] : more) {
    parts[name] = content;
  }
  return parts;
}

}  // namespace sw::tableio
