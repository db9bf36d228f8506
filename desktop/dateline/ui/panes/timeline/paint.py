"""Draws the axis, the grid, the crowd and everything else that is not a bar."""

from dataclasses import dataclass
from math import ceil

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QStaticText

from dateline.ui.panes.timeline.index import Histogram
from dateline.ui.panes.timeline.scale import View
from dateline.ui.panes.timeline.ticks import Axis
from dateline.ui.theme import Theme

BIN = 4  # pixels
_KEPT = 4_000  # pieces of text
_NONE = 1e-7  # less than that is what adding up leaves over


class Texts:
    """Laid out pieces of plain text in one type, kept, since laying out is what costs."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self._kept: dict[str, QStaticText] = {}
        self._widths: dict[str, float] = {}
        self._fitted: dict[tuple[str, float], tuple[str, float]] = {}

    def width(self, text: str) -> float:
        """How wide *text* is, in pixels."""
        found = self._widths.get(text)
        if found is None:
            if len(self._widths) > _KEPT:
                self._widths.clear()
            found = self._widths[text] = self.metrics.horizontalAdvance(text)
        return found

    def fit(self, text: str, most: float) -> tuple[str, float]:
        """*text*, cut with an ellipsis where it is wider than *most*, and its width."""
        found = self._fitted.get((text, most))
        if found is None:
            if len(self._fitted) > _KEPT:
                self._fitted.clear()
            fitting = self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, most)
            found = self._fitted[(text, most)] = fitting, self.width(fitting)
        return found

    def draw(self, painter: QPainter, x: float, middle: float, text: str) -> None:
        """Draw *text* from *x* on, its middle at the height *middle*, with the painter's pen."""
        laid = self._kept.get(text)
        if laid is None:
            if len(self._kept) > _KEPT:
                self._kept.clear()
            laid = QStaticText(text)
            laid.setTextFormat(Qt.TextFormat.PlainText)
            option = laid.textOption()
            option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            laid.setTextOption(option)
            laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            laid.prepare(font=self.font)
            self._kept[text] = laid
        painter.setFont(self.font)
        painter.drawStaticText(QPointF(x, middle - self.metrics.height() / 2), laid)


@dataclass(frozen=True)
class Type:
    """The types that the timeline is set in."""

    axis: Texts
    heading: Texts
    label: Texts
    strong: Texts


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """*share* (0 to 1) of *one* in *other*, opaque."""
    rest = 1 - share
    return QColor(
        round(one.red() * share + other.red() * rest),
        round(one.green() * share + other.green() * rest),
        round(one.blue() * share + other.blue() * rest),
    )


def draw_axis(painter: QPainter, theme: Theme, type_: Type, axis: Axis, view: View, height: float) -> None:
    """The row of dates at the top, *height* pixels high."""
    painter.fillRect(QRectF(0, 0, view.width, height), theme.window)
    painter.fillRect(QRectF(0, 0, view.width, 1), theme.line)
    painter.setPen(theme.muted)
    for tick in axis.ticks:
        type_.axis.draw(painter, tick.x, height / 2 + 0.5, tick.label)
    painter.setPen(QPen(theme.muted, 1.2))
    for middle in view.walls:
        for x in (middle - 1.8, middle + 1.8):
            painter.drawLine(QPointF(x, height / 2 - 6), QPointF(x, height / 2 + 6))


def draw_grid(painter: QPainter, theme: Theme, axis: Axis, top: float, bottom: float) -> None:
    """A thin upright line at each tick, sharp on whole pixels."""
    for x in axis.lines:
        painter.fillRect(QRectF(round(x), top, 1, bottom - top), theme.grid)


def draw_breaks(painter: QPainter, theme: Theme, view: View, top: float, bottom: float) -> None:
    """Cuts the body where the axis is broken: over the bars, so that one sees that they go on."""
    for middle in view.walls:
        painter.fillRect(QRectF(middle - 3.5, top, 7, bottom - top), theme.window)
        painter.setPen(QPen(theme.line_strong, 1, Qt.PenStyle.DotLine))
        for x in (round(middle - 3.5) + 0.5, round(middle + 3.5) + 0.5):
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def bins(view: View, size: float = BIN) -> tuple[npt.NDArray[np.float64], float]:
    """The edges (moments) of bins of *size* pixels that cover the view, and the pixel of the first.

    They stick to the days, so that a histogram does not shimmer while it moves.
    """
    unit = size / view.per_unit
    first = np.floor(view.left / unit)
    count = int(np.ceil(view.width / size)) + 1
    units = (first + np.arange(count + 1)) * unit
    return view.scale.days(units), float((units[0] - view.left) * view.per_unit)


