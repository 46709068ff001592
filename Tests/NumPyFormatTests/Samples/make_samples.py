#!/usr/bin/env python3
"""Writes the samples beside it: files of NumPy's, and what is in them.

    python3 make_samples.py          (NumPy 2.4.6; the same bytes each time)

samples.bin holds many small files, one behind the other, each as
    u16 length, name (ASCII); u32 length, the .npy file; u32 count, the elements as float64 in C order.
All numbers are little-endian. The other files are what their names say.
"""

import io
import pathlib
import struct

import numpy as np
from numpy.lib import format as npy

FOLDER = pathlib.Path(__file__).parent
VALUES = {
    "b": [0, 1, 1, 0],
    "i1": [0, 1, -1, 127, -128], "i2": [0, 1, -1, 32767, -32768, 256], "i4": [0, -2, 2**31 - 1, -(2**31), 65536],
    "i8": [0, -3, 2**63 - 1, -(2**63), 2**53 + 1, 2**53 + 3, -(2**53) - 1, 2**62 + 2**9, 2**62 + 2**9 + 1],
    "u1": [0, 1, 127, 128, 255], "u2": [0, 1, 256, 65535], "u4": [0, 1, 2**31, 2**32 - 1],
    "u8": [0, 1, 2**63, 2**64 - 1, 2**53 + 1, 2**53 + 3, 2**64 - 1024, 2**64 - 1025],
    "f2": [0.0, -0.0, 1.5, 6.104e-05, 5.96e-08, 65504, np.inf, -np.inf, np.nan],
    "f4": [0.0, -0.0, 0.1, 1e-45, 3.4e38, np.inf, -np.inf, np.nan],
    "f8": [0.0, -0.0, 0.1, 5e-324, 1.7e308, np.inf, -np.inf, np.nan],
}
SHAPES = [(), (3,), (0,), (2, 3), (3, 1), (3, 0, 2), (2, 3, 4), (1, 2, 1, 2)]


def samples():
    """(name, array, version) for every type, byte order, order of elements and shape."""
    for code, values in VALUES.items():
        for order in ["|"] if code in ("b", "i1", "u1") else ["<", ">"]:
            dtype = np.dtype("?" if code == "b" else code).newbyteorder(order)
            for index, shape in enumerate(SHAPES):
                count = int(np.prod(shape, dtype=int))
                array = np.resize(np.array(values, dtype), count).reshape(shape)
                name = f"{dtype.str} {shape}"
                yield f"{name} C", np.ascontiguousarray(array).reshape(shape), (1 + index % 3, 0)
                if len(shape) > 1:
                    yield f"{name} Fortran", np.asfortranarray(array), (1 + (index + 1) % 3, 0)
            # All values, as numpy.save writes them.
            yield f"{dtype.str} saved", np.array(values, dtype), None


def file(array, version):
    buffer = io.BytesIO()
    npy.write_array(buffer, array, version=version)
    return buffer.getvalue()


def main():
    with open(FOLDER / "samples.bin", "wb") as out:
        for name, array, version in samples():
            data = file(array, version)
            elements = np.ascontiguousarray(array.astype("<f8")).reshape(-1)
            out.write(struct.pack("<H", len(name)) + name.encode("ascii"))
            out.write(struct.pack("<I", len(data)) + data)
            out.write(struct.pack("<I", elements.size) + elements.tobytes())
    np.save(FOLDER / "matrix.npy", np.arange(6.0).reshape(2, 3))
    np.save(FOLDER / "labels.npy", np.array([[3, 1, 4], [1, 5, 9]], "u1", order="F"))
    arrays = {"W": np.arange(6.0).reshape(2, 3) / 4, "b": np.array([[-1.0], [2.0]]), "loss": np.array(0.5)}
    np.savez(FOLDER / "savez.npz", **arrays)
    np.savez(FOLDER / "savez_names.npz", **{"é": np.zeros(1), "folder/x": np.ones((1, 1)), "empty": np.zeros((0, 2))})
    np.savez(FOLDER / "savez_empty.npz")
    np.savez_compressed(FOLDER / "savez_compressed.npz", **arrays)
    np.save(FOLDER / "objects.npy", np.array([1, "a"], object), allow_pickle=True)


if __name__ == "__main__":
    main()
