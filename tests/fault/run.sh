#!/usr/bin/env bash
# Fault tests, in full, on the release program: many writers for a minute, 500 commands killed at
# random moments, full disks, missing rights, network shares, damaged files. Needs root for what is
# mounted. tests/run.sh runs short versions of the same.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
source tests/setup.sh
sw_install "${sw_build_packages[@]}" "${sw_fault_packages[@]}" || exit 1
cmake --preset release >/dev/null && cmake --build --preset release --target sw || exit 1
failed=0
for part in "writers.py --seconds 60 --writers 16" "killed.py --runs 500" "disk.py "; do
  echo "== $part"
  # shellcheck disable=SC2086  # words
  python3 -B tests/fault/${part%% *} --sw build/release/sw ${part#* } || failed=1
done
exit $failed
