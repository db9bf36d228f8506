"""Draws one bar: its colour says how many origins state the fact, its shape how sure the date and the saying are."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QTransform,
)

from dateline.ui.panes.timeline.index import (
    APPROXIMATE,
    DENIED,
    INFERRED,
    NOT_ASSERTED,
    OPEN_END,
    OPEN_START,
    UNCERTAIN,
)
from dateline.ui.panes.timeline.layout import Item, Metrics
from dateline.ui.panes.timeline.paint import mixed
from dateline.ui.theme import Theme

# Asked for once and not for every bar: to find a name in an enumeration takes Python as long as Qt draws a line.
_NO_PEN, _NO_BRUSH = Qt.PenStyle.NoPen, Qt.BrushStyle.NoBrush
_SOFT = 16.0  # pixels over which a soft edge fades
_STRIPE = 6  # pixels from stripe to stripe
_ROUND = 0.5  # of the height
_SIGN = 14  # pixels that the sign of a disagreement takes, either way


class BarPainter:
    """Draws bars in one theme. *ratio* is how many device pixels a pixel has."""

    def __init__(self, theme: Theme, metrics: Metrics, ratio: float) -> None:
        self._theme = theme
        self._metrics = metrics
        self._ratio = ratio
        self._brush = lru_cache(64)(self._striped)

    def draw(self, painter: QPainter, item: Item, shift: float, middle: float, *, chosen: bool, pointed: bool) -> None:
        """Draw *item*, moved by *shift* pixels, at the height *middle*."""
        theme, flags = self._theme, item.flags
        colour = theme.bar(item.origins)
        # what takes much of the screen is drawn thinner, or it would shout
        thin = min(max((item.end - item.start - 200) / 600, 0.0), 1.0)
        height = self._metrics.bar * (1 - 0.5 * thin) + (2 if chosen else 0)
        # what is far off the screen need not be exact, and Qt is slow with what is very wide
        start, end = max(item.start + shift, -4000.0), min(item.end + shift, 12000.0)
        rect = QRectF(start, middle - height / 2, max(end - start, 1.0), height)
        line = theme.bar_chosen_line if chosen else colour
        if flags & (OPEN_START | OPEN_END):
            self._reach(painter, rect, flags, line)
        painter.setPen(_NO_PEN)
        if flags & (NOT_ASSERTED | DENIED):
            self._hollow(painter, rect, line, flags, chosen=chosen)
        elif flags & APPROXIMATE:
            rect = self._soft(painter, rect, theme.bar_chosen_line if chosen else colour, flags)
        elif chosen:
            painter.setBrush(theme.bar_chosen)
            painter.setPen(QPen(theme.bar_chosen_line, 1.6))
            painter.drawRoundedRect(rect, height * _ROUND, height * _ROUND)
        else:
            self._fill(painter, rect, colour, flags)
        if chosen and flags & APPROXIMATE:
            painter.setBrush(_NO_BRUSH)
            painter.setPen(QPen(theme.bar_chosen_line, 1.6))
            painter.drawRoundedRect(rect, height * _ROUND, height * _ROUND)
        if flags & INFERRED and chosen and not flags & (NOT_ASSERTED | DENIED):
            self._stripe_over(painter, rect, theme.bar_chosen_line)
        if flags & DENIED:
            painter.setPen(QPen(line, 1.6))
            painter.drawLine(QPointF(rect.left() - 3, middle), QPointF(rect.right() + 3, middle))
        if pointed and not chosen:
            painter.setBrush(_NO_BRUSH)
            painter.setPen(QPen(theme.ink, 1.0))
            painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), height * _ROUND + 2, height * _ROUND + 2)

    def _fill(self, painter: QPainter, rect: QRectF, colour: QColor, flags: int) -> None:
        radius = rect.height() * _ROUND
        if flags & UNCERTAIN:
            painter.setBrush(mixed(colour, self._theme.paper, 0.3))
            painter.setPen(QPen(colour, 1.2, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(rect, radius, radius)
            if flags & INFERRED:
                self._stripe_over(painter, rect, mixed(colour, self._theme.paper, 0.75))
            return
        if flags & INFERRED:
            painter.setBrush(self._brush(colour.rgba()))
            painter.setBrushOrigin(rect.topLeft())
            painter.setPen(QPen(colour, 1.0))
            rect = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        else:
            painter.setBrush(colour)
        painter.drawRoundedRect(rect, radius, radius)
        painter.setBrushOrigin(QPointF(0, 0))  # or the next fading bar fades elsewhere

    def _hollow(self, painter: QPainter, rect: QRectF, line: QColor, flags: int, *, chosen: bool) -> None:
        """An outline: dashed, unless it is denied; its ends fade where its date is only about right."""
        inside = rect.adjusted(0.7, 0.7, -0.7, -0.7)
        painter.setPen(_NO_PEN)
        painter.setBrush(self._theme.bar_chosen if chosen else self._theme.paper)
        painter.drawRoundedRect(inside, inside.height() * _ROUND, inside.height() * _ROUND)
        if flags & INFERRED:
            self._stripe_over(painter, inside, mixed(line, self._theme.paper, 0.6))
        pen = QPen(QBrush(_fading(inside, line, _SOFT)), 1.4) if flags & APPROXIMATE else QPen(line, 1.4)
        if flags & UNCERTAIN:
            pen.setDashPattern([0.8, 1.8])
        elif not flags & DENIED:
            pen.setDashPattern([2.4, 1.8])
        painter.setPen(pen)
        painter.setBrush(_NO_BRUSH)
        painter.drawRoundedRect(inside, inside.height() * _ROUND, inside.height() * _ROUND)

    def _soft(self, painter: QPainter, rect: QRectF, colour: QColor, flags: int) -> QRectF:
        """A bar that begins and ends softly, a little beyond its days."""
        soft = min(_SOFT, max(rect.width() * 0.45, 7.0))
        wide = rect.adjusted(-soft / 3, 0, soft / 3, 0)
        body = QColor(colour)
        if flags & UNCERTAIN:
            body.setAlphaF(0.5)
        painter.setBrush(QBrush(_fading(wide, body, soft)))
        painter.drawRoundedRect(wide, 2, 2)
        if flags & INFERRED:
            self._stripe_over(painter, wide.adjusted(soft * 0.7, 0, -soft * 0.7, 0), self._theme.paper)
        return wide

    def _reach(self, painter: QPainter, rect: QRectF, flags: int, colour: QColor) -> None:
        """Dashes out of an open side, fading."""
        reach = self._metrics.reach
        clear = QColor(colour)
        clear.setAlpha(30)
        for bit, near, far in (
            (OPEN_START, rect.left() + 2, rect.left() - reach),
            (OPEN_END, rect.right() - 2, rect.right() + reach),
        ):
            if flags & bit:
                fade = QLinearGradient(QPointF(near, 0), QPointF(far, 0))
                fade.setColorAt(0, colour)
                fade.setColorAt(1, clear)
                pen = QPen(QBrush(fade), rect.height() * 0.45)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                pen.setDashPattern([0.5, 0.62])
                painter.setPen(pen)
                painter.drawLine(QPointF(near, rect.center().y()), QPointF(far, rect.center().y()))

    def _stripe_over(self, painter: QPainter, rect: QRectF, colour: QColor) -> None:
        path = QPainterPath()
        path.addRoundedRect(rect, rect.height() * _ROUND, rect.height() * _ROUND)
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(colour, 1.3))
        x = max(rect.left(), -_STRIPE)
        while x < rect.right() + rect.height() and x < 8000:
            painter.drawLine(QPointF(x - rect.height(), rect.bottom()), QPointF(x, rect.top()))
            x += _STRIPE
        painter.restore()

    def _striped(self, rgba: int) -> QBrush:
        """Stripes of a colour on a lighter ground of it."""
        colour = QColor.fromRgba(rgba)
        ratio = self._ratio
        tile = QPixmap(round(_STRIPE * ratio), round(_STRIPE * ratio))
        tile.fill(mixed(colour, self._theme.paper, 0.28))
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(ratio, ratio)
        painter.setPen(QPen(colour, 2.4))
        for x in (-_STRIPE, 0, _STRIPE):
            painter.drawLine(QPointF(x - 1, _STRIPE + 1), QPointF(x + _STRIPE + 1, -1))
        painter.end()
        brush = QBrush(tile)
        brush.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
        return brush


def _fading(rect: QRectF, colour: QColor, soft: float) -> QLinearGradient:
    """*colour* across *rect*, clear at its two ends and full *soft* pixels from them."""
    clear = QColor(colour)
    clear.setAlpha(0)
    fade = QLinearGradient(rect.topLeft(), rect.topRight())
    edge = min(0.5, soft / max(rect.width(), 1.0))
    fade.setColorAt(0, clear)
    fade.setColorAt(edge, colour)
    fade.setColorAt(1 - edge, colour)
    fade.setColorAt(1, clear)
    return fade


def draw_warning(painter: QPainter, theme: Theme, x: float, middle: float) -> None:
    """The sign of a disagreement, a triangle with a stroke in it, its middle at *x* and *middle*."""
    ratio = painter.device().devicePixelRatioF()
    sign = _warning(theme.warn.rgb(), theme.paper.rgb(), ratio)
    # On whole pixels, or it blurs.
    left, top = (round((at - _SIGN / 2) * ratio) / ratio for at in (x, middle))
    painter.drawImage(QPointF(left, top), sign)


@lru_cache(16)
def _warning(warn: int, paper: int, ratio: float) -> QImage:
    """The sign as a picture, drawn once: a screen may have dozens of it in every frame."""
    picture = QImage(round(_SIGN * ratio), round(_SIGN * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    x = middle = _SIGN / 2
    half = 5.5
    colour = QColor.fromRgb(warn)
    painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(colour)
    corners = [
        QPointF(x, middle - half + 0.8),
        QPointF(x + half, middle + half - 1),
        QPointF(x - half, middle + half - 1),
    ]
    painter.drawPolygon(QPolygonF(corners))
    painter.setPen(QPen(QColor.fromRgb(paper), 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(x, middle - half * 0.22), QPointF(x, middle + half * 0.32))
    painter.drawPoint(QPointF(x, middle + half * 0.68))
    painter.end()
    return picture
