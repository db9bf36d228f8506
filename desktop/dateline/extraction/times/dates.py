"""Rules for dates that name a place in the calendar: days, months, years, seasons, quarters, decades, holidays."""

from collections.abc import Callable
from contextlib import suppress

from dateline.extraction.times.amounts import length
from dateline.extraction.times.cycles import in_year
from dateline.extraction.times.meanings import Absolute, Counted, Cyclic, Length, Meaning, Part, Repeated, Stretch
from dateline.extraction.times.moment import SEASONS, Moment, Unit
from dateline.extraction.times.patterns import Hit, Rule, compiled

HINTS = {"last": -1, "this": 0, "next": 1}
_WEEKDAY = "(?:<short_weekday><dot>?<comma>?|<weekday><comma>?)?"
_DAY = "<the>?<d:day|dayth>"
_OLDEST_YEAR, _NEWEST_YEAR = 1000, 2999
_TWO_DIGITS_TURN = 50  # ’49 is 2049, ’50 is 1950: the usual pivot of two-digit years


def full_year(digits: str) -> int:
    """A year in two or four digits (`'95`, `2013`) in four."""
    number = int(digits.lstrip("'’"))
    if number >= 100:
        return number
    return number + (2000 if number < _TWO_DIGITS_TURN else 1900)


def date(month: int, day: int | None, year: int | None) -> Meaning | None:
    """What month, day and year mean; `None` where the calendar has no such day."""
    with suppress(ValueError):
        if year is not None:
            return Absolute(Moment.on(year, month, day))
        if day is None:
            return Cyclic("month", (month,))
        Moment.on(2000, month, day)
        return Cyclic("monthday", (month, day))
    return None


def _number(hit: Hit, name: str) -> int | None:
    piece = hit.one(name)
    return int(piece.value.rstrip("stndrh")) if piece else None


def _year(hit: Hit) -> int | None:
    piece = hit.one("y")
    return full_year(piece.value) if piece else None


def _month_day(hit: Hit) -> Meaning | None:
    month, day = int(hit.value("m") or 0), _number(hit, "d")
    first = date(month, day, _year(hit))
    last = _number(hit, "d2")
    if last is None or first is None:
        return first
    second = date(month, last, _year(hit))
    return Stretch(first, second) if second and day and last > day else None


def _day_of_month(hit: Hit) -> Meaning | None:
    after = hit.pieces[hit.match.end()]
    day = _number(hit, "d")
    return Cyclic("monthly", (day,)) if day and day <= 31 and after.kind not in ("other", "unit", "half") else None


def _year_ago(hit: Hit) -> Meaning | None:
    """‘the year-ago quarter’, ‘the year-earlier period’."""
    unit = hit.value("u") or ""
    return Counted(-1, Unit(unit)) if unit in ("Y", "M", "W") and hit.value("d") in ("ago", "earlier") else None


def _month(hit: Hit) -> Meaning | None:
    return date(int(hit.value("m") or 0), None, _year(hit))


def _iso(hit: Hit) -> Meaning | None:
    year, month, day = (int(part) for part in hit.pieces[hit.match.start()].text[:10].split("-"))
    return date(month, day, year) if 1 <= month <= 12 else None


def _numeric(hit: Hit) -> Meaning | None:
    """American month/day where that is possible, else day/month; between dots the day comes first."""
    written = hit.pieces[hit.match.start()].text
    one, two, year = (int(part) for part in written.replace(".", "/").split("/"))
    month, day = (two, one) if "." in written or one > 12 else (one, two)
    return date(month, day, full_year(str(year))) if 1 <= month <= 12 else None


def _plain_year(hit: Hit) -> Meaning | None:
    return Absolute(Moment.on(int(hit.value("y") or 0)))


def _years(hit: Hit) -> Meaning | None:
    first = int(hit.value("y") or 0)
    last = int(str(first)[:2] + (hit.value("y2") or "").zfill(2))
    return Stretch(Absolute(Moment.on(first)), Absolute(Moment.on(last))) if last > first else None


