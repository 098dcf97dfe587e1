#include "core/tableio/book.hpp"

#include <cerrno>

#include "core/base/file.hpp"
#include "core/tableio/load_module.hpp"

namespace sw::tableio {

std::string write_book(const Book& book) {
  std::string bytes;
  if (!sheets_module().write(book, bytes)) {
    throw_file_error(".xlsx", errno);
  }
  return bytes;
}

}  // namespace sw::tableio
