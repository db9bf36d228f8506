"""Who appears with whom: the graph, its list, and what one does with them."""

from collections.abc import Iterator
from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dateline.domain.changes import Changes
from dateline.domain.entity import EntityType
from dateline.domain.focus import Focus
from dateline.domain.relations import Relations, Tie
from dateline.domain.views import Choice, EntityRow
from dateline.services.reading import Reader
from dateline.ui.panes.relations import RelationsPane
from dateline.ui.panes.relations.layout import arrange
from tests.ui.driver import Driver, hosted
from tests.ui.fake import FakeReader

_KINDS = [EntityType.PERSON, EntityType.ORG, EntityType.GPE, EntityType.NORP, EntityType.EVENT]


def ring(count: int) -> Relations:
    """So many entities, each of which shares facts with the next."""
    rows = [
        EntityRow(
            id=f"e{number}", type=_KINDS[number % 5], name=f"Somebody {number}", aliases=(), mentions=1, sources=1,
            first_day=None, disagreements=0,
        )
        for number in range(1, count + 1)
    ]  # fmt: skip
    ties = [Tie(one=f"e{number}", other=f"e{number + 1}", facts=count - number) for number in range(1, count)]
    return Relations(entities=tuple(rows), facts=tuple(range(count, 0, -1)), ties=tuple(ties))


@pytest.fixture
def pane(qtbot: QtBot, fake: FakeReader) -> Iterator[RelationsPane]:
    made = RelationsPane()
    host = hosted(qtbot, made, 640, 420)
    made.show_project(cast(Reader, fake))
    yield made
    host.close()


def _at(pane: RelationsPane, entity: str) -> QPoint:
    stage = pane.canvas.stage
    assert stage is not None
    return stage.at(next(at for at, row in enumerate(stage.relations.entities) if row.id == entity)).toPoint()


def _middle_of_tie(pane: RelationsPane, tie: int = 0) -> QPoint:
    stage = pane.canvas.stage
    assert stage is not None
    a, b = stage.ends[tie]
    return ((stage.at(a) + stage.at(b)) / 2).toPoint()


# Where everybody stands -------------------------------------------------------------------------------------------


def test_the_same_facts_give_the_same_picture() -> None:
    assert np.array_equal(arrange(ring(12)), arrange(ring(12)))


def test_nobody_stands_upon_another_or_outside() -> None:
    places = arrange(ring(40))
    far = np.sqrt(((places[:, None] - places[None]) ** 2).sum(axis=2))
    np.fill_diagonal(far, 1.0)
    assert far.min() > 0.05
    assert places.min() >= 0
    assert places.max() <= 1


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_are_placed_too(count: int) -> None:
    assert arrange(ring(count)).shape == (count, 2)


# By pointer -------------------------------------------------------------------------------------------------------


def test_a_click_on_an_entity_chooses_it(qtbot: QtBot, pane: RelationsPane) -> None:
    with qtbot.waitSignal(pane.chosen) as chosen:
        QTest.mouseClick(pane.canvas, Qt.MouseButton.LeftButton, pos=_at(pane, "e3"))
    assert chosen.args == [Choice(entity="e3")]


def test_a_click_on_a_tie_shows_the_facts_of_both(qtbot: QtBot, pane: RelationsPane) -> None:
    with qtbot.assertNotEmitted(pane.chosen), qtbot.waitSignal(pane.wants_entities) as wanted:
        QTest.mouseClick(pane.canvas, Qt.MouseButton.LeftButton, pos=_middle_of_tie(pane))
    assert wanted.args == [[("e2", "harbour board"), ("e3", "Sund ferry")]]


def test_the_pointer_over_a_tie_says_how_many_facts(pane: RelationsPane) -> None:
    QTest.mouseMove(pane.canvas, _middle_of_tie(pane))
    assert pane.canvas.accessibleDescription() == "harbour board and Sund ferry: 1 fact together"
    assert pane.legend.words.text().startswith("harbour board")


def test_a_drag_moves_the_sheet_and_chooses_nothing(qtbot: QtBot, pane: RelationsPane) -> None:
    pane.canvas.zoom(3)
    before = _at(pane, "e3")
    with qtbot.assertNotEmitted(pane.chosen), qtbot.assertNotEmitted(pane.wants_entities):
        QTest.mousePress(pane.canvas, Qt.MouseButton.LeftButton, pos=before)
        QTest.mouseMove(pane.canvas, before + QPoint(30, 10))
        QTest.mouseRelease(pane.canvas, Qt.MouseButton.LeftButton, pos=before + QPoint(30, 10))
    assert _at(pane, "e3") == before + QPoint(30, 10)


def test_zooming_keeps_what_is_under_the_pointer(pane: RelationsPane) -> None:
    here = _at(pane, "e2")
    pane.canvas.zoom(4, here.toPointF())
    assert (_at(pane, "e2") - here).manhattanLength() <= 2
    assert pane.canvas.stage is not None
    assert pane.canvas.stage.zoom > 2
    pane.canvas.zoom(0)
    assert _at(pane, "e2") == here


# By keyboard ------------------------------------------------------------------------------------------------------


