"""A stretch of the calendar that has a name of its own: a day, a week, a quarter, a decade."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.domain.edtf import day as day_text
from dateline.domain.edtf import from_ordinal, ordinal


class Unit(StrEnum):
    """The lengths of such stretches; the values are TIMEX3's own designators."""

    DAY = "D"
    WEEKEND = "WE"
    WEEK = "W"
    MONTH = "M"
    QUARTER = "Q"
    SEASON = "SEASON"
    HALF = "HALF"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "CE"


# How many days each is long, roughly: to tell the coarser of two.
LENGTH = {
    Unit.DAY: 1, Unit.WEEKEND: 2, Unit.WEEK: 7, Unit.MONTH: 30, Unit.QUARTER: 91, Unit.SEASON: 92, Unit.HALF: 182,
    Unit.YEAR: 365, Unit.DECADE: 3652, Unit.CENTURY: 36524,
}  # fmt: skip

SEASONS = ("SP", "SU", "FA", "WI")
_MONTHS_IN = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
FIRST_YEAR, LAST_YEAR = 1, 9998


@dataclass(frozen=True, slots=True)
class Moment:
    """The stretch number `index` of its unit.

    Days are counted as ordinals, weeks and weekends as Mondays (ordinal // 7), everything longer from the year 0; the
    winter that begins in December of a year is the last season of that year.
    """

    unit: Unit
    index: int

    @classmethod
    def on(cls, year: int, month: int | None = None, day: int | None = None) -> Moment:
        """The year, month or day. Raises `ValueError` where the calendar has no such day."""
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError(f"the year {year} is out of range")
        if month is None:
            return cls(Unit.YEAR, year)
        if day is None:
            return cls(Unit.MONTH, year * 12 + month - 1)
        number = ordinal(year, month, day)
        if from_ordinal(number) != (year, month, day):
            raise ValueError(f"{year}-{month}-{day} is no day")
        return cls(Unit.DAY, number)

    @classmethod
    def holding(cls, day: int, unit: Unit) -> Moment:
        """The stretch of that *unit* that the day (an ordinal) lies in; for a weekend, that of the day's week."""
        year, month, _ = from_ordinal(day)
        if unit is Unit.DAY:
            return cls(unit, day)
        if unit in (Unit.WEEK, Unit.WEEKEND):
            return cls(unit, (day - 1) // 7)
        if unit is Unit.SEASON:
            return cls(unit, (year * 12 + month - 3) // 3)
        return cls(unit, (year * 12 + month - 1) // _MONTHS_IN[unit])

    @property
    def first(self) -> int:
        """Its first day, as an ordinal."""
        if self.unit is Unit.DAY:
            return self.index
        if self.unit is Unit.WEEK:
            return self.index * 7 + 1
        if self.unit is Unit.WEEKEND:
            return self.index * 7 + 6
        shift = 2 if self.unit is Unit.SEASON else 0
        months = self.index * _MONTHS_IN.get(self.unit, 3) + shift
        return ordinal(months // 12, months % 12 + 1, 1)

    @property
    def last(self) -> int:
        """Its last day, as an ordinal."""
        return self.first + 1 if self.unit is Unit.WEEKEND else self.shift(1).first - 1

    @property
    def year(self) -> int:
        """The year it begins in."""
        return from_ordinal(self.first)[0]

    @property
    def is_in_range(self) -> bool:
        """Whether it can be written with four digits."""
        return ordinal(FIRST_YEAR, 1, 1) <= self.first and self.first <= ordinal(LAST_YEAR, 12, 31)

    def shift(self, count: int) -> Moment:
        """The stretch *count* units later (earlier where negative)."""
        return Moment(self.unit, self.index + count)

    def to(self, unit: Unit) -> Moment:
        """The stretch of *unit* that it begins in."""
        return self if unit is self.unit else Moment.holding(self.first, unit)

    @property
    def timex3(self) -> str:
        """Its TIMEX3 value."""
        if self.unit is Unit.DAY:
            return day_text(self.index)
        if self.unit in (Unit.WEEK, Unit.WEEKEND):
            thursday = self.index * 7 + 4
            year = from_ordinal(thursday)[0]
            week = (thursday - ordinal(year, 1, 1)) // 7 + 1
            return f"{year:04d}-W{week:02d}{'-WE' if self.unit is Unit.WEEKEND else ''}"
        if self.unit is Unit.MONTH:
            return f"{self.index // 12:04d}-{self.index % 12 + 1:02d}"
        if self.unit is Unit.QUARTER:
            return f"{self.index // 4:04d}-Q{self.index % 4 + 1}"
        if self.unit is Unit.SEASON:
            return f"{self.index // 4:04d}-{SEASONS[self.index % 4]}"
        if self.unit is Unit.HALF:
            return f"{self.index // 2:04d}-H{self.index % 2 + 1}"
        width = {Unit.YEAR: 4, Unit.DECADE: 3, Unit.CENTURY: 2}[self.unit]
        return f"{self.index:0{width}d}"

    @property
    def edtf(self) -> str:
        """Its EDTF: weeks and weekends, which EDTF has no name for, as the interval of their days."""
        if self.unit in (Unit.WEEK, Unit.WEEKEND):
            return f"{day_text(self.first)}/{day_text(self.last)}"
        if self.unit is Unit.QUARTER:
            return f"{self.index // 4:04d}-{33 + self.index % 4}"
        if self.unit is Unit.SEASON:
            return f"{self.index // 4:04d}-{21 + self.index % 4}"
        if self.unit is Unit.HALF:
            return f"{self.index // 2:04d}-{40 + self.index % 2}"
        return self.timex3 + {Unit.DECADE: "X", Unit.CENTURY: "XX"}.get(self.unit, "")
