#pragma once
// What to do with a file that cannot be read as it is.

#include "core/base/message.hpp"

namespace sw::tableio {

inline constexpr Text kSaveAsXlsx{"用表格软件打开，另存为 .xlsx，再导入",
                                  "open it in a spreadsheet, save it as .xlsx, then import"};
inline constexpr Text kSaveAsUtf8{"在表格软件里另存为“CSV UTF-8”，再导入",
                                  "save it again as “CSV UTF-8” in the spreadsheet, then import"};
inline constexpr Text kSaveAsCsv{"另存为 CSV，再导入", "save it as CSV, then import"};
inline constexpr Text kNoPassword{"去掉密码，另存为 .xlsx，再导入",
                                  "save it as .xlsx without a password, then import"};

}  // namespace sw::tableio
