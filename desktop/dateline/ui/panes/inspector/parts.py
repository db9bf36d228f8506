"""What both cards of the inspector are made of: rows of values, section headings, disagreements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dateline.domain.views import Choice
from dateline.ui import theme as themes
from dateline.ui.fonts import reading_font, ui_font
from dateline.ui.kit import SMALL, Card, caption, label, pill
from dateline.ui.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QPaintEvent

    from dateline.domain.disagreement import Disagreement, Reading

    Choose = Callable[[Choice], None]

ASPECTS = {
    "number": "How many",
    "date": "When",
    "name": "Name",
    "title": "Title",
    "place": "Where",
    "term": "Term",
    "status": "Whether it happened",
    "denied": "Denied",
}
SEVERITIES = {"substantive": "differs", "detail": "differs in detail", "wording": "worded differently"}
QUOTE_PX = 16


class Rows(QGridLayout):
    """Names at the left, values at the right, as in ‘When: December 2025’."""

    def __init__(self) -> None:
        super().__init__()
        self.setColumnMinimumWidth(0, 80)
        self.setColumnStretch(1, 1)
        self.setHorizontalSpacing(8)
        self.setVerticalSpacing(5)

    def add(self, name: str, value: str, why: str = "", *, strong: bool = False) -> None:
        """Add one row; *why* stands small below the value."""
        row = self.rowCount()
        key = label(name, tone="muted")
        weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        shown = label(value, font=ui_font(13, weight=weight), wrap=True)
        shown.setAccessibleName(f"{name}: {value}" + (f", {why}" if why else ""))
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop)
        if not why:
            self.addWidget(shown, row, 1)
            return
        both = QVBoxLayout()
        both.setSpacing(1)
        both.addWidget(shown)
        both.addWidget(label(why, tone="muted", font=ui_font(SMALL), wrap=True))
        self.addLayout(both, row, 1)


def heading(text: str, *right: QWidget) -> QHBoxLayout:
    """A section's heading with something at its right."""
    line = QHBoxLayout()
    line.setContentsMargins(2, 12, 0, 4)
    line.addWidget(caption(text))
    line.addStretch(1)
    for one in right:
        line.addWidget(one)
    return line


class Box(QFrame):
    """A bordered box that holds others and is not pressed itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(6, 8, 6, 6)
        self.body.setSpacing(2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the box."""
        theme = themes.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.raised)
        painter.setPen(theme.line)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()


def disagreement(one: Disagreement, of: str, sources: Mapping[str, str], choose: Choose) -> Box:
    """A box with every reading of a disagreement; *sources* are the titles of the sources by statement."""
    box = Box()
    head = QHBoxLayout()
    head.setContentsMargins(6, 0, 4, 2)
    aspect = ASPECTS.get(one.aspect.value, one.aspect.value)
    head.addWidget(label(f"{of}: {aspect.lower()}" if of else aspect, tone="muted", font=ui_font(12), wrap=True), 1)
    severity = SEVERITIES.get(one.severity.value, one.severity.value)
    tone = "disagree" if one.severity.value == "substantive" else "muted"
    head.addWidget(label(severity, tone=tone, font=ui_font(SMALL)), 0, Qt.AlignmentFlag.AlignTop)
    box.body.addLayout(head)
    for reading in one.readings:
        box.body.addWidget(_reading(reading, sources, choose))
    if one.why:
        why = label(one.why, tone="muted", font=ui_font(SMALL), wrap=True)
        why.setContentsMargins(6, 2, 6, 2)
        box.body.addWidget(why)
    return box


def _reading(reading: Reading, sources: Mapping[str, str], choose: Choose) -> Card:
    where = list(dict.fromkeys(sources[one] for one in reading.statements if one in sources))
    card = Card(f"{reading.value}, according to {', '.join(where)}" if where else reading.value, quiet=True)
    card.body.setContentsMargins(6, 3, 6, 4)
    card.body.setSpacing(0)
    shown = f"“{reading.value}”"
    card.body.addWidget(Words(shown, reading_font(QUOTE_PX), bold=[(1, len(shown) - 1)]))
    if where:
        card.body.addWidget(label(", ".join(where), tone="muted", font=ui_font(SMALL), wrap=True))
    if reading.statements:
        statement = reading.statements[0]
        card.pressed.connect(lambda: choose(Choice(statement=statement)))
    return card


def disagreements(
    column: QVBoxLayout,
    title: str,
    found: Sequence[tuple[str, Disagreement]],
    sources: Mapping[str, str],
    choose: Choose,
) -> None:
    """Add a section with these disagreements, if there are any; each with what it is of (may be empty)."""
    if not found:
        return
    column.addLayout(heading(title, pill(str(len(found)), "disagree")))
    for of, one in found:
        column.addWidget(disagreement(one, of, sources, choose))
        column.addSpacing(7)
