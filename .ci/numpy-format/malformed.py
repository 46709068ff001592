"""Malformed .npy files, and well-formed ones beside them, each with the reason that its error must give."""

import io
import struct

import numpy as np

import headers
from cases import Case

DATA = headers.DATA
TYPE = r"has the unsupported dtype {} in 'descr'; expected bool, int8 to int64"
SHAPE = r"has a header whose 'shape' is {}; expected a tuple of integers"
SYNTAX = r"has a header that cannot be parsed: expected {}, found {}\."
KEYS = r"has a header with the keys {}; expected 'descr', 'fortran_order' and 'shape'\."


def saved(array, **options):
    buffer = io.BytesIO()
    np.save(buffer, array, **options)
    return buffer.getvalue()


def header(text, reason, version=1, difference=None, data=DATA):
    return Case(text[:60], headers.file(text, version, data), reason, difference)


def beginnings():
    """Magic, version, length of the header."""
    good = saved(np.arange(6.0).reshape(2, 3))
    yield Case("nothing", b"", r"is empty; a \.npy file begins with 93 4e 55 4d 50 59")
    yield Case("a text", b"1 2 3\n", r"is not a \.npy file: it begins with 31 20 32 20 33 0a, expected 93 4e")
    yield Case("a pickle", b"\x80\x04]\x94.", r"is not a \.npy file: it begins with 80 04 5d 94 2e, expected")
    yield Case("another byte", b"\x92" + good[1:], r"is not a \.npy file: it begins with 92 4e 55 4d 50 59")
    yield Case("lower case", good.replace(b"NUMPY", b"numpy"), r"is not a \.npy file: it begins with 93 6e 75")
    yield Case("UTF-8 made of Latin-1", "\x93".encode() + good[1:], r"is not a \.npy file: it begins with c2 93 4e 55 4d 50")
    yield Case("line ends exchanged", b"\xff\xfe" + good, r"is not a \.npy file: it begins with ff fe 93")
    yield Case("two files", good + good, None)
    yield Case("bytes behind the data", good + bytes(1000), None)
    for version in [(0, 0), (1, 1), (2, 1), (3, 1), (4, 0), (255, 255)]:
        data = good[:6] + bytes(version) + good[8:]
        yield Case(f"version {version}", data, r"has version {}\.{} of the \.npy format; expected 1\.0, 2\.0 or 3\.0".format(*version))
    # The length of a version 1.0, read as one of 2.0, is beyond all.
    yield Case("version 2.0 and the length of 1.0", good[:6] + b"\x02\x00" + good[8:], "ends inside its header: expected [0-9]{9,} bytes")
    for length in [*range(1, 12), 60, 127]:
        reason = (
            "is not a .npy file" if length < 6 else "ends inside its header: expected 8 bytes" if length < 8
            else "ends inside its header: expected 10 bytes" if length < 10 else f"ends inside its header: expected 128 bytes, found {length}")
        yield Case(f"{length} bytes", good[:length], reason)
    for length in [128, 129, 175]:
        yield Case(f"{length} bytes", good[:length], rf"ends too early: the 'shape' \(2, 3\) needs 48 bytes of data, found {length - 128}\.")
    for claimed in [119, 166, 167, 65535]:
        data = good[:8] + struct.pack("<H", claimed) + good[10:]
        reason = "cannot be parsed" if claimed <= 166 else f"ends inside its header: expected {claimed + 10} bytes, found 176"
        yield Case(f"a header said to have {claimed} bytes", data, reason)
    for claimed in [0, 57, 60]:
        reason = "at character 0, found the end" if not claimed else "cannot be parsed" if claimed < 60 else "ends too early"
        if claimed != 60:
            yield Case(f"a header said to have {claimed} bytes", good[:8] + struct.pack("<H", claimed) + good[10:], reason)
    for claimed in [2**31 - 1, 2**31, 2**32 - 1]:
        data = headers.file(headers.PLAIN, 2)
        yield Case(f"a header said to have {claimed} bytes", data[:8] + struct.pack("<I", claimed) + data[12:], f"expected {claimed + 12} bytes")
    long = headers.PLAIN.ljust(10001)
    for version in (1, 2, 3):
        yield header(long, "has a header of 10001 characters; expected at most 10000", version)
        yield header(long[:-1], None, version)


