"""The comparison: a matrix of facts and sources, what narrows and orders it, and a fact's words side by side."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSplitter,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dateline.domain.comparison import Order, Wanted
from dateline.domain.views import Choice
from dateline.errors import NoSuchThing
from dateline.ui import icons
from dateline.ui import theme as themes
from dateline.ui.fonts import ui_font
from dateline.ui.kit import SMALL, caption, count, label
from dateline.ui.panes.compare.drawing import HEAD, ROW, Cells, FactHead, SourceHead
from dateline.ui.panes.compare.model import CELL, FACT, Matrix
from dateline.ui.panes.compare.picker import Picker, show_ticks
from dateline.ui.panes.compare.sides import Sides

if TYPE_CHECKING:
    from dateline.domain.changes import Changes
    from dateline.domain.focus import Focus
    from dateline.services.comparing import Comparer
    from dateline.services.reading import Reader

ORDERS = {
    Order.DATE: "By date",
    Order.ORIGINS: "Most origins",
    Order.DISAGREEMENTS: "Most disagreements",
    Order.NAME: "A–Z",
}
_PAUSE = 120  # milliseconds without a keystroke before the facts are filtered
_NAMES = 100  # entities offered for the words that are typed
_NARROWEST, _WIDEST = 148, 260  # pixels of a source's column
_TIGHT, _ROOMY = 460, 560  # pixels; below, there is no room for the choice of sources, or of entities
_FACT_LEAST, _FACT_MOST = 190, 280  # pixels of the facts at the left
_WORDS_LEAST = 260  # pixels of the words side by side, where the matrix keeps a row
_NONE_SHARED = (
    "No two sources state the same fact yet. Import articles about the same events, "
    "or untick ‘2+ sources’ to see every fact."
)
_NONE_FOUND = "No fact matches. Clear the filter, or ask for fewer things at once."


class _Table(QTableView):
    """The matrix; Enter and a click open a cell."""

    opened = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter and Space open the cell that has the keyboard; letters are left to the window's shortcuts."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class ComparePane(QWidget):
    """Facts beside sources. It reads nothing before it is seen."""

    chosen = Signal(object)
    wants_text = Signal()
    """Emitted when a reader wants to read the chosen words in the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Compare")
        self._reader: Reader | None = None
        self._comparer: Comparer | None = None
        self._focus: Focus | None = None
        self._order = Order.DATE
        self._stale = True
        self._choosing = False

        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Filter facts")
        self.filter.setAccessibleName("Filter facts")
        self.filter.setClearButtonEnabled(True)
        self.filter.setFont(ui_font(12))
        self.filter.setMinimumWidth(110)
        self.disagreeing = QCheckBox("Disagreeing")
        self.disagreeing.setToolTip("Show only facts about which sources disagree")
        self.shared = QCheckBox("2+ sources")
        self.shared.setToolTip("Show only facts that at least two sources state")
        self.shared.setAccessibleName("In two or more sources")
        self.shared.setChecked(True)
        self.sources = Picker("source", "sources", self._source_names)
        self.entities = Picker("entity", "entities", self._entity_names)
        self.sort_button = QToolButton()
        self.sort_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort_button.setToolTip("Sort the facts by date, by origins, by disagreements, or by name")
        menu = QMenu(self.sort_button)
        for order, words in ORDERS.items():
            menu.addAction(words).setData(order)
        menu.triggered.connect(lambda action: self.sort_by(Order(action.data())))
        self.sort_button.setMenu(menu)
        self.count = label("", tone="muted", font=ui_font(12))
        self.back_button = QToolButton()
        self.back_button.setText("Back to the text")
        self.back_button.setToolTip("Back to the text (Esc)")
        self.back_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.back_button.clicked.connect(self.wants_text)
        for one in (self.disagreeing, self.shared, self.sort_button, self.back_button):
            one.setFont(ui_font(12))

        self.model = Matrix(self)
        self.table = _Table()
        self.table.setObjectName("matrix")
        self.table.setAccessibleName("Facts beside sources")
        self.table.setModel(self.model)
        self.facts = FactHead(self.table)
        self.table.setVerticalHeader(self.facts)
        self.table.setHorizontalHeader(SourceHead(self.table))
        self.table.setItemDelegate(Cells(self.table))
        self.table.setShowGrid(False)
        self.table.setCornerButtonEnabled(False)
        self.table.setMouseTracking(True)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.selectionModel().currentChanged.connect(self._moved)
        self.table.opened.connect(self.open_cell)
        self.table.clicked.connect(self.open_cell)
        self._corner = label("Fact", tone="muted", font=ui_font(SMALL))
        self._corner.setParent(self.table)
        self._corner.setContentsMargins(14, 0, 0, 0)

        self.sides = Sides()
        self.sides.chosen.connect(self._choose)
        self.sides.wants_text.connect(self._read)
        self.sides.closed.connect(self.close_sides)
        self.sides.hide()
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setAccessibleName("Matrix and words")
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.table)
        self.split.addWidget(self.sides)
        self.split.setStretchFactor(0, 1)
        self._nothing = label("", tone="muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(18, 18, 18, 18)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.split)
        self._build()
        self.setFocusProxy(self.table)
        self.setMinimumWidth(300)

        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._fill)
        self.filter.textChanged.connect(lambda _: self._pause.start())
        self.filter.returnPressed.connect(self._to_first)
        for box in (self.disagreeing, self.shared):
            box.toggled.connect(lambda _: self._fill())
        for picker in (self.sources, self.entities):
            picker.changed.connect(self._fill)
        themes.themes().changed.connect(self._wear)
        self._wear()
        self._say_order()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(14, 6, 10, 0)
        top.addWidget(caption("Compare"))
        top.addSpacing(8)
        top.addWidget(self.count)
        top.addStretch(1)
        top.addWidget(self.sort_button)
        top.addWidget(self.back_button)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 2, 10, 7)
        bar.setSpacing(8)
        bar.addWidget(self.filter, 1)
        for one in (self.disagreeing, self.shared, self.sources, self.entities):
            bar.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)
        order: list[QWidget] = [
            self.filter, self.disagreeing, self.shared, self.sources, self.entities, self.sort_button, self.table,
            self.sides, self.back_button,
        ]  # fmt: skip
        for here, then in pairwise(order):
            QWidget.setTabOrder(here, then)

    # ------------------------------------------------------------------ as a pane

    def show_project(self, reader: Reader | None) -> None:
        """Compare the sources of this project, from the beginning."""
        self._reader, self._comparer, self._focus = reader, None, None
        for one in (self.filter, self.disagreeing, self.shared):
            one.blockSignals(True)  # noqa: FBT003 (Qt's own)
        self.filter.clear()
        self.disagreeing.setChecked(False)
        self.shared.setChecked(True)
        for one in (self.filter, self.disagreeing, self.shared):
            one.blockSignals(False)  # noqa: FBT003 (Qt's own)
        self.sources.clear()
        self.entities.clear()
        self.sides.hide()
        self._stale = True
        if self.isVisible() or reader is None:
            self._fill()

    def show_focus(self, focus: Focus) -> None:
        """Bring the chosen fact, or the source, into view; where words stand side by side, show that fact's."""
        self._focus = focus
        if self.isVisible():
            self._follow()

    def show_changes(self, changes: Changes) -> None:
        """Read again if a fact or a source changed, and keep the place."""
        if not (changes.facts or changes.sources or changes.statements):
            return
        self._stale = True
        if self.isVisible():
            self._refill()

    def place(self) -> object:
        """The filter, the order and the scroll position."""
        bars = self.table.verticalScrollBar().value(), self.table.horizontalScrollBar().value()
        return (self._wanted(), self._order, *bars)

    def go_to_place(self, place: object) -> None:
        """Scroll to where one was, if the list is still the same."""
        match place:
            case (wanted, order, int(down), int(right)) if wanted == self._wanted() and order == self._order:
                self.table.verticalScrollBar().setValue(down)
                self.table.horizontalScrollBar().setValue(right)

    # ------------------------------------------------------------------ doing

    def sort_by(self, order: Order) -> None:
        """Sort the facts anew."""
        self._order = order
        self._say_order()
        self._refill()

    def find_facts(self) -> None:
        """Give the keyboard to the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def step_back(self) -> bool:
        """Take one step back: out of the filter, then close what lies open; `False` if there was nothing to do."""
        if self.filter.hasFocus():
            self.filter.clear()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.sides.isVisible():
            self.close_sides()
        else:
            return False
        return True

    def open_cell(self, index: QModelIndex) -> None:
        """Choose what a source states of a fact (or the fact, where it states nothing) and show its words."""
        row = index.data(FACT)
        if row is None:
            return
        cell = index.data(CELL)
        self._open_sides()
        self._choose(Choice(fact=row.fact) if cell is None else Choice(statement=cell.statement))
        self._follow(scroll=False)

    def close_sides(self) -> None:
        """Close the words side by side, and go back to the matrix."""
        self.sides.hide()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------ Qt's own

    def showEvent(self, event: object) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Read what is shown now, if it is not read yet."""
        if self._stale:
            self._refill()
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Share the width among the sources."""
        super().resizeEvent(event)
        # In a narrow window, what narrows the facts least often gives way, unless it does so now.
        self.entities.setVisible(self.width() >= _ROOMY or bool(self.entities.ids))
        self.sources.setVisible(self.width() >= _TIGHT or bool(self.sources.ids))
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw anew when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.table.viewport().update()

    # ------------------------------------------------------------------ inside

    def _choose(self, choice: Choice) -> None:
        self._choosing = True
        self.chosen.emit(choice)
        self._choosing = False

    def _read(self, choice: Choice) -> None:
        self._choose(choice)
        self.wants_text.emit()

    def _wanted(self) -> Wanted:
        return Wanted(
            words=self.filter.text().strip(),
            disagreeing=self.disagreeing.isChecked(),
            least=2 if self.shared.isChecked() else 1,
            sources=self.sources.ids,
            entities=self.entities.ids,
        )

    def _fill(self) -> None:
        self._pause.stop()
        if self._comparer is None and self._reader is not None:
            self._comparer = self._reader.comparer()
        wanted = self._wanted()
        self.model.fill(self._comparer, wanted, self._order)
        self._stale = False
        facts, sources = self.model.rowCount(), self.model.columnCount()
        self.count.setText(f"{count(facts, 'fact')} in {count(sources, 'source')}" if facts else "")
        self._nothing.setText(_NONE_SHARED if wanted == Wanted() else _NONE_FOUND)
        self._stack.setCurrentWidget(self.split if facts else self._nothing)
        self.setFocusProxy(self.table if facts else self.filter)
        self._share_width()
        if facts:
            self._follow(scroll=False)

    def _refill(self) -> None:
        """Read again and stay at the fact and source that have the keyboard, or where one had scrolled to."""
        here = self.table.currentIndex()
        row = self.model.fact(here.row()) if here.isValid() and not self._stale else None
        source = self.model.sources[here.column()].id if here.isValid() and self.model.sources else None
        down, right = self.table.verticalScrollBar().value(), self.table.horizontalScrollBar().value()
        self._fill()
        at = self.model.row_of(row.fact if row else None)
        if at is not None:
            self._go(at, self.model.column_of(source) or 0)
        else:
            self.table.verticalScrollBar().setValue(down)
            self.table.horizontalScrollBar().setValue(right)

    def _follow(self, *, scroll: bool = True) -> None:
        """Show what is chosen: its row and column, and its words where they are open."""
        focus = self._focus
        if focus is None or self._comparer is None:
            return
        row = self.model.row_of(focus.fact)
        column = self.model.column_of(focus.source)
        if scroll and not self._choosing and row is not None:
            self._go(row, column if column is not None else max(self.table.currentIndex().column(), 0))
        elif scroll and not self._choosing and focus.fact is None and column is not None:
            here = self.table.currentIndex()
            self.table.scrollTo(self.model.index(max(here.row(), 0), column))
        if self.sides.isVisible() and focus.fact is not None:
            try:
                self.sides.show_fact(self._comparer.side_by_side(focus.fact), focus.statement)
            except NoSuchThing:  # a write took it away while it was chosen
                self.sides.hide()

    def _go(self, row: int, column: int) -> None:
        index = self.model.index(row, column)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)

    def _moved(self, current: QModelIndex) -> None:
        self.facts.current = current.row()
        self.facts.viewport().update()

    def _to_first(self) -> None:
        if self._pause.isActive():
            self._fill()
        if self.model.rowCount():
            self._go(0, 0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_sides(self) -> None:
        if self.sides.isVisible():
            return
        self.sides.show()
        height = self.split.height()
        below = min(max(_WORDS_LEAST, round(height * 0.5)), max(height - HEAD - ROW - 16, height // 3))
        self.split.setSizes([height - below, below])
        QTimer.singleShot(0, lambda: self.table.scrollTo(self.table.currentIndex()))

    def _share_width(self) -> None:
        width = self.table.width() or self.width()
        left = min(_FACT_MOST, max(_FACT_LEAST, round(width * 0.28)))
        self.facts.be_wide(left)
        self._corner.setGeometry(0, 0, left, HEAD)
        columns = self.model.columnCount()
        if columns:
            each = (width - left - self.table.verticalScrollBar().sizeHint().width() - 2) // columns
            self.table.horizontalHeader().setDefaultSectionSize(min(_WIDEST, max(_NARROWEST, each)))

    def _source_names(self, words: str) -> list[tuple[str, str]]:
        rows = [] if self._reader is None else self._reader.sources()
        low = words.casefold()
        return [(row.id, row.title) for row in rows if low in row.title.casefold()]

    def _entity_names(self, words: str) -> list[tuple[str, str]]:
        if self._reader is None:
            return []
        found = self._reader.entities(words=words, sort="mentions", limit=_NAMES)
        return [(row.id, row.name) for row in found]

    def _say_order(self) -> None:
        self.sort_button.setText(f"{ORDERS[self._order]} ▾")
        self.sort_button.setAccessibleName(f"Sort facts: {ORDERS[self._order]}")

    def _wear(self) -> None:
        self.back_button.setIcon(icons.icon("arrow-left", themes.current().muted))
        self.back_button.setIconSize(QSize(14, 14))
        for box in (self.disagreeing, self.shared):
            show_ticks(box)


__all__ = ["ORDERS", "ComparePane"]
