#!/usr/bin/env python3
"""Counts what must never reach a terminal or a file raw: `sw report | raw.py`.

Control characters but tab and newline, bytes that are not UTF-8, bidi overrides.
"""

import re
import sys

text = sys.stdin.buffer.read().decode("utf-8", "surrogateescape").removeprefix("\ufeff")
print(len(re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\udc80-\udcff]", text)))
