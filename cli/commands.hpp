#pragma once
// The commands' makers, one a file: `plan_commands::make_check` is in cli/plan/check.cpp.

#include "cli/command.hpp"

namespace sw::cli {

namespace plan_commands {
Invocation make_init();
Invocation make_templates();
Invocation make_check();
Invocation make_show();
Invocation make_schema();
Invocation make_list();
Invocation make_edit();
Invocation make_rename();
Invocation make_approve();
Invocation make_history();
Invocation make_diff();
}  // namespace plan_commands

namespace log_commands {
Invocation make_add();
Invocation make_done();
Invocation make_note();
Invocation make_list();
Invocation make_show();
Invocation make_check();
Invocation make_undo();
Invocation make_fix();
Invocation make_import();
Invocation make_template();
Invocation make_export();
}  // namespace log_commands

namespace store_commands {
Invocation make_info();
Invocation make_check();
Invocation make_merge();
Invocation make_backup();
Invocation make_restore();
Invocation make_salvage();
Invocation make_export();
Invocation make_migrate();
Invocation make_share();
}  // namespace store_commands

namespace org_commands {
Invocation make_add();
Invocation make_set();
Invocation make_list();
Invocation make_show();
Invocation make_check();
Invocation make_admit();
}  // namespace org_commands

namespace org_contract_commands {
Invocation make_add();
Invocation make_pay();
Invocation make_list();
}  // namespace org_contract_commands

namespace org_member_commands {
Invocation make_add();
Invocation make_leave();
Invocation make_list();
}  // namespace org_member_commands

namespace evaluate_finding_commands {
Invocation make_add();
Invocation make_close();
Invocation make_verify();
Invocation make_list();
}  // namespace evaluate_finding_commands

namespace project_case_commands {
Invocation make_open();
Invocation make_show();
Invocation make_stage();
Invocation make_close();
Invocation make_void();
Invocation make_list();
}  // namespace project_case_commands

namespace project_document_commands {
Invocation make_add();
Invocation make_list();
}  // namespace project_document_commands

namespace project_event_commands {
Invocation make_add();
Invocation make_list();
Invocation make_holidays();
}  // namespace project_event_commands

namespace project_need_commands {
Invocation make_record();
Invocation make_import();
Invocation make_show();
Invocation make_add();
Invocation make_answer();
Invocation make_list();
}  // namespace project_need_commands

namespace project_output_commands {
Invocation make_add();
Invocation make_advance();
Invocation make_list();
}  // namespace project_output_commands

namespace project_resource_commands {
Invocation make_add();
Invocation make_list();
Invocation make_leave();
}  // namespace project_resource_commands

namespace staff_candidate_commands {
Invocation make_add();
Invocation make_list();
Invocation make_check();
Invocation make_hire();
}  // namespace staff_candidate_commands

namespace staff_commands {
Invocation make_add();
Invocation make_set();
Invocation make_leave();
Invocation make_list();
Invocation make_show();
Invocation make_certify();
Invocation make_train();
Invocation make_exam();
Invocation make_supervise();
Invocation make_supervision();
Invocation make_import();
Invocation make_count();
Invocation make_posts();
Invocation make_coverage();
Invocation make_pay();
Invocation make_careers();
Invocation make_exams();
Invocation make_forecast();
Invocation make_forget();
}  // namespace staff_commands

namespace project_commands {
Invocation make_list();
Invocation make_show();
Invocation make_record();
Invocation make_compare();
Invocation make_start();
Invocation make_advance();
Invocation make_closing();
Invocation make_spend();
Invocation make_fund();
Invocation make_money();
Invocation make_step();
}  // namespace project_commands

namespace evaluate_rubric_commands {
Invocation make_list();
Invocation make_show();
Invocation make_check();
Invocation make_sheet();
}  // namespace evaluate_rubric_commands

namespace evaluate_commands {
Invocation make_start();
Invocation make_score();
Invocation make_finish();
Invocation make_reopen();
Invocation make_show();
Invocation make_list();
Invocation make_form();
Invocation make_sample();
Invocation make_import();
}  // namespace evaluate_commands

Invocation make_report();
Invocation make_due();
Invocation make_help();

}  // namespace sw::cli
