#!/usr/bin/env python3
"""The workforce's figures worked out a second time, from the sheets of examples/workforce/people.py and
without sw: workforce.py FOLDER-OF-people.py DATE…  A line a figure, as tests/story/figures.py prints
them: what was certified, in posts, trained and examined on each day."""

import datetime
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
import people  # noqa: E402

ORDER = ["", "assistant", "intermediate", "senior"]


def state(year, no, on):
    """Post and manager of somebody on a day, None where they are not in service."""
    row = next(s for s in year.staff if s["工号"] == no)
    if row["到任日期"] > on:
        return None
    found = {"post": row["岗位"], "manager": row["管理人员"] == "是", "field": row["领域"]}
    for date, what in year.changes:
        words = what.split()
        if words[1] != no or date > on:
            continue
        if words[0] == "leave":
            if date < on:
                return None
        else:
            found.update(w.split("=", 1) for w in words[2:])
    return found


def level(year, no, on):
    held = [c["证书等级"] for c in year.certificates if c["工号"] == no and c["证书日期"] <= on]
    return max(held, key=ORDER.index, default="")


def main():
    year = people.Year()
    for on in sys.argv[2:]:
        there = {s["工号"]: state(year, s["工号"], on) for s in year.staff}
        there = {no: s for no, s in there.items() if s is not None}
        certified = [no for no in there if level(year, no, on)]
        posted = [no for no, s in there.items() if s["post"]]
        print(on, "in_service", len(there), "certified", len(certified), "in_posts", len(posted),
              "qualified", sum(1 for no in posted if no in certified))
        trained = [t for t in year.training if "2026-01-01" <= t["日期"] <= on
                   and state(year, t["工号"], t["日期"]) is not None]
        managers = {t["工号"] for t in trained if "rotation" in t["课程"]
                    and state(year, t["工号"], t["日期"])["manager"]}
        print(on, "trainings", len(trained), "hours", sum(t["时数"] for t in trained), "managers",
              len(managers))


if __name__ == "__main__":
    main()
