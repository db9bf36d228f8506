"""Says a date in a reader's words."""

from dateline.domain.edtf.calendar import days_in, from_ordinal
from dateline.domain.edtf.value import Edtf, Precision
from dateline.domain.spoken import Language, language


def in_words(date: Edtf, code: str) -> str:
    """What a reader says for *date* in the language *code*."""
    tongue = language(code)
    if date.precision is Precision.INTERVAL:
        return _interval(date, tongue)
    if date.precision is Precision.SET:
        return _set(date, tongue)
    plain = _plain(date.text, tongue)
    if date.precision is Precision.TIME:
        return plain
    return _hedged(date, plain, tongue)


def _hedged(date: Edtf, plain: str, tongue: Language) -> str:
    about = tongue.say("about", plain) if date.approximate else plain
    return tongue.say("possibly", about) if date.uncertain else about


def _year(text: str, tongue: Language) -> str:
    digits, negative = text.lstrip("-"), text.startswith("-")
    if digits.isdigit():
        number = int(digits)
        return tongue.say("before_christ", number + 1) if negative or number == 0 else str(number)
    if digits == "XXXX":
        return tongue.say("unknown_year")
    if digits[:3].isdigit() and digits.endswith("X"):
        said = tongue.say("decade", digits[:3].lstrip("0"))
    elif digits[:2].isdigit() and digits.endswith("XX"):
        century = int(digits[:2]) + 1
        said = tongue.say("century", _nth(century), century)
    else:
        return digits
    return tongue.say("before_christ", said) if negative else said


def _nth(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _plain(text: str, tongue: Language) -> str:
    """A single date without its hedges."""
    day_, clock, time = text.partition("T")
    bare = day_.translate({ord(mark): None for mark in "?~%"})
    if bare.startswith("Y"):
        return tongue.say("long_year", bare[1:])
    sign = "-" if bare.startswith("-") else ""
    year, month, of_month, *_ = [*bare.removeprefix("-").split("-"), "", ""]
    if "S" in year:
        year, _, digits = year.partition("S")
        return tongue.say("digits", _year(sign + year, tongue), digits)
    said = _year(sign + year, tongue)
    if month in ("", "XX"):
        return said if of_month in ("", "XX") else tongue.say("some_month", int(of_month), said)
    if "X" in month or "X" in of_month.replace("XX", ""):
        return bare
    number = int(month)
    if number > 12:
        named = tongue.parts[number]
        return f"{named} {said}" if number <= 32 else tongue.say("part", named, said)
    named = tongue.months[number]
    if year != "XXXX":
        named = f"{named} {said}"
    if of_month not in ("", "XX"):
        named = tongue.say("day", int(of_month), named)
    return f"{named}, {time[:5]}{time[8:].replace('Z', ' UTC')}" if clock else named


def _interval(date: Edtf, tongue: Language) -> str:
    start, end = date.parts
    if start == ".." and end == "..":
        return tongue.say("any_time")
    if start in ("", ".."):
        return tongue.say("or_before" if start == ".." else "until", _single(end, tongue))
    if end in ("", ".."):
        return tongue.say("or_after" if end == ".." else "since", _single(start, tongue))
    third = _third(date, tongue)
    if third:
        return third
    first, last = _single(start, tongue), _single(end, tongue)
    return tongue.say("between", _shortened(start, first, end, tongue), last)


def _single(text: str, tongue: Language) -> str:
    from dateline.domain.edtf.grammar import parse  # the grammar is above: it makes the values that ask for words

    return _hedged(parse(text), _plain(text, tongue), tongue)


def _shortened(start: str, first: str, end: str, tongue: Language) -> str:
    """The first of two dates without what it shares with the second: ‘3’ and 5 March 2025."""
    if not (start + end).replace("-", "").isdigit() or len(start) != len(end) or len(start) < 7:
        return first
    if len(start) == 10 and start[:7] == end[:7]:
        return tongue.say("day_alone", int(start[8:]))
    if start[:4] == end[:4] and int(start[5:7]) <= 12 and int(end[5:7]) <= 12:
        named = tongue.months[int(start[5:7])]
        return tongue.say("day", int(start[8:]), named) if len(start) == 10 else named
    return first


def _third(date: Edtf, tongue: Language) -> str | None:
    """‘early’, ‘mid’ or ‘late’ for an interval whose approximate ends are those of a third of a month or a year."""
    if date.earliest is None or date.latest is None or not all(part.endswith("~") for part in date.parts):
        return None
    year, month, first = from_ordinal(date.earliest)
    last_year, last_month, last = from_ordinal(date.latest)
    if year != last_year:
        return None
    said = _year(f"{year:05d}" if year < 0 else f"{year:04d}", tongue)
    if month == last_month:
        ends = {(1, 10): "early", (11, 20): "mid", (21, days_in(year, month)): "late"}
        part = ends.get((first, last))
        return f"{tongue.say(part, tongue.months[month])} {said}" if part else None
    if first == 1 and last == days_in(year, last_month):
        part = {(1, 4): "early", (5, 8): "mid", (9, 12): "late"}.get((month, last_month))
        return tongue.say(part, said) if part else None
    return None


def _set(date: Edtf, tongue: Language) -> str:
    said = []
    for part in date.parts:
        start, dots, end = part.partition("..")
        if not dots:
            said.append(_single(part, tongue))
        elif not start:
            said.append(tongue.say("or_before", _single(end, tongue)))
        elif not end:
            said.append(tongue.say("or_after", _single(start, tongue)))
        else:
            said.append(tongue.say("to", _single(start, tongue), _single(end, tongue)))
    if len(said) == 1:
        return said[0]
    word = tongue.say("or" if date.text.startswith("[") else "and")
    return f"{', '.join(said[:-1])} {word} {said[-1]}"
