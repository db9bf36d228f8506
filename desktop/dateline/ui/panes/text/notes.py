"""Which margin notes stand beside what is visible, and where."""

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QRectF

from dateline.domain.views import Note, Remark
from dateline.ui.panes.text.margin import Margin, Placed
from dateline.ui.panes.text.sheet import Sheet

_ALL = 400  # so many are placed at once; of more, those near what is visible


class Notes:
    """The notes of one sheet. As long as there are few they are placed once, so that they move with the text."""

    def __init__(self, margin: Margin, sheet: Sheet) -> None:
        self.margin = margin
        self._sheet = sheet
        self._few = len(margin.notes) <= _ALL and sheet.is_settled
        self.placed: list[Placed] = []
        self._made_for: object = None
        self._lines: dict[int, QRectF] = {}  # by the id of a note, which the margin keeps
        self._lines_for: float | None = None
        self.chosen: str | None = None
        """The statement whose own note must show."""

    def shown(self, top: float, height: float) -> list[Placed]:
        """The notes between two heights of the sheet."""
        wanted = (0, len(self.margin.notes)) if self._few else self._near(top, height)
        made_for = (wanted, self._sheet.height, self.chosen)
        if made_for != self._made_for:
            self.placed = self.margin.place(self.margin.notes[slice(*wanted)], self._first_line, self.chosen)
            self._made_for = made_for
        return [one for one in self.placed if one.box.bottom() >= top and one.box.top() <= top + height]

    def _near(self, top: float, height: float) -> tuple[int, int]:
        """The notes from a screen above what is visible (they may push those below) to its end.

        Above, only where the text is laid out: to ask where other words stand would move what is read.
        """
        sheet, paper = self._sheet, self._sheet.manuscript
        begin = sheet.index_at(top)
        while begin and sheet.is_exact(begin - 1) and sheet.top(begin) > top - height:
            begin -= 1
        first, last = int(paper.starts[begin]), int(paper.ends[sheet.index_at(top + height)])
        return bisect_left(self.margin.starts, first), bisect_right(self.margin.starts, last)

    def _first_line(self, note: Note | Remark) -> QRectF:
        """The first line of a note's words; kept as long as every line stays where it is."""
        if not self._few:
            return self._line(note)
        if self._lines_for != self._sheet.height:
            self._lines.clear()
            self._lines_for = self._sheet.height
        line = self._lines.get(id(note))
        if line is None:
            line = self._lines[id(note)] = self._line(note)
        return line

    def _line(self, note: Note | Remark) -> QRectF:
        if note.start == note.end:  # on the whole source: beside its first line
            first = self._sheet.rects(note.start, note.start + 1)
            return first[0] if first else QRectF(0, self._sheet.top(0), 1, 1)
        rects = self._sheet.rects(note.start, note.end)
        if rects:
            return rects[0]
        return QRectF(0, self._sheet.top(self._sheet.manuscript.index_at(note.start)), 1, 1)
