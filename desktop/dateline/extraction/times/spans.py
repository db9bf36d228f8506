"""Rules for lengths of time, distances, sets and times of day."""

from dateline.extraction.times.amounts import ADJECTIVE, COUNT, amount, calendar, length, whole
from dateline.extraction.times.meanings import Clock, Counted, Length, Meaning, Repeated, Vague
from dateline.extraction.times.moment import Unit
from dateline.extraction.times.patterns import Hit, Rule, compiled

_ABOUT = "(?:<about|over>|<more|less|fewer><than>)?"
_HOURS_IN_A_DAY = 24
_LENGTHS = "(?P<n>" + COUNT + ")"


def _length(hit: Hit) -> Meaning | None:
    unit = hit.value("u") or ""
    if unit == "HALF" or (unit == "Q" and not _is_many_quarters(hit)) or _is_year_number(hit):
        return None
    if unit == "S" and hit.one("n") and hit.all("n")[0].kind == "a":
        return None
    count = amount(hit.all("n"))
    return Length(length(count, unit), 0, *_counted(count, unit))


def _is_many_quarters(hit: Hit) -> bool:
    """‘three quarters of the votes’ and ‘a quarter’ are shares; ‘two quarters’ is half a year."""
    after = hit.pieces[hit.match.end()]
    return (amount(hit.all("n")) or 2) >= 2 and after.kind != "of"


def _is_year_number(hit: Hit) -> bool:
    """Whether the count is a year by itself: ‘World Cup 2018 day five’."""
    count = hit.all("n")
    return len(count) == 1 and count[0].kind == "year4" and "1900" <= count[0].value <= "2100"


def _counted(count: float | None, unit: str) -> tuple[int | None, Unit | None]:
    """Count and unit of the calendar, decades as years; nothing for parts of days and fractions."""
    if count is None or count != int(count):
        return None, None
    found = calendar(int(count), unit)
    if found and found[1] is Unit.DECADE:
        return found[0] * 10, Unit.YEAR
    return found or (None, None)


def _in_calendar(count: float | None, unit: str) -> tuple[int, Unit] | None:
    """So many units of the calendar, halves in the next smaller unit: half a year is six months."""
    if count is None:
        return None
    if count != int(count):
        smaller = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100)}.get(unit)
        if smaller is None or count * smaller[1] != int(count * smaller[1]):
            return None
        unit, count = smaller[0], count * smaller[1]
    return calendar(int(count), unit)


