"""What a person writes into an open project from the window, and what leaves it for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.ui.late import IMPORTS

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.domain.changes import Changes
    from dateline.domain.span import Passage
    from dateline.services.originals import SafeCopy
    from dateline.services.projects import Project


class ProjectPen:
    """Writes to one project. Every call waits for the disk: none is for the window's thread."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def add_note(self, subject: str, text: str, at: Passage | None = None) -> Changes:
        """Write a note on *subject*, or on the passage *at* of it."""
        with IMPORTS:
            from dateline.services import reviewing

        return reviewing.add_note(self._project, subject, text, at=at)[1]

    def change_note(self, number: int, text: str) -> Changes:
        """Give a note another text."""
        with IMPORTS:
            from dateline.services import reviewing

        return reviewing.change_note(self._project, number, text)

    def remove_note(self, number: int) -> Changes:
        """Remove a note."""
        with IMPORTS:
            from dateline.services import reviewing

        return reviewing.remove_note(self._project, number)

    def undo(self) -> tuple[str, Changes] | None:
        """Take back what a person did last: what it was, and what that touched; `None` where there is nothing."""
        with IMPORTS:
            from dateline.services import undoing

        return undoing.undo_last(self._project)

    def redo(self) -> tuple[str, Changes] | None:
        """Do again what was taken back last; as `undo`."""
        with IMPORTS:
            from dateline.services import undoing

        return undoing.redo_last(self._project)

    def copy_original(self, source: str, folder: Path) -> SafeCopy:
        """Write a safe copy of a source's original into *folder*."""
        with IMPORTS:
            from dateline.services import originals

        return originals.copy_original(self._project, source, folder)
