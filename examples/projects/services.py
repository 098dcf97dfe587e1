#!/usr/bin/env python3
"""A year of services and spending of an agency with seven sub-projects in three brands and a hospital pilot,
made up by a fixed seed. No real person or place.

services.py FOLDER [DATE]         writes services.csv and spending.csv with the rows up to a day
services.py --closings FROM TO    the cases and groups whose last session was after FROM, until TO
services.py --answers FILE        a questionnaire's answers
"""

import csv
import datetime
import os
import random
import sys

DAY = datetime.timedelta(days=1)


def day(text):
    return datetime.date.fromisoformat(text)


class Year:
    def __init__(self):
        self.random = random.Random(2026)
        self.services = []  # dicts by the Chinese headings
        self.spending = []
        self.closings = []  # (day, project, number): cases and groups that ended
        self.home()
        self.posted()
        self.new_homes()
        self.schools()
        self.courses("training.exam-coaching", "2026-03-07", 16, 7, (70, 85), 3)
        self.courses("training.topical", "2026-04-11", 10, 20, (44, 56), 6)
        self.courses("training.study-visits", "2026-05-16", 4, 30, (22, 28), 8)
        self.hospital()
        self.money()
        self.services.sort(key=lambda s: (s["日期"], s["项目"], s["方法"], s["个案编号"], s["主题"]))
        self.spending.sort(key=lambda s: (s["日期"], s["凭证"]))

    # A working day on or after this one.
    def weekday(self, date):
        while date.weekday() > 4:
            date += DAY
        return date

    def serve(self, date, project, method, people, times=None, **more):
        names = {"site": "地点", "group": "服务对象", "case": "个案编号", "topic": "主题", "hours": "时数",
                 "volunteers": "志愿者", "volunteer_hours": "志愿时数", "clients": "对象代码", "shares": "分摊"}
        row = dict.fromkeys(HEADINGS, "")
        row.update({"日期": date.isoformat(), "项目": project, "方法": method, "人数": people,
                    "人次": people if times is None else times})
        for key, value in more.items():
            row[names[key]] = value
        self.services.append(row)

    # `count` cases of `sessions` sessions each, one a fortnight, the last of which closes the case.
    def casework(self, project, prefix, first, last, count, sessions, **more):
        span = (last - first).days - 14 * sessions
        for n in range(1, count + 1):
            begin = self.weekday(first + DAY * (span * (n - 1) // count + self.random.randrange(5)))
            number = f"{prefix}{n:03}"
            for session in range(sessions):
                date = self.weekday(begin + DAY * 14 * session)
                self.serve(date, project, "个案", 1, case=number, clients=f"{prefix}{n:03}", **more)
            self.closings.append((date, project, number))

    # A group of the same members, who do not all come each time.
    def group(self, project, number, first, sessions, members, topic, **more):
        for session in range(sessions):
            date = self.weekday(first + DAY * 7 * session)
            came = members - self.random.randrange(3)
            self.serve(date, project, "小组", came, case=number, topic=topic, **more)
        self.closings.append((date, project, number))

    def home(self):
        project = "elder.home-pilot"
        self.casework(project, "H", day("2026-03-02"), day("2026-10-28"), 21, 5)
        for n in range(6):
            self.group(project, f"HG{n + 1:02}", day("2026-03-04") + DAY * 35 * n, 6, 12, "长者互助小组")
        for n in range(12):
            date = self.weekday(day("2026-03-10") + DAY * 19 * n)
            self.serve(date, project, "社区活动", 58 + self.random.randrange(12), topic="院内活动",
                       volunteers=4 + self.random.randrange(4), volunteer_hours=12)
        for n in range(500):
            self.serve(self.weekday(day("2026-03-01") + DAY * (n * 244 // 500)), project, "探访", 1,
                       clients=f"R{n * 7 % 120 + 1:03}", topic=f"楼层探访{n + 1}")

    def posted(self):
        project = "elder.posted-supervisor"
        for n in range(12):
            self.serve(self.weekday(day("2026-01-20") + DAY * 23 * n), project, "培训", 20 + self.random.randrange(4),
                       hours=3, topic="院内员工培训", group="社工及相关从业人员")
        for n in range(4):
            self.group(project, f"PG{n + 1:02}", day("2026-03-05") + DAY * 50 * n, 6, 11, "长者手工小组",
                       group="老年人")

    def new_homes(self):
        project = "elder.new-homes"
        for n in range(24):
            self.serve(self.weekday(day("2026-05-04") + DAY * 6 * n), project, "探访", 3, topic="走访养老机构")
        for n in range(40):
            self.serve(self.weekday(day("2026-05-06") + DAY * 3 * n), project, "咨询", 1, topic="合作咨询")

    def schools(self):
        project = "youth.school-pilot"
        for site, prefix, cases in (("枫桐中学", "F", 22), ("青榆中学", "Q", 18)):
            self.casework(project, prefix, day("2026-03-16"), day("2026-10-28"), cases, 5, site=site, group="青少年")
            for n in range(4):
                self.group(project, f"{prefix}G{n + 1:02}", day("2026-03-18") + DAY * 55 * n, 6, 12, "成长小组",
                           site=site, group="青少年")
            for n in range(4):
                self.serve(self.weekday(day("2026-03-25") + DAY * 55 * n), project, "讲座",
                           90 + self.random.randrange(40), site=site, group="家长", topic="亲子沟通讲座")
        for n in range(260):
            site = "枫桐中学" if n % 13 < 6 else "青榆中学"
            self.serve(self.weekday(day("2026-03-16") + DAY * (n * 228 // 260)), project, "咨询", 1, site=site,
                       group="家长" if n % 3 else "青少年", topic=f"面谈{n + 1}")

    def courses(self, project, first, count, every, people, hours):
        for n in range(count):
            self.serve(day(first) + DAY * every * n, project, "培训", self.random.randint(*people), hours=hours,
                       topic=f"第{n + 1}讲")

    def hospital(self):
        project = "hospital.pilot"
        self.casework(project, "Y", day("2026-02-02"), day("2026-07-29"), 24, 5)
        for n in range(4):
            self.group(project, f"YG{n + 1:02}", day("2026-02-05") + DAY * 42 * n, 6, 9, "病友支持小组")
        for n in range(420):
            self.serve(self.weekday(day("2026-02-02") + DAY * (n * 177 // 420)), project, "探访", 1,
                       clients=f"P{n * 3 // 4 + 1:03}", topic=f"床边探访{n + 1}")
        # One talk of two projects, recorded once: the schools bear two fifths of it.
        self.serve(day("2026-06-05"), project, "讲座", 80, topic="健康讲座", shares="youth.school-pilot=0.4")

    def pay(self, project, line, source, total, first, last, times, mark):
        """The total in whole fen, in `times` amounts; the last one takes what is left."""
        fen, span = round(total * 100), (day(last) - day(first)).days
        for n in range(times):
            amount = fen // times if n < times - 1 else fen - fen // times * (times - 1)
            date = day(first) + DAY * (span * n // max(1, times - 1))
            self.spending.append({"日期": date.isoformat(), "项目": project, "科目": line,
                                  "金额": f"{amount // 100}.{amount % 100:02}", "来源": source,
                                  "凭证": f"{mark}{n + 1:02}", "备注": ""})

    def money(self):
        for project, source, mark, last, lines in (
                ("elder.home-pilot", "fund", "A", "2026-12-10",
                 (("personnel", 124000), ("professional", 17800.55), ("activity", 32000), ("office", 14210.3),
                  ("tax", 10000))),
                ("elder.posted-supervisor", "government", "B", "2026-12-10",
                 (("personnel", 54000), ("professional", 15000), ("activity", 9800.8), ("office", 4100), ("tax", 3500))),
                ("elder.new-homes", "own", "C", "2026-11-20", (("activity", 5200), ("office", 1500))),
                ("youth.school-pilot", "fund", "D", "2026-12-10",
                 (("personnel", 99200), ("professional", 14100), ("activity", 27000), ("office", 10850.66),
                  ("tax", 8000))),
                ("training.exam-coaching", "fees", "E", "2026-08-30", (("professional", 23200), ("office", 7600))),
                ("training.topical", "fund", "F", "2026-12-05",
                 (("professional", 29400), ("activity", 11000), ("office", 5300), ("tax", 2500))),
                ("training.study-visits", "own", "G", "2026-11-10", (("activity", 18600),)),
                ("hospital.pilot", "hospital", "H", "2026-09-20",
                 (("personnel", 66000), ("professional", 9900), ("activity", 11960.4), ("office", 6800), ("tax", 5000)))):
            for line, total in lines:
                times = 10 if line == "personnel" else 4
                self.pay(project, line, source, total, "2026-02-25" if mark != "C" and mark != "G" else "2026-05-20",
                         last, times, f"{mark}-{line}-")
        # An order that was sent back.
        self.spending.append({"日期": "2026-06-18", "项目": "elder.home-pilot", "科目": "activity", "金额": "-320.00",
                              "来源": "fund", "凭证": "A-退-01", "备注": "活动物资退货"})
        self.spending.append({"日期": "2026-07-02", "项目": "elder.home-pilot", "科目": "activity", "金额": "320.00",
                              "来源": "fund", "凭证": "A-补-01", "备注": ""})


HEADINGS = ["日期", "项目", "方法", "服务对象", "地点", "人数", "人次", "时数", "志愿者", "志愿时数", "个案编号",
            "对象代码", "分摊", "主题"]
MONEY = ["日期", "项目", "科目", "金额", "来源", "凭证", "备注"]


def write(path, headings, rows, until):
    with open(path, "w", newline="", encoding="utf-8") as out:
        sheet = csv.DictWriter(out, headings)
        sheet.writeheader()
        sheet.writerows(row for row in rows if row["日期"] <= until)


def answers(path):
    """What 248 pupils of the two schools answered."""
    chance = random.Random(2027)
    with open(path, "w", newline="", encoding="utf-8") as out:
        sheet = csv.writer(out)
        sheet.writerow(["学校", "年级", "放学后家里有人吗", "最想参加的活动"])
        for n in range(248):
            school = "枫桐中学" if n < 108 else "青榆中学"
            alone = chance.random() < (0.55 if school == "枫桐中学" else 0.3)
            sheet.writerow([school, chance.choice(["初一", "初二", "初三"]), "没有" if alone else "有",
                            chance.choice(["学习小组", "运动", "志愿服务", "谈心"])])


def main():
    year = Year()
    if sys.argv[1] == "--answers":
        answers(sys.argv[2])
        return
    if sys.argv[1] == "--closings":
        for date, project, number in sorted(year.closings):
            if sys.argv[2] < date.isoformat() <= sys.argv[3]:
                print(date, project, number)
        return
    folder, until = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "2026-12-31"
    os.makedirs(folder, exist_ok=True)
    write(os.path.join(folder, "services.csv"), HEADINGS, year.services, until)
    write(os.path.join(folder, "spending.csv"), MONEY, year.spending, until)


if __name__ == "__main__":
    main()
