"""Sets the margin notes beside the lines they speak of, and never over each other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from dateline.domain.statement import Modality
from dateline.domain.views import Note, Remark
from dateline.ui.panes.text import remarks
from dateline.ui.panes.text.fitting import fitted
from dateline.ui.panes.text.said import Line, alone, in_words, lines_of
from dateline.ui.theme import Theme

_GAP = 9.0
_INSET = 10.0  # from a note's edge to its words
_PUSHED_AT_MOST = 7  # lines of a note that one may stand below its words, before it goes into ‘+2’
_WRITTEN_AT_MOST = 21  # the same for what a person wrote, which is not left out as easily


@dataclass
class Placed:
    """A note in the margin: `box` in the coordinates of the sheet, `lines` what it says in pieces with their tone.

    `also` are notes of the same place that say the same or for which there was no room: ‘+2’ after the date. `anchors`
    are the middles of the lines that it speaks of, by the statement (by nothing, where a person wrote it).
    """

    note: Note | Remark
    box: QRectF
    lines: list[Line]
    anchors: dict[str, float]
    also: list[Note | Remark] = field(default_factory=list)

    def take(self, note: Note | Remark, anchor: float) -> None:
        """Speak of another note's words too."""
        self.also.append(note)
        self.anchors.setdefault(_statement(note), anchor)

    @property
    def facts(self) -> set[str]:
        """The facts it speaks of."""
        return {one.fact for one in (self.note, *self.also) if isinstance(one, Note)}

    def anchor(self, fact: str | None) -> float:
        """The middle of the line of its words: of those that state *fact*, if it speaks of it."""
        own = (one for one in (self.note, *self.also) if isinstance(one, Note) and one.fact == fact)
        return self.anchors[_statement(next(own, self.note))]


