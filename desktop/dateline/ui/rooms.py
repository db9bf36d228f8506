"""The body of the window: its panes and the lines between them that a reader can move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from dateline.domain.focus import NOTHING, Focus
from dateline.ui.folding import Folding
from dateline.ui.panes.entities import EntitiesPane
from dateline.ui.panes.inspector import InspectorPane
from dateline.ui.panes.sources import SourcesPane
from dateline.ui.panes.text import Page, TextPane, read_typefaces, sides
from dateline.ui.panes.timeline import TimelinePane, Twin
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.domain.changes import Changes
    from dateline.services.reading import Reader
    from dateline.ui.panes import Pane
    from dateline.ui.panes.compare import ComparePane
    from dateline.ui.panes.relations import RelationsPane
    from dateline.ui.settings import Settings
    from dateline.ui.tasks import Tasks

ORDER = ("sources", "entities", "text", "inspector", "timeline")
_SHARE = 0.42  # of the height at the left, for the sources where these and the entities are many
_LEFT, _RIGHT, _BELOW = 268, 344, 240  # pixels, until a reader moves the lines


class Rooms(QWidget):
    """Sources and entities at the left, the text, the inspector at the right, the timeline below.

    The comparison, or who appears with whom, takes the place of the text when it is asked for, and is not made before.
    Nothing is there until `building()` has been gone through.
    """

    chosen = Signal(object)
    """Emitted with the `Choice` of whichever pane the reader chose something in."""
    wants_text = Signal()
    """Emitted when what covers the text wants it in its place."""
    wants_entities = Signal(object)
    """Emitted with the entities, as pairs of id and name, that the reader wants to see facts of; none: all facts."""

    sources: SourcesPane
    entities: EntitiesPane
    text: TextPane
    inspector: InspectorPane
    timeline: TimelinePane
    folding: Folding

    def __init__(self, tasks: Tasks, settings: Settings) -> None:
        super().__init__()
        self.setAccessibleName(translate("Window", "Reading room"))
        self._tasks = tasks
        self._settings = settings
        self._compare: ComparePane | None = None
        self._relations: RelationsPane | None = None
        self._reader: Reader | None = None
        self._focus = NOTHING
        self._is_built = False  # nothing to settle yet
        self._moved: set[str] = set()  # the lines that a reader put where they are
        self._left = side = QWidget()
        side.setObjectName("side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        self._side = _splitter(Qt.Orientation.Vertical, translate("Window", "Sources and entities"))
        column.addWidget(self._side)
        self._middle = QStackedWidget()
        self._upper = _splitter(Qt.Orientation.Horizontal, translate("Window", "Upper panes"))
        self._upper.addWidget(side)
        self._upper.addWidget(self._middle)
        self._upper.setStretchFactor(1, 1)
        self._outer = _splitter(Qt.Orientation.Vertical, translate("Window", "All panes"))
        self._outer.addWidget(self._upper)
        self._outer.setStretchFactor(0, 1)
        side.setMinimumWidth(170)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._outer)

    def building(self) -> Iterator[None]:
        """Make the panes, a step at a time, in reading order: each takes about as long as a frame."""
        self.sources = SourcesPane()
        self.sources.tasks = self._tasks
        yield
        self._side.addWidget(self.sources)
        yield
        # The first time that it is asked for a widget which Qt made for itself, PySide readies every kind that there
        # is, to find out which one it is: that fills a turn of its own.
        self.sources.view.viewport()
        yield
        self.entities = EntitiesPane()
        self.entities.tasks = self._tasks
        self.entities.wants_entities.connect(self.wants_entities)
        yield
        self._side.addWidget(self.entities)
        self._side.setStretchFactor(1, 1)
        yield
        read_typefaces()
        yield
        page = Page()
        yield
        beside = sides(page)
        yield
        self.text = TextPane(beside=beside)
        yield
        self._middle.addWidget(self.text)
        yield
        self.inspector = InspectorPane()
        self.inspector.setMinimumWidth(220)
        self.inspector.tasks = self._tasks
        self._upper.addWidget(self.inspector)
        yield
        twin = Twin()
        yield
        self.timeline = TimelinePane(twin=twin)
        self.timeline.tasks = self._tasks
        self.timeline.setMinimumHeight(110)
        yield
        self._outer.addWidget(self.timeline)
        for pane in self.panes.values():
            pane.chosen.connect(self.chosen)
        parts = {"side": self._left, "inspector": self.inspector, "timeline": self.timeline}
        self.folding = Folding(parts, self._settings)
        self.folding.fit(self.size())
        self.entities.listed.connect(self._settle_side)
        self._is_built = True
        yield

    @property
    def compare(self) -> ComparePane:
        """The comparison; made when it is first asked for."""
        if self._compare is None:
            from dateline.ui.panes.compare import ComparePane  # not before it is needed

            self._compare = made = ComparePane()
            made.tasks = self._tasks
            made.wants_text.connect(self.wants_text)
            made.chosen.connect(self.chosen)
            self._middle.addWidget(made)
            made.show_project(self._reader)
            made.show_focus(self._focus)
        return self._compare

    @property
    def relations(self) -> RelationsPane:
        """Who appears with whom; made when it is first asked for."""
        if self._relations is None:
            from dateline.ui.panes.relations import RelationsPane  # not before it is needed

            self._relations = made = RelationsPane()
            made.tasks = self._tasks
            made.wants_text.connect(self.wants_text)
            made.wants_entities.connect(self.wants_entities)
            made.chosen.connect(self.chosen)
            self._middle.addWidget(made)
            made.show_project(self._reader)
            made.show_focus(self._focus)
        return self._relations

    @property
    def panes(self) -> dict[str, Pane]:
        """The panes by name, in reading order."""
        shown: dict[str, Pane] = {name: getattr(self, name) for name in ORDER}
        if self._compare is not None:
            shown["compare"] = self._compare
        if self._relations is not None:
            shown["relations"] = self._relations
        return shown

    def widget(self, name: str) -> QWidget:
        """The pane *name* as Qt knows it; in the place of the text, what is shown there."""
        made: QWidget = getattr(self, name)
        return self._middle.currentWidget() or made if name == "text" else made

    @property
    def comparing(self) -> bool:
        """Whether the comparison is in the place of the text."""
        return self._compare is not None and self._middle.currentWidget() is self._compare

    def set_comparing(self, *, on: bool) -> None:
        """Put the comparison in the place of the text, or the text back."""
        self._middle.setCurrentWidget(self.compare if on else self.text)

    @property
    def relating(self) -> bool:
        """Whether who appears with whom is in the place of the text."""
        return self._relations is not None and self._middle.currentWidget() is self._relations

    def set_relating(self, *, on: bool) -> None:
        """Put who appears with whom in the place of the text, or the text back."""
        self._middle.setCurrentWidget(self.relations if on else self.text)

    @property
    def covered(self) -> bool:
        """Whether something else is in the place of the text."""
        return self._middle.currentWidget() is not self.text

    def find_words(self) -> None:
        """Open what finds words in the text or, where facts are compared, what filters them."""
        if self.comparing:
            self.compare.find_facts()
        else:
            self.text.find_words()

    def show_project(self, reader: Reader | None) -> None:
        """Show this project in every pane."""
        for _ in self.showing_project(reader):
            pass

    def showing_project(self, reader: Reader | None) -> Iterator[None]:
        """As `show_project`, a pane at a time; and each is painted when the reader has had a turn again."""
        self.set_comparing(on=False)
        self._reader, self._focus = reader, NOTHING
        for pane in self.panes.values():
            pane.setUpdatesEnabled(False)
            try:
                pane.show_project(reader)
                yield
            finally:
                pane.setUpdatesEnabled(True)
            yield

    def show_focus(self, focus: Focus) -> None:
        """Show what is chosen in every pane."""
        self._focus = focus
        for pane in self.panes.values():
            pane.show_focus(focus)

    def show_changes(self, changes: Changes) -> None:
        """Read again in every pane what was touched."""
        for pane in self.panes.values():
            pane.show_changes(changes)

    def places(self) -> dict[str, object]:
        """Where each pane is."""
        return {name: pane.place() for name, pane in self.panes.items()}

    def go_to_places(self, places: Mapping[str, object]) -> None:
        """Be where every pane was."""
        for name, pane in self.panes.items():
            if name in places:
                pane.go_to_place(places[name])

    def current(self) -> str | None:
        """The pane that has the keyboard."""
        for name in ORDER:
            pane = self.widget(name)
            if pane.isAncestorOf(self.focusWidget() or self) or pane is self.focusWidget():
                return name
        return None

    def zoom_text(self, step: int) -> None:
        """Set the text larger (1), smaller (-1) or in its usual size (0)."""
        (self.text.usual_size, self.text.larger, self.text.smaller)[step]()

    def restore(self, settings: Settings, project: str | None) -> None:
        """Put the lines where they were in this project."""
        self._moved.clear()
        for name, splitter in self._splitters().items():
            state = settings.layout(project, name)
            if state is not None and splitter.restoreState(state):
                self._moved.add(name)
        self.settle()

    def remember(self, settings: Settings, project: str | None) -> None:
        """Remember where the lines are that the reader has moved; the others follow what is there and the window."""
        for name, splitter in self._splitters().items():
            if name in self._moved:
                settings.remember_layout(project, name, splitter.saveState())

    def settle(self) -> None:
        """Put the lines in their usual places, but for those that the reader has moved, now or in an earlier window."""
        if not self._is_built:
            return
        # On a small screen the side panes give way before the text does.
        tight = min(1.0, self.width() / 1_280) if self.width() else 1.0
        left, right = round(_LEFT * max(tight, 0.85)), round(_RIGHT * max(tight, 0.8))
        # A low window gives the timeline a third at most, a high one a quarter.
        below = max(150, min(max(_BELOW, round(self.height() * 0.25)), round(self.height() * 0.33)))
        if "upper" not in self._moved:
            self._upper.setSizes([left, max(1, self.width() - left - right), right])
        if "outer" not in self._moved:
            self._outer.setSizes([max(200, self.height() - below), below])
        self._settle_side()

    def _settle_side(self) -> None:
        if self._is_built and "side" not in self._moved:
            high = self._side.height()
            above = divided(high, self.sources.comfortable_height(), self.entities.comfortable_height())
            self._side.setSizes([above, high - above])

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        """Keep the usual proportions as long as nobody has moved a line."""
        super().resizeEvent(event)
        if hasattr(self, "folding"):  # not before the last pane is there
            self.folding.fit(self.size())
        self.settle()

    def _splitters(self) -> dict[str, QSplitter]:
        return {"side": self._side, "upper": self._upper, "outer": self._outer}

    def watch_lines(self) -> None:
        """From now on, a line that is moved stays where it was put."""
        for name, splitter in self._splitters().items():
            splitter.splitterMoved.connect(lambda *_, name=name: self._moved.add(name))


def divided(high: int, above: int, below: int) -> int:
    """How much of *high* pixels the upper of two lists has, which would like to be so high *above* and *below*.

    Where there is not room for all of both, none takes more than its share of what the other needs.
    """
    if above + below <= high:
        return above
    return min(above, max(high - below, round(high * _SHARE)))


def _splitter(orientation: Qt.Orientation, name: str) -> QSplitter:
    made = QSplitter(orientation)
    made.setAccessibleName(name)
    made.setHandleWidth(1)
    made.setChildrenCollapsible(False)
    return made
