#!/usr/bin/env bash
# 青榆社会工作服务中心的2026年：建工作区，按日期记录一年里发生的事，出四份季度报告和一份年度报告。
# An agency's year: makes a workspace, records what happened in the order of the days and writes the
# four quarterly reports and the year's.
#
#   examples/agency/year.sh [文件夹 folder]    不写则新建一个临时文件夹 default: a new temporary one
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
command -v sw >/dev/null || PATH=$here/../../build/release:$PATH
folder=${1:-$(mktemp -d "${TMPDIR:-/tmp}/sw-agency-XXXXXX")}
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

# seen 日期 记录人 点位 年龄 人数：首次接受服务的人数，按点位和年龄分项
seen() {
  on "$1" "$2" log add service.people "$5" --part "site=$3" --part "age=$4"
}

# paper 名称：做一份佐证文件（真实工作中是扫描件），输出它的路径
paper() {
  printf '%s\n' "$1" >"$papers/$1.txt"
  printf '%s' "$papers/$1.txt"
}

# 综合部许芳、项目部高远、传播组丁一、培训部郭明；各站随做随记：青榆长者之家林秀兰、枫桐福利中心赵文博、
# 枫桐中学何静、青榆中学唐宇、枫桐康复医院马琳、社区徐亮
on 2026-01-05 许芳 plan init --template agency --year 2026 --organisation 青榆社会工作服务中心
cp "$here/plan.toml" "$folder/plans/2026.toml"
on 2026-01-05 许芳 plan check --strict

# 第一季度
seen 2026-01-16 林秀兰 青榆长者之家 60岁及以上 96
on 2026-01-24 许芳 log "done" service.aim --note 理事会一届六次会议通过
seen 2026-01-28 赵文博 枫桐福利中心 60岁及以上 64
sheet 2026-02-02 高远 2026-01-31 service.visits 48
seen 2026-02-06 徐亮 社区 60岁及以上 70
seen 2026-02-06 徐亮 社区 18—59岁 58
on 2026-02-12 丁一 log add publicity.reached 820 --note 迎春游园会
on 2026-02-13 丁一 log add publicity.press 1
on 2026-02-15 高远 log "done" steps.assessment.instruments --evidence "$(paper 提纲和问卷)"
on 2026-02-20 高远 log add steps.assessment.respondents 40
on 2026-02-25 高远 log add steps.evaluation.complaints 1 --note 活动室音量过大，已调整时段
on 2026-02-26 许芳 log "done" build.supervisors --evidence "$(paper 外部督导聘任协议)"
on 2026-02-27 郭明 log "done" brands.training.timetable
sheet 2026-03-02 高远 2026-02-28 service.visits 40
on 2026-03-05 何静 log add brands.youth.counselling 4 --part site=枫桐中学
on 2026-03-06 唐宇 log add brands.youth.counselling 5 --part site=青榆中学
seen 2026-03-10 何静 枫桐中学 14岁以下 46
seen 2026-03-10 何静 枫桐中学 14—17岁 30
seen 2026-03-12 唐宇 青榆中学 14—17岁 62
on 2026-03-13 高远 log add steps.assessment.respondents 130
on 2026-03-14 林秀兰 log "done" brands.elder.unit --evidence "$(paper 挂牌照片)"
on 2026-03-17 丁一 log add publicity.press 1
seen 2026-03-20 马琳 枫桐康复医院 18—59岁 38
on 2026-03-27 许芳 log note build 三项制度只改完两项，档案制度等民政局新要求 --kind problem
on 2026-03-30 高远 log "done" steps.delivery.handbook --evidence "$(paper 服务流程与文书手册)"
sheet 2026-04-01 高远 2026-03-31 service.casework 24 service.groups 4 service.group-attendance 252 \
  service.community 13 service.visits 58 service.consultations 96 service.satisfaction 86/100 \
  service.volunteer-hours 530.5 steps.delivery.files 18/20
sheet 2026-04-02 许芳 2026-03-31 build.training-hours 112 build.certified 9 build.resources 96 build.leavers 0
sheet 2026-04-02 林秀兰 2026-03-31 brands.elder.supervision-hours 33
sheet 2026-04-02 何静 2026-03-31 brands.youth.talks 14 brands.youth.volunteers 36
sheet 2026-04-03 郭明 2026-03-31 brands.training.entrants 46
on 2026-04-03 高远 log note service 二季度起每两周核对一次各站数字 --kind next --date 2026-03-31

