"""Where the words of a query stand in a text."""

import re
from collections.abc import Iterator, Sequence

from dateline.store.engine import is_ideograph
from dateline.store.folding import folded_in_place

# Code points of context on either side of a match.
_AROUND = 64


def pattern(terms: Sequence[str]) -> re.Pattern[str]:
    """What finds any of *terms* in a text that was folded in place, as the word index does: whole words, or their
    beginnings for a term that ends in `*`; ideographs anywhere.
    """
    return re.compile("|".join(sorted((_one(term) for term in terms), key=len, reverse=True)))


def _one(term: str) -> str:
    beginning = term.endswith("*")
    words = re.findall(r"\w+", folded_in_place(term.rstrip("*")))
    middle = r"\W+".join(_spread(word) for word in words)
    first = "" if not words or is_ideograph(words[0][0]) else r"(?<!\w)"
    last = "" if beginning or not words or is_ideograph(words[-1][-1]) else r"(?!\w)"
    return f"{first}{middle}{last}" if words else r"(?!)"


def _spread(word: str) -> str:
    """A word whose ideographs may have spaces between them, as in a text that is broken into lines."""
    return (
        r"\s*".join(re.escape(part) for part in re.findall(r"[^\W]", word) if part)
        if any(map(is_ideograph, word))
        else re.escape(word)
    )


def places(text: str, found: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where *found* stands in *text* (not folded), from the first on, in code points."""
    for match in found.finditer(folded_in_place(text)):
        if match.end() > match.start():
            yield match.span()


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of one line of *text* to show `[start, end)` in, cut between words."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    first, last = max(line_start, start - _AROUND), min(line_end, end + _AROUND)
    if first > line_start:
        space = text.find(" ", first, start)
        first = space + 1 if space >= 0 else first
    if last < line_end:
        space = text.rfind(" ", end, last)
        last = space if space >= 0 else last
    return first, last
