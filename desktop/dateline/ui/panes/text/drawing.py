"""Draws what a page shows: the paragraphs in view with their marks, and what stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from dateline.ui import theme as themes
from dateline.ui.fonts import ui_font
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from dateline.ui.panes.text.page import Page
    from dateline.ui.panes.text.sheet import Sheet
    from dateline.ui.theme import Theme


def draw(page: Page, painter: QPainter, clip: QRectF) -> None:
    """Draw the part of *page* inside *clip*, in the coordinates of its viewport."""
    theme = themes.current()
    painter.fillRect(clip, theme.paper)
    if page.sheet is None:
        if page.reading is None:
            _nothing(page, painter, theme)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    y = float(page.verticalScrollBar().value())
    painter.translate(0, -y)
    clip = clip.translated(0, y)
    _sheet(page, page.sheet, painter, theme, clip)
    _remarked(page, page.sheet, painter, theme)
    _notes(page, painter, theme)
    for sign in page.signs():
        sign.paint(painter, theme, chosen=page.fact)


def _nothing(page: Page, painter: QPainter, theme: Theme) -> None:
    room = QRectF(page.viewport().rect()).adjusted(24, 0, -24, 0)
    top, middle = QRectF(room), room.center().y()
    top.setBottom(middle - 2)
    painter.setPen(theme.ink)
    painter.setFont(ui_font(13))
    title = translate("Text", "Nothing to read yet")
    painter.drawText(top, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, title)
    room.setTop(middle + 4)
    painter.setPen(theme.muted)
    painter.setFont(ui_font(12))
    how = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    words = translate("Text", "Drop articles or a folder here, or press Ctrl+I. Your files stay as they are.")
    painter.drawText(room, how, words)


def _sheet(page: Page, sheet: Sheet, painter: QPainter, theme: Theme, clip: QRectF) -> None:
    left, paper = page.column.left, page.paper
    for placed in sheet.visible(clip.top(), clip.bottom()):
        dim = bool(paper.dim[placed.number])
        if placed.number in paper.words_of_why:
            painter.setPen(theme.muted)
            painter.setFont(page.scale.small)
            why = paper.words_of_why[placed.number]
            fitting = painter.fontMetrics().elidedText(why, Qt.TextElideMode.ElideRight, int(page.column.room))
            painter.drawText(QPointF(left, placed.top - sheet.caption * 0.45), fitting)
        page.ink.paint(painter, placed, left, theme)
        painter.setPen(theme.muted if dim else theme.ink)
        coloured = page.ink.coloured(placed, theme, dim=dim)
        placed.typeset.draw(painter, QPointF(left, placed.top), clip, coloured)
    assert page.head is not None
    bottom = 0.0
    if paper.title >= 0:
        bottom = sheet.top(paper.title) + sheet.typeset(paper.title).height
    if bottom + page.head.above + 200 > clip.top():
        page.head.paint(painter, theme, left, bottom, clip)
    if (caret := page.hand.caret_rect(sheet)) is not None:
        painter.fillRect(caret.translated(left, 0), theme.accent)


def _remarked(page: Page, sheet: Sheet, painter: QPainter, theme: Theme) -> None:
    """A line of dots over the words that a person's note is on."""
    seen = page.visible_span() if page.reading is not None and page.reading.remarks else None
    if seen is None or page.reading is None:
        return
    pen = QPen(theme.accent, 1.4, Qt.PenStyle.DotLine)
    painter.setPen(pen)
    for remark in page.reading.remarks:
        start, end = max(seen.start, remark.start), min(seen.end, remark.end)
        for rect in sheet.rects(start, end) if start < end else ():
            y = rect.top() + 1.5
            x = page.column.left
            painter.drawLine(QPointF(x + rect.left(), y), QPointF(x + rect.right(), y))


def _notes(page: Page, painter: QPainter, theme: Theme) -> None:
    if page.notes is None:
        return
    right = page.column.left + page.column.width
    for one in page.notes_shown():
        lit = page.fact if page.fact in one.facts else None
        hovered = page.hovered_note is not None and page.hovered_note.note == one.note
        passes = page.only is None or not one.facts or not page.only.isdisjoint(one.facts)
        page.notes.margin.paint(painter, one, theme, column_right=right, lit=lit, hovered=hovered, quiet=not passes)
