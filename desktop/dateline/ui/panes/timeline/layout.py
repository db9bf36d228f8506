"""What is drawn of the facts on the screen: which bars, in which lanes, with which labels; the rest is a crowd."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor, log2
from typing import NamedTuple

import numpy as np

from dateline.ui.panes.timeline.grouping import Grouping, Lanes
from dateline.ui.panes.timeline.index import DISAGREEMENT, OPEN_END, OPEN_START, Index, Rows
from dateline.ui.panes.timeline.lanes import (
    Extent,
    Placed,
    Screen,
    Steps,
    arrange_the_important,
    arranging,
    at_once,
)
from dateline.ui.panes.timeline.scale import View

MOST = 260  # bars that are drawn one by one; more are a crowd
_AT_A_TIME = 64  # bars that are made in one step
_COLUMN = 400.0  # pixels, at most: in each, the most important of a crowd are looked for
_MOST_COLUMNS = 4000  # kept
_HURRIED = 2  # columns that are looked through for one frame of a movement
_MOST_LANES = 200  # that one scrolls through before bars become a crowd
_MOST_IN_A_GROUP = 3  # lanes of bars below the heading of a crowded group
CROWD_SHARE = 0.45  # of the height, for the histogram of a crowd


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
        """Where it ends with the dashes of an open side."""
        return self.end + metrics.reach if self.flags & OPEN_END else self.end

    def sign_at(self, metrics: Metrics) -> float | None:
        """Where the sign of a disagreement begins: after the label at the right, else after the bar."""
        if not self.flags & DISAGREEMENT:
            return None
        end = self.right(metrics)
        return end if self.text_at is None else max(end, self.text_at + self.text_width)

    def extent(self, metrics: Metrics) -> tuple[float, float]:
        """Where it begins and ends with everything that belongs to it."""
        left, right = self.left(metrics), self.right(metrics)
        if self.text_at is not None:
            left, right = min(left, self.text_at), max(right, self.text_at + self.text_width)
        return left, right + (metrics.warning if self.flags & DISAGREEMENT else 0.0)


class Group(NamedTuple):
    """Lanes that belong together: a heading on lane `first`, the bars below it; `place` is that of its facts."""

    title: str
    first: int
    place: int


@dataclass(frozen=True)
class Layout:
    """Everything that was placed, for the view it was made for.

    `lanes` is how many there are, `pitch` the height of one. `crowd` says how many facts are on the screen if not
    each of them is an item: then `lanes` fit above the histogram or, in groups, each has one beside its heading.
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


