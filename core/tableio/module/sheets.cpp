// The module's entry point.
#include "core/tableio/module/api.hpp"
#include "core/tableio/module/pack.hpp"
#include "core/tableio/module/write.hpp"
#include "core/tableio/module/zip.hpp"

extern "C" __attribute__((visibility("default"))) const sw::tableio::module::Api* sw_sheets_api() {
  using namespace sw::tableio::module;
  static constexpr Api kApi{
      kVersion, open_zip, close_zip, find_part, open_part, read_part, close_part, write, pack};
  return &kApi;
}
