#!/usr/bin/env bash
# 青禾市民政局2026年的评估：三家机构和两个委托项目，中期、年终各一次。机构由自评、评审组（中期两人，年终五人，
# 去掉最高和最低）和民政局打分；项目由自评、购买方、第三方和服务对象代表打分，服务对象填满意度问卷。一家机构
# 年报逾期，被一票否决；一家机构财务低于底线，总评压到合格。文件夹里没有计划的，先用 year.sh 过完这一年。
# A bureau's evaluations: three agencies and two commissioned projects, at mid-term and at the year's end. Agencies
# are judged by themselves, a panel (two, then five without the highest and the lowest) and the bureau; projects by
# those who run them, the purchaser, a third party and clients, who also answer a questionnaire. One agency is vetoed
# for its late annual report, another is below the floor for its finances. Where the folder has no plan, year.sh
# makes the year first.
#
#   examples/bureau/evaluation.sh [文件夹 folder]    不写则新建一个临时文件夹 default: a new temporary one
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
command -v sw >/dev/null || PATH=$here/../../build/release:$PATH
folder=${1:-$(mktemp -d "${TMPDIR:-/tmp}/sw-bureau-XXXXXX")}
# shellcheck source-path=SCRIPTDIR source=../evaluating.bash
source "$here/../evaluating.bash"

# judged 日期 轮次 评估方 评估人 对象 分…：一份评分表，按量表的顺序，打全后封存；服务对象代表只评三项
# shellcheck disable=SC2034  # scored is told its name
agency_items=(management.legal management.governance management.staff management.rules finance.accounts
  finance.audit finance.open service.projects service.standards service.research effect.satisfaction
  effect.reputation effect.resources)
judged() {
  local day=$1 round=$2 side=$3 who=$4 subject=$5 rubric=project clerk=李建军 names=project_items
  shift 5
  if [[ $side == client ]]; then
    names=client_items
  elif [[ $subject == org:* ]]; then
    rubric=agency clerk=陈晓岚 names=agency_items
  fi
  scored "$names" "$@"
  on "$day" "$clerk" evaluate start "$subject" "${scores[@]}" --rubric "$rubric" --round "$round" --by "$side" \
    --assessor "$who" --finish
}

# surveyed 日期 轮次 问卷 发放数 项目：一份问卷
surveyed() { survey 李建军 "$5" "${@:1:4}"; }

on 2026-01-06 陈晓岚 org add 青榆社会工作服务中心 --id qingyu --founded 2019-03-15 --place 青禾市 --audited 2025-12-20
on 2026-01-06 陈晓岚 org add 北桥社会工作服务中心 --id beiqiao --founded 2021-06-08 --place 青禾市 --audited 2025-12-11
on 2026-01-06 陈晓岚 org add 南浦社区服务社 --id nanpu --founded 2023-04-20 --place 青禾市 --audited 2025-11-28

# 机构中期                                        年报 章程 人才 制度 会计 审计 公开 项目 规范 研究 满意 评价 资源
judged 2026-07-06 中期 self 理事会 org:qingyu 是 7.5 9 1.5+1.5+1.5+1.5 7.5 无保留意见 5.5 11 9 6.5 9 5.5 3.5
judged 2026-07-08 中期 panel 冯涛 org:qingyu 是 7 8 1.5+1.5+1.5+1 7 无保留意见 5 10 8 5.5 8.5 5 3
judged 2026-07-08 中期 panel 程颖 org:qingyu 是 7 8.5 1.5+1.5+1+1.5 7 无保留意见 5 10.5 8 6 8.5 5 3
judged 2026-07-10 中期 authority 社会组织科 org:qingyu 是 7 8.5 1.5+1.5+1.5+1 7 无保留意见 5 10 8.5 6 8.5 5 3
judged 2026-07-06 中期 self 理事会 org:beiqiao 是 7 8.5 1.5+1+1.5+1.5 6.5 有保留，已整改 4.5 10.5 8.5 6 9 5 3.5
judged 2026-07-08 中期 panel 冯涛 org:beiqiao 是 6.5 8 1.5+0.5+1.5+1 5 有保留，未整改 4 10 8 5.5 8.5 5 3
judged 2026-07-08 中期 panel 程颖 org:beiqiao 是 7 8 1.5+1+1.5+1 5.5 有保留，未整改 4.5 10 8.5 5.5 8.5 5 3
judged 2026-07-10 中期 authority 社会组织科 org:beiqiao 是 7 8 1.5+0.5+1.5+1.5 5 有保留，未整改 4 10 8.5 6 8.5 5 3
judged 2026-07-06 中期 self 理事会 org:nanpu 是 6.5 7.5 1.5+1.5+1+1 6.5 无保留意见 4.5 10 8 5 8.5 5 3
judged 2026-07-08 中期 panel 冯涛 org:nanpu 否 6 6.5 1.5+1+1+0.5 6 无保留意见 4 9 7 4 8 4.5 2.5
judged 2026-07-08 中期 panel 程颖 org:nanpu 否 6 7 1.5+1+1+1 6 无保留意见 4 9 7.5 4.5 8 4.5 2.5
judged 2026-07-10 中期 authority 社会组织科 org:nanpu 否 6 7 1.5+1+1+1 6 无保留意见 4 9 7.5 4.5 8 4 2.5

