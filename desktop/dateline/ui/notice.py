"""A line below the header that tells what happened, and never takes the keyboard away."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QWidget

from dateline.ui import icons
from dateline.ui import theme as themes
from dateline.ui.fonts import ui_font
from dateline.ui.kit import button, label
from dateline.ui.tongue import translate

_STAYS = 12_000  # milliseconds that a good message stays; a bad one stays until it is dismissed


class Notice(QWidget):
    """One message at a time; the last one wins."""

    asked = Signal(str)
    """Emitted with the details when the reader wants to see them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("Notice", "Notice"))
        self._sign = label("")
        self._sign.setAccessibleName(translate("Notice", "Sign of the notice"))
        self.words = label("", font=ui_font(12), wrap=True)
        self._details = ""
        self.more = button(translate("Notice", "Details"), flat=True, hint=translate("Notice", "Show every message"))
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click on it leaves the keyboard where it is
        self.more.clicked.connect(lambda: self.asked.emit(self._details))
        self.dismiss = QToolButton()
        self.dismiss.setAccessibleName(translate("Notice", "Dismiss"))
        self.dismiss.setToolTip(translate("Notice", "Dismiss this notice"))
        self.dismiss.clicked.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 5, 8, 5)
        line.setSpacing(9)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.words, 1)
        line.addWidget(self.more)
        line.addWidget(self.dismiss)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAYS)
        self._timer.timeout.connect(self.hide)
        self._from: QWidget | None = None  # what had the keyboard before one of the buttons
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)
        themes.themes().changed.connect(self._wear)
        self._wear()
        self.hide()

    def setVisible(self, visible: bool) -> None:  # noqa: N802, FBT001 (Qt's name and argument)
        """Before it goes, give the keyboard back to whatever had it: Qt would give it to whatever comes next."""
        here = QApplication.focusWidget()
        if not visible and here is not None and self.isAncestorOf(here):
            back = self._from
            if back is not None and shiboken6.isValid(back) and back.isVisible():
                back.setFocus(Qt.FocusReason.OtherFocusReason)
        super().setVisible(visible)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and new is not None and self.isAncestorOf(new) and not self.isAncestorOf(old):
            self._from = old

    def dismissed_first(self) -> bool:
        """Take the message away; whether it was one that waits for the reader, and so was worth a key of its own."""
        waits = self.isVisible() and not self._timer.isActive()
        self._timer.stop()
        self.hide()
        return waits

    def say(self, words: str, *, error: bool = False, details: str = "") -> None:
        """Show *words*; *details* (more lines) one press away."""
        self._details = details
        self.words.setText(words)
        self.words.setAccessibleName(words)
        self.more.setVisible(bool(details))
        self.setProperty("kind", "error" if error else "info")
        self.style().unpolish(self)
        self.style().polish(self)
        self._wear()
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self._timer.stop()
        if not error and not details:
            self._timer.start()

    def _wear(self) -> None:
        theme = themes.current()
        is_error = self.property("kind") == "error"
        sign = ("triangle-alert", theme.warn) if is_error else ("info", theme.accent)
        self._sign.setPixmap(icons.pixmap(*sign, 16, self.devicePixelRatioF()))
        self.dismiss.setIcon(icons.icon("x", theme.muted))
