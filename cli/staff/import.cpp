#include "cli/log/import.hpp"

#include "cli/commands.hpp"

namespace sw::cli::staff_commands {

namespace {

std::vector<Option> options_of(ImportOptions& o) {
  return {{"FILE",
           "FILE",
           &o.file,
           {"表格：.csv 或 .xlsx；- 为标准输入", "the sheet: .csv or .xlsx; - for standard input"},
           true},
          {"--kind",
           "KIND",
           &o.kind,
           {"staff 人员名册（默认）、certificate 证书与登记、training 培训、exam 考试",
            "staff (default), certificate, training or exam"},
           false,
           {"staff", "certificate", "training", "exam"}},
          {"--sheet",
           "NAME",
           &o.sheet,
           {".xlsx 的工作表：名称，或从 1 起的序号；默认第一张",
            "sheet of the .xlsx: its name, or its number from 1; default the first"}},
          {"--dry-run", "", &o.dry_run, {"只检查，不写入", "check only, write nothing"}},
          {"--keep-good",
           "",
           &o.keep_good,
           {"收没错的行，其余写到 文件名.rejected.csv",
            "take the sound rows and write the rest to FILE.rejected.csv"}}};
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
