"""The painted timeline: axis above, bars below, moved by wheel, fingers, mouse and keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QScrollBar, QToolTip, QWidget

from dateline.ui import theme as themes
from dateline.ui.fonts import ui_font
from dateline.ui.panes.timeline.body import CAPTION, Body
from dateline.ui.panes.timeline.describe import sentence, tooltip
from dateline.ui.panes.timeline.layout import Item, Layout
from dateline.ui.panes.timeline.paint import (
    Texts,
    Type,
    draw_axis,
    draw_empty,
    draw_focus,
    draw_grid,
)
from dateline.ui.panes.timeline.stage import Stage
from dateline.ui.panes.timeline.ticks import Ruler
from dateline.ui.panes.timeline.words import Words

AXIS = 27  # pixels
_SETTLE = 110  # milliseconds after the last move until words are read and lanes tidied
_ZOOM_A_NOTCH = 1.25
_NOTCH = 120.0  # eighths of a degree


class Canvas(QWidget):
    """Shows a `Stage`. What the reader does is said by its signals; what is set from outside is not."""

    chosen = Signal(int)
    """The number of the fact that the reader chose."""
    brushed = Signal(object, object)
    """First and last day (ordinals) of the range that the reader brushed; twice `None` when it is taken back."""
    moved = Signal()
    """What is in view has changed."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.stage: Stage | None = None
        self.empty_words = ("", "")
        self.brushing = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumHeight(AXIS + 28)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setAccessibleName("Timeline")
        self.type = Type(Texts(ui_font(11.5)), Texts(ui_font(12)), Texts(ui_font(13)))
        self._ruler = Ruler(words, self.type.axis.width)
        self._moving = False
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settling.timeout.connect(self.settle)
        self._pressed: QPointF | None = None
        self._dragged = False
        self._brush_from: float | None = None
        self._last = QPointF()
        self._pointed: int | None = None
        self._by_keyboard = False
        self._scroll = QScrollBar(Qt.Orientation.Vertical, self)
        self._scroll.setAccessibleName("Lanes of the timeline")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.hide()
        self._scroll.valueChanged.connect(self._scrolled)
        themes.themes().changed.connect(self._dressed)

    # what is shown

    def show_stage(self, stage: Stage | None) -> None:
        """Show these facts, or none."""
        self.stage = stage
        self._pointed = None
        self._moving = False
        if stage is not None:
            stage.resize(self.width(), self.body_height)
        self.touched(moving=False)

    @property
    def body_height(self) -> int:
        """The pixels below the axis."""
        return self.height() - AXIS

    def touched(self, *, moving: bool) -> None:
        """Something of the stage has changed; *moving* says that more of it will soon."""
        if moving:
            self._moving = True
            self._settling.start()
        self.moved.emit()
        self.update()

    def settle(self) -> None:
        """Rest here: read the words that are missing, and tidy the lanes."""
        self._settling.stop()
        self._moving = False
        self.update()

    def layout_now(self) -> Layout | None:
        """What is drawn at this moment."""
        return self.stage.layout(moving=self._moving) if self.stage is not None and len(self.stage.index) else None

    def where(self, key: int) -> QRectF | None:
        """Where on the canvas the bar of a fact lies, if it is drawn."""
        layout = self.layout_now()
        stage = self.stage
        if layout is None or stage is None:
            return None
        place = next((stage.place(item) for item in layout.items if item.key == key), None)
        return None if place is None else QRectF(place[0], AXIS + place[1], place[2] - place[0], layout.pitch)

    # drawing

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw what is on the screen."""
        painter = QPainter(self)
        try:
            self.render_to(painter)
        finally:  # a painter that outlives its event takes the program down with it
            painter.end()

    def render_to(self, painter: QPainter) -> None:
        """Draw everything with *painter*, at the size of the widget."""
        theme = themes.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.paper)
        stage, layout = self.stage, self.layout_now()
        if stage is None or layout is None:
            draw_empty(painter, theme, self.type, QRectF(self.rect()), AXIS, self.empty_words)
            self._draw_focus(painter)
            return
        self._place_scroll_bar(stage)
        axis = self._ruler.axis(stage.view)
        draw_grid(painter, theme, axis, AXIS, self.height())
        painter.save()
        painter.setClipRect(0, AXIS, self.width(), self.body_height)
        painter.translate(0, AXIS)
        Body(painter, theme, self.type, stage, layout).draw(self._pointed)
        painter.restore()
        draw_axis(painter, theme, self.type, axis, stage.view, AXIS)
        self._draw_focus(painter)

    def _draw_focus(self, painter: QPainter) -> None:
        if self.hasFocus() and self._by_keyboard:
            draw_focus(painter, themes.current(), QRectF(self.rect()))

    def _place_scroll_bar(self, stage: Stage) -> None:
        most = round(stage.most_scroll)
        silence = QSignalBlocker(self._scroll)  # it follows; it does not lead
        self._scroll.setRange(0, most)
        self._scroll.setPageStep(round(stage.height))
        self._scroll.setSingleStep(round(stage.metrics.pitch))
        self._scroll.setValue(round(stage.scroll))
        silence.unblock()
        if self._scroll.isVisibleTo(self) != (most > 0):
            QTimer.singleShot(0, self._scroll, lambda: self._scroll.setVisible(most > 0))

    def _scrolled(self, value: int) -> None:
        if self.stage is not None:
            self.stage.scroll = value
            self.update()

    def _dressed(self) -> None:
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep in view what is in view."""
        width = self._scroll.sizeHint().width()
        self._scroll.setGeometry(self.width() - width, AXIS, width, self.body_height)
        if self.stage is not None:
            self.stage.resize(self.width(), self.body_height)
            self.moved.emit()
        super().resizeEvent(event)

    # moving about

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Zoom about pixel *x*, by default about the chosen fact or else the middle."""
        if self.stage is None:
            return
        if x is None:
            x = self.stage.anchor
        self.stage.zoom(factor, x)
        self.touched(moving=True)

    def pan(self, pixels: float) -> None:
        """Look *pixels* further to the right in time."""
        if self.stage is not None:
            self.stage.pan(pixels)
            self.touched(moving=True)

    def scroll_lanes(self, pixels: float) -> None:
        """Look *pixels* further down."""
        if self.stage is not None:
            self.stage.scroll = min(max(self.stage.scroll + pixels, 0.0), self.stage.most_scroll)
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Up and down zoom at the pointer; sideways, or with Shift, pan; with Alt the lanes scroll."""
        turned, fine = event.angleDelta(), event.pixelDelta()
        down, across = float(turned.y()), float(turned.x())
        modifiers = event.modifiers()
        if modifiers & Qt.KeyboardModifier.AltModifier:
            self.scroll_lanes(-(down or across) / _NOTCH * 48)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier or abs(across) > abs(down):
            pixels = fine.x() or fine.y()
            self.pan(-float(pixels) if pixels else -(across or down) / _NOTCH * self.width() / 10)
        elif down:
            self.zoom(_ZOOM_A_NOTCH ** (down / _NOTCH), event.position().x())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Fingers pinch; the pointer asks what it is on."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom(1.0 + event.value(), event.position().x())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                at = self.mapFromGlobal(pinch.centerPoint())
                self.zoom(pinch.scaleFactor(), at.x())
                self.pan(pinch.lastCenterPoint().x() - pinch.centerPoint().x())
                return True
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._say_what_is_at(event.pos(), event.globalPos())
            return True
        return super().event(event)

    def _say_what_is_at(self, at: QPoint, globally: QPoint) -> None:
        item = self.item_at(QPointF(at))
        bar = self.stage.labels.bar(item.key) if item is not None and self.stage is not None else None
        if bar is not None:
            QToolTip.showText(globally, tooltip(bar), self)
        else:
            QToolTip.showText(globally, self._crowd_at(at), self)

    def _crowd_at(self, at: QPoint) -> str:
        """What the histogram says at a pixel, in words; empty where there is none."""
        stage, layout = self.stage, self.layout_now()
        if stage is None or layout is None or not layout.crowd or at.y() - AXIS < stage.crowd_top + CAPTION:
            return ""
        low, high = stage.view.day_at(at.x() - 2.0), stage.view.day_at(at.x() + 2.0)
        return f"{stage.index.count(low, high):,} facts: {self.words.span(low, high)}"

    def item_at(self, at: QPointF) -> Item | None:
        """The bar at a point of the canvas."""
        if self.stage is None or at.y() < AXIS or self.layout_now() is None:
            return None
        return self.stage.item_at(at.x(), at.y() - AXIS)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """The beginning of a click, a drag or a brush."""
        if event.button() != Qt.MouseButton.LeftButton or self.stage is None:
            return
        self._pressed = self._last = event.position()
        self._dragged = False
        if self.brushing or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._brush_from = self.stage.view.day_at(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A drag moves time and lanes; a brush spans a range; else the bar under the pointer lights up."""
        at = event.position()
        stage = self.stage
        if stage is None:
            return
        if self._pressed is None:
            self._point(at)
            return
        if not self._dragged:
            if (at - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            self._dragged = True
        if self._brush_from is not None:
            low, high = sorted((self._brush_from, stage.view.day_at(at.x())))
            stage.brushed = int(low // 1), int(high // 1)
            self.update()
            self.moved.emit()
        else:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.pan(self._last.x() - at.x())
            self.scroll_lanes(self._last.y() - at.y())
        self._last = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Without a drag it was a click: the bar under it is chosen."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None or self.stage is None:
            return
        at, dragged, brushed = event.position(), self._dragged, self._brush_from is not None
        self._pressed = self._brush_from = None
        self._dragged = False
        self.unsetCursor()
        if dragged and brushed and self.stage.brushed is not None:
            self.brushed.emit(*self.stage.brushed)
        elif dragged:
            self.settle()
        elif (item := self.item_at(at)) is not None:
            self.choose(item.row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Twice on nothing zooms in there."""
        if event.button() == Qt.MouseButton.LeftButton and self.item_at(event.position()) is None:
            self.zoom(4.0, event.position().x())

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Nothing is under the pointer any more."""
        self._point(QPointF(-1, -1))

    def _point(self, at: QPointF) -> None:
        item = self.item_at(at)
        key = None if item is None else item.key
        if key != self._pointed:
            self._pointed = key
            self.setCursor(Qt.CursorShape.PointingHandCursor if key is not None else Qt.CursorShape.ArrowCursor)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Arrows go from fact to fact, with Shift through time; + and - zoom; 0 and Home show everything."""
        stage = self.stage
        if stage is None or not len(stage.index):
            super().keyPressEvent(event)
            return
        key, shift = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        actions: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Left: lambda: self.pan(-self.width() / 8) if shift else self.choose(stage.beside(-1)),
            Qt.Key.Key_Right: lambda: self.pan(self.width() / 8) if shift else self.choose(stage.beside(1)),
            Qt.Key.Key_Up: lambda: self.choose(stage.above(-1)),
            Qt.Key.Key_Down: lambda: self.choose(stage.above(1)),
            Qt.Key.Key_PageUp: lambda: self.scroll_lanes(-stage.height * 0.8),
            Qt.Key.Key_PageDown: lambda: self.scroll_lanes(stage.height * 0.8),
            Qt.Key.Key_Plus: lambda: self.zoom(_ZOOM_A_NOTCH),
            Qt.Key.Key_Equal: lambda: self.zoom(_ZOOM_A_NOTCH),
            Qt.Key.Key_Minus: lambda: self.zoom(1 / _ZOOM_A_NOTCH),
            Qt.Key.Key_0: self.show_everything,
            Qt.Key.Key_Home: self.show_everything,
            Qt.Key.Key_End: lambda: self.choose(len(stage.index) - 1),
        }
        if key in actions and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            actions[key]()
            event.accept()
        elif key == Qt.Key.Key_Escape and stage.brushed is not None:
            self.unbrush()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show where the keyboard is to whoever came by it."""
        keys = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
        self._by_keyboard = event.reason() in keys
        super().focusInEvent(event)

    # choosing

    def choose(self, row: int | None) -> None:
        """The reader chooses the fact of this row: it is shown, said, and reported."""
        stage = self.stage
        if stage is None or row is None:
            return
        stage.choose(int(stage.index.bars.key[row]))
        stage.bring(row)
        self.touched(moving=False)
        key = int(stage.index.bars.key[row])
        self._announce(stage, key)
        self.chosen.emit(key)

    def _announce(self, stage: Stage, key: int) -> None:
        bar = stage.labels.bar(key)
        if bar is not None:
            said = sentence(bar)
            self.setAccessibleDescription(said)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def show_everything(self) -> None:
        """Look at all facts."""
        if self.stage is not None:
            self.stage.show_everything()
            self.touched(moving=False)

    def brush_view(self) -> None:
        """Make what is in view the brushed range."""
        if self.stage is not None and len(self.stage.index):
            view = self.stage.view
            self.stage.brushed = int(view.first // 1), int(view.last // 1)
            self.touched(moving=False)
            self.brushed.emit(*self.stage.brushed)

    def unbrush(self) -> None:
        """Take the brushed range back."""
        if self.stage is not None and self.stage.brushed is not None:
            self.stage.brushed = None
            self.touched(moving=False)
            self.brushed.emit(None, None)
