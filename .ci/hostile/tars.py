"""Hand-ins whose .tar is one that no honest program makes."""

import gzip
import os
import random
import tarfile

from packing import LINEAR, LOSS, add, honest, tar, without


def zeros(gibibytes):
    """A gzip file of zeros: one member again and again."""
    return gzip.compress(bytes(1 << 28)) * (gibibytes * 4)


def gzip_bomb(folder, sources):
    """A .tar.gz of whose bytes 64 GiB belong to one source file."""
    member = tarfile.TarInfo(LOSS)
    member.size = 64 << 30
    others = tar(folder / "others", without(sources, LOSS)).read_bytes().rstrip(b"\0")
    others += bytes(-len(others) % 512)
    path = folder / "handin.tar.gz"
    path.write_bytes(gzip.compress(others + member.tobuf()) + zeros(64))
    return path


def gzip_bomb_of_nothing(folder, sources):
    """64 GiB of zeros, which is no .tar."""
    path = folder / "handin.tar.gz"
    path.write_bytes(zeros(64))
    return path


def sparse(folder, sources):
    """A source file of a tebibyte, all of it a hole."""

    def hole(archive):
        member = tarfile.TarInfo(LOSS)
        member.type = tarfile.GNUTYPE_SPARSE
        header = bytearray(member.tobuf())
        size = (1 << 40).to_bytes(12, "big")
        header[386:410] = size + bytes(12)
        header[483:495] = b"\x80" + size[1:]
        header[148:156] = b" " * 8
        header[148:155] = f"{sum(header[:512]):06o}\0".encode()
        archive.fileobj.write(header)

    return tar(folder / "handin.tar", without(sources, LOSS), extra=hole)


def members(folder, sources):
    """A hundred thousand members before the sources."""
    path = folder / "handin.tar"
    empty = bytearray(tarfile.TarInfo("x" * 90).tobuf())
    path.write_bytes(bytes(empty) * 100_000 + tar(folder / "honest", sources).read_bytes())
    return path


def large_source(folder, sources):
    """A source file of 200 MiB."""
    return tar(folder / "handin.tar", sources | {LOSS: sources[LOSS] + "// filler\n" * (20 << 20)})


def deep(folder, sources):
    """A member thirty thousand folders deep."""
    return tar(folder / "handin.tar", sources, extra=lambda a: add(a, "a/" * 30_000 + LOSS, "// deep\n"))


def twice(folder, sources):
    """One source file twice, and not the same."""
    return tar(folder / "handin.tar", sources, extra=lambda a: add(a, LOSS, sources[LOSS] + "\n"))


def absolute(folder, sources):
    """Members with absolute paths and with `..`, and no others."""
    return tar(
        folder / "handin.tar",
        {f"/tmp/../{name}" if "Modules" in name else f"../../{name}": text for name, text in sources.items()},
    )


def upward(folder, sources):
    """Members that would lie beside the work folder, after an honest hand-in."""
    bad = {f"../{LOSS}": "// planted\n", f"Sources/../../{LINEAR}": "// planted\n", "/tmp/planted": "planted"}
    return tar(folder / "handin.tar", sources | bad)


def linked(folder, sources):
    """Links in place of source files: to a secret, to another member."""

    def links(archive):
        add(archive, LOSS, type=tarfile.SYMTYPE, linkname="../../../home/secret")
        add(archive, LINEAR, type=tarfile.LNKTYPE, linkname=str(folder.parent / "home/secret"))

    return tar(folder / "handin.tar", without(sources, LOSS, LINEAR), extra=links)


def linked_folder(folder, sources):
    """A folder that is a link out of the archive, and a file in it."""

    def links(archive):
        add(archive, "MyTorch", type=tarfile.SYMTYPE, linkname=str(folder.parent / "other"))
        add(archive, "MyTorch/report.json", "planted")

    return tar(folder / "handin.tar", sources, extra=links)


def devices(folder, sources):
    """Devices and pipes in place of source files."""

    def things(archive):
        add(archive, LOSS, type=tarfile.CHRTYPE, devmajor=1, devminor=5)
        add(archive, LINEAR, type=tarfile.FIFOTYPE)

    return tar(folder / "handin.tar", without(sources, LOSS, LINEAR), extra=things)


def options(folder, sources):
    """An archive, and members, whose names are options of tar."""
    bad = ["--checkpoint=1", "--checkpoint-action=exec=touch planted", "-rf", "--to-command=sh", f"-C/{LOSS}"]
    return tar(
        folder / "--checkpoint-action=exec=touch planted.tar", sources | dict.fromkeys(bad, "// planted\n")
    )


def remote(folder, sources):
    """An archive whose name is that of a file on another computer."""
    return tar(folder / "localhost:handin.tar", sources)


def odd_names(folder, sources):
    """Members whose names have line breaks, escape sequences and bytes that are no text."""
    bad = [
        f"{LOSS}\n{LINEAR}",
        f"\x1b[2J/{LOSS}",
        f"\u202e/{LOSS} ",
        f"\udcff\udcfe/{LOSS}",
        "MyTorch\\NN\\Modules\\Loss.swift",
    ]
    return tar(folder / "handin.tar", sources | dict.fromkeys(bad, "// planted\n"))


def umlauts(folder, sources):
    """A .tar with a folder whose name is not ASCII."""
    return tar(folder / "Ü 1.tar", {f"Übung “1” 🙂/{name}": text for name, text in sources.items()})


def noise(folder, sources):
    """Random bytes, the same each time."""
    path = folder / "handin.tar"
    path.write_bytes(random.Random(1).randbytes(1 << 20))
    return path


def empty(folder, sources):
    path = folder / "handin.tar"
    path.touch()
    return path


def cut_off(folder, sources):
    """The first half of an honest archive."""
    path = honest(folder, sources)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return path


def compressed_twice(folder, sources):
    path = folder / "handin.tar.gz"
    path.write_bytes(gzip.compress(gzip.compress(honest(folder, sources).read_bytes())))
    return path


def pipe(folder, sources):
    """A pipe that nobody writes to."""
    path = folder / "handin.tar"
    os.mkfifo(path)
    return path


def link(folder, sources):
    """A link to an honest archive."""
    path = folder / "link.tar"
    path.symlink_to(honest(folder, sources))
    return path


def endless(folder, sources):
    """A link to a device without an end."""
    path = folder / "handin.tar"
    path.symlink_to("/dev/zero")
    return path


def file_and_folder(folder, sources):
    """A source file, and below its own name another one, which tar would give as the end of the first."""
    return tar(folder / "handin.tar", sources, extra=lambda archive: add(archive, f"{LOSS}/more.swift", "// more\n"))
