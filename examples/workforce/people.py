#!/usr/bin/env python3
"""Makes up the people of a bureau's year: 70 in service when it begins, 40 of them certified, about 150
when it ends. The same seed gives the same people.

  people.py FOLDER DATE    writes staff.csv, certificates.csv, training.csv, exams.csv as they stand on
                           that day: each sheet has grown since the last time
  people.py --changes FROM TO    the moves and leaves of these days, a line each, for year.sh:
                           DATE set NO KEY=VALUE… | DATE leave NO

Names are put together by chance. Rules of the year that is made up:
  - 2 examination sessions: that of 2025 (certificates handed out on 15 March 2026) and that of 2026
    (papers on 13 June, results on 10 September, certificates on 20 September)
  - 8 civil servants newly taken on in 2024 and 2025; one does not pass in time
  - 10 courses, of which 4 rotations of managers
"""

import csv
import datetime
import pathlib
import random
import sys

SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗"
GIVEN = "静敏丽强磊洋艳勇杰娟涛明超霞平刚桂英华梅鑫婷雪晨宁"
# Posts with the field of each, in the order in which they are filled.
POSTS = [("client-aged-home", "relief", 12), ("client-school", "school", 16),
         ("client-hospital", "medical", 8), ("client-party-mass", "party_mass", 10),
         ("client-community", "community", 5), ("client-social-organisation", "community", 6),
         ("client-children-home", "relief", 4), ("client-migrant", "community", 5),
         ("dept-civil-affairs", "relief", 4), ("dept-education", "school", 3),
         ("dept-population", "population", 3), ("dept-disabled", "relief", 3),
         ("dept-women", "family", 2), ("dept-health", "medical", 2),
         ("client-relief-station", "relief", 2), ("dept-justice", "community", 2)]
# The agencies of year.sh: most people are in the first ones.
ORGS = ["青榆社会工作服务中心", "北桥社会工作服务中心", "南浦社区服务社", "西山社工服务中心", "晨露社工服务社",
        "青榆社会工作服务中心", "北桥社会工作服务中心", "南浦社区服务社"]
PLACES = ["东湖街道", "南浦街道", "北桥镇", "西山镇"]
COURSES = {"course-rotation-spring": (16, "2026-03-21"), "course-rotation-summer": (16, "2026-06-05"),
           "course-rotation-autumn": (16, "2026-08-21"), "course-rotation-winter": (16, "2026-11-13"),
           "course-exam-coaching": (48, "2026-04-18"), "course-topical": (24, "2026-05-16"),
           "course-topical-autumn": (24, "2026-10-17"), "course-university-seminar": (40, "2026-07-10"),
           "course-induction": (24, "2026-09-05"), "course-study-visit": (16, "2026-05-12")}
OFFICIALS = ["2024-03-01", "2024-05-06", "2024-06-03", "2024-08-01", "2024-10-08", "2025-03-03",
             "2025-07-01", "2025-09-01"]


def day(text):
    return datetime.date.fromisoformat(text)


def later(text, days):
    return (day(text) + datetime.timedelta(days)).isoformat()


def years_later(text, years):
    return f"{int(text[:4]) + years}{text[4:] if text[5:] != '02-29' else '-02-28'}"


