"""Hand-ins that are folders, with more in them than files."""

import os
import socket

from packing import LINEAR, LOSS, without, write


def folder_with_links(folder, sources):
    """A folder with a link in place of a file, and a link in place of a folder."""
    place = write(folder, without(sources, LOSS))
    (place / LOSS).symlink_to("../../../home/secret")
    (place / "MyTorch/NN/Modules").rename(folder / "Modules")
    (place / "MyTorch/NN/Modules").symlink_to("../../../Modules")
    return place


def folder_with_pipes(folder, sources):
    """A folder with a pipe, a socket, and a folder in place of files."""
    place = write(folder, without(sources, LOSS, LINEAR, "MyTorch/NN/Functional.swift"))
    os.mkfifo(place / LOSS)
    here = os.open(place / "MyTorch/NN/Modules", os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(f"/proc/self/fd/{here}/Linear.swift")
    os.close(here)
    (place / "MyTorch/NN/Functional.swift").mkdir()
    return place


def large_source_in_folder(folder, sources):
    """The same, in a folder."""
    return write(folder, sources | {LOSS: sources[LOSS] + "// filler\n" * (20 << 20)})
