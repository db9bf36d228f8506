"""The text pane: one source or two side by side, with everything that lights up in them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dateline.domain.focus import Focus, Layer, Mark
from dateline.domain.views import Choice, FactSet, Reading
from dateline.ui.left import Left
from dateline.ui.panes.text import menu
from dateline.ui.panes.text.bars import StepBar, kind_of_place, place_of
from dateline.ui.panes.text.beside import LEAST_LEAF, Beside
from dateline.ui.panes.text.citation import citation
from dateline.ui.panes.text.leaf import Leaf, SourcePlace
from dateline.ui.panes.text.roll import Place
from dateline.ui.panes.text.switches import LayerSwitches
from dateline.ui.panes.text.tools import Tool
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
    from dateline.ui.panes.text.page import Page
    from dateline.ui.tasks import Tasks

SHOWN_AT_FIRST = frozenset({Layer.FACTS, Layer.ENTITIES, Layer.DATES})
_STEP_PX = 1.0
_STEP_MEASURE = 6  # characters
_LEAST_TABS = 190  # pixels; with less left, the switches fold
_LEAST = 360  # pixels of the pane with one source


class TextPane(QWidget):
    """The source viewer. Offsets everywhere are code points of the source's text.

    `page` is that of the first source, `leaf` the side that the reader is on, `beside` leads the second source.
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

    def __init__(self, parent: QWidget | None = None, beside: Beside | None = None) -> None:
        """An empty pane; what is *beside* in it may have been made before, to spread the work over several turns."""
        super().__init__(parent)
        self.setObjectName("text")
        self.setAccessibleName(translate("Text", "Text of the source"))
        self._tasks: Tasks | None = None
        self.left: Left | None = None  # what the project that is shown next begins with
        self.beside = beside or sides()
        self.switches, self.original_button = self.beside.switches, self.beside.original
        self.first = self.beside.first
        self.page, self.tabs = self.first.page, self.first.tabs
        self.beside.lay_out()
        self.step_bar = StepBar()
        self.writing = Writing(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.beside.splitter, 1)
        column.addWidget(self.step_bar)
        self.step_bar.hide()
        self.setMinimumWidth(_LEAST)
        self.setFocusProxy(self.first)
        self._connect()

    def _connect(self) -> None:
        self._take(self.first)
        self.beside.made.connect(self._take)
        self.step_bar.stepped.connect(self.stepped)
        self.original_button.clicked.connect(self.open_original)
        self.first.bar.resized.connect(self._fold_switches)
        self.beside.chosen.connect(self.chosen)
        self.beside.told.connect(self.told)
        self.beside.divided.connect(self.divided)
        self.beside.moved.connect(self._sides_changed)

    def _take(self, leaf: Leaf) -> None:
        """Listen to one side."""
        leaf.search.tasks = self._tasks
        leaf.page.set_shown(self.switches.shown)
        leaf.page.chosen.connect(self.chosen)
        leaf.page.zoomed.connect(self._zoom)
        leaf.page.remark_opened.connect(partial(self._open_remark, leaf))
        leaf.page.menu_wanted.connect(partial(self._show_menu, leaf))
        leaf.tab_chosen.connect(partial(self._tab_chosen, leaf))
        self.switches.changed.connect(leaf.page.set_shown)
        self.writing.take(leaf)

    def _sides_changed(self) -> None:
        two = self.beside.is_open
        self.setMinimumWidth(2 * LEAST_LEAF + self.beside.splitter.handleWidth() if two else _LEAST)
        self.setFocusProxy(self.leaf)
        self._fold_switches()
        self._say_step()

    # ------------------------------------------------------- what a pane promises

    def show_project(self, reader: Reader | None) -> None:
        """Show this project, from the source that was `left`, or its first one; `None` is ‘no project’."""
        self.beside.begin(reader)
        self._say_step()
        left, self.left = self.left, None
        if reader is None or (left is not None and self.first.go_on_in(left.source, Place(left.offset, left.inner))):
            pass
        elif (first := next(iter(reader.sources_called("", 1)), None)) is not None:
            self.open_source(first.id)
        for button in (self.original_button, self.beside.button):
            button.setEnabled(self.source is not None)

    def leave(self) -> Left | None:
        """What is open here, for another day; `None` where nothing is."""
        first = self.first
        return None if first.source is None else Left(first.source, *first.page.place(), tuple(first.tabs.sources()))

    def show_tabs(self, rows: list[SourceRow]) -> None:
        """Have tabs for these sources, in this order, beside the one that shows. Emits nothing."""
        self.first.show_tabs(rows)

    def show_focus(self, focus: Focus) -> None:
        """Light up what is chosen; open its source and scroll to it if it does not show. Never emits."""
        self.beside.focus = focus
        if focus.source is not None:
            self.open_source(focus.source)
        self.beside.show_focus(focus)
        self._say_step()
        self._tell(focus)

    def show_changes(self, changes: Changes) -> None:
        """Read again what an act touched, or anything that is marked in it, and keep the place."""
        if self.beside.reader is None or not changes:
            return
        if self.beside.is_open and not self.beside.second.show_changes(changes):
            self.beside.hide()
        if not self.first.show_changes(changes):
            self.show_project(self.beside.reader)
        self.beside.match()

    def show_only(self, facts: FactSet | Iterable[str] | None) -> None:
        """Let the margin notes of other facts than these step back; `None` is all facts. Emits nothing."""
        only = facts if facts is None or isinstance(facts, FactSet) else frozenset(facts)
        for leaf in self.beside.built:
            leaf.page.show_only(only)

    def place(self) -> SourcePlace:
        """Where the reader is."""
        here = self.first.place()
        return here._replace(beside=self.beside.second.place()) if self.beside.is_open else here

    def go_to_place(self, place: object) -> None:
        """Be where `place()` was; anything else is let pass."""
        if not isinstance(place, SourcePlace) or place.source is None or self.beside.reader is None:
            return
        for leaf, at in zip(self.beside.leaves, (place, place.beside), strict=False):
            if at is not None and at.source is not None:
                self.beside.open_in(leaf, at.source)
                if leaf.source == at.source:
                    leaf.page.go_to_place(at.place)

    # ------------------------------------------------------------------ sources

    @property
    def leaf(self) -> Leaf:
        """The side that the reader is on."""
        return self.beside.leaf

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
        if self.beside.reader is None:
            return
        there = next((leaf for leaf in self.beside.leaves if leaf.source == source), None)
        if there is not None:
            self.beside.be_on(there)
            return
        self.beside.open_in(self.leaf, source)
        if self.first.source is None:
            self.show_project(self.beside.reader)

    def _tab_chosen(self, leaf: Leaf, source: str) -> None:
        self.beside.open_in(leaf, source)
        if leaf is not self.first and self.beside.focus.fact is not None:
            self.beside.show_focus(self.beside.focus)  # what else does this one say of it?
        else:
            self.beside.be_on(leaf)
            self.chosen.emit(Choice(source=source))

    def close_tab(self, index: int) -> None:
        """Close a tab of the first source's side; the last one stays."""
        self.first.close_tab(index)

    def _fold_switches(self) -> None:
        room = self.first.bar.width() - self.beside.button.width() - self.original_button.width() - _LEAST_TABS
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
        total = len(self.beside.focus.marks)
        if total > 1:
            shown = {leaf.source for leaf in self.beside.leaves}
            self.step_bar.say(
                place_of(self.beside.focus), sum(mark.source not in shown for mark in self.beside.focus.marks)
            )
        self.step_bar.setVisible(total > 1)

    def count_beside(self, tasks: Tasks) -> None:
        """From now on, look through long texts beside the window's thread."""
        self._tasks = tasks
        for leaf in self.beside.built:
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
        pages = [leaf.page for leaf in self.beside.built]
        scale = next(page.scale for page in pages if page.px == px)
        for page in pages:
            if page.px != px:
                page.set_type(scale)
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
        for leaf in self.beside.built:
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
            self.told.emit(translate("Text", "Copied, with where the words stand."))
        else:
            self.told.emit(translate("Text", "Select words or choose a fact first: then they can be copied."))

    def open_original(self) -> None:
        """Ask for the original of the source that the reader is in."""
        if self.source is not None:
            self.original_wanted.emit(self.source)

    def _open_remark(self, leaf: Leaf, remark: Remark) -> None:
        self.beside.be_on(leaf)
        self.note_wanted.emit(remark)

    def _show_menu(self, leaf: Leaf, point: QPoint, marks: list[Mark]) -> None:
        self.beside.be_on(leaf)
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

    def visible_span(self) -> Span | None:
        """The text that shows, in whole paragraphs."""
        return self.leaf.page.visible_span()


def sides(page: Page | None = None) -> Beside:
    """The two sides of a text pane to be, of which the second shows when it is wanted; *page* is that of the first."""
    original = Tool("external-link", translate("Text", "Open the original"), "Ctrl+Alt+O")
    return Beside(original, LayerSwitches(SHOWN_AT_FIRST), page)


__all__ = ["TextPane", "sides"]
