// Reading zip archives in memory by libzip.
#include "core/tableio/module/zip.hpp"

#include <new>

#include <zip.h>

namespace sw::tableio::module {

struct Zip {
  zip_t* archive;
};

struct Part {
  zip_file_t* file;
};

Zip* open_zip(const char* bytes, std::size_t size) noexcept {
  zip_source_t* source = ::zip_source_buffer_create(bytes, size, 0, nullptr);
  if (source == nullptr) {
    return nullptr;
  }
  zip_t* archive = ::zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (archive == nullptr) {
    ::zip_source_free(source);
    return nullptr;
  }
  return new (std::nothrow) Zip{archive};
}

void close_zip(Zip* zip) noexcept {
  ::zip_discard(zip->archive);
  delete zip;
}

PartInfo find_part(Zip* zip, const char* name) noexcept {
  const zip_int64_t index = ::zip_name_locate(zip->archive, name, ZIP_FL_NOCASE);
  zip_stat_t status;
  ::zip_stat_init(&status);
  if (index < 0) {
    return {};
  }
  if (::zip_stat_index(zip->archive, static_cast<zip_uint64_t>(index), 0, &status) != 0 ||
      (status.valid & ZIP_STAT_SIZE) == 0 || (status.valid & ZIP_STAT_COMP_SIZE) == 0) {
    return {PartState::damaged, 0, 0};
  }
  const bool hidden =
      (status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE;
  return {hidden ? PartState::encrypted : PartState::found, status.size, status.comp_size};
}

Part* open_part(Zip* zip, const char* name) noexcept {
  zip_file_t* file = ::zip_fopen(zip->archive, name, ZIP_FL_NOCASE);
  return file == nullptr ? nullptr : new (std::nothrow) Part{file};
}

std::int64_t read_part(Part* part, char* buffer, std::size_t size) noexcept {
  return ::zip_fread(part->file, buffer, size);
}

void close_part(Part* part) noexcept {
  ::zip_fclose(part->file);
  delete part;
}

}  // namespace sw::tableio::module
