"""How large everything is drawn: as much larger as the system's own type is set for its reader."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

_FACTOR = "QT_SCALE_FACTOR"
_USUAL = {"win32": 9.0, "darwin": 13.0}
_ELSEWHERE = 10.0  # points; desktops on Linux have 9 to 11 unless a reader asks for more
_MOST = 2.0
_PIXEL = 0.75  # points, where 96 are an inch: Qt draws a finer screen larger by itself


def application(arguments: Sequence[str]) -> QApplication:
    """The program's application; a reader who set `QT_SCALE_FACTOR` gets that size instead.

    Everything is measured in pixels of Qt's, so all of it grows together: type, rows, icons and lines.
    """
    app = QApplication(list(arguments))
    factor = factor_for(app.font())
    if factor == 1.0 or _FACTOR in os.environ:
        return app
    # Qt reads the factor when an application begins, and what the system's type is only the application can say.
    app.shutdown()
    del app
    os.environ[_FACTOR] = str(factor)
    try:
        return QApplication(list(arguments))
    finally:
        del os.environ[_FACTOR]  # or programs that are opened from here would be drawn larger twice


def factor_for(font: QFont, platform: str = sys.platform) -> float:
    """How much larger than usual the system's *font* is: 1 to 2, in quarters, so that lines stay sharp."""
    points = font.pointSizeF() if font.pointSizeF() > 0 else font.pixelSize() * _PIXEL
    ratio = points / _USUAL.get(platform, _ELSEWHERE)
    return min(max(round(ratio * 4) / 4, 1.0), _MOST)


__all__ = ["application", "factor_for"]
