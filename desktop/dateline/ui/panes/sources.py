"""The list of sources: each with its colour, when it appeared, and how many facts it states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
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
from dateline.ui.fonts import ui_font
from dateline.ui.kit import SMALL, caption, count, label
from dateline.ui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from dateline.domain.changes import Changes
    from dateline.services.reading import Reader

_Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_BASIS = {"given": "given", "stated": "stated", "inferred": "inferred", "none": ""}


def subtitle(row: SourceRow) -> str:
    """The second line of a source: when it appeared and how that is known, or why it was not analysed."""
    if not row.analysed and row.why:
        return row.why
    parts = [row.published or "date unknown", _BASIS.get(row.basis, row.basis) if row.published else ""]
    return " · ".join(part for part in parts if part)


class SourceList(QAbstractListModel):
    """The sources as Qt's views read them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SourceRow] = []
        self._at: dict[str, int] = {}

    def fill(self, rows: list[SourceRow]) -> None:
        """Hold these sources from now on."""
        self.beginResetModel()
        self._rows = rows
        self._at = {row.id: number for number, row in enumerate(rows)}
        self.endResetModel()

    def renew(self, asked: Collection[str], found: list[SourceRow]) -> None:
        """Hold what was *found* of the sources that were *asked* for; those not found are gone."""
        fresh = {row.id: row for row in found}
        new = [row for row in found if row.id not in self._at]
        gone = any(source in self._at and source not in fresh for source in asked)
        if gone or (new and self._rows and new[0].number < self._rows[-1].number):
            kept = [row for row in self._rows if row.id not in fresh and row.id not in asked]
            self.fill(sorted([*kept, *found], key=lambda row: row.number))
            return
        for row in found:
            at = self._at.get(row.id)
            if at is not None and self._rows[at] != row:
                self._rows[at] = row
                self.dataChanged.emit(self.index(at), self.index(at))
        if new:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._rows += new
            self._at.update((row.id, first + number) for number, row in enumerate(new))
            self.endInsertRows()

    def rows(self) -> list[SourceRow]:
        """All of them."""
        return list(self._rows)

    def title(self, source: str) -> str:
        """What a source is called; nothing if it is not there."""
        at = self._at.get(source)
        return "" if at is None else self._rows[at].title

    def index_of(self, source: str | None) -> QModelIndex:
        """Where a source is; an invalid index if it is not there."""
        row = self._at.get(source or "", -1)
        return self.index(row) if row >= 0 else QModelIndex()

    def row(self, index: _Index) -> SourceRow:
        """The source at *index*."""
        return self._rows[index.row()]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name and default)
        """How many sources there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What Qt shows, says aloud and explains of a source."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {subtitle(row)}, {count(row.facts, 'fact')}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.title}\n{row.path}\n{count(row.facts, 'fact')}, {count(row.characters, 'character')}"
        return row if role == _ROW else None


class _SourceDelegate(QStyledItemDelegate):
    """Draws a source: a square in its colour, title and date below each other, the number of its facts."""

    HEIGHT = 40

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802, ARG002 (Qt's promise)
        """All rows are equally high, so that a long list costs nothing to lay out."""
        return QSize(120, self.HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        theme = themes.current()
        row: SourceRow = index.data(_ROW)
        state: QStyle.StateFlag = option.state
        area: QRect = option.rect
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = area.adjusted(8, 1, -8, -1)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection if chosen else theme.hover)
            painter.drawRoundedRect(ground, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.source_colour(row.number))
        painter.drawRoundedRect(QRect(area.left() + 15, area.center().y() - 4, 9, 9), 2, 2)

        number = f"{row.facts:,}"
        small = ui_font(12)
        width = QFontMetrics(small).horizontalAdvance(number)
        right = area.right() - 14
        painter.setFont(small)
        painter.setPen(theme.muted)
        painter.drawText(QRect(right - width, area.top() + 5, width + 1, 16), Qt.AlignmentFlag.AlignRight, number)
        left = area.left() + 32
        room = right - width - 10 - left
        title = ui_font(13, weight=QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        painter.setFont(title)
        painter.setPen(theme.ink)
        words = QFontMetrics(title).elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, area.top() + 4, room, 18), Qt.AlignmentFlag.AlignVCenter, words)
        tiny = ui_font(SMALL)
        painter.setFont(tiny)
        painter.setPen(theme.muted)
        metrics, said = QFontMetrics(tiny), subtitle(row)
        # The file tells sources without a title apart, but half its name tells nothing.
        with_file = f"{said} · {row.file}"
        if not row.titled and metrics.horizontalAdvance(with_file) <= right - left:
            said = with_file
        words = metrics.elidedText(said, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRect(left, area.top() + 21, right - left, 15), Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


class SourcesPane(QWidget):
    """The sources of a project; choosing one opens it. What changes is read by *tasks*."""

    chosen = Signal(object)
    wants_import = Signal()
    """Emitted when the reader asks for more sources."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Sources")
        self._reader: Reader | None = None
        self._showing = False
        self._stale: frozenset[str] = frozenset()
        self.tasks = Tasks(self, inline=True)
        self._heading = caption("Sources")
        self._add = QToolButton()
        self._add.setToolTip("Import articles (Ctrl+I)")
        self._add.setAccessibleName("Import articles")
        self._add.clicked.connect(self.wants_import)
        self.model = SourceList(self)
        self.view = QListView()
        self.view.setAccessibleName("Sources")
        self.view.setModel(self.model)
        self.view.setItemDelegate(_SourceDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self._nothing = label(
            "No sources yet.\nDrop articles or a folder here, or press Ctrl+I.", tone="muted", wrap=True
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(15, 6, 12, 6)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.view)

        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 9, 3)
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
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
        self._showing = True
        index = self.model.index_of(focus.source)
        self.view.setCurrentIndex(index)
        if index.isValid():
            self.view.scrollTo(index)
        self._showing = False

    def show_changes(self, changes: Changes) -> None:
        """Read again, beside the window's thread, the sources that changed, and those that state other facts now."""
        reader, rows = self._reader, self.model.rows()
        if reader is None or not (changes.sources or changes.facts):
            return
        self._stale |= changes.sources
        wanted = self._stale

        def read() -> tuple[frozenset[str], list[SourceRow]]:
            counts = reader.fact_counts()
            asked = wanted | {row.id for row in rows if counts.get(row.number) != row.facts}
            return asked, reader.source_rows(asked)

        def show(read: tuple[frozenset[str], list[SourceRow]]) -> None:
            if reader is self._reader:
                self._stale -= wanted
                self._show(lambda: self.model.renew(*read))

        self.tasks.ask("sources", read, show)

    def place(self) -> object:
        """The scroll position, in pixels."""
        return self.view.verticalScrollBar().value()

    def go_to_place(self, place: object) -> None:
        """Scroll to where one was."""
        if isinstance(place, int):
            self.view.verticalScrollBar().setValue(place)

    def comfortable_height(self) -> int:
        """How high the pane likes to be: all its rows, but not more than seven of them."""
        rows = max(2, min(7, self.model.rowCount()))
        return self._add.sizeHint().height() + 16 + rows * _SourceDelegate.HEIGHT

    def _fill(self) -> None:
        rows = [] if self._reader is None else self._reader.sources()
        self._stale = frozenset()
        self._show(lambda: self.model.fill(rows))

    def _show(self, change: Callable[[], None]) -> None:
        """Make this *change* to the list, and keep the place."""
        current = self.model.index_of(None)
        if self.view.currentIndex().isValid():
            current = self.view.currentIndex()
        kept = self.model.row(current).id if current.isValid() else None
        scroll = self.view.verticalScrollBar().value()
        self._showing = True
        change()
        self.view.setCurrentIndex(self.model.index_of(kept))
        self._showing = False
        self.view.verticalScrollBar().setValue(scroll)
        self._stack.setCurrentWidget(self.view if self.model.rowCount() else self._nothing)

    def _moved(self, index: QModelIndex) -> None:
        if not self._showing and index.isValid():
            self.chosen.emit(Choice(source=self.model.row(index).id))

    def _wear(self) -> None:
        self._add.setIcon(icons.icon("plus", themes.current().muted))


__all__ = ["SourceList", "SourcesPane", "subtitle"]
