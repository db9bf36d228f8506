"""Finds words in the text that is open."""

import re
from bisect import bisect_left

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from dateline.ui import kit

Stretch = tuple[int, int]

_SAME = {  # what a keyboard gives, and what a printer sets
    "'": "['’‘ʼ]",
    '"': '["“”„«»]',
    "-": "[-‐‑–—]",
}


def places(text: str, words: str) -> list[Stretch]:
    """Where *words* stand in *text*, letter case aside, in text order and without overlaps (code points).

    A space stands for any white space, a straight quotation mark or hyphen for every kind of its own.
    """
    wanted = words.split()
    if not wanted:
        return []
    pattern = r"\s+".join("".join(_SAME.get(one, re.escape(one)) for one in word) for word in wanted)
    return [found.span() for found in re.finditer(pattern, text, re.IGNORECASE)]


class FindBar(QWidget):
    """The line in which one types what to find, with how many there are."""

    asked = Signal(str)
    """Emitted with the words whenever they change."""
    stepped = Signal(int)
    """Emitted with 1 (next) or -1 (previous)."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAccessibleName("Find in the text")
        self.field = QLineEdit()
        self.field.setPlaceholderText("Find in this text")
        self.field.setAccessibleName("Words to find in this text")
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(320)
        self.count = kit.label(tone="muted")
        self.count.setMinimumWidth(90)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(_tool("‹", "Previous place (Shift+F3)", lambda: self.stepped.emit(-1)))
        row.addWidget(_tool("›", "Next place (F3)", lambda: self.stepped.emit(1)))
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(_tool("×", "Close (Escape)", self.closed.emit))
        self.field.textChanged.connect(self.asked)
        self.field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Enter goes on, Shift+Enter back, Escape closes."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
        return super().eventFilter(watched, event)

    def open(self, words: str = "") -> None:
        """Show the bar, with *words* if there are any, ready to type."""
        self.show()
        if words and "\n" not in words and len(words) <= 200:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def say(self, position: int, total: int) -> None:
        """Show which of how many one looks at (*position* from 0)."""
        if total:
            self.count.setText(f"{position + 1:,} of {total:,}")
        else:
            self.count.setText("Not found" if self.field.text().strip() else "")


class Finder:
    """The places of the words one looks for, and the one looked at."""

    def __init__(self) -> None:
        self.words = ""
        self.places: list[Stretch] = []
        self.position = 0

    @property
    def here(self) -> Stretch | None:
        """The place one looks at."""
        return self.places[self.position] if self.places else None

    def look(self, text: str, words: str, near: int) -> None:
        """Look for *words* in *text*, beginning with the first place at or after *near*, or the first of all."""
        self.words = words
        self.places = places(text, words)
        at = bisect_left(self.places, (near, near))
        self.position = at if at < len(self.places) else 0

    def step(self, by: int) -> None:
        """Go on (or back), around the ends."""
        if self.places:
            self.position = (self.position + by) % len(self.places)


def _tool(words: str, hint: str, pressed: object) -> QToolButton:
    made = QToolButton()
    made.setText(words)
    made.setToolTip(hint)
    made.setAccessibleName(hint)
    made.clicked.connect(pressed)
    return made
