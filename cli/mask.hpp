#pragma once
// Records for readers outside: the names of those who recorded them masked.

#include "core/facts/fact.hpp"

namespace sw::cli {

/// `by` and `login` masked; the host, the subject and what people wrote stay.
facts::Record masked(facts::Record record);

}  // namespace sw::cli
