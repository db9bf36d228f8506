"""Sets the margin notes beside the lines they speak of, and never over each other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from dateline.domain.disagreement import Aspect
from dateline.domain.statement import Modality
from dateline.domain.views import Note, Remark
from dateline.ui.agreement import agreement
from dateline.ui.panes.text import remarks
from dateline.ui.theme import Theme

_GAP = 9.0
_INSET = 10.0  # from a note's edge to its words
_PUSHED_AT_MOST = 7  # lines of a note that one may stand below its words, before it goes into ‘+2’

Line = list[tuple[str, str]]


@dataclass
class Placed:
    """A note in the margin: `box` in the coordinates of the sheet, `lines` what it says in pieces with their tone.

    `also` are notes of the same place that say the same or for which there was no room: ‘+2’ after the date. `anchors`
    are the middles of the lines that it speaks of, by the fact (by nothing, where a person wrote it).
    """

    note: Note | Remark
    box: QRectF
    lines: list[Line]
    anchors: dict[str, float]
    also: list[Note] = field(default_factory=list)

    def take(self, note: Note, anchor: float) -> None:
        """Speak of another note's words too."""
        self.also.append(note)
        self.anchors.setdefault(note.fact, anchor)

    @property
    def facts(self) -> set[str]:
        """The facts it speaks of."""
        return set(self.anchors) - {""}


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
        self.pitch = float(round(metrics.height() * 1.12))
        self._ascent = metrics.ascent()

    def place(self, notes: Sequence[Note | Remark], line_of: Callable[[Note | Remark], QRectF]) -> list[Placed]:
        """Set *notes*, in order; *line_of* gives the first line of a note's words on the sheet.

        Each stands beside its line or, where another stands there, as little below as it can. Where they crowd, they
        say only what is worth saying, and one speaks for its neighbours that say the same. What a person wrote always
        stands for itself.
        """
        placed: list[Placed] = []
        free = float("-inf")
        beside = [line_of(note) for note in notes]
        for number, note in enumerate(notes):
            wish, anchor = beside[number].top() + 1.0, beside[number].center().y()
            lines = self._lines(note)
            crowded = free > wish
            too_far = free - wish > self.pitch * _PUSHED_AT_MOST
            last = next((one for one in reversed(placed) if isinstance(one.note, Note)), None)
            alike = crowded and last is not None and self._lines(last.note) == lines
            if isinstance(note, Note) and last is not None and (too_far or alike):
                last.take(note, anchor)
                continue
            top = max(wish, free)
            after = next((line.top() for line in beside[number + 1 :]), float("inf"))
            if len(lines) > 1 and lines[1] == _ALONE and after < top + self.pitch * len(lines) + _GAP:
                del lines[1]
            height = self.pitch * len(lines)
            fact = note.fact if isinstance(note, Note) else ""
            placed.append(Placed(note, QRectF(self.left, top, self.width, height), lines, {fact: anchor}))
            free = top + height + _GAP
        return placed

    def _lines(self, note: Note | Remark) -> list[Line]:
        if isinstance(note, Remark):
            return remarks.lines_of(note, self._plain, self.width - _INSET)
        return _lines(note)

    def paint(
        self, painter: QPainter, one: Placed, theme: Theme, *, column_right: float, lit: str | None, hovered: bool
    ) -> None:
        """Draw one note; *lit* is the chosen fact if it is one of the note's. A line leads to words farther off."""
        written = isinstance(one.note, Remark)
        tentative = isinstance(one.note, Note) and one.note.modality != Modality.ASSERTED
        colour = theme.accent if written else theme.mark_planned_line if tentative else theme.mark_fact_line
        if lit:
            colour = theme.mark_fact_chosen_line
        box = one.box
        if lit or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.mark_fact_sibling if lit else theme.hover)
            painter.drawRoundedRect(box.adjusted(-1, -3, 4, 3), 4, 4)
        anchor = one.anchors[lit or next(iter(one.anchors))]
        if lit or hovered or box.top() - anchor > self.pitch * 1.4:
            self._lead(painter, box, anchor, colour if lit or hovered else theme.line, column_right)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRect(QRectF(box.left(), box.top(), 3.0 if lit else 2.0, box.height()))
        x, y = box.left() + _INSET, box.top() + self._ascent + 0.5
        room = box.right() - x
        if written:
            remarks.paint_pencil(painter, theme, QPointF(x, box.top() + (self.pitch - 11) / 2))
        for index, line in enumerate(one.lines):
            pieces = list(line)
            if index == 0 and one.also:
                pieces.append((f"  +{len(one.also)}", "muted"))
            first = remarks.PENCIL if written and index == 0 else 0.0
            at = QPointF(x + first, y + index * self.pitch)
            self._write(painter, pieces, at, room - first, theme, on_fill=lit is not None)

    def _lead(self, painter: QPainter, box: QRectF, anchor: float, colour: QColor, column_right: float) -> None:
        painter.setPen(QPen(colour, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        turn = box.left() - 8.0
        y = box.top() + self.pitch / 2
        points = [QPointF(column_right + 4, anchor), QPointF(turn, anchor), QPointF(turn, y)]
        painter.drawPolyline([*points, QPointF(box.left(), y)])

    def _write(
        self,
        painter: QPainter,
        pieces: list[tuple[str, str]],
        at: QPointF,
        room: float,
        theme: Theme,
        *,
        on_fill: bool,
    ) -> None:
        x = at.x()
        for words, tone in pieces:
            font = self._bold if tone == "bold" else self._plain
            metrics = QFontMetricsF(font)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room - (x - at.x()))
            painter.setFont(font)
            painter.setPen(theme.ink if on_fill or tone == "bold" else getattr(theme, tone))
            painter.drawText(QPointF(x, at.y()), shown)
            x += metrics.horizontalAdvance(shown)


def in_words(note: Note | Remark) -> str:
    """What a note says, in one line."""
    if isinstance(note, Remark):
        return remarks.in_words(note)
    return ", ".join("".join(words for words, _ in line) for line in _lines(note))


_ALONE: Line = [("1 source", "muted")]


def _lines(note: Note) -> list[Line]:
    """What a note says, line by line, in pieces with their tone."""
    dated = note.when not in {"", "undated"}
    lines = [[(note.when if dated else "No date", "bold" if dated else "muted")]]
    planned = note.modality != Modality.ASSERTED
    if planned:
        speaker = f" · {note.speaker}" if note.speaker else ""
        if dated:
            lines.append([(note.modality + speaker, "muted")])
        else:
            lines[0] = [(note.modality.capitalize(), "bold"), (speaker, "muted")]
    elif note.speaker:
        lines[0].append((f" · {note.speaker}", "muted"))
    if dated and note.elsewhere:
        lines.append([("dated by another source", "muted")])
    if note.disagreements:
        more = f" +{len(note.disagreements) - 2}" if len(note.disagreements) > 2 else ""
        lines.extend([(_differs(words), "disagree")] for words in note.disagreements[:2])
        lines[-1] += [(more, "muted")] if more else []
    elif note.sources > 1:
        lines.append([(agreement(note.origins, note.sources), "agree" if note.origins > 1 else "muted")])
    elif len(lines) == 1 and dated:
        lines.append(_ALONE)
    return lines


def _differs(words: str) -> str:
    if words == Aspect.DENIED:
        return "denied elsewhere"
    return f"{words} differs" if words in set(Aspect) else words
