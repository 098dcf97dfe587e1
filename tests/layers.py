#!/usr/bin/env python3
"""Checks that the layers hold: who may include whom, and that core stays pure.

layers.py [ROOT] · layers.py --self-test

What a folder of core may include is what its line in core/CMakeLists.txt, sw_core(NAME NEEDS…),
lets it link, directly or through others. And two headers of a folder may not give one name to two
types: no compiler says so where no source includes both, and the program is wrong at run time.
"""

import re
import sys
import tempfile
from pathlib import Path

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.M)

LIBRARIES = [  # what is included, where it may be, its name
    (r"CLI/", r"cli/parse\.cpp$", "CLI11"),
    (r"SQLiteCpp/|sqlite3", r"core/store/", "SQLite"),
    (r"toml\+\+/|toml\.hpp$", r"core/tomlio/", "toml++"),
    (r"csv\.h$|iconv\.h$|pugixml", r"core/tableio/", "a reader of tables"),
    (r"zip\.h$|xlsxwriter", r"core/tableio/module/", "what is loaded when first asked for"),
]

IMPURE = [  # what core never names, except in a file, why
    (r"\bstd::(cout|cerr|clog|cin)\b", None, "core does not print"),
    (r"\bf?printf\s*\(|\bf?puts\s*\(|\bfmt::print(ln)?\b", None, "core does not print"),
    (r"\b(secure_)?getenv\b", None, "core does not read the environment"),
    (r"\b(std::(quick_|_)?|quick_|_)exit\b|(?<![\w.:>])exit\s*\(", None, "core does not exit"),
    (r"\bsystem_clock::now\b|\bclock_gettime\b|\bstd::time\s*\(", "core/base/clock.cpp",
     "core does not read the clock"),
]

# Comments, raw strings, strings, characters (not the ' in 1'000).
TOKENS = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)|R"(?P<d>[^(\s]*)\(.*?\)(?P=d)"|"(\\.|[^"\\\n])*\"|"""
    r"""(?<![0-9a-fA-F])'(\\.|[^'\\\n])+'""",
    re.S,
)


def blanked(text, strings):
    """Without comments, and without strings where asked; lines stay where they are."""

    def blank(match):
        keep = not match["comment"] and not strings
        return match[0] if keep else "\n" * match[0].count("\n") or " "

    return TOKENS.sub(blank, text)


def line_of(text, match):
    return text.count("\n", 0, match.start()) + 1


def allowed_includes(cmake):
    """For each folder of core the folders that it may include."""
    needs = {}
    for match in re.finditer(r"^sw_core\(([^)]+)\)", cmake, re.M):
        name, *rest = match[1].split()
        needs[name] = set(rest)
    closure = {}

    def reach(name):
        if name not in closure:
            closure[name] = {name}
            for need in needs.get(name, ()):
                closure[name] |= reach(need)
        return closure[name]

    for name in needs:
        reach(name)
    return closure


def check_includes(path, text, allowed):
    code = blanked(text, strings=False)
    folder = path.split("/")[1] if path.startswith("core/") else None
    for match in INCLUDE.finditer(code):
        quote, target = match[1], match[2]
        top, _, rest = target.partition("/")
        for what, where, name in LIBRARIES:
            if re.match(what, target) and not re.match(where, path):
                yield line_of(code, match), f"{name} may not be included here"
        if quote == '"' and top not in ("core", "cli", "templates", "tests"):
            yield line_of(code, match), f'include from the root of the project, not "{target}"'
        if folder and top in ("cli", "templates", "tests"):
            yield line_of(code, match), f"core may not include {top}"
        if folder and top == "core" and rest.split("/")[0] not in allowed.get(folder, ()):
            yield line_of(code, match), f"core/{folder} may not include core/{rest.split('/')[0]}"


def check_purity(path, text):
    code = blanked(text, strings=True)
    for pattern, exception, why in IMPURE:
        if path == exception:
            continue
        for match in re.finditer(pattern, code):
            yield line_of(code, match), f"{why}: {match[0].strip()}"


def check_twins(folder, texts):
    """(path, line, what) for types of one name in several headers of a folder."""
    seen = {}
    for path, text in texts:
        code = blanked(text, strings=True)
        for match in re.finditer(r"^(?:struct|class|enum class|enum) (\w+)(?: final)?(?: : [^;{]*)? \{", code, re.M):
            first = seen.setdefault(match[1], path)
            if first != path:
                yield path, line_of(code, match), f"{folder} has another {match[1]} in {first}"


