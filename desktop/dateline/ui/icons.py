"""The icons of the window: line drawings of one family (Lucide), tinted with the theme's ink."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from dateline.assets import resource


@cache
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, colour: QColor, px: int, scale: float = 1.0) -> QPixmap:
    """The icon *name* in one colour, *px* device-independent pixels square, for a screen of this *scale*."""
    drawing = _drawing(name).replace("currentColor", colour.name())
    picture = QPixmap(QSize(round(px * scale), round(px * scale)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


def icon(name: str, colour: QColor, px: int = 16) -> QIcon:
    """The icon *name* in one colour, sharp on every screen there is."""
    made = QIcon()
    for scale in sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}):
        made.addPixmap(pixmap(name, colour, px, scale))
    return made
