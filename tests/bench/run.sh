#!/usr/bin/env bash
# How fast sw is, as ratios measured in one run on one machine (hyperfine): to sqlite3 doing the same
# work, and to itself with a thousand records. --full adds a store of 10 000 000 records, a register of
# 100 000 people (people.sh), a million services (services.sh) and other programs that keep records (peers.sh).
set -euo pipefail
exec </dev/null
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source tests/setup.sh
sizes=(1000 100000 1000000)
full=
[[ ${1:-} != --full ]] || { full=yes; sizes+=(10000000); }

sw_install "${sw_build_packages[@]}" "${sw_test_packages[@]}" hyperfine
cmake --preset release -DSW_BENCH=ON >/dev/null
cmake --build build/release --parallel "$(nproc)" --target sw bench_fill sw_sheets
sw=$PWD/build/release/sw
fill=$PWD/build/release/bench_fill
table=$PWD/tests/bench/table.py

# Beside the build and not in /tmp, where a commit may cost nothing.
folder=$(mktemp -d "$PWD/build/bench-XXXXXX")
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export SW_TODAY=2026-09-30 SW_LANG=zh SW_ACTOR=bench

workspace() {
  "$sw" plan init "$1" --template agency --organisation 示例机构 --year 2026 >/dev/null 2>&1
}

measure() { # NAME RUNS COMMAND COMMAND…
  local name=$1 runs=$2
  shift 2
  echo "-- $name"
  hyperfine -N --warmup 5 --runs "$runs" --export-json "$name.json" "$@" >/dev/null
}

# Every flow of the template: as many totals as a real year has.
workspace flows
mapfile -t indicators < <("$sw" -C flows plan show --json | python3 -c '
import json, sys
print(*(i["id"] for i in json.load(sys.stdin)["indicators"] if i["kind"] == "flow"), sep="\n")')

measure start 300 "$sw --version" "sqlite3 --version"

for size in "${sizes[@]}"; do
  workspace "$size"
  "$fill" "$size/.sw/store.db" 2026 "$size" "${indicators[@]}"
done
for what in "report --quarter 3" "log list --limit 20" "due"; do
  commands=()
  for size in "${sizes[@]}"; do commands+=("$sw -C $size $what"); done
  measure "${what%% *}" 60 "${commands[@]}"
done

# Beside a million records: one more, and what a report needs.
# A bare table of the columns of the store's facts, in a file with the same pragmas.
mkdir sqlite
sqlite3 sqlite/store.db >/dev/null <<'SQL'
PRAGMA journal_mode = WAL;
CREATE TABLE fact (id INTEGER PRIMARY KEY, change INTEGER NOT NULL, seq INTEGER NOT NULL,
  kind INTEGER NOT NULL, date INTEGER NOT NULL, subject INTEGER, part INTEGER NOT NULL,
  value INTEGER, whole INTEGER, note TEXT NOT NULL, body TEXT NOT NULL) STRICT;
SQL
insert="INSERT INTO fact VALUES (NULL, 1, 1, 1, 20726, 1, 1, 1000000, NULL, char(), char())"
measure add 100 "$sw -C 1000000 log add service.casework 1" \
  "sqlite3 sqlite/store.db 'PRAGMA synchronous = FULL; $insert'"

totals="SELECT subject, part, sum(sum), sum(whole), sum(count), max(last_day) FROM month_total
  WHERE month BETWEEN 24312 AND 24320 GROUP BY subject, part"
measure json 60 "$sw -C 1000000 report --quarter 3 --json" \
  "sqlite3 -json 1000000/.sw/store.db \"$totals\""
measure check 5 "$sw -C 1000000 store check" \
  "sqlite3 1000000/.sw/store.db 'PRAGMA integrity_check' 'SELECT sum(length(note)), sum(value) FROM fact'"

# Of three runs the fastest, each into an empty store. Both end with the rows on the disk.
workspace rows
mapfile -t plain < <("$sw" -C rows plan show --json | python3 -c '
import json, sys
print(*(i["id"] for i in json.load(sys.stdin)["indicators"]
        if i["kind"] == "flow" and not i.get("breakdown") and not i.get("from")), sep="\n")')
"${table%table.py}rows.py" 1000000 "${plain[@]}" >rows.csv
echo "-- import"
hyperfine -N --runs 3 --export-json import.json \
  --prepare 'bash -c "rm -rf import && cp -r rows import"' "$sw -C import log import rows.csv" \
  --prepare 'rm -f bare.db' "sqlite3 bare.db 'CREATE TABLE t(date, indicator, value, note, evidence)' \
    '.import --csv --skip 1 rows.csv t'" >/dev/null 2>&1
rm -rf import && cp -r rows import
memory=$(python3 -c 'import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)' "$sw" -C import log import rows.csv)

sqlite3 bare.db 'PRAGMA wal_checkpoint(TRUNCATE)' >/dev/null
rm -f bare.db && sqlite3 bare.db 'CREATE TABLE t(date, indicator, value, note, evidence)' \
  '.import --csv --skip 1 rows.csv t'
size() { cat "$@" 2>/dev/null | wc -c; }

python3 "$table" start.json 1.3 add.json 1.3 json.json 3 check.json 3
python3 "$table" --to-first report.json 1.2 log.json 1.3 due.json 1.3
python3 "$table" --fastest import.json 2
echo "import  memory ${memory} MiB   aim <= 150"
python3 -c 'import sys; ours, bare = map(int, sys.argv[1:])
print(f"size    {ours / 1e6:.1f} MB : {bare / 1e6:.1f} MB = {ours / bare:.2f}   aim <= 1.5")' \
  "$(size import/.sw/store.db*)" "$(size bare.db*)"
[[ -z $full ]] || "${table%table.py}people.sh" "$sw" "$PWD"
[[ -z $full ]] || "${table%table.py}services.sh" "$sw" "$PWD"
[[ -z $full ]] || "${table%table.py}peers.sh" "$sw" "$PWD"
