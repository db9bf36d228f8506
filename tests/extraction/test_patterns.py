"""No text may make a pattern run away: each of them reads a megabyte of the worst in a second."""

import multiprocessing
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from multiprocessing.connection import Connection
from time import process_time
from types import ModuleType
from typing import Any

import pytest

import dateline.collation
import dateline.extraction
import dateline.importers
import dateline.language

SIZE = 1_000_000
LIMIT = 1.0  # seconds of processor time for one pattern over one text
LITTLE, LITTLE_LIMIT = 4_000, 0.05
PATIENCE = 30.0  # seconds without a word: it has run away

UNITS = [
    "a", "A", "1", " ", "\t", "\n", "a ", "A ", "1 ", "a\n", ".", ". ", "A.", "A. ", "a.b", ",", ", ", "1,",
    "1,000", "1.1", "-", "--", "- ", "–", "(", ")", "()", "[", "<", "<a ", "</", "&", "“", "”", '"', "'", "’",
    "'a", "a'", "a-", "/", "1/1/", "1-", "1:", ":", "://", "@", "a@", "http://", "www.", "#", "_", "é", "中",
    "😀", "\u200d", "\u00a0", "May ", "May 1, ", "Mr. ", "By ", "By A ", "said ", "$", "$1", "1 million ", "A B",
    "Aa ", "AA ", "AA, ", "*", "=", "|", "\r\n", "\x00", "©", "…",
]  # fmt: skip


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    yield package
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        yield import_module(found.name)


def _inside(value: Any, depth: int = 0) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth < 4:
        if isinstance(value, dict):
            for part in value.values():
                yield from _inside(part, depth + 1)
        elif isinstance(value, list | tuple | set | frozenset):
            for part in value:
                yield from _inside(part, depth + 1)
        elif hasattr(value, "__slots__") or hasattr(type(value), "__dataclass_fields__"):
            for name in getattr(type(value), "__dataclass_fields__", {}):
                yield from _inside(getattr(value, name, None), depth + 1)


def patterns() -> dict[str, re.Pattern[str]]:
    """Every compiled pattern that a module of ours holds, by its source."""
    found: dict[str, re.Pattern[str]] = {}
    for package in (dateline.extraction, dateline.importers, dateline.language, dateline.collation):
        for module in _modules(package):
            for name, value in vars(module).items():
                if not name.startswith("__") and not isinstance(value, ModuleType | type):
                    for pattern in _inside(value):
                        found.setdefault(pattern.pattern, pattern)
    return found


def _took(pattern: re.Pattern[str], unit: str, size: int) -> float:
    text = unit * (size // len(unit)) + "\x01"
    start = process_time()
    for _ in pattern.finditer(text):
        pass
    return process_time() - start


def _try_all(pipe: "Connection[Any, Any]", size: int) -> None:
    """Each pattern over a little of everything, and over *size* code points of what is worst for it."""
    for source, pattern in patterns().items():
        took = {}
        for unit in UNITS:
            pipe.send((source, unit, 0.0))
            took[unit] = _took(pattern, unit, LITTLE)
            pipe.send((source, unit, took[unit] if took[unit] > LITTLE_LIMIT else 0.0))
        for unit in sorted(UNITS, key=lambda unit: -took[unit])[:3] if size else ():
            pipe.send((source, unit, 0.0))
            took[unit] = _took(pattern, unit, size)
            pipe.send((source, unit, took[unit] if took[unit] > LIMIT else 0.0))
    pipe.send(None)


def _slow(size: int) -> list[tuple[str, str, float]]:
    """The patterns and texts that took longer than the limit; one that does not end counts, and ends the search."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_try_all, args=(theirs, size), daemon=True)
    process.start()
    theirs.close()
    slow: list[tuple[str, str, float]] = []
    source, unit = "none", "none"
    try:
        while ours.poll(PATIENCE):
            answer = ours.recv()
            if answer is None:
                return slow
            source, unit, took = answer
            if took:
                slow.append((source[:200], unit, took))
        return [*slow, (source[:200], unit, PATIENCE)]
    finally:
        process.kill()
        process.join()


def test_many_patterns_are_found() -> None:
    assert len(patterns()) > 60


def test_no_pattern_takes_long_over_a_little_of_anything() -> None:
    assert not _slow(0)


@pytest.mark.slow
def test_every_pattern_reads_a_megabyte_of_its_worst_within_a_second() -> None:
    assert not _slow(SIZE)
