"""The date that a person gives to a fact: it wins over whatever sources say."""

from dateline.domain.changes import Changes
from dateline.domain.edtf import parse
from dateline.domain.when import UNDATED, Basis, When
from dateline.services.collating import regather
from dateline.services.projects import somebody
from dateline.store import claims, facts, ids
from dateline.store.project import Project


def date_fact(project: Project, fact: str, edtf: str | None, *, why: str = "", who: str | None = None) -> Changes:
    """Date *fact*; `None` takes a person's date away, so that the sources date it again.

    Raises `NoSuchThing` and `BadDate`.
    """
    person = who or somebody()
    given = None if edtf is None else parse(edtf).text
    summary = f"Date {fact}: {given}" if given else f"Let the sources date {fact}"
    with project.act("date", summary, person) as act:
        number = ids.number(ids.FACT, fact)
        facts.must_exist(act.connection, number)
        number = facts.leads_to(act.connection, number)
        if given is not None:
            reason = f"given by {person}" + (f": {why}" if why else "")
            facts.change(act, number, when=When(edtf=given, basis=Basis.GIVEN, why=reason))
            facts.refresh(act, [number])
        elif number in facts.given_dates(act.connection, [number]):
            facts.change(act, number, when=UNDATED)
            regather(act, [claim.number for claim in claims.of_facts(act.connection, [number])])
        return act.changes
