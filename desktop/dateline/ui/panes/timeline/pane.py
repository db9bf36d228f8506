"""The timeline as a pane of the window: painted timeline, overview, list twin, tray, and the buttons between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np
from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from dateline.domain.views import Bars, Choice, SourceRow
from dateline.ui.fonts import ui_font
from dateline.ui.kit import button
from dateline.ui.panes.timeline.canvas import Canvas
from dateline.ui.panes.timeline.labels import BarReader, Labels, fact_id, fact_key
from dateline.ui.panes.timeline.layout import LanesBy
from dateline.ui.panes.timeline.legend import Legend
from dateline.ui.panes.timeline.minimap import Minimap
from dateline.ui.panes.timeline.stage import Stage
from dateline.ui.panes.timeline.tray import Tray
from dateline.ui.panes.timeline.twin import Twin
from dateline.ui.panes.timeline.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.domain.changes import Changes
    from dateline.domain.focus import Focus

_LANES = {LanesBy.FACT: "Lanes: facts", LanesBy.SOURCE: "Lanes: sources", LanesBy.KIND: "Lanes: kinds"}
_NOTHING = ("No timeline yet", "Facts appear here as soon as a source says when something happened.")
_ALL_UNDATED = ("No fact has a date", "What was found is in the tray of undated facts, below at the right.")
_FILTERED = ("No dated fact passes the filter", "Take the filter back to see the others.")


class TimelineReader(BarReader, Protocol):
    """What this pane reads of a project."""

    def sources(self) -> list[SourceRow]:
        """All sources."""


class Place(NamedTuple):
    """Where a reader is on the timeline: the days in view, or everything; how far the lanes are scrolled."""

    first: float
    last: float
    everything: bool
    scroll: float
    listed: bool


class TimelinePane(QWidget):
    """Shows when facts happened, as far as the sources say."""

    chosen = Signal(Choice)
    """What the reader chose here."""
    range_chosen = Signal(object, object)
    """First and last day (ordinals) of the range that the reader brushed; twice `None` when it is taken back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setAccessibleName("Timeline pane")
        self._reader: TimelineReader | None = None
        self._bars: Bars | None = None
        self._only: frozenset[int] | None = None
        self._titles: dict[int, str] | None = None
        self._fact: str | None = None
        self.canvas = Canvas(Words(QLocale().name()), self)
        self.minimap = Minimap(self)
        self.twin = Twin(self)
        self.tray = Tray(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self.twin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._controls())
        column.addWidget(self.minimap)
        self._connect()
        self._show_counts()

    # the promise of a pane

    def show_project(self, reader: TimelineReader | None) -> None:
        """Show this project from its beginning; `None` is ‘no project’."""
        self._reader = reader
        self._only = None
        self._titles = None
        self._fact = None
        self._bars = reader.bars() if reader is not None else None
        self.tray.facts.show_project(reader)
        self._show_bars(None)

    def show_focus(self, focus: Focus) -> None:
        """Light up the chosen fact, and bring it into view if it is not. Never emits."""
        if focus.fact == self._fact:
            return
        self._fact = focus.fact
        self._light_up()

    def show_changes(self, changes: Changes) -> None:
        """Read again what an act touched, and keep the place."""
        if self._reader is None or not (changes.facts or changes.sources or changes.statements):
            return
        place = self.place()
        self._titles = None
        self._bars = self._reader.bars()
        self.tray.facts.show_project(self._reader)
        self._show_bars(place)

    def place(self) -> object:
        """Where the reader is, for going back to."""
        stage = self.canvas.stage
        if stage is None:
            return None
        listed = self._stack.currentWidget() is self.twin
        return Place(stage.view.first, stage.view.last, stage.shows_everything, stage.scroll, listed)

    def go_to_place(self, place: object) -> None:
        """Be where `place()` was; a place of something else is tolerated."""
        stage = self.canvas.stage
        if not isinstance(place, Place) or stage is None or not len(stage.index):
            return
        if place.everything:
            stage.show_everything()
        else:
            stage.show_days(place.first, place.last, room=0.0)
        stage.scroll = place.scroll
        self.show_list(shown=place.listed)
        self.canvas.touched(moving=False)

    # what else the window may ask

    def show_only(self, facts: Iterable[str] | None) -> None:
        """Show these facts only (what a filter leaves), by id; `None` shows all. Emits nothing."""
        keys = None if facts is None else frozenset(key for fact in facts if (key := fact_key(fact)) is not None)
        if keys != self._only:
            self._only = keys
            self._show_bars(self.place())

    def show_range(self, low: int | None, high: int | None) -> None:
        """Draw this range (ordinals) as the brushed one, or none. Emits nothing."""
        stage = self.canvas.stage
        if stage is not None:
            stage.brushed = None if low is None or high is None else (low, high)
            self.canvas.touched(moving=False)

    def in_words(self, low: int, high: int) -> str:
        """The days from *low* to *high* (ordinals) in the reader's language, as short as they can be said."""
        return self.canvas.words.days(low, high)

    def show_list(self, *, shown: bool) -> None:
        """Show the facts as a list, or as a timeline again."""
        here = self._stack.currentWidget()
        wanted: QWidget = self.twin if shown else self.canvas
        self._list.setChecked(shown)
        if here is not wanted:
            had_focus = here is not None and here.hasFocus()
            if shown and self.canvas.stage is not None:
                self.twin.show_row(self.canvas.stage.chosen)
            self._stack.setCurrentWidget(wanted)
            if had_focus:
                wanted.setFocus()

    # parts

    def _controls(self) -> QWidget:
        bar = QWidget(self)
        bar.setObjectName("timelineControls")
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 2, 10, 3)
        row.setSpacing(4)
        self._legend = Legend(bar)
        row.addWidget(self._legend, 1)
        self._range = self._button("", "Take the range back (Escape)")
        self._range.setAccessibleName("Take the range back")
        self._range.hide()
        row.addWidget(self._range)
        self._lanes = self._button(_LANES[LanesBy.FACT] + " ▾", "What shares a lane")
        self._lanes.setMenu(self._lanes_menu())
        self._lanes.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row.addWidget(self._lanes)
        self._brush = self._button(
            "Range", "Drag over the timeline to choose a range (Alt and drag; B takes what is in view)", checkable=True
        )
        row.addWidget(self._brush)
        self._list = self._button("List", "The same facts as a list (L)", checkable=True)
        row.addWidget(self._list)
        self._fit = self._button("Show all", "Bring every dated fact into view (0 or Home)")
        row.addWidget(self._fit)
        self._out = self._button("−", "Zoom out (-)")
        self._out.setAccessibleName("Zoom out")
        row.addWidget(self._out)
        self._in = self._button("+", "Zoom in (+)")
        self._in.setAccessibleName("Zoom in")
        row.addWidget(self._in)
        self._undated = button("Undated 0 ▴", hint="Facts that no source dates (U)")
        self._undated.setFont(ui_font(11.5))
        self._undated.setCheckable(True)
        row.addWidget(self._undated)
        return bar

    def _button(self, text: str, hint: str, *, checkable: bool = False) -> QToolButton:
        made = QToolButton(self)
        made.setText(text)
        made.setToolTip(hint)
        made.setFont(ui_font(11.5))
        made.setCheckable(checkable)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _lanes_menu(self) -> QMenu:
        menu = QMenu(self)
        for lanes_by, words in _LANES.items():
            action = menu.addAction(words)
            action.setData(lanes_by.value)
            action.triggered.connect(lambda _=False, chosen=lanes_by: self.group_by(chosen))
        menu.addSeparator()
        self._gaps = menu.addAction("Shorten long empty stretches")
        self._gaps.setCheckable(True)
        self._gaps.setChecked(True)
        self._gaps.toggled.connect(self._shorten_gaps)
        return menu

    def _connect(self) -> None:
        self.canvas.chosen.connect(self._chose_key)
        self.canvas.brushed.connect(self._brushed)
        self.canvas.moved.connect(self._follow)
        self.minimap.moved.connect(lambda: self.canvas.touched(moving=True))
        self.minimap.let_go.connect(self.canvas.settle)
        self.twin.chosen.connect(self._chose_row)
        self.tray.chosen.connect(self._chose_undated)
        self.tray.closed.connect(lambda: self._undated.setChecked(False))
        self._range.clicked.connect(self.canvas.unbrush)
        self._brush.toggled.connect(self._set_brushing)
        self._list.toggled.connect(lambda shown: self.show_list(shown=shown))
        self._fit.clicked.connect(self.canvas.show_everything)
        self._in.clicked.connect(lambda: self.canvas.zoom(1.6))
        self._out.clicked.connect(lambda: self.canvas.zoom(1 / 1.6))
        self._undated.toggled.connect(self._open_tray)
        for key, toggle in (("L", self._list.toggle), ("U", self._undated.toggle)):
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(toggle)
        brush = QShortcut(QKeySequence("B"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        brush.activated.connect(self.canvas.brush_view)

    # showing

    def _show_bars(self, place: object) -> None:
        stage = None
        if self._reader is not None and self._bars is not None:
            before = self.canvas.stage
            stage = Stage(self._passing(self._bars), Labels(self._reader, self._fit_label), self._title)
            if before is not None:
                stage.brushed = before.brushed if place is not None else None
                stage.group(before.lanes_by)
            stage.shorten_gaps(wanted=self._gaps.isChecked())
        self.canvas.empty_words = self._empty_words()
        self.canvas.show_stage(stage)
        self.minimap.show_stage(stage)
        self.twin.show_stage(stage)
        self._show_counts()
        if stage is not None:
            stage.choose(fact_key(self._fact) if self._fact else None)
            self.go_to_place(place)
            self._point_the_list()

    def _passing(self, bars: Bars) -> Bars:
        if self._only is None:
            return bars
        kept = np.isin(bars.key, np.fromiter(self._only, np.int64, len(self._only)))
        return Bars(
            bars.key[kept],
            bars.low[kept],
            bars.high[kept],
            bars.flags[kept],
            bars.origins[kept],
            bars.weight[kept],
            bars.source[kept],
        )

    def _fit_label(self, text: str) -> tuple[str, float]:
        stage = self.canvas.stage
        return self.canvas.type.label.fit(text, stage.metrics.label if stage is not None else 300.0)

    def _title(self, number: int) -> str:
        if self._titles is None:
            self._titles = {row.number: row.title for row in self._reader.sources()} if self._reader is not None else {}
        return self._titles.get(number, f"Source {number}")

    def _empty_words(self) -> tuple[str, str]:
        if self._bars is not None and len(self._bars.key):
            return _FILTERED
        return _ALL_UNDATED if self.tray.facts.rowCount() else _NOTHING

    def _show_counts(self) -> None:
        facts = self.tray.facts
        self._undated.setText(f"Undated {facts.said_count} ▴")
        self._undated.setVisible(facts.rowCount() > 0)
        stage = self.canvas.stage
        some = stage is not None and len(stage.index) > 0
        for part in (self._lanes, self._brush, self._list, self._fit, self._in, self._out, self._legend):
            part.setVisible(some)
        if stage is not None and some:
            low, high = float(stage.index.bars.low[0]), float(stage.index.bars.high.max()) + 1
            said = f"{len(stage.index):,} dated facts, {self.canvas.words.span(low, high)}."
            self.canvas.setAccessibleDescription(f"{said} Left and Right go from fact to fact; L shows them as a list.")
        else:
            self.canvas.setAccessibleDescription(". ".join(self.canvas.empty_words))

    def _light_up(self) -> None:
        stage = self.canvas.stage
        self.tray.show_fact(self._fact)
        if stage is None:
            return
        stage.choose(fact_key(self._fact) if self._fact else None)
        if stage.chosen is not None:
            stage.bring(stage.chosen)
        self._point_the_list()
        self.canvas.touched(moving=False)

    def _point_the_list(self) -> None:
        if self._stack.currentWidget() is self.twin and self.canvas.stage is not None:
            self.twin.show_row(self.canvas.stage.chosen)

    def _follow(self) -> None:
        self.minimap.update()
        stage = self.canvas.stage
        brushed = None if stage is None else stage.brushed
        self._range.setVisible(brushed is not None)
        if brushed is not None:
            self._range.setText(f"{self.in_words(*brushed)}  ✕")

    # what the reader does

    def group_by(self, lanes_by: LanesBy) -> None:
        """Let these share lanes."""
        self._lanes.setText(_LANES[lanes_by] + " ▾")
        if self.canvas.stage is not None:
            self.canvas.stage.group(lanes_by)
            self.canvas.touched(moving=False)

    def _shorten_gaps(self, wanted: bool) -> None:  # noqa: FBT001 (a slot)
        if self.canvas.stage is not None:
            self.canvas.stage.shorten_gaps(wanted=wanted)
            self.canvas.touched(moving=False)

    def _set_brushing(self, brushing: bool) -> None:  # noqa: FBT001 (a slot)
        self.canvas.brushing = brushing

    def _brushed(self, low: int | None, high: int | None) -> None:
        self._brush.setChecked(False)
        self._follow()
        self.range_chosen.emit(low, high)

    def _open_tray(self, opened: bool) -> None:  # noqa: FBT001 (a slot)
        if opened:
            corner = self._undated.mapTo(self, QPoint(self._undated.width(), 0))
            self.tray.open_above(corner)
            self.tray.show_fact(self._fact)
        else:
            self.tray.close_quietly()

    def _chose_key(self, key: int) -> None:
        self._choose(fact_id(key))

    def _chose_row(self, row: int) -> None:
        stage = self.canvas.stage
        if stage is not None:
            self._choose(fact_id(int(stage.index.bars.key[row])))

    def _chose_undated(self, fact: str) -> None:
        self._choose(fact)

    def _choose(self, fact: str) -> None:
        self._fact = fact
        self._light_up()
        self.chosen.emit(Choice(fact=fact))
