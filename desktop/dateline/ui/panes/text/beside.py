"""The second source beside the first: which one, what both state, and how the width is divided."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from dateline.domain.focus import NOTHING, Focus
from dateline.domain.views import Choice
from dateline.ui.panes.text import pair
from dateline.ui.panes.text.leaf import Leaf
from dateline.ui.panes.text.tools import SourcePicker, Tool
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.domain.views import SourceRow
    from dateline.services.reading import Reader
    from dateline.ui.panes.text.page import Page
    from dateline.ui.panes.text.switches import LayerSwitches

KEYS = "Ctrl+Alt+D"
LEAST_LEAF = 222  # pixels of each of two sources
_HALF = 50  # percent of the width that the first of two sources takes
_OFFERED = 24  # sources in the menu of those that can stand beside


class Beside(QObject):
    """The two sides of the text pane, of which the second shows only when it is wanted.

    `leaf` is the side that the reader is on; `original` and `switches` stand above the first, beside `button`.
    """

    chosen = Signal(object)
    """Emitted with the `Choice` that follows from what the reader did here."""
    divided = Signal(int)
    """Emitted with the share of the width that the first source takes, in percent, when the reader moved the line."""
    told = Signal(str)
    """Emitted with a sentence for the reader."""
    made = Signal(object)
    """Emitted with the second `Leaf` when it is made: not before it is wanted."""
    moved = Signal()
    """Emitted when the reader's side is another one, or there are more or fewer of them."""

    def __init__(self, original: Tool, switches: LayerSwitches, page: Page | None = None) -> None:
        super().__init__()
        self.original = original
        self.switches = switches
        self.reader: Reader | None = None
        self.focus = NOTHING
        self._shared: frozenset[str] = frozenset()
        self._share = _HALF
        self.button = Tool("columns", translate("Text", "Show a second source beside"), KEYS)
        self.picker = SourcePicker(self._offered, self.show)
        self.close_button = Tool("x", translate("Text", "Close the second source"), KEYS)
        self.first = Leaf(self.button, original, switches, page=page)
        self._second: Leaf | None = None
        self.leaf = self.first
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setAccessibleName(translate("Text", "Sources side by side"))
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self._take(self.first)
        self.button.clicked.connect(self.toggle)
        self.close_button.clicked.connect(self.close)
        self.splitter.splitterMoved.connect(lambda *_: self._divider_moved())

    def _take(self, leaf: Leaf) -> None:
        leaf.setMinimumWidth(LEAST_LEAF)
        leaf.entered.connect(self._enterer(leaf))
        leaf.foot.stepped.connect(self.step_shared)

    def lay_out(self) -> None:
        """Put the first side in its place: all of its parts are measured, which takes as long as to make them."""
        self.splitter.addWidget(self.first)

    # --------------------------------------------------------------- which sides

    @property
    def second(self) -> Leaf:
        """The second side, whether it shows or not."""
        if self._second is None:
            self._second = Leaf(self.picker, self.close_button)
            self._second.hide()
            self._take(self._second)
            self.splitter.addWidget(self._second)
            self.made.emit(self._second)
        return self._second

    @property
    def built(self) -> tuple[Leaf, ...]:
        """The sides that there are, whether they show or not."""
        return (self.first,) if self._second is None else (self.first, self._second)

    @property
    def is_open(self) -> bool:
        """Whether two sources stand side by side."""
        return self._second is not None and not self._second.isHidden()

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """The sides that show."""
        return (self.first, self.second) if self.is_open else (self.first,)

    def be_on(self, leaf: Leaf) -> None:
        """The reader is on this side now."""
        if leaf in self.leaves and leaf is not self.leaf:
            self.leaf = leaf
            self.moved.emit()

    def step_leaf(self, by: int) -> bool:
        """Give the keyboard to the other of two sources; whether there is one in that direction."""
        if not self.is_open or (by > 0) == (self.leaf is self.second):
            return False
        (self.second if by > 0 else self.first).setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _enterer(self, leaf: Leaf) -> Callable[[], None]:
        return lambda: self.be_on(leaf)

    # ------------------------------------------------------------- which sources

    def begin(self, reader: Reader | None) -> None:
        """Show nothing of an earlier project."""
        self.reader = reader
        self.focus = NOTHING
        self.first.clear(reader)
        self.hide()

    def open_in(self, leaf: Leaf, source: str) -> None:
        """Show *source* on this side; if it shows on the other, the two change places."""
        before = leaf.source
        other = self.first if leaf is not self.first or not self.is_open else self.second
        if self.is_open and other.source == source and before is not None and before != source:
            other.open_source(before)
        leaf.open_source(source)
        self.match()

    def toggle(self) -> None:
        """Show a second source beside the first, or the first alone again."""
        if self.is_open:
            self.close()
            return
        source = self._natural()
        if source is None:
            self.told.emit(translate("Text", "There is no second source in this project to show beside."))
        else:
            self.show(source)

    def _natural(self) -> str | None:
        """Another source of the chosen fact, else the one that states most of the same, else an open one, or any."""
        here = self.first.source
        if self.reader is None or here is None:
            return None
        stating = pair.stating(self.focus, [here]) if self.focus.fact is not None else []
        alike = [] if stating else self.reader.sharing(here, 1)
        offered = [*stating, *alike, *(source for source in self.first.tabs.sources() if source != here)]
        first = (row.id for row in self.reader.sources_called("", 2) if row.id != here)
        return next(iter(offered), None) or next(first, None)

    def _offered(self) -> list[SourceRow]:
        """The sources for the second side: those of the chosen fact, those with a tab, then others."""
        assert self.reader is not None
        shown = {self.first.source, self.second.source}
        stating = pair.stating(self.focus, shown) if self.focus.fact is not None else []
        wanted = [one for one in dict.fromkeys([*stating, *self.first.tabs.sources()]) if one not in shown]
        rows = {row.id: row for row in self.reader.source_rows(wanted[:_OFFERED])}
        others = {row.id: row for row in self.reader.sources_called("", _OFFERED) if row.id not in shown}
        return [rows[one] for one in wanted if one in rows] + [row for one, row in others.items() if one not in rows]

    def show(self, source: str) -> None:
        """Show *source* beside the first one, with what both state marked."""
        if not self.is_open:
            self.second.clear(self.reader)
            self.second.page.show_only(self.first.page.only)
            self.second.page.set_shown(self.first.page.ink.shown)
            self.second.page.set_type(self.first.page.scale)
            self.second.show()
            _follow(self.first, self.second)
            self.button.name(translate("Text", "Close the second source"), KEYS)
            self._divide()
            self.moved.emit()
        self.open_in(self.second, source)
        self.show_focus(self.focus)

    def close(self) -> None:
        """Show the first source alone again; what is chosen stays chosen, in it."""
        if not self.is_open:
            return
        was_on, gone = self.leaf, self.second.source
        self.hide()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        if was_on is not self.first and self.focus.source == gone and self.first.source is not None:
            here = self.first.page.ink.looked_at
            own = Choice(statement=here.statement) if here is not None and here.statement else None
            self.chosen.emit(own or Choice(source=self.first.source))

    def hide(self) -> None:
        """As `close`, without a word to anybody about what is chosen."""
        if self._second is not None:
            self._second.hide()
            self._second.clear(self.reader)
        self.button.name(translate("Text", "Show a second source beside"), KEYS)
        self.leaf = self.first
        self.moved.emit()
        self.match()

    # -------------------------------------------------------- what both sources say

    def show_focus(self, focus: Focus) -> None:
        """Light up what is chosen in every source that shows."""
        self.focus = focus
        for leaf in self.leaves:
            leaf.show_focus(focus)
        self._say_here()

    def match(self) -> None:
        """Mark what both sources state."""
        two = self.is_open
        self._shared = pair.shared(self.first.page.reading, self.second.page.reading) if two else frozenset()
        for leaf in self.built:
            leaf.page.show_shared(self._shared)
            leaf.foot.setVisible(two)
        if two:
            self.second.foot.count(len(self._shared))
        self._say_here()
        self.moved.emit()

    def _say_here(self) -> None:
        for leaf in self.leaves:
            leaf.foot.say(pair.said_here(self.focus, leaf.page.ink.lit.marks))

    def step_shared(self, by: int) -> None:
        """Choose the next (1) or previous (-1) fact that both sources state; with one source, show a second."""
        if not self.is_open:
            self.toggle()
        if not self.is_open:
            return
        page = self.leaf.page
        seen = page.visible_span()
        mark = pair.step(page.reading, self._shared, self.focus.fact, seen.start if seen else 0, by)
        if mark is None:
            self.told.emit(translate("Text", "The two sources state no fact in common."))
        else:
            self.chosen.emit(Choice(statement=mark.statement) if mark.statement else Choice(fact=mark.id))

    # ------------------------------------------------------------------ the width

    def set_share(self, percent: int) -> None:
        """Give the first of two sources this share of the width."""
        self._share = max(20, min(80, percent))
        self._divide()

    def _divide(self) -> None:
        self.splitter.setSizes([self._share * 10, 1_000 - self._share * 10])

    def _divider_moved(self) -> None:
        one, other = self.splitter.sizes()
        if self.is_open and one + other:
            self._share = round(100 * one / (one + other))
            self.divided.emit(self._share)


def _follow(one: QWidget, other: QWidget) -> None:
    """Let Tab go from the last part of *one* to the first of *other*, whichever was made before."""
    parts = [*_stops(one)[-1:], *_stops(other)]
    for before, after in pairwise(parts):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> list[QWidget]:
    found = widget.findChildren(QWidget)
    return [one for one in found if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None]
