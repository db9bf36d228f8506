"""The list of entities: grouped, filtered, and read page by page."""

from collections.abc import Iterator, Sequence
from time import process_time
from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dateline.domain.changes import Changes
from dateline.domain.entity import EntityType
from dateline.domain.focus import Focus
from dateline.domain.roster import Listing
from dateline.domain.views import Choice, EntityRow
from dateline.services.reading import Reader
from dateline.ui.panes.entities import EntitiesPane
from dateline.ui.panes.entities.model import EntityList, numbers_of
from dateline.ui.panes.entities.rows import box_of
from tests.ui.driver import hosted
from tests.ui.fake import FakeReader


class Crowd:
    """A million people and one place; remembers what it was asked."""

    def __init__(self) -> None:
        self.pages: list[tuple[int, int]] = []

    def listing(self, words: str = "", sort: str = "name") -> Listing:
        """All of them."""
        counts = ((EntityType.PERSON, 1_000_000), (EntityType.GPE, 1))
        return Listing(np.arange(1, 1_000_002, dtype=np.int32), counts)

    def entities_at(self, numbers: Sequence[int]) -> list[EntityRow]:
        """These of them."""
        self.pages.append((numbers[0], len(numbers)))
        return [
            EntityRow(
                id=f"e{number}", type=EntityType.PERSON, name=f"Nobody {number:,}", aliases=(), mentions=1, sources=1,
                first_day=None, disagreements=0,
            )
            for number in numbers
        ]  # fmt: skip


@pytest.fixture
def pane(qtbot: QtBot, fake: FakeReader) -> Iterator[EntitiesPane]:
    made = EntitiesPane()
    host = hosted(qtbot, made, 260, 400)
    made.show_project(cast(Reader, fake))
    yield made
    host.close()


def _names(pane: EntitiesPane) -> list[str]:
    return [str(pane.model.index(row).data()) for row in range(pane.model.rowCount())]


def test_entities_stand_below_the_heading_of_their_kind(pane: EntitiesPane) -> None:
    assert _names(pane) == [
        "People", "Ines Holm", "Organisations", "harbour board", "Regions and landscapes", "northern pier",
        "Products", "Sund ferry",
    ]  # fmt: skip


def test_a_heading_cannot_be_chosen(qtbot: QtBot, pane: EntitiesPane) -> None:
    assert not pane.model.flags(pane.model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    with qtbot.assertNotEmitted(pane.chosen):
        pane.view.setCurrentIndex(pane.model.index(0))


def test_choosing_an_entity_emits_it_once(qtbot: QtBot, pane: EntitiesPane) -> None:
    with qtbot.waitSignal(pane.chosen) as chosen:
        pane.view.setCurrentIndex(pane.model.index(1))
    assert chosen.args == [Choice(entity="e1")]
    with qtbot.assertNotEmitted(pane.chosen):
        pane.show_focus(Focus(entity="e2"))
    assert pane.view.currentIndex().data() == "harbour board"


def test_the_list_is_filtered_as_one_types(qtbot: QtBot, pane: EntitiesPane) -> None:
    pane.filter.setFocus()
    QTest.keyClicks(pane.filter, "holm")
    qtbot.waitUntil(lambda: _names(pane) == ["People", "Ines Holm"])
    pane.filter.setText("nobody")
    qtbot.waitUntil(lambda: pane._stack.currentWidget() is pane._nothing)
    assert pane._nothing.text() == "No entity is called ‘nobody’."


def test_enter_in_the_filter_chooses_the_first(qtbot: QtBot, pane: EntitiesPane) -> None:
    pane.filter.setText("ferry")
    with qtbot.waitSignal(pane.chosen) as chosen:
        QTest.keyClick(pane.filter, Qt.Key.Key_Return)
    assert chosen.args == [Choice(entity="e3")]


def test_an_alias_finds_its_entity(pane: EntitiesPane) -> None:
    pane.filter.setText("霍尔姆")
    pane._fill()
    assert _names(pane) == ["People", "Ines Holm"]


def test_a_disagreement_is_said_aloud(pane: EntitiesPane) -> None:
    heard = str(pane.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole))
    assert heard == "Ines Holm, 3 mentions in 3 sources, also 伊内斯·霍尔姆, 1 disagreement"


def test_sorting_asks_the_reader_to_sort(pane: EntitiesPane, fake: FakeReader) -> None:
    pane.sort_by("mentions")
    assert fake.asked[-1].startswith("entities EntityType") or "mentions" in fake.asked[-1]
    assert "listing '' mentions" in fake.asked
    assert pane.sort_button.text() == "Most mentioned ▾"


