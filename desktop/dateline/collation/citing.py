"""Whether what is said comes from a news medium that is cited for it, and so goes back to that medium."""

import tomllib
from functools import cache

from dateline import assets
from dateline.collation.naming import key_of


@cache
def _media() -> tuple[frozenset[str], frozenset[str]]:
    lists = tomllib.loads(assets.resource("lexicons", "news_media.toml").read_text(encoding="utf-8"))
    return frozenset(lists["words"]), frozenset(lists["names"])


def is_medium(name: str) -> bool:
    """Whether *name*, of an organisation, is that of a news medium or agency."""
    words, names = _media()
    key = key_of(name)
    return key in names or any(word in words for word in key.split())


def cited(name: str) -> str:
    """The key of the origin that a citation of the medium *name* goes back to."""
    return f"cited:{key_of(name)}"
