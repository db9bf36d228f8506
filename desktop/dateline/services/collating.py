"""Brings the statements of new sources together with those the project has, into facts."""

from collections.abc import Iterable, Sequence

from dateline.collation.claim import Claim
from dateline.collation.drafts import draft
from dateline.collation.gathering import Decisions, Edge, edges, gather
from dateline.collation.labels import label
from dateline.collation.plans import fulfilments
from dateline.domain.changes import Changes
from dateline.domain.fact import Review
from dateline.domain.when import UNDATED, Basis
from dateline.services import _entities, _origins
from dateline.services._claims import claim
from dateline.services._nearness import Near, index, near
from dateline.store import claims as stored
from dateline.store import facts, ids, neighbours
from dateline.store.acts import Act
from dateline.store.project import Project

FULFILMENT = "fulfilment"


def collate(project: Project, source_ids: Iterable[str]) -> Changes:
    """Bring the statements of these sources together with those of the sources near them. Part of the act going on.

    Only facts that the new statements fall into or lie beside are touched. What people decided stays.
    """
    new = [ids.number(ids.SOURCE, name) for name in source_ids]
    with project.act("collate", "Bring statements together", "Dateline") as act:
        _entities.join_namesakes(act, new)
        index(act, new)
        around = near(act, new)
        fresh, beside = _claims(act, new, around)
        found = edges(fresh, beside, around.alike)
        neighbours.drop_edges(act, [_number(c.id) for c in fresh])
        neighbours.add_edges(act, [(_number(edge.a), _number(edge.b), edge.evidence) for edge in found])
        regather(act, [_number(c.id) for c in fresh])
        _tie_plans(act, fresh, beside)
        _entities.compare(act, new)
        return act.changes


def regather(act: Act, statements: Sequence[int]) -> None:
    """Gather anew the facts that *statements*, or what is connected with them, belong to."""
    connected = _connected(act, statements)
    rows = stored.of_statements(act.connection, sorted(connected))
    sources = {row.source for row in rows}
    articles = neighbours.articles(act.connection, sources)
    named = neighbours.named(act.connection, sources)
    claims = [claim(row, articles[row.source], named) for row in rows]
    inside = [
        Edge(ids.shown(ids.STATEMENT, a), ids.shown(ids.STATEMENT, b), evidence)
        for a, b, evidence in neighbours.edges_of(act.connection, connected)
    ]
    groups = gather(claims, inside, _decisions(act, connected))
    by_id = {row.statement.id: row for row in rows}
    origins, moved = _origins.of_statements(act, rows, articles)
    touched = _assign(act, groups, by_id, origins)
    for statement, fact, origin in moved:
        facts.place(act, statement, fact, origin)
    facts.refresh(act, touched | {fact for _, fact, _ in moved})
    _entities.bound_undated(act, sources)


def _claims(act: Act, new: list[int], around: Near) -> tuple[list[Claim], list[Claim]]:
    """The claims of the new sources, and those of the sources near them."""
    sources = [*new, *around.sources]
    named = neighbours.named(act.connection, sources)
    rows = stored.of_sources(act.connection, sources)
    fresh = [claim(row, around.articles[row.source], named) for row in rows if row.source in set(new)]
    beside = [claim(row, around.articles[row.source], named) for row in rows if row.source not in set(new)]
    return fresh, beside


def _connected(act: Act, statements: Sequence[int]) -> set[int]:
    """*statements* and all that edges, decisions or a common fact connect with them, however far."""
    known: set[int] = set()
    todo = set(statements)
    while todo:
        known |= todo
        beside = {end for a, b, _ in neighbours.edges_of(act.connection, todo) for end in (a, b)}
        beside |= neighbours.decided_with(act.connection, todo)
        todo = beside - known
    return known


def _decisions(act: Act, statements: set[int]) -> Decisions:
    together: list[tuple[str, str]] = []
    apart: list[tuple[str, str]] = []
    for a, b, belong in neighbours.decisions(act.connection, statements):
        pair = sorted((ids.shown(ids.STATEMENT, a), ids.shown(ids.STATEMENT, b)))
        (together if belong else apart).append((pair[0], pair[1]))
    return Decisions(frozenset(together), frozenset(apart))


def _assign(
    act: Act, groups: list[tuple[Claim, ...]], rows: dict[str, stored.Claim], origins: dict[int, int]
) -> set[int]:
    """Let each group be one fact. The oldest fact of a group goes on; those that it takes in lead to it."""
    before = {row.number: row.fact for row in rows.values()}

    def oldest(group: tuple[Claim, ...]) -> float:
        return min((rows[c.id].fact or float("inf") for c in group), default=float("inf"))

    taken: set[int] = set()
    touched: set[int] = set()
    heirs: dict[int, int] = {}
    for group in sorted(groups, key=lambda g: (oldest(g), g[0].key)):
        members = [rows[c.id] for c in group]
        had = sorted({row.fact for row in members if row.fact is not None} - taken)
        drafted = draft(group)
        speaker = rows[drafted.named_by.id].statement
        when = rows[drafted.dated_by.id].statement.when if drafted.dated_by else UNDATED
        if had:
            number = had[0]
            for row in members:
                facts.place(act, row.number, number, origins[row.number])
            if not facts.is_kept(act.connection, number):
                facts.change(act, number, label=label(speaker), when=when)
        else:
            number = facts.make(
                act, label(speaker), when, [(r.number, origins[r.number]) for r in members if r.fact is None]
            )
            for row in members:
                if row.fact is not None:
                    facts.place(act, row.number, number, origins[row.number])
        taken.add(number)
        for row in members:
            if before[row.number] is not None and before[row.number] != number:
                heirs.setdefault(before[row.number] or 0, number)
        kept = [c for c in group if rows[c.id].review is not Review.REJECTED]
        facts.set_disagreements(act, draft(kept).disagreements if kept else [], fact=number)
        _tell_undated(act, drafted.dated_by, members, rows)
        touched.add(number)
    for gone, heir in heirs.items():
        if gone not in taken and facts.is_empty(act.connection, gone):
            facts.merge(act, heir, gone)
            touched.add(gone)
    return touched


def _tell_undated(act: Act, dated_by: Claim | None, members: list[stored.Claim], rows: dict[str, stored.Claim]) -> None:
    """Give the undated statements of a fact the date that another source tells, and say which."""
    told: dict[int, tuple[str | None, str | None]] = {}
    for row in members:
        undated = row.statement.when.basis in (Basis.NONE, Basis.OTHER_SOURCE)
        if undated and dated_by is not None and rows[dated_by.id].source != row.source:
            teller = rows[dated_by.id]
            words = " ".join(teller.statement.text.split())
            why = f"another source ({ids.shown(ids.SOURCE, teller.source)}) dates this: ‘{words}’"
            told[row.number] = (teller.statement.when.edtf, why)
        else:
            told[row.number] = (None, None)
    facts.tell_undated(act, told)


def _tie_plans(act: Act, fresh: list[Claim], beside: list[Claim]) -> None:
    """Tie what was planned to what came of it, where either is new."""
    fresh_shown = [c for c in fresh if c.shown]
    beside_shown = [c for c in beside if c.shown]
    for plans, done in ((fresh_shown, beside_shown), (beside_shown, fresh_shown)):
        for found in fulfilments(plans, done):
            plan = facts.of_statement(act.connection, _number(found.plan.id))
            fact = facts.of_statement(act.connection, _number(found.fulfilment.id))
            if plan != fact:
                facts.link(act, plan, FULFILMENT, fact, found.why)


def _number(statement: str) -> int:
    return ids.number(ids.STATEMENT, statement)
