"""How a person's note looks in the margin: a pencil, and as much of its words as there is room for."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from dateline.domain.views import Remark
from dateline.ui import icons
from dateline.ui.theme import Theme
from dateline.ui.tongue import translate

PENCIL = 15.0  # pixels that the sign takes of the first line
_LINES = 5  # more are read by opening the note


def lines_of(remark: Remark, font: QFont, room: float) -> list[list[tuple[str, str]]]:
    """The words of a note set in lines *room* pixels wide, in the form of the lines of other notes."""
    metrics = QFontMetricsF(font)
    lines: list[str] = []
    for paragraph in remark.text.strip().split("\n"):
        line = ""
        for word in paragraph.split():
            wider = f"{line} {word}" if line else word
            if line and metrics.horizontalAdvance(wider) > room - (0.0 if lines else PENCIL):
                lines.append(line)
                wider = word
            line = wider
            if len(lines) > _LINES:
                break
        if line:
            lines.append(line)
        if len(lines) > _LINES:
            lines[_LINES - 1 :] = [f"{lines[_LINES - 1]} …"]
            break
    return [[(line, "ink")] for line in lines or ["…"]]


def in_words(remark: Remark) -> str:
    """A person's note in a line: what it says and who wrote it when."""
    text = " ".join(remark.text.split())
    return translate("Text", "Note by {0}, {1}: {2}").format(remark.who, remark.at[:10], text)


def paint_pencil(painter: QPainter, theme: Theme, at: QPointF) -> None:
    """Draw the sign that somebody wrote this."""
    size = 11
    picture = icons.pixmap("pencil", theme.accent, size, painter.device().devicePixelRatioF())
    painter.drawPixmap(QRectF(at.x(), at.y(), size, size), picture, QRectF(picture.rect()))
