"""Brings the statements of new sources together with those the project has, into facts."""

from collections.abc import Iterable

from dateline.collation.labels import label
from dateline.domain.changes import Changes
from dateline.store import claims, facts, ids
from dateline.store.project import Project


def collate(project: Project, source_ids: Iterable[str]) -> Changes:
    """Give every statement of these sources that has no fact yet one of its own. Part of the act that is going on."""
    numbers = [ids.number(ids.SOURCE, name) for name in source_ids]
    with project.act("collate", "Bring statements together", "Dateline") as act:
        made = []
        origins: dict[int, int] = {}
        for claim in claims.of_sources(act.connection, numbers):
            if claim.fact is not None:
                continue
            if claim.source not in origins:
                origins[claim.source] = facts.new_origin(act)
            statement = claim.statement
            made.append(facts.make(act, label(statement), statement.when, [(claim.number, origins[claim.source])]))
        facts.refresh(act, made)
        return act.changes
