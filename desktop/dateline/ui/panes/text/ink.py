"""Draws the marks over a text, so that those that overlap can be told apart."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from dateline.domain.focus import Layer, Mark
from dateline.ui.panes.text.marks import Layers, MarkIndex
from dateline.ui.panes.text.sheet import Placed
from dateline.ui.panes.text.typeset import Coloured
from dateline.ui.theme import Theme

Stretch = tuple[int, int]

# How far below the baseline each kind of line runs, as a share of the descent: one may lie over another.
_LANES = {Layer.DATES: 0.8, Layer.ENTITIES: 1.0, Layer.QUANTITIES: 1.4}


class Ink:
    """What lies over the text of one source. Offsets are code points; `found` are the places of a search, in order.

    `shown` are the layers that are switched on, `lit` what lights up with the chosen thing, `looked_at` the one of
    those that is looked at, `tentative` the ids of statements that are not plainly asserted, `hovered` a stretch under
    the pointer, `ringed` the mark that the keyboard is on.
    """

    def __init__(self, layers: Layers | None = None) -> None:
        self.layers = layers or Layers()
        self.shown: frozenset[Layer] = frozenset()
        self.lit = MarkIndex(())
        self.looked_at: Mark | None = None
        self.tentative: frozenset[str] = frozenset()
        self.found: list[Stretch] = []
        self.found_here: Stretch | None = None
        self.selected: Stretch | None = None
        self.hovered: Stretch | None = None
        self.ringed: Mark | None = None

    def paint(self, painter: QPainter, placed: Placed, left: float, theme: Theme) -> None:
        """Draw all marks of one paragraph whose column begins at *left*; the words come over them."""
        brush = _Brush(painter, placed, left)
        start, end = placed.start, placed.start + placed.typeset.points
        if Layer.QUOTES in self.shown:
            for mark in self.layers.over(Layer.QUOTES, start, end):
                brush.quote(mark.start, mark.end, theme)
        if Layer.FACTS in self.shown:
            self._facts(brush, self.layers.over(Layer.FACTS, start, end), theme)
        self._lit(brush, self.lit.over(start, end), theme)
        if Layer.FACTS in self.shown:
            self._ends(brush, self.layers.over(Layer.FACTS, start, end), theme)
        for a, b in self._found_in(start, end):
            brush.fill(a, b, theme.mark_found, edge=theme.warn if (a, b) == self.found_here else None)
        if self.hovered and self.hovered[0] < end and self.hovered[1] > start:
            brush.outline(*self.hovered, theme.muted, 1.0)
        if self.ringed is not None and self.ringed.start < end and self.ringed.end > start:
            brush.outline(self.ringed.start, self.ringed.end, theme.accent, 2.0)
        if self.selected:
            brush.select(*self.selected, theme.text_selection)
        for layer, colour in (
            (Layer.QUANTITIES, theme.mark_quantity_line),
            (Layer.ENTITIES, theme.mark_entity_line),
            (Layer.DATES, theme.mark_date_line),
        ):
            if layer in self.shown:
                for mark in self.layers.over(layer, start, end):
                    brush.line_below(mark.start, mark.end, layer, colour)

    def coloured(self, placed: Placed, theme: Theme, *, dim: bool) -> list[Coloured]:
        """The words of a paragraph that are not in the colour of its text."""
        start, end = placed.start, placed.start + placed.typeset.points
        stretches = [(a, b, theme.ink) for a, b in self._found_in(start, end)] if dim else []
        if dim:
            stretches += [(mark.start, mark.end, theme.ink) for mark in self.lit.over(start, end)]
        if self.selected and self.selected[0] < end and self.selected[1] > start:
            stretches.append((*self.selected, theme.text_selection_ink))
        return [Coloured(max(a, start) - start, min(b, end) - start, colour) for a, b, colour in stretches]

    def _facts(self, brush: "_Brush", marks: Sequence[Mark], theme: Theme) -> None:
        open_ends: list[int] = []
        for mark in marks:
            open_ends = [end for end in open_ends if end > mark.start]
            planned = mark.statement in self.tentative
            fill = theme.mark_planned if planned else theme.mark_fact
            line = theme.mark_planned_line if planned else theme.mark_fact_line
            # A fact inside another is a shade deeper, so that one sees where it begins and ends.
            brush.fill(mark.start, mark.end, deeper(fill, line, len(open_ends) - (planned and bool(open_ends))))
            open_ends.append(mark.end)

    def _ends(self, brush: "_Brush", marks: Sequence[Mark], theme: Theme) -> None:
        """A stroke at both ends of each fact, broken where it is only planned, above whatever is lit up."""
        for mark in marks:
            planned = mark.statement in self.tentative
            colour = theme.mark_planned_line if planned else theme.mark_fact_line
            brush.ends(mark.start, mark.end, colour, broken=planned)

    def _lit(self, brush: "_Brush", marks: Sequence[Mark], theme: Theme) -> None:
        chosen = self.looked_at
        for mark in marks:
            if mark != chosen:
                fact = mark.layer is Layer.FACTS
                fill = theme.mark_fact_sibling if fact else theme.mark_entity_chosen
                line = theme.mark_fact_line if fact else theme.mark_entity_line
                brush.fill(mark.start, mark.end, fill, edge=line)
        if chosen in marks and chosen is not None:
            fact = chosen.layer is Layer.FACTS
            fill = theme.mark_fact_chosen if fact else theme.mark_entity_chosen
            line = theme.mark_fact_chosen_line if fact else theme.accent
            brush.fill(chosen.start, chosen.end, fill, edge=line, width=1.6)

    def _found_in(self, start: int, end: int) -> list[Stretch]:
        at = max(0, bisect_left(self.found, (start, 0)) - 1)
        stop = bisect_left(self.found, (end, 0))
        return [one for one in self.found[at:stop] if one[1] > start]


def deeper(fill: QColor, line: QColor, depth: int) -> QColor:
    """The ground of a fact that lies inside *depth* others; text on it stays readable in every theme."""
    share = (0.0, 0.16, 0.26)[min(depth, 2)]
    return QColor.fromRgbF(
        fill.redF() + (line.redF() - fill.redF()) * share,
        fill.greenF() + (line.greenF() - fill.greenF()) * share,
        fill.blueF() + (line.blueF() - fill.blueF()) * share,
    )


class _Brush:
    """Draws on one paragraph; takes code points of the whole text."""

    def __init__(self, painter: QPainter, placed: Placed, left: float) -> None:
        self._painter = painter
        self._placed = placed
        self._origin = QPointF(left, placed.top)
        self._style = placed.typeset.style
        # The font's ascent leaves room for accents above capitals; a band as high as that would touch the line above.
        self._cap = self._style.ascent * 0.17

    def _rects(self, start: int, end: int) -> list[QRectF]:
        offset, points = self._placed.start, self._placed.typeset.points
        a, b = max(0, start - offset), min(points, end - offset)
        if a >= b:
            return []
        return [rect.translated(self._origin) for rect in self._placed.typeset.rects(a, b)]

    def _bands(self, start: int, end: int) -> list[QRectF]:
        return [rect.adjusted(-0.5, self._cap, 0.5, 0) for rect in self._rects(start, end)]

    def fill(
        self,
        start: int,
        end: int,
        colour: QColor,
        *,
        edge: QColor | None = None,
        width: float = 1.0,
    ) -> None:
        """A band behind the words, with a line around it where *edge* is given; open where it goes on."""
        bands = self._bands(start, end)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        for band in bands:
            self._painter.drawRoundedRect(band, 2.5, 2.5)
        if edge is not None:
            self._edges(bands, edge, width, start, end)

    def ends(self, start: int, end: int, colour: QColor, *, broken: bool) -> None:
        """A stroke where the words begin and one where they end."""
        bands = self._bands(start, end)
        first, last = self._placed.start, self._placed.start + self._placed.typeset.points
        pen = QPen(colour, 1.2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if broken:
            pen.setDashPattern([2.5, 2.0])
        self._painter.setPen(pen)
        if bands and start >= first:
            self._stroke(bands[0], at_left=not self._leftwards(start))
        if bands and end <= last:
            self._stroke(bands[-1], at_left=self._leftwards(end - 1))

    def _stroke(self, band: QRectF, *, at_left: bool) -> None:
        x = band.left() if at_left else band.right()
        self._painter.drawLine(QPointF(x, band.top()), QPointF(x, band.bottom()))

    def _leftwards(self, offset: int) -> bool:
        return self._placed.typeset.runs_leftwards(offset - self._placed.start)

    def outline(self, start: int, end: int, colour: QColor, width: float) -> None:
        """A line around the words."""
        grow = 1.0 + width / 2
        bands = [band.adjusted(-grow, -grow, grow, grow) for band in self._bands(start, end)]
        self._edges(bands, colour, width, start, end)

    def _edges(self, bands: list[QRectF], colour: QColor, width: float, start: int, end: int) -> None:
        self._painter.setPen(QPen(colour, width))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        first, last = self._placed.start, self._placed.start + self._placed.typeset.points
        one_way = all(before.top() < after.top() for before, after in pairwise(bands))
        for index, band in enumerate(bands):
            begins, ends = index == 0 and start >= first, index == len(bands) - 1 and end <= last
            at_left = (begins and not self._leftwards(start)) or (ends and self._leftwards(end - 1))
            at_right = (begins and self._leftwards(start)) or (ends and not self._leftwards(end - 1))
            closed_left, closed_right = at_left or not one_way, at_right or not one_way
            self._painter.drawPath(_open_box(band, closed_left=closed_left, closed_right=closed_right))

    def quote(self, start: int, end: int, theme: Theme) -> None:
        """A band that is higher than that of a fact, so that its edges show when a fact lies over it."""
        bands = [band.adjusted(0, -2.5, 0, 2.0) for band in self._bands(start, end)]
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(theme.mark_quote)
        for band in bands:
            self._painter.drawRoundedRect(band, 2.5, 2.5)
        self._edges(bands, theme.mark_quote_line, 1.0, start, end)

    def select(self, start: int, end: int, colour: QColor) -> None:
        """The ground of selected words, as high as the line."""
        for rect in self._rects(start, end):
            self._painter.fillRect(rect, colour)

    def line_below(self, start: int, end: int, layer: Layer, colour: QColor) -> None:
        """A line under the words: each layer its own kind, at its own depth."""
        pen = QPen(colour, 1.8 if layer is Layer.DATES else 1.2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if layer is Layer.ENTITIES:
            pen.setDashPattern([1.0, 1.6])
        elif layer is Layer.QUANTITIES:
            pen.setDashPattern([4.0, 2.0])
        self._painter.setPen(pen)
        for rect in self._rects(start, end):
            y = round(rect.bottom() - self._style.descent * (1.0 - _LANES[layer])) + 0.5
            self._painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def _open_box(box: QRectF, *, closed_left: bool, closed_right: bool) -> QPainterPath:
    radius = 2.5
    path = QPainterPath()
    if closed_left and closed_right:
        path.addRoundedRect(box, radius, radius)
        return path
    left, right = box.left(), box.right()
    for y in (box.top(), box.bottom()):
        path.moveTo(left, y)
        path.lineTo(right, y)
    if closed_left:
        path.moveTo(left, box.top())
        path.lineTo(left, box.bottom())
    if closed_right:
        path.moveTo(right, box.top())
        path.lineTo(right, box.bottom())
    return path
