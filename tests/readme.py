#!/usr/bin/env python3
"""Runs the console blocks of Markdown files: readme.py --sw build/dev/sw README.md…

In a ```console block a line that begins with `$ ` is a command (it goes on where a line ends in a
backslash); the lines below are what it prints, messages included. `…` alone on a line stands for
any number of lines. A file is one session: `cd` and `export` last to its end. A command that fails
must be followed by `$ echo $?`. Blocks marked otherwise (```console no-run, ```sh) are left alone.
"""

import argparse
import re
import shlex
import sys
from dataclasses import dataclass, field
from pathlib import Path

from sandbox import Sandbox

LIMIT = 300  # seconds a file
SKIPPED = 77  # for ctest: there is no such file yet


@dataclass
class Command:
    line: int
    text: str
    expected: list = field(default_factory=list)


def commands_of(text):
    commands, fence, inside = [], "", False
    lines = iter(enumerate(text.splitlines(), 1))
    for number, line in lines:
        if match := re.match(r"\s*(```+|~~~+)\s*(.*)$", line):
            if not fence:
                fence, inside = match[1], match[2].strip() == "console"
                begun = len(commands)
                continue
            if match[1].startswith(fence) and not match[2]:
                fence, inside = "", False
                continue
        if not inside:
            continue
        if line.startswith("$ "):
            command = line[2:]
            while command.endswith("\\"):
                command += "\n" + next(lines)[1]
            commands.append(Command(number, command))
        elif len(commands) > begun:
            commands[-1].expected.append(line)
        else:
            raise SystemExit(f"{number}: a console block must begin with `$ `")
    return commands


def session(commands):
    """One bash script; after each command a line with the record separator, number and status."""
    parts = ["exec 2>&1 </dev/null"]
    for number, command in enumerate(commands):
        parts.append(f"eval {shlex.quote(command.text)}")
        parts.append(f"_s=$?; printf '\\036%d %d\\n' {number} $_s; (exit $_s)")
    return "\n".join(parts)


def matches(expected, printed):
    pattern = "".join(r"(.*\n)*?" if l.strip() == "…" else re.escape(l) + r"\n" for l in expected)
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in printed)) is not None


def run(path, sw):
    """Number of failed commands."""
    commands = commands_of(path.read_text(encoding="utf-8"))
    if not commands:
        print(f"{path}: no console block to run")
        return 1
    with Sandbox(sw) as sandbox:
        _, out, _ = sandbox.run(session(commands), LIMIT)
        pieces = re.split(r"\x1e\d+ (\d+)\n", sandbox.stable(out))
        outputs = list(zip(pieces[0::2], map(int, pieces[1::2])))
        failed = 0
        for number, command in enumerate(commands):
            if number >= len(outputs):
                print(f"{path}:{command.line}: the session ended before: $ {command.text}")
                print(pieces[-1])
                return failed + 1
            printed, status = outputs[number]
            shown = number + 1 < len(commands) and commands[number + 1].text == "echo $?"
            wanted = sandbox.stable("\n".join(command.expected).rstrip()).splitlines()
            right = matches(wanted, printed.rstrip().splitlines())
            if right and (status == 0 or shown):
                continue
            failed += 1
            print(f"{path}:{command.line}: $ {command.text}")
            print(f"--- printed, status {status}:\n{printed.rstrip()}")
            if not right:
                print("--- expected:\n" + "\n".join(wanted))
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sw", required=True, help="the program under test")
    parser.add_argument("files", nargs="+", type=Path)
    arguments = parser.parse_args()
    missing = [str(path) for path in arguments.files if not path.exists()]
    if missing:
        print("not there:", *missing)
        return SKIPPED if len(missing) == len(arguments.files) else 1
    return 1 if sum(run(path, arguments.sw) for path in arguments.files) else 0


if __name__ == "__main__":
    sys.exit(main())
