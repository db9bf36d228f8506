"""Walks through a text and dates every time expression in it, each by what came before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from dateline.domain.document import Block, Publication
from dateline.domain.edtf import from_ordinal
from dateline.domain.span import Span
from dateline.domain.timex import TimeExpression, TimexType
from dateline.extraction._lexicon import base
from dateline.extraction._lexicon import words as lexicon_words
from dateline.extraction.times.doubts import is_time
from dateline.extraction.times.explain import why
from dateline.extraction.times.found import Found, find, is_day
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
from dateline.extraction.times.resolve import Anchor, Context, Dated, Writing, hedged, resolve
from dateline.extraction.times.tense import PAST, direction
from dateline.extraction.times.tokens import Piece
from dateline.language.parse import Parse

_REPORTS = lexicon_words("cue_verbs", "say")
_A_MONTH = 31
_DAY_REACHES = 12  # sentences that a day counts for times of day without one
_JOINTS = ("to", "and", "or", "dash", "hyphen", "until", "through", "till")
_YEAR_REACHES = 2  # sentences that a stated year counts for dates without one, where nothing else dates them


def find_times(text: str, blocks: Sequence[Block], parse: Parse, published: Publication) -> tuple[TimeExpression, ...]:
    """The time expressions in the analysed *blocks* of *text*, in order and disjoint.

    Relative ones are counted from *published*, as exactly as that is known, or from the time spoken of before them.
    """
    pieces, found = find(text, [block for block in blocks if block.analysed])
    writing = Writing.of(published)
    reader = _Reader(text, pieces, parse, published, writing)
    kept = [one for one in found if is_time(one, pieces, parse)]
    for number, one in enumerate(kept):
        reader.read(one, kept[number + 1] if number + 1 < len(kept) else None)
    return tuple(reader.times)


def stated_dates(text: str, stretch: Span) -> Iterator[tuple[Moment, int, int]]:
    """The dates that *stretch* states in full, with their places in *text*, in order; it needs no parse."""
    pieces, found = find(text, [stretch])
    for one in found:
        meaning = one.meaning.day if isinstance(one.meaning, Clock) else one.meaning
        if isinstance(meaning, Absolute):
            yield meaning.moment, pieces[one.first].start, pieces[one.last - 1].end


def looks_back(parse: Parse, start: int, end: int) -> bool:
    """Whether the verb above `[start, end)` is in the past."""
    return direction(parse, start, end) == PAST


class _Reader:
    """What has been read so far: the expressions, the last date, and the last year that was stated."""

    def __init__(
        self, text: str, pieces: list[Piece], parse: Parse, published: Publication, writing: Writing | None
    ) -> None:
        self.times: list[TimeExpression] = []
        self._text, self._pieces, self._parse = text, pieces, parse
        self._published, self._writing = published, writing
        self._anchor: Anchor | None = None
        self._day: tuple[Anchor, int] | None = None
        self._year: tuple[Anchor, int] | None = None
        self._sentences = [parse.tokens[sentence.first].start for sentence in parse.sentences]

    def read(self, one: Found, following: Found | None) -> None:
        """Date one more expression; *following* is the next one, whose year it may share."""
        one = self._not_yet_to_come(one)
        start, end = self._pieces[one.first].start, self._pieces[one.last - 1].end
        words = self._text[start:end]
        sentence = bisect_right(self._sentences, start)
        tense = direction(self._parse, start, end) if _asks_tense(one.meaning) else None
        near = self._near_year(one, following, sentence)
        context = Context(
            self._writing,
            self._anchor,
            tense,
            near,
            self._shared_day(one, following) or self._last_day(sentence),
        )
        dated = resolve(one.meaning, context)
        time = TimeExpression(
            start=start,
            end=end,
            text=words,
            id=f"t{len(self.times) + 1}",
            type=TimexType.SET if self._is_rate(one) else _type(one.meaning, dated),
            timex3=dated.timex3,
            edtf=_edtf(one, dated),
            anchor=(dated.anchor.id or None) if dated.anchor else None,
            why=why(one, dated, self._published, tense),
        )
        self.times.append(time)
        self._remember(one, dated, time, sentence)

    def _not_yet_to_come(self, one: Found) -> Found:
        """‘11/01/2021’ with the day first, where the month first would name a day after the article appeared."""
        piece = self._pieces[one.first]
        clock = one.meaning if isinstance(one.meaning, Clock) else None
        day = clock.day if clock else one.meaning
        if piece.kind != "slashed" or "/" not in piece.text or self._writing is None or not isinstance(day, Absolute):
            return one
        year, month, number = from_ordinal(day.moment.index)
        if day.moment.index <= self._writing.high or number > 12:
            return one
        other = Moment.on(year, number, month)
        if other.index > self._writing.high:
            return one
        return replace(one, meaning=replace(clock, day=Absolute(other)) if clock else Absolute(other))

    def _is_rate(self, one: Found) -> bool:
        """Whether ‘a day’ means ‘every day’, as in ‘two barrels a day’."""
        first, last = self._pieces[one.first], self._pieces[one.last - 1]
        if not isinstance(one.meaning, Length) or first.kind != "a" or one.last - one.first != 2:
            return False
        tokens = self._parse.at(last.start, last.end)
        if not tokens or tokens[0].dep != "npadvmod":
            return False
        head = self._parse.tokens[tokens[0].head]
        return head.pos in ("NOUN", "PROPN", "NUM", "SYM") and head.i < tokens[0].i

    def _is_of_a_report(self, time: TimeExpression) -> bool:
        """Whether it only dates who said so (‘officials said on Monday’): what is told took place at another time."""
        tokens = self._parse.at(time.start, time.end)
        inside = {token.i for token in tokens}
        top = next((token for token in tokens if token.head not in inside), None)
        return top is not None and any(
            above.pos == "VERB" and base(above) in _REPORTS for above in islice(self._parse.ancestors(top), 2)
        )

    def _near_year(self, one: Found, following: Found | None, sentence: int) -> Anchor | None:
        if not isinstance(one.meaning, Cyclic):
            return None
        shared = self._shared_year(one, following) if following is not None else None
        if shared is not None:
            return shared
        if self._year is None:
            return None
        year, stated_in = self._year
        if self._writing is None or self._writing.high - self._writing.low > _A_MONTH:
            return year if sentence - stated_in <= _YEAR_REACHES else None
        return year if sentence == stated_in and LENGTH[year.moment.unit] <= LENGTH[Unit.MONTH] else None

    def _last_day(self, sentence: int) -> Anchor | None:
        """The last day spoken of, unless that is so long ago that a time of day cannot mean it."""
        return self._day[0] if self._day is not None and sentence - self._day[1] <= _DAY_REACHES else None

    def _shared_day(self, one: Found, following: Found | None) -> Anchor | None:
        """The day that stands beside it: ‘opening night, 5 June 2024’."""
        if following is None or not isinstance(following.meaning, Absolute) or not is_day(following.meaning):
            return None
        between = [piece.kind for piece in self._pieces[one.last : following.first]]
        first, last = self._pieces[following.first], self._pieces[following.last - 1]
        return (
            Anchor("", self._text[first.start : last.end], following.meaning.moment) if between == ["comma"] else None
        )

    def _shared_year(self, one: Found, following: Found) -> Anchor | None:
        """The year of the expression after it: ‘May to July 2024’, ‘October of next year’."""
        between = [piece.kind for piece in self._pieces[one.last : following.first]]
        first, last = self._pieces[following.first], self._pieces[following.last - 1]
        words = self._text[first.start : last.end]
        if isinstance(following.meaning, Absolute) and len(between) == 1 and between[0] in _JOINTS:
            return Anchor("", words, following.meaning.moment)
        if (
            isinstance(following.meaning, Counted)
            and following.meaning.unit is Unit.YEAR
            and between in ([], ["of"], ["comma"])
        ):
            dated = resolve(following.meaning, Context(self._writing, self._anchor))
            return Anchor("", words, dated.moment, dated.approximate) if dated.moment else None
        return None

    def _remember(self, one: Found, dated: Dated, time: TimeExpression, sentence: int) -> None:
        if dated.moment is None:
            return
        anchor = Anchor(time.id, time.text, dated.moment, dated.approximate)
        self._anchor = anchor
        if dated.moment.unit is Unit.DAY and not (self._last_day(sentence) and self._is_of_a_report(time)):
            self._day = (anchor, sentence)
        if isinstance(one.meaning, Absolute) and LENGTH[dated.moment.unit] <= LENGTH[Unit.YEAR]:
            self._year = (anchor, sentence)
        elif dated.uses_writing:
            self._year = None
        elif self._year is not None and dated.anchor is not None:
            self._year = (self._year[0], sentence)


def _asks_tense(meaning: Meaning) -> bool:
    if isinstance(meaning, Clock):
        return meaning.day is not None and _asks_tense(meaning.day)
    if isinstance(meaning, Part):
        return _asks_tense(meaning.whole)
    return isinstance(meaning, Cyclic | Stretch)


def _type(meaning: Meaning, dated: Dated) -> TimexType:
    if isinstance(meaning, Clock):
        return TimexType.TIME
    if isinstance(meaning, Length) or (
        isinstance(meaning, Counted) and dated.timex3.startswith("P") and "_" not in dated.timex3
    ):
        return TimexType.DURATION
    if isinstance(meaning, Repeated):
        return TimexType.SET
    return TimexType.DATE


def _edtf(one: Found, dated: Dated) -> str | None:
    """The date with its modifier and bound: ‘early March 2025’ is `2025-03~`, ‘by June’ is `../2025-06`."""
    edtf = dated.edtf
    if edtf is None or isinstance(one.meaning, Length | Repeated | Vague):
        return edtf
    if one.mod and not isinstance(one.meaning, Clock):
        edtf = hedged(edtf)
    if "/" in edtf or not one.relation:
        return edtf
    return f"{edtf}/.." if one.relation in ("since", "after") else f"../{edtf}"
