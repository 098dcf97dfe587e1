#pragma once
// What facts on people and agencies say, in words for lists.

#include <string>

#include "core/base/message.hpp"
#include "core/facts/fact.hpp"

namespace sw::cli {

/// "到任 李静 field=school post=client-school"; empty for facts without details.
std::string details_text(const facts::Fact& fact, Lang lang);

}  // namespace sw::cli
