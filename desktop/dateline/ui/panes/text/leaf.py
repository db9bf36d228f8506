"""One side of the text pane: the tabs of the sources that are open in it, and the page of the one that shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dateline.domain.focus import NOTHING, Focus
from dateline.errors import NoSuchThing
from dateline.ui import theme as themes
from dateline.ui.panes.text.editor import NoteEditor
from dateline.ui.panes.text.find import FindBar
from dateline.ui.panes.text.foot import Foot
from dateline.ui.panes.text.page import Page
from dateline.ui.panes.text.roll import Place
from dateline.ui.panes.text.search import Search
from dateline.ui.panes.text.tabs import Tabs
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from dateline.domain.changes import Changes
    from dateline.domain.views import Reading, SourceRow
    from dateline.services.reading import Reader

_OPEN_AT_MOST = 12
_GIVEN_BACK = {
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.OtherFocusReason,
}
"""How the keyboard comes back from a dialog, a menu or a field over the panes."""


class SourcePlace(NamedTuple):
    """Where the reader is: in which source, where in it, and where in the source beside it, if there is one."""

    source: str | None
    place: Place
    beside: SourcePlace | None = None


class Leaf(QWidget):
    """The tabs, the page and the bars of one side. It shows what it is told and emits only what a reader does."""

    tab_chosen = Signal(str)
    """Emitted with the id of the source whose tab a reader chose."""
    entered = Signal()
    """Emitted when the keyboard comes to the page."""

    def __init__(self, *tools: QWidget, page: Page | None = None) -> None:
        """A side with *tools* beside its tabs, and *page* if it was made before.

        Tab goes through its parts in the order in which they are made.
        """
        super().__init__()
        self.reader: Reader | None = None
        self._focus = NOTHING
        self._places: dict[str, Place] = {}
        self.page = page or Page()
        self.tabs = Tabs()
        self.find_bar = FindBar()
        self.search = Search(self.page, self.find_bar)
        self.editor = NoteEditor(self.page)
        self.foot = Foot()
        self.bar = Bar(self.tabs, *tools)
        self.bar.watch(self.page)
        self.page.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.find_bar)
        column.addWidget(self.page, 1)
        column.addWidget(self.foot)
        self.find_bar.hide()
        self.foot.hide()
        self.setFocusProxy(self.page)
        self.tabs.currentChanged.connect(self._tab_chosen)
        self.tabs.tabCloseRequested.connect(self.close_tab)
        self._show_reading(None)

    # ------------------------------------------------------------- what is shown

    @property
    def source(self) -> str | None:
        """The id of the source that is shown."""
        return self.page.reading.source.id if self.page.reading else None

    def clear(self, reader: Reader | None) -> None:
        """Show nothing, and take what comes from *reader*."""
        self.reader = reader
        self._focus = NOTHING
        self._places.clear()
        blocked = self.tabs.blockSignals(True)  # noqa: FBT003 (Qt's own argument)
        while self.tabs.count():
            self.tabs.removeTab(0)
        self.tabs.blockSignals(blocked)
        self._show_reading(None)

    def show_focus(self, focus: Focus, *, reveal: bool = True) -> None:
        """Light up what is chosen, as far as it is in this source."""
        self._focus = focus
        self.page.show_focus(focus, reveal=reveal)

    def open_source(self, source: str) -> bool:
        """Show a source, in a tab of its own, where it was left; whether it is there now. Emits nothing."""
        if source == self.source or self.reader is None:
            return source == self.source
        if self.source is not None:
            self._places[self.source] = self.page.place()
        if not self._read(source):
            return False
        self._show_tab(source)
        self.page.show_focus(self._focus, reveal=False)
        if source in self._places:
            self.page.go_to_place(self._places[source])
        return True

    def go_on_in(self, source: str, place: Place) -> bool:
        """Show a source at this *place*; whether it is there."""
        self._places[source] = place
        return self.open_source(source)

    def show_tabs(self, rows: Iterable[SourceRow]) -> None:
        """Have tabs for these sources, in this order, beside the one that shows."""
        here = self.source
        wanted = list(rows)
        if here is None or all(row.id != here for row in wanted):
            return
        blocked = self.tabs.blockSignals(True)  # noqa: FBT003 (Qt's own argument)
        for at, row in enumerate(wanted[:_OPEN_AT_MOST]):
            if (now := self.tabs.index_of(row.id)) < 0:
                self.tabs.insert_source(at, row)
            else:
                self.tabs.moveTab(now, at)
        self.tabs.setCurrentIndex(self.tabs.index_of(here))
        self.tabs.blockSignals(blocked)
        self.tabs.update()

    def show_changes(self, changes: Changes) -> bool:
        """Read the source again if an act touched it, and keep the place; whether there is still one to show."""
        reading = self.page.reading
        if reading is None:
            return False
        if reading.source.id not in changes.sources and not _is_touched(reading, changes):
            return True
        here = self.page.place()
        if self._read(reading.source.id):
            self.page.show_focus(self._focus, reveal=False)
            self.page.go_to_place(here)
            return True
        self._show_reading(None)
        return self.tabs.count() > 0 and self.open_source(str(self.tabs.tabData(max(0, self.tabs.currentIndex()))))

    def place(self) -> SourcePlace:
        """Where the reader is."""
        return SourcePlace(self.source, self.page.place())

    def _read(self, source: str) -> bool:
        assert self.reader is not None
        try:
            reading = self.reader.reading(source)
        except NoSuchThing:
            self._drop_tab(source)
            return False
        self._show_reading(reading)
        return True

    def _show_reading(self, reading: Reading | None) -> None:
        if reading is None or reading.source.id != self.source:
            self.editor.put_away()
        self.page.show_reading(reading)
        named = translate("Text", "Text of {0}").format(reading.source.title) if reading else ""
        self.page.setAccessibleName(named or translate("Text", "No source is open"))
        self.search.look_again()

    # --------------------------------------------------------------------- tabs

    def _show_tab(self, source: str) -> None:
        assert self.page.reading is not None
        blocked = self.tabs.blockSignals(True)  # noqa: FBT003 (Qt's own argument)
        at = self.tabs.index_of(source)
        if at < 0:
            row = self.page.reading.source
            at = self.tabs.insert_source(self.tabs.count(), row)
            if self.tabs.count() > _OPEN_AT_MOST:
                self.tabs.removeTab(0)
                at -= 1
        self.tabs.setCurrentIndex(at)
        self.tabs.blockSignals(blocked)
        self.tabs.update()

    def _drop_tab(self, source: str) -> None:
        if (at := self.tabs.index_of(source)) >= 0:
            blocked = self.tabs.blockSignals(True)  # noqa: FBT003 (Qt's own argument)
            self.tabs.removeTab(at)
            self.tabs.blockSignals(blocked)

    def _tab_chosen(self, index: int) -> None:
        source = self.tabs.tabData(index)
        if source is not None and source != self.source:
            self.tab_chosen.emit(str(source))

    def close_tab(self, index: int) -> None:
        """Close a tab; the last one stays."""
        if self.tabs.count() > 1:
            self.tabs.removeTab(index)

    # ---------------------------------------------------------------- selection

    def chosen_stretch(self) -> tuple[int, int] | None:
        """The selected code points, else those that are looked at."""
        looked_at = self.page.ink.looked_at
        return self.page.hand.selection or ((looked_at.start, looked_at.end) if looked_at else None)

    def selected_words(self) -> str:
        """The selected words, exactly as they stand in the source; empty without a selection."""
        stretch = self.page.hand.selection
        return self.page.text[slice(*stretch)] if stretch else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Tell that the keyboard came to the page."""
        if watched is self.page and event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        return super().eventFilter(watched, event)


