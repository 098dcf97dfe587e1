#include "cli/mask.hpp"

#include "core/base/mask.hpp"
#include "core/people/words.hpp"

namespace sw::cli {

facts::Record masked(facts::Record record) {
  record.by = mask_name(record.by);
  record.login = mask_name(record.login);
  for (auto& [key, text] : record.fact.personal) {
    const bool hidden = key == people::personal::kCertificate || key == people::personal::kNotes;
    text = hidden ? "***" : mask_name(text);
  }
  return record;
}

}  // namespace sw::cli
