"""Where the panes meet: what is chosen, one way in, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dateline.domain.focus import NOTHING, Focus
from dateline.domain.views import Choice
from dateline.errors import NoSuchThing

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

    from dateline.services.reading import Reader

_DEPTH = 200  # how many steps back are kept


@dataclass(slots=True)
class _Stop:
    """One stop on the reader's way: what was chosen, and where each pane was."""

    focus: Focus
    places: Mapping[str, object] = field(default_factory=dict)


class Selection(QObject):
    """The one `Focus` that every pane shows. Repeats are silent; nobody holds a neighbour.

    *places* gives where each pane is (by its name); it is asked whenever the reader moves on, so that going back
    leads to the very lines one was reading.
    """

    changed = Signal(object)
    """Emitted with the new `Focus`."""
    returned = Signal(object)
    """Emitted after `changed` with the places of the panes, when the reader went back or forward."""
    stuck = Signal()
    """Emitted when no fact to step to passes the filter."""
    moved = Signal()
    """Emitted when `can_go_back` or `can_go_forward` may have changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader: Reader | None = None
        self._way: list[_Stop] = [_Stop(NOTHING)]
        self._at = 0
        self.places: Callable[[], Mapping[str, object]] = dict
        self.passing: Container[str] | None = None
        """The facts that a filter leaves, by id; `None`: there is no filter."""

    @property
    def focus(self) -> Focus:
        """What is chosen now."""
        return self._way[self._at].focus

    def open(self, reader: Reader | None, focus: Focus = NOTHING) -> None:
        """Begin anew with this project (or none) and *focus*, with nowhere to go back to."""
        self._reader = reader
        self._way, self._at = [_Stop(focus)], 0
        self.changed.emit(focus)
        self.moved.emit()

    def choose(self, choice: Choice) -> None:
        """Make what *choice* names the chosen thing; saying it twice changes nothing."""
        if self._reader is not None:
            self.show(self._reader.focus(choice, self.focus))

    def show(self, focus: Focus) -> None:
        """Make *focus* the shown one; saying it twice changes nothing."""
        if focus == self.focus:
            return
        self._go_on(focus)
        self.changed.emit(focus)
        self.moved.emit()

    def _go_on(self, focus: Focus) -> None:
        self._way[self._at].places = self.places()
        del self._way[self._at + 1 :]
        self._way.append(_Stop(focus))
        del self._way[: max(0, len(self._way) - _DEPTH)]
        self._at = len(self._way) - 1

    def stop(self) -> None:
        """Make a new stop here: something else than what is chosen is about to change, and Back is to undo that."""
        self._go_on(self.focus)
        self.moved.emit()

    def clear(self) -> None:
        """Choose nothing, and stay with the source."""
        self.show(Focus(source=self.focus.source))

    def refresh(self) -> None:
        """Ask again what is chosen, after a write; a thing that is gone is no longer chosen. No new stop."""
        if self._reader is not None:
            self.renew(self.focus, again(self._reader, self.focus))

    def renew(self, before: Focus, fresh: Focus) -> None:
        """Show *fresh* where *before* is still shown: the same, read again. No new stop."""
        if fresh != before and self.focus == before:
            self._way[self._at].focus = fresh
            self.changed.emit(fresh)

    def step_fact(self, step: int) -> None:
        """Choose the next (1) or previous (-1) fact of the source that is open, of those that pass the filter."""
        focus = self.focus
        if self._reader is None or focus.source is None:
            return
        found = self._reader.next_fact(focus.source, focus.fact, step, self.passing)
        if found.fact is None and self.passing is not None:
            self.stuck.emit()
        else:
            self.show(found)

    def step_mark(self, step: int) -> None:
        """Look at the next (1) or previous (-1) of the places that are lit up, around the end."""
        if self._reader is not None:
            self.show(self._reader.step(self.focus, step))

    @property
    def can_go_back(self) -> bool:
        """Whether there is a stop before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether the reader came back from somewhere."""
        return self._at + 1 < len(self._way)

    def back(self) -> None:
        """Go to the stop before, scroll positions included."""
        if self.can_go_back:
            self._go(self._at - 1)

    def forward(self) -> None:
        """Go to where the reader came back from."""
        if self.can_go_forward:
            self._go(self._at + 1)

    def _go(self, index: int) -> None:
        self._way[self._at].places = self.places()
        self._at = index
        stop = self._way[index]
        self.changed.emit(stop.focus)
        self.returned.emit(stop.places)
        self.moved.emit()


def again(reader: Reader, focus: Focus) -> Focus:
    """What is chosen in *focus*, read again; nothing where it is gone. In any thread."""
    if focus.statement is not None:
        choice = Choice(statement=focus.statement)
    elif focus.fact is not None:
        choice = Choice(fact=focus.fact)
    elif focus.entity is not None:
        choice = Choice(entity=focus.entity)
    elif focus.source is not None:
        choice = Choice(source=focus.source)
    else:
        return focus
    try:
        return reader.focus(choice, focus)
    except NoSuchThing:
        return Focus()
