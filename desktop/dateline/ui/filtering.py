"""Which facts the reader wants to see: of some days, with some entities, found by a search; each filter is a chip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dateline.domain.views import FactFilter
from dateline.errors import DatelineError
from dateline.ui.fonts import ui_font
from dateline.ui.kit import button, empty, label
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dateline.domain.views import FactSet
    from dateline.ui.window import MainWindow

_NONE = FactFilter()
_NAMED = 3  # sources that have a chip each
_PLACE = "filter"  # beside the names of the panes, in what one goes back to


class Chips(QWidget):
    """A line below the header that is there only while something is filtered."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("chips")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("Filters", "Active filters"))
        self.counted = label("", tone="muted", font=ui_font(12))
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 4, 14, 4)
        line.setSpacing(8)
        line.addWidget(label(translate("Filters", "Only facts"), tone="muted", font=ui_font(12)))
        line.addLayout(self._row)
        line.addWidget(self.counted)
        line.addStretch(1)
        self.hide()

    def fill(
        self, chips: list[tuple[str, Callable[[], object]]], joined: tuple[str, Callable[[], object]] | None
    ) -> None:
        """Show one chip for each filter: its words, and what takes it back.

        *joined* says how several entities are meant, and what means them the other way.
        """
        empty(self._row)
        for words, take_back in chips:
            shown = words if len(words) <= 40 else f"{words[:39]}…"
            said = translate("Filters", "{0}: take this filter back").format(words)
            self._add(f"{shown}  ✕", said, take_back)
        if joined is not None:
            words, change = joined
            self._add(
                f"{words} ⇄", translate("Filters", "{0}: change between all and any of them").format(words), change
            )
        self.setVisible(bool(chips))

    def _add(self, words: str, said: str, do: Callable[[], object]) -> None:
        chip = button(words, hint=said)
        chip.setAccessibleName(said)
        chip.setProperty("chip", True)  # noqa: FBT003 (the style sheet's value)
        chip.setFont(ui_font(12))
        chip.clicked.connect(lambda: do())  # noqa: PLW0108 (a button also says whether it is checked)
        self._row.addWidget(chip)

    @property
    def words(self) -> list[str]:
        """What the chips say."""
        return [one.text() for one in self.findChildren(QPushButton) if one.isVisibleTo(self)]


