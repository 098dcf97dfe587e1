#pragma once
// The closing folder: documents in numbered folders, an index with the checklist, checksums.

#include <cstddef>
#include <string>

#include "cli/app.hpp"
#include "core/doc/document.hpp"
#include "core/project/closing.hpp"
#include "core/project/documents.hpp"

namespace sw::cli {

struct ClosingExport {
  std::string path;
  std::size_t files = 0;     // documents
  std::size_t left_out = 0;  // confidential ones
};

/// Makes the folder, or the archive where `target` ends in .zip. `checklist` stands at the top of
/// the index. Throws: input where there is something at `target`; store where a kept file is
/// missing or altered; file where the file system refuses. Then nothing is left there.
ClosingExport export_closing(App& app,
                             const plan::Plan& plan,
                             const plan::Project& project,
                             const doc::Document& checklist,
                             const std::string& target,
                             bool with_confidential);

}  // namespace sw::cli
