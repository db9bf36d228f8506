"""From days to pixels and back: a piecewise linear scale that shortens long empty stretches."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

Days = npt.NDArray[np.float64]

_FAR = 4e9  # beyond every day that an int32 holds
_SHARE = 0.35  # of what is left to show: a stretch that takes more than this is shortened
_EMPTY_AT_LEAST = 120.0  # days: nobody misses the middle of a shorter one
_COVERED_AT_LEAST = 360.0  # days, where a bar lies across it and its length is something to see
_MARGIN = 31.0  # days beside what happens that stay at full length, so that a month's tick finds room
_MOST_BREAKS = 6
_BREAK = 0.035  # of the rest: what a break takes
_FEW = 0.12  # of all beginnings and ends: a part with fewer is an outlier
_OUTLIER = 0.1  # of the rest: the most that an outlier takes


class Break(NamedTuple):
    """A stretch of days in which nothing begins or ends, drawn shorter than it is."""

    start: float
    end: float


class Stretch(NamedTuple):
    """Days between breaks, drawn evenly; a day is `units` wide (less than one in an outlier)."""

    start: float
    end: float
    units: float


class Scale:
    """Days ↔ units, strictly ascending both ways and inverse to each other.

    A day is one unit, but each break is *kept* units however long it lasts. The parts between breaks, from before the
    first to after the last, may be made smaller too: *parts* gives for each how many units a day takes.
    """

    def __init__(self, breaks: tuple[Break, ...] = (), kept: float = 1.0, parts: tuple[float, ...] = ()) -> None:
        self.breaks = breaks
        self._parts = parts or (1.0,) * (len(breaks) + 1)
        days = [-_FAR]
        units = [-_FAR]
        for (start, end), part in zip(breaks, self._parts, strict=False):
            units.append(units[-1] + (start - days[-1]) * part)
            units.append(units[-1] + min(kept, end - start))
            days += [start, end]
        units.append(units[-1] + (_FAR - days[-1]) * self._parts[-1])
        days.append(_FAR)
        self._days = np.array(days)
        # near the first break, units are days: numbers far from nought would be less exact
        self._units = np.array(units) + (days[1] - units[1] if breaks else 0.0)

    def units(self, days: npt.ArrayLike) -> Days:
        """The units of these days, of the same shape."""
        return np.asarray(np.interp(np.asarray(days, np.float64), self._days, self._units))

    def days(self, units: npt.ArrayLike) -> Days:
        """The days at these units, of the same shape."""
        return np.asarray(np.interp(np.asarray(units, np.float64), self._units, self._days))

    def stretches(self, start: float, end: float) -> list[Stretch]:
        """The parts of the days from *start* to *end* that are not broken, in order."""
        lows = [-_FAR, *(one.end for one in self.breaks)]
        highs = [*(one.start for one in self.breaks), _FAR]
        cut = [
            Stretch(max(low, start), min(high, end), part)
            for low, high, part in zip(lows, highs, self._parts, strict=True)
        ]
        return [one for one in cut if one.end > one.start]


def find_breaks(low: npt.NDArray[np.int32], high: npt.NDArray[np.int32]) -> Scale:
    """The scale for bars from `low` to `high` (ordinals, both inclusive; `low` ascending), far outliers drawn near.

    A stretch is shortened if no bar begins or ends in it and it takes more than a good third of what is left to show.
    What it cuts off is made smaller if few bars begin or end there. A stretch that a bar lies across is shortened
    only where that does not help.
    """
    if len(low) < 2:
        return Scale()
    begun, finished = low, np.sort(high) + 1
    # Not `np.union1d`: its first call imports numpy's masked arrays, which nothing else at the start needs.
    edges = _distinct(np.sort(np.concatenate([_distinct(begun), _distinct(finished)]))).astype(np.float64)
    gaps = np.diff(edges)
    largest = np.argsort(gaps)[::-1][: 2 * _MOST_BREAKS]
    middles = ((edges[:-1] + edges[1:]) / 2)[largest].astype(np.int32)
    covered = np.searchsorted(begun, middles) > np.searchsorted(finished, middles)
    breaks: tuple[Break, ...] = ()
    scale = Scale()
    for across, least in ((False, _EMPTY_AT_LEAST), (True, _COVERED_AT_LEAST)):
        for gap in largest[covered == across]:
            start, end = float(edges[gap]), float(edges[gap + 1])
            first, last, low_unit, high_unit = scale.units([edges[0], edges[-1], start, end])
            if end - start < least or high_unit - low_unit < _SHARE * (last - first) or len(breaks) == _MOST_BREAKS:
                continue
            margin = min(_MARGIN, (end - start) / 4)
            breaks = tuple(sorted([*breaks, Break(start + margin, end - margin)]))
            scale = _with_outliers(breaks, edges, begun, finished)
    return scale


def _with_outliers(
    breaks: tuple[Break, ...], edges: Days, begun: npt.NDArray[np.int32], finished: npt.NDArray[np.int32]
) -> Scale:
    """The scale with these breaks: the parts between them in which little begins or ends are made smaller."""
    bounds = [float(edges[0]), *(day for one in breaks for day in one), float(edges[-1])]
    spans = [end - start for start, end in zip(bounds[::2], bounds[1::2], strict=True)]
    cuts = np.array([one.start for one in breaks], np.int32)
    events = [np.diff([0, *np.searchsorted(array, cuts), len(array)]) for array in (begun, finished)]
    shares = ((events[0] + events[1]) / (2 * len(begun))).tolist()
    rest = sum(span for span, share in zip(spans, shares, strict=True) if share >= _FEW)
    parts = tuple(
        min(1.0, _OUTLIER * rest / span) if share < _FEW else 1.0 for span, share in zip(spans, shares, strict=True)
    )
    return Scale(breaks, max(_BREAK * rest, 1.0), parts)


def _distinct(ascending: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    return ascending[np.flatnonzero(np.diff(ascending, prepend=ascending[:1] - 1))]


@dataclass(frozen=True)
class View:
    """What is on the screen: `left` is the unit at pixel 0, `per_unit` how many pixels a unit (mostly a day) takes."""

    scale: Scale
    left: float
    per_unit: float
    width: float

    def x(self, days: npt.ArrayLike) -> Days:
        """The pixels of these days."""
        return (self.scale.units(days) - self.left) * self.per_unit

    def x_of(self, day: float) -> float:
        """The pixel of one day."""
        return float(self.x(day))

    def days(self, x: npt.ArrayLike) -> Days:
        """The days at these pixels."""
        return self.scale.days(np.asarray(x, np.float64) / self.per_unit + self.left)

    def day_at(self, x: float) -> float:
        """The day at one pixel."""
        return float(self.days(x))

    @property
    def right(self) -> float:
        """The unit at the right edge."""
        return self.left + self.width / self.per_unit

    @cached_property
    def first(self) -> float:
        """The day at the left edge."""
        return self.day_at(0)

    @cached_property
    def last(self) -> float:
        """The day at the right edge."""
        return self.day_at(self.width)

    def zoomed(self, factor: float, x: float) -> Self:
        """The same with everything *factor* times as wide, the day at pixel *x* staying where it is."""
        per_unit = self.per_unit * factor
        return replace(self, per_unit=per_unit, left=self.left + x / self.per_unit - x / per_unit)

    def panned(self, pixels: float) -> Self:
        """The same, *pixels* further to the right in time."""
        return replace(self, left=self.left + pixels / self.per_unit)

    @cached_property
    def walls(self) -> tuple[float, ...]:
        """The pixels in the middle of the breaks on the screen; no label crosses one."""
        middles = (float(self.x([one.start, one.end]).mean()) for one in self.scale.breaks)
        return tuple(middle for middle in middles if -10 < middle < self.width + 10)


_CLOSEST = 2 / 24  # days across the whole width
_ROOM = 0.06  # of the width, free on either side of everything


@dataclass(frozen=True)
class Limits:
    """How far one can go: the units from `start` to `end` are all there is."""

    start: float
    end: float

    def everything(self, scale: Scale, width: float) -> View:
        """The view that shows all there is."""
        width = max(width, 1.0)
        span = max(self.end - self.start, 1.0)
        per_unit = width * (1 - 2 * _ROOM) / span
        return View(scale, (self.start + self.end - width / per_unit) / 2, per_unit, width)

    def zoomed(self, view: View, factor: float, x: float) -> View:
        """*view* zoomed about pixel *x*, as far as one can."""
        widest = self.everything(view.scale, view.width).per_unit
        wanted = min(max(view.per_unit * factor, widest), max(widest, view.width / _CLOSEST))
        return self.held(view.zoomed(wanted / view.per_unit, x))

    def held(self, view: View) -> View:
        """*view*, brought back to where something is: never wider than everything, never closer than two hours."""
        width = max(view.width, 1.0)
        widest = self.everything(view.scale, width).per_unit
        per_unit = min(max(view.per_unit, widest), max(widest, width / _CLOSEST))
        left = view.left
        if per_unit != view.per_unit:
            left += width / view.per_unit / 2 - width / per_unit / 2
        span = width / per_unit
        room = span * (_ROOM + (0.5 - _ROOM) * (1 - widest / per_unit))
        lowest = self.start - room
        highest = max(self.end + room - span, lowest)
        return View(view.scale, min(max(left, lowest), highest), per_unit, width)
