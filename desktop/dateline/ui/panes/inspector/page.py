"""The column of blocks of the inspector: widgets that stay and say something else, the visible ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QTimer, Signal
from PySide6.QtWidgets import QWidget

from dateline.ui.panes.inspector.block import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.ui.panes.inspector.content import Content

_MOMENT = 20  # milliseconds; what is out of sight is laid out when the rest has been painted
_LEFT, _TOP, _RIGHT, _BOTTOM = 16, 12, 16, 16


class Page(QWidget):
    """Blocks below each other, as high as their words demand."""

    pressed = Signal(object)
    entered = Signal(QRect)
    """Emitted with the place that got the keyboard, within the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspectorBody")
        self._contents: Sequence[Content] = ()
        self._blocks: list[Block] = []
        self._y = 0
        self._look = 600
        self._placed = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_MOMENT)
        self._rest.timeout.connect(self.finish)

    @property
    def blocks(self) -> list[Block]:
        """The blocks that say something now, from top to bottom."""
        self.finish()
        return self._blocks[: len(self._contents)]

    def show_contents(self, contents: Sequence[Content]) -> None:
        """Say *contents* in place of what was said before."""
        kept = self.focusWidget()
        name = kept.content.kind if isinstance(kept, Block) and kept.content is not None and kept.hasFocus() else None
        self._contents = contents
        for block in self._blocks[len(contents) :]:
            block.hide()
        self._begin()
        if isinstance(kept, Block) and name is not None and kept.isHidden():
            self.entered.emit(QRect())

    def lay_out(self, width: int, look: int) -> None:
        """Be *width* pixels wide, of which *look* pixels of the height can be seen at once."""
        self._look = look
        if width != self.width():
            self.resize(width, self.height())
            self._begin()

    def forget_layout(self) -> None:
        """Lay everything out anew."""
        for block in self._blocks:
            block.forget_layout()
        self._begin()
        self.update()

    def finish(self) -> None:
        """Place what is not placed yet."""
        self._rest.stop()
        self._place(None)

    def _begin(self) -> None:
        self._y, self._placed = _TOP, 0
        self._place(self._look)
        if self._placed < len(self._contents):
            for block in self._blocks[self._placed : len(self._contents)]:
                block.hide()  # it says what was said before
            self._rest.start()

    def _place(self, until: int | None) -> None:
        width = self.width() - _LEFT - _RIGHT
        while self._placed < len(self._contents) and (until is None or self._y < until):
            content = self._contents[self._placed]
            block = self._block(self._placed)
            block.show_content(content)
            self._y += content.gap if self._placed else 0
            height = block.height_at(width)
            block.setGeometry(_LEFT, self._y, width, height)
            block.show()
            self._y += height
            self._placed += 1
        # What is still to come is taken to be as high as what is there, so that the scroll bar does not jump about.
        left = len(self._contents) - self._placed
        guess = left * (self._y // max(1, self._placed)) if left else 0
        self.resize(self.width(), self._y + guess + _BOTTOM)

    def _block(self, number: int) -> Block:
        if number == len(self._blocks):
            made = Block(self)
            made.pressed.connect(self.pressed)
            made.entered.connect(lambda rect, made=made: self._enter(made, rect))
            self._blocks.append(made)
        return self._blocks[number]

    def _enter(self, block: Block, rect: QRectF) -> None:
        self.entered.emit(rect.toAlignedRect().translated(block.pos()))


__all__ = ["Page"]
