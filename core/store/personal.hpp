#pragma once
// Names and certificate numbers, apart from the journal: facts have a digest, the text is in the
// table `personal` and can be erased while every hash stays true.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/connection.hpp"

namespace sw::store {

/// Keeps the text under a new salt and gives its digest, 64 hex digits.
std::string keep_personal(Connection& connection, std::string_view text);

/// What a digest stands for; kErasedName where it was erased or is not known.
std::string personal_text(Connection& connection, std::string_view digest);

/// Brings the texts over that a body of theirs names; one of `forgotten` without its text.
void bring_personal(Connection& ours,
                    Connection& theirs,
                    const std::map<std::string, std::string>& personal,
                    const std::set<std::string>& forgotten);

/// Digests whose text does not fit: it was altered behind the program's back.
std::vector<std::string> altered_personal(Connection& connection);

}  // namespace sw::store
