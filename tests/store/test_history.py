"""Every act can be taken back, and taken back again."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.domain.disagreement import Aspect, Disagreement, Reading, Severity
from dateline.domain.fact import Review
from dateline.domain.when import Basis, When
from dateline.errors import NoSuchThing
from dateline.store import decisions, entities, facts, history, lists
from dateline.store import project as projects
from dateline.store.acts import Act
from dateline.store.history import CannotUndo, undo
from dateline.store.project import Project
from tests.builders import release
from tests.store.adding import add, contents


def _review(act: Act) -> None:
    decisions.review(act, "s1", Review.REJECTED)


def _accept(act: Act) -> None:
    decisions.review(act, "s1", Review.ACCEPTED)


def _note(act: Act) -> None:
    decisions.add_note(act, "d1", "look at this", source=1, span=(3, 7, "Dece"))


def _tag(act: Act) -> None:
    decisions.tag(act, "f2", "later")


def _untag(act: Act) -> None:
    decisions.untag(act, "f2", "later")


def _merge_facts(act: Act) -> None:
    facts.merge(act, 1, 3)
    facts.refresh(act, [1, 3])


def _merge_entities(act: Act) -> None:
    entities.merge(act, 1, 3)


def _rename(act: Act) -> None:
    entities.rename(act, 2, "Jane Roe-Smith")


def _disagree(act: Act) -> None:
    readings = (Reading(value="123", statements=("s1",)), Reading(value="52", statements=("s2",)))
    found = Disagreement(aspect=Aspect.NUMBER, severity=Severity.SUBSTANTIVE, readings=readings, why="they differ")
    facts.set_disagreements(act, [found], fact=1)
    facts.refresh(act, [1])


def _agree(act: Act) -> None:
    facts.set_disagreements(act, [], fact=1)
    facts.refresh(act, [1])


def _redate(act: Act) -> None:
    facts.change(act, 2, when=When(edtf="2025-11~", basis=Basis.OTHER_SOURCE, why="another says so"), label="Praise")
    facts.refresh(act, [2])


def _link(act: Act) -> None:
    facts.link(act, 1, "fulfilment", 2, "one was planned")


_STEPS: list[Callable[[Act], None]] = [
    _review, _accept, _note, _tag, _untag, _merge_facts, _merge_entities, _rename, _disagree, _agree, _redate, _link,
]  # fmt: skip


def _do(project: Project, step: Callable[[Act], None]) -> int:
    with project.act("test", step.__name__, "tester") as act:
        step(act)
    return act.number


@settings(max_examples=15)
@given(steps=st.lists(st.sampled_from(_STEPS), min_size=1, max_size=6))
def test_taking_everything_back_leads_back_step_by_step(steps: list[Callable[[Act], None]]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        projects.create(Path(folder) / "paper.dateline", "a test") as project,
    ):
        add(project, release())
        states = [contents(project)]
        numbers = []
        for step in steps:
            numbers.append(_do(project, step))
            states.append(contents(project))

        undone = []
        for number, state in zip(reversed(numbers), reversed(states[:-1]), strict=True):
            undo(project, number, "tester")
            undone.append(project.version())
            assert contents(project) == state
        for number, state in zip(reversed(undone), states[1:], strict=True):
            undo(project, number, "tester")
            assert contents(project) == state


def test_an_import_is_taken_back_without_a_trace_and_comes_again(project: Project) -> None:
    nothing = contents(project)
    add(project, release())
    one = contents(project)
    add(project, release(52, "other.txt", "November"))
    two = contents(project)

    undo(project, 2, "tester")
    assert contents(project) == one
    undo(project, 3, "tester")
    assert contents(project) == two
    undo(project, 4, "tester")
    undo(project, 1, "tester")
    assert contents(project) == nothing


def test_an_act_on_which_others_stand_is_not_taken_back(project: Project) -> None:
    add(project, release())
    _do(project, _note)
    before = contents(project)

    with pytest.raises(CannotUndo, match="something done later"):
        undo(project, 1, "tester")
    assert contents(project) == before


def test_a_value_that_was_changed_again_is_not_overwritten(project: Project) -> None:
    add(project, release())
    first = _do(project, _review)
    _do(project, _accept)

    with pytest.raises(CannotUndo):
        undo(project, first, "tester")


def test_an_act_is_taken_back_once(project: Project) -> None:
    add(project, release())
    number = _do(project, _note)
    undo(project, number, "tester")

    with pytest.raises(CannotUndo, match="already"):
        undo(project, number, "tester")


def test_an_act_that_is_not_there_cannot_be_taken_back(project: Project) -> None:
    with pytest.raises(NoSuchThing):
        undo(project, 7, "tester")


def test_the_history_says_who_did_what(project: Project) -> None:
    add(project, release())
    undo(project, 1, "somebody else")

    with project.read() as connection:
        back, first = history.entries(connection)
    assert (first.who, first.kind, first.summary, first.undone_by) == ("tester", "import", "Import release.txt", 2)
    assert first.changes.sources == {"d1"}
    assert (back.who, back.kind, back.undoes) == ("somebody else", "undo", 1)
    assert back.changes.sources == {"d1"}


def test_the_full_text_follows_when_an_import_is_taken_back(project: Project) -> None:
    from dateline.store import search

    add(project, release())
    undo(project, 1, "tester")
    with project.upkeep() as connection:
        assert search.find_sources(connection, ["Arland"], 5) == []
        assert not lists.entities(connection, None, "arl", "name", 0, 9)
        assert search.faults(connection) == []
