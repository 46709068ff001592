#!/usr/bin/env python3
"""Compares NumPyFormat with NumPy over a few thousand files, made here: which are accepted, with which values, and what is written.

    compare.py PROBE        PROBE is the built NumPyFormatProbe
"""

import io
import itertools
import random
import struct
import subprocess
import sys
import tempfile
import warnings
import zipfile
from pathlib import Path

import numpy as np

warnings.simplefilter("ignore")
random.seed(20260101)
rng = np.random.default_rng(20260101)

TYPES = ["?", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8"]
SHAPES = [(), (1,), (5,), (0,), (2, 3), (1, 4), (4, 1), (0, 3), (2, 0, 2), (2, 3, 4), (1, 1, 1), (2, 1, 3, 2)]


def sample(dtype, shape):
    dtype = np.dtype(dtype)
    raw = rng.integers(0, 256, size=int(np.prod(shape)) * dtype.itemsize, dtype=np.uint8).tobytes()
    return np.frombuffer(raw, dtype=dtype).reshape(shape)


def npy(header, data=b"", version=(1, 0)):
    text = header if isinstance(header, bytes) else header.encode("utf-8" if version[0] == 3 else "latin-1")
    length = struct.pack("<H" if version[0] == 1 else "<I", len(text))
    return b"\x93NUMPY" + bytes(version) + length + text + data


def well_formed():
    """Files that NumPy wrote: every type, byte order, order, shape and version."""
    for dtype, shape, order, fortran in itertools.product(TYPES, SHAPES, "<>", (False, True)):
        array = sample(np.dtype(dtype).newbyteorder(order), shape)
        if fortran:
            array = np.asfortranarray(array)
        for version in ((1, 0), (2, 0), (3, 0)):
            buffer = io.BytesIO()
            np.lib.format.write_array(buffer, array, version=version)
            yield buffer.getvalue()


def headers():
    """Headers as somebody or something else might write them, right and wrong, each with enough data."""
    data = sample("f8", (24,)).tobytes()
    names = [
        prefix + name
        for prefix in ("", "<", ">", "=", "|", "!")
        for name in (
            "? b B h H i I l L q Q p P e f d g n N F D c b1 b2 i1 i2 i4 i8 i3 u1 u2 u4 u8 f2 f4 f8 f16 f08 i04 bool bool_ int8 "
            "int16 int32 int64 uint8 uint16 uint32 uint64 intc uintc intp byte ubyte short ushort long ulong longlong int uint "
            "half single double float float16 float32 float64 longdouble complex128 O object S5 U3 V4 M8[s] m8 i4,f4 Float64"
        ).split()
    ] + ["", " ", "f8 ", " f8", "<f8>", "f-8", "i", "u"]
    plain = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }"
    for name in names:
        yield plain.replace("<f8", name), data, (1, 0)
    shapes = (
        "() (3,) (3) [3] (2,3) (2,3,) ( 2 , 3 ) (2,,3) (,) (-1,) (-0,) (+3,) (--3,) (2.0,) (True,) (None,) ('2',) ((2,),) 3 None "
        "(0x3,) (0b11,) (0o3,) (1_2,) (1__2,) (_1,) (1_,) (03,) (00,) (0,) (3L,) (2L,3L) (3l,) (3LL,) (0x3L,) ((((3))),) (((2,3))) "
        "(9223372036854775807,) (9223372036854775808,) (18446744073709551616,) (4294967296,4294967296) (0,4611686018427387904) "
        "(0,9223372036854775807) (100000000000,) (3+0,) (3*1,) (1e0,) (2j,) (3 L,) (3\tL,) (3\nL,) (3,)#x"
    ).split(" ")
    shapes += ["(2,\n3)", "(2,#comment\n3)", "(2,\\\n3)", "(2, 3)\n", "(" + "1," * 32 + ")", "(" + "1," * 64 + ")", "(" + "1," * 65 + ")"]
    shapes += ["( 2 , 3 )", "(3 L,)", "(3 ,)", "(\x0c3,)", "(\x0b3,)", "(\u00a03,)", "(3,) ", "(2 3)", "(2;3)", "(" * 50 + "3" + ")" * 50]
    for shape, version in itertools.product(shapes, ((1, 0), (2, 0), (3, 0))):
        yield plain.replace("(2, 3)", shape), data, version
    for order in "True False 1 0 None 'False' true FALSE (False) (False,) not False".split(" "):
        yield plain.replace("False", order), data, (1, 0)
    whole = [
        "{'shape': (2, 3), 'descr': '<f8', 'fortran_order': True}",
        "{'descr': '<f8', 'descr': '<i8', 'fortran_order': False, 'shape': (2, 3)}",
        "{'descr': '<f8', 'fortran_order': False}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), 'x': 1}",
        "{'Descr': '<f8', 'fortran_order': False, 'shape': (2, 3)}",
        "{1: '<f8', 'fortran_order': False, 'shape': (2, 3)}",
        "{b'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)}",
        "{u'descr': u'<f8', 'fortran_order': False, 'shape': (2, 3)}",
        "{r'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)}",
        '{"descr": "<f8", "fortran_order": False, "shape": (2, 3)}',
        "{'''descr''': \"\"\"<f8\"\"\", 'fortran_order': False, 'shape': (2, 3)}",
        "{'des' 'cr': '<' 'f8', 'fortran_order': False, 'shape': (2, 3)}",
        "{'descr': '\\x3cf8', 'fortran_order': False, 'shape': (2, 3)}",
        "{'descr': '\\74f8', 'fortran_order': False, 'shape': (2, 3)}",
        "{'descr': '\\u003cf8', 'fortran_order': False, 'shape': (2, 3)}",
        "{'descr': ('<f8'), 'fortran_order': False, 'shape': (2, 3)}",
        "{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (2,)}",
        "{'descr': ('<f8', (3,)), 'fortran_order': False, 'shape': (2,)}",
        "{'descr': f'<f8', 'fortran_order': False, 'shape': (2, 3)}",
        "{'descr': None, 'fortran_order': False, 'shape': (2, 3)}",
        "{'descr': 8, 'fortran_order': False, 'shape': (2, 3)}",
        "dict(descr='<f8', fortran_order=False, shape=(2, 3))",
        "({'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)})",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)},",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)} x",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)",
        "{'descr': '<f8', 'fortran_order': False 'shape': (2, 3)}",
        "{'descr': '<f8, 'fortran_order': False, 'shape': (2, 3)}",
        "{**{'descr': '<f8'}, 'fortran_order': False, 'shape': (2, 3)}",
        "# comment\n{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)} # comment",
        "  \t{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)}\n\n",
        "\n{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3)}\x00",
        "{'d\xe9scr': '<f8', 'fortran_order': False, 'shape': (2, 3)}",
        "[]", "", " ", "{}", "None", "('descr',)", "{'descr'}",
    ]
    for text, version in itertools.product(whole, ((1, 0), (2, 0), (3, 0))):
        yield text, data, version
    for length in (9990, 10000, 10001, 20000, 60000):
        yield plain + " " * (length - len(plain)), data, (2, 0)


