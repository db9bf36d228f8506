"""The tray of facts that no source dates: a list that opens above its button."""

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from dateline.domain.views import Bar
from dateline.ui.kit import caption
from dateline.ui.panes.timeline.describe import doubts, one_line, stated_by, tooltip
from dateline.ui.panes.timeline.labels import BarReader
from dateline.ui.panes.timeline.loading import PAGE
from dateline.ui.tongue import figures, translate

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_WIDTH, _HEIGHT = 460, 320


class UndatedFacts(QAbstractListModel):
    """Facts without a date, read page by page as one scrolls on."""

    def __init__(self) -> None:
        super().__init__()
        self._reader: BarReader | None = None
        self._bars: list[Bar] = []
        self._passing: tuple[str, ...] | None = None
        self._more = False

    def show_facts(self, reader: BarReader | None, first: list[Bar], passing: tuple[str, ...] | None = None) -> None:
        """Show the undated facts of a project, of which the *first* have been read; with a filter those *passing*."""
        self.beginResetModel()
        self._reader = reader
        self._bars = list(first)
        self._passing = passing
        self._more = len(first) == PAGE if passing is None else len(first) < len(passing)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 (Qt's name)
        """How many have been read."""
        return 0 if parent.isValid() else len(self._bars)

    def canFetchMore(self, parent: _Index) -> bool:  # noqa: N802 (Qt's name)
        """Whether there are more to read."""
        return not parent.isValid() and self._more

    def fetchMore(self, parent: _Index) -> None:  # noqa: N802 (Qt's name)
        """Read one more page."""
        if self._reader is None or parent.isValid():
            return
        at = len(self._bars)
        if self._passing is None:
            page = self._reader.undated(at, PAGE)
            self._more = len(page) == PAGE
        else:
            page = self._reader.bar_rows(list(self._passing[at : at + PAGE]))
            self._more = bool(page) and at + len(page) < len(self._passing)
        if page:
            self.beginInsertRows(QModelIndex(), len(self._bars), len(self._bars) + len(page) - 1)
            self._bars += page
            self.endInsertRows()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a fact."""
        bar = self._bars[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " · ".join([one_line(bar.label), *doubts(bar)])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "; ".join([translate("Timeline", "undated: {0}").format(one_line(bar.label)), stated_by(bar)])
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(bar)
        return None

    def fact(self, row: int) -> str:
        """The id of the fact in a row."""
        return self._bars[row].fact

    def row(self, fact: str | None) -> int | None:
        """The row of a fact, if it has been read."""
        return next((row for row, bar in enumerate(self._bars) if bar.fact == fact), None)

    @property
    def said_count(self) -> str:
        """How many there are, in figures; ‘200+’ while it is not known."""
        if self._passing is not None:
            return figures(len(self._passing))
        return f"{figures(len(self._bars))}{'+' if self._more else ''}"


class Tray(QFrame):
    """The list of `UndatedFacts`, over the timeline while it is open."""

    chosen = Signal(str)
    """The id of the fact that the reader chose."""
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.facts = UndatedFacts()
        self.list = QListView(self)
        self.list.setModel(self.facts)
        self.list.setAccessibleName(translate("Timeline", "Undated facts"))
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setSpacing(2)
        self.list.clicked.connect(self._chose)
        self.list.activated.connect(self._chose)
        self.list.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 8, 8)
        column.addWidget(caption(translate("Timeline", "Undated: no source says when")))
        column.addWidget(self.list)
        self.hide()

    def open_above(self, corner: QPoint) -> None:
        """Open with its lower right corner at *corner* (in pixels of the parent), as large as there is room for."""
        width, height = min(_WIDTH, corner.x() - 8), min(_HEIGHT, corner.y() - 4)
        self.setGeometry(corner.x() - width, corner.y() - height, width, height)
        self.show()
        self.raise_()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)
        if not self.list.currentIndex().isValid() and self.facts.rowCount():
            self.list.setCurrentIndex(self.facts.index(0))

    def close_quietly(self) -> None:
        """Close it, and say so."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def show_fact(self, fact: str | None) -> bool:
        """Light up a fact if it is one of these; says whether it is. Emits nothing."""
        row = self.facts.row(fact)
        if row is None:
            self.list.clearSelection()
            return False
        self.list.setCurrentIndex(self.facts.index(row))
        return True

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802, ARG002 (Qt's name and promise)
        """Escape closes it, and so does going elsewhere."""
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            self.close_quietly()
            return True
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.close_quietly()
        return False

    def _chose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.facts.fact(index.row()))
