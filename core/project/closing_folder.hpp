#pragma once
// 结项文件夹: where each document lies in a closing folder, under names that every system can read.

#include <string>
#include <string_view>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/project/documents.hpp"

namespace sw::project {

/// A name without anything that leads elsewhere or that some system refuses: separators, control
/// characters, `: * ? " < > |`, dots in front, blanks and dots behind; at most 120 bytes, the
/// ending kept. Never empty.
std::string safe_name(std::string_view text);

struct FiledDocument {
  const Document* document = nullptr;
  std::string path;  // "01 合同与方案/2026-01-08_合同或资助协议_合同.pdf"
};

/// In the order of the folders, then by date. Folders are those that the plan's document kinds
/// name, numbered in their order; kinds that name none lie in a folder of their stage, after these.
/// No two files have the same path.
std::vector<FiledDocument> closing_folder(const plan::Plan& plan,
                                          const std::vector<Document>& documents,
                                          Lang lang);

}  // namespace sw::project
