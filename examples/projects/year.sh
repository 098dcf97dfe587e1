#!/usr/bin/env bash
# 青榆社会工作服务中心的2026年，八个项目逐笔登记：服务和支出每季把长大了的表重新导入，开案结案、材料、环节、
# 拨款、宣传、调研、成果各用一条命令；四个项目结项。出四份季度报告和一份年度报告。
# A year of eight projects recorded service by service: the sheets of services and spending, which have grown,
# are imported again each quarter; four projects are closed. Writes the four quarterly reports and the year's.
#
#   examples/projects/year.sh [文件夹 folder]    不写则新建一个临时文件夹 default: a new temporary one
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
command -v sw >/dev/null || PATH=$here/../../build/release:$PATH
folder=${1:-$(mktemp -d "${TMPDIR:-/tmp}/sw-projects-XXXXXX")}
papers=$(mktemp -d)
trap 'rm -rf "$papers"' EXIT
unset SW_HOME
export SW_LANG=zh

# on 日期 经办人 命令…：这一天，这个人用 sw 做这件事
on() {
  local day=$1 who=$2
  shift 2
  SW_TODAY=$day SW_ACTOR=$who sw -C "$folder" --quiet "$@" >"$papers/out"
}

# paper 名称：做一份文件（真实工作中是扫描件），输出它的路径
paper() {
  printf '%s\n' "$1" >"$papers/$1.txt"
  printf '%s' "$papers/$1.txt"
}

# papers_of 日期 项目 类别…：这一天给项目归一份各类材料
papers_of() {
  local day=$1 project=$2 kind
  shift 2
  for kind; do on "$day" 高远 project document add "$project" "$kind" "$(paper "$project-$kind-$day")"; done
}

# series 日期 项目 类别 份数：同一类材料归若干份（档案、签到表装订成册）
series() {
  local n
  for ((n = 1; n <= $4; ++n)); do
    on "$1" 高远 project document add "$2" "$3" "$(paper "$2-$3-$1-$n")"
  done
}

# sheets 日期：导入截至这一天的服务表和支出表；已有的行不再记
sheets() {
  "$here/services.py" "$papers/sheets" "$1"
  on "$1" 高远 log import "$papers/sheets/services.csv"
  on "$1" 许芳 log import "$papers/sheets/spending.csv"
}

# close_cases 起 止：其间做完最后一节的个案和小组结案
close_cases() {
  local day project number
  while read -r day project number; do
    on "$day" 高远 project case close "$project" "$number" --reason goal_reached
  done < <("$here/services.py" --closings "$1" "$2")
}

# stage 日期 项目 环节…：进入下一环节
stage() {
  local day=$1 project=$2 to=$3
  shift 3
  on "$day" 高远 project advance "$project" --to "$to" "$@"
}

# 综合部许芳、项目部高远、传播组丁一
on 2026-01-05 许芳 plan init --template agency --year 2026 --organisation 青榆社会工作服务中心
cp "$here/plan.toml" "$folder/plans/2026.toml"
on 2026-01-05 许芳 plan check --strict

