"""What reads a project that another process has open. What is large is not sent twice."""

from __future__ import annotations

import threading
from time import monotonic
from typing import TYPE_CHECKING, Any, cast

from dateline.services import _wire as wire
from dateline.services._asked import Asked, Part
from dateline.services._lives import Ended, Life, ProcessEnded

if TYPE_CHECKING:
    from collections.abc import Container

    from dateline.domain.focus import Focus
    from dateline.domain.views import Bars, Choice, FactFilter, FactSet, Led, Reading
    from dateline.services.comparing import Comparer

_SETS = 4  # filters whose facts are referred to
_FRESH = 2.0  # seconds for which what was read ahead is as good as read again


class ServedReader(Part):
    """See `reading.Reader`."""

    def __init__(self, project: Asked) -> None:
        """The reader of *project*."""
        super().__init__(project, "reader")
        self._known: dict[str, tuple[int, Any]] = {}
        self._sets: list[tuple[int, FactSet]] = []
        self._comparer = ServedComparer(project)
        self._ahead: tuple[float, Reading] | None = None

    def read_ahead(self, source: str | None = None) -> None:
        """Have at hand what a window shows first of a project that was just opened: *source*, or the first one.

        To be called beside its thread.
        """
        for row in self._call("source_rows", [source]) if source else self._call("sources_called", "", 1):
            self._ahead = monotonic() + _FRESH, self._call("reading", row.id)

    def forget_ahead(self) -> None:
        """Read again what was read ahead: it may have changed."""
        self._ahead = None

    def reading(self, source_id: str) -> Reading:
        """Everything that is shown of one source. What was read ahead is given once, and for a moment only."""
        ahead, self._ahead = self._ahead, None
        if ahead is not None and ahead[1].source.id == source_id and monotonic() < ahead[0]:
            return ahead[1]
        return cast("Reading", self._call("reading", source_id))

    def bars(self) -> Bars:
        """All shown facts with a date, as arrays."""
        return cast("Bars", self._large("bars"))

    def led(self) -> Led:
        """Which entity comes first in each fact, as arrays."""
        return cast("Led", self._large("led"))

    def _large(self, name: str) -> Any:
        token, value = self._known.get(name, (0, None))
        _, answer = self._project.answer(f"reader.{name}", known=token)
        if isinstance(answer, wire.Same):
            return value
        self._known[name] = answer.token, answer.value
        return answer.value

    def passing(self, wanted: FactFilter) -> FactSet:
        """All facts that *wanted* asks for."""
        _, answer = self._project.answer("reader.passing", wanted, kept=True)
        found: FactSet = answer.value
        self._sets = [(answer.token, found), *self._sets[: _SETS - 1]]
        return found

    def next_fact(self, source: str, fact: str | None, step: int = 1, among: Container[str] | None = None) -> Focus:
        """What lights up *step* facts after *fact* in the text of *source*, of those *among* these."""
        token = next((token for token, one in self._sets if one is among), None)
        if token is not None:
            _, found = self._project.answer("reader.next_fact", source, fact, step, wire.Referred(token))
            if not isinstance(found, wire.Gone):
                return cast("Focus", found.value)
        return cast("Focus", self._call("next_fact", source, fact, step, among))

    def focus(self, choice: Choice, current: Focus | None = None) -> Focus:
        """What lights up when somebody chooses *choice* while *current* is shown: only its source matters."""
        from dateline.domain.focus import Focus

        source = None if current is None else current.source
        return cast("Focus", self._call("focus", choice, Focus(source=source)))

    def step(self, current: Focus, step: int) -> Focus:
        """*current* with the mark to look at *step* places further."""
        return current.stepped(step)

    def comparer(self) -> Comparer:
        """What reads the same project as a matrix of facts and sources: always the same one."""
        return cast("Comparer", self._comparer)


class ServedComparer(Part):
    """See `comparing.Comparer`."""

    def __init__(self, project: Asked) -> None:
        """The comparer of *project*. It begins there with the first question."""
        super().__init__(project, "reader.comparer")
        self._there: tuple[Life, int] | None = None
        self._turn = threading.Lock()

    def _call(self, name: str, *arguments: object, **named: object) -> Any:
        there = self._here(None)
        try:
            return self._project.ask_part(*there, name, *arguments, named=named)
        except Ended:
            there = self._here(there)
        try:
            return self._project.ask_part(*there, name, *arguments, named=named)
        except Ended as ended:
            raise ProcessEnded from ended

    def _here(self, gone: tuple[Life, int] | None) -> tuple[Life, int]:
        """Where it is now, if it is not where it is *gone* from."""
        with self._turn:
            if self._there is None or self._there is gone:
                life, answer = self._project.answer(self._name)
                self._there = life, answer.value.thing
            return self._there


__all__ = ["ServedReader"]
