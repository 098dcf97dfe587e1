#!/usr/bin/env python3
"""Many processes write to one store at once, beside readers and a backup that is being made.

Every command that returned 0 is in the store exactly once, none fails with "in use", and the totals
are those of the records.
"""

import argparse
import collections
import threading
import time

from station import INDICATOR, Station, require

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--sw", required=True)
parser.add_argument("--seconds", type=float, default=60)
parser.add_argument("--writers", type=int, default=16)
options = parser.parse_args()


class Counted:
    def __init__(self):
        self.lock = threading.Lock()
        self.written, self.faults, self.longest = [], [], 0.0
        self.reads = self.backups = 0

    def take(self, name, status, err, seconds):
        with self.lock:
            self.longest = max(self.longest, seconds)
            if status != 0:
                self.faults.append(f"{name}: status {status}: {err.strip()}")


def write(station, number, end, counted):
    """One worker: adds, and now and then corrects or takes back what it added."""
    turn = 0
    while time.monotonic() < end:
        turn += 1
        name = f"w{number}-{turn}"
        began = time.monotonic()
        status, out, err = station.run("log", "add", INDICATOR, "1", "--date", "2026-03-01", "--note", name,
                                       "--quiet")
        counted.take(name, status, err, time.monotonic() - began)
        value = 1
        if status == 0 and turn % 5 == 0:
            status, _, err = station.run("log", "fix", out.strip(), "--value", "2", "--why", "x", "--quiet")
            counted.take("fix", status, err, 0)
            value = 2
        elif status == 0 and turn % 7 == 0:
            status, _, err = station.run("log", "undo", out.strip(), "--quiet")
            counted.take("undo", status, err, 0)
            value = 0
        with counted.lock:
            counted.written.append((name, value))


def read(station, end, counted):
    while time.monotonic() < end:
        for command in (["report", "--quarter", "1", "--json"], ["log", "list", "--limit", "5"], ["due"]):
            status, _, err = station.run(*command)
            counted.take(command[0], status, err, 0)
            counted.reads += 1


def back_up(station, end, counted):
    while time.monotonic() < end:
        status, _, err = station.run("store", "backup", "--keep", "2", "--quiet")
        counted.take("backup", status, err, 0)
        counted.backups += 1


with Station(options.sw) as station:
    counted = Counted()
    end = time.monotonic() + options.seconds
    threads = [threading.Thread(target=write, args=(station, n, end, counted))
               for n in range(options.writers)]
    threads.append(threading.Thread(target=read, args=(station, end, counted)))
    threads.append(threading.Thread(target=back_up, args=(station, end, counted)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    require(not counted.faults, f"{len(counted.faults)} commands failed, the first: {counted.faults[:1]}")
    station.require_sound()
    live = collections.Counter(one["note"] for one in station.records() if one["kind"] == "progress")
    expected = {name: 1 for name, value in counted.written if value > 0}
    require(dict(live) == expected, "what was acknowledged is not what is in the store")
    total = sum(value for _, value in counted.written)
    require((station.actual() or 0) == total, f"the report says {station.actual()}, written were {total}")
    print(f"{options.writers} writers, {options.seconds:g} s: {len(counted.written)} additions, "
          f"{counted.reads} reads, {counted.backups} backups; slowest addition {counted.longest:.2f} s")
