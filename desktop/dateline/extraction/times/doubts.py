"""Words that look like a time and are none: verbs, names, counts of things."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.extraction.times.found import Found
from dateline.extraction.times.meanings import Absolute, Cyclic, Length, Vague
from dateline.extraction.times.moment import Unit
from dateline.extraction.times.tokens import Piece
from dateline.language.parse import Parse, Token

_NAMES = frozenset({"PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "FAC", "GPE", "LOC", "LAW"})
_YEAR_BEFORE = frozenset(
    {"the", "a", "an", "this", "its", "their", "his", "her", "our", "'s", "’s", "that", "in", "since", "of"}
)
_PART = frozenset({"early", "mid", "late", "mid-", "-"})
_FIRST_YEAR, _LAST_YEAR = 1400, 2100


def is_time(found: Found, pieces: Sequence[Piece], parse: Parse) -> bool:
    """Whether the expression really says a time, as far as the parse tells."""
    tokens = parse.at(pieces[found.first].start, pieces[found.last - 1].end)
    if not tokens:
        return True
    if _is_in_passing(tokens, parse):
        return False
    one = found.last - found.first == 1
    meaning = found.meaning
    if isinstance(meaning, Cyclic) and one and meaning.kind in ("month", "weekday", "season", "easter"):
        return (
            tokens[0].pos not in ("AUX", "VERB") and tokens[0].name not in _NAMES and not _is_surname(parse, tokens[0])
        )
    if isinstance(meaning, Absolute) and one and meaning.moment.unit is Unit.YEAR:
        return _is_year(meaning.moment.index, pieces, found, parse, tokens[0])
    if isinstance(meaning, Vague):
        return _is_vague_time(found, pieces, tokens[0])
    if isinstance(meaning, Length):
        return not _is_something_else(tokens)
    return True


def _is_in_passing(tokens: Sequence[Token], parse: Parse) -> bool:
    """Somebody’s age (‘in her early 70s’), a word of a name (‘the Today programme’), a quality (‘late-night talks’)."""
    first = tokens[0]
    before = parse.tokens[first.i - 1] if first.i else None
    if before is not None and before.lower in _PART and before.i:
        before = parse.tokens[before.i - 1]
    if tokens[-1].lower.endswith("0s") and before is not None and before.tag == "PRP$":
        return True
    words = [token.lower for token in tokens]
    if words[-3:] == ["late", "-", "night"] and parse.tokens[tokens[-1].head].pos == "NOUN":
        return parse.tokens[tokens[-1].head].i > tokens[-1].i
    sentence = parse.sentences[first.sentence]
    return words == ["today"] and first.text == "Today" and first.i > sentence.first and first.dep == "compound"


def _is_surname(parse: Parse, token: Token) -> bool:
    """Whether a name stands right before it and belongs to it: ‘Theresa May’."""
    before = parse.tokens[token.i - 1] if token.i else None
    return before is not None and before.head == token.i and before.dep == "compound" and before.pos == "PROPN"


def _is_year(year: int, pieces: Sequence[Piece], found: Found, parse: Parse, token: Token) -> bool:
    """A bare number of four digits: a year, unless it counts something, costs something or names a product."""
    before = pieces[found.first - 1] if found.first else None
    after = pieces[found.last]
    if not _FIRST_YEAR <= year <= _LAST_YEAR or after.kind in ("percent", "scale"):
        return False
    if after.kind == "unit" and after.text.endswith("s"):
        return False
    if before is not None and (before.kind in ("money", "about") or _is_inside_a_code(pieces, found)):
        return False
    head = parse.tokens[token.head]
    counts = token.dep == "nummod" and head.tag == "NNS" and head.i == token.i + 1
    if counts:
        previous = parse.tokens[token.i - 1].lower if token.i else ""
        return previous in _YEAR_BEFORE
    return token.name not in ("PRODUCT", "MONEY", "QUANTITY", "PERCENT")


def _is_inside_a_code(pieces: Sequence[Piece], found: Found) -> bool:
    """Whether a mark ties the number to what stands before it, and that is no year."""
    mark = pieces[found.first - 1]
    tied = mark.kind in ("slash", "dot", "hyphen") and mark.end == pieces[found.first].start
    return tied and not (found.first > 1 and pieces[found.first - 2].kind == "year4" and mark.kind == "hyphen")


def _is_vague_time(found: Found, pieces: Sequence[Piece], token: Token) -> bool:
    """Not inside a name, not ‘shortly after’ or ‘the future of’, which speak of something else’s time."""
    after = pieces[found.last]
    last = pieces[found.last - 1].text.lower()
    if token.name in _NAMES:
        return False
    if last in ("shortly", "soon", "later", "earlier", "far") and after.kind in (
        "direction",
        "than",
        "this",
        "pointer",
    ):
        return False
    return not (last == "future" and after.kind == "of")


def _is_something_else(tokens: Sequence[Token]) -> bool:
    return any(token.name in ("MONEY", "WORK_OF_ART") for token in tokens)
