#!/usr/bin/env bash
# 青榆社会工作服务中心2026年的项目评估：城乡两校驻校社工试点在中期和年终，由自评、购买方、第三方（两人）
# 和服务对象代表打分，服务对象填满意度问卷；中期发现的问题到期前整改并核实。文件夹里没有计划的，先用 year.sh 过完这一年。
# The evaluations of an agency's project: at mid-term and at the year's end by the agency itself, the purchaser,
# two assessors of a third party and clients, who also answer a questionnaire; what was found at mid-term is put
# right in time. Where the folder has no plan, year.sh makes the year first.
#
#   examples/agency/evaluation.sh [文件夹 folder]    不写则新建一个临时文件夹 default: a new temporary one
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
command -v sw >/dev/null || PATH=$here/../../build/release:$PATH
folder=${1:-$(mktemp -d "${TMPDIR:-/tmp}/sw-agency-XXXXXX")}
# shellcheck source-path=SCRIPTDIR source=../evaluating.bash
source "$here/../evaluating.bash"

project=project:youth.school-pilot

# judged 日期 轮次 评估方 评估人 分…：一份评分表，按量表的顺序，打全后封存；服务对象代表只评三项
judged() {
  local day=$1 round=$2 side=$3 who=$4 names=project_items
  shift 4
  [[ $side != client ]] || names=client_items
  scored "$names" "$@"
  on "$day" 高远 evaluate start "$project" "${scores[@]}" --rubric project --round "$round" --by "$side" \
    --assessor "$who" --finish
}

# surveyed 日期 轮次 问卷 发放数：一份问卷
surveyed() { survey 唐宇 "$project" "$@"; }

# 中期                                 进度 人员 档案   专款 预算 凭证  服务量 需求 质量 改变 满意度  影响
surveyed 2026-07-03 中期 schools-mid 60
judged 2026-07-06 中期 self 项目部 5.5 5.5 齐全规范 是 4.5 2+2+1 13.5 7.5 11 12.5 80%至90% 4
judged 2026-07-08 中期 purchaser 邻里公益基金沈洁 5 5 基本齐全 是 4 2+1.5+1 12.5 7 9.5 11 80%至90% 3.5
judged 2026-07-09 中期 third_party 评估员韩松 5 4.5 缺漏较多 是 4 2+1+1 12 6.5 9 10.5 80%至90% 3
judged 2026-07-09 中期 third_party 评估员杜薇 5 5 基本齐全 是 4.5 2+2+0.5 12.5 7 9 11 80%至90% 3.5
judged 2026-07-10 中期 client 学生和家长代表会 10 12 80%至90%

# 第三方在中期发现的问题：期限前整改，由别人核实
on 2026-07-09 高远 evaluate finding add "$project" --text 抽查的十份个案档案中三份缺转介记录 --severity major \
  --criterion management.files --owner 青少年服务部 --due 2026-08-31 --json
named finding
printf '%s\n' 补齐的转介记录 >"$papers/补齐的转介记录.txt"
on 2026-08-20 何静 evaluate finding close "$number" --action 三份转介记录补齐，全部档案自查一遍 \
  --evidence "$papers/补齐的转介记录.txt"
on 2026-08-27 高远 evaluate finding verify "$number" --by 评估员韩松 --note 复查二十份，齐全

# 年终
surveyed 2026-12-18 年终 schools-end 75
judged 2026-12-21 年终 self 项目部 6 6 齐全规范 是 4.5 2+2+1 13.5 7.5 11.5 13.5 90%及以上 4.5
judged 2026-12-23 年终 purchaser 邻里公益基金沈洁 5.5 5.5 齐全规范 是 4.5 2+2+1 13 7.5 11 13 90%及以上 4
judged 2026-12-24 年终 third_party 评估员韩松 5.5 5.5 齐全规范 是 4.5 2+1.5+1 13 7 11 12.5 90%及以上 4
judged 2026-12-24 年终 third_party 评估员杜薇 5.5 5.5 基本齐全 是 4.5 2+2+1 13 7.5 10.5 12.5 90%及以上 4
judged 2026-12-25 年终 client 学生和家长代表会 11 12.5 80%至90%
on 2026-12-25 高远 evaluate finding add "$project" --text 枫桐中学转介偏少，个案数低于约定 --severity minor \
  --criterion service.volume --owner 青少年服务部 --due 2027-03-31

# shown 文件 命令…：年底看到的
shown() {
  local file=$1
  shift
  on 2026-12-31 高远 "$@"
  kept "$file"
}
shown evaluation-mid.txt evaluate show "$project" --rubric project --round 中期
shown evaluation-end.txt evaluate show "$project" --rubric project
shown evaluation-list.txt evaluate list --round 中期
shown evaluation-list.txt evaluate list
shown findings.txt evaluate finding list

cp "$papers"/shown/*.txt "$folder"
printf '%s\n' "$folder"