# 机构年终
judged 2026-12-14 年终 self 理事会 org:qingyu 是 7.5 9.5 1.5+1.5+1.5+1.5 7.5 无保留意见 5.5 11.5 9.5 7 9.5 5.5 4
judged 2026-12-16 年终 panel 冯涛 org:qingyu 是 7.5 9 1.5+1.5+1.5+1.5 7.5 无保留意见 5.5 11 8.5 6.5 9 5.5 3.5
judged 2026-12-16 年终 panel 程颖 org:qingyu 是 7 9 1.5+1.5+1+1.5 7.5 无保留意见 5.5 11 8.5 6.5 9 5.5 3.5
judged 2026-12-16 年终 panel 戴远 org:qingyu 是 7.5 9 1.5+1.5+1.5+1.5 7.5 无保留意见 5.5 11 9 7 9 5.5 3.5
judged 2026-12-16 年终 panel 余静怡 org:qingyu 是 6.5 8 1+1.5+1+1.5 7 无保留意见 5 10 8 5.5 8.5 5 3
judged 2026-12-16 年终 panel 盛国平 org:qingyu 是 8 9.5 1.5+1.5+1.5+1.5 8 无保留意见 6 12 9.5 7.5 9.5 6 4
judged 2026-12-18 年终 authority 社会组织科 org:qingyu 是 7.5 9 1.5+1.5+1.5+1 7.5 无保留意见 5.5 11 9 6.5 9 5.5 3.5
judged 2026-12-14 年终 self 理事会 org:beiqiao 是 7.5 9 1.5+1+1.5+1.5 6 有保留，未整改 4 11.5 9.5 7.5 9.5 5.5 4
judged 2026-12-16 年终 panel 冯涛 org:beiqiao 是 7.5 9 1.5+1+1.5+1.5 4.5 有保留，未整改 3.5 11 9 7 9 5.5 3.5
judged 2026-12-16 年终 panel 程颖 org:beiqiao 是 7.5 9 1.5+1+1.5+1.5 5 有保留，未整改 3.5 11 9 7 9 5.5 3.5
judged 2026-12-16 年终 panel 戴远 org:beiqiao 是 7.5 9.5 1.5+1+1.5+1.5 5 有保留，未整改 4 11.5 9.5 7 9.5 5.5 3.5
judged 2026-12-16 年终 panel 余静怡 org:beiqiao 是 7 8.5 1.5+0.5+1.5+1 4 有保留，未整改 3 10.5 8.5 6.5 8.5 5 3.5
judged 2026-12-16 年终 panel 盛国平 org:beiqiao 是 7.5 9 1.5+1+1.5+1.5 5 有保留，未整改 3.5 11 9 7.5 9 5.5 3.5
judged 2026-12-18 年终 authority 社会组织科 org:beiqiao 是 7.5 9 1.5+0.5+1.5+1.5 4.5 有保留，未整改 3.5 11 9 7 9 5.5 3.5
judged 2026-12-14 年终 self 理事会 org:nanpu 是 7 8 1.5+1.5+1.5+1 7 无保留意见 5 10.5 8.5 5.5 9 5.5 3.5
judged 2026-12-16 年终 panel 冯涛 org:nanpu 是 6.5 7 1.5+1+1+1 6.5 无保留意见 4.5 9.5 7.5 5 8.5 5 3
judged 2026-12-16 年终 panel 程颖 org:nanpu 是 6.5 7.5 1.5+1+1+1 6.5 无保留意见 4.5 9.5 8 5 8.5 5 3
judged 2026-12-16 年终 panel 戴远 org:nanpu 是 7 7.5 1.5+1.5+1+1 6.5 无保留意见 5 10 8 5 8.5 5 3
judged 2026-12-16 年终 panel 余静怡 org:nanpu 是 6 6.5 1.5+1+1+0.5 6 无保留意见 4 9 7 4.5 8 4.5 2.5
judged 2026-12-16 年终 panel 盛国平 org:nanpu 是 7 8 1.5+1+1.5+1 7 无保留意见 5 10 8.5 5.5 8.5 5 3.5
judged 2026-12-18 年终 authority 社会组织科 org:nanpu 是 6.5 7.5 1.5+1+1+1 6.5 无保留意见 4.5 9.5 8 5 8.5 5 3

