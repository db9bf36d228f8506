"""Reads EDTF (ISO 8601-2:2019, levels 0 to 2) as https://www.loc.gov/standards/datetime/ describes it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from dateline.domain.edtf.calendar import days_in, from_ordinal, is_leap, ordinal
from dateline.domain.edtf.value import Edtf, Precision
from dateline.errors import BadDate

_LONGEST_TEXT = 2_000
_FARTHEST_YEAR = 10**12

_DATE = re.compile(
    r"(?P<q1>[?~%])?(?P<year>-?[0-9X]{4})(?P<s>S[1-9][0-9]?)?(?P<r1>[?~%])?"
    r"(?:-(?P<q2>[?~%])?(?P<month>[0-9X]{2})(?P<r2>[?~%])?"
    r"(?:-(?P<q3>[?~%])?(?P<day>[0-9X]{2})(?P<r3>[?~%])?)?)?"
)
_LONG_YEAR = re.compile(r"Y(?P<year>-?[1-9][0-9]{0,12})(?:E(?P<e>[1-9][0-9]?))?(?P<s>S[1-9][0-9]?)?(?P<q>[?~%])?")
_TIME = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)|24:00:00)"
    r"(?:Z|[+-](?:0[0-9]|1[0-4])(?::[0-5][0-9])?)?"
)

# The first month and the number of months of each division of a year; northern seasons unless said otherwise.
_DIVISIONS = {
    21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3),
    25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3),
    29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3),
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    37: (1, 4), 38: (5, 4), 39: (9, 4),
    40: (1, 6), 41: (7, 6),
}  # fmt: skip


class _Refused(Exception):
    """Why a part of the text is not EDTF."""


class _Days(NamedTuple):
    """The first and last day that a single date can mean, and how exactly it says so."""

    low: int | None
    high: int | None
    precision: Precision
    qualifiers: str = ""


@lru_cache(maxsize=65_536)
def parse(text: str) -> Edtf:
    """The date that *text* writes in EDTF. Raises `BadDate` if it is not valid at any of the levels 0, 1 and 2."""
    try:
        return _any(text.strip())
    except _Refused as refusal:
        raise BadDate(text[:80], str(refusal)) from None


def is_valid(text: str) -> bool:
    """Whether *text* is EDTF."""
    try:
        parse(text)
    except BadDate:
        return False
    return True


def day(number: int) -> str:
    """The EDTF of one day, given by its ordinal."""
    year, month, of_month = from_ordinal(number)
    if not -9999 <= year <= 9999:
        raise ValueError(f"EDTF has no days in the year {year}")
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{of_month:02d}"


def _any(text: str) -> Edtf:
    if not text:
        raise _Refused("it is empty")
    if len(text) > _LONGEST_TEXT:
        raise _Refused("it is too long")
    if text[0] in "[{":
        return _set(text)
    if "/" in text:
        return _interval(text)
    days = _time(text) or _single(text)
    return Edtf(text, days.low, days.high, days.precision, *_qualified(days.qualifiers))


def _qualified(qualifiers: str) -> tuple[bool, bool]:
    """Whether any of the qualifiers says approximate, and whether any says uncertain."""
    return bool(set(qualifiers) & set("~%")), bool(set(qualifiers) & set("?%"))


def _set(text: str) -> Edtf:
    close = {"[": "]", "{": "}"}[text[0]]
    if text[-1] != close or len(text) < 3:
        raise _Refused(f"‘{text[0]}’ is not closed")
    parts = tuple(part.strip() for part in text[1:-1].split(","))
    lows: list[int | None] = []
    highs: list[int | None] = []
    qualifiers = ""
    open_start = open_end = False
    for number, part in enumerate(parts):
        start, dots, end = part.partition("..")
        if not dots:
            days = _single(part)
            lows.append(days.low)
            highs.append(days.high)
            qualifiers += days.qualifiers
            continue
        if not (start or end) or (not start and number) or (not end and number < len(parts) - 1):
            raise _Refused("‘..’ stands between two dates, before the first or after the last")
        first = _single(start) if start else None
        last = _single(end) if end else None
        if first and last and first.low is not None and last.high is not None and first.low > last.high:
            raise _Refused(f"{part} ends before it starts")
        open_start, open_end = open_start or first is None, open_end or last is None
        lows += [first.low] if first else []
        highs += [last.high] if last else []
        qualifiers += (first.qualifiers if first else "") + (last.qualifiers if last else "")
    low = None if open_start or None in lows else min((n for n in lows if n is not None), default=None)
    high = None if open_end or None in highs else max((n for n in highs if n is not None), default=None)
    canonical = f"{text[0]}{','.join(parts)}{close}"
    return Edtf(canonical, low, high, Precision.SET, *_qualified(qualifiers), open_start, open_end, parts)


def _interval(text: str) -> Edtf:
    parts = tuple(part.strip() for part in text.split("/"))
    if len(parts) != 2:
        raise _Refused("an interval has two ends")
    start, end = parts
    if not (start or end):
        raise _Refused("both ends are missing")
    first = None if start in ("", "..") else _single(start)
    last = None if end in ("", "..") else _single(end)
    low = first.low if first else None
    high = last.high if last else None
    if low is not None and high is not None and low > high:
        raise _Refused("it ends before it starts")
    approximate, uncertain = _qualified((first.qualifiers if first else "") + (last.qualifiers if last else ""))
    return Edtf(
        "/".join(parts), low, high, Precision.INTERVAL, approximate, uncertain, start == "..", end == "..", parts
    )


def _time(text: str) -> _Days | None:
    if "T" not in text:
        return None
    match = _TIME.fullmatch(text)
    if not match:
        raise _Refused("a time of day is written like 2025-12-13T14:30:00Z")
    days = _single(match["day"])
    return days._replace(precision=Precision.TIME)


def _single(text: str) -> _Days:
    if text.startswith("Y"):
        return _long_year(text)
    match = _DATE.fullmatch(text)
    if not match:
        raise _Refused(f"‘{text[:40]}’ is no date")
    year, month, day_ = match["year"], match["month"], match["day"]
    qualifiers = "".join(match[name] or "" for name in ("q1", "r1", "q2", "r2", "q3", "r3"))
    if any(match[f"q{n}"] and match[f"r{n}"] for n in "123"):
        raise _Refused("a part is qualified twice")
    if year == "-0000":
        raise _Refused("the year before 0001 is 0000")
    if match["s"]:
        if month or "X" in year:
            raise _Refused("only a year in digits has significant digits")
        return _significant(int(year), int(match["s"][1:]), qualifiers)
    if month and "X" not in month and int(month) > 12:
        if day_ or "X" in year:
            raise _Refused("a season or quarter stands after a year and has no days")
        return _division(int(year), int(month), qualifiers)
    return _masked(year, month or "XX", day_ or "XX", _precision(year, month, day_), qualifiers)


def _precision(year: str, month: str | None, day_: str | None) -> Precision:
    if day_ and day_ != "XX":
        return Precision.DAY
    if month and month != "XX":
        return Precision.MONTH
    masked = len(year) - len(year.rstrip("X"))
    return (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM, Precision.YEAR)[masked]


def _masked(year: str, month: str, day_: str, precision: Precision, qualifiers: str) -> _Days:
    """The first and last day that fits the masks; none if every digit of the year is unknown."""
    months = [n for n in range(1, 13) if _fits(n, month)]
    days = [n for n in range(1, 32) if _fits(n, day_)]
    if not months:
        raise _Refused(f"there is no month {month}")
    if not days or not any(n <= days_in(2000, m) for m in months for n in days):
        raise _Refused(f"there is no day {day_} in that month")
    if year.lstrip("-") == "XXXX":
        return _Days(None, None, precision, qualifiers)
    low = next(_matching(_years(year), months, days), None)
    high = next(_matching(_years(year, backwards=True), months[::-1], days[::-1]), None)
    if low is None or high is None:
        raise _Refused(f"there is no 29 February in {year}")
    return _Days(low, high, precision, qualifiers)


def _fits(number: int, mask: str) -> bool:
    return all(wanted in ("X", digit) for digit, wanted in zip(f"{number:02d}", mask, strict=True))


def _years(mask: str, *, backwards: bool = False) -> Iterator[int]:
    """The years that fit a mask, in their order or from the last to the first."""
    negative = mask.startswith("-")
    digits = mask.lstrip("-")
    order = "9876543210" if backwards is not negative else "0123456789"
    for chosen in product(*(order if digit == "X" else digit for digit in digits)):
        year = int("".join(chosen))
        if not (negative and year == 0):
            yield -year if negative else year


def _matching(years: Iterator[int], months: list[int], days: list[int]) -> Iterator[int]:
    for year in years:
        if months == [2] and min(days) == 29 and not is_leap(year):
            continue
        for month in months:
            last = days_in(year, month)
            for of_month in days:
                if of_month <= last:
                    yield ordinal(year, month, of_month)


def _division(year: int, code: int, qualifiers: str) -> _Days:
    if code not in _DIVISIONS:
        raise _Refused(f"there is no month, season or quarter {code}")
    first, months = _DIVISIONS[code]
    after = year * 12 + first - 1 + months
    low = ordinal(year, first, 1)
    high = ordinal(after // 12, after % 12 + 1, 1) - 1
    if code <= 32:
        precision = Precision.SEASON
    elif code <= 36:
        precision = Precision.QUARTER
    else:
        precision = Precision.HALF if code >= 40 else Precision.SEASON
    return _Days(low, high, precision, qualifiers)


def _long_year(text: str) -> _Days:
    match = _LONG_YEAR.fullmatch(text)
    if not match:
        raise _Refused("a long year is written like Y17000 or Y17E7")
    year = int(match["year"]) * 10 ** int(match["e"] or 0)
    if abs(year) <= 9999:
        raise _Refused("‘Y’ stands before years of five digits or more")
    if abs(year) > _FARTHEST_YEAR:
        raise _Refused("the year is too far away")
    if match["s"]:
        return _significant(year, int(match["s"][1:]), match["q"] or "")
    return _Days(ordinal(year, 1, 1), ordinal(year, 12, 31), Precision.YEAR, match["q"] or "")


def _significant(year: int, digits: int, qualifiers: str) -> _Days:
    """A year of which only the first *digits* digits are meant."""
    length = max(4, len(str(abs(year))))
    if digits > length:
        raise _Refused("the year has fewer digits than are said to be significant")
    unit = 10 ** (length - digits)
    low = abs(year) // unit * unit
    first, last = (low, low + unit - 1) if year >= 0 else (-(low + unit - 1), -low)
    precision = {1: Precision.YEAR, 10: Precision.DECADE, 100: Precision.CENTURY}.get(unit, Precision.MILLENNIUM)
    return _Days(ordinal(first, 1, 1), ordinal(last, 12, 31), precision, qualifiers)
