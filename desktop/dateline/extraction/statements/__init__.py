"""Statements: one for each happening or claim, with who, when, how many, according to whom, and how sure."""

from collections.abc import Sequence

from dateline.domain.document import Block, Publication
from dateline.domain.entity import Entity
from dateline.domain.quantity import Quantity
from dateline.domain.quote import Quote
from dateline.domain.statement import Statement
from dateline.domain.timex import TimeExpression
from dateline.extraction.statements.build import Builder
from dateline.language.parse import Parse


def find_statements(
    text: str, blocks: Sequence[Block], parse: Parse, published: Publication, entities: Sequence[Entity],
    times: Sequence[TimeExpression], quantities: Sequence[Quantity], quotes: Sequence[Quote],
) -> tuple[Statement, ...]:  # fmt: skip
    """The statements of the analysed *blocks*, in the order of their predicates; their ids are `s1`, `s2`, …

    Pure. `quantities` of a statement are indices into *quantities*. What a reader would hardly call a fact is made too,
    with a low confidence and `shown` false. Time is linear in the number of tokens.
    """
    assert parse.text == text
    return Builder(blocks, parse, published, entities, times, quantities, quotes).statements()
