"""Joins the lines of a text into the units that its writer meant: one paragraph, heading or item each."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from dateline.domain.document import Hint
from dateline.extraction._lexicon import words
from dateline.extraction.blocks._dates import date_line

# A text whose lines are longer than this was not wrapped by hand or by a typewriter.
_WIDEST = 130

_LINE = re.compile(r"[^\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"(?:[•‣▪▫◦●○■□◆◇►▶➤✓✔·*+-]|\(?\d{1,3}[.)]|\(?[a-z][)])[ \t\u00a0]+(?=\S)")
_FIRST_WORD = re.compile(r"\S+")
_ABBREVIATED = re.compile(r"(?:\b[A-Za-z]\.){1,6}$|\b(?:[A-Z][a-z]{0,4}|vs|etc|approx|no|al)\.$")
_ENDS = ".!?…:;。！？"
_CLOSERS = "\"'”’»)]*_"


class Unit(NamedTuple):
    """A stretch `[start, end)` of the text, neither end on a space. `hint` is what the markup calls it."""

    start: int
    end: int
    hint: Hint | None = None
    bullet: bool = False


class _Line(NamedTuple):
    start: int
    end: int
    group: int
    indent: bool


def units(text: str, hints: Sequence[Hint] = ()) -> list[Unit]:
    """The units of *text* in order; they never overlap and leave out nothing but spaces.

    A stretch that a hint names is one unit; what lies between is cut by its lines and joined where a sentence runs on.
    Raises `ValueError` if hints overlap, are out of order or lie outside the text.
    """
    found: list[Unit] = []
    reached = 0
    for hint in hints:
        if hint.start < reached or hint.end > len(text):
            raise ValueError(f"the hint {hint.start}-{hint.end} overlaps another or lies outside the text")
        found += _plain(text, reached, hint.start)
        start, end = _trim(text, hint.start, hint.end)
        if start < end:
            found.append(Unit(start, end, hint))
        reached = hint.end
    found += _plain(text, reached, len(text))
    return found


def ends_sentence(text: str, start: int, end: int) -> bool:
    """Whether the words `[start, end)` end as sentences do, closing quotation marks aside."""
    tail = text[max(start, end - 12) : end].rstrip(_CLOSERS)
    return tail.endswith(tuple(_ENDS))


def _plain(text: str, start: int, end: int) -> list[Unit]:
    lines = _lines(text, start, end)
    width = _width(text, lines)
    found: list[Unit] = []
    for before, line in zip([None, *lines], lines, strict=False):
        marked = _is_item(text, before, line, bool(found) and found[-1].bullet)
        if before is None or marked or before.group != line.group or not _runs_on(text, before, line, width):
            found.append(Unit(line.start, line.end, None, marked))
        else:
            found[-1] = found[-1]._replace(end=line.end)
    return found


def _is_item(text: str, before: _Line | None, line: _Line, after_item: bool) -> bool:  # noqa: FBT001 - private
    """Whether *line* begins an item of a list; a number at its beginning may only go on with a sentence."""
    if not _BULLET.match(text, line.start, min(line.end, line.start + 12)):
        return False
    if before is None or after_item or before.group != line.group or not text[line.start].isdigit():
        return True
    return before.end - before.start < 40 or ends_sentence(text, before.start, before.end)


def _lines(text: str, start: int, end: int) -> list[_Line]:
    found: list[_Line] = []
    group, reached = 0, start
    for match in _LINE.finditer(text, start, end):
        first, last = _trim(text, match.start(), match.end())
        if first >= last:
            continue
        if text.count("\n", reached, match.start()) > 1:
            group += 1
        found.append(_Line(first, last, group, first > match.start()))
        reached = match.end()
    return found


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _width(text: str, lines: list[_Line]) -> int | None:
    """The width the text was wrapped to; `None` if its lines are paragraphs of their own."""
    pairs = [(one, two) for one, two in pairwise(lines) if one.group == two.group]
    if len(pairs) < 3:
        return None
    lengths = sorted(one.end - one.start for one, _ in pairs)
    width = lengths[min(len(lengths) - 1, len(lengths) * 95 // 100)]
    # A line that ends a sentence may end a paragraph too, and be of any length.
    cut = [(one, two) for one, two in pairs if not ends_sentence(text, one.start, one.end)]
    if not 30 <= width <= _WIDEST or len(cut) < 3:
        return None
    full = sum(one.end - one.start + 1 + _first_word(text, two) > width for one, two in cut)
    return width if full * 10 >= len(cut) * 7 else None


def _first_word(text: str, line: _Line) -> int:
    match = _FIRST_WORD.match(text, line.start, min(line.end, line.start + _WIDEST))
    return match.end() - match.start() if match else 0


@cache
def _unfinished() -> frozenset[str]:
    return frozenset(words("blocks", "unfinished"))


def _runs_on(text: str, before: _Line, line: _Line, width: int | None) -> bool:
    """Whether the sentence that *before* holds goes on in *line*, of the same group of lines."""
    if before.end - before.start <= 60 and date_line(text[before.start : before.end]):
        return False
    first = text[line.start]
    stop = ends_sentence(text, before.start, before.end)
    last = text[max(before.start, before.end - 16) : before.end].split()[-1]
    if first.islower() and not text[line.start + 1 : line.start + 2].isupper():
        return not stop or bool(_ABBREVIATED.search(last))
    if width is not None:
        if stop and line.indent:
            return False
        length = before.end - before.start
        if not stop and length * 10 >= width * 6:
            return True
        return length + 1 + _first_word(text, line) > width
    # A line of a few words is a heading or a title, whatever it ends with.
    if before.end - before.start < 40:
        return False
    return last.endswith(",") or last.lower() in _unfinished()
