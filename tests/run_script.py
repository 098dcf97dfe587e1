#!/usr/bin/env python3
"""Runs golden scripts: run_script.py --sw build/dev/sw [--update] FILE.test…

A script is read line by line:

  # text         comment (anywhere but in a file's content)
  ! NAME=value   sets a variable for the commands that follow
  <name          writes a file: the lines up to a line that is just `>`, exactly as they stand; or,
                 without one, up to the next line that begins with `$ ` or `<name`, blank lines at
                 its end left out
  $ command      run by bash in the script's own folder; goes on where a line ends in a backslash
  text           what the command must print, exactly; blank lines at its end are left out
  >2 /regex/     must be found in stderr; several are allowed. `>2 *`: stderr may hold anything.
                 Without `>2` stderr must be empty
  >= code        exit status; 0 where left out

In expected output a line that would be read as one of these marks has a backslash before it, so
has one that begins with a backslash; a line that is just a backslash is a blank line at the end;
`\\ no newline` says that the last line had none. Output is compared after replacing UUIDs, times,
the host and the folder by <uuid>, <time>, <host>, <dir> (sandbox.py).
"""

import argparse
import difflib
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from sandbox import Sandbox

LIMIT = 180  # seconds a command
FILE = re.compile(r"<([^\s<>]+)$")
MARK = re.compile(r"#|\$ |<[^\s<>]+$|>2 |>= ?\d|! \w+=|\\")
NO_NEWLINE = "\\ no newline"


class ScriptError(Exception):
    pass


@dataclass
class Step:
    line: int  # of its first line, from 1
    kind: str  # "file", "set", "run"
    name: str = ""
    text: str = ""
    first: int = 0  # where the expectation of a command stands: lines[first:end]
    end: int = 0
    output: list = field(default_factory=list)
    errors: list = field(default_factory=list)  # what stands after `>2 `
    status: int = 0


def parse(lines, path):
    steps, i = [], 0
    while i < len(lines):
        line, start = lines[i], i + 1
        i += 1
        if not line or line.startswith("#"):
            continue
        if line.startswith("! "):
            name, equals, value = line[2:].partition("=")
            if not equals:
                raise ScriptError(f"{path}:{start}: write `! NAME=value`")
            steps.append(Step(start, "set", name, value))
        elif match := FILE.match(line):
            i, content = file_content(lines, i)
            steps.append(Step(start, "file", match[1], "".join(f"{l}\n" for l in content)))
        elif line.startswith("$ "):
            command = [line[2:]]
            while command[-1].endswith("\\") and i < len(lines):
                command.append(lines[i])
                i += 1
            if re.search(r"<<-?\s*['\"\w]", command[-1]):
                # Its lines would be taken for the command's output, and the file would be empty.
                raise ScriptError(f"{path}:{start}: no here-document: write the file as `<name`")
            step = Step(start, "run", text="\n".join(command), first=i)
            i = expectation(lines, i, step, path)
            steps.append(step)
        else:
            raise ScriptError(f"{path}:{start}: expected `$ `, `<name`, `! ` or `#`: {line}")
    return steps


def file_content(lines, i):
    start = i
    while i < len(lines) and not lines[i].startswith("$ ") and not FILE.match(lines[i]):
        if lines[i] == ">":
            return i + 1, lines[start:i]
        i += 1
    return i, without_trailing_blanks(lines[start:i])


def expectation(lines, i, step, path):
    start = i
    while i < len(lines) and (lines[i].startswith("\\") or not MARK.match(lines[i])):
        i += 1
    step.output = without_trailing_blanks(lines[start:i])
    step.end = start + len(step.output)
    while i < len(lines) and lines[i].startswith(">"):
        if lines[i].startswith(">2 "):
            step.errors.append(lines[i][3:].strip())
            if not re.fullmatch(r"\*|/.*/", step.errors[-1]):
                raise ScriptError(f"{path}:{i + 1}: write `>2 /regex/` or `>2 *`")
        elif code := re.fullmatch(r">= ?(\d+)", lines[i]):
            step.status = int(code[1])
        else:
            raise ScriptError(f"{path}:{i + 1}: write `>2 /regex/` or `>= code`: {lines[i]}")
        i += 1
        step.end = i
    return i


def without_trailing_blanks(lines):
    end = len(lines)
    while end and not lines[end - 1]:
        end -= 1
    return lines[:end]


def as_expected(text):
    """Output as it is written in a script."""
    if not text:
        return []
    lines = text.split("\n")
    complete = not lines[-1]
    if complete:
        lines.pop()
    lines = ["\\" + line if MARK.match(line) else line for line in lines]
    if complete:
        return lines if lines[-1] else lines[:-1] + ["\\"]
    return lines + [NO_NEWLINE]


def check(step, path, status, out, err):
    """What differs, as lines for a person."""
    trouble = []
    if out != step.output:
        place = f"{path}:{step.first + 1}"
        trouble += difflib.unified_diff(step.output, out, place, "printed", lineterm="", n=3)
    if status is None:
        trouble.append(f"not finished after {LIMIT} s")
    elif status != step.status:
        trouble.append(f"status {status}, expected {step.status}")
    patterns = [e[1:-1] for e in step.errors if e != "*"]
    wrong = [f"stderr has no match for /{p}/" for p in patterns if not re.search(p, err, re.M)]
    if err and not step.errors:
        wrong.append("stderr is not empty")
    if trouble or wrong:
        trouble += wrong + [f"stderr: {line}" for line in err.splitlines()]
    return trouble


def run(path, sw, update, thorough=False):
    """Runs one script. True where all went as expected or could be updated."""
    lines = path.read_text(encoding="utf-8").split("\n")
    if lines[-1] == "":
        lines.pop()
    good, updated, copied = True, [], 0
    with Sandbox(sw, thorough) as sandbox:
        for step in parse(lines, path):
            if step.kind == "set":
                sandbox.env[step.name] = step.text
            elif step.kind == "file":
                target = sandbox.work / step.name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(step.text, encoding="utf-8")
            else:
                status, out, err = sandbox.run(step.text, LIMIT)
                out, err = as_expected(sandbox.stable(out)), sandbox.stable(err)
                if update and status is not None:
                    step.output, step.status = out, status
                    if err and not step.errors:
                        step.errors = [f"/{re.escape(err.splitlines()[0])}/"]
                    updated += lines[copied:step.first] + out + [f">2 {e}" for e in step.errors]
                    updated += [f">= {status}"] if status else []
                    copied = step.end
                trouble = check(step, path, status, out, err)
                if trouble:
                    good = False
                    print(f"{path}:{step.line}: $ {step.text}", *trouble, "", sep="\n")
    if update and updated:
        path.write_text("\n".join(updated + lines[copied:]) + "\n", encoding="utf-8")
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sw", required=True, help="the program under test")
    parser.add_argument("--update", action="store_true", help="rewrite output and status in place")
    parser.add_argument("--thorough", action="store_true", help="with all that the sanitizers can find")
    parser.add_argument("scripts", nargs="+", type=Path)
    arguments = parser.parse_args()
    good = True
    for path in arguments.scripts:
        try:
            good = run(path, arguments.sw, arguments.update, arguments.thorough) and good
        except ScriptError as error:
            print(error)
            good = False
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
