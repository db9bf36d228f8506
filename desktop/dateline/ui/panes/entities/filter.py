"""The field that filters the list of entities as one types, with the keys that lead into it and out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from dateline.ui.fonts import ui_font
from dateline.ui.kit import pill
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent

KEY = "/"
"""What leads from the list into the field."""


class Filter(QLineEdit):
    """Down leads into the list; Escape empties the field, and leads into the list where it is empty."""

    left = Signal()
    """Emitted when the reader wants the keyboard back in the list."""
    entered = Signal()
    """Emitted when the reader wants the first of the list."""

    def __init__(self) -> None:
        super().__init__()
        words = translate("Entities", "Filter entities")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        how = translate("Entities", "Any part of a name; one or two letters: the beginning of a word in it")
        self.setToolTip(f"{how} ({KEY})")
        self.setClearButtonEnabled(True)
        self.setFont(ui_font(12))
        self._key = pill(KEY, "key")
        self._key.setParent(self)
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._show_key)

    def begin(self) -> None:
        """Take the keyboard, with what was typed before selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Escape is the field's own while it has the keyboard, before it means anything to the window."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Down and Escape lead out of the field."""
        if event.key() == Qt.Key.Key_Down:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep the sign of the key at the right."""
        super().resizeEvent(event)
        hint = self._key.sizeHint()
        self._key.move(self.width() - hint.width() - 6, (self.height() - hint.height()) // 2)
        self._key.resize(hint)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """The sign of the key steps aside."""
        super().focusInEvent(event)
        self._show_key()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """And comes back."""
        super().focusOutEvent(event)
        self._show_key()

    def _show_key(self) -> None:
        self._key.setVisible(not self.text() and not self.hasFocus())


__all__ = ["KEY", "Filter"]
