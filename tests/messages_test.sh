#!/usr/bin/env bash
# A message without its translation, or with other places in it, does not compile.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
compiles() {
  printf '#include "core/base/message.hpp"\nconstexpr sw::Text kText{%s};\n' "$1" |
    "${CXX:-g++}" -std=c++20 -I. -fsyntax-only -x c++ - 2>/dev/null
}
compiles '"{0} 年", "year {0}"'
for wrong in '"年", ""' '"", "year"' '"{0} 年", "year"' '"{0} 年", "year {1}"' '"年"'; do
  if compiles "$wrong"; then
    echo "this compiles and should not: $wrong"
    exit 1
  fi
done
