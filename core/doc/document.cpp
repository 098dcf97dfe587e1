#include "core/doc/document.hpp"

namespace sw::doc {

Cell cell(std::string text, Tone tone) {
  return {std::move(text), tone, {}};
}

}  // namespace sw::doc
