"""What one sees before there is a project: where to begin, and where one was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dateline.ui.actions import keys_in_words
from dateline.ui.fonts import ui_font
from dateline.ui.kit import SMALL, Card, button, caption, empty, label, title
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDE = 520


class Welcome(QWidget):
    """The first page: three ways to begin, and the projects that were open before."""

    wants_sample = Signal()
    wants_new = Signal()
    wants_open = Signal()
    picked = Signal(str)
    """Emitted with the path of a recent project."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("Welcome", "Welcome"))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(title("Dateline", 44))
        column.addSpacing(6)
        lead = translate(
            "Welcome", "Turns a pile of articles into dated facts, and never lets go of the words that state them."
        )
        column.addWidget(label(lead, tone="muted", font=ui_font(15), wrap=True))
        column.addSpacing(22)
        ways = QHBoxLayout()
        ways.setSpacing(10)
        self.sample = button(
            translate("Welcome", "Open the sample project"),
            main=True,
            hint=translate("Welcome", "Five articles, ready to explore"),
        )
        new = translate("Welcome", "Choose where to keep it, then import articles ({0})")
        self.new = button(translate("Welcome", "New project…"), hint=new.format(keys_in_words("Ctrl+Shift+N")))
        existing = translate("Welcome", "Open a .dateline file ({0})")
        self.open = button(translate("Welcome", "Open project…"), hint=existing.format(keys_in_words("Ctrl+O")))
        for one, signal in ((self.sample, self.wants_sample), (self.new, self.wants_new), (self.open, self.wants_open)):
            one.clicked.connect(signal)
            ways.addWidget(one)
        ways.addStretch(1)
        column.addLayout(ways)
        column.addSpacing(14)
        hint = translate("Welcome", "Or drop articles, a folder of them, or a .dateline file anywhere on this window.")
        column.addWidget(label(hint, tone="muted", wrap=True))
        column.addSpacing(26)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(6)
        column.addLayout(self._recent)
        column.addStretch(3)
        page = QWidget()
        page.setMaximumWidth(_WIDE)
        page.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(page, 10)
        row.addStretch(1)

    def show_recent(self, paths: Sequence[str]) -> None:
        """List these projects, the last one first."""
        empty(self._recent)
        if not paths:
            return
        self._recent.addWidget(caption(translate("Welcome", "Recent projects")))
        self._recent.addSpacing(2)
        for path in paths[:6]:
            where = Path(path)
            card = Card(translate("Welcome", "{0}, in {1}").format(where.stem, where.parent))
            card.body.setContentsMargins(12, 6, 12, 7)
            card.body.setSpacing(0)
            card.body.addWidget(label(where.stem))
            folder = label(str(where.parent), tone="muted", font=ui_font(SMALL))
            folder.setAlignment(Qt.AlignmentFlag.AlignLeft)
            card.body.addWidget(folder)
            card.pressed.connect(lambda path=path: self.picked.emit(path))
            self._recent.addWidget(card)
