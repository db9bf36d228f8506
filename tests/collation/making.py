"""Claims made by hand, for tests of what collation does with them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from dateline.collation.claim import Amount, Claim, Part
from dateline.collation.naming import key_of
from dateline.collation.similarity import vector
from dateline.domain.edtf import parse


def person(name: str, role: str = "agent") -> Part:
    """A person who takes part."""
    return Part(role, people=frozenset({key_of(name)}), words=name)


def body(name: str, role: str = "agent") -> Part:
    """A country, organisation or group that takes part."""
    return Part(role, bodies=frozenset({key_of(name)}), words=name)


def thing(words: str, role: str = "patient") -> Part:
    """What takes part and has no name."""
    return Part(role, words=words)


def count(low: float | None, unit: str, high: float | None = None, *, words: str = "", **more: bool) -> Amount:
    """A number; one bound alone is given as `count(3, "ship", inf)`."""
    top = low if high is None else high
    return Amount(
        low, None if top == float("inf") else top, unit, words=words or f"{low:g} {unit}" if low else words, **more
    )


def claim(words: str, predicate: str, lemma: str, *parts: Part, source: str = "a", **more: Any) -> Claim:
    """A claim of *source*; `when` is EDTF."""
    when = more.pop("when", None)
    if when is not None:
        told = parse(when)
        more |= {"edtf": when, "low": told.earliest, "high": told.latest}
        more.setdefault("basis", "stated")
    if "said" in more:
        more["said"] = date.fromisoformat(more["said"]).toordinal()
    start = more.pop("start", 0)
    amounts: Iterable[Amount] = more.pop("amounts", ())
    return Claim(
        id=more.pop("id", f"s{source}{start}"),
        source=source,
        start=start,
        end=start + len(words),
        words=words,
        lemma=lemma,
        predicate=predicate,
        parts=parts,
        amounts=tuple(amounts),
        about=vector(words),
        **more,
    )
