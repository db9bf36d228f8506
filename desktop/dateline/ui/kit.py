"""Small parts that every pane is made of; what they show is plain text, always."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dateline.ui import theme as themes
from dateline.ui.fonts import reading_font, ui_font

SMALL = 11
NORMAL = 13


def label(text: str = "", *, tone: str = "ink", font: QFont | None = None, wrap: bool = False) -> QLabel:
    """A line (or, wrapped, a paragraph) of plain text; *tone* is one of the style sheet's."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    made.setFont(font or ui_font(NORMAL))
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    return made


def caption(text: str) -> QLabel:
    """The small spaced heading of a section, as in ‘SOURCES’; a screen reader hears it in ordinary letters."""
    return Caption(text)


class Cut(QLabel):
    """A line of plain text that is cut with an ellipsis where there is no room for it."""

    def __init__(self, text: str, *, tone: str = "ink", font: QFont | None = None) -> None:
        """*tone* is one of the style sheet's."""
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone)
        self.setFont(font or ui_font(NORMAL))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """It may shrink to a few letters."""
        return QSize(min(40, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw it, or as much of it as fits."""
        room = self.contentsRect()
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(themes.current().ink if self.property("tone") == "ink" else themes.current().muted)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, self.alignment(), words)
        painter.end()


class Caption(Cut):
    """A heading that says itself in a tooltip while it is cut."""

    def __init__(self, text: str) -> None:
        super().__init__(text.upper(), tone="caption", font=ui_font(SMALL, weight=QFont.Weight.DemiBold, spacing=0.8))
        self.setAccessibleName(text)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Say the whole in a tooltip while it is cut."""
        super().resizeEvent(event)
        self.setToolTip(self.accessibleName() if self.width() < self.sizeHint().width() else "")


def title(text: str, px: int = 20) -> QLabel:
    """A heading in the reading type."""
    return label(text, font=reading_font(px), wrap=True)


def pill(text: str, kind: str = "plain") -> QLabel:
    """A short word on a rounded ground: `agree`, `disagree`, `plain` or `key`."""
    made = label(text, font=ui_font(SMALL, weight=QFont.Weight.DemiBold, spacing=0.0 if kind == "key" else 0.5))
    made.setProperty("tone", None)
    made.setProperty("pill", kind)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def button(text: str, *, main: bool = False, flat: bool = False, hint: str = "") -> QPushButton:
    """A push button; *main* is the one that a window suggests."""
    made = QPushButton(text)
    made.setAutoDefault(True)  # Enter presses it too, not only Space
    made.setProperty("main", main)
    made.setProperty("flat", flat)
    made.setToolTip(hint)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def empty(layout: QLayout) -> None:
    """Take everything out of *layout* and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)


class Swatch(QWidget):
    """The little square in a source's colour; the source's name stands beside it, so it is never the only sign."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.setFixedSize(QSize(9, 9))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(themes.current().source_colour(self._number))
        painter.drawRoundedRect(self.rect(), 2, 2)
        painter.end()


class Card(QFrame):
    """A bordered box that a reader can press, by mouse, Enter or Space; a *quiet* one has no border of its own."""

    pressed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, quiet: bool = False) -> None:
        super().__init__(parent)
        self._quiet = quiet
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(12, 9, 12, 11)
        self.body.setSpacing(3)
        self._chosen = False

    def set_chosen(self, *, chosen: bool) -> None:
        """Draw it as the chosen one of its row, or not."""
        self._chosen = chosen
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the box: a stronger edge for the chosen one, the accent for the one with the keyboard."""
        theme = themes.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.hover if self.underMouse() else theme.raised)
        focused = self.hasFocus()
        edge = theme.raised if self._quiet else theme.line
        painter.setPen(theme.accent if focused else theme.mark_fact_chosen_line if self._chosen else edge)
        pen = painter.pen()
        pen.setWidthF(2.0 if focused else 1.5 if self._chosen else 1.0)
        painter.setPen(pen)
        inset = pen.widthF() / 2
        painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), 8, 8)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A click inside presses it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter and Space press it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: object) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the ground under the pointer."""
        self.update()

    def leaveEvent(self, event: object) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the ordinary ground again."""
        self.update()
