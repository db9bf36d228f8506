"""Which moments the axis names: the finest steps whose labels fit beside each other."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal, NamedTuple

from dateline.ui.panes.timeline.days import civil, month_after, ordinal
from dateline.ui.panes.timeline.scale import View
from dateline.ui.panes.timeline.words import Words

Unit = Literal["hour", "day", "month", "year"]
Measure = Callable[[str], float]

GAP = 14.0  # pixels between two labels
_BARE = 110.0  # pixels at the beginning of a stretch that may stay without a label
_LAST_DAY = 3_652_059  # 9999-12-31
_MOST = 400  # ticks; more can only be a mistake in the step


class Step(NamedTuple):
    """A tick every so many units."""

    unit: Unit
    every: int

    @property
    def days(self) -> float:
        """The least that two of its ticks are apart, in days."""
        return self.every * {"hour": 1 / 24, "day": 0.85, "month": 28.0, "year": 365.0}[self.unit]


STEPS = (
    *(Step("hour", count) for count in (1, 2, 3, 6, 12)),
    *(Step("day", count) for count in (1, 2, 5, 10, 15)),
    *(Step("month", count) for count in (1, 2, 3, 6)),
    *(Step("year", digit * 10**power) for power in range(8) for digit in (1, 2, 5)),
)


_OFTEN_LONG = {Step("hour", 6), Step("hour", 12), Step("month", 3), Step("month", 6)}
"""Steps so few to a day or a year that the label which names it must have room too."""


@dataclass(frozen=True)
class Tick:
    """A named moment: its day, where it is drawn, and its label; `floating` ones name a stretch, not a moment."""

    day: float
    x: float
    label: str
    floating: bool = False


class Axis(NamedTuple):
    """What the axis shows: labelled ticks, and the pixels of all grid lines, the unlabelled ones too."""

    ticks: tuple[Tick, ...]
    lines: tuple[float, ...]


class Ruler:
    """Chooses ticks for one language and one type: *measure* gives the width of a label in pixels."""

    def __init__(self, words: Words, measure: Measure) -> None:
        self._words = words
        self._measure = measure
        year = [ordinal(2028, month, 28) for month in range(1, 13)]
        self._widest_long: dict[Unit, float] = {
            "hour": max(measure(words.day_of_year(day)) for day in year),
            "month": max(measure(words.month_of_year(day)) for day in year),
        }
        self._widest: dict[Unit, float] = {
            "hour": max(measure(words.hour(hour)) for hour in (0, 10, 20, 22)),
            "day": max(measure(words.day(day)) for day in year),
            "month": max(measure(words.month(day)) for day in year),
            "year": measure(words.year(year[0])),
        }

    def axis(self, view: View) -> Axis:
        """The ticks of a view, in order; their labels lie inside it and at least `GAP` apart."""
        lines: list[float] = []
        long: list[Tick] = []
        short: list[tuple[int, Tick]] = []  # with the place of the long one that it relies on
        floating: list[Tick] = []
        stretches = view.scale.stretches(view.first, view.last)
        for start, end, units in stretches:
            step = self._step(view, start, end, units)
            marks = list(moments(step, start, end))
            lines += marks
            before: object = None
            for day in marks:
                context = _context(step, day)
                if context != before:
                    long.append(self._tick(view, day, self._long(step, day)))
                else:
                    short.append((len(long) - 1, self._tick(view, day, self._short(step, day))))
                before = context
            if not marks or view.x_of(marks[0]) - view.x_of(start) > _BARE:
                floating.append(self._tick(view, start, self._stretch(step, start), floating=True))
        relied_on = Counter(before for before, _ in short)
        first = sorted(range(len(long)), key=lambda place: -relied_on[place])
        kept = self._fitting(view, [*(long[place] for place in first), *floating])
        named = [tick for before, tick in short if long[before] in kept or long[before].x < 0]
        return Axis(self._fitting(view, [*kept, *named]), tuple(view.x(lines).tolist()))

    def _step(self, view: View, start: float, end: float, units: float) -> Step:
        """The finest step whose labels have room in a stretch."""
        far = max(abs(start), abs(end)) > _LAST_DAY or start < 1
        for step in STEPS:
            if far and step.unit != "year":
                continue
            width = self._widest_long[step.unit] if step in _OFTEN_LONG else self._widest[step.unit]
            if far:
                width = max(width, *(self._measure(self._words.year(int(day))) for day in (start, end)))
            if step.days * units * view.per_unit >= width + GAP:
                return step
        return STEPS[-1]

    def _fitting(self, view: View, wanted: list[Tick]) -> tuple[Tick, ...]:
        """Those that do not lie on each other, the first ones rather than the later ones, in order."""
        kept: list[tuple[float, float, Tick]] = []
        walls = view.walls
        for tick in wanted:
            start, end = tick.x, tick.x + self._measure(tick.label)
            if start < 0 or end > view.width or any(start - 9 < wall < end + 9 for wall in walls):
                continue
            if all(end + GAP <= one or start >= other + GAP for one, other, _ in kept):
                kept.append((start, end, tick))
        return tuple(tick for _, _, tick in sorted(kept, key=lambda one: one[0]))

    def _tick(self, view: View, day: float, label: str, *, floating: bool = False) -> Tick:
        x = view.x_of(day)
        return Tick(day, max(x, GAP) if floating else x, label, floating)

    def _long(self, step: Step, day: float) -> str:
        whole = int(day // 1)
        if step.unit == "hour":
            named = self._words.day_of_year(whole)
            return named if day == whole else f"{named}, {self._short(step, day)}"
        by_unit = {"day": self._words.day_of_year, "month": self._words.month_of_year, "year": self._words.year}
        return by_unit[step.unit](whole)

    def _short(self, step: Step, day: float) -> str:
        whole = int(day // 1)
        if step.unit == "hour":
            return self._words.hour(round((day - whole) * 24) % 24)
        by_unit = {"day": self._words.day, "month": self._words.month, "year": self._words.year}
        return by_unit[step.unit](whole)

    def _stretch(self, step: Step, day: float) -> str:
        whole = int(day // 1)
        by_unit = {"hour": self._words.day_of_year, "day": self._words.month_of_year}
        return by_unit.get(step.unit, self._words.year)(whole)


def moments(step: Step, start: float, end: float) -> Iterator[float]:
    """The moments of *step* from *start* up to and with *end*, ascending; at most a few hundred."""
    for moment in islice(_from(step, start), _MOST):
        if moment > end:
            return
        if moment >= start:
            yield moment


def _from(step: Step, start: float) -> Iterator[float]:
    year, month, _ = civil(int(start // 1))
    if step.unit == "hour":
        day = int(start // 1)
        index = int((start - day) * 24) // step.every
        while True:
            yield day + index * step.every / 24
            index += 1
    elif step.unit == "day":
        while True:
            first = ordinal(year, month)
            after = month_after(year, month, 1)
            last = ordinal(*after)
            for day in range(first, last, step.every):
                if day + step.every * 0.85 <= last:  # else it would stand too close to the first of the next month
                    yield float(day)
            year, month = after
    elif step.unit == "month":
        month = (month - 1) // step.every * step.every + 1
        while True:
            yield float(ordinal(year, month))
            year, month = month_after(year, month, step.every)
    else:
        year = year // step.every * step.every
        while True:
            yield float(ordinal(year))
            year += step.every


def _context(step: Step, day: float) -> object:
    whole = int(day // 1)
    if step.unit == "hour":
        return whole
    return civil(whole)[0]
