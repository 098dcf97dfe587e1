#!/usr/bin/env python3
"""Picks from JSON: `sw report --json | pick.py 'd["summary"]'`.

`d` is what was read, a list where there are several lines of JSON; what comes out is printed a
list entry a line, the rest as JSON.
"""

import json
import sys

text = sys.stdin.read()
try:
    d = json.loads(text)
except json.JSONDecodeError:
    d = [json.loads(line) for line in text.splitlines()]
found = eval(sys.argv[1])  # the scripts' own expressions
for one in found if isinstance(found, list) else [found]:
    print(one if isinstance(one, str) else json.dumps(one, ensure_ascii=False))
