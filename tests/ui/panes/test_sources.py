"""The list of sources."""

from collections.abc import Iterable, Sequence
from typing import cast

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dateline.domain.focus import Focus
from dateline.domain.views import Choice, SourceRow
from dateline.services.reading import Reader
from dateline.ui.panes.sources import SourcesPane, subtitle
from tests.ui.driver import hosted
from tests.ui.fake import SOURCES_CHANGED, FakeReader


def _row(**changed: object) -> SourceRow:
    row = {
        "id": "d1", "number": 1, "title": "A title", "path": "/a.txt", "published": "May 2024", "basis": "given",
        "facts": 3, "characters": 100, "language": "en", "analysed": True,
    }  # fmt: skip
    return SourceRow.model_validate({**row, **changed})


def test_a_source_says_when_it_appeared_and_how_that_is_known() -> None:
    assert subtitle(_row()) == "May 2024 · given"
    assert subtitle(_row(basis="inferred")) == "May 2024 · inferred"
    assert subtitle(_row(published="undated", basis="none")) == "undated"
    assert subtitle(_row(published="", basis="none")) == "date unknown"
    assert subtitle(_row(analysed=False, why="its language is not English")) == "its language is not English"


def test_showing_a_focus_never_emits(qtbot: QtBot, fake: FakeReader) -> None:
    pane = SourcesPane()
    qtbot.addWidget(pane)
    pane.show_project(cast(Reader, fake))
    with qtbot.assertNotEmitted(pane.chosen):
        pane.show_focus(Focus(source="d2"))
    assert pane.view.currentIndex().data() == "Harbour celebrates"
    with qtbot.waitSignal(pane.chosen) as chosen:
        pane.view.setCurrentIndex(pane.model.index_of("d3"))
    assert chosen.args == [Choice(source="d3")]


def test_a_change_keeps_the_chosen_source(qtbot: QtBot, fake: FakeReader) -> None:
    pane = SourcesPane()
    qtbot.addWidget(pane)
    pane.show_project(cast(Reader, fake))
    pane.show_focus(Focus(source="d2"))
    with qtbot.assertNotEmitted(pane.chosen):
        pane.show_changes(SOURCES_CHANGED)
    assert pane.view.currentIndex().data() == "Harbour celebrates"
    assert fake.asked.count("source_numbers") == 1


def _rows(pane: SourcesPane) -> list[tuple[str, int]]:
    rows = [pane.model.row(pane.model.index(number)) for number in range(pane.model.rowCount())]
    return [(row.id, row.facts) for row in rows if row is not None]


def test_what_comes_goes_and_changes_is_listed_in_its_place(qtbot: QtBot) -> None:
    pane = SourcesPane()
    qtbot.addWidget(pane)
    facts = dict.fromkeys(range(9), 3)
    read: list[int] = []

    def rows(sources: Sequence[str]) -> list[SourceRow]:
        read.extend(int(source[1:]) for source in sources)
        return [_row(id=source, number=int(source[1:]), facts=facts[int(source[1:])]) for source in sources]

    pane.model.fill(rows, np.array([1, 2, 4]))
    assert _rows(pane) == [("d1", 3), ("d2", 3), ("d4", 3)]
    facts[2] = facts[5] = facts[6] = 9
    with qtbot.assertNotEmitted(pane.model.modelReset):
        pane.model.renew({"d2", "d5", "d6"}, ["d2", "d5", "d6"])
    assert _rows(pane) == [("d1", 3), ("d2", 9), ("d4", 3), ("d5", 9), ("d6", 9)]
    pane.model.renew({"d3", "d4"}, ["d3"])
    assert _rows(pane) == [("d1", 3), ("d2", 9), ("d3", 3), ("d5", 9), ("d6", 9)]
    assert pane.model.index_of("d5").row() == 3
    assert not pane.model.index_of("d4").isValid()


def test_sources_that_stay_as_they_are_are_not_drawn_again(qtbot: QtBot) -> None:
    pane = SourcesPane()
    qtbot.addWidget(pane)
    made = [_row(id=f"d{number}", number=number) for number in (1, 2, 3)]
    pane.model.fill(lambda _: made[:2], np.array([1, 2]))
    assert _rows(pane) == [("d1", 3), ("d2", 3)]
    with qtbot.assertNotEmitted(pane.model.dataChanged), qtbot.waitSignal(pane.model.rowsInserted):
        pane.model.renew({"d3"}, ["d3"], made)
    changed = [made[0], made[1].model_copy(update={"facts": 7}), made[2]]
    with qtbot.waitSignal(pane.model.dataChanged) as seen:
        pane.model.renew({"d2"}, ["d2"], changed)
    assert [index.row() for index in seen.args[:2]] == [1, 1]
    assert _rows(pane) == [("d1", 3), ("d2", 7), ("d3", 3)]
    assert pane.model.known(1, 9) == ["d2", "d3"]
    assert pane.model.known(-1, 0) == ["d1"]


def test_of_many_sources_only_those_that_show_are_read(qtbot: QtBot, fake: FakeReader) -> None:
    many = 3_000
    read: list[str] = []

    class Many(FakeReader):
        def source_numbers(self, limit: int | None = None) -> npt.NDArray[np.int64]:
            return np.arange(1, many + 1)[:limit]

        def source_rows(self, sources: Iterable[str]) -> list[SourceRow]:
            read.extend(sources)
            return [_row(id=source, number=int(source[1:]), title=f"Title {source}") for source in sources]

    pane = SourcesPane()
    host = hosted(qtbot, pane, 260, 400)
    pane.show_project(cast(Reader, Many()))
    assert pane.model.rowCount() == many
    pane.show_focus(Focus(source="d2500"))
    host.grab()
    assert pane.view.currentIndex().data() == "Title d2500"
    assert len(set(read)) < 200


def test_a_source_that_has_just_gone_is_drawn_as_nothing(qtbot: QtBot) -> None:
    pane = SourcesPane()
    host = hosted(qtbot, pane, 260, 400)
    pane.model.fill(lambda _: [], np.array([1, 2]))
    host.grab()
    assert pane.model.index(0).data() is None


def test_a_screen_reader_hears_the_whole_row(qtbot: QtBot, fake: FakeReader) -> None:
    pane = SourcesPane()
    qtbot.addWidget(pane)
    pane.show_project(cast(Reader, fake))
    heard = pane.model.index_of("d1").data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Ferry back in service, May 2024 · given, 3 facts"


def test_without_sources_it_says_what_to_do(qtbot: QtBot) -> None:
    pane = SourcesPane()
    qtbot.addWidget(pane)
    pane.show_project(None)
    assert "Drop articles" in pane._nothing.text()
    assert pane._stack.currentWidget() is pane._nothing
