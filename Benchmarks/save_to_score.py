#!/usr/bin/env python3
"""How long a student waits from saving an edit to the printed score, against a bare incremental build of the same edit.

    python3 Benchmarks/save_to_score.py [ROUNDS]

Works in an exported copy of the handout with the reference's MyTorch in it; the two are measured in turn, A B A B.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

kit = Path(__file__).resolve().parent.parent
rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5


def run(*command, cwd):
    return subprocess.run(command, cwd=cwd, check=True, capture_output=True, text=True).stdout


def edit(copy, number):
    source = copy / "Sources/MyTorch/NN/Functional.swift"
    text = source.read_text()
    marker = "  let edit = "
    if marker not in text:
        text = text.replace("  let (a, b) = (inputs[0], inputs[1])", f"{marker}0\n  _ = edit\n  let (a, b) = (inputs[0], inputs[1])", 1)
    before, after = text.split(marker, 1)
    source.write_text(before + marker + str(number) + "\n" + after.split("\n", 1)[1])


with tempfile.TemporaryDirectory() as folder:
    copy = Path(folder) / "homework"
    run("swift", "run", "autograder", "handout", "--export", str(copy), cwd=kit)
    shutil.copytree(kit / "Sources/MyTorch", copy / "Sources/MyTorch", dirs_exist_ok=True)
    run("swift", "build", cwd=copy)
    builds, scores = [], []
    for number in range(1, 2 * rounds + 1):
        edit(copy, number)
        start = time.monotonic()
        if number % 2:
            run("swift", "build", cwd=copy)
            builds.append(time.monotonic() - start)
        else:
            assert "50 / 50" in run("swift", "run", "autograder", cwd=copy)
            scores.append(time.monotonic() - start)
    ratios = [score / build for score, build in zip(scores, builds)]
    print(f"bare swift build:     median {statistics.median(builds):.2f} s")
    print(f"swift run autograder: median {statistics.median(scores):.2f} s")
    print(f"ratio, pair by pair:  median {statistics.median(ratios):.2f}, {min(ratios):.2f} to {max(ratios):.2f}")