def test_arrows_reach_everybody_and_enter_chooses(qtbot: QtBot, pane: RelationsPane) -> None:
    relations = ring(15)
    pane.canvas.show_graph(relations, arrange(relations))
    pane.canvas.setFocus()
    reached = {pane.canvas.current}
    for key in [Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Right] * 12:
        for _ in range(3):
            QTest.keyClick(pane.canvas, key)
            reached.add(pane.canvas.current)
    assert len(reached) > 7
    with qtbot.waitSignal(pane.chosen) as chosen:
        QTest.keyClick(pane.canvas, Qt.Key.Key_Return)
    assert chosen.args == [Choice(entity=pane.canvas.current)]


def test_space_shows_what_the_one_with_the_keyboard_shares_with_the_chosen_one(
    qtbot: QtBot, pane: RelationsPane
) -> None:
    pane.show_focus(Focus(entity="e2"))
    pane.canvas.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
        if pane.canvas.current != "e3":
            QTest.keyClick(pane.canvas, key)
    with qtbot.waitSignal(pane.wants_entities) as wanted:
        QTest.keyClick(pane.canvas, Qt.Key.Key_Space)
    assert {one for one, _ in wanted.args[0]} == {"e2", "e3"}


def test_a_screen_reader_hears_who_has_the_keyboard(pane: RelationsPane) -> None:
    pane.canvas.setFocus()
    assert pane.canvas.accessibleDescription() == (
        "harbour board: 2 facts; appears with 1 other here, most with Sund ferry: 1 fact together"
    )


def test_l_shows_the_pairs_as_a_list_and_enter_their_facts(qtbot: QtBot, pane: RelationsPane) -> None:
    pane.canvas.setFocus()
    QTest.keyClick(pane.canvas, Qt.Key.Key_L)
    assert pane.twin.hasFocus()
    assert pane.twin.ties.index(0).data() == "harbour board and Sund ferry: 1 fact together"
    pane.twin.setCurrentIndex(pane.twin.ties.index(0))
    with qtbot.waitSignal(pane.wants_entities) as wanted:
        QTest.keyClick(pane.twin, Qt.Key.Key_Return)
    assert len(wanted.args[0]) == 2
    QTest.keyClick(pane.twin, Qt.Key.Key_L)
    assert pane.canvas.isVisible()


def test_the_keyboard_is_on_the_graph_as_soon_as_there_is_one(qtbot: QtBot, pane: RelationsPane) -> None:
    pane.show_focus(Focus(entity="e1"))
    pane.setFocus()
    assert pane.back_button.hasFocus(), "there is nobody to walk to"
    pane.show_focus(Focus(entity="e2"))
    qtbot.waitUntil(pane.canvas.hasFocus)


# What it shows ----------------------------------------------------------------------------------------------------


def test_around_the_chosen_one_or_the_whole_project(pane: RelationsPane, fake: FakeReader) -> None:
    pane.show_focus(Focus(entity="e2"))
    assert fake.asked[-1] == "relations e2 40"
    pane.around.click()
    assert fake.asked[-1] == "relations None 40"
    pane.show_focus(Focus(entity="e3"))
    assert fake.asked[-1] == "relations None 40"


def test_who_appears_with_nobody_is_told_in_words(pane: RelationsPane) -> None:
    pane.show_focus(Focus(entity="e1"))
    assert pane.nothing.isVisible()
    assert "No fact names Ines Holm together with anybody else" in pane.nothing.text()


def test_nothing_is_read_before_it_is_seen(qtbot: QtBot, fake: FakeReader) -> None:
    pane = RelationsPane()
    qtbot.addWidget(pane)
    pane.show_project(cast(Reader, fake))
    pane.show_focus(Focus(entity="e2"))
    pane.show_changes(Changes(facts=frozenset({"f1"})))
    assert not any(one.startswith("relations") for one in fake.asked)


def test_names_never_stand_upon_each_other(pane: RelationsPane) -> None:
    relations = ring(40)
    pane.canvas.show_graph(relations, arrange(relations))
    pane.canvas.grab()
    names = pane.canvas.names
    assert len(names) > 12
    assert not any(a.intersects(b) for at, a in enumerate(names) for b in names[at + 1 :])


# In the window ----------------------------------------------------------------------------------------------------


def test_the_way_from_an_entity_to_whom_it_appears_with_and_back(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.clicks_entity("harbour board")
    reader.presses("Ctrl+G")
    pane = reader.window.rooms.relations
    assert pane.isVisible()
    assert reader.pane() == "text"
    reader.clicks(pane.canvas, _at(pane, "e3"))
    assert reader.focus.entity == "e3"
    reader.clicks(pane.canvas, _middle_of_tie(pane))
    assert reader.window.filtering.chips.words == [
        "with harbour board  ✕", "with Sund ferry  ✕", "all of them together ⇄",
    ]  # fmt: skip
    reader.presses("Esc")
    assert not pane.isVisible()
    assert reader.window.rooms.text.isVisible()


def test_the_button_of_the_list_leads_there_too(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.clicks(reader.window.rooms.entities.relations_button)
    assert reader.window.rooms.relating
    reader.presses("Ctrl+3")
    assert reader.window.rooms.text.isVisible()
