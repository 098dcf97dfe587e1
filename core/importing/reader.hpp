#pragma once
// Rows of a sheet as facts.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/message.hpp"
#include "core/facts/fact.hpp"
#include "core/plan/plan.hpp"

namespace sw::importing {

struct Kind;
struct Column;

/// What rows are read against.
struct World {
  /// The plan of a year, alive as long as the reader; null where there is none.
  std::function<const plan::Plan*(int year)> plan_of;
  /// Keys of the breakdowns in all plans here: a column may be called by one.
  std::function<std::vector<std::string>()> parts;
  Date today;
  /// The plan that people are read against: this year's. Null where there is none.
  std::function<const plan::Plan*()> current_plan;
  /// As staff::World::org.
  std::function<std::optional<std::string>(std::string_view)> org;
  /// Names of people by staff number, those on the register; asked for once.
  std::function<std::map<std::string, std::string>()> people;
  /// As project::EntryWorld::stage.
  std::function<std::string(const std::string& project, Date day)> stage;
};

/// What the cells of a row are.
struct Heading {
  struct Cell {
    const Column* column = nullptr;  // null: a part, or nothing
    std::string part;                // key of a breakdown
    bool ignored = false;            // such as the reasons in a file of rejected rows
  };

  const Kind* kind = nullptr;
  std::vector<Cell> cells;
  std::vector<std::string> titles;  // as they stand in the file

  /// Index of a column's cell; none where the sheet does not have it.
  std::optional<std::size_t> index_of(std::string_view column) const;
};

/// Reads the row of headings: English or Chinese, in any order, optional ones may be absent.
/// `asked` is the kind of --kind, null: told from the headings. Throws Error (input) for one that
/// is not known, naming the nearest, one that stands twice, and one that is missing.
Heading read_heading(std::span<const std::string_view> cells,
                     const Kind* asked,
                     const World& world);

/// What is wrong with a cell.
struct Fault {
  std::size_t cell = 0;
  Message reason;
};

enum class RowState { fact, bad, example };

class Reader {
 public:
  Reader() = default;
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  virtual ~Reader() = default;

  /// Fills `fact` and `evidence`, or `faults` with all that is wrong.
  virtual RowState read(std::span<const std::string_view> cells) = 0;

  const facts::Fact& fact() const { return fact_; }
  /// What else the row says, such as a certificate beside a person.
  const std::vector<facts::Fact>& more() const { return more_; }
  /// The evidence file as the row names it, and the cell that does; empty where it names none.
  std::string_view evidence() const { return evidence_; }
  std::size_t evidence_cell() const { return evidence_cell_; }
  const std::vector<Fault>& faults() const { return faults_; }
  /// Rows so far that are dated before their item starts.
  std::int64_t early() const { return early_; }

 protected:
  facts::Fact fact_;
  std::vector<facts::Fact> more_;
  std::string evidence_;
  std::size_t evidence_cell_ = 0;
  std::vector<Fault> faults_;
  std::int64_t early_ = 0;
};

}  // namespace sw::importing
