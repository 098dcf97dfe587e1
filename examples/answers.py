#!/usr/bin/env python3
"""Answers of clients to the questionnaire on satisfaction, made up by a fixed seed. No real person or place.

answers.py SURVEY FILE        writes a survey's answers as CSV: a row each, without names
answers.py --list             the surveys
"""

import csv
import random
import sys

QUESTIONS = ("需要时容易找到社工", "社工尊重我、有耐心", "社工替我保密", "服务内容是我需要的",
             "时间和地点安排合适", "等候服务的时间太长", "我的困难有了改善", "总的来说，我对服务满意")
REVERSED = "等候服务的时间太长"
MISSING = 0.05

# Survey: seed, how content people are (weights of the answers 1 to 5), how many by site and method, comments.
SURVEYS = {
    "schools-mid": (711, (1, 2, 5, 20, 22),
                    {("枫桐中学", "个案"): 9, ("枫桐中学", "小组"): 14, ("枫桐中学", "咨询"): 1,
                     ("青榆中学", "个案"): 8, ("青榆中学", "小组"): 17, ("青榆中学", "咨询"): 3},
                    ("希望中午也能找到社工老师", "小组换了时间，跟补课冲突", "约了两次才轮到我")),
    "schools-end": (1221, (0, 1, 3, 18, 30),
                    {("枫桐中学", "个案"): 12, ("枫桐中学", "小组"): 13, ("枫桐中学", "咨询"): 6,
                     ("青榆中学", "个案"): 10, ("青榆中学", "小组"): 16, ("青榆中学", "咨询"): 7},
                    ("现在中午也开门了，方便", "愿意跟家里人说话了", "希望明年还有成长小组")),
    "homes-mid": (712, (1, 2, 5, 19, 20),
                  {("东城养老院", "个案"): 8, ("东城养老院", "小组"): 11, ("东城养老院", "社区活动"): 9,
                   ("西苑养老院", "个案"): 6, ("西苑养老院", "小组"): 10, ("西苑养老院", "社区活动"): 7},
                  ("活动声音太小，听不清", "姑娘很有耐心")),
    "homes-end": (1222, (0, 1, 4, 19, 25),
                  {("东城养老院", "个案"): 9, ("东城养老院", "小组"): 12, ("东城养老院", "社区活动"): 12,
                   ("西苑养老院", "个案"): 7, ("西苑养老院", "小组"): 11, ("西苑养老院", "社区活动"): 10},
                  ("添了话筒，听得清了", "想多去户外走走")),
    "communities-mid": (713, (2, 4, 8, 17, 14),
                        {("安宁社区", "个案"): 4, ("安宁社区", "小组"): 12, ("安宁社区", "社区活动"): 20,
                         ("", "社区活动"): 3},
                        ("不知道社工在哪里办公", "等了一个多星期才有人上门")),
    "communities-end": (1223, (1, 2, 6, 18, 18),
                        {("安宁社区", "个案"): 7, ("安宁社区", "小组"): 13, ("安宁社区", "社区活动"): 22,
                         ("河湾社区", "社区活动"): 9, ("", "社区活动"): 2},
                        ("上门比上半年快了", "周末活动可以再多些")),
}


def answer(rnd, question, weights):
    if rnd.random() < MISSING:
        return ""
    value = rnd.choices(range(1, 6), weights)[0]
    return 6 - value if question == REVERSED else value


def rows(survey):
    seed, weights, groups, comments = SURVEYS[survey]
    rnd = random.Random(seed)
    table = [[site, method, *(answer(rnd, question, weights) for question in QUESTIONS), ""]
             for (site, method), count in groups.items() for _ in range(count)]
    rnd.shuffle(table)
    for row, comment in zip(rnd.sample(table, len(comments)), comments):
        row[-1] = comment
    blank = ["" for _ in table[0]]
    blank[:2] = next(iter(groups))  # handed in without a single answer: nobody counts it
    return [*table, blank]


def main():
    if sys.argv[1:] == ["--list"]:
        print(*SURVEYS, sep="\n")
        return
    survey, name = sys.argv[1:]
    with open(name, "w", newline="", encoding="utf-8") as sheet:
        out = csv.writer(sheet, lineterminator="\n")
        out.writerow(["地点", "方法", *QUESTIONS, "意见"])
        out.writerows(rows(survey))


if __name__ == "__main__":
    main()
