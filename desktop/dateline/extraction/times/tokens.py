"""Cuts text into the pieces that the grammar of time reads: each with its place and its class."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.domain.span import Span
from dateline.extraction.times.lexicon import Lexicon, Word, lexicon

_PIECE = re.compile(
    r"[oO]['’]clock\b"
    r"|[^\W\d_]+(?:(?<=\b[QqH])[1-4]\b|(?<=\bFY)[0-9]{2,4}\b|(?<=\b[apAP])\.[mM]\b\.?)?"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?Z?)?(?![\w-])"
    r"|[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![\w/])"
    r"|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}(?!\w|\.\w)"
    r"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![\w:])"
    r"|(?P<dotted>[0-9]{1,2}\.[0-9]{2})(?=\ ?[ap]\.?m\b)"
    r"|[0-9]{3}0s\b|['’]?[0-9]0s\b"
    r"|[0-9]{1,2}(?:st|nd|rd|th)\b"
    r"|['’][0-9]{2}\b(?!['’])"
    r"|[0-9]{1,15}(?:,[0-9]{3})*(?:\.[0-9]+)?"
    r"|[^\w\s]"
)
_KINDS = (
    ("iso", re.compile(r"\d{4}-\d\d-\d\d")),
    ("slashed", re.compile(r"\d{1,9}/\d{1,9}/\d{1,9}|\d{1,9}\.\d{1,9}\.\d{4}")),
    ("clock", re.compile(r"\d{1,9}:\d\d(?::\d\d)?(?!.)")),
    ("decade", re.compile(r"['’]?\d{1,9}s(?!.)")),
    ("dayth", re.compile(r"\d{1,9}(?:st|nd|rd|th)")),
    ("short_year", re.compile(r"['’]\d\d")),
)
_MARKS = {
    ",": "comma", ".": "dot", "-": "hyphen", "‐": "hyphen", "‑": "hyphen", "–": "dash", "—": "dash", "'": "mark",
    "’": "mark",
    "(": "open", ")": "close", "[": "open", "]": "close", "/": "slash", "$": "money", "€": "money", "£": "money",
    "%": "percent", "&": "and", '"': "quote", "“": "quote", "”": "quote", ":": "colon", ";": "semicolon",
}  # fmt: skip
OTHER, BREAK = "other", "break"


@dataclass(slots=True, eq=False)
class Piece:
    """One word, number or mark at `[start, end)` of the text; `kind` is its class and `value` what it means."""

    start: int
    end: int
    text: str
    kind: str
    value: str = ""


def pieces(text: str) -> list[str]:
    """*text* cut as the grammar reads it, without places."""
    return [match.group() for match in _PIECE.finditer(text)]


def read(text: str, stretches: Sequence[Span]) -> list[Piece]:
    """The pieces of the *stretches*, in order; a `BREAK` ends each of them."""
    found: list[Piece] = []
    words = lexicon()
    for stretch in stretches:
        found.extend(_holidays(_stretch(text, stretch.start, stretch.end, words), text, words))
        found.append(Piece(stretch.end, stretch.end, "", BREAK))
    return found


def phrases(found: Sequence[Piece]) -> Iterator[tuple[int, int, Word]]:
    """Where the vague phrases of the word list stand: first piece, the piece after the last, what it means."""
    words = lexicon()
    for first, piece in enumerate(found):
        for cut, word in words.phrases.get(piece.text.lower(), ()):
            if word.kind == "vague" and _stands(cut, found, first):
                yield first, first + len(cut), word


def _stands(cut: tuple[str, ...], found: Sequence[Piece], first: int) -> bool:
    if len(cut) == 1:
        return True
    return first + len(cut) <= len(found) and all(
        piece.text.lower() == part for piece, part in zip(found[first : first + len(cut)], cut, strict=True)
    )


def _stretch(text: str, start: int, end: int, words: Lexicon) -> list[Piece]:
    found = []
    exact, folded = words.exact, words.folded
    for match in _PIECE.finditer(text, start, end):
        written = match.group()
        word = exact.get(written) or folded.get(written.lower())
        if word:
            found.append(Piece(match.start(), match.end(), written, word.kind, word.value))
        elif written[0].isalpha():
            kind, value = _odd_word(written) if len(written) < 8 else (OTHER, "")
            found.append(Piece(match.start(), match.end(), written, kind, value))
        else:
            kind = "clock" if match.lastgroup else _MARKS.get(written) or _number(written)
            found.append(Piece(match.start(), match.end(), written, kind, written))
    return found


def _odd_word(written: str) -> tuple[str, str]:
    """The class and value of words with digits or dots in them: ‘Q3’, ‘H1’, ‘FY2013’, ‘p.m.’."""
    last = written[-1]
    if last in "1234" and len(written) == 2:
        return ("q", last) if written[0] in "Qq" else ("h", last)
    if last.isdigit():
        return "fy", written[2:]
    bare = written.replace(".", "").lower()
    return ("ampm", bare) if bare in ("am", "pm") else (OTHER, "")


def _number(written: str) -> str:
    if written.isdecimal():
        if len(written) <= 2:
            return "day" if 1 <= int(written) <= 31 else "two"
        return "year4" if len(written) == 4 and "1000" <= written <= "2999" else "int"
    for kind, pattern in _KINDS:
        if pattern.match(written):
            return kind
    return "int" if written[0].isdecimal() else OTHER


def _holidays(found: list[Piece], text: str, words: Lexicon) -> list[Piece]:
    """The same pieces, the names of holidays made one piece each."""
    joined: list[Piece] = []
    position = 0
    while position < len(found):
        piece = found[position]
        known = words.phrases.get(piece.text.lower(), ()) if piece.text[0].isupper() else ()
        for cut, word in known:
            if word.kind != "vague" and _stands(cut, found, position):
                end = found[position + len(cut) - 1].end
                joined.append(Piece(piece.start, end, text[piece.start : end], word.kind, word.value))
                position += len(cut)
                break
        else:
            joined.append(piece)
            position += 1
    return joined
