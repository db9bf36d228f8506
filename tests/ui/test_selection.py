"""One way in, repeats are silent, and the way back leads to the very lines."""

from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from dateline.domain.focus import NOTHING, Focus
from dateline.domain.views import Choice
from dateline.errors import NoSuchThing
from dateline.services.reading import Reader
from dateline.ui.selection import Selection
from tests.ui.fake import FakeReader


@pytest.fixture
def selection(qtbot: QtBot, fake: FakeReader) -> Selection:
    made = Selection()
    made.open(cast(Reader, fake), Focus(source="d1"))
    return made


def test_a_choice_is_told_once(qtbot: QtBot, selection: Selection) -> None:
    with qtbot.waitSignal(selection.changed) as changed:
        selection.choose(Choice(fact="f2"))
    assert changed.args == [selection.focus]
    with qtbot.assertNotEmitted(selection.changed):
        selection.choose(Choice(fact="f2"))


def test_without_a_project_nothing_is_chosen(qtbot: QtBot) -> None:
    selection = Selection()
    selection.choose(Choice(fact="f2"))
    selection.step_fact(1)
    selection.step_mark(1)
    selection.refresh()
    assert selection.focus == NOTHING


def test_going_back_gives_the_places_that_were_left(qtbot: QtBot, selection: Selection) -> None:
    place = 0
    selection.places = lambda: {"text": place}
    selection.choose(Choice(fact="f1"))
    place = 7
    selection.choose(Choice(fact="f2"))
    place = 9
    with qtbot.waitSignal(selection.returned) as returned:
        selection.back()
    assert returned.args == [{"text": 7}]
    assert selection.focus.fact == "f1"
    with qtbot.waitSignal(selection.returned) as returned:
        selection.forward()
    assert returned.args == [{"text": 9}]


def test_a_new_choice_forgets_the_way_forward(selection: Selection) -> None:
    selection.choose(Choice(fact="f1"))
    selection.choose(Choice(fact="f2"))
    selection.back()
    selection.choose(Choice(fact="f3"))
    assert not selection.can_go_forward
    selection.back()
    assert selection.focus.fact == "f1"


def test_the_way_back_has_an_end(selection: Selection) -> None:
    for number in range(600):
        selection.choose(Choice(fact=f"f{number % 5 + 1}"))
    steps = 0
    while selection.can_go_back:
        selection.back()
        steps += 1
    assert steps == 199
    selection.back()


def test_stepping_through_the_places_goes_round(selection: Selection) -> None:
    selection.choose(Choice(fact="f2"))
    selection.step_mark(1)
    assert (selection.focus.source, selection.focus.statement) == ("d2", "s4")
    selection.step_mark(1)
    assert (selection.focus.source, selection.focus.statement) == ("d1", "s3")


def test_what_a_write_took_away_is_no_longer_chosen(
    selection: Selection, fake: FakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    selection.choose(Choice(fact="f2"))

    def gone(choice: Choice, current: Focus) -> Focus:
        raise NoSuchThing("f2 is gone")

    monkeypatch.setattr(fake, "focus", gone)
    selection.refresh()
    assert selection.focus.fact is None
    assert selection.focus.source is None


def test_refreshing_is_no_stop_on_the_way(selection: Selection, fake: FakeReader) -> None:
    selection.choose(Choice(fact="f2"))
    fake._facts.pop("f2")
    fake._statements["s3"] = ("f1", fake._statements["s3"][1])
    selection.refresh()
    assert selection.focus.fact == "f1"
    selection.back()
    assert selection.focus == Focus(source="d1")
