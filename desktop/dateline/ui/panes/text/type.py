"""The sizes and leadings in which the parts of an article are set."""

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from PySide6.QtGui import QFont, QFontMetricsF

from dateline.domain.document import BlockKind
from dateline.ui.fonts import reading_font, ui_font

DEFAULT_PX = 19.0
SMALLEST_PX = 11.0
LARGEST_PX = 48.0
SHORTEST_LINE, LONGEST_LINE = 44, 140  # characters
MEASURE = 74  # a column so many characters wide has lines of about 70, for most end before its edge


class Kind(IntEnum):
    """How a paragraph is set."""

    BODY = 0
    TITLE = 1
    HEADING = 2
    SMALL = 3
    LIST = 4
    QUOTE = 5


KINDS = {
    BlockKind.TITLE: Kind.TITLE,
    BlockKind.HEADING: Kind.HEADING,
    BlockKind.DATELINE: Kind.SMALL,
    BlockKind.BYLINE: Kind.SMALL,
    BlockKind.PARAGRAPH: Kind.BODY,
    BlockKind.CAPTION: Kind.SMALL,
    BlockKind.LIST: Kind.LIST,
    BlockKind.QUOTE: Kind.QUOTE,
    BlockKind.BOILERPLATE: Kind.SMALL,
}

_SIZE = {
    Kind.BODY: 1.0,
    Kind.TITLE: 1.34,
    Kind.HEADING: 1.12,
    Kind.SMALL: 0.9,
    Kind.LIST: 1.0,
    Kind.QUOTE: 1.0,
}
_LEADING = {
    Kind.BODY: 1.55,
    Kind.TITLE: 1.36,
    Kind.HEADING: 1.4,
    Kind.SMALL: 1.5,
    Kind.LIST: 1.5,
    Kind.QUOTE: 1.55,
}
_INDENT = {Kind.LIST: 1.1, Kind.QUOTE: 1.3}


@dataclass(frozen=True)
class Style:
    """One way of setting a paragraph; lengths are device-independent pixels, measured once."""

    font: QFont
    leading: float
    indent: float
    ascent: float
    descent: float
    average: float


class Scale:
    """Every style at one reading size of *px* pixels, for a column *measure* characters wide."""

    def __init__(self, px: float, measure: int = MEASURE) -> None:
        self.px = min(LARGEST_PX, max(SMALLEST_PX, px))
        self.measure = min(LONGEST_LINE, max(SHORTEST_LINE, measure))
        self.styles = tuple(self._style(kind) for kind in Kind)

    def _style(self, kind: Kind) -> Style:
        font = reading_font(self.px * _SIZE[kind], bold=kind is Kind.HEADING)
        metrics = QFontMetricsF(font)
        return Style(
            font=font,
            leading=float(round(self.px * _SIZE[kind] * _LEADING[kind])),
            indent=round(self.px * _INDENT.get(kind, 0.0)),
            ascent=metrics.ascent(),
            descent=metrics.descent(),
            average=metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE),
        )

    @cached_property
    def column(self) -> float:
        """The width of a line of `measure` characters of the body."""
        return float(round(self.styles[Kind.BODY].average * self.measure))

    @cached_property
    def gap(self) -> float:
        """The space between two paragraphs."""
        return float(round(self.px * 0.66))

    @cached_property
    def small(self) -> QFont:
        """The sans for what we say about the text: the line under the title, why a block is set apart."""
        return ui_font(max(10.0, min(self.px * 0.66, 18.0)))

    @cached_property
    def note(self) -> QFont:
        """The sans of the margin notes."""
        return ui_font(max(10.0, min(self.px * 0.65, 17.0)))


def read_typefaces() -> None:
    """Measure the reading type in its usual size: its files are read the first time that somebody does."""
    Scale(DEFAULT_PX)


_SAMPLE = (
    "In what appears to be a direct exchange, the authorities of the country let more than a hundred people go home, "
    "among them two whom the whole world had known by name for years and asked for again and again. "
)
