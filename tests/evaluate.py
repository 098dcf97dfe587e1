#!/usr/bin/env python3
"""Totals and grades of random rubrics and score sets, computed a second time with python's fractions.

evaluate.py --sw build/dev/sw --totals build/dev/tests/evaluate_totals [--count 1000] [--typed 12] [--seed 1]

A thousand rubrics go through core in one process (unit/evaluate/totals.cpp), some others through the
program: a workspace holds a dozen, an evaluation is one start, scores and sealing included, and one
list gives all totals. Afterwards the rubric files are changed and listed again: nothing may differ.
With a release build --typed 1000 takes a minute or two.
"""

import argparse
import json
import random
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction

from sandbox import Sandbox

PER_WORKSPACE = 12
PROJECTS = ("p1", "p2", "p3")
HALF = Fraction(1, 2)
# Indicators of the plan: target and what was recorded; none: a ratio without any record.
INDICATORS = {"w.third": (3, 1), "w.seventh": (7, 5), "w.over": (40, 55), "w.zero": (10, 0),
              "w.exact": (8, 6), "w.none": (None, None)}


def rounded(value, digits):
    """Half up; values are never below 0."""
    scaled = value * 10**digits
    whole = int((2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator))
    return Decimal(whole).scaleb(-digits)


def reported(name):
    """As reports have it: six decimals."""
    target, actual = INDICATORS[name]
    return None if target is None else rounded(Fraction(actual, target), 6)


def attainment(name):
    share = reported(name)
    return None if share is None else min(Fraction(share), Fraction(1))


def toml(value):
    """A number as a rubric file has it."""
    value = Fraction(value)
    text = f"{Decimal(value.numerator) / Decimal(value.denominator)}"
    return text


class Leaf:
    def __init__(self, rnd, name, sides):
        self.name = name
        self.scale = rnd.choices(("points", "level", "yes_no", "sum", "measured"), (6, 2, 2, 2, 2))[0]
        self.step = Fraction(rnd.choice(("0.5", "0.5", "0.5", "1", "0.25", "0.1")))
        self.points = self.step * rnd.randint(1, 60)
        self.sides = rnd.sample(sides, rnd.randint(1, len(sides))) if rnd.random() < 0.25 else None
        self.veto = self.scale != "measured" and rnd.random() < 0.1
        self.levels = self.parts = None
        if self.scale == "level":
            lower = {self.step * rnd.randint(0, 59) for _ in range(rnd.randint(1, 3))}
            self.levels = [self.points, *sorted((x for x in lower if x < self.points), reverse=True)]
            if len(self.levels) == 1:
                self.levels.append(Fraction(0))
        elif self.scale == "sum":
            self.parts = [self.step * rnd.randint(1, 20) for _ in range(rnd.randint(1, 4))]
            self.points = sum(self.parts)
        self.indicator = rnd.choice(sorted(INDICATORS))

    def text(self):
        lines = ["[[criterion]]", f'id = "{self.name}"', f'title = "{self.name}"',
                 f"points = {toml(self.points)}", f'scale = "{self.scale}"']
        if self.scale in ("points", "sum") or self.step != HALF:
            lines.append(f"step = {toml(self.step)}")
        if self.sides:
            lines.append(f"sides = {json.dumps(self.sides)}")
        if self.veto:
            lines.append("veto = true")
        for key, values in (("levels", self.levels), ("parts", self.parts)):
            if values:
                entries = ", ".join(f'{{ title = "{i}: x", points = {toml(v)} }}' for i, v in enumerate(values))
                lines.append(f"{key} = [ {entries} ]")
        if self.scale == "measured":
            lines.append(f'from = {{ indicator = "{self.indicator}" }}')
        return "\n".join(lines)

    def draw(self, rnd):
        """(points, as typed)"""
        if self.scale == "level":
            points = rnd.choice(self.levels)
        elif self.scale == "yes_no":
            points = rnd.choice((self.points, self.points, Fraction(0)))
            return points, "yes" if points else "no"
        elif self.scale == "sum":
            parts = [self.step * rnd.randint(0, int(part / self.step)) for part in self.parts]
            return sum(parts), "+".join(toml(part) for part in parts)
        else:
            points = self.step * rnd.randint(0, int(self.points / self.step))
            if rnd.random() < 0.5:  # good marks, as in life
                points = max(points, self.step * int(self.points * Fraction(3, 4) / self.step))
        return points, toml(points)


