"""Reads the word lists that ship as data."""

import tomllib
from functools import cache
from typing import Any

from dateline.assets import resource
from dateline.language.parse import Token


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The whole of `resources/lexicons/NAME.toml`."""
    return tomllib.loads(resource("lexicons", f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """The words of one list, such as `words("cue_verbs", "say")`: a string of words apart by spaces, or an array."""
    entry = lexicon(name)[key]
    return frozenset(entry.split() if isinstance(entry, str) else entry)


def base(token: Token) -> str:
    """The lemma of *token* in lower case, put right where the language model is known to take it for another word's."""
    return _LEMMAS.get(token.lower) or token.lemma.lower()


_LEMMAS: dict[str, str] = lexicon("verbs")["lemmas"]
