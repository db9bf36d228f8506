"""The line in which one types what to find in the text that is open."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from dateline.ui import icons, kit
from dateline.ui import theme as themes
from dateline.ui.panes.text.places import MOST, Finder, Stretch, Wanted, places
from dateline.ui.tongue import figures, translate

__all__ = ["FindBar", "Finder", "Stretch", "Wanted", "places"]

_ROOMY = 420  # pixels


class FindBar(QWidget):
    """The field for the words, how they are to be taken, and which of how many places one looks at."""

    asked = Signal(object)
    """Emitted with what is `Wanted` whenever it changes."""
    stepped = Signal(int)
    """Emitted with 1 (next) or -1 (previous)."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAccessibleName(translate("Text", "Find in the text"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("Text", "Find in this text"))
        self.field.setAccessibleName(translate("Text", "Words to find in this text"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(320)
        self.case = _switch(translate("Text", "Only in these letters, large and small (Alt+C)"))
        self.whole = _switch(translate("Text", "Whole words only (Alt+W)"))
        self.count = kit.label(tone="muted")
        self.back = _tool(translate("Text", "Previous place (Shift+F3)"), lambda: self.stepped.emit(-1))
        self.on = _tool(translate("Text", "Next place (F3)"), lambda: self.stepped.emit(1))
        self.close_button = _tool(translate("Text", "Close (Escape)"), self.closed.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(6)
        row.addWidget(self.field, 4)
        for part in (self.case, self.whole, self.back, self.on, self.count):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.close_button)
        self.field.textChanged.connect(lambda _: self.asked.emit(self.wanted))
        for switch in (self.case, self.whole):
            switch.toggled.connect(lambda _: self.asked.emit(self.wanted))
        self.field.installEventFilter(self)
        themes.themes().changed.connect(self._wear)
        self._wear()

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        return Wanted(self.field.text(), case=self.case.isChecked(), whole=self.whole.isChecked())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Enter goes on, Shift+Enter back, Escape closes."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
            if self._switched(event):
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Leave the ways on and back to the keys where the words would have no room."""
        super().resizeEvent(event)
        for part in (self.back, self.on):
            part.setVisible(self.width() >= _ROOMY)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Alt+C and Alt+W switch how the words are taken."""
        if not self._switched(event):
            super().keyPressEvent(event)

    def _switched(self, event: QKeyEvent) -> bool:
        switches = {Qt.Key.Key_C: self.case, Qt.Key.Key_W: self.whole}
        if event.modifiers() != Qt.KeyboardModifier.AltModifier or event.key() not in switches:
            return False
        switches[Qt.Key(event.key())].toggle()
        return True

    def open(self, words: str = "") -> None:
        """Show the bar, with *words* if there are any, ready to type."""
        self.show()
        if words and "\n" not in words and len(words) <= 200:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def say(self, position: int, total: int, *, around: bool = False, counting: bool = False) -> None:
        """Show which of how many one looks at (*position* from 0).

        *around* says that one went on at the other end, *counting* that the others are still being looked for.
        """
        if counting:
            self.count.setText(translate("Text", "Counting…"))
        elif total:
            many = translate("Text", "more than {0}").format(figures(total)) if total >= MOST else figures(total)
            words = translate("Text", "{0} of {1}").format(figures(position + 1), many)
            self.count.setText(translate("Text", "{0}, from the other end").format(words) if around else words)
        else:
            self.count.setText(translate("Text", "Not found") if self.field.text().strip() else "")

    def _wear(self) -> None:
        theme = themes.current()
        for part, name in (
            (self.case, "case-sensitive"), (self.whole, "whole-word"), (self.back, "chevron-left"),
            (self.on, "chevron-right"), (self.close_button, "x"),
        ):  # fmt: skip
            part.setIcon(icons.icon(name, theme.muted))


def _tool(hint: str, pressed: object) -> QToolButton:
    made = QToolButton()
    made.setToolTip(hint)
    made.setAccessibleName(hint)
    made.clicked.connect(pressed)
    return made


def _switch(hint: str) -> QToolButton:
    made = QToolButton()
    made.setCheckable(True)
    made.setToolTip(hint)
    made.setAccessibleName(hint)
    return made
