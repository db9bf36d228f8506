"""Files and folders that are dropped on the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from dateline.ui import theme as themes
from dateline.ui.fonts import reading_font
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QPaintEvent


def paths(data: QMimeData) -> list[Path]:
    """The files and folders of this machine in *data*; addresses of other machines are left out."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []


class Hint(QWidget):
    """The frame over the window while something is held above it."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setAccessibleName(translate("Drop", "Drop to import"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self) -> None:
        """Cover the window."""
        self.setGeometry(self._host.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the frame and a word."""
        theme = themes.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(0.94)
        painter.fillRect(self.rect(), theme.paper)
        painter.setOpacity(1)
        painter.setPen(QPen(theme.accent, 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(18, 18, -18, -18), 12, 12)
        painter.setPen(theme.ink)
        painter.setFont(reading_font(30))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, translate("Drop", "Drop to import"))
        painter.end()
