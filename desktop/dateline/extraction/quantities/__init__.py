"""How many and how much: numbers with their bounds and what they count."""

from collections.abc import Sequence

from dateline.domain.quantity import Quantity
from dateline.domain.timex import TimeExpression, TimexType
from dateline.extraction.quantities.lexicon import numbers
from dateline.extraction.quantities.numerals import LARGEST, Numeral, read_numeral
from dateline.extraction.quantities.scales import glued, on_scale
from dateline.extraction.quantities.units import Unit, unit_after
from dateline.language.parse import Parse, Token

__all__ = ["find_quantities"]

_NAMES = frozenset({"ORG", "PRODUCT", "FAC", "LAW", "WORK_OF_ART", "EVENT", "PERSON", "GPE", "LOC", "NORP"})
_COUNTING = frozenset({"dobj", "nsubj", "nsubjpass", "pobj", "oprd"})
_DASHES = frozenset({"-", "–", "—"})


def find_quantities(text: str, parse: Parse, times: Sequence[TimeExpression]) -> tuple[Quantity, ...]:
    """The quantities of *text*, in text order; *times* are its time expressions.

    A quantity's span is number and unit. Lengths of time with a number are quantities; years, dates, clock times,
    ordinals, ages, scores and numbers of a list or a name are none.
    """
    dated = _dated(parse, times)
    found: list[Quantity] = []
    for sentence in parse.sentences:
        i = sentence.first
        while i < sentence.last:
            step = _at(text, parse, i, sentence.first, sentence.last, dated)
            if step is None:
                i += 1
                continue
            quantity, i = step
            if quantity is not None:
                found.append(quantity)
    return tuple(found)


def _dated(parse: Parse, times: Sequence[TimeExpression]) -> dict[int, TimexType]:
    """The tokens that are part of a time expression, with its type."""
    return {token.i: time.type for time in times for token in parse.at(time.start, time.end)}


def _at(
    text: str, parse: Parse, i: int, floor: int, end: int, dated: dict[int, TimexType]
) -> tuple[Quantity | None, int] | None:
    """The quantity that begins at token *i*, if any, and the token to go on at; `None` where no number begins."""
    words, tokens = numbers(), parse.tokens
    token = tokens[i]
    currency = words.signs.get(token.text)
    first = i
    measured = glued(token)
    if measured is not None:
        unit_name, value = measured
        return Quantity(start=token.start, end=token.end, text=token.text, value=_whole(value), unit=unit_name), i + 1
    before = tokens[i - 1] if i > floor else None
    if currency is not None and before is not None and _is_part_of_sign(before, token):
        currency = words.signs[before.text + token.text]
        first = i - 1
    if currency is not None:
        i += 1
        if i >= end or not tokens[i].text[:1].isdigit():
            return None
    elif not (token.text[:1].isdigit() or token.lower in words.words or token.lower in ("a", "an", "half")):
        return None
    numeral = read_numeral(parse, i, end, money=currency is not None)
    if numeral is None or numeral.value > LARGEST:
        return None
    between = first > floor and tokens[first - 1].lower == "between"
    numeral, high = _range(parse, numeral, end, between=between, money=currency is not None)
    scale = None if currency else on_scale(parse, numeral, floor, end)
    if scale is not None:
        first, unit = scale
        return _quantity(text, parse, first, numeral, high, unit, floor, end), max(numeral.last, unit.last)
    behind = _after(parse, numeral.last, end)[1]
    unit_named = Unit(currency, numeral.last) if currency else unit_after(parse, numeral, behind, end)
    if not currency and not _counts(parse, numeral, unit_named, floor, end, dated):
        return None, numeral.last
    last = max(numeral.last, unit_named.last if unit_named else 0)
    return _quantity(text, parse, first, numeral, high, unit_named, floor, end), last


def _is_part_of_sign(before: Token, sign: Token) -> bool:
    """Whether *before* says whose dollars: `HK$`, `NZ $`; but not the article of `a $5 bill`."""
    return before.text + sign.text in numbers().signs and (before.end == sign.start or len(before.text) > 1)


