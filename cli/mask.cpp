#include "cli/mask.hpp"

#include "core/base/mask.hpp"

namespace sw::cli {

facts::Record masked(facts::Record record) {
  record.by = mask_name(record.by);
  record.login = mask_name(record.login);
  return record;
}

}  // namespace sw::cli
