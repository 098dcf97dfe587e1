#!/usr/bin/env bash
# The main job from a fresh clone: builds sw, makes a plan in a temporary folder, checks it, records
# a few facts and prints the quarter's report and what is due. Can be run again at any time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source tests/setup.sh

# Speaks Chinese or English, as sw does (`sw --help`).
language=${SW_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-zh}}}}
case $language in zh* | C | C.* | POSIX) chinese=true ;; *) chinese=false ;; esac
say() { if $chinese; then printf '\n%s\n' "$1"; else printf '\n%s\n' "$2"; fi; }

say '一、安装缺少的软件包，编译 sw（首次需数分钟）' \
  '1. Installing missing packages and building sw (some minutes the first time)'
sw_install "${sw_build_packages[@]}"
cmake --preset release
cmake --build --preset release --parallel "$(nproc)"
program=$PWD/build/release/sw
PATH=$PWD/build/release:$PATH

folder=$(mktemp -d "${TMPDIR:-/tmp}/sw-quickstart-XXXXXX")
cd "$folder"
if $chinese; then name=青榆社会工作服务中心; else name='Green Elm Social Work Centre'; fi
year=$(date +%Y)
unset SW_HOME SW_TODAY

run() {
  local word
  printf '\n$'
  for word; do case $word in *' '*) printf " '%s'" "$word" ;; *) printf ' %s' "$word" ;; esac; done
  printf '\n'
  "$@"
}

say "二、建立工作区 $folder" "2. A workspace in $folder"
run sw plan init --template agency --organisation "$name" --year "$year"
run sw plan check

say '三、记录做了什么' '3. Recording what happened'
say '例：理事会决议' 'Example: the decision of the board' >decision.txt
run sw log add service.casework 12
run sw log add service.groups 3
run sw log add service.satisfaction 46/50
run sw log "done" service.aim --evidence decision.txt
if $chinese; then note='试点小组提前开班'; else note='The pilot group began early'; fi
run sw log note service "$note"

say '四、看进展和待办' '4. How the quarter stands, and what is due'
run sw report
run sw due

say "程序：$program
工作区：$folder（可以 cd 进去接着试）" "Program:   $program
Workspace: $folder (cd there to go on)"
