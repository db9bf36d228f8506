import pytest

from dateline.domain.fact import Review
from dateline.domain.span import Passage
from dateline.services import reviewing, undoing
from dateline.services.reading import Reader
from dateline.store.project import Project
from tests.builders import release
from tests.store.adding import add


@pytest.fixture
def full(project: Project) -> Project:
    add(project, release())
    return project


def _texts(project: Project) -> list[str]:
    return [one.text for one in Reader(project).reading("d1").remarks]


def test_what_a_person_did_last_is_taken_back_and_done_again_step_by_step(full: Project) -> None:
    number, _ = reviewing.add_note(full, "s1", "who counted?")
    reviewing.change_note(full, number, "who counted them?")
    reviewing.add_note(full, "d1", "read again")
    assert undoing.undo_last(full) is not None
    assert _texts(full) == ["who counted them?"]
    taken_back = undoing.undo_last(full)
    assert taken_back is not None
    assert taken_back[0].startswith("Change the note on ‘")
    assert _texts(full) == ["who counted?"]
    undoing.redo_last(full)
    assert _texts(full) == ["who counted them?"]
    undoing.redo_last(full)
    assert _texts(full) == ["read again", "who counted them?"]
    assert undoing.redo_last(full) is None
    undoing.undo_last(full)
    assert _texts(full) == ["who counted them?"]


def test_what_the_program_did_is_not_taken_back_by_the_way(full: Project) -> None:
    assert undoing.undo_last(full) is None
    reviewing.review(full, "s1", Review.ACCEPTED)
    add(full, release(7))
    taken_back = undoing.undo_last(full)
    assert taken_back is not None
    assert taken_back[0] == "Accepted: s1"
    assert len(Reader(full).sources()) == 2


def test_nothing_is_done_again_after_something_new(full: Project) -> None:
    reviewing.add_note(full, "s1", "one")
    undoing.undo_last(full)
    reviewing.add_note(full, "s1", "two")
    assert undoing.redo_last(full) is None
    assert _texts(full) == ["two"]


def test_notes_stand_at_the_words_they_are_on(full: Project) -> None:
    text = Reader(full).reading("d1").document.text
    statement = next(mark for mark in Reader(full).reading("d1").marks if mark.statement == "s1")
    reviewing.add_note(full, "s1", "on a statement")
    reviewing.add_note(full, "f1", "on a fact")
    reviewing.add_note(full, "d1", "on the whole")
    reviewing.add_note(full, "d1", "on words", at=Passage(start=3, end=11, text=text[3:11]))
    found = {one.text: (one.start, one.end, one.whole) for one in Reader(full).reading("d1").remarks}
    assert found == {
        "on a statement": (statement.start, statement.end, False),
        "on a fact": (statement.start, statement.end, False),
        "on the whole": (0, 0, True),
        "on words": (3, 11, False),
    }