def _is_touched(reading: Reading, changes: Changes) -> bool:
    """Whether an act touched anything that is marked in a text, by whatever source."""
    ids = changes.facts | changes.entities | changes.statements
    return bool(ids) and any(mark.id in ids or mark.statement in ids for mark in reading.marks)


class Bar(QWidget):
    """The ground of the tabs, with a line below, which says whether one came to the text by the keyboard."""

    resized = Signal()

    def __init__(self, tabs: Tabs, *tools: QWidget) -> None:
        super().__init__()
        self._keyed = self._was_keyed = False
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(tabs, 1, Qt.AlignmentFlag.AlignBottom)
        for tool in tools:
            row.addWidget(tool)

    def watch(self, page: QWidget) -> None:
        """Follow where the keyboard is on *page*."""
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """See the keyboard come and go."""
        if isinstance(event, QFocusEvent):
            by_key = event.reason() in {
                Qt.FocusReason.TabFocusReason,
                Qt.FocusReason.BacktabFocusReason,
                Qt.FocusReason.ShortcutFocusReason,
            }
            if event.lostFocus():
                self._was_keyed, self._keyed = self._keyed, False
            elif event.gotFocus():
                self._keyed = by_key or (event.reason() in _GIVEN_BACK and self._was_keyed)
            self.update()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Let what stands in it make itself narrow."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name and promise)
        """Draw it."""
        theme = themes.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.window)
        thick = 2 if self._keyed else 1
        colour = theme.accent if self._keyed else theme.line
        painter.fillRect(0, self.height() - thick, self.width(), thick, colour)
        painter.end()
