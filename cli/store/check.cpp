#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "core/base/text.hpp"

namespace sw::cli::store_commands {

namespace {

constexpr Text kSound{
    "记录库完好：每次操作的校验和正确，合计与记录一致",
    "The store is sound: every change has its hash, and totals agree with the records."};
constexpr Text kFound{"发现 {0} 处不一致：", "Things that do not agree ({0}):"};

struct CheckOptions {};

std::vector<Option> options_of(CheckOptions& /*none*/) {
  return {};
}

int run_check(App& app, const CheckOptions& /*none*/) {
  std::vector<std::string> differences = app.store().check_chain();
  for (std::string& difference : app.store().check_totals()) {
    differences.push_back(std::move(difference));
  }
  if (app.globals.json) {
    app.out << nlohmann::ordered_json{{"ok", differences.empty()}, {"differences", differences}}
                   .dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
            << "\n";
  } else if (differences.empty()) {
    app.out << app.in(kSound) << "\n";
  } else {
    app.out << app.in(say(kFound, differences.size())) << "\n";
    for (const std::string& difference : differences) {
      app.out << "  " << printable_line(difference) << "\n";
    }
  }
  return differences.empty() ? 0 : 1;
}

}  // namespace

Invocation make_check() {
  return invocation<CheckOptions>(options_of, run_check);
}

}  // namespace sw::cli::store_commands
