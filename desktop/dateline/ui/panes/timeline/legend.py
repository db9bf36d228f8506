"""What the colours and shapes of the timeline mean, in words; as many of them as there is room for."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dateline.ui import theme as themes
from dateline.ui.fonts import ui_font
from dateline.ui.panes.timeline.bars import BarPainter, draw_warning
from dateline.ui.panes.timeline.index import (
    APPROXIMATE,
    DENIED,
    DISAGREEMENT,
    INFERRED,
    NOT_ASSERTED,
    OPEN_START,
    UNCERTAIN,
)
from dateline.ui.panes.timeline.layout import Item, Metrics
from dateline.ui.panes.timeline.paint import Texts

_SIGNS = (
    (1, 0, 11, "1 origin"),
    (2, 0, 11, "2 origins"),
    (3, 0, 11, "3 or more"),
    (1, DISAGREEMENT, 0, "sources disagree"),
    (1, NOT_ASSERTED, 20, "planned or possible"),
    (1, APPROXIMATE, 24, "about"),
    (1, INFERRED, 22, "inferred"),
    (1, OPEN_START, 11, "or before"),
    (1, UNCERTAIN, 20, "uncertain"),
    (1, DENIED, 20, "denied"),
)
_DASHES = 18.0
_SPACE = 18


class Legend(QWidget):
    """A row of signs with their meaning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = Texts(ui_font(11))
        self._metrics = Metrics(bar=9, reach=_DASHES, warning=14)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAccessibleName("Legend: " + ", ".join(words for *_, words in _SIGNS))
        self.setToolTip(self._all())
        themes.themes().changed.connect(self._dressed)

    def _dressed(self) -> None:
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """One line."""
        return QSize(300, 24)

    def shown(self) -> list[str]:
        """The meanings that there is room for."""
        return [words for *_, words in self._placed()[1]]

    def _all(self) -> str:
        return "Colour: how many origins state it. Shape: " + ", ".join(words for *_, words in _SIGNS[3:]) + "."

    def _placed(self) -> tuple[float, list[tuple[float, Item, str]]]:
        x = 14.0
        placed = []
        for origins, flags, width, words in _SIGNS:
            before = _DASHES if flags & OPEN_START else 0.0
            sign = before + width + (self._metrics.warning if flags & DISAGREEMENT else 0.0)
            end = x + sign + 6 + self._texts.width(words)
            if end > self.width():
                break
            start = x + before
            placed.append((x + sign + 6, Item(0, 0, start, start + width, 0, flags, origins), words))
            x = end + _SPACE
        return x, placed

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the signs that fit."""
        painter = QPainter(self)
        try:
            self._draw(painter)
        finally:
            painter.end()

    def _draw(self, painter: QPainter) -> None:
        theme = themes.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bars = BarPainter(theme, self._metrics, self.devicePixelRatioF())
        middle = self.height() / 2
        for text_at, item, words in self._placed()[1]:
            if item.flags & DISAGREEMENT:
                draw_warning(painter, theme, item.start + self._metrics.warning / 2, middle)
            else:
                bars.draw(painter, item, 0, middle, chosen=False, pointed=False)
            painter.setPen(theme.muted)
            self._texts.draw(painter, text_at, middle, words)