def _range(parse: Parse, numeral: Numeral, end: int, *, between: bool, money: bool) -> tuple[Numeral, float | None]:
    """*numeral* with the second number of `two to three`, `3-5` or `between 3 and 5`, and that number."""
    if numeral.high is not None:
        return numeral, numeral.high
    words, tokens, at = numbers(), parse.tokens, numeral.last
    if at + 1 >= end or tokens[at].lower not in words.between or numeral.suffix == "+":
        return numeral, None
    if tokens[at].lower == "and" and not between:
        return numeral, None
    begin = at + 2 if money and tokens[at + 1].text in words.signs and at + 2 < end else at + 1
    other = read_numeral(parse, begin, end, money=money)
    if other is None or other.vague or tokens[begin].lower in ("a", "an", "half"):
        return numeral, None
    low = numeral.value
    if low < 1000 <= other.value and numeral.digits and other.value / low > 1000:
        low *= 10 ** (len(str(int(other.value))) - len(str(int(other.value)).rstrip("0")))  # 2 to 3 million
    if not low < other.value:
        return numeral, None
    return Numeral(numeral.first, other.last, low, digits=numeral.digits, suffix=other.suffix), other.value


def _counts(
    parse: Parse, numeral: Numeral, unit: Unit | None, floor: int, end: int, dated: dict[int, TimexType]
) -> bool:
    """Whether the number counts or measures something."""
    words, tokens = numbers(), parse.tokens
    token = tokens[numeral.first]
    before = tokens[numeral.first - 1] if numeral.first > floor else None
    after = tokens[numeral.last] if numeral.last < end else None
    duration = unit is not None and unit.name in words.times
    if any(t.name in _NAMES for t in tokens[numeral.first : numeral.last]):
        return False
    kinds = {dated[i] for i in range(numeral.first, numeral.last) if i in dated}
    if kinds and (TimexType.SET in kinds or TimexType.TIME in kinds or not duration):
        return False
    if after is not None and (after.lower in words.months or after.lower in words.clock):
        return False
    if before is not None and (before.lower in words.months or _is_label(before, numeral)):
        return False
    if before is not None and _is_joined(parse, before, token, floor):
        return False
    if duration and unit is not None and unit.last < end and tokens[unit.last].lower in words.points:
        return False
    if (
        token.text.isdigit()
        and len(token.text) == 4
        and 1500 <= numeral.value < 2100
        and not _bounded(parse, numeral, floor)
    ):
        return False
    if token.text.isdigit() and numeral.first == floor and after is not None and after.text in (".", ")"):
        return False
    if token.lower == "one" and numeral.last == numeral.first + 1:
        return _counts_one(parse, token, unit)
    if unit is not None and unit.name is not None:
        return True
    return _stands_for_a_noun(parse, numeral, before, after)


def _is_label(before: Token, numeral: Numeral) -> bool:
    """Whether the word before makes the number a name or an age: `Article 5`, `aged eighteen`."""
    if before.lower in ("age", "aged") or (before.lower in numbers().labels and numeral.digits):
        return True
    return before.text[:1].isupper() and before.lower in numbers().large_labels


def _is_joined(parse: Parse, before: Token, token: Token, floor: int) -> bool:
    """Whether the number is the second half of a score, a ratio, a time or a compound: `3 – 0`, `9:30`, `high-five`."""
    if before.text in (":", "/") and before.end == token.start:
        return True
    if before.text not in _DASHES or before.i <= floor:
        return False
    return parse.tokens[before.i - 1].pos == "NUM" or before.end == token.start


def _bounded(parse: Parse, numeral: Numeral, floor: int) -> bool:
    sense, _ = _before(parse, numeral.first, floor)
    return sense in ("at_least", "at_most", "about") and bool(sense)


def _counts_one(parse: Parse, token: Token, unit: Unit | None) -> bool:
    """`one prisoner` counts; `one of the results`, `one day` and `one another` do not."""
    if unit is None or unit.name is None or token.dep != "nummod" or parse.tokens[token.i + 1].lower == "of":
        return False
    if unit.name == "day" and token.i and parse.tokens[token.i - 1].lower in ("in", "within", "for", "than", "least"):
        return True
    return unit.name.rsplit(None, 1)[-1] not in numbers().not_one


