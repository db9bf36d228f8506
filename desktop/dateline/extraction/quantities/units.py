"""What a number counts: its noun, a currency or a share."""

from dataclasses import dataclass

from dateline.extraction.quantities.lexicon import numbers
from dateline.extraction.quantities.numerals import Numeral
from dateline.language.parse import Parse, Token

_MORE = frozenset({"more", "other", "additional", "further", "extra", "new"})
_MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN"})
_LONGEST = 7  # tokens between a number and its noun


@dataclass(frozen=True, slots=True)
class Unit:
    """The counted noun (singular), `%` or a currency code, and the token behind its words."""

    name: str | None
    last: int
    additional: bool = False


def unit_after(parse: Parse, numeral: Numeral, at: int, end: int) -> Unit | None:
    """The unit of *numeral* whose words begin at token *at*, before token *end*; `None` where none does."""
    tokens = parse.tokens
    if numeral.suffix == "%":
        return Unit("%", at)
    if at < end and tokens[at].text == "%":
        return Unit("%", at + 1)
    if at < end and tokens[at].lower in ("percent", "pct"):
        return Unit("%", at + 1)
    if at + 1 < end and tokens[at].lower == "per" and tokens[at + 1].lower == "cent":
        return Unit("%", at + 2)
    if at + 1 < end and tokens[at].lower == "percentage" and tokens[at + 1].lemma == "point":
        return Unit("percentage point", at + 2)
    if at + 1 < end and tokens[at].text == "-" and tokens[at + 1].pos in ("NOUN", "PROPN"):
        return _hyphenated(parse, at + 1, end)
    return _currency(parse, at, end) or _noun(parse, at, end)


def _hyphenated(parse: Parse, at: int, end: int) -> Unit | None:
    """`10-year`: the measure only; `15-year-old` is an age."""
    tokens = parse.tokens
    if tokens[at].lemma.lower() not in numbers().times:
        return None
    if at + 2 < end and tokens[at + 1].text == "-" and tokens[at + 2].lower in ("old", "olds"):
        return None
    return Unit(tokens[at].lemma.lower(), at + 1)


def _currency(parse: Parse, at: int, end: int) -> Unit | None:
    words, tokens = numbers(), parse.tokens
    for size in (3, 2, 1):
        if at + size > end:
            continue
        last = tokens[at + size - 1]
        name = " ".join([*(t.lower for t in tokens[at : at + size - 1]), last.lemma.lower()])
        code = words.national.get(name) or (words.currencies.get(name) if size == 1 else None)
        if code is None and size == 1:
            code = words.signs.get(last.text)
        if code and code != "USD-cent" and not (size == 1 and name == "pound" and _weighs(parse, at, end)):
            return Unit(code, at + size)
    return None


def _weighs(parse: Parse, at: int, end: int) -> bool:
    return at + 1 < end and parse.tokens[at + 1].lower == "of"


def _noun(parse: Parse, at: int, end: int) -> Unit | None:
    """The noun phrase at token *at*: adjectives and nouns up to the last noun."""
    tokens, words = parse.tokens, numbers()
    begin, additional = at, False
    partitive = at < end and tokens[at].lower == "of"
    if partitive:
        begin += 1
        while begin < end and (tokens[begin].pos in ("DET", "PRON") or tokens[begin].text in ("'s", "’s")):
            begin += 1
    while begin < end and tokens[begin].lower in _MORE:
        additional = additional or tokens[begin].lower in ("more", "additional", "further", "extra")
        begin += 1
    if partitive and (currency := _currency(parse, begin, end)):
        return currency
    measure = begin + 1 if begin < end and tokens[begin].lower in words.measured else begin
    if measure < end and tokens[measure].lemma.lower() in words.measures and tokens[measure].tag == "NN":
        name = " ".join([*(t.lower for t in tokens[begin:measure]), tokens[measure].lemma.lower()])
        return Unit(name, measure + 1, additional)
    last, head = begin, -1
    while last < min(end, begin + _LONGEST):
        token = tokens[last]
        if token.pos in ("NOUN", "PROPN"):
            if head >= 0 and _new_phrase(parse, head, last):
                break
            head = last
        elif not _modifies(parse, token, last, end):
            break
        last += 1
    if head < 0 or tokens[head].tag == "NNP":
        return Unit(None, at, additional) if additional else None
    return Unit(_phrase(parse, begin, head), head + 1, additional)


def _phrase(parse: Parse, begin: int, head: int) -> str:
    """The words from token *begin* to the noun *head*, in the singular: `political prisoner`."""
    tokens = parse.tokens
    parts: list[str] = []
    for token in tokens[begin:head]:
        capital = token.pos == "PROPN" or (token.pos == "ADJ" and token.text[:1].isupper()) or token.text.isupper()
        glued = parts and (token.text == "-" or parts[-1].endswith("-"))
        word = token.text if capital else token.lower
        parts.append(word if glued or not parts else f" {word}")
    noun = tokens[head]
    if noun.tag == "NNPS":
        singular = noun.text.removesuffix("s")
    else:
        singular = "person" if noun.lower == "people" else noun.lemma.lower()
    return f"{''.join(parts)} {singular}".strip()


def _modifies(parse: Parse, token: Token, at: int, end: int) -> bool:
    """Whether *token* may stand between a number and its noun."""
    if token.pos in _MODIFIERS or (token.tag in ("VBN", "VBG") and token.dep == "amod"):
        return True
    if token.text == "-" and at + 1 < end and parse.tokens[at + 1].start == token.end:
        return True
    return (
        token.pos == "CCONJ"
        and at + 1 < end
        and parse.tokens[at + 1].pos == "ADJ"
        and parse.tokens[at - 1].pos == "ADJ"
    )


def _new_phrase(parse: Parse, head: int, at: int) -> bool:
    """Whether the noun at token *at* begins another phrase than the noun *head* before it."""
    noun, before = parse.tokens[at], parse.tokens[head]
    return before.tag in ("NNS", "NNPS") and before.dep not in ("compound", "nmod") and before.head != noun.i
