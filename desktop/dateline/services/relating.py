"""Who appears with whom: the entities that share facts, around one of them or across the project."""

import numpy as np

from dateline.domain.relations import Relations, Tie
from dateline.store import ids, lists, taking_part
from dateline.store.project import Project

_LOOKED_AT = 80  # entities among which the most connected of a project are sought


def relations(project: Project, around: str | None, limit: int) -> Relations:
    """At most *limit* entities and the shown facts that each two of them share.

    *Around* an entity: those that share most facts with it, itself first. Without one: of the most mentioned those that
    share most facts with the others. Who shares none is left out. Raises `NoSuchThing` for what is no entity's id.
    """
    with project.read() as connection:
        if around is None:
            numbers = taking_part.most_mentioned(connection, max(limit, _LOOKED_AT))
            left_out = 0
        else:
            number = ids.number(ids.ENTITY, around)
            partners = taking_part.partners(connection, number)
            numbers = [number, *(other for other, _ in partners[: limit - 1])]
            left_out = max(0, len(partners) - (limit - 1))
        table = taking_part.shared(connection, numbers)
        own = table.diagonal().copy()
        np.fill_diagonal(table, 0)
        if around is None:
            strength = table.sum(axis=1)
            best = [place for place in np.argsort(-strength, kind="stable")[:limit].tolist() if strength[place]]
            table, own, numbers = table[np.ix_(best, best)], own[best], [numbers[place] for place in best]
            tied = np.flatnonzero(table.any(axis=1)).tolist()
            table, own, numbers = table[np.ix_(tied, tied)], own[tied], [numbers[place] for place in tied]
        rows = lists.entities_in_order(connection, numbers)
    known = {row.id: row for row in rows}
    names = [ids.shown(ids.ENTITY, number) for number in numbers]
    ties = [
        Tie(one=names[a], other=names[b], facts=int(table[a, b]))
        for a in range(len(names))
        for b in range(a + 1, len(names))
        if table[a, b] and names[a] in known and names[b] in known
    ]
    return Relations(
        entities=tuple(known[name] for name in names if name in known),
        facts=tuple(int(count) for name, count in zip(names, own, strict=True) if name in known),
        ties=tuple(sorted(ties, key=lambda tie: -tie.facts)),
        around=around,
        left_out=left_out,
    )
