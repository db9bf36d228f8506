"""Draws what was read again when all of it is there: laid out, with its words, and none of it in one long step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from dateline.ui.panes.timeline.canvas import Canvas

_STEP = 20  # milliseconds between laying out and drawing, for whatever else there is to do
_MOST = 6  # steps


class Unveiling(QObject):
    """Until it is over, what the canvas showed before stays on the screen."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._left = 0
        self._laid_out = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STEP)
        self._timer.timeout.connect(self._step)

    def begin(self) -> None:
        """The canvas has other facts to show."""
        self._canvas.setUpdatesEnabled(False)
        self._left = _MOST
        self._laid_out = False
        self._timer.start()

    def words_came(self) -> None:
        """There are more words to draw than there were."""
        if self._canvas.stage is not None:
            self._canvas.stage.forget_layout()
        self._laid_out = False
        if not self._timer.isActive():
            self._canvas.update()

    def _step(self) -> None:
        stage = self._canvas.stage
        self._left -= 1
        if stage is not None and self._left > 0 and not (self._laid_out and not stage.labels.waiting):
            if not self._laid_out:
                self._laid_out = True
                self._canvas.layout_now()
            self._timer.start()
        else:
            self._canvas.setUpdatesEnabled(True)
