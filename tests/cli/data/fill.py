#!/usr/bin/env python3
"""Fills in a scoring sheet: fill.py SHEET.csv FILLED.csv gives every criterion the most that its line allows."""

import csv
import sys


def main():
    with open(sys.argv[1], newline="", encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    heading = rows[0]
    points, score = heading.index("分值"), heading.index("得分")
    for row in rows[1:]:
        row[score] = row[points]
    with open(sys.argv[2], "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)


if __name__ == "__main__":
    main()
