#pragma once
// Rows of a sheet that are not taken: what is shown of them and what is written out.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/app.hpp"
#include "core/importing/reader.hpp"
#include "core/tableio/row.hpp"

namespace sw::cli {

class Rejects {
 public:
  /// `keep`: whether the rows are to be written out.
  Rejects(App& app, std::string file, bool keep);

  void add(const tableio::Row& row,
           const importing::Heading& heading,
           const std::vector<importing::Fault>& faults);

  std::int64_t rows() const { return rows_; }
  /// Shows the first of them on stderr.
  void show() const;
  /// All of them as a JSON array; only with --json.
  std::string json() const { return "[" + json_ + "]"; }
  /// CSV of the rows, with a column of reasons.
  const std::string& csv() const { return csv_; }

 private:
  void add_to_csv(const tableio::Row& row,
                  const importing::Heading& heading,
                  const std::vector<importing::Fault>& faults);

  App& app_;
  std::string file_;
  bool keep_;
  std::int64_t rows_ = 0;
  std::uint64_t faults_ = 0;
  std::vector<Message> first_;
  std::string json_, csv_;
};

}  // namespace sw::cli
