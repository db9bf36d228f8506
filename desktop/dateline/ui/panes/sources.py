"""The list of sources: each with its colour, when it appeared, and how many facts it states."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dateline.domain.focus import Focus
from dateline.domain.views import Choice, SourceRow
from dateline.ui import icons
from dateline.ui import theme as themes
from dateline.ui.kit import SMALL
from dateline.ui.panes._column import Column
from dateline.ui.panes._head import head, nothing
from dateline.ui.panes._source_list import ROW, SourceList, subtitle
from dateline.ui.panes._type import cut, type_of
from dateline.ui.spare import draw_in_bands
from dateline.ui.tasks import Tasks
from dateline.ui.tongue import figures, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt
    from PySide6.QtGui import QKeyEvent

    from dateline.domain.changes import Changes
    from dateline.services.reading import Reader

_Index = QModelIndex | QPersistentModelIndex
_SELECTED = QStyle.StateFlag.State_Selected.value
_MOUSE_OVER = QStyle.StateFlag.State_MouseOver.value
_HAS_FOCUS = QStyle.StateFlag.State_HasFocus.value
_NUMBER, _TITLE = 12, 13  # pixels
# Asked for once and not in every row: to find a name in an enumeration takes Python as long as Qt draws a line.
_RIGHT, _MIDDLE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter
_NO_PEN, _SMOOTH = Qt.PenStyle.NoPen, QPainter.RenderHint.Antialiasing
_STRONG, _PLAIN = QFont.Weight.DemiBold, QFont.Weight.Normal
_ON_ANY_SCREEN = 100  # rows
_AT_ONCE = 500  # sources that are looked up before the list is shown; further ones come a little later


class _SourceDelegate(QStyledItemDelegate):
    """Draws a source: a square in its colour, title and date below each other, the number of its facts."""

    HEIGHT = 40

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802, ARG002 (Qt's promise)
        """All rows are equally high, so that a long list costs nothing to lay out."""
        return QSize(120, self.HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        theme = themes.current()
        row: SourceRow | None = index.data(ROW)
        if row is None:
            return
        state: int = option.state.value
        area: QRect = option.rect
        chosen = bool(state & _SELECTED)
        painter.save()
        painter.setRenderHint(_SMOOTH)
        ground = area.adjusted(8, 1, -8, -1)
        if chosen or state & _MOUSE_OVER:
            painter.setPen(_NO_PEN)
            painter.setBrush(theme.selection if chosen else theme.hover)
            painter.drawRoundedRect(ground, 6, 6)
        if state & _HAS_FOCUS:
            painter.setPen(theme.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(_NO_PEN)
        painter.setBrush(theme.source_colour(row.number))
        painter.drawRoundedRect(QRect(area.left() + 15, area.center().y() - 4, 9, 9), 2, 2)

        left, top, right = area.left() + 32, area.top(), area.right() - 14
        number, width = cut(figures(row.facts), right, _NUMBER)
        painter.setFont(type_of(_NUMBER).font)
        painter.setPen(theme.muted)
        painter.drawText(QRect(right - width, top + 5, width + 1, 16), _RIGHT, number)
        tiny = type_of(SMALL)
        painter.setFont(tiny.font)
        said = subtitle(row)
        # The file tells sources without a title apart, but half its name tells nothing.
        with_file = f"{said} · {row.file}"
        if not row.titled and tiny.metrics.horizontalAdvance(with_file) <= right - left:
            said = with_file
        words, _ = cut(said, right - left, SMALL)
        painter.drawText(QRect(left, top + 21, right - left, 15), _MIDDLE, words)
        room = right - width - 10 - left
        weight = _STRONG if chosen else _PLAIN
        painter.setFont(type_of(_TITLE, weight).font)
        painter.setPen(theme.ink)
        words, _ = cut(row.title, room, _TITLE, weight)
        painter.drawText(QRect(left, top + 4, room, 18), _MIDDLE, words)
        painter.restore()


class SourceView(Column):
    """The sources, one below the other."""

    def __init__(self, model: SourceList) -> None:
        super().__init__(model, _SourceDelegate.HEIGHT)
        self.setItemDelegate(_SourceDelegate(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Home and End go to the first and last source, as in a list."""
        rows = self.model().rowCount()
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and rows:
            self.setCurrentIndex(self.model().index(0 if event.key() == Qt.Key.Key_Home else rows - 1, 0))
        else:
            super().keyPressEvent(event)


