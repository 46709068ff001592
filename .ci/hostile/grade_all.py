"""Grades the hostile hand-ins, two at once, and checks that the grader stands.

    grade_all.py [--sandbox auto|require|off] [NAME…]

For each of them: no point more than the honest part earns, the verdict it must get, an orderly end in time,
nothing left running, nothing changed around the grader, no secret in the report. Between them an honest
hand-in is graded again and again; its report must not change. A NAME is a part of a hand-in's name. Ends
with status 1 at any failure.
"""

import argparse
import concurrent.futures
import contextlib
import dataclasses
import importlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import corpus
import packing
import surroundings
import verdicts

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCES = ROOT / "Sources"
FILES = [
    "MyTorch/AutogradEngine.swift",
    "MyTorch/NN/Functional.swift",
    "MyTorch/NN/Modules/Activation.swift",
    "MyTorch/NN/Modules/Linear.swift",
    "MyTorch/NN/Modules/Loss.swift",
    "MyTorch/Utils.swift",
]

# How long one exercise may run, in seconds.
TIMEOUT = 2

# How many hand-ins are graded at once, and how many between two honest ones.
AT_ONCE, BATCH = 2, 24

HONEST = corpus.read(
    """what: the reference
exercise: autograd/
exercise: functional/
exercise: loss/
points: 21
made by: packing.honest""",
    "honest",
)


@dataclasses.dataclass
class Outcome:
    problems: list
    seconds: float
    report: dict | None


class Range:
    """Where hand-ins are graded."""

    def __init__(self, folder, sandbox):
        self.folder = folder
        self.sandbox = sandbox
        self.kit = surroundings.Kit(ROOT, folder / "kit")
        self.listener = surroundings.Listener()
        self.reference = {file: (SOURCES / file).read_text() for file in FILES}
        self.path = f"{toolchain(folder)}:{os.environ['PATH']}"

    def grade(self, handin, patience=1):
        """Grades one hand-in in a folder of its own, which is removed afterwards."""
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        try:
            return self.grade_in(folder, handin, patience)
        finally:
            packing.remove(folder)

    def grade_in(self, folder, handin, patience):
        around = surroundings.Neighbourhood(folder)
        values = {
            "KIT": self.kit.folder,
            "HOME": around.home,
            "OTHER": around.other,
            "PORT": self.listener.port,
        }
        (folder / "handin").mkdir()
        file = maker(handin)(folder / "handin", handin.sources(self.reference, values))
        command = [self.kit.autograder, "grade", file, "--format", "json", "--timeout", str(TIMEOUT)]
        command += ["--sandbox", self.sandbox, "--jobs", "2", "--report", "staff"]
        command += ["--fixtures", self.kit.folder / "Fixtures"]
        if handin.budget is not None:
            command += ["--budget", str(handin.budget)]
        for exercise in handin.exercises:
            command += ["--exercise", exercise]
        limit = patience * verdicts.time_limit(len(handin.exercises) or 22, TIMEOUT)
        with open(folder / "stdout", "wb") as out, open(folder / "stderr", "wb") as errors:
            subprocess.run(
                [sys.executable, ROOT / ".ci/hostile/watch.py", str(limit), folder / "result", *command],
                cwd=folder,
                env=around.environment() | {"PATH": self.path},
                stdout=out,
                stderr=errors,
                check=True,
            )
        run = json.loads((folder / "result").read_text())
        output = (folder / "stdout").read_text(errors="surrogateescape")
        complaint = (folder / "stderr").read_text(errors="surrogateescape")
        report = None
        with contextlib.suppress(json.JSONDecodeError):
            report = json.loads(output)
        problems = verdicts.problems(handin, run, report, complaint, around.token)
        problems += [f"changed: {change}" for change in around.changes()]
        return Outcome(problems, run["seconds"], report)


def maker(handin):
    """The function that makes a hand-in."""
    module, _, function = (handin.maker or "packing.honest").partition(".")
    return getattr(importlib.import_module(module), function)


