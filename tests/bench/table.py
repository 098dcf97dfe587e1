#!/usr/bin/env python3
"""Ratios out of hyperfine's JSON: table.py [--to-first] [--fastest] FILE AIM…

Of each file the first command is compared with the second, or with --to-first each later one with
the first. Both the means and the fastest runs are compared; the aim is for the means, with --fastest
for the fastest.
"""

import json
import sys
from pathlib import Path


def rows(results, to_first):
    pairs = [(r, results[0]) for r in results[1:]] if to_first else [(results[0], results[1])]
    for ours, theirs in pairs:
        yield ours, theirs, ours["mean"] / theirs["mean"], ours["min"] / theirs["min"]


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    to_first, of_fastest = "--to-first" in sys.argv, "--fastest" in sys.argv
    for file, aim in zip(arguments[0::2], arguments[1::2]):
        for ours, theirs, mean, fastest in rows(json.loads(Path(file).read_text())["results"], to_first):
            verdict = "met" if (fastest if of_fastest else mean) <= float(aim) else "MISSED"
            print(f"{Path(file).stem:7} mean {1000 * ours['mean']:8.2f} ms : {1000 * theirs['mean']:8.2f} ms"
                  f" = {mean:5.2f}   fastest {fastest:5.2f}   aim <= {aim} {verdict}"
                  f"   ({ours['command'].split('/')[-1]})")


if __name__ == "__main__":
    main()
