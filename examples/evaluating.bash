# shellcheck shell=bash disable=SC2154
# Sourced by agency/evaluation.sh and bureau/evaluation.sh, which set: here (their folder), folder (the workspace).
# 由两个 evaluation.sh 引用：here 是脚本所在文件夹，folder 是工作区。

papers=$(mktemp -d)
trap 'rm -rf "$papers"' EXIT
unset SW_HOME
export SW_LANG=zh COLUMNS=100
[[ -e $folder/plans/2026.toml ]] || "$here/year.sh" "$folder" >/dev/null

# on 日期 经办人 命令…：这一天，这个人用 sw 做这件事；输出留在 $said
on() {
  local day=$1 who=$2
  shift 2
  said=$(SW_TODAY=$day SW_ACTOR=$who sw -C "$folder" --quiet "$@")
}

# kept 文件：把刚看到的接在文件后面，隔一个空行
mkdir "$papers/shown"
kept() {
  [[ ! -e $papers/shown/$1 ]] || printf '\n' >>"$papers/shown/$1"
  printf '%s\n' "${said#$'\n'}" >>"$papers/shown/$1"
}

# named 键：刚记的评估（evaluation）或问题（finding）的编号，留在 $number
named() {
  number=$(sed -n "s/.*\"$1\": *\"\([a-z0-9]*\)\".*/\1/p" <<<"$said")
}

# scored 评估项组 分…：得分按量表的顺序，写成 评估项=得分，留在 $scores
# shellcheck disable=SC2034  # the groups are named by who calls
project_items=(management.plan management.team management.files finance.separate finance.budget finance.vouchers
  service.volume service.needs service.quality effect.change effect.satisfaction effect.influence)
# shellcheck disable=SC2034
client_items=(service.quality effect.change effect.satisfaction)
scored() {
  local -n items=$1
  local score
  shift
  scores=()
  for score in "$@"; do
    scores+=("${items[${#scores[@]}]}=$score")
  done
}

# survey 经办人 对象 日期 轮次 问卷 发放数：导入服务对象的答卷，封存，统计写入 satisfaction.txt
survey() {
  local clerk=$1 subject=$2 day=$3 round=$4 sheet=$5 sent=$6
  python3 "$here/../answers.py" "$sheet" "$papers/$sheet.csv"
  on "$day" "$clerk" evaluate start "$subject" --rubric satisfaction --round "$round" --by client --json
  named evaluation
  on "$day" "$clerk" evaluate import "$number" "$papers/$sheet.csv" --sent "$sent"
  on "$day" "$clerk" evaluate finish "$number"
  on "$day" "$clerk" evaluate show "$number"
  kept satisfaction.txt
}
