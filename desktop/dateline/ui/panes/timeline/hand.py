"""What wheel, fingers and mouse do to the painted timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QWheelEvent

    from dateline.ui.panes.timeline.canvas import Canvas

ZOOM_A_NOTCH = 1.25
_NOTCH = 120.0  # eighths of a degree
_SMART_ZOOM = 4.0  # two fingers that tap


class Hand:
    """Moves the view of a canvas: a drag moves time and lanes, a brush spans a range, a click chooses."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.brushing = False
        self._pressed: QPointF | None = None
        self._dragged = False
        self._brush_from: float | None = None
        self._last = QPointF()

    def turn_wheel(self, event: QWheelEvent) -> None:
        """Up and down zoom at the pointer; sideways, or with Shift, pan; with Alt the lanes scroll."""
        canvas = self._canvas
        turned, fine = event.angleDelta(), event.pixelDelta()
        down, across = float(turned.y()), float(turned.x())
        modifiers = event.modifiers()
        if modifiers & Qt.KeyboardModifier.AltModifier:
            canvas.scroll_lanes(-(down or across) / _NOTCH * 48)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier or abs(across) > abs(down):
            pixels = fine.x() or fine.y()
            canvas.pan(-float(pixels) if pixels else -(across or down) / _NOTCH * canvas.width() / 10)
        elif down:
            canvas.zoom(ZOOM_A_NOTCH ** (down / _NOTCH), event.position().x())
        event.accept()

    def gesture(self, event: QEvent) -> bool:
        """Two fingers, on a touchpad or a screen, pinch and drag; whether *event* was such a gesture."""
        canvas = self._canvas
        if isinstance(event, QNativeGestureEvent):
            kind, at = event.gestureType(), event.position().x()
            if kind == Qt.NativeGestureType.ZoomNativeGesture:
                canvas.zoom(max(1.0 + event.value(), 0.1), at)
            elif kind == Qt.NativeGestureType.SmartZoomNativeGesture:
                canvas.zoom(_SMART_ZOOM, at)
            elif kind == Qt.NativeGestureType.PanNativeGesture:
                canvas.pan(-event.delta().x())
            else:
                return False
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._let_go()  # the first of the fingers was taken for a drag
                center = pinch.centerPoint()
                canvas.zoom(pinch.scaleFactor(), float(canvas.mapFromGlobal(center).x()))
                if pinch.changeFlags() & QPinchGesture.ChangeFlag.CenterPointChanged:
                    canvas.pan(pinch.lastCenterPoint().x() - center.x())
                return True
        return False

    def press(self, event: QMouseEvent) -> None:
        """The beginning of a click, a drag or a brush."""
        stage = self._canvas.stage
        if event.button() != Qt.MouseButton.LeftButton or stage is None:
            return
        self._pressed = self._last = event.position()
        self._dragged = False
        # Many a window manager keeps Alt and drag for moving windows.
        keys = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        if self.brushing or event.modifiers() & keys:
            self._brush_from = stage.view.day_at(event.position().x())

    def move(self, event: QMouseEvent) -> None:
        """A drag moves time and lanes; a brush spans a range; else the bar under the pointer lights up."""
        canvas = self._canvas
        at, stage = event.position(), canvas.stage
        if stage is None:
            return
        if self._pressed is None:
            canvas.point(at)
            return
        if not self._dragged:
            if (at - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            self._dragged = True
        if self._brush_from is not None:
            low, high = sorted((self._brush_from, stage.view.day_at(at.x())))
            stage.brushed = int(low // 1), int(high // 1)
            canvas.update()
            canvas.moved.emit()
        else:
            canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
            canvas.pan(self._last.x() - at.x())
            canvas.scroll_lanes(self._last.y() - at.y())
        self._last = at

    def release(self, event: QMouseEvent) -> None:
        """Without a drag it was a click: the bar under it is chosen."""
        canvas = self._canvas
        stage = canvas.stage
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None or stage is None:
            return
        dragged, brushed = self._dragged, self._brush_from is not None
        self._let_go()
        if dragged and brushed and stage.brushed is not None:
            canvas.brushed.emit(*stage.brushed)
        elif dragged:
            canvas.settle()
        elif (item := canvas.item_at(event.position())) is not None:
            canvas.choose(item.row)

    def press_twice(self, event: QMouseEvent) -> None:
        """Twice on nothing zooms in there."""
        canvas = self._canvas
        if event.button() == Qt.MouseButton.LeftButton and canvas.item_at(event.position()) is None:
            canvas.zoom(_SMART_ZOOM, event.position().x())

    def _let_go(self) -> None:
        self._pressed = self._brush_from = None
        self._dragged = False
        self._canvas.unsetCursor()