class Rubric:
    def __init__(self, rnd, name):
        self.name = name
        self.full = Fraction(rnd.choice(("100", "100", "100", "1000", "60", "37.5")))
        self.digits = rnd.choice((2, 2, 2, 2, 0, 1, 3, 4))
        self.trimmed = rnd.random() < 0.5
        sides = rnd.sample(("self", "purchaser", "third_party", "client"), rnd.randint(1, 3))
        cuts = sorted(rnd.randint(0, 200) for _ in sides[1:])
        self.sides = {side: Fraction(b - a, 2) for side, a, b in zip(sides, [0, *cuts], [*cuts, 200])}
        bounds = sorted({self.full * rnd.randint(20, 98) / 100 for _ in range(rnd.randint(1, 4))}, reverse=True)
        self.grades = [*bounds, Fraction(0)]
        self.entries, self.leaves, self.floors = [], [], {}
        for block in range(rnd.randint(1, 4)):
            self.block(rnd, f"b{block}", 1)
        for side in sides:  # each has something to score
            if not any(leaf.scale != "measured" and self.judges(side, leaf) for leaf in self.leaves):
                leaf = self.leaf(rnd, f"{self.leaves[-1].name.rpartition('.')[0]}.of-{side.replace('_', '-')}")
                leaf.scale, leaf.sides, leaf.levels, leaf.parts = "points", None, None, None

    def block(self, rnd, name, depth):
        self.entries.append(name)
        if rnd.random() < 0.4:
            self.floors[name] = Fraction(rnd.randint(30, 90), 100)
        for i in range(rnd.randint(1, 3)):
            if depth < 3 and rnd.random() < 0.2:
                self.block(rnd, f"{name}.c{i}", depth + 1)
            else:
                self.leaf(rnd, f"{name}.l{i}")

    def leaf(self, rnd, name):
        leaf = Leaf(rnd, name, list(self.sides))
        self.entries.append(leaf)
        self.leaves.append(leaf)
        return leaf

    def judges(self, side, leaf):
        return not leaf.sides or side in leaf.sides

    def text(self):
        sides = ", ".join(f"{side} = {toml(share)}" for side, share in self.sides.items())
        grades = ", ".join(f'{{ name = "g{i}", title = "G {i}", from = {toml(bound)} }}'
                           for i, bound in enumerate(self.grades))
        out = [f'[rubric]\nid = "{self.name}"\ntitle = "{self.name}"\nsubject = "project"',
               f"full = {toml(self.full)}\nsides = {{ {sides} }}\ngrades = [ {grades} ]",
               f'digits = {self.digits}\nassessors = "{"trimmed" if self.trimmed else "mean"}"']
        for entry in self.entries:
            if isinstance(entry, Leaf):
                out.append(entry.text())
            else:
                floor = f"\nfloor = {toml(self.floors[entry])}" if entry in self.floors else ""
                out.append(f'[[criterion]]\nid = "{entry}"\ntitle = "{entry}"{floor}')
        return "\n".join(out) + "\n"

    def sums(self, side, scores, block=None):
        given = could = Fraction(0)
        for leaf in self.leaves:
            if not self.judges(side, leaf) or (block and not leaf.name.startswith(block + ".")):
                continue
            if leaf.scale == "measured":
                share = attainment(leaf.indicator)
                if share is None:
                    continue
                given += leaf.points * share
            else:
                given += scores[leaf.name]
            could += leaf.points
        return given, could

    def result(self, evaluations):
        """Of one subject: (side, scores) of what is finished. As `list` says it."""
        scores, counted = {}, {}
        for side in self.sides:
            mine = []
            for by, given in evaluations:
                if by == side:
                    points, could = self.sums(side, given)
                    mine.append((points / could * self.full, given))
            mine.sort(key=lambda one: one[0])
            if self.trimmed and len(mine) >= 5:
                mine = mine[1:-1]
            if mine:
                scores[side] = sum(score for score, _ in mine) / len(mine)
                counted[side] = [given for _, given in mine]
        shares = sum(self.sides[side] for side in scores)
        total = None
        if shares:
            total = rounded(sum(self.sides[side] * score for side, score in scores.items()) / shares, self.digits)
        provisional = any(share and side not in scores for side, share in self.sides.items())
        return {"total": total, "grade": self.grade(total, evaluations, counted), "provisional": provisional,
                "sides": {side: rounded(scores[side], 6) if side in scores else None for side in self.sides}}

    def grade(self, total, evaluations, counted):
        if total is None:
            return None
        place = next(i for i, bound in enumerate(self.grades) if Fraction(total) >= bound)
        last = len(self.grades) - 1
        for block, floor in self.floors.items():
            sum_of, shares = Fraction(0), Fraction(0)
            for side, all_given in counted.items():
                parts = [self.sums(side, given, block) for given in all_given]
                parts = [given / could for given, could in parts if could]
                if parts:
                    sum_of += self.sides[side] * sum(parts) / len(parts)
                    shares += self.sides[side]
            if shares and sum_of / shares < floor:
                place = max(place, last - 1)
        for side, given in evaluations:
            if any(leaf.veto and self.judges(side, leaf) and given[leaf.name] == 0 for leaf in self.leaves):
                place = last
        return f"g{place}"


