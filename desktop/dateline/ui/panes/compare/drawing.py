"""Draws the matrix: what a source states in its cell, the sources above, the facts at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dateline.domain.comparison import Cell, ComparedFact
from dateline.domain.disagreement import Severity
from dateline.domain.views import SourceRow
from dateline.ui import icons
from dateline.ui import theme as themes
from dateline.ui.fonts import reading_font, ui_font
from dateline.ui.kit import SMALL
from dateline.ui.panes.compare.model import CELL, FACT, Matrix
from dateline.ui.panes.compare.words import SIGNS, Line, of_cell, of_fact

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

ROW = 70  # pixels: two lines of words and one below
HEAD = 42
_PAD = 10
_SIGN = 12
_QUOTED = 15


def _wrapped(painter: QPainter, area: QRect, text: str, font: QFont, lines: int = 2) -> int:
    """Draw *text* in at most so many lines from the top of *area*, the last one cut; gives the height it took."""
    metrics = QFontMetrics(font)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    drawn = y = 0
    while drawn < lines and (line := layout.createLine()).isValid():
        line.setLineWidth(area.width())
        drawn += 1
        start, end = line.textStart(), line.textStart() + line.textLength()
        units = text.encode("utf-16-le")  # Qt counts UTF-16 units
        rest = units[2 * start :] if drawn == lines else units[2 * start : 2 * end]
        words = rest.decode("utf-16-le").strip()
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QPointF(area.left(), area.top() + y + metrics.ascent()), words)
        y += metrics.height()
    layout.endLayout()
    return y


def _small(painter: QPainter, area: QRect, line: Line) -> None:
    """Draw small words at the foot of *area*, with their sign before them: in two lines where there is room."""
    theme = themes.current()
    font = ui_font(SMALL)
    colour = theme.disagree if line.severity is Severity.SUBSTANTIVE else theme.muted
    metrics = QFontMetrics(font)
    indent = 0 if line.severity is None else _SIGN + 5
    room = area.width() - indent
    lines = 2 if metrics.horizontalAdvance(line.words) > room and area.height() >= 2 * metrics.height() else 1
    area = QRect(area.left(), area.bottom() + 1 - lines * metrics.height(), area.width(), lines * metrics.height())
    if line.severity is not None:
        sign = icons.pixmap(SIGNS[line.severity], colour, _SIGN, painter.device().devicePixelRatioF())
        painter.drawPixmap(area.left(), area.top() + (metrics.height() - _SIGN) // 2, sign)
        area = area.adjusted(indent, 0, 0, 0)
    painter.setFont(font)
    painter.setPen(colour)
    _wrapped(painter, area, line.words, font, lines)


def _rule(painter: QPainter, area: QRect) -> None:
    """The lines below and at the right of a cell."""
    painter.setPen(themes.current().line)
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    painter.drawLine(area.topRight(), area.bottomRight())


class Cells(QStyledItemDelegate):
    """Draws what a source states: its words, and below them what differs or when it was."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802, ARG002 (Qt's promise)
        """All rows are equally high, so that a long list costs nothing to lay out."""
        return QSize(150, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        theme = themes.current()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        cell = index.data(CELL)
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or (isinstance(cell, Cell) and state & QStyle.StateFlag.State_MouseOver):
            painter.fillRect(area, theme.selection if chosen else theme.hover)
        _rule(painter, area)
        if isinstance(cell, Cell):
            model = index.model()
            titles = model.titles if isinstance(model, Matrix) else {}
            self._draw(painter, area.adjusted(_PAD, 6, -_PAD, -6), cell, of_cell(cell, titles))
        elif isinstance(index.data(FACT), ComparedFact):
            painter.setPen(theme.line_strong)
            painter.setFont(ui_font(13))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "–")
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(0, 0, -2, -2))
            painter.drawRect(area.adjusted(1, 1, -3, -3))
        painter.restore()

    def _draw(self, painter: QPainter, area: QRect, cell: Cell, below: Line) -> None:
        theme = themes.current()
        right = 0
        if cell.count > 1:
            font = ui_font(SMALL)
            words = f"+{cell.count - 1}"
            right = QFontMetrics(font).horizontalAdvance(words) + 6
            painter.setFont(font)
            painter.setPen(theme.muted)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            painter.drawText(area, flags, words)
        font = reading_font(_QUOTED)
        painter.setFont(font)
        painter.setPen(theme.ink)
        used = _wrapped(painter, area.adjusted(0, 0, -right, 0), cell.words, font)
        _small(painter, area.adjusted(0, used, 0, 0), below)


class _Head(QHeaderView):
    """A header that draws its sections itself and cannot be pressed."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 (Qt's names)
        """Draw one section on its ground."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, themes.current().window)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        _rule(painter, rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, rect, self.model().headerData(logicalIndex, self.orientation(), CELL))
        painter.restore()

    def _draw(self, painter: QPainter, area: QRect, of: object) -> None:
        raise NotImplementedError


class SourceHead(_Head):
    """The sources above their columns: swatch, title, date."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(HEAD)

    def _draw(self, painter: QPainter, area: QRect, of: object) -> None:
        if not isinstance(of, SourceRow):
            return
        theme = themes.current()
        inner = area.adjusted(_PAD, 5, -_PAD, -5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.source_colour(of.number))
        painter.drawRoundedRect(QRect(inner.left(), inner.top() + 4, 9, 9), 2, 2)
        font = ui_font(12, weight=QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.ink)
        words = QFontMetrics(font).elidedText(of.title, Qt.TextElideMode.ElideRight, inner.width() - 16)
        painter.drawText(inner.adjusted(16, 0, 0, -14), Qt.AlignmentFlag.AlignVCenter, words)
        _small(painter, inner.adjusted(16, 18, 0, 0), Line(of.published))


class FactHead(_Head):
    """The facts at the left, which stay while the sources scroll: label, date, who stands behind it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setDefaultSectionSize(ROW)
        self.current = -1

    def be_wide(self, width: int) -> None:
        """Take so many pixels."""
        if width != self.width():
            self.setFixedWidth(width)
            self.geometriesChanged.emit()  # the table makes room for it only when told

    def _draw(self, painter: QPainter, area: QRect, of: object) -> None:
        if not isinstance(of, ComparedFact):
            return
        theme = themes.current()
        if self.logicalIndexAt(area.center()) == self.current:
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height() - 1), theme.accent)
        inner = area.adjusted(_PAD + 4, 6, -_PAD, -6)
        font = ui_font(13)
        painter.setFont(font)
        painter.setPen(theme.ink)
        used = _wrapped(painter, inner, of.label, font)
        _small(painter, inner.adjusted(0, used, 0, 0), of_fact(of))
