#!/usr/bin/env bash
# clang-format and clang-tidy.
#   tests/tidy.sh                  all sources
#   tests/tidy.sh --changed [BASE] those changed since BASE (default: where this branch left main,
#                                  else the last commit), committed or not, and what includes them
set -euo pipefail
exec </dev/null
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source tests/setup.sh

mode=${1:-all} base=${2:-}
case $mode in
  all) sw_install "${sw_build_packages[@]}" "${sw_test_packages[@]}" clang-tidy clang-format ;;
  --changed) ;;
  *) sed -n '2,5s/^# //p' "${BASH_SOURCE[0]}" && exit 2 ;;
esac

git() { command git -c safe.directory="$PWD" "$@"; }

all_sources() { find core cli templates tests -name '*.[ch]pp' | sort; }

# The base to compare with; fails where the history does not reach back.
find_base() {
  local head main
  head=$(git rev-parse HEAD) || return
  main=$(git merge-base HEAD origin/main 2>/dev/null || git merge-base HEAD main 2>/dev/null || true)
  if [[ -n $main && $main != "$head" ]]; then echo "$main"; else git rev-parse --verify -q HEAD~1; fi
}

changed_sources() {
  { git diff --name-only --diff-filter=d "$base" && git ls-files --others --exclude-standard; } |
    { grep -E '^(core|cli|templates|tests)/.*\.[ch]pp$' || true; } | sort -u
}

# clang-tidy reads programs, so a header is checked through what includes it.
programs_of() {
  local file
  for file; do
    case $file in
      *.cpp) echo "$file" ;;
      *.hpp) grep -rlF --include='*.cpp' "#include \"$file\"" core cli templates tests || true ;;
    esac
  done | sort -u
}

if [[ $mode == --changed && -z $base ]]; then base=$(find_base) || mode=all; fi
if [[ $mode == --changed ]]; then list=$(changed_sources); else list=$(all_sources); fi
mapfile -t sources < <(printf '%s' "${list:+$list$'\n'}")
if ((${#sources[@]} == 0)); then
  echo "Nothing to check"
  exit 0
fi

status=0
clang-format --dry-run -Werror "${sources[@]}" || status=1

# Without precompiled headers and sanitizer options of g++, which clang cannot read, and without ccache;
# a command for each file.
cmake --preset dev -B build/tidy -DSW_PCH=OFF -DSW_UNITY=OFF -DSW_SANITIZE=OFF -DSW_BENCH=ON -DCCACHE= >build/tidy.log ||
  { cat build/tidy.log && exit 1; }
# Only what the build knows: clang-tidy would guess the options of the others.
mapfile -t programs < <(programs_of "${sources[@]}" |
  while read -r file; do
    if grep -qF "\"$PWD/$file\"" build/tidy/compile_commands.json; then echo "$file"; fi
  done)
echo "clang-tidy: ${#programs[@]} files"
# A large change would take longer than all tests: where there is a limit, the rest is for a run by hand.
if ((${#programs[@]} > ${SW_TIDY_MOST:-100000})); then
  echo "only the first $SW_TIDY_MOST of them; tests/tidy.sh checks all"
  programs=("${programs[@]:0:SW_TIDY_MOST}")
fi
if ((${#programs[@]})); then
  printf '%s\0' "${programs[@]}" |
    xargs -0 -n 1 -P 2 clang-tidy -p build/tidy --quiet 2>build/tidy.log || status=1
  if ((status)); then grep -v 'warnings\? generated\|^Suppressed' build/tidy.log || true; fi
fi
exit "$status"
