"""The tabs of the sources that are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from dateline.ui import kit
from dateline.ui import theme as themes
from dateline.ui.fonts import ui_font
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from dateline.domain.views import SourceRow
    from dateline.ui.theme import Theme


_LEAST = 100  # pixels of a tab, of which some forty are beside its words


class Tabs(QTabBar):
    """The tabs of the sources that are open; a tab's data is the source's id."""

    HEIGHT = 38

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Text", "Open sources"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setMovable(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFont(ui_font(kit.NORMAL))
        for one, name in (
            ("ScrollLeftButton", translate("Text", "Sources further to the left")),
            ("ScrollRightButton", translate("Text", "Sources further to the right")),
        ):
            if (arrow := self.findChild(QToolButton, one)) is not None:
                arrow.setAccessibleName(name)
                arrow.setToolTip(name)

    def insert_source(self, at: int, row: SourceRow) -> int:
        """Add the tab of a source at this place; where it is."""
        at = self.insertTab(at, row.title)
        self.setTabData(at, row.id)
        self.setTabToolTip(at, f"{row.title}\n{row.file}")
        return at

    def sources(self) -> list[str]:
        """The ids of the sources, from left to right."""
        return [str(self.tabData(at)) for at in range(self.count())]

    def index_of(self, source: str) -> int:
        """The place of a source's tab, or -1."""
        return next((at for at in range(self.count()) if self.tabData(at) == source), -1)

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802 (Qt's name)
        """As wide as its words, up to a limit."""
        width = QFontMetricsF(self.font()).horizontalAdvance(self.tabText(index)) + 42
        return QSize(round(max(float(_LEAST), min(width, 232.0))), self.HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802, ARG002 (Qt's name and promise)
        """Narrow enough that several fit, wide enough to tell them apart."""
        return QSize(_LEAST, self.HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """It may shrink to one tab."""
        return QSize(80, self.HEIGHT)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """The middle button closes a tab, and so does the cross on the open one."""
        at = self.tabAt(event.position().toPoint())
        on_cross = at == self.currentIndex() and self._cross(at).contains(event.position())
        if at >= 0 and (event.button() == Qt.MouseButton.MiddleButton or (on_cross and self.count() > 1)):
            self.tabCloseRequested.emit(at)
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Delete closes the open tab."""
        if event.key() == Qt.Key.Key_Delete and self.currentIndex() >= 0:
            self.tabCloseRequested.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _cross(self, index: int) -> QRectF:
        box = QRectF(self.tabRect(index))
        return QRectF(box.right() - 24, box.center().y() - 7, 18, 18)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the open source as a sheet that stands out of the bar, the others as words."""
        theme = themes.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            self._paint_tab(painter, index, theme)
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int, theme: Theme) -> None:
        box = QRectF(self.tabRect(index))
        current = index == self.currentIndex()
        if current:
            sheet = box.adjusted(0.5, 5.5, -0.5, 12)
            painter.setPen(QPen(theme.accent if self.hasFocus() else theme.line, 1.5 if self.hasFocus() else 1.0))
            painter.setBrush(theme.paper)
            painter.drawRoundedRect(sheet, 7, 7)
        hovered = self.tabAt(self.mapFromGlobal(self.cursor().pos())) == index and self.underMouse()
        painter.setPen(theme.ink if current or hovered else theme.muted)
        painter.setFont(self.font())
        crossed = current and self.count() > 1
        room = box.adjusted(14, 4, -26 if crossed else -14, 0)
        words = QFontMetricsF(self.font()).elidedText(self.tabText(index), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if crossed:
            middle = self._cross(index).center()
            painter.setPen(QPen(theme.muted, 1.2))
            painter.drawLine(middle + QPointF(-3, -3), middle + QPointF(3, 3))
            painter.drawLine(middle + QPointF(-3, 3), middle + QPointF(3, -3))
