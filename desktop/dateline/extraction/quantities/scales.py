"""Numbers on a scale: ‘magnitude 5.6’, ‘a 5.7-magnitude earthquake’, ‘6.1 on the Richter scale’."""

import re

from dateline.extraction.quantities.lexicon import numbers
from dateline.extraction.quantities.numerals import Numeral
from dateline.extraction.quantities.units import Unit
from dateline.language.parse import Parse, Token

_FARTHEST = 4  # tokens between the noun and its number
_GLUED = re.compile(r"([a-z]{1,20})[-‑](\d{1,9}(?:\.\d{1,9})?)")


def on_scale(parse: Parse, numeral: Numeral, floor: int, end: int) -> tuple[int, Unit] | None:
    """The token at which the words of a number on a scale begin, and its unit; `None` where it is on none."""
    tokens, leading = parse.tokens, numbers().leading
    at = numeral.last
    hyphen = at + 1 < end and tokens[at].text in ("-", "–")
    noun = at + 1 if hyphen else at
    if noun < end and tokens[noun].lemma.lower() in leading:
        return numeral.first, Unit(tokens[noun].lemma.lower(), noun + 1)
    for place in range(at, min(end, at + 5)):
        name = numbers().scales.get(tokens[place].lower)
        if name and tokens[at].lower == "on" and any(t.lower == "scale" for t in tokens[place : min(end, place + 3)]):
            return numeral.first, Unit(name, numeral.last)
    for place in range(numeral.first - 1, max(floor, numeral.first - 1 - _FARTHEST) - 1, -1):
        if tokens[place].lemma.lower() in leading:
            near = place in (numeral.first - 1, numeral.first - 2)
            return (place if near else numeral.first), Unit(tokens[place].lemma.lower(), numeral.last)
        if tokens[place].lower not in numbers().before_scaled:
            break
    return None


def glued(token: Token) -> tuple[str, float] | None:
    """The unit and the number of a token that the language model left whole: ‘magnitude-7.8’."""
    match = _GLUED.fullmatch(token.lower)
    return (match.group(1), float(match.group(2))) if match and match.group(1) in numbers().leading else None
