"""Statements into facts: the statements of one happening meet, and the order in which they came plays no part.

The statements and the pairs of them that state one happening (`happening.same`) form a graph. Each connected part
of it is gathered on its own: the surest pairs are joined first, and two groups only if no statement of one conflicts
with a statement of the other. All ties are broken by content, so the facts are a function of the statements alone,
and a new statement can change only the facts of the part that it falls into.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from dateline.collation.claim import Claim
from dateline.collation.happening import conflict, same

Alike = Callable[[str, str], float]  # how alike two sources (by their keys) are, 0 to 1


class Edge(NamedTuple):
    """Two statements taken to state one happening, by their ids in order, and the evidence for it."""

    a: str
    b: str
    evidence: float


class Decisions(NamedTuple):
    """What a person decided: pairs of statements, ids in order, that belong together or apart. It always wins."""

    together: Collection[tuple[str, str]] = ()
    apart: Collection[tuple[str, str]] = ()


UNDECIDED = Decisions()


def edges(new: Iterable[Claim], others: Iterable[Claim], alike: Alike) -> list[Edge]:
    """The edges among *new* statements, and between them and *others*."""
    shelves: dict[str, list[Claim]] = {}
    for claim in others:
        shelves.setdefault(claim.kind, []).append(claim)
    found = []
    for claim in new:
        shelf = shelves.setdefault(claim.kind, [])
        for other in shelf:
            likeness = 1.0 if claim.source == other.source else alike(claim.source, other.source)
            evidence = same(claim, other, likeness)
            if evidence is not None:
                found.append(Edge(min(claim.id, other.id), max(claim.id, other.id), evidence))
        shelf.append(claim)
    return found


def gather(claims: Sequence[Claim], found: Iterable[Edge], decided: Decisions = UNDECIDED) -> list[tuple[Claim, ...]]:
    """The facts that *claims* state, each as its statements in the order of their keys; in the order of their first.

    *found* are the edges among them. Edges to statements that are not among *claims* are left aside.
    """
    by_id = {claim.id: claim for claim in claims}
    groups = {claim.id: [claim] for claim in claims}

    def join(a: str, b: str) -> None:
        left, right = groups[a], groups[b]
        left.extend(right)
        for claim in right:
            groups[claim.id] = left

    for a, b in sorted(decided.together, key=lambda pair: _content(by_id, pair)):
        if a in groups and b in groups and groups[a] is not groups[b]:
            join(a, b)
    inside = [edge for edge in found if edge.a in by_id and edge.b in by_id]
    inside.sort(key=lambda edge: (-round(edge.evidence, 6), _content(by_id, (edge.a, edge.b))))
    apart = set(decided.apart)
    for edge in inside:
        left, right = groups[edge.a], groups[edge.b]
        if left is not right and not _conflict(left, right, apart):
            join(edge.a, edge.b)
    facts = {id(group): tuple(sorted(group, key=lambda claim: claim.key)) for group in groups.values()}
    return sorted(facts.values(), key=lambda fact: fact[0].key)


def _content(by_id: dict[str, Claim], pair: tuple[str, str]) -> list[tuple[str, int, int, str]]:
    """What a pair of statements is, without its ids."""
    return sorted(by_id[name].key for name in pair if name in by_id)


def _conflict(left: list[Claim], right: list[Claim], apart: Collection[tuple[str, str]]) -> bool:
    return any((min(a.id, b.id), max(a.id, b.id)) in apart or conflict(a, b) is not None for a in left for b in right)
