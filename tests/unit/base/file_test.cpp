#include "core/base/file.hpp"

#include <fstream>
#include <optional>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/error.hpp"

namespace sw {

namespace {

namespace fs = std::filesystem;

// A folder of the test's own, gone when it ends.
class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "sw-file-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  fs::path operator/(const char* name) const { return path_ / name; }

  std::size_t entries() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }

 private:
  fs::path path_;
};

unsigned mode_of(const fs::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777U;
}

// What a call throws; none where it does not.
template <class Call>
std::optional<Error> error_of(Call call) {
  try {
    call();
  } catch (const Error& error) {
    return error;
  }
  return {};
}

std::string words(const std::optional<Error>& error) {
  return error ? error->message.in(Lang::en) : "no error";
}

bool is_error(ErrorKind kind, const std::optional<Error>& error, const fs::path& path) {
  return error && error->kind == kind && error->hint &&
         words(error).starts_with(path.string() + ": ");
}
bool is_file_error(const std::optional<Error>& error, const fs::path& path) {
  return is_error(ErrorKind::file, error, path);
}
// A path that leads nowhere is a slip of whoever typed it.
bool is_path_error(const std::optional<Error>& error, const fs::path& path) {
  return is_error(ErrorKind::input, error, path);
}

constexpr std::size_t kPlenty = 1'000'000;

}  // namespace

