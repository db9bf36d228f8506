"""How many: numbers in digits and in words, as pieces."""

from collections.abc import Sequence
from contextlib import suppress

from dateline.extraction.times.moment import Unit
from dateline.extraction.times.tokens import Piece

# A count as the grammar sees it; `amount` reads what it matches.
DIGITS = "<day|two|year4|int>"
WORDS = "<small>(?:<hyphen>?<small>)?(?:<scale>(?:<and>?<small>(?:<hyphen>?<small>)?)?)?"
COUNT = (
    f"(?:{DIGITS}<scale>?(?:<and><a><half>)?|{WORDS}(?:<and><a><half>)?|<a><half>?|<half><a>"
    "|<a>?<vague_number><of>?|<a>?<scale><of>?)"
)
# A count that stands before its unit and a hyphen: ‘five-year’, ‘41-year-old’.
ADJECTIVE = f"(?:{DIGITS}|<small>(?:<hyphen><small>)?|<scale>|<vague_number>)"

_LIMIT = 10_000_000
_DURATIONS = {
    "S": ("PT", "S"), "MIN": ("PT", "M"), "H": ("PT", "H"), "D": ("P", "D"), "WE": ("P", "WE"), "W": ("P", "W"),
    "M": ("P", "M"), "Q": ("P", "Q"), "Y": ("P", "Y"), "DE": ("P", "DE"), "CE": ("P", "CE"), "ML": ("P", "ML"),
}  # fmt: skip
_AS_OTHERS = {"DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000), "FORTNIGHT": ("W", 2), "HALF": ("M", 6)}

_SMALLER = {"H": ("MIN", 60), "MIN": ("S", 60), "Y": ("M", 12)}


def amount(pieces: Sequence[Piece]) -> float | None:
    """The number that the pieces say; `None` where they say no number (‘several’) or one out of all bounds."""
    total = 0.0
    known = False
    for number, piece in enumerate(pieces):
        if piece.kind == "vague_number":
            return None
        if piece.kind == "half":
            total = total + 0.5 if known and number else 0.5
            known = True
        elif piece.kind == "a":
            following = pieces[number + 1].kind if number + 1 < len(pieces) else ""
            if following not in ("half", "scale") and not (number and pieces[number - 1].kind == "half"):
                total, known = total + 1, True
        elif piece.kind == "scale":
            total, known = (total or 1) * float(piece.value), True
        elif piece.kind in ("day", "two", "year4", "int", "small"):
            with suppress(ValueError):
                total, known = total + float(piece.value.replace(",", "")), True
    return total if known and total <= _LIMIT else None


def whole(pieces: Sequence[Piece]) -> int | None:
    """The number, if it is whole."""
    number = amount(pieces)
    return int(number) if number is not None and number == int(number) else None


def length(count: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units: `P5Y`, `PT30M`, `PXD` for an unknown count."""
    if count is None:
        start, end = _DURATIONS.get(unit) or _DURATIONS[_AS_OTHERS[unit][0]]
        return f"{start}X{end}"
    if unit in _AS_OTHERS:
        unit, times = _AS_OTHERS[unit]
        count *= times
    if count < 1 and unit in _SMALLER:
        unit, times = _SMALLER[unit]
        count *= times
    start, end = _DURATIONS[unit]
    return f"{start}{int(count) if count == int(count) else round(count, 3)}{end}"


def calendar(count: int, unit: str) -> tuple[int, Unit] | None:
    """So many units of the calendar; `None` for hours, minutes and seconds."""
    if unit == "FORTNIGHT":
        return count * 2, Unit.WEEK
    if unit == "HALF":
        return count, Unit.HALF
    if unit == "ML":
        return count * 10, Unit.CENTURY
    return (count, Unit(unit)) if unit in ("D", "WE", "W", "M", "Q", "Y", "DE", "CE") else None
