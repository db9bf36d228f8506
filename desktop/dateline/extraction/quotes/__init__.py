"""Quotations and reported speech: what somebody is said to have said, and who."""

from collections.abc import Sequence

from dateline.domain.document import Block
from dateline.domain.entity import Entity
from dateline.domain.quote import Quote
from dateline.extraction._phrases import Mentions
from dateline.extraction.quotes.direct import find_direct
from dateline.extraction.quotes.indirect import find_indirect
from dateline.extraction.quotes.marks import find_marked
from dateline.language.parse import Parse


def find_quotes(text: str, blocks: Sequence[Block], parse: Parse, entities: Sequence[Entity]) -> tuple[Quote, ...]:
    """Direct, mixed and indirect quotations of the analysed *blocks*, in the order of the text.

    A speaker's entity is found through the mentions of *entities*, pronouns and descriptions among them. Words in
    marks that nobody is said to have said (terms, titles, doubted words) are no quotations.
    """
    mentions = Mentions(parse, entities)
    marked = find_marked(text, [block for block in blocks if block.analysed])
    direct = find_direct(parse, mentions, marked)
    indirect, absorbed = find_indirect(parse, mentions, direct, marked)
    kept = [quote for mark, quote in direct if mark not in absorbed]
    return tuple(sorted([*kept, *indirect], key=lambda quote: (quote.start, quote.end)))