def draw_crowd(painter: QPainter, theme: Theme, counts: Histogram, x: float, area: QRectF) -> int:
    """The histogram of a crowd in *area*, beginning at pixel *x*; gives the most facts there are at a time."""
    total = counts.total
    most = ceil(total.max() - 1e-6) if len(total) else 0
    if most <= 0:
        return 0
    scale = area.height() / float(total.max())
    heights = np.stack([counts.many, counts.many + counts.two, total]) * scale
    # one fact among thousands is still something
    heights[2] = np.where(total > _NONE, np.maximum(heights[2], 1.5), 0)
    colours = [mixed(one, theme.paper, 0.72) for one in (theme.bar_many, theme.bar_two, theme.bar_one)]
    picture = columns(heights, ceil(area.height()), colours, BIN)
    painter.drawImage(QRectF(x, area.top(), picture.width(), area.height()), picture)
    return most


def draw_density(painter: QPainter, theme: Theme, total: npt.NDArray[np.float64], x: float, area: QRectF) -> None:
    """How many there are at a time in *area*, small and of one colour, beginning at pixel *x*; bins are twice `BIN`."""
    most = float(total.max()) if len(total) else 0.0
    if most > _NONE:
        heights = np.where(total > _NONE, np.maximum(total * (area.height() / most), 1.5), 0)
        picture = columns(heights[None, :], ceil(area.height()), [mixed(theme.bar_one, theme.paper, 0.6)], 2 * BIN)
        painter.drawImage(QRectF(x, area.top(), picture.width(), area.height()), picture)


def columns(heights: npt.NDArray[np.float64], height: int, colours: list[QColor], wide: int = 1) -> QImage:
    """A picture of stacked columns, *wide* pixels each; if there is room for it, a paler pixel keeps them apart.

    *heights* has the shape (layers, columns), ascending along the layers, in pixels; *colours* has one a layer.
    """
    rows = np.arange(height, 0, -1)[:, None]
    layer = np.zeros((height, heights.shape[1]), np.uint8)
    for one in np.round(heights):
        layer += rows > one
    pale = [QColor(colour.red(), colour.green(), colour.blue(), 140).rgba() for colour in colours]
    full = np.array([*(colour.rgba() for colour in colours), 0], np.uint32)
    pixels = np.empty((height, heights.shape[1], wide), np.uint32)
    pixels[:] = full[layer][:, :, None]
    if wide > 2:
        pixels[:, :, -1] = np.array([*pale, 0], np.uint32)[layer]
    across = heights.shape[1] * wide
    picture = QImage(pixels.data, across, height, across * 4, QImage.Format.Format_ARGB32)
    return picture.copy()  # the pixels go when this function ends


def draw_brush(
    painter: QPainter, theme: Theme, view: View, days: tuple[float, float], top: float, bottom: float
) -> None:
    """Everything outside the brushed days under a veil, and the edges of the range."""
    low, high = (min(max(float(x), -2.0), view.width + 2) for x in view.x(list(days)))
    veil = QColor(theme.window)
    veil.setAlphaF(0.72)
    painter.fillRect(QRectF(0, top, low, bottom - top), veil)
    painter.fillRect(QRectF(high, top, view.width - high, bottom - top), veil)
    for x in (low, high):
        painter.fillRect(QRectF(round(x) - 1, top, 2, bottom - top), theme.brush)


def draw_empty(painter: QPainter, theme: Theme, type_: Type, rect: QRectF, axis: float, words: tuple[str, str]) -> None:
    """An axis without dates, and in the middle of what is below it two lines of *words* that say why."""
    painter.fillRect(QRectF(0, 0, rect.width(), axis), theme.window)
    painter.fillRect(QRectF(0, 0, rect.width(), 1), theme.line)
    middle = (axis + rect.height()) / 2
    for texts, colour, text, y in (
        (type_.strong, theme.ink, words[0], middle - 10),
        (type_.label, theme.muted, words[1], middle + 12),
    ):
        painter.setPen(colour)
        fitting, width = texts.fit(text, rect.width() - 24)
        texts.draw(painter, (rect.width() - width) / 2, y, fitting)


def draw_focus(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """The frame that says where the keyboard is."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.accent, 2))
    painter.drawRect(rect.adjusted(1, 1, -1, -1))
