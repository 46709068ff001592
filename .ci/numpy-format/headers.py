"""Texts of headers: right, wrong, and right in ways that nobody expects."""

import re
import struct

import numpy as np

PLAIN = "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }"
DATA = bytes(range(1, 65))


def file(text, version=1, data=DATA):
    """A .npy with `text` as its header."""
    encoded = text if isinstance(text, bytes) else text.encode("utf-8" if version == 3 else "latin-1")
    return b"\x93NUMPY" + bytes([version, 0]) + struct.pack("<H" if version == 1 else "<I", len(encoded)) + encoded + data


def with_descr(literal):
    return PLAIN.replace("'<f8'", literal)


def with_shape(literal):
    return PLAIN.replace("(2,)", literal)


def hidden(literal):
    """A header in which `literal` is replaced by a later duplicate of its key."""
    return with_descr(literal + ", 'descr': '<f8'")


NUMBERS = """2 02 00 000 0_0 1_0 1__0 1_ _1 0x2 0X_2 0x__2 0x 0xG 0b10 0B1 0b2 0o2 0O7 0o8 0xffff 2. 2.0 .5 . .. ... 2e0 2e 2e+ 2e-1
1_0.0_1e+1_0 2j 2J 02j 02.5 02e1 2L 2l 2LL 0x2L 2.0L 2jL 00L 2_L 18446744073709551616 9223372036854775807 9223372036854775808
True False None true nan inf -0 +2 -2 --2 -+2 ~2 -(2) +(2) -(-2) (-2) ((2)) +True 1+1 1+2j -1-2j (1)+2j 1+(2j) 1+-2j 1+(-2j) 1j+1 (-1)+2j
2if 2or 2or(3) 2x x 2_0 ² ٢ ２ set() set(()) set([]) set(1) set() frozenset() {1} {1,} {1,2} {1:2} {1:2,3} {,} {} {*()} {**{}}
{[]} {[]:1} {():1} {([],)} {(1,2):[]} [] [1,] [,] [1 2] (1 2) () (,) (1,) (1,,) *() (*(),) 'a' "a" 'a" 'a''b' b'a' b'a'b'b' 'a'b'b'
rb'a' bR'a' br"a" u'a' U'a' ur'a' r'a' f'a' F'' t'' x'a' '''a''' \"\"\"a\"\"\" ''' ''' '''a'b''' '''' ''' '\\x41' '\\x4' '\\xg0' '\\101' '\\8'
'\\777' '\\u0041' '\\u004' '\\U00000041' '\\U00110000' '\\ud800' '\\N{DIGIT_TWO}' '\\N{DIGIT TWO}' '\\N' '\\N{' '\\N{}' '\\q' '\\' '\\\\' r'\\' r'\\''
'é' b'é' r'é' 'é' lambda:0 [x] [i\x20for\x20i\x20in\x20()] a.b a() not\x20True 1<2 1,2 `1` $ ? ! @ ; := :""".split()

DESCRS = """'' None True 8 8.0 b'<f8' [] {} () ('<f8',) ('<f8',()) ('<f8',1) ('<f8',(1,)) ('<f8',(1,1)) ('<f8',None) ('<f8',2)
('<f8',(2,)) ('<f8',0) ('<f8',-1) ('<f8',True) ('<f8',1.0) (('<f8',()),()) ('<f8',(),1) ('<f8',(),()) ('>i2',()) ('?',()) ('O',())
[('a','<f8')] [('','<f8')] [('a','<f8',(2,))] {'names':['a'],'formats':['<f8']} [('a','O')] [['a','<f8']]
'O' '|O' 'O8' 'object' 'T' '<f8,<f8' 'f8,' 'S' 'S8' 'a8' 'U' '<U2' 'V' 'V8' '|V0' 'M8' 'M8[s]' '<m8[ns]' 'c8' '<c16' 'F' 'D' 'G' 'g' '<f16' 'f12' 'longdouble'
'complex' 'str' 'bytes' 'void' 'datetime64' 'f' 'F4' 'f3' 'f1' 'i3' 'i16' 'u16' 'b2' 'b8' '?1' 'B1' 'd8' '<>f8' '>>f8' '!f8' '^f8' '\\x3cf8' '<\\x668'
'<f8'' ' '<f8\\0' '\\0' 'f\u20038'""".split()


def dtype_names(random):
    """Strings for `numpy.dtype`: its words and letters, all short ones of a few characters, and some random ones."""
    words = [name for name in np._core.numerictypes.sctypeDict if isinstance(name, str)]
    letters = "?bBhHiIlLqQpPnNefdgFDGSUVOMmcaT" + "".join(map(chr, range(40)))
    names = words + [word.upper() for word in words] + [word.capitalize() for word in words]
    for order in ["", "<", ">", "=", "|"]:
        names += [order + word for word in words] + [order + letter for letter in letters]
        for kind in "biufcOSUVMm?dlq":
            names += [f"{order}{kind}{width}" for width in (0, 1, 2, 3, 4, 8, 16, 32, 64)]
    for number in ["08", " 8", "+8", "+ 8", "\t8", "\n8", "\v8", "\f8", "-8", "8 ", " 08", "4294967304", "0x8", "8.0", "１"]:
        names += [f"{order}{kind}{number}" for order in ["", ">"] for kind in "fiu"]
    for count in ["()", "1", "(1,)", "( )", "(1)", "0", "2", "(2,)", "01", "(0,)", "(,)"]:
        for between in ["", " ", "<", ">", "=", "|"]:
            names += [f"{order}{count}{between}{name}" for order in ["", "<", ">", "=", "|", " "] for name in ["f8", "float64", "?"]]
    alphabet = list("<>=|bifu?dlq12480 (),.+")
    for _ in range(1500):
        names.append("".join(random.choice(alphabet, random.integers(1, 5))))
    return dict.fromkeys(names)


