#include <csignal>
#include <string>
#include <vector>

#include "cli/run.hpp"

int main(int argc, char** argv) {
  // A closed pipe shows as a failed write, so that the command can end with status 0.
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
  sw::cli::Output out(1);
  sw::cli::Output err(2);
  return sw::cli::run({argv + (argc > 0 ? 1 : 0), argv + argc}, out, err);
}
