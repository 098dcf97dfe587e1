#pragma once
// What facts on people, agencies and evaluations say, in words for lists.

#include <string>

#include "core/base/message.hpp"
#include "core/facts/fact.hpp"

namespace sw::cli {

/// "到任 李静 field=school post=client-school"; empty for facts without details.
std::string details_text(const facts::Fact& fact, Lang lang);

/// The fact's part, where it is more than what the details say in words.
std::string part_text(const facts::Fact& fact);

}  // namespace sw::cli
