"""The line below one of two sources side by side: what it says of the chosen fact, and what both state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from dateline.ui import icons, kit
from dateline.ui import theme as themes
from dateline.ui.fonts import ui_font
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

_HEIGHT = 30


class Foot(QWidget):
    """A quiet line. That of the second source also leads through the facts that both state."""

    stepped = Signal(int)
    """Emitted with 1 or -1 when a reader asks for the next or previous fact that both sources state."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Text", "What this source says of the chosen fact"))
        self.setFixedHeight(_HEIGHT)
        self._said = ""
        self.words = kit.label(tone="muted", font=ui_font(12))
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.both = kit.label(tone="muted", font=ui_font(12))
        self.previous = self._button(translate("Text", "Previous fact that both sources state (Shift+S)"), -1)
        self.next = self._button(translate("Text", "Next fact that both sources state (S)"), 1)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(14, 1, 8, 0)
        row.setSpacing(3)
        row.addWidget(self.words, 1)
        for part in (self.both, self.previous, self.next):
            row.addWidget(part)
            part.hide()
        themes.themes().changed.connect(self._wear)
        self._wear()

    def _button(self, hint: str, step: int) -> QToolButton:
        made = QToolButton()
        made.setToolTip(hint)
        made.setAccessibleName(hint)
        made.clicked.connect(lambda _=False: self.stepped.emit(step))
        return made

    def say(self, words: str) -> None:
        """Show *words*."""
        self._said = words
        self.words.setToolTip(words)
        self.words.setAccessibleName(words)
        self._elide()

    @property
    def said(self) -> str:
        """What it says, in full."""
        return self._said

    def _elide(self) -> None:
        metrics = QFontMetricsF(self.words.font())
        self.words.setText(metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, self.words.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Cut the words to the room there is."""
        super().resizeEvent(event)
        self._row.activate()
        self._elide()

    def count(self, shared: int) -> None:
        """Show how many facts both sources state, with the way through them."""
        self.both.setText(translate("Text", "%n {fact|facts} in both", "", shared))
        self.both.show()
        for part in (self.previous, self.next):
            part.setVisible(shared > 0)
        self._row.activate()
        self._elide()

    def _wear(self) -> None:
        muted = themes.current().muted
        self.previous.setIcon(icons.icon("chevron-left", muted))
        self.next.setIcon(icons.icon("chevron-right", muted))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the ground and the line above."""
        theme = themes.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.window)
        painter.fillRect(0, 0, self.width(), 1, theme.line)
        painter.end()
