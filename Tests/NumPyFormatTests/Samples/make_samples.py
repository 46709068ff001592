#!/usr/bin/env python3
"""Writes the samples beside this script with NumPy: X.npy, and X.expected.npy with the same values as float64 in C order."""

from pathlib import Path

import numpy as np

folder = Path(__file__).parent
rng = np.random.default_rng(11785)


def save(name, array, version=None):
    with open(folder / f"{name}.npy", "wb") as file:
        np.lib.format.write_array(file, array, version=version)
    np.save(folder / f"{name}.expected.npy", np.array(array, dtype="<f8", order="C"))


for dtype in ("?", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8"):
    for order, word in (("<", "little"), (">", "big")):
        kind = np.dtype(dtype)
        if kind.itemsize == 1 and order == ">":
            continue
        raw = rng.integers(0, 256, size=6 * kind.itemsize, dtype=np.uint8).tobytes()
        array = np.frombuffer(raw, dtype=kind.newbyteorder(order)).reshape(2, 3)
        if kind.kind == "f":
            array = rng.normal(size=(2, 3)).astype(kind.newbyteorder(order))
        save(f"{kind.name}-{word}", array)
        save(f"{kind.name}-{word}-fortran", np.asfortranarray(array))

for shape in ((), (1,), (5,), (0,), (0, 3), (2, 0, 2), (2, 3, 4), (1, 1, 1)):
    array = rng.normal(size=shape)
    name = "x".join(map(str, shape)) or "number"
    save(f"shape-{name}", array)
    save(f"shape-{name}-fortran", np.asfortranarray(array))
for version in ((1, 0), (2, 0), (3, 0)):
    save(f"version-{version[0]}", rng.normal(size=(3, 2)), version)
save("special-float64", np.array([np.inf, -np.inf, 0.0, -0.0, 5e-324, 1.7976931348623157e308]))
save("special-float16", np.array([np.inf, -np.inf, 0.0, -0.0, 6e-8, 65504], dtype="f2"))
save("large-int64", np.array([2**63 - 1, -(2**63), 2**53 + 1, 2**53 + 3], dtype="i8"))
save("large-uint64", np.array([2**64 - 1, 2**63 + 1025, 2**53 + 1], dtype="u8"))
np.savez(folder / "several.npz", x=np.arange(6.0).reshape(2, 3), y=np.array(2.5), **{"a/b": np.zeros((0, 2))})
np.savez_compressed(folder / "compressed.npz", x=np.arange(6.0))
