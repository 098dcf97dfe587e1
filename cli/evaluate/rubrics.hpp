#pragma once
// The rubrics of the workspace, as the commands of `sw evaluate` share them.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cli/app.hpp"
#include "core/evaluate/rubric.hpp"
#include "core/facts/fact.hpp"
#include "core/plan/finding.hpp"

namespace sw::cli {

/// A rubric file that has been read and checked.
struct LoadedRubric {
  std::filesystem::path path;
  std::string name;  // the path as messages show it
  std::string text;
  evaluate::Rubric rubric;
  std::vector<plan::Finding> findings;  // sorted

  std::size_t errors() const;
};

LoadedRubric read_rubric_file(App& app, const std::filesystem::path& path);

/// All of rubrics/*.toml, by file name.
std::vector<LoadedRubric> all_rubrics(App& app);

/// By id, by a title that only one has, or by its file's name. Throws (input): none of that name,
/// with the nearest or all there are; several of one id.
const LoadedRubric& rubric_called(const std::vector<LoadedRubric>& all, std::string_view word);

/// The same, usable: throws (input) with the first finding where it has errors.
LoadedRubric sound_rubric(App& app, std::string_view word);

/// The rubric that a finished evaluation was judged by, as it was kept.
evaluate::Rubric sealed_rubric(App& app, const facts::Evidence& text);

/// "自评"; a side that only the rubric knows by its name.
std::string side_title(const App& app, std::string_view side);
/// A side of the rubric by name or title. Throws (input), naming the nearest.
std::string side_called(const App& app, const evaluate::Rubric& rubric, std::string_view word);

}  // namespace sw::cli
