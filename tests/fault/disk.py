#!/usr/bin/env python3
"""Full disks, folders that may not be written, missing files, clocks that go backwards.

Each gives a clear error with status 4, and nothing is lost or half written. As root (a small tmpfs is
mounted, rights are given up by setpriv); without, the parts that need it are passed over.
"""

import argparse
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from station import INDICATOR, Station, fail, require

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--sw", required=True)
options = parser.parse_args()


class SmallDisk:
    """A tmpfs of a few megabytes."""

    def __init__(self, size):
        self.size = size

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="sw-disk-"))
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={self.size}", "tmpfs", self.folder],
                       check=True)
        return self.folder

    def __exit__(self, *_):
        subprocess.run(["umount", self.folder], check=True)
        self.folder.rmdir()


def fill(folder, leave=0):
    """Takes all the space there is but some bytes."""
    (folder / "filler").unlink(missing_ok=True)
    free = os.statvfs(folder)
    with open(folder / "filler", "wb") as file:
        file.write(b"\0" * (free.f_bavail * free.f_frsize - leave))


def refused(station, words, *arguments, run=None):
    status, out, err = (run or station.run)(*arguments)
    require(status == 4, f"sw {' '.join(arguments)}: status {status}, not 4\n{out}{err}")
    require(words in err, f"sw {' '.join(arguments)} says {err!r}, not {words!r}")


def full_disk():
    with SmallDisk("8m") as disk:
        station = Station(options.sw, disk)
        for _ in range(3):
            station.must("log", "add", INDICATOR, "1", "--date", "2026-02-01")
        before = station.records("--all")
        sheet = disk / "sheet.csv"
        sheet.write_text("date,indicator,value,note\n" + "".join(
            f"2026-03-01,{INDICATOR},1,{n}\n" for n in range(60000)), encoding="utf-8")
        fill(disk, leave=600_000)
        refused(station, "full", "log", "import", "sheet.csv")
        require(station.records("--all") == before, "a failed import left something")
        fill(disk, leave=60_000)
        refused(station, "full", "store", "backup", "b.db")
        require(not list(disk.glob("b.db*")), "a failed backup left a file")
        fill(disk)
        refused(station, "full", "log", "add", INDICATOR, "1", "--date", "2026-02-01")
        # SQLite needs 32 KiB beside the store, for reading too, and half a report is not left.
        refused(station, "full", "log", "list")
        refused(station, "full", "report", "--quarter", "1", "-o", "report.txt")
        require(not (disk / "report.txt").exists(), "half a report was left")
        fill(disk, leave=40_000)
        require(station.records("--all") == before, "a full disk lost records")
        (disk / "filler").unlink()
        station.must("log", "add", INDICATOR, "1", "--date", "2026-02-01")
        require(len(station.records("--all")) == len(before) + 1, "an addition was lost")
        station.require_sound()


def every_size():
    """The space ends at every place of writing: the addition is there as a whole or refused."""
    with SmallDisk("3m") as disk:
        station = Station(options.sw, disk)
        station.must("log", "add", INDICATOR, "1", "--date", "2026-02-01")
        count = 1
        for leave in range(0, 140_000, 4096):
            fill(disk, leave)
            status, _, err = station.run("log", "add", INDICATOR, "1", "--date", "2026-02-01")
            require(status in (0, 4), f"{leave} bytes left: status {status}: {err}")
            (disk / "filler").unlink()
            count += status == 0
            require(len(station.records("--all")) == count, f"{leave} bytes left: half an addition")
        station.require_sound()


def as_nobody(station):
    def run(*arguments):
        command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", station.sw, *arguments]
        done = subprocess.run(command, cwd=station.folder, env=station.env, text=True,
                              capture_output=True, stdin=subprocess.DEVNULL)
        return done.returncode, done.stdout, done.stderr
    return run


def no_rights():
    with Station(options.sw) as station:
        station.must("log", "add", INDICATOR, "1", "--date", "2026-02-01")
        os.chmod(station.folder, 0o755)
        add = ["log", "add", INDICATOR, "1", "--date", "2026-02-01"]
        # Somebody else's workspace.
        refused(station, "permission", *add, run=as_nobody(station))
        # One's own, where the folder, then the file may not be written.
        for path, _, names in os.walk(station.folder):
            os.chown(path, 65534, 65534)
            for name in names:
                os.chown(Path(path) / name, 65534, 65534)
        store = station.folder / ".sw"
        os.chmod(store, 0o500)
        refused(station, "read-only", *add, run=as_nobody(station))
        os.chmod(store, 0o700)
        os.chmod(store / "store.db", 0o400)
        refused(station, "read-only", *add, run=as_nobody(station))
        for file in store.glob("store.db*"):  # SQLite gave -wal and -shm the same rights
            os.chmod(file, 0o600)
        status, _, err = as_nobody(station)(*add)
        require(status == 0, f"with all rights: {err}")
        require(len(station.records("--all")) == 2, "something was written without a right to")


