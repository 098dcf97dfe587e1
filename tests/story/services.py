#!/usr/bin/env python3
"""Services and spending of examples/projects worked out a second time, from its sheets and without sw:

  services.py SHEETS FROM TO    a line a project, method and client group: what `sw report --json` calls
                                services, from FROM until TO; then a line a project and budget line: spent
                                until TO, and in the period; then the sum of the year until TO
  services.py --report          the same lines from the report (stdin)

The rules: person-times, sessions and hours add up; a shared activity counts by its shares; cases and groups count
once, in the period of their first session; people are different codes where there are codes, else the sum where the
project's people are new ones, else the largest record of each site, and belong to the project that recorded them.
"""

import collections
import csv
import json
import sys
from decimal import Decimal

METHODS = {"个案": "casework", "小组": "group", "社区活动": "community", "探访": "visit", "咨询": "consultation",
           "讲座": "lecture", "培训": "training"}
GROUPS = {"老年人": "elderly", "青少年": "youth", "家长": "parents", "社工及相关从业人员": "staff"}
OWN_GROUP = {"elder.home-pilot": "elderly", "elder.new-homes": "elderly", "training.exam-coaching": "staff",
             "training.topical": "staff", "training.study-visits": "staff", "hospital.pilot": "patients"}
NEW_PEOPLE = {"elder.new-homes", "training.topical", "training.study-visits"}
ADDED = ("count", "sessions", "person_times", "hours", "volunteers", "volunteer_hours")


def number(value):
    text = f"{Decimal(value):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def rows(folder, name):
    with open(f"{folder}/{name}.csv", newline="", encoding="utf-8") as sheet:
        return list(csv.DictReader(sheet))


def key_of(row):
    return row["项目"], METHODS[row["方法"]], GROUPS.get(row["服务对象"]) or OWN_GROUP[row["项目"]]


def services(folder, first, last):
    """{(project, method, group): {figure: Decimal}} of the period."""
    table = collections.defaultdict(lambda: dict.fromkeys(ADDED, Decimal(0)))
    begun, codes, largest, new = {}, collections.defaultdict(set), {}, collections.Counter()
    for row in rows(folder, "services"):
        if row["日期"] > last:
            continue
        key, case = key_of(row), row["个案编号"]
        first_session = not case or begun.setdefault(case, row["日期"]) == row["日期"]
        if row["日期"] < first:
            continue
        parts = dict(part.split("=") for part in row["分摊"].split())
        shares = {name: Decimal(part) for name, part in parts.items()}
        shares[row["项目"]] = 1 - sum(shares.values())
        for project, share in shares.items():
            sums = table[(project, *key[1:])]
            sums["count"] += share if first_session else 0
            sums["sessions"] += share
            for figure, heading in (("person_times", "人次"), ("hours", "时数"), ("volunteers", "志愿者"),
                                    ("volunteer_hours", "志愿时数")):
                sums[figure] += share * Decimal(row[heading] or 0)
        if row["对象代码"]:
            codes[key].add(row["对象代码"])
        elif row["项目"] in NEW_PEOPLE:
            new[key] += int(row["人数"])
        else:
            place = (key, row["地点"])
            largest[place] = max(largest.get(place, 0), int(row["人数"]))
    for key, sums in table.items():
        sums["people"] = len(codes[key]) + new[key] + sum(n for (k, _), n in largest.items() if k == key)
    return table


def spending(folder, first, last):
    whole, part = collections.Counter(), collections.Counter()
    for row in rows(folder, "spending"):
        if row["日期"] <= last:
            key = row["项目"], row["科目"]
            whole[key] += Decimal(row["金额"])
            part[key] += Decimal(row["金额"]) if row["日期"] >= first else 0
    return {key: (whole[key], part[key]) for key in whole}


def show(figures):
    return " ".join(f"{name} {number(figures[name])}" for name in ("count", "sessions", "people", "person_times", "hours"))


def from_sheets(folder, first, last):
    for key, sums in sorted(services(folder, first, last).items()):
        print(*key, show(sums))
    for key, sums in sorted(spending(folder, first, last).items()):
        print(*key, "spent", *map(number, sums))
    year = services(folder, "2026-01-01", last).values()
    print("year", *(f"{name} {number(sum(s[name] for s in year))}" for name in ADDED))


def from_report(report):
    for row in sorted(report["services"], key=lambda r: (r["project"], r["method"], r["client_group"])):
        print(row["project"], row["method"], row["client_group"], show(row))
    for row in sorted(report["money"], key=lambda r: (r["project"], r["line"] or "")):
        if row["line"] and Decimal(row["spent"]):
            print(row["project"], row["line"], "spent", number(row["spent"]), number(row["spent_in_period"]))
    year = report["services_sum"]["in_year"]
    print("year", *(f"{name} {number(year[name])}" for name in ADDED))


if __name__ == "__main__":
    if sys.argv[1] == "--report":
        from_report(json.load(sys.stdin, parse_float=str, parse_int=str))
    else:
        from_sheets(*sys.argv[1:])
