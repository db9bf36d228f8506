"""Numbers in digits and in words, read from tokens."""

import re
from dataclasses import dataclass

from dateline.extraction.quantities.lexicon import numbers
from dateline.language.parse import Parse, Token

_LONGEST = 24  # characters of a number in digits; what is longer is an identifier
LARGEST = 1e18  # what is larger counts nothing
_DIGITS = re.compile(r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<rest>[A-Za-z%+]*)")
_FIGURE = r"\d{1,3}(?:,\d{3}){1,9}|\d{1,15}(?:\.\d{1,9})?"
_PAIR = re.compile(rf"(?<!\d)({_FIGURE})[-–—]({_FIGURE})")


@dataclass(frozen=True, slots=True)
class Numeral:
    """The number that the tokens `[first, last)` spell.

    `high` is the other end of a range written as one token. `vague` marks ‘hundreds’, whose value is a lower bound.
    `suffix` is what is written onto the digits: `%`, `+` or a short multiplier already counted in.
    """

    first: int
    last: int
    value: float
    high: float | None = None
    vague: bool = False
    digits: bool = True
    suffix: str = ""


def read_numeral(parse: Parse, i: int, end: int, *, money: bool = False) -> Numeral | None:
    """The number that begins at token *i* and ends before token *end*; `None` where there is none.

    With *money*, `m` and `bn` after digits are millions and billions.
    """
    token = parse.tokens[i]
    if token.text[:1].isdigit():
        return _in_digits(parse, i, end, money=money)
    return _in_words(parse, i, end)


def _number(text: str) -> float:
    return float(text.replace(",", ""))


def _in_digits(parse: Parse, i: int, end: int, *, money: bool) -> Numeral | None:
    text, words = parse.tokens[i].text, numbers()
    if len(text) > _LONGEST:
        return None
    pair = _PAIR.fullmatch(text)
    if pair:
        low, high = _number(pair[1]), _number(pair[2])
        return _multiplied(parse, Numeral(i, i + 1, low, high=high), end) if low < high else None
    match = _DIGITS.fullmatch(text)
    if match is None:
        return None
    value, rest = _number(match["number"]), match["rest"]
    last = i + 1
    follows = parse.tokens[last].lower if last < end else ""
    if rest in ("%", "+"):
        return Numeral(i, last, value, suffix=rest)
    if rest:
        scale = (
            words.suffixes.get(rest.lower())
            if money or rest.lower() in ("bn", "mn", "mln", "bln", "tn", "trn")
            else None
        )
        return None if scale is None else Numeral(i, last, value * scale)
    if money and follows in words.suffixes and parse.tokens[last].start == parse.tokens[i].end:
        return Numeral(i, last + 1, value * words.suffixes[follows])
    return _multiplied(parse, Numeral(i, last, value), end)


def _multiplied(parse: Parse, numeral: Numeral, end: int) -> Numeral:
    """With a word such as `million` or `dozen` after it, also behind a hyphen."""
    words, last = numbers(), numeral.last
    at = last + 1 if last + 1 < end and parse.tokens[last].text == "-" else last
    if at < end and parse.tokens[at].lower in words.multipliers:
        scale = words.multipliers[parse.tokens[at].lower]
        high = None if numeral.high is None else numeral.high * scale
        return Numeral(numeral.first, at + 1, round(numeral.value * scale, 6), high, digits=numeral.digits)
    return numeral


def _in_words(parse: Parse, i: int, end: int) -> Numeral | None:
    words, tokens = numbers(), parse.tokens
    first = tokens[i].lower
    if first in words.vague:
        return _vague(parse, i, end)
    if first in ("a", "an", "half") and i + 1 < end:
        return _with_article(parse, i, end)
    total, current, at, used = 0.0, 0.0, i, i
    started = False
    while at < end and current < LARGEST:
        word = tokens[at].lower
        if word in words.small:
            if started and (current % 10 or (current % 100 and words.small[word] > 9)):
                break
            current += words.small[word]
        elif word in words.tens:
            if started and current % 100:
                break
            current += words.tens[word]
        elif word in words.multipliers and started:
            scale = words.multipliers[word]
            if scale in (12, 100):
                current *= scale
            else:
                total += current * scale
                current = 0.0
        elif word in ("-", "and") and started and _goes_on(tokens[at + 1 : at + 2], tokens[at - 1], word):
            at += 1
            continue
        else:
            break
        started = True
        at += 1
        used = at
    if not started:
        return None
    return Numeral(i, used, total + current, digits=False)


def _goes_on(following: list[Token], before: Token, link: str) -> bool:
    """Whether a number in words runs on behind *link*: `twenty-five`, `two hundred and six`."""
    words = numbers()
    if not following:
        return False
    word = following[0].lower
    if link == "and":
        return before.lower in ("hundred", "thousand", "million") and (word in words.small or word in words.tens)
    return (before.lower in words.tens and word in words.small) or word in words.multipliers


def _with_article(parse: Parse, i: int, end: int) -> Numeral | None:
    """`a hundred`, `a dozen`, `half a million`."""
    words, tokens = numbers(), parse.tokens
    half = tokens[i].lower == "half"
    at = i + 1
    if half and tokens[at].lower in ("a", "an") and at + 1 < end:
        at += 1
    elif half:
        return None
    scale = words.multipliers.get(tokens[at].lower)
    if scale is None:
        return None
    return Numeral(i, at + 1, scale / 2 if half else scale, digits=False)


def _vague(parse: Parse, i: int, end: int) -> Numeral | None:
    """`hundreds of`, `tens of thousands of`."""
    words, tokens = numbers(), parse.tokens
    value, last = float(words.vague[tokens[i].lower]), i + 1
    if last + 1 < end and tokens[last].lower == "of" and tokens[last + 1].lower in words.vague:
        least = {"dozens": 24, "scores": 40, "hundreds": 100, "thousands": 1000, "tens": 10}.get(tokens[i].lower, 1)
        value, last = least * words.vague[tokens[last + 1].lower] / 2, last + 2
    return Numeral(i, last, value, vague=True, digits=False)
