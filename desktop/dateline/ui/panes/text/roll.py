"""Which part of the sheet shows, and how it stays where it is while the sheet is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dateline.ui.panes.text.page import Page


class Place(NamedTuple):
    """Where a reader is in a source: a character at the upper edge, and how many pixels of its paragraph are above."""

    offset: int
    inner: float


class Roll:
    """The scrolling of one page. Heights are those of its sheet, as far as they are known."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def arrange(self) -> None:
        """Lay out what is visible now; what the reader sees stays where it is."""
        page = self._page
        if page.sheet is None:
            page.verticalScrollBar().setRange(0, 0)
            return
        moved = page.sheet.settle(float(page.verticalScrollBar().value()), float(page.viewport().height()))
        self._set_range()
        self._shift(moved)
        self._show_bar_if_needed()
        page.viewport().update()

    def scrolled(self, dy: int) -> None:
        """Lay out what comes into view from above by *dy* pixels, and let what was in view move by just so much."""
        page = self._page
        if page.sheet is not None and 0 < dy <= 2 * page.viewport().height():
            moved = page.sheet.settle_above(float(page.verticalScrollBar().value() + dy), float(dy))
            if moved:
                self._set_range()
                self._shift(moved)
        self.arrange()

    def _shift(self, moved: float) -> None:
        if moved:
            bar = self._page.verticalScrollBar()
            blocked = bar.blockSignals(True)  # noqa: FBT003 (Qt's own argument)
            bar.setValue(bar.value() + round(moved))
            bar.blockSignals(blocked)

    def _set_range(self) -> None:
        page = self._page
        assert page.sheet is not None
        bar, height = page.verticalScrollBar(), page.viewport().height()
        blocked = bar.blockSignals(True)  # noqa: FBT003 (Qt's own argument)
        bar.setRange(0, max(0, round(page.sheet.height) - height))
        bar.setPageStep(max(1, height - round(page.scale.styles[0].leading)))
        bar.blockSignals(blocked)

    def _show_bar_if_needed(self) -> None:
        """Let a bar come or go that did not hear of its range; the text is set anew in the width that is left."""
        bar = self._page.verticalScrollBar()
        if bar.isVisibleTo(self._page) != (bar.maximum() > bar.minimum()):
            bar.rangeChanged.emit(bar.minimum(), bar.maximum())

    def reveal(self, start: int, end: int) -> None:
        """Scroll so that these words show: not at all if they do, else with them in the middle."""
        height = self._page.viewport().height()
        bar = self._page.verticalScrollBar()
        for _ in range(3):  # laying out on the way may move what we look for
            sheet = self._page.sheet
            if sheet is None:
                return
            rects = sheet.rects(start, end)
            if not rects:
                return
            top, bottom = rects[0].top(), max(rect.bottom() for rect in rects)
            if top >= bar.value() + 4 and bottom <= bar.value() + height - 4:
                return
            inner = min(bottom - top, height * 0.8)
            self.arrange()
            bar.setValue(round(top - (height - inner) / 2))

    def place(self) -> Place:
        """Where the reader is."""
        sheet = self._page.sheet
        if sheet is None:
            return Place(0, 0.0)
        y = float(self._page.verticalScrollBar().value())
        index = sheet.index_at(y)
        return Place(int(self._page.paper.starts[index]), y - sheet.top(index))

    def go_to_place(self, place: Place) -> None:
        """Be where `place()` was."""
        if self._page.sheet is None:
            return
        index = self._page.paper.index_at(min(place.offset, len(self._page.text)))
        self.arrange()
        for _ in range(3):
            sheet = self._page.sheet  # another one, where it was set anew beside a bar that came
            if sheet is not None:
                self._page.verticalScrollBar().setValue(round(sheet.top(index) + place.inner))
            self.arrange()
