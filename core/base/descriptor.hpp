#pragma once
// Open files, closed however the scope is left.

#include <string_view>
#include <utility>

#include <unistd.h>

namespace sw {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (number_ >= 0) {
      ::close(number_);
    }
  }
  int get() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

/// False where the system refuses; errno says why.
bool write_all(int file, std::string_view bytes);

/// Fills `buffer` from where the file stands: the bytes read, fewer than `size` at its end only. -1
/// where the system refuses; errno says why.
ssize_t read_all(int file, char* buffer, std::size_t size);

}  // namespace sw
