#include "cli/mask.hpp"

#include "core/base/mask.hpp"
#include "core/people/words.hpp"

namespace sw::cli {

facts::Record masked(facts::Record record) {
  record.by = mask_name(record.by);
  record.login = mask_name(record.login);
  for (auto& [key, text] : record.fact.personal) {
    text = key == people::personal::kCertificate ? "***" : mask_name(text);
  }
  return record;
}

}  // namespace sw::cli