def toolchain(folder):
    """The folder of the Swift compiler itself: a proxy may need the true home folder.

    The compiler leaves things in `folder`.
    """
    info = subprocess.run(
        ["swiftc", "-print-target-info"],
        env=os.environ | {"TMPDIR": str(folder)},
        capture_output=True,
        check=True,
    ).stdout
    return pathlib.Path(json.loads(info)["paths"]["runtimeResourcePath"]).resolve().parents[1] / "bin"


def has_bubblewrap():
    """Whether there is a bubblewrap that works here."""
    trial = "bwrap --unshare-pid --unshare-net --ro-bind / / --proc /proc --dev /dev true".split()
    return shutil.which("bwrap") is not None and subprocess.run(trial, capture_output=True).returncode == 0


def comparable(report):
    """A report without what is another every time."""
    if isinstance(report, dict):
        return {key: comparable(value) for key, value in report.items() if key != "seconds"}
    return [comparable(item) for item in report] if isinstance(report, list) else report


def show(handin, outcome):
    """Prints one line, and more if something is wrong."""
    state = "FAIL" if outcome.problems else "ok  "
    lines = [f"{state} {outcome.seconds:5.1f} s  {handin.name}: {handin.what}"]
    if outcome.problems:
        notices = outcome.report["notices"] if outcome.report else []
        lines += [f"       {line}" for line in outcome.problems + [f"notice: {n[:300]}" for n in notices]]
    print("\n".join(lines), flush=True)


def grade_batch(place, batch):
    """Grades some hand-ins and an honest one afterwards; the number of failures."""
    failures = 0
    kit = place.kit.state()
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        for handin, outcome in zip(batch, pool.map(place.grade, batch)):
            failures += bool(outcome.problems)
            show(handin, outcome)
    afterwards = [f"changed in the kit: {change}" for change in place.kit.changes(kit)]
    if place.sandbox != "off" and place.listener.calls:
        afterwards.append("somebody in a sandbox has called over the network")
    honest = place.grade(HONEST)
    afterwards += honest.problems
    if comparable(honest.report) != place.honest:
        afterwards.append("the report on the honest hand-in is another than before")
    for problem in afterwards:
        print(f"FAIL after these: {problem}")
    return failures + len(afterwards)


def choose(names, can_hold):
    """The hand-ins to be graded, the slow ones first, and those that only a sandbox can hold."""
    chosen = [
        h for h in corpus.read_all(ROOT / "Tests/Hostile") if not names or any(n in h.name for n in names)
    ]
    if not chosen:
        sys.exit("there is no hand-in of that name")
    chosen.sort(key=lambda handin: not handin.is_slow)
    return (
        [handin for handin in chosen if can_hold or not handin.needs_sandbox],
        [handin for handin in chosen if not can_hold and handin.needs_sandbox],
    )


def main():
    parser = argparse.ArgumentParser(
        description="Grades hand-ins written to cheat, kill or confuse the grader."
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="only hand-ins whose name contains NAME")
    parser.add_argument(
        "--sandbox", choices=("auto", "require", "off"), help="default: require if there is one"
    )
    options = parser.parse_args()
    there_is_one = has_bubblewrap()
    sandbox = options.sandbox or ("require" if there_is_one else "off")
    chosen, skipped = choose(options.names, can_hold=there_is_one and sandbox != "off")
    start = time.monotonic()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="hostile-"))
    try:
        place = Range(folder, sandbox)
        # This one prepares what all hand-ins share, which takes a minute or two.
        first = place.grade(HONEST, patience=10)
        if first.problems:
            sys.exit("the honest hand-in: " + "; ".join(first.problems))
        place.honest = comparable(first.report)
        failures = sum(grade_batch(place, chosen[i : i + BATCH]) for i in range(0, len(chosen), BATCH))
    finally:
        packing.remove(folder)
    for handin in skipped:
        print(f"SKIPPED, needs a sandbox: {handin.name}: {handin.what}")
    print(
        f"{len(chosen)} hostile hand-ins graded in {time.monotonic() - start:.0f} s (--sandbox {sandbox}),"
        f" {failures} failures, {len(skipped)} SKIPPED"
    )
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
