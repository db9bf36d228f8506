"""Dates told by what lay between: ‘on 14 March, two days after the bridge fell’, ‘the day before the vote’."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.domain.timex import TimeExpression, TimexType
from dateline.extraction._lexicon import base
from dateline.extraction.statements.candidates import Happening
from dateline.extraction.statements.own_times import OwnTimes
from dateline.extraction.times.moment import Moment, Unit
from dateline.language.parse import Parse, Token

_UNITS = {
    "second": None, "minute": None, "hour": None,
    "day": Unit.DAY, "night": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH,
    "year": Unit.YEAR, "decade": Unit.DECADE,
}  # fmt: skip
_LENGTH = re.compile(r"P(\d+)(D|W|M|Y|DE)")
_PLAIN = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?")
_AFTER = {"after": 1, "before": -1}


@dataclass(frozen=True, slots=True)
class Offset:
    """`told` came so many units after `other` (`sign` 1) or before it (-1).

    `count` is `None` where the words tell no number, `unit` for what is shorter than a day.
    """

    told: Happening
    other: Happening
    sign: int
    count: int | None
    unit: Unit | None
    words: str

    def of_other(self, told: str) -> str | None:
        """When `other` took place, as EDTF, if `told` did at *told*; `None` where that is no plain date."""
        return self._moved(told, -self.sign)

    def of_told(self, other: str) -> str | None:
        """When `told` took place, as EDTF, if `other` did at *other*; `None` where that is no plain date."""
        return self._moved(other, self.sign)

    def _moved(self, date: str, sign: int) -> str | None:
        match = _PLAIN.fullmatch(date)
        if match is None:
            return None
        parts = [int(part) for part in match.groups() if part]
        plain = date.rstrip("~?%")
        if self.count is None:
            return f"{plain}/.." if sign > 0 else f"../{plain}"
        if self.unit is None:
            return f"{plain}~"
        moment = Moment.on(*parts)
        unit = Unit.DAY if self.unit is Unit.WEEK else Unit.YEAR if self.unit is Unit.DECADE else self.unit
        count = self.count * (7 if self.unit is Unit.WEEK else 10 if self.unit is Unit.DECADE else 1) * sign
        if _SIZE[moment.unit] > _SIZE[unit]:
            return f"{plain}~"
        moved = moment.to(unit).shift(count)
        exact = self.unit is Unit.DAY and date == plain
        return moved.edtf + ("" if exact else "~") if moved.is_in_range else None


_SIZE = {Unit.DAY: 0, Unit.MONTH: 1, Unit.YEAR: 2}


def find_offsets(parse: Parse, times: Sequence[TimeExpression], own: OwnTimes) -> Iterator[Offset]:
    """The pairs of happenings of which the text tells how long one came before the other."""
    lengths = {
        token.i: time for time in times if time.type is TimexType.DURATION for token in parse.at(time.start, time.end)
    }
    for mark in parse.tokens:
        noun = parse.tokens[mark.i - 1] if mark.i else mark
        if mark.lower not in _AFTER or base(noun) not in _UNITS or noun.sentence != mark.sentence:
            continue
        other = _behind(parse, own, mark)
        told = _beside(parse, own, mark, noun, other)
        if other is None or told is None or told is other:
            continue
        time = lengths.get(noun.i)
        count, unit = _length(parse, noun, time)
        start = parse.tokens[mark.i - 2].start if noun.tag == "NN" and time is None and mark.i > 1 else noun.start
        words = parse.text[min(start, time.start if time else start) : mark.end]
        yield Offset(told, other, _AFTER[mark.lower], count, unit, words)


def _behind(parse: Parse, own: OwnTimes, mark: Token) -> Happening | None:
    """What stands behind *mark*: the clause that it opens, or the noun that it governs."""
    if mark.dep == "mark":
        return own.named_by(mark.head)
    for child in parse.children(mark):
        if child.dep in ("pobj", "pcomp"):
            return own.named_by(child.i)
    return None


def _beside(parse: Parse, own: OwnTimes, mark: Token, noun: Token, other: Happening | None) -> Happening | None:
    """What the length of time is told of: the happening right above both."""
    above = own.governor(parse.tokens[mark.head] if mark.dep == "mark" else mark)
    return own.governor(noun) if above is other else above


def _length(parse: Parse, noun: Token, time: TimeExpression | None) -> tuple[int | None, Unit | None]:
    unit = _UNITS[base(noun)]
    if time is not None:
        match = _LENGTH.fullmatch(time.timex3 or "")
        return (int(match.group(1)), Unit(match.group(2))) if match else (None if unit else 0, unit)
    one = noun.tag == "NN" and any(child.dep == "det" for child in parse.children(noun))
    return (1 if one else None), unit
