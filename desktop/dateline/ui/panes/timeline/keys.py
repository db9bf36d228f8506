"""What the keyboard does to the painted timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from dateline.ui.panes.timeline.hand import ZOOM_A_NOTCH

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from dateline.ui.panes.timeline.canvas import Canvas


def press(canvas: Canvas, event: QKeyEvent) -> bool:
    """Arrows go from fact to fact, with Shift through time; + and - zoom; 0 and Home show everything.

    Gives whether the key meant anything here.
    """
    stage = canvas.stage
    if stage is None or not len(stage.index):
        return False
    key, shift = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    actions: dict[Qt.Key, Callable[[], None]] = {
        Qt.Key.Key_Left: lambda: canvas.pan(-canvas.width() / 8) if shift else canvas.choose(stage.beside(-1)),
        Qt.Key.Key_Right: lambda: canvas.pan(canvas.width() / 8) if shift else canvas.choose(stage.beside(1)),
        Qt.Key.Key_Up: lambda: canvas.choose(stage.above(-1)),
        Qt.Key.Key_Down: lambda: canvas.choose(stage.above(1)),
        Qt.Key.Key_PageUp: lambda: canvas.scroll_lanes(-stage.height * 0.8),
        Qt.Key.Key_PageDown: lambda: canvas.scroll_lanes(stage.height * 0.8),
        Qt.Key.Key_Plus: lambda: canvas.zoom(ZOOM_A_NOTCH),
        Qt.Key.Key_Equal: lambda: canvas.zoom(ZOOM_A_NOTCH),
        Qt.Key.Key_Minus: lambda: canvas.zoom(1 / ZOOM_A_NOTCH),
        Qt.Key.Key_0: canvas.show_everything,
        Qt.Key.Key_Home: canvas.show_everything,
        Qt.Key.Key_End: lambda: canvas.choose(len(stage.index) - 1),
    }
    if key in actions and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
        actions[key]()
        return True
    if key == Qt.Key.Key_Escape and stage.brushed is not None:
        canvas.unbrush()
        return True
    return False
