"""Where every word of an article stands on one long sheet, of which only what is looked at is laid out."""

from collections import OrderedDict
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF

from dateline.ui.panes.text.manuscript import Manuscript
from dateline.ui.panes.text.type import Kind, Scale
from dateline.ui.panes.text.typeset import Typeset

_KEPT = 150_000  # characters whose layout is kept; far more than a screen shows
_AT_ONCE = 40_000  # a text of so many characters is laid out whole, so that nothing moves while it is read


class Placed(NamedTuple):
    """A paragraph on the sheet: its number, the first code point of its text, its layout and its top."""

    number: int
    start: int
    typeset: Typeset
    top: float


class Sheet:
    """An article set in one column *width* pixels wide, below *head* pixels for what stands above it.

    Coordinates are those of the column: x from its left edge, y from the top of the sheet. `after_title` pixels are
    kept free below the title's paragraph, for the line about the source.
    """

    def __init__(self, manuscript: Manuscript, scale: Scale, width: float, head: float, after_title: float) -> None:
        self.manuscript = manuscript
        self.scale = scale
        self.width = width
        self.caption = float(round(scale.px * 1.15))
        self._sets: OrderedDict[int, Typeset] = OrderedDict()
        self._kept = 0
        self._above = self._spaces(head, after_title)
        self._heights = self._guess()
        self._exact = np.zeros(manuscript.count, dtype=bool)
        self._tops: npt.NDArray[np.float64] | None = None
        if len(manuscript.text) <= _AT_ONCE:
            for index in range(manuscript.count):
                self._settle(index)

    def _spaces(self, head: float, after_title: float) -> npt.NDArray[np.float64]:
        """The free space above each paragraph."""
        paper, gap = self.manuscript, self.scale.gap
        above = np.where(paper.joined, 0.0, gap)
        heading = (paper.kinds == Kind.HEADING) & ~paper.joined
        above[heading] = gap * 1.9
        above[1:][(paper.kinds[:-1] == Kind.HEADING) & ~paper.joined[1:]] = gap * 0.5
        for index in paper.words_of_why:
            above[index] = gap * 1.6 + self.caption
        above[0] = head + (self.caption if 0 in paper.words_of_why else 0.0)
        if 0 <= paper.title < paper.count - 1:
            below = paper.title + 1
            if paper.starts[below] == paper.ends[below] and not paper.joined[below]:
                # An empty line takes no space: the next paragraph makes room, if it has not enough already.
                below = self._next_with_words(below)
                caption = self.caption if below in paper.words_of_why else 0.0
                above[below] = max(above[below], after_title + gap * 0.6 + caption)
            else:
                above[below] += after_title
        return np.asarray(above, dtype=np.float64)

    def _next_with_words(self, index: int) -> int:
        """The first paragraph from *index* on that is not empty, or the last of all."""
        paper = self.manuscript
        worded = np.flatnonzero((paper.ends > paper.starts)[index : index + 64])
        return index + int(worded[0]) if len(worded) else min(index + 64, paper.count) - 1

    def _guess(self) -> npt.NDArray[np.float64]:
        """How high each paragraph will be, more or less, before anybody has looked at it."""
        paper = self.manuscript
        average = np.array([style.average for style in self.scale.styles])[paper.kinds]
        leading = np.array([style.leading for style in self.scale.styles])[paper.kinds]
        wide = (
            1.0
            if paper.text.isascii()
            else len(paper.text[:20_000].encode("utf-16-le", "replace"))
            / max(1, 2 * len(paper.text[:20_000]))
            * (1.0 + 1.2 * _share_of_wide(paper.text[:20_000]))
        )
        lengths = paper.ends - paper.starts
        rows = np.ceil(np.maximum(lengths, 1) * average * wide / self.width)
        blank = lengths == 0
        heights = np.where(blank, np.where(paper.joined, leading * 0.5, 0.0), rows * leading)
        self._above[blank & ~paper.joined] = 0.0
        return np.asarray(heights, dtype=np.float64)

    # ---------------------------------------------------------------- heights

    @property
    def height(self) -> float:
        """The height of the whole sheet, as far as it is known."""
        tops = self._all_tops()
        return float(tops[-1] + self._heights[-1] + self.scale.gap * 3)

    @property
    def is_settled(self) -> bool:
        """Whether every paragraph's height is known, so that nothing will move any more."""
        return bool(self._exact.all())

    def is_exact(self, index: int) -> bool:
        """Whether a paragraph's height is known."""
        return bool(self._exact[index])

    def _all_tops(self) -> npt.NDArray[np.float64]:
        if self._tops is None:
            both = self._above + self._heights
            self._tops = np.cumsum(both) - self._heights
        return self._tops

    def top(self, index: int) -> float:
        """The top of a paragraph."""
        return float(self._all_tops()[index])

    def index_at(self, y: float) -> int:
        """The paragraph at this height; the space above a paragraph is its own."""
        bottoms = self._all_tops() + self._heights
        return min(int(np.searchsorted(bottoms, y, side="right")), self.manuscript.count - 1)

    def _settle(self, index: int) -> bool:
        """Lay a paragraph out if its height is not known; whether the sheet changed by that."""
        if self._exact[index]:
            return False
        height = 0.0 if self._is_empty(index) else self.typeset(index).height
        self._exact[index] = True
        if self._is_empty(index):
            return False
        if height == self._heights[index]:
            return False
        self._heights[index] = height
        self._tops = None
        return True

    def _is_empty(self, index: int) -> bool:
        return bool(self.manuscript.ends[index] == self.manuscript.starts[index])

    def settle_above(self, y: float, height: float) -> float:
        """Lay out what stands in the *height* pixels above *y*; how far what is at *y* has moved down by it."""
        index = self.index_at(y)
        before = self.top(index)
        reach = y - before
        above = index
        while above > 0 and reach < height:
            above -= 1
            self._settle(above)
            reach = self.top(index) - self.top(above) + (y - before)
        return self.top(index) - before

    def settle(self, top: float, height: float) -> float:
        """Lay out what shows between *top* and *top + height*; how far what was at *top* has moved down by it."""
        index = self.index_at(top)
        before = self.top(index)
        inner = top - before
        was = float(self._heights[index])
        moved = 0.0
        if self._settle(index) and inner > 0:
            # Keep in place what the reader sees of a paragraph whose beginning is above the edge.
            moved = float(self._heights[index]) - was if inner > was / 2 else 0.0
        bottom = top + moved + height
        while index < self.manuscript.count - 1 and self.top(index) + float(self._heights[index]) < bottom:
            index += 1
            self._settle(index)
        return moved

    def typeset(self, index: int) -> Typeset:
        """The layout of one paragraph, kept for a while."""
        found = self._sets.get(index)
        if found is None:
            paper = self.manuscript
            style = self.scale.styles[int(paper.kinds[index])]
            leftwards = paper.opens_to_the_left(index)
            found = Typeset(paper.words(index), style, self.width, leftwards=leftwards)
            self._sets[index] = found
            self._kept += found.points
            while self._kept > _KEPT and len(self._sets) > 1:
                self._kept -= self._sets.popitem(last=False)[1].points
        else:
            self._sets.move_to_end(index)
        return found

    def visible(self, top: float, bottom: float) -> Iterator[Placed]:
        """The paragraphs between two heights, from top to bottom, as far as they have words."""
        paper = self.manuscript
        for index in range(self.index_at(top), paper.count):
            y = self.top(index)
            if y - self._above[index] > bottom:
                return
            if paper.ends[index] > paper.starts[index]:
                yield Placed(index, int(paper.starts[index]), self.typeset(index), y)

    # ------------------------------------------------------------------ words

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Where the characters *start* up to *end* of the text stand, line by line (code points)."""
        paper = self.manuscript
        touched = paper.indices(start, end)
        # All of them first: laying one out moves those below it.
        for index in touched:
            self._settle(index)
        found: list[QRectF] = []
        for index in touched:
            first, last = int(paper.starts[index]), int(paper.ends[index])
            a, b = max(start, first), min(end, last)
            if a < b:
                y = self.top(index)
                found.extend(rect.translated(0, y) for rect in self.typeset(index).rects(a - first, b - first))
        return found

    def character_at(self, point: QPointF) -> int | None:
        """The code point drawn at *point*; `None` where there is none."""
        index = self.index_at(point.y())
        if self._is_empty(index):
            return None
        self._settle(index)
        found = self.typeset(index).character_at(point - QPointF(0, self.top(index)))
        return None if found is None else int(self.manuscript.starts[index]) + found

    def gap_at(self, point: QPointF) -> int:
        """The place between two code points that is nearest to *point*."""
        index = self.index_at(point.y())
        start = int(self.manuscript.starts[index])
        if self._is_empty(index):
            return start
        self._settle(index)
        inner = point - QPointF(0, self.top(index))
        if inner.y() < 0:
            inner.setY(0.0)
        return start + self.typeset(index).gap_at(inner)

    def caret(self, offset: int) -> QRectF:
        """Where a caret before code point *offset* stands."""
        index = self.manuscript.index_at(offset)
        self._settle(index)
        start, end = int(self.manuscript.starts[index]), int(self.manuscript.ends[index])
        if start == end:
            return QRectF(0, self.top(index), 1.5, self.scale.styles[0].leading / 2)
        return self.typeset(index).caret(min(offset, end) - start).translated(0, self.top(index))

    def step(self, offset: int, *, forward: bool, words: bool) -> int:
        """The caret's next place, a character or a word further or back, over the ends of paragraphs too."""
        paper = self.manuscript
        index = paper.index_at(offset)
        start, end = int(paper.starts[index]), int(paper.ends[index])
        if forward and offset >= end:
            return int(paper.starts[index + 1]) if index + 1 < paper.count else end
        if not forward and offset <= start:
            return int(paper.ends[index - 1]) if index else start
        return start + self.typeset(index).step(offset - start, forward=forward, words=words)

    def row_span(self, offset: int) -> tuple[int, int]:
        """The code points of the line that *offset* stands in."""
        paper = self.manuscript
        index = paper.index_at(offset)
        start, end = int(paper.starts[index]), int(paper.ends[index])
        if start == end:
            return start, end
        typeset = self.typeset(index)
        first, last = typeset.row_span(typeset.row_of(min(offset, end) - start))
        return start + first, start + last


def _share_of_wide(sample: str) -> float:
    """How much of a sample is Chinese, Japanese or Korean, whose characters are as wide as they are high."""
    return sum("\u2e80" <= one <= "\ud7ff" for one in sample) / max(1, len(sample))
