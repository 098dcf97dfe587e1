#pragma once
// What a command is given: streams, language, clock, workspace, plans and store, each made on first
// use. Nothing below cli/ sees it.

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/output.hpp"
#include "core/base/date.hpp"
#include "core/facts/fact.hpp"
#include "core/plan/finding.hpp"
#include "core/plan/plan.hpp"
#include "core/store/store.hpp"

namespace sw::cli {

/// Options that every command takes.
struct Globals {
  std::optional<std::string> dir, plan, today, lang;
  bool json = false, quiet = false, no_color = false, yes = false, help = false, version = false;
};

/// A plan file that has been read and checked.
struct LoadedPlan {
  std::filesystem::path path;
  std::string name;  // the path as messages show it
  std::string text;
  plan::Plan plan;
  std::vector<plan::Finding> findings;  // sorted

  bool has_errors() const;
};

class App {
 public:
  App(Output& output, Output& messages, Globals options);

  Output& out;
  Output& err;
  const Globals globals;
  Lang lang = Lang::zh;
  bool color = false;  // on `out`

  /// Columns to lay text out for: the terminal's, or COLUMNS where it is set. 0 on a pipe: what is
  /// piped is complete, neither wrapped nor cut.
  std::size_t layout_width() const;
  bool can_ask() const;
  /// Yes by --yes, or typed. Throws (usage) where nobody can be asked.
  bool confirmed(const Message& question);

  std::string in(const Message& message) const { return message.in(lang); }
  std::string in(Text text) const { return std::string(text.in(lang)); }
  /// A message on `err`, a line; not with --quiet.
  void tell(const Message& message);
  void warn(const Message& message);

  /// Today in the plan's time zone, or as --today or SW_TODAY say.
  Date today();
  /// A day as people type it: 2026-03-01, 2026年3月1日, today, yesterday. Throws (usage).
  Date day(std::string_view option, std::string_view text);

  store::Who who() const;

  /// The workspace's folder. Throws (store) where there is none.
  const std::filesystem::path& workspace();
  bool has_workspace();
  std::filesystem::path plan_path(int year);
  std::filesystem::path evidence_folder() { return workspace() / ".sw" / "evidence"; }
  std::filesystem::path store_path() { return workspace() / ".sw" / "store.db"; }
  /// Years that have a plan, ascending.
  std::vector<int> plan_years();

  /// Reads and checks a plan file; findings are in it.
  LoadedPlan read(const std::filesystem::path& path);
  /// The plan of --plan, else of a year. Throws (input) where there is none.
  LoadedPlan& load(int year);
  /// The same, usable: throws (input) with the first finding where it has errors.
  const plan::Plan& plan_of(int year);
  /// The year that a command without a date speaks of: that of --plan or of today.
  int current_year();

  store::Store& store();
  /// Everything recorded up to the period's day, as reports need it.
  facts::Recorded recorded(const plan::Plan& plan, Date year_start, Date period_start, Date as_of);

  /// Writes the file that was asked for with -o; without one, for `-` and for /dev/stdout, to
  /// `out`.
  void write_output(const std::optional<std::string>& file,
                    std::string_view bytes,
                    unsigned mode = 0644);

  /// A path as a message shows it: relative to the current folder where it lies below.
  std::string shown(const std::filesystem::path& path) const;

 private:
  std::optional<std::filesystem::path> find_workspace() const;

  std::optional<std::filesystem::path> workspace_;
  std::optional<Date> today_;
  std::map<int, std::unique_ptr<LoadedPlan>> plans_;
  std::unique_ptr<store::Store> store_;
};

/// An environment variable, empty where it is not set.
std::string environment(const char* name);

}  // namespace sw::cli
