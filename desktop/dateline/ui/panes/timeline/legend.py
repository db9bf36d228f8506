"""What the colours and shapes of the timeline mean, in words; as many of them as there is room for."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from dateline.ui import theme as themes
from dateline.ui.fonts import ui_font
from dateline.ui.kit import caption
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
from dateline.ui.tongue import translate

_DASHES = 18.0
_SPACE = 18
_LINE = 22  # pixels


class _Sign(NamedTuple):
    origins: int
    flags: int
    width: int
    words: str


def _signs() -> tuple[_Sign, ...]:
    return (
        _Sign(1, 0, 11, translate("Timeline", "1 origin")),
        _Sign(2, 0, 11, translate("Timeline", "2 origins")),
        _Sign(3, 0, 11, translate("Timeline", "3 or more")),
        _Sign(1, DISAGREEMENT, 0, translate("Timeline", "sources disagree")),
        _Sign(1, NOT_ASSERTED, 20, translate("Timeline", "planned or possible")),
        _Sign(1, APPROXIMATE, 24, translate("Timeline", "about")),
        _Sign(1, INFERRED, 22, translate("Timeline", "inferred")),
        _Sign(1, OPEN_START, 11, translate("Timeline", "or before")),
        _Sign(1, UNCERTAIN, 20, translate("Timeline", "uncertain")),
        _Sign(1, DENIED, 20, translate("Timeline", "denied")),
    )


class Legend(QWidget):
    """Signs with their meaning: in a row, or a *tall* one below each other, as wide as it needs."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None, *, tall: bool = False) -> None:
        super().__init__(parent)
        self._tall = tall
        self._signs = _signs()
        self._texts = Texts(ui_font(12 if tall else 11))
        self._metrics = Metrics(bar=9, reach=_DASHES, warning=14)
        if not tall:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        said = ", ".join(sign.words for sign in self._signs)
        self.setAccessibleName(translate("Timeline", "Legend: {0}").format(said))
        shapes = ", ".join(sign.words for sign in self._signs[3:])
        self.setToolTip(translate("Timeline", "Colour: how many origins state it. Shape: {0}.").format(shapes))
        themes.themes().changed.connect(self._dressed)

    def _dressed(self) -> None:
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """One line, or one for each sign."""
        if not self._tall:
            return QSize(300, 24)
        wide = max(self._texts.width(sign.words) for sign in self._signs)
        return QSize(round(self._tab + wide) + 16, _LINE * len(self._signs))

    def shown(self) -> list[str]:
        """The meanings that there is room for."""
        return [words for _, _, _, words in self._placed()]

    @property
    def complete(self) -> bool:
        """Whether there is room for all of them."""
        return len(self._placed()) == len(self._signs)

    @property
    def _tab(self) -> float:
        """Where the words of a tall one begin."""
        return 8 + _DASHES + max(sign.width for sign in self._signs) + 12

    def _placed(self) -> list[tuple[float, float, Item, str]]:
        """For each sign that fits: where its words begin, its middle height, and the sign."""
        if self._tall:
            return [
                (self._tab, _LINE * (row + 0.5), self._item(sign, 8 + _DASHES), sign.words)
                for row, sign in enumerate(self._signs)
            ]
        x = 14.0
        placed = []
        for sign in self._signs:
            before = _DASHES if sign.flags & OPEN_START else 0.0
            takes = before + sign.width + (self._metrics.warning if sign.flags & DISAGREEMENT else 0.0)
            end = x + takes + 6 + self._texts.width(sign.words)
            if end > self.width():
                break
            placed.append((x + takes + 6, self.height() / 2, self._item(sign, x + before), sign.words))
            x = end + _SPACE
        return placed

    def _item(self, sign: _Sign, start: float) -> Item:
        return Item(0, 0, start, start + sign.width, 0, sign.flags, sign.origins)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Say that there is another room for signs."""
        super().resizeEvent(event)
        self.resized.emit()

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
        for text_at, middle, item, words in self._placed():
            if item.flags & DISAGREEMENT:
                draw_warning(painter, theme, item.start + self._metrics.warning / 2, middle)
            else:
                bars.draw(painter, item, 0, middle, chosen=False, pointed=False)
            painter.setPen(theme.ink if self._tall else theme.muted)
            self._texts.draw(painter, text_at, middle, words)


class LegendSheet(QFrame):
    """All signs below each other, over the window until one clicks elsewhere or presses Escape."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        name = translate("Timeline", "What the signs mean")
        self.setAccessibleName(name)
        self.legend = Legend(self, tall=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addWidget(caption(name))
        column.addWidget(self.legend)

    def open_above(self, corner: QPoint) -> None:
        """Open with its lower left corner at *corner* of the screen."""
        self.adjustSize()
        self.move(corner.x(), max(corner.y() - self.height(), 0))
        self.show()
