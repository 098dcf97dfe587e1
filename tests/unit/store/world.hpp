#pragma once
// What the store's tests share: a folder of their own, facts in short, and errors caught.

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include <stdlib.h>
#include <sys/stat.h>

#include "core/base/error.hpp"
#include "core/store/connection.hpp"
#include "core/store/store.hpp"

namespace sw::store {

inline const Who kWho{"李静", "lijing", "station"};

struct TemporaryFolder {
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "sw-store-XXXXXX").string();
    path = ::mkdtemp(pattern.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  std::filesystem::path path;
};

inline unsigned mode_of(const std::filesystem::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0;
}

inline facts::Fact progress(std::string subject,
                            Date date,
                            std::int64_t value,
                            std::string part = {},
                            std::optional<std::int64_t> whole = {}) {
  facts::Fact fact;
  fact.subject = std::move(subject);
  fact.date = date;
  fact.value = Quantity::of(value);
  fact.part = std::move(part);
  if (whole) {
    fact.whole = Quantity::of(*whole);
  }
  return fact;
}

inline facts::Fact done(std::string subject, Date date) {
  facts::Fact fact;
  fact.kind = facts::Kind::done;
  fact.subject = std::move(subject);
  fact.date = date;
  return fact;
}

inline facts::Fact note(std::string subject, Date date, std::string words) {
  facts::Fact fact;
  fact.kind = facts::Kind::note;
  fact.subject = std::move(subject);
  fact.date = date;
  fact.note = std::move(words);
  return fact;
}

/// One fact in a change of its own; the change's number.
inline std::int64_t add(Store& store, const facts::Fact& fact) {
  return store.change(kWho, "", [&](Writer& writer) { writer.add(fact); }).change;
}

inline std::int64_t undo(Store& store, std::int64_t change) {
  return store.change(kWho, "", [&](Writer& writer) { writer.undo(change); }).change;
}

inline std::int64_t fix(Store& store, facts::RecordId record, const facts::Fact& fact) {
  return store.change(kWho, "错了", [&](Writer& writer) { writer.fix(record, fact); }).change;
}

inline std::int64_t rename(Store& store, std::string_view from, std::string_view to) {
  return store.change(kWho, "", [&](Writer& writer) { writer.rename(from, to); }).change;
}

/// The error that `work` ends in, if it does.
inline std::optional<Error> error_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error;
  }
  return {};
}

inline std::string words(const std::optional<Error>& error) {
  return error ? error->message.in(Lang::en) : "no error";
}

inline std::optional<facts::Total> total(const facts::Totals& totals,
                                         std::string_view subject,
                                         std::string_view part = {}) {
  if (const auto found = totals.find(subject); found != totals.end()) {
    for (const facts::Total& one : found->second) {
      if (one.part == part) {
        return one;
      }
    }
  }
  return {};
}

inline const Date kFirst{2026, 1, 1};
inline const Date kEnd{2026, 12, 31};

}  // namespace sw::store
