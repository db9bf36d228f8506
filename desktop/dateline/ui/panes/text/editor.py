"""A slip of paper on the page, on which a person writes a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from dateline.ui import kit
from dateline.ui.fonts import ui_font
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIZE = (330, 200)
_AWAY = 8  # pixels between the slip and the words it is on


class NoteEditor(QFrame):
    """Holds plain text only. Ctrl+Enter keeps it, Escape drops it; going elsewhere keeps it, for nothing gets lost."""

    kept = Signal(str)
    """Emitted with what was written, which is not blank."""
    removed = Signal()
    """Emitted when the reader wants the note gone."""
    away = Signal()
    """Emitted when the slip was put away by the reader."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("slip")  # the style sheet's name for a sheet that lies over others
        self.setAccessibleName(translate("Text", "Note"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page = page
        self._before = ""
        self.on = kit.label(tone="muted", font=ui_font(12), wrap=True)
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(translate("Text", "Words of the note"))
        self.field.setPlaceholderText(translate("Text", "Write a note"))
        self.field.setObjectName("plain")
        self.field.setTabChangesFocus(True)
        self.field.setFont(ui_font(kit.NORMAL))
        self.keep = kit.button(
            translate("Text", "Keep"), main=True, hint=translate("Text", "Keep the note (Ctrl+Enter)")
        )
        self.cancel = kit.button(translate("Text", "Cancel"), hint=translate("Text", "Put it away (Escape)"))
        self.remove = kit.button(translate("Text", "Delete"), flat=True, hint=translate("Text", "Delete the note"))
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(7)
        column.addWidget(self.on)
        column.addWidget(self.field, 1)
        column.addLayout(row)
        self.keep.clicked.connect(self._keep)
        self.cancel.clicked.connect(self._cancel)
        self.remove.clicked.connect(self._remove)
        self.field.textChanged.connect(self._weigh)
        self.field.installEventFilter(self)
        self.hide()

    def open(self, on: str, text: str, beside: Sequence[QRect], *, why_not: str | None = None) -> None:
        """Show the slip near the words *beside* (rectangles of the page), with *text*; *on* names the words.

        With *why_not* the note can be read but not changed, for the reason given.
        """
        self._before = text
        short = on if len(on) <= 80 else on[:79].rstrip() + "…"
        self.on.setText(why_not or translate("Text", "Note on ‘{0}’").format(short))
        self.field.setPlainText(text)
        self.field.setReadOnly(why_not is not None)
        self.keep.setVisible(why_not is None)
        self.remove.setVisible(why_not is None and bool(text))
        self._weigh()
        self._stand(beside)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)

    def put_away(self) -> None:
        """Hide the slip, and keep what is on it."""
        if not self.isHidden():
            holder = QApplication.focusWidget()
            if holder is not None and self.isAncestorOf(holder):
                self._page.setFocus(Qt.FocusReason.OtherFocusReason)
            self.hide()
            if self._is_worth_keeping():
                self.kept.emit(self._text())

    def _text(self) -> str:
        return self.field.toPlainText().strip()

    def _is_worth_keeping(self) -> bool:
        return not self.field.isReadOnly() and self._text() not in {"", self._before.strip()}

    def _stand(self, beside: Sequence[QRect]) -> None:
        page = self._page
        width, height = (min(_SIZE[0], page.width() - 16), min(_SIZE[1], page.height() - 16))
        seen = [rect for rect in beside if rect.bottom() > 0 and rect.top() < page.height()]
        at = seen[-1].bottomLeft() + QPoint(0, _AWAY) if seen else QPoint(24, 24)
        if at.y() + height > page.height() - 8:
            above = seen[0].top() - _AWAY - height if seen else 8
            at.setY(above if above >= 8 else page.height() - height - 8)
        at.setX(max(8, min(at.x(), page.width() - width - 24)))
        self.setGeometry(at.x(), max(8, at.y()), width, height)

    def _weigh(self) -> None:
        self.keep.setEnabled(self._is_worth_keeping())

    def _keep(self) -> None:
        self.put_away()
        self._leave()

    def _remove(self) -> None:
        self.hide()
        self.removed.emit()
        self._leave()

    def _cancel(self) -> None:
        self._leave()

    def _leave(self) -> None:
        self.hide()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.away.emit()

    def event(self, event: QEvent) -> bool:
        """Escape is the slip's own while it shows, before it means anything to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Escape puts the slip away; nothing that is typed here reaches the page."""
        if _is_escape(event):
            self._cancel()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Ctrl+Enter keeps the note, Escape puts it away."""
        if watched is self.field and isinstance(event, QKeyEvent):
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            keeps = enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.type() == QEvent.Type.ShortcutOverride and (keeps or _is_escape(event)):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and keeps:
                self._keep()
                return True
            if event.type() == QEvent.Type.KeyPress and _is_escape(event):
                self._cancel()
                return True
        return super().eventFilter(watched, event)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
