#pragma once
// A workspace with records, evidence and plan files, for the tests of backup, restore and salvage.

#include <filesystem>
#include <string>

#include "core/base/file.hpp"
#include "core/store/evidence.hpp"
#include "core/store/store.hpp"
#include "tests/unit/store/world.hpp"

namespace sw::store {

struct Workspace {
  std::filesystem::path path;
  std::string evidence;  // its hash

  explicit Workspace(std::filesystem::path folder) : path(std::move(folder)) {
    make_folder(path / "plans");
    make_folder(path / "rubrics" / "old");
    write_file(path / "plans" / "2026.toml", "[plan]\nyear = 2026\n");
    write_file(path / "rubrics" / "old" / "a.toml", "[rubric]\n");
    write_file(path / "plans" / ".2026.toml.swp", "an editor's");
    write_file(path / "proof.txt", "签到表");
    Store store = Store::create(file());
    for (int i = 1; i <= 5; ++i) {
      add(store, progress("a", kFirst + i, i));
    }
    facts::Fact fact = done("m", kFirst);
    fact.evidence = keep_evidence(path / ".sw" / "evidence", path / "proof.txt");
    evidence = fact.evidence->hash;
    add(store, fact);
    fix(store, {2, 0}, progress("a", kFirst, 20));
    undo(store, 3);
  }
  std::filesystem::path file() const { return path / ".sw" / "store.db"; }
  Store open() const { return Store::open(file()); }
};

inline std::string text_of(const std::filesystem::path& path) {
  return read_file(path, std::size_t{64} << 20U);
}

}  // namespace sw::store
