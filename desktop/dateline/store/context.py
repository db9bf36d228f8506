"""The text around words of a source, as far as their block goes."""

from typing import NamedTuple

from sqlalchemy import Connection, and_, func, select

from dateline.store import tables


class Around(NamedTuple):
    """A stretch of a source that begins at code point `start`; whether its block goes on before and after it."""

    start: int
    text: str
    before: bool
    after: bool


def around(connection: Connection, source: int, start: int, end: int, most: int) -> Around:
    """Code points *start* to *end* of *source* with at most *most* more on either side, cut between words.

    Words that lie in no block, or across some, stand alone.
    """
    b, t = tables.block, tables.source_text
    holding = and_(b.c.source == source, b.c.start <= start, b.c.end >= end)
    block = connection.execute(select(b.c.start, b.c.end).where(holding)).first()
    first, last = (start, end) if block is None else (block.start, block.end)
    low, high = max(first, start - most), min(last, end + most)
    query = select(func.substr(t.c.text, low + 1, high - low)).where(t.c.source == source)
    text = str(connection.scalar(query) or "")
    inside, beyond = start - low, end - low
    if low > first:
        space = text.find(" ", 0, inside)
        cut = inside if space < 0 else space + 1
        low, text, beyond = low + cut, text[cut:], beyond - cut
    if high < last:
        space = text.rfind(" ", beyond)
        text = text[: beyond if space < 0 else space]
    return Around(low, text, low > first, low + len(text) < last)
