#!/usr/bin/env python3
"""What one honest hand-in costs to grade, by two builds of the kit in turn.

    python3 Benchmarks/grade.py [--rounds N] KIT [KIT]

KIT is a folder of the kit with a debug build (`swift build --product autograder`). The first round prepares what all hand-ins share and is not
counted. Computing time (user and system, all processes) tells more than the clock where other programs are at work.
"""

import argparse
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

parser = argparse.ArgumentParser()
parser.add_argument("--rounds", type=int, default=7)
parser.add_argument("--sandbox", default="auto", choices=["auto", "require", "off"])
parser.add_argument("kits", nargs="+", metavar="KIT", type=Path)
arguments = parser.parse_args()


def computing():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def grade(kit, handin):
    before, start = computing(), time.monotonic()
    done = subprocess.run(
        [kit / ".build/debug/autograder", "grade", handin, "--sandbox", arguments.sandbox], cwd=kit,
        capture_output=True, text=True)
    if "50 / 50" not in done.stdout:
        raise SystemExit(f"{kit}: not 50 points:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return time.monotonic() - start, computing() - before


with tempfile.TemporaryDirectory() as scratch:
    kits = [kit.resolve() for kit in arguments.kits]
    figures = {kit: [] for kit in kits}
    for round in range(arguments.rounds + 1):
        for number, kit in enumerate(kits):
            handin = Path(scratch) / f"handin-{number}"
            shutil.copytree(kit / "Sources/MyTorch", handin / "MyTorch", dirs_exist_ok=True)
            figure = grade(kit, handin)
            if round:
                figures[kit].append(figure)
    for kit in kits:
        clock, cpu = (sorted(values) for values in zip(*figures[kit]))
        print(
            f"{kit.name}: {statistics.median(clock):.2f} s ({clock[0]:.2f}–{clock[-1]:.2f}), "
            f"computing {statistics.median(cpu):.2f} s ({cpu[0]:.2f}–{cpu[-1]:.2f})")
