"""Copies a project as it is at one moment, whoever reads or writes it meanwhile."""

import os
from pathlib import Path

from dateline.errors import ProjectError
from dateline.store import engine
from dateline.store.project import Project


def copy(project: Project, path: Path) -> None:
    """Copy *project* to the new file *path*, which appears whole or not at all. Raises `ProjectError`."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with project.read() as connection:
            engine.copy_to(connection, draft)
        _settle(draft)
        draft.replace(path)
        _settle(path.parent)
    except OSError as error:
        raise ProjectError(f"{path} cannot be written: {error.strerror or error}.") from error
    finally:
        draft.unlink(missing_ok=True)


def _settle(path: Path) -> None:
    """See that what was written to *path* is on the disk."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() or os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
