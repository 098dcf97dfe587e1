#!/usr/bin/env bash
# 青禾市民政局2026年的人才队伍：名册、证书、培训、考试、岗位、机构都记在 sw 里，指标由它们算出，
# 四份季度报告。人员由 people.py 按固定种子编出。
# The workforce of a bureau in 2026: people, certificates, training, examinations, posts and agencies
# are recorded, the indicators compute themselves; four quarterly reports. People are made by people.py.
#
#   examples/workforce/year.sh [文件夹 folder]    不写则新建一个临时文件夹 default: a new temporary one
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
command -v sw >/dev/null || PATH=$here/../../build/release:$PATH
folder=${1:-$(mktemp -d "${TMPDIR:-/tmp}/sw-workforce-XXXXXX")}
sheets=$(mktemp -d)
trap 'rm -rf "$sheets"' EXIT
unset SW_HOME
export SW_LANG=zh

# on 日期 命令…：这一天用 sw 做这件事
on() {
  local day=$1
  shift
  SW_TODAY=$day SW_ACTOR=王海燕 sw -C "$folder" --quiet "$@" >/dev/null
}

# sheets 日期：各张表到这一天的样子，重新导入只记新的行
sheets() {
  python3 "$here/people.py" "$sheets" "$1"
  on "$1" staff import "$sheets/staff.csv"
  on "$1" staff import --kind certificate "$sheets/certificates.csv"
  on "$1" staff import --kind training "$sheets/training.csv"
  on "$1" staff import --kind exam "$sheets/exams.csv"
}

# changes 从 到：这些天里的调动和离职
changes() {
  local day what
  while read -r day what; do
    # shellcheck disable=SC2086  # 一行里是几个词
    case $what in
      leave*) on "$day" staff $what --date "$day" ;;
      *) on "$day" staff $what ;;
    esac
  done < <(python3 "$here/people.py" --changes "$1" "$2")
}

on 2026-01-05 plan init --template bureau --year 2026 --organisation 青禾市民政局
cp "$here/plan.toml" "$folder/plans/2026.toml"
on 2026-01-05 plan check --strict

# 机构：十二家和一个协会
n=0
for name in 青榆社会工作服务中心 北桥社会工作服务中心 南浦社区服务社 西山社工服务中心 晨露社工服务社 \
  东湖社工服务中心 禾苗儿童服务中心 长青养老服务社 启明助残服务社; do
  n=$((n + 1))
  on 2026-01-05 org add "$name" --founded "2023-0$n-15" --place 青禾市 --audited 2025-12-20
done
on 2026-01-06 org admit o2 --date 2026-01-06 || true # 名册还没有导入，条件不够
sheets 2026-01-10
for org in o1 o2 o3; do on 2026-01-12 org admit "$org" --date 2026-01-12 || true; done

# 第一季度
on 2026-02-10 staff candidate add 苏晓 --degree 硕士 --major social_work --level intermediate \
  --certificate-date 2023-10-20 --practice 4 --post client-hospital
on 2026-02-10 staff candidate add 钱明 --title associate_senior --practice 1
on 2026-02-12 staff candidate add 郑茜 --degree 本科 --post client-aged-home --level assistant \
  --certificate-date 2024-10-20 --practice 2
changes 2026-01-01 2026-03-31
on 2026-03-10 staff candidate hire c1 --date 2026-03-10 --no T01 --org o1
on 2026-03-10 org add 云溪社工服务中心 --founded 2026-03-10 --place 青禾市
on 2026-03-20 org contract add o1 2026-01 --amount 360000 --subject 居家养老服务 --with 民政局 \
  --date 2026-03-20 --to 2026-12-31
on 2026-03-20 org contract add o2 2026-02 --amount 200000 --subject 学校社工服务 --with 教育局 \
  --date 2026-03-20
sheets 2026-03-31
for day in 01-20 02-20 03-20; do
  on "2026-$day" staff supervise 001 003 005 --supervisor 督导老师甲 --hours 2 --form group --date "2026-$day"
done
on 2026-04-08 report --quarter 1 -o "$folder/report-q1.txt"

# 第二季度
on 2026-04-15 staff candidate hire c3 --date 2026-04-15 --no T02 --org o2
on 2026-05-20 org contract pay o1 2026-01 --amount 180000 --date 2026-05-20
on 2026-06-10 org contract add o3 2026-03 --amount 300000 --subject 社区服务 --with 民政局 \
  --date 2026-06-10 --from 2026-07-01 --to 2027-06-30
changes 2026-04-01 2026-06-30
sheets 2026-06-30
on 2026-06-30 staff supervise 001 003 005 007 --supervisor 督导老师乙 --hours 3 --form group
on 2026-07-08 report --quarter 2 -o "$folder/report-q2.txt"

# 第三季度
on 2026-07-09 org add 新禾社工服务社 --founded 2026-07-09 --place 青禾市
on 2026-08-18 org add 暖阳社工服务中心 --founded 2026-08-18 --place 青禾市
changes 2026-07-01 2026-09-30
sheets 2026-09-30
for org in o4 o5; do on 2026-09-30 org admit "$org" --date 2026-09-30 || true; done
on 2026-10-12 report --quarter 3 -o "$folder/report-q3.txt"

# 第四季度
on 2026-10-22 org add 青禾市社会工作协会 --kind association --founded 2026-10-22 --id association
for org in o1 o2 o3 o4 o5 o6 o7; do
  on 2026-10-30 org member add association "$org" --date 2026-10-30
done
on 2026-11-10 staff candidate hire c2 --date 2026-11-10 --no T03 --org o3
changes 2026-10-01 2026-12-31
sheets 2026-12-31
on 2026-12-31 report --quarter 4 -o "$folder/report-q4.txt"
on 2026-12-31 report --year -o "$folder/report-year.txt"
echo "$folder"
