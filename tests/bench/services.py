#!/usr/bin/env python3
"""Sheets of services and spending for the benchmark: services.py FOLDER COUNT writes services.csv with COUNT services
of the agency template's projects and spending.csv with a tenth as many amounts. Whatever the count, the same 400
cases and 2 000 client codes: only the number of records grows."""

import csv
import datetime
import pathlib
import random
import sys

FIRST = datetime.date(2026, 1, 1)
SITES = {"elder.home-pilot": ["青榆长者之家"], "youth.school-pilot": ["枫桐中学", "青榆中学"],
         "hospital.pilot": ["枫桐康复医院"]}
GROUPS = {"elder.home-pilot": ["老年人"], "youth.school-pilot": ["青少年", "家长"], "hospital.pilot": ["病患"]}
LINES = ["personnel", "professional", "activity", "office", "tax"]
SOURCES = {"elder.home-pilot": "fund", "youth.school-pilot": "fund", "hospital.pilot": "hospital"}


def main():
    folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    r = random.Random(1)
    projects = list(SITES)

    def day():
        return (FIRST + datetime.timedelta(r.randrange(270))).isoformat()

    def sheet(name, heading):
        file = open(folder / name, "w", newline="", encoding="utf-8")
        writer = csv.writer(file)
        writer.writerow(heading)
        return writer

    services = sheet("services.csv", ["日期", "项目", "方法", "地点", "服务对象", "人数", "人次", "个案编号", "对象代码", "主题"])
    for n in range(count):
        project = projects[n % 3]
        row = [day(), project, "", r.choice(SITES[project]), r.choice(GROUPS[project])]
        if n % 10 == 0:
            case = n // 10 % 400  # of the project that its number belongs to
            row[1] = project = projects[case % 3]
            row[3], row[4] = SITES[project][0], GROUPS[project][0]
            row[2:3] = ["个案"]
            services.writerow([*row, 1, 1, f"K{case:03}", f"C{case:04}", n])
        elif n % 10 < 6:
            row[2:3] = ["探访"]
            services.writerow([*row, 1, 1, "", f"V{r.randrange(1600):04}", n])
        else:
            people = r.randrange(10, 60)
            row[2:3] = ["社区活动"]
            services.writerow([*row, people, people + r.randrange(5), "", "", n])
    spending = sheet("spending.csv", ["日期", "项目", "科目", "金额", "来源", "凭证"])
    for n in range(count // 10):
        project = r.choice(projects)
        spending.writerow([day(), project, r.choice(LINES), f"{r.randrange(1, 900)}.{r.randrange(100):02}",
                           SOURCES[project], f"V-{n:07}"])


if __name__ == "__main__":
    main()
