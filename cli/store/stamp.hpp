#pragma once
// Day and time for the names of backups and of what a restore keeps; they sort by time.

#include <string>

namespace sw::cli {

class App;

struct Stamp {
  std::string day;   // 20260331
  std::string time;  // 020000

  std::string joined() const { return day + "-" + time; }
};

/// Now, on the day that --today says; `later` by some seconds, for a name that is not taken.
Stamp stamp(App& app, int later = 0);

}  // namespace sw::cli
