"""Leads from the words one types into the find bar to their places on the page."""

from PySide6.QtCore import Qt

from dateline.ui.panes.text.find import FindBar, Finder
from dateline.ui.panes.text.page import Page


class Search:
    """The search in one page. It goes on in the next source that is shown, as long as the bar is open."""

    def __init__(self, page: Page, bar: FindBar) -> None:
        self._page = page
        self._bar = bar
        self._finder = Finder()
        bar.asked.connect(self._look_for)
        bar.stepped.connect(self.step)
        bar.closed.connect(self.end)

    def begin(self, words: str) -> None:
        """Open the bar, with *words* if there are any."""
        self._bar.open(words)
        self._look_for(self._bar.field.text())

    def look_again(self) -> None:
        """Look for the same words in another text, and stay where one is."""
        if not self._bar.isHidden() and self._finder.words:
            self._look_for(self._finder.words, reveal=False)

    def step(self, by: int) -> None:
        """Go to the next place (or back), around the ends; without words to look for, ask for them."""
        if self._finder.places:
            self._finder.step(by)
            self._show(reveal=True)
        elif self._bar.isHidden():
            self.begin("")

    def end(self) -> None:
        """Close the bar, and select the place that was looked at."""
        here = self._finder.here
        self._bar.hide()
        self._finder = Finder()
        self._show(reveal=False)
        if here is not None:
            self._page.hand.select(*here)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_for(self, words: str, *, reveal: bool = True) -> None:
        here = self._finder.here or self._page.hand.selection
        seen = self._page.visible_span()
        near = here[0] if here and reveal else seen.start if seen else 0
        self._finder.look(self._page.text, words, near)
        self._show(reveal=reveal)

    def _show(self, *, reveal: bool) -> None:
        here = self._finder.here
        self._page.ink.found = self._finder.places
        self._page.ink.found_here = here
        self._bar.say(self._finder.position, len(self._finder.places))
        if here is not None and reveal:
            self._page.reveal(*here)
        self._page.viewport().update()
