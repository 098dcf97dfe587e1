"""The fixed world in which tests run the program: own folders, own environment, stable output."""

import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

HOST = re.compile(rf"(?<![\w.-]){re.escape(socket.gethostname())}(?![\w-])", re.ASCII)
UUID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")
TIME = re.compile(r"\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?")


def sanitizers(thorough=False):
    """The environment of a program built with sanitizers. `thorough`: also for lost memory, and for
    what runs over the end of a global table. To prepare and to look takes seven times as long as a
    short command, and thousands run: the worked years and the unit tests look for both."""
    more = f"detect_leaks={int(thorough)}:report_globals={int(thorough)}"
    # A sanitizer's report must not pass for the program's own status 1.
    return {"ASAN_OPTIONS": f"exitcode=99:print_stacktrace=1:{more}",
            "UBSAN_OPTIONS": "exitcode=99:print_stacktrace=1"}


class Sandbox:
    """A temporary folder with `work` (where commands run), `home` (empty) and `bin` (with sw)."""

    def __init__(self, sw, thorough=False):
        self.root = Path(tempfile.mkdtemp(prefix="sw-test-")).resolve()
        self.work, self.home = self.root / "work", self.root / "home"
        for folder in (self.work, self.home, self.root / "bin"):
            folder.mkdir()
        (self.root / "bin/sw").symlink_to(Path(sw).resolve(strict=True))
        self.env = {
            "PATH": f"{self.root}/bin:/usr/local/bin:/usr/bin:/bin",
            "HOME": str(self.home),
            "SW_TODAY": "2026-05-30",
            "SW_ACTOR": "tester",
            "COLUMNS": "80",
            "TZ": "UTC",
            "ROOT": str(ROOT),  # of the project, for scripts that read examples
            **sanitizers(thorough),
        }

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for folder, _, _ in os.walk(self.root):  # a script may have taken rights away
            os.chmod(folder, 0o700)
        shutil.rmtree(self.root)

    def run(self, arguments, limit):
        """Status (None: out of time), stdout and stderr as bytes. A list or a line for bash."""
        if isinstance(arguments, str):
            arguments = ["bash", "-c", arguments]
        with subprocess.Popen(
            arguments, cwd=self.work, env=self.env, start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        ) as process:
            try:
                out, err = process.communicate(timeout=limit)
                return process.returncode, out, err
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                out, err = process.communicate()
                return None, out, err

    def stable(self, data):
        """Output as text, with what differs from run to run replaced."""
        text = data if isinstance(data, str) else data.decode("utf-8", "backslashreplace")
        text = text.replace(str(self.work), "<dir>").replace(str(self.home), "<home>")
        text = text.replace(str(ROOT), "<root>")
        text = UUID.sub("<uuid>", text)
        text = TIME.sub("<time>", text)
        return HOST.sub("<host>", text)
