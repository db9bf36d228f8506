"""What two sources that are read side by side have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.domain.focus import Focus, Layer, Mark
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.domain.views import Reading


def facts_of(reading: Reading | None) -> dict[str, Mark]:
    """The facts that a source states, in the order of its text, each with the first words that state it."""
    found: dict[str, Mark] = {}
    for mark in reading.marks if reading else ():
        if mark.layer is Layer.FACTS:
            found.setdefault(mark.id, mark)
    return found


def shared(one: Reading | None, other: Reading | None) -> frozenset[str]:
    """The facts that both sources state."""
    return frozenset(facts_of(one).keys() & facts_of(other).keys())


def step(reading: Reading | None, both: frozenset[str], fact: str | None, near: int, by: int) -> Mark | None:
    """The next (1) or previous (-1) of the facts *both* in the text of *reading*, around its ends.

    It is counted from *fact* if that is one of them, else from the character *near*.
    """
    marks = [mark for name, mark in facts_of(reading).items() if name in both]
    if not marks:
        return None
    names = [mark.id for mark in marks]
    if fact in both:
        at = names.index(fact) + by
    elif by > 0:
        at = next((place for place, mark in enumerate(marks) if mark.start >= near), 0)
    else:
        at = next((place for place, mark in reversed(list(enumerate(marks))) if mark.start < near), -1)
    return marks[at % len(marks)]


def stating(focus: Focus, besides: Iterable[str | None]) -> list[str]:
    """The sources that state the chosen fact, in their order, but for *besides*."""
    left_out = set(besides)
    return [source for source in dict.fromkeys(mark.source for mark in focus.marks) if source not in left_out]


def said_here(focus: Focus, lit: Sequence[Mark]) -> str:
    """What one of two sources says of what is chosen: how often, or that it does not."""
    if focus.fact is not None:
        if lit:
            return translate("Text", "%n {statement|statements} here", "", len(lit))
        return translate("Text", "Does not state the chosen fact")
    if focus.entity is not None:
        if lit:
            return translate("Text", "%n {mention|mentions} here", "", len(lit))
        return translate("Text", "Does not mention the chosen entity")
    return ""
