"""The list of sources."""

from typing import cast

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dateline.domain.focus import Focus
from dateline.domain.views import Choice, SourceRow
from dateline.services.reading import Reader
from dateline.ui.panes.sources import SourcesPane, subtitle
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
    assert fake.asked.count("sources") == 2


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
