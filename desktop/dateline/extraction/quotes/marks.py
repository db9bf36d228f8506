"""Pairs quotation marks: which stretches of a text stand in them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.domain.span import Span

_MARK = re.compile(r"``|''|[\"“”„‟«»＂‘’]")
_OPENS = {"“": "“", "„": "„", "‟": "“", "«": "«", "``": "``"}
_CLOSES = {"”": "“", "»": "«", "''": "``"}
_SINGLE_END = re.compile(r"[.,!?…]’|‘")
_LONG = 400  # code points within which the end of a quotation in single marks is looked for
_WORD = re.compile(r"\w")

# A stretch in marks that runs over more paragraphs than this has lost its end.
_PARAGRAPHS = 12


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch in quotation marks, marks and all. `start` and `end` are code points.

    `paragraph` is the index of the paragraph. `open` says that its closing mark is missing because the quotation goes
    on in the next paragraph; `continues` that it goes on from the one before.
    """

    start: int
    end: int
    paragraph: int
    open: bool = False
    continues: bool = False


def find_marked(text: str, paragraphs: Sequence[Span]) -> list[Marked]:
    """The outermost stretches of *text* in marks, in order. A paragraph never closes a mark of another.

    An opening mark that is never closed counts only where the quotation goes on in the next paragraph, which then opens
    with a mark, or where it holds the rest of its paragraph. Time is linear in the length of *text*.
    """
    found: list[Marked] = []
    run = 0
    for index, paragraph in enumerate(paragraphs):
        continues = bool(found) and found[-1].open and found[-1].paragraph == index - 1 and run < _PARAGRAPHS
        run = run + 1 if continues else 0
        rows = list(_in_paragraph(text, paragraph, index))
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        for place, row in enumerate(rows):
            last = place == len(rows) - 1
            goes_on = row.open and last and following is not None and _begins_with_mark(text, following)
            first = place == 0 and continues and not text[paragraph.start : row.start].strip()
            if row.open != goes_on or first:
                row = replace(row, open=goes_on, continues=first)  # noqa: PLW2901 - the same row, seen among the others
            found.append(row)
    return found


def _begins_with_mark(text: str, paragraph: Span) -> bool:
    mark = _MARK.match(text, paragraph.start + _indent(text, paragraph))
    return mark is not None and mark.group() not in ("”", "»", "''", "’")


def _indent(text: str, paragraph: Span) -> int:
    start = paragraph.start
    while start < paragraph.end and text[start].isspace():
        start += 1
    return start - paragraph.start


def _in_paragraph(text: str, paragraph: Span, index: int) -> Iterator[Marked]:
    opened: int | None = None
    kind = ""
    depth = 0
    left = text.count('"', paragraph.start, paragraph.end)
    singles = _single_marks_quote(text, paragraph)
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        mark, start, end = match.group(), match.start(), match.end()
        if mark in "‘’" and not (singles and kind in ("", "‘")):
            continue
        if mark in '"＂':
            left -= 1
            if opened is None:
                if not _is_inch(text, start) and not _looks_closing(text, start, paragraph):
                    opened, kind, depth = start, '"', 0
            elif left and kind == '"' and _looks_opening(text, opened, start, paragraph):
                if left > 1:
                    depth += 1
                else:
                    opened = start
            elif kind == '"' and depth:
                depth -= 1
            elif kind in ('"', "``"):
                yield Marked(opened, end, index)
                opened, kind = None, ""
        elif mark == "‘":
            if opened is None and end < paragraph.end and _WORD.match(text, end):
                opened, kind = start, "‘"
        elif mark == "’":
            if opened is not None and not _is_apostrophe(text, start, paragraph):
                yield Marked(opened, end, index)
                opened, kind = None, ""
        elif kind == "„" and mark in "“”":
            yield Marked(opened if opened is not None else start, end, index)
            opened, kind = None, ""
        elif mark in _OPENS:
            if opened is None:
                opened, kind, depth = start, _OPENS[mark], 0
            elif kind == _OPENS[mark]:
                depth += 1
        elif opened is None:
            continue
        elif kind == _CLOSES[mark] or (kind == '"' and mark == "''"):
            if depth and text.find(mark, end, paragraph.end) >= 0:
                depth -= 1
            else:
                yield Marked(opened, end, index)
                opened, kind = None, ""
    if opened is not None and kind != "‘":
        end = paragraph.end
        while end > opened + 1 and text[end - 1].isspace():
            end -= 1
        if end - opened > 1:
            yield Marked(opened, end, index, open=True)


def _single_marks_quote(text: str, paragraph: Span) -> bool:
    """Whether single marks are this paragraph's quotation marks: it has no double ones, and an opening single one."""
    piece = text[paragraph.start : paragraph.end]
    return "‘" in piece and not any(mark in piece for mark in ('"', "“", "«", "``"))


def _is_apostrophe(text: str, start: int, paragraph: Span) -> bool:
    """Whether a single mark stands inside a word, or after one (‘farmers’ land’) with the closing mark to come."""
    if start + 1 < paragraph.end and _WORD.match(text, start + 1):
        return True
    if not text[start - 1].isalpha():
        return False
    coming = _SINGLE_END.search(text, start + 1, min(paragraph.end, start + _LONG))
    return coming is not None and coming.group() != "‘"


def _is_inch(text: str, start: int) -> bool:
    return start > 0 and text[start - 1].isdigit()


def _looks_closing(text: str, start: int, paragraph: Span) -> bool:
    """Whether a plain mark hugs the word before it and not the one after: a stray closing mark."""
    before = start > paragraph.start and not text[start - 1].isspace() and text[start - 1] not in "([{—–-"
    after = start + 1 < paragraph.end and _WORD.match(text, start + 1) is not None
    return before and not after


def _looks_opening(text: str, opened: int, start: int, paragraph: Span) -> bool:
    """Whether a plain mark inside a quotation hugs the word after it and not the one before, as the first one did."""
    if text[opened + 1].isspace() or start - opened < 3:
        return False
    return text[start - 1].isspace() and start + 1 < paragraph.end and _WORD.match(text, start + 1) is not None
