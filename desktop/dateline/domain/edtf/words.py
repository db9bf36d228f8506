"""Says a date in a reader's words."""

from functools import cache

from dateline.domain.edtf.calendar import days_in, from_ordinal
from dateline.domain.edtf.value import Edtf, Precision

_MONTHS = (
    "", "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter",
    25: "spring (northern)", 26: "summer (northern)", 27: "autumn (northern)", 28: "winter (northern)",
    29: "spring (southern)", 30: "summer (southern)", 31: "autumn (southern)", 32: "winter (southern)",
    33: "first quarter of", 34: "second quarter of", 35: "third quarter of", 36: "fourth quarter of",
    37: "first four months of", 38: "middle four months of", 39: "last four months of",
    40: "first half of", 41: "second half of",
}  # fmt: skip


def in_words(date: Edtf, locale: str = "en") -> str:
    """What a reader says for *date*, months named in the language of *locale*."""
    months = month_names(locale)
    if date.precision is Precision.INTERVAL:
        return _interval(date, months)
    if date.precision is Precision.SET:
        return _set(date, months)
    plain = _plain(date.text, months)
    if date.precision is Precision.TIME:
        return plain
    return _hedged(date, plain)


@cache
def month_names(locale: str) -> tuple[str, ...]:
    """The months' names at 1 to 12, as they stand alone in the language; English where the language is unknown."""
    if locale.startswith("en"):
        return _MONTHS
    from babel import Locale, UnknownLocaleError  # Babel is slow to load and English does without it

    try:
        names = Locale.parse(locale.replace("-", "_")).months["stand-alone"]["wide"]
    except (UnknownLocaleError, ValueError):
        return _MONTHS
    return ("", *(str(names[number]) for number in range(1, 13)))


def _hedged(date: Edtf, plain: str) -> str:
    about = f"about {plain}" if date.approximate else plain
    return f"possibly {about}" if date.uncertain else about


def _year(text: str) -> str:
    digits = text.lstrip("-")
    if digits.isdigit():
        number = int(digits)
        return f"{number + 1} BC" if text.startswith("-") else ("1 BC" if number == 0 else str(number))
    era = " BC" if text.startswith("-") else ""
    if digits == "XXXX":
        return "an unknown year"
    if digits[:3].isdigit() and digits.endswith("X"):
        return f"{digits[:3]}0s{era}".lstrip("0")
    if digits[:2].isdigit() and digits.endswith("XX"):
        return f"{_nth(int(digits[:2]) + 1)} century{era}"
    return digits


def _nth(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _plain(text: str, months: tuple[str, ...]) -> str:
    """A single date without its hedges."""
    day_, clock, time = text.partition("T")
    bare = day_.translate({ord(mark): None for mark in "?~%"})
    if bare.startswith("Y"):
        return f"the year {bare[1:]}"
    sign = "-" if bare.startswith("-") else ""
    year, month, of_month, *_ = [*bare.removeprefix("-").split("-"), "", ""]
    if "S" in year:
        year, _, digits = year.partition("S")
        return f"{_year(sign + year)} (to {digits} digits)"
    said = _year(sign + year)
    if month in ("", "XX"):
        return said if of_month in ("", "XX") else f"day {int(of_month)} of a month in {said}"
    if "X" in month or "X" in of_month.replace("XX", ""):
        return bare
    number = int(month)
    if number > 12:
        return f"{_SEASONS[number]} {said}" if number <= 32 else f"the {_SEASONS[number]} {said}"
    named = months[number]
    if year != "XXXX":
        named = f"{named} {said}"
    if of_month not in ("", "XX"):
        named = f"{int(of_month)} {named}"
    return f"{named}, {time[:5]}{time[8:].replace('Z', ' UTC')}" if clock else named


def _interval(date: Edtf, months: tuple[str, ...]) -> str:
    start, end = date.parts
    if start == ".." and end == "..":
        return "at any time"
    if start in ("", ".."):
        after = _single(end, months)
        return f"{after} or before" if start == ".." else f"until {after}"
    if end in ("", ".."):
        return f"{_single(start, months)} or after" if end == ".." else f"from {_single(start, months)}"
    third = _third(date, months)
    if third:
        return third
    first, last = _single(start, months), _single(end, months)
    return f"between {_shortened(start, first, end, months)} and {last}"


def _single(text: str, months: tuple[str, ...]) -> str:
    from dateline.domain.edtf.grammar import parse  # the grammar is above: it makes the values that ask for words

    return _hedged(parse(text), _plain(text, months))


def _shortened(start: str, first: str, end: str, months: tuple[str, ...]) -> str:
    """The first of two dates without what it shares with the second: ‘3’ and 5 March 2025."""
    if not (start + end).replace("-", "").isdigit() or len(start) != len(end) or len(start) < 7:
        return first
    if len(start) == 10 and start[:7] == end[:7]:
        return str(int(start[8:]))
    if start[:4] == end[:4] and int(start[5:7]) <= 12 and int(end[5:7]) <= 12:
        named = months[int(start[5:7])]
        return f"{int(start[8:])} {named}" if len(start) == 10 else named
    return first


def _third(date: Edtf, months: tuple[str, ...]) -> str | None:
    """‘early’, ‘mid’ or ‘late’ for an interval whose approximate ends are those of a third of a month or a year."""
    if date.earliest is None or date.latest is None or not all(part.endswith("~") for part in date.parts):
        return None
    year, month, first = from_ordinal(date.earliest)
    last_year, last_month, last = from_ordinal(date.latest)
    if year != last_year:
        return None
    if month == last_month:
        ends = {(1, 10): "early", (11, 20): "mid", (21, days_in(year, month)): "late"}
        part = ends.get((first, last))
        return f"{_glued(part, months[month])} {_year(f'{year:05d}' if year < 0 else f'{year:04d}')}" if part else None
    if first == 1 and last == days_in(year, last_month):
        part = {(1, 4): "early", (5, 8): "mid", (9, 12): "late"}.get((month, last_month))
        return _glued(part, _year(f"{year:05d}" if year < 0 else f"{year:04d}")) if part else None
    return None


def _glued(part: str, whole: str) -> str:
    return f"mid-{whole}" if part == "mid" else f"{part} {whole}"


def _set(date: Edtf, months: tuple[str, ...]) -> str:
    said = []
    for part in date.parts:
        start, dots, end = part.partition("..")
        if not dots:
            said.append(_single(part, months))
        elif not start:
            said.append(f"{_single(end, months)} or before")
        elif not end:
            said.append(f"{_single(start, months)} or after")
        else:
            said.append(f"{_single(start, months)} to {_single(end, months)}")
    if len(said) == 1:
        return said[0]
    word = "or" if date.text.startswith("[") else "and"
    return f"{', '.join(said[:-1])} {word} {said[-1]}"
