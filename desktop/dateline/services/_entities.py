"""Brings entities of several sources together: namesakes that are one, and what sources call them differently."""

from collections.abc import Iterable

from dateline.collation import calling
from dateline.collation.naming import is_full, key_of, same_person
from dateline.domain.changes import Changes
from dateline.domain.document import Publication, PublicationBasis
from dateline.domain.edtf import parse
from dateline.domain.fact import Review
from dateline.store import entities, facts, ids, neighbours
from dateline.store.acts import Act
from dateline.store.claims import reviews

_BOUND = "it tells of"  # how the reason of a bound begins


def join_namesakes(act: Act, sources: Iterable[int]) -> None:
    """Let persons of *sources* be one with those of other sources who can be nobody else.

    Names that sound alike with one family name are one person's. A bare family name is the one person of the project
    who has it. Two persons whom one source tells apart stay two.
    """
    for number in entities.of_people(act.connection, sources):
        _, name, merged_into = entities.called(act.connection, number)
        if merged_into is not None:
            continue
        mine = key_of(name)
        alike = [
            (other, theirs)
            for other, theirs in entities.namesakes(act.connection, [number]).get(number, [])
            if same_person(mine, key_of(theirs)) and not _told_apart(act, number, other)
        ]
        full = [other for other, theirs in alike if is_full(key_of(theirs))]
        bare = [other for other, theirs in alike if not is_full(key_of(theirs))]
        if is_full(mine):
            joined = [*full, *bare]
        else:
            joined = full if len(full) == 1 else bare
        if joined:
            kept = min([number, *joined])
            _merge(act, kept, [number, *joined])


def _merge(act: Act, kept: int, all_of_them: Iterable[int]) -> None:
    """Make them one under the oldest id."""
    numbers = sorted(set(all_of_them))
    for number in numbers:
        if number != kept:
            entities.merge(act, kept, number)
    act.note_changes(Changes(entities=ids.all_shown(ids.ENTITY, numbers)))


def _told_apart(act: Act, a: int, b: int) -> bool:
    return bool(entities.sources_of(act.connection, a) & entities.sources_of(act.connection, b))


def compare(act: Act, sources: Iterable[int]) -> None:
    """Find what sources call the entities of *sources* differently: spellings of a name, titles."""
    touched = []
    people = entities.of_people(act.connection, sources)
    for number, ways in sorted(neighbours.names(act.connection, people).items()):
        if sum(count for _, count in ways) < 2:
            continue
        _call(act, number, ways)
        said = entities.said_of(act.connection, number)
        found = calling.disagreements(said, entities.statements_with(act.connection, number))
        facts.set_disagreements(act, found, entity=number)
        touched.append(number)
    entities.refresh(act, touched)


def _call(act: Act, number: int, ways: list[tuple[str, int]]) -> None:
    """Show a person under the name that most sources have, and no bare family name where one says more."""
    best, _ = min(ways, key=lambda way: (not is_full(key_of(way[0])), -way[1], -len(way[0].split()), way[0]))
    subject = ids.shown(ids.ENTITY, number)
    edited = reviews(act.connection, [subject]).get(subject) is Review.EDITED
    if not edited and best != entities.called(act.connection, number)[1]:
        entities.rename(act, number, best)


def bound_undated(act: Act, sources: Iterable[int]) -> None:
    """Give articles that nobody dates a bound: they appeared after what they tell of, where others date that."""
    for number, (basis, reason) in sorted(neighbours.undated(act.connection, sources).items()):
        bounded = reason.startswith(_BOUND)
        if basis != PublicationBasis.NONE and not bounded:
            continue
        told = [
            (low, edtf, label)
            for edtf, label in neighbours.told_by_others(act.connection, number)
            if (low := parse(edtf).earliest) is not None
        ]
        if told:
            _, edtf, label = max(told)
            start, why = edtf.split("/")[0], f"{_BOUND} ‘{label}’, which another source dates"
            published = Publication(edtf=f"{start}/..", basis=PublicationBasis.INFERRED, why=why)
            neighbours.set_publication(act, number, published)
        elif bounded:
            neighbours.set_publication(act, number, Publication())
