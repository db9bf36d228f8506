"""Sets pieces on pages: breaks them, numbers the pages, and puts margin notes beside their lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from dateline.errors import Cancelled
from dateline.ui.printing.pieces import Beside, sans
from dateline.ui.theme import LIGHT
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPagedPaintDevice

    from dateline.ui.printing.pieces import Paragraph, Piece

_MARGIN = 42.0  # points, on every side
_HEAD = 26.0
_NOTE_GAP = 4.0
_INCH = 72.0


@dataclass
class Papers:
    """Something to print: its *title* stands on every page; *wide* pages lie on their side."""

    title: str
    make: Callable[[float], Sequence[Piece]]
    """Gives the pieces for a page this many points wide."""
    wide: bool = False


@dataclass
class _Page:
    parts: list[tuple[Piece, int, float]] = field(default_factory=list)


def page_size(locale: QLocale | None = None) -> QPageSize:
    """The paper of the reader's country: Letter where inches are used, A4 elsewhere."""
    inches = (locale or QLocale()).measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.Letter if inches else QPageSize.PageSizeId.A4)


def prepare(device: QPagedPaintDevice, *, wide: bool) -> None:
    """Give *device* our margins and the page's direction; the paper's size is its own."""
    way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    device.setPageOrientation(way)
    device.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Point)


def pdf(path: str, title: str, *, wide: bool) -> QPdfWriter:
    """A PDF file to paint on, on the reader's paper."""
    made = QPdfWriter(path)
    made.setTitle(title)
    made.setCreator("Dateline")
    made.setPageSize(page_size())
    prepare(made, wide=wide)
    return made


def write(
    papers: Papers,
    device: QPagedPaintDevice,
    progress: Callable[[int, int], None] = lambda *_: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Paint *papers* on *device*, which is prepared; gives the number of pages. May run on any thread.

    *progress* hears how many pieces of how many are done: first those that are measured, then those that are painted.
    Raises `Cancelled`.
    """
    layout = device.pageLayout()
    room = layout.paintRect(QPageLayout.Unit.Point)
    width, height = room.width(), room.height()
    pieces = list(papers.make(width))
    total = 2 * len(pieces)
    pages = _broken(pieces, height - _HEAD, lambda done: _tell(done, total, progress, cancelled))
    painter = QPainter(device)
    try:
        scale = device.logicalDpiX() / _INCH
        done = len(pieces)
        before: Piece | None = None
        for number, page in enumerate(pages):
            if number:
                device.newPage()
            painter.resetTransform()
            painter.scale(scale, scale)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint_head(painter, papers.title, number + 1, len(pages), width)
            for piece, part, y in page.parts:
                if piece is not before:
                    if before is not None:
                        before.forget()
                    before = piece
                    done += 1
                    _tell(done, total, progress, cancelled)
                piece.paint(painter, part, _HEAD + y)
            _paint_notes(painter, page, height)
    finally:
        painter.end()
    return len(pages)


def _tell(done: int, total: int, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled
    progress(done, total)


def _broken(pieces: Sequence[Piece], height: float, tell: Callable[[int], None]) -> list[_Page]:
    """The pages: no line is cut, a heading stands with what it heads, one line alone is no page's end."""
    pages = [_Page()]
    y = 0.0
    held: list[tuple[Piece, Sequence[float]]] = []  # headings that wait for what they head
    for number, piece in enumerate(pieces):
        held.append((piece, piece.measure()))
        piece.forget()
        tell(number + 1)
        if piece.keep and number + 1 < len(pieces):
            continue
        ahead = sum(one.above + sum(parts) for one, parts in held[:-1])
        last, parts = held[-1]
        ahead += last.above + sum(parts[: min(len(parts), 2)])
        if y and y + ahead > height:
            pages.append(_Page())
            y = 0.0
        for one, heights in held:
            y += one.above if y else 0.0
            for part, high in enumerate(heights):
                if y and y + high > height:
                    pages.append(_Page())
                    y = 0.0
                pages[-1].parts.append((one, part, y))
                y += high
        held.clear()
    return pages


def _paint_head(painter: QPainter, title: str, number: int, total: int, width: float) -> None:
    font = sans(8)
    painter.setFont(font)
    painter.setPen(LIGHT.muted)
    place = translate("Print", "page {0} of {1}").format(number, total)
    metrics = QFontMetricsF(font)
    right = metrics.horizontalAdvance(place)
    shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, width - right - 24)
    top = QRectF(0, 0, width, 12)
    painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    painter.drawText(top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, place)
    painter.setPen(QPen(LIGHT.line_strong, 0.5))
    painter.drawLine(QPointF(0, 15), QPointF(width, 15))


def _paint_notes(painter: QPainter, page: _Page, height: float) -> None:
    """Notes stand beside their lines or, where another stands there, below it; what finds no room is in the list."""
    free = 0.0
    for piece, part, y in page.parts:
        if not isinstance(piece, Beside):
            continue
        for note in piece.notes_of(part):
            top = max(_HEAD + y, free)
            if top + note.height > height:
                return
            _paint_note(painter, note, top)
            free = top + note.height + _NOTE_GAP


def _paint_note(painter: QPainter, note: Paragraph, top: float) -> None:
    painter.fillRect(QRectF(note.left - 6, top, 1.2, note.height), LIGHT.mark_fact_line)
    note.paint_all(painter, top)


__all__ = ["Papers", "page_size", "pdf", "prepare", "write"]
