"""Finds facts, entities, sources and words in all texts."""

import re
from dataclasses import dataclass, field

from dateline.domain.edtf import parse
from dateline.domain.views import EntityRow, FactFilter, Hit
from dateline.errors import BadQuery, NoSuchThing
from dateline.store import hits, ids, lists, search
from dateline.store.folding import folded
from dateline.store.project import Project

_FIELDS = ("entity", "source", "from", "to", "disagree")
_PART = re.compile(
    rf'(?:(?P<field>{"|".join(_FIELDS)}):)?(?:["“”](?P<phrase>[^"“”]*)["“”]|(?P<word>\S+))', re.IGNORECASE
)

# How many entities and sources stand above the facts and the texts.
_FEW = 8


@dataclass(frozen=True, slots=True)
class Query:
    """A query taken apart: `terms` are words (a `*` at the end: beginnings) and phrases; `fields` pairs."""

    terms: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = field(default=())


def take_apart(query: str) -> Query:
    """The words, phrases and fields (`entity:`, `source:`, `from:`, `to:`, `disagree:yes`) in *query*."""
    terms: list[str] = []
    fields: list[tuple[str, str]] = []
    for part in _PART.finditer(query):
        value = (part["phrase"] if part["phrase"] is not None else part["word"]).strip()
        if part["field"]:
            fields.append((part["field"].lower(), value))
        elif re.search(r"\w", value):
            terms.append(value)
    return Query(tuple(terms), tuple(fields))


def find(project: Project, query: str, limit: int = 50, *, typing: bool = False) -> list[Hit]:
    """What matches *query*: entities, sources, facts, stretches of text, in this order, at most *limit*.

    While somebody is *typing*, the last word is taken for the beginning of one. Raises `BadQuery`.
    """
    taken = take_apart(query)
    if not taken.terms and not taken.fields:
        raise BadQuery("There is nothing to search for: give at least one word.")
    terms = list(taken.terms)
    if typing and terms and not query.endswith((" ", '"', "”")) and " " not in terms[-1]:
        terms[-1] = terms[-1].rstrip("*") + "*"
    wanted, sources = _filter(project, taken)
    with project.read() as connection:
        if not terms:
            return hits.filtered_facts(connection, wanted, limit)
        numbers = search.find_sources(connection, terms, limit)
        if sources is not None:
            numbers = [number for number in numbers if number in sources]
        found: list[Hit] = []
        if not taken.fields:
            plain = " ".join(term.rstrip("*") for term in terms)
            found += hits.of_entities(connection, plain, _FEW)
        found += hits.of_sources(connection, terms, _FEW, sources)
        facts = hits.of_facts(connection, terms, numbers, limit // 2, wanted if taken.fields else None)
        texts = hits.of_texts(connection, terms, numbers, max(limit - len(found) - len(facts), limit // 4))
    return [*found, *facts, *texts][:limit]


def _filter(project: Project, taken: Query) -> tuple[FactFilter, set[int] | None]:
    entities: list[str] = []
    sources: set[int] | None = None
    limits: dict[str, int | None] = {}
    disagreeing = False
    for name, value in taken.fields:
        if name == "entity":
            entities.append(entity_named(project, value).id)
        elif name == "source":
            with project.read() as connection:
                named = hits.sources_named(connection, value)
            sources = named if sources is None else sources & named
        elif name == "disagree":
            disagreeing = value.lower() not in {"no", "false", "0"}
        else:
            date = parse(value)
            limits["earliest" if name == "from" else "latest"] = date.earliest if name == "from" else date.latest
    shown = tuple(sorted(ids.shown(ids.SOURCE, number) for number in sources)) if sources is not None else ()
    if sources is not None and not sources:
        raise NoSuchThing("No source of this project is called that.")
    return FactFilter(entities=tuple(entities), sources=shown, disagreeing=disagreeing, **limits), sources


def entity_named(project: Project, name: str) -> EntityRow:
    """The entity that *name* means best: its id, its name, one of its names, a part of one; the most mentioned.

    Raises `NoSuchThing`.
    """
    with project.read() as connection:
        if re.fullmatch(r"e\d+", name):
            found = lists.entities_by_number(connection, [ids.number(ids.ENTITY, name)])
            if found:
                return found[0]
        rows = lists.entities(connection, None, name, "mentions", 0, 500)
    if not rows:
        raise NoSuchThing(f"No entity of this project is called ‘{name}’.")
    wanted = folded(name)
    return min(
        rows,
        key=lambda row: (folded(row.name) != wanted, wanted not in map(folded, row.aliases), -row.mentions),
    )


def fact_filter(
    project: Project,
    *,
    entities: tuple[str, ...] = (),
    earliest: str | None = None,
    latest: str | None = None,
    disagreeing: bool = False,
) -> FactFilter:
    """The filter for facts with all of these *entities* (by name or id), between two EDTF dates.

    Raises `NoSuchThing`, `BadDate`.
    """
    return FactFilter(
        entities=tuple(entity_named(project, name).id for name in entities),
        earliest=parse(earliest).earliest if earliest else None,
        latest=parse(latest).latest if latest else None,
        disagreeing=disagreeing,
    )
