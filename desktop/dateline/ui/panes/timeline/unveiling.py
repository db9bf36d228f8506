"""Draws what was read again when all of it is there: laid out, with its words, and none of it in one long step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from dateline.ui.spare import Spare

if TYPE_CHECKING:
    from dateline.ui.panes.timeline.canvas import Canvas

_PATIENCE = 400  # milliseconds that words are waited for


class Unveiling(QObject):
    """Until it is over, what the canvas showed before stays on the screen; a reader who does something ends it."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._spare = Spare(self)
        self.measuring = Spare(self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._draw)
        canvas.hurried.connect(self.end)

    def begin(self) -> None:
        """The canvas has other facts to show, or other words for them."""
        if self._canvas.stage is None or not self._canvas.isVisible():
            return
        self._canvas.setUpdatesEnabled(False)
        self._spare.do(self._canvas.stage.laying_out(), self._laid_out)

    def words_came(self) -> None:
        """There are more words to draw than there were."""
        stage = self._canvas.stage
        if stage is None:
            return
        stage.forget_layout()
        if stage.labels.inline:
            self._canvas.update()
        else:
            self.begin()

    def end(self) -> None:
        """Draw the canvas as it is now."""
        self._patience.stop()
        self._spare.stop()
        if not self._canvas.updatesEnabled():
            self._canvas.setUpdatesEnabled(True)

    def _laid_out(self) -> None:
        stage = self._canvas.stage
        if stage is not None and stage.labels.waiting:
            self._patience.start()
        else:
            self._draw()

    def _draw(self) -> None:
        self._spare.do(self._canvas.drawing_ahead(), self.end)
