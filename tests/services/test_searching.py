import pytest

from dateline.domain.focus import Layer
from dateline.domain.views import Hit
from dateline.errors import BadDate, BadQuery, Cancelled, NoSuchThing
from dateline.services import searching
from dateline.services.reading import Reader
from dateline.services.searching import take_apart
from dateline.store.project import Project
from tests.builders import release
from tests.store.adding import add


@pytest.fixture
def full(project: Project) -> Project:
    add(project, release())
    add(project, release(52, "other.txt", "November"))
    return project


def matched(hit: Hit) -> list[str]:
    return [hit.words[start:end] for start, end in hit.matched]


def test_hits_come_by_kind_with_the_words_that_match(full: Project) -> None:
    hits = searching.find(full, "arland")
    assert [hit.layer for hit in hits][:3] == [Layer.ENTITIES, Layer.FACTS, Layer.FACTS]
    assert hits[0].id == "e1"
    for hit in hits:
        assert matched(hit)
        assert {words.lower() for words in matched(hit)} == {"arland"}


def test_a_stretch_of_text_stands_where_it_says(full: Project) -> None:
    with full.read() as connection:
        from dateline.store.reading import source_text

        text = source_text(connection, 1)
    hit = next(hit for hit in searching.find(full, "中国") if hit.layer == "text")
    assert hit.start is not None
    assert hit.end is not None
    assert text[hit.start : hit.end] == "中国"
    assert matched(hit) == ["中国"]


def test_titles_are_found_as_sources(full: Project) -> None:
    hits = [hit for hit in searching.find(full, "52 freed") if hit.layer == "source"]
    assert [(hit.id, matched(hit)) for hit in hits] == [("d2", ["52", "freed"])]


def test_while_typing_the_last_word_is_a_beginning(full: Project) -> None:
    assert searching.find(full, "prison") == []
    assert {hit.id for hit in searching.find(full, "prison", typing=True) if hit.layer == Layer.FACTS} == {"f1", "f4"}


def test_phrases_must_stand_as_they_are(full: Project) -> None:
    assert searching.find(full, '"prisoners political"') == []
    assert searching.find(full, '"political prisoners"') != []


@pytest.mark.parametrize(
    ("query", "facts"),
    [
        ("entity:Roe", ["f2", "f5"]),
        ('entity:"Jane Roe" source:d2', ["f5"]),
        ("from:2025-12", ["f1"]),
        ("to:2025-11", ["f4"]),
        ("from:2025-11 to:2025-12", ["f4", "f1"]),
        ("disagree:yes", []),
        ("prisoners source:other", ["f4"]),
        ("prisoners from:2025-12", ["f1"]),
    ],
)
def test_fields_narrow_what_is_found(full: Project, query: str, facts: list[str]) -> None:
    assert [hit.id for hit in searching.find(full, query) if hit.layer == Layer.FACTS] == facts


@pytest.mark.parametrize("query", ["", "  ", '"', "…"])
def test_nothing_to_search_for_is_said(full: Project, query: str) -> None:
    with pytest.raises(BadQuery):
        searching.find(full, query)


def test_fields_that_make_no_sense_are_said(full: Project) -> None:
    with pytest.raises(BadDate):
        searching.find(full, "from:tomorrow")
    with pytest.raises(NoSuchThing):
        searching.find(full, "entity:Nobody")
    with pytest.raises(NoSuchThing):
        searching.find(full, "source:nowhere")


def test_a_query_is_taken_apart() -> None:
    taken = take_apart('released "political prisoners" from:2025-08 entity:"Jane Roe" Entity:x — a:b')
    assert taken.terms == ("released", "political prisoners", "a:b")
    assert taken.fields == (("from", "2025-08"), ("entity", "Jane Roe"), ("entity", "x"))


def test_an_entity_is_named_by_id_name_or_part(full: Project) -> None:
    for name in ("e2", "Jane Roe", "roe", "jan"):
        assert searching.entity_named(full, name).id == "e2"


@pytest.mark.parametrize("field", ["entity", "source", "from", "to", "disagree"])
def test_a_field_without_a_value_says_what_comes_after_it(full: Project, field: str) -> None:
    for query in (f"{field}:", f"prisoners {field}: ", f'{field}:""'):
        with pytest.raises(BadQuery, match=f"After ‘{field}:’ comes"):
            searching.find(full, query)


def test_disagree_wants_yes(full: Project) -> None:
    with pytest.raises(BadQuery, match="not ‘perhaps’"):
        searching.find(full, "disagree:perhaps")


def test_a_hit_says_where_it_stands_and_when_it_happened(full: Project) -> None:
    hits = searching.find(full, "prisoners")
    fact = next(hit for hit in hits if hit.id == "f1")
    assert (fact.title, fact.paragraph, fact.when) == ("123 freed", 1, "December 2025")
    assert all(hit.title and hit.paragraph for hit in hits if hit.layer == "text")


@pytest.mark.parametrize(
    ("query", "goes_on"),
    [
        ("entity:ja", ['entity:"Jane Roe" ']),
        ('prisoners entity:"jane', ['prisoners entity:"Jane Roe" ']),
        ("ENTITY:arl", ["entity:Arland "]),
        ("source:52", ['source:"52 freed" ']),
        ("disagree:", ["disagree:yes "]),
        ("from:20", []),
        ("prisoners", []),
        ("entity:ja ", []),
        ("entity:nobody", []),
    ],
)
def test_a_field_is_completed_with_what_there_is(full: Project, query: str, goes_on: list[str]) -> None:
    assert [one.query for one in searching.suggest(full, query)[1]] == goes_on


def test_a_query_is_a_filter_too(full: Project) -> None:
    wanted = searching.asked_for(full, 'prisoners entity:Roe source:d2 from:2025-11 disagree:yes "in a speech"')
    assert wanted.stating == ("prisoners", "in a speech")
    assert wanted.entities == ("e2",)
    assert wanted.sources == ("d2",)
    assert wanted.disagreeing
    assert wanted.earliest is not None
    assert wanted.latest is None


@pytest.mark.parametrize(
    ("query", "facts"),
    [
        ("prisoners", ["f1", "f4"]),
        ("prisoners from:2025-12", ["f1"]),
        ("entity:Roe", ["f2", "f5"]),
        ("entity:Roe source:d2", ["f5"]),
        ("disagree:yes", []),
        ("source:d1 to:2025-11", []),
    ],
)
def test_a_filter_leaves_the_facts_that_its_query_finds(full: Project, query: str, facts: list[str]) -> None:
    passing = Reader(full).passing(searching.asked_for(full, query))
    assert list(passing) == facts
    assert len(passing) == len(facts)
    assert "f3" not in passing
    assert all(fact in passing for fact in facts)


def test_nobody_waits_for_what_is_outdated(full: Project) -> None:
    with pytest.raises(Cancelled):
        searching.find(full, "prisoners", outdated=lambda: True)
