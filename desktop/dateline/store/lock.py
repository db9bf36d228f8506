"""The lock beside a project: one writer at a time, who leaves a name for the others.

The operating system's lock on the file is what counts: it ends with the process that holds it, so that a crash leaves
no lock behind. What stands in the file is who holds it. A folder that several computers share may not carry the
operating system's locks across, so a name from another computer is believed even where the lock can be had.
"""

import json
import os
import platform
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import psutil

from dateline.errors import ProjectError, ProjectIsInUse

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl
    from multiprocessing.reduction import DupFd

# Windows locks bytes, also against reading; one far behind the contents leaves these readable.
_BYTE = 1 << 30


class Lock:
    """The right to write to one project. A context manager, too."""

    def __init__(self, project: Path, holder: str) -> None:
        """Take it for *holder* (‘Dateline window’). Raises `ProjectIsInUse` where somebody else has it."""
        self.path = lock_path(project)
        self._file = self._take(project)
        record = {
            "holder": holder,
            "process": os.getpid(),
            "computer": platform.node(),
            "started": psutil.Process().create_time(),
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        os.ftruncate(self._file, 0)
        os.lseek(self._file, 0, os.SEEK_SET)
        os.write(self._file, json.dumps(record).encode())

    def _take(self, project: Path) -> int:
        while True:
            try:
                file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
            except OSError as error:
                raise ProjectError(f"{project} cannot be written to: {error.strerror or error}.") from error
            if not _locked(file):
                os.close(file)
                raise ProjectIsInUse(project, holder_of(project) or "another process")
            if _is_still(file, self.path):
                break
            os.close(file)  # its last holder removed it meanwhile: this lock is on nothing
        elsewhere = _elsewhere(self.path)
        if elsewhere:
            os.close(file)
            raise ProjectIsInUse(project, elsewhere)
        return file

    def __reduce__(self) -> tuple[Any, ...]:
        """On its way to a child process: the file stays locked until that process has ended, too.

        Windows locks for one process, and no child can hold it.
        """
        if sys.platform == "win32":
            return int, ()
        return _held, (DupFd(self._file),)

    def release(self) -> None:
        """Give it back. Twice is harmless."""
        if self._file < 0:
            return
        if sys.platform == "win32":
            os.ftruncate(self._file, 0)
            os.close(self._file)
            with suppress(OSError):  # somebody else may have it open already, and then it is theirs
                self.path.unlink()
        else:
            with suppress(FileNotFoundError):
                self.path.unlink()
            os.close(self._file)
        self._file = -1

    def __enter__(self) -> Self:
        """Hold it for the length of a `with`."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give it back."""
        self.release()


def _held(file: Any) -> int:
    """In a child process: the locked file. It is never closed, so that the lock ends with the process."""
    number: int = file.detach()
    return number


def lock_path(project: Path) -> Path:
    """Where the lock of *project* is."""
    return project.with_name(project.name + ".lock")


def holder_of(project: Path) -> str | None:
    """Who has *project* open for writing, as far as the lock file tells: ‘Dateline window (process 123 on host)’."""
    record = _record(lock_path(project))
    return _named(record) if record else None


def _named(record: dict[str, object]) -> str:
    return f"{record.get('holder')} (process {record.get('process')} on {record.get('computer')})"


def _record(path: Path) -> dict[str, object] | None:
    try:
        record = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    return record if isinstance(record, dict) else None


def _elsewhere(path: Path) -> str | None:
    record = _record(path)
    if record is None or record.get("computer") == platform.node():
        return None
    return f"{_named(record)}; if that computer no longer has it open, delete {path}"


def _locked(file: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(file, _BYTE, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_still(file: int, path: Path) -> bool:
    if sys.platform == "win32":
        return True
    try:
        there = path.stat()
    except FileNotFoundError:
        return False
    here = os.fstat(file)
    return (here.st_dev, here.st_ino) == (there.st_dev, there.st_ino)
