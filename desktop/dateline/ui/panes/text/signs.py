"""The small signs beside the lines: facts that both sources state, and notes for which there is no room."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from dateline.domain.focus import Layer
from dateline.domain.statement import Modality
from dateline.domain.views import Note, Remark
from dateline.ui.fonts import ui_font
from dateline.ui.panes.text.margin import in_words
from dateline.ui.panes.text.remarks import paint_pencil
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from dateline.domain.focus import Mark
    from dateline.ui.panes.text.page import Page
    from dateline.ui.theme import Theme

_ROOM = 18.0  # pixels beside the column that a sign may take
_SIZE = 11


class Kind(Enum):
    """What a sign says."""

    SHARED = "shared"
    FOLDED = "folded"


@dataclass
class Sign:
    """One sign beside a line; `box` in the coordinates of the sheet, as far as a click on it reaches."""

    kind: Kind
    box: QRectF
    marks: list[Mark] = field(default_factory=list)
    notes: list[Note | Remark] = field(default_factory=list)

    @property
    def words(self) -> str:
        """What it means, for a pointer that rests on it."""
        if self.kind is Kind.SHARED:
            return translate("Text", "Both sources state this fact")
        return "\n".join(in_words(one) for one in self.notes)

    def paint(self, painter: QPainter, theme: Theme, *, chosen: str | None) -> None:
        """Draw it; *chosen* is the fact that is chosen."""
        if self.kind is Kind.SHARED:
            self._paint_shared(painter, theme, chosen=any(mark.id == chosen for mark in self.marks))
        else:
            self._paint_folded(painter, theme, chosen=chosen)

    def _paint_shared(self, painter: QPainter, theme: Theme, *, chosen: bool) -> None:
        """Two rings, one over the other."""
        middle = self.box.center()
        painter.setPen(QPen(theme.mark_fact_chosen_line if chosen else theme.muted, 1.8 if chosen else 1.3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for aside in (-2.4, 2.4):
            painter.drawEllipse(middle + QPointF(aside, 0), 4.0, 4.0)

    def _paint_folded(self, painter: QPainter, theme: Theme, *, chosen: str | None) -> None:
        found = [one for one in self.notes if isinstance(one, Note)]
        if found:
            planned = all(one.modality != Modality.ASSERTED for one in found)
            lit = any(one.fact == chosen for one in found)
            colour = theme.mark_planned_line if planned else theme.mark_fact_line
            bar = self.box.adjusted(1, 1, 0, -1)
            bar.setWidth(3.0 if lit else 2.0)
            painter.fillRect(bar, theme.mark_fact_chosen_line if lit else colour)
        if any(isinstance(one, Remark) for one in self.notes):
            paint_pencil(painter, theme, QPointF(self.box.left() + 6, self.box.center().y() - _SIZE / 2))
            return
        differing = any(one.disagreements for one in found)
        origins = max((one.origins for one in found), default=1)
        words = "≠" if differing else str(min(origins, 99)) if origins > 1 else ""
        painter.setFont(ui_font(_SIZE))
        painter.setPen(theme.disagree if differing else theme.agree)
        painter.drawText(
            self.box.adjusted(6, 0, 4, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words
        )


class Signs:
    """The signs of one page; they are made for what is visible only."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._shared: frozenset[str] = frozenset()
        self._folded: list[Note | Remark] = []
        self._starts: list[int] = []

    @property
    def shared(self) -> frozenset[str]:
        """The facts that the source beside this one states too."""
        return self._shared

    @shared.setter
    def shared(self, facts: frozenset[str]) -> None:
        self._shared = facts

    def fold(self, notes: list[Note | Remark]) -> None:
        """Show these notes as signs, for there is no room to set them; none if the margin has room."""
        self._folded = sorted(notes, key=lambda one: (one.start, one.end))
        self._starts = [one.start for one in self._folded]

    def shown(self) -> list[Sign]:
        """The signs beside what is visible."""
        if not self._shared and not self._folded:
            return []
        seen = self._page.visible_span()
        if seen is None:
            return []
        return [*self._of_shared(seen.start, seen.end), *self._of_folded(seen.start, seen.end)]

    def _of_shared(self, start: int, end: int) -> list[Sign]:
        made: dict[float, Sign] = {}
        column = self._page.column
        if self._shared:
            for mark in self._page.ink.layers.over(Layer.FACTS, start, end):
                line = self._line(mark.start) if mark.id in self._shared and mark.start >= start else None
                if line is not None:
                    box = QRectF(column.left - _ROOM - 2, line.top(), _ROOM, line.height())
                    made.setdefault(line.top(), Sign(Kind.SHARED, box)).marks.append(mark)
        return list(made.values())

    def _of_folded(self, start: int, end: int) -> list[Sign]:
        made: dict[float, Sign] = {}
        column = self._page.column
        for one in self._folded[bisect_left(self._starts, start) : bisect_right(self._starts, end)]:
            line = self._line(one.start)
            if line is not None:
                box = QRectF(column.left + column.width + 2, line.top(), _ROOM, line.height())
                made.setdefault(line.top(), Sign(Kind.FOLDED, box)).notes.append(one)
        return list(made.values())

    def _line(self, offset: int) -> QRectF | None:
        sheet = self._page.sheet
        rects = sheet.rects(offset, offset + 1) if sheet is not None else []
        return rects[0] if rects else None