on 2026-04-08 许芳 report --quarter 1 -o "$folder/report-q1.txt"

# 第二季度
on 2026-04-15 高远 log add steps.assessment.respondents 150
on 2026-04-17 许芳 log add build.leavers 1
seen 2026-04-18 徐亮 社区 18—59岁 120
on 2026-04-20 许芳 log "done" build.rules --evidence "$(paper 三项制度)"
on 2026-05-09 高远 log "done" steps.assessment.report --evidence "$(paper 需求调研报告)" --note 补访二十位家长后定稿
on 2026-05-10 高远 log add steps.assessment.respondents 90
seen 2026-05-15 唐宇 枫桐中学 14—17岁 88
on 2026-05-15 唐宇 log undo --why 点位选错，应为青榆中学
seen 2026-05-15 唐宇 青榆中学 14—17岁 88
on 2026-05-20 何静 log add brands.youth.counselling 6 --part site=枫桐中学
on 2026-05-21 唐宇 log add brands.youth.counselling 6 --part site=青榆中学
seen 2026-05-22 马琳 枫桐康复医院 60岁及以上 44
on 2026-05-27 许芳 log "done" build.university --evidence "$(paper 实习协议)"
on 2026-05-30 郭明 log add brands.training.entrants 51
seen 2026-06-06 徐亮 社区 14岁以下 105
on 2026-06-10 赵文博 log add brands.elder.homes 3
on 2026-06-18 丁一 log add publicity.reached 360
seen 2026-06-20 赵文博 枫桐福利中心 60岁及以上 31
on 2026-06-20 高远 log add steps.research.articles 1
on 2026-06-25 郭明 log add brands.training.attendance 210
on 2026-06-26 高远 log "done" steps.assessment.proposals --evidence "$(paper 两份申报书)"
on 2026-06-30 丁一 log add publicity.press 1
sheet 2026-07-01 高远 2026-06-30 service.casework 25 service.groups 6 service.group-attendance 380 \
  service.community 11 service.visits 140 service.consultations 118 service.volunteer-hours 640 \
  steps.delivery.files 19/20 service.satisfaction 102/120
surveyed=$record
sheet 2026-07-02 许芳 2026-06-30 build.training-hours 136 build.certified 9 build.resources 108
sheet 2026-07-02 林秀兰 2026-06-30 brands.elder.supervision-hours 39 brands.elder.mutual-aid 6
sheet 2026-07-02 何静 2026-06-30 brands.youth.talks 30 brands.youth.volunteers 44
on 2026-07-02 丁一 log add publicity.press 1
printed=$record
on 2026-07-03 丁一 log fix "$printed" --date 2026-06-19 --why 应记刊出日期，不是收到剪报的日期
on 2026-07-06 高远 log fix "$surveyed" --value 112/120 --why 漏算枫桐中学十份满意问卷
on 2026-07-06 许芳 log note build.certified 四人报考，成绩九月公布 --kind progress --date 2026-06-30

on 2026-07-08 许芳 report --quarter 2 -o "$folder/report-q2.txt"

# 第三季度
seen 2026-07-11 徐亮 社区 14岁以下 90
on 2026-07-19 高远 log add steps.evaluation.complaints 2
on 2026-07-30 高远 log "done" steps.delivery.mid-term --evidence "$(paper 中期自查表)"
seen 2026-08-15 徐亮 社区 60岁及以上 84
on 2026-08-21 丁一 log add publicity.press 2
on 2026-09-04 许芳 log add build.leavers 1
seen 2026-09-10 何静 枫桐中学 14岁以下 52
on 2026-09-12 丁一 log add publicity.reached 560
on 2026-09-17 何静 log add brands.youth.counselling 3 --part site=枫桐中学
on 2026-09-18 唐宇 log add brands.youth.counselling 2 --part site=青榆中学
on 2026-09-20 郭明 log add brands.training.pass-rate 31/97
seen 2026-09-22 马琳 枫桐康复医院 18—59岁 40
on 2026-09-25 赵文博 log add brands.elder.homes 4
on 2026-09-25 赵文博 log "done" brands.elder.agreements --evidence "$(paper 合作协议)"
on 2026-09-25 郭明 log add brands.training.attendance 220
on 2026-09-28 唐宇 log note brands.youth 新学期班主任更换，转介个案减少 --kind problem
on 2026-09-28 唐宇 log note brands.youth 十月到各年级组宣讲转介办法 --kind next
sheet 2026-10-09 高远 2026-09-30 service.casework 24 service.groups 7 service.group-attendance 428 \
  service.community 12 service.visits 150 service.consultations 133 service.satisfaction 95/100 \
  service.volunteer-hours 655 steps.delivery.files 29/30
