"""What surrounds the grader while it works: a kit, a home, a temporary folder, somebody else's hand-in."""

import os
import pathlib
import shutil
import socket
import stat
import threading
import uuid

# What the grader needs of the kit.
KIT = ("Autograder", "Fixtures", "Handout", "Sources", "Package.swift", "create_tarball.sh")


class Kit:
    """A copy of the kit, which nobody else changes at the same time."""

    # Where the grader keeps what it has compiled of the kit. It may add to that, but not change it.
    KEPT = pathlib.Path(".build/handin-support")

    def __init__(self, source, folder):
        self.folder = folder
        folder.mkdir()
        for name in KIT:
            place = source / name
            if place.is_dir():
                shutil.copytree(place, folder / name, symlinks=True, ignore=shutil.ignore_patterns(".build*"))
            else:
                shutil.copy2(place, folder / name)
        programs = folder / ".build/debug"
        programs.mkdir(parents=True)
        for name in ("autograder", "Worker"):
            shutil.copy2(source / ".build/debug" / name, programs / name)
        self.autograder = programs / "autograder"

    def state(self):
        """The state of all files; of the folders of what is kept, only that they are there."""
        state = snapshot(self.folder)
        for path, facts in state.items():
            if self.KEPT == path or self.KEPT in path.parents:
                if facts[0] == "folder" or path.name == "lock":
                    state[path] = facts[:1]
        return state

    def changes(self, before):
        """What is another since `before`, but for what was added to what is kept."""
        return [
            change
            for change in differences(before, self.state())
            if not (change.startswith("new: ") and self.KEPT in pathlib.Path(change[5:]).parents)
        ]


class Neighbourhood:
    """The folders around one run of the grader, with secrets in them."""

    def __init__(self, folder):
        self.token = uuid.uuid4().hex
        self.home, self.other, self.temporary = (folder / name for name in ("home", "other", "tmp"))
        for place in (self.home, self.other / "Sources/MyTorch", self.temporary):
            place.mkdir(parents=True)
        (self.home / "secret").write_text(self.token)
        (self.other / "Sources/MyTorch/Utils.swift").write_text(f"// {self.token}\n")
        (self.other / "report.json").write_text(f'{{"points": 1, "token": "{self.token}"}}\n')
        self.places = (self.home, self.other, self.temporary)
        self.before = [snapshot(place) for place in self.places]

    def environment(self):
        """The grader's environment: the usual, these folders, and a secret."""
        usual = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        return usual | {"HOME": str(self.home), "TMPDIR": str(self.temporary), "COURSE_SECRET": self.token}

    def changes(self):
        """What is another than it was."""
        return [
            f"{place.name}: {change}"
            for place, before in zip(self.places, self.before)
            for change in differences(before, snapshot(place))
        ]


class Listener:
    """Somebody who listens on a port and on a socket named after it, and counts who calls."""

    def __init__(self):
        self.calls = 0
        by_port = socket.create_server(("127.0.0.1", 0))
        self.port = by_port.getsockname()[1]
        by_name = socket.socket(socket.AF_UNIX)
        by_name.bind(f"\0hostile-{self.port}")
        by_name.listen()
        for line in (by_port, by_name):
            threading.Thread(target=self.listen, args=(line,), daemon=True).start()

    def listen(self, line):
        while True:
            connection, _ = line.accept()
            self.calls += 1
            connection.close()


def snapshot(folder):
    """What each file below `folder` is, when it was changed last, and by which number the system knows it."""
    state = {}
    for root, folders, files in os.walk(folder):
        for name in folders + files:
            path = pathlib.Path(root, name)
            facts = path.lstat()
            kind = "folder" if stat.S_ISDIR(facts.st_mode) else "file"
            state[path.relative_to(folder)] = (
                kind,
                facts.st_ino,
                facts.st_mode,
                facts.st_size,
                facts.st_ctime_ns,
            )
    return state


def differences(before, after):
    """The paths that are new, gone or changed."""
    found = [f"new: {path}" for path in after if path not in before]
    found += [f"gone: {path}" for path in before if path not in after]
    found += [f"changed: {path}" for path in before if path in after and before[path] != after[path]]
    return sorted(found)
