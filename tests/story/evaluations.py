#!/usr/bin/env python3
"""Evaluations of examples/agency and examples/bureau worked out a second time, from what was put in and without sw:

  evaluations.py SCRIPT RUBRICS SHEETS   from the lines `judged` and `surveyed` of an evaluation.sh, the folder of
                                         rubrics, and that of the surveys' answers: sides, blocks, floors, totals,
                                         ranks; of each question answers, mean, satisfied, share, interval
  evaluations.py --reported              the same lines from sw (stdin): the JSON of evaluate show and evaluate list

The rules: a side's score is what was given of what could be given, of 100; of several assessors the mean, of five or
more without the highest and the lowest; the total weighs sides by their shares and is rounded once, half up at two
places. A block below its floor: at most the last grade but one; a veto item that somebody gave nothing: the last.
Intervals are Wilson's; a group below five is hidden, and where it is the only one the smallest other with it.
"""

import csv
import json
import pathlib
import shlex
import sys
import tomllib
from decimal import Decimal
from fractions import Fraction

Z = Decimal("1.959963984540054")
LEAST = 5
LEAST_TO_TRIM = 5


def rounded(value, digits):
    """Half up; values are never below 0."""
    scaled = Fraction(value) * 10**digits
    return Decimal((2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)).scaleb(-digits)


def text(value, digits=6):
    number = f"{rounded(value, digits):f}"
    return number.rstrip("0").rstrip(".") if "." in number else number


class Rubric:
    def __init__(self, folder, name):
        with open(f"{folder}/{name}.toml", "rb") as file:
            data = tomllib.load(file)
        self.head = data["rubric"]
        self.criteria = {one["id"]: one for one in data["criterion"]}
        self.shares = {side: Fraction(share) / 100 for side, share in self.head["sides"].items()}
        self.leaves = [one for one in self.criteria if not any(other.startswith(one + ".") for other in self.criteria)]
        self.blocks = [one for one in self.criteria if one not in self.leaves]

    def sides_of(self, name):
        """Of a criterion, or of the nearest block above it that names sides."""
        while name:
            if "sides" in self.criteria[name]:
                return self.criteria[name]["sides"]
            name = name.rpartition(".")[0]
        return list(self.shares)

    def judged_by(self, side, block=""):
        return [one for one in self.leaves if side in self.sides_of(one) and one.startswith(block)]

    def points(self, name, typed):
        criterion = self.criteria[name]
        scale = criterion.get("scale", "points")
        if scale == "level":
            return next(Fraction(str(one["points"])) for one in criterion["levels"] if one["title"] == typed)
        if scale == "yes_no":
            return Fraction({"是": criterion["points"], "否": 0}[typed])
        return sum(Fraction(part) for part in typed.split("+"))

    def worth(self, names):
        return sum(Fraction(str(self.criteria[one]["points"])) for one in names)

    def could(self, side, block=""):
        return self.worth(self.judged_by(side, block))


def mean(values):
    values = list(values)
    return sum(values) / len(values)


