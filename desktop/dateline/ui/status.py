"""The line at the bottom: that everything is saved, where, that nothing goes out, and how far an import is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from dateline.ui.actions import keys_in_words
from dateline.ui.fonts import ui_font
from dateline.ui.kit import SMALL, button, label
from dateline.ui.tongue import translate


class StatusLine(QWidget):
    """The line at the bottom of the window."""

    cancelled = Signal()
    """Emitted when the reader stops the work whose progress is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("Status", "Status"))
        self.setFixedHeight(26)
        small = ui_font(SMALL)
        self.saved = label("", tone="muted", font=small)
        self.where = label("", tone="muted", font=small)
        self.offline = label(translate("Status", "Offline — no connection is ever opened"), tone="muted", font=small)
        self.doing = label("", font=small)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(140)
        self.bar.setAccessibleName(translate("Status", "Progress of the import"))
        self.cancel = button(
            translate("Status", "Cancel"), flat=True,
            hint=translate("Status", "Stop after the article that is being read; what is done stays"),
        )  # fmt: skip
        self.cancel.setFont(small)
        self.cancel.clicked.connect(self.cancelled)
        back = keys_in_words("Alt+Left")
        keys = translate("Status", "J / K next, previous fact · {0} back · F1 shortcuts").format(back)
        self.hints = label(keys, tone="muted", font=small)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 0, 14, 0)
        line.setSpacing(18)
        for one in (self.saved, self.where, self.offline):
            line.addWidget(one)
        line.addStretch(1)
        parts: tuple[QWidget, ...] = (self.doing, self.bar, self.cancel, self.hints)
        for part in parts:
            line.addWidget(part)
        self._narrow = self._working = False
        self.show_project(None)
        self.show_work(None)

    def be_narrow(self, *, narrow: bool) -> None:
        """Leave the hints out, or bring them back."""
        self._narrow = narrow
        self._show_hints()

    def show_project(self, file: str | None, read_only: str | None = None) -> None:
        """Say where the project is kept, and whether it can be written."""
        saved = translate("Status", "Reading only") if read_only else translate("Status", "All changes saved")
        self.saved.setText("" if file is None else saved)
        self.saved.setToolTip(read_only or "")
        self.where.setText("" if file is None else translate("Status", "SQLite · {0}").format(file))
        for one in (self.saved, self.where):
            one.setVisible(file is not None)
        self._show_hints()

    def show_work(self, words: str | None, done: int = 0, total: int = 0) -> None:
        """Show how far a piece of work is (`None`: there is none); a *total* of 0 is not known yet."""
        working = words is not None
        self.doing.setText(words or "")
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self._working = working
        self._show_hints()
        parts: tuple[QWidget, ...] = (self.doing, self.bar, self.cancel)
        for part in parts:
            part.setVisible(working)
        self.cancel.setEnabled(working)

    def _show_hints(self) -> None:
        self.hints.setVisible(bool(self.where.text()) and not self._working and not self._narrow)
