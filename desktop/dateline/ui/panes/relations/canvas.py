"""The graph as a widget: drawn, zoomed, moved, and gone through by pointer and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSizeF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from dateline.ui import theme as themes
from dateline.ui.panes.relations.drawing import Lit, draw
from dateline.ui.panes.relations.stage import Stage
from dateline.ui.panes.relations.words import of_entity, of_tie
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QRectF
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from dateline.domain.relations import Relations
    from dateline.ui.panes.relations.layout import Places

_STEP = 1.2  # the zoom of one step
_CLICK = 4  # pixels that a click may move
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Canvas(QWidget):
    """Draws a graph of entities."""

    chose = Signal(str)
    """Emitted with the entity that the reader chooses."""
    chose_tie = Signal(str, str)
    """Emitted with two entities whose shared facts the reader wants to see."""
    said = Signal(str)
    """Emitted with what is said of what the pointer or the keyboard is at; nothing for nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Relations", "Who appears with whom"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(160, 120)
        self.stage: Stage | None = None
        self.names: list[QRectF] = []
        self._chosen: str | None = None
        self._current: int | None = None
        self._walking = False
        self._over: int | None = None
        self._over_tie: int | None = None
        self._pressed: QPointF | None = None
        self._dragged: QPointF | None = None
        themes.themes().changed.connect(self._wear)

    # ------------------------------------------------------------------ what is shown

    def show_graph(self, relations: Relations | None, places: Places | None) -> None:
        """Show these entities at these places, as a whole."""
        kept = None if self._current is None or self.stage is None else self.stage.relations.entities[self._current].id
        self.stage = None
        if relations is not None and places is not None:
            self.stage = Stage(relations, places, QSizeF(self.size()))
        self._current = self._place(kept)
        self._over = self._over_tie = None
        self._walking = False
        self._say()
        self.update()

    def show_chosen(self, entity: str | None) -> None:
        """Mark the chosen entity, if it is here."""
        self._chosen = entity
        place = self._place(entity)
        if place is not None:
            self._current = place
            if self.stage is not None:
                self.stage.bring(place)
        self._say()
        self.update()

    @property
    def lit(self) -> Lit:
        """What stands out now."""
        chosen = self._place(self._chosen)
        return Lit(chosen, self._current, self._over, self._over_tie, self.hasFocus(), self._walking)

    @property
    def current(self) -> str | None:
        """The entity that has the keyboard."""
        return None if self._current is None or self.stage is None else self.stage.relations.entities[self._current].id

    def zoom(self, steps: int, around: QPointF | None = None) -> None:
        """Look nearer (1) or from farther (-1), or at the whole again (0)."""
        if self.stage is not None:
            middle = QPointF(self.width() / 2, self.height() / 2)
            self.stage.zoom_by(_STEP**steps if steps else 1e-9, around or middle)
            self.update()

    def _wear(self) -> None:
        self.update()

    def _place(self, entity: str | None) -> int | None:
        rows = () if self.stage is None else self.stage.relations.entities
        return next((at for at, row in enumerate(rows) if row.id == entity), None)

    def _say(self) -> None:
        """Let eye and ear know what one is at."""
        words = ""
        if self.stage is not None:
            if self._over_tie is not None:
                words = of_tie(self.stage.relations, self.stage.relations.ties[self._over_tie])
            elif (node := self._over if self._over is not None else self._current) is not None:
                words = of_entity(self.stage.relations, node)
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
            self.said.emit(words)

    # ------------------------------------------------------------------ Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the graph."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), themes.current().paper)
        if self.stage is not None:
            self.names = draw(self.stage, self.lit, painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Fill the new size."""
        super().resizeEvent(event)
        if self.stage is not None:
            self.stage.size = QSizeF(self.size())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Zoom around the pointer."""
        if self.stage is not None and event.angleDelta().y():
            self.stage.zoom_by(_STEP ** (event.angleDelta().y() / 120), event.position())
            self.update()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Begin a click, or to move the sheet."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._dragged = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Move the sheet, or say what the pointer is over."""
        if self.stage is None:
            return
        at = event.position()
        if self._dragged is not None and self._pressed is not None:
            if (at - self._pressed).manhattanLength() > _CLICK:
                self.stage.pan(at - self._dragged)
                self._dragged = at
                self.update()
            return
        over = self.stage.node_under(at)
        tie = None if over is not None else self.stage.tie_under(at, self.lit.looked_at)
        if (over, tie) != (self._over, self._over_tie):
            self._over, self._over_tie = over, tie
            found = over is not None or tie is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
            self._say()
            QToolTip.showText(event.globalPosition().toPoint(), self.accessibleDescription() if found else "", self)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A click on an entity chooses it, one on a tie shows the facts of both."""
        pressed, self._pressed, self._dragged = self._pressed, None, None
        at = event.position()
        if self.stage is None or pressed is None or (at - pressed).manhattanLength() > _CLICK:
            return
        node = self.stage.node_under(at)
        tie = None if node is not None else self.stage.tie_under(at, self.lit.looked_at)
        if node is not None:
            self._current = node
            self.chose.emit(self.stage.relations.entities[node].id)
        elif tie is not None:
            self.chose_tie.emit(self.stage.relations.ties[tie].one, self.stage.relations.ties[tie].other)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """The pointer is over nothing."""
        self._over = self._over_tie = None
        self._say()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Arrows go to the nearest entity, Enter chooses it, Space shows what it shares with the chosen one."""
        key = Qt.Key(event.key())
        if self.stage is None:
            super().keyPressEvent(event)
        elif key in _ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            found = self.stage.beside(self._current, *_ARROWS[key])
            if found is not None:
                self._current = found
                self._walking = True
                self._over = self._over_tie = None
                self.stage.bring(found)
                self._say()
                self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current is not None:
            self.chose.emit(self.current)
        elif key == Qt.Key.Key_Space and self.current is not None:
            if self._chosen is not None and self._chosen != self.current:
                self.chose_tie.emit(self._chosen, self.current)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0}:
            self.zoom({Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}.get(key, 1))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Begin at the chosen entity, or the one with most facts."""
        super().focusInEvent(event)
        if self._current is None and self.stage is not None:
            self._current = self.stage.beside(None, 0, 0)
        self._say()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Nothing has the keyboard here."""
        super().focusOutEvent(event)
        self._walking = False
        self.update()
