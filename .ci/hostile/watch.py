"""Runs one program and says how it ended and what it left running.

    watch.py SECONDS RESULT PROGRAM [ARGUMENT…]

Standard output and error are the program's. The result, written as JSON to the file RESULT, has its `status`
(negative for a signal), its `seconds`, whether it had to be `ended` after SECONDS, and the processes it
`left`. Whatever a process leaves behind becomes the child of its nearest ancestor that adopts orphans; here
that is this one.
"""

import ctypes
import json
import os
import pathlib
import signal
import subprocess
import sys
import time

PR_SET_CHILD_SUBREAPER = 36

# How long a process that was killed may take to be gone.
GRACE = 0.5


def children():
    """The running children of this process: their numbers and names."""
    found = {}
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            text = (entry / "stat").read_text()
        except OSError:
            continue
        name, fields = text[text.index("(") + 1 : text.rindex(")")], text[text.rindex(")") + 2 :].split()
        state, parent = fields[0], int(fields[1])
        if parent == os.getpid() and state not in "ZX":
            found[int(entry.name)] = name
    return found


def main():
    limit, result, command = float(sys.argv[1]), sys.argv[2], sys.argv[3:]
    if ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        sys.exit("watch.py: this system does not let a process adopt orphans")
    start = time.monotonic()
    program = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)
    ended = False
    try:
        status = program.wait(limit)
    except subprocess.TimeoutExpired:
        ended = True
        program.kill()
        status = program.wait()
    seconds = time.monotonic() - start
    deadline = time.monotonic() + GRACE
    while children() and time.monotonic() < deadline:
        time.sleep(0.02)
    left = children()
    while running := children():
        for pid in running:
            os.kill(pid, signal.SIGKILL)
        time.sleep(0.02)
    with open(result, "w") as file:
        json.dump({"status": status, "seconds": seconds, "ended": ended, "left": sorted(left.values())}, file)


main()