class Layouter:
    """Lays out the facts of one index. *labels* holds, by key, the words and their width that are at hand."""

    def __init__(self, index: Index, labels: Labels, grouping: Grouping) -> None:
        self.index = index
        self._labels = labels
        self.grouping = grouping
        self._columns: dict[tuple[int, float, int, int], Rows] = {}
        self.metrics = Metrics()

    def forget(self) -> None:
        """The scale is another one."""
        self._columns.clear()

    def lay(
        self, view: View, height: float, chosen: int | None = None, *, scroll: float = 0.0, hurried: bool = False
    ) -> Layout:
        """Place what is on the screen, and beside it, in *height* pixels; the row *chosen* is never left out.

        When *hurried*, bars of a crowd are placed only in the lanes that are seen, *scroll* pixels down.
        """
        return at_once(self.laying(view, height, chosen, scroll=scroll, hurried=hurried))

    def laying(
        self, view: View, height: float, chosen: int | None = None, *, scroll: float = 0.0, hurried: bool = False
    ) -> Steps[Layout]:
        """As `lay`, in short steps."""
        metrics = self.metrics
        side = view.width / 2
        start, end = view.day_at(-side - metrics.reach), view.day_at(view.width + side + metrics.reach)
        fitting = max(1, int((height - 2 * metrics.top) // metrics.least_pitch))
        inside = self.index.count(view.first, view.last)
        if inside <= MOST:
            rows = self.index.within(start, end)
            if len(rows) > 2 * MOST:
                rows = self.index.within(view.first, view.last)
            layout = yield from self._separate(view, rows, height, fitting)
            if layout is not None:
                return layout
        if self.grouping.groups:
            seen = (scroll, scroll + height) if hurried else None
            return (yield from self._crowded_groups(view, fitting, chosen, seen))
        return (yield from self._crowded(view, height, chosen, hurried=hurried))

    def _separate(self, view: View, rows: Rows, height: float, fitting: int) -> Steps[Layout | None]:
        """Every bar by itself, or `None` if that would be too many lanes."""
        items: list[Item] = []
        groups: list[Group] = []
        lanes = 0
        limit = _MOST_LANES
        lacking: list[int] = []
        metrics = self.metrics
        parts = self._parts(rows)
        screen = Screen(view.width - metrics.margin, view.walls)
        for place, title, members in parts:
            extents = yield from self._extents(view, members, lacking)
            extents.sort(key=lambda one: one[0].start)
            if title:
                groups.append(Group(title, lanes, place))
                lanes += 1
            room = max(1, fitting // len(parts))
            placed = yield from arranging([extent for extent, _ in extents], screen, room, limit)
            if any(one.lane < 0 for one in placed):
                return None
            items += _items(extents, placed, lanes)
            lanes += max((one.lane + 1 for one in placed), default=0)
        pitch = min(max((height - 2 * metrics.top) / max(lanes, 1), metrics.least_pitch), metrics.pitch)
        return Layout(view, tuple(items), tuple(groups), lanes, pitch, 0, tuple(lacking))

    def _parts(self, rows: Rows) -> list[tuple[int, str, Rows]]:
        """The rows of each group that has some of them, with its place and its title."""
        if self.grouping.of is None:
            return [(0, "", rows)]
        of = self.grouping.of[rows]
        titles = [group.title for group in self.grouping.groups]
        return [(place, titles[place], rows[of == place]) for place in np.unique(of).tolist()]

    def _crowded(self, view: View, height: float, chosen: int | None, *, hurried: bool) -> Steps[Layout]:
        """The most important bars above a histogram."""
        metrics = self.metrics
        lanes = max(1, int((height * (1 - CROWD_SHARE) - metrics.top) // metrics.pitch))
        everything = Lanes("", np.empty(0, np.int64), self.index)
        lacking: list[int] = []
        looked = _HURRIED if hurried else None
        items, left = yield from self._foremost(0, everything, view, lanes, chosen, lacking, looked)
        crowd = self.index.count(view.first, view.last)
        return Layout(view, tuple(items), (), lanes, metrics.pitch, crowd, tuple(lacking), whole=left != 0)

    def _crowded_groups(
        self, view: View, fitting: int, chosen: int | None, seen: tuple[float, float] | None
    ) -> Steps[Layout]:
        """For each group a heading, beside which its histogram is drawn, and its most important bars below.

        In a hurry these are placed only where they are *seen*: between two heights, in pixels.
        """
        pitch = self.metrics.least_pitch
        groups = self.grouping.groups
        each = min(max(fitting // len(groups) - 1, 1), _MOST_IN_A_GROUP)
        made: list[Group] = []
        items: list[Item] = []
        lacking: list[int] = []
        lane = 0
        left = None if seen is None else _HURRIED
        for place, group in enumerate(groups):
            if not group.index.count(view.first, view.last):
                continue
            made.append(Group(group.title, lane, place))
            of = self.grouping.of
            theirs = chosen if chosen is not None and of is not None and of[chosen] == place else None
            top = self.metrics.top + lane * pitch
            if seen is None or (top + (each + 1) * pitch > seen[0] and top < seen[1]):
                placed, left = yield from self._foremost(place, group, view, each, theirs, lacking, left)
                items += [item._replace(lane=item.lane + lane + 1) for item in placed]
            lane += 1 + each
        crowd = self.index.count(view.first, view.last)
        return Layout(view, tuple(items), tuple(made), lane, pitch, crowd, tuple(lacking), whole=seen is None)

    def _foremost(
        self,
        place: int,
        group: Lanes,
        view: View,
        lanes: int,
        chosen: int | None,
        lacking: list[int],
        left: int | None,
    ) -> Steps[tuple[list[Item], int | None]]:
        """The most important bars of a group, as many as fit into so many *lanes*, the row *chosen* among them.

        At most *left* columns are looked through (`None`: all); gives how many are left too, 0 if some were not.
        """
        rows, left = yield from self._spread(place, group, view, lanes + 2, left)
        screen = Screen(view.width - self.metrics.margin, view.walls)

        def put(rows: Rows) -> Steps[list[Item]]:
            extents = yield from self._extents(view, rows, lacking)
            placed = arrange_the_important([extent for extent, _ in extents], screen, lanes)
            return [item for item in _items(extents, placed, 0) if item.lane >= 0]

        items = yield from put(rows)
        if chosen is not None and all(item.row != chosen for item in items):
            items = yield from put(np.concatenate([[chosen], rows[rows != chosen]]))
        return items, left

    def _spread(
        self, place: int, group: Lanes, view: View, most: int, left: int | None
    ) -> Steps[tuple[Rows, int | None]]:
        """The *most* important facts of each column of the screen, the most important first; how many are left.

        Columns are of a power of two of days and stick to them, so that the same facts stay while one moves. In a
        hurry, a wider column that was looked through before stands for those that were not.
        """
        wide = 2.0 ** floor(log2(_COLUMN / view.per_unit))
        found: list[Rows] = [np.empty(0, np.int64)]
        for column in range(floor(view.left / wide), floor(view.right / wide) + 1):
            rows = self._columns.get((place, wide, column, most))
            if rows is None and left != 0:
                low, high = view.scale.days([column * wide, (column + 1) * wide]).tolist()
                rows = group.index.foremost(low, high, most)
                yield
                if self.grouping.groups:
                    rows = group.rows[rows]
                self._columns[(place, wide, column, most)] = rows
                if left is not None:
                    left -= 1
            elif rows is None:
                rows = self._columns.get((place, wide * 2, column // 2, most))
            if rows is not None:
                found.append(rows)
        if len(self._columns) > _MOST_COLUMNS:
            self._columns.clear()
        rows = np.unique(np.concatenate(found))
        return rows[np.argsort(~self.index.importance[rows], kind="stable")], left

    def _extents(self, view: View, rows: Rows, lacking: list[int]) -> Steps[list[tuple[Extent, Item]]]:
        """The bars in pixels, in the order of *rows*; keys without words at hand are added to *lacking*."""
        metrics = self.metrics
        bars = self.index.bars
        lows, highs = view.x(bars.low[rows]).tolist(), view.x(bars.high[rows] + 1.0).tolist()
        keys, flags = bars.key[rows].tolist(), bars.flags[rows].tolist()
        origins, importance = bars.origins[rows].tolist(), self.index.importance[rows].tolist()
        made = []
        for place, row in enumerate(rows.tolist()):
            if not place % _AT_A_TIME:
                yield
            start, end = lows[place], highs[place]
            if end - start < metrics.least:
                start = (start + end - metrics.least) / 2
                end = start + metrics.least
            words = self._labels.get(keys[place])
            if words is None:
                lacking.append(keys[place])
                words = ("", 0.0)
            item = Item(row, keys[place], start, end, 0, flags[place], origins[place], words[0], None, words[1])
            sign = metrics.warning if item.flags & DISAGREEMENT else 0.0
            extent = Extent(item.left(metrics), item.right(metrics), words[1], importance[place], sign)
            made.append((extent, item))
        return made


def _items(extents: list[tuple[Extent, Item]], placed: list[Placed], first: int) -> list[Item]:
    return [
        Item(*item[:4], place.lane + first if place.lane >= 0 else -1, *item[5:8], place.label, item.text_width)
        for (_, item), place in zip(extents, placed, strict=True)
    ]
