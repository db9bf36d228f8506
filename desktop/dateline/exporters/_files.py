"""Replaces a file whole: written beside it, put on the disk, then renamed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from dateline.errors import DatelineError


@contextmanager
def replaced(path: Path) -> Iterator[BinaryIO]:
    """A file to write that becomes *path* when the block ends well; else *path* stays as it was.

    Raises `DatelineError` where it cannot be written.
    """
    if path.is_dir():
        raise DatelineError(f"{path} is a folder; name a file.")
    # A link keeps leading where it led.
    target = path.resolve()
    draft = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        with draft.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
        _settle(target.parent)
    except OSError as error:
        raise DatelineError(f"{path} cannot be written: {error.strerror or error}.") from error
    finally:
        with suppress(OSError):  # most often it was renamed, or could never be made
            draft.unlink()


def _settle(folder: Path) -> None:
    """See that the new name is on the disk; Windows has no way to ask."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
