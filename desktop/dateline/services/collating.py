"""Brings the statements of new sources together with those the project has, into facts."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from dateline.collation.claim import Claim
from dateline.collation.dating import dated_by
from dateline.collation.drafts import Draft, draft
from dateline.collation.gathering import Decisions, Edge, edges, gather
from dateline.collation.labels import label
from dateline.collation.plans import fulfilments
from dateline.domain.changes import Changes
from dateline.domain.disagreement import Disagreement
from dateline.domain.fact import Review
from dateline.domain.when import UNDATED, Basis, When
from dateline.services import _entities, _origins
from dateline.services._claims import claim
from dateline.services._nearness import Near, index, near
from dateline.store import claims as stored
from dateline.store import decisions, facts, ids, lists, neighbours
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
        known = {(edge.a, edge.b) for edge in found}
        neighbours.add_edges(act, [(a, b, neighbours.TIE) for a, b in _ties(fresh, beside, known)])
        regather(act, [_number(c.id) for c in fresh], new)
        _entities.compare(act, new)
        return act.changes


def regather(
    act: Act, statements: Sequence[int], new: Sequence[int] = (), leaving: Collection[int] = frozenset()
) -> None:
    """Gather anew the facts that *statements*, or what is connected with them, belong to.

    *new* are sources whose statements belong to no fact yet. Statements *leaving* a fact do not take it with them.
    """
    connected, known = _connected(act, statements)
    rows = stored.of_statements(act.connection, sorted(connected))
    sources = {row.source for row in rows}
    articles = neighbours.articles(act.connection, sources)
    named = neighbours.named(act.connection, sources)
    claims = [claim(row, articles[row.source], named) for row in rows]
    inside = [
        Edge(ids.shown(ids.STATEMENT, a), ids.shown(ids.STATEMENT, b), evidence)
        for a, b, evidence in known
        if evidence != neighbours.TIE
    ]
    groups = gather(claims, inside, _decisions(act, rows))
    origins, moved = _origins.of_sources(act, new, articles)
    touched = _assign(act, groups, {row.statement.id: row for row in rows}, origins, leaving)
    elsewhere = {statement: (fact, origin) for statement, fact, origin in moved if statement not in connected}
    facts.place(act, elsewhere)
    _tie(act, touched, [(a, b) for a, b, evidence in known if evidence == neighbours.TIE])
    facts.refresh(act, touched | {fact for fact, _ in elsewhere.values()})
    _entities.bound_undated(act, sources)


def retell(act: Act, numbers: Iterable[int]) -> None:
    """Tell the undated statements of these facts anew what other sources date, after statements came or went."""
    rows = [row for row in stored.of_facts(act.connection, numbers) if row.fact is not None]
    sources = {row.source for row in rows}
    articles, named = neighbours.articles(act.connection, sources), neighbours.named(act.connection, sources)
    of_facts: dict[int, list[stored.Claim]] = {}
    for row in rows:
        of_facts.setdefault(row.fact or 0, []).append(row)
    told: dict[int, tuple[str | None, str | None]] = {}
    for members in of_facts.values():
        teller = dated_by([claim(row, articles[row.source], named) for row in members])
        told |= _told(act, teller, {row.statement.id: row for row in members})
    facts.tell_undated(act, told)


def _claims(act: Act, new: list[int], around: Near) -> tuple[list[Claim], list[Claim]]:
    """The claims of the new sources, and those of the sources near them."""
    sources = [*new, *around.sources]
    named = neighbours.named(act.connection, sources)
    rows = stored.of_sources(act.connection, sources)
    fresh = [claim(row, around.articles[row.source], named) for row in rows if row.source in set(new)]
    beside = [claim(row, around.articles[row.source], named) for row in rows if row.source not in set(new)]
    return fresh, beside


def _connected(act: Act, statements: Sequence[int]) -> tuple[set[int], list[tuple[int, int, float]]]:
    """*statements* and all that edges and decisions connect with them, however far; and the edges and ties of all."""
    known: set[int] = set()
    found: set[tuple[int, int, float]] = set()
    todo = set(statements)
    while todo:
        known |= todo
        some = neighbours.edges_of(act.connection, todo)
        found.update(some)
        beside = {end for a, b, evidence in some if evidence != neighbours.TIE for end in (a, b)}
        beside |= neighbours.decided_with(act.connection, todo)
        todo = beside - known
    return known, sorted(found)


def _decisions(act: Act, rows: Sequence[stored.Claim]) -> Decisions:
    """What people decided of pairs of these statements; and that no fact they rejected is taken into another."""
    together: list[tuple[str, str]] = []
    apart: list[tuple[str, str]] = []
    for a, b, belong in neighbours.decisions(act.connection, [row.number for row in rows]):
        pair = sorted((ids.shown(ids.STATEMENT, a), ids.shown(ids.STATEMENT, b)))
        (together if belong else apart).append((pair[0], pair[1]))
    of_facts = {row.statement.id: row.fact for row in rows if row.fact is not None}
    verdicts = stored.reviews(act.connection, {ids.shown(ids.FACT, fact) for fact in of_facts.values()})
    rejected = {name for name, verdict in verdicts.items() if verdict is Review.REJECTED}
    if rejected:
        for one, mine in of_facts.items():
            for other, theirs in of_facts.items():
                facts_of_both = {ids.shown(ids.FACT, mine), ids.shown(ids.FACT, theirs)}
                if one < other and len(facts_of_both & rejected) == 1:
                    apart.append((one, other))
    return Decisions(frozenset(together), frozenset(apart) - frozenset(together))


def _assign(
    act: Act,
    groups: list[tuple[Claim, ...]],
    rows: dict[str, stored.Claim],
    origins: Mapping[int, int],
    leaving: Collection[int],
) -> set[int]:
    """Let each group be one fact. The oldest fact of a group goes on; those that it takes in lead to it."""

    def had(group: tuple[Claim, ...]) -> set[int]:
        return {fact for c in group if (fact := rows[c.id].fact) is not None}

    def order(group: tuple[Claim, ...]) -> tuple[bool, float, int, tuple[str, int, int, str]]:
        leaves = any(rows[c.id].number in leaving for c in group)
        return leaves, min(had(group), default=float("inf")), -len(group), group[0].key

    given = facts.given_dates(act.connection, {fact for group in groups for fact in had(group)})
    of_group: dict[int, list[stored.Claim]] = {}
    drafts: dict[int, Draft] = {}
    named: dict[int, tuple[str, When]] = {}
    heirs: dict[int, int] = {}
    for group in sorted(groups, key=order):
        members = [rows[c.id] for c in group]
        drafted = draft(group)
        speaker = label(rows[drafted.named_by.id].statement)
        when = rows[drafted.dated_by.id].statement.when if drafted.dated_by else UNDATED
        free = sorted(had(group) - set(of_group))
        number = free[0] if free else facts.make(act, speaker, when, [])
        for fact in sorted(had(group) - {number}):
            heirs.setdefault(fact, number)
        of_group[number], drafts[number], named[number] = members, drafted, (speaker, when)
    facts.place(
        act,
        {row.number: (number, _origin(row, origins)) for number, members in of_group.items() for row in members},
    )
    facts.name(act, named)
    gone = {fact: heir for fact, heir in heirs.items() if fact not in of_group and facts.is_empty(act.connection, fact)}
    for fact, heir in gone.items():
        facts.merge(act, heir, fact)
        decisions.inherit(act, ids.shown(ids.FACT, heir), ids.shown(ids.FACT, fact))
    # A person's date wins over all others: the fact that goes on takes it over.
    for fact, when in sorted(given.items()):
        if fact in gone and gone[fact] not in given:
            facts.change(act, gone[fact], when=when)
            given[gone[fact]] = when
    _compare(act, of_group, drafts)
    return {*of_group, *gone}


def _origin(row: stored.Claim, origins: Mapping[int, int]) -> int:
    number = origins.get(row.number, row.origin)
    assert number is not None, f"statement {row.number} has no origin"
    return number


def _compare(act: Act, of_group: Mapping[int, list[stored.Claim]], drafts: Mapping[int, Draft]) -> None:
    """Write down what the statements of facts disagree in, and give the undated ones the date that others tell."""
    found: dict[int, Sequence[Disagreement]] = {}
    told: dict[int, tuple[str | None, str | None]] = {}
    for number, members in of_group.items():
        drafted = drafts[number]
        rejected = {row.statement.id for row in members if row.review is Review.REJECTED}
        kept = [c for c in drafted.claims if c.id not in rejected]
        found[number] = drafted.disagreements if not rejected else draft(kept).disagreements if kept else ()
        told |= _told(act, drafted.dated_by, {row.statement.id: row for row in members})
    facts.differing(act, found)
    facts.tell_undated(act, told)


def _told(act: Act, said_by: Claim | None, rows: dict[str, stored.Claim]) -> dict[int, tuple[str | None, str | None]]:
    """The date that another source tells the undated statements of a fact, and a sentence that says which."""
    told: dict[int, tuple[str | None, str | None]] = {}
    teller = rows[said_by.id] if said_by is not None else None
    for row in rows.values():
        undated = row.statement.when.basis in (Basis.NONE, Basis.OTHER_SOURCE)
        told[row.number] = (None, None)
        if undated and teller is not None and teller.source != row.source:
            told[row.number] = (teller.statement.when.edtf, "")
    if teller is not None and any(edtf for edtf, _ in told.values()):
        (source,) = lists.sources(act.connection, [teller.source])
        title = source.title.strip("“”")
        why = f"‘{title}’ ({source.id}) dates this: ‘{' '.join(teller.statement.text.split())}’"
        told = {number: (edtf, why if edtf else None) for number, (edtf, _) in told.items()}
    return told


def _ties(fresh: list[Claim], beside: list[Claim], known: Collection[tuple[str, str]]) -> set[tuple[int, int]]:
    """The pairs of a plan and what came of it of which one is new; those *known* to be one happening are none."""
    shown, others = [c for c in fresh if c.shown], [c for c in beside if c.shown]
    found = [*fulfilments(shown, [*others, *shown]), *fulfilments(others, shown)]
    pairs = [(one.plan.id, one.fulfilment.id) for one in found]
    return {(_number(a), _number(b)) for a, b in pairs if (min(a, b), max(a, b)) not in known}


def _tie(act: Act, touched: set[int], pairs: Sequence[tuple[int, int]]) -> None:
    """Tie the facts *touched* to what their statements planned, or what came of it: *pairs* of statements."""
    rows = {row.number: row for row in stored.of_statements(act.connection, sorted({n for p in pairs for n in p}))}
    sources = {row.source for row in rows.values()}
    articles, named = neighbours.articles(act.connection, sources), neighbours.named(act.connection, sources)
    claims = {number: claim(row, articles[row.source], named) for number, row in rows.items()}
    some = [(claims[a], claims[b]) for a, b in pairs if a in claims and b in claims]
    found = [one for a, b in some for one in (*fulfilments([a], [b]), *fulfilments([b], [a]))]
    wanted: dict[tuple[int, int], str] = {}
    for one in sorted(found, key=lambda tie: (tie.plan.key, tie.fulfilment.key)):
        plan, done = rows[_number(one.plan.id)].fact, rows[_number(one.fulfilment.id)].fact
        if plan is not None and done is not None and plan != done:
            wanted.setdefault((plan, done), one.why)
    neighbours.retie(act, FULFILMENT, touched, wanted)


def _number(statement: str) -> int:
    return ids.number(ids.STATEMENT, statement)
