"""The strip below: everything there is, small, with a window on the part that is in view."""

from dataclasses import replace
from enum import Enum, auto

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QWidget

from dateline.ui import theme as themes
from dateline.ui.panes.timeline.paint import bins, columns, draw_focus
from dateline.ui.panes.timeline.scale import View
from dateline.ui.panes.timeline.stage import Stage
from dateline.ui.tongue import translate

HEIGHT = 25  # pixels
_GRIP = 6  # pixels at the window's edges by which it is drawn wider
_BIN = 2  # pixels


class _Grip(Enum):
    WINDOW = auto()
    LEFT = auto()
    RIGHT = auto()


class Minimap(QWidget):
    """Follows a `Stage`, and moves its view."""

    moved = Signal()
    """The reader moved the window."""
    let_go = Signal()
    """The reader is done moving it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what is drawn behind it leaves it as it was
        self._stage: Stage | None = None
        self._picture: tuple[object, QPixmap] | None = None
        self._grip: _Grip | None = None
        self._offset = 0.0
        self._by_keyboard = False
        self.setFixedHeight(HEIGHT)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Timeline", "Overview of the timeline"))
        hint = translate("Timeline", "Left and Right move what is shown; plus and minus change how much that is.")
        self.setAccessibleDescription(hint)
        self.setToolTip(translate("Timeline", "Everything at a glance: drag the frame to move, its edges to zoom"))
        themes.themes().changed.connect(self._dressed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as it is, as wide as one likes."""
        return QSize(400, HEIGHT)

    def show_stage(self, stage: Stage | None) -> None:
        """Show these facts, or none."""
        self._stage = stage
        self._picture = None
        self.update()

    def whole(self) -> View | None:
        """Everything, on the width of the strip."""
        stage = self._stage
        if stage is None or not len(stage.index):
            return None
        return stage.index.limits.everything(stage.index.scale, self.width())

    def opening(self) -> QRectF:
        """Where the window on the visible part lies."""
        whole, stage = self.whole(), self._stage
        if whole is None or stage is None:
            return QRectF()
        left = (stage.view.left - whole.left) * whole.per_unit
        right = (stage.view.right - whole.left) * whole.per_unit
        if right - left < 10:
            left, right = (left + right) / 2 - 5, (left + right) / 2 + 5
        left, right = max(left, 1.0), min(right, self.width() - 1.0)
        return QRectF(left, 1.0, max(right - left, 10.0), HEIGHT - 2.0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the strip and its window."""
        painter = QPainter(self)
        try:
            self._draw(painter)
        finally:
            painter.end()

    def _draw(self, painter: QPainter) -> None:
        theme = themes.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.window)
        stage, whole = self._stage, self.whole()
        if stage is not None and whole is not None:
            opening = self.opening()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.paper)
            painter.drawRoundedRect(opening, 4, 4)
            painter.drawPixmap(0, 0, self._histogram(stage, whole))
            self._draw_signs(painter, stage, whole)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.accent, 1.4))
            painter.drawRoundedRect(opening.adjusted(0.7, 0.7, -0.7, -0.7), 4, 4)
        if self.hasFocus() and self._by_keyboard:
            draw_focus(painter, theme, QRectF(self.rect()))

    def _draw_signs(self, painter: QPainter, stage: Stage, whole: View) -> None:
        theme = themes.current()
        if stage.brushed is not None:
            low, high = (float(x) for x in whole.x([stage.brushed[0], stage.brushed[1] + 1.0]))
            painter.fillRect(QRectF(low, HEIGHT - 4, max(high - low, 2), 3), theme.brush)
        if stage.chosen is not None:
            bars = stage.index.bars
            low, high = (float(x) for x in whole.x([float(bars.low[stage.chosen]), float(bars.high[stage.chosen]) + 1]))
            middle = (low + high) / 2
            painter.fillRect(QRectF(middle - 1.5, 3, 3, HEIGHT - 6), theme.bar_chosen_line)

    def _histogram(self, stage: Stage, whole: View) -> QPixmap:
        """Drawn once for each width, theme and set of facts."""
        theme, ratio = themes.current(), self.devicePixelRatioF()
        made_for = (whole, theme.name, ratio, stage.index)
        if self._picture is not None and self._picture[0] == made_for:
            return self._picture[1]
        edges, x = bins(replace(whole, width=float(self.width())), _BIN)
        total = stage.index.histogram(edges).total
        tall = HEIGHT - 8
        heights = np.sqrt(total / max(total.max(), 1e-7)) * tall * ratio
        heights = np.where(total > 1e-7, np.maximum(heights, 4 * ratio), 0)
        pixmap = QPixmap(round(self.width() * ratio), round(HEIGHT * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        picture = columns(heights[None, :], round(tall * ratio), [theme.density])
        painter.drawImage(QRectF(x, HEIGHT - 4 - tall, _BIN * len(total), tall), picture)
        painter.end()
        self._picture = made_for, pixmap
        return pixmap

    def _dressed(self) -> None:
        self._picture = None
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show where the keyboard is to whoever came by it."""
        keys = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
        self._by_keyboard = event.reason() in keys
        super().focusInEvent(event)

    # moving the window

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Take the window or one of its edges; elsewhere, bring it here."""
        if event.button() != Qt.MouseButton.LeftButton or self._stage is None or self.whole() is None:
            return
        x, opening = event.position().x(), self.opening()
        self._grip = self._grip_at(x)
        if self._grip is None:
            self._grip = _Grip.WINDOW
            self._offset = opening.width() / 2
            self._drag(x)
        else:
            self._offset = x - (opening.right() if self._grip is _Grip.RIGHT else opening.left())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Drag what was taken, or show what can be."""
        x = event.position().x()
        if self._grip is not None:
            self._drag(x)
            return
        grip = self._grip_at(x)
        at_edge = grip in {_Grip.LEFT, _Grip.RIGHT}
        shape = Qt.CursorShape.OpenHandCursor if grip is _Grip.WINDOW else Qt.CursorShape.ArrowCursor
        self.setCursor(Qt.CursorShape.SizeHorCursor if at_edge else shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Let go."""
        if event.button() == Qt.MouseButton.LeftButton and self._grip is not None:
            self._grip = None
            self.let_go.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Show everything."""
        if self._stage is not None:
            self._stage.show_everything()
            self._report()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Zoom about the middle of what is in view."""
        if self._stage is not None and event.angleDelta().y():
            self._stage.zoom(1.25 ** (event.angleDelta().y() / 120), self._stage.view.width / 2)
            self._report()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Arrows move the window, + and - change it."""
        stage = self._stage
        key = event.key()
        if stage is None:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            stage.pan(stage.view.width / (8 if key == Qt.Key.Key_Right else -8))
            self._report()
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            stage.zoom(0.8 if key == Qt.Key.Key_Minus else 1.25, stage.view.width / 2)
            self._report()
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_0}:
            stage.show_everything()
            self._report()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """The pointer is an arrow elsewhere."""
        if self._grip is None:
            self.unsetCursor()

    def _grip_at(self, x: float) -> _Grip | None:
        opening = self.opening()
        grip = min(_GRIP, opening.width() / 4)
        if abs(x - opening.left()) <= grip:
            return _Grip.LEFT
        if abs(x - opening.right()) <= grip:
            return _Grip.RIGHT
        return _Grip.WINDOW if opening.left() < x < opening.right() else None

    def _drag(self, x: float) -> None:
        stage, whole = self._stage, self.whole()
        if stage is None or whole is None:
            return
        unit = whole.left + (x - self._offset) / whole.per_unit
        view = stage.view
        if self._grip is _Grip.WINDOW:
            stage.show(replace(view, left=unit))
        elif self._grip is _Grip.LEFT:
            left = min(unit, view.right - 10 / whole.per_unit)
            stage.show(replace(view, left=left, per_unit=view.width / (view.right - left)))
        else:
            right = max(unit, view.left + 10 / whole.per_unit)
            stage.show(replace(view, per_unit=view.width / (right - view.left)))
        self._report()

    def _report(self) -> None:
        self.update()
        self.moved.emit()
