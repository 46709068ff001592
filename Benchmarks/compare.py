#!/usr/bin/env python3
"""Measures tasks with this kit and with its peers, in turn, and prints a table. Benchmarks/run calls it."""

import os

# On one thread, all of them; to be set before NumPy is imported.
for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "peers"))
import numpy as np
import numpy_tasks

TRAINING = [f"train {batch}" for batch in (1, 32, 128)]
STATIC = [f"static {batch}" for batch in (1, 32, 128)]
PRODUCTS = [f"matmul {n} {n} {n}" for n in (5, 32, 64, 128, 256, 512, 1024)] + [
    "matmul 32 784 32", "matmul 128 784 128", "matmul 128 784 32 transposed", "matmul 1 784 32",
    "matmul 1 784 32 transposed"]
ELEMENTS = [f"{name} {10**power}" for name in ("exp", "log", "tanh") for power in (3, 5, 7)] + [
    f"{name} {10**power}" for name in ("add", "update", "sum") for power in (0, 1, 2, 3, 5, 7)]
MEGABYTES = 400


class Kit:
    """The program that measures this kit."""

    def __init__(self, program):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def measure(self, task, count):
        self.process.stdin.write(f"{count} {task}\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())


class Renamed:
    """A side that does the same under another name."""

    def __init__(self, side, name, other):
        self.side, self.name, self.other = side, name, other

    def measure(self, task, count):
        return self.side.measure(task.replace(self.name, self.other, 1), count)


class Peer:
    """A module that makes the same tasks."""

    def __init__(self, module):
        self.module, self.tasks = module, {}

    def measure(self, task, count):
        if task not in self.tasks:
            self.tasks[task] = self.module.make(task.split())
        function = self.tasks[task]
        if function is None:
            return None
        start = time.process_time()
        for _ in range(count):
            function()
        return (time.process_time() - start) / count


def rate(task, seconds):
    """What a time comes to, in the unit in which such tasks are compared."""
    words = task.split()
    numbers = [int(word) for word in words[1:] if word.isdigit()]
    if words[0] == "matmul":
        return f"{2 * numbers[0] * numbers[1] * numbers[2] / seconds * 1e-9:8.2f} GFLOP/s"
    if words[0] in ("train", "static"):
        return f"{seconds / numbers[0] * 1e6:8.1f} µs a sample"
    if words[0] == "read":
        return f"{seconds * 1e3:8.1f} ms"
    if numbers[0] <= 100:
        return f"{seconds * 1e9:8.0f} ns"
    return f"{seconds / numbers[0] * 1e9:8.2f} ns an element"


def files(folder):
    """Files of elements that are so many megabytes as doubles, and the tasks that read them."""
    for kind in ("f8", "f4", "u1"):
        path = Path(folder) / f"{kind}.npy"
        np.save(path, np.ones(MEGABYTES * 10**6 // 8, dtype=kind))
        yield f"read {path}", f"read {kind}, {MEGABYTES} MB as doubles"


def compare(kit, peers, task, label, rounds, seconds):
    """Measures one task with all, in turn; a line for each peer."""
    sides = [kit] + [peer for _, peer in peers]
    counts = []
    for side in sides:
        side.measure(task, 1)
        once = side.measure(task, 1)
        counts.append(None if once is None else max(1, int(seconds / max(once, 1e-7))))
    samples = [[] for _ in sides]
    for _ in range(rounds):
        for side, count, times in zip(sides, counts, samples):
            if count is not None:
                times.append(side.measure(task, count))
    for (name, _), times in zip(peers, samples[1:]):
        if times:
            ratios = [theirs / ours for ours, theirs in zip(samples[0], times)]
            low, middle, high = statistics.quantiles(ratios, n=4)
            print(f"| {label} | {rate(task, statistics.median(samples[0]))} | {name} "
                  f"{rate(task, statistics.median(times))} | {middle:.2f} × | {low:.2f}–{high:.2f} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="the program Measure")
    parser.add_argument("tasks", nargs="*", help="how tasks begin that are to be measured; all by default")
    parser.add_argument("--rounds", type=int, default=15, help="how often each is measured")
    parser.add_argument("--seconds", type=float, default=0.02, help="how long one measurement takes at least")
    arguments = parser.parse_intermixed_args()
    kit, peers = Kit(arguments.program), [("NumPy", Peer(numpy_tasks))]
    try:
        import torch_tasks
        peers.append(("PyTorch", Peer(torch_tasks)))
    except ImportError:
        print("PyTorch is not installed: it is left out (Benchmarks/run --torch installs it)\n")
    print("| task | this kit | peer | kit is faster by | half of the pairs |\n|---|---|---|---|---|")

    def wanted(task):
        return not arguments.tasks or any(task.startswith(start) for start in arguments.tasks)

    # The compiled step against those that record it, this kit's own among them.
    recording = [("MyTorch", kit), *peers]
    recording = [(name, Renamed(side, "static", "train")) for name, side in recording]
    for task in filter(wanted, STATIC):
        compare(kit, recording, task, task, arguments.rounds, arguments.seconds)
    for task in filter(wanted, TRAINING + PRODUCTS + ELEMENTS):
        compare(kit, peers, task, task, arguments.rounds, arguments.seconds)
    if wanted("read"):
        with tempfile.TemporaryDirectory() as folder:
            for task, label in files(folder):
                compare(kit, peers, task, label, arguments.rounds, arguments.seconds)


main()
