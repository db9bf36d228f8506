"""Brings into the window what acts changed: read beside its thread, and shown one pane at a time."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from dateline.domain.changes import Changes
from dateline.domain.focus import Focus
from dateline.errors import DatelineError
from dateline.ui.selection import again

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.domain.views import Overview
    from dateline.ui.desk import Desk
    from dateline.ui.window import MainWindow

_NONE = Changes()
_PACE = 50  # milliseconds between two panes
_REST = 750  # milliseconds between two refreshes, at least; and
_SHARE = 1  # so many times the length of the one before


class Refreshing(QObject):
    """One refresh at a time. What changes meanwhile waits, and is then shown all together."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting = _NONE
        self._hurry = False  # what is being shown
        self._again = False  # what waits
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._begin)
        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.setInterval(_PACE)
        self._pace.timeout.connect(self._go_on)
        self._steps: Iterator[None] = iter(())
        self._at_it = False
        self._began = 0.0

    def show(self, changes: Changes = _NONE) -> None:
        """Show these, and what was put off, as soon as can be."""
        self._waiting |= changes
        self._hurry = self._again = True
        self._rest.stop()
        if self._pace.isActive():
            self._pace.stop()
            self._go_on()
        elif not self._at_it:
            self._begin()

    def show_soon(self, changes: Changes) -> None:
        """Show these when it is their turn: what goes on for long takes no more than a part of the reader's time.

        Where there is nothing to read yet, that is now.
        """
        if self._window.selection.focus.source is None:
            self.show(changes)
            return
        self._waiting |= changes
        if not self._at_it and not self._rest.isActive():
            self._begin()

    def forget(self) -> None:
        """There is another project, or none."""
        self._rest.stop()
        self._pace.stop()
        self._window.tasks.drop("refresh")
        self._waiting = _NONE
        self._at_it = False

    def _begin(self) -> None:
        desk, changes = self._window.desk, self._waiting
        self._waiting = _NONE
        self._hurry, self._again = self._again, False
        if desk is None or not changes:
            return
        self._at_it = True
        self._began = perf_counter()
        before = self._window.selection.focus

        def show(read: tuple[Overview, Focus]) -> None:
            self._steps = self._ending_with_a_bug(self._showing(desk, changes, before, *read))
            self._go_on()

        def failed(error: Exception) -> None:
            self._window.tasks.failed.emit(str(error))
            self._end()

        def read() -> tuple[Overview, Focus]:
            try:
                return _read(desk, before, changes)
            except DatelineError:
                raise
            except Exception:
                self._at_it = False
                raise

        self._window.tasks.ask("refresh", read, show, failed)

    def _ending_with_a_bug(self, steps: Iterator[None]) -> Iterator[None]:
        """*steps*, and where one of them breaks, the next refresh is not kept waiting for it."""
        try:
            yield from steps
        except Exception:
            self._at_it = False
            raise

    def _go_on(self) -> None:
        """The next step: at once in a hurry, else when what the last one asked for was read and drawn.

        Reading takes turns with this thread, so that what is drawn meanwhile takes twice as long.
        """
        if self._hurry:
            self._window.tasks.in_turns(self._steps, self._end)
            return
        if not self._window.tasks.busy and next(self._steps, self) is self:
            self._end()
        else:
            self._pace.start()

    def _showing(self, desk: Desk, changes: Changes, before: Focus, overview: Overview, fresh: Focus) -> Iterator[None]:
        window = self._window
        for pane in list(window.rooms.panes.values()):
            pane.show_changes(changes)
            yield
            if window.desk is not desk:
                return
        window.filtering.refresh()
        window.selection.renew(before, fresh)
        window.header.show_overview(overview)
        if changes.sources and window.selection.focus.source is None:
            window.selection.open(desk.reader, Focus(source=min(changes.sources, key=lambda name: int(name[1:]))))
        if changes.sources:
            window.rooms.settle()

    def _end(self) -> None:
        if not self._at_it:  # it was forgotten
            return
        self._at_it = False
        if self._again:
            self._begin()
        else:
            self._rest.start(max(_REST, round((perf_counter() - self._began) * 1_000 * _SHARE)))


def _read(desk: Desk, before: Focus, changes: Changes) -> tuple[Overview, Focus]:
    """The project at a glance, and what is chosen now."""
    overview = desk.reader.overview()
    return overview, again(desk.reader, before) if touches(changes, before) else before


def touches(changes: Changes, focus: Focus) -> bool:
    """Whether anything that *focus* lights up may have changed."""
    return (
        focus.fact in changes.facts
        or not changes.statements.isdisjoint(focus.statements)
        or not changes.entities.isdisjoint(focus.entities)
        or any(mark.source in changes.sources for mark in focus.marks)
        or focus.source in changes.sources
    )
