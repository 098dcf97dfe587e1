#pragma once
#include "cli/command.hpp"
namespace sw::cli {
namespace project_commands {
Invocation make_start();
Invocation make_advance();
Invocation make_closing();
}  // namespace project_commands
namespace project_document_commands {
Invocation make_add();
Invocation make_list();
}  // namespace project_document_commands
namespace project_case_commands {
Invocation make_open();
Invocation make_stage();
Invocation make_close();
Invocation make_void();
Invocation make_list();
}  // namespace project_case_commands
}  // namespace sw::cli
