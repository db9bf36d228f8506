"""Finds facts, entities, sources and words in all texts."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from dateline.domain.edtf import parse
from dateline.domain.views import Bars, EntityRow, FactFilter, FactSet, Hit, Suggestion
from dateline.errors import BadQuery, Cancelled, NoSuchThing
from dateline.store import bars as stored_bars
from dateline.store import hits, ids, lists, search
from dateline.store.folding import folded
from dateline.store.project import Project

FIELDS = ("entity", "source", "from", "to", "disagree")
_PART = re.compile(
    rf'(?:(?P<field>{"|".join(FIELDS)}):)?(?:["“”](?P<phrase>[^"“”]*)["“”]|(?P<word>\S+))'
    rf"|(?P<bare>{'|'.join(FIELDS)}):(?=\s|$)",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(rf'(?:^|\s)(?P<field>{"|".join(FIELDS)}):(?P<begun>["“][^"”]*|[^\s"“”]*)$', re.IGNORECASE)
_WANTS = {
    "entity": 'the name of somebody or something, such as entity:Smith or entity:"Jane Smith"',
    "source": "words of a title or a file's name, such as source:embassy",
    "from": "a date, such as from:2025, from:2025-08 or from:2025-08-14",
    "to": "a date, such as to:2025, to:2025-08 or to:2025-08-14",
    "disagree": "yes",
}
_YES, _NO = frozenset({"yes", "true", "1", "y"}), frozenset({"no", "false", "0", "n"})

# How many entities and sources stand above the facts and the texts.
_FEW = 8
# Stretches of text that somebody who types is shown: each is looked for in a text that must be read.
_GLANCE = 24
# More sources than this are not what somebody means who names one.
_MOST_SOURCES = 5_000


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
        if part["bare"]:
            fields.append((part["bare"].lower(), ""))
            continue
        value = (part["phrase"] if part["phrase"] is not None else part["word"]).strip()
        if part["field"]:
            fields.append((part["field"].lower(), value))
        elif value.lower().rstrip(":") in FIELDS and value.endswith(":"):
            fields.append((value[:-1].lower(), ""))
        elif re.search(r"\w", value):
            terms.append(value)
    return Query(tuple(terms), tuple(fields))


def find(
    project: Project,
    query: str,
    limit: int = 50,
    *,
    typing: bool = False,
    bars: Callable[[], Bars] | None = None,
    outdated: Callable[[], bool] = lambda: False,
) -> list[Hit]:
    """What matches *query*: entities, sources, facts, stretches of text, in this order, at most *limit*.

    While somebody is *typing*, the last word is taken for the beginning of one, and *outdated* says when nobody waits
    any more. *bars* gives all dated facts to whoever has them at hand. Raises `BadQuery`, `BadDate`, `NoSuchThing` and
    `Cancelled`.
    """
    taken = take_apart(query)
    terms = list(taken.terms)
    if typing and terms and not query.endswith((" ", '"', "”")) and " " not in terms[-1]:
        terms[-1] = terms[-1].rstrip("*") + "*"
    wanted = asked_for(project, Query((), taken.fields))
    within = {ids.number(ids.SOURCE, name) for name in wanted.sources} if wanted.sources else None
    if not terms and not taken.fields:
        raise BadQuery("There is nothing to search for: give at least one word.")
    found: list[Hit] = []
    with project.read() as connection:
        dated = _dated(project, bars) if taken.fields else None
        keys = None if dated is None else lists.fact_keys(connection, wanted, dated)
        _go_on(outdated)
        if not terms:
            assert keys is not None
            return hits.placed(connection, hits.filtered_facts(connection, keys[:limit].tolist()))
        if not taken.fields:
            found += hits.of_entities(connection, " ".join(term.rstrip("*") for term in terms), _FEW)
        found += hits.of_sources(connection, terms, _FEW, within)
        _go_on(outdated)
        facts = hits.of_facts(connection, terms, limit // 2, keys)
        _go_on(outdated)
        # A stretch of text has no date and disagrees with nobody: with such fields, facts alone are asked for.
        if all(name == "source" for name, _ in taken.fields):
            room = max(limit - len(found) - len(facts), limit // 4)
            room = min(room, _GLANCE) if typing else room
            sources = search.find_sources(connection, terms, room, within=within)
            texts = hits.of_texts(connection, terms, sources, room)
        else:
            texts = []
        return hits.placed(connection, [*found, *facts, *texts][:limit])


def asked_for(project: Project, query: str | Query) -> FactFilter:
    """The facts that *query* asks for, as a filter. Raises `BadQuery`, `BadDate`, `NoSuchThing`."""
    taken = take_apart(query) if isinstance(query, str) else query
    entities: list[str] = []
    sources: set[int] | None = None
    limits: dict[str, int | None] = {}
    disagreeing = False
    for name, value in taken.fields:
        if not re.search(r"\w", value):
            raise BadQuery(f"After ‘{name}:’ comes {_WANTS[name]}.")
        if name == "entity":
            entities.append(entity_named(project, value).id)
        elif name == "source":
            named = _sources_named(project, value)
            sources = named if sources is None else sources & named
        elif name == "disagree":
            if value.lower() not in _YES | _NO:
                raise BadQuery(
                    f"After ‘disagree:’ comes yes, not ‘{value}’: it asks for facts that sources disagree on."
                )
            disagreeing = value.lower() in _YES
        else:
            date = parse(value)
            limits["earliest" if name == "from" else "latest"] = date.earliest if name == "from" else date.latest
    if sources is not None and not sources:
        raise NoSuchThing("No source of this project is called that.")
    return FactFilter(
        entities=tuple(entities),
        sources=tuple(ids.shown(ids.SOURCE, number) for number in sorted(sources or ())),
        disagreeing=disagreeing,
        stating=taken.terms,
        **limits,
    )


def suggest(project: Project, query: str, limit: int = 6) -> tuple[str, list[Suggestion]]:
    """The field that is being typed at the end of *query* (empty: none is), and how it may go on."""
    unfinished = _UNFINISHED.search(query)
    if unfinished is None:
        return "", []
    name, begun = unfinished["field"].lower(), unfinished["begun"].lstrip('"“').strip()
    before = query[: unfinished.start("field")] + f"{name}:"
    names: list[str] = []
    with project.read() as connection:
        if name == "entity":
            names = [row.name for row in lists.entities(connection, None, begun, "mentions", 0, limit)]
        elif name == "source" and begun:
            numbers = hits.sources_named(connection, begun, limit)
            names = [row.title for row in lists.sources(connection, numbers) if row.titled]
        elif name == "disagree" and "yes".startswith(begun.lower()):
            names = ["yes"]
    return name, [
        Suggestion(words=one, query=f'{before}"{one}" ' if re.search(r"\s", one) else f"{before}{one} ")
        for one in dict.fromkeys(names)
        if '"' not in one
    ]


def passing(project: Project, wanted: FactFilter, bars: Callable[[], Bars]) -> FactSet:
    """All facts that *wanted* asks for; *bars* gives all dated ones."""
    with project.read() as connection:
        dated = bars()
        return FactSet(lists.fact_keys(connection, wanted, dated))


def _dated(project: Project, bars: Callable[[], Bars] | None) -> Bars:
    """All dated facts, from whoever has them at hand."""
    if bars is not None:
        return bars()
    with project.read() as connection:
        return stored_bars.bars(connection, project.version_in(connection))


def _go_on(outdated: Callable[[], bool]) -> None:
    if outdated():
        raise Cancelled


def _sources_named(project: Project, name: str) -> set[int]:
    with project.read() as connection:
        named = hits.sources_named(connection, name, _MOST_SOURCES + 1)
    if len(named) > _MOST_SOURCES:
        raise BadQuery(f"More than {_MOST_SOURCES:,} sources have ‘{name}’ in their name: say more of it.")
    return named


def entity_named(project: Project, name: str) -> EntityRow:
    """The entity that *name* means best: its id, its name, one of its names, a part of one; the most mentioned.

    Raises `NoSuchThing`.
    """
    with project.read() as connection:
        if re.fullmatch(r"e\d+", name):
            found = lists.entities_by_number(connection, [ids.number(ids.ENTITY, name)])
            if found:
                return found[0]
        rows = hits.entities_called(connection, name) or lists.entities(connection, None, name, "mentions", 0, _FEW)
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
