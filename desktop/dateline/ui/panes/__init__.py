"""The promise of a pane, a part of the window. Panes never import each other; they meet in the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what stands behind these must not be loaded before the window is painted
    from PySide6.QtCore import SignalInstance

    from dateline.domain.changes import Changes
    from dateline.domain.focus import Focus
    from dateline.services.reading import Reader


class Pane(Protocol):
    """A part of the window that shows a project in its own way.

    A pane is a `QWidget` with a signal `chosen(Choice)`, emitted only by what the reader does in it: a `show_…`
    never emits. Everything runs on the window's thread; a read that may take longer than a frame goes through
    `dateline.ui.tasks`.
    """

    chosen: SignalInstance

    def setUpdatesEnabled(self, enable: bool, /) -> None:  # noqa: N802, FBT001 (Qt's name and argument)
        """Paint it, or not for now."""

    def show_project(self, reader: Reader | None) -> None:
        """Show this project from its beginning; `None` is ‘no project’."""

    def show_focus(self, focus: Focus) -> None:
        """Light up what is chosen, and bring it into view if it is not. Never emits."""

    def show_changes(self, changes: Changes) -> None:
        """Read again what an act touched, and keep the place."""

    def place(self) -> object:
        """Where the reader is (a scroll position, a zoom), for going back to; opaque to everyone else."""

    def go_to_place(self, place: object) -> None:
        """Be where `place()` was. A place of another project or from before a change is tolerated."""


__all__ = ["Pane"]
