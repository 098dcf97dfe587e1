// The table of commands.
#include "cli/commands.hpp"

#include <algorithm>

namespace sw::cli {

namespace {

constexpr Command kCommands[] = {
    {"plan", "init", {"建立计划工作区", "make a plan workspace"}, plan_commands::make_init},
    {"plan", "templates", {"列出模板", "list the templates"}, plan_commands::make_templates},
    {"plan",
     "check",
     {"检查计划文件，一次列出全部问题", "check a plan file, all findings in one run"},
     plan_commands::make_check},
    {"plan",
     "show",
     {"看计划：条目、指标、节点", "show the plan: items, indicators, milestones"},
     plan_commands::make_show},
    {"plan",
     "edit",
     {"用编辑器改计划，改完检查", "edit the plan, then check it"},
     plan_commands::make_edit},
    {"plan",
     "list",
     {"列出这里的各年计划", "list the years planned here"},
     plan_commands::make_list},
    {"plan",
     "rename",
     {"改编号，记录跟着改", "rename an id, in the plan and for its facts"},
     plan_commands::make_rename},
    {"plan",
     "approve",
     {"批准计划：把现在的文字存为一版", "approve the plan: keep its text as a revision"},
     plan_commands::make_approve},
    {"plan",
     "history",
     {"列出批准过的各版", "list the approved revisions"},
     plan_commands::make_history},
    {"plan",
     "diff",
     {"批准以后改了什么，逐项列出", "what changed since the approval, item by item"},
     plan_commands::make_diff},
    {"plan",
     "schema",
     {"输出计划文件的 JSON Schema", "print the JSON Schema of plan files"},
     plan_commands::make_schema},
    {"log", "add", {"记一个指标的数", "record a figure for an indicator"}, log_commands::make_add},
    {"log",
     "done",
     {"记节点或条目完成", "record that a milestone or item is done"},
     log_commands::make_done},
    {"log",
     "note",
     {"记进展、问题、下一步等文字", "record words: progress, problems, next steps"},
     log_commands::make_note},
    {"log", "list", {"列出记录，新的在前", "list records, newest first"}, log_commands::make_list},
    {"log",
     "show",
     {"看一条记录的来龙去脉", "show the whole story of a record"},
     log_commands::make_show},
    {"log",
     "check",
     {"查数据质量：可疑的数、断档、缺佐证", "data quality: odd figures, gaps, missing evidence"},
     log_commands::make_check},
    {"log",
     "fix",
     {"更正一条记录，原记录保留", "correct a record; the old one is kept"},
     log_commands::make_fix},
    {"log",
     "undo",
     {"撤销一次操作，原记录保留", "take a change back; its records are kept"},
     log_commands::make_undo},
    {"log",
     "import",
     {"导入一张表（CSV、.xlsx），重复的不再记", "import a sheet (CSV, .xlsx), each row once"},
     log_commands::make_import},
    {"log",
     "template",
     {"做一张供填写、导入的空表", "make an empty sheet to fill in and import"},
     log_commands::make_template},
    {"log", "export", {"导出全部有效记录", "export every live record"}, log_commands::make_export},
    {"report",
     "",
     {"进展报告：月、季、半年、年", "progress report: month, quarter, half-year, year"},
     make_report},
    {"due", "", {"到期、逾期和落后的事项", "what is due, overdue or behind"}, make_due},
    {"store",
     "info",
     {"看记录库的基本情况", "show what the store holds"},
     store_commands::make_info},
    {"store", "check", {"核对记录库", "check the store"}, store_commands::make_check},
    {"store",
     "merge",
     {"并入别的站点的记录库", "bring in other stations' stores"},
     store_commands::make_merge},
    {"store",
     "backup",
     {"备份记录库、佐证和计划", "back up store, evidence and plans"},
     store_commands::make_backup},
    {"store",
     "restore",
     {"恢复备份，原内容留一份", "bring a backup back; what it replaces is kept"},
     store_commands::make_restore},
    {"store",
     "salvage",
     {"从损坏的记录库读出能读的", "read what can be read of a damaged store"},
     store_commands::make_salvage},
    {"store",
     "export",
     {"导出全部表为 CSV", "export all tables as CSV"},
     store_commands::make_export},
    {"store",
     "migrate",
     {"把记录库升到最新格式", "bring the store to the newest format"},
     store_commands::make_migrate},
    {"store",
     "share",
     {"与一个用户组共用", "share with a group of users"},
     store_commands::make_share},
    {"staff", "add", {"登记一个人", "put somebody on the register"}, staff_commands::make_add},
    {"staff",
     "set",
     {"改一个人的情况，写明从哪天起", "change what is known of somebody, from a day on"},
     staff_commands::make_set},
    {"staff", "leave", {"记离职", "record that somebody left"}, staff_commands::make_leave},
    {"staff", "list", {"列出人员", "list the staff"}, staff_commands::make_list},
    {"staff",
     "show",
     {"看一个人：任职、证书、学时", "show somebody: service, certificates, hours"},
     staff_commands::make_show},
    {"staff",
     "certify",
     {"记证书、登记和再登记", "record a certificate, its registration and renewals"},
     staff_commands::make_certify},
    {"staff", "train", {"记参加培训", "record training attended"}, staff_commands::make_train},
    {"staff",
     "exam",
     {"记考试：报名、缺考、通过", "record examinations: entered, absent, passed"},
     staff_commands::make_exam},
    {"staff", "supervise", {"记督导", "record supervision"}, staff_commands::make_supervise},
    {"staff",
     "import",
     {"导入人员名册、证书、培训、考试的表", "import a sheet of staff, certificates, training, exams"},
     staff_commands::make_import},
    {"staff",
     "count",
     {"数在职的人和持证的人", "count people in service and those certified"},
     staff_commands::make_count},
    {"staff",
     "posts",
     {"岗位：应配、已配、持证、空缺", "posts: required, filled, qualified, vacant"},
     staff_commands::make_posts},
    {"staff",
     "coverage",
     {"服务领域和服务对象的覆盖表", "coverage: service fields by client groups"},
     staff_commands::make_coverage},
    {"staff", "pay", {"薪酬对照指导价", "pay against the guide"}, staff_commands::make_pay},
    {"staff",
     "careers",
     {"各职业通道的人数和一年的变动", "people in each career track, moves over the year"},
     staff_commands::make_careers},
    {"staff",
     "exams",
     {"考试汇总：报考、到考率、通过率", "examinations: entrants, attendance, pass rate"},
     staff_commands::make_exams},
    {"staff",
     "forecast",
     {"预测持证人数", "forecast the number of certified people"},
     staff_commands::make_forecast},
    {"staff",
     "forget",
     {"从记录库抹除一个人的身份", "erase a person's identity from the store"},
     staff_commands::make_forget},
    {"help", "", {"看命令或专题的说明", "help on a command or topic"}, make_help},
};

}  // namespace

std::span<const Command> commands() {
  return kCommands;
}

const Command* find_command(std::string_view noun, std::string_view verb) {
  const auto* found =
      std::find_if(std::begin(kCommands), std::end(kCommands), [&](const Command& c) {
        return c.noun == noun && c.verb == verb;
      });
  return found == std::end(kCommands) ? nullptr : found;
}

std::vector<std::string> nouns() {
  std::vector<std::string> out;
  for (const Command& command : kCommands) {
    if (out.empty() || out.back() != command.noun) {
      out.emplace_back(command.noun);
    }
  }
  return out;
}

std::vector<std::string> verbs_of(std::string_view noun) {
  std::vector<std::string> out;
  for (const Command& command : kCommands) {
    if (command.noun == noun && !command.verb.empty()) {
      out.emplace_back(command.verb);
    }
  }
  return out;
}

}  // namespace sw::cli
