"""Draws the rows of the list: headings, and entities with their tick box, spellings, activity, count and sign."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dateline.domain.views import EntityRow
from dateline.ui import icons
from dateline.ui import theme as themes
from dateline.ui.kit import SMALL
from dateline.ui.panes._type import cut, type_of
from dateline.ui.panes.entities.model import GROUP, ROW, Group
from dateline.ui.panes.entities.words import heading, spellings

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QAbstractItemView

    from dateline.domain.roster import Activity

HEIGHT = 26
# Asked for once and not in every row: to find a name in an enumeration takes Python as long as Qt draws a line.
_MIDDLE, _NO_PEN, _SMOOTH = Qt.AlignmentFlag.AlignVCenter, Qt.PenStyle.NoPen, QPainter.RenderHint.Antialiasing
_SELECTED = QStyle.StateFlag.State_Selected.value
_MOUSE_OVER = QStyle.StateFlag.State_MouseOver.value
_HAS_FOCUS = QStyle.StateFlag.State_HasFocus.value
_LEFT, _RIGHT = 15, 14
_BOX = 12  # pixels, of the tick box; names stand beside it
_NAMES = 32
_SIGN, _COUNT = 12, 18  # pixels: the sign of a disagreement, and the room of a count of two digits
_STEP, _TALL = 2, 13  # pixels: the width of a stretch of time, the height of the highest
_ROOMY = 210  # pixels of a row; in a narrower one there is no room for the activity


def box_of(area: QRect) -> QRect:
    """The tick box of the row that is drawn in *area*."""
    return QRect(area.left() + _LEFT - 2, area.center().y() - _BOX // 2, _BOX, _BOX)


class EntityRows(QStyledItemDelegate):
    """Draws what the model holds; *activity* is asked for what is on the screen, *ticked* for what is ticked."""

    def __init__(
        self,
        view: QAbstractItemView,
        activity: Callable[[str], Activity | None],
        ticked: Callable[[], tuple[str, ...]],
    ) -> None:
        super().__init__(view)
        self._activity = activity
        self._ticked = ticked

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802, ARG002 (Qt's promise)
        """All rows are equally high, so that a long list costs nothing to lay out."""
        return QSize(120, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        area: QRect = option.rect
        state: int = option.state.value
        row, group = index.data(ROW), index.data(GROUP)
        painter.save()
        painter.setRenderHint(_SMOOTH)
        if isinstance(row, EntityRow):
            _draw_ground(painter, area, state)
            self._draw_entity(painter, area, state, row)
        elif isinstance(group, Group):
            _draw_ground(painter, area, state & ~_SELECTED)
            _draw_heading(painter, area, group)
        painter.restore()

    def _draw_entity(self, painter: QPainter, area: QRect, state: int, row: EntityRow) -> None:
        theme = themes.current()
        left, right = area.left() + _NAMES, area.right() - _RIGHT
        ticked = self._ticked()
        if ticked or state & (_MOUSE_OVER | _HAS_FOCUS):
            _draw_box(painter, box_of(area), ticked=row.id in ticked)
        if row.disagreements:
            mark = icons.pixmap("triangle-alert", theme.warn, _SIGN, painter.device().devicePixelRatioF())
            painter.drawPixmap(right - _SIGN + 1, area.center().y() - _SIGN // 2 + 1, mark)
        right -= _SIGN + 4
        number, width = cut(QLocale().toString(row.mentions), right, 12)
        _write(
            painter, type_of(12).font, theme.muted, QRect(right - width, area.top(), width + 1, area.height()), number
        )
        right -= max(width, _COUNT) + 6
        if area.width() >= _ROOMY:
            activity = self._activity(row.id)
            if activity is not None:
                place = QRect(right - _STEP * len(activity.bins), area.center().y() - 6, 0, _TALL)
                _draw_activity(painter, place, activity)
                right = place.left() - 8
        name, width = cut(row.name, max(20, right - left), 13)
        _write(painter, type_of(13).font, theme.ink, QRect(left, area.top(), right - left, area.height()), name)
        left += width + 8
        if row.aliases:
            tiny, room = type_of(SMALL)
            for words in (", ".join(row.aliases), spellings(len(row.aliases)), f"+{len(row.aliases)}"):
                if room.horizontalAdvance(words) <= right - left:
                    _write(painter, tiny, theme.muted, QRect(left, area.top() + 1, right - left, area.height()), words)
                    break


def _write(painter: QPainter, font: QFont, colour: QColor, area: QRect, words: str) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(area, _MIDDLE, words)


def _draw_ground(painter: QPainter, area: QRect, state: int) -> None:
    theme = themes.current()
    chosen = bool(state & _SELECTED)
    ground = area.adjusted(8, 1, -8, -1)
    if chosen or state & _MOUSE_OVER:
        painter.setPen(_NO_PEN)
        painter.setBrush(theme.selection if chosen else theme.hover)
        painter.drawRoundedRect(ground, 5, 5)
    if state & _HAS_FOCUS:
        painter.setPen(theme.accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ground.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)


def _draw_heading(painter: QPainter, area: QRect, group: Group) -> None:
    theme = themes.current()
    middle = QPointF(area.left() + _LEFT + 4, area.center().y() + 1)
    painter.setPen(QPen(theme.muted, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    if group.collapsed:
        points = [middle + QPointF(-1.5, -3.5), middle + QPointF(2, 0), middle + QPointF(-1.5, 3.5)]
    else:
        points = [middle + QPointF(-3.5, -1.5), middle + QPointF(0, 2), middle + QPointF(3.5, -1.5)]
    painter.drawPolyline(points)
    font = type_of(12).font
    right = area.right() - _RIGHT
    number, width = cut(QLocale().toString(group.size), right, 12)
    right -= _SIGN + 4
    _write(painter, font, theme.muted, QRect(right - width, area.top(), width + 1, area.height()), number)
    left = area.left() + _NAMES
    room = right - width - 8 - left
    words, _ = cut(heading(group.kind), room, 12)
    _write(painter, font, theme.muted, QRect(left, area.top(), room, area.height()), words)


def _draw_box(painter: QPainter, box: QRect, *, ticked: bool) -> None:
    theme = themes.current()
    painter.setPen(QPen(theme.accent if ticked else theme.muted, 1))
    painter.setBrush(theme.accent if ticked else theme.field)
    painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if ticked:
        painter.setPen(QPen(theme.on_accent, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        at = box.toRectF()
        painter.drawPolyline(
            [at.topLeft() + QPointF(3, 6.2), at.topLeft() + QPointF(5.2, 8.6), at.topLeft() + QPointF(9, 3.8)]
        )


def _draw_activity(painter: QPainter, place: QRect, activity: Activity) -> None:
    """A bar for each stretch of time, as high as the root of its share: one fact shows beside a hundred."""
    theme = themes.current()
    most = max(activity.bins)
    painter.setPen(_NO_PEN)
    painter.setBrush(theme.line_strong)
    bottom = float(place.top() + _TALL)
    painter.drawRect(QRectF(place.left(), bottom - 1, _STEP * len(activity.bins), 1))
    painter.setBrush(theme.bar_one)
    for at, facts in enumerate(activity.bins):
        if facts:
            high = max(3.0, _TALL * sqrt(facts / most))
            painter.drawRect(QRectF(place.left() + _STEP * at, bottom - high, _STEP - 0.4, high))
