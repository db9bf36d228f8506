"""Packs bars into lanes and their labels beside them, so that nothing lies on anything."""

from bisect import bisect_left
from collections.abc import Generator, Iterator, Sequence
from heapq import heappop, heappush
from typing import NamedTuple, TypeVar

T = TypeVar("T")
Steps = Generator[None, None, T]
"""Work that can rest after each of its short steps, and what it comes to."""

LABEL_GAP = 7.0  # pixels between a bar and its label
ITEM_GAP = 12.0  # pixels between one bar with its label and the next

_TALL = 48  # lanes: looking for room in more takes longer than a frame lasts
_AT_A_TIME = 32  # bars that are placed in one step


def at_once(steps: Steps[T]) -> T:
    """Go through all *steps*; gives what they come to."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made: T = end.value
            return made


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
        for wall in self.walls:  # noqa: SIM110 (asked several times a bar: `any` takes thrice as long)
            if start - 6 < wall < end + 6:
                return True
        return False


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
    of their own, and have them where their lanes have room all the same. A label that fits neither right nor left of
    its bar lies on it, if the bar is wide enough.
    """
    return at_once(arranging(extents, screen, roomy, limit))


def arranging(extents: Sequence[Extent], screen: Screen, roomy: int, limit: int) -> Steps[list[Placed]]:
    """As `arrange`, in short steps."""
    labels = [label_of(one, screen) for one in extents]
    whole = [reach(one, label) for one, label in zip(extents, labels, strict=True)]
    yield
    order = sorted(range(len(whole)), key=lambda index: whole[index][0])
    lanes = pack([whole[index] for index in order], ITEM_GAP, roomy)
    if -1 not in lanes:
        by_index = dict(zip(order, lanes, strict=True))
        return [Placed(by_index[index], label) for index, label in enumerate(labels)]
    needed = max(pack([reach(one, None) for one in extents], ITEM_GAP, limit + 1), default=0) + 1
    if needed > limit:
        return [Placed(-1)] * len(extents)
    yield
    by_importance = sorted(range(len(extents)), key=lambda index: -extents[index].importance)
    if needed > _TALL:
        placed = yield from _tightly(extents, labels, by_importance, roomy, limit)
    else:
        placed = yield from _by_importance(extents, labels, by_importance, max(roomy, needed), limit)
    yield from _label_what_has_room(extents, screen, labels, by_importance, placed)
    return placed


def _tightly(
    extents: Sequence[Extent], labels: list[float | None], order: list[int], roomy: int, limit: int
) -> Steps[list[Placed]]:
    """The most important in the first *roomy* lanes, with their labels; the others below, in the order of time.

    These have no labels: quick where lanes are many.
    """
    placed = [Placed(-1)] * len(extents)
    yield from _put(extents, labels, order, [Room() for _ in range(roomy)], placed)
    others = [index for index in range(len(extents)) if placed[index].lane < 0]
    lanes = pack([reach(extents[index], None) for index in others], ITEM_GAP, limit)
    for index, lane in zip(others, lanes, strict=True):
        placed[index] = Placed(roomy + lane if lane >= 0 else -1)
    return placed


def _by_importance(
    extents: Sequence[Extent], labels: list[float | None], order: list[int], lanes: int, limit: int
) -> Steps[list[Placed]]:
    placed = [Placed(-1)] * len(extents)
    rooms = [Room() for _ in range(lanes)]
    yield from _put(extents, labels, order, rooms, placed)
    for done, index in enumerate(order):
        if not done % _AT_A_TIME:
            yield
        if placed[index].lane >= 0:
            continue
        start, end = reach(extents[index], None)
        lane = _first_with_room(rooms, start, end)
        if lane < 0:
            if len(rooms) == limit:
                continue
            lane = len(rooms)
            rooms.append(Room())
        rooms[lane].take(start, end)
        placed[index] = Placed(lane)
    return placed


