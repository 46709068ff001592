"""Makes hand-ins: honest archives, and those that no honest program makes.

Each function takes an empty folder and the sources by their path below `Sources`, and returns the path of the hand-in.
"""

import gzip
import io
import os
import random
import shutil
import socket
import subprocess
import tarfile
import zipfile

LINEAR = "MyTorch/NN/Modules/Linear.swift"
LOSS = "MyTorch/NN/Modules/Loss.swift"


def honest(folder, sources):
    """What create_tarball.sh makes."""
    return tar(folder / "handin.tar", sources)


def tar(path, sources, kind="w", extra=lambda archive: None):
    """A .tar of the sources, and of what `extra` adds after them."""
    with tarfile.open(path, kind, format=tarfile.GNU_FORMAT) as archive:
        for name, text in sources.items():
            add(archive, name, text)
        extra(archive)
    return path


def add(archive, name, text=b"", **facts):
    """Adds one member."""
    data = text if isinstance(text, bytes) else text.encode()
    member = tarfile.TarInfo(name)
    member.size = len(data)
    for key, value in facts.items():
        setattr(member, key, value)
    archive.addfile(member, io.BytesIO(data))


def remove(folder):
    """Removes a folder, whatever is in it."""
    subprocess.run(["chmod", "-R", "u+rwx", folder], stderr=subprocess.DEVNULL)
    shutil.rmtree(folder)


# MARK: Too much


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


def zip_bomb(folder, sources):
    """A .zip with a source file of a gibibyte of zeros."""
    path = folder / "handin.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in without(sources, LOSS).items():
            archive.writestr(name, text)
        with archive.open(LOSS, "w") as member:
            for _ in range(64):
                member.write(bytes(1 << 24))
    return path


def members(folder, sources):
    """A hundred thousand members before the sources."""
    path = folder / "handin.tar"
    empty = bytearray(tarfile.TarInfo("x" * 90).tobuf())
    path.write_bytes(bytes(empty) * 100_000 + tar(folder / "honest", sources).read_bytes())
    return path


def large_source(folder, sources):
    """A source file of 200 MiB."""
    return tar(folder / "handin.tar", sources | {LOSS: sources[LOSS] + "// filler\n" * (20 << 20)})


def large_source_in_folder(folder, sources):
    """The same, in a folder."""
    return write(folder, sources | {LOSS: sources[LOSS] + "// filler\n" * (20 << 20)})


def deep(folder, sources):
    """A member thirty thousand folders deep."""
    return tar(folder / "handin.tar", sources, extra=lambda a: add(a, "a/" * 30_000 + LOSS, "// deep\n"))


# MARK: Not what it seems


def twice(folder, sources):
    """One source file twice."""
    return tar(folder / "handin.tar", sources, extra=lambda a: add(a, LOSS, sources[LOSS]))


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
        f"MyTorch\\NN\\Modules\\Loss.swift",
    ]
    return tar(folder / "handin.tar", sources | dict.fromkeys(bad, "// planted\n"))


def patterns(folder, sources):
    """Names that are patterns for unzip, and members that these would find first."""
    path = folder / "hand[i]n*.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in sources:
            archive.writestr(f"homework 2/{name}.txt", "planted")
            archive.writestr(f"homework 2/copy/of/the/{name}", "planted")
        for name, text in sources.items():
            archive.writestr(f"homework [2]*?/{name}", text)
    return path


def zip_upward(folder, sources):
    """Members of a .zip with `..`, absolute paths and backslashes."""
    path = folder / "handin.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in sources.items():
            archive.writestr(name, text)
        for name in (f"../../{LOSS}", f"/tmp/{LOSS}", f"..\\..\\{LOSS}", "-d", f"-p/{LOSS}"):
            archive.writestr(name, "planted")
    return path


def zip_link(folder, sources):
    """A link in a .zip."""
    path = folder / "handin.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in without(sources, LOSS).items():
            archive.writestr(name, text)
        link = zipfile.ZipInfo(LOSS)
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "../../../home/secret")
    return path


def zip_locked(folder, sources):
    """A .zip that asks for a password."""
    path = folder / "handin.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in sources.items():
            archive.writestr(name, text)
    data = bytearray(path.read_bytes())
    for signature, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        place = data.find(signature)
        while place >= 0:
            data[place + flags] |= 1
            place = data.find(signature, place + 1)
    path.write_bytes(data)
    return path


def zip_damaged(folder, sources):
    """A .zip in which a source file's checksum is wrong."""
    path = folder / "handin.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in sources.items():
            archive.writestr(name, text)
    path.write_bytes(path.read_bytes().replace(b"class SoftmaxCrossEntropy", b"class SoftmaxCrossEntroqy"))
    return path


def zip_options(folder, sources):
    """Members of a .zip whose names are options of unzip."""
    path = folder / "handin.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in sources.items():
            archive.writestr(f"-d/{name}", text)
        archive.writestr("-x", "planted")
        archive.writestr("-o", "planted")
    return path


def zip_umlauts(folder, sources):
    """A .zip with a folder whose name is not ASCII."""
    path = folder / "Ü 1.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in sources.items():
            archive.writestr(f"Übung “1” 🙂/{name}", text)
    return path


def umlauts(folder, sources):
    """A .tar with a folder whose name is not ASCII."""
    return tar(folder / "Ü 1.tar", {f"Übung “1” 🙂/{name}": text for name, text in sources.items()})


# MARK: Nothing at all


def noise(folder, sources):
    """Random bytes, the same each time."""
    path = folder / "handin.tar"
    path.write_bytes(random.Random(1).randbytes(1 << 20))
    return path


def noise_in_zip(folder, sources):
    """Random bytes that begin like a .zip."""
    path = folder / "handin.zip"
    path.write_bytes(b"PK\3\4" + random.Random(1).randbytes(1 << 20))
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


# MARK: Sources that are no text


def latin_1(folder, sources):
    return tar(
        folder / "handin.tar", sources | {LOSS: (sources[LOSS] + "// ü\n").encode("latin-1", "replace")}
    )


def utf_16(folder, sources):
    return tar(folder / "handin.tar", sources | {LOSS: sources[LOSS].encode("utf-16")})


def zero_bytes(folder, sources):
    return tar(folder / "handin.tar", sources | {LOSS: sources[LOSS].replace("shifted", "shi\0fted")})


def program(folder, sources):
    """A program in place of a source."""
    return tar(folder / "handin.tar", sources | {LOSS: open("/bin/true", "rb").read()})


# MARK: Sources for the compiler


def nested(folder, sources):
    """A hundred thousand brackets in each other, which are more than the compiler can take."""
    brackets = f"let brackets: [Any] = {'[' * 100_000}{']' * 100_000}\n"
    return tar(folder / "handin.tar", sources | {LOSS: sources[LOSS] + brackets})


def warnings(folder, sources):
    """Two thousand long warnings."""
    lines = "".join(f'#warning("{number} {"x" * 400}")\n' for number in range(2000))
    return tar(folder / "handin.tar", sources | {LOSS: sources[LOSS] + lines})


# MARK: Folders


def write(folder, sources):
    """The sources, as files."""
    place = folder / "folder"
    for name, text in sources.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text)
    return place


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


def without(sources, *names):
    return {name: text for name, text in sources.items() if name not in names}
