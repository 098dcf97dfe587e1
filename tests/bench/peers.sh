#!/usr/bin/env bash
# peers.sh SW FOLDER: the same 10 000 facts in other programs that keep records, where Debian has
# them: a quarter's figures by hledger and ledger, an addition and a summary by taskwarrior and
# timewarrior. Called by run.sh --full.
set -euo pipefail
sw=$1
source "$(dirname "${BASH_SOURCE[0]}")/../setup.sh"
sw_install hledger ledger taskwarrior timewarrior
cd "$2"
export HOME=$PWD/peers TASKDATA=$PWD/peers/task TIMEWARRIORDB=$PWD/peers/timew
mkdir -p "$HOME"
cp -r rows peers/sw
head -n 10001 rows.csv >peers/rows.csv
"$sw" -C peers/sw log import peers/rows.csv >/dev/null 2>&1
python3 - peers <<'PY'
import csv, json, sys
from datetime import datetime, timedelta
folder = sys.argv[1]
rows = list(csv.DictReader(open(f"{folder}/rows.csv")))
with open(f"{folder}/journal", "w") as journal, open(f"{folder}/tasks.json", "w") as tasks:
    for n, row in enumerate(sorted(rows, key=lambda one: one["date"])):
        account = row["indicator"].replace(".", ":")
        journal.write(f"{row['date']} fact {n}\n    {account}  {row['value']}\n    source\n\n")
    json.dump([{"description": f"fact {n}", "project": row["indicator"], "status": "pending"}
               for n, row in enumerate(rows[:1000])], tasks)
with open(f"{folder}/timew.txt", "w") as out:
    start = datetime(2026, 1, 1, 8)
    for n, row in enumerate(rows[:1000]):
        at = start + timedelta(hours=6 * n)
        out.write(f"inc {at:%Y%m%dT%H%M%SZ} - {at + timedelta(hours=1):%Y%m%dT%H%M%SZ} # {row['indicator']}\n")
PY
yes | task rc.confirmation=no import peers/tasks.json >/dev/null 2>&1 || true
mkdir -p "$TIMEWARRIORDB/data"
yes | timew summary >/dev/null 2>&1 || true
split_by_month() { while read -r line; do echo "$line" >>"$TIMEWARRIORDB/data/${line:4:4}-${line:8:2}.data"; done; }
split_by_month <peers/timew.txt

# Not all of them end with 0 where there is nothing to say.
hyperfine -N -i --warmup 2 --runs 20 --export-json peers.json \
  "$sw -C peers/sw report --quarter 3" \
  "hledger -f peers/journal balance -Q" "ledger -f peers/journal balance --quarterly" \
  "$sw -C peers/sw log add service.casework 1" "task rc.confirmation=no add one more" \
  "task rc.confirmation=no summary" "timew summary 2026-01-01 - 2026-12-31" >/dev/null 2>&1
python3 - <<'PY'
import json
for one in json.load(open("peers.json"))["results"]:
    print(f"peers   {1000 * one['mean']:8.2f} ms   {' '.join(one['command'].split('/')[-1].split()[:6])}")
PY