def _label_what_has_room(
    extents: Sequence[Extent], screen: Screen, labels: list[float | None], order: list[int], placed: list[Placed]
) -> Steps[None]:
    """Give those a label, in this *order*, that have none although there is room beside them, or on them."""
    lanes: dict[int, list[tuple[float, float, int]]] = {}
    for index, place in enumerate(placed):
        lanes.setdefault(place.lane, []).append((*reach(extents[index], place.label), index))
    lanes.pop(-1, None)
    at: dict[int, int] = {}
    for taken in lanes.values():
        taken.sort()
        at.update((index, number) for number, (_, _, index) in enumerate(taken))
    yield
    for done, index in enumerate(order):
        if not done % _AT_A_TIME:
            yield
        lane, label = placed[index]
        if label is not None or labels[index] is None or lane < 0:
            continue
        taken, number = lanes[lane], at[index]
        first = taken[number - 1][1] + ITEM_GAP if number else float("-inf")
        last = taken[number + 1][0] - ITEM_GAP if number + 1 < len(taken) else float("inf")
        for wanted in _places(extents[index], labels[index], screen):
            start, end = reach(extents[index], wanted)
            if start >= first and end <= last:
                placed[index] = Placed(lane, wanted)
                taken[number] = start, end, index
                break


def _places(one: Extent, usual: float | None, screen: Screen) -> Iterator[float]:
    """Where a bar's label can stand: in its *usual* place, else left of the bar, else on it."""
    if usual is None:
        return
    yield usual
    if one.end < 0 or one.start > screen.width:
        return
    left = one.start - LABEL_GAP - one.label
    if 0 <= left != usual and not screen.cuts(left, one.start):
        yield left
    on_it = _on_the_bar(one, screen)
    if on_it is not None and on_it != usual:
        yield on_it


def arrange_the_important(extents: Sequence[Extent], screen: Screen, lanes: int) -> list[Placed]:
    """Places as many bars with their labels as *lanes* hold, the first given first; the others have no room."""
    placed = [Placed(-1)] * len(extents)
    labels = [label_of(one, screen) for one in extents]
    at_once(_put(extents, labels, range(len(extents)), [Room() for _ in range(lanes)], placed))
    return placed


def _put(
    extents: Sequence[Extent],
    labels: list[float | None],
    order: Sequence[int],
    rooms: list["Room"],
    placed: list[Placed],
) -> Steps[None]:
    """Enter into *placed* those that *rooms* hold with their labels, in this *order*."""
    for done, index in enumerate(order):
        if not done % _AT_A_TIME:
            yield
        start, end = reach(extents[index], labels[index])
        lane = _first_with_room(rooms, start, end)
        if lane >= 0:
            rooms[lane].take(start, end)
            placed[index] = Placed(lane, labels[index])


class Room:
    """One lane, and what is taken of it."""

    def __init__(self) -> None:
        self.starts: list[float] = []
        self.ends: list[float] = []

    def take(self, start: float, end: float) -> None:
        """Have it taken from *start* to *end*, which must be free."""
        at = bisect_left(self.starts, start)
        self.starts.insert(at, start)
        self.ends.insert(at, end)


def _first_with_room(rooms: list[Room], start: float, end: float) -> int:
    """The first lane that is free from *start* to *end*, with a gap on either side; -1 if none is."""
    before, after = start - ITEM_GAP, end + ITEM_GAP
    for lane, room in enumerate(rooms):
        starts = room.starts
        at = bisect_left(starts, start)
        if (not at or room.ends[at - 1] <= before) and (at == len(starts) or after <= starts[at]):
            return lane
    return -1


def _on_the_bar(one: Extent, screen: Screen) -> float | None:
    start, end = max(one.start, 0.0), min(one.end, screen.width)
    inset = 3 * LABEL_GAP
    for wall in screen.walls:
        if start < wall < end:  # the longer part of it
            start, end = (start, wall - 6) if wall - start > end - wall else (wall + 6, end)
    return start + inset if end - start >= one.label + 2 * inset else None
