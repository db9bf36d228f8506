"""A project with as many entities and facts as one asks for, written by raw inserts: names and happenings by a rule.

Every run makes the same. A third of the entities goes by a second name; how often they are mentioned follows a power
law, as it does in the news.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Table, insert

from dateline.store import project as projects
from dateline.store import tables
from dateline.store.folding import folded

_CALLED = """
Ada Amira Anton Aylin Bela Bruno Carla Chen Dario Elif Emil Fatima Femi Greta Hana Hugo Ines Ivan Jana Jonas Kaito Lena
Li Luca Maja Marek Mei Milan Nadia Nils Olga Omar Petra Quang Rosa Samir Sofia Tariq Tove Uma Vera Wang Xenia Yusuf Zora
"""
_SYLLABLES = """
ba ber chen dal den der fal gar hal han ing kov ler lin lund mar mir nen nov ol ral ren ros san ska son tar tin vik wal
wen zer
"""
_ENDS = "ville burg stad holm grad pur ford port mouth abad"
_FIRST, _PARTS, _PLACES = _CALLED.split(), _SYLLABLES.split(), _ENDS.split()
_BODIES = ("Ministry of {}", "{} University", "{} Council", "Bank of {}", "{} Institute", "{} Rail", "United {}")
_KINDS = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "LAW", "PRODUCT", "WORK")
_SHARES = (55, 20, 8, 4, 3, 3, 3, 1, 2, 1)
_FROM = date(2015, 1, 1).toordinal()
_DAYS = 4_000


def named(chance: random.Random, kind: str) -> str:
    """A name of this kind that sounds like one."""
    root = "".join(chance.choice(_PARTS) for _ in range(chance.randint(2, 3))).capitalize()
    if kind == "PERSON":
        if chance.random() < 0.04:
            return "".join(
                chance.choice("王李张刘陈杨黄赵吴周徐孙马朱胡林何高郭罗") for _ in range(chance.randint(2, 3))
            )
        return f"{chance.choice(_FIRST)} {root}"
    if kind == "ORG":
        return chance.choice(_BODIES).format(root)
    return root + chance.choice(_PLACES)


def _entities(count: int) -> Iterator[dict[str, Any]]:
    chance = random.Random(11)
    for number in range(1, count + 1):
        kind = chance.choices(_KINDS, _SHARES)[0]
        name = named(chance, kind)
        short = folded(name)
        first = _FROM + chance.randrange(_DAYS) if chance.random() < 0.8 else None
        yield {
            "id": number, "type": kind, "name": name, "folded": short, "why": "",
            "family": short.split()[-1] if kind == "PERSON" else None,
            "mentions": int(chance.paretovariate(0.9)) % 50_000 + 1, "sources": 1, "first_day": first,
            "disagreements": int(chance.random() < 0.02),
        }  # fmt: skip


def _names(count: int) -> Iterator[dict[str, Any]]:
    chance = random.Random(12)
    number = 0
    for entity in _entities(count):
        number += 1
        yield {"id": number, "entity": entity["id"], "name": entity["name"], "folded": entity["folded"]}
        if chance.random() < 0.33:
            number += 1
            other = entity["name"].split()[-1] if " " in entity["name"] else f"The {entity['name']}"
            yield {"id": number, "entity": entity["id"], "name": other, "folded": folded(other)}


def _facts(count: int) -> Iterator[dict[str, Any]]:
    chance = random.Random(13)
    for number in range(1, count + 1):
        low = _FROM + chance.randrange(_DAYS) if chance.random() < 0.9 else None
        yield {
            "id": number, "label": f"Happening {number:,}", "basis": "stated" if low else "none", "why": "a rule",
            "edtf": date.fromordinal(low).isoformat() if low else None, "words": "then" if low else None,
            "low": low, "high": low, "flags": 0, "precision": "day" if low else "", "modality": "asserted",
            "polarity": "positive", "origins": 1, "sources": 1, "statements": 1,
            "disagreements": int(chance.random() < 0.03), "confidence": 0.8, "source": 1, "shown": True,
        }  # fmt: skip


def _statements(count: int) -> Iterator[dict[str, Any]]:
    for number in range(1, count + 1):
        yield {
            "id": number, "source": 1, "start": 0, "end": 4, "words": "They", "lemma": "do", "predicate_start": 0,
            "predicate_end": 4, "predicate_words": "They", "when_basis": "stated", "when_why": "",
            "modality": "asserted", "polarity": "positive", "confidence": 0.8, "shown": True, "why": "",
        }  # fmt: skip


def _participants(count: int, entities: int) -> Iterator[dict[str, Any]]:
    chance = random.Random(14)
    for number in range(1, count + 1):
        for position in range(chance.randint(1, 3)):
            who = int(entities ** chance.random())  # the first entities take part in most
            yield {
                "statement": number, "position": position, "start": 0, "end": 4, "words": "They", "role": "agent",
                "entity": min(max(who, 1), entities),
            }  # fmt: skip


def make(path: Path, *, entities: int, facts: int = 0) -> Path:
    """Make a project at *path* with so many entities and facts, unless it is there; its path."""
    if path.exists():
        return path
    draft = path.with_suffix(".draft.dateline")
    draft.unlink(missing_ok=True)
    with projects.create(draft, "a benchmark") as project, project.upkeep() as connection:

        def write(table: Table, rows: Iterator[dict[str, Any]]) -> None:
            while some := list(islice(rows, 20_000)):
                connection.execute(insert(table), some)

        source = {
            "id": 1, "sha256": "0", "text_sha256": "0", "path": "/crowd.txt", "media_type": "text/plain",
            "title": "The crowd", "published_basis": "none", "published_why": "", "engine": "", "characters": 4,
            "given": "{}", "analysed": True, "facts": facts,
        }  # fmt: skip
        connection.execute(insert(tables.source), source)
        connection.execute(insert(tables.source_text), {"source": 1, "text": "They"})
        write(tables.entity, _entities(entities))
        write(tables.entity_name, _names(entities))
        if facts:
            write(tables.statement, _statements(facts))
            write(tables.fact, _facts(facts))
            pairs = ({"statement": number, "fact": number, "origin": 1} for number in range(1, facts + 1))
            write(tables.fact_statement, pairs)
            write(tables.participant, _participants(facts, entities))
        connection.exec_driver_sql("INSERT INTO entity_search(entity_search) VALUES ('optimize')")
    draft.rename(path)
    return path
