"""What waits until the window has been painted, and how it then comes without holding the window up.

Two threads that import the same packages from different ends see half-made modules: Python breaks the deadlock so.
Whoever imports something heavy beside the window's thread holds `IMPORTS` meanwhile.
"""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

IMPORTS = threading.RLock()

_NEVER = 400  # milliseconds; a window that is minimised or covered is not painted at all


class _Watch(QObject):
    """Calls *then* once, when the event in which *widget* was painted is over."""

    def __init__(self, widget: QWidget, then: Callable[[], object]) -> None:
        super().__init__(widget)
        self._then = then
        self._widget = widget
        self._over = False
        widget.installEventFilter(self)
        QTimer.singleShot(_NEVER, self._tell)
        widget.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002 (Qt's name and promise)
        """Wait for the painting."""
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            # Not from inside the painting: what is painted is on the screen only when the event is over.
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        if not self._over:
            self._over = True
            self._then()
            self.deleteLater()


def when_painted(widget: QWidget, then: Callable[[], object]) -> None:
    """Call *then* when *widget* has been painted (again); at the latest after a moment, if nothing is painted."""
    _Watch(widget, then)


class NoCollection:
    """Keeps Python from looking for garbage while thousands of modules, classes and functions are made that all stay.

    What was made until `end` is never looked at again: a collection in mid-reading then costs nothing.
    """

    def __init__(self) -> None:
        """Begin."""
        self._was_on = gc.isenabled()
        gc.disable()

    def end(self) -> None:
        """Collect again, from now on. Twice is harmless."""
        if self._was_on:
            self._was_on = False
            gc.freeze()
            gc.enable()
