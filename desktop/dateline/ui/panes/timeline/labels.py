"""The words of the bars on the screen, read when they are needed and kept for a while."""

from collections.abc import Callable, Iterable
from typing import Protocol

from dateline.domain.views import Bar, Bars
from dateline.ui.panes.timeline.layout import label

_KEPT = 20_000  # facts
_AT_ONCE = 400


class BarReader(Protocol):
    """What the timeline reads of a project."""

    def bars(self) -> Bars:
        """All dated facts."""

    def bar_rows(self, facts: list[str]) -> list[Bar]:
        """These facts in full, by id; unknown ones are left out."""

    def undated(self, offset: int, limit: int) -> list[Bar]:
        """Some of the facts without a date."""


def fact_id(key: int) -> str:
    """The id of the fact with this number."""
    return f"f{key}"


def fact_key(fact: str) -> int | None:
    """The number of the fact with this id; `None` for an id of another kind."""
    return int(fact[1:]) if fact[:1] == "f" and fact[1:].isdecimal() else None


class Labels:
    """Reads and keeps facts by their number. *fit* cuts words to what a label may take and gives their width too."""

    def __init__(self, reader: BarReader, fit: Callable[[str], tuple[str, float]]) -> None:
        self._reader = reader
        self._fit = fit
        self._bars: dict[int, Bar] = {}
        self.at_hand: dict[int, tuple[str, float]] = {}

    def read(self, keys: Iterable[int]) -> None:
        """Have the words of these facts at hand."""
        wanted = [key for key in keys if key not in self._bars]
        if len(self._bars) + len(wanted) > _KEPT:
            for key in list(self._bars)[: _KEPT // 2]:  # the oldest
                del self._bars[key], self.at_hand[key]
        for at in range(0, len(wanted), _AT_ONCE):
            some = wanted[at : at + _AT_ONCE]
            self.at_hand.update((key, ("", 0.0)) for key in some)  # one that is gone is not asked for again
            for bar in self._reader.bar_rows([fact_id(key) for key in some]):
                number = fact_key(bar.fact)
                if number is not None:
                    self._bars[number] = bar
                    self.at_hand[number] = self._fit(label(bar))

    def bar(self, key: int) -> Bar | None:
        """One fact in full."""
        if key not in self._bars:
            self.read([key])
        return self._bars.get(key)

    def forget(self) -> None:
        """Read everything again when it is needed next."""
        self._bars.clear()
        self.at_hand.clear()
