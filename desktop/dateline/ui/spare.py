"""Does in its spare time what the window's thread has to do itself: a millisecond, and a breath for whoever waits."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

_TURN = 0.001  # seconds, and then the end of a step
_BREATH = 2  # milliseconds: a timer of none would be served before every other one


def draw_after_a_breath(widget: QWidget, breaths: int = 1) -> None:
    """Draw *widget* not in the event in which it was changed: the two together may take longer than one waits."""
    if widget.updatesEnabled():
        widget.setUpdatesEnabled(False)
        QTimer.singleShot(breaths * _BREATH, widget, lambda: widget.setUpdatesEnabled(True))


def draw_in_bands(view: QAbstractScrollArea, bands: int = 3) -> None:
    """Draw what *view* shows a band at a time, from above, a breath after each other and after it was changed."""
    viewport, bar = view.viewport(), view.verticalScrollBar()
    if not viewport.updatesEnabled():
        return
    viewport.setUpdatesEnabled(False)
    place = bar.value(), viewport.size()

    def draw(band: int) -> None:
        # Not `setUpdatesEnabled`, which draws everything at once.
        viewport.setAttribute(Qt.WidgetAttribute.WA_ForceUpdatesDisabled, False)  # noqa: FBT003 (Qt's own)
        viewport.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, False)  # noqa: FBT003 (Qt's own)
        if place != (bar.value(), viewport.size()):  # what is drawn already is elsewhere now
            viewport.update()
            return
        high = -(-viewport.height() // bands)
        viewport.update(0, band * high, viewport.width(), high)
        if band + 1 < bands:
            QTimer.singleShot(_BREATH, viewport, lambda: draw(band + 1))

    QTimer.singleShot(_BREATH, viewport, lambda: draw(0))


class Spare(QObject):
    """One piece of work at a time, in steps that are each far shorter than a frame."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Generator[None, None, None] | None = None
        self._then: Callable[[], object] | None = None
        self._at_a_step = False
        self._breath = QTimer(self)
        self._breath.setTimerType(Qt.TimerType.PreciseTimer)
        self._breath.setSingleShot(True)
        self._breath.setInterval(_BREATH)
        self._breath.timeout.connect(self._turn)

    @property
    def busy(self) -> bool:
        """Whether something is still to be done."""
        return self._steps is not None

    def do(self, steps: Generator[None, None, None], then: Callable[[], object]) -> None:
        """Go through *steps* from the next turn on, in place of what is not done yet; *then* comes last."""
        self.stop()
        self._steps, self._then = steps, then
        self._breath.start()

    def stop(self) -> None:
        """Leave undone what is not done yet."""
        self._breath.stop()
        steps, self._steps, self._then = self._steps, None, None
        if steps is not None and not self._at_a_step:  # who stops itself is closed after that step
            steps.close()

    def _turn(self) -> None:
        steps, then = self._steps, self._then
        if steps is None or then is None:
            return
        until = perf_counter() + _TURN
        while perf_counter() < until:
            self._at_a_step = True
            try:
                is_over = next(steps, self) is self
            finally:
                self._at_a_step = False
            if is_over:
                if self._steps is steps:
                    self._steps = self._then = None
                    then()
                return
            if self._steps is not steps:
                steps.close()
                return
        self._breath.start()
