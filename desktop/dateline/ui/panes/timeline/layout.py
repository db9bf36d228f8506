"""What is drawn of the facts on the screen: which bars, in which lanes, with which labels; the rest is a crowd."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import floor, log2
from typing import NamedTuple

import numpy as np

from dateline.domain.views import Bar
from dateline.ui.panes.timeline.index import (
    DENIED,
    DISAGREEMENT,
    NOT_ASSERTED,
    OPEN_END,
    OPEN_START,
    Index,
    Rows,
)
from dateline.ui.panes.timeline.lanes import Extent, Placed, Screen, arrange, arrange_the_important
from dateline.ui.panes.timeline.scale import View

MOST = 260  # bars that are drawn one by one; more are a crowd
_COLUMN = 400.0  # pixels, at most: in each, the most important of a crowd are looked for
_MOST_COLUMNS = 4000  # kept
_HURRIED = 2  # columns that are looked through for one frame of a movement
_MOST_LANES = 200  # that one scrolls through before bars become a crowd
CROWD_SHARE = 0.45  # of the height, for the histogram of a crowd


class LanesBy(StrEnum):
    """What shares a lane."""

    FACT = "fact"
    SOURCE = "source"
    KIND = "kind"


@dataclass(frozen=True)
class Metrics:
    """Sizes in pixels, for one size of type."""

    pitch: float = 24.0
    least_pitch: float = 19.0
    bar: float = 11.0
    least: float = 11.0  # a bar is never narrower, so that it can be seen and hit
    reach: float = 66.0  # the dashes of an open side
    warning: float = 20.0  # the sign of a disagreement, with the space before it
    label: float = 300.0  # at most
    top: float = 9.0
    margin: float = 16.0  # at the right, for the scroll bar of the lanes


class Item(NamedTuple):
    """One drawn bar: pixels from `start` to `end` without the dashes of open sides, its lane and its label."""

    row: int
    key: int
    start: float
    end: float
    lane: int
    flags: int
    origins: int
    text: str = ""
    text_at: float | None = None
    text_width: float = 0.0

    @property
    def overlaps_text(self) -> bool:
        """Whether its label lies on it."""
        return self.text_at is not None and self.start - 1 < self.text_at + self.text_width and self.text_at < self.end

    def left(self, metrics: Metrics) -> float:
        """Where it begins with the dashes of an open side."""
        return self.start - metrics.reach if self.flags & OPEN_START else self.start

    def right(self, metrics: Metrics) -> float:
        """Where it ends with the dashes of an open side and the sign of a disagreement."""
        end = self.end + metrics.reach if self.flags & OPEN_END else self.end
        return end + metrics.warning if self.flags & DISAGREEMENT else end


@dataclass(frozen=True)
class Group:
    """Lanes that belong together: a title on lane `first`, the bars below it."""

    title: str
    first: int


@dataclass(frozen=True)
class Layout:
    """Everything that was placed, for the view it was made for.

    `lanes` is how many there are, `pitch` the height of one. `crowd` says how many facts are on the screen if not
    each of them is an item: then `lanes` fit above the histogram.
    """

    view: View
    items: tuple[Item, ...] = ()
    groups: tuple[Group, ...] = ()
    lanes: int = 0
    pitch: float = 24.0
    crowd: int = 0
    lacking: tuple[int, ...] = ()
    """Keys of facts whose words were not at hand, and whose labels are missing therefore."""
    whole: bool = True
    """Whether it is the best there is, and nothing was left out in a hurry."""


Labels = Mapping[int, tuple[str, float]]


def label(bar: Bar) -> str:
    """The words beside a bar: what happened, and what a reader must know of how it is said."""
    said = []
    if bar.modality != "asserted":
        said.append(bar.modality)
    if bar.polarity == "negative":
        said.append("denied")
    if bar.uncertain:
        said.append("date uncertain")
    words = " ".join(bar.label.split())
    return f"{words} ({', '.join(said)})" if said else words


class Layouter:
    """Lays out the facts of one index. *labels* holds, by key, the words and their width that are at hand."""

    def __init__(self, index: Index, labels: Labels, titles: Callable[[int], str]) -> None:
        self.index = index
        self._labels = labels
        self._titles = titles
        self._columns: dict[tuple[float, int, int], Rows] = {}
        self.metrics = Metrics()
        self.lanes_by = LanesBy.FACT

    def forget(self) -> None:
        """The scale is another one."""
        self._columns.clear()

    def lay(self, view: View, height: float, chosen: int | None = None, *, hurried: bool = False) -> Layout:
        """Place what is on the screen, and beside it, in *height* pixels; the row *chosen* is never left out."""
        metrics = self.metrics
        side = view.width / 2
        start, end = view.day_at(-side - metrics.reach), view.day_at(view.width + side + metrics.reach)
        fitting = max(1, int((height - 2 * metrics.top) // metrics.least_pitch))
        inside = self.index.count(view.first, view.last)
        if inside <= MOST:
            rows = self.index.within(start, end)
            if len(rows) > 2 * MOST:
                rows = self.index.within(view.first, view.last)
            layout = self._separate(view, rows, height, fitting)
            if layout is not None:
                return layout
        return self._crowded(view, height, chosen, hurried=hurried)

    def _separate(self, view: View, rows: Rows, height: float, fitting: int) -> Layout | None:
        """Every bar by itself, or `None` if that would be too many lanes."""
        items: list[Item] = []
        groups: list[Group] = []
        lanes = 0
        limit = _MOST_LANES
        lacking: list[int] = []
        metrics = self.metrics
        parts = self._parts(rows)
        screen = Screen(view.width - metrics.margin, view.walls)
        for title, members in parts:
            extents = sorted(self._extents(view, members, lacking), key=lambda one: one[0].start)
            if title:
                groups.append(Group(title, lanes))
                lanes += 1
            room = max(1, fitting // len(parts))
            placed = arrange([extent for extent, _ in extents], screen, room, limit)
            if any(one.lane < 0 for one in placed):
                return None
            items += self._items(extents, placed, lanes)
            lanes += max((one.lane + 1 for one in placed), default=0)
        pitch = min(max((height - 2 * metrics.top) / max(lanes, 1), metrics.least_pitch), metrics.pitch)
        return Layout(view, tuple(items), tuple(groups), lanes, pitch, 0, tuple(lacking))

    def _crowded(self, view: View, height: float, chosen: int | None, *, hurried: bool) -> Layout:
        """The most important bars above a histogram."""
        metrics = self.metrics
        lanes = max(1, int((height * (1 - CROWD_SHARE) - metrics.top) // metrics.pitch))
        rows, whole = self._spread(view, lanes + 2, hurried=hurried)
        lacking: list[int] = []
        screen = Screen(view.width - metrics.margin, view.walls)

        def place(rows: Rows) -> list[Item]:
            extents = self._extents(view, rows, lacking)
            placed = arrange_the_important([extent for extent, _ in extents], screen, lanes)
            return [item for item in self._items(extents, placed, 0) if item.lane >= 0]

        items = place(rows)
        if chosen is not None and all(item.row != chosen for item in items):
            items = place(np.concatenate([[chosen], rows[rows != chosen]]))
        crowd = self.index.count(view.first, view.last)
        return Layout(view, tuple(items), (), lanes, metrics.pitch, crowd, tuple(lacking), whole=whole)

    def _spread(self, view: View, most: int, *, hurried: bool) -> tuple[Rows, bool]:
        """The *most* important facts of each column of the screen, the most important first; whether all were found.

        Columns are of a power of two of days and stick to them, so that the same facts stay while one moves. In a
        hurry, a wider column that was looked through before stands for those that were not.
        """
        wide = 2.0 ** floor(log2(_COLUMN / view.per_unit))
        found: list[Rows] = []
        left = _HURRIED if hurried else _MOST_COLUMNS
        whole = True
        for column in range(floor(view.left / wide), floor(view.right / wide) + 1):
            rows = self._columns.get((wide, column, most))
            if rows is None and left:
                left -= 1
                low, high = view.scale.days([column * wide, (column + 1) * wide]).tolist()
                rows = self._columns[(wide, column, most)] = self.index.foremost(low, high, most)
            elif rows is None:
                whole = False
                rows = self._columns.get((wide * 2, column // 2, most))
            if rows is not None:
                found.append(rows)
        if len(self._columns) > _MOST_COLUMNS:
            self._columns.clear()
        rows = np.unique(np.concatenate(found))
        return rows[np.argsort(~self.index.importance[rows], kind="stable")], whole

    def _parts(self, rows: Rows) -> list[tuple[str, Rows]]:
        bars = self.index.bars
        if self.lanes_by is LanesBy.SOURCE:
            numbers = bars.source[rows]
            return [(self._titles(number), rows[numbers == number]) for number in sorted(set(numbers.tolist()))]
        if self.lanes_by is LanesBy.KIND:
            flags = bars.flags[rows]
            denied = (flags & DENIED) != 0
            open_ = (flags & NOT_ASSERTED) != 0
            kinds = [("Stated", ~denied & ~open_), ("Planned or possible", open_ & ~denied), ("Denied", denied)]
            return [(title, rows[chosen]) for title, chosen in kinds if chosen.any()]
        return [("", rows)]

    def _extents(self, view: View, rows: Rows, lacking: list[int]) -> list[tuple[Extent, Item]]:
        """The bars in pixels, in the order of *rows*; keys without words at hand are added to *lacking*."""
        metrics = self.metrics
        bars = self.index.bars
        lows, highs = view.x(bars.low[rows]).tolist(), view.x(bars.high[rows] + 1.0).tolist()
        keys, flags = bars.key[rows].tolist(), bars.flags[rows].tolist()
        origins, importance = bars.origins[rows].tolist(), self.index.importance[rows].tolist()
        made = []
        for place, row in enumerate(rows.tolist()):
            start, end = lows[place], highs[place]
            if end - start < metrics.least:
                start = (start + end - metrics.least) / 2
                end = start + metrics.least
            words = self._labels.get(keys[place])
            if words is None:
                lacking.append(keys[place])
                words = ("", 0.0)
            item = Item(row, keys[place], start, end, 0, flags[place], origins[place], words[0], None, words[1])
            extent = Extent(item.left(metrics), item.right(metrics), words[1], importance[place])
            made.append((extent, item))
        return made

    def _items(self, extents: list[tuple[Extent, Item]], placed: list[Placed], first: int) -> list[Item]:
        return [
            item._replace(lane=place.lane + first if place.lane >= 0 else -1, text_at=place.label)
            for (_, item), place in zip(extents, placed, strict=True)
        ]
