"""Malformed .npz files, and well-formed ones beside them, each with the reason that its error must give."""

import io
import struct
import zipfile
import zlib

import numpy as np

from cases import Case
from malformed import saved

A = saved(np.arange(6.0).reshape(2, 3))
B = saved(np.array([1, -2, 3], ">i2"))
DAMAGED = r"is a damaged \.npz file: {}\."
ZIP64 = 0xFFFFFFFF


def member(name=b"a.npy", contents=A, **fields):
    """One member; the fields are those of its directory entry, and with `local_` before them of its own header."""
    fields = {
        "name": name, "contents": contents, "version": 20, "flags": 0, "method": 0, "checksum": zlib.crc32(contents),
        "stored": len(contents), "size": len(contents), "extra": b"", "comment": b"", "disk": 0, "offset": None} | fields
    for key in ("name", "flags", "method", "checksum", "stored", "size", "extra"):
        fields.setdefault(f"local_{key}", fields[key])
    return fields


def archive(*members, before=b"", between=b"", behind=b"", **end):
    """An archive; `end` are fields of its last record, `between` comes before that."""
    data, directory = bytearray(before), bytearray()
    for fields in members:
        offset = len(data) if fields["offset"] is None else fields["offset"]
        data += struct.pack(
            "<IHHHHHIIIHH", 0x04034B50, fields["version"] & 0xFFFF, fields["local_flags"], fields["local_method"], 0, 33,
            fields["local_checksum"], fields["local_stored"], fields["local_size"], len(fields["local_name"]), len(fields["local_extra"]))
        data += fields["local_name"] + fields["local_extra"] + fields["contents"] + fields.get("behind", b"")
        directory += struct.pack(
            "<IHHHHHHIIIHHHHHII", 0x02014B50, 20, fields["version"], fields["flags"], fields["method"], 0, 33,
            fields["checksum"], fields["stored"], fields["size"], len(fields["name"]), len(fields["extra"]), len(fields["comment"]),
            fields["disk"], 0, 0, offset)
        directory += fields["name"] + fields["extra"] + fields["comment"]
    end = {"disk": 0, "first_disk": 0, "here": len(members), "count": len(members), "size": len(directory), "start": len(data), "comment": b""} | end
    start, size = len(data), len(directory)
    data += directory + between
    if "zip64" in end:
        record = {"count": len(members), "size": size, "start": start, "disk": 0, "disks": 1, "at": len(data), "bytes": 44} | end["zip64"]
        data += struct.pack("<IQHHIIQQQQ", 0x06064B50, record["bytes"], 45, 45, 0, 0, record["count"], record["count"], record["size"], record["start"])
        data += struct.pack("<IIQI", 0x07064B50, record["disk"], record["at"], record["disks"])
    data += struct.pack("<IHHHHIIH", 0x06054B50, end["disk"], end["first_disk"], end["here"], end["count"], end["size"], end["start"], len(end["comment"]))
    return bytes(data + end["comment"] + behind)


def two(**fields):
    """Two members, the first of them with these fields."""
    return archive(member(**fields), member(b"b.npy", B))


def wholes():
    """Beginnings, ends and what is around."""
    good = two()
    yield Case("two arrays", good, None)
    yield Case("no arrays", archive(), None)
    buffer = io.BytesIO()
    np.savez(buffer, W=np.eye(3), b=np.zeros(3, "f2"), labels=np.array([1, 2], "u1"))
    yield Case("savez", buffer.getvalue(), None)
    yield Case("nothing", b"", r"is not an \.npz file: it begins with nothing, expected a zip archive\.")
    yield Case("a text", b"hello, world, hello, world", r"is not an \.npz file: it begins with 68 65 6c 6c 6f 2c, expected")
    yield Case("a .npy", A, r"is not an \.npz file: .* It looks like a \.npy file; read it as one\.")
    yield Case("bytes before", b"#!/bin/sh\n" + good, r"is not an \.npz file: it begins with 23 21 2f 62 69 6e")
    yield Case("an archive before", good + archive(member(b"c.npy", B)), DAMAGED.format("its directory is not at its end"), "an archive behind other bytes")
    yield Case("bytes behind", good + b"\n", None)
    yield Case("a kilobyte behind", good + bytes(1000), None)
    yield Case("a comment", archive(member(), comment=b"made by hand"), None)
    yield Case("the longest comment", archive(member(), comment=b"x" * 65535), None)
    fake = archive()
    yield Case("a comment like an end", archive(member(), comment=fake + b"x" * 30), None, "an end record in a comment")
    for length in range(4, len(good), 29):
        reason = r"is not an \.npz file" if length < 22 else DAMAGED.format("it has no directory at its end, so it is not whole")
        yield Case(f"{length} bytes of {len(good)}", good[:length], reason)
    yield Case("no end record", good[:-22], DAMAGED.format("it has no directory at its end, so it is not whole"))


