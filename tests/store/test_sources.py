import pytest

from dateline.domain.document import Block, BlockKind
from dateline.domain.fact import Review
from dateline.errors import NoSuchThing, SourceIsBroken
from dateline.store import bars, cards, decisions, facts, ids, lists, reading
from dateline.store.history import undo
from dateline.store.project import Project
from dateline.store.sources import AlreadyThere, add_source, opening
from tests.builders import Article, release
from tests.store.adding import add, contents


def test_what_goes_in_comes_out(project: Project) -> None:
    article = release()
    add(project, article)

    with project.read() as connection:
        document = reading.document(connection, 1)
        analysis = reading.analysis(connection, 1)
        original = reading.original(connection, 1)
    assert document == article.document
    assert original == article.original
    found = article.analysis
    # Mentions and aliases are gathered over the project; everything else is as it was found.
    assert analysis.blocks == found.blocks
    assert analysis.times == found.times
    assert analysis.quantities == found.quantities
    assert analysis.quotes == found.quotes
    assert analysis.statements == found.statements
    assert analysis.published == found.published
    assert [(e.id, e.type, e.name, e.mentions) for e in analysis.entities] == [
        (e.id, e.type, e.name, e.mentions) for e in found.entities
    ]
    assert analysis.lost(document.text) == []


def test_the_same_bytes_are_taken_once(project: Project) -> None:
    add(project, release())
    before = contents(project)

    with pytest.raises(AlreadyThere) as caught:
        add(project, release(path="copy.txt"))

    assert caught.value.source == "d1"
    assert contents(project) == before
    assert project.version() == 1


def test_a_finding_that_does_not_stand_in_the_text_keeps_the_whole_source_out(project: Project) -> None:
    article = release()
    analysis = article.analysis
    shifted = analysis.times[0].model_copy(update={"start": 4, "end": 17})
    wrong = analysis.model_copy(update={"times": (shifted,)})

    with (
        project.act("import", "x", "tester") as act,
        pytest.raises(SourceIsBroken, match="do not stand in its text"),
    ):
        add_source(act, article.document, wrong, article.original)
    assert contents(project)["source"] == []


def test_one_entity_has_one_id_in_all_sources(project: Project) -> None:
    add(project, release())
    add(project, release(52, "other.txt"))

    with project.read() as connection:
        rows = lists.entities(connection, None, "", "name", 0, 10)
    assert [(row.id, row.name, row.sources) for row in rows] == [
        ("e1", "Arland", 2), ("e3", "Bo Li", 2), ("e2", "Jane Roe", 2),
    ]  # fmt: skip
    assert [row.mentions for row in rows] == [6, 2, 4]


def test_a_family_name_is_no_proof_of_one_person(project: Project) -> None:
    first = Article("Jane Roe spoke.", "a.txt")
    first.entity("Jane Roe")
    second = Article("John Roe spoke. Roe left.", "b.txt")
    second.entity("John Roe", "PERSON", "John Roe", "Roe#2")
    add(project, first)
    add(project, second)

    with project.read() as connection:
        assert len(lists.entities(connection, None, "", "name", 0, 9)) == 2


def test_a_name_of_another_type_is_another_entity(project: Project) -> None:
    for type_ in ("PERSON", "GPE"):
        article = Article(f"Georgia, a {type_}.", f"{type_}.txt")
        article.entity("Georgia", type_)
        add(project, article)

    with project.read() as connection:
        assert len(lists.entities(connection, None, "Georgia", "name", 0, 9)) == 2


def test_ids_are_never_given_out_twice(project: Project) -> None:
    add(project, release())
    undo(project, 1, "tester")

    assert add(project, release(52, "other.txt")) == "d2"


def test_a_rejected_statement_does_not_count(project: Project) -> None:
    add(project, release())
    with project.act("review", "reject", "tester") as act:
        decisions.review(act, "s1", Review.REJECTED)

    with project.read() as connection:
        assert cards.read_facts(connection, [1])[0].origins == 0
        assert [row.facts for row in lists.sources(connection)] == [1]
        assert cards.read_facts(connection, [1])[0].statements[0].review is Review.REJECTED


def test_a_merged_fact_leads_to_what_it_became(project: Project) -> None:
    add(project, release())
    add(project, release(52, "other.txt"))
    with project.act("merge", "merge", "tester") as act:
        facts.merge(act, 2, 5)
        facts.refresh(act, [2, 5])

    with project.read() as connection:
        card = cards.fact_card(connection, 5, None)
        assert card.fact.id == "f2"
        assert [stated.source for stated in card.fact.statements] == ["d1", "d2"]
        assert card.fact.origins == 2
        assert lists.overview(connection, "", "", bars.bars(connection, project.version_in(connection))).facts == 5


@pytest.mark.parametrize("name", ["x1", "d", "d-1", "dd1", "1", "d１", ""])
def test_what_is_no_id_is_refused(name: str) -> None:
    with pytest.raises(NoSuchThing):
        ids.number(ids.SOURCE, name)


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("Short.", "Short."),
        (
            "The harbour board of Northport reopened the ferry to the islands on Monday.",
            "The harbour board of Northport reopened the…",
        ),
        ("一" * 60, "一" * 48 + "…"),
    ],
)
def test_a_source_without_a_title_goes_by_its_opening_words(project: Project, words: str, called: str) -> None:
    article = Article(words, path="/articles/0001.txt")
    add(project, article)

    with project.read() as connection:
        row = lists.sources(connection)[0]
    assert row.title == f"“{called}”"
    assert not row.titled
    assert row.file == row.citable == "0001.txt"


def test_a_source_with_a_title_goes_by_it(project: Project) -> None:
    add(project, Article("Some words.", path="/articles/0001.txt", title="The ferry is back"))

    with project.read() as connection:
        row = lists.sources(connection)[0]
    assert row.title == row.citable == "The ferry is back"
    assert row.titled


def test_what_is_set_aside_names_no_source() -> None:
    text = "SUBSCRIBE NOW\nTerms apply.\nThe ferry\tis back."
    blocks = [
        Block(start=0, end=13, kind=BlockKind.BOILERPLATE, analysed=False),
        Block(start=14, end=26, kind=BlockKind.PARAGRAPH, analysed=False, why="terms"),
        Block(start=27, end=45, kind=BlockKind.PARAGRAPH),
    ]
    assert opening(text, blocks) == "The ferry is back."
    assert opening(text, blocks[:2]) == "Terms apply."
    assert opening(text, blocks[:1]) is None
