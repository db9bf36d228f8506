"""What a time expression means before anybody knows when it was written."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.extraction.times.moment import Moment, Unit


@dataclass(frozen=True, slots=True)
class Absolute:
    """A date with its year. `timex3` is said where TIMEX3 has a spelling of its own (fiscal years)."""

    moment: Moment
    timex3: str | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one date to another, in one expression (‘3 to 5 March’)."""

    start: Meaning
    end: Meaning


@dataclass(frozen=True, slots=True)
class Cyclic:
    """A date without its year, or a weekday without its week: which one is meant is told by tense and hint.

    `kind` is `month`, `monthday`, `monthly` (a day of a month), `weekday`, `weekend`, `season`, `quarter`, `half`,
    `decade`, `moving` (`numbers`: month, n-th, weekday) or `easter`. `hint` is -1 for ‘last’,
    0 for ‘this’ and 1 for ‘next’, where one is said.
    """

    kind: str
    numbers: tuple[int, ...]
    hint: int | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """So many units from the day of writing or, where `previous`, from the time spoken of before.

    `same` marks ‘the same period last year’: what is meant is as long as what was spoken of before.
    """

    count: int
    unit: Unit
    previous: bool = False
    same: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """The n-th unit of a longer stretch, counted from its end where negative."""

    whole: Meaning
    unit: Unit
    number: int


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, `suffix` as TIMEX3 writes it after a date (`T18:00`, `TMO`), of the day that is meant."""

    suffix: str
    day: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """A duration; `side` is -1 where it ends and 1 where it begins at the day of writing."""

    timex3: str
    side: int = 0
    count: int | None = None
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Repeated:
    """A set of times (‘every Monday’)."""

    timex3: str


@dataclass(frozen=True, slots=True)
class Vague:
    """Before, at or after the time of writing, no more."""

    timex3: str


Meaning = Absolute | Stretch | Cyclic | Counted | Part | Clock | Length | Repeated | Vague
