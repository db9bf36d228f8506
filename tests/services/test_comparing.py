import pytest

from dateline.domain.comparison import Order, Wanted
from dateline.domain.disagreement import Severity
from dateline.errors import NoSuchThing
from dateline.services.comparing import Comparer
from dateline.services.reading import Reader
from dateline.store.project import Project
from tests.builders import release
from tests.comparison import compared
from tests.store.adding import add

RELEASE = "Arland released 123 political prisoners"
PRAISE = "Jane Roe praised Arland"


@pytest.fixture
def comparer(project: Project) -> Comparer:
    """Two facts that several sources state, and some that stand alone."""
    compared(project)
    return Reader(project).comparer()


def _labels(comparer: Comparer, wanted: Wanted | None = None, by: Order = Order.DATE) -> list[str]:
    return [row.label for row in comparer.rows(comparer.order(wanted or Wanted(), by).tolist())]


def test_only_what_two_sources_state_is_compared_unless_one_asks(comparer: Comparer) -> None:
    assert _labels(comparer) == [RELEASE, PRAISE]
    alone = _labels(comparer, Wanted(least=1))
    assert alone[:1] == [RELEASE]
    assert len(alone) > 2


def test_facts_are_sorted_by_what_one_asks(comparer: Comparer, project: Project) -> None:
    assert _labels(comparer, by=Order.NAME) == [RELEASE, PRAISE]
    assert _labels(comparer, by=Order.ORIGINS) == [RELEASE, PRAISE]
    assert _labels(comparer, by=Order.DISAGREEMENTS) == [RELEASE, PRAISE]
    names = _labels(comparer, Wanted(least=1), Order.NAME)
    assert names == sorted(names, key=str.lower)


def test_a_cell_says_in_short_what_its_source_states(comparer: Comparer) -> None:
    row = comparer.rows(comparer.order(Wanted()).tolist())[0]
    assert [(cell.source, cell.words, cell.statement) for cell in row.cells] == [
        ("d1", "released 123 political prisoners", "s1"),
        ("d2", "released 52 political prisoners", "s4"),
        ("d3", "released 123 political prisoners", "s7"),
    ]
    assert row.cells[0].when == "December 2025"
    assert row.cell("d4") is None


def test_copies_count_once_and_are_named(comparer: Comparer) -> None:
    row = comparer.rows(comparer.order(Wanted()).tolist())[0]
    assert (row.origins, row.sources) == (2, 3)
    assert [cell.same_origin for cell in row.cells] == [None, None, "d1"]


def test_a_cell_says_what_differs_and_how_grave_it_is(comparer: Comparer) -> None:
    release_row, praise_row = comparer.rows(comparer.order(Wanted()).tolist())
    assert [[one.value for one in cell.differing] for cell in release_row.cells] == [
        ["123 political prisoners"],
        ["52 political prisoners"],
        ["123 political prisoners"],
    ]
    assert {one.severity for cell in praise_row.cells for one in cell.differing} == {Severity.WORDING}


def test_words_sources_entities_and_disagreement_narrow_the_facts(comparer: Comparer) -> None:
    assert _labels(comparer, Wanted(words="lauded")) == [PRAISE]
    assert _labels(comparer, Wanted(words="nothing like it")) == []
    assert _labels(comparer, Wanted(disagreeing=True)) == [RELEASE, PRAISE]
    assert _labels(comparer, Wanted(sources=("d2", "d3"))) == [RELEASE]
    assert _labels(comparer, Wanted(sources=("d4",))) == [PRAISE]
    assert _labels(comparer, Wanted(sources=("d2", "d4"))) == []


def test_the_columns_are_the_sources_that_state_something_shown(comparer: Comparer) -> None:
    wanted = Wanted(words="lauded")
    assert [row.id for row in comparer.columns(wanted, comparer.order(wanted))] == ["d1", "d4"]
    wanted = Wanted(sources=("d2", "d3"))
    assert [row.id for row in comparer.columns(wanted, comparer.order(wanted))] == ["d2", "d3"]


def test_words_stand_side_by_side_with_the_text_around_them(comparer: Comparer) -> None:
    found = comparer.side_by_side(comparer.rows(comparer.order(Wanted()).tolist())[0].fact)
    assert [one.source.id for one in found.card.stated_in] == ["d1", "d2", "d3"]
    for one, context in zip(found.card.stated_in, found.contexts, strict=True):
        assert context.inside.of(context.text) == one.stated.text
    first = found.contexts[0]
    assert first.text.startswith("In December 2025, Arland released")
    assert [first.text[start:end] for start, end in first.bold] == ["released", "123 political prisoners"]
    assert found.same_origin == (None, None, "123 freed")


def test_a_fact_that_is_not_there_is_said_to_be_missing(comparer: Comparer) -> None:
    with pytest.raises(NoSuchThing):
        comparer.side_by_side("f9999")
    assert comparer.rows([9999]) == []


def test_without_shared_facts_there_is_nothing_to_compare(project: Project) -> None:
    add(project, release())
    comparer = Reader(project).comparer()
    order = comparer.order(Wanted())
    assert order.size == 0
    assert comparer.columns(Wanted(), order) == []
