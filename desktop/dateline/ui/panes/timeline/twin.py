"""The timeline as a list, for the keyboard and for screen readers: every dated fact, in order, in words."""

from collections import OrderedDict

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from dateline.domain.views import Bar
from dateline.ui import theme as themes
from dateline.ui.fonts import ui_font
from dateline.ui.panes.timeline.describe import disagreements, doubts, one_line, sentence, stated_by, tooltip
from dateline.ui.panes.timeline.stage import Stage
from dateline.ui.tongue import translate

_Index = QModelIndex | QPersistentModelIndex
_COLUMNS = 5
_PAGE = 128  # rows read at once
_PAGES = 24  # kept
_NOWHERE = QModelIndex()
_ROLES = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}


_SHEET = """
QTableView {{ background: {paper}; }}
QTableView::item {{ padding: 0 10px; }}
QTableView::item:focus {{ background: {selection}; color: {ink}; }}
QHeaderView {{ background: {window}; }}
QHeaderView::section {{
    background: {window}; color: {muted}; border: none; border-bottom: 1px solid {line}; padding: 4px 10px;
}}
"""


class DatedFacts(QAbstractTableModel):
    """The facts of a `Stage` by row; their words are read page by page, as they come into view."""

    def __init__(self) -> None:
        super().__init__()
        self._stage: Stage | None = None
        self._pages: OrderedDict[int, list[Bar | None]] = OrderedDict()

    def show_stage(self, stage: Stage | None) -> None:
        """Show these facts, or none."""
        self.beginResetModel()
        self._stage = stage
        self._pages.clear()
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 (Qt's name)
        """How many dated facts there are."""
        return 0 if parent.isValid() or self._stage is None else len(self._stage.index)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 (Qt's name)
        """How many things are said of each."""
        return 0 if parent.isValid() else _COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: N802 (Qt's name)
        """What a column says."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                translate("Timeline", "When"),
                translate("Timeline", "What"),
                translate("Timeline", "Stated by"),
                translate("Timeline", "Disagreement"),
                translate("Timeline", "To bear in mind"),
            )[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says; to a screen reader the first one says the whole fact."""
        if role not in _ROLES:
            return None
        bar = self.bar(index.row())
        if bar is None:
            return ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(bar)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return sentence(bar)
        said = [doubt for doubt in doubts(bar) if doubt != disagreements(bar)]
        sign = f"⚠ {disagreements(bar)}" if bar.disagreements else ""
        return (bar.when, one_line(bar.label), stated_by(bar), sign, ", ".join(said))[index.column()]

    def bar(self, row: int) -> Bar | None:
        """The fact of a row, in full."""
        if self._stage is None or not 0 <= row < len(self._stage.index):
            return None
        number = row // _PAGE
        page = self._pages.get(number)
        if page is None:
            keys = self._stage.index.bars.key[number * _PAGE : (number + 1) * _PAGE].tolist()
            self._stage.labels.read(keys)
            page = [self._stage.labels.bar(key) for key in keys]
            self._pages[number] = page
            while len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        return page[row % _PAGE]


class Twin(QTableView):
    """A table of `DatedFacts`; what is chosen in it is chosen everywhere."""

    chosen = Signal(int)
    """The row that the reader chose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = DatedFacts()
        self.setModel(self.facts)
        self.setAccessibleName(translate("Timeline", "Dated facts, in order"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(26)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setFont(ui_font(11.5))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate((220, 480, 200, 190, 190)):
            header.resizeSection(column, width)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._silent = False
        themes.themes().changed.connect(self._dress)
        self._dress(themes.current())
        self.selectionModel().currentRowChanged.connect(self._chose)

    def _dress(self, theme: themes.Theme) -> None:
        self.setStyleSheet(_SHEET.format_map(theme.tokens()))

    def show_stage(self, stage: Stage | None) -> None:
        """Show these facts, or none."""
        self._silent = True
        self.facts.show_stage(stage)
        self._silent = False

    def show_row(self, row: int | None) -> None:
        """Make this the current row, and have it in view; emits nothing."""
        self._silent = True
        if row is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif self.currentIndex().row() != row:
            self.setCurrentIndex(self.facts.index(row, 0))
            self.scrollTo(self.facts.index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)
        self._silent = False

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Coming here chooses nothing, though Qt makes the first row current."""
        self._silent = True
        super().focusInEvent(event)
        self._silent = False

    def _chose(self, current: QModelIndex, before: QModelIndex) -> None:  # noqa: ARG002 (Qt's promise)
        if not self._silent and current.isValid():
            self.chosen.emit(current.row())
