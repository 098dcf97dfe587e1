#pragma once
// The rows of the truth that can be read from the pages of a damaged file.

#include "core/store/connection.hpp"
#include "core/store/pages.hpp"

namespace sw::store {

/// Inserts them into a new store, whose foreign keys must be off. By the trees of the tables where
/// sqlite_schema can be read; pages that no tree leads to are recognised by the form of their rows.
/// Whether the table of changes could be read in whole, be it empty.
bool salvage_rows(const Pages& pages, Connection& to);

}  // namespace sw::store
