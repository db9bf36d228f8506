"""Cuts a text into blocks, says what each is to its article, in which language, and whether it is analysed."""

from collections.abc import Sequence

from dateline.domain.document import Block, BlockKind, Hint
from dateline.extraction.blocks import _shapes
from dateline.extraction.blocks._boilerplate import boilerplate
from dateline.extraction.blocks._dates import date_line
from dateline.extraction.blocks._lines import Unit, ends_sentence, units
from dateline.extraction.blocks._openings import dateline, label
from dateline.extraction.blocks._tongues import Tongues

__all__ = ["find_blocks"]

# Where titles, bylines and dates stand: among this many units from the beginning; and how many short units are looked
# up elsewhere in the text as possible pull quotes.
_HEAD = 8
_PULLED = 40


def find_blocks(text: str, hints: Sequence[Hint] = (), language: str | None = None) -> tuple[Block, ...]:
    """The blocks of *text*: in order, disjoint, together all of it but spaces. An empty text has none.

    *hints* (in order, disjoint) are what the markup names; `paragraph` there only says that it is one block.
    *language* (ISO 639-1) is what the file says of itself: it decides for blocks too short to tell.
    Takes time in proportion to the text. Raises `ValueError` if hints overlap or lie outside the text.
    """
    return _Sorting(text, units(text, hints), language).blocks()


class _Sorting:
    """One pass over the units of a text."""

    def __init__(self, text: str, found: list[Unit], language: str | None) -> None:
        self.text = text
        self.units = found
        self.tongues = Tongues(text, found, language)
        self.titled = any(unit.hint and unit.hint.kind is BlockKind.TITLE for unit in found)
        self.prose = False  # whether a paragraph has been seen
        self.place = 0  # units so far that are no boilerplate
        self.tail = False  # whether a ‘related articles’ was the last thing seen but links
        self.pulled = 0
        self.found: list[Block] = []

    def blocks(self) -> tuple[Block, ...]:
        for index, unit in enumerate(self.units):
            self._sort(index, unit)
        return tuple(self.found)

    def _sort(self, index: int, unit: Unit) -> None:
        words = self.text[unit.start : unit.end]
        hinted = unit.hint.kind if unit.hint else None
        reason = None if hinted is BlockKind.TITLE else boilerplate(words)
        if hinted is BlockKind.BOILERPLATE:
            self._add(unit.start, unit.end, index, BlockKind.BOILERPLATE, "set apart by the page itself")
            return
        if reason:
            self.tail = reason.tail
            self._add(unit.start, unit.end, index, BlockKind.BOILERPLATE, reason.why)
            return
        if self.tail and self._is_link(words):
            self._add(unit.start, unit.end, index, BlockKind.BOILERPLATE, "a pointer to another article")
            return
        self.tail = False
        kind, why = self._kind(index, unit, words, hinted)
        self.place += 1
        if kind is not BlockKind.PARAGRAPH:
            self._add(unit.start, unit.end, index, kind, why)
            return
        start = self._openings(index, unit)
        self.prose = True
        self._add(start, unit.end, index, kind, why)

    def _openings(self, index: int, unit: Unit) -> int:
        """Sets apart a label and a dateline before a paragraph's first words; returns where these begin."""
        start = unit.start
        if self.place > _HEAD:
            return start
        after = label(self.text, start, unit.end)
        if after > start and self.place <= 2:
            self._add(start, after, index, BlockKind.BOILERPLATE, "a label before the first words")
            start = after
        after = dateline(self.text, start, unit.end)
        if after > start:
            self._add(start, after, index, BlockKind.DATELINE, None)
            start = after
        return start

    def _kind(self, index: int, unit: Unit, words: str, hinted: BlockKind | None) -> tuple[BlockKind, str | None]:
        if hinted is BlockKind.HEADING and not self.prose and not self.titled and self._may_be_title(index, words):
            self.titled = True
            return BlockKind.TITLE, None
        if hinted not in (None, BlockKind.PARAGRAPH):
            assert hinted is not None
            if hinted is BlockKind.HEADING:
                return hinted, self._why_heading(words)
            return hinted, "who wrote it" if hinted is BlockKind.BYLINE else None
        near = self.place < _HEAD
        if date_line(words) or (near and dateline(self.text, unit.start, unit.end) == unit.end):
            return BlockKind.DATELINE, None
        near = near or len(self.units) - index <= 4
        if near and _shapes.byline(words):
            return BlockKind.BYLINE, "who wrote it"
        if _shapes.credit(words):
            return BlockKind.BYLINE, "who worked on it"
        if _shapes.caption(words):
            return BlockKind.CAPTION, "where a picture comes from" if _shapes.only_credit(words) else None
        if unit.bullet:
            return BlockKind.LIST, None
        if _shapes.section(words) and index + 1 < len(self.units):
            return BlockKind.HEADING, "a section heading"
        if hinted is None:
            if not self.prose and not self.titled and self._may_be_title(index, words):
                self.titled = True
                return BlockKind.TITLE, None
            if _shapes.heading(words) and self._opens_a_part(index):
                return BlockKind.HEADING, self._why_heading(words)
        return self._pull_quote(unit, words)

    def _may_be_title(self, index: int, words: str) -> bool:
        if index + 1 >= len(self.units) or self.place > 2 or _shapes.section(words) or not _shapes.title(words):
            return False
        return not (words.endswith("?") and len(words.split()) <= 3)

    def _why_heading(self, words: str) -> str | None:
        if _shapes.section(words) or not _shapes.states_something(words):
            return "a section heading"
        return None

    def _opens_a_part(self, index: int) -> bool:
        """Whether a paragraph follows, at once or after another heading."""
        for unit in self.units[index + 1 : index + 3]:
            if unit.end - unit.start > 80 or ends_sentence(self.text, unit.start, unit.end):
                return True
        return False

    def _pull_quote(self, unit: Unit, words: str) -> tuple[BlockKind, str | None]:
        """A short unit whose words stand elsewhere in the text is a pull quote: read there, not twice."""
        if not 20 <= len(words) <= 400 or self.pulled >= _PULLED:
            return BlockKind.PARAGRAPH, None
        if not _shapes.quoted(words) and not _shapes.unpunctuated(words):
            return BlockKind.PARAGRAPH, None
        bare = words.strip("\"“”«»„‘’' ").rstrip(".!?,")
        self.pulled += 1
        first = self.text.find(bare)
        again = first if first < unit.start else self.text.find(bare, unit.end)
        if again < 0 or len(bare.split()) < 5:
            return BlockKind.PARAGRAPH, None
        return BlockKind.QUOTE, "repeats words of the text"

    def _is_link(self, words: str) -> bool:
        """Whether a unit under ‘related articles’ is one of them: a headline, not prose."""
        return len(words) <= 160 and _shapes.unpunctuated(words)

    def _add(self, start: int, end: int, index: int, kind: BlockKind, why: str | None) -> None:
        text = self.text
        while text[end - 1].isspace():
            end -= 1
        language, refusal = self.tongues.of(index)
        if refusal and kind is not BlockKind.BOILERPLATE:
            why = refusal
        self.found.append(Block(start=start, end=end, kind=kind, language=language, analysed=why is None, why=why))