def _stands_for_a_noun(parse: Parse, numeral: Numeral, before: Token | None, after: Token | None) -> bool:
    """Whether a number without a noun counts something: `wounding 238`, `107 were killed`."""
    token = parse.tokens[numeral.last - 1]
    if (before is not None and (before.pos == "PROPN" or (before.pos == "NOUN" and numeral.digits))) or (
        token.dep not in _COUNTING and not _people(parse, numeral, after)
    ):
        return False
    if after is not None and (after.text in ("-", "–", "/", ":") or after.pos in ("PROPN", "NUM")):
        return False
    if (before is not None and before.text in _DASHES) or parse.tokens[token.head].lemma == "turn":
        return False
    if numeral.vague:
        return token.dep in ("nsubj", "nsubjpass", "dobj")
    return token.dep != "pobj" or _people(parse, numeral, after)


def _people(parse: Parse, numeral: Numeral, after: Token | None) -> bool:
    """Whether a number without a noun means people, by the verb it belongs to."""
    verbs = numbers().people
    if after is not None and (after.lemma in verbs or after.lower in verbs):
        return True
    token = parse.tokens[numeral.last - 1]
    head = parse.tokens[token.head]
    if token.dep == "pobj":
        head = parse.tokens[head.head]
        return head.lemma in ("rise", "climb", "increase", "grow", "jump") and any(
            child.lemma in ("toll", "number") for child in parse.children(head)
        )
    return token.dep in _COUNTING and (head.lemma in verbs)


def _before(parse: Parse, first: int, floor: int) -> tuple[str, bool]:
    """What the words before token *first* say of the number, and whether it is on top of others."""
    tokens, phrases = parse.tokens, numbers().before
    sense, additional, at = "", False, first
    while at > floor:
        for size in (4, 3, 2, 1):
            if at - size < floor:
                continue
            said = phrases.get(tuple(t.lower for t in tokens[at - size : at]))
            if said is None:
                continue
            at -= size
            if said == "additional":
                additional = True
            elif said != "plain" and not sense:
                sense = said
            break
        else:
            return sense, additional
    return sense, additional


def _after(parse: Parse, at: int, end: int) -> tuple[str, int]:
    """What the words at token *at* say of the number before them (`or more`), and the token behind them."""
    for size in (3, 2):
        sense = numbers().after.get(tuple(t.lower for t in parse.tokens[at : min(end, at + size)]))
        if sense:
            return sense, at + size
    return "", at


def _quantity(
    text: str, parse: Parse, first: int, numeral: Numeral, high: float | None, unit: Unit | None, floor: int, end: int
) -> Quantity:
    tokens, words = parse.tokens, numbers()
    sense, additional = _before(parse, first, floor)
    last = max(numeral.last, unit.last if unit else 0)
    after, _ = _after(parse, last, end)
    if not after:
        after, _ = _after(parse, numeral.last, end)
    name = unit.name if unit else None
    if sense == "at_least" and name in words.times and first > floor and tokens[first - 1].lower == "over":
        sense = ""  # ‘over two days’ is during them
    if name is None:
        following = tokens[numeral.last] if numeral.last < end else None
        if first > floor and tokens[first - 1].lemma.lower() in words.leading:
            name = tokens[first - 1].lemma.lower()
        elif _people(parse, numeral, following):
            name = "person"
    senses = {sense, after, "at_least" if numeral.suffix == "+" or numeral.vague else ""}
    value = _whole(numeral.value)
    start, stop = tokens[first].start, tokens[last - 1].end
    only_bounds = high is not None or numeral.vague
    return Quantity(
        start=start,
        end=stop,
        text=text[start:stop],
        value=None if only_bounds else value,
        low=value if only_bounds or "at_least" in senses else None,
        high=_whole(high) if high is not None else value if "at_most" in senses and not numeral.vague else None,
        approximate="about" in senses or numeral.vague,
        additional=additional or bool(unit and unit.additional),
        unit=name,
    )


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else value