def test_a_change_keeps_filter_and_choice(pane: EntitiesPane) -> None:
    pane.filter.setText("board")
    pane._fill()
    pane.show_focus(Focus(entity="e2"))
    pane.show_changes(Changes(entities=frozenset({"e2"})))
    assert _names(pane) == ["Organisations", "harbour board"]
    assert pane.view.currentIndex().data() == "harbour board"


def _full() -> tuple[Crowd, EntityList]:
    crowd = Crowd()
    model = EntityList()
    model.fill(cast(Reader, crowd), crowd.listing())
    return crowd, model


def test_a_list_of_the_same_entities_draws_only_what_changed(qtbot: QtBot) -> None:
    crowd, model = _full()
    assert model.index(1).data() == model.index(2).data().replace("2", "1")
    page = crowd.entities_at(numbers_of(crowd.listing(), 0))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.dataChanged):
        model.fill(cast(Reader, crowd), crowd.listing(), {0: page})
    page[1] = page[1].model_copy(update={"name": "Somebody"})
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as changed:
        model.fill(cast(Reader, crowd), crowd.listing(), {0: page})
    first, last = (index.row() for index in changed.args[:2])
    assert first <= 2 <= last < 100
    assert model.index(2).data() == "Somebody"


def test_of_a_million_rows_only_those_that_show_are_read(qtbot: QtBot) -> None:
    crowd, model = _full()
    assert model.rowCount() == 1_000_003
    assert crowd.pages == []
    assert model.index(1).data() == "Nobody 1"
    assert model.index(500_001).data() == "Nobody 500,001"
    assert model.index(1_000_001).data() == "Places"
    assert model.index(1_000_002).data() == "Nobody 1,000,001"
    assert [page for page, _ in crowd.pages] == [1, 499_981, 999_961]
    assert model.index_of("e700000").row() == 700_000
    assert len(crowd.pages) == 3


def test_pages_that_were_long_ago_are_forgotten(qtbot: QtBot) -> None:
    _, model = _full()
    for page in range(200):
        model.index(1 + page * 200).data()
    assert len(model._pages) <= 64


def test_a_million_rows_are_shown_at_once(qtbot: QtBot) -> None:
    pane = EntitiesPane()
    host = hosted(qtbot, pane, 260, 400)
    pane.show_project(cast(Reader, Crowd()))
    pane.activities.begin(None)
    pane.grab()
    begun = process_time()
    pane.sort_by("mentions")
    pane.show_focus(Focus(entity="e900000"))
    pane.grab()
    assert process_time() - begun < 0.5
    assert pane.view.currentIndex().data() == "Nobody 900,000"
    host.close()


# Folding and ticking ----------------------------------------------------------------------------------------------


def test_a_click_on_a_heading_folds_its_group_and_another_unfolds_it(pane: EntitiesPane) -> None:
    heading = pane.view.visualRect(pane.model.index(2)).center()
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert _names(pane)[2:4] == ["Organisations", "Regions and landscapes"]
    heard = pane.model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Organisations, 1 entity, collapsed"
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert _names(pane)[2:4] == ["Organisations", "harbour board"]


def test_left_and_right_fold_by_keyboard(pane: EntitiesPane) -> None:
    pane.show_focus(Focus(entity="e2"))
    pane.view.setFocus()
    QTest.keyClick(pane.view, Qt.Key.Key_Left)
    assert "harbour board" not in _names(pane)
    assert pane.view.currentIndex().data() == "Organisations"
    QTest.keyClick(pane.view, Qt.Key.Key_Right)
    assert "harbour board" in _names(pane)


def test_a_collapsed_group_stays_so_while_one_filters(pane: EntitiesPane) -> None:
    pane._fold_all(EntityType.PERSON, on=True)
    assert _names(pane) == ["People", "Organisations", "Regions and landscapes", "Products"]
    pane.filter.setText("board")
    pane._fill()
    assert _names(pane) == ["Organisations"]
    pane._fold_all(EntityType.ORG, on=False)
    assert _names(pane) == ["Organisations", "harbour board"]


