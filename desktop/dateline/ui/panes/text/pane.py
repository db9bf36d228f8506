"""The text pane: the sources that are open, one of them shown, with everything that lights up in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from dateline.domain.focus import NOTHING, Focus, Layer, Mark
from dateline.domain.views import Choice, Reading
from dateline.errors import NoSuchThing
from dateline.ui import theme as themes
from dateline.ui.panes.text.bars import LayerSwitches, StepBar, Tabs
from dateline.ui.panes.text.citation import citation
from dateline.ui.panes.text.find import FindBar
from dateline.ui.panes.text.hand import in_words_of
from dateline.ui.panes.text.page import Page, Place
from dateline.ui.panes.text.search import Search
from dateline.ui.panes.text.type import DEFAULT_PX

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent

    from dateline.domain.changes import Changes
    from dateline.domain.span import Span
    from dateline.services.reading import Reader

SHOWN_AT_FIRST = frozenset({Layer.FACTS, Layer.ENTITIES, Layer.DATES})
_STEP_PX = 1.0
_OPEN_AT_MOST = 12


class SourcePlace(NamedTuple):
    """Where the reader is: in which source, and where in it."""

    source: str | None
    place: Place


class TextPane(QWidget):
    """The source viewer. Offsets everywhere are code points of the source's text."""

    chosen = Signal(object)
    """Emitted with the `Choice` that the reader made in the text, its margin or its tabs."""
    stepped = Signal(int)
    """Emitted with 1 or -1 when the reader asks for the next or previous of the places that are lit up."""
    zoomed = Signal(float)
    """Emitted with the new size of the reading type, in pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("text")
        self.setAccessibleName("Text of the source")
        self._reader: Reader | None = None
        self._focus = NOTHING
        self._places: dict[str, Place] = {}
        self.page = Page()
        self.page.setAccessibleName("Text")
        self.tabs = Tabs()
        self.switches = LayerSwitches(SHOWN_AT_FIRST)
        self.find_bar = FindBar()
        self._search = Search(self.page, self.find_bar)
        self.step_bar = StepBar()
        self.page.set_shown(SHOWN_AT_FIRST)
        self._top = _Bar()
        self._top.watch(self.page)
        row = QHBoxLayout(self._top)
        row.setContentsMargins(10, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.tabs, 1, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.switches, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self.find_bar)
        column.addWidget(self.page, 1)
        column.addWidget(self.step_bar)
        self.find_bar.hide()
        self.step_bar.hide()
        self.setFocusProxy(self.page)
        self.setMinimumWidth(360)
        self.page.chosen.connect(self.chosen)
        self.page.zoomed.connect(self.zoomed)
        self.page.menu_wanted.connect(self._show_menu)
        self.switches.changed.connect(self.page.set_shown)
        self.tabs.currentChanged.connect(self._tab_chosen)
        self.tabs.tabCloseRequested.connect(self.close_tab)
        self.step_bar.stepped.connect(self.stepped)

    # ------------------------------------------------------- what a pane promises

    def show_project(self, reader: Reader | None) -> None:
        """Show this project, from its first source; `None` is ‘no project’."""
        self._reader = reader
        self._focus = NOTHING
        self._places.clear()
        blocked = self.tabs.blockSignals(True)  # noqa: FBT003 (Qt's own argument)
        while self.tabs.count():
            self.tabs.removeTab(0)
        self.tabs.blockSignals(blocked)
        self._show_reading(None)
        self._say_step()
        if reader is not None and (first := next(iter(reader.sources()), None)) is not None:
            self.open_source(first.id)

    def show_focus(self, focus: Focus) -> None:
        """Light up what is chosen; open its source and scroll to it if it does not show. Never emits."""
        self._focus = focus
        if focus.source is not None:
            self.open_source(focus.source)
        self.page.show_focus(focus)
        self._say_step()
        self._tell(focus)

    def show_changes(self, changes: Changes) -> None:
        """Read the open source again if an act touched it, or anything that is marked in it, and keep the place."""
        if self._reader is None or not changes:
            return
        reading = self.page.reading
        if reading is None:
            self.show_project(self._reader)
        elif reading.source.id in changes.sources or _is_touched(reading, changes):
            here = self.page.place()
            if self._read(reading.source.id):
                self.page.show_focus(self._focus, reveal=False)
                self.page.go_to_place(here)
            else:
                self._leave()

    def show_only(self, facts: Iterable[str] | None) -> None:
        """Let the margin notes of other facts than these step back; `None` is all facts. Emits nothing."""
        self.page.show_only(None if facts is None else frozenset(facts))

    def place(self) -> SourcePlace:
        """Where the reader is."""
        return SourcePlace(self.source, self.page.place())

    def go_to_place(self, place: object) -> None:
        """Be where `place()` was; anything else is let pass."""
        if not isinstance(place, SourcePlace) or place.source is None or self._reader is None:
            return
        self.open_source(place.source)
        if self.source == place.source:
            self.page.go_to_place(place.place)

    # ------------------------------------------------------------------ sources

    @property
    def source(self) -> str | None:
        """The id of the source that is shown."""
        return self.page.reading.source.id if self.page.reading else None

    @property
    def reading(self) -> Reading | None:
        """What is shown of it."""
        return self.page.reading

    def open_source(self, source: str) -> None:
        """Show a source, in a tab of its own, where it was left. Emits nothing."""
        if source == self.source or self._reader is None:
            return
        if self.source is not None:
            self._places[self.source] = self.page.place()
        if self._read(source):
            self._show_tab(source)
            self.page.show_focus(self._focus, reveal=False)
            if source in self._places:
                self.page.go_to_place(self._places[source])

    def _leave(self) -> None:
        """The open source is gone: show another that is open, or the first there is."""
        self._show_reading(None)
        if self.tabs.count():
            self.open_source(str(self.tabs.tabData(max(0, self.tabs.currentIndex()))))
        else:
            self.show_project(self._reader)

    def _read(self, source: str) -> bool:
        assert self._reader is not None
        try:
            reading = self._reader.reading(source)
        except NoSuchThing:
            self._drop_tab(source)
            return False
        self._show_reading(reading)
        return True

    def _show_reading(self, reading: Reading | None) -> None:
        self.page.show_reading(reading)
        self.page.setAccessibleName(f"Text of {reading.source.title}" if reading else "No source is open")
        self._search.look_again()

    def _show_tab(self, source: str) -> None:
        assert self.page.reading is not None
        blocked = self.tabs.blockSignals(True)  # noqa: FBT003 (Qt's own argument)
        at = self._tab_of(source)
        if at < 0:
            at = self.tabs.addTab(self.page.reading.source.title)
            self.tabs.setTabData(at, source)
            self.tabs.setTabToolTip(at, f"{self.page.reading.source.title}\n{self.page.reading.source.file}")
            if self.tabs.count() > _OPEN_AT_MOST:
                self.tabs.removeTab(0)
                at -= 1
        self.tabs.setCurrentIndex(at)
        self.tabs.blockSignals(blocked)
        self.tabs.update()

    def _tab_of(self, source: str) -> int:
        return next((at for at in range(self.tabs.count()) if self.tabs.tabData(at) == source), -1)

    def _drop_tab(self, source: str) -> None:
        if (at := self._tab_of(source)) >= 0:
            blocked = self.tabs.blockSignals(True)  # noqa: FBT003 (Qt's own argument)
            self.tabs.removeTab(at)
            self.tabs.blockSignals(blocked)

    def _tab_chosen(self, index: int) -> None:
        source = self.tabs.tabData(index)
        if source is not None and source != self.source:
            self.open_source(source)
            self.chosen.emit(Choice(source=source))

    def close_tab(self, index: int) -> None:
        """Close a tab; the last one stays."""
        if self.tabs.count() > 1:
            self.tabs.removeTab(index)

    # ------------------------------------------------------------- n of m, find

    def _tell(self, focus: Focus) -> None:
        """Tell a screen reader what is looked at now."""
        words = self.looked_at()
        if words is None:
            self.page.setAccessibleDescription("")
            return
        total = len(focus.marks)
        place = f", {focus.position + 1} of {total}" if total > 1 else ""
        self.page.say(f"{_what(focus)}{place}: {words}")

    def _say_step(self) -> None:
        focus = self._focus
        total = len(focus.marks)
        if total > 1:
            elsewhere = sum(mark.source != self.source for mark in focus.marks)
            self.step_bar.say(_what(focus), focus.position, total, elsewhere)
        self.step_bar.setVisible(total > 1)

    def find_words(self) -> None:
        """Open the bar to find words in this text, with the selected words if there are any."""
        self._search.begin(self.selected_words())

    def find_next(self) -> None:
        """Go to the next place of the words that were looked for."""
        self._search.step(1)

    def find_previous(self) -> None:
        """Go to the previous place of the words that were looked for."""
        self._search.step(-1)

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

    def larger(self) -> None:
        """Set the text larger."""
        self.page.set_px(self.page.px + _STEP_PX)

    def smaller(self) -> None:
        """Set the text smaller."""
        self.page.set_px(self.page.px - _STEP_PX)

    def usual_size(self) -> None:
        """Set the text in its usual size."""
        self.page.set_px(DEFAULT_PX)

    def set_size(self, px: float) -> None:
        """Set the text *px* pixels high (within reason)."""
        self.page.set_px(px)

    # ---------------------------------------------------------------- selection

    def selected_words(self) -> str:
        """The selected words, exactly as they stand in the source; empty without a selection."""
        stretch = self.page.hand.selection
        return self.page.text[slice(*stretch)] if stretch else ""

    def copy(self) -> None:
        """Copy the selected words."""
        if words := self.selected_words():
            QGuiApplication.clipboard().setText(words)

    def copy_with_citation(self) -> None:
        """Copy the selected words (or those that are looked at) with where they come from."""
        looked_at = self.page.ink.looked_at
        stretch = self.page.hand.selection or ((looked_at.start, looked_at.end) if looked_at else None)
        if stretch and self.page.reading is not None:
            QGuiApplication.clipboard().setText(citation(self.page.reading, *stretch))

    def _show_menu(self, point: QPoint, marks: list[Mark]) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName("What can be done with these words")
        for mark in marks:
            menu.addAction(in_words_of(mark, self.page.text), partial(self.page.hand.choose, mark))
        menu.addSeparator()
        copy = menu.addAction("Copy", self.copy)
        copy.setEnabled(self.page.hand.selection is not None)
        cite = menu.addAction("Copy with citation", self.copy_with_citation)
        cite.setEnabled(self.page.hand.selection is not None or self.page.ink.looked_at is not None)
        menu.addAction("Find in the text…", self.find_words)
        menu.popup(point)

    # ------------------------------------------------------------ what one sees

    def highlighted(self) -> list[str]:
        """The words that are lit up with the chosen thing in the open source, in text order."""
        return [mark.of(self.page.text) for mark in self.page.ink.lit.marks]

    def looked_at(self) -> str | None:
        """The words that stand out as the one place of the chosen thing to look at."""
        mark = self.page.ink.looked_at
        return None if mark is None else mark.of(self.page.text)

    def rect_of(self, span: Span) -> list[QRect]:
        """Where the words of *span* stand in the page's viewport, line by line."""
        return self.page.rect_of(span)

    def mark_at(self, point: QPoint) -> Mark | None:
        """The innermost mark of the shown layers at a point of the page's viewport."""
        return next(iter(self.page.marks_at(point.toPointF())), None)

    def visible_span(self) -> Span | None:
        """The text that shows, in whole paragraphs."""
        return self.page.visible_span()


def _what(focus: Focus) -> str:
    return "Statement" if focus.fact else "Mention" if focus.entity else "Place"


def _is_touched(reading: Reading, changes: Changes) -> bool:
    """Whether an act touched anything that is marked in a text, by whatever source."""
    ids = changes.facts | changes.entities | changes.statements
    return bool(ids) and any(mark.id in ids or mark.statement in ids for mark in reading.marks)


class _Bar(QWidget):
    """The ground of the tabs, with a line below, which says whether one came to the text by the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self._keyed = False

    def watch(self, page: QWidget) -> None:
        """Follow where the keyboard is on *page*."""
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """See the keyboard come and go."""
        if isinstance(event, QFocusEvent):
            by_key = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
            self._keyed = event.gotFocus() and by_key
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw it."""
        theme = themes.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.window)
        thick = 2 if self._keyed else 1
        colour = theme.accent if self._keyed else theme.line
        painter.fillRect(0, self.height() - thick, self.width(), thick, colour)
        painter.end()


__all__ = ["TextPane"]