def same(got, want):
    """Numbers as doubles, for that is how JSON has them."""
    if isinstance(want, dict):
        return isinstance(got, dict) and got.keys() == want.keys() and all(same(got[k], want[k]) for k in want)
    if isinstance(want, Decimal):
        return got is not None and float(got) == float(want)
    return got == want


def plan_text():
    text = '[plan]\nyear = 2026\ntitle = "P"\norganisation = "O"\nowner = "O"\n'
    text += '[[item]]\nid = "w"\nkind = "task"\ntitle = "W"\n[[project_kind]]\nid = "k"\ntitle = "K"\n'
    for name, (target, _) in INDICATORS.items():
        kind = "ratio" if target is None else "flow"
        text += f'[[indicator]]\nid = "{name}"\ntitle = "{name}"\nunit = "x"\nkind = "{kind}"\ntarget = {target or 1}\n'
    for name in PROJECTS:
        text += f'[[project]]\nid = "{name}"\ntitle = "{name}"\nunder = "w"\nkind = "k"\n'
    return text


def draw(rnd, rubric):
    """Of each subject: what was scored, and whether it was finished."""
    subjects = PROJECTS if rnd.random() < 0.1 else PROJECTS[:1]
    sets = []
    for place, subject in enumerate(subjects):
        drawn = []
        if place == 2:
            drawn = sets[0][1]  # a tie
        else:
            for side in rubric.sides:
                count = rnd.choice((0, 1, 1, 1, 1, 1, 1, 2)) if rnd.random() < 0.93 else rnd.randint(3, 7)
                for _ in range(count):
                    scores = {leaf.name: leaf.draw(rnd) for leaf in rubric.leaves
                              if leaf.scale != "measured" and rubric.judges(side, leaf)}
                    drawn.append((side, scores, rnd.random() < 0.97 or len(subjects) > 1))
        sets.append((f"project:{subject}", drawn))
    return sets


def expected_of(rubric, sets):
    expected = {}
    for subject, drawn in sets:
        finished = [(side, {name: points for name, (points, _) in scores.items()})
                    for side, scores, is_finished in drawn if is_finished]
        if finished:
            expected[subject, rubric.name] = rubric.result(finished)
    return expected


def compare(text, expected):
    """What the program says that is not as it was computed here."""
    got = {(one["subject"], one["rubric"]): one
           for one in json.loads(text, parse_float=Decimal, parse_int=Decimal)}
    if got.keys() != expected.keys():
        yield f"listed: {sorted(got.keys() ^ expected.keys())}"
    for name, want in expected.items():
        one = got.get(name, {})
        for key, value in want.items():
            if not same(one.get(key), value):
                yield f"{name}: {key} is {one.get(key)}, not {value}"
        totals = [other["total"] for (_, rubric), other in expected.items() if rubric == name[1]]
        rank = None if want["total"] is None else 1 + sum(t is not None and t > want["total"] for t in totals)
        if one.get("rank") != rank:
            yield f"{name}: rank is {one.get('rank')}, not {rank}"