def directories():
    lies_outside = DAMAGED.format("its directory lies outside of it")
    not_at_end = DAMAGED.format("its directory is not at its end")
    yield Case("a directory cut off", archive(member(), member(b"b.npy", B), size=70), not_at_end)
    yield Case("a directory said to be longer", archive(member(), size=52), lies_outside)
    yield Case("a directory far away", archive(member(), start=2**31), lies_outside)
    yield Case("a directory a byte earlier", archive(member(), start=len(A) + 34), not_at_end)
    yield Case("bytes behind the directory", archive(member(), between=b"xyz"), not_at_end)
    yield Case("fewer members than there are", archive(member(), member(b"b.npy", B), count=1, here=1),
               DAMAGED.format("its directory has 102 bytes; 1 members take 51"), "an archive that contradicts itself")
    yield Case("more members than there are", archive(member(), count=2, here=2), DAMAGED.format("its directory has 51 bytes, too few for 2 members"),
               "an archive that contradicts itself")
    yield Case("65535 members", archive(member(), count=65535, here=65535), "too few for 65535 members", "an archive that contradicts itself")
    yield Case("disks", archive(member(disk=3), disk=2, first_disk=1), None)
    good = two()
    entry = good.index(b"PK\x01\x02")
    yield Case("no entry's magic", good[:entry] + b"PK\x01\x03" + good[entry + 4:], DAMAGED.format("its directory has no entry for member 0"))
    # Python takes as much of the comment as there is; then it is behind the last entry.
    for field, name, difference in [(28, "name", None), (30, "extra field", None), (32, "comment", "an archive that contradicts itself")]:
        damaged = good[:entry + field] + b"\xff\xff" + good[entry + field + 2:]
        yield Case(f"an entry whose {name} has no end", damaged, DAMAGED.format("(it ends too early|its directory has .*)"), difference)


def zip64():
    yield Case("zip64", archive(member(), count=0xFFFF, here=0xFFFF, size=ZIP64, start=ZIP64, zip64={}), None)
    numbers = struct.pack("<HHQQQ", 1, 24, len(A), len(A), 0)
    large = member(stored=ZIP64, size=ZIP64, extra=numbers, local_stored=ZIP64, local_size=ZIP64, local_extra=struct.pack("<HHQQ", 1, 16, len(A), len(A)))
    yield Case("sizes in zip64", archive(large), None)
    wrong = DAMAGED.format("its zip64 directory is not where it should be")
    yield Case("a zip64 record of 2**63 entries", archive(member(), zip64={"count": 2**63}), DAMAGED.format("a number in its directory is too large: 9223372036854775808"),
               "an archive that contradicts itself")
    yield Case("a zip64 directory far away", archive(member(), zip64={"start": 2**63}), DAMAGED.format("a number in its directory is too large: .*"))
    yield Case("a zip64 directory that is too long", archive(member(), zip64={"size": 100}), DAMAGED.format("its directory lies outside of it"))
    yield Case("several disks", archive(member(), zip64={"disks": 2}), DAMAGED.format("it is one of several disks"))
    yield Case("another disk", archive(member(), zip64={"disk": 1}), DAMAGED.format("it is one of several disks"))
    good = archive(member(), zip64={})
    record = good.index(b"PK\x06\x06")
    damaged = good[:record] + b"PK\x06\x08" + good[record + 4:]
    yield Case("no zip64 record", damaged, wrong)
    # Python reads on as far as the array goes, and never gets to the member's end.
    for what, extra, difference in [
            ("no numbers", b"", "an archive that contradicts itself"), ("numbers that are too short", struct.pack("<HHI", 1, 4, 8), None),
            ("another field", struct.pack("<HHQ", 7, 8, 8), "an archive that contradicts itself"),
            ("2**64 bytes", struct.pack("<HHQQ", 1, 16, 2**64 - 1, 2**64 - 1), "an archive that contradicts itself")]:
        large = member(stored=ZIP64, size=ZIP64, extra=extra, local_extra=b"")
        yield Case(f"zip64 with {what}", archive(large), DAMAGED.format("('a.npy' lies outside of it|it ends too early)"), difference)


