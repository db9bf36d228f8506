"""A list that drops down below a field: headings and rows, chosen by arrows and Enter or by a click."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dateline.ui import theme as themes
from dateline.ui.fonts import ui_font
from dateline.ui.kit import SMALL, button, empty, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

_Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_HEIGHT = 30
_MOST = 16  # rows shown at once


@dataclass(frozen=True, slots=True)
class Row:
    """One row: *words* with the *matched* stretches (code points) in bold, *note* at its right.

    A row whose *payload* is `None` is a heading.
    """

    words: str
    payload: object = None
    matched: tuple[tuple[int, int], ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something else that can be done with what is listed: a button below it, and *keys* for it."""

    name: str
    words: str
    keys: str


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def fill(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name and default)
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].payload is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.words}, {row.note}" if row.note else row.words
        return row if role == _ROW else None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802, ARG002 (Qt's promise)
        return QSize(200, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = themes.current()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: Row = index.data(_ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = Qt.AlignmentFlag.AlignVCenter
        if row.payload is None:
            painter.setFont(ui_font(SMALL, weight=QFont.Weight.DemiBold, spacing=0.6))
            painter.setPen(theme.muted)
            painter.drawText(area.adjusted(14, 5, -12, 0), middle, row.words.upper())
            painter.restore()
            return
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection)
            painter.drawRoundedRect(area.adjusted(6, 1, -6, -1), 5, 5)
        right = area.right() - 14
        if row.note:
            small = ui_font(12)
            metrics = QFontMetrics(small)
            room = area.width() - 60 - QFontMetrics(ui_font(13)).horizontalAdvance(row.words)
            room = max(area.width() * 2 // 5, min(room, area.width() * 3 // 4))
            note = metrics.elidedText(row.note, Qt.TextElideMode.ElideMiddle, room)
            width = metrics.horizontalAdvance(note)
            painter.setFont(small)
            painter.setPen(theme.muted)
            painter.drawText(QRect(right - width, area.top(), width + 1, area.height()), middle, note)
            right -= width + 12
        painter.setPen(theme.ink)
        _draw_line(painter, QRect(area.left() + 14, area.top(), right - area.left() - 14, area.height()), row)
        painter.restore()


def _draw_line(painter: QPainter, area: QRect, row: Row) -> None:
    """Draw one line of words with the matched ones in bold, cut at the right."""
    from dateline.ui.utf16 import QtOffsets  # not before the first paint

    font = ui_font(13)
    metrics, heavy = QFontMetrics(font), QFontMetrics(ui_font(13, weight=QFont.Weight.Bold))
    plain = row.words.replace("\n", " ")
    bolds = [plain[start:end] for start, end in row.matched]
    wider = sum(heavy.horizontalAdvance(one) - metrics.horizontalAdvance(one) for one in bolds)
    words = metrics.elidedText(plain, Qt.TextElideMode.ElideRight, area.width() - wider)
    layout = QTextLayout(words, font)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    ranges = []
    offsets = QtOffsets(words)
    for start, end in row.matched:
        if start < len(words):
            stretch = QTextLayout.FormatRange()
            stretch.start = offsets.unit(start)
            stretch.length = offsets.unit(min(end, len(words))) - stretch.start
            stretch.format = bold
            ranges.append(stretch)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(float(area.width() + 400))
    layout.endLayout()
    painter.setClipRect(area)
    layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2))


class Popup(QFrame):
    """The list below *field*, which keeps the keyboard: Up, Down, Page, Enter and Esc are its own while it is shown."""

    picked = Signal(object)
    """Emitted with the payload of the row that was chosen."""
    asked = Signal(str)
    """Emitted with the name of the `Offer` that was taken."""
    dismissed = Signal()

    def __init__(self, field: QLineEdit, host: QWidget, name: str) -> None:
        super().__init__(host)
        self._host = host
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._field = field
        self._model = _Rows(self)
        self.view = QListView()
        self.view.setAccessibleName(name)
        self.view.setModel(self._model)
        self.view.setItemDelegate(_Delegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._pick)
        self._words = label("", tone="muted", wrap=True)
        self._words.setContentsMargins(14, 6, 14, 6)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(1, 6, 1, 6)
        column.setSpacing(0)
        column.addWidget(self._words)
        column.addWidget(self.view)
        self._offers: tuple[Offer, ...] = ()
        self._foot = QWidget()
        self._foot.setObjectName("popupFoot")
        self._buttons = QHBoxLayout(self._foot)
        self._buttons.setContentsMargins(8, 3, 8, 0)
        self._buttons.setSpacing(4)
        column.addWidget(self._foot)
        field.installEventFilter(self)
        self.hide()

    @property
    def rows(self) -> list[Row]:
        """What it lists."""
        return self._model.rows

    @property
    def current(self) -> object:
        """The payload of the row that Enter would choose."""
        row = self.view.currentIndex().row()
        return self.rows[row].payload if 0 <= row < len(self.rows) else None

    @property
    def words(self) -> str:
        """The sentence above the rows, or in place of them."""
        return self._words.text() if self._words.isVisibleTo(self) else ""

    def show_rows(
        self, rows: Sequence[Row], otherwise: str, *, width: int, offers: Sequence[Offer] = (), said: str = ""
    ) -> None:
        """List *rows* below the field, with *said* above them; without any, say *otherwise*."""
        self._model.fill(rows)
        self._words.setText(said or ("" if rows else otherwise))
        self._words.setVisible(bool(said) or not rows)
        self._offer(offers)
        self.view.setVisible(bool(rows))
        self._current(self._next(-1, 1))
        host = self._host
        corner = self._field.mapTo(host, self._field.rect().bottomLeft())
        room = max(120, host.height() - corner.y() - 40)
        height = self._around() + (self._foot.sizeHint().height() if offers else 0)
        height += self._words.heightForWidth(width - 2) + 8 if self._words.isVisibleTo(self) else 0
        height = min(room, height + min(len(rows), _MOST) * _HEIGHT)
        left = max(8, min(corner.x() + (self._field.width() - width) // 2, host.width() - width - 8))
        self.setGeometry(left, corner.y() + 6, width, height)
        self.raise_()
        self.show()

    def _around(self) -> int:
        """The pixels above and below the rows that frames and margins take, as the style of the program has them."""
        self.ensurePolished()
        self.view.ensurePolished()
        column = self._column.contentsMargins()
        within = self.contentsMargins()
        return column.top() + column.bottom() + within.top() + within.bottom() + 2 * self.view.frameWidth()

    def _offer(self, offers: Sequence[Offer]) -> None:
        self._foot.setVisible(bool(offers))
        if tuple(offers) == self._offers:
            return
        self._offers = tuple(offers)
        empty(self._buttons)
        for offer in offers:
            keys = QKeySequence(offer.keys).toString(QKeySequence.SequenceFormat.NativeText)
            made = button(f"{offer.words}  {keys}", flat=True, hint=f"{offer.words} ({keys})")
            made.setAccessibleName(offer.words)
            made.setFont(ui_font(12))
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.clicked.connect(lambda _=False, name=offer.name: self.asked.emit(name))
            self._buttons.addWidget(made)
            made.ensurePolished()  # how high it is depends on the style, which comes late to what does not show
            made.show()  # Qt shows it later by itself, and would not count it before
        self._buttons.addStretch(1)

    def _offered(self, event: QKeyEvent) -> Offer | None:
        pressed = QKeySequence(event.keyCombination())
        return next((offer for offer in self._offers if QKeySequence(offer.keys) == pressed), None)

    def dismiss(self) -> None:
        """Close the list."""
        if self.isVisible():
            self.hide()
            self.dismissed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Take the keys that steer the list out of the field."""
        if not self.isVisible() or watched is not self._field:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape or self._offered(event) is not None:
                event.accept()
            return False
        if event.type() == QEvent.Type.FocusOut:
            self.dismiss()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if (offer := self._offered(event)) is not None:
                self.asked.emit(offer.name)
                return True
            return self._steer(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _steer(self, key: Qt.Key) -> bool:
        row = self.view.currentIndex().row()
        match key:
            case Qt.Key.Key_Down:
                self._current(self._next(row, 1))
            case Qt.Key.Key_Up:
                self._current(self._next(row, -1))
            case Qt.Key.Key_PageDown:
                self._current(self._next(min(row + 8, len(self.rows) - 2), 1))
            case Qt.Key.Key_PageUp:
                self._current(self._next(max(row - 8, 1), -1))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.view.currentIndex().isValid():
                self._pick(self.view.currentIndex())
            case Qt.Key.Key_Escape:
                self.dismiss()
            case _:
                return False
        return True

    def _next(self, row: int, step: int) -> int:
        """The nearest row after *row* in this direction that can be chosen; *row* itself if there is none."""
        at = row + step
        while 0 <= at < len(self.rows):
            if self.rows[at].payload is not None:
                return at
            at += step
        return row

    def _current(self, row: int) -> None:
        index = self._model.index(row)
        self.view.setCurrentIndex(index)
        if row == 1:
            self.view.scrollToTop()  # show the first heading too
        else:
            self.view.scrollTo(index)

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid() and (payload := self.rows[index.row()].payload) is not None:
            self.hide()
            self.picked.emit(payload)
