"""Where on the widget everything of the graph stands, at a zoom: what is drawn there and what the pointer finds."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import hypot, sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF

if TYPE_CHECKING:
    from dateline.domain.relations import Relations
    from dateline.ui.panes.relations.layout import Places

_LEAST, _MOST = 6.0, 17.0  # pixels: the radius of an entity with few facts, and of the one with most
_THIN, _THICK = 1.0, 6.0  # pixels: a tie of one fact, and the strongest
_NEAR = 6.0  # pixels from a tie at which the pointer still finds it
_ROOM = (96.0, 44.0)  # pixels at the sides, and above and below, for names
NEAREST, FARTHEST = 1.0, 8.0
"""The zooms between which one may go."""


@dataclass(slots=True)
class Stage:
    """A graph, its *places* (from 0 to 1), the *size* of the widget, and how the reader looks at it."""

    relations: Relations
    places: Places
    size: QSizeF
    zoom: float = 1.0
    moved: QPointF = field(default_factory=QPointF)
    ends: list[tuple[int, int]] = field(init=False)
    """The entities at the ends of each tie."""
    always: frozenset[int] = field(init=False)
    """The ties that are drawn whoever is looked at: more than three an entity would hide one another."""

    def __post_init__(self) -> None:
        place = {row.id: at for at, row in enumerate(self.relations.entities)}
        self.ends = [(place[tie.one], place[tie.other]) for tie in self.relations.ties]
        strongest: dict[int, int] = {}
        for tie, (a, b) in enumerate(self.ends):
            strongest.setdefault(a, tie)
            strongest.setdefault(b, tie)
        many = max(12, 3 * len(self.relations.entities))
        self.always = frozenset(range(min(len(self.ends), many))) | frozenset(strongest.values())

    def at(self, node: int) -> QPointF:
        """Where the middle of an entity is."""
        across, down = self._room()
        x, y = self.places[node]
        middle = QPointF(self.size.width() / 2, self.size.height() / 2)
        place = QPointF((float(x) - 0.5) * across, (float(y) - 0.5) * down)
        return middle + self.moved + place * self.zoom

    def radius(self, node: int) -> float:
        """How large an entity is drawn: by the root of its facts, so that the area tells their number."""
        most = max(self.relations.facts, default=1) or 1
        grown = min(sqrt(self.zoom), 1.6)
        return (_LEAST + (_MOST - _LEAST) * sqrt(self.relations.facts[node] / most)) * grown

    def width(self, tie: int) -> float:
        """How thick a tie is drawn."""
        most = self.relations.ties[0].facts
        return _THIN + (_THICK - _THIN) * sqrt((self.relations.ties[tie].facts - 1) / max(1, most - 1))

    def neighbours(self, node: int) -> set[int]:
        """The entities that share facts with this one."""
        return {b if a == node else a for a, b in self.ends if node in (a, b)}

    def node_under(self, point: QPointF) -> int | None:
        """The entity at *point*, the smallest if several are."""
        found = [
            node
            for node in range(len(self.relations.entities))
            if _far(self.at(node), point) <= max(self.radius(node), 9.0) + 2
        ]
        return min(found, key=self.radius, default=None)

    def tie_under(self, point: QPointF, looked_at: int | None = None) -> int | None:
        """The tie nearest to *point*, if one is near; of those drawn while an entity is *looked_at*."""
        best, near = None, _NEAR
        for tie, (a, b) in enumerate(self.ends):
            if tie not in self.always and looked_at not in (a, b):
                continue
            far = _far_from_line(point, self.at(a), self.at(b)) - self.width(tie) / 2
            if far < near:
                best, near = tie, far
        return best

    def beside(self, node: int | None, across: int, down: int) -> int | None:
        """The entity that one comes to from *node* in a direction (-1, 0, 1): near, and not far to the side."""
        count = len(self.relations.entities)
        if node is None:
            return max(range(count), key=lambda each: self.relations.facts[each], default=None)
        here = self.at(node)
        best, least = None, float("inf")
        for other in range(count):
            step = self.at(other) - here
            ahead = step.x() * across + step.y() * down
            aside = abs(step.x() * down) + abs(step.y() * across)
            if other != node and ahead > 1 and ahead + 2.2 * aside < least:
                best, least = other, ahead + 2.2 * aside
        return best

    def zoom_by(self, factor: float, around: QPointF) -> None:
        """Look nearer or from farther, with what is at *around* staying there."""
        zoom = min(max(self.zoom * factor, NEAREST), FARTHEST)
        middle = QPointF(self.size.width() / 2, self.size.height() / 2)
        self.moved = around - middle - (around - middle - self.moved) * (zoom / self.zoom)
        self.zoom = zoom
        if zoom == NEAREST:
            self.moved = QPointF()

    def pan(self, by: QPointF) -> None:
        """Move the sheet, as far as something of it stays in view."""
        across, down = self._room()
        moved = self.moved + by
        far_x, far_y = across * self.zoom / 2, down * self.zoom / 2
        self.moved = QPointF(min(max(moved.x(), -far_x), far_x), min(max(moved.y(), -far_y), far_y))

    def bring(self, node: int) -> None:
        """Bring an entity into view, if it is not."""
        seen = QRectF(QPointF(), self.size).adjusted(30, 24, -30, -24)
        place = self.at(node)
        if not seen.contains(place):
            inside = QPointF(
                min(max(place.x(), seen.left()), seen.right()), min(max(place.y(), seen.top()), seen.bottom())
            )
            self.moved += inside - place

    def _room(self) -> tuple[float, float]:
        return max(40.0, self.size.width() - 2 * _ROOM[0]), max(40.0, self.size.height() - 2 * _ROOM[1])


def _far(one: QPointF, other: QPointF) -> float:
    return hypot(one.x() - other.x(), one.y() - other.y())


def _far_from_line(point: QPointF, one: QPointF, other: QPointF) -> float:
    along, step = point - one, other - one
    length = step.x() ** 2 + step.y() ** 2
    if length == 0:
        return _far(point, one)
    share = min(max((along.x() * step.x() + along.y() * step.y()) / length, 0.0), 1.0)
    return _far(point, one + step * share)