def members():
    checksum = DAMAGED.format("the bytes of 'a.npy' do not have the checksum they were saved with")
    yield Case("a wrong checksum", two(checksum=1), checksum)
    yield Case("a wrong checksum of a member with more than its array", two(contents=A + bytes(9000), checksum=1), checksum, "an archive that contradicts itself")
    yield Case("a changed byte", two().replace(A, A[:-1] + b"\x01", 1), checksum)
    yield Case("a wrong checksum in the member's own header", two(local_checksum=1), None)
    yield Case("sizes behind the data", two(flags=8, local_checksum=0, local_stored=0, local_size=0,
                                            behind=struct.pack("<IIII", 0x08074B50, zlib.crc32(A), len(A), len(A))), None)
    encrypted = r"holds 'a\.npy' encrypted; save the arrays with numpy\.savez\."
    for flags in (1, 0x41, 0x40):
        yield Case(f"encrypted, flags {flags}", two(flags=flags), encrypted)
    version = DAMAGED.format(r"'a\.npy' needs another version of the zip format")
    yield Case("a patch", two(flags=0x20), version)
    yield Case("version 6.4", two(version=64), version)
    yield Case("version 6.3", two(version=63), None)
    compressed = r"holds 'a\.npy' compressed; save the arrays with numpy\.savez, not with numpy\.savez_compressed\."
    for method in (zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", method) as out:
            out.writestr("a.npy", A)
        yield Case(f"method {method}", buffer.getvalue(), compressed, "compressed")
    for method in (1, 6, 98, 0xFFFF):
        yield Case(f"method {method}, which Python does not know", two(method=method), compressed)
    contradicts = DAMAGED.format(r"'a\.npy' is stored with [0-9]+ bytes and said to have [0-9]+")
    yield Case("stored with more bytes than it has", two(contents=A + b"rest", checksum=zlib.crc32(A), size=len(A)), contradicts, "an archive that contradicts itself")
    yield Case("stored with fewer bytes than it has", two(stored=len(A) - 1), contradicts)
    yield Case("stored with more bytes than there are", two(stored=10**6, size=10**6), DAMAGED.format(r"'a\.npy' lies outside of it"),
               "an archive that contradicts itself")
    yield Case("two names", archive(member(b"a.npy"), member(b"a.npy", B)), r"holds 'a' more than once; give each array a name of its own\.", "two members of one name")
    overlaps = DAMAGED.format(r"'.\.npy' overlaps something else")
    same = archive(member(), member(local_name=b"b.npy", offset=0))
    yield Case("two members in one place", same, DAMAGED.format("'a.npy' overlaps something else"), "members that overlap")
    inner = archive(member(b"b.npy", B))
    inner = inner[:inner.index(b"PK\x01\x02")]
    yield Case("a member in another", archive(member(contents=A + inner), member(b"b.npy", B, offset=35 + len(A))), overlaps, "members that overlap")
    yield Case("elsewhere", two(offset=3), DAMAGED.format(r"'a\.npy' is not where its directory says"))
    yield Case("behind everything", two(offset=10**6), DAMAGED.format(r"'a\.npy' lies outside of it"))


def names():
    yield Case("another name in its own header", two(local_name=b"x.npy"), DAMAGED.format(r"'a\.npy' has another name where its bytes are"))
    for name in [b"../../etc/x.npy", b"/etc/x.npy", b"a", b".npy", b"", b"a.npy.npy", b"A.NPY", b"C:\\x.npy", b"a b\x7f.npy", b"x" * 60000 + b".npy"]:
        yield Case(f"the name {name[:20]!r}", two(name=name), None)
    yield Case("a name in code page 437", two(name=b"\x80\x81.npy"), None)
    yield Case("a name in UTF-8", two(name="Ω.npy".encode(), flags=0x800), None)
    yield Case("a name that is not UTF-8", two(name=b"\xff.npy", flags=0x800), DAMAGED.format("the name of a member is not UTF-8"))
    yield Case("a null character", two(name=b"a\0b.npy"), DAMAGED.format("the name of a member has a null character at 1"), "a name with a null character")
    other = r"holds '{}', which is not a \.npy file; an \.npz holds nothing else\."
    yield Case("a text", archive(member(), member(b"notes.txt", b"hello")), other.format(r"notes\.txt"), "a member that is no array")
    yield Case("a folder", archive(member(), member(b"folder/", b"")), other.format("folder/"), "a member that is no array")
    yield Case("a name that a terminal acts on", archive(member(b"\x1b[2J\n.npy", b"hello")), other.format(r"\\u\{1b\}\[2J\\u\{a\}"), "a member that is no array")
    yield Case("an archive", archive(member(b"a.npz", two())), other.format(r"a\.npz"), "a member that is no array")
    # Errors about an array name the member, too.
    inside = r"\.npz: a: "
    yield Case("an array cut off", two(contents=A[:-1]), inside + r"ends too early: the 'shape' \(2, 3\) needs 48 bytes of data, found 47")
    yield Case("a header cut off", two(contents=A[:50]), inside + "ends inside its header: expected 128 bytes, found 50")
    yield Case("a header that is none", two(contents=A.replace(b"descr", b"descx")), inside + "has a header with the keys 'descx'")
    yield Case("objects", two(contents=saved(np.array([None]), allow_pickle=True)), inside + r"has 'descr' '\|O', Python objects")
    yield Case("complex numbers", two(contents=saved(np.zeros(2, "c16"))), inside + "has the unsupported dtype '<c16'", "complex")


def cases():
    for part in (wholes, directories, zip64, members, names):
        yield from part()
