"""The view of the matrix: sources above, facts at the left that stay while the sources scroll, cells to open."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from dateline.ui.fonts import ui_font
from dateline.ui.kit import SMALL, label
from dateline.ui.panes.compare.drawing import HEAD, Cells, FactHead, SourceHead
from dateline.ui.panes.compare.model import Matrix
from dateline.ui.tongue import translate

_Index = QModelIndex | QPersistentModelIndex
_NARROWEST, _WIDEST = 138, 260  # pixels of a source's column
_FACT_LEAST, _FACT_MOST = 190, 280  # pixels of the facts at the left


class Table(QTableView):
    """Facts beside sources. Enter, Space and a click open a cell."""

    opened = Signal(QModelIndex)

    def __init__(self, matrix: Matrix) -> None:
        super().__init__()
        self.setObjectName("matrix")
        self.setAccessibleName(translate("Compare", "Facts beside sources"))
        self._matrix = matrix
        self._facts = FactHead(self)
        self.setModel(matrix)
        self.setVerticalHeader(self._facts)
        self.setHorizontalHeader(SourceHead(self))
        self.setItemDelegate(Cells(self))
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._corner = label(translate("Compare", "Fact"), tone="muted", font=ui_font(SMALL))
        self._corner.setParent(self)
        self._corner.setContentsMargins(14, 0, 0, 0)
        self.clicked.connect(self.opened)
        matrix.modelReset.connect(self.share_width)

    def go(self, row: int, column: int) -> None:
        """Make this cell the current one, and bring it into view."""
        index = self._matrix.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def share_width(self) -> None:
        """Share the width among the sources, as long as they stay readable."""
        left = min(_FACT_MOST, max(_FACT_LEAST, round(self.width() * 0.28)))
        self._facts.be_wide(left)
        self._corner.setGeometry(0, 0, left, HEAD)
        if columns := self._matrix.columnCount():
            each = (self.width() - left - self.verticalScrollBar().sizeHint().width() - 2) // columns
            self.horizontalHeader().setDefaultSectionSize(min(_WIDEST, max(_NARROWEST, each)))

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802 (Qt's name)
        """Mark the fact of the current cell."""
        super().currentChanged(current, previous)
        self._facts.current = current.row()
        self._facts.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter and Space open the current cell."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Share the new width."""
        super().resizeEvent(event)
        self.share_width()
