#pragma once
// The tables of a store row by row, for export and for `store info`.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace sw::store {

/// Tables and views of the store at `path`, in the order of their names.
std::vector<std::string> table_names(const std::filesystem::path& path);

/// The heading first, then each row; blobs as hex digits, null as "". One view of the store.
void for_each_row(const std::filesystem::path& path,
                  const std::string& table,
                  const std::function<void(const std::vector<std::string>&)>& use);

struct OriginInfo {
  std::string label;
  std::string hosts;  // of those who recorded there
  std::int64_t changes = 0;
  bool current = false;
};

struct StoreInfo {
  std::int64_t version = 0;
  std::int64_t changes = 0;
  std::int64_t facts = 0;
  std::int64_t evidence = 0;  // files that facts name
  std::string journal;        // "wal", "delete"
  std::vector<OriginInfo> origins;
};

StoreInfo store_info(const std::filesystem::path& path);

/// The version of the schema without bringing it up to date; throws (store) where it is no store.
std::int64_t stored_version(const std::filesystem::path& path);

}  // namespace sw::store
