"""Reads what the timeline shows off the window's thread; what was read before stays until it is there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from dateline.domain.views import Bar, Bars, FactSet
from dateline.ui.panes.timeline.grouping import Grouping, LanesBy, Namer, grouped
from dateline.ui.panes.timeline.index import Index
from dateline.ui.panes.timeline.labels import BarReader, fact_id, fact_key
from dateline.ui.tasks import Tasks

if TYPE_CHECKING:
    from dateline.errors import DatelineError

Facts = FactSet | tuple[str, ...]
PAGE = 200
"""Undated facts read at once."""


class TimelineReader(BarReader, Namer, Protocol):
    """What this pane reads of a project."""


@dataclass(frozen=True, eq=False)
class Loaded:
    """Everything that was read: all dated facts, those of them that pass the filter, and the first undated ones.

    `undated` are the ids of the undated facts that pass the filter, `None` where nothing is filtered.
    """

    bars: Bars
    only: Facts | None
    index: Index
    grouping: Grouping
    undated: tuple[str, ...] | None
    first_undated: list[Bar]


def load(reader: TimelineReader, only: Facts | None, lanes_by: LanesBy, before: Loaded | None) -> Loaded:
    """Read a project, in any thread; what *before* holds and is still true is used again."""
    bars = reader.bars()
    if before is not None and before.bars is bars and before.only is only:
        index = before.index
    else:
        index = Index(bars)
        undated = None
        if only is not None:
            keys = only.numbers if isinstance(only, FactSet) else _keys(only)
            index = Index(bars.only(np.isin(bars.key, keys)))
            undated = tuple(fact_id(key) for key in keys[~np.isin(keys, bars.key)].tolist())
        index.prepare(histogram=True)
        index.shorten_gaps(wanted=True)
        first = reader.undated(0, PAGE) if undated is None else reader.bar_rows(list(undated[:PAGE]))
        return Loaded(bars, only, index, grouped(index, lanes_by, reader), undated, first)
    grouping = before.grouping if before.grouping.lanes_by is lanes_by else grouped(index, lanes_by, reader)
    return Loaded(bars, only, index, grouping, before.undated, before.first_undated)


def _keys(facts: Iterable[str]) -> npt.NDArray[np.int64]:
    numbers = (fact_key(fact) for fact in facts)
    return np.fromiter((number for number in numbers if number is not None), np.int64)


class Loader(QObject):
    """Loads one project at a time. While it loads, what is wanted next waits: nothing is begun in vain."""

    loaded = Signal(object)
    """Emitted with the `Loaded`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tasks = Tasks(self, inline=True)
        self._reader: TimelineReader | None = None
        self._only: Facts | None = None
        self._lanes_by = LanesBy.FACT
        self._before: Loaded | None = None
        self._loading = False
        self._again = False

    @property
    def loading(self) -> bool:
        """Whether something is still to come."""
        return self._loading

    def show_project(self, reader: TimelineReader | None) -> None:
        """Load this project, unfiltered; `None` is ‘no project’, and loads nothing."""
        self._reader = reader
        self._only = None
        self._before = None
        self.again()

    def show_only(self, only: Facts | None) -> bool:
        """Load these facts only (ids), or all; whether that is anything new."""
        if self._only is only or (only is not None and only == self._only):
            return False
        self._only = only
        self.again()
        return True

    def group_by(self, lanes_by: LanesBy) -> None:
        """Load the lanes of these."""
        if self._lanes_by is not lanes_by:
            self._lanes_by = lanes_by
            self.again()

    def again(self) -> None:
        """Load what is wanted now."""
        if self._loading:
            self._again = True
            return
        reader, only, lanes_by, before = self._reader, self._only, self._lanes_by, self._before
        if reader is None:
            return
        self._loading = True
        self._again = False

        def take(found: Loaded) -> None:
            self._loading = False
            if reader is self._reader:
                self._before = found
                self.loaded.emit(found)
            if self._again:
                self.again()

        def failed(error: DatelineError) -> None:
            self._loading = False
            self.tasks.failed.emit(str(error))
            if self._again:
                self.again()

        self.tasks.ask("timeline", lambda: load(reader, only, lanes_by, before), take, failed)
