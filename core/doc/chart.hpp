#pragma once
// A chart of figures over time, before any format. Only for the eye: exact figures stand in tables.

#include <optional>
#include <string>
#include <vector>

namespace sw::doc {

using Values = std::vector<std::optional<double>>;  // one a point; none where not known

struct Series {
  std::string name;
  std::string sign;  // one column wide, for charts in characters
  Values values;
};

struct Chart {
  std::string title;
  std::vector<std::string> points;  // what each value belongs to, from left to right
  std::vector<Series> series;       // a later one is drawn over an earlier one
  std::string range;                // name of the range; empty: none
  Values low, high;
};

}  // namespace sw::doc
