"""What the fault tests share: a workspace of their own, commands run in it, what it holds."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from sandbox import sanitizers  # noqa: E402

INDICATOR = "service.sessions"


class Station:
    """A workspace with the plan of tests/cli/data/year.toml and an empty store."""

    def __init__(self, sw, folder=None):
        self.sw = str(Path(sw).resolve(strict=True))
        self.own = folder is None
        self.folder = Path(folder or tempfile.mkdtemp(prefix="sw-fault-"))
        self.env = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "en_US.UTF-8",
                    "SW_TODAY": "2026-05-30", "TZ": "UTC", **sanitizers()}
        self.must("plan", "init", ".", "--template", "blank", "--quiet")
        shutil.copy(ROOT / "tests/cli/data/year.toml", self.folder / "plans/2026.toml")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.own:
            shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, *arguments, **options):
        return subprocess.Popen([self.sw, *arguments], cwd=self.folder, env=self.env, text=True,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, **options)

    def run(self, *arguments, limit=120, **options):
        """Status, stdout, stderr."""
        with self.start(*arguments, **options) as process:
            out, err = process.communicate(timeout=limit)
            return process.returncode, out, err

    def must(self, *arguments):
        status, out, err = self.run(*arguments)
        if status != 0:
            fail(f"sw {' '.join(arguments)}: status {status}\n{out}{err}")
        return out

    def killed(self, *arguments, after):
        """Starts a command and kills it; status, stdout. -9 where it was still running."""
        process = self.start(*arguments, start_new_session=True)
        try:
            out, _ = process.communicate(timeout=after)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            out, _ = process.communicate()
        return process.returncode, out

    def records(self, *options):
        text = self.must("log", "list", "--json", *options)
        return [json.loads(line) for line in text.splitlines()]

    def actual(self):
        """What the report says of the indicator."""
        report = json.loads(self.must("report", "--year", "--json"))
        return next(one["actual"] for item in report["items"] for one in item["indicators"]
                    if one["id"] == INDICATOR)

    def require_sound(self):
        status, out, err = self.run("store", "check")
        if status != 0:
            fail(f"sw store check: status {status}\n{out}{err}")


def fail(message):
    raise SystemExit(f"FAULT: {message}")


def require(condition, message):
    if not condition:
        fail(message)
