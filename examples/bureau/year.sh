#!/usr/bin/env bash
# 青禾市民政局的2026年：建工作区，按日期记录一年里发生的事，出四份季度报告和一份年度报告。
# A bureau's year: makes a workspace, records what happened in the order of the days and writes the
# four quarterly reports and the year's.
#
#   examples/bureau/year.sh [文件夹 folder]    不写则新建一个临时文件夹 default: a new temporary one
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
command -v sw >/dev/null || PATH=$here/../../build/release:$PATH
folder=${1:-$(mktemp -d "${TMPDIR:-/tmp}/sw-bureau-XXXXXX")}
papers=$(mktemp -d)
trap 'rm -rf "$papers"' EXIT
unset SW_HOME
export SW_LANG=zh

# on 日期 经办人 命令…：这一天，这个人用 sw 做这件事；记录号留在 $record
on() {
  local day=$1 who=$2
  shift 2
  record=$(SW_TODAY=$day SW_ACTOR=$who sw -C "$folder" --quiet "$@")
}

# sheet 日期 经办人 截至 指标 数 [指标 数]…：把一张报表上的数逐个记下
sheet() {
  local day=$1 who=$2 as_of=$3
  shift 3
  while (($#)); do
    on "$day" "$who" log add "$1" "$2" --date "$as_of"
    shift 2
  done
}

# paper 名称：做一份佐证文件（真实工作中是扫描件），输出它的路径
paper() {
  printf '%s\n' "$1" >"$papers/$1.txt"
  printf '%s' "$papers/$1.txt"
}

# 经办人：人才科王海燕、社会事务科李建军、社会组织科陈晓岚、基层治理科周敏、办公室吴国栋、计财科孙丽
on 2026-01-05 吴国栋 plan init --template bureau --year 2026 --organisation 青禾市民政局
cp "$here/plan.toml" "$folder/plans/2026.toml"
on 2026-01-05 吴国栋 plan check --strict

# 第一季度
sheet 2026-02-02 王海燕 2026-01-31 workforce.certified 42
sheet 2026-02-03 李建军 2026-01-31 service.person-times 1320
on 2026-02-10 吴国栋 log "done" leadership.division --evidence "$(paper 任务分工方案)" --note 民办发〔2026〕3号
on 2026-02-11 李建军 log add projects.complaints 1 --note 上门时间改动未提前告知，已回访
on 2026-02-11 李建军 log add projects.complaints 1
on 2026-02-11 李建军 log undo --why 与上一条是同一件投诉，重复登记
on 2026-02-20 王海燕 log add workforce.recruit.hired 2 --note 康复医院医务社工两名
on 2026-02-26 王海燕 log "done" workforce.survey --evidence "$(paper 人才摸底名册)"
sheet 2026-03-02 王海燕 2026-02-28 workforce.certified 45
sheet 2026-03-03 李建军 2026-02-28 service.person-times 1180
on 2026-03-05 李建军 log "done" projects.procedure --evidence "$(paper 项目委托与管理流程)" --note 比计划晚五天
on 2026-03-10 陈晓岚 log add agencies.founded 1
on 2026-03-12 王海燕 log "done" training.plan --evidence "$(paper 年度培训计划)"
on 2026-03-12 孙丽 log add funding.enterprise 50000
on 2026-03-15 王海燕 log add workforce.grow.passed 6 --note 领取上年考试证书
on 2026-03-20 王海燕 log "done" workforce.recruit.notice --evidence "$(paper 引才公告)"
sheet 2026-03-20 李建军 2026-03-20 projects.commissioned 3 agencies.contract-value 560000
on 2026-03-25 王海燕 log add workforce.recruit.hired 1
on 2026-03-26 王海燕 log note posts 岗位设置方案卡在编制核定，机构编制委员会办公室要求补充测算 --kind problem
on 2026-03-27 吴国栋 log add leadership.meetings 1
sheet 2026-03-28 王海燕 2026-03-28 training.managers 46 training.attendance 104
on 2026-03-31 孙丽 log "done" funding.allocated --evidence "$(paper 资金下达通知)"
on 2026-03-31 孙丽 log add funding.spent 62000/80000
sheet 2026-04-01 王海燕 2026-03-31 workforce.certified 50 posts.filled 44 posts.vacant 23 \
  workforce.grow.entrants 72 evaluation.supervision-hours 95.5
sheet 2026-04-02 陈晓岚 2026-03-31 standards.qualified-share 29/44
sheet 2026-04-03 李建军 2026-03-31 service.person-times 2050
on 2026-04-03 周敏 log note sectors 各领域人数口径未统一，一季度不报数 --kind problem --date 2026-03-31
on 2026-04-03 周敏 log note sectors 四月发统一口径表，以后每半年报一次 --kind next --date 2026-03-31

on 2026-04-08 吴国栋 report --quarter 1 -o "$folder/report-q1.txt"

# 第二季度
on 2026-04-15 李建军 log add projects.complaints 1
on 2026-04-16 王海燕 log "done" posts.plan --evidence "$(paper 岗位设置方案)" --note 编制核定后印发
on 2026-04-20 王海燕 log add workforce.grow.entrants 59
on 2026-04-24 王海燕 log "done" support.purchase-list --evidence "$(paper 政府购买服务目录)"
on 2026-04-28 李建军 log "done" service.matrix
sheet 2026-04-28 李建军 2026-04-28 projects.commissioned 2 agencies.contract-value 300000
on 2026-05-12 王海燕 log "done" evaluation.body --evidence "$(paper 评估机构选定结果)"
on 2026-05-16 王海燕 log add training.attendance 98
signed=$record
on 2026-05-20 孙丽 log add funding.enterprise 30000
on 2026-05-21 王海燕 log fix "$signed" --value 88 --why 核对签到表，十人只报名未到场
on 2026-05-22 王海燕 log "done" training.university --evidence "$(paper 联合办班协议)" --note 校方用印延后
on 2026-05-28 王海燕 log add workforce.recruit.hired 4
on 2026-05-29 陈晓岚 log "done" standards.rules --evidence "$(paper 机构准入办法)"
on 2026-06-10 王海燕 log add workforce.grow.passed 9
on 2026-06-12 王海燕 log add training.managers 52
on 2026-06-18 李建军 log add projects.complaints 2
on 2026-06-20 王海燕 log add support.subsidised 24
on 2026-06-25 王海燕 log add evaluation.finished 2
on 2026-06-27 王海燕 log add training.attendance 96
on 2026-06-30 王海燕 log "done" incentives.pay-guidance --evidence "$(paper 薪酬指导价)"
on 2026-06-30 孙丽 log add funding.spent 268000/320000
sheet 2026-07-01 王海燕 2026-06-30 workforce.certified 63 posts.filled 58 posts.vacant 19 \
  incentives.below-band 12 incentives.graded 12 evaluation.supervision-hours 318 \
  training.new-officials 5/6
sheet 2026-07-02 陈晓岚 2026-06-30 standards.admitted 6 standards.qualified-share 42/58
sheet 2026-07-02 李建军 2026-06-30 service.coverage 22 service.person-times 62600
summed=$record
sheet 2026-07-03 周敏 2026-06-30 sectors.party-mass 5 sectors.social-organisations 3 \
  sectors.schools 11 sectors.hospitals 6 sectors.welfare 12 sectors.civil-affairs 7 \
  sectors.disability 1 sectors.migrants 2
on 2026-07-06 李建军 log fix "$summed" --value 6260 --why 多打了一个零
on 2026-07-06 吴国栋 log note leadership 二季度因防汛停开一次联席会议，七月补 --kind problem --date 2026-06-30

on 2026-07-08 吴国栋 report --quarter 2 -o "$folder/report-q2.txt"

# 第三季度
on 2026-07-09 陈晓岚 log add agencies.founded 1
on 2026-07-10 吴国栋 log add leadership.meetings 1
sheet 2026-07-15 李建军 2026-07-15 projects.commissioned 1 agencies.contract-value 140000
on 2026-08-08 孙丽 log add funding.enterprise 100000
on 2026-08-22 李建军 log add projects.complaints 1
on 2026-08-28 李建军 log "done" projects.mid-term --evidence "$(paper 中期检查报告)"
on 2026-08-29 王海燕 log add training.attendance 130
on 2026-08-31 王海燕 log add workforce.recruit.hired 5
on 2026-09-10 王海燕 log add training.managers 58
on 2026-09-12 王海燕 log add training.priority-hires 7
on 2026-09-15 王海燕 log add workforce.grow.pass-rate 27/118
on 2026-09-15 王海燕 log add support.subsidised 41
on 2026-09-18 陈晓岚 log add agencies.founded 1
on 2026-09-20 王海燕 log add workforce.grow.passed 8
on 2026-09-24 吴国栋 log add leadership.meetings 1
on 2026-09-25 王海燕 log add workforce.recruit.hired 1
on 2026-09-28 王海燕 log add evaluation.finished 5
sheet 2026-09-30 王海燕 2026-09-30 workforce.certified 71 posts.filled 74 posts.vacant 11 \
  incentives.below-band 8 incentives.graded 50 evaluation.supervision-hours 331
on 2026-09-30 孙丽 log add funding.spent 291000/300000
on 2026-09-30 陈晓岚 log add evaluation.findings-closed 11/12
sheet 2026-10-08 李建军 2026-09-30 service.person-times 7010
sheet 2026-10-08 陈晓岚 2026-09-30 standards.qualified-share 60/74
on 2026-10-09 陈晓岚 log note agencies 协会发起单位已满三十家，章程在民政登记环节 --date 2026-09-30
on 2026-10-09 王海燕 log note incentives.ladder 职级与岗位工资如何衔接，两部门意见未统一 --kind problem --date 2026-09-30

on 2026-10-12 吴国栋 report --quarter 3 -o "$folder/report-q3.txt"

# 第四季度
on 2026-10-20 王海燕 log add workforce.grow.pass-rate 6/14 --note 补考
on 2026-10-22 陈晓岚 log "done" agencies.association --evidence "$(paper 协会登记证书)"
on 2026-10-30 孙丽 log add funding.enterprise 150000
on 2026-11-05 李建军 log add projects.complaints 2
on 2026-11-06 李建军 log note projects.complaints 两件均为同一机构人员更换频繁引起 --kind deviation
on 2026-11-06 李建军 log note projects.complaints 约谈该机构，人员更换须提前十日报备 --kind measure
on 2026-11-18 王海燕 log add training.priority-hires 1
on 2026-11-20 王海燕 log "done" support.policies --evidence "$(paper 四项配套政策汇编)"
on 2026-11-20 王海燕 log add training.managers 50
on 2026-11-27 王海燕 log "done" workforce.forecast --evidence "$(paper 人才需求预测报告)"
on 2026-11-28 王海燕 log add training.attendance 204
sheet 2026-11-28 陈晓岚 2026-11-28 evaluation.finished 3 evaluation.findings-closed 8/9
sheet 2026-11-30 王海燕 2026-11-30 workforce.recruit.hired 6 workforce.grow.passed 5 \
  evaluation.supervision-hours 240
sheet 2026-12-03 陈晓岚 2026-12-03 agencies.founded 1
sheet 2026-12-10 王海燕 2026-12-10 support.subsidised 30
on 2026-12-11 吴国栋 log add leadership.meetings 1
sheet 2026-12-15 陈晓岚 2026-12-15 agencies.members 64
sheet 2026-12-18 王海燕 2026-12-15 training.new-officials 4/4
on 2026-12-18 孙丽 log "done" funding.audit --evidence "$(paper 审计报告)"
sheet 2026-12-20 王海燕 2026-12-20 training.hours-met 78/84 workforce.recruit.hired 2
on 2026-12-22 王海燕 log add evaluation.finished 1
on 2026-12-28 孙丽 log add funding.spent 342000/350000
sheet 2026-12-31 王海燕 2026-12-31 workforce.certified 84 posts.filled 85 posts.vacant 14 \
  incentives.below-band 4 incentives.graded 70
sheet 2027-01-04 陈晓岚 2026-12-31 standards.admitted 9 standards.qualified-share 71/85
sheet 2027-01-05 李建军 2026-12-31 service.coverage 28 service.person-times 6880
sheet 2027-01-05 周敏 2026-12-31 sectors.party-mass 8 sectors.social-organisations 6 \
  sectors.schools 16 sectors.hospitals 9 sectors.welfare 17 sectors.civil-affairs 9 \
  sectors.disability 3 sectors.migrants 4
on 2027-01-06 王海燕 log note workforce.certified 考试通过人数比上年多，但六名持证人员调往外地 --kind deviation --date 2026-12-31
on 2027-01-06 王海燕 log note workforce.certified 明年起签订服务期协议，并增加两期考前培训 --kind measure --date 2026-12-31
on 2027-01-06 孙丽 log note funding.spent 第四季度资金十一月才到账，一项采购转到下年 --kind deviation --date 2026-12-31
on 2027-01-06 孙丽 log note funding.spent 明年资金分两次在上半年拨付 --kind measure --date 2026-12-31
on 2027-01-06 王海燕 log note standards.qualified-share 新增岗位多由转岗人员充实，尚未取证 --kind deviation --date 2026-12-31
on 2027-01-06 周敏 log note sectors.schools 一所学校岗位年底空缺 --kind deviation --date 2026-12-31
on 2027-01-06 周敏 log note sectors.schools 寒假前完成补招 --kind measure --date 2026-12-31

on 2027-01-08 吴国栋 report --quarter last -o "$folder/report-q4.txt"
on 2027-01-08 吴国栋 --plan 2026 report --year -o "$folder/report-year.txt"
printf '%s\n' "$folder"
