"""What a file of the corpus is, and where NumPyFormat and NumPy differ on purpose."""

from typing import NamedTuple

# Every difference between what NumPy reads and what NumPyFormat reads, and who reads it. compare.py has three more,
# of spellings that no program writes.
DIFFERENCES = {
    # Only NumPy reads these; NumPyFormat refuses them and says why.
    "complex": "numpy",  # complex64, complex128: arrays here are of Double
    "long double": "numpy",  # more than 64 bits
    "text": "numpy",  # S and U
    "time": "numpy",  # datetime64, timedelta64
    "records": "numpy",  # structured types, with fields
    "raw bytes": "numpy",  # V
    "a length of -2**63": "numpy",  # NumPy's product of the lengths overflows
    "compressed": "numpy",  # savez_compressed and other methods of zip
    "two members of one name": "numpy",  # NumPy shows the last of them only
    "a member that is no array": "numpy",  # NumPy gives its bytes
    "a name with a null character": "numpy",  # Python cuts the name there
    "an archive that contradicts itself": "numpy",  # Python believes one place, or reads what there is
    "an archive behind other bytes": "numpy",  # Python moves all offsets
    # Both read these, and NumPy something else.
    "an end record in a comment": "otherwise",  # Python takes the last thing that looks like one
    # Only NumPyFormat refuses these with every version of Python.
    "members that overlap": "either",
}


class Case(NamedTuple):
    """A file; a pattern for the error with which NumPyFormat refuses it, or none if it is read."""

    what: str
    data: bytes
    reason: str | None
    difference: str | None = None

    @property
    def read_by_numpy(self):
        """Whether NumPy reads the file; none if that depends on Python's version."""
        if self.difference is None:
            return self.reason is None
        return None if DIFFERENCES[self.difference] == "either" else True

    @property
    def is_read_otherwise(self):
        """Whether NumPy reads something else than NumPyFormat."""
        return DIFFERENCES.get(self.difference) == "otherwise"
