"""The list itself: one column that a million rows scroll in, with the keys and clicks that tick and fold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from dateline.ui.panes._column import Column
from dateline.ui.panes.entities.filter import KEY
from dateline.ui.panes.entities.rows import HEIGHT, box_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from dateline.ui.panes.entities.model import EntityList

_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class EntityView(Column):
    """The entities, by group; a reader ticks and folds."""

    toggled = Signal(QModelIndex)
    """Emitted with an entity that the reader ticks, or no longer."""
    stretched = Signal(QModelIndex)
    """Emitted with the entity up to which, from the current one on, the reader ticks."""
    folded = Signal(QModelIndex, bool)
    """Emitted with any row of a group, and whether it is to be collapsed."""

    sought = Signal()
    """Emitted when the reader wants to type a name."""

    def __init__(self, model: EntityList) -> None:
        super().__init__(model, HEIGHT)
        self._list = model

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A heading folds, a tick box ticks; with Ctrl and Shift so does any place of a row."""
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            super().mousePressEvent(event)
            return
        with_keys = event.modifiers() & (_SHIFT | _CONTROL)
        in_box = box_of(self.visualRect(index)).adjusted(-6, -6, 4, 6).contains(event.position().toPoint())
        if self._list.is_heading(index):
            self._fold(index)
        elif event.modifiers() & _SHIFT:
            self.stretched.emit(index)
        elif with_keys or in_box:
            self.toggled.emit(index)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Space ticks, Shift with an arrow ticks on, Left and Right fold, Up leads from the top into the filter."""
        index, key = self.currentIndex(), Qt.Key(event.key())
        if event.text() == KEY or (key == Qt.Key.Key_Up and index.row() == 0):
            self.sought.emit()
            return
        if not index.isValid():
            super().keyPressEvent(event)
            return
        heading = self._list.is_heading(index)
        if key in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter} and heading:
            self._fold(index)
        elif key == Qt.Key.Key_Space:
            self.toggled.emit(index)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.folded.emit(index, key == Qt.Key.Key_Left)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and event.modifiers() & _SHIFT:
            other = self._list.index(index.row() + (1 if key == Qt.Key.Key_Down else -1))
            if other.isValid() and not self._list.is_heading(other):
                self.stretched.emit(other)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 (Qt's name and promise)
        """Nothing: Qt would read every row for it; the field above finds."""

    def _fold(self, index: QModelIndex | QPersistentModelIndex) -> None:
        group = self._list.group(index)
        if group is not None:
            self.folded.emit(index, not group.collapsed)
