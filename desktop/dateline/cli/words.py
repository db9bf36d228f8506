"""Small sentences that several commands say."""

from collections.abc import Iterable, Mapping


def count(number: int, singular: str, plural: str | None = None) -> str:
    """*number* and its noun: ‘1 source’, ‘2 sources’."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def passed_over(others: Mapping[str, int]) -> str:
    """That these files, counted by their endings, were not read: ‘2 files passed over: Dateline reads no .pdf.’"""
    endings = [ending or "files without an ending" for ending in sorted(others, key=lambda one: (-others[one], one))]
    return f"{count(sum(others.values()), 'file')} passed over: Dateline reads no {', '.join(endings)}."


def listed(parts: Iterable[str]) -> str:
    """*parts* that say something, as one sentence: ‘3 added, 1 failed.’"""
    return ", ".join(part for part in parts if part) + "."
