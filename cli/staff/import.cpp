#include "cli/log/import.hpp"

#include "cli/commands.hpp"

namespace sw::cli::staff_commands {

namespace {

std::vector<Option> options_of(ImportOptions& o) {
  return import_options(o,
                        {"staff 人员名册（默认）、certificate 证书与登记、training 培训、exam 考试",
                         "staff (default), certificate, training or exam"},
                        {"staff", "certificate", "training", "exam"});
}

int run_import(App& app, const ImportOptions& o) {
  ImportOptions staff = o;
  staff.kind = o.kind.value_or("staff");
  return import_sheet(app, staff);
}

}  // namespace

Invocation make_import() {
  return invocation<ImportOptions>(options_of, run_import);
}

}  // namespace sw::cli::staff_commands
