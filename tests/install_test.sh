#!/usr/bin/env bash
# `cmake --install` puts the program in place, and it runs from there without the build folder's help.
set -euo pipefail
build=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cmake --install "$build" --prefix "$folder/usr" >/dev/null
cd "$folder"
sw=$folder/usr/bin/sw
"$sw" --version
env -i "$sw" plan init year --template bureau --year 2026 --today 2026-05-30 --quiet
env -i "$sw" -C year report --today 2026-05-30 >report.txt
grep -q '2026 年第二季度进展报告' report.txt
# The module for .xlsx is found from there, and loaded by those commands only that need it.
env -i "$sw" -C year log template -o year.xlsx --today 2026-05-30 --quiet
env -i "$sw" -C year log import year.xlsx --today 2026-05-30 --quiet
if ldd "$sw" | grep -E 'libzip|libxlsxwriter|libpugixml|libcsv'; then exit 1; fi
rm "$folder/usr/lib/sw/sheets.so"
status=0
env -i "$sw" -C year log import year.xlsx --lang en 2>missing.txt || status=$?
((status == 4)) && grep -q 'module that reads and writes .xlsx is missing' missing.txt
