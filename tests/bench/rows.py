#!/usr/bin/env python3
"""rows.py COUNT INDICATOR…: a CSV of progress rows on random days of the first half of 2026; the same
call writes the same rows."""

import datetime
import random
import sys


def main():
    random.seed(20260530)
    first = datetime.date(2026, 1, 1)
    days = [(first + datetime.timedelta(days=n)).isoformat() for n in range(181)]
    indicators = sys.argv[2:]
    print("date,indicator,value,note,evidence")
    for _ in range(int(sys.argv[1])):
        print(f"{random.choice(days)},{random.choice(indicators)},{random.randrange(1, 60)},,")


if __name__ == "__main__":
    main()
