#!/usr/bin/env python3
"""Writes the files with which fuzzing begins: seeds.py FOLDER makes FOLDER/{npy,npz,message-decoder,object-inspection}.

They are the files of the fixtures and of NumPyFormat's tests, streams of messages, and objects that the compiler makes. Standard library only.
"""

import hashlib
import io
import pathlib
import struct
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "Tests/NumPyFormatTests/Samples"
LONGEST = 8192


def samples():
    """The .npy files in samples.bin, whose layout make_samples.py describes."""
    data = (SAMPLES / "samples.bin").read_bytes()
    while data:
        start = 2 + struct.unpack_from("<H", data)[0]
        size = struct.unpack_from("<I", data, start)[0]
        yield data[start + 4:start + 4 + size]
        count = struct.unpack_from("<I", data, start + 4 + size)[0]
        data = data[start + 8 + size + 8 * count:]


def headers():
    """Headers that Python understands, though no program writes them."""
    texts = [
        "{'descr': '<' u'f8', 'fortran_order': False, 'shape': (0x2, (1), +1), } # comment",
        '{"shape": (2L,), \'x\' \'y\': {1: [2.5, 3j]}, \'fortran_order\': True, \'descr\': (\'<f8\', ())}',
        "{'descr': 'float64', 'descr': '\\x3cf8', 'fortran_order': (True), 'shape': ()}\n",
        "{r'descr': b'x', 'descr': [('a', '|O')], '''shape''': {1, None}, 'shape': (2,), 'fortran_order': ...}",
        "{'\\N{DIGIT TWO}': 1_0.5e+3, 'descr': '>i2', 'fortran_order': False, \\\n 'shape': (2, 2,),}",
    ]
    for version in (1, 2, 3):
        for text in texts:
            length = struct.pack("<H" if version == 1 else "<I", len(text))
            yield b"\x93NUMPY" + bytes([version, 0]) + length + text.encode() + bytes(32)


class Stream(io.BytesIO):
    """What cannot be rewound, such as a pipe."""

    def tell(self):
        raise OSError


def archive(arrays, comment=b"", is_stream=False, limit=zipfile.ZIP_FILECOUNT_LIMIT):
    """A zip archive; a stream has its sizes behind the data; beyond `limit` members there is a zip64 record."""
    buffer = Stream() if is_stream else io.BytesIO()
    before, zipfile.ZIP_FILECOUNT_LIMIT = zipfile.ZIP_FILECOUNT_LIMIT, limit
    with zipfile.ZipFile(buffer, "w") as out:
        for index, array in enumerate(arrays):
            out.writestr(zipfile.ZipInfo(f"{index}.npy"), array)
        out.comment = comment
    zipfile.ZIP_FILECOUNT_LIMIT = before
    return buffer.getvalue()


def archives():
    files = [data for data in samples() if len(data) < 200]
    for start in range(0, len(files), 40):
        some = files[start:start + 3]
        yield archive(some)
        yield archive(some, comment=b"a comment")
        yield archive(some, is_stream=True)
        yield archive(some, limit=0)


def message(kind, payload, length=None):
    return kind + struct.pack("<Q", len(payload) if length is None else length) + payload


def streams():
    """Streams of messages behind a byte, which the target takes for the length of the parts."""
    whole = [
        b"", message(b"A", b""), message(b"A", b"123") + message(b"O", "no layer 'é'".encode()),
        message(b"O", b"\xff\xfe") + message(b"L", b""), message(b"A", bytes(100)) * 3, message(b"L", b"") * 13,
    ]
    broken = [
        message(b"A", b"", length=101), message(b"A", b"", length=2**63), message(b"O", b"", length=2**16 + 1),
        message(b"L", b"", length=1), b"?", message(b"A", b"1234")[:-2],
    ]
    for part in (0, 1, 8, 9, 63, 255):
        for stream in whole + broken:
            yield bytes([part]) + stream


def objects():
    """Object files of modules called MyTorch."""
    codes = [
        "public func half(_ x: Double) -> Double { x / 2 }",
        "public final class A { public var b = [1.0]; public init() {} }",
        '@section(".init_array") @used let early: (UInt8, UInt8) = (1, 2)\n@_cdecl("exit") public func stay() {}',
    ]
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        for code in codes:
            (place / "a.swift").write_text(code)
            for options in ([], ["-gline-tables-only"]):
                command = ["swiftc", "-parse-as-library", "-module-name", "MyTorch", "-c", "a.swift", "-o", "a.o"]
                subprocess.run(command + options, cwd=place, check=True, capture_output=True)
                yield (place / "a.o").read_bytes()


def main():
    folder = pathlib.Path(sys.argv[1])
    fixtures = sorted((ROOT / "Fixtures").rglob("*.npy"))
    arrays = [path.read_bytes() for path in fixtures + sorted(SAMPLES.glob("*.npy"))]
    seeds = {
        "npy": [*arrays, *samples(), *headers()],
        "npz": [*(path.read_bytes() for path in sorted(SAMPLES.glob("*.npz"))), *archives()],
        "message-decoder": list(streams()),
        "object-inspection": list(objects()),
    }
    for name, files in seeds.items():
        target = folder / name
        target.mkdir(parents=True, exist_ok=True)
        for data in files:
            if len(data) <= LONGEST or name == "object-inspection":
                (target / hashlib.sha1(data).hexdigest()[:16]).write_bytes(data)
        print(f"{name}: {len(list(target.iterdir()))} seeds")


if __name__ == "__main__":
    main()
