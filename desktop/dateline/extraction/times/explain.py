"""Says in one line why an expression means that date."""

from functools import lru_cache

from dateline.domain.document import Publication
from dateline.domain.edtf import parse
from dateline.domain.spoken import ENGLISH
from dateline.extraction.times.found import Found
from dateline.extraction.times.meanings import Clock, Counted, Cyclic, Length, Meaning, Part, Repeated, Stretch, Vague
from dateline.extraction.times.moment import Unit
from dateline.extraction.times.resolve import Dated

_UNITS = {
    Unit.DAY: "day", Unit.WEEKEND: "weekend", Unit.WEEK: "week", Unit.MONTH: "month", Unit.QUARTER: "quarter",
    Unit.SEASON: "season", Unit.HALF: "half-year", Unit.YEAR: "year", Unit.DECADE: "decade", Unit.CENTURY: "century",
}  # fmt: skip
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MODIFIED = {"START": "the early part", "MID": "the middle", "END": "the late part", "APPROX": "approximately"}
_BOUNDS = {
    "by": "then or before", "until": "then or before", "before": "before then", "since": "then and after",
    "after": "after then",
}  # fmt: skip
_VAGUE = {
    "PAST_REF": "some time before the article", "PRESENT_REF": "about when the article was written",
    "FUTURE_REF": "some time after the article",
}  # fmt: skip


def why(found: Found, dated: Dated, publication: Publication, tense: int | None) -> str:
    """The reasoning, such as ‘one month after ‘August’, article of December 2025’."""
    parts = [_found(found.meaning, dated, tense)]
    if dated.anchor is not None and dated.note == "year":
        parts.append(f"in the year of ‘{dated.anchor.words}’")
    if found.mod:
        parts.append(_MODIFIED[found.mod])
    if found.relation:
        parts.append(_BOUNDS[found.relation])
    if dated.uses_writing and publication.edtf:
        parts.append(f"article of {_in_words(publication.edtf)}")
    elif _needs_writing(found.meaning) and dated.moment is None and not publication.edtf:
        parts.append("the article’s date is unknown, so it stays relative")
    return ", ".join(part for part in parts if part)


@lru_cache(maxsize=256)
def _in_words(edtf: str) -> str:
    return parse(edtf).in_words(ENGLISH)


def _needs_writing(meaning: Meaning) -> bool:
    if isinstance(meaning, Clock):
        return meaning.day is None or _needs_writing(meaning.day)
    if isinstance(meaning, Part):
        return _needs_writing(meaning.whole)
    if isinstance(meaning, Stretch):
        return _needs_writing(meaning.start)
    return isinstance(meaning, Counted | Cyclic) or (isinstance(meaning, Length) and bool(meaning.side))


def _found(meaning: Meaning, dated: Dated, tense: int | None) -> str:
    if isinstance(meaning, Counted):
        return _counted(meaning, dated)
    if isinstance(meaning, Cyclic):
        return _cyclic(meaning, dated, tense)
    if isinstance(meaning, Part):
        return f"a {_UNITS[meaning.unit]} of a longer time: {_found(meaning.whole, dated, tense)}"
    if isinstance(meaning, Clock):
        if meaning.day is not None:
            return f"a time of day; the day is {_found(meaning.day, dated, tense)}"
        return f"a time of day, on the day of ‘{dated.anchor.words}’" if dated.anchor else "a time of day"
    if isinstance(meaning, Stretch):
        return f"from one date to another; {_found(meaning.end, dated, tense)}"
    if isinstance(meaning, Length):
        ends = {-1: "ending when the article was written", 0: "", 1: "beginning when the article was written"}
        return " ".join(part for part in ("a length of time", ends[meaning.side]) if part)
    if isinstance(meaning, Repeated):
        return "a time that comes again and again"
    if isinstance(meaning, Vague):
        return _VAGUE.get(meaning.timex3, "no date of its own")
    return "stated in full"


def _counted(meaning: Counted, dated: Dated) -> str:
    unit = _UNITS[meaning.unit]
    origin = f"‘{dated.anchor.words}’" if dated.anchor is not None else "the article’s date"
    if not meaning.count:
        return f"the {unit} of {origin}"
    count = abs(meaning.count)
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    return f"{number} {unit}{'' if count == 1 else 's'} {'before' if meaning.count < 0 else 'after'} {origin}"


def _cyclic(meaning: Cyclic, dated: Dated, tense: int | None) -> str:
    if dated.moment is None or dated.note == "year":
        return "stated without its year" if meaning.kind != "weekday" else "stated without its week"
    if meaning.hint is not None:
        return {-1: "the last one before", 0: "the one that belongs to", 1: "the next one after"}[
            meaning.hint
        ] + " the article’s date"
    if tense is not None and tense < 0:
        return "the last one before the article’s date, as the verb is in the past"
    if tense is not None and tense > 0:
        return "the next one after the article’s date, as the verb looks ahead"
    return "the nearest to the article’s date"
