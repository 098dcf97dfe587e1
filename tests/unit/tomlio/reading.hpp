#pragma once
// Reads a plan file's text and shows what was found in it.

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "core/plan/check.hpp"
#include "core/tomlio/read_plan.hpp"
#include "tests/unit/lines.hpp"

namespace sw::tomlio {

using Shown = std::vector<std::string>;

inline constexpr std::string_view kHead =
    "[plan]\n"
    "title = \"计划\"\n"
    "year = 2026\n"
    "organisation = \"单位\"\n";  // four lines

/// "5:8:6 unknown-value", sorted as `plan check` prints them.
inline Shown shown(std::vector<plan::Finding> findings) {
  plan::sort_findings(findings);
  Shown out;
  for (const plan::Finding& f : findings) {
    out.push_back(std::to_string(f.spot.line) + ":" + std::to_string(f.spot.column) + ":" +
                  std::to_string(f.spot.length) + " " + std::string(f.code));
  }
  return out;
}

/// What the reader finds.
inline Shown read(const std::string& text) {
  return shown(read_plan(text, "2026.toml").findings);
}

/// What `plan check` finds: the reader's findings and, of a readable file, those on the plan.
inline std::vector<plan::Finding> all_findings(const std::string& text) {
  ReadPlan read = read_plan(text, "2026.toml");
  if (read.readable) {
    const std::vector<plan::Finding> more = plan::check(read.plan);
    read.findings.insert(read.findings.end(), more.begin(), more.end());
  }
  return read.findings;
}

inline Shown check(const std::string& text) {
  return shown(all_findings(text));
}

inline std::string message(const plan::Finding& f, Lang lang = Lang::en) {
  return f.message.in(lang) + (f.hint ? " → " + f.hint->in(lang) : "");
}

/// Message and hint of the first finding, in the order read.
inline std::string says(const std::string& text, Lang lang = Lang::en) {
  const ReadPlan read = read_plan(text, "2026.toml");
  return read.findings.empty() ? "nothing" : message(read.findings.front(), lang);
}

}  // namespace sw::tomlio