class SourcesPane(QWidget):
    """The sources of a project; choosing one opens it. What changes is read by *tasks*."""

    chosen = Signal(object)
    wants_import = Signal()
    """Emitted when the reader asks for more sources."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Sources", "Sources"))
        self._reader: Reader | None = None
        self._showing = False
        self._open: str | None = None
        self._stale: frozenset[str] = frozenset()
        self.tasks = Tasks(self, inline=True)
        self._add = QToolButton()
        self._add.setToolTip(translate("Sources", "Import articles (Ctrl+I)"))
        self._add.setAccessibleName(translate("Sources", "Import articles"))
        self._add.clicked.connect(self.wants_import)
        self.model = SourceList(self)
        self.view = SourceView(self.model)
        self.view.setAccessibleName(translate("Sources", "Sources"))
        self.view.selectionModel().currentChanged.connect(self._moved)
        words = translate("Sources", "No sources yet.\nDrop articles or a folder here, or press Ctrl+I.")
        self._nothing = nothing(words)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.view)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head(translate("Sources", "Sources"), self._add, above=10))
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.view)
        themes.themes().changed.connect(self._wear)
        self._wear()

    def show_project(self, reader: Reader | None) -> None:
        """List the sources of this project."""
        self._reader = reader
        self._fill()

    def show_focus(self, focus: Focus) -> None:
        """Mark the source that is open."""
        self._open = focus.source
        self._showing = True
        index = self.model.index_of(focus.source)
        if index != self.view.currentIndex():  # to say it again would draw the whole list again
            self.view.setCurrentIndex(index)
        if index.isValid():
            self.view.scrollTo(index)
        self._showing = False

    def show_changes(self, changes: Changes) -> None:
        """Look again, beside the window's thread, which of the sources that changed are there; read what shows."""
        reader = self._reader
        if reader is None or not (changes.sources or changes.facts):
            return
        self._stale |= changes.sources
        first, last = self.view.rowAt(0), self.view.rowAt(self.view.viewport().height() - 1)
        asked, known = self._stale, self.model.known(first, last if last >= 0 else self.model.rowCount() - 1)

        def read() -> tuple[list[str], list[SourceRow]]:
            rows = reader.source_rows(asked | set(known))
            return [row.id for row in rows if row.id in asked], rows

        def show(found: tuple[list[str], list[SourceRow]]) -> None:
            if reader is self._reader:
                self._stale -= asked
                self._show(lambda: self.model.renew(asked, *found))

        self.tasks.ask("sources", read, show)

    def place(self) -> object:
        """The scroll position, in pixels."""
        return self.view.verticalScrollBar().value()

    def go_to_place(self, place: object) -> None:
        """Scroll to where one was."""
        if isinstance(place, int):
            self.view.verticalScrollBar().setValue(place)

    def comfortable_height(self) -> int:
        """How high the pane likes to be, with all its rows (but for more of them than any screen holds)."""
        rows = max(2, min(_ON_ANY_SCREEN, self.model.rowCount()))
        return self._add.sizeHint().height() + 20 + rows * _SourceDelegate.HEIGHT

    def _fill(self) -> None:
        reader = self._reader
        self._stale = frozenset()
        self._open = None
        self.tasks.drop("sources")
        if reader is None:
            self._show(lambda: self.model.fill(lambda _: [], np.empty(0, np.int64)))
            return
        some = reader.source_numbers(_AT_ONCE)
        self._show(lambda: self.model.fill(reader.source_rows, some))
        if len(some) == _AT_ONCE:
            self.tasks.ask("all sources", reader.source_numbers, lambda all_: self._fill_up(reader, all_))

    def _fill_up(self, reader: Reader, numbers: npt.NDArray[np.int64]) -> None:
        if reader is self._reader:
            self._show(lambda: self.model.hold(numbers))

    def _show(self, change: Callable[[], None]) -> None:
        """Make this *change* to the list, and keep the place."""
        kept = self.model.source(self.view.currentIndex()) or self._open
        scroll = self.view.verticalScrollBar().value()
        self._showing = True
        if not self.tasks.inline:
            draw_in_bands(self.view)
        change()
        index = self.model.index_of(kept)
        if index != self.view.currentIndex():  # to say it again would draw the whole list again
            self.view.setCurrentIndex(index)
        self._showing = False
        self.view.verticalScrollBar().setValue(scroll)
        self._stack.setCurrentWidget(self.view if self.model.rowCount() else self._nothing)

    def _moved(self, index: QModelIndex) -> None:
        if not self._showing and index.isValid():
            self.chosen.emit(Choice(source=self.model.source(index)))

    def _wear(self) -> None:
        self._add.setIcon(icons.icon("plus", themes.current().muted))


__all__ = ["SourceList", "SourcesPane", "subtitle"]
