"""The timeline without a window: what is on the screen, what is chosen, and where things lie."""

from dataclasses import replace

from dateline.ui.panes.timeline.grouping import Grouping, Lanes, LanesBy
from dateline.ui.panes.timeline.index import Index
from dateline.ui.panes.timeline.labels import Labels
from dateline.ui.panes.timeline.lanes import Steps
from dateline.ui.panes.timeline.layout import CROWD_SHARE, Group, Item, Layout, Layouter, Metrics
from dateline.ui.panes.timeline.scale import View

_EDGE = 8.0  # pixels at the edges that nobody looks at


class Stage:
    """Holds the facts and the view. Pixels are of the body: 0 … `width` and 0 … `height` below the axis."""

    def __init__(self, index: Index, labels: Labels, grouping: Grouping | None = None) -> None:
        self.labels = labels
        self.index = index
        self._layouter = Layouter(index, labels.at_hand, grouping or Grouping())
        self.view = self.index.limits.everything(self.index.scale, 1.0)
        self.height = 1.0
        self.scroll = 0.0
        self.chosen: int | None = None
        self.brushed: tuple[int, int] | None = None
        self._layout: Layout | None = None
        self._untouched = True

    @property
    def metrics(self) -> Metrics:
        """The sizes everything is drawn with."""
        return self._layouter.metrics

    @property
    def lanes_by(self) -> LanesBy:
        """What shares a lane."""
        return self._layouter.grouping.lanes_by

    @property
    def groups(self) -> tuple[Lanes, ...]:
        """The facts of each group of lanes, if they are in groups."""
        return self._layouter.grouping.groups

    # where one is

    def resize(self, width: float, height: float) -> None:
        """Give it so many pixels. Until the reader moves, everything stays in view; then, what is at the left."""
        width, height = max(width, 1.0), max(height, 1.0)
        if width == self.view.width and height == self.height:
            return
        self.height = height
        if self._untouched:
            self.view = self.index.limits.everything(self.index.scale, width)
        else:
            self.view = self.index.limits.held(
                replace(self.view, width=width, per_unit=self.view.per_unit * width / self.view.width)
            )
        self.forget_layout()

    def show(self, view: View) -> None:
        """Look at *view*, as far as one can."""
        held = self.index.limits.held(view)
        if held != self.view:
            self._untouched = False
            self.view = held

    def zoom(self, factor: float, x: float) -> None:
        """Everything *factor* times as wide; what is at pixel *x* stays there."""
        self._untouched = False
        self.view = self.index.limits.zoomed(self.view, factor, x)

    @property
    def anchor(self) -> float:
        """The pixel to zoom about where nobody points: the middle of the chosen fact if it is in view, or of all."""
        if self.chosen is not None:
            low, high = float(self.index.bars.low[self.chosen]), float(self.index.bars.high[self.chosen])
            x = self.view.x_of((low + high + 1) / 2)
            if 0 <= x <= self.view.width:
                return x
        return self.view.width / 2

    def pan(self, pixels: float) -> None:
        """Look so many pixels further to the right in time."""
        self.show(self.view.panned(pixels))

    def show_everything(self) -> None:
        """Look at all facts."""
        self._untouched = True
        self.view = self.index.limits.everything(self.index.scale, self.view.width)
        self.scroll = 0.0

    @property
    def shows_everything(self) -> bool:
        """Whether all facts are in view, and stay so when the size changes."""
        return self._untouched

    def show_days(self, first: float, last: float, room: float = 0.04) -> None:
        """Look at the days from *first* to *last* with a little *room* (a share of their width) beside them."""
        start, end = (float(unit) for unit in self.index.scale.units([first, max(last, first + 1 / 24)]))
        beside = (end - start) * room
        per_unit = self.view.width / (end - start + 2 * beside)
        self._untouched = False
        self.show(View(self.index.scale, start - beside, per_unit, self.view.width))

    def shorten_gaps(self, *, wanted: bool) -> None:
        """Whether long stretches without anything are drawn shorter than they are; the days in view stay."""
        first, last, whole = self.view.first, self.view.last, self._untouched
        self.index.shorten_gaps(wanted=wanted)
        self._layouter.forget()
        self.forget_layout()
        self.view = replace(self.view, scale=self.index.scale)
        if whole:
            self.show_everything()
        else:
            self.show_days(first, last)

    # what lies where

    def forget_layout(self) -> None:
        """Lay out anew at the next look."""
        self._layout = None

    def layout(self, *, moving: bool = False) -> Layout:
        """What is drawn. While *moving*, bars keep their lanes as far as they can, and no words are read."""
        old = self._layout
        if old is not None and self._serves(old, moving=moving):
            return old
        lay = self._layouter.lay
        layout = lay(self.view, self.height, self.chosen, scroll=self.scroll, hurried=moving)
        if layout.lacking and not moving and self.labels.want(layout.lacking):
            layout = lay(self.view, self.height, self.chosen)
        self._layout = layout
        self.scroll = min(max(self.scroll, 0.0), self.most_scroll)
        return layout

    def laying_out(self) -> Steps[None]:
        """Have the layout at hand when it is looked at next, in short steps; vain if something moves meanwhile."""
        view, height, chosen = self.view, self.height, self.chosen
        layout = yield from self._layouter.laying(view, height, chosen)
        if self.view is view and self.height == height and self.chosen == chosen:
            self._layout = layout
            self.scroll = min(max(self.scroll, 0.0), self.most_scroll)
            if layout.lacking:
                self.labels.want(layout.lacking)

    def _serves(self, old: Layout, *, moving: bool) -> bool:
        view = self.view
        if old.view.scale is not view.scale or old.view.width != view.width or old.view.per_unit != view.per_unit:
            return False
        if not moving:
            still_lacking = bool(old.lacking) and not self.labels.waiting
            return old.view.left == view.left and old.whole and not still_lacking
        return abs(old.view.left - view.left) * view.per_unit < view.width / 2 and not old.crowd

    @property
    def shift(self) -> float:
        """How many pixels to the right what was laid out has to be drawn."""
        layout = self._layout
        return 0.0 if layout is None else (layout.view.left - self.view.left) * self.view.per_unit

    @property
    def most_scroll(self) -> float:
        """How far the lanes can be scrolled down, in pixels."""
        layout = self._layout
        if layout is None or (layout.crowd and not layout.groups):
            return 0.0
        return max(0.0, layout.lanes * layout.pitch + 2 * self.metrics.top - self.height)

    def top(self, lane: int) -> float:
        """The upper edge of a lane, in pixels."""
        pitch = self._layout.pitch if self._layout else self.metrics.pitch
        return self.metrics.top + lane * pitch - self.scroll

    @property
    def crowd_top(self) -> float:
        """The upper edge of the histogram of a crowd, its caption included."""
        return self.height * (1 - CROWD_SHARE)

    def headings(self) -> list[tuple[Group, float]]:
        """The groups on the screen and the upper edges of their headings: one stays while its lanes are in view."""
        layout = self._layout
        if layout is None:
            return []
        made = []
        below = self.top(layout.lanes)
        for group in reversed(layout.groups):
            top = min(max(self.top(group.first), 0.0), below - layout.pitch)
            if top > -layout.pitch and top < self.height:
                made.append((group, top))
            below = self.top(group.first)
        return made[::-1]

    def place(self, item: Item) -> tuple[float, float, float]:
        """Left, upper and right edge of a bar, in pixels."""
        return item.start + self.shift, self.top(item.lane), item.end + self.shift

    def item_at(self, x: float, y: float) -> Item | None:
        """The bar, or the label of the bar, at a pixel."""
        layout = self._layout
        if layout is None or (layout.crowd and not layout.groups and y > self.crowd_top):
            return None
        if any(top <= y < top + layout.pitch for _, top in self.headings()):
            return None
        lane = (y - self.metrics.top + self.scroll) // layout.pitch
        x -= self.shift
        nearest: tuple[float, Item] | None = None
        for item in layout.items:
            if item.lane == lane:
                start, end = item.extent(self.metrics)
                away = max(start - x, x - end, 0.0)
                if away <= 4 and (nearest is None or away < nearest[0]):
                    nearest = away, item
        return nearest[1] if nearest else None

    # what is chosen

    def choose(self, key: int | None) -> None:
        """Make the fact with this number the chosen one, if it is here."""
        row = None if key is None else self.index.row(key)
        if row != self.chosen:
            self.chosen = row
            layout = self._layout
            if layout is not None and layout.crowd and all(item.row != row for item in layout.items):
                self.forget_layout()

    @property
    def chosen_key(self) -> int | None:
        """The number of the chosen fact."""
        return None if self.chosen is None else int(self.index.bars.key[self.chosen])

    def bring(self, row: int) -> None:
        """Move as little as it takes to have this fact on the screen, its lane too."""
        bars = self.index.bars
        low, high = float(bars.low[row]), float(bars.high[row]) + 1.0
        start, end = (float(x) for x in self.view.x([low, high]))
        width = self.view.width
        if min(end, width - _EDGE) - max(start, _EDGE) < min(end - start, 6 * _EDGE):
            room = width / 5
            self.pan(start - room if start < _EDGE else min(start - room, end + room - width))
        layout = self.layout()
        for item in layout.items:
            if item.row == row:
                y = self.top(item.lane)
                heading = layout.pitch if layout.groups else 0.0
                if y < heading:
                    self.scroll += y - heading - self.metrics.top
                elif y + layout.pitch > self.height:
                    self.scroll += y + layout.pitch - self.height + self.metrics.top
                self.scroll = min(max(self.scroll, 0.0), self.most_scroll)

    def beside(self, step: int) -> int | None:
        """The row of the fact before (-1) or after (1) the chosen one; without one, the first or last on the screen."""
        if not len(self.index):
            return None
        if self.chosen is not None:
            return min(max(self.chosen + step, 0), len(self.index) - 1)
        rows = self.index.within(self.view.first, self.view.last)
        if not len(rows):
            return 0 if step > 0 else len(self.index) - 1
        return int(rows[0] if step > 0 else rows[-1])

    def above(self, step: int) -> int | None:
        """The row of the bar in the nearest lane above (-1) or below (1) the chosen one, where it is closest to it."""
        layout = self.layout()
        here = next((item for item in layout.items if item.row == self.chosen), None)
        if here is None:
            return self.beside(step)
        middle = (here.start + here.end) / 2
        left, right = -self.shift, self.view.width - self.shift
        others = [
            ((item.lane - here.lane) * step, abs((item.start + item.end) / 2 - middle), item.row)
            for item in layout.items
            if (item.lane - here.lane) * step > 0 and item.end > left and item.start < right
        ]
        return min(others)[2] if others else None
