"""What a person decides of facts: that two are one, or that a statement belongs to another.

Decisions are kept as pairs of statements, so that they hold whatever is imported later, and whatever a fact is called.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from dateline.domain.changes import Changes
from dateline.errors import DatelineError
from dateline.services.collating import regather
from dateline.services.projects import somebody
from dateline.store import claims, facts, ids, neighbours
from dateline.store.acts import Act
from dateline.store.project import Project


def merge_facts(project: Project, one: str, other: str, *, who: str | None = None) -> Changes:
    """Make two facts one: the older goes on, and the other leads to it.

    Raises `NoSuchThing`, and `DatelineError` where they are one already.
    """
    with project.act("merge", f"Merge {one} and {other}", who or somebody()) as act:
        numbers = [_now(act, name) for name in (one, other)]
        if numbers[0] == numbers[1]:
            raise DatelineError(f"{one} and {other} are one fact already.")
        sides = [[claim.number for claim in claims.of_facts(act.connection, [number])] for number in numbers]
        together = list(pairwise(sorted(sides[0] + sides[1])))
        told_apart = neighbours.decisions(act.connection, sides[0] + sides[1])
        together += [(a, b) for a, b, belong in told_apart if not belong and (a in sides[0]) != (b in sides[0])]
        neighbours.decide(act, together, together=True)
        regather(act, sides[0] + sides[1])
        return act.changes


def split_off(project: Project, statements: Sequence[str], *, who: str | None = None) -> Changes:
    """Take *statements*, all of one fact, out of it: they are of another, and never meet the rest again.

    Raises `NoSuchThing`, and `DatelineError` where they are of several facts or all that their fact has.
    """
    what = ", ".join(statements)
    with project.act("split", f"Split {what} off", who or somebody()) as act:
        leaving = {ids.number(ids.STATEMENT, name) for name in statements}
        fact, *others = sorted({facts.of_statement(act.connection, number) for number in leaving})
        rest = {claim.number for claim in claims.of_facts(act.connection, [fact])} - leaving
        if others or not rest:
            raise DatelineError(f"{what}: that is not a part of one fact.")
        bound = [(a, b) for a, b, belong in neighbours.decisions(act.connection, leaving | rest) if belong]
        neighbours.decide(act, ((a, b) for a in leaving for b in rest), together=False)
        neighbours.decide(act, pairwise(sorted(leaving)), together=True)
        neighbours.decide(act, _kept_by_way_of(leaving, bound), together=True)
        regather(act, sorted(leaving | rest), leaving=leaving)
        return act.changes


def _kept_by_way_of(leaving: set[int], bound: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pairs that hold together what a person joined by way of a statement that leaves."""
    beside = sorted({end for pair in bound for end in pair if leaving & set(pair)} - leaving)
    return list(pairwise(beside))


def _now(act: Act, fact: str) -> int:
    number = ids.number(ids.FACT, fact)
    facts.must_exist(act.connection, number)
    return facts.leads_to(act.connection, number)