class Subject:
    """What one subject got in one round by one rubric."""

    def __init__(self, rubric):
        self.rubric = rubric
        self.sheets = {side: [] for side in rubric.shares}  # of each side, {criterion: points} of each assessor

    def add(self, side, typed):
        names = self.rubric.judged_by(side)
        if len(names) != len(typed):
            sys.exit(f"{side}: {len(typed)} scores for {len(names)} criteria")
        self.sheets[side].append({name: self.rubric.points(name, word) for name, word in zip(names, typed)})

    def score(self, side, sheet):
        return sum(sheet.values()) / self.rubric.could(side) * 100

    def counted(self, side):
        sheets = sorted(self.sheets[side], key=lambda sheet: self.score(side, sheet))
        trimmed = self.rubric.head.get("assessors") == "trimmed" and len(sheets) >= LEAST_TO_TRIM
        return sheets[1:-1] if trimmed else sheets

    def side(self, side):
        return mean(self.score(side, sheet) for sheet in self.counted(side))

    def block(self, block, side):
        """Points, None where the side does not judge it."""
        names = self.rubric.judged_by(side, block + ".")
        return mean(sum(sheet[name] for name in names) for sheet in self.counted(side)) if names else None

    def total(self):
        return rounded(sum(share * self.side(side) for side, share in self.rubric.shares.items()), 2)

    def floors(self):
        """(block, what was reached, whether it is below)"""
        for block in self.rubric.blocks:
            floor = self.rubric.criteria[block].get("floor")
            if floor is not None:
                parts = [(share, self.block(block, side) / self.rubric.could(side, block + "."))
                         for side, share in self.rubric.shares.items() if self.block(block, side) is not None]
                reached = sum(share * part for share, part in parts) / sum(share for share, _ in parts)
                yield block, reached, reached < Fraction(str(floor))

    def vetoed(self):
        sheets = [sheet for all_of in self.sheets.values() for sheet in all_of]
        return [name for name in self.rubric.leaves
                if self.rubric.criteria[name].get("veto") and any(sheet.get(name) == 0 for sheet in sheets)]

    def grades(self):
        """(by the total alone, in the end)"""
        grades = self.rubric.head["grades"]
        place = next(i for i, one in enumerate(grades) if self.total() >= one["from"])
        final = place
        if any(below for _, _, below in self.floors()):
            final = max(final, len(grades) - 2)
        if self.vetoed():
            final = len(grades) - 1
        return grades[place]["name"], grades[final]["name"]

    def lines(self):
        for side in self.rubric.shares:
            scores = [self.score(side, sheet) for sheet in self.sheets[side]]
            left_out = len(scores) - len(self.counted(side))
            yield f"{side} {text(self.side(side))} range {text(max(scores) - min(scores))} left out {left_out}"
        for block in self.rubric.blocks:
            points = {side: self.block(block, side) for side in self.rubric.shares}
            yield f"{block} " + " ".join(f"{side} {'-' if got is None else text(got)}" for side, got in points.items())
        for block, reached, below in self.floors():
            yield f"{block} floor {text(reached)}{' below' if below else ''}"
        yield from (f"vetoed {name}" for name in self.vetoed())
        by_total, grade = self.grades()
        yield f"total {text(self.total(), 2)} {by_total} {grade}"


def interval(part, whole):
    part, whole = Decimal(part), Decimal(whole)
    share, square = part / whole, Z * Z
    scale = 1 + square / whole
    middle = (share + square / (2 * whole)) / scale
    half = Z / scale * (share * (1 - share) / whole + square / (4 * whole * whole)).sqrt()
    return (Decimal(0) if part == 0 else middle - half), (Decimal(1) if part == whole else middle + half)


