"""The list that sources and entities share: what does not show costs nothing."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from pytestqt.qtbot import QtBot

from dateline.ui.panes._column import Column

_ROWS = 1_000_000


class _Many(QAbstractTableModel):
    """A million rows that remember which of them were read."""

    def __init__(self) -> None:
        super().__init__()
        self.read: set[int] = set()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802 (Qt's name)
        return 0 if parent is not None and parent.isValid() else _ROWS

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802 (Qt's name)
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        self.read.add(index.row())
        return f"row {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None


def test_of_a_million_rows_only_those_that_show_are_read(qtbot: QtBot) -> None:
    model = _Many()
    column = Column(model, 24)
    qtbot.addWidget(column)
    column.resize(200, 240)
    with qtbot.waitExposed(column):
        column.show()
    column.grab()
    assert model.read
    assert max(model.read) <= 240 // 24
    assert column.rowHeight(0) == column.rowHeight(_ROWS - 1) == 24
    column.scrollToBottom()
    column.grab()
    assert _ROWS - 1 in model.read
    assert len(model.read) < 50
    assert column.columnWidth(0) == column.viewport().width()
