"""Leads from the words one types into the find bar to their places on the page."""

from __future__ import annotations

from functools import partial
from time import sleep
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from dateline.ui.panes.text.places import Finder, Stretch, Wanted, places

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.ui.panes.text.find import FindBar
    from dateline.ui.panes.text.page import Page
    from dateline.ui.tasks import Tasks

_PAUSE = 120  # milliseconds without a keystroke before all places of a long text are counted
_AT_ONCE = 250_000  # characters that are looked through while one types; beyond, the count follows by itself


class Search:
    """The search in one page. It goes on in the next source that is shown, as long as the bar is open.

    In a long text the next place shows at once; with `tasks`, all of them are counted beside the window's thread.
    """

    def __init__(self, page: Page, bar: FindBar) -> None:
        self.tasks: Tasks | None = None
        self._page = page
        self._bar = bar
        self._finder = Finder()
        self._counting = False
        self._owed = 0
        self._count: Callable[[], None] = lambda: None
        self._pause = QTimer(page)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._begin_to_count)
        bar.asked.connect(self._look_for)
        bar.stepped.connect(self.step)
        bar.closed.connect(self.end)

    def begin(self, words: str) -> None:
        """Open the bar, with *words* if there are any."""
        self._bar.open(words)
        self._look_for(self._bar.wanted)

    def look_again(self) -> None:
        """Look for the same words in another text, and stay where one is."""
        if not self._bar.isHidden() and self._finder.wanted.words:
            self._look_for(self._finder.wanted, reveal=False)

    def step(self, by: int) -> None:
        """Go to the next place (or back), around the ends; without words to look for, ask for them."""
        if self._counting:
            self._owed += by
        elif self._finder.places:
            self._show(reveal=True, around=self._finder.step(by))
        elif self._bar.isHidden():
            self.begin("")

    def end(self) -> None:
        """Close the bar, and select the place that was looked at."""
        here = self._finder.here
        self._bar.hide()
        self._finder = Finder()
        self._stop_counting()
        self._show(reveal=False)
        if here is not None:
            self._page.hand.select(*here)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_for(self, wanted: Wanted, *, reveal: bool = True) -> None:
        here = self._finder.here or self._page.hand.selection
        seen = self._page.visible_span()
        near = here[0] if here and reveal else seen.start if seen else 0
        text = self._page.text
        self._stop_counting()
        self._finder.wanted = wanted
        if self.tasks is None or len(text) <= _AT_ONCE:
            self._finder.take(places(text, wanted), near)
            self._show(reveal=reveal)
            return
        self._finder.take(places(text, wanted, near, near + _AT_ONCE, limit=1), near)
        self._counting = bool(wanted.words.strip())
        self._show(reveal=reveal)
        if self._counting:
            self._count = partial(self._ask, text, wanted, near, reveal)
            self._pause.start()

    def _begin_to_count(self) -> None:
        self._count()

    def _ask(self, text: str, wanted: Wanted, near: int, reveal: bool) -> None:  # noqa: FBT001 (it is passed on)
        """Count the places in a thread that lets this one go first."""
        assert self.tasks is not None
        count = partial(places, text, wanted, rest=partial(sleep, 0.0002))
        self.tasks.ask(self._key, count, lambda found: self._take(found, near, reveal=reveal))

    def _take(self, found: list[Stretch], near: int, *, reveal: bool) -> None:
        shown = self._finder.here
        self._counting = False
        self._finder.take(found, near)
        around = self._finder.step(self._owed) if self._owed else False
        moved = self._owed != 0 or shown is None
        self._owed = 0
        self._show(reveal=reveal and moved, around=around)

    @property
    def _key(self) -> str:
        return f"find {id(self)}"

    def _stop_counting(self) -> None:
        self._counting = False
        self._owed = 0
        self._pause.stop()
        if self.tasks is not None:
            self.tasks.drop(self._key)

    def _show(self, *, reveal: bool, around: bool = False) -> None:
        here = self._finder.here
        self._page.ink.found = self._finder.places
        self._page.ink.found_here = here
        total = len(self._finder.places)
        self._bar.say(self._finder.position, total, around=around, counting=self._counting)
        if here is not None and reveal:
            self._page.reveal(*here)
        self._page.viewport().update()
