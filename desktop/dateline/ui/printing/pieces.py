"""What a printed page is made of: paragraphs that break between lines, rows of a table that do not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPen, QTextCharFormat, QTextLayout, QTextOption

from dateline.ui.fonts import reading_font, ui_font
from dateline.ui.theme import LIGHT
from dateline.ui.utf16 import QtOffsets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

_AS_THEY_ARE = ("liga", "clig", "dlig", "calt")


def serif(points: int, *, bold: bool = False, italic: bool = False) -> QFont:
    """The reading type for paper: every letter for itself, so that words can be copied out of the file."""
    font = reading_font(points, bold=bold, italic=italic)
    font.clearFeatures()  # figures of the text, as a window has them, are no figures in a file
    return _singly(font)


def sans(points: int, *, bold: bool = False) -> QFont:
    """The type of everything around the text, for paper."""
    return _singly(ui_font(points, weight=QFont.Weight.DemiBold if bold else QFont.Weight.Normal))


def _singly(font: QFont) -> QFont:
    for feature in _AS_THEY_ARE:
        font.setFeature(QFont.Tag(feature), 0)
    return font


@dataclass(frozen=True, slots=True)
class Look:
    """How a stretch of a paragraph looks: *start* and *end* are code points of its text."""

    start: int
    end: int
    ground: QColor | None = None
    ink: QColor | None = None
    below: QColor | None = None
    dotted: bool = False
    bold: bool = False


class Piece(Protocol):
    """Something on paper that can be broken between its parts."""

    above: float
    keep: bool

    def measure(self) -> Sequence[float]:
        """The heights of its parts, from top to bottom."""

    def paint(self, painter: QPainter, part: int, y: float) -> None:
        """Draw one part with its upper edge at *y*."""

    def forget(self) -> None:
        """Let go of what was laid out; it can be laid out again."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph *width* points wide, *left* of the page's left edge; *above* is the space before it.

    With *keep* it stands on the page of what comes after it.
    """

    text: str
    font: QFont
    width: float
    left: float = 0.0
    above: float = 0.0
    leading: float = 1.25
    ink: QColor = field(default_factory=lambda: LIGHT.ink)
    looks: Sequence[Look] = ()
    keep: bool = False
    _laid: QTextLayout | None = None

    def layout(self) -> QTextLayout:
        """Its lines; the first line is at 0."""
        if self._laid is None:
            self._laid = self._lay()
        return self._laid

    def measure(self) -> list[float]:
        """The heights of its lines."""
        laid = self.layout()
        return [laid.lineAt(index).height() * self.leading for index in range(laid.lineCount())] or [0.0]

    def paint(self, painter: QPainter, part: int, y: float) -> None:
        """Draw one line."""
        laid = self.layout()
        if part < laid.lineCount():
            painter.setPen(self.ink)
            line = laid.lineAt(part)
            lead = line.height() * (self.leading - 1) / 2
            line.draw(painter, QPointF(self.left, y + lead - line.y()))

    def forget(self) -> None:
        """Let go of the lines."""
        self._laid = None

    @property
    def height(self) -> float:
        """All its lines together."""
        return sum(self.measure())

    def paint_all(self, painter: QPainter, y: float) -> None:
        """Draw every line, the first with its upper edge at *y*."""
        for part, height in enumerate(self.measure()):
            self.paint(painter, part, y)
            y += height

    def _lay(self) -> QTextLayout:
        laid = QTextLayout(self.text, self.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        laid.setTextOption(option)
        offsets = QtOffsets(self.text)
        laid.setFormats([_format(look, offsets) for look in self.looks])
        laid.beginLayout()
        y = 0.0
        while (line := laid.createLine()).isValid():
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0, y))
            y += line.height()
        laid.endLayout()
        return laid


def _format(look: Look, offsets: QtOffsets) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = offsets.unit(look.start)
    made.length = offsets.unit(look.end) - made.start
    how = QTextCharFormat()
    if look.ground is not None:
        how.setBackground(look.ground)
    if look.ink is not None:
        how.setForeground(look.ink)
    if look.below is not None:
        style = QTextCharFormat.UnderlineStyle
        how.setUnderlineStyle(style.DotLine if look.dotted else style.SingleUnderline)
        how.setUnderlineColor(look.below)
    if look.bold:
        how.setFontWeight(QFont.Weight.Bold)
    made.format = how
    return made


@dataclass(slots=True)
class Beside(Paragraph):
    """A paragraph with notes in the margin: each is an offset (code points) of its text and what stands beside it."""

    notes: Sequence[tuple[int, Paragraph]] = ()

    def notes_of(self, part: int) -> list[Paragraph]:
        """The notes of one line."""
        laid = self.layout()
        if part >= laid.lineCount():
            return []
        line = laid.lineAt(part)
        point = QtOffsets(self.text).point
        start, end = point(line.textStart()), point(line.textStart() + line.textLength())
        last = part == laid.lineCount() - 1
        return [note for offset, note in self.notes if start <= offset < end or (last and offset >= end)]


@dataclass(slots=True)
class Row:
    """Paragraphs beside each other, not broken; each has its own left edge. A *ruled* one has a line below."""

    cells: Sequence[Sequence[Paragraph]]
    above: float = 0.0
    keep: bool = False
    ruled: bool = True
    width: float = 0.0

    def measure(self) -> list[float]:
        """The height of its highest cell."""
        return [max((sum(one.above + one.height for one in cell) for cell in self.cells), default=0.0) + 7.0]

    def paint(self, painter: QPainter, part: int, y: float) -> None:
        """Draw every cell."""
        for cell in self.cells:
            at = y + 3.0
            for one in cell:
                at += one.above
                one.paint_all(painter, at)
                at += one.height
        if self.ruled:
            painter.setPen(QPen(LIGHT.line_strong, 0.5, Qt.PenStyle.SolidLine))
            bottom = y + self.measure()[part]
            painter.drawLine(QPointF(0, bottom), QPointF(self.width, bottom))

    def forget(self) -> None:
        """Let go of the lines of every cell."""
        for cell in self.cells:
            for one in cell:
                one.forget()


@dataclass(slots=True)
class Tag:
    """A small word on a coloured ground, such as ‘2 sources agree’."""

    text: str
    ground: QColor
    ink: QColor
    above: float = 2.0
    keep: bool = True

    def measure(self) -> list[float]:
        """Its height."""
        return [15.0]

    def paint(self, painter: QPainter, part: int, y: float) -> None:  # noqa: ARG002 (a piece's promise)
        """Draw it."""
        painter.setFont(sans(8, bold=True))
        width = painter.fontMetrics().horizontalAdvance(self.text) + 14.0
        box = QRectF(0, y + 1, width, 13)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.ground)
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(self.ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text)

    def forget(self) -> None:
        """There is nothing to let go of."""


__all__ = ["Beside", "Look", "Paragraph", "Piece", "Row", "Tag", "sans", "serif"]
