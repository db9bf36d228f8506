"""The timeline as a pane of the window: painted timeline, overview, list twin, tray, and the buttons between them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dateline.domain.views import Choice, FactSet
from dateline.ui.panes.timeline.canvas import Canvas
from dateline.ui.panes.timeline.controls import Controls
from dateline.ui.panes.timeline.labels import Labels, fact_id, fact_key
from dateline.ui.panes.timeline.loading import Loaded, Loader, TimelineReader
from dateline.ui.panes.timeline.minimap import Minimap
from dateline.ui.panes.timeline.stage import Stage
from dateline.ui.panes.timeline.tray import Tray
from dateline.ui.panes.timeline.twin import Twin
from dateline.ui.panes.timeline.unveiling import Unveiling
from dateline.ui.panes.timeline.words import Words
from dateline.ui.spare import draw_after_a_breath
from dateline.ui.tongue import figures, translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.domain.changes import Changes
    from dateline.domain.focus import Focus
    from dateline.ui.panes.timeline.grouping import LanesBy
    from dateline.ui.tasks import Tasks

_LOW = 232  # pixels; in a lower pane the overview takes the place of the legend
_PATIENCE = 300  # milliseconds that nothing is said about loading


class Place(NamedTuple):
    """Where a reader is on the timeline: the days in view, or everything; how far the lanes are scrolled."""

    first: float
    last: float
    everything: bool
    scroll: float
    listed: bool


class TimelinePane(QWidget):
    """Shows when facts happened, as far as the sources say. What it shows is read by *tasks*."""

    chosen = Signal(Choice)
    """What the reader chose here."""
    range_chosen = Signal(object, object)
    """First and last day (ordinals) of the range that the reader brushed; twice `None` when it is taken back."""

    def __init__(self, parent: QWidget | None = None, twin: Twin | None = None) -> None:
        """An empty pane; its *twin* may have been made before, to spread the work over several turns."""
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setAccessibleName(translate("Timeline", "Timeline pane"))
        self._reader: TimelineReader | None = None
        self._labels: Labels | None = None
        self._loaded: Loaded | None = None
        self._fact: str | None = None
        self._waiting: object = None  # the place to go to when everything is there
        self._loader = Loader(self)
        self._loader.loaded.connect(self._show)
        self.canvas = Canvas(Words(QLocale().name()), self)
        self._unveiling = Unveiling(self.canvas)
        self.minimap = Minimap(self)
        self.twin = twin or Twin()
        self.tray = Tray(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self.twin)
        self.setFocusProxy(self.canvas)
        self.controls = Controls(self)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.controls)
        column.addWidget(self.minimap)
        self._low = False
        self._order()
        self._connect()
        self._show_nothing()

    @property
    def tasks(self) -> Tasks:
        """What reads, off this thread where it can."""
        return self._loader.tasks

    @tasks.setter
    def tasks(self, tasks: Tasks) -> None:
        self._loader.tasks = tasks

    # the promise of a pane

    def show_project(self, reader: TimelineReader | None) -> None:
        """Show this project from its beginning; `None` is ‘no project’."""
        self._reader = reader
        self._labels = None
        if reader is not None:
            self._labels = Labels(reader, self._fit_label, self.tasks, self._unveiling.measuring, self._words_came)
        self._loaded = None
        self._fact = None
        self._waiting = None
        self._show_nothing()
        self._loader.show_project(reader)
        if self._loader.loading:
            QTimer.singleShot(_PATIENCE, self, self._say_what_is_missing)

    def show_focus(self, focus: Focus) -> None:
        """Light up the chosen fact, and bring it into view if it is not. Never emits."""
        if focus.fact == self._fact:
            return
        self._fact = focus.fact
        self._light_up()

    def show_changes(self, changes: Changes) -> None:
        """Read again what an act touched; until that is there, what was there stays, and then the place."""
        if self._labels is None or not (changes.facts or changes.sources or changes.statements):
            return
        self._labels.renew(key for fact in changes.facts if (key := fact_key(fact)) is not None)
        self._loader.again()

    def place(self) -> object:
        """Where the reader is, for going back to."""
        stage = self.canvas.stage
        if stage is None:
            return self._waiting
        listed = self._stack.currentWidget() is self.twin
        return Place(stage.view.first, stage.view.last, stage.shows_everything, stage.scroll, listed)

    def go_to_place(self, place: object) -> None:
        """Be where `place()` was; a place of something else is tolerated."""
        stage = self.canvas.stage
        if stage is None:
            self._waiting = place
            return
        if not isinstance(place, Place) or not len(stage.index):
            return
        if place.everything:
            stage.show_everything()
        else:
            stage.show_days(place.first, place.last, room=0.0)
        stage.scroll = place.scroll
        self.show_list(shown=place.listed)
        self.canvas.touched(moving=False)

    # what else the window may ask

    def show_only(self, facts: FactSet | Iterable[str] | None) -> None:
        """Show these facts only (what a filter leaves), by id; `None` shows all. Emits nothing."""
        self._loader.show_only(facts if facts is None or isinstance(facts, FactSet) else tuple(facts))

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
        self.controls.list.setChecked(shown)
        if here is not wanted:
            had_focus = here is not None and here.hasFocus()
            if shown and self.canvas.stage is not None:
                self.twin.show_row(self.canvas.stage.chosen)
            self._stack.setCurrentWidget(wanted)
            self.setFocusProxy(wanted)
            if had_focus:
                wanted.setFocus()

    def group_by(self, lanes_by: LanesBy) -> None:
        """Let these share lanes."""
        self.controls.show_lanes(lanes_by)
        self._loader.group_by(lanes_by)

    # parts

    def _connect(self) -> None:
        controls = self.controls
        self.canvas.chosen.connect(lambda key: self._choose(fact_id(key)))
        self.canvas.brushed.connect(self._brushed)
        self.canvas.moved.connect(self._follow)
        self.minimap.moved.connect(lambda: self.canvas.touched(moving=True))
        self.minimap.let_go.connect(self.canvas.settle)
        self.twin.chosen.connect(self._chose_row)
        self.tray.chosen.connect(self._choose)
        self.tray.closed.connect(lambda: controls.undated.setChecked(False))
        controls.range.clicked.connect(self.canvas.unbrush)
        controls.brush.toggled.connect(self._set_brushing)
        controls.list.toggled.connect(lambda shown: self.show_list(shown=shown))
        controls.fit.clicked.connect(self.canvas.show_everything)
        controls.zoom_in.clicked.connect(lambda: self.canvas.zoom(1.6))
        controls.zoom_out.clicked.connect(lambda: self.canvas.zoom(1 / 1.6))
        controls.undated.toggled.connect(self._open_tray)
        controls.lanes_chosen.connect(self.group_by)
        controls.gaps.toggled.connect(self._shorten_gaps)
        for key, toggle in (
            ("L", controls.list.toggle),
            ("U", controls.undated.click),
            ("B", self.canvas.brush_view),
        ):
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(toggle)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """In a low pane the bars get the room: the overview stands where the legend was."""
        super().resizeEvent(event)
        low = self.height() < _LOW
        if low != self._low:
            self._low = low
            if low:
                self.controls.be_low(self.minimap)
            else:
                self._column.addWidget(self.minimap)
                self.controls.be_low(None)
            self._order()

    def _order(self) -> None:
        """Let Tab go as one reads: the overview before the buttons where it stands before them."""
        before, after = ([self.minimap], []) if self._low else ([], [self.minimap])
        parts = [self.canvas, self.twin, *before, *self.controls.buttons, *after, self.tray.list]
        for one, other in itertools.pairwise(parts):
            QWidget.setTabOrder(one, other)

    # showing

    def _show_nothing(self) -> None:
        """No facts: there are none, or they are still to come."""
        self.canvas.empty_words = ("", "")
        self.canvas.show_stage(None)
        self.minimap.show_stage(None)
        self.twin.show_stage(None)
        self.tray.facts.show_facts(None, [])
        self._show_counts()
        if self._reader is None:
            self._say_what_is_missing()

    def _say_what_is_missing(self) -> None:
        if self.canvas.stage is None:
            self.canvas.empty_words = self._empty_words()
            self.canvas.setAccessibleDescription(". ".join(self.canvas.empty_words))
            self.canvas.update()

    def _show(self, loaded: Loaded) -> None:
        if self._labels is None:
            return
        before = self.canvas.stage
        place = self._waiting if before is None else self.place()
        self._loaded = loaded
        self._waiting = None
        stage = Stage(loaded.index, self._labels, loaded.grouping)
        if before is not None:
            stage.brushed = before.brushed
        stage.shorten_gaps(wanted=self.controls.gaps.isChecked())
        self.tray.facts.show_facts(self._reader, loaded.first_undated, loaded.undated)
        self.canvas.empty_words = self._empty_words()
        self.canvas.show_stage(stage)
        if before is not None and not self.tasks.inline:
            draw_after_a_breath(self.minimap, 20)  # the canvas comes first
        self.minimap.show_stage(stage)
        self.twin.show_stage(stage)
        self._show_counts()
        stage.choose(fact_key(self._fact) if self._fact else None)
        self.go_to_place(place)
        if before is not None and before.lanes_by is not stage.lanes_by:
            stage.scroll = 0.0
        if before is None and stage.chosen is not None:
            stage.bring(stage.chosen)
        self.tray.show_fact(self._fact)
        self.canvas.say_chosen()
        self._point_the_list()
        if before is not None and not self.tasks.inline:
            self._unveiling.begin()

    def _words_came(self) -> None:
        self._unveiling.words_came()

    def _fit_label(self, text: str) -> tuple[str, float]:
        stage = self.canvas.stage
        return self.canvas.type.label.fit(text, stage.metrics.label if stage is not None else 300.0)

    def _empty_words(self) -> tuple[str, str]:
        if self._loaded is None and self._reader is not None:
            return (translate("Timeline", "Reading the facts …"), "")
        if self._loaded is not None and len(self._loaded.bars.key):
            said = translate("Timeline", "No dated fact passes the filter")
            return (said, translate("Timeline", "Take the filter back to see the others."))
        if self.tray.facts.rowCount():
            said = translate("Timeline", "What was found is in the tray of undated facts, below at the right.")
            return (translate("Timeline", "No fact has a date"), said)
        said = translate("Timeline", "Facts appear here as soon as a source says when something happened.")
        return (translate("Timeline", "No timeline yet"), said)

    def _show_counts(self) -> None:
        facts = self.tray.facts
        filtered = self._loaded is not None and self._loaded.undated is not None
        self.controls.show_undated(facts.said_count, facts.rowCount(), filtered=filtered)
        stage = self.canvas.stage
        some = stage is not None and len(stage.index) > 0
        self.controls.show_some(some=some)
        if stage is not None and some:
            low, high = float(stage.index.bars.low[0]), float(stage.index.bars.high.max()) + 1
            count = len(stage.index)
            said = translate("Timeline", "{0} dated {fact|facts}, {1}.", "", count)
            hint = translate("Timeline", "Left and Right go from fact to fact; L shows them as a list.")
            days = self.canvas.words.span(low, high)
            self.canvas.setAccessibleDescription(f"{said.format(figures(count), days)} {hint}")
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
        self.canvas.say_chosen()
        self.canvas.touched(moving=False)

    def _point_the_list(self) -> None:
        if self._stack.currentWidget() is self.twin and self.canvas.stage is not None:
            self.twin.show_row(self.canvas.stage.chosen)

    def _follow(self) -> None:
        self.minimap.update()
        stage = self.canvas.stage
        brushed = None if stage is None else stage.brushed
        self.controls.show_range(self.in_words(*brushed) if brushed is not None else "")

    # what the reader does

    def _shorten_gaps(self, wanted: bool) -> None:  # noqa: FBT001 (a slot)
        if self.canvas.stage is not None:
            self.canvas.stage.shorten_gaps(wanted=wanted)
            self.canvas.touched(moving=False)

    def _set_brushing(self, brushing: bool) -> None:  # noqa: FBT001 (a slot)
        self.canvas.brushing = brushing

    def _brushed(self, low: int | None, high: int | None) -> None:
        self.controls.brush.setChecked(False)
        self._follow()
        self.range_chosen.emit(low, high)

    def _open_tray(self, opened: bool) -> None:  # noqa: FBT001 (a slot)
        if opened:
            undated = self.controls.undated
            self.tray.open_above(undated.mapTo(self, QPoint(undated.width(), 0)))
            self.tray.show_fact(self._fact)
        else:
            self.tray.close_quietly()

    def _chose_row(self, row: int) -> None:
        stage = self.canvas.stage
        if stage is not None:
            self._choose(fact_id(int(stage.index.bars.key[row])))

    def _choose(self, fact: str) -> None:
        self._fact = fact
        self._light_up()
        self.chosen.emit(Choice(fact=fact))


__all__ = ["Place", "TimelinePane"]
