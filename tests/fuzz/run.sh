#!/usr/bin/env bash
# Fuzzes the readers of input: run.sh [--seconds N | --known] [NAME…]. Builds with clang into
# build/fuzz. First every file of corpus/NAME once (what was found before stays there), then N seconds
# (20) of new inputs; with --known the same number of inputs from the same seed each time, so that a
# test of unchanged code never changes its mind. A finding is kept in corpus/NAME as found-…, to be
# mended and left there.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
source tests/setup.sh
seconds=20 known=0
case ${1:-} in
  --seconds) seconds=$2 && shift 2 ;;
  --known) known=1 && shift ;;
esac
names=("$@")
((${#names[@]})) || names=(plan csv xlsx quantity date)
sw_install "${sw_build_packages[@]}" "${sw_fuzz_packages[@]}" || exit 1
clang=$(command -v clang++-14 || command -v clang++) || exit 77
cmake -S . -B build/fuzz -G Ninja -DCMAKE_CXX_COMPILER="$clang" -DCMAKE_BUILD_TYPE=RelWithDebInfo \
  -DSW_FUZZ=ON -DSW_TESTS=OFF -DSW_PCH=OFF >/dev/null &&
  cmake --build build/fuzz --parallel "$(nproc)" --target "${names[@]/#/fuzz_}" >build/fuzz/build.log ||
  { cat build/fuzz/build.log; exit 1; }

fuzz() { # NAME: one program, its own scratch corpus
  local name=$1 seeds=tests/fuzz/corpus/$1 scratch=build/fuzz/corpus-$1
  local limits=(-max_total_time="$seconds")
  if ((known)); then
    rm -rf "$scratch"
    limits=(-seed=1 -runs=$([[ $name == plan ]] && echo 4000 || echo 100000))
  fi
  mkdir -p "$scratch"
  build/fuzz/fuzz_"$name" -runs=0 -rss_limit_mb=2048 -timeout=10 "$seeds" &&
    build/fuzz/fuzz_"$name" "${limits[@]}" -rss_limit_mb=2048 -timeout=10 -max_len=65536 \
      -artifact_prefix="$seeds/found-" "$scratch" "$seeds"
}

failed=0
for ((at = 0; at < ${#names[@]}; at += 2)); do # two at a time
  pids=()
  for name in "${names[@]:at:2}"; do
    fuzz "$name" >build/fuzz/"$name".log 2>&1 &
    pids+=("$!")
  done
  for i in "${!pids[@]}"; do
    name=${names[at + i]}
    if wait "${pids[i]}"; then
      echo "$name: $(grep -o 'Done [0-9]* runs.*' build/fuzz/"$name".log | tail -n 1)"
    else
      failed=1
      echo "$name: FOUND"
      tail -n 40 build/fuzz/"$name".log
    fi
  done
done
exit $failed