class Margin:
    """The notes of one text in a column that is *width* pixels wide; *left* is where it begins."""

    def __init__(self, notes: Sequence[Note | Remark], font: QFont, left: float, width: float) -> None:
        self.notes = sorted(notes, key=lambda note: (note.start, note.end))
        self.starts = [note.start for note in self.notes]
        self.left = left
        self.width = width
        self._plain = font
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        self._metrics = metrics, QFontMetricsF(self._bold)  # by whether it is bold
        self.pitch = float(round(metrics.height() * 1.12))
        self._ascent = metrics.ascent()
        self._said: dict[int, tuple[Note | Remark, list[Line]]] = {}  # with the note, so that its id stays its own

    def place(
        self,
        notes: Sequence[Note | Remark],
        line_of: Callable[[Note | Remark], QRectF],
        chosen: str | None = None,
    ) -> list[Placed]:
        """Set *notes*, in order; *line_of* gives the first line of a note's words on the sheet.

        Each stands beside its line or, where another stands there, as little below as it can. Where they crowd, they
        say only what is worth saying, and one speaks for its neighbours that say the same. The note of the *chosen*
        statement always stands for itself and beside its line: those above give way upwards.
        """
        placed: list[Placed] = []
        free = float("-inf")
        beside = [line_of(note) for note in notes]
        for number, note in enumerate(notes):
            wish, anchor = beside[number].top() + 1.0, beside[number].center().y()
            lines = self._lines(note)
            is_chosen = chosen is not None and _statement(note) == chosen
            if placed and not is_chosen and self._joins(placed[-1], note, lines, pushed=free - wish):
                placed[-1].take(note, anchor)
                continue
            top = max(wish, free)
            after = beside[number + 1].top() if number + 1 < len(beside) else float("inf")
            if isinstance(note, Note):
                lines = self._fitted(lines, top, after, whole=is_chosen)
            box = QRectF(self.left, top, self.width, self.pitch * len(lines))
            placed.append(Placed(note, box, lines, {_statement(note): anchor}))
            if is_chosen and top > wish:
                _give_way(placed, wish)
            free = placed[-1].box.bottom() + _GAP
        return placed

    def _joins(self, last: Placed, note: Note | Remark, lines: list[Line], *, pushed: float) -> bool:
        """Whether *note*, which would stand *pushed* pixels below its words, goes into the note above it.

        What a person wrote goes only into what a person wrote, and a fact only into a fact.
        """
        if isinstance(note, Remark) or isinstance(last.note, Remark):
            return type(note) is type(last.note) and pushed > self.pitch * _WRITTEN_AT_MOST
        alike = pushed > 0 and self._lines(last.note) == lines
        return alike or pushed > self.pitch * _PUSHED_AT_MOST

    def _fitted(self, lines: list[Line], top: float, after: float, *, whole: bool) -> list[Line]:
        """*lines* as they stand in the column from *top* on, where the next note would like to stand at *after*.

        What they say is folded rather than cut off; where that is too much, they say only what is worth saying.
        """
        room = self.width - _INSET
        folded = fitted(lines, self._wide, room, roomy=True)
        if whole or after >= top + self.pitch * len(folded) + _GAP:
            return folded
        return fitted(lines[:-1] if lines[-1] == alone() else lines, self._wide, room, roomy=False)

    def _wide(self, words: str, tone: str) -> float:
        return self._metrics[tone == "bold"].horizontalAdvance(words)

    def _lines(self, note: Note | Remark) -> list[Line]:
        """What *note* says, a list of the caller's own; worked out once, since the notes stay as long as this does."""
        if id(note) not in self._said:
            if isinstance(note, Remark):
                self._said[id(note)] = note, remarks.lines_of(note, self._plain, self.width - _INSET)
            else:
                self._said[id(note)] = note, lines_of(note)
        return list(self._said[id(note)][1])

    def paint(
        self,
        painter: QPainter,
        one: Placed,
        theme: Theme,
        *,
        column_right: float,
        lit: str | None,
        hovered: bool,
        quiet: bool = False,
    ) -> None:
        """Draw one note; *lit* is the chosen fact if it is one of the note's. A line leads to words farther off.

        A *quiet* one, which a filter leaves out, steps back: without colour or weight, but to be read.
        """
        written = isinstance(one.note, Remark)
        tentative = isinstance(one.note, Note) and one.note.modality != Modality.ASSERTED
        colour = theme.accent if written else theme.mark_planned_line if tentative else theme.mark_fact_line
        if lit:
            colour = theme.mark_fact_chosen_line
        elif quiet:
            colour = theme.line_strong
        box = one.box
        if lit or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.mark_fact_sibling if lit else theme.hover)
            painter.drawRoundedRect(box.adjusted(-1, -3, 4, 3), 4, 4)
        if lit or hovered or self._is_far(one):
            painter.setPen(QPen(colour if lit or hovered else theme.line_strong, 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(self.lead(one, lit, column_right))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        wide = 3.0 if lit else 2.0
        if tentative:  # broken, as the ends of its words are
            for top in range(0, round(box.height()), 6):
                high = min(4.0, box.height() - top)
                painter.drawRect(QRectF(box.left(), box.top() + top, wide, high))
        else:
            painter.drawRect(QRectF(box.left(), box.top(), wide, box.height()))
        x, y = box.left() + _INSET, box.top() + self._ascent + 0.5
        room = box.right() - x
        if written:
            remarks.paint_pencil(painter, theme, QPointF(x, box.top() + (self.pitch - 11) / 2))
        for index, line in enumerate(self.said(one)):
            pieces = list(line)
            if lit or quiet:
                pieces = [(words, _TONES[bool(lit), tone == "bold"]) for words, tone in pieces]
            first = remarks.PENCIL if written and index == 0 else 0.0
            self._write(painter, pieces, QPointF(x + first, y + index * self.pitch), room - first, theme)

    def said(self, one: Placed) -> list[Line]:
        """The lines of a note; the first that has room for it says how many others went into this one."""
        if not one.also:
            return list(one.lines)
        more = (f"  +{len(one.also)}", "muted")
        wide, room = self._wide(*more), self.width - _INSET
        roomy = (at for at, line in enumerate(one.lines) if sum(self._wide(*each) for each in line) + wide <= room)
        at = next(roomy, 0)
        return [[*line, more] if number == at else list(line) for number, line in enumerate(one.lines)]

    def _is_far(self, one: Placed) -> bool:
        anchor = one.anchor(None)
        return not one.box.top() - self.pitch * 1.4 <= anchor <= one.box.bottom() + self.pitch * 0.4

    def lead(self, one: Placed, fact: str | None, column_right: float) -> list[QPointF]:
        """The line from a note's words (those that state *fact*, if it speaks of it) to the note.

        All turn at the same two places, and notes are in the order of their words: no two ever cross.
        """
        anchor, y = one.anchor(fact), one.box.top() + self.pitch / 2
        near, far = column_right + 8, one.box.left() - 6
        return [QPointF(column_right + 4, anchor), QPointF(near, anchor), QPointF(far, y), QPointF(one.box.left(), y)]

    def _write(
        self,
        painter: QPainter,
        pieces: list[tuple[str, str]],
        at: QPointF,
        room: float,
        theme: Theme,
    ) -> None:
        x = at.x()
        for words, tone in pieces:
            font = self._bold if tone == "bold" else self._plain
            metrics = QFontMetricsF(font)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room - (x - at.x()))
            painter.setFont(font)
            painter.setPen(theme.ink if tone == "bold" else getattr(theme, tone))
            painter.drawText(QPointF(x, at.y()), shown)
            x += metrics.horizontalAdvance(shown)


_TONES = {(True, True): "bold", (True, False): "ink", (False, True): "muted", (False, False): "muted"}
"""By whether a note is lit, and whether a piece of it is bold: its tone on the ground of a lit one, or stepped back."""


def _statement(note: Note | Remark) -> str:
    return note.statement if isinstance(note, Note) else ""


def _give_way(placed: list[Placed], wish: float) -> None:
    """Set the last note at the height *wish*, and those above it only so much higher that none overlap.

    Where that would take the first one off the sheet, all go down together by as much.
    """
    bottom = wish + placed[-1].box.height()
    for one in reversed(placed):
        if one.box.bottom() <= bottom:
            break
        one.box.moveBottom(bottom)
        bottom = one.box.top() - _GAP
    free = 0.0 if placed[0].box.top() < 0 else float("-inf")
    for one in placed:
        if one.box.top() >= free:
            break
        one.box.moveTop(free)
        free = one.box.bottom() + _GAP


__all__ = ["Margin", "Placed", "in_words"]
