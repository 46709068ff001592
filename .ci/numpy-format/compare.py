#!/usr/bin/env python3
"""Compares NumPyFormat with NumPy, file by file.

    compare.py PATH-OF-NumPyFormatProbe [SEED]

What NumPy reads as bools, integers or floats of up to 64 bits must be read with the same values, bit for bit (but for
a NaN's own bits); anything else must be an error that names the file. What is written must be what NumPy writes, byte
for byte. Ends with status 1 at any difference.
"""

import io
import itertools
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import warnings
import zipfile

import numpy as np

import arrays
import headers

# Where NumPyFormat and NumPy may differ, each with a pattern for the files. Nothing else may.
EXCEPTIONS = {
    # Only NumPy reads these.
    "a second type of the same size in descr, which NumPy ignores": rb"'<f8', ?''",
    "a count of one element that is not written as (), 1 or (1,)": rb"'[<>=|]? *\(?1? *,",
    # Only NumPyFormat reads these: NumPy's filter for Python 2's `2L` breaks such a header.
    "a return or a form feed in a header with an L": rb"(?s)[\r\x0c].*[0-9] *L|[0-9] *L.*[\r\x0c]",
}


class Probe:
    """NumPyFormat, as a program that answers requests."""

    def __init__(self, path):
        self.path = path

    def ask(self, requests):
        lines = "".join("\t".join(map(str, request)) + "\n" for request in requests)
        result = subprocess.run([self.path], input=lines.encode(), capture_output=True)
        if result.returncode != 0:
            raise SystemExit(f"the probe ended with status {result.returncode}: {result.stderr.decode()[-2000:]}")
        answers = [line.split("\t") for line in result.stdout.decode().split("\n")[:-1]]
        if len(answers) != len(requests):
            raise SystemExit(f"{len(requests)} requests, {len(answers)} answers")
        return answers


class Comparison:
    def __init__(self, probe, folder):
        self.probe = probe
        self.folder = pathlib.Path(folder)
        self.count = 0
        self.accepted = 0
        self.differences = []

    def differ(self, what, data, theirs, ours):
        self.differences.append(f"{what}\n  file:  {data[:240]!r}\n  NumPy: {str(theirs)[:400]}\n  here:  {str(ours)[:400]}")

    def write(self, files, suffix):
        paths = []
        for index, data in enumerate(files):
            path = self.folder / f"{index}{suffix}"
            path.write_bytes(data)
            paths.append(path)
        return paths

    def read(self, name, files):
        """Compares what comes of reading each of the .npy files."""
        files = list(files)
        paths = self.write(files, ".npy")
        answers = self.probe.ask([("npy", path) for path in paths])
        integers = self.probe.ask([("integers", path) for path in paths])
        for data, path, answer, integer in zip(files, paths, answers, integers):
            self.count += 1
            array, problem = load(data)
            is_exception = any(re.search(pattern, data) for pattern in EXCEPTIONS.values())
            if is_exception and (answer[0] == "ok") != (array is not None):
                continue
            if array is None:
                if answer[0] == "ok":
                    self.differ(name, data, problem, answer[:3])
                elif not answer[1].startswith(f"{path}: "):
                    self.differ(f"{name}: an error that does not name the file", data, problem, answer)
                continue
            self.accepted += 1
            if answer != ["ok", *fields(array)]:
                self.differ(name, data, fields(array), answer)
            if array.dtype.kind in "biu" and (array.dtype.kind != "u" or not (array.astype("u8") > 2**63 - 1).any()):
                values = " ".join(str(int(value)) for value in array.ravel())
                if integer[0] != "ok" or integer[2] != values:
                    self.differ(f"{name}, as integers", data, values, integer)
            elif integer[0] == "ok":
                self.differ(f"{name}, as integers", data, "not integers", integer)

    def read_archives(self, name, files):
        """Compares what comes of reading each of the .npz files."""
        files = list(files)
        answers = self.probe.ask([("npz", path) for path in self.write(files, ".npz")])
        for data, answer in zip(files, answers):
            self.count += 1
            members, problem = load_archive(data)
            if members is None:
                if answer[0] == "ok":
                    self.differ(name, data, problem, answer[:3])
                continue
            self.accepted += 1
            expected = [field for member, array in members for field in (member, *fields(array))]
            if answer != ["ok", *expected]:
                self.differ(name, data, expected[:6], answer[:6])

    def written(self, name, requests, expected):
        """Compares the files that come of `requests` with the bytes that NumPy writes."""
        for request, answer, theirs in zip(requests, self.probe.ask(requests), expected):
            self.count += 1
            self.accepted += 1
            ours = pathlib.Path(request[-1]).read_bytes() if answer == ["ok"] else b""
            if answer != ["ok"] or ours != theirs:
                self.differ(name, ours, theirs[:240], answer)


