"""The comparison as a pane: what is asked for, the matrix that answers, and a fact's words side by side."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from dateline.domain.comparison import Wanted
from dateline.domain.views import Choice
from dateline.errors import NoSuchThing
from dateline.ui.kit import label
from dateline.ui.panes.compare.asking import Asking
from dateline.ui.panes.compare.drawing import HEAD, ROW
from dateline.ui.panes.compare.model import CELL, FACT, NO_FACTS, Matrix
from dateline.ui.panes.compare.sides import Sides
from dateline.ui.panes.compare.table import Table
from dateline.ui.tasks import Tasks
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    import numpy.typing as npt
    from PySide6.QtGui import QShowEvent

    from dateline.domain.changes import Changes
    from dateline.domain.focus import Focus
    from dateline.domain.views import SourceRow
    from dateline.services.comparing import Comparer
    from dateline.services.reading import Reader

_WORDS_LEAST = 260  # pixels of the words side by side, where the matrix keeps a row


class ComparePane(QWidget):
    """Facts beside sources. It reads nothing before it is seen; which facts there are is read by *tasks*."""

    chosen = Signal(object)
    wants_text = Signal()
    """Emitted when a reader wants to read what is chosen in the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("Compare", "Compare"))
        self.setMinimumWidth(300)
        self._reader: Reader | None = None
        self._comparer: Comparer | None = None
        self._focus: Focus | None = None
        self._stale = True
        self._choosing = False
        self._reading = False
        self._wants_first = False
        self._arriving = False
        self.tasks = Tasks(self, inline=True)
        self.asking = Asking()
        self.model = Matrix(self)
        self.table = Table(self.model)
        self.sides = Sides()
        self.sides.hide()
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setAccessibleName(translate("Compare", "Matrix and words"))
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.table)
        self._split.addWidget(self.sides)
        self._split.setStretchFactor(0, 1)
        self.nothing = label("", tone="muted", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(18, 18, 18, 18)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self._split)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.asking)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.table)
        asking = self.asking
        order: list[QWidget] = [asking.filter, asking.disagreeing, asking.shared, asking.sources, asking.entities]
        order += [asking.sort_button, asking.back_button, self.table, self.sides]
        for here, then in pairwise(order):
            QWidget.setTabOrder(here, then)

        self.asking.changed.connect(self._refill)
        self.asking.entered.connect(self._to_first)
        self.asking.wants_text.connect(self.wants_text)
        self.table.opened.connect(self.open_cell)
        self.sides.wants_text.connect(self._read)
        self.sides.closed.connect(self.close_sides)

    # ------------------------------------------------------------------ as a pane

    def show_project(self, reader: Reader | None) -> None:
        """Compare the sources of this project, from the beginning."""
        self._reader, self._comparer, self._focus = reader, None, None
        self.asking.begin(reader)
        self.sides.hide()
        self._stale = True
        self.tasks.drop("compare")
        self._reading = False
        self._show(NO_FACTS, [])
        if self.isVisible() and reader is not None:
            self._fill()

    def show_focus(self, focus: Focus) -> None:
        """Bring the chosen fact, or the source, into view; where words stand side by side, show that fact's."""
        self._focus = focus
        if self.isVisible():
            self._follow()

    def show_changes(self, changes: Changes) -> None:
        """Read again if a fact or a source changed, and keep the place."""
        if changes.facts or changes.sources or changes.statements:
            self._stale = True
            if self.isVisible():
                self._refill()

    def place(self) -> object:
        """What is asked for, and the scroll position."""
        bars = self.table.verticalScrollBar().value(), self.table.horizontalScrollBar().value()
        return (self.asking.wanted(), self.asking.order, *bars)

    def go_to_place(self, place: object) -> None:
        """Scroll to where one was, if the same is asked for."""
        match place:
            case (wanted, order, int(down), int(right)) if (wanted, order) == (self.asking.wanted(), self.asking.order):
                self.table.verticalScrollBar().setValue(down)
                self.table.horizontalScrollBar().setValue(right)

    # ------------------------------------------------------------------ doing

    def find_facts(self) -> None:
        """Give the keyboard to the filter."""
        self.asking.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.asking.filter.selectAll()

    def step_back(self) -> bool:
        """Take one step back: out of the filter, then close what lies open; `False` if there was nothing to do."""
        if self.asking.filter.hasFocus():
            self.asking.clear_filter()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return self.table.hasFocus()
        if self.sides.isVisible():
            self.close_sides()
            return True
        return False

    def open_cell(self, index: QModelIndex) -> None:
        """Choose what a source states of a fact (or the fact, where it states nothing) and show its words."""
        row, cell = index.data(FACT), index.data(CELL)
        if row is None:
            return
        self._open_sides()
        self._choose(Choice(fact=row.fact) if cell is None else Choice(statement=cell.statement))
        self._follow(scroll=False)  # saying it twice changes nothing, so nobody may have told us

    def close_sides(self) -> None:
        """Close the words side by side, and go back to the matrix."""
        self.sides.hide()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------ Qt's own

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Read what is shown now, if it is not read yet."""
        super().showEvent(event)
        self._arriving = self._stale
        if self._stale:
            self._refill()
        self._follow()

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

    def _fill(self, then: Callable[[], None] | None = None) -> None:
        """Read which facts there are beside which sources, and *then* go on."""
        if self._reader is None:
            return
        comparer = self._comparer = self._comparer or self._reader.comparer()
        wanted, by = self.asking.wanted(), self.asking.order
        self._stale, self._reading = False, True
        if not self.model.rowCount():
            self.nothing.setText(translate("Compare", "Reading the facts…"))

        def read() -> tuple[npt.NDArray[np.int64], list[SourceRow]]:
            order = comparer.order(wanted, by)
            return order, comparer.columns(wanted, order)

        def show(found: tuple[npt.NDArray[np.int64], list[SourceRow]]) -> None:
            self._reading = False
            self._show(*found)
            self._arriving = False
            if then is not None:
                then()
            if self._wants_first:
                self._to_first()

        self.tasks.ask("compare", read, show)

    def _show(self, order: npt.NDArray[np.int64], sources: list[SourceRow]) -> None:
        self.model.fill(self._comparer, order, sources)
        facts = self.model.rowCount()
        self.asking.count.setText(_counted(facts, len(sources)) if facts else "")
        self.asking.count.setToolTip(self.asking.count.text())
        self.nothing.setText(_none_shared() if self.asking.wanted() == Wanted() else _none_found())
        # Who is typing in the filter stays there; who has just come here goes to the facts.
        moves = self.hasFocus() and (self._arriving or not facts)
        self._stack.setCurrentWidget(self._split if facts else self.nothing)
        self.setFocusProxy(self.table if facts else self.asking.filter)
        if moves:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refill(self) -> None:
        """Read again, and stay at the fact and the source that have the keyboard, else where one had scrolled to."""
        fact, source = self.model.names_at(self.table.currentIndex())
        down, right = self.table.verticalScrollBar().value(), self.table.horizontalScrollBar().value()

        def stay() -> None:
            row = self.model.row_of(fact)
            if row is not None:
                self.table.go(row, self.model.column_of(source) or 0)
            else:
                self.table.verticalScrollBar().setValue(down)
                self.table.horizontalScrollBar().setValue(right)
            self._follow(scroll=fact is None)

        self._fill(stay)

    def _follow(self, *, scroll: bool = True) -> None:
        """Show what is chosen: its row and column, and its words where they are open."""
        focus = self._focus
        if focus is None or self._comparer is None:
            return
        row, column = self.model.row_of(focus.fact), self.model.column_of(focus.source)
        here = self.table.currentIndex()
        if scroll and not self._choosing and row is not None:
            self.table.go(row, max(here.column(), 0) if column is None else column)
        elif scroll and not self._choosing and focus.fact is None and column is not None and self.model.rowCount():
            self.table.scrollTo(self.model.index(max(here.row(), 0), column))
        if self.sides.isVisible() and focus.fact is not None:
            try:
                self.sides.show_fact(self._comparer.side_by_side(focus.fact), focus.statement)
            except NoSuchThing:  # a write took it away while it was chosen
                self.sides.hide()

    def _to_first(self) -> None:
        self._wants_first = self._reading
        if self.model.rowCount() and not self._reading:
            self.table.go(0, 0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_sides(self) -> None:
        if self.sides.isVisible():
            return
        self.sides.show()
        height = self._split.height()
        below = min(max(_WORDS_LEAST, round(height * 0.5)), max(height - HEAD - ROW - 16, height // 3))
        self._split.setSizes([height - below, below])
        QTimer.singleShot(0, self.table, lambda: self.table.scrollTo(self.table.currentIndex()))


def _counted(facts: int, sources: int) -> str:
    """‘6 facts in 4 sources’."""
    return translate("Compare", "{0} in {1}").format(
        translate("Compare", "%n {fact|facts}", "", n=facts), translate("Compare", "%n {source|sources}", "", n=sources)
    )


def _none_shared() -> str:
    return translate(
        "Compare",
        "No two sources state the same fact yet. Import articles about the same events, "
        "or untick ‘2+ sources’ to see every fact.",
    )


def _none_found() -> str:
    return translate("Compare", "No fact matches. Clear the filter, or ask for fewer things at once.")


__all__ = ["ComparePane"]
