"""What a person writes into an open project, and what leaves it for other programs."""

from pathlib import Path

from dateline.domain.changes import Changes
from dateline.domain.span import Passage
from dateline.services import originals, reviewing, undoing
from dateline.services.answers import SafeCopy
from dateline.services.projects import Project


class Pen:
    """Writes to one project. Every call waits for the disk.

    Raises `DatelineError`: nothing there to write on, a project that is open for reading only.
    """

    def __init__(self, project: Project) -> None:
        """A pen for *project*, which stays its opener's to close."""
        self._project = project

    def add_note(self, subject: str, text: str, at: Passage | None = None) -> Changes:
        """Write a note on *subject* (an id), or on the passage *at* of it."""
        return reviewing.add_note(self._project, subject, text, at=at)[1]

    def change_note(self, number: int, text: str) -> Changes:
        """Give a note another text."""
        return reviewing.change_note(self._project, number, text)

    def remove_note(self, number: int) -> Changes:
        """Remove a note."""
        return reviewing.remove_note(self._project, number)

    def undo(self) -> tuple[str, Changes] | None:
        """Take back what a person did last: what it was, and what that touched; `None` where there is nothing."""
        return undoing.undo_last(self._project)

    def redo(self) -> tuple[str, Changes] | None:
        """Do again what was taken back last; as `undo`."""
        return undoing.redo_last(self._project)

    def copy_original(self, source: str, folder: Path) -> SafeCopy:
        """Write a safe copy of a source's original into *folder*."""
        return originals.copy_original(self._project, source, folder)


__all__ = ["Pen"]
