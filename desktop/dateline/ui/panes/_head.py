"""The top of a pane at the side: its name, and small buttons at the right; and the words where a list is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from dateline.ui.kit import caption, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QToolButton


def head(name: str, *buttons: QToolButton, above: int = 8) -> QHBoxLayout:
    """The line that begins a pane called *name*, *above* pixels below its edge."""
    made = QHBoxLayout()
    made.setContentsMargins(14, above, 8, 3)
    made.setSpacing(2)
    made.addWidget(caption(name))
    made.addStretch(1)
    for button in buttons:
        made.addWidget(button)
    return made


def nothing(words: str = "") -> QLabel:
    """What stands in the place of an empty list: why it is, and what to do."""
    made = label(words, tone="muted", wrap=True)
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    made.setContentsMargins(15, 6, 12, 6)
    return made
