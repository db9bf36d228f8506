"""What kind of happening a predicate names: words that news uses for the same thing are one kind."""

import tomllib
from functools import cache

from dateline import assets


@cache
def _kinds() -> dict[str, str]:
    sets = tomllib.loads(assets.resource("lexicons", "happenings.toml").read_text(encoding="utf-8"))["sets"]
    return {word: words[0] for words in sets for word in words}


def kind_of(lemma: str) -> str:
    """The kind of happening that a predicate's lemma names; the lemma itself where no list holds it."""
    lemma = lemma.lower()
    return _kinds().get(lemma, lemma)
