#!/usr/bin/env bash
# How the commands on people grow: with 100 people, and with 100 000 and a million trainings. What
# totals answer should cost the same; a list of people grows with the people listed.
#   people.sh SW FOLDER [COUNT]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
sw=$1
many=${3:-100000}
cd "$2"
export SW_TODAY=2026-09-30 SW_LANG=zh SW_ACTOR=bench
for count in 100 "$many"; do
  mkdir -p "sheets-$count"
  "$here/people.py" "sheets-$count" "$count"
  "$sw" plan init "people-$count" --template bureau --organisation 示例局 --year 2026 >/dev/null 2>&1
  for kind in staff certificate training; do
    file=sheets-$count/$kind.csv
    [[ $kind != certificate ]] || file=sheets-$count/certificates.csv
    /usr/bin/env time -f "import of $kind, $count people: %e s, %M KiB" \
      "$sw" -C "people-$count" --quiet staff import --kind "$kind" "$file" >/dev/null
  done
done
what=people small=people-100 large=people-$many
source "$here/growth.sh"
measure count 1.3 "staff count --by level"
measure posts 1.3 "staff posts"
measure report 1.3 "report --quarter 3"
measure due 1.3 "due"
measure show 1.3 "staff show 000001"