def in_core(arguments, rnd):
    """Faults, and how many totals were compared."""
    asked, expected, faults = [], [], []
    for number in range(arguments.count):
        rubric = Rubric(rnd, f"c{number}")
        sets = draw(rnd, rubric)
        expected.append(expected_of(rubric, sets))
        measured = {leaf.name: leaf.indicator for leaf in rubric.leaves
                    if leaf.scale == "measured" and reported(leaf.indicator) is not None}
        asked.append({"rubric": rubric.text(), "subjects": [
            {"subject": subject, "evaluations": [
                {"side": side, "scores": {name: typed for name, (_, typed) in scores.items()},
                 "measured": {leaf.name: str(reported(measured[leaf.name])) for leaf in rubric.leaves
                              if leaf.name in measured and rubric.judges(side, leaf)}}
                for side, scores, is_finished in drawn if is_finished]}
            for subject, drawn in sets]})
    run = subprocess.run([arguments.totals], input=json.dumps(asked), capture_output=True, text=True)
    if run.returncode != 0:
        return [f"{arguments.totals}: status {run.returncode}\n{run.stderr}"], 0
    together = {name: one for each in expected for name, one in each.items()}
    faults += compare(run.stdout, together)
    return faults, len(together)


class Workspace:
    def __init__(self, arguments, rnd, first, count):
        self.rnd = rnd
        self.rubrics = [Rubric(rnd, f"r{first + i}") for i in range(count)]
        self.expected = {}
        self.starts = 0
        with Sandbox(arguments.sw) as sandbox:
            self.sandbox = sandbox
            self.faults = list(self.live())

    def run(self, *words):
        self.starts += 1
        status, out, err = self.sandbox.run([f"{self.sandbox.root}/bin/sw", *words, "--lang", "en"], 60)
        return status, out.decode(), err.decode()

    def need(self, *words):
        status, out, err = self.run(*words)
        if status != 0:
            raise SystemExit(f"sw {' '.join(words)}: status {status}\n{out}{err}")
        return out

    def live(self):
        folder = self.sandbox.work
        self.need("plan", "init", ".", "--template", "blank", "--quiet")
        (folder / "plans/2026.toml").write_text(plan_text(), encoding="utf-8")
        (folder / "rubrics").mkdir()
        for rubric in self.rubrics:
            (folder / f"rubrics/{rubric.name}.toml").write_text(rubric.text(), encoding="utf-8")
        self.need("evaluate", "rubric", "check")
        for name, (_, actual) in INDICATORS.items():
            if actual is not None:
                self.need("log", "add", name, str(actual), "--quiet")
        for rubric in self.rubrics:
            self.evaluate(rubric)
        first = self.need("evaluate", "list", "--json")
        yield from compare(first, self.expected)
        for rubric in self.rubrics:
            rubric.sides, rubric.grades = {"self": Fraction(100)}, [Fraction(1), Fraction(0)]
            (folder / f"rubrics/{rubric.name}.toml").write_text(rubric.text(), encoding="utf-8")
        if self.need("evaluate", "list", "--json") != first:
            yield "the lists before and after the rubrics were changed differ"

    def evaluate(self, rubric):
        sets = draw(self.rnd, rubric)
        for subject, drawn in sets:
            for number, (side, scores, is_finished) in enumerate(drawn):
                words = [f"{name}={typed}" for name, (_, typed) in scores.items()]
                finish = ["--finish"] if is_finished else []
                self.need("evaluate", "start", subject, *words, "--rubric", rubric.name, "--by", side,
                          "--assessor", f"a{number}", *finish, "--quiet")
        self.expected |= expected_of(rubric, sets)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sw", required=True, help="the program under test")
    parser.add_argument("--totals", required=True, help="evaluate_totals, built beside it")
    parser.add_argument("--count", type=int, default=1000, help="rubrics through core")
    parser.add_argument("--typed", type=int, default=12, help="rubrics through the program")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    rnd = random.Random(arguments.seed)
    faults, compared = in_core(arguments, rnd)
    print(f"core: {arguments.count} rubrics, {compared} totals compared")
    typed, starts = 0, 0
    for first in range(0, arguments.typed, PER_WORKSPACE):
        one = Workspace(arguments, rnd, first, min(PER_WORKSPACE, arguments.typed - first))
        faults += one.faults
        typed += len(one.expected)
        starts += one.starts
    print(*faults[:20], f"program: {arguments.typed} rubrics, {typed} totals compared, {starts} starts",
          f"{len(faults)} faults", sep="\n")
    return 1 if faults or not compared or (arguments.typed and not typed) else 0


if __name__ == "__main__":
    sys.exit(main())
