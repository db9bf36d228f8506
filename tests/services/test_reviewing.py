import pytest

from dateline.domain.fact import Review
from dateline.domain.span import Passage
from dateline.errors import DatelineError, NoSuchThing
from dateline.services import history, reviewing
from dateline.services.reading import Reader
from dateline.store import tables
from dateline.store.project import Project
from tests.builders import release
from tests.store.adding import add


@pytest.fixture
def full(project: Project) -> Project:
    add(project, release())
    return project


def test_a_verdict_says_what_it_touched_and_can_be_taken_back(full: Project) -> None:
    changes = reviewing.review(full, "s1", Review.REJECTED, who="tester")
    assert changes.statements == {"s1"}
    assert changes.facts == {"f1"}
    assert "f1" not in [fact.id for fact in Reader(full).facts()]

    assert changes.act is not None
    back = history.undo(full, changes.act)
    assert back.facts >= {"f1"}
    assert "f1" in [fact.id for fact in Reader(full).facts()]


def test_a_hidden_statement_that_somebody_accepted_is_shown(full: Project) -> None:
    assert "f3" not in [fact.id for fact in Reader(full).facts()]
    reviewing.review(full, "s3", Review.ACCEPTED)
    assert "f3" in [fact.id for fact in Reader(full).facts()]
    reviewing.review(full, "s3", Review.FOUND)
    assert "f3" not in [fact.id for fact in Reader(full).facts()]


def test_notes_are_written_changed_and_removed(full: Project) -> None:
    words = Passage(start=3, end=11, text="December")
    number, changes = reviewing.add_note(full, "d1", "which year?", at=words)
    assert changes.sources == {"d1"}
    reviewing.change_note(full, number, "which year? 2025")
    reviewing.remove_note(full, number)
    with pytest.raises(NoSuchThing):
        reviewing.remove_note(full, number)


def test_a_note_on_an_entity_stands_on_its_card_and_goes_with_it_into_another(full: Project) -> None:
    entities = tables.entity
    reviewing.add_note(full, "e1", "the first", who="tester")
    _, changes = reviewing.add_note(full, "e2", "the second", who="tester")
    assert changes.entities == {"e2"}
    assert changes.act is not None
    name = Reader(full).entity_card("e2").row.name
    assert f"Note on ‘{name}’" in [act.summary for act in history.acts(full)]
    assert [(one.subject, one.text, one.who) for one in Reader(full).entity_card("e2").remarks] == [
        ("e2", "the second", "tester")
    ]
    with full.act("merge", "Merge two entities", "tester") as act:
        act.update(entities, 2, {"merged_into": 1})
    _, second = Reader(full).entity_card("e1").remarks
    assert (second.subject, second.text) == ("e2", "the second")
    assert reviewing.remove_note(full, second.number).entities == {"e1", "e2"}
    assert [one.text for one in Reader(full).entity_card("e1").remarks] == ["the first"]


def test_a_note_on_words_that_do_not_stand_there_is_refused(full: Project) -> None:
    with pytest.raises(DatelineError, match="does not stand"):
        reviewing.add_note(full, "d1", "x", at=Passage(start=4, end=12, text="December"))
    assert full.version() == 1


def test_a_tag_is_there_once(full: Project) -> None:
    reviewing.tag(full, "f1", "later")
    reviewing.tag(full, "f1", "later")
    assert reviewing.untag(full, "f1", "later").facts == {"f1"}


@pytest.mark.parametrize("subject", ["s99", "x1", "f", "d1; DROP TABLE source", "t1"])
def test_nothing_can_be_decided_about_what_is_not_there(full: Project, subject: str) -> None:
    for decide in (
        lambda: reviewing.review(full, subject, Review.ACCEPTED),
        lambda: reviewing.tag(full, subject, "x"),
        lambda: reviewing.add_note(full, subject, "x"),
    ):
        with pytest.raises(NoSuchThing):
            decide()
    assert full.version() == 1