def layouts():
    """White space, comments and continued lines before, in and behind the dictionary."""
    spaces = ["", " ", "\t", "\n", "\r", "\r\n", "\f", "\v", "\0", "\x1a", "\xa0", "\n ", " \n", "\n\n", "\n\t", "\n \f", "\\\n", " \\\n", "\\\n ",
              "\n\\\n", "\n \\\n", "\\", "\\ \n", "\\\r\n", "# c", "# c\n", "  # c\n", "# c\n  ", "\n  # c", "\n  # c\n", "\n  \n", "\n  ", "\\\n  \n",
              "\\\n\n", "\\\n# c\n", ",", ";", "#\0\n", "\\\\n", "}", "{", ")", "L", " L", "\xef\xbb\xbf"]
    for space in spaces:
        yield space + PLAIN
        yield PLAIN + space
        yield PLAIN.replace(" ", space)
        yield with_shape("(2" + space + ",)")
        yield with_shape("(2" + space + "L,)")
        yield with_shape("(2L" + space + ",)")
        yield with_shape("(2L,)") + space
        yield space + with_shape("(2L,)")
        yield with_descr("'<'" + space + "'f8'")
        yield with_descr("'''<f8'''" + space)
        yield with_descr("('<f8'" + space + ")")
        yield hidden("'''" + space + "'''")
        yield hidden("'" + space + "'")
        yield hidden("r'" + space + "'")
        yield "(" + space + PLAIN + ")"
    for depth in [1, 10, 100, 197, 198, 199, 200, 201, 2000]:
        yield "(" * depth + PLAIN + ")" * depth
        yield with_shape("(" + "(" * depth + "2" + ")" * depth + ",)")
        yield hidden("[" * depth + "]" * depth)
        yield hidden("{1:" * depth + "2" + "}" * depth)
        yield hidden("(" * depth)
        yield with_shape("(" + "-" * depth + "2,)")


def fields():
    """Keys and values that are not what they should be."""
    for number in NUMBERS:
        yield hidden(number)
        yield with_shape(f"({number},)")
        yield with_shape(f"({number})")
        yield with_shape(f"[{number}]")
        yield with_shape(f"(2, {number})")
        yield PLAIN.replace("False", number)
        yield PLAIN.replace("'descr'", number)
        yield PLAIN.replace("}", f"{number}: 0}}")
        yield number
    for descr in DESCRS:
        yield with_descr(descr)
    for shape in ["(0,)", "(1, 2)", "(2, 0)", "(0, 4611686018427387904)", "(0, 1152921504606846976)", "(0, 1152921504606846975)",
                  "(4294967296, 4294967296)", "(4611686018427387904, 4)", "(2, 9223372036854775807)", "(-2, -1)", "(1, -2)", "(2, 2, 2, 1)",
                  "(" + "1, " * 64 + ")", "(" + "1, " * 65 + ")", "(" + "0, " * 65 + ")", "(9999999999,)", "(8,)", "(9,)", "(7, )", "((2), )"]:
        yield with_shape(shape)
        yield with_shape(shape).replace("False", "True")
    yield PLAIN.replace("}", "'shape': (3,)}")
    yield PLAIN.replace("}", "'x': 1}")
    yield PLAIN.replace("'shape': (2,), ", "")
    for key in ["descr", "fortran_order", "shape"]:
        yield PLAIN.replace(key, key.upper())
        yield PLAIN.replace(key, key + " ")
        yield PLAIN.replace(f"'{key}'", f"('{key[0]}' '{key[1:]}')")
        yield PLAIN.replace(key, f"\\x{ord(key[0]):02x}{key[1:]}")
        yield PLAIN.replace(f"'{key}'", f"b'{key}'")


def lengths():
    """Headers about as long as NumPy takes them."""
    for length in [57, 63, 64, 9999, 10000, 10001, 30000, 65535]:
        yield PLAIN.ljust(length)
        yield PLAIN + "#" + "x" * (length - len(PLAIN) - 1)


def mutations(random, count):
    """The plain header with pieces of others put in, left out and exchanged."""
    pieces = re.findall(r"'[a-z_<>0-9]*'|[0-9]+|[A-Za-z]+|\s+|.", PLAIN)
    others = pieces + NUMBERS + [" ", "\n", "\\\n", "# c\n", "(", ")", "[", "]", "{", "}", ",", ":", "'", '"', "L", "-", "+", "'<f4'", "'>i2'"]
    for _ in range(count):
        text = list(pieces)
        for _ in range(random.integers(1, 4)):
            position = random.integers(0, len(text))
            piece = others[random.integers(0, len(others))]
            match random.integers(0, 4):
                case 0:
                    text.insert(position, piece)
                case 1:
                    text[position] = piece
                case 2:
                    del text[position]
                case 3:
                    other = random.integers(0, len(text))
                    text[position], text[other] = text[other], text[position]
        yield "".join(text)