def test_space_ticks_an_entity_and_says_so(qtbot: QtBot, pane: EntitiesPane) -> None:
    pane.show_focus(Focus(entity="e1"))
    pane.view.setFocus()
    with qtbot.waitSignal(pane.wants_entities) as wanted:
        QTest.keyClick(pane.view, Qt.Key.Key_Space)
    assert wanted.args == [[("e1", "Ines Holm")]]
    heard = str(pane.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    assert heard.endswith("ticked: only facts with it are shown")
    with qtbot.waitSignal(pane.wants_entities) as wanted:
        QTest.keyClick(pane.view, Qt.Key.Key_Space)
    assert wanted.args == [[]]


def test_a_click_with_control_adds_to_the_one_that_is_chosen(qtbot: QtBot, pane: EntitiesPane) -> None:
    pane.show_focus(Focus(entity="e1"))
    pane.view.setFocus()
    board = pane.view.visualRect(pane.model.index(3)).center()
    with qtbot.assertNotEmitted(pane.chosen), qtbot.waitSignal(pane.wants_entities) as wanted:
        QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, board)
    assert wanted.args == [[("e1", "Ines Holm"), ("e2", "harbour board")]]
    assert pane.model.ticked == ("e1", "e2")


def test_a_click_into_the_box_ticks_without_choosing(qtbot: QtBot, pane: EntitiesPane) -> None:
    box = box_of(pane.view.visualRect(pane.model.index(3))).center()
    with qtbot.assertNotEmitted(pane.chosen), qtbot.waitSignal(pane.wants_entities) as wanted:
        QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert wanted.args == [[("e2", "harbour board")]]


def test_shift_and_an_arrow_tick_one_after_the_other(qtbot: QtBot, fake: FakeReader) -> None:
    pane = EntitiesPane()
    host = hosted(qtbot, pane, 260, 400)
    pane.show_project(cast(Reader, Crowd()))
    pane.show_focus(Focus(entity="e1"))
    pane.view.setFocus()
    for _ in range(2):
        QTest.keyClick(pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert pane.model.ticked == ("e1", "e2", "e3")
    assert pane.view.currentIndex().data() == "Nobody 3"
    host.close()


def test_down_leads_from_the_filter_to_the_first(qtbot: QtBot, pane: EntitiesPane) -> None:
    pane.filter.setFocus()
    with qtbot.waitSignal(pane.chosen) as chosen:
        QTest.keyClick(pane.filter, Qt.Key.Key_Down)
    assert chosen.args == [Choice(entity="e1")]


# Activity ---------------------------------------------------------------------------------------------------------


def test_a_slash_leads_from_the_list_into_the_filter_and_escape_back(qtbot: QtBot, pane: EntitiesPane) -> None:
    pane.view.setFocus()
    pane.view.setCurrentIndex(pane.model.index(1))
    assert "(/)" in pane.filter.toolTip()
    QTest.keyClicks(pane.view, "/")
    assert pane.filter.hasFocus()
    QTest.keyClicks(pane.filter, "holm")
    qtbot.waitUntil(lambda: _names(pane) == ["People", "Ines Holm"])
    QTest.keyClick(pane.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(_names(pane)) > 2)
    assert pane.filter.hasFocus()
    QTest.keyClick(pane.filter, Qt.Key.Key_Escape)
    assert pane.view.hasFocus()


def test_up_leads_from_the_top_of_the_list_into_the_filter(pane: EntitiesPane) -> None:
    pane.view.setFocus()
    pane.view.setCurrentIndex(pane.model.index(1))
    QTest.keyClick(pane.view, Qt.Key.Key_Up)
    assert pane.view.hasFocus()
    QTest.keyClick(pane.view, Qt.Key.Key_Up)
    assert pane.filter.hasFocus()


def test_what_is_on_the_screen_is_asked_for_once_and_together(
    qtbot: QtBot, pane: EntitiesPane, fake: FakeReader
) -> None:
    pane.grab()
    qtbot.waitUntil(lambda: pane.activities.known("e1") is not None)
    pane.grab()
    asked = [one for one in fake.asked if one.startswith("activity")]
    assert asked == ["activity e1,e2,e4,e3"]
    heard = str(pane.model.index(3).data(Qt.ItemDataRole.AccessibleTextRole))
    assert heard.endswith("in 2 facts, the first 3 May 2024")


def test_a_change_asks_for_the_activity_again(qtbot: QtBot, pane: EntitiesPane, fake: FakeReader) -> None:
    pane.grab()
    qtbot.waitUntil(lambda: pane.activities.known("e1") is not None)
    pane.show_changes(Changes(facts=frozenset({"f1"})))
    pane.grab()
    qtbot.waitUntil(lambda: len([one for one in fake.asked if one.startswith("activity")]) == 2)
