"""Finds time expressions by their words alone, before anything is known of when they were written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.domain.span import Span
from dateline.extraction.times import dates, spans
from dateline.extraction.times.meanings import Absolute, Clock, Counted, Cyclic, Length, Meaning, Part, Vague
from dateline.extraction.times.moment import Unit
from dateline.extraction.times.patterns import Hit, coded, compiled
from dateline.extraction.times.tokens import Piece, phrases, read

_RULES = (*dates.RULES, *spans.RULES)

_MODIFIED = compiled("<the>?(?:<mod:modifier>(?:<hyphen>|<in>|<on>)?|(?P<noun><modifier_noun>)(?:<of>|<hyphen>))$")
_EARLIER_IN = compiled("(?P<mod><direction>)<on>?$")
_ABOUT = compiled("(?P<mod><about>)$")
_PART_OF = compiled(
    "<the>?(?P<o><dayth|ordinal|final|pointer>)(?:<hyphen>?(?P<half><half>)|<fiscal|financial>?<hyphen>?(?P<u><unit>))<of|in>$"
)
_SAME = compiled("(?:<the><same>(?:<u:unit>|<period|time>)<of|in>?<the>?|<pointer><time>)$")
_RELATION = compiled("(?P<r><by|until|till|since|before|after|direction>)<about>?$")
_TO_DATE = compiled("(?:<comma>?<on>?|<comma>?<of>|<comma><the>?)$")
_TO_CLOCK = compiled("(?:<comma>?<at>?|<comma>?<in><the>|<comma>?<at><about|around>?)$")
_TO_PART = compiled("<comma>?(?:<on|in>|<of>)?$")
_LOOK_BACK = 8
_RELATIONS = {"by": "by", "until": "until", "till": "until", "since": "since", "earlier": "before", "after": "after"}


@dataclass(slots=True)
class Found:
    """A time expression: the pieces `first` up to, not including, `last`, and what they mean.

    `mod` is TIMEX3's modifier (START, MID, END, APPROX). `relation` is the word before it that makes it a bound: `by`,
    `until`, `since`, `before` or `after`. `weak` ones stand only where something else supports them.
    """

    first: int
    last: int
    meaning: Meaning
    weak: bool = False
    mod: str = ""
    relation: str = ""


def find(text: str, stretches: Sequence[Span]) -> tuple[list[Piece], list[Found]]:
    """The pieces of the stretches and the expressions in them, in order and disjoint."""
    pieces = read(text, stretches)
    classes = coded(pieces)
    joined = [one for one in _joined(_longest(_candidates(pieces, classes)), pieces, classes) if not one.weak]
    return pieces, sorted([*joined, *_vague(pieces, joined)], key=lambda one: one.first)


def _candidates(pieces: list[Piece], classes: str) -> list[Found]:
    found = []
    for rule in _RULES:
        for hit in rule.hits(pieces, classes):
            meaning = rule.build(hit)
            if meaning is not None:
                found.append(Found(hit.match.start(), hit.match.end(), meaning, rule.weak))
    return found


def _vague(pieces: list[Piece], chosen: list[Found]) -> Iterator[Found]:
    """The vague phrases that overlap nothing chosen, the longest of those that overlap each other."""
    taken = {place for one in chosen for place in range(one.first, one.last)}
    end = 0
    for first, last, word in phrases(pieces):
        if first >= end and taken.isdisjoint(range(first, last)):
            end = last
            yield Found(first, last, Vague(word.value))


def _longest(found: list[Found]) -> list[Found]:
    """The longest of those that overlap, what comes first where they are equally long; strong before weak."""
    found.sort(key=lambda one: (one.first, -one.last, one.weak))
    chosen: list[Found] = []
    for one in found:
        if not chosen or one.first >= chosen[-1].last:
            chosen.append(one)
        elif one.last - one.first > chosen[-1].last - chosen[-1].first:
            chosen[-1] = one
    return chosen


def _joined(chosen: list[Found], pieces: list[Piece], classes: str) -> list[Found]:
    """Neighbours that say one date together made one, and the words before that modify it taken in."""
    done: list[Found] = []
    for found in chosen:
        one = found
        before = done[-1] if done else None
        one = _part_of(one, pieces, classes)
        one = _same_period(one, pieces, classes)
        one = _modified(one, pieces, classes)
        while done and done[-1].last > one.first:
            done.pop()
        before = done[-1] if done else None
        joined = _with_clock(before, one, classes) if before else None
        if joined:
            done[-1] = joined
        else:
            done.append(one)
    for one in done:
        match = _RELATION.search(classes, max(0, one.first - 3), one.first)
        if match and not isinstance(one.meaning, Length):
            word = pieces[match.start("r")]
            one.relation = _RELATIONS.get(word.value, "") if word.text.lower() != "earlier" else ""
    return done


def _is_date(meaning: Meaning) -> bool:
    return isinstance(meaning, Absolute | Cyclic | Counted | Part)


def is_day(meaning: Meaning) -> bool:
    """Whether it means a single day (or night)."""
    if isinstance(meaning, Absolute):
        return meaning.moment.unit is Unit.DAY
    if isinstance(meaning, Counted):
        return meaning.unit is Unit.DAY
    return isinstance(meaning, Cyclic) and meaning.kind in ("monthday", "weekday", "moving", "easter")


def _with_clock(before: Found, one: Found, classes: str) -> Found | None:
    """‘Friday morning’, ‘6 p.m. on Monday’, ‘10 a.m. this morning’ as one expression."""
    gap = classes[before.last : one.first]
    if len(gap) > 3:
        return None
    first, second = before.meaning, one.meaning
    if isinstance(first, Clock) and first.day is None and is_day(second) and _TO_DATE.fullmatch(gap):
        return Found(before.first, one.last, replace(first, day=second), mod=before.mod)
    if is_day(first) and isinstance(second, Clock) and second.day is None and _TO_CLOCK.fullmatch(gap):
        return Found(before.first, one.last, replace(second, day=first), mod=one.mod)
    if isinstance(first, Clock) and isinstance(second, Clock) and _TO_PART.fullmatch(gap):
        exact = first if ":" in first.suffix else second
        day = first.day or second.day
        part = second if exact is first else first
        if part.suffix in ("TAF", "TEV") and exact.suffix < "T12":
            exact = replace(exact, suffix=f"T{int(exact.suffix[1:3]) + 12}{exact.suffix[3:]}")
        if (":" in first.suffix) != (":" in second.suffix):
            return Found(before.first, one.last, replace(exact, day=day), before.weak and one.weak)
    return None


def _part_of(one: Found, pieces: list[Piece], classes: str) -> Found:
    """‘the last week of March’, ‘the third quarter of this year’."""
    match = _PART_OF.search(classes, max(0, one.first - _LOOK_BACK), one.first)
    if not match or not _is_date(one.meaning):
        return one
    hit = Hit(pieces, match)
    number = -1 if hit.value("o") in ("last", "final") else dates.ordinal(hit)
    unit = Unit.HALF if hit.one("half") else hit.value("u") or ""
    if number is None or number == 0 or unit not in tuple(Unit):
        return one
    return Found(match.start(), one.last, Part(one.meaning, Unit(unit), number))


def _same_period(one: Found, pieces: list[Piece], classes: str) -> Found:
    """‘the same month a year ago’, ‘the same period last year’, ‘this time last year’."""
    match = _SAME.search(classes, max(0, one.first - _LOOK_BACK), one.first)
    if not match or not isinstance(one.meaning, Counted) or one.meaning.unit is not Unit.YEAR:
        return one
    unit = Hit(pieces, match).value("u")
    if unit in ("M", "Q"):
        years = one.meaning.count
        return Found(match.start(), one.last, Counted(years * (12 if unit == "M" else 4), Unit(unit), previous=True))
    return Found(match.start(), one.last, replace(one.meaning, same=True))


def _modified(one: Found, pieces: list[Piece], classes: str) -> Found:
    """‘early March’, ‘mid-2011’, ‘the end of last year’, ‘later this week’, ‘about 1990’."""
    if not (_is_date(one.meaning) or isinstance(one.meaning, Clock)):
        return one
    low = max(0, one.first - _LOOK_BACK)
    match = _MODIFIED.search(classes, low, one.first)
    if match:
        hit = Hit(pieces, match)
        return replace(one, first=match.start(), weak=False, mod=(hit.value("mod") or hit.value("noun") or ""))
    match = _EARLIER_IN.search(classes, low, one.first)
    if match and pieces[match.start("mod")].text.lower() in ("earlier", "later") and isinstance(one.meaning, Counted):
        return replace(one, first=match.start(), weak=False)
    match = _ABOUT.search(classes, low, one.first)
    if match and not one.weak:
        return replace(one, first=match.start(), mod="APPROX")
    return one
