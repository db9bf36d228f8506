"""The switches of the layers of marks: what is marked in the text, and how it looks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QToolButton, QWidget

from dateline.domain.focus import Layer
from dateline.ui import kit
from dateline.ui import theme as themes
from dateline.ui.actions import keys_in_words
from dateline.ui.fonts import ui_font
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from dateline.ui.theme import Theme

ORDER = (Layer.ENTITIES, Layer.FACTS, Layer.DATES, Layer.QUOTES, Layer.QUANTITIES)


class LayerSwitch(QAbstractButton):
    """One layer's name, drawn as the layer is drawn: both a switch and a legend."""

    def __init__(self, layer: Layer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layer = layer
        self.setText(name_of(layer))
        self.setAccessibleName(deed_of(layer))
        self.setToolTip(hint_of(layer))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._bold = ui_font(kit.NORMAL, weight=QFont.Weight.DemiBold)
        self._plain = ui_font(kit.NORMAL)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Its name in bold, so that switching moves nothing."""
        metrics = QFontMetricsF(self._bold)
        return QSize(round(metrics.horizontalAdvance(self.text())) + 8, round(metrics.height()) + 10)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the name, and the layer's own kind of mark with it while it is on."""
        theme = themes.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        font = self._bold if self.isChecked() else self._plain
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(self.text())
        words = QRectF((box.width() - width) / 2, (box.height() - metrics.height()) / 2, width, metrics.height())
        if self.isChecked():
            self._paint_sign(painter, words, theme)
        painter.setFont(font)
        painter.setPen(theme.ink if self.isChecked() or self.underMouse() else theme.muted)
        painter.drawText(QPointF(words.left(), words.top() + metrics.ascent()), self.text())
        if self.hasFocus():
            painter.setPen(QPen(theme.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _paint_sign(self, painter: QPainter, words: QRectF, theme: Theme) -> None:
        fills = {Layer.FACTS: theme.mark_fact, Layer.QUOTES: theme.mark_quote}
        if self.layer in fills:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fills[self.layer])
            painter.drawRoundedRect(words.adjusted(-3, 0, 3, 1), 3, 3)
            return
        lines = {
            Layer.ENTITIES: (theme.mark_entity_line, [1.0, 1.6]),
            Layer.DATES: (theme.mark_date_line, []),
            Layer.QUANTITIES: (theme.mark_quantity_line, [4.0, 2.0]),
        }
        colour, dashes = lines[self.layer]
        pen = QPen(colour, 1.6)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashes:
            pen.setDashPattern(dashes)
        painter.setPen(pen)
        y = words.bottom() + 1.5
        painter.drawLine(QPointF(words.left(), y), QPointF(words.right(), y))

    def enterEvent(self, event: object) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Show that it can be pressed."""
        self.update()

    def leaveEvent(self, event: object) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Be as before."""
        self.update()


class LayerSwitches(QWidget):
    """The switches of the layers, in a row or, where that is too wide, in the menu of one button."""

    changed = Signal(object)
    """Emitted with the `frozenset` of the layers that are on, when a reader switched one."""

    def __init__(self, shown: frozenset[Layer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Text", "What is marked in the text"))
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        self.switches: dict[Layer, LayerSwitch] = {}
        self._menu = QMenu(self)
        self._entries: dict[Layer, QAction] = {}
        for layer in ORDER:
            if self.switches:
                row.addWidget(kit.label("·", tone="muted"))
            switch = LayerSwitch(layer)
            switch.setChecked(layer in shown)
            switch.clicked.connect(lambda _=False: self._switched())
            self.switches[layer] = switch
            row.addWidget(switch)
            entry = self._menu.addAction(name_of(layer))
            entry.setCheckable(True)
            entry.triggered.connect(partial(self.toggle, layer))
            self._entries[layer] = entry
        self.folded = QToolButton()
        self.folded.setText(translate("Text", "Marks ▾"))
        self.folded.setAccessibleName(translate("Text", "What is marked in the text"))
        self.folded.setToolTip(translate("Text", "Choose what is marked in the text"))
        self.folded.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.folded.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.folded.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.folded.setMenu(self._menu)
        self.folded.hide()
        both = QHBoxLayout(self)
        both.setContentsMargins(4, 0, 12, 0)
        both.setSpacing(0)
        both.addWidget(self._row)
        both.addWidget(self.folded)
        self._tick()

    @property
    def wide(self) -> int:
        """The width of the row, whether it shows or not."""
        return self._row.sizeHint().width() + 16

    def fold(self, *, on: bool) -> None:
        """Be one button with a menu, or a row of switches."""
        self._row.setVisible(not on)
        self.folded.setVisible(on)

    @property
    def shown(self) -> frozenset[Layer]:
        """The layers that are on."""
        return frozenset(layer for layer, switch in self.switches.items() if switch.isChecked())

    def set_shown(self, layers: frozenset[Layer]) -> None:
        """Switch these on and the others off; emits nothing."""
        for layer, switch in self.switches.items():
            switch.setChecked(layer in layers)
        self._tick()

    def toggle(self, layer: Layer, _checked: object = None) -> None:
        """Switch a layer on or off, as a click on its switch does."""
        self.switches[layer].setChecked(not self.switches[layer].isChecked())
        self._switched()

    def _switched(self) -> None:
        self._tick()
        self.changed.emit(self.shown)

    def _tick(self) -> None:
        for layer, entry in self._entries.items():
            entry.setChecked(self.switches[layer].isChecked())


def name_of(layer: Layer) -> str:
    """What the marks of a layer are called."""
    return {
        Layer.ENTITIES: translate("Text", "Entities"),
        Layer.FACTS: translate("Text", "Facts"),
        Layer.DATES: translate("Text", "Dates"),
        Layer.QUOTES: translate("Text", "Quotes"),
        Layer.QUANTITIES: translate("Text", "Quantities"),
    }[layer]


def deed_of(layer: Layer) -> str:
    """What switching a layer on does."""
    return {
        Layer.ENTITIES: translate("Text", "Mark entities in the text"),
        Layer.FACTS: translate("Text", "Mark facts in the text"),
        Layer.DATES: translate("Text", "Mark dates in the text"),
        Layer.QUOTES: translate("Text", "Mark quotes in the text"),
        Layer.QUANTITIES: translate("Text", "Mark quantities in the text"),
    }[layer]


def hint_of(layer: Layer) -> str:
    """As `deed_of`, with the key that does it."""
    return f"{deed_of(layer)} ({keys_in_words(f'Alt+{ORDER.index(layer) + 1}')})"
