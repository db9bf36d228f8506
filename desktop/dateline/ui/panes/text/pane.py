"""The text pane: one source or two side by side, with everything that lights up in them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from dateline.domain.focus import NOTHING, Focus, Layer, Mark
from dateline.domain.views import Choice, FactSet, Reading
from dateline.ui.panes.text import menu, pair
from dateline.ui.panes.text.bars import StepBar, kind_of_place, place_of
from dateline.ui.panes.text.citation import citation
from dateline.ui.panes.text.leaf import Leaf, SourcePlace
from dateline.ui.panes.text.switches import LayerSwitches
from dateline.ui.panes.text.tools import SourcePicker, Tool
from dateline.ui.panes.text.type import DEFAULT_PX, MEASURE, Scale
from dateline.ui.panes.text.writing import Writing
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.domain.changes import Changes
    from dateline.domain.span import Span
    from dateline.domain.views import Remark, SourceRow
    from dateline.services.reading import Reader
    from dateline.ui.panes.text.find import FindBar
    from dateline.ui.tasks import Tasks

SHOWN_AT_FIRST = frozenset({Layer.FACTS, Layer.ENTITIES, Layer.DATES})
_STEP_PX = 1.0
_STEP_MEASURE = 6  # characters
_HALF = 50  # percent of the width that the first of two sources takes
_LEAST_TABS = 190  # pixels; with less left, the switches fold
_LEAST, _LEAST_LEAF = 360, 222  # pixels, of the pane with one source and of each of two
_OFFERED = 24  # sources in the menu of those that can stand beside


class TextPane(QWidget):
    """The source viewer. Offsets everywhere are code points of the source's text.

    `page` is that of the first source; `leaf` is the side that the reader is on.
    """

    chosen = Signal(object)
    """Emitted with the `Choice` that the reader made in the text, its margin or its tabs."""
    stepped = Signal(int)
    """Emitted with 1 or -1 when the reader asks for the next or previous of the places that are lit up."""
    zoomed = Signal(float)
    """Emitted with the new size of the reading type, in pixels."""
    measured = Signal(int)
    """Emitted with the new length of a line, in characters."""
    divided = Signal(int)
    """Emitted with the share of the width that the first of two sources takes, in percent, when it was moved."""
    told = Signal(str)
    """Emitted with a sentence for the reader."""
    note_wanted = Signal(object)
    """Emitted when a reader wants to write a note (`None`) or opens one (its `Remark`): `write` answers it."""
    note_written = Signal(object)
    """Emitted with what a person wrote, changed or removed (`Written`)."""
    original_wanted = Signal(str)
    """Emitted with the id of the source whose original is to be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("text")
        self.setAccessibleName(translate("Text", "Text of the source"))
        self._reader: Reader | None = None
        self._focus = NOTHING
        self._shared: frozenset[str] = frozenset()
        self._share = _HALF
        self.switches = LayerSwitches(SHOWN_AT_FIRST)
        self.beside_button = Tool("columns", translate("Text", "Show a second source beside"), "Ctrl+Alt+D")
        self.original_button = Tool("external-link", translate("Text", "Open the original"), "Ctrl+Alt+O")
        self.picker = SourcePicker(self._offered, self.show_beside)
        self.close_button = Tool("x", translate("Text", "Close the second source"), "Ctrl+Alt+D")
        self.first = Leaf(self.beside_button, self.original_button, self.switches)
        self.second = Leaf(self.picker, self.close_button)
        self.leaf = self.first
        self.page, self.tabs = self.first.page, self.first.tabs
        self.step_bar = StepBar()
        self.writing = Writing(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setAccessibleName(translate("Text", "Sources side by side"))
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for leaf in (self.first, self.second):
            leaf.setMinimumWidth(_LEAST_LEAF)
            self.splitter.addWidget(leaf)
        self.second.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.step_bar)
        self.step_bar.hide()
        self.setMinimumWidth(_LEAST)
        self.setFocusProxy(self.first)
        self._connect()

    def _connect(self) -> None:
        for leaf in (self.first, self.second):
            leaf.page.set_shown(SHOWN_AT_FIRST)
            leaf.page.chosen.connect(self.chosen)
            leaf.page.zoomed.connect(self._zoom)
            leaf.page.remark_opened.connect(partial(self._open_remark, leaf))
            leaf.page.menu_wanted.connect(partial(self._show_menu, leaf))
            leaf.tab_chosen.connect(partial(self._tab_chosen, leaf))
            leaf.entered.connect(partial(self._enter, leaf))
            leaf.foot.stepped.connect(self.step_shared)
            self.switches.changed.connect(leaf.page.set_shown)
        self.step_bar.stepped.connect(self.stepped)
        self.beside_button.clicked.connect(self.toggle_beside)
        self.close_button.clicked.connect(self.close_beside)
        self.original_button.clicked.connect(self.open_original)
        self.first.bar.resized.connect(self._fold_switches)
        self.splitter.splitterMoved.connect(lambda *_: self._divider_moved())

    # ------------------------------------------------------- what a pane promises

    def show_project(self, reader: Reader | None) -> None:
        """Show this project, from its first source; `None` is ‘no project’."""
        self._reader = reader
        self._focus = NOTHING
        for leaf in (self.first, self.second):
            leaf.clear(reader)
        self._hide_second()
        self._say_step()
        if reader is not None and (first := next(iter(reader.sources()), None)) is not None:
            self.open_source(first.id)
        self.original_button.setEnabled(self.source is not None)
        self.beside_button.setEnabled(self.source is not None)

    def show_focus(self, focus: Focus) -> None:
        """Light up what is chosen; open its source and scroll to it if it does not show. Never emits."""
        self._focus = focus
        if focus.source is not None:
            self.open_source(focus.source)
        for leaf in self.leaves:
            leaf.show_focus(focus)
        self._say_here()
        self._say_step()
        self._tell(focus)

    def show_changes(self, changes: Changes) -> None:
        """Read again what an act touched, or anything that is marked in it, and keep the place."""
        if self._reader is None or not changes:
            return
        if self.is_double and not self.second.show_changes(changes):
            self._hide_second()
        if not self.first.show_changes(changes):
            self.show_project(self._reader)
        self._match()

    def show_only(self, facts: FactSet | Iterable[str] | None) -> None:
        """Let the margin notes of other facts than these step back; `None` is all facts. Emits nothing."""
        only = facts if facts is None or isinstance(facts, FactSet) else frozenset(facts)
        for leaf in (self.first, self.second):
            leaf.page.show_only(only)

    def place(self) -> SourcePlace:
        """Where the reader is."""
        here = self.first.place()
        return here._replace(beside=self.second.place()) if self.is_double else here

    def go_to_place(self, place: object) -> None:
        """Be where `place()` was; anything else is let pass."""
        if not isinstance(place, SourcePlace) or place.source is None or self._reader is None:
            return
        for leaf, at in ((self.first, place), (self.second, place.beside)):
            if at is not None and at.source is not None and (leaf is self.first or self.is_double):
                self._open_in(leaf, at.source)
                if leaf.source == at.source:
                    leaf.page.go_to_place(at.place)

    # ------------------------------------------------------------------ sources

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """The sides that show."""
        return (self.first, self.second) if self.is_double else (self.first,)

    @property
    def source(self) -> str | None:
        """The id of the source that the reader is in."""
        return self.leaf.source

    @property
    def reading(self) -> Reading | None:
        """What is shown of it."""
        return self.leaf.page.reading

    @property
    def find_bar(self) -> FindBar:
        """The bar that finds words in it."""
        return self.leaf.find_bar

    def open_source(self, source: str) -> None:
        """Show a source where the reader is, in a tab of its own; where it shows already, go there. Emits nothing."""
        if self._reader is None:
            return
        for leaf in self.leaves:
            if leaf.source == source:
                self._be_on(leaf)
                return
        self._open_in(self.leaf, source)

    def _open_in(self, leaf: Leaf, source: str) -> None:
        """Show *source* on this side; if it shows on the other, the two change places."""
        other = self.second if leaf is self.first else self.first
        before = leaf.source
        if self.is_double and other.source == source and before is not None and before != source:
            other.open_source(before)
        leaf.open_source(source)
        if self.first.source is None:
            self.show_project(self._reader)
        self._match()

    def _tab_chosen(self, leaf: Leaf, source: str) -> None:
        self._open_in(leaf, source)
        if leaf is self.second and self._focus.fact is not None:
            leaf.show_focus(self._focus)  # what else does this one say of it?
            self._say_here()
        else:
            self._be_on(leaf)
            self.chosen.emit(Choice(source=source))

    def close_tab(self, index: int) -> None:
        """Close a tab of the first source's side; the last one stays."""
        self.first.close_tab(index)

    # -------------------------------------------------------------- side by side

    @property
    def is_double(self) -> bool:
        """Whether two sources stand side by side."""
        return not self.second.isHidden()

    def toggle_beside(self) -> None:
        """Show a second source beside the first, or the first alone again."""
        if self.is_double:
            self.close_beside()
            return
        source = self._natural_second()
        if source is None:
            self.told.emit(translate("Text", "There is no second source in this project to show beside."))
        else:
            self.show_beside(source)

    def _natural_second(self) -> str | None:
        """Another source of the chosen fact, else one that is open, else the next one there is."""
        here = self.first.source
        if self._reader is None or here is None:
            return None
        stating = pair.stating(self._focus, [here]) if self._focus.fact is not None else []
        tabs = (str(self.tabs.tabData(at)) for at in range(self.tabs.count()))
        offered = [*stating, *(source for source in tabs if source != here)]
        return next(iter(offered), None) or next((row.id for row in self._reader.sources() if row.id != here), None)

    def _offered(self) -> list[SourceRow]:
        """The sources for the second side: those of the chosen fact, those that are open, then others."""
        assert self._reader is not None
        shown = {self.first.source, self.second.source}
        stating = pair.stating(self._focus, shown) if self._focus.fact is not None else []
        rows = [row for row in self._reader.sources() if row.id not in shown]
        rank = {source: at for at, source in enumerate(stating)}
        return sorted(rows, key=lambda row: rank.get(row.id, len(rank)))[:_OFFERED]

    def show_beside(self, source: str) -> None:
        """Show *source* beside the first one, with what both state marked."""
        if not self.is_double:
            self.second.clear(self._reader)
            self.second.page.set_shown(self.switches.shown)
            self.second.page.set_type(self.page.scale)
            self.second.show()
            self.setMinimumWidth(2 * _LEAST_LEAF + self.splitter.handleWidth())
            self.beside_button.name(translate("Text", "Close the second source"), "Ctrl+Alt+D")
            self._divide()
        self._open_in(self.second, source)
        for leaf in self.leaves:
            leaf.show_focus(self._focus)
        self._match()

    def close_beside(self) -> None:
        """Show the first source alone again; what is chosen stays chosen, in it."""
        if not self.is_double:
            return
        was_on, gone = self.leaf, self.second.source
        self._hide_second()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        if was_on is not self.first and self._focus.source == gone and self.source is not None:
            here = self.page.ink.looked_at
            own = Choice(statement=here.statement) if here is not None and here.statement else None
            self.chosen.emit(own or Choice(source=self.source))

    def _hide_second(self) -> None:
        self.second.hide()
        self.setMinimumWidth(_LEAST)
        self.second.clear(self._reader)
        self.beside_button.name(translate("Text", "Show a second source beside"), "Ctrl+Alt+D")
        self._be_on(self.first)
        self._match()

    def _match(self) -> None:
        """Mark what both sources state."""
        both = pair.shared(self.first.page.reading, self.second.page.reading) if self.is_double else frozenset()
        self._shared = both
        for leaf in (self.first, self.second):
            leaf.page.show_shared(both)
            leaf.foot.setVisible(self.is_double)
        self.second.foot.count(len(both))
        self._say_here()
        self._say_step()
        self._fold_switches()

    def _say_here(self) -> None:
        for leaf in self.leaves:
            leaf.foot.say(pair.said_here(self._focus, leaf.page.ink.lit.marks))

    def step_shared(self, by: int) -> None:
        """Choose the next (1) or previous (-1) fact that both sources state; with one source, show a second."""
        if not self.is_double:
            self.toggle_beside()
        if not self.is_double:
            return
        seen = self.leaf.page.visible_span()
        mark = pair.step(self.reading, self._shared, self._focus.fact, seen.start if seen else 0, by)
        if mark is None:
            self.told.emit(translate("Text", "The two sources state no fact in common."))
        else:
            self.chosen.emit(Choice(statement=mark.statement) if mark.statement else Choice(fact=mark.id))

    def step_leaf(self, by: int) -> bool:
        """Go to the other of two sources; whether there is one in that direction."""
        if not self.is_double or (by > 0) == (self.leaf is self.second):
            return False
        to = self.second if by > 0 else self.first
        to.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def set_share(self, percent: int) -> None:
        """Give the first of two sources this share of the width."""
        self._share = max(20, min(80, percent))
        self._divide()

    def _divide(self) -> None:
        self.splitter.setSizes([self._share * 10, 1_000 - self._share * 10])

    def _divider_moved(self) -> None:
        one, other = self.splitter.sizes()
        if self.is_double and one + other:
            self._share = round(100 * one / (one + other))
            self.divided.emit(self._share)

    def _enter(self, leaf: Leaf) -> None:
        if leaf in self.leaves:
            self._be_on(leaf)

    def _be_on(self, leaf: Leaf) -> None:
        self.leaf = leaf
        self.setFocusProxy(leaf)

    def _fold_switches(self) -> None:
        room = self.first.bar.width() - self.beside_button.width() - self.original_button.width() - _LEAST_TABS
        self.switches.fold(on=room < self.switches.wide)

    # ------------------------------------------------------------- n of m, find

    def _tell(self, focus: Focus) -> None:
        """Tell a screen reader what is looked at now."""
        words = self.looked_at()
        if words is None:
            self.leaf.page.setAccessibleDescription("")
            return
        place = place_of(focus) if len(focus.marks) > 1 else kind_of_place(focus)
        self.leaf.page.say(translate("Text", "{0}: {1}").format(place, words))

    def _say_step(self) -> None:
        total = len(self._focus.marks)
        if total > 1:
            shown = {leaf.source for leaf in self.leaves}
            self.step_bar.say(place_of(self._focus), sum(mark.source not in shown for mark in self._focus.marks))
        self.step_bar.setVisible(total > 1)

    def count_beside(self, tasks: Tasks) -> None:
        """From now on, look through long texts beside the window's thread."""
        for leaf in (self.first, self.second):
            leaf.search.tasks = tasks

    def find_words(self) -> None:
        """Open the bar to find words in this text, with the selected words if there are any."""
        self.leaf.search.begin(self.selected_words())

    def find_next(self) -> None:
        """Go to the next place of the words that were looked for."""
        self.leaf.search.step(1)

    def find_previous(self) -> None:
        """Go to the previous place of the words that were looked for."""
        self.leaf.search.step(-1)

    # --------------------------------------------------------------------- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """The keys of the pane; `docs/` lists them."""
        ways = (
            (QKeySequence(QKeySequence.StandardKey.Find), self.find_words),
            (QKeySequence("F3"), self.find_next),
            (QKeySequence("Shift+F3"), self.find_previous),
            (QKeySequence("Ctrl+Shift+C"), self.copy_with_citation),
            (QKeySequence(QKeySequence.StandardKey.Copy), self.copy),
            (QKeySequence("Ctrl++"), self.larger),
            (QKeySequence("Ctrl+="), self.larger),
            (QKeySequence("Ctrl+-"), self.smaller),
            (QKeySequence("Ctrl+0"), self.usual_size),
            (QKeySequence("N"), lambda: self.stepped.emit(1)),
            (QKeySequence("Shift+N"), lambda: self.stepped.emit(-1)),
        )
        pressed = QKeySequence(event.keyCombination())
        for keys, way in ways:
            if pressed == keys:
                way()
                return
        super().keyPressEvent(event)

    def toggle_layer(self, layer: Layer) -> None:
        """Mark a layer in the text, or not."""
        self.switches.toggle(layer)

    def larger(self) -> None:
        """Set the text larger."""
        self.set_size(self.page.px + _STEP_PX)

    def smaller(self) -> None:
        """Set the text smaller."""
        self.set_size(self.page.px - _STEP_PX)

    def usual_size(self) -> None:
        """Set the text in its usual size."""
        self.set_size(DEFAULT_PX)

    def set_size(self, px: float) -> None:
        """Set the text *px* pixels high (within reason)."""
        self.page.set_px(px)

    def _zoom(self, px: float) -> None:
        """Set both sources in the same size."""
        one, other = self.first.page, self.second.page
        if one.px != other.px:
            (other if one.px == px else one).set_type((one if one.px == px else other).scale)
        self.zoomed.emit(px)

    def longer_lines(self, by: int) -> None:
        """Set the text in lines *by* steps longer (shorter, where it is negative); 0 is the usual length."""
        before = self.page.scale.measure
        self.set_measure(before + by * _STEP_MEASURE if by else MEASURE)
        if self.page.scale.measure != before:
            self.measured.emit(self.page.scale.measure)

    def set_measure(self, characters: int) -> None:
        """Set the text in columns so many characters wide (within reason). Emits nothing."""
        scale = Scale(self.page.px, characters)
        for leaf in (self.first, self.second):
            leaf.page.set_type(scale)

    # ---------------------------------------------------------------- selection

    def selected_words(self) -> str:
        """The selected words, exactly as they stand in the source; empty without a selection."""
        return self.leaf.selected_words()

    def copy(self) -> None:
        """Copy the selected words."""
        if words := self.selected_words():
            QGuiApplication.clipboard().setText(words)

    def copy_with_citation(self) -> None:
        """Copy the selected words (or those that are looked at) with where they come from."""
        stretch = self.leaf.chosen_stretch()
        if stretch and self.reading is not None:
            QGuiApplication.clipboard().setText(citation(self.reading, *stretch))

    def open_original(self) -> None:
        """Ask for the original of the source that the reader is in."""
        if self.source is not None:
            self.original_wanted.emit(self.source)

    def _open_remark(self, leaf: Leaf, remark: Remark) -> None:
        self._be_on(leaf)
        self.note_wanted.emit(remark)

    def _show_menu(self, leaf: Leaf, point: QPoint, marks: list[Mark]) -> None:
        self._be_on(leaf)
        menu.show(self, leaf, point, marks)

    # ------------------------------------------------------------ what one sees

    def highlighted(self) -> list[str]:
        """The words that are lit up with the chosen thing where the reader is, in text order."""
        return [mark.of(self.leaf.page.text) for mark in self.leaf.page.ink.lit.marks]

    def looked_at(self) -> str | None:
        """The words that stand out as the one place of the chosen thing to look at."""
        mark = self.leaf.page.ink.looked_at
        return None if mark is None else mark.of(self.leaf.page.text)

    def rect_of(self, span: Span) -> list[QRect]:
        """Where the words of *span* stand in the first page's viewport, line by line."""
        return self.page.rect_of(span)

    def mark_at(self, point: QPoint) -> Mark | None:
        """The innermost mark of the shown layers at a point of the first page's viewport."""
        return next(iter(self.page.marks_at(point.toPointF())), None)

    def visible_span(self) -> Span | None:
        """The text that shows, in whole paragraphs."""
        return self.leaf.page.visible_span()


__all__ = ["TextPane"]