def read_only_disk():
    with SmallDisk("8m") as disk:
        station = Station(options.sw, disk)
        station.must("log", "add", INDICATOR, "1", "--date", "2026-02-01")
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        refused(station, "read-only", "log", "add", INDICATOR, "1", "--date", "2026-02-01")
        require(station.actual() == 1, "a report from a read-only disk")
        subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
        station.require_sound()


def missing_wal():
    """A WAL that is lost takes with it only what was never written back, and the store stays sound."""
    with Station(options.sw) as station:
        for _ in range(3):
            station.must("log", "add", INDICATOR, "1", "--date", "2026-02-01")
        store = station.folder / ".sw"
        require(not list(store.glob("store.db-*")), "the last to close left a WAL")
        # As after a loss of power: the WAL holds the last change.
        status, _ = station.killed("log", "import", "/dev/stdin", after=0.01)
        for file in store.glob("store.db-*"):
            file.unlink()
        station.require_sound()
        require(len(station.records("--all")) == 3, "records went with the WAL")


def clock():
    """The clock goes back a year: the order of changes stays that of recording."""
    with Station(options.sw) as station:
        station.must("log", "add", "staff.certified", "41", "--date", "2026-02-01")
        station.env["LD_PRELOAD"] = preload_faketime()
        station.env["FAKETIME"] = "2020-01-01 00:00:00"
        # A sanitizer wants to come first and says so; it need not.
        station.env["ASAN_OPTIONS"] += ":verify_asan_link_order=0"
        station.must("log", "add", "staff.certified", "42", "--date", "2026-02-01")
        for name in ("LD_PRELOAD", "FAKETIME"):
            del station.env[name]
        records = station.records()
        require(records[0]["made_at"] < records[1]["made_at"], "the clock did not go back")
        report = station.must("report", "--quarter", "1", "--format", "csv")
        line = next(one for one in report.splitlines() if "staff.certified" in one)
        require(",42," in line, f"of two on a day not the later recorded counts: {line}")
        station.require_sound()


def preload_faketime():
    found = sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
    return str(found[0]) if found else fail("faketime is not installed")


def same_clock():
    """Two machines write at the same instant; merged either way, both say the same."""
    with Station(options.sw) as east, Station(options.sw) as west:
        for station, value in ((east, "41"), (west, "42")):
            station.env["LD_PRELOAD"] = preload_faketime()
            station.env["FAKETIME"] = "2026-05-30 08:00:00"
            station.env["ASAN_OPTIONS"] += ":verify_asan_link_order=0"
            for _ in range(3):
                station.must("log", "add", "staff.certified", value, "--date", "2026-02-01")
        copies = tempfile.mkdtemp(prefix="sw-copies-")
        for name, station in (("east", east), ("west", west)):
            shutil.copytree(station.folder, Path(copies) / name)
        east.must("store", "merge", str(Path(copies) / "west"))
        west.must("store", "merge", str(Path(copies) / "east"))
        shutil.rmtree(copies)
        both = [station.must("report", "--quarter", "1", "--format", "csv") for station in (east, west)]
        require(both[0] == both[1], "merged both ways, the reports differ")
        for station in (east, west):
            station.require_sound()


def network_share():
    """On a file system without shared memory the store has a rollback journal, also where it was moved
    there with a WAL."""
    if not os.path.exists("/dev/fuse") or shutil.which("bindfs") is None:
        print("passed over: a network share (no FUSE or no bindfs)")
        return
    below = Path(tempfile.mkdtemp(prefix="sw-share-"))
    share = below / "share"
    (below / "disk").mkdir()
    share.mkdir()
    subprocess.run(["bindfs", below / "disk", share], check=True)
    try:
        for name in ("made", "moved"):
            (share / name).mkdir()
        made = Station(options.sw, share / "made")
        made.must("log", "add", INDICATOR, "1", "--date", "2026-02-01")
        with Station(options.sw) as local:
            local.must("log", "add", INDICATOR, "1", "--date", "2026-02-01")
            shutil.copytree(local.folder, share / "moved", dirs_exist_ok=True)
        for name in ("made", "moved"):
            station = made
            station.folder = share / name
            station.must("log", "add", INDICATOR, "1", "--date", "2026-02-01")
            header = (station.folder / ".sw/store.db").read_bytes()[18]
            require(header == 1, f"{name}: still in WAL mode")
            require(len(station.records()) == 2, f"{name}: records are missing")
            station.require_sound()
    finally:
        subprocess.run(["umount", share], check=True)
        shutil.rmtree(below)


PARTS = [full_disk, every_size, no_rights, read_only_disk, missing_wal, clock, same_clock, network_share]

if os.geteuid() != 0:
    print("passed over: full disks and rights (needs root)")
    PARTS = [missing_wal, clock, same_clock]
for part in PARTS:
    part()
    print(f"ok: {part.__name__.replace('_', ' ')}")