class Filtering(QObject):
    """Keeps the one filter of the window, and shows in timeline and text what passes it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._names: dict[str, str] = {}
        self.wanted = _NONE
        self.chips = Chips()
        window.search.narrowed.connect(self.keep_found)
        window.selection.stuck.connect(self._say_stuck)
        window.rooms.timeline.range_chosen.connect(self.keep_range)
        window.rooms.wants_entities.connect(self.keep_entities)
        window.selection.places = lambda: {**window.rooms.places(), _PLACE: self.wanted}
        window.selection.returned.connect(lambda places: self._go_to(places.get(_PLACE)))

    @property
    def active(self) -> bool:
        """Whether anything is filtered."""
        return self.wanted != _NONE

    def keep_range(self, low: int | None, high: int | None) -> None:
        """Only facts that may have happened from day *low* to day *high* (ordinals); `None` twice: whenever."""
        self._want(self.wanted.model_copy(update={"earliest": low, "latest": high}))

    def keep_entities(self, entities: Iterable[tuple[str, str]], *, any_of: bool | None = None) -> None:
        """Only facts with these entities (pairs of id and name); with all of them, unless *any_of* is or was said."""
        named = dict(entities)
        self._names.update((one, name) for one, name in named.items() if name != one)
        several = len(named) > 1
        meant = self.wanted.any_of if any_of is None else any_of
        self._want(self.wanted.model_copy(update={"entities": tuple(named), "any_of": several and meant}))

    def keep_found(self, query: str) -> None:
        """Only the facts that *query* asks for, whatever was filtered before."""
        desk = self._window.desk
        if desk is None:
            return

        def read() -> tuple[FactFilter, dict[str, str]]:
            wanted = desk.searcher.asked_for(query)
            names = {row.id: row.name for row in desk.reader.entity_rows(wanted.entities)}
            few = wanted.sources if len(wanted.sources) <= _NAMED else ()
            return wanted, names | {row.id: row.title for row in desk.reader.source_rows(few)}

        def show(read: tuple[FactFilter, dict[str, str]]) -> None:
            wanted, names = read
            self._names.update(names)
            self._want(wanted)

        self._window.tasks.ask("filter by search", read, show)

    def toggle_any(self) -> None:
        """Facts with any of the entities, or again those with all of them."""
        self._want(self.wanted.model_copy(update={"any_of": not self.wanted.any_of}))

    def toggle_entity(self, entity: str, name: str) -> None:
        """Only facts with this entity too, or no longer."""
        self._names[entity] = name
        kept = tuple(one for one in self.wanted.entities if one != entity)
        added = () if entity in self.wanted.entities else (entity,)
        self.keep_entities((one, self._names.get(one, one)) for one in (*kept, *added))

    def toggle_chosen(self) -> None:
        """As `toggle_entity`, with the entity that is chosen; without one, say how."""
        desk, entity = self._window.desk, self._window.selection.focus.entity
        if desk is None:
            return
        if entity is None:
            self._window.notice.say(
                translate("Filters", "Choose an entity first: then only the facts with it can be shown.")
            )
            return
        names = [row.name for row in desk.reader.entity_rows([entity])]
        self.toggle_entity(entity, names[0] if names else entity)

    def clear(self) -> None:
        """Show all facts again."""
        self._want(_NONE)

    def forget(self) -> None:
        """There is another project: nothing is filtered, and nothing read."""
        self._window.tasks.drop("filter")
        self.wanted = _NONE
        self._names.clear()
        self._show_chips()
        self._show(None)

    def refresh(self) -> None:
        """Ask again which facts pass, after a write."""
        if self.active:
            self._ask()

    def _go_to(self, place: object) -> None:
        if isinstance(place, FactFilter) and place != self.wanted:
            self._filter(place)

    def _want(self, wanted: FactFilter) -> None:
        """Filter by this from now on: a stop on the reader's way, so that Back brings the filter of before."""
        if wanted != self.wanted:
            self._window.selection.stop()
            self._filter(wanted)

    def _without(self, **changes: object) -> Callable[[], object]:
        return lambda: self._want(self.wanted.model_copy(update=changes))

    def _filter(self, wanted: FactFilter) -> None:
        self.wanted = wanted
        self._show_chips()
        self._window.rooms.timeline.show_range(wanted.earliest, wanted.latest)
        if self.active:
            self._ask()
        else:
            self._window.tasks.drop("filter")
            self._show(None)

    def _ask(self) -> None:
        desk, wanted = self._window.desk, self.wanted
        if desk is not None:
            self._window.tasks.ask("filter", lambda: desk.reader.passing(wanted), self._show, self._failed)

    def _failed(self, error: DatelineError) -> None:
        self.clear()
        self._window.notice.say(str(error), error=True)

    def _say_stuck(self) -> None:
        self._window.notice.say(translate("Filters", "No fact of this source passes the filter."))

    def _show(self, facts: FactSet | None) -> None:
        self._window.selection.passing = facts
        self._window.rooms.timeline.show_only(facts)
        self._window.rooms.text.show_only(facts)
        self.chips.counted.setText("" if facts is None else translate("Filters", "%n {fact|facts}", "", n=len(facts)))

    def _days(self, low: int | None, high: int | None) -> str:
        said = self._window.rooms.timeline.in_words
        if low is not None and high is not None:
            return said(low, high)
        if low is not None:
            return translate("Filters", "since {0}").format(said(low, low))
        assert high is not None
        return translate("Filters", "until {0}").format(said(high, high))

    def _show_chips(self) -> None:
        wanted = self.wanted
        chips: list[tuple[str, Callable[[], object]]] = []
        for term in wanted.stating:
            rest = tuple(one for one in wanted.stating if one != term)
            chips.append((translate("Filters", "stating ‘{0}’").format(term), self._without(stating=rest)))
        if wanted.earliest is not None or wanted.latest is not None:
            chips.append((self._days(wanted.earliest, wanted.latest), lambda: self.keep_range(None, None)))
        for one in wanted.entities:
            name = self._names.get(one, one)
            words = translate("Filters", "with {0}").format(name)
            chips.append((words, lambda one=one, name=name: self.toggle_entity(one, name)))  # type: ignore[misc]  # mypy sees no type in a default
        if len(wanted.sources) > _NAMED:
            words = translate("Filters", "in %n {source|sources}", "", n=len(wanted.sources))
            chips.append((words, self._without(sources=())))
        else:
            for one in wanted.sources:
                rest = tuple(other for other in wanted.sources if other != one)
                words = translate("Filters", "in {0}").format(self._names.get(one, one))
                chips.append((words, self._without(sources=rest)))
        if wanted.disagreeing:
            chips.append((translate("Filters", "that sources disagree on"), self._without(disagreeing=False)))
        joined: tuple[str, Callable[[], object]] | None = None
        if len(wanted.entities) > 1:
            all_of, any_of = translate("Filters", "all of them together"), translate("Filters", "any of them")
            joined = (any_of if wanted.any_of else all_of, self.toggle_any)
        self.chips.fill(chips, joined)
        self._window.rooms.entities.show_ticked(wanted.entities)


__all__ = ["Chips", "Filtering"]
