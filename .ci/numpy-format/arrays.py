"""Arrays whose elements are hard to get right, in every type that NumPyFormat reads."""

import numpy as np

TYPES = ["?", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8"]
SHAPES = [
    (), (1,), (3,), (0,), (2, 3), (3, 2), (1, 5), (5, 1), (0, 3), (3, 0), (2, 3, 4), (4, 1, 3), (1, 1, 1, 1),
    (2, 0, 3), (2, 3, 2, 2), (17, 19), (9, 8, 7), (1,) * 64, (300,), (129, 70),
]


def byte_orders(code):
    return "|" if np.dtype(code).itemsize == 1 else "<>"


def elements(code, count, random):
    """`count` elements of random bits, the type's extremes and special values among them."""
    dtype = np.dtype(code)
    data = random.integers(0, 256, count * dtype.itemsize, dtype=np.uint8).tobytes()
    array = np.frombuffer(data, dtype).copy()
    if dtype.kind == "b":
        array = array.astype("?")
    special = {
        "b": [],
        "i": [0, 1, -1, np.iinfo(dtype).min, np.iinfo(dtype).max] if dtype.kind == "i" else [],
        "u": [0, 1, np.iinfo(dtype).max] if dtype.kind == "u" else [],
        "f": [0.0, -0.0, 1.5, np.inf, -np.inf, np.nan] if dtype.kind == "f" else [],
    }[dtype.kind]
    if dtype.itemsize == 8 and dtype.kind in "iu":
        # Between two neighbouring Doubles: ties, and just beside them.
        special += [2**53 + 1, 2**53 + 3, 2**54 + 2, 2**54 + 3, 2**62 + 2**9, 2**62 + 2**9 + 1, 2**63 - 513]
    for index, value in enumerate(special[:count]):
        array[(index * 7) % count] = value
    return array


def good_arrays(random):
    """Every type, byte order, order and shape."""
    for code in TYPES:
        for order in byte_orders(code):
            for shape in SHAPES:
                count = int(np.prod(shape, dtype=int))
                array = elements(code, count, random).astype(np.dtype(code).newbyteorder(order)).reshape(shape)
                yield np.ascontiguousarray(array).reshape(shape)
                if len(shape) > 1:
                    yield np.asfortranarray(array)
