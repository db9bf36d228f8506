"""Turns meanings into dates, given when the article appeared and what it spoke of before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from dateline.domain.document import Publication
from dateline.domain.edtf import Precision, from_ordinal, parse
from dateline.extraction.times.cycles import candidates, unknown
from dateline.extraction.times.meanings import (
    Absolute,
    Clock,
    Counted,
    Cyclic,
    Length,
    Meaning,
    Part,
    Repeated,
    Stretch,
    Vague,
)
from dateline.extraction.times.moment import LENGTH, Moment, Unit
from dateline.extraction.times.tense import FUTURE, PAST

_UNIT_OF = {
    Precision.DAY: Unit.DAY, Precision.TIME: Unit.DAY, Precision.MONTH: Unit.MONTH, Precision.SEASON: Unit.SEASON,
    Precision.QUARTER: Unit.QUARTER, Precision.HALF: Unit.HALF, Precision.YEAR: Unit.YEAR,
}  # fmt: skip
_SHORT = (Unit.DAY, Unit.WEEKEND, Unit.WEEK)
_LONGEST_SPREAD = 366

# A day of a month that just passed, or soon comes, is meant even where the tense points a year away (‘runs from 3 May’,
# ‘was set for 3 May’): days that still count as such.
_NEAR_PAST, _NEAR_FUTURE = 21, 45


@dataclass(frozen=True, slots=True)
class Writing:
    """When an article was written: between the days `low` and `high` (ordinals), to the precision of `unit`."""

    low: int
    high: int
    unit: Unit
    approximate: bool

    @classmethod
    def of(cls, publication: Publication) -> Writing | None:
        """What *publication* says of it; `None` where it is unknown, open or vaguer than a year."""
        if publication.edtf is None:
            return None
        date = parse(publication.edtf)
        if date.earliest is None or date.latest is None or date.latest - date.earliest > _LONGEST_SPREAD:
            return None
        if not 400 <= date.earliest <= 3_600_000:
            return None
        unit = _UNIT_OF.get(date.precision)
        if unit is None:
            months = {from_ordinal(date.earliest)[:2], from_ordinal(date.latest)[:2]}
            unit = Unit.DAY if date.days == 1 else Unit.MONTH if len(months) == 1 else Unit.YEAR
        return cls(date.earliest, date.latest, unit, date.approximate or date.uncertain)

    @property
    def middle(self) -> int:
        """The day in the middle of what it can be."""
        return (self.low + self.high) // 2


@dataclass(frozen=True, slots=True)
class Anchor:
    """A date spoken of before: the expression's id and words, and what it means."""

    id: str
    words: str
    moment: Moment
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    """A meaning made a date. `moment` is what later expressions count from; `note` says how it was found.

    `approximate` marks one that is less sure than its words; `anchor` is what it was counted from, if not the day of
    writing.
    """

    timex3: str
    edtf: str | None = None
    moment: Moment | None = None
    approximate: bool = False
    anchor: Anchor | None = None
    note: str = ""
    uses_writing: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What is known where an expression stands: the writing, the last date spoken of, the tense of its verb.

    `year` is a date near by whose year counts for one without (‘In May 2008 … in September’), `day` the last day.
    """

    writing: Writing | None
    anchor: Anchor | None = None
    tense: int | None = None
    year: Anchor | None = None
    day: Anchor | None = None


def resolve(meaning: Meaning, context: Context) -> Dated:
    """The date that *meaning* is there."""
    if isinstance(meaning, Absolute):
        return Dated(
            meaning.timex3 or meaning.moment.timex3, meaning.moment.edtf, meaning.moment, note="stated in full"
        )
    if isinstance(meaning, Vague):
        return Dated(meaning.timex3)
    if isinstance(meaning, Repeated):
        return Dated(meaning.timex3)
    if isinstance(meaning, Length):
        return _length(meaning, context)
    if isinstance(meaning, Clock):
        return _clock(meaning, context)
    if isinstance(meaning, Stretch):
        return _stretch(meaning, context)
    if isinstance(meaning, Counted):
        return _counted(meaning, context)
    if isinstance(meaning, Cyclic):
        return _cyclic(meaning, context)
    return _part(meaning, context)


def _from_writing(context: Context, find: Callable[[int], Moment], otherwise: str) -> Dated:
    """The date that *find* gives for the day of writing, no more exact than that day is known."""
    writing = context.writing
    if writing is None:
        return Dated(otherwise, note="the article’s date is unknown")
    low, high = find(writing.low), find(writing.high)
    if low == high:
        near = writing.approximate and LENGTH[low.unit] <= LENGTH[writing.unit]
        return _dated(low, near=near)
    middle = find(writing.middle)
    coarser = middle.to(writing.unit) if LENGTH[writing.unit] > LENGTH[middle.unit] else middle
    return _dated(coarser, near=True)


def _dated(moment: Moment, *, near: bool) -> Dated:
    if not moment.is_in_range:
        return Dated("PAST_REF" if moment.first < 1 else "FUTURE_REF")
    return Dated(moment.timex3, hedged(moment.edtf) if near else moment.edtf, moment, near, uses_writing=True)


def hedged(edtf: str) -> str:
    """The same date, approximate: `~` after each of its ends."""
    return "/".join(end if end in ("", "..") or end[-1] in "?~%" else f"{end}~" for end in edtf.split("/"))


def _counted(meaning: Counted, context: Context) -> Dated:
    anchor = context.anchor
    if meaning.unit is Unit.DAY and meaning.previous and (context.day is not None or not meaning.count):
        anchor = context.day
    elif meaning.unit in _SHORT and anchor is not None and LENGTH[anchor.moment.unit] > LENGTH[Unit.MONTH]:
        anchor = context.day or anchor
    if meaning.same and anchor is not None and LENGTH[anchor.moment.unit] < LENGTH[meaning.unit]:
        per_year = {Unit.MONTH: 12, Unit.QUARTER: 4, Unit.SEASON: 4, Unit.HALF: 2}.get(anchor.moment.unit)
        if per_year and meaning.unit is Unit.YEAR:
            return _from_anchor(Counted(meaning.count * per_year, anchor.moment.unit, previous=True), anchor)
    if meaning.previous and anchor is not None:
        return _from_anchor(meaning, anchor)
    if meaning.previous and meaning.count > 0 and context.writing is None:
        return Dated(unknown(meaning.unit), note="what it is counted from is unknown")
    return _from_writing(
        context, lambda day: Moment.holding(day, meaning.unit).shift(meaning.count), unknown(meaning.unit)
    )


def _from_anchor(meaning: Counted, anchor: Anchor) -> Dated:
    moment = anchor.moment
    if LENGTH[moment.unit] > LENGTH[Unit.MONTH] and meaning.unit in _SHORT:
        return Dated(unknown(meaning.unit), note="what it is counted from is not known well enough")
    if LENGTH[moment.unit] <= LENGTH[meaning.unit]:
        found = moment.to(meaning.unit).shift(meaning.count)
        near = anchor.approximate
    elif LENGTH[meaning.unit] * abs(meaning.count) < LENGTH[moment.unit] // 2:
        found, near = moment, True
    else:
        middle = (moment.first + moment.last) // 2
        found = Moment.holding(middle, meaning.unit).shift(meaning.count).to(moment.unit)
        near = True
    if not found.is_in_range:
        return Dated("PAST_REF" if meaning.count < 0 else "FUTURE_REF")
    return Dated(found.timex3, hedged(found.edtf) if near else found.edtf, found, near, anchor)


def _cyclic(meaning: Cyclic, context: Context) -> Dated:
    near_year = context.year
    if (
        near_year is not None
        and meaning.hint is None
        and meaning.kind not in ("weekday", "weekend", "monthly", "decade")
    ):
        for moment in candidates(meaning, near_year.moment.first, near_year.moment.year):
            if moment.year == near_year.moment.year or moment.to(Unit.YEAR).index == near_year.moment.year:
                return Dated(moment.timex3, moment.edtf, moment, anchor=near_year, note="year")
    tense = context.tense if meaning.hint is None else None
    return _from_writing(context, lambda day: _choose(meaning, day, tense), unknown(meaning))


@lru_cache(maxsize=4096)
def _choose(meaning: Cyclic, day: int, tense: int | None) -> Moment:
    """Which of the dates of that name is meant on *day*: by the hint, by tense, else the nearest, rather behind."""
    found = candidates(meaning, day, from_ordinal(day)[0])
    unit = found[0].unit
    today = Moment.holding(day, unit)
    behind = [moment for moment in found if moment.index <= today.index]
    ahead = [moment for moment in found if moment.index >= today.index]
    if meaning.hint is not None:
        return _hinted(meaning, day, found)
    if meaning.kind == "decade":
        return behind[-1]
    before, after = day - behind[-1].first, ahead[0].first - day
    if meaning.kind in ("monthday", "moving", "easter"):
        if tense == FUTURE and before <= _NEAR_PAST:
            return behind[-1]
        if tense == PAST and after <= _NEAR_FUTURE:
            return ahead[0]
    if tense == FUTURE:
        return ahead[0]
    if tense == PAST or meaning.kind == "weekday":
        return behind[-1]
    if meaning.kind == "weekend":
        return today
    return ahead[0] if after * 3 < before else behind[-1]


def _hinted(meaning: Cyclic, day: int, found: list[Moment]) -> Moment:
    """‘last’, ‘this’ and ‘next’: a weekday by the week, anything else by the year."""
    hint = meaning.hint or 0
    unit = found[0].unit
    today = Moment.holding(day, unit)
    if hint < 0:
        return next(moment for moment in reversed(found) if moment.index < today.index)
    if hint > 0:
        return next(moment for moment in found if moment.index > today.index)
    around = Unit.WEEK if meaning.kind == "weekday" else Unit.YEAR
    same = [moment for moment in found if moment.to(around) == Moment.holding(day, around)]
    return same[0] if same else min(found, key=lambda moment: abs(moment.first - day))


def _part(meaning: Part, context: Context) -> Dated:
    whole = resolve(meaning.whole, context)
    if whole.moment is None or LENGTH[whole.moment.unit] < LENGTH[meaning.unit]:
        return whole
    edge = whole.moment.first if meaning.number > 0 else whole.moment.last
    start = Moment.holding(edge, meaning.unit)
    if meaning.unit is Unit.WEEK:  # as ISO 8601: a week belongs to where its Thursday lies
        start = Moment.holding(edge + (3 if meaning.number > 0 else -3), meaning.unit)
    found = start.shift(meaning.number - 1 if meaning.number > 0 else meaning.number + 1)
    edtf = hedged(found.edtf) if whole.approximate else found.edtf
    return Dated(found.timex3, edtf, found, whole.approximate, whole.anchor, whole.note, whole.uses_writing)


def _clock(meaning: Clock, context: Context) -> Dated:
    if meaning.day is not None:
        day = resolve(meaning.day, context)
    elif context.day is not None:
        anchor = context.day
        edtf = hedged(anchor.moment.edtf) if anchor.approximate else anchor.moment.edtf
        day = Dated(anchor.moment.timex3, edtf, anchor.moment, anchor.approximate, anchor)
    else:
        day = resolve(Counted(0, Unit.DAY), context)
    known = day.moment is not None and day.moment.unit is Unit.DAY
    timex3 = f"{day.timex3 if known else 'XXXX-XX-XX'}{meaning.suffix}"
    return Dated(timex3, day.edtf, day.moment, day.approximate, day.anchor, day.note, day.uses_writing)


def _stretch(meaning: Stretch, context: Context) -> Dated:
    start, end = resolve(meaning.start, context), resolve(meaning.end, context)
    timex3 = f"{start.timex3}/{end.timex3}"
    ends = bool(start.edtf and end.edtf and "/" not in start.edtf + end.edtf)
    return Dated(
        timex3, f"{start.edtf}/{end.edtf}" if ends else None, end.moment, end.approximate, end.anchor, end.note,
        end.uses_writing,
    )  # fmt: skip


def _length(meaning: Length, context: Context) -> Dated:
    """A length; one that begins or ends at the day of writing has the interval as its EDTF."""
    writing = context.writing
    if not meaning.side or meaning.count is None or meaning.unit is None or writing is None:
        return Dated(meaning.timex3)
    now = Moment.holding(writing.middle, writing.unit)
    far = Moment.holding(writing.middle, meaning.unit).shift(meaning.side * meaning.count)
    if not far.is_in_range:
        return Dated(meaning.timex3)
    if LENGTH[far.unit] < LENGTH[now.unit]:
        far = far.to(now.unit)
    there = hedged(far.edtf.split("/")[0 if meaning.side < 0 else -1])
    here = hedged(now.edtf) if writing.approximate else now.edtf
    edtf = f"{there}/{here}" if meaning.side < 0 else f"{here}/{there}"
    return Dated(meaning.timex3, edtf, uses_writing=True)
