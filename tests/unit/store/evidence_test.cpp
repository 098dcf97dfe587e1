#include "core/store/evidence.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/file.hpp"
#include "tests/unit/store/world.hpp"

namespace sw::store {

namespace fs = std::filesystem;

namespace {

std::size_t files_in(const fs::path& folder) {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& entry : fs::directory_iterator(folder)) {
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("a file is kept by its content, once") {
  const TemporaryFolder work;
  const fs::path folder = work.path / ".sw" / "evidence";
  write_file(work.path / "证书.pdf", "abc");
  write_file(work.path / "copy.pdf", "abc");
  const auto kept = keep_evidence(folder, work.path / "证书.pdf");
  CHECK(kept.name == "证书.pdf");
  CHECK(kept.hash == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
  CHECK(kept.hash == hash_file(work.path / "copy.pdf"));
  CHECK(read_file(folder / kept.hash, 100) == "abc");
  CHECK(mode_of(folder) == 0700);
  CHECK(mode_of(folder / kept.hash) == 0400);
  CHECK(keep_evidence(folder, work.path / "copy.pdf").hash == kept.hash);
  CHECK(files_in(folder) == 1);
  CHECK(verify_evidence(folder, kept) == EvidenceState::sound);
}

TEST_CASE("a copy that was altered is found, and replaced when the file comes again") {
  const TemporaryFolder work;
  const fs::path folder = work.path / "evidence";
  write_file(work.path / "a", "abc");
  const auto kept = keep_evidence(folder, work.path / "a");
  fs::permissions(folder / kept.hash, fs::perms::owner_write, fs::perm_options::add);
  write_file(folder / kept.hash, "abd");
  CHECK(verify_evidence(folder, kept) == EvidenceState::altered);
  keep_evidence(folder, work.path / "a");
  CHECK(verify_evidence(folder, kept) == EvidenceState::sound);
  fs::remove(folder / kept.hash);
  CHECK(verify_evidence(folder, kept) == EvidenceState::missing);
  CHECK(verify_evidence(work.path / "nowhere", kept) == EvidenceState::missing);
  CHECK(verify_evidence(folder, {"../a", "a"}) == EvidenceState::missing);
}

TEST_CASE("what cannot be evidence is refused") {
  const TemporaryFolder work;
  const fs::path folder = work.path / "evidence";
  write_file(work.path / "empty", "");
  write_file(work.path / "large", "");
  fs::resize_file(work.path / "large", std::uintmax_t{513} * 1024 * 1024);
  ::mkfifo((work.path / "pipe").c_str(), 0600);
  for (const char* name : {"empty", "large", "pipe", "."}) {
    CAPTURE(name);
    const auto error = error_of([&] { keep_evidence(folder, work.path / name); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::input);
  }
  const auto missing = error_of([&] { keep_evidence(folder, work.path / "missing"); });
  REQUIRE(missing);
  CHECK(missing->kind == ErrorKind::input);
  CHECK_FALSE(fs::exists(folder));
}

TEST_CASE("symbolic links do not lead out of the folder") {
  const TemporaryFolder work;
  const fs::path folder = work.path / "evidence";
  write_file(work.path / "a", "abc");
  write_file(work.path / "victim", "untouched");
  const std::string hash = hash_file(work.path / "a");
  SUBCASE("in place of a kept file") {
    fs::create_directory(folder);
    fs::create_symlink(work.path / "victim", folder / hash);
    CHECK(verify_evidence(folder, {hash, "a"}) == EvidenceState::altered);
    keep_evidence(folder, work.path / "a");
    CHECK_FALSE(fs::is_symlink(folder / hash));
  }
  SUBCASE("in place of the folder") {
    fs::create_directory(work.path / "elsewhere");
    fs::create_symlink(work.path / "elsewhere", folder);
    CHECK(error_of([&] { keep_evidence(folder, work.path / "a"); }).has_value());
    CHECK(fs::is_empty(work.path / "elsewhere"));
  }
  CHECK(read_file(work.path / "victim", 100) == "untouched");
}

}  // namespace sw::store
