"""The list of who and what the sources speak of, grouped by kind and filtered as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dateline.domain.views import Choice, EntityRow
from dateline.ui import icons
from dateline.ui import theme as themes
from dateline.ui.fonts import ui_font
from dateline.ui.kit import SMALL, caption, label
from dateline.ui.panes._entity_list import ROW, EntityList

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex

    from dateline.domain.changes import Changes
    from dateline.domain.focus import Focus
    from dateline.services.reading import Reader

SORTS = {"name": "A–Z", "mentions": "Most mentioned", "first": "First date"}
_PAUSE = 60  # milliseconds without a keystroke before the list is filtered


class _EntityDelegate(QStyledItemDelegate):
    """Draws a heading or an entity: name, first alias, mentions, and a warning sign where sources disagree."""

    HEIGHT = 26

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802, ARG002 (Qt's promise)
        """All rows are equally high, so that a long list costs nothing to lay out."""
        return QSize(120, self.HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        theme = themes.current()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, EntityRow):
            self._draw_entity(painter, area, state, row)
        else:
            painter.setFont(ui_font(12))
            painter.setPen(theme.muted)
            words = str(index.data(Qt.ItemDataRole.DisplayRole))
            painter.drawText(area.adjusted(15, 4, -14, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def _draw_entity(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, row: EntityRow) -> None:
        theme = themes.current()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        ground = area.adjusted(8, 1, -8, -1)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection if chosen else theme.hover)
            painter.drawRoundedRect(ground, 5, 5)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        left, right = area.left() + 15, area.right() - 14
        middle = Qt.AlignmentFlag.AlignVCenter
        if row.disagreements:
            size = 12
            mark = icons.pixmap("triangle-alert", theme.warn, size, painter.device().devicePixelRatioF())
            painter.drawPixmap(right - size + 1, area.center().y() - size // 2 + 1, mark)
            right -= size + 5
        small = ui_font(12)
        number = f"{row.mentions:,}"
        width = QFontMetrics(small).horizontalAdvance(number)
        painter.setFont(small)
        painter.setPen(theme.muted)
        painter.drawText(QRect(right - width, area.top(), width + 1, area.height()), middle, number)
        right -= width + 10
        font = ui_font(13)
        metrics = QFontMetrics(font)
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, max(20, right - left))
        painter.setFont(font)
        painter.setPen(theme.ink)
        painter.drawText(QRect(left, area.top(), right - left, area.height()), middle, name)
        left += metrics.horizontalAdvance(name) + 8
        if row.aliases and right - left > 24:
            tiny = ui_font(SMALL)
            words = QFontMetrics(tiny).elidedText(", ".join(row.aliases), Qt.TextElideMode.ElideRight, right - left)
            painter.setFont(tiny)
            painter.setPen(theme.muted)
            painter.drawText(QRect(left, area.top() + 1, right - left, area.height()), middle, words)


class EntitiesPane(QWidget):
    """The entities of a project; choosing one lights up its mentions."""

    chosen = Signal(object)
    wants_only = Signal(str, str)
    """Emitted with an entity and its name when the reader wants to see only facts with it, or no longer only them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Entities")
        self._reader: Reader | None = None
        self._showing = False
        self._sort = "name"
        self.sort_button = QToolButton()
        self.sort_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort_button.setFont(ui_font(SMALL))
        self.sort_button.setAccessibleName("Sort entities")
        self.sort_button.setToolTip("Sort the entities by name, by how often they are mentioned, or by first date")
        menu = QMenu(self.sort_button)
        for key, words in SORTS.items():
            menu.addAction(words).setData(key)
        menu.triggered.connect(lambda action: self.sort_by(str(action.data())))
        self.sort_button.setMenu(menu)

        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Filter entities")
        self.filter.setAccessibleName("Filter entities")
        self.filter.setClearButtonEnabled(True)
        self.filter.setFont(ui_font(12))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._fill)
        self.filter.textChanged.connect(lambda _: self._pause.start())
        self.filter.returnPressed.connect(self._choose_first)

        self.model = EntityList(self)
        self.view = QListView()
        self.view.setAccessibleName("Entities")
        self.view.setModel(self.model)
        self.view.setItemDelegate(_EntityDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._offer)
        self._nothing = label("", tone="muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(15, 6, 12, 6)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.view)

        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 7, 4)
        head.addWidget(caption("Entities"))
        head.addStretch(1)
        head.addWidget(self.sort_button)
        field = QHBoxLayout()
        field.setContentsMargins(12, 0, 12, 6)
        field.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(field)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.view)
        QWidget.setTabOrder(self.sort_button, self.filter)
        QWidget.setTabOrder(self.filter, self.view)
        self._say_sort()
        self._fill()

    def show_project(self, reader: Reader | None) -> None:
        """List the entities of this project, unfiltered."""
        self._reader = reader
        self.filter.blockSignals(True)  # noqa: FBT003 (Qt's own)
        self.filter.clear()
        self.filter.blockSignals(False)  # noqa: FBT003 (Qt's own)
        self._fill()

    def show_focus(self, focus: Focus) -> None:
        """Mark the chosen entity, where the list has it at hand."""
        self._showing = True
        index = self.model.index_of(focus.entity)
        self.view.setCurrentIndex(index)
        if index.isValid():
            self.view.scrollTo(index)
        self._showing = False

    def show_changes(self, changes: Changes) -> None:
        """List anew if an entity, or a source that mentions some, changed."""
        if changes.entities or changes.sources:
            scroll = self.view.verticalScrollBar().value()
            self._fill()
            self.view.verticalScrollBar().setValue(scroll)

    def place(self) -> object:
        """The filter, the order and the scroll position."""
        return (self.filter.text(), self._sort, self.view.verticalScrollBar().value())

    def go_to_place(self, place: object) -> None:
        """Scroll to where one was, if the list is still the same."""
        match place:
            case (str(words), str(sort), int(scroll)) if (words, sort) == (self.filter.text(), self._sort):
                self.view.verticalScrollBar().setValue(scroll)
            case _:
                pass

    def sort_by(self, sort: str) -> None:
        """Order every group by `name`, `mentions` or `first` day."""
        self._sort = sort
        self._say_sort()
        self._fill()

    def _fill(self) -> None:
        self._pause.stop()
        words = self.filter.text().strip()
        kept = self.model.entity(self.view.currentIndex())
        self._showing = True
        self.model.fill(self._reader, words, self._sort)
        self.view.setCurrentIndex(self.model.index_of(kept.id if kept is not None else None))
        self._showing = False
        if words:
            self._nothing.setText(f"No entity is called ‘{words}’.")
        else:
            self._nothing.setText(
                "No entities yet.\nThe people, places and organisations that your sources name appear here."
            )
        self._stack.setCurrentWidget(self.view if self.model.rowCount() else self._nothing)

    def _moved(self, index: QModelIndex) -> None:
        entity = self.model.entity(index)
        if not self._showing and entity is not None:
            self.chosen.emit(Choice(entity=entity.id))

    def menu(self, entity: EntityRow) -> QMenu:
        """What can be done with *entity*."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        only = made.addAction(f"Show only facts with {entity.name}\tO")
        only.triggered.connect(lambda: self.wants_only.emit(entity.id, entity.name))
        return made

    def _offer(self, at: QPoint) -> None:
        entity = self.model.entity(self.view.indexAt(at))
        if entity is not None:
            self.menu(entity).popup(self.view.viewport().mapToGlobal(at))

    def _choose_first(self) -> None:
        self._fill()
        if self.model.rowCount() > 1:
            self.view.setFocus()
            self.view.setCurrentIndex(self.model.index(1))

    def _say_sort(self) -> None:
        self.sort_button.setText(f"{SORTS[self._sort]} ▾")
        self.sort_button.setAccessibleDescription(f"now by {SORTS[self._sort]}")