def check(root):
    """(path, line, what) for everything wrong under `root`."""
    allowed = allowed_includes((root / "core/CMakeLists.txt").read_text(encoding="utf-8"))
    found = []
    for top in ("core", "cli", "templates"):
        for file in sorted((root / top).rglob("*.[ch]pp")):
            path, text = file.relative_to(root).as_posix(), file.read_text(encoding="utf-8")
            findings = list(check_includes(path, text, allowed))
            if top == "core":
                findings += check_purity(path, text)
            found += [(path, line, what) for line, what in sorted(findings)]
    for folder in sorted(p for p in (root / "core").iterdir() if p.is_dir()):
        headers = sorted(folder.glob("*.hpp"))
        found += check_twins(f"core/{folder.name}", [
            (file.relative_to(root).as_posix(), file.read_text(encoding="utf-8")) for file in headers])
        if folder.name not in allowed and any(folder.glob("*.[ch]pp")):
            found.append((f"core/{folder.name}", 1, "has no sw_core() line in core/CMakeLists.txt"))
    return found


BAD_TREE = {
    "core/CMakeLists.txt": "sw_core(base)\nsw_core(plan base)\nsw_core(tomlio plan)\nsw_core(store base)\n",
    "core/base/good.hpp": '#include <string>\n// getenv("X"), std::cout\n/* #include "cli/a.hpp" */\n'
                          'auto s = "printf(1) std::cerr"; int n = 1\'000; auto t = snprintf(p);\n',
    "core/base/clock.cpp": "auto a = std::chrono::system_clock::now();\n",
    "core/base/up.cpp": '#include "core/plan/plan.hpp"\n',
    "core/tomlio/good.cpp": '#include <toml++/toml.h>\n#include "core/base/good.hpp"\n',
    "core/tomlio/bad.cpp": '\n#include "core/store/store.hpp"\n#include <sqlite3.h>\n',
    "core/store/good.cpp": "#include <SQLiteCpp/SQLiteCpp.h>\n",
    "core/plan/bad.cpp": '#include "cli/app.hpp"\n#include <toml++/toml.h>\n#include "plan.hpp"\n'
                         "#include <CLI/CLI.hpp>\n#include <SQLiteCpp/Database.h>\n",
    "core/plan/impure.cpp": "void f() {\n  std::cout << 1;\n  std::cerr << 1;\n  printf(\"x\");\n"
                            "  fmt::print(\"x\");\n  std::getenv(\"HOME\");\n  std::exit(1);\n"
                            "  auto t = std::chrono::system_clock::now();\n}\n",
    "core/lost/a.cpp": "\n",
    "core/base/one.hpp": "struct Twin {};\nstruct Other;\nenum class Third { a };\n",
    "core/base/two.hpp": "struct Other {};\n// struct Twin {};\nenum Twin { a };\n",
    "cli/parse.cpp": "#include <CLI/CLI.hpp>\n",
    "cli/plan/bad.cpp": '#include <CLI/App.hpp>\n#include "core/store/store.hpp"\n#include <sqlite3.h>\n',
    "templates/bad.cpp": "#include <toml++/toml.h>\n",
}

BAD_PLACES = {
    ("core/base/up.cpp", 1), ("core/tomlio/bad.cpp", 2), ("core/tomlio/bad.cpp", 3),
    *(("core/plan/bad.cpp", line) for line in range(1, 6)),
    *(("core/plan/impure.cpp", line) for line in range(2, 9)),
    ("core/base/two.hpp", 3), ("core/lost", 1), ("cli/plan/bad.cpp", 1), ("cli/plan/bad.cpp", 3), ("templates/bad.cpp", 1),
}


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        for path, text in BAD_TREE.items():
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        places = {(path, line) for path, line, _ in check(Path(folder))}
    for path, line in sorted(places ^ BAD_PLACES):
        print(f"{path}:{line}: {'missed' if (path, line) in BAD_PLACES else 'wrongly found'}")
    return 1 if places ^ BAD_PLACES else 0


def main():
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    found = check(root)
    for path, line, what in found:
        print(f"{path}:{line}: {what}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
