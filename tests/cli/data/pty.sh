#!/bin/bash
# pty.sh COLUMNS COMMAND: runs a line for bash on a terminal of that width and prints what it showed,
# both streams, without carriage returns. COLUMNS is not set there: the terminal says it.
script -qefc "stty cols $1 rows 40; unset COLUMNS; $2" /dev/null </dev/null | tr -d '\r'
exit "${PIPESTATUS[0]}"