sheet 2026-10-09 许芳 2026-09-30 build.training-hours 120 build.certified 12 build.resources 122
sheet 2026-10-09 林秀兰 2026-09-30 brands.elder.supervision-hours 36
sheet 2026-10-09 何静 2026-09-30 brands.youth.talks 38 brands.youth.volunteers 52

on 2026-10-12 许芳 report --quarter 3 -o "$folder/report-q3.txt"

# 第四季度
seen 2026-10-12 徐亮 社区 60岁及以上 150
on 2026-10-15 马琳 log "done" steps.evaluation.close-hospital --evidence "$(paper 医院试点结项书)" --note 审计报告晚到
on 2026-10-16 丁一 log add publicity.press 2
on 2026-10-16 高远 log add steps.research.articles 1
seen 2026-11-08 徐亮 社区 18—59岁 140
on 2026-11-19 何静 log add brands.youth.counselling 5 --part site=枫桐中学
seen 2026-11-20 林秀兰 青榆长者之家 60岁及以上 42
on 2026-11-20 唐宇 log add brands.youth.counselling 7 --part site=青榆中学
on 2026-12-01 丁一 log note publicity.website 开发商退出，重新询价，明年三月上线 --kind problem
seen 2026-12-05 何静 枫桐中学 14—17岁 60
on 2026-12-05 丁一 log add publicity.reached 690
on 2026-12-08 何静 log "done" brands.youth.comparison --evidence "$(paper 两校对比报告)"
on 2026-12-10 郭明 log add brands.training.attendance 185
on 2026-12-10 高远 log add steps.research.articles 1
seen 2026-12-12 唐宇 青榆中学 14—17岁 110
on 2026-12-14 郭明 log "done" steps.evaluation.close-topical --evidence "$(paper 专题培训结项书)"
on 2026-12-22 高远 log "done" steps.research.casebook --evidence "$(paper 案例集)"
on 2026-12-24 丁一 log "done" publicity.yearbook
on 2026-12-28 高远 log "done" steps.research.summary
on 2026-12-30 林秀兰 log "done" steps.evaluation.close-home --evidence "$(paper 长者之家结项书)"
on 2026-12-31 何静 log "done" steps.evaluation.close-schools --evidence "$(paper 两校试点结项书)"
sheet 2027-01-05 高远 2026-12-31 service.casework 30 service.groups 7 service.group-attendance 372 \
  service.community 13 service.visits 170 service.consultations 140 service.satisfaction 141/150 \
  service.volunteer-hours 602.5 steps.delivery.files 29/30
sheet 2027-01-05 许芳 2026-12-31 build.training-hours 118 build.certified 13 build.resources 138
sheet 2027-01-05 林秀兰 2026-12-31 brands.elder.supervision-hours 38.5 brands.elder.mutual-aid 8
sheet 2027-01-05 何静 2026-12-31 brands.youth.talks 41 brands.youth.volunteers 63
on 2027-01-06 何静 log note brands.youth.counselling 下半年转介偏少，枫桐中学缺口最大 --kind deviation --date 2026-12-31
on 2027-01-06 何静 log note brands.youth.counselling 开学第一月逐班宣讲，转介表改为线上 --kind measure --date 2026-12-31
on 2027-01-06 许芳 log note build.resources 两家单位合并，条目减少 --kind deviation --date 2026-12-31
on 2027-01-06 丁一 log note publicity.press 稿件多，选题偏工作动态，采用率低 --kind deviation --date 2026-12-31
on 2027-01-06 丁一 log note publicity.press 每季度约记者跟访一个案例 --kind measure --date 2026-12-31
on 2027-01-06 郭明 log note brands.training.entrants 三名学员中途退班 --kind deviation --date 2026-12-31
on 2027-01-06 郭明 log note brands.training.entrants 报名时收押金，结业退还 --kind measure --date 2026-12-31

on 2027-01-08 许芳 report --quarter last -o "$folder/report-q4.txt"
on 2027-01-08 许芳 --plan 2026 report --year --breakdown -o "$folder/report-year.txt"
printf '%s\n' "$folder"
