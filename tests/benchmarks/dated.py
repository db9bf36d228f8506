"""A project with as many dated facts as one asks for, written by raw inserts; every run makes the same.

The facts lie over six years, as precise as the news are: most of a day, some of a week, a month or a year.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Table, insert

from dateline.store import project as projects
from dateline.store import tables

SOURCES, ENTITIES = 400, 5_000
_FIRST = date(2019, 1, 1)
_DAYS = 2_190
_NAMES = ("Amira", "Bruno", "Carla", "Elif", "Femi", "Greta", "Hugo", "Ines", "Jonas", "Kaito", "Lena", "Omar")
_DID = ("opened a school", "signed a treaty", "met the board", "closed the mine", "raised the fares", "left")


def _fact(number: int, chance: random.Random) -> dict[str, Any]:
    first = _FIRST + timedelta(chance.randrange(_DAYS))
    kind = chance.random()
    if kind < 0.7:
        edtf, last, precision = first.isoformat(), first, "day"
    elif kind < 0.85:
        last = first + timedelta(6)
        edtf, precision = f"{first.isoformat()}/{last.isoformat()}", "interval"
    elif kind < 0.99:
        first = first.replace(day=1)
        last = (first + timedelta(31)).replace(day=1) - timedelta(1)
        edtf, precision = f"{first:%Y-%m}", "month"
    else:
        first, last = first.replace(month=1, day=1), first.replace(month=12, day=31)
        edtf, precision = f"{first:%Y}", "year"
    flags = chance.choices([0, 4, 16, 32, 64], [75, 10, 8, 4, 3])[0]
    return {
        "id": number, "label": f"{chance.choice(_NAMES)} {chance.choice(_DID)}", "edtf": edtf, "basis": "stated",
        "why": "", "low": first.toordinal(), "high": last.toordinal(), "flags": flags, "precision": precision,
        "modality": "planned" if flags == 32 else "asserted", "polarity": "positive",
        "origins": 1 + (number % 4 == 0) + (number % 20 == 0), "sources": 1 + (number % 4 == 0) + (number % 20 == 0),
        "statements": 1, "disagreements": int(flags == 64), "confidence": 0.25 + 0.75 * chance.random(),
        "source": 1 + number % SOURCES, "shown": True,
    }  # fmt: skip


def _facts(count: int) -> Iterator[dict[str, Any]]:
    chance = random.Random(7)
    return (_fact(number, chance) for number in range(1, count + 1))


def _statements(count: int) -> Iterator[dict[str, Any]]:
    return (
        {
            "id": number, "source": 1 + number % SOURCES, "start": 0, "end": 4, "words": "They", "lemma": "do",
            "predicate_start": 0, "predicate_end": 4, "predicate_words": "They", "when_basis": "stated",
            "when_why": "", "modality": "asserted", "polarity": "positive", "confidence": 0.8, "shown": True,
            "why": "",
        }
        for number in range(1, count + 1)
    )  # fmt: skip


def _participants(count: int) -> Iterator[dict[str, Any]]:
    chance = random.Random(8)
    for number in range(1, count + 1):
        yield {
            "statement": number, "position": 0, "start": 0, "end": 4, "words": "They", "role": "agent",
            "entity": max(int(ENTITIES ** chance.random()), 1),  # the first ones take part in most
        }  # fmt: skip


def _sources() -> Iterator[dict[str, Any]]:
    return (
        {
            "id": number, "sha256": f"{number}", "text_sha256": f"{number}", "path": f"/news/{number}.txt",
            "media_type": "text/plain", "title": f"News of the day {number}", "published_basis": "none",
            "published_why": "", "engine": "", "characters": 4, "given": "{}", "analysed": True, "facts": 0,
        }
        for number in range(1, SOURCES + 1)
    )  # fmt: skip


def _entities() -> Iterator[dict[str, Any]]:
    return (
        {
            "id": number, "type": "PERSON", "name": f"Person {number}", "folded": f"person {number}", "why": "",
            "mentions": 1, "sources": 1, "disagreements": 0,
        }
        for number in range(1, ENTITIES + 1)
    )  # fmt: skip


def make(path: Path, facts: int) -> Path:
    """Make a project with so many facts at *path*, unless it is there; its path. The timeline's arrays are not kept."""
    if path.exists():
        return path
    draft = path.with_suffix(".draft.dateline")
    draft.unlink(missing_ok=True)
    with projects.create(draft, "a benchmark") as project, project.upkeep() as connection:

        def write(table: Table, rows: Iterator[dict[str, Any]]) -> None:
            while some := list(islice(rows, 20_000)):
                connection.execute(insert(table), some)

        write(tables.source, _sources())
        write(tables.source_text, ({"source": number, "text": "They"} for number in range(1, SOURCES + 1)))
        write(tables.entity, _entities())
        write(tables.statement, _statements(facts))
        write(tables.fact, _facts(facts))
        numbers = range(1, facts + 1)
        write(tables.fact_statement, ({"statement": n, "fact": n, "origin": n} for n in numbers))
        write(tables.participant, _participants(facts))
        free = [(table, facts + 1) for table in ("statement", "fact", "origin")]
        free += [("source", SOURCES + 1), ("entity", ENTITIES + 1)]
        connection.execute(insert(tables.counter), [{"name": name, "free": number} for name, number in free])
    draft.rename(path)
    return path
