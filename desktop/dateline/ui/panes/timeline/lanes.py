"""Packs bars into lanes and their labels beside them, so that nothing lies on anything."""

from bisect import bisect_left, insort
from collections.abc import Sequence
from heapq import heappop, heappush
from typing import NamedTuple

LABEL_GAP = 7.0  # pixels between a bar and its label
ITEM_GAP = 12.0  # pixels between one bar with its label and the next

_TALL = 48  # lanes: looking for room in more takes longer than a frame lasts


class Extent(NamedTuple):
    """One bar in pixels: from `start` to `end`, with a label of the width `label` (0: none) and its `importance`.

    A `sign` of that width comes last: after the label where this is at the right, else after the bar.
    """

    start: float
    end: float
    label: float = 0.0
    importance: int = 0
    sign: float = 0.0


class Screen(NamedTuple):
    """What can be seen: pixels from 0 to `width`, less the `walls` that no label crosses."""

    width: float
    walls: tuple[float, ...] = ()

    def cuts(self, start: float, end: float) -> bool:
        """Whether a wall stands between *start* and *end*."""
        return any(start - 6 < wall < end + 6 for wall in self.walls)


class Placed(NamedTuple):
    """Where a bar went: its lane from 0 (-1: there was no room) and the left edge of its label, if it has one."""

    lane: int
    label: float | None = None


def pack(intervals: Sequence[tuple[float, float]], gap: float, limit: int) -> list[int]:
    """A lane from 0 for each interval (start, end), the first that is free; -1 where *limit* lanes are taken.

    Intervals are given by ascending start. No two of one lane are closer than *gap*; no more lanes than needed.
    """
    free: list[int] = []
    busy: list[tuple[float, int]] = []
    used = 0
    lanes = []
    for start, end in intervals:
        while busy and busy[0][0] + gap <= start:
            heappush(free, heappop(busy)[1])
        if free:
            lane = heappop(free)
        elif used < limit:
            lane = used
            used += 1
        else:
            lanes.append(-1)
            continue
        heappush(busy, (end, lane))
        lanes.append(lane)
    return lanes


def label_of(one: Extent, screen: Screen) -> float | None:
    """The left edge of a bar's label: right of the bar, else left of it, else on it; `None` where it fits nowhere.

    The label lies on the screen, and crosses a wall only where there is no other place, if the bar is there to be
    seen; else it stays outside, like its bar.
    """
    if not one.label:
        return None
    right = one.end + LABEL_GAP
    last = right + one.label + one.sign
    left = one.start - LABEL_GAP - one.label
    if one.end < 0:
        return left
    if one.start > screen.width:
        return right
    if right >= 0 and last <= screen.width and not screen.cuts(one.end, last):
        return right
    if left >= 0 and not screen.cuts(left, one.start):
        return left
    label = _on_the_bar(one, screen)
    if label is None and one.end >= 0 and last <= screen.width:
        return right  # better over a wall than not at all
    return label


def reach(one: Extent, label: float | None) -> tuple[float, float]:
    """Start and end of a bar with its label and its sign."""
    if label is None:
        return one.start, one.end + one.sign
    return min(one.start, label), max(one.end, label + one.label) + one.sign


def arrange(extents: Sequence[Extent], screen: Screen, roomy: int, limit: int) -> list[Placed]:
    """Places every bar, with its label if it can be; some or all get lane -1 if *limit* lanes are too few.

    *extents* are given by ascending start. If all fit into *roomy* lanes with their labels, they descend in the order
    of time. Else the important ones come first and stand above; the others lose their labels before they take a lane
    of their own. A label that fits neither right nor left of its bar lies on it, if the bar is wide enough.
    """
    labels = [label_of(one, screen) for one in extents]
    whole = [reach(one, label) for one, label in zip(extents, labels, strict=True)]
    order = sorted(range(len(whole)), key=lambda index: whole[index][0])
    lanes = pack([whole[index] for index in order], ITEM_GAP, roomy)
    if -1 not in lanes:
        by_index = dict(zip(order, lanes, strict=True))
        return [Placed(by_index[index], label) for index, label in enumerate(labels)]
    needed = max(pack([reach(one, None) for one in extents], ITEM_GAP, limit + 1), default=0) + 1
    if needed > limit:
        return [Placed(-1)] * len(extents)
    if needed > _TALL:
        return _tightly(extents, labels, screen, roomy, limit)
    return _by_importance(extents, screen, max(roomy, needed), limit)


