"""Everything that one reading of one document found."""

from collections.abc import Iterator
from typing import Self

from pydantic import model_validator

from dateline.domain.document import Block, Publication
from dateline.domain.entity import Entity
from dateline.domain.quantity import Quantity
from dateline.domain.quote import Quote
from dateline.domain.span import Passage, Span
from dateline.domain.statement import Statement
from dateline.domain.timex import TimeExpression
from dateline.domain.value import Value


class Analysis(Value):
    """The findings of `extraction.analyze` on one document. Ids hold within it; every id named in it exists in it.

    `blocks` cover the text in order and never overlap. `engine` names what read it, with versions.
    """

    engine: str
    title: str | None = None
    language: str | None = None
    published: Publication = Publication()
    blocks: tuple[Block, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    statements: tuple[Statement, ...] = ()

    @model_validator(mode="after")
    def _ids_lead_somewhere(self) -> Self:
        entities = {entity.id for entity in self.entities}
        times = {time.id for time in self.times}
        for entity in self.entities:
            _known(entity.of, entities)
        for quote in self.quotes:
            _known(quote.speaker.entity if quote.speaker else None, entities)
        for statement in self.statements:
            _known(statement.when.time, times)
            _known(statement.attribution.entity if statement.attribution else None, entities)
            for participant in statement.participants:
                _known(participant.entity, entities)
            if any(not 0 <= index < len(self.quantities) for index in statement.quantities):
                raise ValueError(f"statement {statement.id} names a quantity that is not there")
        return self

    def passages(self) -> Iterator[Passage]:
        """Every span that claims words, however deep."""
        for entity in self.entities:
            yield from entity.mentions
        yield from self.times
        yield from self.quantities
        for quote in self.quotes:
            yield quote
            yield from (part for part in (quote.speaker, quote.cue) if part)
        for statement in self.statements:
            yield statement
            yield statement.predicate
            yield from statement.participants
            if statement.attribution:
                yield statement.attribution

    def lost(self, text: str) -> list[Span]:
        """The spans whose words *text* does not hold: none, or the analysis is not of this text."""
        return [passage for passage in self.passages() if not passage.stands_in(text)]


def _known(name: str | None, known: set[str]) -> None:
    if name is not None and name not in known:
        raise ValueError(f"id {name!r} leads nowhere")
