"""The painted timeline: axis above, bars below, moved by wheel, fingers, mouse and keys."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QScrollBar, QToolTip, QWidget

from dateline.ui import theme as themes
from dateline.ui.fonts import ui_font
from dateline.ui.panes.timeline import keys
from dateline.ui.panes.timeline.body import CAPTION, Body
from dateline.ui.panes.timeline.describe import sentence, tooltip
from dateline.ui.panes.timeline.hand import Hand
from dateline.ui.panes.timeline.lanes import Steps, at_once
from dateline.ui.panes.timeline.layout import Item, Layout
from dateline.ui.panes.timeline.paint import (
    Texts,
    Type,
    draw_axis,
    draw_empty,
    draw_focus,
    draw_grid,
)
from dateline.ui.panes.timeline.scale import View
from dateline.ui.panes.timeline.stage import Stage
from dateline.ui.panes.timeline.ticks import Axis, Ruler
from dateline.ui.panes.timeline.words import Words
from dateline.ui.tongue import figures, translate

AXIS = 27  # pixels
_SETTLE = 110  # milliseconds after the last move until words are read and lanes tidied


class Canvas(QWidget):
    """Shows a `Stage`. What the reader does is said by its signals; what is set from outside is not."""

    chosen = Signal(int)
    """The number of the fact that the reader chose."""
    brushed = Signal(object, object)
    """First and last day (ordinals) of the range that the reader brushed; twice `None` when it is taken back."""
    moved = Signal()
    """What is in view has changed."""
    hurried = Signal()
    """Something is to be seen at once: the reader has done something here."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.stage: Stage | None = None
        self._ahead: tuple[object, QPixmap] | None = None
        self.empty_words = ("", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumHeight(AXIS + 28)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what is drawn behind it leaves it as it was
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.say("")
        heading = ui_font(11.5, weight=QFont.Weight.DemiBold)
        self.type = Type(Texts(ui_font(11.5)), Texts(heading), Texts(ui_font(12)), Texts(ui_font(13)))
        self._ruler = Ruler(words, self.type.axis.width)
        self._measured: tuple[View, Axis] | None = None
        self._moving = False
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settling.timeout.connect(self.settle)
        self._hand = Hand(self)
        self._pointed: int | None = None
        self._by_keyboard = False
        self._scroll = QScrollBar(Qt.Orientation.Vertical, self)
        self._scroll.setAccessibleName(translate("Timeline", "Lanes of the timeline"))
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
        self.hurried.emit()
        self.update()

    def settle(self) -> None:
        """Rest here: read the words that are missing, and tidy the lanes."""
        self._settling.stop()
        self._moving = False
        self.update()

    def layout_now(self) -> Layout | None:
        """What is drawn at this moment."""
        return self.stage.layout(moving=self._moving) if self.stage is not None and len(self.stage.index) else None

    def axis_now(self) -> Axis:
        """What the axis shows at this moment."""
        if self.stage is None or not len(self.stage.index):
            return Axis((), ())
        view = self.stage.view
        if self._measured is None or self._measured[0] is not view:  # a view never changes: there is another one
            self._measured = view, self._ruler.axis(view)
        return self._measured[1]

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
            if self._ahead is not None and self._ahead[0] == self._drawn():
                painter.drawPixmap(0, 0, self._ahead[1])
            else:
                self._ahead = None
                self.render_to(painter)
            self._draw_focus(painter)
        finally:  # a painter that outlives its event takes the program down with it
            painter.end()

    def render_to(self, painter: QPainter) -> None:
        """Draw everything with *painter*, at the size of the widget."""
        at_once(self._rendering(painter))

    def drawing_ahead(self) -> Steps[None]:
        """Draw in short steps what will be on the screen when it is drawn next, if nothing changes until then."""
        ratio = self.devicePixelRatioF()
        if not ratio.is_integer():  # a picture would lie between the pixels
            return
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(themes.current().paper)
        self.layout_now()
        drawn = self._drawn()
        painter = QPainter(picture)
        try:
            yield from self._rendering(painter)
        finally:
            painter.end()
        if drawn == self._drawn():
            self._ahead = drawn, picture

    def _drawn(self) -> tuple[object, ...]:
        """What the picture depends on."""
        stage = self.stage
        theme = themes.current().name
        size = self.width(), self.height(), self.devicePixelRatioF()
        if stage is None:
            return (*size, theme, self.empty_words)
        layout = id(self.layout_now())
        return (*size, theme, id(stage), layout, stage.view, stage.scroll, stage.chosen, stage.brushed, self._pointed)

    def _rendering(self, painter: QPainter) -> Steps[None]:
        theme = themes.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.paper)
        stage, layout = self.stage, self.layout_now()
        if stage is None or layout is None:
            draw_empty(painter, theme, self.type, QRectF(self.rect()), AXIS, self.empty_words)
            self._show_scroll_bar(wanted=False)
            return
        self._place_scroll_bar(stage)
        axis = self.axis_now()
        draw_grid(painter, theme, axis, AXIS, self.height())
        yield
        painter.save()
        try:
            painter.setClipRect(0, AXIS, self.width(), self.body_height)
            painter.translate(0, AXIS)
            yield from Body(painter, theme, self.type, stage, layout).drawing(self._pointed)
        finally:
            painter.restore()
        yield
        draw_axis(painter, theme, self.type, axis, stage.view, AXIS)

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
        self._show_scroll_bar(wanted=most > 0)

    def _show_scroll_bar(self, *, wanted: bool) -> None:
        """Let it come or go after the painting, if it does."""
        if self._scroll.isVisibleTo(self) != wanted:
            QTimer.singleShot(0, self._scroll, lambda: self._scroll.setVisible(wanted))

    def _scrolled(self, value: int) -> None:
        if self.stage is not None:
            self.stage.scroll = value
            self.hurried.emit()
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

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """What nobody sees is not waited for."""
        self.hurried.emit()
        super().hideEvent(event)

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
            self.hurried.emit()
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Zoom, pan or scroll."""
        self._hand.turn_wheel(event)

    def event(self, event: QEvent) -> bool:
        """Fingers pinch; the pointer asks what it is on."""
        if isinstance(event, QNativeGestureEvent | QGestureEvent) and self._hand.gesture(event):
            event.accept()
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
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
        count = stage.index.count(low, high)
        words = translate("Timeline", "{0} {fact|facts}: {1}", "", count)
        return words.format(figures(count), self.words.span(low, high))

    def item_at(self, at: QPointF) -> Item | None:
        """The bar at a point of the canvas."""
        if self.stage is None or at.y() < AXIS or self.layout_now() is None:
            return None
        return self.stage.item_at(at.x(), at.y() - AXIS)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """The beginning of a click, a drag or a brush."""
        self._hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Drag, brush or point."""
        self._hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Let go, or choose."""
        self._hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Zoom in where there is nothing."""
        self._hand.press_twice(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Nothing is under the pointer any more."""
        self.point(QPointF(-1, -1))

    def point(self, at: QPointF) -> None:
        """Light up the bar at a point of the canvas, and only that."""
        item = self.item_at(at)
        key = None if item is None else item.key
        if key != self._pointed:
            self._pointed = key
            self.setCursor(Qt.CursorShape.PointingHandCursor if key is not None else Qt.CursorShape.ArrowCursor)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Go from fact to fact, move, zoom."""
        if keys.press(self, event):
            event.accept()
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
        self.say_chosen()
        bar = stage.labels.bar(key)
        if bar is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence(bar)))

    def say_chosen(self) -> None:
        """Have the name that a screen reader reads out tell the chosen fact, if there is one."""
        key = self.stage.chosen_key if self.stage is not None else None
        bar = self.stage.labels.bar(key) if self.stage is not None and key is not None else None
        self.say("" if bar is None else sentence(bar))

    def say(self, chosen: str) -> None:
        """Be called ‘Timeline’, and by what is *chosen* on it."""
        name = translate("Timeline", "Timeline")
        self.setAccessibleName(f"{name}: {chosen}" if chosen else name)

    @property
    def brushing(self) -> bool:
        """Whether the next drag brushes a range."""
        return self._hand.brushing

    @brushing.setter
    def brushing(self, wanted: bool) -> None:
        self._hand.brushing = wanted

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
