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
        + unquoted_texts(report)
        + (["the report gives a secret away"] if any(token in text for text in unbroken(report)) else [])
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
    for fields, expectations in ((("summary", "message"), handin.verdicts), (("printed",), handin.printed)):
        field = fields[0]
        for path, text in expectations:
            found_texts = [exercises[path].get(f, "") for f in fields] if path in exercises else ["no such exercise"]
            actual = "\n".join(found_texts)
            if text not in actual:
                found.append(f"{path}: {field} lacks '{text}': {actual[:300]!r}")
    notices = "\n".join(report["notices"])
    return found + [
        f"no notice has '{text}': {notices[:300]!r}" for text in handin.notices if text not in notices
    ]


def unquoted_texts(report):
    """Lines that a hand-in has written and that lack their mark, or are wider than a terminal."""
    found = []
    for exercise in report["exercises"]:
        if "\n" in exercise["summary"]:
            found.append(f"the summary has several lines: {exercise['summary'][:100]!r}")
        for field in ("message", "printed"):
            for line in exercise.get(field, "").splitlines():
                columns = sum(not unicodedata.category(c).startswith("M") for c in line)
                if not line.startswith("| ") or columns > 78:
                    found.append(f"{field} has a line that is not quoted: {line[:100]!r}")
    for notice in report["notices"]:
        for line in notice.splitlines()[1:]:
            if not line.startswith("    | "):
                found.append(f"a notice has a line that is not quoted: {line[:100]!r}")
    return found[:3]


def unbroken(report):
    """All texts, with broken lines made whole again."""
    return [text.replace("\n| ", "").replace("\n    | ", "") for text in texts(report)]


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