def _tightly(
    extents: Sequence[Extent], labels: list[float | None], screen: Screen, roomy: int, limit: int
) -> list[Placed]:
    """The most important in the first *roomy* lanes, with their labels; the others below, in the order of time.

    These have labels only where they lie on the bars: quick where lanes are many.
    """
    order = sorted(range(len(extents)), key=lambda index: -extents[index].importance)
    first = arrange_the_important([extents[index] for index in order], screen, roomy)
    placed = dict(zip(order, first, strict=True))
    others = [index for index in range(len(extents)) if placed[index].lane < 0]
    lanes = pack([reach(extents[index], None) for index in others], ITEM_GAP, limit)
    for index, lane in zip(others, lanes, strict=True):
        on_it = reach(extents[index], labels[index]) == reach(extents[index], None)
        placed[index] = Placed(roomy + lane if lane >= 0 else -1, labels[index] if on_it else None)
    return [placed[index] for index in range(len(extents))]


def _by_importance(extents: Sequence[Extent], screen: Screen, lanes: int, limit: int) -> list[Placed]:
    order = sorted(range(len(extents)), key=lambda index: -extents[index].importance)
    first = arrange_the_important([extents[index] for index in order], screen, lanes)
    placed = dict(zip(order, first, strict=True))
    rooms = [Room() for _ in range(lanes)]
    for index, place in placed.items():
        if place.lane >= 0:
            rooms[place.lane].take(*reach(extents[index], place.label))
    for index in order:
        if placed[index].lane >= 0:
            continue
        bare = reach(extents[index], None)
        lane = next((lane for lane, room in enumerate(rooms) if room.has(*bare)), None)
        if lane is None:
            if len(rooms) == limit:
                continue
            lane = len(rooms)
            rooms.append(Room())
        rooms[lane].take(*bare)
        placed[index] = Placed(lane)
    return [placed[index] for index in range(len(extents))]


def arrange_the_important(extents: Sequence[Extent], screen: Screen, lanes: int) -> list[Placed]:
    """Places as many bars with their labels as *lanes* hold, the first given first; the others have no room."""
    rooms = [Room() for _ in range(lanes)]
    placed = []
    for one in extents:
        label = label_of(one, screen)
        start, end = reach(one, label)
        lane = next((lane for lane, room in enumerate(rooms) if room.has(start, end)), -1)
        if lane >= 0:
            rooms[lane].take(start, end)
        placed.append(Placed(lane, label if lane >= 0 else None))
    return placed


class Room:
    """One lane, and what is taken of it."""

    def __init__(self) -> None:
        self._taken: list[tuple[float, float]] = []

    def has(self, start: float, end: float) -> bool:
        """Whether it is free from *start* to *end*, with a gap on either side."""
        at = bisect_left(self._taken, (start, end))
        if at and self._taken[at - 1][1] + ITEM_GAP > start:
            return False
        return at == len(self._taken) or end + ITEM_GAP <= self._taken[at][0]

    def take(self, start: float, end: float) -> None:
        """Have it taken from *start* to *end*, which must be free."""
        insort(self._taken, (start, end))


def _on_the_bar(one: Extent, screen: Screen) -> float | None:
    start, end = max(one.start, 0.0), min(one.end, screen.width)
    inset = 3 * LABEL_GAP
    for wall in screen.walls:
        if start < wall < end:  # the longer part of it
            start, end = (start, wall - 6) if wall - start > end - wall else (wall + 6, end)
    return start + inset if end - start >= one.label + 2 * inset else None
