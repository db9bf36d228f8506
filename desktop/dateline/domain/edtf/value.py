"""A date as precise as somebody stated it: the days it can mean, what is open, what is qualified."""

from dataclasses import dataclass
from enum import StrEnum
from functools import total_ordering

from dateline.domain.spoken import spoken


class Precision(StrEnum):
    """How exactly a date is stated."""

    TIME = "time"
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    INTERVAL = "interval"
    SET = "set"


@total_ordering
@dataclass(frozen=True, slots=True)
class Edtf:
    """One valid EDTF string and what it means.

    `earliest` and `latest` are the first and last day that it can mean, as proleptic Gregorian ordinals (the numbers
    of `date.toordinal`, extended below 1 and beyond 9999); `None` where a side is open (`..`) or unknown. `open_start`
    and `open_end` tell the open ones. `parts` are the two ends of an interval or the members of a set, as EDTF; an
    open end is `..`, an unknown one is empty. Sorted by earliest, then latest day; what has no day comes last.
    """

    text: str
    earliest: int | None
    latest: int | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    open_start: bool = False
    open_end: bool = False
    parts: tuple[str, ...] = ()

    @property
    def is_bounded(self) -> bool:
        """Whether both its first and its last possible day are known."""
        return self.earliest is not None and self.latest is not None

    @property
    def is_unknown(self) -> bool:
        """Whether it says nothing of any day (`XXXX`, `XXXX-09`)."""
        return self.earliest is None and self.latest is None and not (self.open_start or self.open_end)

    @property
    def days(self) -> int | None:
        """How many days it can mean; `None` if it is not bounded."""
        if self.earliest is None or self.latest is None:
            return None
        return self.latest - self.earliest + 1

    @property
    def qualifier(self) -> str:
        """`?`, `~`, `%` or nothing, for the whole."""
        return ("%" if self.uncertain else "~") if self.approximate else ("?" if self.uncertain else "")

    def overlaps(self, other: "Edtf") -> bool:
        """Whether both can mean a common day. A wholly unknown date overlaps nothing."""
        if self.is_unknown or other.is_unknown:
            return False
        return not (self.before(other) or other.before(self))

    def within(self, other: "Edtf") -> bool:
        """Whether every day it can mean is one that *other* can mean."""
        if self.is_unknown or other.is_unknown:
            return False
        starts = other.earliest is None or (self.earliest is not None and self.earliest >= other.earliest)
        ends = other.latest is None or (self.latest is not None and self.latest <= other.latest)
        return starts and ends

    def before(self, other: "Edtf") -> bool:
        """Whether every day it can mean lies before every day that *other* can mean."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def after(self, other: "Edtf") -> bool:
        """Whether every day it can mean lies after every day that *other* can mean."""
        return other.before(self)

    @property
    def sort_key(self) -> tuple[bool, int, int, str]:
        """What dates are sorted by."""
        low = self.earliest if self.earliest is not None else self.latest
        high = self.latest if self.latest is not None else self.earliest
        return low is None, low or 0, high or 0, self.text

    def __lt__(self, other: "Edtf") -> bool:
        return self.sort_key < other.sort_key

    def __str__(self) -> str:
        return self.text

    def in_words(self, locale: str | None = None) -> str:
        """The date as a reader says it, such as ‘about December 2025’ or ‘June 2025 or before’.

        It is said in the language of *locale*; unless one is given, in that which this process speaks.
        """
        from dateline.domain.edtf.words import in_words  # the words need this class: imported when first asked for

        return in_words(self, locale or spoken())
