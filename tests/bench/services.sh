#!/usr/bin/env bash
# How the commands on projects grow: with 1 000 services, and with a million and 100 000 amounts spent, of the same
# projects, cases and clients. What totals answer should cost the same.
#   services.sh SW FOLDER [COUNT]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
sw=$1
many=${3:-1000000}
cd "$2"
export SW_TODAY=2026-09-30 SW_LANG=zh SW_ACTOR=bench
for count in 1000 "$many"; do
  mkdir -p "sheets-$count"
  "$here/services.py" "sheets-$count" "$count"
  "$sw" plan init "services-$count" --template agency --organisation 示例机构 --year 2026 >/dev/null 2>&1
  for kind in service spending; do
    file=sheets-$count/services.csv
    [[ $kind != spending ]] || file=sheets-$count/spending.csv
    /usr/bin/env time -f "import of $kind, of $count services: %e s, %M KiB" \
      "$sw" -C "services-$count" --quiet log import "$file" >/dev/null
  done
done
what=services small=services-1000 large=services-$many
source "$here/growth.sh"
measure report 1.3 "report --quarter 3"
measure list 1.3 "project list"
measure show 1.3 "project show youth.school-pilot"
measure money 1.3 "project money"
measure compare 1.3 "project compare youth.school-pilot --by site"
measure closing 1.3 "project closing hospital.pilot"
measure due 1.3 "due"
measure record 1.5 "project record hospital.pilot --method visit --people 1"
