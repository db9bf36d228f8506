"""Finds the marks that lie over a stretch of a text, without looking at the others."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter

import numpy as np

from dateline.domain.focus import Layer, Mark

_PLACE = attrgetter("start", "end")


class MarkIndex:
    """The marks of one layer, sorted by where they begin; what encloses comes before what it encloses."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        places = list(map(_PLACE, marks))
        if any(before[0] > after[0] for before, after in pairwise(places)):
            marks = sorted(marks, key=_reading_order)
            places = list(map(_PLACE, marks))
        self.marks: Sequence[Mark] = marks
        self._starts = [start for start, _ in places]
        ends = np.fromiter((end for _, end in places), dtype=np.int64, count=len(places))
        # The furthest end so far never falls, so bisecting it skips all that ends before a stretch begins.
        self._reach = np.maximum.accumulate(ends).tolist() if len(ends) else []

    def over(self, start: int, end: int) -> list[Mark]:
        """The marks that share a character with the stretch, in text order."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return [mark for mark in self.marks[first:last] if mark.end > start]

    def after(self, mark: Mark | None, offset: int) -> Mark | None:
        """The mark that comes next: after *mark*, or the first that begins at *offset* or later."""
        at = self._position(mark) + 1 if mark else bisect_left(self._starts, offset)
        return self.marks[at] if at < len(self.marks) else None

    def before(self, mark: Mark | None, offset: int) -> Mark | None:
        """The mark that comes just before *mark*, or the last that begins before *offset*."""
        at = (self._position(mark) if mark else bisect_left(self._starts, offset)) - 1
        return self.marks[at] if at >= 0 else None

    def _position(self, mark: Mark) -> int:
        at = bisect_left(self._starts, mark.start)
        while at < len(self.marks) and self.marks[at].start == mark.start:
            if self.marks[at] is mark or self.marks[at] == mark:
                return at
            at += 1
        return at - 1


class Layers:
    """All the marks of one text, layer by layer, and which layers are shown."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        by_layer: dict[Layer, list[Mark]] = {layer: [] for layer in Layer}
        for mark in marks:
            by_layer[mark.layer].append(mark)
        self._index = {layer: MarkIndex(found) for layer, found in by_layer.items()}

    def has(self, layer: Layer) -> bool:
        """Whether there is anything on this layer."""
        return bool(self._index[layer].marks)

    def over(self, layer: Layer, start: int, end: int) -> list[Mark]:
        """The marks of one layer that share a character with the stretch."""
        return self._index[layer].over(start, end)

    def at(self, offset: int, shown: Iterable[Layer]) -> list[Mark]:
        """The marks of the shown layers that cover a character, the innermost first."""
        found = [mark for layer in shown for mark in self._index[layer].over(offset, offset + 1)]
        return sorted(found, key=lambda mark: (len(mark), _RANK[mark.layer]))

    def beside(self, mark: Mark | None, offset: int, shown: Iterable[Layer], *, forward: bool) -> Mark | None:
        """The next (or previous) mark of the shown layers in reading order, seen from *mark* or from *offset*."""
        found = []
        for layer in shown:
            own = self._index[layer]
            if mark is None or mark.layer is layer:
                one = own.after(mark, offset) if forward else own.before(mark, offset)
            else:
                one = _neighbour(own, mark, forward=forward)
            if one is not None:
                found.append(one)
        if not found:
            return None
        return min(found, key=_reading_order) if forward else max(found, key=_reading_order)


def _reading_order(mark: Mark) -> tuple[int, int, int, str]:
    return mark.start, -mark.end, _RANK[mark.layer], mark.id


def _neighbour(index: MarkIndex, mark: Mark, *, forward: bool) -> Mark | None:
    """The nearest mark of another layer after (before) *mark* in reading order."""
    here = _reading_order(mark)
    if forward:
        one = index.after(None, mark.start)
        while one is not None and _reading_order(one) <= here:
            one = index.after(one, 0)
        return one
    one = index.before(None, mark.start + 1)
    while one is not None and _reading_order(one) >= here:
        one = index.before(one, 0)
    return one


_RANK = {Layer.FACTS: 0, Layer.ENTITIES: 1, Layer.DATES: 2, Layer.QUANTITIES: 3, Layer.QUOTES: 4}
