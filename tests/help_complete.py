#!/usr/bin/env python3
"""Every command has help in both languages and a test, and its help names all its options.

help_complete.py --sw build/dev/sw

A command is a file cli/NOUN/VERB.cpp, or cli/WORD.cpp for one of a single word, with `make_VERB` in
it; the other files are helpers.
"""

import argparse
import re
import sys

from sandbox import ROOT, Sandbox

OPTION = re.compile(r'\{\s*(?:\.name\s*=\s*)?"(--[a-z][a-z0-9-]*)"')  # a row of the table of options


def commands():
    """(words of the command, source text)"""
    for path in sorted((ROOT / "cli").rglob("*.cpp")):
        source = path.read_text(encoding="utf-8")
        if f"Invocation make_{path.stem}()" not in source:
            continue
        words = [*path.relative_to(ROOT / "cli").parent.parts, path.stem.replace("_", "-")]
        yield words, source


def missing_files(words):
    test = (ROOT / "tests/cli").joinpath(*words).with_suffix(".test")
    wanted = [ROOT / f"cli/help/{'-'.join(words)}.{language}.txt" for language in ("zh", "en")]
    for path in [*wanted, test]:
        if not path.exists() and not path.with_stem(path.stem.replace("_", "-")).exists():
            yield f"{path.relative_to(ROOT)} is missing"


def wrong_help(sandbox, words, source):
    options = sorted(set(OPTION.findall(source)))
    for language in ("zh", "en"):
        arguments = [*words, "--help", "--lang", language]
        status, out, err = sandbox.run([f"{sandbox.root}/bin/sw", *arguments], 20)
        text = out.decode("utf-8", "backslashreplace")
        shown = f"sw {' '.join(arguments)}"
        if status != 0 or err or not text.strip():
            yield f"{shown}: status {status}, {len(text)} characters, stderr {err[:200]!r}"
            continue
        for option in options:
            if not re.search(rf"(?<![\w-]){option}(?![\w-])", text):
                yield f"{shown} does not name {option}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sw", required=True, help="the program under test")
    arguments = parser.parse_args()
    found, count = [], 0
    with Sandbox(arguments.sw) as sandbox:
        for words, source in commands():
            count += 1
            found += missing_files(words)
            found += wrong_help(sandbox, words, source)
    print(*found, f"{count} commands, {len(found)} things missing", sep="\n")
    return 1 if found or not count else 0


if __name__ == "__main__":
    sys.exit(main())
