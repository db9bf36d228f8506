"""The graph as a list: one row a pair, those that share most facts first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView, QWidget

from dateline.ui.fonts import ui_font
from dateline.ui.panes.relations.words import of_tie
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from dateline.domain.relations import Relations, Tie

_Index = QModelIndex | QPersistentModelIndex


class Ties(QAbstractListModel):
    """The pairs as Qt's views read them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._relations: Relations | None = None

    def fill(self, relations: Relations | None) -> None:
        """Hold these pairs from now on."""
        self.beginResetModel()
        self._relations = relations
        self.endResetModel()

    def tie(self, index: _Index) -> Tie | None:
        """The pair at *index*."""
        return self._relations.ties[index.row()] if self._relations is not None and index.isValid() else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name and default)
        """How many pairs there are."""
        return 0 if parent.isValid() or self._relations is None else len(self._relations.ties)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What Qt shows and says aloud of a pair."""
        tie = self.tie(index)
        if tie is None or self._relations is None or role not in {Qt.ItemDataRole.DisplayRole, _SPOKEN}:
            return None
        return of_tie(self._relations, tie)


_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class Twin(QListView):
    """The list of pairs."""

    chose_tie = Signal(str, str)
    """Emitted with two entities whose shared facts the reader wants to see."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Relations", "Pairs that appear together"))
        self.setAccessibleDescription(translate("Relations", "Enter shows the facts of both."))
        self.ties = Ties(self)
        self.setModel(self.ties)
        self.setUniformItemSizes(True)
        self.setFont(ui_font(13))
        self.setSpacing(2)
        self.clicked.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter and Space show the facts of a pair."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_L and not event.modifiers():
            event.ignore()  # the pane's own; a list would look for a row that begins so
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        tie = self.ties.tie(index)
        if tie is not None:
            self.chose_tie.emit(tie.one, tie.other)
