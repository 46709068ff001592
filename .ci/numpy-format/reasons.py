#!/usr/bin/env python3
"""Checks what NumPyFormat says about malformed files.

    reasons.py PATH-OF-NumPyFormatProbe

Each file of malformed.py and archives.py is read by both. What NumPy refuses, NumPyFormat must refuse with an error
that names the file and the cause, in the words that the corpus expects; what NumPy takes, it must take with the same
values. Where the two differ, the case must say so, by a name in the table of cases.py. Ends with status 1 otherwise.
"""

import collections
import pathlib
import re
import sys
import tempfile
import warnings

import archives
import compare
import malformed
from cases import DIFFERENCES


def problem_of(case, answer, theirs, path):
    """What is wrong with an answer, if anything; `theirs` is what NumPy reads, as the probe would print it."""
    if case.read_by_numpy is not None and case.read_by_numpy != (theirs is not None):
        return f"NumPy {'reads' if theirs is not None else 'refuses'} it"
    if case.reason is None:
        if answer[0] != "ok":
            return "refused"
        is_same = answer == ["ok", *theirs]
        return None if is_same != case.is_read_otherwise else f"read with {'the same' if is_same else 'other'} values"
    if answer[0] == "ok":
        return "read"
    # A damaged member is named behind the archive.
    if not answer[1].startswith(f"{path}: "):
        return "an error that does not name the file"
    return None if re.search(case.reason, answer[1]) else "an error that does not name the cause"


def numpy_reads(data, is_archive):
    """What NumPy reads, as the probe prints it; something else if the probe cannot; none if NumPy refuses."""
    try:
        loaded = compare.np.load(compare.io.BytesIO(data))
        if not is_archive:
            return compare.fields(loaded) if loaded.dtype.kind in "biuf" and loaded.dtype.itemsize <= 8 else []
        if not isinstance(loaded, compare.np.lib.npyio.NpzFile):
            return None
        arrays = [(name, loaded[name]) for name in loaded.files]
    except Exception:
        return None
    if any(not isinstance(array, compare.np.ndarray) for _, array in arrays):
        return []
    return [field for name, array in arrays for field in (name, *compare.fields(array))]


def main():
    warnings.simplefilter("ignore")
    probe = compare.Probe(sys.argv[1])
    failures, counts, seen = [], collections.Counter(), set()
    for is_archive, cases in [(False, list(malformed.cases())), (True, list(archives.cases()))]:
        kind = "npz" if is_archive else "npy"
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for index, case in enumerate(cases):
                paths.append(pathlib.Path(folder) / f"{index}.{kind}")
                paths[-1].write_bytes(case.data)
            answers = probe.ask([(kind, path) for path in paths])
        for case, answer, path in zip(cases, answers, paths):
            counts[kind, "read" if case.reason is None else "refused"] += 1
            seen.add(case.difference)
            theirs = numpy_reads(case.data, is_archive)
            if problem := problem_of(case, answer, theirs, path):
                failures.append(f"{kind}, {case.what!r}: {problem}\n  here: {answer[:2]}\n  expected: {case.reason}")
    failures += [f"no file shows the difference {name!r}" for name in DIFFERENCES if name not in seen]
    print("\n".join(failures[:60]))
    print(", ".join(f"{count} .{kind} {what}" for (kind, what), count in counts.items()), f"as expected but for {len(failures)}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
