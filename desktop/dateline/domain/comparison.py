"""Facts beside sources: what each source states of the same happening."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from dateline.domain.disagreement import Aspect, Disagreement, Severity
from dateline.domain.span import Span
from dateline.domain.statement import Modality, Polarity
from dateline.domain.value import Value
from dateline.domain.views import FactCard, FactFilter
from dateline.domain.when import Basis, When


class Order(StrEnum):
    """By what the facts of a comparison are sorted; ties are in the order of dates, undated facts last."""

    DATE = "date"
    ORIGINS = "origins"
    DISAGREEMENTS = "disagreements"
    NAME = "name"


class Wanted(FactFilter):
    """Which facts are compared: those that `FactFilter` asks for and at least *least* sources state.

    Where sources are named, only they count.
    """

    least: Annotated[int, Field(ge=1)] = 2


class Differing(Value):
    """What a source says where others say something else: one aspect of a disagreement, in its own words."""

    aspect: Aspect
    severity: Severity
    value: str


class Cell(Value):
    """What one source states of one fact. `statement` is the first that the source shows, of *count*.

    `words` name the happening in short, `when` is that statement's date in words (‘undated’ without one) and `basis`
    where it comes from; `same_origin` is the id of an earlier source whose words go back to the same origin.
    """

    source: str
    statement: str
    count: int
    words: str
    when: str
    basis: Basis
    modality: Modality = Modality.ASSERTED
    polarity: Polarity = Polarity.POSITIVE
    differing: tuple[Differing, ...] = ()
    same_origin: str | None = None


class ComparedFact(Value):
    """A row of the comparison: a fact and the cells of the sources that state it, in the order of the sources."""

    fact: str
    label: str
    when: When
    origins: int
    sources: int
    disagreements: tuple[Disagreement, ...]
    cells: tuple[Cell, ...]

    def cell(self, source: str) -> Cell | None:
        """What *source* states of it, if anything."""
        return next((one for one in self.cells if one.source == source), None)


class Context(Value):
    """A stretch of a source's text, cut at words, with a statement in it.

    `inside` is where the statement stands in `text`, and `bold` the stretches that give its readings; all count code
    points of `text`. `before` and `after` say whether the block goes on there.
    """

    text: str
    inside: Span
    bold: tuple[tuple[int, int], ...]
    before: bool
    after: bool


class SideBySide(Value):
    """Every statement of a fact with the text around it: `contexts` and `same_origin` are in `card.stated_in`'s order.

    `same_origin` names, for each statement, the title of an earlier source whose words go back to the same origin.
    """

    card: FactCard
    contexts: tuple[Context, ...]
    same_origin: tuple[str | None, ...]


__all__ = ["Cell", "ComparedFact", "Context", "Differing", "Order", "SideBySide", "Wanted"]
