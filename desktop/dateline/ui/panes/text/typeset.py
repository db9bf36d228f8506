"""One paragraph as Qt lays it out, asked in code points and answering in pixels."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from dateline.ui.panes.text import cells
from dateline.ui.panes.text.cells import Cell, caret_x
from dateline.ui.panes.text.manuscript import is_two_way, opens_to_the_left
from dateline.ui.panes.text.type import Style
from dateline.ui.utf16 import QtOffsets

_ON = QTextLine.CursorPosition.CursorOnCharacter
_SOFT_HYPHEN = "\u00ad"
_BETWEEN = QTextLine.CursorPosition.CursorBetweenCharacters


class Row(NamedTuple):
    """One line on the screen: UTF-16 units `first` up to `last` (`inked` without the spaces at its end), and where."""

    line: QTextLine
    first: int
    inked: int
    last: int
    top: float
    baseline: float
    bottom: float


class Coloured(NamedTuple):
    """Characters to be drawn in another colour (code points of the paragraph)."""

    start: int
    end: int
    colour: QColor


class Typeset:
    """A paragraph laid out *width* pixels wide; its own coordinates begin at its top left corner.

    `leftwards` says whether it runs from right to left, and so begins at its right edge: as its first word does, unless
    it is given. A layout never changes the words: it holds them as they are, and nothing is read back from it.
    """

    def __init__(self, words: str, style: Style, width: float, *, leftwards: bool | None = None) -> None:
        self.style = style
        self.width = width
        self._utf16 = QtOffsets(words)
        self.points = self._utf16.points
        self._two_way = is_two_way(words)
        self._layout = QTextLayout(words, style.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTabStopDistance(style.average * 8)
        if leftwards is None:
            leftwards = self._two_way and opens_to_the_left(words)
        self.leftwards = leftwards
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight)
        option.setAlignment(Qt.AlignmentFlag.AlignRight if leftwards else Qt.AlignmentFlag.AlignLeft)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self.rows = self._break(words)
        self.height = self.rows[-1].bottom if self.rows else 0.0
        self._found: dict[tuple[int, int], list[QRectF]] = {}
        self._cells: dict[int, list[Cell]] = {}

    def _break(self, words: str) -> list[Row]:
        style, layout = self.style, self._layout
        rows: list[Row] = []
        top = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, self.width - style.indent))
            ascent, descent = line.ascent(), line.descent()
            # Type from another font (Chinese, emoji) may be higher than ours: the line then grows, evenly.
            height = max(style.leading, float(round((ascent + descent) * 1.12)))
            own = style.ascent + style.descent
            slack = height - max(own, ascent + descent)
            baseline = float(round(top + slack / 2 + max(style.ascent, ascent)))
            line.setPosition(QPointF(0.0 if self.leftwards else style.indent, baseline - ascent))
            first = line.textStart()
            last = first + line.textLength()
            rows.append(Row(line, first, self._inked(words, first, last), last, top, baseline, top + height))
            top += height
        layout.endLayout()
        if _SOFT_HYPHEN in words:
            for row in rows:
                row.line.glyphRuns(row.first, 1)  # until it is asked for what it draws, a line says it has no hyphen
        return rows

    def _inked(self, words: str, first: int, last: int) -> int:
        start, end = self._utf16.point(first), self._utf16.point(last)
        return self._utf16.unit(start + len(words[start:end].rstrip()))

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Where the characters *start* up to *end* stand: one rectangle a line, more where directions mix.

        Where the span begins or ends inside what is drawn as one (a letter and its accent), it covers the whole of it.
        """
        key = (start, end)
        if key not in self._found:
            self._found[key] = self._rects(self._utf16.unit(start), self._utf16.unit(end))
        return self._found[key]

    def _rects(self, start: int, end: int) -> list[QRectF]:
        layout, style = self._layout, self.style
        if end < self._utf16.units and not layout.isValidCursorPosition(end):
            end = layout.nextCursorPosition(end)
        if start > 0 and not layout.isValidCursorPosition(start):
            start = layout.previousCursorPosition(start)
        found: list[QRectF] = []
        for row in self.rows:
            if row.first >= end:
                break
            a, b = max(start, row.first), min(end, row.inked)
            if b <= a:
                continue
            top = max(row.top + 1.0, row.baseline - style.ascent)
            bottom = min(row.bottom - 1.0, row.baseline + style.descent)
            if self._two_way:
                runs = cells.stretches(self._cells_of(row), a, b)
            else:
                # An accent over the space that ends a line has a caret, but is not drawn.
                runs = [(caret_x(row.line, a), min(caret_x(row.line, b), row.line.naturalTextRect().right()))]
            found.extend(QRectF(left, top, right - left, bottom - top) for left, right in runs if right > left)
        return found

    def runs_leftwards(self, offset: int) -> bool:
        """Whether character *offset* is drawn with what follows it at its left."""
        if not self._two_way:
            return False
        unit = self._utf16.unit(offset)
        row = self.rows[self.row_of(offset)]
        return any(cell.leftwards for cell in self._cells_of(row) if cell.first <= unit < cell.last)

    def _cells_of(self, row: Row) -> list[Cell]:
        found = self._cells.get(row.first)
        if found is None:
            found = self._cells[row.first] = cells.cells(self._layout, row.line, row.first, row.last)
        return found

    def row_at(self, y: float) -> int:
        """The line at this height; the first or last one beyond them. -1 in a paragraph without lines."""
        for index, row in enumerate(self.rows):
            if y < row.bottom:
                return index
        return len(self.rows) - 1

    def character_at(self, point: QPointF) -> int | None:
        """The character drawn at *point*; `None` beside and between the lines' words."""
        index = self.row_at(point.y())
        if index < 0 or not 0 <= point.y() < self.height:
            return None
        row = self.rows[index]
        natural = row.line.naturalTextRect()
        if row.inked <= row.first or not natural.left() <= point.x() <= natural.right():
            return None
        if self._two_way:
            cell = cells.at(self._cells_of(row), point.x())
            return None if cell is None or cell.first >= row.inked else self._utf16.point(cell.first)
        unit = _cursor(row.line, point.x(), _ON)
        # Qt names the first letter of a ligature: it may be the second or third.
        while (after := self._layout.nextCursorPosition(unit)) < row.inked and caret_x(row.line, after) <= point.x():
            unit = after
        return None if unit >= row.inked else self._utf16.point(unit)

    def gap_at(self, point: QPointF) -> int:
        """The place between two characters that is nearest to *point*, wherever that is."""
        index = self.row_at(point.y())
        if index < 0:
            return 0
        row = self.rows[index]
        found = cells.gap(self._cells_of(row), point.x()) if self._two_way else None
        unit = _cursor(row.line, point.x(), _BETWEEN) if found is None else found
        if index < len(self.rows) - 1:  # the end of a broken line is the beginning of the next
            unit = min(unit, max(row.first, row.inked))
        return self._utf16.point(unit)

    def caret(self, offset: int) -> QRectF:
        """Where a caret before character *offset* stands."""
        unit = self._utf16.unit(offset)
        for row in self.rows:
            if unit < row.last or row is self.rows[-1]:
                top = max(row.top, row.baseline - self.style.ascent)
                return QRectF(caret_x(row.line, unit), top, 1.5, row.baseline + self.style.descent - top)
        return QRectF(0, 0, 1.5, self.style.leading)

    def step(self, offset: int, *, forward: bool, words: bool) -> int:
        """The caret's next place from *offset*: a character as a reader sees it, or a word, further or back."""
        mode = QTextLayout.CursorMode.SkipWords if words else QTextLayout.CursorMode.SkipCharacters
        unit = self._utf16.unit(offset)
        move = self._layout.nextCursorPosition if forward else self._layout.previousCursorPosition
        return self._utf16.point(move(unit, mode))

    def row_of(self, offset: int) -> int:
        """The line that character *offset* stands in."""
        unit = self._utf16.unit(offset)
        for index, row in enumerate(self.rows):
            if unit < row.last:
                return index
        return len(self.rows) - 1

    def row_span(self, index: int) -> tuple[int, int]:
        """The characters of one line, without the spaces that end it."""
        row = self.rows[index]
        return self._utf16.point(row.first), self._utf16.point(row.inked)

    def draw(self, painter: QPainter, origin: QPointF, clip: QRectF, coloured: list[Coloured]) -> None:
        """Draw the words with the painter's pen, *coloured* ones in their own colour."""
        ranges = []
        for start, end, colour in coloured:
            one = QTextLayout.FormatRange()
            one.start = self._utf16.unit(start)
            one.length = self._utf16.unit(end) - one.start
            form = QTextCharFormat()
            form.setForeground(colour)
            one.format = form
            ranges.append(one)
        self._layout.draw(painter, origin, ranges, clip)


def _cursor(line: QTextLine, x: float, how: QTextLine.CursorPosition) -> int:
    return int(line.xToCursor(x, how))
