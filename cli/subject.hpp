#pragma once
// What a person means by a word on the command line: the plan's rule, under the names that commands
// use.

#include "core/plan/subject.hpp"

namespace sw::cli {

using plan::find_indicator;
using plan::find_subject;
using plan::Subject;
using plan::SubjectKind;

}  // namespace sw::cli