# 项目中期                                      进度 人员 档案     专款 预算 凭证  服务量 需求 质量 改变 满意度  影响
surveyed 2026-08-18 中期 homes-mid 60 project:projects.aged-homes
judged 2026-08-20 中期 self 项目组 project:projects.aged-homes 5.5 5.5 基本齐全 是 4.5 2+2+1 13.5 7 11 12.5 80%至90% 4
judged 2026-08-24 中期 purchaser 社会事务科 project:projects.aged-homes 5 5.5 基本齐全 是 4.5 2+2+0.5 13 7 10.5 12 80%至90% 4
judged 2026-08-26 中期 third_party 韩松 project:projects.aged-homes 5 5 基本齐全 是 4.5 2+2+1 13 6.5 10.5 11.5 80%至90% 3.5
judged 2026-08-26 中期 third_party 杜薇 project:projects.aged-homes 5.5 5 基本齐全 是 4.5 2+1.5+1 13 7 10.5 12 80%至90% 4
judged 2026-08-27 中期 client 住养老人代表会 project:projects.aged-homes 11 12.5 80%至90%
surveyed 2026-08-18 中期 communities-mid 50 project:projects.communities
judged 2026-08-20 中期 self 项目组 project:projects.communities 5 5 基本齐全 是 4 2+1.5+1 12 7 10 11 70%至80% 3.5
judged 2026-08-24 中期 purchaser 社会事务科 project:projects.communities 4.5 4 缺漏较多 是 4 2+1.5+0.5 10.5 6 9 9.5 70%以下 3
judged 2026-08-26 中期 third_party 韩松 project:projects.communities 4 3.5 缺漏较多 是 3.5 1.5+1.5+0.5 10 5.5 8.5 8.5 70%以下 2.5
judged 2026-08-26 中期 third_party 杜薇 project:projects.communities 4.5 4 基本齐全 是 4 2+1.5+0.5 10.5 6 8.5 9 70%以下 3
judged 2026-08-27 中期 client 居民代表会 project:projects.communities 8.5 9.5 70%至80%

# 项目年终
surveyed 2026-12-10 年终 homes-end 70 project:projects.aged-homes
judged 2026-12-14 年终 self 项目组 project:projects.aged-homes 6 5.5 齐全规范 是 5 2+2+1 14.5 7.5 11.5 13.5 80%至90% 4.5
judged 2026-12-16 年终 purchaser 社会事务科 project:projects.aged-homes 6 5.5 齐全规范 是 4.5 2+2+1 14.5 7.5 11 13.5 80%至90% 4.5
judged 2026-12-17 年终 third_party 韩松 project:projects.aged-homes 5.5 5.5 齐全规范 是 4.5 2+2+1 14.5 7.5 11 13.5 80%至90% 4
judged 2026-12-17 年终 third_party 杜薇 project:projects.aged-homes 5.5 5.5 齐全规范 是 5 2+2+1 14.5 7.5 11.5 13.5 80%至90% 4.5
judged 2026-12-18 年终 client 住养老人代表会 project:projects.aged-homes 11.5 14 90%及以上
surveyed 2026-12-10 年终 communities-end 60 project:projects.communities
judged 2026-12-14 年终 self 项目组 project:projects.communities 5.5 5.5 基本齐全 是 4.5 2+2+0.5 13 7 10.5 12 70%至80% 4
judged 2026-12-16 年终 purchaser 社会事务科 project:projects.communities 5 5 基本齐全 是 4.5 2+1.5+0.5 12 6.5 10 11 70%至80% 3.5
judged 2026-12-17 年终 third_party 韩松 project:projects.communities 5 4.5 基本齐全 是 4 2+1.5+0.5 12 6.5 9.5 10.5 70%至80% 3
judged 2026-12-17 年终 third_party 杜薇 project:projects.communities 5 5 基本齐全 是 4.5 2+2+0.5 12 6.5 9.5 10.5 70%至80% 3.5
judged 2026-12-18 年终 client 居民代表会 project:projects.communities 9.5 11 70%至80%

# 中期发现的问题：年报如期补报，由社会事务科核实；审计整改逾期，年终仍未完成
on 2026-07-10 陈晓岚 evaluate finding add org:nanpu --text 上年度年报逾期未报 --severity serious \
  --criterion management.legal --owner 南浦社区服务社理事会 --due 2026-07-31 --json
named finding
printf '%s\n' 年报受理回执 >"$papers/年报受理回执.txt"
on 2026-07-22 陈晓岚 evaluate finding close "$number" --action 年报已补报并通过 --evidence "$papers/年报受理回执.txt"
on 2026-07-24 陈晓岚 evaluate finding verify "$number" --by 李建军
on 2026-07-10 陈晓岚 evaluate finding add org:beiqiao --text 审计有保留意见：项目资金与机构资金没有分账 \
  --severity serious --criterion finance.audit --owner 北桥社会工作服务中心理事会 --due 2026-09-30

# shown 文件 命令…：年底看到的
shown() {
  local file=$1
  shift
  on 2026-12-31 吴国栋 "$@"
  kept "$file"
}
for subject in org:qingyu org:beiqiao org:nanpu; do
  shown evaluation-mid.txt evaluate show "$subject" --round 中期
  shown evaluation-end.txt evaluate show "$subject"
done
for subject in project:projects.aged-homes project:projects.communities; do
  shown evaluation-mid.txt evaluate show "$subject" --rubric project --round 中期
  shown evaluation-end.txt evaluate show "$subject" --rubric project
done
shown evaluation-list.txt evaluate list --round 中期
shown evaluation-list.txt evaluate list
shown findings.txt evaluate finding list

cp "$papers"/shown/*.txt "$folder"
printf '%s\n' "$folder"
