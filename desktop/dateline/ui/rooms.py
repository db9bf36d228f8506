"""The body of the window: its panes and the lines between them that a reader can move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from dateline.domain.focus import Focus
from dateline.ui.panes.compare import ComparePane
from dateline.ui.panes.entities import EntitiesPane
from dateline.ui.panes.inspector import InspectorPane
from dateline.ui.panes.sources import SourcesPane
from dateline.ui.panes.text import TextPane
from dateline.ui.panes.timeline import TimelinePane

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.domain.changes import Changes
    from dateline.services.reading import Reader
    from dateline.ui.panes import Pane
    from dateline.ui.settings import Settings

ORDER = ("sources", "entities", "text", "inspector", "timeline")
_LEFT, _RIGHT, _BELOW = 268, 344, 240  # pixels, until a reader moves the lines


class Rooms(QWidget):
    """Sources and entities at the left, the text, the inspector at the right, the timeline below.

    The comparison takes the place of the text when it is asked for.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Reading room")
        self.sources = SourcesPane()
        self.entities = EntitiesPane()
        self.text = TextPane()
        self.compare = ComparePane()
        self.inspector = InspectorPane()
        self.timeline = TimelinePane()
        self._fresh = True
        side = QWidget()
        side.setObjectName("side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        self._side = _splitter(Qt.Orientation.Vertical, "Sources and entities", self.sources, self.entities)
        self._side.setStretchFactor(1, 1)
        column.addWidget(self._side)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.text)
        self._middle.addWidget(self.compare)
        self._upper = _splitter(Qt.Orientation.Horizontal, "Upper panes", side, self._middle, self.inspector)
        self._upper.setStretchFactor(1, 1)
        self._outer = _splitter(Qt.Orientation.Vertical, "All panes", self._upper, self.timeline)
        self._outer.setStretchFactor(0, 1)
        side.setMinimumWidth(170)
        self._middle.setMinimumWidth(300)
        self.inspector.setMinimumWidth(220)
        self.timeline.setMinimumHeight(110)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._outer)

    @property
    def panes(self) -> dict[str, Pane]:
        """The panes by name, in reading order."""
        return {name: getattr(self, name) for name in (*ORDER, "compare")}

    def widget(self, name: str) -> QWidget:
        """The pane *name* as Qt knows it; in the place of the text, what is shown there."""
        made: QWidget = getattr(self, "compare" if name == "text" and self.comparing else name)
        return made

    @property
    def comparing(self) -> bool:
        """Whether the comparison is in the place of the text."""
        return self._middle.currentWidget() is self.compare

    def set_comparing(self, *, on: bool) -> None:
        """Put the comparison in the place of the text, or the text back."""
        self._middle.setCurrentWidget(self.compare if on else self.text)

    def find_words(self) -> None:
        """Open what finds words in the text or, where facts are compared, what filters them."""
        if self.comparing:
            self.compare.find_facts()
        else:
            self.text.find_words()

    def show_project(self, reader: Reader | None) -> None:
        """Show this project in every pane."""
        self.set_comparing(on=False)
        for pane in self.panes.values():
            pane.show_project(reader)

    def show_focus(self, focus: Focus) -> None:
        """Show what is chosen in every pane."""
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
        self._fresh = True
        for name, splitter in self._splitters().items():
            state = settings.layout(project, name)
            if state is not None and splitter.restoreState(state):
                self._fresh = False
        self.settle()

    def remember(self, settings: Settings, project: str | None) -> None:
        """Remember where the lines are."""
        for name, splitter in self._splitters().items():
            settings.remember_layout(project, name, splitter.saveState())

    def settle(self) -> None:
        """Put the lines in their usual places, unless the reader has moved them in an earlier window."""
        if not self._fresh:
            return
        # On a small screen the side panes give way before the text does.
        tight = min(1.0, self.width() / 1_280) if self.width() else 1.0
        left, right = round(_LEFT * max(tight, 0.85)), round(_RIGHT * max(tight, 0.8))
        # A low window gives the timeline a third at most, a high one a quarter.
        below = max(150, min(max(_BELOW, round(self.height() * 0.25)), round(self.height() * 0.33)))
        self._upper.setSizes([left, max(300, self.width() - left - right), right])
        self._outer.setSizes([max(200, self.height() - below), below])
        wanted = self.sources.comfortable_height()
        self._side.setSizes([wanted, max(120, self._side.height() - wanted)])

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        """Keep the usual proportions as long as nobody has moved a line."""
        super().resizeEvent(event)
        self.settle()

    def _moved(self) -> None:
        self._fresh = False

    def _splitters(self) -> dict[str, QSplitter]:
        return {"side": self._side, "upper": self._upper, "outer": self._outer}

    def watch_lines(self) -> None:
        """From now on, a line that is moved stays where it was put."""
        for splitter in self._splitters().values():
            splitter.splitterMoved.connect(lambda *_: self._moved())


def _splitter(orientation: Qt.Orientation, name: str, *widgets: QWidget) -> QSplitter:
    made = QSplitter(orientation)
    made.setAccessibleName(name)
    made.setHandleWidth(1)
    made.setChildrenCollapsible(False)
    for widget in widgets:
        made.addWidget(widget)
    return made