# 第一季度：立项、调研、开始服务
for project in elder.home-pilot elder.posted-supervisor hospital.pilot; do on 2026-01-05 高远 project start "$project"; done
papers_of 2026-01-20 hospital.pilot contract
on 2026-01-26 许芳 project fund hospital.pilot --amount 60000 --note 首期
stage 2026-01-30 hospital.pilot delivery
on 2026-01-31 丁一 project event add press 迎春探访报道 --place 青榆日报
on 2026-02-02 高远 project start training.exam-coaching
papers_of 2026-02-09 elder.home-pilot contract needs_report service_plan
papers_of 2026-02-10 elder.posted-supervisor contract
on 2026-02-12 丁一 project event add community-events 迎春游园会 --people 820
on 2026-02-20 高远 project need record guide-elder --file "$(paper 访谈提纲)" --edition 1
on 2026-02-20 高远 project need record guide-elder --responses 40
on 2026-02-24 高远 project need add guide-elder 夜间无人陪伴 --priority high
papers_of 2026-02-26 training.exam-coaching course_plan
on 2026-02-27 许芳 project fund elder.home-pilot --amount 100000 --note 首期
stage 2026-02-27 elder.home-pilot delivery
stage 2026-02-27 elder.posted-supervisor delivery
stage 2026-02-27 training.exam-coaching delivery
for project in elder.new-homes youth.school-pilot training.topical; do on 2026-03-02 高远 project start "$project"; done
on 2026-03-05 丁一 project event add community-events 元宵灯谜会 --people 260
"$here/services.py" --answers "$papers/answers.csv"
on 2026-03-10 何静 project need import survey-pupils "$papers/answers.csv" --edition 1
on 2026-03-11 何静 project need add survey-pupils 放学后无人照看 --priority high
on 2026-03-11 何静 project need add survey-pupils 手机使用引起争吵 --priority medium
papers_of 2026-03-12 youth.school-pilot contract needs_report
on 2026-03-12 何静 project document add youth.school-pilot needs_report "$(paper 青榆中学需求调研报告)"
on 2026-03-13 何静 project need answer n2 --project youth.school-pilot
stage 2026-03-13 youth.school-pilot delivery
on 2026-03-16 许芳 project fund youth.school-pilot --amount 80000 --note 首期
on 2026-03-17 丁一 project event add press 驻校社工进校园 --place 青榆日报
on 2026-03-18 高远 project need record visits-residents --responses 90
on 2026-03-20 许芳 project fund elder.posted-supervisor --amount 45000
on 2026-03-26 许芳 project resource add 青榆文化馆 --kind venue --offers 多功能厅
on 2026-03-26 许芳 project resource add 青榆义工联 --kind partner --offers 陪伴志愿者
on 2026-03-27 许芳 project resource add 县师范学院社会工作系 --kind university --offers 实习生和督导
papers_of 2026-03-30 training.topical contract course_plan
on 2026-03-30 许芳 project fund training.topical --amount 50000
on 2026-03-30 许芳 project fund training.exam-coaching --amount 31000 --source fees
sheets 2026-03-31
close_cases 2025-12-31 2026-03-31
on 2026-04-08 许芳 report --quarter 1 -o "$folder/report-q1.txt"

# 第二季度
on 2026-04-01 高远 project start training.study-visits
stage 2026-04-02 training.topical delivery
papers_of 2026-04-10 elder.new-homes needs_report
on 2026-04-14 何静 project need record focus-parents --responses 22
on 2026-04-16 何静 project need answer n3 --change 家长讲座加一讲手机管理
papers_of 2026-04-22 training.study-visits course_plan
stage 2026-04-28 elder.new-homes delivery
stage 2026-04-28 training.study-visits delivery
on 2026-05-20 许芳 project fund hospital.pilot --amount 40000 --note 二期
on 2026-05-27 丁一 project event add community-events 社区邻里节 --people 360
on 2026-06-08 林秀兰 project output advance article-elder --to submitted --where 社会工作实务 --authors 林秀兰
on 2026-06-10 许芳 project resource add 手工材料 --kind material
on 2026-06-18 丁一 project event add press 长者互助小组报道 --place 青榆日报
on 2026-06-22 丁一 project event add press 病房里的陪伴 --place 健康周刊
sheets 2026-06-30
close_cases 2026-03-31 2026-06-30
on 2026-07-08 许芳 report --quarter 2 -o "$folder/report-q2.txt"

# 第三季度：医院试点七月底做完，十月结项
series 2026-07-03 training.exam-coaching attendance 2
stage 2026-07-03 training.exam-coaching evaluation
on 2026-07-15 许芳 project fund elder.home-pilot --amount 80000 --note 二期
on 2026-07-16 许芳 project fund youth.school-pilot --amount 64000 --note 二期
on 2026-07-20 林秀兰 project output advance article-elder --to published
sheets 2026-08-03
close_cases 2026-06-30 2026-08-03
series 2026-08-03 hospital.pilot service_file 2
stage 2026-08-04 hospital.pilot evaluation --force --why 小组少六人次，医院同意按实际结项
papers_of 2026-08-24 hospital.pilot self_evaluation pictures rules
on 2026-09-11 丁一 project event add community-events 中秋敬老宴 --people 300
on 2026-09-15 丁一 project event add press 病房社工半年记 --place 健康周刊
papers_of 2026-09-18 hospital.pilot audit_report
stage 2026-09-18 hospital.pilot research
on 2026-09-21 何静 project output advance article-school --to draft
papers_of 2026-09-30 hospital.pilot closing_report
sheets 2026-09-30
close_cases 2026-08-03 2026-09-30
on 2026-10-12 许芳 report --quarter 3 -o "$folder/report-q3.txt"