def malformed():
    plain = b"{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }"
    data = sample("f8", (6,)).tobytes()
    whole = npy(plain, data)
    yield b""
    for end in (1, 5, 6, 7, 8, 9, 10, 20, len(whole) - 48, len(whole) - 1):
        yield whole[:end]
    yield whole + b"more"
    yield b"\x93NUMPX" + whole[6:]
    yield b"PK" + whole
    for version in ((0, 0), (1, 1), (2, 1), (4, 0), (255, 255)):
        yield whole[:6] + bytes(version) + whole[8:]
    yield npy(plain.replace(b"descr", b"d\xffscr"), data, (3, 0))
    yield npy(plain + b"\xff", data, (3, 0))
    for _ in range(1500):
        mutated = bytearray(whole)
        for _ in range(random.randint(1, 3)):
            mutated[random.randrange(len(mutated) - 48)] = random.choice(b"0123456789(),[]{}'<>=|fiub: \nTrueFalse\x00\xff")
        yield bytes(mutated)


def archives(folder):
    arrays = {"a": sample("f8", (2, 3)), "b": sample("i4", (4,)), "c": sample("u1", ())}
    np.savez(folder / "plain.npz", **arrays)
    np.savez_compressed(folder / "compressed.npz", **arrays)
    np.savez(folder / "empty.npz")
    np.savez(folder / "names.npz", **{"x/y": arrays["a"], "\u00e9": arrays["b"], "z.npy": arrays["c"]})
    with zipfile.ZipFile(folder / "commented.npz", "w") as archive:
        buffer = io.BytesIO()
        np.save(buffer, arrays["a"])
        archive.writestr("a.npy", buffer.getvalue())
        archive.comment = b"a comment"
    whole = (folder / "plain.npz").read_bytes()
    for index in range(300):
        mutated = bytearray(whole)
        for _ in range(random.randint(1, 2)):
            mutated[random.randrange(len(mutated))] ^= 1 << random.randrange(8)
        (folder / f"mutated-{index}.npz").write_bytes(mutated)
    return sorted(folder.glob("*.npz"))


