#!/usr/bin/env python3
"""Prints chosen figures of `sw report --json` (stdin), a line each, in the order asked for.

  figures.py ID…          indicator: id actual expected in_period attainment status [owes]
                          milestone: id status date-done · item: id status
  figures.py --parts ID   an indicator's parts: key value actual in_period
  figures.py --counts     how many indicators, items and milestones have which status

Numbers stand as the report has them; `-` is null.
"""

import json
import sys


def line(*cells):
    print(*("-" if cell is None else cell for cell in cells))


def main():
    # Numbers are compared as they are written, not as doubles.
    report = json.load(sys.stdin, parse_float=str, parse_int=str)
    items = {item["id"]: item for item in report["items"]}
    indicators = {i["id"]: i for item in items.values() for i in item["indicators"]}
    milestones = {m["id"]: m for item in items.values() for m in item["milestones"]}
    if sys.argv[1] == "--counts":
        for kind in ("indicators", "items", "milestones"):
            line(kind, *(f"{status}={n}" for status, n in sorted(report["summary"][kind].items())))
    elif sys.argv[1] == "--parts":
        for part in indicators[sys.argv[2]]["parts"]:
            line(part["key"], part["value"], part["actual"], part["in_period"])
    else:
        for name in sys.argv[1:]:
            if name in indicators:
                i = indicators[name]
                owes = ["owes=" + ",".join(i["owes"])] if i.get("owes") else []
                line(name, i["actual"], i["expected"], i["in_period"], i["attainment"],
                     i["status"], *owes)
            elif name in milestones:
                line(name, milestones[name]["status"], milestones[name]["done"])
            else:
                line(name, items[name]["status"])


if __name__ == "__main__":
    main()
