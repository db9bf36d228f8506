"""The page: a viewport over the sheet, which draws what it shows and nothing else."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from dateline.domain.focus import Focus, Layer, Mark
from dateline.domain.span import Span
from dateline.domain.statement import Modality
from dateline.domain.views import FactSet, Note, Reading, Remark
from dateline.ui import theme as themes
from dateline.ui.panes.text.columns import Columns, divide
from dateline.ui.panes.text.drawing import draw
from dateline.ui.panes.text.hand import Hand
from dateline.ui.panes.text.head import Head
from dateline.ui.panes.text.ink import Ink
from dateline.ui.panes.text.manuscript import Manuscript
from dateline.ui.panes.text.margin import Margin, Placed
from dateline.ui.panes.text.marks import Layers, MarkIndex
from dateline.ui.panes.text.notes import Notes
from dateline.ui.panes.text.roll import Place, Roll
from dateline.ui.panes.text.sheet import Sheet
from dateline.ui.panes.text.signs import Sign, Signs
from dateline.ui.panes.text.type import DEFAULT_PX, Scale
from dateline.ui.tongue import translate


class Page(QAbstractScrollArea):
    """Shows one source. It lays out what is visible; offsets in its interface are code points of the source's text."""

    chosen = Signal(object)
    """Emitted with the `Choice` a reader made here."""
    zoomed = Signal(float)
    """Emitted with the new size of the type in pixels."""
    remark_opened = Signal(object)
    """Emitted with the person's note (`Remark`) that a reader opened in the margin."""
    looked = Signal()
    """Emitted when another text is shown, or another place of it is looked at."""
    menu_wanted = Signal(object, object)
    """Emitted with a global point and the marks there when the reader asks what can be done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reading: Reading | None = None
        self.ink = Ink()
        self.hand = Hand(self)
        self.hovered_note: Placed | None = None
        self._signs = Signs(self)
        self._roll = Roll(self)
        self.paper = Manuscript("")
        self.scale = Scale(DEFAULT_PX)
        self._sheet: Sheet | None = None
        self.head: Head | None = None
        self._columns = Columns(0, 1, 0, 0)
        self.notes: Notes | None = None
        self.fact: str | None = None
        self.only: FactSet | frozenset[str] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.verticalScrollBar().setAccessibleName(translate("Text", "Place in the text"))
        themes.themes().changed.connect(self._repaint)

    # ------------------------------------------------------------ what is shown

    def show_reading(self, reading: Reading | None) -> None:
        """Show a source from its beginning, or nothing."""
        self.reading = reading
        self._sheet = None
        self.verticalScrollBar().setValue(0)
        shown = self.ink.shown
        self.ink = Ink(Layers(reading.marks if reading else ()))
        self.ink.shown = shown
        self.hand.reset()
        self.fact = None
        if reading is None:
            self.paper = Manuscript("")
        else:
            self.paper = Manuscript(reading.document.text, reading.blocks, reading.source.language)
            tentative = (note.statement for note in reading.notes if note.modality != Modality.ASSERTED)
            self.ink.tentative = frozenset(tentative)
        self._set_type()
        self.looked.emit()

    @property
    def text(self) -> str:
        """The text that is shown."""
        return self.paper.text

    @property
    def sheet(self) -> Sheet | None:
        """The laid-out text."""
        return self._sheet

    @property
    def column(self) -> Columns:
        """Where the text stands."""
        return self._columns

    @property
    def px(self) -> float:
        """The size of the reading type, in device-independent pixels."""
        return self.scale.px

    def set_px(self, px: float) -> None:
        """Set the text in another size, and keep the words at the upper edge where they are."""
        scale = Scale(px, self.scale.measure)
        if scale.px == self.scale.px:
            return
        self.set_type(scale)
        self.zoomed.emit(scale.px)

    def set_type(self, scale: Scale) -> None:
        """Set the text as *scale* says, and keep the words at the upper edge where they are. Emits nothing."""
        place = self.place()
        self.scale = scale
        self._set_type()
        self.go_to_place(place._replace(inner=min(place.inner, 0.0)))

    def set_shown(self, layers: frozenset[Layer]) -> None:
        """Show these layers of marks and no others."""
        self.ink.shown = layers
        self.viewport().update()

    def show_only(self, facts: FactSet | frozenset[str] | None) -> None:
        """Let the notes of other facts than these step back; `None` is all facts."""
        self.only = facts
        self.viewport().update()

    def show_focus(self, focus: Focus, *, reveal: bool = True) -> None:
        """Light up the marks of *focus* that are in this source; bring the one to look at into view."""
        source = self.reading.source.id if self.reading else None
        own = [mark for mark in focus.marks if mark.source == source and mark.end <= len(self.text)]
        self.ink.lit = MarkIndex(sorted(own, key=lambda mark: (mark.start, -mark.end)))
        here = focus.mark
        self.ink.looked_at = here if here is not None and here.source == source else self._most_telling(own)
        self.fact = focus.fact
        self._choose_note()
        if reveal and self.ink.looked_at is not None:
            self.reveal(self.ink.looked_at.start, self.ink.looked_at.end)
        self.viewport().update()
        self.looked.emit()

    def _choose_note(self) -> None:
        if self.notes is not None:
            self.notes.chosen = self.ink.looked_at.statement if self.ink.looked_at is not None else None

    def _most_telling(self, marks: list[Mark]) -> Mark | None:
        """Of what lights up here, the first that is shown without being chosen, else the first."""
        shown = (one for one in marks if one in self.ink.layers.over(one.layer, one.start, one.end))
        return next(shown, next(iter(marks), None))

    # --------------------------------------------------------------- geometry

    def _set_type(self) -> None:
        """Set the whole text anew, for another width, size or text."""
        self._columns = self._wanted_columns()
        self.hovered_note = None
        if self.reading is None:
            self._sheet = self.head = self.notes = None
            self._signs.fold([])
        else:
            columns = self._columns
            self.head = Head(self.reading, self.paper, self.scale, columns.width, columns.room)
            self._sheet = Sheet(self.paper, self.scale, columns.width, self.head.above, self.head.after_title)
            beside: list[Note | Remark] = [*self.reading.notes, *self.reading.remarks]
            margin = Margin(beside, self.scale.note, columns.notes, columns.note_width)
            self.notes = Notes(margin, self._sheet) if columns.note_width else None
            self._choose_note()
            self._signs.fold([] if columns.note_width else beside)
        self.verticalScrollBar().setSingleStep(round(self.scale.styles[0].leading))
        self._roll.arrange()

    def _wanted_columns(self) -> Columns:
        noted = self.reading is not None and bool(self.reading.notes or self.reading.remarks)
        return divide(float(self.viewport().width()), self.scale, noted=noted)

    @property
    def origin(self) -> QPointF:
        """Where the sheet's own origin (the top of its column) stands in the viewport."""
        return QPointF(self._columns.left, -float(self.verticalScrollBar().value()))

    def reveal(self, start: int, end: int) -> None:
        """Scroll so that these words show: not at all if they do, else with them in the middle."""
        self._roll.reveal(start, end)

    def place(self) -> Place:
        """Where the reader is."""
        return self._roll.place()

    def go_to_place(self, place: Place) -> None:
        """Be where `place()` was."""
        self._roll.go_to_place(place)

    def rect_of(self, span: Span) -> list[QRect]:
        """Where the words of *span* stand in the viewport, line by line."""
        if self._sheet is None:
            return []
        origin = self.origin
        return [rect.translated(origin).toAlignedRect() for rect in self._sheet.rects(span.start, span.end)]

    def rects_of(self, start: int, end: int) -> list[QRect]:
        """As `rect_of`; of nothing, where there is none."""
        return self.rect_of(Span(start=start, end=end)) if end > start else []

    def visible_span(self) -> Span | None:
        """The text of the paragraphs of which at least a line shows."""
        if self._sheet is None or not self.text:
            return None
        y = float(self.verticalScrollBar().value())
        shown = list(self._sheet.visible(y, y + self.viewport().height()))
        if not shown:
            return None
        return Span(start=shown[0].start, end=int(self.paper.ends[shown[-1].number]))

    def character_at(self, point: QPointF) -> int | None:
        """The code point drawn at a point of the viewport."""
        return None if self._sheet is None else self._sheet.character_at(point - self.origin)

    def marks_at(self, point: QPointF) -> list[Mark]:
        """The marks of the shown layers under a point of the viewport, the innermost first."""
        offset = self.character_at(point)
        return [] if offset is None else self.ink.layers.at(offset, self.ink.shown)

    # ------------------------------------------------------------------ notes

    def notes_shown(self) -> list[Placed]:
        """The margin notes of what is visible, each where it stands on the sheet."""
        y = float(self.verticalScrollBar().value())
        return [] if self.notes is None else self.notes.shown(y, float(self.viewport().height()))

    def note_at(self, point: QPointF) -> Placed | None:
        """The margin note at a point of the viewport."""
        at = point - QPointF(0, self.origin.y())
        return next((one for one in self.notes_shown() if one.box.adjusted(-10, -3, 0, 3).contains(at)), None)

    def signs(self) -> list[Sign]:
        """The small signs beside what is visible, in the coordinates of the sheet."""
        return self._signs.shown()

    def sign_at(self, point: QPointF) -> Sign | None:
        """The small sign at a point of the viewport."""
        at = point - QPointF(0, self.origin.y())
        return next((one for one in self.signs() if one.box.contains(at)), None)

    def show_shared(self, facts: frozenset[str]) -> None:
        """Mark the statements of *facts* as stated by the source beside this one too."""
        if facts != self._signs.shared:
            self._signs.shared = facts
            self.viewport().update()

    # --------------------------------------------------------------- painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw what is visible."""
        painter = QPainter(self.viewport())
        draw(self, painter, QRectF(event.rect()))
        painter.end()

    def _repaint(self) -> None:
        self.viewport().update()

    # ----------------------------------------------------------------- events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Set the text in the new width; the words at the upper edge stay."""
        super().resizeEvent(event)
        if self._wanted_columns() == self._columns:
            self._roll.arrange()
            return
        place = self.place()
        self._set_type()
        self.go_to_place(place)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Lay out what comes into view, and let what was in view move by just so much."""
        self._roll.scrolled(dy)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Begin a click or a selection."""
        self.hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Select, or show what could be chosen."""
        self.hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """End a click or a selection."""
        self.hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Select a word."""
        self.hand.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        """Offer every mark under the pointer by its words, and what the pane adds to `menu_wanted`."""
        self.menu_wanted.emit(event.globalPos(), self.marks_at(event.pos().toPointF()))

    def event(self, event: QEvent) -> bool:
        """Escape lets go of what the page holds, before it means anything to the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and (self.ink.ringed is not None or self.ink.selected is not None)
        ):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Tell a resting pointer what it is over."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.hand.hint(event.pos().toPointF()), self.viewport())
            return True
        return super().viewportEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Nothing is under the pointer any more."""
        self.hand.leave()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Scroll, select, or go from mark to mark; what is none of these is the pane's."""
        if not self.hand.key(event):
            event.ignore()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Enough for a column of text and the notes beside it."""
        return QSize(840, 600)

    def scroll_by(self, pixels: float) -> None:
        """Scroll down (or up) by so many pixels."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pixels))

    def say(self, words: str) -> None:
        """Tell a screen reader what the reader looks at; it stands as the page's description too."""
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