class Year:
    """Everything that happens, with its dates."""

    def __init__(self):
        self.random = random.Random(20260101)
        self.staff, self.certificates, self.training, self.exams, self.changes = [], [], [], [], []
        self.posts = [(post, field) for post, field, count in POSTS for _ in range(count)]
        self.level = {}
        for number in range(1, 157):
            self.hire(number)
        self.examine()
        self.train()
        self.change()

    def hire(self, number):
        r = self.random
        no = f"{number:03}"
        if number <= 70:
            since = later("2018-01-08", r.randrange(0, 2800))
        else:
            since = later("2026-01-12", (number - 71) * 4)
        official = OFFICIALS[number - 41] if 41 <= number <= 48 else ""
        since = official or since
        post, field = self.posts.pop(0) if self.posts and number % 4 else ("", "community")
        pay = r.randrange(38, 90) * 100
        graded = number % 2 == 0
        self.staff.append({
            "工号": no, "姓名": r.choice(SURNAMES) + "".join(r.choices(GIVEN, k=r.randrange(1, 3))),
            "到任日期": since, "机构": r.choice(ORGS), "领域": field, "地点": r.choice(PLACES),
            "岗位": post, "职业通道": "front_line" if graded else "",
            "等级": r.choice(["F1", "F2", "F3"]) if graded else "",
            "学历": r.choice(["大专", "本科", "本科", "硕士"]), "月薪": pay,
            "管理人员": "是" if number % 5 == 0 else "", "录用日期": official})
        certified = number <= 40 or (number > 70 and number % 7 == 0)
        if certified:
            level = "senior" if number <= 2 else "intermediate" if number <= 12 else "assistant"
            obtained = max(later(since, -300), "2018-03-01")
            if number <= 40:
                obtained = f"20{r.randrange(19, 26)}-{r.randrange(1, 13):02}-15"
            self.certify(no, level, obtained)

    def certify(self, no, level, obtained):
        self.level[no] = level
        registered = later(obtained, 100)
        while years_later(registered, 3) <= "2025-12-31":  # renewed since, the last time counts
            registered = years_later(registered, 3)
        self.certificates.append({
            "工号": no, "证书等级": level, "证书日期": obtained, "证书管理号": f"Q{obtained[:4]}{no}",
            "登记日期": registered if registered < "2026-12-01" else "", "on": obtained})

    def examine(self):
        free = [s["工号"] for s in self.staff
                if s["工号"] not in self.level and s["到任日期"] <= "2026-04-20"
                and not s["录用日期"]]
        # Last year's session, certificates handed out this year; with four of the civil servants.
        for no in free[:5] + ["042", "043", "044", "045"]:
            self.exam("2025-09-15", no, "2025", "passed")
            self.certify(no, "assistant", "2026-03-15")
        entrants = free[5:47]
        for no in entrants + ["041", "046", "047"]:
            self.exam("2026-04-20", no, "2026", "entered")
        for i, no in enumerate(entrants):
            result = "absent" if i % 8 == 7 else "passed" if i % 3 == 0 else "failed"
            self.exam("2026-09-10", no, "2026", result)
            if result == "passed":
                self.certify(no, "assistant", "2026-09-20")
        self.exam("2026-09-10", "046", "2026", "passed")
        self.certify("046", "assistant", "2026-09-20")
        for no in ("041", "047"):  # 041 was to be certified by 1 March
            self.exam("2026-09-10", no, "2026", "failed")
        rising = [no for no in self.level if self.level[no] == "assistant" and no <= "020"][:6]
        for i, no in enumerate(rising):
            self.exam("2026-04-20", no, "2026", "entered", "intermediate")
            for paper in "123":
                result = "passed" if i % 2 == 0 or paper != "3" else "failed"
                self.exam("2026-09-10", no, "2026", result, "intermediate", paper)
            if i % 2 == 0:
                self.certify(no, "intermediate", "2026-09-20")

    def exam(self, date, no, session, result, level="assistant", paper=""):
        self.exams.append({"日期": date, "工号": no, "场次": session, "证书等级": level, "结果": result,
                           "考试科目": paper, "on": date})

    def train(self):
        managers = [s["工号"] for s in self.staff if s["管理人员"]]
        for course, (hours, date) in COURSES.items():
            there = [s["工号"] for s in self.staff if s["到任日期"] <= date]
            if "rotation" in course:
                those = self.random.sample([no for no in managers if no in there],
                                           min(8, len([no for no in managers if no in there])))
            else:
                those = self.random.sample(there, min(30, len(there)))
            for no in sorted(those):
                self.training.append({"日期": date, "工号": no, "课程": course, "时数": hours,
                                      "on": date})

    def change(self):
        """Moves in the middle of quarters, a rise in grade, and six who leave."""
        self.changes = [
            ("2026-02-16", "set 020 field=medical post=client-hospital"),
            ("2026-05-16", "set 018 field=school post=client-school:0.5,client-hospital:0.5"),
            ("2026-07-01", "set 014 grade=F3 track=front_line pay=6800"),
            ("2026-03-31", "leave 033"), ("2026-05-31", "leave 061"), ("2026-06-30", "leave 035"),
            ("2026-08-31", "leave 064"), ("2026-10-31", "leave 072"), ("2026-12-15", "leave 038")]
        self.changes.sort()


def write(path, rows, all_rows):
    heading = [key for key in all_rows[0] if key != "on"]
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=heading, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)


def main():
    year = Year()
    if sys.argv[1] == "--changes":
        for date, what in year.changes:
            if sys.argv[2] <= date <= sys.argv[3]:
                print(date, what)
        return
    folder, until = pathlib.Path(sys.argv[1]), sys.argv[2]
    write(folder / "staff.csv", [s for s in year.staff if s["到任日期"] <= until], year.staff)
    there = {s["工号"] for s in year.staff if s["到任日期"] <= until}
    certificates = []
    for row in year.certificates:
        if row["on"] <= until and row["工号"] in there:
            # A registration that has not come yet is not on the sheet.
            late = row["登记日期"] > until
            certificates.append({**row, "登记日期": "" if late else row["登记日期"]})
    write(folder / "certificates.csv", certificates, year.certificates)
    write(folder / "training.csv", [t for t in year.training if t["on"] <= until], year.training)
    write(folder / "exams.csv", [e for e in year.exams if e["on"] <= until], year.exams)


if __name__ == "__main__":
    main()
