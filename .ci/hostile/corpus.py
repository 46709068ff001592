"""Reads the hostile hand-ins.

A file says what is tried, what the grader must make of it, and how the reference is changed:

    what: the logarithm's backward function never returns
    exercise: functional/log-backward
    exercise: functional/divide-backward
    points: 1
    verdict: functional/log-backward: 2 s without an answer
    file: MyTorch/NN/Functional.swift
    --- before
      [gradOutput / inputs[0]]
    --- after
      while true {}

`points: at most N` takes fewer, too. `printed: PATH: TEXT` asks for what the exercise printed, `notice:
TEXT` for a notice of the report or, with `status: 3`, for a part of the complaint. Without `exercise:`
everything is graded. A change whose text before is empty adds to the end of the file. `made by:
MODULE.FUNCTION` names the function that makes the hand-in out of the sources, in place of an honest .tar.
`budget: SECONDS` bounds the whole. `sandbox: required` is for what nothing but a sandbox can hold, `slow: yes` for what had better begin early.

@KIT@, @HOME@, @OTHER@ and @PORT@ in a text after stand for the grader's kit, the grader's home folder, the
folder of another hand-in, and a port of this computer on which somebody listens.
"""

import dataclasses
import pathlib

REPEATED = {"exercise", "verdict", "printed", "notice"}
SINGLE = {"what", "points", "status", "sandbox", "slow", "made by", "budget"}


class Problem(Exception):
    """What is wrong with a hand-in's file."""


@dataclasses.dataclass
class Handin:
    name: str
    what: str
    exercises: list
    points: int
    is_exact: bool
    status: int | None
    verdicts: list
    printed: list
    notices: list
    needs_sandbox: bool
    is_slow: bool
    maker: str | None
    budget: int | None
    changes: list

    def sources(self, reference, values):
        """The reference with the changes made: contents by path below Sources."""
        changed = dict(reference)
        for file, before, after in self.changes:
            if file not in changed:
                raise Problem(f"{self.name} changes {file}, which is not handed in")
            for key, value in values.items():
                after = after.replace(f"@{key}@", str(value))
            if not before:
                changed[file] += f"\n{after}\n"
                continue
            count = changed[file].count(before)
            if count != 1:
                raise Problem(
                    f"{self.name}: the text before is {count} times in {file}; it must be there once."
                    " Has the reference changed?"
                )
            changed[file] = changed[file].replace(before, after)
        return changed


def read_all(folder):
    """All hand-ins below `folder`, in order."""
    files = sorted(pathlib.Path(folder).rglob("*.hostile"))
    return [read(f.read_text(), str(f.relative_to(folder).with_suffix(""))) for f in files]


def read(text, name):
    """One hand-in's file."""
    head, changes = split(text.removesuffix("\n").split("\n"))
    fields = {key: [] for key in REPEATED | SINGLE}
    for line in head:
        key, colon, value = line.partition(": ")
        if not colon or key not in fields:
            raise Problem(f"{name}: '{line}' is not understood")
        fields[key].append(value)
    for key in SINGLE:
        if len(fields[key]) > 1:
            raise Problem(f"{name} has '{key}:' twice")
    for key in ("what", "points"):
        if not fields[key]:
            raise Problem(f"{name} has no '{key}:'")
    if fields["sandbox"] not in ([], ["required"]):
        raise Problem(f"{name}: 'sandbox:' can only be 'required'")
    if not changes and not fields["made by"]:
        raise Problem(f"{name} changes nothing")
    points = fields["points"][0]
    return Handin(
        name=name,
        what=fields["what"][0],
        exercises=fields["exercise"],
        points=int(points.removeprefix("at most ")),
        is_exact=not points.startswith("at most "),
        status=int(fields["status"][0]) if fields["status"] else None,
        verdicts=[pair(v, name) for v in fields["verdict"]],
        printed=[pair(p, name) for p in fields["printed"]],
        notices=fields["notice"],
        needs_sandbox=bool(fields["sandbox"]),
        is_slow=bool(fields["slow"]),
        maker=fields["made by"][0] if fields["made by"] else None,
        budget=int(fields["budget"][0]) if fields["budget"] else None,
        changes=changes,
    )


def pair(value, name):
    """An exercise's path and a text."""
    path, colon, text = value.partition(": ")
    if not colon or "/" not in path:
        raise Problem(f"{name}: '{value}' is not an exercise's path and a text")
    return path, text


def split(lines):
    """The lines before the first change, and the changes."""
    head, changes, file, part = [], [], None, None
    for line in lines:
        if line.startswith("file: "):
            file, part = line.removeprefix("file: "), None
        elif line == "--- before":
            part = []
            changes.append((file, part, []))
        elif line == "--- after":
            part = changes[-1][2]
        elif part is not None:
            part.append(line)
        else:
            head.append(line)
    return head, [(file, "\n".join(before), "\n".join(after)) for file, before, after in changes]
