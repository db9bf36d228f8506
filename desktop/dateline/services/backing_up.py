"""Makes a copy of a project, and looks whether it is good."""

from datetime import UTC, datetime
from pathlib import Path

from dateline.errors import ProjectError
from dateline.services.checking import Report, check
from dateline.store import backup as store
from dateline.store import project as projects
from dateline.store.project import Project


def back_up(project: Project, folder: Path | str | None = None) -> tuple[Path, Report]:
    """Copy *project* into *folder* (`Backups` beside it without one) under its name and the time; where it is now.

    The copy is checked: the report says what was found. It works while others read and write. Raises `ProjectError`
    where there is no such file, or no place for the copy.
    """
    path = project.place.path
    if path is None:
        raise ProjectError(f"{project} is no file; back it up with the tools of its database.")
    place = Path(folder) if folder is not None else path.parent / "Backups"
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProjectError(f"There can be no folder {place}: {error.strerror or error}.") from error
    stamp = datetime.now(UTC).strftime("%Y-%m-%d %H%M%S")
    copy = place / f"{path.stem} {stamp}{path.suffix}"
    count = 1
    while copy.exists():
        count += 1
        copy = place / f"{path.stem} {stamp} ({count}){path.suffix}"
    store.copy(project, copy)
    with projects.open_(copy) as opened:
        return copy, check(opened)
