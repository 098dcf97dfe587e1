#!/usr/bin/env bash
# All tests: installs what is missing, builds with sanitizers into build/dev, runs every test. With
# CI=true also clang-tidy and clang-format on what changed, where they are installed.
# The last line is "N passed, N failed"; the status is 0 where none failed.
set -uo pipefail
exec </dev/null
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
source tests/setup.sh

passed=0 failed=0
step() {
  echo "== $*"
  "$@"
}
finish() {
  echo "$passed passed, $failed failed"
  exit $((failed > 0))
}
give_up() {
  failed=$((failed + 1))
  finish
}

run_tests() {
  local log=build/dev/ctest.log numbers
  step ctest --preset dev -j2 --output-on-failure | tee "$log"
  local status=${PIPESTATUS[0]}
  # "92% tests passed, 1 tests failed out of 13"
  numbers=$(sed -nE 's/.* ([0-9]+) tests? failed out of ([0-9]+).*/\1 \2/p' "$log" | tail -n 1)
  read -r failed passed <<<"${numbers:-0 0}"
  passed=$((passed - failed - $(grep -c '(Skipped)$' "$log")))
  # A failure that the numbers do not show: no tests at all, a broken test file.
  if ((status != 0 && failed == 0 || passed + failed == 0)); then failed=$((failed + 1)); fi
}

check_code() {
  if SW_TIDY_MOST=4 step tests/tidy.sh --changed; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

step sw_install "${sw_build_packages[@]}" "${sw_test_packages[@]}" || give_up
step cmake --preset dev || give_up
step cmake --build --preset dev --parallel "$(nproc)" || give_up
run_tests
if [[ ${CI:-} == true ]] && command -v clang-tidy clang-format >/dev/null; then check_code; fi
finish
