#!/usr/bin/env python3
"""Tests of run_script.py and readme.py with a make-believe `sw`."""

import contextlib
import io
import tempfile
import unittest
from pathlib import Path

import readme
import run_script

FAKE = r"""#!/bin/bash
case $1 in
  say) shift; printf '%s\n' "$@" ;;
  raw) printf "$2" ;;
  env) env | sort | grep -E '^(HOME|LANG|LC_|SW_TODAY|SW_ACTOR|COLUMNS|TZ)' ;;
  odd) echo "$(hostname) 2026-05-30T01:02:03.004Z 018f1e2a-0000-7000-8000-0123456789ab $PWD" ;;
  bad) echo 'bad.toml:1:1: 错误' >&2; exit "${2:-1}" ;;
  in) wc -c ;;
esac
"""

GOOD = r"""# a comment
<plans/2026.toml
# the year

[plan]
>
<loose.toml
a = 1

$ cat plans/2026.toml
\# the year

[plan]

$ cat loose.toml
a = 1

# the fixed world
$ sw env
COLUMNS=80
HOME=<home>
SW_ACTOR=tester
SW_TODAY=2026-05-30
TZ=UTC

! SW_TODAY=2026-06-30
$ sw env | grep TODAY
SW_TODAY=2026-06-30

$ sw odd
<host> <time> <uuid> <dir>

$ sw say one \
  two
one
two

$ sw bad 3
>2 /bad.toml:\d+:1: /
>2 /错误/
>= 3
$ sw bad
>2 *
>= 1

$ sw raw '# md\n\n$ x\n<name\n>2 y\n\\\n'
\# md

\$ x
\<name
\>2 y
\\

$ sw raw 'end\n\n'
end
\
$ sw raw 'no end'
no end
\ no newline
$ sw in
0
"""

WRONG = {  # a script and what must be said about it
    "$ cat >f <<'E'\nwords\nE\n": "no here-document",
    "$ sw say 1\n2\n": "-2\n+1",
    "$ sw say 1\n": "+1",
    "$ sw bad\n>= 1\n": "stderr is not empty",
    "$ sw bad\n>2 /nothing/\n>= 1\n": "no match",
    "$ sw bad\n>2 *\n": "status 1, expected 0",
    "$ sw bad\n>2 *\n>= 2\n": "status 1, expected 2",
    "$ sw raw 'x'\nx\n": "no newline",
    "$ sw raw 'x\\n\\n'\nx\n": "+\\",
    "words\n": "t.test:1:",
    "$ sw bad\n>2 words\n": "t.test:2:",
}

README = """# Title
```sh
$ false
```
```console
$ export SW_TODAY=2026-01-01
$ mkdir a && cd a
$ sw say first '  second' last
first
…
last
$ sw env | grep TODAY
SW_TODAY=2026-01-01
$ sw odd
somewhere
$ sw bad
bad.toml:1:1: 错误
$ echo $?
1
```
```console no-run
$ rm -rf /nowhere
```
  ```console
  ```
```console
$ basename $PWD
a
```
"""


class Tools(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.sw = self.folder / "sw"
        self.sw.write_text(FAKE)
        self.sw.chmod(0o755)

    def do(self, text, work, name="t.test"):
        """What a tool answers and prints for a file with this text."""
        self.file = self.folder / name
        self.file.write_text(text)
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            try:
                answer = work(self.file)
            except run_script.ScriptError as error:
                return False, str(error)
        return answer, printed.getvalue()

    def script(self, text, update=False):
        return self.do(text, lambda path: run_script.run(path, self.sw, update))

    def readme(self, text):
        return self.do(text, lambda path: readme.run(path, self.sw), "R.md")

    def test_good_script(self):
        self.assertEqual(self.script(GOOD), (True, ""))

    def test_wrong_scripts(self):
        for text, said in WRONG.items():
            with self.subTest(text):
                good, printed = self.script(text)
                self.assertFalse(good)
                self.assertIn(said, printed)

    def test_place(self):
        self.assertIn("t.test:3: $ sw say 1", self.script("# a\n\n$ sw say 1\n2\n")[1])

    def test_timeout(self):
        self.addCleanup(setattr, run_script, "LIMIT", run_script.LIMIT)
        run_script.LIMIT = 0.2
        self.assertIn("not finished", self.script("$ sleep 9\n")[1])

    def test_update_keeps_what_is_right(self):
        self.assertTrue(self.script(GOOD, update=True)[0])
        self.assertEqual(self.file.read_text(), GOOD)

    def test_update(self):
        before = "# c\n$ sw say 1 '#2'\nold\nold\n\n# d\n$ sw bad 3\nold\n\n$ sw bad\n>2 /错/\n>= 4\n$ sw say x\n"
        after = ("# c\n$ sw say 1 '#2'\n1\n\\#2\n\n# d\n$ sw bad 3\n>2 /bad\\.toml:1:1:\\ 错误/\n>= 3\n\n"
                 "$ sw bad\n>2 /错/\n>= 1\n$ sw say x\nx\n")
        self.assertTrue(self.script(before, update=True)[0])
        self.assertEqual(self.file.read_text(), after)
        self.assertTrue(self.script(after)[0])

    def test_update_cannot_mend_a_pattern(self):
        self.assertFalse(self.script("$ sw bad\n>2 /nothing/\n", update=True)[0])

    def test_readme(self):
        failed, printed = self.readme(README)
        self.assertEqual(failed, 1)
        self.assertIn("R.md:14: $ sw odd", printed)  # the only wrong one

    def test_readme_failures(self):
        self.assertEqual(self.readme("```console\n$ sw bad\n…\n```\n")[0], 1)  # status not shown
        self.assertEqual(self.readme("```console\n$ exit\n$ sw say 1\n1\n```\n")[0], 1)
        self.assertEqual(self.readme("no block\n")[0], 1)
        self.assertEqual(self.readme("```console\n$ sw say 1\n```\n")[0], 1)


if __name__ == "__main__":
    unittest.main()
