"""Dates that come again: every year its March, every week its Friday."""

from dateline.domain.edtf import from_ordinal, ordinal
from dateline.extraction.times.meanings import Cyclic, Meaning
from dateline.extraction.times.moment import SEASONS, Moment, Unit

_YEARS_AROUND = 8  # enough for every 29 February


def candidates(meaning: Cyclic, day: int, year: int) -> list[Moment]:
    """The dates of that name around *day* (an ordinal in *year*), in order."""
    first = meaning.numbers[0]
    if meaning.kind == "weekday":
        this = day - (day - first) % 7
        return [Moment(Unit.DAY, this + 7 * weeks) for weeks in (-2, -1, 0, 1, 2)]
    if meaning.kind == "weekend":
        week = Moment.holding(day, Unit.WEEKEND)
        return [week.shift(-1), week, week.shift(1)]
    if meaning.kind == "decade":
        return [
            Moment(Unit.DECADE, decade) for decade in range(year // 10 - 12, year // 10 + 1) if decade % 10 == first
        ]
    years = range(max(year - _YEARS_AROUND, 1), year + _YEARS_AROUND + 1)
    if meaning.kind in ("month", "season", "quarter", "half"):
        unit, parts = {
            "month": (Unit.MONTH, 12), "season": (Unit.SEASON, 4), "quarter": (Unit.QUARTER, 4), "half": (Unit.HALF, 2),
        }[meaning.kind]  # fmt: skip
        shift = 0 if meaning.kind == "season" else 1
        return [Moment(unit, each * parts + first - shift) for each in years]
    if meaning.kind == "moving":
        return [_nth_weekday(each, *meaning.numbers) for each in years]
    if meaning.kind == "easter":
        return [Moment(Unit.DAY, _easter(each) + first) for each in years]
    if meaning.kind == "monthly":
        months = [Moment.holding(day, Unit.MONTH).shift(shift) for shift in (-3, -2, -1, 0, 1, 2, 3)]
        return [Moment(Unit.DAY, month.first + first - 1) for month in months if month.first + first - 1 <= month.last]
    days = (ordinal(each, first, meaning.numbers[1]) for each in years)
    return [Moment(Unit.DAY, found) for found in days if from_ordinal(found)[1] == first]


def in_year(meaning: Cyclic, year: int) -> Moment:
    """The one of *year*, of a date that comes every year."""
    found = candidates(meaning, ordinal(year, 1, 1), year)
    return next(moment for moment in found if moment.year == year)


def unknown(meaning: Meaning | Unit) -> str:
    """The TIMEX3 value of such a date where the year is unknown: `XXXX-09`, `XXXX-WXX-5`."""
    if isinstance(meaning, Unit):
        return {Unit.DAY: "XXXX-XX-XX", Unit.MONTH: "XXXX-XX", Unit.WEEK: "XXXX-WXX", Unit.WEEKEND: "XXXX-WXX-WE"}.get(
            meaning, "XXXX"
        )
    if not isinstance(meaning, Cyclic):
        return "XXXX"
    first, *rest = meaning.numbers
    if meaning.kind == "season":
        return f"XXXX-{SEASONS[first]}"
    return {
        "month": f"XXXX-{first:02d}",
        "monthday": f"XXXX-{first:02d}-{(rest or [1])[0]:02d}",
        "weekend": "XXXX-WXX-WE",
        "monthly": f"XXXX-XX-{first:02d}",
        "weekday": f"XXXX-WXX-{first}",
        "quarter": f"XXXX-Q{first}",
        "half": f"XXXX-H{first}",
        "decade": f"XX{first}",
    }.get(meaning.kind, "XXXX-XX-XX")


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> Moment:
    """The n-th of a weekday (1 is Monday) in a month; the last where *nth* is -1."""
    if nth < 0:
        end = ordinal(year + month // 12, month % 12 + 1, 1) - 1
        return Moment(Unit.DAY, end - (end - weekday) % 7)
    start = ordinal(year, month, 1)
    return Moment(Unit.DAY, start + (weekday - start) % 7 + 7 * (nth - 1))


def _easter(year: int) -> int:
    """Easter Sunday of the Gregorian calendar (the anonymous computus, as Meeus prints it), as an ordinal."""
    golden, century = year % 19, year // 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 100 % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return ordinal(year, month, day + 1)
