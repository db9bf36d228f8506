"""Statements into facts: the statements of one happening meet, and the order in which they came plays no part.

The statements and the pairs of them that state one happening (`happening.same`) form a graph. Each connected part
of it is gathered on its own: the surest pairs are joined first, and two groups only if no statement of one conflicts
with a statement of the other. All ties are broken by content, so the facts are a function of the statements alone,
and a new statement can change only the facts of the part that it falls into.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from dateline.collation.claim import Claim
from dateline.collation.happening import are_several, conflict, same

Alike = Callable[[str, str], float]  # how alike two sources (by their keys) are, 0 to 1


_CROWD = 3_000  # pairs of statements of one kind in two sources, from which on not every edge is kept
_EACH = 12  # of them are kept for each statement
_OWN = 0.6  # log-odds that put two statements of one article before those of two


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
    """The edges among *new* statements, and between them and *others*.

    Both are all statements of their sources: whether two sources tell more than one happening of a kind is read off
    them.
    """
    shelves: dict[tuple[str, str], list[Claim]] = {}  # by kind and source
    by_kind: dict[str, set[str]] = {}

    def shelve(claim: Claim) -> None:
        shelves.setdefault((claim.kind, claim.source), []).append(claim)
        by_kind.setdefault(claim.kind, set()).add(claim.source)

    fresh: dict[str, list[Claim]] = {}
    for claim in others:
        shelve(claim)
    for claim in new:
        fresh.setdefault(claim.source, []).append(claim)
    found: list[Edge] = []
    for source, claims in fresh.items():
        kinds: dict[str, list[Claim]] = {}
        for claim in claims:
            kinds.setdefault(claim.kind, []).append(claim)
        for kind, mine in kinds.items():
            found += _edges(mine, [], 1.0)
            for other in by_kind.get(kind, ()):
                found += _edges(mine, shelves[kind, other], alike(source, other))
        for claim in claims:
            shelve(claim)
    return found


def _edges(mine: list[Claim], theirs: list[Claim], alike: float) -> list[Edge]:
    """The edges between the statements of one kind of two sources; among those of one source, without *theirs*."""
    several = are_several([*mine, *theirs])
    pairs = [(a, b) for a in mine for b in theirs] if theirs else list(combinations(mine, 2))
    found = []
    for a, b in pairs:
        evidence = same(a, b, alike, several=several)
        if evidence is not None:
            found.append(Edge(min(a.id, b.id), max(a.id, b.id), evidence))
    return _surest(found, {claim.id: claim for claim in (*mine, *theirs)}) if len(pairs) > _CROWD else found


def _surest(found: list[Edge], by_id: dict[str, Claim]) -> list[Edge]:
    """Of each statement's edges only so many, the surest: what repeats itself a thousand times has a million."""
    met: Counter[str] = Counter()
    kept = []
    for edge in sorted(found, key=lambda edge: (-round(edge.evidence, 6), _content(by_id, (edge.a, edge.b)))):
        if min(met[edge.a], met[edge.b]) < _EACH:
            kept.append(edge)
        met.update((edge.a, edge.b))
    return kept


def gather(claims: Sequence[Claim], found: Iterable[Edge], decided: Decisions = UNDECIDED) -> list[tuple[Claim, ...]]:
    """The facts that *claims* state, each as its statements in the order of their keys; in the order of their first.

    *found* are the edges among them. Edges to statements that are not among *claims* are left aside.
    """
    by_id = {claim.id: claim for claim in claims}
    groups = {claim.id: _Group(claim) for claim in claims}

    def join(a: str, b: str) -> None:
        left, right = groups[a], groups[b]
        left.take(right)
        for claim in right.claims:
            groups[claim.id] = left

    for a, b in sorted(decided.together, key=lambda pair: _content(by_id, pair)):
        if a in groups and b in groups and groups[a] is not groups[b]:
            join(a, b)
    for group in set(groups.values()):
        group.bind()
    inside = [edge for edge in found if edge.a in by_id and edge.b in by_id]

    # What an article itself tells of one happening comes first: its short mentions then share what its long ones say.
    def order(edge: Edge) -> tuple[float, list[tuple[str, int, int, str]]]:
        own = _OWN if by_id[edge.a].source == by_id[edge.b].source else 0.0
        return -round(edge.evidence + own, 6), _content(by_id, (edge.a, edge.b))

    inside.sort(key=order)
    apart = set(decided.apart)
    for edge in inside:
        left, right = groups[edge.a], groups[edge.b]
        if left is not right and not left.excludes(right, apart):
            join(edge.a, edge.b)
    facts = {id(group): tuple(sorted(group.claims, key=lambda claim: claim.key)) for group in groups.values()}
    return sorted(facts.values(), key=lambda fact: fact[0].key)


class _Group:
    """Statements gathered so far, and the groups found to exclude them: what excludes a part excludes the whole.

    What a person joined against a conflict tells that such readings are of one happening: a conflict between two
    statements that each fit one of those is none.
    """

    def __init__(self, claim: Claim) -> None:
        self.claims = [claim]
        self.excluded: set[_Group] = set()
        self.bound: list[tuple[Claim, ...]] = []

    def bind(self) -> None:
        """Remember what a person joined: all that is here now."""
        if len(self.claims) > 1:
            self.bound = [tuple(self.claims)]

    def excludes(self, other: "_Group", apart: Collection[tuple[str, str]]) -> bool:
        if other in self.excluded:
            return True
        bound = [*self.bound, *other.bound]
        if any(
            (min(a.id, b.id), max(a.id, b.id)) in apart
            or (conflict(a, b) is not None and not any(_fits(a, some) and _fits(b, some) for some in bound))
            for a in self.claims
            for b in other.claims
        ):
            self.excluded.add(other)
            other.excluded.add(self)
            return True
        return False

    def take(self, other: "_Group") -> None:
        self.claims += other.claims
        self.bound += other.bound
        for third in other.excluded:
            third.excluded.discard(other)
            third.excluded.add(self)
        self.excluded |= other.excluded


def _fits(claim: Claim, some: tuple[Claim, ...]) -> bool:
    return any(conflict(claim, other) is None for other in some)


def _content(by_id: dict[str, Claim], pair: tuple[str, str]) -> list[tuple[str, int, int, str]]:
    """What a pair of statements is, without its ids."""
    return sorted(by_id[name].key for name in pair if name in by_id)
