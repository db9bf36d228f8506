"""Draws the graph: ties, then entities in the shape of their kind, then as many names as have room."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from dateline.ui import theme as themes
from dateline.ui.fonts import ui_font
from dateline.ui.panes.relations.words import BODIES, GROUPS, PEOPLE, PLACES, SHAPE_OF, THINGS

if TYPE_CHECKING:
    from dateline.ui.panes.relations.stage import Stage

SHAPES = (PEOPLE, BODIES, PLACES, GROUPS, THINGS)
_NAME = 170.0  # pixels: the longest a name is drawn
_BACK = 0.28  # how much of itself shows what stands back


@dataclass(frozen=True, slots=True)
class Lit:
    """What stands out: the chosen entity, the one with the keyboard, and what the pointer is over."""

    chosen: int | None = None
    current: int | None = None
    over: int | None = None
    over_tie: int | None = None
    focused: bool = False
    walking: bool = False

    @property
    def looked_at(self) -> int | None:
        """The one whose ties come forward."""
        return self.chosen if self.alone is None else self.alone

    @property
    def alone(self) -> int | None:
        """The one before whom, and those it appears with, all others stand back: not before one points or walks."""
        return self.over if self.over is not None else self.current if self.focused and self.walking else None


def fill_of(shape: str) -> QColor:
    """The colour of a shape; the shape itself tells as much."""
    return themes.current().source_colour(SHAPES.index(shape) + 1)


def draw(stage: Stage, lit: Lit, painter: QPainter) -> list[QRectF]:
    """Draw everything; gives where names stand."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    near = None if lit.alone is None else stage.neighbours(lit.alone) | {lit.alone}
    _draw_ties(stage, lit, painter)
    for node in range(len(stage.relations.entities)):
        painter.setOpacity(1.0 if near is None or node in near else _BACK)
        _draw_node(stage, lit, painter, node)
    painter.setOpacity(1.0)
    return _draw_names(stage, lit, painter, near)


def _draw_ties(stage: Stage, lit: Lit, painter: QPainter) -> None:
    theme = themes.current()
    forward: list[int] = []
    for tie in reversed(range(len(stage.ends))):
        if tie == lit.over_tie or (lit.looked_at is not None and lit.looked_at in stage.ends[tie]):
            forward.append(tie)
            continue
        if tie not in stage.always:
            continue
        painter.setOpacity(1.0 if lit.alone is None else _BACK)
        _draw_tie(stage, painter, tie, theme.density)
    painter.setOpacity(1.0)
    for tie in forward:
        _draw_tie(stage, painter, tie, theme.accent)


def _draw_tie(stage: Stage, painter: QPainter, tie: int, colour: QColor) -> None:
    a, b = stage.ends[tie]
    painter.setPen(QPen(colour, stage.width(tie), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(stage.at(a), stage.at(b))


def _draw_node(stage: Stage, lit: Lit, painter: QPainter, node: int) -> None:
    theme = themes.current()
    shape = SHAPE_OF[stage.relations.entities[node].type]
    middle, radius = stage.at(node), stage.radius(node)
    if node == lit.chosen:
        painter.setPen(QPen(theme.mark_fact_chosen_line, 2))
        painter.setBrush(theme.mark_fact_chosen)
        painter.drawEllipse(middle, radius + 6, radius + 6)
    if node == lit.current and lit.focused:
        painter.setPen(QPen(theme.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, radius + 9, radius + 9)
    painter.setPen(QPen(theme.paper, 1.5))
    painter.setBrush(QBrush(fill_of(shape)))
    draw_shape(painter, shape, middle, radius)


def draw_shape(painter: QPainter, shape: str, middle: QPointF, radius: float) -> None:
    """Draw a *shape* of about the same area as a circle of this *radius*."""
    if shape == PEOPLE:
        painter.drawEllipse(middle, radius, radius)
    elif shape == BODIES:
        side = radius * 1.75
        painter.drawRoundedRect(QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side), 2, 2)
    else:
        corners, turn, grown = {PLACES: (4, 0.0, 1.22), GROUPS: (6, 0.0, 1.08), THINGS: (3, -pi / 2, 1.3)}[shape]
        points = [
            middle + QPointF(cos(turn + 2 * pi * step / corners), sin(turn + 2 * pi * step / corners)) * radius * grown
            for step in range(corners)
        ]
        painter.drawPolygon(QPolygonF(points))


def _draw_names(stage: Stage, lit: Lit, painter: QPainter, near: set[int] | None) -> list[QRectF]:
    theme = themes.current()
    font = ui_font(12)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    first = [one for one in (lit.over, lit.current if lit.focused else None, lit.chosen) if one is not None]
    by_facts = sorted(range(len(stage.relations.entities)), key=lambda node: -stage.relations.facts[node])
    if near is not None:
        by_facts.sort(key=lambda node: node not in near)
    bodies = [_body(stage, node) for node in range(len(stage.relations.entities))]
    for node in first:
        bodies[node].adjust(-7, -7, 7, 7)  # for the rings around it
    placed: list[QRectF] = []
    for node in dict.fromkeys([*first, *by_facts]):
        back = near is not None and node not in near
        if back:
            continue
        words = metrics.elidedText(stage.relations.entities[node].name, Qt.TextElideMode.ElideRight, _NAME)
        others = [body for other, body in enumerate(bodies) if other != node]
        place = _place_of_name(stage, bodies[node], metrics.horizontalAdvance(words), metrics.height(), placed, others)
        if place is None and node not in first:
            continue
        if place is None:
            body = bodies[node]
            place = QRectF(body.right() + 3, body.center().y() - 8, metrics.horizontalAdvance(words), metrics.height())
        placed.append(place)
        ground = QColor(theme.paper)
        ground.setAlphaF(0.82)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(place.adjusted(-2, 0, 2, 0), 3, 3)
        painter.setPen(theme.ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, words)
    return placed


def _body(stage: Stage, node: int) -> QRectF:
    middle, radius = stage.at(node), stage.radius(node) * 1.15
    return QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)


def _place_of_name(
    stage: Stage, body: QRectF, width: float, height: float, placed: list[QRectF], others: list[QRectF]
) -> QRectF | None:
    """Right of an entity, left, below or above it: the first place where nothing else stands."""
    seen = QRectF(QPointF(), stage.size).adjusted(4, 2, -4, -2)
    middle = body.center()
    for place in (
        QRectF(body.right() + 4, middle.y() - height / 2, width, height),
        QRectF(body.left() - 4 - width, middle.y() - height / 2, width, height),
        QRectF(middle.x() - width / 2, body.bottom() + 2, width, height),
        QRectF(middle.x() - width / 2, body.top() - 2 - height, width, height),
    ):
        if seen.contains(place) and not any(place.intersects(other) for other in (*placed, *others)):
            return place
    return None
