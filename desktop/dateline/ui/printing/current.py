"""What the current view is: the one with the keyboard, else the text or the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPicture

from dateline.ui.printing import NothingToPrint, views
from dateline.ui.printing.paper import Papers
from dateline.ui.printing.pieces import Paragraph, sans
from dateline.ui.theme import LIGHT, themes
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.ui.printing.pieces import Piece
    from dateline.ui.window import MainWindow


def papers(window: MainWindow) -> Papers:
    """What to print. Raises `NothingToPrint`, which says what to do."""
    desk, rooms = window.desk, window.rooms
    if desk is None:
        raise NothingToPrint(
            translate("Print", "Open a project first: then its text, timeline and facts can be printed.")
        )
    here = rooms.current()
    if here == "timeline" and rooms.timeline.canvas.stage is not None:
        return _timeline(window, desk.name)
    fact = window.selection.focus.fact
    if here == "inspector" and fact is not None:
        return views.fact(desk.reader.fact_card(fact, window.selection.focus.source), desk.name)
    if rooms.comparing:
        return _comparison(window, desk.name)
    reading = rooms.text.reading
    if reading is None:
        raise NothingToPrint(translate("Print", "Open a source first: then it can be printed."))
    return views.text(reading, frozenset(rooms.text.page.ink.shown))


def _comparison(window: MainWindow, project: str) -> Papers:
    desk, asking = window.desk, window.rooms.compare.asking
    assert desk is not None
    comparer, wanted = desk.reader.comparer(), asking.wanted()
    order = comparer.order(wanted, asking.order)
    return views.comparison(order.tolist(), comparer.columns(wanted, order), comparer.rows, project)


class Drawing:
    """A drawing that is as wide as the page, as far as its height allows."""

    above = 8.0
    keep = False

    def __init__(self, picture: QPicture, size: tuple[int, int], width: float, height: float) -> None:
        self._picture = picture
        self._size = size
        self._scale = min(width / max(1, size[0]), height / max(1, size[1]))

    def measure(self) -> list[float]:
        """Its height."""
        return [self._size[1] * self._scale]

    def paint(self, painter: QPainter, part: int, y: float) -> None:  # noqa: ARG002 (a piece's promise)
        """Draw it: lines and letters, no pixels."""
        painter.save()
        painter.translate(0, y)
        painter.scale(self._scale, self._scale)
        painter.setClipRect(QRectF(0, 0, *self._size))
        # Qt plays a recording larger where paper has more dots an inch than the screen; but the page is scaled already.
        device = painter.device()
        painter.scale(
            self._picture.logicalDpiX() / device.logicalDpiX(), self._picture.logicalDpiY() / device.logicalDpiY()
        )
        painter.drawPicture(0, 0, self._picture)
        painter.restore()

    def forget(self) -> None:
        """There is nothing to let go of."""


def _timeline(window: MainWindow, project: str) -> Papers:
    """The timeline as it is shown, drawn in light colours; what it shows is recorded here, on the window's thread."""
    canvas = window.rooms.timeline.canvas
    picture = QPicture()
    with themes().on_paper():
        painter = QPainter(picture)
        canvas.render_to(painter)
        painter.end()
    size = (canvas.width(), canvas.height())

    def make(width: float) -> Sequence[Piece]:
        head = translate("Print", "Timeline")
        return [
            Paragraph(head, sans(12, bold=True), width, ink=LIGHT.ink, keep=True),
            Drawing(picture, size, width, width * 0.6),
        ]

    return Papers(translate("Print", "Timeline — {0}").format(project), make, wide=True)


__all__ = ["papers"]
