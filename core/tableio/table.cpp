#include "core/tableio/table.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/base/error.hpp"
#include "core/tableio/csv.hpp"
#include "core/tableio/decode.hpp"
#include "core/tableio/hints.hpp"
#include "core/tableio/xlsx.hpp"

namespace sw::tableio {

namespace {

constexpr std::size_t kLargestBook = std::size_t{128} << 20U;
constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
// In the directory of an OLE file that holds an encrypted workbook; UTF-16.
constexpr char kEncryptedName[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
constexpr std::string_view kEncryptedPackage(kEncryptedName, sizeof kEncryptedName - 1);

constexpr Text kPassword{"文件加了密码", "the file is protected by a password"};
constexpr Text kOld{"是旧格式（.xls、.et）的表格，读不了",
                    "is a workbook in an old format (.xls, .et), which cannot be read"};
constexpr Text kNotXlsx{"不是 .xlsx 文件，只是这样命名", "is no .xlsx file, only named so"};
constexpr Text kOtherFormat{"这种表格（{0}）读不了", "this kind of file ({0}) cannot be read"};
constexpr Text kSaveAsEither{
    "用表格软件打开，另存为 .xlsx 或“CSV UTF-8”，再导入",
    "open it in a spreadsheet, save it as .xlsx or “CSV UTF-8”, then import"};
constexpr Text kLarge{".xlsx 文件太大（超过 {0} 字节）",
                      "the .xlsx file is too large (over {0} bytes)"};
constexpr Text kNoSheets{"CSV 没有工作表，不能用 --sheet",
                         "a CSV file has no sheets: leave out --sheet"};
constexpr std::string_view kOtherEndings[] = {".xls", ".et", ".ods", ".numbers", ".xlsb"};

// A source whose first bytes have been looked at.
class Peeked : public Source {
 public:
  explicit Peeked(Source& source) : source_(source) {
    while (head_.size() < kOle.size()) {
      const std::string_view block = source.next();
      if (block.empty()) {
        break;
      }
      head_ += block;
    }
  }
  std::string_view head() const { return head_; }
  std::string_view next() override {
    if (!given_) {
      given_ = true;
      if (!head_.empty()) {
        return head_;
      }
    }
    return source_.next();
  }
  std::uint64_t size() const override { return source_.size(); }

 private:
  Source& source_;
  std::string head_;
  bool given_ = false;
};

std::string lower_ending(const std::string& name) {
  std::string ending = name.substr(std::min(name.rfind('.'), name.size()));
  std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return ending;
}

std::string whole(Source& source) {
  std::string bytes;
  for (std::string_view block = source.next(); !block.empty(); block = source.next()) {
    bytes += block;
    if (bytes.size() > kLargestBook) {
      throw Error(ErrorKind::input, say(kLarge, kLargestBook), say(kSaveAsCsv));
    }
  }
  return bytes;
}

void read_any(Source& unread,
              const std::string& name,
              const std::optional<std::string>& sheet,
              const RowUse& use) {
  Peeked source(unread);
  if (source.head().starts_with(kZip)) {
    read_xlsx(whole(source), sheet, use);
    return;
  }
  if (source.head().starts_with(kOle)) {
    const bool locked = whole(source).find(kEncryptedPackage) != std::string::npos;
    throw Error(ErrorKind::input,
                say(locked ? kPassword : kOld),
                say(locked ? kNoPassword : kSaveAsEither));
  }
  const std::string ending = lower_ending(name);
  if (ending == ".xlsx" || ending == ".xlsm") {
    throw Error(ErrorKind::input, say(kNotXlsx), say(kSaveAsEither));
  }
  if (std::find(std::begin(kOtherEndings), std::end(kOtherEndings), ending) !=
      std::end(kOtherEndings)) {
    throw Error(ErrorKind::input, say(kOtherFormat, ending), say(kSaveAsEither));
  }
  if (sheet) {
    throw Error(ErrorKind::usage, say(kNoSheets));
  }
  Decoder text(source, name);
  read_csv(text, name, use);
}

}  // namespace

void read_table(Source& source,
                const std::string& name,
                const std::optional<std::string>& sheet,
                const RowUse& use) {
  try {
    read_any(source, name, sheet, use);
  } catch (const Error& error) {
    // Which file it is; an error that has a place knows already, or is from who uses the rows.
    if (error.place || error.kind != ErrorKind::input) {
      throw;
    }
    throw Error(Error(error).at({name, 0, 0}));
  }
}

}  // namespace sw::tableio
