"""Who appears with whom in facts, and how much is said of each when."""

import pytest

from dateline.domain.views import FactFilter
from dateline.errors import NoSuchThing
from dateline.services.reading import Reader
from dateline.store.project import Project
from tests.builders import release
from tests.store.adding import add


@pytest.fixture
def reader(project: Project) -> Reader:
    """Two articles: in each Arland releases some, and Jane Roe praises Arland."""
    add(project, release())
    add(project, release(52, "other.txt", "November"))
    return Reader(project)


def test_two_who_share_facts_are_tied_by_their_number(reader: Reader) -> None:
    found = reader.relations()
    names = {row.id: row.name for row in found.entities}
    ties = {frozenset((names[tie.one], names[tie.other])): tie.facts for tie in found.ties}
    assert ties[frozenset(("Arland", "Jane Roe"))] == 2
    assert dict(zip(names.values(), found.facts, strict=True))["Arland"] == 4


def test_a_tie_counts_the_facts_that_a_filter_by_both_leaves(reader: Reader) -> None:
    for tie in reader.relations().ties:
        assert len(reader.passing(FactFilter(entities=(tie.one, tie.other)))) == tie.facts


def test_around_one_stand_those_who_share_facts_with_it(reader: Reader) -> None:
    found = reader.relations("e2")
    assert found.entities[0].id == "e2"
    assert {tie.one for tie in found.ties} | {tie.other for tie in found.ties} == {row.id for row in found.entities}
    assert reader.relations("e1", limit=1).left_out == len(reader.relations("e1").entities) - 1


def test_who_is_in_no_fact_stands_alone(project: Project) -> None:
    assert Reader(project).relations().entities == ()
    with pytest.raises(NoSuchThing):
        Reader(project).relations("nobody")


def test_activity_counts_facts_where_they_begin(reader: Reader) -> None:
    found = reader.activity(["e1", "e2"], 4)
    assert (found["e1"].bins, found["e1"].first, found["e1"].facts) == ((1, 0, 0, 1), "November 2025", 4)
    assert (found["e2"].bins, found["e2"].first, found["e2"].facts) == ((0, 0, 0, 0), None, 2)
    assert reader.activity([], 4) == {}


def test_facts_with_all_or_any_of_some_entities(reader: Reader) -> None:
    both = FactFilter(entities=("e1", "e2"))
    assert sorted(reader.passing(both)) == ["f2", "f5"]
    any_of = both.model_copy(update={"any_of": True})
    assert sorted(reader.passing(any_of)) == ["f1", "f2", "f4", "f5"]
    assert [fact.id for fact in reader.facts(any_of)] == ["f4", "f1", "f2", "f5"]


def test_what_passes_is_what_is_listed(reader: Reader) -> None:
    for wanted in (
        FactFilter(), FactFilter(hidden=True), FactFilter(earliest=739_000), FactFilter(latest=739_570),
        FactFilter(disagreeing=True), FactFilter(sources=("d2",)), FactFilter(words="52"),
        FactFilter(entities=("e2",), sources=("d1",)),
    ):  # fmt: skip
        assert sorted(reader.passing(wanted)) == sorted(fact.id for fact in reader.facts(wanted))


def test_a_listing_is_made_anew_after_a_write(project: Project, reader: Reader) -> None:
    before = reader.listing("roe").numbers.tolist()
    assert [row.name for row in reader.entities_at(before)] == ["Jane Roe"]
    assert len(reader.listing().numbers) == len(reader.entities())
    add(project, release(7, "third.txt"))
    assert reader.listing("roe").numbers.tolist() == before
    assert reader.entities_at([999, *before])[0].mentions == 6
