#!/usr/bin/env python3
"""Columns that the widest line of stdin takes on a terminal: `sw report | width.py`."""

import re
import sys
import unicodedata


def width(line):
    line = re.sub(r"\x1b\[[0-9;]*m", "", line)
    wide = {"W": 2, "F": 2}
    return sum(
        0 if unicodedata.combining(c) else wide.get(unicodedata.east_asian_width(c), 1) for c in line
    )


print(max((width(line.rstrip("\r\n")) for line in sys.stdin), default=0))
