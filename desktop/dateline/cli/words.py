"""Small sentences that several commands say."""

from collections.abc import Iterable


def count(number: int, singular: str, plural: str | None = None) -> str:
    """*number* and its noun: ‘1 source’, ‘2 sources’."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def listed(parts: Iterable[str]) -> str:
    """*parts* that say something, as one sentence: ‘3 added, 1 failed.’"""
    return ", ".join(part for part in parts if part) + "."
