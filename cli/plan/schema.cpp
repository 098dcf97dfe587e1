#include "cli/app.hpp"
#include "cli/commands.hpp"
#include "core/plan/describe.hpp"

namespace sw::cli::plan_commands {

namespace {

struct SchemaOptions {};

std::vector<Option> options_of(SchemaOptions& /*none*/) {
  return {};
}

int run_schema(App& app, const SchemaOptions& /*none*/) {
  app.out << plan::json_schema(app.lang);
  return 0;
}

}  // namespace

Invocation make_schema() {
  return invocation<SchemaOptions>(options_of, run_schema);
}

}  // namespace sw::cli::plan_commands
