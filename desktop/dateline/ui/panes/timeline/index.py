"""All dated facts of a project, made ready to be asked: which are on the screen, how many, which matter most."""

from functools import cached_property
from math import ceil, floor, gcd
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dateline.domain.views import Bars
from dateline.ui.panes.timeline.scale import Limits, Scale, find_breaks

OPEN_START, OPEN_END, APPROXIMATE, UNCERTAIN, INFERRED, NOT_ASSERTED, DISAGREEMENT, DENIED = (
    1 << bit for bit in range(8)
)

Rows = npt.NDArray[np.int64]
_BLOCK = 4096


class Histogram(NamedTuple):
    """How many facts there are at a time, on average over each bin: of one origin, of two, of more (shape `bins`)."""

    one: npt.NDArray[np.float64]
    two: npt.NDArray[np.float64]
    many: npt.NDArray[np.float64]

    @property
    def total(self) -> npt.NDArray[np.float64]:
        """All together, of shape `bins`."""
        return self.one + self.two + self.many


class _Crowd:
    """How much time some facts take up to a moment, all together: what a histogram of any bins is made of."""

    def __init__(self, low: npt.NDArray[np.int32], high: npt.NDArray[np.int32]) -> None:
        """Both ascending, each by itself."""
        self._low, self._high = low, high
        self._lows = np.concatenate([[0], np.cumsum(low, dtype=np.int64)])
        self._ends = np.concatenate([[0], np.cumsum(high, dtype=np.int64) + np.arange(1, len(high) + 1)])

    def until(self, moments: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """The days that all facts together take up to each of *moments*."""
        begun = np.searchsorted(self._low, _days(np.ceil(moments)))
        over = np.searchsorted(self._high, _days(np.floor(moments)))
        return np.asarray(moments * (begun - over) - self._lows[begun] + self._ends[over])


class Index:
    """Dated facts by row, in the order of their first day. A fact takes the days from `low` to before `high + 1`."""

    def __init__(self, bars: Bars) -> None:
        self.bars = bars
        self.scale = Scale()
        self._ends = np.sort(bars.high)
        self._reach = np.maximum.accumulate(bars.high) if len(bars.high) else bars.high
        disagreeing = (bars.flags & DISAGREEMENT).astype(np.uint16) << 2
        self.importance = (np.minimum(bars.origins, 127).astype(np.uint16) << 9) | disagreeing | bars.weight
        mixed = _mixed(len(bars.key))  # so that equals are taken from everywhere, not from the beginning
        self._by_importance = mixed[np.argsort(~self.importance[mixed], kind="stable")]

    @cached_property
    def _crowds(self) -> list[_Crowd]:
        bars = self.bars
        classes = [bars.origins <= 1, bars.origins == 2, bars.origins > 2]
        return [_Crowd(bars.low[chosen], np.sort(bars.high[chosen])) for chosen in classes]

    @cached_property
    def _everybody(self) -> _Crowd:
        return _Crowd(self.bars.low, self._ends)

    def __len__(self) -> int:
        return len(self.bars.key)

    def shorten_gaps(self, *, wanted: bool) -> None:
        """Whether long stretches without anything are drawn shorter than they are."""
        self.scale = self.broken if wanted else Scale()

    @cached_property
    def broken(self) -> Scale:
        """The scale on which long stretches without anything are shortened."""
        return find_breaks(self.bars.low, self.bars.high)

    @property
    def limits(self) -> Limits:
        """The units from the first day to the last."""
        if not len(self):
            return Limits(0.0, 1.0)
        first, last = self.scale.units([float(self.bars.low[0]), float(self._ends[-1]) + 1.0])
        return Limits(float(first), float(last))

    def row(self, key: int) -> int | None:
        """The row of the fact with this number."""
        found = np.flatnonzero(self.bars.key == key)
        return int(found[0]) if len(found) else None

    def count(self, start: float, end: float) -> int:
        """How many facts take some of the time from *start* to *end*."""
        begun = np.searchsorted(self.bars.low, _day(ceil(end)))
        return max(0, int(begun) - int(np.searchsorted(self._ends, _day(floor(start)))))

    def within(self, start: float, end: float) -> Rows:
        """The rows of the facts that take some of the time from *start* to *end*, ascending."""
        day = _day(floor(start))
        stop = int(np.searchsorted(self.bars.low, _day(ceil(end))))
        first = int(np.searchsorted(self._reach, day))
        return np.flatnonzero(self.bars.high[first:stop] >= day) + first

    def foremost(self, start: float, end: float, most: int) -> Rows:
        """The rows of the *most* important facts among those `within`, the most important first."""
        inside = self.count(start, end)
        if inside * 16 < len(self) or inside <= most:  # by importance one would meet too few of these
            rows = self.within(start, end)
            if len(rows) > most:
                rows = rows[np.argpartition(~self.importance[rows], most)[:most]]
            return rows[np.argsort(~self.importance[rows], kind="stable")]
        low, high = _day(floor(start)), _day(ceil(end))
        found: list[Rows] = []
        count = at = 0
        block = _BLOCK
        while count < most and at < len(self):
            rows = self._by_importance[at : at + block]
            rows = rows[(self.bars.low[rows] < high) & (self.bars.high[rows] >= low)]
            found.append(rows)
            count += len(rows)
            at += block
            block *= 2
        return np.concatenate(found)[:most]

    def histogram(self, edges: npt.NDArray[np.float64]) -> Histogram:
        """How many facts there are at a time between each two of these ascending *edges* (moments)."""
        lengths = edges[1:] - edges[:-1]
        return Histogram(*(np.maximum(np.diff(crowd.until(edges)) / lengths, 0) for crowd in self._crowds))

    def density(self, edges: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """As `histogram`, all together: how many facts there are at a time between each two of these *edges*."""
        until = self._everybody.until(edges)
        return np.maximum((until[1:] - until[:-1]) / (edges[1:] - edges[:-1]), 0)

    def prepare(self, *, histogram: bool) -> None:
        """Make now what is otherwise made when it is first asked for, with the *histogram* by origins or without."""
        _ = (self.broken, self._crowds) if histogram else self._everybody


def _day(day: int) -> np.int32:
    """As the arrays hold it: numpy would copy a million numbers to compare them with another type."""
    return np.int32(min(max(day, -(2**31)), 2**31 - 1))


def _days(days: npt.NDArray[np.float64]) -> npt.NDArray[np.int32]:
    return np.clip(days, -(2.0**31), 2.0**31 - 1).astype(np.int32)


def _mixed(count: int) -> Rows:
    """All numbers below *count*, each once, neighbours far apart."""
    stride = max(1, int(count * 0.6180339887))
    while gcd(stride, max(count, 1)) != 1:
        stride += 1
    return (np.arange(count, dtype=np.int64) * stride) % max(count, 1)