def texts():
    """What is no dictionary, and characters that do not belong."""
    plain = headers.PLAIN
    yield header("", SYNTAX.format("a value at character 0", "the end"))
    yield header("    \n", SYNTAX.format("a value .*", "the end"))
    yield header("[1, 2]", r"has a header that is \[1, 2\]; expected a dictionary")
    yield header("'descr'", "has a header that is 'descr'; expected a dictionary")
    yield header("None", "has a header that is None; expected a dictionary")
    yield header("{1, 2}", "has a header that is a set; expected a dictionary")
    yield header("{}", "has a header with the keys ; expected")
    yield header(plain[:-1], SYNTAX.format("'[,:}]' or '}' .*|.*", "the end"))
    yield header(plain + "}", SYNTAX.format("the end of the header at character 57", "'}'"))
    yield header(plain + " x", SYNTAX.format("the end of the header at character 58", "'x'"))
    yield header(plain + plain, SYNTAX.format("the end of the header at character 57", "'{'"))
    yield header(plain.replace("'descr'", "'descr"), SYNTAX.format(".*", ".*"))
    yield header(plain.replace(":", "=", 1), SYNTAX.format("',' or '}' at character 8", "'='"))
    yield header(plain.replace("False", "__import__('os')"), SYNTAX.format("a value at character 34", "'_'"))
    yield header(plain.replace("False", "not True"), SYNTAX.format("a value at character 34", "'n'"))
    yield header(plain.replace("(2,)", "(1+1,)"), SYNTAX.format("an imaginary number at character .*", "','"))
    yield header(plain.replace("'<f8'", "f'<f8'"), SYNTAX.format("a value at character 10", "'f'"))
    yield header("\ufeff" + plain, SYNTAX.format("a value at character 0", r"'\\u\{FEFF\}'"), 3)
    yield header(plain.replace(" ", "\x00", 1), SYNTAX.format("no null character at character 9", ".*"))
    yield header(plain.replace(" ", "\xa0", 1), SYNTAX.format("a value at character 9", r"'\\u\{A0\}'|'\\u\{00A0\}'"))
    for tail in [b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xe2\x82"]:
        yield Case(f"text that is not UTF-8: {tail!r}", headers.file(plain.encode() + b"#" + tail, 3), "has a header that is not UTF-8, as version 3.0")
    yield Case("the same in Latin-1", headers.file(plain.encode() + b"#\xff", 1), None)
    for space in ["\n\n", " \n", "#\n", "\t", "\f\n"]:
        yield header(plain + space, None)
    yield header("\n" + plain, None)
    for version in (1, 2, 3):
        yield header("\n " + plain, SYNTAX.format("a line without indentation at character 2", r"'\{'"), version)
    # As deep as the limit on length allows, and deeper than any stack.
    for bracket in ["[", "(", "{1:", "-", "not ", "{(", "['',"]:
        reason = SYNTAX.format("at most 200 open brackets at character .*|.*", ".*")
        yield header((bracket * 10000)[:10000], reason)
        yield header(bracket * 100_000, "has a header of [0-9]{6} characters; expected at most 10000", 2)


def keys():
    plain = headers.PLAIN
    yield header(plain.replace("'shape': (2,), ", ""), KEYS.format("'descr', 'fortran_order'"))
    yield header(plain.replace("'descr': '<f8', ", ""), KEYS.format("'fortran_order', 'shape'"))
    yield header(plain.replace("'fortran_order': False, ", ""), KEYS.format("'descr', 'shape'"))
    yield header(plain.replace("}", "'x': 1}"), KEYS.format("'descr', 'fortran_order', 'shape', 'x'"))
    yield header(plain.replace("'shape'", "'Shape'"), KEYS.format("'Shape', 'descr', 'fortran_order'"))
    yield header(plain.replace("'shape'", "b'shape'"), r"has a header with the keys .*a bytes literal; expected")
    yield header(plain.replace("'shape'", "1"), KEYS.format("'descr', 'fortran_order', 1"))
    yield header(plain.replace("'shape'", "['shape']"), SYNTAX.format("a hashable value at character .*", r"'\['"))
    # As in any dictionary of Python's, the last one counts.
    yield header(plain.replace("}", "'shape': (3,)}"), None)
    yield header(plain.replace("}", "'descr': 'O'}"), "has 'descr' 'O', Python objects")
    for order in ["0", "1", "'False'", "None", "[]", "(True,)", "0.0"]:
        reason = r"has a header whose 'fortran_order' is {}; expected True or False\."
        yield header(plain.replace("False", order), reason.format(order.replace("[", r"\[").replace("(", r"\(").replace(")", r"\)")))


def shapes():
    with_shape = headers.with_shape
    for shape in ["2", "(2)", "[2]", "'2'", "None", "{2}", "(2.0,)", "('2',)", "((2,),)", "([2],)", "(None,)", "(2, 2.5)", "(1e0,)", "(2j,)", "(...,)"]:
        yield header(with_shape(shape), SHAPE.format(".*"))
    # To Python True is an integer; to NumPy, too, since 2.0 only to refuse it.
    for shape in ["(True,)", "(False, 2)"]:
        yield header(with_shape(shape), SHAPE.format(".*") if not reads(with_shape(shape)) else None)
    for shape in ["(-1,)", "(-2, -1)", "(0, -1)"]:
        yield header(with_shape(shape), r"has a header whose 'shape' contains -[0-9]+; expected lengths of 0 or more\.")
    yield header(with_shape("(2, -9223372036854775808)"), SHAPE.format(".*"), difference="a length of -2**63")
    for shape in ["(9223372036854775807,)", "(4294967296, 4294967296)", "(0, 9223372036854775807, 9223372036854775807)", "(2305843009213693952,)"]:
        yield header(with_shape(shape), r"has a header whose 'shape' \(.*\) is too large for any memory\.")
    for shape in ["(9223372036854775808,)", "(1" + "0" * 400 + ",)"]:
        yield header(with_shape(shape), SHAPE.format(r"\([0-9]*(\.\.\.|,\))"))
    for shape, needed in [("(9,)", 72), ("(3, 3)", 72), ("(1000000000,)", 8 * 10**9), ("(1152921504606846975,)", 8 * 1152921504606846975)]:
        yield header(with_shape(shape), rf"ends too early: the 'shape' \(.*\) needs {needed} bytes of data, found 64\.")
        yield header(with_shape(shape).replace("False", "True"), f"needs {needed} bytes of data, found 64")
    yield header(with_shape("(" + "1, " * 65 + ")"), "has a header whose 'shape' has 65 axes; expected at most 64")
    yield header(with_shape("(" + "1, " * 64 + ")"), None)
    for shape in ["(2_0,)", "(0x14,)", "(0b10100,)", "(0o24,)"]:
        yield header(with_shape(shape), None, data=bytes(160))
    for shape in ["(2__0,)", "(2_,)", "(0x,)", "(02,)", "(2 0,)", "(2,,)", "(,)", "(2x,)"]:
        yield header(with_shape(shape), SYNTAX.format(".*", ".*"))
    yield header(with_shape("(2L,)"), None)
    yield header(with_shape("(2L, 3l)"), SYNTAX.format(".*", ".*"))
    yield header(with_shape("(2L,)"), SYNTAX.format("',' or '\\)' at character .*", "'L'"), 3)


def types():
    """Types of elements: by hand, and as NumPy saves them."""
    for name in ["<f3", "<f1", "<i3", "<i16", "<b2", "?8", "<>f8", "!f8", "f8 ", "<F8", "float80", "<x8", "", "<", "8"]:
        yield header(headers.with_descr(f"'{name}'"), TYPE.format(f"'{name}'".replace("?", r"\?")))
    for literal in ["8", "None", "('<f8',)", "{'a': 1}", "b'<f8'", "['<f8']"]:
        yield header(headers.with_descr(literal), TYPE.format(".*"))
    for name in ["O", "|O", "<O8", "object"]:
        yield header(headers.with_descr(f"'{name}'"), r"has 'descr' '.*', Python objects\. They are pickled")
    yield Case("objects", saved(np.array([1, None, "x"]), allow_pickle=True), r"has 'descr' '\|O', Python objects\. They are pickled")
    yield Case("records with objects", saved(np.zeros(2, [("a", "O")]), allow_pickle=True), TYPE.format(r"\[\('a', '\|O'\)\]"))
    unsupported = [
        ("complex", ["<c8", ">c16", "<c16"]), ("text", ["S3", "<U2", ">U2", "S0"]), ("time", ["<M8[s]", ">M8[ns]", "<m8[D]"]),
        ("records", [[("a", "<f8")], [("a", "<i4"), ("b", "<f4", (2,))], [("x", [("y", "|u1")])]]), ("raw bytes", ["V5", "V8"]),
    ]
    if np.dtype("longdouble").itemsize > 8:
        unsupported.append(("long double", ["longdouble"]))
    for difference, dtypes in unsupported:
        for dtype in dtypes:
            yield Case(f"zeros of {dtype}", saved(np.zeros(3, dtype)), TYPE.format(".*"), difference)
    yield header(headers.with_descr("'(2,)<f4'"), TYPE.format(r"'\(2,\)<f4'"))
    yield header(headers.with_descr("('<f4', (2,))"), TYPE.format(r"\('<f4', \(2,\)\)"))
    yield header(headers.with_descr("'<f4,<i4'"), TYPE.format("'<f4,<i4'"), difference="records")
    for dtype in ["?", "|i1", "|u1", "<i2", ">i2", "<u4", ">u8", "<f2", ">f2", "<f4", ">f4", "<f8", ">f8", "|b1"]:
        for order in "CF":
            array = np.arange(-6, 6).astype(dtype).reshape(3, 4, order=order)
            yield Case(f"{dtype} in order {order}", saved(array), None)
            yield Case(f"{dtype}, a byte too few", saved(array)[:-1], r"ends too early: the 'shape' \(3, 4\) needs [0-9]+ bytes of data, found [0-9]+\.")


def reads(text):
    """Whether NumPy reads a file with this header, for what depends on its version."""
    try:
        np.load(io.BytesIO(headers.file(text)))
    except Exception:
        return False
    return True


def cases():
    for part in (beginnings, texts, keys, shapes, types):
        yield from part()