def _decade(hit: Hit) -> Meaning | None:
    digits = (hit.value("k") or "").strip("'’s")
    if len(digits) == 4:
        return Absolute(Moment(Unit.DECADE, int(digits) // 10))
    return Cyclic("decade", (int(digits) // 10,))


def _decade_word(hit: Hit) -> Meaning | None:
    return Cyclic("decade", (int(hit.value("k") or 0) // 10,))


def ordinal(hit: Hit, name: str = "o") -> int | None:
    """The number of an ordinal: in digits, in words (‘twenty-first’), ‘final’ and ‘last’ as -1."""
    found = hit.all(name)
    if not found:
        return None
    if found[0].kind in ("final", "pointer"):
        return -1
    if found[0].kind == "dayth":
        return int(found[0].value.rstrip("stndrh"))
    return sum(int(piece.value) for piece in found if piece.kind in ("ordinal", "small"))


def _century(hit: Hit) -> Meaning | None:
    number = ordinal(hit) if hit.value("u") == "CE" else None
    return Absolute(Moment(Unit.CENTURY, number - 1)) if number and 1 < number <= 29 else None


def _quarter(hit: Hit) -> Meaning | None:
    if hit.value("u") not in (None, "Q"):
        return None
    number = int(hit.value("q") or 0) or ordinal(hit) or 0
    number = 4 if number == -1 and hit.value("o") != "last" else number
    return _division("quarter", Unit.QUARTER, 4, number, _year(hit), fiscal=bool(hit.one("f")))


def _half(hit: Hit) -> Meaning | None:
    number = int(hit.value("q") or 0) or ordinal(hit) or 0
    return _division("half", Unit.HALF, 2, number, _year(hit), fiscal=False)


def _division(kind: str, unit: Unit, parts: int, number: int, year: int | None, *, fiscal: bool) -> Meaning | None:
    if not 1 <= number <= parts:
        return None
    if year is None:
        return Cyclic(kind, (number,))
    moment = Moment(unit, year * parts + number - 1)
    return Absolute(moment, f"FY{year}-Q{number}" if fiscal else None)


def _fiscal(hit: Hit) -> Meaning | None:
    digits = hit.value("fy") or hit.value("y") or ""
    if hit.value("u") not in (None, "Y") or len(digits) not in (2, 4):
        return None
    year = full_year(digits)
    return Absolute(Moment.on(year), f"FY{year}") if _OLDEST_YEAR <= year <= _NEWEST_YEAR else None


def _season(hit: Hit) -> Meaning | None:
    number = SEASONS.index(hit.value("s") or "SP")
    year = _year(hit)
    if year is not None:
        return Absolute(Moment(Unit.SEASON, year * 4 + number))
    return Cyclic("season", (number,))


def _weekday(hit: Hit) -> Meaning | None:
    piece = hit.one("w")
    if piece is not None and piece.text.lower().endswith("s"):
        return Repeated(f"XXXX-WXX-{piece.value}")
    return Cyclic("weekday", (int(hit.value("w") or 1),))


def _holiday(hit: Hit) -> Meaning | None:
    piece = hit.one("h")
    assert piece is not None
    year = _year(hit)
    numbers = tuple(int(part) for part in piece.value.replace("-", " ", piece.kind == "holiday").split())
    if piece.kind == "holiday":
        return date(numbers[0], numbers[1], year)
    meaning = Cyclic("moving" if piece.kind == "moving_holiday" else "easter", numbers)
    return Absolute(in_year(meaning, year)) if year else meaning


def _day_word(hit: Hit) -> Meaning | None:
    return Counted(int(hit.value("d") or 0), Unit.DAY)


def _pointed(kind: str, number: Callable[[Hit], int]) -> Callable[[Hit], Meaning | None]:
    def build(hit: Hit) -> Meaning | None:
        hint = HINTS[hit.value("p") or "this"] if hit.one("p") else 0
        return Cyclic(kind, (number(hit),), hint)

    return build


def _this_unit(hit: Hit) -> Meaning | None:
    """‘last week’, ‘this year’, ‘the following month’, ‘the past decade’."""
    unit, pointer, the = hit.value("u") or "", hit.one("p"), hit.one("the")
    word = pointer.text.lower() if pointer else "this"
    hint = HINTS[pointer.value] if pointer else 0
    if hint and hit.all("u")[0].text.lower().endswith("s"):
        return None
    if unit in ("S", "MIN", "H") and the and hint:
        return Length(length(1.0, unit), hint)
    if unit in ("S", "MIN", "H", "HALF", "FORTNIGHT", "ML"):
        return None
    if word == "current" and not the:
        return None
    calendar = Unit(unit)
    before = hit.pieces[hit.match.start() - 1].kind if hit.match.start() else ""
    lasts = before in ("over", "during", "for", "within", "in", "through", "throughout")
    if word == "past" or (the and lasts and word in ("last", "coming", "next") and unit not in ("WE", "Q")):
        side = -1 if hint < 0 else 1
        if hit.one("determiner"):
            return Counted(hint, calendar)
        return Length(f"P1{unit}" if unit != "DE" else "P10Y", side, 1 if unit != "DE" else 10, calendar_of(calendar))
    previous = word in ("following", "preceding") or (bool(the) and word in ("previous", "next") and unit != "WE")
    if word == "upcoming" and unit == "D":
        return None
    return Counted(hint, calendar, previous or (word == "previous" and unit == "D"))


def calendar_of(unit: Unit) -> Unit:
    """The unit that a length in *unit* is counted in: years for decades."""
    return Unit.YEAR if unit is Unit.DECADE else unit


def _that_unit(hit: Hit) -> Meaning | None:
    unit = hit.value("u") or ""
    return Counted(0, Unit(unit), previous=True) if unit in ("D", "W", "M", "Y", "Q", "WE", "DE", "CE") else None


def _opening(hit: Hit) -> Meaning | None:
    """‘the opening night’: the day spoken of, not the night of it."""
    return Counted(0, Unit.DAY, previous=True) if hit.value("t") in ("D", "NI") else None


def _the_weekend(hit: Hit) -> Meaning | None:
    return Cyclic("weekend", (6,)) if hit.value("u") == "WE" else None


def _bare_unit(hit: Hit) -> Meaning | None:
    """‘for the year’, ‘during the week’, ‘in the quarter’; ‘of the day’ is the one spoken of."""
    unit, word = hit.value("u"), hit.one("u")
    before = hit.pieces[hit.match.start() - 1].kind
    if word is None or not word.text.islower() or word.text.endswith("s"):
        return None
    if unit == "D":
        return Counted(0, Unit.DAY, previous=True) if before in ("of", "during") else None
    if unit == "Q":
        return Counted(0, Unit.QUARTER, previous=True)
    return Counted(0, Unit(unit), previous=False) if unit in ("W", "M", "Y") and before != "in" else None


def _the_unit(hit: Hit) -> Meaning | None:
    unit = hit.value("u") or ""
    return Counted(0, Unit(unit)) if unit in ("D", "W", "M", "Y", "Q", "WE", "DE", "CE") else None


def _year_end(hit: Hit) -> Meaning | None:
    """‘year-end’, ‘month end’: the last day, as in accounting."""
    unit = hit.value("u")
    if unit not in ("Y", "M") or hit.value("e") != "END":
        return None
    return Part(Counted(0, Unit(unit)), Unit.DAY, -1)


_Y = "<y:year4|short_year>"
_ORDINAL = "(?P<o><dayth|ordinal>|<small><hyphen>?<ordinal>)"
RULES = (
    Rule(
        compiled(f"{_WEEKDAY}<m:month><dot>?{_DAY}(?:<dash|hyphen|to><d2:day|dayth>)?(?:<comma>?<y:year4>)?"),
        _month_day,
    ),
    Rule(compiled(f"{_WEEKDAY}{_DAY}<of>?<m:month>(?:<dot>?<comma>?<y:year4>)?"), _month_day),
    Rule(
        compiled(
            f"{_DAY}(?:<dash|hyphen|to|and|until|till|through><the>?<d2:day|dayth>)<of>?<m:month>(?:<comma>?<y:year4>)?"
        ),
        _month_day,
    ),
    Rule(compiled("<m:month>(?:<dot>?<comma|of>?<y:year4|short_year>)?"), _month),
    Rule(compiled("(?<=<on>)<the><d:dayth>"), _day_of_month),
    Rule(compiled("<the>?<u:unit><hyphen><d:direction>(?:<period|unit>)?"), _year_ago),
    Rule(compiled("<iso>"), _iso),
    Rule(compiled("<slashed>"), _numeric),
    Rule(compiled("(?:<the>?<unit>(?=<year4>))?<y:year4>"), _plain_year),
    Rule(compiled("<y:year4><dash|hyphen|slash><y2:day|two>"), _years),
    Rule(compiled("<the>?<k:decade>"), _decade),
    Rule(compiled("<the>?<k:decade_word>"), _decade_word),
    Rule(compiled(f"<the>?{_ORDINAL}<hyphen>?<u:unit>"), _century),
    Rule(
        compiled(f"<the>?<f:fiscal|financial>?<o:dayth|ordinal|final><hyphen>?<u:unit>(?:<comma>?<of|in>?{_Y})?"),
        _quarter,
    ),
    Rule(compiled(f"<the>?<o:dayth|ordinal|final><f:fiscal|financial><u:unit>(?:<comma>?<of|in>?{_Y})?"), _quarter),
    Rule(compiled(f"<f:fiscal|financial>?<q:q>(?:<comma>?<of>?{_Y})?"), _quarter),
    Rule(compiled(f"<the>?<o:dayth|ordinal><hyphen>?<half>(?:<of>?{_Y})?"), _half),
    Rule(compiled(f"<q:h><of>?{_Y}"), _half),
    Rule(compiled("(?:<the>?<fiscal|financial><u:unit>?<y:year4>|<fy:fy>)"), _fiscal),
    Rule(compiled(f"<the>?<s:season><comma|of>?{_Y}"), _season),
    Rule(compiled("<w:weekday>"), _weekday),
    Rule(compiled("<the>?<h:holiday|moving_holiday|easter>(?:<comma>?<of|in>?<y:year4>)?"), _holiday),
    Rule(compiled("<d:day_word>"), _day_word),
    Rule(compiled("<this|these>?<p:pointer><w:weekday>"), _pointed("weekday", lambda hit: int(hit.value("w") or 1))),
    Rule(compiled("<the>?<pointer>?<p:pointer><m:month>"), _pointed("month", lambda hit: int(hit.value("m") or 1))),
    Rule(
        compiled("<the>?<pointer>?<p:pointer><s:season>"),
        _pointed("season", lambda hit: SEASONS.index(hit.value("s") or "SP")),
    ),
    Rule(compiled("(?P<determiner><the>?<pointer>(?=<pointer>))?(?P<the><the>)?<p:pointer><u:unit>"), _this_unit),
    Rule(compiled("(?:<that>|<the><same>)<u:unit>"), _that_unit),
    Rule(compiled("<the><entire|whole|full><u:unit>"), _that_unit),
    Rule(compiled("<the>?<opening><t:part|unit>"), _opening),
    Rule(compiled("<the><u:unit>"), _the_weekend),
    Rule(compiled("(?:(?<=<of>)|(?<=<for>)|(?<=<during>)|(?<=<in>)|(?<=<throughout>))<the><u:unit>"), _bare_unit),
    Rule(compiled("<the><u:unit>"), _the_unit, weak=True),
    Rule(compiled("<u:unit><hyphen>?<e:modifier_noun>"), _year_end),
    Rule(compiled("<the>?<s:season>"), _season, weak=True),
)
