"""Draws what lies below the axis: the crowd, the bars with their labels, the breaks, the brushed range."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from dateline.ui.panes.timeline.bars import BarPainter, draw_warning
from dateline.ui.panes.timeline.index import DENIED, NOT_ASSERTED
from dateline.ui.panes.timeline.lanes import LABEL_GAP, Steps, at_once
from dateline.ui.panes.timeline.layout import Item, Layout
from dateline.ui.panes.timeline.paint import BIN, Type, bins, draw_breaks, draw_brush, draw_crowd, draw_density
from dateline.ui.panes.timeline.stage import Stage
from dateline.ui.theme import Theme
from dateline.ui.tongue import figures, translate

_AT_A_TIME = 12  # bars, or labels, that are drawn in one step
_HALF_A_LINE = 7.5  # pixels
CAPTION = 20  # pixels above the histogram of a crowd


class Body:
    """One drawing of a stage with *painter*, whose origin is the upper left corner below the axis."""

    def __init__(self, painter: QPainter, theme: Theme, type_: Type, stage: Stage, layout: Layout) -> None:
        self._painter = painter
        self._theme = theme
        self._type = type_
        self._stage = stage
        self._layout = layout
        self._pointed: int | None = None

    def draw(self, pointed: int | None) -> None:
        """Draw everything; *pointed* is the number of the fact under the pointer."""
        at_once(self.drawing(pointed))

    def drawing(self, pointed: int | None) -> Steps[None]:
        """As `draw`, in short steps."""
        self._pointed = pointed
        most = self._draw_crowd() if self._layout.crowd and not self._layout.groups else 0
        yield
        seen = [item for item in self._layout.items if self._is_seen(item)]
        yield from self._draw_bars(seen)
        self._draw_range()
        if most:
            self._say_crowd(most)
        yield from self._draw_labels(seen)
        yield
        self._draw_headings()

    def _draw_range(self) -> None:
        """What is outside the brushed range steps back, but not its words: they have to stay legible."""
        stage = self._stage
        if stage.brushed is not None:
            low, high = stage.brushed
            draw_brush(self._painter, self._theme, stage.view, (low, high + 1.0), 0, stage.height)

    def _is_in_range(self, item: Item) -> bool:
        stage = self._stage
        if stage.brushed is None:
            return True
        low, high = (float(x) for x in stage.view.x([stage.brushed[0], stage.brushed[1] + 1.0]))
        return item.start + stage.shift < high and item.end + stage.shift > low

    def _draw_bars(self, seen: list[Item]) -> Steps[None]:
        painter, stage, layout = self._painter, self._stage, self._layout
        bars = BarPainter(self._theme, stage.metrics, painter.device().devicePixelRatioF())
        shift = stage.shift
        for group in layout.groups[1:]:
            painter.fillRect(QRectF(0, round(stage.top(group.first)), stage.view.width, 1), self._theme.line)
        for done, item in enumerate(seen):
            if not done % _AT_A_TIME:
                yield
            middle = stage.top(item.lane) + layout.pitch / 2
            chosen = item.row == stage.chosen
            if chosen:
                self._draw_pointer((item.start + item.end) / 2 + shift, middle)
            bars.draw(painter, item, shift, middle, chosen=chosen, pointed=item.key == self._pointed)
        draw_breaks(painter, self._theme, stage.view, 0, stage.height)

    def _draw_labels(self, seen: list[Item]) -> Steps[None]:
        painter, stage, layout = self._painter, self._stage, self._layout
        shift = stage.shift
        chosen = self._chosen_without_room()
        for done, item in enumerate(seen):
            if not done % _AT_A_TIME:
                yield
            if item.text_at is not None and not _in_the_way(item, item.text_at + shift, chosen):
                middle = stage.top(item.lane) + layout.pitch / 2
                x = item.text_at + shift
                inside = item.overlaps_text or any(x < wall < x + item.text_width for wall in stage.view.walls)
                self._draw_label(item, x, middle, inside=inside)
            sign = item.sign_at(stage.metrics)
            if sign is not None:
                middle = stage.top(item.lane) + layout.pitch / 2
                draw_warning(painter, self._theme, sign + shift + stage.metrics.warning / 2 + 2, middle)
        if chosen is not None:
            item, x = chosen
            self._draw_label(item, x, stage.top(item.lane) + layout.pitch / 2, inside=True)

    def _is_seen(self, item: Item) -> bool:
        stage, layout = self._stage, self._layout
        top = stage.top(item.lane)
        middle = top + layout.pitch / 2
        # A lane at the edge is shown as long as its words are whole: half a word is worse than none.
        if not _HALF_A_LINE <= middle <= stage.height - _HALF_A_LINE:
            return False
        left, right = item.extent(stage.metrics)
        return right + stage.shift > -20 and left + stage.shift < stage.view.width + 20

    def _draw_pointer(self, x: float, middle: float) -> None:
        """A thin line from the axis down to the chosen bar."""
        painter, stage = self._painter, self._stage
        colour = QColor(self._theme.mark_fact_line)
        colour.setAlphaF(0.6)
        painter.setPen(QPen(colour, 1.0))
        x = round(min(max(x, 2.0), stage.view.width - 2)) + 0.5
        painter.drawLine(QPointF(x, 0), QPointF(x, middle - stage.metrics.bar / 2))

    def _chosen_without_room(self) -> tuple[Item, float] | None:
        """The chosen fact, if there was no room for its words, and from where on they lie over what is there."""
        stage, metrics, shift = self._stage, self._stage.metrics, self._stage.shift
        for item in self._layout.items:
            if item.row == stage.chosen and item.text_at is None and item.text:
                right = item.extent(metrics)[1] + shift + LABEL_GAP
                fits = right + item.text_width <= stage.view.width
                return item, right if fits else max(item.left(metrics) + shift - LABEL_GAP - item.text_width, LABEL_GAP)
        return None

    def _draw_label(self, item: Item, x: float, middle: float, *, inside: bool) -> None:
        """The words of a bar from *x* on; *inside* says that they lie on something that has to give way."""
        painter, theme = self._painter, self._theme
        if inside:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.paper)
            painter.drawRoundedRect(QRectF(x - 6, middle - 9, item.text_width + 12, 18), 4, 4)
        plain = not item.flags & (NOT_ASSERTED | DENIED)
        painter.setPen(theme.ink if plain and self._is_in_range(item) else theme.muted)
        self._type.label.draw(painter, x, middle, item.text)

    def _draw_headings(self) -> None:
        """The names of the groups at the left, over what scrolls by; of a crowd, its histogram beside them."""
        painter, theme, stage, layout = self._painter, self._theme, self._stage, self._layout
        width, tall = stage.view.width, layout.pitch
        edges, x = bins(stage.view, 2 * BIN)
        for group, top in stage.headings():
            lanes = stage.groups[group.place]
            band = QRectF(0, round(top) + 1, width, tall - 1)
            painter.fillRect(band, theme.window)
            if layout.crowd:
                draw_density(painter, theme, lanes.index.density(edges), x, band.adjusted(0, 2, 0, 0))
            painter.fillRect(QRectF(0, round(top), width, 1), theme.line)
            title, wide = self._type.heading.fit(group.title, width / 2)
            said, room = self._type.axis.fit(figures(len(lanes.rows)), width)
            middle = top + tall / 2 + 0.5
            ground = QRectF(8, middle - 8, wide + room + 16, 16)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.window)
            painter.drawRoundedRect(ground, 4, 4)
            painter.setPen(theme.ink)
            self._type.heading.draw(painter, 12, middle, title)
            painter.setPen(theme.muted)
            self._type.axis.draw(painter, 12 + wide + 8, middle, said)

    def _draw_crowd(self) -> int:
        """Draw how many facts there are in each stretch; gives the most that are in one."""
        painter, theme, stage = self._painter, self._theme, self._stage
        edges, x = bins(stage.view)
        counts = stage.index.histogram(edges)
        top = stage.crowd_top + CAPTION
        most = draw_crowd(painter, theme, counts, x, QRectF(0, top, stage.view.width, stage.height - top))
        painter.fillRect(QRectF(0, round(stage.crowd_top) + 1, stage.view.width, 1), theme.grid)
        return most

    def _say_crowd(self, most: int) -> None:
        painter, stage = self._painter, self._stage
        painter.setPen(self._theme.muted)
        said = translate("Timeline", "{0} facts in view, up to {1} at a time. Zoom in to see each; L lists them.")
        fitting, _ = self._type.axis.fit(said.format(figures(self._layout.crowd), figures(most)), stage.view.width - 24)
        self._type.axis.draw(painter, 12, stage.crowd_top + CAPTION / 2 + 1, fitting)


def _in_the_way(item: Item, x: float, chosen: tuple[Item, float] | None) -> bool:
    """Whether the words of *item*, from *x* on, would be cut by those of the *chosen* one: half a word is worse."""
    if chosen is None or chosen[0].lane != item.lane or chosen[0].row == item.row:
        return False
    other, at = chosen
    return x < at + other.text_width + 6 and at - 6 < x + item.text_width