TEST_CASE("what is written is read again, bytes and all") {
  const Folder folder;
  const std::string text("社工\0\r\n\xFF", 10);
  write_file(folder / "a", text);
  CHECK(read_file(folder / "a", kPlenty) == text);
  write_file(folder / "a", "");
  CHECK(read_file(folder / "a", kPlenty) == "");
  const std::string large(300'000, 'x');
  write_file(folder / "a", large);
  CHECK(read_file(folder / "a", kPlenty) == large);
  CHECK(folder.entries() == 1);  // no temporary file is left
}

TEST_CASE("a new file has the mode asked for, an existing one keeps its own") {
  const Folder folder;
  const mode_t before = ::umask(077);
  write_file(folder / "plan.toml", "a");
  write_file(folder / "secret", "a", 0600);
  ::umask(before);
  CHECK(mode_of(folder / "plan.toml") == 0644);
  CHECK(mode_of(folder / "secret") == 0600);
  REQUIRE(::chmod((folder / "plan.toml").c_str(), 0640) == 0);
  write_file(folder / "plan.toml", "b");
  CHECK(mode_of(folder / "plan.toml") == 0640);
  CHECK(read_file(folder / "plan.toml", kPlenty) == "b");
}

TEST_CASE("a file is replaced, not written over") {
  const Folder folder;
  write_file(folder / "a", "old");
  std::ifstream reader(folder / "a");
  write_file(folder / "a", "new");
  std::string text;
  reader >> text;
  CHECK(text == "old");
  CHECK(read_file(folder / "a", kPlenty) == "new");
}

TEST_CASE("a symbolic link stays, the file it names is replaced") {
  const Folder folder;
  make_folder(folder / "plans");
  write_file(folder / "plans/2026.toml", "old", 0600);
  fs::create_symlink("plans/2026.toml", folder / "link");
  fs::create_symlink("link", folder / "chain");
  write_file(folder / "chain", "new");
  CHECK(fs::is_symlink(folder / "chain"));
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(read_file(folder / "plans/2026.toml", kPlenty) == "new");
  CHECK(mode_of(folder / "plans/2026.toml") == 0600);
}

TEST_CASE("a symbolic link to a file that is not there yet makes it") {
  const Folder folder;
  make_folder(folder / "plans");
  fs::create_symlink("plans/2027.toml", folder / "link");
  write_file(folder / "link", "new");
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(read_file(folder / "plans/2027.toml", kPlenty) == "new");
}

TEST_CASE("links in a circle are a file error") {
  const Folder folder;
  fs::create_symlink("b", folder / "a");
  fs::create_symlink("a", folder / "b");
  CHECK(is_file_error(error_of([&] { write_file(folder / "a", "x"); }), folder / "a"));
  CHECK(is_file_error(error_of([&] { read_file(folder / "a", kPlenty); }), folder / "a"));
  CHECK(is_path_error(error_of([&] { make_folder(folder / "a"); }), folder / "a"));
  CHECK(folder.entries() == 2);
}

TEST_CASE("missing files and folders are input errors that name the path") {
  const Folder folder;
  const auto read = error_of([&] { read_file(folder / "none", kPlenty); });
  CHECK(is_path_error(read, folder / "none"));
  CHECK(words(read).ends_with("no such file or folder"));
  CHECK(read->message.in(Lang::zh).ends_with("没有这个文件或文件夹"));
  CHECK(is_path_error(error_of([&] { write_file(folder / "none/a", "x"); }), folder / "none/a"));
}

TEST_CASE("a folder is no file, a file no folder") {
  const Folder folder;
  write_file(folder / "file", "x");
  make_folder(folder / "folder");
  CHECK(words(error_of([&] { read_file(folder / "folder", kPlenty); })).ends_with("a folder"));
  CHECK(words(error_of([&] { write_file(folder / "folder", "x"); })).ends_with("a folder"));
  CHECK(is_path_error(error_of([&] { make_folder(folder / "file"); }), folder / "file"));
  CHECK(error_of([&] { make_folder(folder / "file/a"); })->kind == ErrorKind::input);
  CHECK(is_path_error(error_of([&] { read_file(folder / "file/a", kPlenty); }), folder / "file/a"));
}

TEST_CASE("a name that is too long is an input error") {
  const Folder folder;
  const std::string name(300, 'a');
  CHECK(is_path_error(error_of([&] { write_file(folder / name.c_str(), "x"); }),
                      folder / name.c_str()));
  CHECK(
      is_path_error(error_of([&] { make_folder(folder / name.c_str()); }), folder / name.c_str()));
}

TEST_CASE("a file may be too large, or no file at all") {
  const Folder folder;
  write_file(folder / "a", "1234");
  CHECK(read_file(folder / "a", 4) == "1234");
  const auto large = error_of([&] { read_file(folder / "a", 3); });
  CHECK(large->kind == ErrorKind::input);
  CHECK(words(large).find("4 bytes") != std::string::npos);
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(error_of([&] { read_file(folder / "pipe", 4); })->kind == ErrorKind::input);
  CHECK(error_of([&] { read_file("/dev/null", 4); })->kind == ErrorKind::input);
}

TEST_CASE("devices are written to, not replaced") {
  write_file("/dev/null", "x");
  CHECK(fs::is_character_file("/dev/null"));
  if (fs::exists("/dev/full")) {
    const auto full = error_of([] { write_file("/dev/full", "x"); });
    CHECK(is_file_error(full, "/dev/full"));
    CHECK(words(full).ends_with("no space left on the disk"));
    CHECK(fs::is_character_file("/dev/full"));
  }
}

TEST_CASE("without permission nothing is read, written or left behind") {
  if (::geteuid() == 0) {
    return;  // root may do all
  }
  const Folder folder;
  make_folder(folder / "locked");
  write_file(folder / "secret", "x", 0);
  REQUIRE(::chmod((folder / "locked").c_str(), 0500) == 0);
  CHECK(words(error_of([&] { read_file(folder / "secret", 4); })).ends_with("permission denied"));
  CHECK(
      is_file_error(error_of([&] { write_file(folder / "locked/a", "x"); }), folder / "locked/a"));
  CHECK(is_file_error(error_of([&] { make_folder(folder / "locked/a"); }), folder / "locked/a"));
  REQUIRE(::chmod((folder / "locked").c_str(), 0) == 0);
  CHECK(is_file_error(error_of([&] { make_folder(folder / "locked/a/b"); }), folder / "locked/a"));
  REQUIRE(::chmod((folder / "locked").c_str(), 0700) == 0);
  CHECK(fs::is_empty(folder / "locked"));
}

TEST_CASE("folders with their parents, those that are there stay as they are") {
  const Folder folder;
  const mode_t before = ::umask(0);
  make_folder(folder / "a", 0755);
  make_folder(folder / "a/b/c/", 0700);
  make_folder(folder / "a/b", 0777);
  ::umask(before);
  CHECK(mode_of(folder / "a") == 0755);
  CHECK(mode_of(folder / "a/b") == 0700);
  CHECK(mode_of(folder / "a/b/c") == 0700);
}

}  // namespace sw
