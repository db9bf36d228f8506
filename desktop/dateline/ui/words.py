"""A paragraph of a source's words with some of them in bold: drawn as plain text, never as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from dateline.ui import theme as themes
from dateline.ui.utf16 import QtOffsets

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QPaintEvent

_WIDE = 16_777_215.0


def found(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Where each of *words* first stands in *text* (code points), letter case aside; overlaps are left out."""
    low = text.casefold()
    if len(low) != len(text):  # some letters fold to two, and then positions would lie
        low = text
    spans: list[tuple[int, int]] = []
    for word in words:
        at = low.find(word.casefold())
        if word and at >= 0 and not any(at < end and start < at + len(word) for start, end in spans):
            spans.append((at, at + len(word)))
    return sorted(spans)


class Words(QWidget):
    """A wrapping paragraph of plain text whose *bold* stretches (code points) stand out and *quiet* ones stand back.

    It is as high as its width demands. *lines* cuts it after so many lines, with an ellipsis.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        *,
        bold: Sequence[tuple[int, int]] = (),
        quiet: Sequence[tuple[int, int]] = (),
        lines: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = " ".join(text.split("\n"))
        self._bold = tuple(bold)
        self._quiet = tuple(quiet)
        self._lines = lines
        self.setFont(font)
        self.setAccessibleName(self._text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._laid: QTextLayout | None = None
        self._laid_width = -1
        self._height = 0

    @property
    def text(self) -> str:
        """The words."""
        return self._text

    @property
    def bold_words(self) -> list[str]:
        """The words that stand out."""
        return [self._text[start:end] for start, end in self._bold]

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        """Whether the height follows the width: yes."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        """The height that the words need at this width, in pixels."""
        self._lay(width)
        return self._height

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """The size at the present width."""
        width = self.width() if self.width() > 0 else 240
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As narrow as one likes, one line high."""
        return QSize(40, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw the words."""
        self._lay(self.width())
        painter = QPainter(self)
        painter.setPen(themes.current().ink)
        if self._laid is not None:
            self._laid.draw(painter, QPointF(0, 0), self._in_muted())
        painter.end()

    def _in_muted(self) -> list[QTextLayout.FormatRange]:
        # When it is drawn, not when it is laid out: the colours may have changed since.
        offsets = QtOffsets(self._text)
        muted = QTextCharFormat()
        muted.setForeground(themes.current().muted)
        made = []
        for start, end in self._quiet:
            stretch = QTextLayout.FormatRange()
            stretch.start = offsets.unit(start)
            stretch.length = offsets.unit(end) - stretch.start
            stretch.format = muted
            made.append(stretch)
        return made

    def _lay(self, width: int) -> None:
        if width == self._laid_width and self._laid is not None:
            return
        layout = self._layout(self._text, self._bold)
        ends = _break(layout, width)
        if self._lines and len(ends) > self._lines:
            kept = QtOffsets(self._text).point(ends[self._lines - 1])
            short = self._text[:kept].rstrip()[:-1].rstrip() + "…"
            layout = self._layout(
                short, [(start, min(end, len(short))) for start, end in self._bold if start < len(short)]
            )
            _break(layout, width)
        self._laid, self._laid_width = layout, width
        last = layout.lineAt(layout.lineCount() - 1) if layout.lineCount() else None
        self._height = round(last.y() + last.height() + 0.5) if last is not None else self.fontMetrics().height()

    def _layout(self, text: str, bold: Iterable[tuple[int, int]]) -> QTextLayout:
        layout = QTextLayout(text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        ranges = []
        offsets = QtOffsets(text)
        for start, end in bold:
            stretch = QTextLayout.FormatRange()
            stretch.start = offsets.unit(start)
            stretch.length = offsets.unit(end) - stretch.start
            weight = QTextCharFormat()
            weight.setFontWeight(QFont.Weight.Bold)
            stretch.format = weight
            ranges.append(stretch)
        layout.setFormats(ranges)
        layout.setCacheEnabled(True)
        return layout


def _break(layout: QTextLayout, width: int) -> list[int]:
    """Break *layout* into lines of *width* pixels; gives where each line ends, in UTF-16 units."""
    ends = []
    y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(float(max(width, 1)) if width > 0 else _WIDE)
        line.setPosition(QPointF(0, y))
        y += line.height()
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    return ends


__all__ = ["Words", "found"]
