"""Remembers an import for as long as it goes on, so that a later window can tell of one that was cut short."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from dateline.ui.tongue import figures, translate

if TYPE_CHECKING:
    from dateline.domain.views import Overview
    from dateline.ui.desk import Desk, Progress
    from dateline.ui.window import MainWindow

_PACE = 5.0  # seconds between two times that it is written down how far an import is


class Interrupted:
    """What the window's memory holds of an import: how many files, sources before it, and files there already."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._path: str | None = None
        self._before = 0
        self._written = ((0, 0), 0.0)

    def begin(self, desk: Desk) -> None:
        """An import into *desk* is beginning."""
        self._path = desk.path
        self._before = self._window.rooms.sources.model.rowCount()
        self._written = ((0, 0), 0.0)

    def follow(self, progress: Progress) -> None:
        """It has come so far."""
        now, (known, when) = monotonic(), self._written
        news = progress.total, progress.already
        if self._path is not None and news != known and (known[0] != news[0] or now - when >= _PACE):
            self._written = news, now
            self._window.settings.remember_unfinished(self._path, (progress.total, self._before, progress.already))

    def end(self) -> None:
        """It has ended, and the reader was told how."""
        if self._path is not None:
            self._window.settings.remember_unfinished(self._path, None)
            self._path = None

    def tell(self, desk: Desk) -> None:
        """Say once that the last import into *desk* was cut short; that of the sample articles goes on by itself."""
        window = self._window
        numbers = window.settings.unfinished(desk.path)
        if numbers is None or len(numbers) != 3 or desk.read_only:
            return
        window.settings.remember_unfinished(desk.path, None)
        if desk.path == window.cabinet.sample_path():
            window.errands.begin_import(desk, [], window.cabinet.sample_manifest())
            return
        total, before, already = numbers

        def say(overview: Overview) -> None:
            there = overview.sources - before + already
            if window.desk is desk and there < total:
                words = translate(
                    "Import",
                    "The last import was not finished: {0} of {1} articles are there. Import them again to go on; "
                    "what is there is not added twice.",
                )
                window.notice.say(words.format(figures(max(0, there)), figures(total)), error=True)

        window.tasks.ask("unfinished", desk.reader.overview, say)


__all__ = ["Interrupted"]
