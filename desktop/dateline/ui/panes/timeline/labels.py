"""The words of the bars on the screen, read when they are needed and kept for a while."""

from collections.abc import Callable, Iterable, Set
from typing import Protocol

from dateline.domain.views import Bar, Bars
from dateline.errors import DatelineError
from dateline.ui.panes.timeline.describe import label
from dateline.ui.panes.timeline.lanes import Steps, at_once
from dateline.ui.spare import Spare
from dateline.ui.tasks import Tasks

_KEPT = 20_000  # facts
_AT_ONCE = 400
_AT_A_TIME = 16  # words that are measured in one step


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
    """Reads and keeps facts by their number. *fit* cuts words to what a label may take and gives their width too.

    What is wanted for labels is read by *tasks*, off the window's thread, and measured in its *spare* time; *arrived*
    is called when it is there.
    """

    def __init__(
        self,
        reader: BarReader,
        fit: Callable[[str], tuple[str, float]],
        tasks: Tasks,
        spare: Spare,
        arrived: Callable[[], None],
    ) -> None:
        self._reader = reader
        self._fit = fit
        self._tasks = tasks
        self._arrived = arrived
        self._waiting = False
        self._spare = spare
        self._renewed: set[int] = set()  # what changed since it was asked for last
        self._bars: dict[int, Bar] = {}
        self.at_hand: dict[int, tuple[str, float]] = {}

    @property
    def inline(self) -> bool:
        """Whether everything is read at once."""
        return self._tasks.inline

    @property
    def waiting(self) -> bool:
        """Whether words are still to come."""
        return self._waiting

    def want(self, keys: Iterable[int]) -> bool:
        """Have the words of these facts at hand soon; whether they are already.

        One reading at a time: whoever lays out after *arrived* asks for what is still missing then.
        """
        wanted = [key for key in keys if key not in self.at_hand][:_AT_ONCE]
        if not wanted:
            return True
        if self._waiting:
            return False
        self._waiting = True
        self._renewed.clear()
        names = [fact_id(key) for key in wanted]

        def take(bars: list[Bar]) -> None:
            if self.inline:
                at_once(self._taking(wanted, bars, self._renewed))
                taken()
            else:
                self._spare.do(self._taking(wanted, bars, self._renewed), taken)

        def taken() -> None:
            self._waiting = False
            self._arrived()

        def failed(error: DatelineError) -> None:
            self._waiting = False
            at_once(self._taking(wanted, []))
            self._tasks.failed.emit(str(error))

        self._tasks.ask("timeline labels", lambda: self._reader.bar_rows(names), take, failed)
        return all(key in self.at_hand for key in wanted)

    def read(self, keys: Iterable[int]) -> None:
        """Have the words of these facts at hand now."""
        wanted = [key for key in keys if key not in self._bars]
        for at in range(0, len(wanted), _AT_ONCE):
            some = wanted[at : at + _AT_ONCE]
            at_once(self._taking(some, self._reader.bar_rows([fact_id(key) for key in some])))

    def renew(self, keys: Iterable[int]) -> None:
        """The words of these facts may have changed: read them again when they are wanted next."""
        for key in keys:
            self._renewed.add(key)
            self._bars.pop(key, None)
            self.at_hand.pop(key, None)

    def _taking(self, keys: list[int], bars: list[Bar], but: Set[int] = frozenset()) -> Steps[None]:
        """Have these words at hand, *but* those that changed since they were asked for."""
        if len(self.at_hand) + len(keys) > _KEPT:
            for key in list(self.at_hand)[: _KEPT // 2]:  # the oldest
                del self.at_hand[key]
                self._bars.pop(key, None)
        # One that is gone is not asked for again.
        self.at_hand.update((key, ("", 0.0)) for key in keys if key not in but)
        for done, bar in enumerate(bars):
            if not done % _AT_A_TIME:
                yield
            number = fact_key(bar.fact)
            if number is not None and number not in but:
                self._bars[number] = bar
                self.at_hand[number] = self._fit(label(bar))

    def bar(self, key: int) -> Bar | None:
        """One fact in full."""
        if key not in self._bars:
            self.read([key])
        return self._bars.get(key)
