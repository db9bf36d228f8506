"""What kind of happening a predicate names: words that news uses for the same thing are one kind."""

import tomllib
from functools import cache

from dateline import assets


@cache
def _kinds() -> dict[str, str]:
    sets = tomllib.loads(assets.resource("lexicons", "happenings.toml").read_text(encoding="utf-8"))["sets"]
    return {word: words[0] for words in sets for word in words}


_SAYING = frozenset(
    {"say", "announce", "confirm", "deny", "warn", "urge", "describe", "express", "believe", "think", "thank",
     "praise", "criticize", "condemn", "promise", "threaten", "apologize", "congratulate"}
)  # fmt: skip


def is_saying(kind: str) -> bool:
    """Whether *kind* is one of saying something: then who says it is who does it."""
    return kind in _SAYING


def kind_of(lemma: str) -> str:
    """The kind of happening that a predicate's lemma names; the lemma itself where no list holds it."""
    lemma = lemma.lower()
    return _kinds().get(lemma, lemma)
