"""The bar below a text that counts the places of the chosen thing: ‘n of m’."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from dateline.ui import kit
from dateline.ui import theme as themes
from dateline.ui.tongue import figures, translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from dateline.domain.focus import Focus


class StepBar(QWidget):
    """‘2 of 5’ places where the chosen thing is lit up, with the way to the next and the previous."""

    stepped = Signal(int)
    """Emitted with 1 (next) or -1 (previous)."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepBar")
        self.setAccessibleName(translate("Text", "Places where the chosen thing stands"))
        self.words = kit.label()
        self.hint = kit.label(tone="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 10, 4)
        row.setSpacing(4)
        row.addWidget(self.words)
        row.addWidget(self._button("‹", translate("Text", "Previous place (Shift+N)"), -1))
        row.addWidget(self._button("›", translate("Text", "Next place (N)"), 1))
        row.addWidget(self.hint, 1)

    def _button(self, words: str, hint: str, step: int) -> QToolButton:
        made = QToolButton()
        made.setText(words)
        made.setToolTip(hint)
        made.setAccessibleName(hint)
        made.clicked.connect(lambda _=False: self.stepped.emit(step))
        return made

    def say(self, place: str, elsewhere: int) -> None:
        """Show *place* (‘statement 2 of 5’) and how many of them are in other sources."""
        self.words.setText(place)
        self.hint.setText(translate("Text", "%n in other sources", "", elsewhere) if elsewhere else "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the ground and the line above."""
        theme = themes.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.window)
        painter.fillRect(0, 0, self.width(), 1, theme.line)
        painter.end()


def place_of(focus: Focus) -> str:
    """Which of how many places one looks at, such as ‘Statement 2 of 5’."""
    if focus.fact:
        words = translate("Text", "Statement {0} of {1}")
    elif focus.entity:
        words = translate("Text", "Mention {0} of {1}")
    else:
        words = translate("Text", "Place {0} of {1}")
    return words.format(figures(focus.position + 1), figures(len(focus.marks)))


def kind_of_place(focus: Focus) -> str:
    """What one looks at, where there is only one place."""
    if focus.fact:
        return translate("Text", "Statement")
    return translate("Text", "Mention") if focus.entity else translate("Text", "Place")