def fields(array):
    """An array's shape and the bits of its elements, as the probe prints them."""
    bits = array.astype("<f8").ravel()
    bits = np.where(np.isnan(bits), np.nan, bits).view("<u8")
    return [",".join(map(str, array.shape)), " ".join(f"{value:x}" for value in bits)]


def load(data):
    """The array in a .npy, if NumPyFormat should read it, too; else why not."""
    try:
        array = np.load(io.BytesIO(data))
    except Exception as error:
        return None, f"{type(error).__name__}: {error}"
    if not isinstance(array, np.ndarray) or array.dtype.kind not in "biuf" or array.dtype.itemsize > 8 or array.dtype.names:
        return None, f"holds {getattr(array, 'dtype', type(array))}"
    if data[:2] == b"PK":
        return None, "is an archive"
    return array, None


def load_archive(data):
    """The members of an .npz, if NumPyFormat should read it, too; else why not."""
    try:
        archive = np.load(io.BytesIO(data))
        if not isinstance(archive, np.lib.npyio.NpzFile):
            return None, "is not an archive"
        infos = archive.zip.infolist()
        if any(info.compress_type != zipfile.ZIP_STORED for info in infos):
            return None, "is compressed"
        if len(set(archive.files)) != len(archive.files):
            return None, "has two members of one name"
        members = [(info.filename.removesuffix(".npy"), load(archive.zip.read(info.filename))[0]) for info in infos]
    except Exception as error:
        return None, f"{type(error).__name__}: {error}"
    if any(array is None for _, array in members):
        return None, "holds something else"
    return members, None


def saved(array):
    buffer = io.BytesIO()
    np.save(buffer, array)
    return buffer.getvalue()


def saved_archive(save=np.savez, **members):
    buffer = io.BytesIO()
    save(buffer, **members)
    return buffer.getvalue()


def versions(files):
    """The same files in versions 2.0 and 3.0 of the format, with their data at every alignment."""
    for index, data in enumerate(files):
        end = 10 + int.from_bytes(data[8:10], "little")
        text = data[10:end].decode("latin-1").rstrip()
        yield headers.file(text + " " * (index % 9) + "\n", version=2 + index % 2, data=data[end:])


def damaged(files, random, count):
    """Files with a few bytes changed, or cut off, or put in."""
    for _ in range(count):
        data = bytearray(files[random.integers(0, len(files))])
        for _ in range(random.integers(1, 4)):
            position = random.integers(0, min(len(data), 160)) if data and random.integers(0, 4) else random.integers(0, len(data) + 1)
            match random.integers(0, 4):
                case 0 if position < len(data):
                    data[position] = random.integers(0, 256)
                case 1 if position < len(data):
                    data[position] ^= 1 << random.integers(0, 8)
                case 2:
                    data.insert(position, random.integers(0, 256))
                case 3:
                    del data[position:position + random.integers(1, 9)]
        if not random.integers(0, 8):
            del data[random.integers(0, len(data) + 1):]
        yield bytes(data)


