#!/usr/bin/env bash
# The main job from a fresh clone: builds sw, makes an agency's plan in a temporary folder, checks
# it, records a few facts, and prints the quarter's report and what is due. Run it as often as you
# like: it changes nothing but build/release and a new temporary folder, whose path it prints.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source tests/setup.sh

# Speaks the language that sw chooses: the first of these that says one, else Chinese.
chinese=true
for locale in "${SW_LANG:-}" "${LC_ALL:-}" "${LC_MESSAGES:-}" "${LANG:-}"; do
  case $locale in
    '' | C | C.* | POSIX) continue ;;
    zh*) ;;
    *) chinese=false ;;
  esac
  break
done
say() { if $chinese; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi; }
title() { printf '\n'; say "$@"; }

title '一、安装缺少的软件包，编译 sw（首次需数分钟）' \
  '1. Installing missing packages and building sw (some minutes the first time)'
sw_install "${sw_build_packages[@]}"
cmake --preset release
cmake --build --preset release --parallel "$(nproc)"
program=$PWD/build/release/sw
PATH=$PWD/build/release:$PATH

folder=$(mktemp -d "${TMPDIR:-/tmp}/sw-quickstart-XXXXXX")
cd "$folder"
unset SW_HOME
# The end of this year's first quarter, so that the example shows the same on any day.
SW_TODAY=$(date +%Y)-03-31
export SW_TODAY

# Shows a command, then runs it.
run() {
  local word
  printf '\n$'
  for word; do case $word in *' '*) printf ' "%s"' "$word" ;; *) printf ' %s' "$word" ;; esac; done
  printf '\n'
  "$@"
}

title "二、建立今年的计划，检查（在 $folder，假定今天是 $SW_TODAY）" \
  "2. This year's plan, made and checked (in $folder, as if today were $SW_TODAY)"
run sw plan init --template agency \
  --organisation "$(say 青榆社会工作服务中心 'Green Elm Social Work Centre')"
run sw plan check --strict

title '三、记录做了什么：数、完成的节点、文字' '3. Recording what happened: figures, a milestone, words'
say '理事会一致通过' 'The board resolved unanimously' >decision.txt
run sw log add service.casework 24
run sw log add service.groups 3
run sw log add service.satisfaction 46/50
run sw log "done" service.aim --evidence decision.txt
run sw log note service "$(say 试点小组提前开班 'The pilot group began early')"

title '四、看这个季度的进展，有什么要催办' '4. How the quarter stands, and what must be chased'
run sw report
run sw due

title "程序    $program
工作区  $folder（cd 进去可以接着试，先 export SW_TODAY=$SW_TODAY）" "Program    $program
Workspace  $folder (cd there to go on, with export SW_TODAY=$SW_TODAY)"
