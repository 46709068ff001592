"""Hand-ins whose .zip is one that no honest program makes."""

import random
import zipfile

from packing import LOSS, without


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


def noise_in_zip(folder, sources):
    """Random bytes that begin like a .zip."""
    path = folder / "handin.zip"
    path.write_bytes(b"PK\3\4" + random.Random(1).randbytes(1 << 20))
    return path
