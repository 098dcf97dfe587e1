#pragma once
// The parts of project_deadlines, each in the file of its subject.

#include "cli/project/deadlines.hpp"

namespace sw::cli {

std::vector<due::Entry> quiet_cases(App& app,
                                    const plan::Plan& plan,
                                    const project::Register& projects,
                                    int within);
std::vector<due::Entry> stage_ends(App& app,
                                   const plan::Plan& plan,
                                   const project::Register& projects,
                                   int within);
std::vector<due::Entry> missing_documents(App& app,
                                          const plan::Plan& plan,
                                          const project::Register& projects,
                                          int within);

}  // namespace sw::cli
