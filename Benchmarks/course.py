#!/usr/bin/env python3
"""How long a course takes to grade, against compiling and linking the same files with bare `swiftc`, on 1 and 2 cores.

    python3 Benchmarks/course.py [COUNT] [BINARY] [GRADE OPTION ...]

The hand-ins are right solutions (Tests/Alternatives) and wrong ones (Tests/Mutants), evenly chosen, with the same seed each time.
BINARY is the autograder, .build/release/autograder unless it is said. Where other programs
are at work, the time of the processors tells more than the clock. The highest memory is that of the grader's own process.
"""

import concurrent.futures
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

kit = Path(__file__).resolve().parent.parent
count = int(sys.argv[1]) if len(sys.argv) > 1 else 20
binary = sys.argv[2] if len(sys.argv) > 2 else str(kit / ".build/release/autograder")
options = sys.argv[3:]
reference = {
    str(path.relative_to(kit / "Sources")): path.read_text() for path in sorted((kit / "Sources/MyTorch").rglob("*.swift"))
}


def changed(text):
    """The reference's files with the changes of a .mutant or .alternative file; None where one does not fit."""
    files, name, part, parts = dict(reference), None, None, {}

    def apply():
        nonlocal parts
        if not parts:
            return True
        before, after = ("\n".join(parts[key]) for key in ("before", "after"))
        if before not in files[name]:
            return False
        files[name] = files[name].replace(before, after, 1)
        parts = {}
        return True

    for line in text.removesuffix("\n").split("\n"):
        if line.startswith("file: "):
            if not apply():
                return None
            name, part = line[6:], None
        elif line in ("--- before", "--- after"):
            if line == "--- before" and not apply():
                return None
            part = line[4:]
            parts[part] = []
        elif part:
            parts[part].append(line)
    return files if apply() else None


def handins():
    found = {}
    for entry in sorted((kit / "Tests/Alternatives").iterdir()):
        files = dict(reference)
        if entry.is_dir():
            files.update({str(p.relative_to(entry)): p.read_text() for p in entry.rglob("*.swift")})
        else:
            files = changed(entry.read_text())
        if files:
            found[entry.stem] = files
    right, wrong = list(found), []
    for entry in sorted((kit / "Tests/Mutants").rglob("*.mutant")):
        files = changed(entry.read_text())
        if files and "never" not in entry.stem and "endless" not in entry.stem:
            wrong.append(entry.stem)
            found[entry.stem] = files
    pick = lambda names, number: [names[i * len(names) // number] for i in range(number)] if number else []
    share = min(count // 2, len(right))
    return {name: found[name] for name in pick(right, share) + pick(wrong, count - share)}


def bare(folder, support, out):
    sources = sorted(str(p) for p in folder.rglob("*.swift"))
    main = out / "main.swift"
    command = ["swiftc", "-Onone", "-wmo", "-gline-tables-only", "-swift-version", "5", "-module-name", "MyTorch"]
    command += ["-I", str(support / "course"), "-o", str(out / folder.name), *sources, str(main)]
    command += [str(p) for p in sorted((support / "course").glob("*.o"))] + ["-lm"]
    subprocess.run(command, check=True, capture_output=True, cwd=out)


def highest_memory(process):
    highest = 0
    while process.poll() is None:
        try:
            for line in Path(f"/proc/{process.pid}/status").read_text().splitlines():
                if line.startswith("VmHWM"):
                    highest = max(highest, int(line.split()[1]))
        except (FileNotFoundError, ProcessLookupError):
            pass
        time.sleep(0.05)
    return highest / 1024


def computing():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def grade(folder, results, jobs):
    start = time.monotonic()
    process = subprocess.Popen(
        [binary, "grade", str(folder), "--results", str(results), "--jobs", str(jobs), "--seed", "11785", *options],
        cwd=kit, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    memory = highest_memory(process)
    if process.returncode != 0:
        sys.exit(f"grade ended with status {process.returncode}")
    return time.monotonic() - start, memory


with tempfile.TemporaryDirectory() as scratch:
    scratch = Path(scratch)
    chosen = handins()
    for name, files in chosen.items():
        for file, text in files.items():
            path = scratch / "handins" / name / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
    first = scratch / "one" / next(iter(chosen))
    subprocess.run(["cp", "-r", scratch / "handins" / first.name, scratch / "one-is-here"], check=True)
    # What all hand-ins share is compiled here, and not measured.
    subprocess.run(
        [binary, "grade", str(scratch / "one-is-here")], cwd=kit, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    support = max((kit / ".build/handin-support").iterdir(), key=lambda p: (p / "course").is_dir() and p.stat().st_mtime)
    print(f"{len(chosen)} hand-ins")
    for jobs in (1, 2):
        out = scratch / f"bare-{jobs}"
        out.mkdir()
        (out / "main.swift").write_text("")
        start, before = time.monotonic(), computing()
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            list(pool.map(lambda name: bare(scratch / "handins" / name, support, out), chosen))
        compiled, cpu = time.monotonic() - start, computing() - before
        before = computing()
        graded, memory = grade(scratch / "handins", scratch / f"results-{jobs}", jobs)
        graded_cpu = computing() - before
        again, _ = grade(scratch / "handins", scratch / f"results-{jobs}", jobs)
        print(
            f"jobs {jobs}: swiftc {compiled:.1f} s, graded {graded:.1f} s, {graded / compiled:.2f} times; "
            f"of the processors {cpu:.1f} s and {graded_cpu:.1f} s, {graded_cpu / cpu:.2f} times; "
            f"run again {again:.1f} s; at most {memory:.0f} MiB", flush=True)
    same = [(scratch / f"results-{jobs}/grades.csv").read_bytes() for jobs in (1, 2)]
    print("grades.csv is the same" if same[0] == same[1] else "grades.csv DIFFERS")