class Stream(io.BytesIO):
    """What cannot be rewound, such as a pipe."""

    def tell(self):
        raise OSError


def archives(random):
    """Archives as NumPy writes them, and others."""
    a, b = np.arange(6.0).reshape(2, 3), np.array([1, 2, 3], ">i2")
    empty = np.zeros((0, 3), "f4")
    yield saved_archive()
    yield saved_archive(a=a)
    yield saved_archive(z=a, a=b, m=empty)
    yield saved_archive(**{"dW": a, "name.npy": b, "folder/x": b, "é": a, "Ω": b, "": a})
    every_17th = itertools.islice(arrays.good_arrays(random), 0, None, 17)
    yield saved_archive(**{f"a{index}": without_nan(array) for index, array in enumerate(every_17th)})
    yield saved_archive(np.savez_compressed, a=a)
    yield saved_archive(a=np.array(["x"]))
    for method in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", method) as archive:
            archive.writestr("a.npy", saved(a))
            archive.writestr("b", saved(b))
        yield buffer.getvalue()
    for names in [["a.npy", "a.npy"], ["a", "a.npy"], ["a.npy", "notes.txt"], ["a.npy.npy"], [".npy"], ["a.NPY"]]:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name in names:
                archive.writestr(name, b"text" if name.endswith("txt") else saved(a))
        yield buffer.getvalue()
    # Sizes come behind the data.
    stream = Stream()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.npy", saved(a))
        archive.writestr("b.npy", saved(b))
    yield stream.getvalue()
    plain = saved_archive(a=a, b=b)
    for comment in [b"x", b"a comment", b"x" * 65535, b"PK\x05\x06", b"PK\x05\x06" + bytes(10)]:
        buffer = io.BytesIO(plain)
        with zipfile.ZipFile(buffer, "a") as archive:
            archive.comment = comment
        if not comment.startswith(b"PK"):
            yield buffer.getvalue()
    yield plain + b"\n"
    yield plain + bytes(1000)
    yield b"x" + plain
    yield plain[:-1]
    yield plain[4:]
    yield b"PK\x03\x04"
    many = {f"{index}": np.float64(index) for index in range(66000)}
    yield saved_archive(**many)


def as_double(array):
    """The array as NumPyFormat writes it again: Doubles in C order, the bits of a NaN its own."""
    return np.ascontiguousarray(array.astype("<f8")).reshape(array.shape)


def without_nan(array):
    """A copy without NaN, whose bits after a conversion nobody promises."""
    return np.where(np.isnan(array), 0, array).astype(array.dtype).reshape(array.shape) if array.dtype.kind == "f" else array


