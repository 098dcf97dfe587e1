#!/usr/bin/env python3
"""Commands are killed (SIGKILL) at random moments.

Afterwards the store opens and is sound, what was acknowledged is there, and an import, an undo or a
restore happened as a whole or not at all.
"""

import argparse
import collections
import json
import random
import shutil
import sqlite3
import time

from station import INDICATOR, ROOT, Station, require

ROWS = 3000

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--sw", required=True)
parser.add_argument("--runs", type=int, default=500)
parser.add_argument("--seed", type=int, default=1)
options = parser.parse_args()
random.seed(options.seed)


def timed(station, *arguments):
    began = time.monotonic()
    station.must(*arguments)
    return time.monotonic() - began


class Game:
    """Keeps what the store must hold, and lets one command at a time be killed."""

    def __init__(self, station):
        self.station = station
        self.count = self.state()
        self.sheets = 0
        self.how = collections.Counter()
        self.length = {}

    def select(self, what, rest=""):
        """From the live progress records, as the sqlite3 shell sees them: there may be many."""
        database = sqlite3.connect(self.station.folder / ".sw/store.db", timeout=30)
        try:
            return database.execute(
                f"SELECT {what} FROM facts WHERE state = 'live' AND kind = 'progress' {rest}").fetchall()
        finally:
            database.close()

    def state(self):
        """How many there are, and their sum."""
        return self.select("count(*), coalesce(sum(value), 0)")[0]

    def kill(self, name, *arguments):
        """True where the command said that it was done."""
        # Somewhere in the time that it took last, or a little later.
        after = random.uniform(0, 1.1 * self.length.get(name, 0.2))
        began = time.monotonic()
        status, out = self.station.killed(*arguments, after=after)
        took = time.monotonic() - began
        require(status in (0, -9), f"{name}: status {status}")
        self.how[name, "done" if status == 0 else "killed"] += 1
        if status == 0:
            self.length[name] = took
        return status == 0, out

    def settle(self, name, done, before, after):
        """The store is as it was before, or as it is when the command is done."""
        self.station.require_sound()
        now = self.state()
        require(now in ((after,) if done else (before, after)),
                f"{name} {'done' if done else 'killed'}: {before} became {now}, not {after}")
        self.count = now
        require((self.station.actual() or 0) == now[1], f"{name}: the report says {self.station.actual()}")

    def add(self):
        before = self.count
        done, _ = self.kill("add", "log", "add", INDICATOR, "2", "--date", "2026-02-01")
        self.settle("add", done, before, (before[0] + 1, before[1] + 2))

    def imported(self):
        self.sheets += 1
        sheet = self.station.folder / f"sheet{self.sheets}.csv"
        rows = "".join(f"2026-03-{1 + n % 28:02},{INDICATOR},1,{self.sheets}-{n}\n" for n in range(ROWS))
        sheet.write_text("date,indicator,value,note\n" + rows, encoding="utf-8")
        before = self.count
        done, _ = self.kill("import", "log", "import", sheet.name)
        self.settle("import", done, before, (before[0] + ROWS, before[1] + ROWS))
        sheet.unlink()

    def undo(self):
        changes = self.select("CAST(record AS INTEGER), count(*), sum(value)", "GROUP BY 1 ORDER BY 1")
        if not changes:
            return
        change, count, total = random.choice(changes)
        before = self.count
        done, _ = self.kill("undo", "log", "undo", str(change))
        self.settle("undo", done, before, (before[0] - count, before[1] - total))

    def backup(self):
        before = self.count
        file = self.station.folder / "b.db"
        file.unlink(missing_ok=True)
        done, _ = self.kill("backup", "store", "backup", file.name)
        self.settle("backup", done, before, before)
        require(file.exists() or not done, "a backup that was made is not there")
        if file.exists():  # whole, whatever happened
            with sqlite3.connect(file) as database:
                require(database.execute("PRAGMA integrity_check").fetchone() == ("ok",), "half a backup")

    def restore(self):
        file = self.station.folder / "kept.db"
        file.unlink(missing_ok=True)
        self.station.must("store", "backup", file.name)
        kept = self.count
        self.station.must("log", "add", INDICATOR, "5", "--date", "2026-02-02")
        before = self.state()
        done, _ = self.kill("restore", "store", "restore", file.name, "--yes")
        self.settle("restore", done, before, kept)

    def migrate(self):
        """A store of version 1 is opened; the newer schema comes as a whole or not at all."""
        store = self.station.folder / ".sw/store.db"
        aside = self.station.folder / "aside.db"
        store.rename(aside)
        with sqlite3.connect(store) as database:
            database.executescript((ROOT / "tests/data/schema/v1.sql").read_text(encoding="utf-8"))
        database.close()
        self.kill("migrate", "log", "list", "--json")
        _, out, _ = self.station.run("store", "check", "--json")
        found = json.loads(out)  # the evidence of that store was not kept
        require(not found["differences"] and not found["damaged"], f"after a migration: {out}")
        require(len(self.station.records("--all")) == 12, "migration lost records")
        for one in (self.station.folder / ".sw").glob("store.db*"):
            one.unlink()
        aside.rename(store)

    def play(self, runs):
        moves = [(self.add, 6), (self.imported, 3), (self.undo, 3), (self.backup, 2), (self.restore, 2),
                 (self.migrate, 2)]
        for _ in range(runs):
            random.choices([move for move, _ in moves], [weight for _, weight in moves])[0]()


with Station(options.sw) as station:
    began = time.monotonic()
    station.must("log", "add", INDICATOR, "1", "--date", "2026-01-05")
    game = Game(station)
    game.play(options.runs)
    print(f"{options.runs} commands in {time.monotonic() - began:.0f} s: " +
          ", ".join(f"{name} {how} {count}" for (name, how), count in sorted(game.how.items())))
