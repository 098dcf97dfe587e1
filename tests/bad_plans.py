#!/usr/bin/env python3
"""Damaged plan files must get findings and the right status, never a crash or a hang.

bad_plans.py --sw build/dev/sw --plan templates/plans/agency.zh.toml [--only WORD]

From a good plan files are made that are cut off, of the wrong type, encoding or size; each is read
by `sw plan check FILE` and the same with --json. The random ones are seeded.
"""

import argparse
import json
import random
import re
import sys
import tomllib
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sandbox import Sandbox

LIMIT = 60  # seconds; a sanitized build on a busy machine is slow, a hang is for ever
SOUND, BAD, EITHER, UNREADABLE = {0}, {1, 3}, {0, 1, 3}, {3, 4}
HEAD = '[plan]\ntitle = "计划"\nyear = 2026\norganisation = "机构"\n'
ITEM = '[[item]]\nid = "{}"\nkind = "task"\ntitle = "任务"\nowner = "甲"\n'
MB10 = 10 * 1024 * 1024


def cases(good):
    """(name, bytes or None for a folder, allowed statuses)"""
    yield from cut(good)
    yield from wrong_types(good)
    yield from encodings(good)
    yield from sizes()
    yield from values(good)
    yield from structures(good)


def cut(good):
    """Cut off right after an equals sign: what is left is never a plan. And within a character."""
    places = [m.end() for m in re.finditer(r"^\w+ =", good, re.M)]
    for part in range(1, 31):
        yield f"cut-{part}", good[: places[len(places) * part // 31]].encode(), BAD
    for part in (1, 2):
        yield f"cut-in-character-{part}", (good + "年").encode()[:-part], BAD
    yield "unterminated-string", (good + '\nx = "abc').encode(), BAD
    yield "unterminated-long-string", good.replace('title = "', 'title = """', 1).encode(), BAD
    yield "unterminated-array", (good + "\nx = [1, 2").encode(), BAD
    yield "unterminated-table", (good + "\n[[item").encode(), BAD


def wrong_types(good):
    """Each kind of key once with a value of another type, at its first place in the plan."""
    lines, section, seen = good.split("\n"), "", set()
    for i, line in enumerate(lines):
        if match := re.match(r"\[\[?([\w.-]+)\]\]?", line):
            section = match[1]
        match = re.match(r"([\w-]+) = ", line)
        if not match or (section, match[1]) in seen:
            continue
        seen.add((section, match[1]))
        end = next((j for j in range(i + 1, len(lines) + 1) if is_toml(lines[i:j])), None)
        if end is None:
            continue
        value = tomllib.loads("\n".join(lines[i:end]))[match[1]]
        wrong = "[[1]]" if isinstance(value, bool) else "true"
        text = lines[:i] + [f"{match[1]} = {wrong}"] + lines[end:]
        yield f"type-{section}.{match[1]}", "\n".join(text).encode(), BAD


def is_toml(lines):
    try:
        tomllib.loads("\n".join(lines))
        return True
    except tomllib.TOMLDecodeError:
        return False


def encodings(good):
    yield "gb18030", good.encode("gb18030"), BAD
    yield "utf-16", good.encode("utf-16"), BAD
    yield "utf-16-le-without-bom", good.encode("utf-16-le"), BAD
    yield "bom", b"\xef\xbb\xbf" + good.encode(), SOUND
    yield "crlf", good.replace("\n", "\r\n").encode(), SOUND
    yield "cr-only", good.replace("\n", "\r").encode(), BAD
    yield "nul-in-string", good.replace('title = "', 'title = "\0', 1).encode(), BAD
    yield "nul-in-comment", ("# \0\n" + good).encode(), BAD
    yield "nul-only", b"\0" * 4096, BAD
    yield "overlong-utf-8", good.replace('title = "', 'title = "@@', 1).encode().replace(b"@@", b"\xc0\xaf"), BAD
    yield "surrogate-utf-8", good.replace('title = "', 'title = "@@', 1).encode().replace(b"@@", b"\xed\xa0\x80"), BAD
    yield "latin-1", good.encode().replace("年".encode(), b"\xe9"), BAD
    for seed in range(5):
        yield f"noise-{seed}", random.Random(seed).randbytes(2000 * (seed + 1)), BAD
    for seed in range(10):  # one byte in a few hundred replaced, and a sure fault at the end
        noise, data = random.Random(seed), bytearray(good.encode())
        for _ in range(len(data) // 300):
            data[noise.randrange(len(data))] = noise.randrange(256)
        yield f"flipped-{seed}", bytes(data) + b"\n[[[", BAD


def sizes():
    yield "empty", b"", BAD
    yield "blank-lines", b"\n" * 5000, BAD
    yield "folder", None, UNREADABLE
    yield "10-mb-of-text", ("工作计划。\n" * (MB10 // 16)).encode(), BAD
    yield "10-mb-of-comment", (HEAD + "# 工作计划\n" * (MB10 // 15)).encode(), EITHER
    yield "10-mb-line", b"x" * MB10, BAD
    yield "10-mb-string", (HEAD + 'aim = "' + "a" * MB10 + '"\n').encode(), EITHER
    yield "10-mb-unknown-key", (HEAD + "k" * MB10 + " = 1\n").encode(), BAD
    yield "10-mb-of-brackets", b"[" * MB10, BAD
    yield "10000-items", (HEAD + "".join(ITEM.format(f"t{n}") for n in range(10000))).encode(), EITHER
    yield "10000-equal-ids", (HEAD + ITEM.format("t") * 10000).encode(), BAD
    yield "10000-unknown-keys", (HEAD + "".join(f"k{n} = 1\n" for n in range(10000))).encode(), BAD
    yield "long-id", (HEAD + ITEM.format("a" * 5000)).encode(), EITHER
    yield "deep-id", (HEAD + ITEM.format(".".join("a" * 2000))).encode(), BAD
    yield "long-string-of-spaces", (HEAD + ITEM.format(" " * 100000)).encode(), BAD


def values(good):
    numbers = {
        "huge": "9" * 400, "beyond-64-bits": "9223372036854775808", "smallest": "-9223372036854775808",
        "largest": "9223372036854775807", "1e400": "1e400", "nan": "nan", "inf": "-inf",
        "seven-decimals": "0.1234567", "tiny": "1e-300", "hex": "0xffffffffffffffff",
        "offset-datetime": "2026-03-01T08:00:00+08:00", "local-datetime": "2026-03-01T08:00:00",
        "time": "08:00:00", "table": "{ a = { b = 1 } }",
    }
    for name, value in numbers.items():
        yield f"target-{name}", replaced(good, "target", value), BAD
        yield f"year-{name}", replaced(good, "year", value), BAD
    for name, value in {
        "february-30": "2026-02-30", "month-13": "2026-13-01", "day-0": "2026-01-00",
        "year-0": "0000-01-01", "year-9999": "9999-12-31", "not-a-leap-year": "2026-02-29",
        "datetime": "2026-06-30T00:00:00Z", "string": '"next week"', "number": "20260630",
    }.items():
        yield f"due-{name}", replaced(good, "due", value), BAD
    for name, value in {
        "control": r'"a\u0001b\u001b[31mred"', "bidi": '"\u202eabc"', "bidi-escaped": r'"\u202Eabc\u2066"',
        "newline": r'"a\nb"', "upper-case": '"ABC"', "empty": '""', "dots": '"a..b"', "chinese": '"任务"',
        "c1": r'"a\u009bb"', "zero-width": '"a\u200bb"',
    }.items():
        yield f"id-{name}", replaced(good, "id", value), BAD
    for name, key in {
        "control": r'"a\u0007\u001b[2J"', "bidi": '"\u202ekey"', "empty": '""', "long": '"' + "k" * 5000 + '"',
        "newline": r'"a\nb"', "c1": r'"\u0085\u009b31m"', "emoji": '"👩‍👩‍👧‍👦"', "percent": '"%s%n{}"',
    }.items():
        yield f"key-{name}", f"{HEAD}{key} = 1\n".encode(), BAD
    yield "raw-escape-in-comment", f"{HEAD}# \x1b[31m\n".encode(), BAD
    yield "raw-escape-in-string", f'{HEAD}aim = "\x1b[31m"\n'.encode(), BAD


def replaced(good, key, value):
    text, count = re.subn(rf"^{key} = .*$", lambda _: f"{key} = {value}", good, count=1, flags=re.M)
    assert count, key
    return text.encode()


def structures(good):
    dots = ".".join("a" * 5000)
    many = "".join(f"a{n}.b.c.d.e.f = 1\n" for n in range(5000))
    for name, text in {
        "duplicate-key": "x = 1\nx = 2\n", "duplicate-table": "[plan]\n", "table-and-array": "[item]\n[[item]]\n",
        "nested-arrays": "x = " + "[" * 2000 + "]" * 2000 + "\n",
        "nested-tables": "x = " + "{a=" * 2000 + "1" + "}" * 2000 + "\n",
        "nested-arrays-open": "x = " + "[" * 100000 + "\n",
        "dotted-key": f"{dots} = 1\n", "dotted-table": f"[{dots}]\nx = 1\n", "many-dotted-keys": many,
        "plan-as-array": "[[plan]]\n", "item-as-table": "[item]\nid = 'a'\n", "item-as-value": "item = 1\n",
        "item-of-numbers": "item = [1, 2]\n", "item-of-mixed": "item = [{ id = 'a' }, 1, 'x', []]\n",
        "inline-newline": "x = {\n a = 1 }\n", "bare-word": "owner = me\n", "no-value": "owner =\n",
        "two-on-a-line": "a = 1 b = 2\n", "bad-escape": 'aim = "\\q"\n', "bad-unicode-escape": 'aim = "\\uD800"\n',
        "beyond-unicode": 'aim = "\\U00110000"\n', "single-bracket": "[\n", "empty-table-name": "[]\n",
        "html": "<html><body>404</body></html>\n", "json": '{"plan": {"year": 2026}}\n', "yaml": "plan:\n  year: 2026\n",
        "merge-conflict": "<<<<<<< ours\n", "unknown-sections": "[[itme]]\nid = 'a'\n[plam]\n",
    }.items():
        yield name, (HEAD + text if text.startswith("[") else text + HEAD).encode(), BAD
    yield "twice", (good + "\n" + good).encode(), BAD
    yield "backwards", "\n".join(reversed(good.split("\n"))).encode(), BAD


def faults(status, out, err, allowed, as_json):
    """Everything wrong with one answer."""
    if status is None:
        return [f"not finished after {LIMIT} s"]
    wrong = [] if status in allowed else [f"status {status}, expected one of {sorted(allowed)}"]
    try:
        out, err = out.decode(), err.decode()
    except UnicodeDecodeError as error:
        return wrong + [f"output is not UTF-8: {error}"]
    unsafe = {c for c in out + err if c not in "\n\t" and is_unsafe(c)}
    if unsafe:
        wrong.append(f"unsafe characters in the output: {sorted(map(hex, map(ord, unsafe)))}")
    if as_json:
        return wrong + json_faults(status, out, err)
    if status == 1 and not re.search(r"[^:\n]:[1-9]\d*:[1-9]\d*: ", out + err):
        wrong.append("no finding with a line number")
    if status in (3, 4) and not err.strip():
        wrong.append("nothing on stderr")
    return wrong


def is_unsafe(character):
    return unicodedata.category(character) == "Cc" or character in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def json_faults(status, out, err):
    try:
        answer = json.loads(out if status in (0, 1) else err)
        if status in (3, 4):
            return [] if answer["error"]["message"] else ["an error without message"]
        if answer["ok"] != (status == 0):
            return [f"ok is {answer['ok']} with status {status}"]
        if status == 1 and not any((f.get("line") or 0) >= 1 for f in answer["findings"]):
            return ["no finding with a line number"]
        return []
    except (ValueError, KeyError, TypeError) as error:
        return [f"not the promised JSON: {error!r}"]


def run(sandbox, case):
    name, data, allowed = case
    path = sandbox.work / f"{name}.toml"
    if data is None:
        path.mkdir()
    else:
        path.write_bytes(data)
    trouble = []
    for options in ([], ["--json"]):
        arguments = ["sw", "plan", "check", path.name, *options]
        status, out, err = sandbox.run([f"{sandbox.root}/bin/sw", *arguments[1:]], LIMIT)
        found = faults(status, out, err, allowed, bool(options))
        if found:
            head = (out + err)[:400].decode("utf-8", "backslashreplace").encode("unicode_escape").decode()
            trouble += [f"{name}: {' '.join(arguments)}: {fault}" for fault in found] + [f"    {head}"]
    if data is not None:
        path.unlink()
    return trouble


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sw", required=True, help="the program under test")
    parser.add_argument("--plan", required=True, type=Path, help="a good plan, or a template of one")
    parser.add_argument("--only", default="", help="run only the cases with this in their name")
    parser.add_argument("--keep", type=Path, help="write the files here and do not run anything")
    arguments = parser.parse_args()
    good = arguments.plan.read_text(encoding="utf-8")
    for mark, value in {"@YEAR@": "2026", "@NEXT@": "2027", "@ORGANISATION@": "示例机构"}.items():
        good = good.replace(mark, value)
    chosen = [("good", good.encode(), SOUND), *cases(good)]
    chosen = [case for case in chosen if arguments.only in case[0]]
    if arguments.keep:
        arguments.keep.mkdir(parents=True, exist_ok=True)
        for name, data, _ in chosen:
            (arguments.keep / f"{name}.toml").write_bytes(data or b"")
        return 0
    with Sandbox(arguments.sw) as sandbox, ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda case: run(sandbox, case), chosen))
    for trouble in results:
        if trouble:
            print(*trouble, sep="\n")
    failed = sum(map(bool, results))
    print(f"{len(results)} damaged plans, {failed} answered wrongly")
    return 1 if failed or not results else 0


if __name__ == "__main__":
    sys.exit(main())