class Survey:
    def __init__(self, rubric, sheet, sent):
        self.rubric, self.sent = rubric, sent
        titles = {rubric.criteria[name]["title"]: name for name in rubric.leaves}
        with open(sheet, newline="", encoding="utf-8") as file:
            self.rows = [{titles.get(title, title): cell for title, cell in row.items()}
                         for row in csv.DictReader(file)]
        self.rows = [row for row in self.rows if any(row[name] for name in [*rubric.leaves, "意见"])]

    def values(self, question, rows):
        highest = self.rubric.criteria[question].get("answers", 5)
        values = [int(row[question]) for row in rows if row[question]]
        return [highest + 1 - one for one in values] if self.rubric.criteria[question].get("reversed") else values

    def figures(self, question, rows):
        highest = self.rubric.criteria[question].get("answers", 5)
        values = self.values(question, rows)
        satisfied = sum(one >= highest * 4 // 5 for one in values)
        low, high = interval(satisfied, len(values))
        return (f"{len(values)} {text(mean(map(Fraction, values)))} {satisfied} "
                f"{text(Fraction(satisfied, len(values)))} {text(low)} {text(high)}")

    def groups(self, question, column):
        """(group, its rows, whether it is hidden)"""
        groups = {name: [row for row in self.rows if row[column] == name] for name in {row[column] for row in self.rows}}
        count = {name: len(self.values(question, rows)) for name, rows in groups.items()}
        names = sorted(name for name in groups if count[name])
        hidden = {name for name in names if count[name] < LEAST}
        if len(hidden) == 1 and len(names) > 1:
            hidden.add(min((name for name in names if name not in hidden), key=lambda name: count[name]))
        return [(name or "-", groups[name], name in hidden) for name in names]

    def total(self):
        points = sum(self.rubric.worth([name]) * mean(map(Fraction, self.values(name, self.rows))) /
                     self.rubric.criteria[name].get("answers", 5) for name in self.rubric.leaves)
        return rounded(points / self.rubric.worth(self.rubric.leaves) * 100, 2)

    def lines(self):
        yield f"answers {len(self.rows)} of {self.sent} {text(Fraction(len(self.rows), self.sent))}"
        yield from (f"comment {row['意见']}" for row in self.rows if row["意见"])
        for question in self.rubric.leaves:
            yield f"{question} all {self.figures(question, self.rows)}"
            for by, column in (("site", "地点"), ("method", "方法")):
                for name, rows, hidden in self.groups(question, column):
                    yield f"{question} {by} {name} {'hidden' if hidden else self.figures(question, rows)}"


def worked(script, rubrics, sheets):
    results, surveys = {}, {}
    project = ""
    for line in pathlib.Path(script).read_text(encoding="utf-8").replace("\\\n", " ").splitlines():
        if line.startswith("project="):
            project = line.partition("=")[2]
        if not line.startswith(("judged 2", "surveyed 2")):
            continue
        words = shlex.split(line)
        if words[0] == "surveyed":
            _, _, round_, survey, sent, *subject = words
            surveys[subject[0] if subject else project, round_] = Survey(
                Rubric(rubrics, "satisfaction"), f"{sheets}/{survey}.csv", int(sent))
            continue
        _, _, round_, side, _, *typed = words
        subject = project or typed.pop(0)
        rubric = "agency" if subject.startswith("org:") else "project"
        results.setdefault((subject, rubric, round_), Subject(Rubric(rubrics, rubric))).add(side, typed)
    for (subject, rubric, round_), result in results.items():
        yield from (f"{subject} {rubric} {round_} {line}" for line in result.lines())
    for (subject, round_), survey in surveys.items():
        yield from (f"{subject} {round_} {line}" for line in survey.lines())
    totals = {key: (result.total(), result.grades()[1]) for key, result in results.items()}
    for (subject, round_), survey in surveys.items():
        grade = next(one["name"] for one in survey.rubric.head["grades"] if survey.total() >= one["from"])
        totals[subject, "satisfaction", round_] = (survey.total(), grade)
    for (subject, rubric, round_), (total, grade) in totals.items():
        above = sum(other > total for key, (other, _) in totals.items() if key[1:] == (rubric, round_))
        yield f"ranked {rubric} {round_} {above + 1} {subject} {text(total, 2)} {grade}"


def shown_lines(one):
    for side in one["side_scores"]:
        yield f"{side['side']} {side['score']} range {side['range']} left out {side['left_out']}"
    for criterion in one["criteria"]:
        if criterion["block"]:
            points = {side: "-" if got is None else got for side, got in criterion["sides"].items()}
            yield f"{criterion['id']} " + " ".join(f"{side} {got}" for side, got in points.items())
    for floor in one["floors"]:
        yield f"{floor['block']} floor {floor['share']}{' below' if floor['below'] else ''}"
    yield from (f"vetoed {name}" for name in one["vetoed"])
    yield f"total {one['total']} {one['grade_by_total']} {one['grade']}"


def figures_of(one):
    if one["answered"] is None:
        return "hidden"
    return " ".join(str(one[key]) for key in ("answered", "mean", "satisfied", "share", "low", "high"))


def answer_lines(answers):
    yield f"answers {answers['respondents']} of {answers['sent']} {answers['response_rate']}"
    yield from (f"comment {comment}" for comment in answers["comments"])
    for question in answers["questions"]:
        yield f"{question['id']} all {figures_of(question)}"
        for by in ("site", "method"):
            yield from (f"{question['id']} {by} {one['group'] or '-'} {figures_of(one)}" for one in question[f"by_{by}"])


def reported(documents):
    decoder = json.JSONDecoder(parse_float=str, parse_int=str)  # as they are written, not as doubles
    while documents := documents.lstrip():
        data, end = decoder.raw_decode(documents)
        documents = documents[end:]
        for one in data if isinstance(data, list) else [data]:
            if "answers" in one:
                lines = answer_lines(one["answers"])
                yield from (f"{one['subject']} {one['round']} {line}" for line in lines)
            elif "side_scores" in one:
                yield from (f"{one['subject']} {one['rubric']} {one['round']} {line}" for line in shown_lines(one))
            else:
                yield (f"ranked {one['rubric']} {one['round']} {one['rank']} {one['subject']} {one['total']} "
                       f"{one['grade']}")


def main():
    lines = reported(sys.stdin.read()) if sys.argv[1:] == ["--reported"] else worked(*sys.argv[1:])
    print(*sorted(lines), sep="\n")


if __name__ == "__main__":
    main()
