"""What a reader sees of an open project where facts stand beside sources."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from dateline.domain.comparison import ComparedFact, Context, Order, SideBySide, Wanted
from dateline.domain.span import Span
from dateline.domain.views import FactCard, SourceRow, StatedIn
from dateline.services._kept import Kept
from dateline.store import cards, comparing, context, ids, lists
from dateline.store.project import Project

_AROUND = 110  # code points of the text that stand on either side of a statement


class Comparer:
    """Reads an open project as a matrix of facts and sources. Every answer is a value."""

    STAYS = "comparer"

    def __init__(self, project: Project) -> None:
        """A comparer of *project*, which stays its opener's to close."""
        self._project = project
        self._kept = Kept(4)

    def order(self, wanted: Wanted, by: Order = Order.DATE) -> npt.NDArray[np.int64]:
        """The facts that *wanted* asks for, sorted, as numbers (the digits of their ids)."""
        if wanted.hidden or not wanted.words.strip():
            return self._kept.answer(self._project.version(), (wanted, by), lambda: self._order(wanted, by))
        # While one types, only the words change.
        numbers = self.order(wanted.model_copy(update={"words": ""}), by)
        with self._project.read() as connection:
            for found in comparing.with_words(connection, wanted.words):
                numbers = numbers[np.isin(numbers, found)]
        return numbers

    def _order(self, wanted: Wanted, by: Order) -> npt.NDArray[np.int64]:
        with self._project.read() as connection:
            return comparing.order(connection, wanted, by)

    def columns(self, wanted: Wanted, order: npt.NDArray[np.int64]) -> list[SourceRow]:
        """The sources that state the facts of *order*: of those that *wanted* names, if it names any."""
        with self._project.read() as connection:
            numbers = comparing.sources_of(connection, order.tolist())
            if wanted.sources:
                numbers = sorted(set(numbers) & {ids.number(ids.SOURCE, name) for name in wanted.sources})
            return lists.sources(connection, numbers)

    def rows(self, numbers: Sequence[int]) -> list[ComparedFact]:
        """These facts with what each source states, in the order asked for; those that are gone are left out."""
        with self._project.read() as connection:
            return comparing.facts_beside(connection, numbers)

    def side_by_side(self, fact_id: str) -> SideBySide:
        """Every statement of one fact with the text around it. Raises `NoSuchThing`."""
        with self._project.read() as connection:
            card = cards.fact_card(connection, ids.number(ids.FACT, fact_id), None)
            contexts = []
            for one in card.stated_in:
                number, stated = ids.number(ids.SOURCE, one.stated.source), one.stated
                found = context.around(connection, number, stated.start, stated.end, _AROUND)
                contexts.append(
                    Context(
                        text=found.text,
                        inside=Span(start=stated.start - found.start, end=stated.end - found.start),
                        bold=tuple((start - found.start, end - found.start) for start, end in matched(one, card)),
                        before=found.before,
                        after=found.after,
                    )
                )
            return SideBySide(card=card, contexts=tuple(contexts), same_origin=_same_origin(card))


def matched(one: StatedIn, card: FactCard) -> list[tuple[int, int]]:
    """The words of a statement that give its readings: the happening, its numbers, what others say differently.

    Spans in the source's text (code points), apart from one another and in order.
    """
    statement = one.statement
    spans = [(statement.predicate.start, statement.predicate.end)]
    said = [
        reading.value
        for each in card.fact.disagreements
        for reading in each.readings
        if statement.id in reading.statements
    ]
    low = statement.text.casefold()
    for words in [*card.how_many, *said, statement.when.words or ""]:
        at = low.find(words.casefold()) if len(low) == len(statement.text) else statement.text.find(words)
        if words and at >= 0:
            spans.append((statement.start + at, statement.start + at + len(words)))
    apart: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


def _same_origin(card: FactCard) -> tuple[str | None, ...]:
    first: dict[str, StatedIn] = {}
    told = []
    for one in card.stated_in:
        earlier = first.setdefault(one.stated.origin, one)
        told.append(None if earlier.source.id == one.source.id else earlier.source.title)
    return tuple(told)
