"""The list of entities: grouped, filtered, and read page by page."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dateline.domain.changes import Changes
from dateline.domain.entity import EntityType
from dateline.domain.focus import Focus
from dateline.domain.views import Choice, EntityRow
from dateline.services.reading import Reader
from dateline.ui.panes._entity_list import EntityList
from dateline.ui.panes.entities import EntitiesPane
from tests.ui.driver import hosted
from tests.ui.fake import FakeReader


class Crowd:
    """A million people and one place; remembers what it was asked."""

    def __init__(self) -> None:
        self.pages: list[tuple[EntityType | None, int, int]] = []

    def count_entities(self, kind: EntityType | None = None, words: str = "") -> int:
        return {EntityType.PERSON: 1_000_000, EntityType.GPE: 1}.get(kind or EntityType.LAW, 0)

    def entities(
        self, kind: EntityType | None = None, words: str = "", sort: str = "name", offset: int = 0, limit: int = 200
    ) -> list[EntityRow]:
        self.pages.append((kind, offset, limit))
        count = min(limit, self.count_entities(kind) - offset)
        return [
            EntityRow(
                id=f"{kind}{offset + at}", type=kind or EntityType.PERSON, name=f"{kind} {offset + at:,}", aliases=(),
                mentions=1, sources=1, first_day=None, disagreements=0,
            )
            for at in range(count)
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
    pane.grab()
    assert any("mentions 0 200" in asked for asked in fake.asked)
    assert pane.sort_button.text() == "Most mentioned ▾"


def test_a_change_keeps_filter_and_choice(pane: EntitiesPane) -> None:
    pane.filter.setText("board")
    pane._fill()
    pane.show_focus(Focus(entity="e2"))
    pane.show_changes(Changes(entities=frozenset({"e2"})))
    assert _names(pane) == ["Organisations", "harbour board"]
    assert pane.view.currentIndex().data() == "harbour board"


def test_of_a_million_rows_only_those_that_show_are_read(qtbot: QtBot) -> None:
    crowd = Crowd()
    model = EntityList()
    model.fill(cast(Reader, crowd), "", "name")
    assert model.rowCount() == 1_000_003
    assert crowd.pages == []
    assert model.index(1).data() == "PERSON 0"
    assert model.index(500_001).data() == "PERSON 500,000"
    assert model.index(1_000_001).data() == "Places"
    assert model.index(1_000_002).data() == "GPE 0"
    assert crowd.pages == [
        (EntityType.PERSON, 0, 200), (EntityType.PERSON, 500_000, 200), (EntityType.GPE, 0, 200),
    ]  # fmt: skip
    assert not model.index_of("PERSON7_000").isValid()
    assert crowd.pages[-1][1] == 0


def test_pages_that_were_long_ago_are_forgotten(qtbot: QtBot) -> None:
    crowd = Crowd()
    model = EntityList()
    model.fill(cast(Reader, crowd), "", "name")
    for page in range(200):
        model.index(1 + page * 200).data()
    assert len(model._pages) <= 64
