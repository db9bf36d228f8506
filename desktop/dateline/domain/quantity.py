"""How many or how much, with its unit and what is counted."""

from dateline.domain.span import Passage


class Quantity(Passage):
    """A number with its unit noun, in the words that state it.

    `value` is the stated number, `None` where only bounds are stated; `low` and `high` are the bounds of a range, of
    ‘at least’ and ‘up to’. `unit` is the counted noun, singular (‘political prisoner’), `%`, or a currency code.
    `additional` marks ‘another 1,300’: a number on top of others.
    """

    value: int | float | None
    low: int | float | None = None
    high: int | float | None = None
    approximate: bool = False
    additional: bool = False
    unit: str | None = None
