"""What stands above an article: its title, unless its text has one, and a line about the source."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from dateline.domain.views import Reading
from dateline.ui.panes.text.manuscript import Manuscript, language_name
from dateline.ui.panes.text.type import Kind, Scale, Style
from dateline.ui.panes.text.typeset import Typeset
from dateline.ui.theme import Theme
from dateline.ui.tongue import figures, translate

_PAD = 22.0  # above the title


class Head:
    """The head of one article in a column *width* pixels wide; the line about the source may be as wide as *room*.

    `above` is the space it takes over the text, `after_title` what it takes below the title that is in the text.
    """

    def __init__(self, reading: Reading, paper: Manuscript, scale: Scale, width: float, room: float) -> None:
        self.line = about(reading, paper)
        metrics = QFontMetricsF(scale.small)
        small = Style(
            font=scale.small,
            leading=float(round(metrics.height() * 1.3)),
            indent=0,
            ascent=metrics.ascent(),
            descent=metrics.descent(),
            average=metrics.averageCharWidth(),
        )
        self._meta = Typeset(self.line, small, room, leftwards=False)
        self._title: Typeset | None = None
        gap = scale.gap
        if paper.title < 0:
            # Without a title of its own the article goes by its opening words: they need not stand here twice.
            titled = reading.source.titled
            style = scale.styles[Kind.TITLE]
            self._title = Typeset(reading.source.title if titled else "", replace(style, indent=0), width)
            self._title_height = self._title.height if titled else 0.0
            self.above = _PAD + self._title_height + 3 + self._meta.height + gap
            self.after_title = 0.0
        else:
            self.above = _PAD
            self.after_title = 3 + self._meta.height + gap * 0.2

    def paint(self, painter: QPainter, theme: Theme, left: float, below: float, clip: QRectF) -> None:
        """Draw it; *below* is the bottom of the title that is in the text, or the top of the sheet without one."""
        y = below + 3
        if self._title is not None:
            painter.setPen(theme.ink)
            self._title.draw(painter, QPointF(left, below + _PAD), clip, [])
            y += _PAD + self._title_height
        painter.setPen(theme.muted)
        self._meta.draw(painter, QPointF(left, y), clip, [])


def about(reading: Reading, paper: Manuscript) -> str:
    """The line about a source: file · date · characters · languages (what was set aside)."""
    source = reading.source
    parts = ["" if source.file == source.title else source.file, source.published, _characters(source.characters)]
    languages = [source.language] if source.language else []
    languages += [block.language for block in reading.blocks if block.language]
    names = ", ".join(dict.fromkeys(map(language_name, languages)))
    apart = len({int(block) for block in paper.block[paper.dim]})
    aside = translate("Text", "(%n {block|blocks} set aside)", "", n=apart) if apart else ""
    parts.append(" ".join(part for part in (names, aside) if part))
    return " · ".join(part for part in parts if part)


def _characters(number: int) -> str:
    return translate("Text", "{0} {character|characters}", "", n=number).format(figures(number))
