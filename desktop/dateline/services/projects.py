"""Opens and makes projects."""

import getpass
from pathlib import Path

from dateline.errors import ProjectIsMissing
from dateline.services.samples import sample_manifest as sample_manifest
from dateline.store import project as store
from dateline.store.engine import Place
from dateline.store.project import Project as Project

WINDOW = "Dateline window"
_SAMPLE = "sample"


def open_project(where: str | Path, *, holder: str | None = None) -> Project:
    """Open the project at *where* (a file or an SQLAlchemy URL): for writing by *holder*, else for reading only.

    *holder* is how others are told who has it (`WINDOW`, or a command's name). Raises a `ProjectError` of the kind that
    says what is wrong.
    """
    return store.open_(where, holder)


def join_project(place: Place) -> Project:
    """Open for writing what the process that started this one has open, and whose lock it holds."""
    return store.join(place)


def create_project(where: str | Path, *, holder: str) -> Project:
    """Make a new project at *where* and open it for writing. Raises `ProjectError` where there is something already."""
    return store.create(where, holder)


def open_or_create(where: str | Path, *, holder: str) -> Project:
    """The project at *where*, open for writing; a new one where there is none."""
    try:
        return store.open_(where, holder)
    except ProjectIsMissing:
        return store.create(where, holder)


def exists(where: str | Path) -> bool:
    """Whether there is something at *where*, of whatever kind."""
    return Place(where).exists()


def create_sample(where: str | Path, *, holder: str) -> Project:
    """Make an empty sample project at *where*; its sources are to be imported from `sample_manifest()`."""
    return store.create(where, holder, settings={_SAMPLE: "yes"})


def is_sample(project: Project) -> bool:
    """Whether *project* was made as the sample."""
    return project.setting(_SAMPLE) is not None


def somebody() -> str:
    """The name under which what a person does is remembered: their login, or ‘somebody’ where there is none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"
