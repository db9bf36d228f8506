"""The card of the tour beside what it speaks of, with a ring around the real thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dateline.ui import theme as themes
from dateline.ui.fonts import reading_font, ui_font
from dateline.ui.kit import SMALL, button, label
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent

WIDE = 330
_GAP = 12  # pixels between the ring and the card
_BORDER = 2  # pixels, as in the style sheet
_EDGE = 8  # pixels to the edge of the window
_NEXT = {Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageDown}
_BACK = {Qt.Key.Key_Left, Qt.Key.Key_Backspace, Qt.Key.Key_PageUp}


def beside(target: QRect, size: QSize, room: QRect, sides: Sequence[str]) -> QRect:
    """Where a card of this *size* stands in *room* without covering *target*: at the first of the *sides* with space.

    The sides are `left`, `right`, `above` and `below`; where none has space, the corner that covers least of it.
    """
    room = room.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    width, height = size.width(), size.height()
    x = _clamp(target.center().x() - width // 2, room.left(), room.right() - width + 1)
    y = _clamp(target.center().y() - height // 2, room.top(), room.bottom() - height + 1)
    places = {
        "left": QRect(target.left() - _GAP - width, y, width, height),
        "right": QRect(target.right() + 1 + _GAP, y, width, height),
        "above": QRect(x, target.top() - _GAP - height, width, height),
        "below": QRect(x, target.bottom() + 1 + _GAP, width, height),
    }
    for side in (*sides, *places):
        if room.contains(places[side]):
            return places[side]
    corners = [
        QRect(QPoint(left, top), size)
        for left in (room.right() - width + 1, room.left())
        for top in (room.bottom() - height + 1, room.top())
    ]
    return min(corners, key=lambda one: _area(one.intersected(target)))


def _clamp(value: int, low: int, high: int) -> int:
    return max(low, min(value, high))


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())


class Ring(QWidget):
    """A frame around a part of the window; it lets every click through."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(translate("Tour", "What the tour speaks of"))
        self.hide()

    def surround(self, target: QRect, room: QRect) -> None:
        """Stand around *target*, as far as there is *room*; both are in the host's pixels."""
        self.setGeometry(target.adjusted(-5, -5, 5, 5).intersected(room))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the frame, with a line of paper at both its sides so that it shows on any ground."""
        theme = themes.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((theme.paper, 5.0), (theme.accent, 2.5)):
            painter.setPen(QPen(colour, width))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(2.5, 2.5, -2.5, -2.5), 6, 6)
        painter.end()


class Callout(QFrame):
    """A card with a title, some words, ‘n of m’ and the ways on: Enter or → next, ← back, Esc skips the rest."""

    stepped = Signal(int)
    """Emitted with 1 or -1."""
    skipped = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("callout")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDE)
        self._title = label("", font=reading_font(20), wrap=True)
        self._words = label("", wrap=True)
        self._place = label("", tone="muted", font=ui_font(SMALL))
        self.skip = button(
            translate("Tour", "Skip"), flat=True, hint=translate("Tour", "End the tour (Esc); Help has it again")
        )
        self.back = button(translate("Tour", "Back"), hint=translate("Tour", "The step before (←)"))
        self.next = button("", main=True)
        self.skip.clicked.connect(self.skipped)
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._place)
        foot.addStretch(1)
        for one in (self.skip, self.back, self.next):
            foot.addWidget(one)
            one.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 14, 12)
        column.setSpacing(7)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(4)
        column.addLayout(foot)
        self.hide()

    def say(self, title: str, words: str, number: int, total: int) -> None:
        """Show step *number* (from 1) of *total*, and tell it to a screen reader."""
        place = translate("Tour", "{0} of {1}").format(number, total)
        self._title.setText(title)
        self._words.setText(words)
        self._place.setText(place)
        self.back.setEnabled(number > 1)
        last = number == total
        self.next.setText(translate("Tour", "Done") if last else translate("Tour", "Next"))
        self.next.setToolTip(translate("Tour", "On (Enter or →)"))
        self.skip.setVisible(not last)
        heard = translate("Tour", "Tour, {0}: {1}. {2}").format(place, title, words)
        self.setAccessibleName(heard)
        self.next.setAccessibleDescription(words)
        self._fit()
        self.show()
        self.raise_()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, heard))

    def _fit(self) -> None:
        layout = self.layout()
        assert layout is not None
        margins = layout.contentsMargins()
        room = WIDE - margins.left() - margins.right() - 2 * _BORDER
        for one in (self._title, self._words):
            one.setFixedHeight(one.heightForWidth(room))
        layout.invalidate()
        layout.activate()
        self.resize(WIDE, layout.sizeHint().height() + 2 * _BORDER)

    @property
    def said(self) -> tuple[str, str, str]:
        """Title, words and ‘n of m’."""
        return self._title.text(), self._words.text(), self._place.text()

    def event(self, event: QEvent) -> bool:
        """Its own keys are nobody else's shortcuts while it has the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Arrows and Enter turn the page instead of going from button to button, but Enter presses the others."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_ours(event):
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if not (enter and watched in (self.skip, self.back)):
                self._do(Qt.Key(event.key()))
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """The keys of the tour, wherever in the card the keyboard is."""
        if _is_ours(event):
            self._do(Qt.Key(event.key()))
        else:
            super().keyPressEvent(event)

    def _do(self, key: Qt.Key) -> None:
        if key in _NEXT:
            self.stepped.emit(1)
        elif key in _BACK:
            self.stepped.emit(-1)
        else:
            self.skipped.emit()


def _is_ours(event: QKeyEvent) -> bool:
    plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
    return plain and event.key() in {*_NEXT, *_BACK, Qt.Key.Key_Escape}


__all__ = ["WIDE", "Callout", "Ring", "beside"]
