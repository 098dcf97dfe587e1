// Writing zip archives by libzip.
#include "core/tableio/module/pack.hpp"

#include <exception>

#include <zip.h>

namespace sw::tableio::module {

namespace {

zip_source_t* source_of(zip_t* archive, const PackedPart& part) {
  return part.file.empty() ? ::zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0)
                           : ::zip_source_file(archive, part.file.c_str(), 0, -1);
}

bool add(zip_t* archive, const PackedPart& part, std::int64_t time) {
  zip_source_t* source = source_of(archive, part);
  if (source == nullptr) {
    return false;
  }
  const zip_int64_t index = ::zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    ::zip_source_free(source);
    return false;
  }
  return ::zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), time, 0) == 0;
}

}  // namespace

// libzip reads the files when it closes the archive.
bool pack(const char* target,
          const std::vector<PackedPart>& parts,
          std::int64_t time,
          std::string& why) noexcept {
  try {
    int fault = 0;
    zip_t* archive = ::zip_open(target, ZIP_CREATE | ZIP_EXCL, &fault);
    if (archive == nullptr) {
      zip_error_t error;
      ::zip_error_init_with_code(&error, fault);
      why = ::zip_error_strerror(&error);
      ::zip_error_fini(&error);
      return false;
    }
    for (const PackedPart& part : parts) {
      if (!add(archive, part, time)) {
        why = ::zip_strerror(archive);
        ::zip_discard(archive);
        return false;
      }
    }
    if (::zip_close(archive) != 0) {
      why = ::zip_strerror(archive);
      ::zip_discard(archive);
      return false;
    }
    return true;
  } catch (const std::exception&) {
    return false;  // no memory
  }
}

}  // namespace sw::tableio::module
