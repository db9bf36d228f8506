"""A paragraph laid out and painted by Qt itself, which says where the page must draw its marks."""

from typing import cast

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from dateline.ui import fonts
from dateline.ui.panes.text.type import Kind, Scale
from dateline.ui.utf16 import QtOffsets

Pixels = npt.NDArray[np.bool_]

PX = 19.0
PAD = 100  # pixels around the judge's lines
_PITCH = 90  # pixels from one of its lines to the next: more than any accent or emoji needs


class Judge:
    """One paragraph as Qt lays it out and paints it, in a column that is *width* wide and begins *left* of a pixel."""

    def __init__(self, words: str, left: float, width: float) -> None:
        self._left = left
        self._width = width
        self._offsets = QtOffsets(words)
        self.layout = QTextLayout(words, fonts.reading_font(PX))
        self.leftwards = _runs_leftwards(words)
        option = QTextOption()  # made with an alignment, it would run as the window does
        option.setAlignment(Qt.AlignmentFlag.AlignRight if self.leftwards else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTabStopDistance(Scale(PX).styles[Kind.BODY].average * 8)
        self.layout.setTextOption(option)
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, _PITCH * (self.layout.lineCount() - 1)))
        self.layout.endLayout()
        self._inked = [self._ink(words, line) for line in self.lines]

    @property
    def lines(self) -> list[QTextLine]:
        """The lines, from top to bottom."""
        return [self.layout.lineAt(number) for number in range(self.layout.lineCount())]

    def _ink(self, words: str, line: QTextLine) -> tuple[int, int]:
        """The UTF-16 units of a line without the white space at its end, which is not marked."""
        first, last = line.textStart(), line.textStart() + line.textLength()
        start, end = self._offsets.point(first), self._offsets.point(last)
        return first, self._offsets.unit(start + len(words[start:end].rstrip()))

    def stretches(self, start: int, end: int) -> list[tuple[int, int]]:
        """What the code points *start* up to *end* take of each line, in UTF-16 units; nothing where they are even."""
        a, b = self._offsets.unit(start), self._offsets.unit(end)
        return [(max(a, first), max(a, first, min(b, last))) for first, last in self._inked]

    def columns(self, start: int, end: int) -> Pixels:
        """Which columns of pixels Qt paints behind these code points, line by line."""
        wanted = [(a, b) for a, b in self.stretches(start, end) if b > a]
        # Emoji have their own colours: only what the ground changes is ground.
        changed = (
            np.abs(self._drawn(wanted, grounded=True).astype(np.int16) - self._drawn(wanted, grounded=False)) > 127
        )
        lines: Pixels = changed.reshape(self.layout.lineCount(), _PITCH, -1).any(axis=1)
        return lines

    def _drawn(self, stretches: list[tuple[int, int]], *, grounded: bool) -> npt.NDArray[np.uint8]:
        width = (int(self._width) + 2 * PAD + 3) // 4 * 4
        picture = QImage(width, _PITCH * self.layout.lineCount(), QImage.Format.Format_Grayscale8)
        picture.fill(0)
        form = QTextCharFormat()
        form.setForeground(QColor("white"))
        if grounded:
            form.setBackground(QColor("white"))
        ranges = []
        for first, last in stretches:
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = first, last - first, form
            ranges.append(one)
        painter = QPainter(picture)
        painter.setPen(QColor(0, 0, 0, 0))
        self.layout.draw(painter, QPointF(PAD + self._left, _PITCH // 3), ranges)
        painter.end()
        return np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), -1)[:, :width].copy()

    def carets(self, start: int, end: int) -> list[float] | None:
        """The two carets that these code points stand between, line by line; `None` if anything runs leftwards."""
        runs = [
            line.glyphRuns(first, last - first) for line, (first, last) in zip(self.lines, self._inked, strict=True)
        ]
        if self.leftwards or any(run.isRightToLeft() for line in runs for run in line):
            return None
        both = [
            (_caret(line, a), min(_caret(line, b), line.naturalTextRect().right()))
            for line, (a, b) in zip(self.lines, self.stretches(start, end), strict=True)
        ]
        return [edge for left, right in both if left < right for edge in (left, right)]


def _runs_leftwards(words: str) -> bool:
    """Whether Qt takes a paragraph to run from right to left: a neutral sign before it then does so too."""
    layout = QTextLayout("!" + words, fonts.reading_font(PX))
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.glyphRuns(0, 1)[0].isRightToLeft()


def _caret(line: QTextLine, unit: int) -> float:
    return cast("tuple[float, int]", line.cursorToX(unit))[0]


def wrong(ours: Pixels, theirs: Pixels) -> int:
    """In how many columns the two differ, beyond the rounding at edges, which fall between pixels."""
    assert ours.shape == theirs.shape
    differ = ours != theirs
    return int((differ[:, 1:-1] & differ[:, :-2] & differ[:, 2:]).sum())


def graphemes(text: str) -> list[int]:
    """The places at which a mark may begin or end without cutting what is drawn as one."""
    layout = QTextLayout(text)
    offsets = QtOffsets(text)
    # Qt paints half of this ligature on the wrong side: it is no judge of that.
    halves = {at + 1 for at in range(len(text)) if text.startswith("لا", at)}
    whole = (at for at in range(len(text)) if at not in halves and layout.isValidCursorPosition(offsets.unit(at)))
    return sorted({0, *whole, len(text)})
