#!/usr/bin/env bash
# How evaluations grow: 10 000 of 60 criteria each, listed with totals, grades and ranks, against sqlite3 reading the
# same rows.
#   evaluate.sh SW FOLDER [COUNT]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
sw=$1
count=${3:-10000}
cd "$2"
export SW_TODAY=2026-09-30 SW_LANG=zh SW_ACTOR=bench
if [[ ! -d evaluated ]]; then
  "$sw" plan init evaluated --template blank --organisation 示例机构 --year 2026 >/dev/null 2>&1
  mkdir -p evaluated/rubrics
  python3 - evaluated "$((count / 4))" <<'PY'
import pathlib
import sys

folder, projects = pathlib.Path(sys.argv[1]), int(sys.argv[2])
rubric = ['[rubric]\nid = "wide"\ntitle = "六十项"\nsubject = "project"\nfull = 140\n'
          'sides = { self = 20, purchaser = 30, third_party = 40, client = 10 }\n'
          'grades = [ { name = "pass", title = "合格", from = 60 }, { name = "fail", title = "不合格", from = 0 } ]\n']
rubric += [f'[[criterion]]\nid = "c{n:02}"\ntitle = "第{n}项"\npoints = {5 if n < 20 else 1}\n'
           for n in range(60)]
(folder / "rubrics/wide.toml").write_text("\n".join(rubric), encoding="utf-8")
plan = folder / "plans/2026.toml"
plan.write_text('[plan]\ntitle = "计划"\norganisation = "示例机构"\nyear = 2026\n[[item]]\nid = "all"\nkind = "brand"\ntitle = "全部"\n' + "".join(
    f'[[project]]\nid = "p{n}"\ntitle = "项目{n}"\nkind = "fund"\nunder = "all"\n' for n in range(projects)),
    encoding="utf-8")
PY
  for ((n = 0; n < count / 4; ++n)); do
    for side in self purchaser third_party client; do
      scores=()
      for ((c = 0; c < 60; ++c)); do
        printf -v word 'c%02d=%d' "$c" $((c < 20 ? (n + c) % 6 : (n + c) % 2))
        scores+=("$word")
      done
      "$sw" -C evaluated --quiet evaluate start "project:p$n" --rubric wide --by "$side" "${scores[@]}" --finish >/dev/null
    done
  done
fi
read_rows="SELECT f.id, f.date, s.text, f.value, f.body FROM fact f JOIN name s ON s.id = f.subject
  JOIN name p ON p.id = f.part WHERE p.text = 'finish' ORDER BY f.id"
hyperfine -N --warmup 3 --runs 10 --export-json evaluate-list.json \
  "$sw -C evaluated evaluate list --rubric wide" "sqlite3 -json evaluated/.sw/store.db \"$read_rows\"" >/dev/null
python3 "$here/table.py" evaluate-list.json 1.3
