"""Compares what the grader made of a hand-in with what it must make of it."""

import unicodedata

# The grader's exit statuses: all points, points missing, nothing graded.
COMPLETE, MISSING, FAILED = 0, 1, 3

# How long the grader may take beyond the sum of the time limits.
PATIENCE = 1.5

# The limits the grader sets: to list an archive, and for one call of the compiler.
ARCHIVE_SECONDS, COMPILER_SECONDS = 10, 60


def time_limit(exercises, timeout):
    """How long the grader may take for this number of exercises, in seconds."""
    return PATIENCE * (ARCHIVE_SECONDS + COMPILER_SECONDS + exercises * timeout)


def problems(handin, run, report, complaint, token):
    """What is wrong, a line each.

    `run` is what watch.py has found out, `report` the grader's (`None` if there is none), `complaint` what
    the grader has printed on standard error.
    """
    found = []
    if run["ended"]:
        found.append(f"the grader did not end; it was killed after {run['seconds']:.0f} s")
    elif run["status"] < 0:
        found.append(f"the grader was killed by signal {-run['status']}")
    if run["left"]:
        found.append(f"left running: {', '.join(run['left'])}")
    if found:
        return found
    if handin.status is not None:
        return not_graded(handin, run, report, complaint)
    if run["status"] not in (COMPLETE, MISSING) or report is None:
        return [f"the grader ended with status {run['status']}: {complaint.strip()[:300]}"]
    return (
        points(handin, report)
        + expected_texts(handin, report)
        + unsafe_texts(report)
        + (["the report gives a secret away"] if any(token in text for text in texts(report)) else [])
    )


def not_graded(handin, run, report, complaint):
    """For hand-ins that cannot be read: the status, and a message that says so."""
    found = []
    if run["status"] != handin.status or report is not None:
        found.append(f"the grader ended with status {run['status']}, not {handin.status}")
    if any(is_unsafe(character) for character in complaint):
        found.append("the complaint has control characters in it")
    return found + [
        f"the complaint lacks '{n}': {complaint.strip()[:300]}" for n in handin.notices if n not in complaint
    ]


def points(handin, report):
    earned = report["points"]
    if earned > handin.points:
        return [f"{earned} points, {earned - handin.points} too many"]
    if earned < handin.points and handin.is_exact:
        return [f"{earned} points; the honest part is worth {handin.points}"]
    return []


def expected_texts(handin, report):
    found = []
    exercises = {exercise["path"]: exercise for exercise in report["exercises"]}
    for field, expectations in (("summary", handin.verdicts), ("printed", handin.printed)):
        for path, text in expectations:
            actual = exercises[path][field] if path in exercises else "not among the exercises"
            if text not in actual:
                found.append(f"{path}: {field} lacks '{text}': {actual[:300]!r}")
    notices = "\n".join(report["notices"])
    return found + [
        f"no notice has '{text}': {notices[:300]!r}" for text in handin.notices if text not in notices
    ]


def unsafe_texts(report):
    """What a terminal would obey, or what would change the direction of writing."""
    for text in texts(report):
        for character in text:
            if is_unsafe(character):
                return [f"the report has the character U+{ord(character):04X} in {text[:100]!r}"]
    return []


def is_unsafe(character):
    return character not in "\n\t" and unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")


def texts(value):
    """All texts in a report, names of fields included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
