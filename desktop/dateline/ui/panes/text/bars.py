"""The bars around a text: the tabs of open sources, the switches of the layers, ‘n of m’."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QTabBar, QToolButton, QWidget

from dateline.domain.focus import Layer
from dateline.ui import kit
from dateline.ui import theme as themes
from dateline.ui.fonts import ui_font

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from dateline.ui.theme import Theme

_ORDER = (Layer.ENTITIES, Layer.FACTS, Layer.DATES, Layer.QUOTES, Layer.QUANTITIES)


class Tabs(QTabBar):
    """The tabs of the sources that are open; a tab's data is the source's id."""

    HEIGHT = 38

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Open sources")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setMovable(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFont(ui_font(kit.NORMAL))

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802 (Qt's name)
        """As wide as its words, up to a limit."""
        width = QFontMetricsF(self.font()).horizontalAdvance(self.tabText(index)) + 42
        return QSize(round(max(72.0, min(width, 232.0))), self.HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802, ARG002 (Qt's name and promise)
        """Narrow enough that several fit, wide enough to tell them apart."""
        return QSize(72, self.HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """It may shrink to one tab."""
        return QSize(80, self.HEIGHT)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """The middle button closes a tab, and so does the cross on the open one."""
        at = self.tabAt(event.position().toPoint())
        on_cross = at == self.currentIndex() and self._cross(at).contains(event.position())
        if at >= 0 and (event.button() == Qt.MouseButton.MiddleButton or (on_cross and self.count() > 1)):
            self.tabCloseRequested.emit(at)
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Delete closes the open tab."""
        if event.key() == Qt.Key.Key_Delete and self.currentIndex() >= 0:
            self.tabCloseRequested.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _cross(self, index: int) -> QRectF:
        box = QRectF(self.tabRect(index))
        return QRectF(box.right() - 24, box.center().y() - 7, 18, 18)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the open source as a sheet that stands out of the bar, the others as words."""
        theme = themes.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            self._paint_tab(painter, index, theme)
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int, theme: Theme) -> None:
        box = QRectF(self.tabRect(index))
        current = index == self.currentIndex()
        if current:
            sheet = box.adjusted(0.5, 5.5, -0.5, 12)
            painter.setPen(QPen(theme.accent if self.hasFocus() else theme.line, 1.5 if self.hasFocus() else 1.0))
            painter.setBrush(theme.paper)
            painter.drawRoundedRect(sheet, 7, 7)
        hovered = self.tabAt(self.mapFromGlobal(self.cursor().pos())) == index and self.underMouse()
        painter.setPen(theme.ink if current or hovered else theme.muted)
        painter.setFont(self.font())
        crossed = current and self.count() > 1
        room = box.adjusted(14, 4, -26 if crossed else -14, 0)
        words = QFontMetricsF(self.font()).elidedText(self.tabText(index), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if crossed:
            middle = self._cross(index).center()
            painter.setPen(QPen(theme.muted, 1.2))
            painter.drawLine(middle + QPointF(-3, -3), middle + QPointF(3, 3))
            painter.drawLine(middle + QPointF(-3, 3), middle + QPointF(3, -3))


class LayerSwitch(QAbstractButton):
    """One layer's name, drawn as the layer is drawn: both a switch and a legend."""

    def __init__(self, layer: Layer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layer = layer
        name = layer.value.capitalize()
        self.setText(name)
        self.setAccessibleName(f"Mark {name.lower()} in the text")
        self.setToolTip(f"Mark {name.lower()} in the text, or not")
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
    """The switches of the layers, in a row."""

    changed = Signal(object)
    """Emitted with the `frozenset` of the layers that are on, when a reader switched one."""

    def __init__(self, shown: frozenset[Layer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What is marked in the text")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(1)
        self.switches: dict[Layer, LayerSwitch] = {}
        for layer in _ORDER:
            if self.switches:
                row.addWidget(kit.label("·", tone="muted"))
            switch = LayerSwitch(layer)
            switch.setChecked(layer in shown)
            switch.clicked.connect(lambda _=False: self.changed.emit(self.shown))
            self.switches[layer] = switch
            row.addWidget(switch)

    @property
    def shown(self) -> frozenset[Layer]:
        """The layers that are on."""
        return frozenset(layer for layer, switch in self.switches.items() if switch.isChecked())

    def set_shown(self, layers: frozenset[Layer]) -> None:
        """Switch these on and the others off; emits nothing."""
        for layer, switch in self.switches.items():
            switch.setChecked(layer in layers)


class StepBar(QWidget):
    """‘2 of 5’ places where the chosen thing is lit up, with the way to the next and the previous."""

    stepped = Signal(int)
    """Emitted with 1 (next) or -1 (previous)."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepBar")
        self.setAccessibleName("Places where the chosen thing stands")
        self.words = kit.label()
        self.hint = kit.label(tone="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 10, 4)
        row.setSpacing(4)
        row.addWidget(self.words)
        row.addWidget(self._button("‹", "Previous place (Shift+N)", -1))
        row.addWidget(self._button("›", "Next place (N)", 1))
        row.addWidget(self.hint, 1)

    def _button(self, words: str, hint: str, step: int) -> QToolButton:
        made = QToolButton()
        made.setText(words)
        made.setToolTip(hint)
        made.setAccessibleName(hint)
        made.clicked.connect(lambda _=False: self.stepped.emit(step))
        return made

    def say(self, what: str, position: int, total: int, elsewhere: int) -> None:
        """Show ‘statement 2 of 5’ (*position* from 0) and how many of them are in other sources."""
        self.words.setText(f"{what} {position + 1:,} of {total:,}")
        self.hint.setText(f"{elsewhere:,} in other sources" if elsewhere else "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the ground and the line above."""
        theme = themes.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.window)
        painter.fillRect(0, 0, self.width(), 1, theme.line)
        painter.end()
