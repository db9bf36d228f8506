"""What the reader looks at: one value that every pane shows in its own way."""

from enum import StrEnum

from dateline.domain.span import Span
from dateline.domain.value import Value


class Layer(StrEnum):
    """The kinds of mark that lie over a text."""

    FACTS = "facts"
    ENTITIES = "entities"
    DATES = "dates"
    QUOTES = "quotes"
    QUANTITIES = "quantities"


class Mark(Span):
    """A marked stretch of one source's text: `id` is the fact, entity, time, quote or quantity it marks.

    `statement` is set for marks of facts.
    """

    source: str
    layer: Layer
    id: str
    statement: str | None = None


class Focus(Value):
    """What is chosen, and everything that lights up with it. An empty one is ‘nothing chosen’.

    `fact` and `statement` are what is chosen of the facts (the statement is the one being looked at, of `statements`,
    all those of the fact); `entity` is the chosen entity (with `entities`, all that take part). `marks` are the spans
    that light up, in the order of sources and text: the one at `position` is the one to look at (‘n of m’ is
    `position + 1` of `len(marks)`), and `source` is its source.
    """

    fact: str | None = None
    statement: str | None = None
    entity: str | None = None
    source: str | None = None
    statements: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    position: int = 0

    @property
    def mark(self) -> Mark | None:
        """The mark to look at."""
        return self.marks[self.position] if 0 <= self.position < len(self.marks) else None

    def stepped(self, step: int) -> "Focus":
        """The same with the mark to look at *step* places further, round and round."""
        if not self.marks:
            return self
        position = (self.position + step) % len(self.marks)
        mark = self.marks[position]
        changed = {"position": position, "source": mark.source, "statement": mark.statement}
        return self.model_copy(update=changed)


NOTHING = Focus()