# 第四季度：长者之家、两校、专题培训三个基金项目同时结项
on 2026-10-15 高远 log note hospital.pilot 活动和专业支持合计结余，退回医院 --kind deviation
on 2026-10-15 高远 log note hospital.pilot 最后一节两人出院未到 --kind deviation
on 2026-10-15 高远 project closing hospital.pilot --export "$folder/hospital.zip" || true # 小组少六人次
stage 2026-10-16 hospital.pilot closed
on 2026-10-19 丁一 project event add community-events 重阳敬老周 --people 410
on 2026-10-22 丁一 project event add press 重阳报道 --place 青榆日报
sheets 2026-11-05
close_cases 2026-09-30 2026-11-05
series 2026-11-05 elder.home-pilot service_file 2
series 2026-11-05 youth.school-pilot service_file 4
series 2026-11-05 training.topical attendance 2
papers_of 2026-11-05 elder.home-pilot satisfaction_survey
papers_of 2026-11-05 youth.school-pilot satisfaction_survey
on 2026-11-05 唐宇 project document add youth.school-pilot satisfaction_survey "$(paper 青榆中学满意度调查统计)"
for project in elder.home-pilot youth.school-pilot training.topical; do
  stage 2026-11-06 "$project" evaluation
  papers_of 2026-11-20 "$project" self_evaluation pictures audit_report
done
papers_of 2026-11-20 elder.home-pilot rules
for project in elder.home-pilot youth.school-pilot training.topical; do stage 2026-11-25 "$project" research; done
on 2026-12-02 何静 project output advance article-school --to submitted --where 中学教育 --authors 何静
on 2026-12-08 高远 project output advance casebook --to draft --case H001 --case F002 --case Q003 --case Y004
on 2026-12-10 丁一 project event add press 两校试点报道 --place 青榆日报
sheets 2026-12-12
for project in elder.home-pilot youth.school-pilot training.topical; do
  papers_of 2026-12-14 "$project" closing_report
  on 2026-12-14 许芳 log note "$project" 余款按协议退回基金会 --kind deviation
done
on 2026-12-15 许芳 project fund elder.home-pilot --amount 20000 --note 尾款
on 2026-12-15 许芳 project fund youth.school-pilot --amount 16000 --note 尾款
for project in elder.home-pilot youth.school-pilot training.topical; do
  on 2026-12-15 高远 project closing "$project" --export "$folder/${project#*.}.zip"
  stage 2026-12-15 "$project" closed
done
for item in brands.elder steps.delivery steps.evaluation; do on 2026-12-20 高远 log "done" "$item" --note 见各项目结项清单; done
on 2026-12-22 高远 project output advance casebook --to published --where 内部刊印
sheets 2026-12-31
on 2027-01-06 丁一 log note publicity.press 三季度只登一篇，稿件赶在学期末才写 --kind deviation --date 2026-12-31
on 2027-01-06 丁一 log note publicity.press 每月月初定下一个选题 --kind measure --date 2026-12-31
on 2027-01-06 何静 log note steps.research.articles 驻校文章送审未回 --kind deviation --date 2026-12-31
on 2027-01-06 何静 log note steps.research.articles 三月前补访家长后再投 --kind measure --date 2026-12-31
on 2027-01-08 许芳 report --quarter last -o "$folder/report-q4.txt"
on 2027-01-08 许芳 --plan 2026 report --year -o "$folder/report-year.txt"
printf '%s\n' "$folder"
