"""The type that lists are set in, with its measures: made once, since each row asks for it whenever it is drawn."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from dateline.ui.fonts import ui_font


class Type(NamedTuple):
    """A font and its measures."""

    font: QFont
    metrics: QFontMetrics


@cache
def type_of(px: float, weight: QFont.Weight = QFont.Weight.Normal) -> Type:
    """The sans of the window, *px* device-independent pixels high."""
    font = ui_font(px, weight=weight)
    return Type(font, QFontMetrics(font))


@lru_cache(4_000)
def cut(words: str, room: int, px: float, weight: QFont.Weight = QFont.Weight.Normal) -> tuple[str, int]:
    """*words*, with an ellipsis where they are wider than *room*, and their width; in pixels."""
    metrics = type_of(px, weight).metrics
    fitting = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    return fitting, metrics.horizontalAdvance(fitting)


__all__ = ["Type", "cut", "type_of"]
