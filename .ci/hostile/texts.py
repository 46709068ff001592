"""Hand-ins whose sources are no text, or more than the compiler can take."""

from packing import LOSS, tar


def latin_1(folder, sources):
    return tar(
        folder / "handin.tar", sources | {LOSS: (sources[LOSS] + "// ü\n").encode("latin-1", "replace")}
    )


def utf_16(folder, sources):
    return tar(folder / "handin.tar", sources | {LOSS: sources[LOSS].encode("utf-16")})


def zero_bytes(folder, sources):
    return tar(folder / "handin.tar", sources | {LOSS: sources[LOSS].replace("shifted", "shi\0fted")})


def program(folder, sources):
    """A program in place of a source."""
    return tar(folder / "handin.tar", sources | {LOSS: open("/bin/true", "rb").read()})


def nested(folder, sources):
    """A hundred thousand brackets in each other, which are more than the compiler can take."""
    brackets = f"let brackets: [Any] = {'[' * 100_000}{']' * 100_000}\n"
    return tar(folder / "handin.tar", sources | {LOSS: sources[LOSS] + brackets})


def warnings(folder, sources):
    """Two thousand long warnings."""
    lines = "".join(f'#warning("{number} {"x" * 400}")\n' for number in range(2000))
    return tar(folder / "handin.tar", sources | {LOSS: sources[LOSS] + lines})