def _ago(hit: Hit) -> Meaning | None:
    unit = hit.value("u") or ""
    count = amount(hit.all("n"))
    found = _in_calendar(count, unit)
    if found is None:
        if unit in ("H", "MIN", "S"):
            return Counted(-int((count or 0) // _HOURS_IN_A_DAY) if unit == "H" else 0, Unit.DAY)
        return Vague("PAST_REF")
    return Counted(-found[0], found[1])


def _hence(hit: Hit) -> Meaning | None:
    count = whole(hit.all("n"))
    found = calendar(count, hit.value("u") or "") if count is not None else None
    return Counted(found[0], found[1]) if found else Vague("FUTURE_REF")


def _distance(hit: Hit) -> Meaning | None:
    """‘a month later’, ‘two weeks earlier’, ‘the day before’: counted from what was spoken of before."""
    pieces = hit.all("n")
    count = amount(pieces) if pieces else 1.0
    unit = hit.value("u") or ""
    sign = -1 if hit.value("d") == "earlier" else 1
    found = _in_calendar(count, unit)
    if found is None:
        return Length(length(count, unit)) if pieces else None
    return Counted(sign * found[0], found[1], previous=True)


def _anchored(hit: Hit) -> Meaning | None:
    """‘the last five years’, ‘the next two weeks’."""
    unit = hit.value("u") or ""
    pointer = hit.one("p")
    if pointer and pointer.text.lower() in ("following", "preceding", "upcoming") and not hit.one("the"):
        return None
    count = amount(hit.all("n")) if hit.all("n") else None
    if hit.pieces[hit.match.end()].kind == "of":  # ‘the last three months of 2012’ end with 2012
        return Length(length(count, unit))
    side = -1 if hit.value("p") == "last" else 1
    return Length(length(count, unit), side, *_counted(count, unit))


def _every(hit: Hit) -> Meaning | None:
    count = amount(hit.all("n")) if hit.all("n") else 1.0
    if hit.one("other"):
        count = 2.0
    if hit.one("w"):
        return Repeated(f"XXXX-WXX-{hit.value('w')}")
    if hit.one("m"):
        return Repeated(f"XXXX-{int(hit.value('m') or 1):02d}")
    if hit.one("s"):
        return Repeated(f"XXXX-{hit.value('s')}")
    if hit.one("t"):
        return Repeated(f"XXXX-XX-XXT{hit.value('t')}")
    return Repeated(length(count, hit.value("u") or "D"))


def _frequency(hit: Hit) -> Meaning | None:
    return Repeated(hit.value("f") or "")


def _per(hit: Hit) -> Meaning | None:
    return Repeated(length(1.0, hit.value("u") or "D"))


def _weekdays(hit: Hit) -> Meaning | None:
    piece = hit.one("w")
    return Repeated(f"XXXX-WXX-{piece.value}") if piece and piece.text.lower().endswith("s") else None


def _clock(hit: Hit) -> Meaning | None:
    """A clock time: hours to 24, with minutes where they are said, and `Z` for universal time."""
    written = hit.value("c") or ""
    hour, _, rest = written.replace(".", ":").partition(":")
    hours, minutes = int(hour), rest[:2] or "00"
    half = (hit.value("ap") or "") if hit.one("ap") else ""
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half.startswith("p") else 0)
    if hours > 24 or int(minutes) > 59:
        return None
    zone = "Z" if hit.value("z") == "Z" else ""
    return Clock(f"T{hours:02d}:{minutes}{zone}")


def _military(hit: Hit) -> Meaning | None:
    """‘1430 GMT’."""
    written = hit.value("c") or ""
    if len(written) != 4 or not written.isdigit() or written > "2400" or written[2:] > "59":
        return None
    return Clock(f"T{written[:2]}:{written[2:]}{'Z' if hit.value('z') == 'Z' else ''}")


def _and_a_half(hit: Hit) -> Meaning | None:
    unit = hit.value("u") or ""
    return Length(length(1.5, unit)) if unit not in ("HALF", "WE") else None


def _hour_word(hit: Hit) -> Meaning | None:
    return Clock(f"T{int(hit.value('h') or 12):02d}:00")


def _part(hit: Hit) -> Meaning | None:
    return Clock(f"T{hit.value('t')}")


def _this_part(hit: Hit) -> Meaning | None:
    """‘last night’, ‘this morning’, ‘the next evening’."""
    pointer = hit.one("p")
    word = pointer.text.lower() if pointer else "this"
    shift = -1 if pointer and pointer.value == "last" else 1 if pointer and pointer.value == "next" else 0
    previous = word in ("following", "previous", "preceding") or bool(hit.one("the") and shift)
    return Clock(f"T{hit.value('t')}", Counted(shift, Unit.DAY, previous))


def _tonight(hit: Hit) -> Meaning | None:
    return Clock(f"T{hit.value('t')}", Counted(0, Unit.DAY))


def _plural(hit: Hit) -> Meaning | None:
    piece = hit.one("u")
    plural = piece and piece.text.lower().endswith(("s", "ies", "ia")) and piece.value not in ("HALF", "Q", "S", "MIN")
    return Length(length(None, piece.value)) if piece and plural else None


def _decades(hit: Hit) -> Meaning | None:
    """‘decades’ and ‘centuries’ are lengths wherever they stand."""
    return _plural(hit) if hit.value("u") in ("DE", "CE", "ML") else None


def _other_day(hit: Hit) -> Meaning | None:
    """‘the day before yesterday’, ‘the day after tomorrow’."""
    if hit.value("u") != "D":
        return None
    return Counted(-2 if (hit.value("d") == "earlier") else 2, Unit.DAY)


def _the_unit_before(hit: Hit) -> Meaning | None:
    """‘the day before’, ‘the year previous’, ‘the week after’."""
    if hit.value("u") not in ("D", "W", "M", "Y", "Q", "WE", "DE"):
        return None
    if hit.value("d") in ("earlier", "later", "after"):
        after = hit.pieces[hit.match.end()]
        ends = after.kind in ("comma", "dot", "semicolon", "colon", "break", "close", "quote", "and", "dash", "mark")
        word = hit.one("d")
        return _distance(hit) if ends or (word and word.text.lower() in ("earlier", "later")) else None
    return Counted(-1, Unit(hit.value("u") or "D"), previous=True) if hit.value("d") == "last" else None


def _units_ago(hit: Hit) -> Meaning | None:
    return Vague("PAST_REF") if hit.value("d") == "ago" and _plural(hit) else None


def _directed(hit: Hit) -> Meaning | None:
    """‘ago’ counts from the day of writing, the others from what was spoken of before."""
    direction = hit.value("d")
    if direction == "ago":
        return _ago(hit)
    if direction not in ("later", "earlier") or _has_complement(hit):
        return None
    return _distance(hit)


def _has_complement(hit: Hit) -> bool:
    """Whether ‘before’ or ‘prior’ governs what follows (‘two days before the vote’): then it is a length, no date."""
    word = hit.one("d")
    after = hit.pieces[hit.match.end()]
    if word is None or word.text.lower() not in ("before", "prior", "thereafter"):
        return after.kind == "than"
    return after.kind not in ("comma", "dot", "semicolon", "colon", "break", "close", "quote", "and", "dash", "mark")


_ZONE = "(?:<open>(?=<zone>(?:<other>?<day>)?<close>))?(?:<z:zone>(?:(?:<other>?<day>)?<close>)?)?"
RULES = (
    Rule(compiled("(?<=<twice|once|times|percent|scale|int>)<a><u:unit>"), _per),
    Rule(compiled(f"{_ABOUT}{_LENGTHS}<u:unit>"), _length),
    Rule(compiled(f"{_ABOUT}(?P<n>{ADJECTIVE})<hyphen><u:unit>(?:<hyphen><old|long>)?"), _length),
    Rule(compiled(f"{_ABOUT}<open>?{_LENGTHS}<close>?<u:unit><d:direction>"), _directed),
    Rule(compiled("<u:unit><d:direction>"), _units_ago),
    Rule(compiled(f"{_ABOUT}{_LENGTHS}<u:unit><direction><now|day_word>"), _hence),
    Rule(compiled("<the>?<u:unit><d:direction><yesterday|day_word>"), _other_day),
    Rule(compiled("<the><u:unit><d:direction|pointer>"), _the_unit_before),
    Rule(compiled(f"<the:the|these>?<p:pointer>{_ABOUT}(?P<n>{COUNT})<u:unit>"), _anchored),
    Rule(
        compiled("<the>?<p:pointer>(?P<n><vague_number>)?<u:unit>"),
        lambda hit: _anchored(hit) if _plural(hit) else None,
    ),
    Rule(
        compiled(
            f"<every|each>(?:<other:other>|(?P<n>{COUNT}))?(?:<u:unit>|<w:weekday>|<m:month>|<s:season>|<t:part>)"
        ),
        _every,
    ),
    Rule(compiled("<f:frequency>"), _frequency),
    Rule(compiled("<per><u:unit>"), _per),
    Rule(compiled("<w:weekday>"), _weekdays),
    Rule(compiled(f"<c:clock>(?P<ap><ampm>)?{_ZONE}"), _clock),
    Rule(compiled(f"<c:day|small>(?P<ap><ampm>){_ZONE}"), _clock),
    Rule(compiled("<h:hour_word>"), _hour_word),
    Rule(compiled("(?:(?<=<in>)<the>|(?<=<at>))<t:part|twilight>"), _part),
    Rule(compiled("<the><t:part|twilight>"), _part, weak=True),
    Rule(compiled("<t:part|twilight>"), _part, weak=True),
    Rule(compiled("(?P<the><the>)?<p:pointer><t:part>"), _this_part),
    Rule(compiled("<t:tonight>"), _tonight),
    Rule(compiled("(?:(?<=<over><the>)|(?<=<for>)|(?<=<over>)|(?<=<within>))<u:unit>"), _plural),
    Rule(compiled("<recent><u:unit>"), _plural),
    Rule(compiled("<a><u:unit><and><a><half>"), _and_a_half),
    Rule(compiled("<c:year4|int><z:zone>"), _military),
    Rule(compiled(f"<c:day|small><oclock>(?P<ap><ampm>)?{_ZONE}"), _clock),
    Rule(compiled("<u:unit>(?:<hyphen><long|old>)?"), _decades),
)
