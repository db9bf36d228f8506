"""What the timeline reads stays true through every kind of act, though only what an act touched is read again."""

from collections.abc import Iterator

import numpy as np
import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from dateline.domain.views import Bars, Led
from dateline.services import history, merging
from dateline.services._analyst import Finding
from dateline.services.reading import Reader
from dateline.store import bars, tables
from dateline.store.project import Project
from tests.generated import articles
from tests.services.gathered import bring

FINDINGS = [Finding(*article) for article in articles(44)]


@pytest.fixture
def reader(project: Project) -> Reader:
    """A project of thirty articles, whose timeline has been read once."""
    bring(project, FINDINGS[:30])
    made = Reader(project)
    assert len(made.bars().key) > 10
    assert len(made.led().fact) > 20
    return made


def _same(one: Bars | Led, other: Bars | Led) -> bool:
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in one._fields)


def _still_true(reader: Reader, project: Project) -> None:
    """What *reader* knows by following the acts is what one reads who knows nothing."""
    afresh = Reader(project)
    assert _same(reader.bars(), afresh.bars())
    assert _same(reader.led(), afresh.led())


def test_bars_and_leaders_follow_imports_merges_splits_and_their_undoing(project: Project, reader: Reader) -> None:
    bring(project, FINDINGS[30:32])
    _still_true(reader, project)
    dated = reader.bars().key
    one, other = f"f{dated[0]}", f"f{dated[-1]}"
    merged = merging.merge_facts(project, one, other)
    _still_true(reader, project)
    split = merging.split_off(project, [reader.fact_card(one).fact.statements[0].id])
    _still_true(reader, project)
    for act in (split.act, merged.act):
        assert act is not None
        history.undo(project, act)
        _still_true(reader, project)


def test_taking_an_import_back_takes_its_bars_away(project: Project, reader: Reader) -> None:
    before = reader.bars()
    acts = []
    for finding in FINDINGS[32:36]:
        bring(project, [finding])
        acts.append(project.version())
    assert len(reader.bars().key) > len(before.key)
    for act in reversed(acts):
        history.undo(project, act)
    assert _same(reader.bars(), before)
    _still_true(reader, project)


@pytest.fixture
def asked(reader: Reader) -> Iterator[list[str]]:
    """The queries that were asked of any database since."""
    heard: list[str] = []

    def listen(connection: object, cursor: object, statement: str, *rest: object) -> None:
        heard.append(statement)

    event.listen(Engine, "before_cursor_execute", listen)
    yield heard
    event.remove(Engine, "before_cursor_execute", listen)


def test_after_a_small_import_only_what_it_touched_is_read_again(
    project: Project, reader: Reader, asked: list[str]
) -> None:
    bring(project, FINDINGS[36:37])
    asked.clear()
    reader.bars()
    reader.led()
    of_facts = [query for query in asked if "FROM fact " in query or "FROM fact\n" in query]
    of_leaders = [query for query in asked if "FROM fact_statement" in query]
    assert of_facts
    assert of_leaders
    assert all(" IN (" in query for query in (*of_facts, *of_leaders))


def test_what_is_kept_is_brought_up_to_date_by_the_acts_since(project: Project, reader: Reader) -> None:
    with project.upkeep() as connection:
        bars.keep(connection, project.version())
    bring(project, FINDINGS[36:39])
    kept = Reader(project).bars()
    with project.upkeep() as connection:
        bars.forget(connection)
    assert _same(kept, Reader(project).bars())


def test_nothing_is_kept_anew_while_few_facts_were_touched(project: Project, reader: Reader) -> None:
    def version() -> int | None:
        with project.read() as connection:
            return connection.scalar(tables.cache.select().with_only_columns(tables.cache.c.version))

    with project.upkeep() as connection:
        bars.keep(connection, project.version())
    before = version()
    bring(project, FINDINGS[36:37])
    with project.upkeep() as connection:
        bars.keep(connection, project.version())
    assert version() == before
    bring(project, FINDINGS[37:42])
    bring(project, [Finding(*article) for article in articles(30, seed=9)])
    with project.upkeep() as connection:
        bars.keep(connection, project.version())
    assert version() == project.version()


def test_the_first_entity_of_its_first_statement_leads_a_fact(project: Project, reader: Reader) -> None:
    led = dict(zip(*(column.tolist() for column in reader.led()), strict=True))
    for fact in reader.facts(limit=20):
        card = reader.fact_card(fact.id)
        statements = sorted((one.statement for one in card.stated_in), key=lambda one: int(one.id[1:]))
        named = [part.entity for one in statements for part in one.participants if part.entity is not None]
        assert led.get(int(fact.id[1:])) == (int(named[0][1:]) if named else None)
