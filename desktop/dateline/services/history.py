"""What was done to a project, and taking it back."""

from dateline.domain.changes import Changes
from dateline.services.collating import retell
from dateline.services.projects import somebody
from dateline.store import history as store
from dateline.store.history import CannotUndo, Entry
from dateline.store.project import Project

__all__ = ["CannotUndo", "Entry", "acts", "undo"]


def acts(project: Project, offset: int = 0, limit: int = 100) -> list[Entry]:
    """A window of what was done, newest first."""
    with project.read() as connection:
        return store.entries(connection, offset, limit)


def undo(project: Project, act: int, *, who: str | None = None) -> Changes:
    """Take *act* back. Raises `NoSuchThing` and `CannotUndo`, and then changes nothing."""
    return store.undo(project, act, who or somebody(), retell)
