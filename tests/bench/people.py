#!/usr/bin/env python3
"""Sheets of people for the benchmark: people.py FOLDER COUNT writes staff.csv, certificates.csv and
training.csv with COUNT people, half of them certified, and ten times as many trainings. Whatever the
count, the same 12 agencies, 9 posts, and one person in so many that 40 have a deadline soon."""

import csv
import datetime
import pathlib
import random
import sys

FIELDS = ["school", "medical", "relief", "community", "family", "population", "party_mass"]
POSTS = ["client-school", "client-hospital", "client-aged-home", "client-community", ""]
COURSES = ["course-topical", "course-study-visit", "course-rotation-spring", "course-induction"]


def main():
    folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    r = random.Random(1)

    def day(first, days):
        return (datetime.date.fromisoformat(first) + datetime.timedelta(r.randrange(days))).isoformat()

    def sheet(name, heading):
        file = open(folder / name, "w", newline="", encoding="utf-8")
        writer = csv.writer(file)
        writer.writerow(heading)
        return writer

    staff = sheet("staff.csv", ["staff_no", "name", "since", "org", "field", "post", "manager", "degree",
                                "civil_servant_since"])
    certificates = sheet("certificates.csv", ["staff_no", "level", "certificate_date", "registered"])
    training = sheet("training.csv", ["date", "staff_no", "course", "hours"])
    soon = max(count // 40, 1)
    for n in range(count):
        no = f"{n + 1:06}"
        since = day("2016-01-01", 3500)
        official = "2024-10-15" if n % soon == 0 else ""
        staff.writerow([no, f"人{n}", since, f"机构{n % 12}", r.choice(FIELDS), r.choice(POSTS),
                        "yes" if n % 5 == 0 else "", r.choice(["college", "bachelor", "master"]),
                        official])
        if n % 2 and not official:
            # Registered of late: nothing is due soon.
            certificates.writerow([no, r.choice(["assistant", "assistant", "intermediate"]),
                                   day("2024-10-01", 200), day("2025-06-01", 300)])
        for _ in range(10):
            training.writerow([day("2024-01-01", 1000), no, r.choice(COURSES), r.choice([8, 16, 24])])


if __name__ == "__main__":
    main()