def compare_writing(comparison, random):
    requests, expected = [], []
    for index, array in enumerate(map(without_nan, arrays.good_arrays(random))):
        path = comparison.folder / f"in{index}.npy"
        path.write_bytes(saved(array))
        requests.append(("save", path, "<f8", comparison.folder / f"out{index}.npy"))
        expected.append(saved(as_double(array)))
    comparison.written("save", requests, expected)

    requests, expected = [], []
    for code in arrays.TYPES:
        for order in arrays.byte_orders(code):
            dtype = np.dtype(code).newbyteorder(order)
            for shape in [(), (40,), (5, 8)]:
                count = int(np.prod(shape, dtype=int))
                # What every type can hold, with a fraction; floats also what becomes infinite or subnormal.
                values = random.uniform(0, 100, count)
                if dtype.kind in "if":
                    values *= random.choice([-1, 1], count)
                if dtype.kind == "f":
                    values *= 2.0 ** random.integers(-40, 40, count)
                values[: count // 8] = 0
                values = np.asarray(values).reshape(shape)
                index = len(requests)
                path = comparison.folder / f"in{index}.npy"
                path.write_bytes(saved(values))
                requests.append(("save", path, dtype.str, comparison.folder / f"out{index}.npy"))
                expected.append(saved(values.astype(dtype)))
    # Every tie between two neighbouring halves, and what lies beside it.
    halves = np.arange(0x7C00, dtype="u2").view("f2").astype("f8")
    ties = (halves[1:] + halves[:-1]) / 2
    values = np.concatenate([halves, ties, np.nextafter(ties, 0), np.nextafter(ties, np.inf), [65519.99, 65520, 1e300, np.inf, np.nan]])
    values = np.concatenate([values, -values])
    path = comparison.folder / "halves.npy"
    path.write_bytes(saved(values))
    requests.append(("save", path, "<f2", comparison.folder / "halves-out.npy"))
    expected.append(saved(np.where(np.isnan(values), np.copysign(np.nan, values), values).astype("f2")))
    comparison.written("save as another type", requests, expected)

    requests, expected = [], []
    for index, data in enumerate(archives(random)):
        members, _ = load_archive(data)
        if members is None:
            continue
        path = comparison.folder / f"in{index}.npz"
        path.write_bytes(data)
        requests.append(("savez", path, comparison.folder / f"out{index}.npz"))
        expected.append(saved_archive(**{name: as_double(array) for name, array in members}))
    comparison.written("savez", requests, expected)


def main():
    warnings.simplefilter("ignore")
    # NumPy asks for as much memory as a header says, before it looks at the file.
    resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))
    np.seterr(all="ignore")
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 785
    random = np.random.default_rng(seed)
    with tempfile.TemporaryDirectory() as folder:
        comparison = Comparison(Probe(sys.argv[1]), folder)
        good = [saved(array) for array in arrays.good_arrays(random)]
        comparison.read("what numpy.save writes", good)
        comparison.read("versions", versions(good))
        comparison.read("bools of any byte", [headers.file(headers.with_descr("'|b1'").replace("(2,)", "(256,)"), data=bytes(range(256)))])
        halves = headers.with_descr("'<f2'").replace("(2,)", "(65536,)")
        comparison.read("all halves", [headers.file(halves, data=np.arange(65536, dtype="<u2").tobytes())])
        names = [headers.with_descr(repr(name)) for name in headers.dtype_names(random)]
        # The characters that `repr` leaves alone and Latin-1 has not are in version 3.0 only.
        comparison.read("names of types", (headers.file(text, 3 if not text.isascii() else 1) for text in names))
        for version in (1, 2, 3):
            texts = itertools.chain(
                headers.layouts(), headers.fields(), headers.lengths(), headers.mutations(random, 3000))
            comparison.read(
                f"headers in version {version}.0",
                (headers.file(text, version) for text in texts if version == 3 or is_latin1(text) and (version == 2 or len(text) < 65536)))
        comparison.read("text that is not UTF-8", [headers.file(text, 3) for text in not_utf8()])
        small = [data for data in good if len(data) < 400]
        comparison.read("damaged files", damaged(small, random, 6000))
        comparison.read("cut files", (small[40][:length] for length in range(len(small[40]))))
        comparison.read_archives("archives", archives(random))
        archive = [data for data in archives(random) if 0 < len(data) < 3000]
        comparison.read_archives("cut archives", (archive[1][:length] for length in range(len(archive[1]))))
        compare_writing(comparison, random)
    for difference in comparison.differences[:40]:
        print(difference)
    print(f"{comparison.count} files, {comparison.accepted} of which NumPy reads; {len(comparison.differences)} differences; seed {seed}")
    sys.exit(1 if comparison.differences or not comparison.accepted else 0)


def is_latin1(text):
    return all(ord(character) < 256 for character in text)


def not_utf8():
    plain = headers.PLAIN.encode()
    for tail in [b"\xff", b"\xc3", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x82", b"\x80", "é".encode(), "\ufeff".encode()]:
        yield plain + b"#" + tail
        yield tail + plain
        yield plain[:-1] + b"'" + tail + b"': 1}"


if __name__ == "__main__":
    main()