def describe(array):
    values = np.asarray(array).astype(np.float64)
    bits = values.ravel().view(np.uint64) if values.size else []
    nan = 0x7FF8000000000000
    bits = [nan if np.isnan(value) else int(bit) for value, bit in zip(values.ravel(), bits)]
    return ",".join(map(str, values.shape)) + ";" + ",".join(f"{bit:x}" for bit in bits)


def with_numpy(path):
    try:
        loaded = np.load(path, allow_pickle=False)
        if path.suffix == ".npz":
            # A member that numpy.load hands out as raw bytes is no array.
            members = [(name, loaded[name]) for name in loaded.files]
            if not all(isinstance(array, np.ndarray) for _, array in members):
                return "error"
            return "ok " + "|".join(f"{name}={describe(array)}" for name, array in members)
        if not isinstance(loaded, np.ndarray) or loaded.dtype.kind not in "biuf" or loaded.dtype.itemsize > 8:
            return "error"
        return "ok " + describe(loaded)
    except Exception:
        return "error"


def main():
    folder = Path(tempfile.mkdtemp())
    cases = [*well_formed(), *(npy(text, data, version) for text, data, version in headers()), *malformed()]
    paths = []
    for index, contents in enumerate(cases):
        path = folder / f"{index}.npy"
        path.write_bytes(contents)
        paths.append(path)
    paths += archives(folder)
    answers = subprocess.run(
        [sys.argv[1]], input="\n".join(map(str, paths)) + "\n", capture_output=True, text=True, check=True, timeout=600
    ).stdout.split("\n")
    assert len(answers) == len(paths) + 1, (len(answers), len(paths))
    failures = 0

    def fail(path, *what):
        nonlocal failures
        failures += 1
        if failures <= 40:
            print(path.name, path.read_bytes()[:150], *what, sep="\n   ")

    for path, answer in zip(paths, answers):
        wanted = with_numpy(path)
        is_archive = path.suffix == ".npz"
        if wanted == "error" or answer.startswith("error"):
            # What is compressed is refused on purpose; flipped bits in an archive that NumPy does not look at may be refused.
            strict = is_archive and (path.name == "compressed.npz" or path.name.startswith("mutated"))
            if wanted[:5] != answer[:5] and not (strict and answer.startswith("error")):
                fail(path, "NumPy: " + wanted[:200], "ours: " + answer[:200])
            elif answer.startswith("error") and not answer.startswith(f"error {path}: "):
                fail(path, "the error does not begin with the file: " + answer)
            continue
        if answer != wanted:
            fail(path, "NumPy: " + wanted[:200], "ours: " + answer[:200])
            continue
        again = Path(f"{path}.again{path.suffix}")
        if is_archive:
            buffer = io.BytesIO()
            with np.load(path) as loaded:
                np.savez(buffer, **{name: loaded[name].astype(np.float64) for name in loaded.files})
            if not path.name.startswith("mutated") and again.read_bytes() != buffer.getvalue():
                fail(path, "what was written is not what numpy.savez writes")
        else:
            buffer = io.BytesIO()
            np.save(buffer, np.ascontiguousarray(np.load(path)).astype("<f8").reshape(np.load(path).shape))
            if not np.isnan(np.load(path).astype(float)).any() and again.read_bytes() != buffer.getvalue():
                fail(path, "what was written is not what numpy.save writes")
    print(f"{len(paths) - failures} passed, {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
