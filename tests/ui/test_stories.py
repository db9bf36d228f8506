"""The reading room as its readers use it: one story for each of its parts, and one by keyboard alone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from dateline.domain.views import FactFilter
from dateline.services.samples import sample_path
from dateline.ui import printing, tour
from dateline.ui.theme import Appearance
from tests.ui import pdf
from tests.ui.driver import Driver


@pytest.fixture
def guest(real: Driver, sample: Path) -> Iterator[Driver]:
    """A reader in front of the welcome page, whose sample project is already made."""
    own = Path(sample_path())
    own.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(sample, own)
    yield real
    real.window.close()
    own.unlink(missing_ok=True)


def _opens(guest: Driver) -> None:
    guest.presses("Return")
    guest.waits_for(lambda: guest.window.desk is not None and guest.window.rooms.text.source is not None)


def _contested(guest: Driver) -> str:
    desk = guest.window.desk
    assert desk is not None
    return desk.reader.facts(FactFilter(disagreeing=True))[0].id


def test_everything_by_keyboard_alone(guest: Driver) -> None:
    window = guest.window
    # from the welcome page into the sample project, and once around its panes
    _opens(guest)
    assert guest.pane() == "text"
    seen = []
    for _ in range(5):
        guest.presses("F6")
        seen.append(guest.pane())
    assert set(seen) == {"sources", "entities", "text", "inspector", "timeline"}
    # a fact, the words that state it, the next place
    guest.presses("Ctrl+3", "J")
    first = guest.focus.fact
    assert first is not None
    assert guest.sees_looked_at()
    desk = window.desk
    assert desk is not None
    while len(guest.focus.marks) < 2:
        guest.presses("J")
    fact = guest.focus.fact
    guest.presses("N")
    assert guest.focus.position == 1
    assert guest.focus.fact == fact
    # another source, an entity, only its facts
    guest.presses("Ctrl+1", "Down")
    assert guest.focus.source is not None
    guest.presses("Ctrl+2", "Down", "Down")
    assert guest.focus.entity is not None
    guest.presses("O")
    guest.waits_for(lambda: window.filtering.active)
    guest.presses("Shift+O")
    assert not window.filtering.active
    # search
    guest.presses("Ctrl+K")
    guest.types("prisoners")
    guest.waits_for(lambda: len(guest.sees_results()) > 3)
    guest.presses("Down", "Return")
    assert guest.focus.fact is not None or guest.focus.source is not None
    # compare, a cell, and back
    guest.presses("Ctrl+D")
    assert window.rooms.comparing
    guest.waits_for(lambda: window.rooms.compare.model.rowCount() > 0)
    guest.presses("Down", "Right", "Return")
    guest.presses("Esc", "Ctrl+3")
    assert not window.rooms.comparing
    # the timeline: another bar, a range, and all facts again
    guest.presses("Ctrl+5", "Right")
    assert guest.focus.fact is not None
    guest.presses("B")
    guest.waits_for(lambda: window.filtering.active)
    guest.presses("Shift+O")
    assert not window.filtering.active
    # any command by a few letters
    guest.presses("Ctrl+Shift+P")
    guest.types("dark col")
    guest.presses("Return")
    assert window.settings.appearance is Appearance.DARK
    # the way back, and forward again
    here = guest.focus
    steps = 0  # filters are stops on the way, too
    while guest.focus == here:
        guest.presses("Alt+Left")
        steps += 1
    guest.presses(*["Alt+Right"] * steps)
    assert guest.focus == here
    # every key on a sheet, words found in the text
    guest.presses("F1")
    assert QApplication.activeModalWidget() is not None
    guest.presses("Esc")
    window.activateWindow()  # what a desktop does by itself when a sheet is closed
    guest.waits_for(window.isActiveWindow)
    guest.presses("Ctrl+3", "Ctrl+F")
    guest.types("the")
    guest.presses("Return", "Esc")
    # and the tour, to its end
    guest.presses("Ctrl+Shift+P")
    guest.types("take the tour")
    guest.presses("Return")
    going = tour.of(window)
    guest.waits_for(lambda: going.running)
    for _ in range(12):
        if not going.running:
            break
        guest.presses("Right")
    assert not going.running
    assert going.seen
    assert guest.focus_widget() is guest.field()


def test_part_1_reading_a_source(guest: Driver) -> None:
    _opens(guest)
    text = guest.window.rooms.text
    guest.presses("J")
    mark = guest.focus.mark
    assert mark is not None
    looked_at = guest.sees_looked_at()
    assert looked_at is not None
    assert looked_at == mark.of(text.page.text)
    note = next(one for one in text.page.notes_shown() if guest.focus.fact in one.facts)
    guest.presses("Esc")
    at = note.box.center() + QPointF(0, text.page.origin.y())
    guest.clicks(text.page.viewport(), at.toPoint())
    assert guest.focus.fact in note.facts, "a margin note leads to its words"
    guest.presses("Ctrl+F")
    guest.types("Belarus")
    assert text.page.ink.found


def test_part_2_the_timeline_opens_as_one_zooms(guest: Driver) -> None:
    _opens(guest)
    canvas = guest.window.rooms.timeline.canvas
    assert canvas.stage is not None
    before = canvas.stage.view
    at = QPointF(canvas.rect().center())
    wheel = QWheelEvent(
        at, canvas.mapToGlobal(at), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, wheel)
    guest.settles()
    assert canvas.stage.view != before
    guest.presses("Ctrl+5", "Home")
    assert guest.pane() == "timeline"
    guest.presses("Right")
    chosen = guest.focus.fact
    assert chosen is not None
    assert guest.sees_bar_chosen() == int(chosen[1:])


def test_part_3_an_entity_filters_timeline_and_text(guest: Driver) -> None:
    _opens(guest)
    guest.clicks_entity("John Coale")
    assert guest.sees_highlighted()
    everything = len(guest.window.rooms.timeline.canvas.stage.index)  # type: ignore[union-attr]
    guest.presses("O")
    guest.waits_for(lambda: guest.window.filtering.active)
    guest.settles()
    stage = guest.window.rooms.timeline.canvas.stage
    assert stage is not None
    assert len(stage.index) < everything
    assert any("John Coale" in chip for chip in guest.window.filtering.chips.words)


def test_part_4_every_value_of_the_inspector_leads_to_its_words(guest: Driver) -> None:
    _opens(guest)
    guest.presses("J")
    while len({mark.source for mark in guest.focus.marks}) < 2:
        guest.presses("J")
    card = guest.sees_card()
    assert any(guest.window.selection.focus.fact is not None and words for words in card)
    before = guest.focus.position
    guest.presses("Ctrl+4")
    for _ in range(30):
        guest.presses("Tab")
        if "paragraph" in guest.focus_widget().accessibleName() or "¶" in guest.focus_widget().accessibleName():
            guest.presses("Return")
            if guest.focus.position != before:
                break
    assert guest.focus.position != before
    assert guest.sees_looked_at()


def test_part_5_search_finds_words_and_leads_to_them(guest: Driver) -> None:
    _opens(guest)
    guest.presses("Ctrl+K")
    guest.types("prisoners")
    guest.waits_for(lambda: len(guest.sees_results()) > 3)
    guest.presses("Return")
    assert guest.focus.fact is not None or guest.focus.source is not None
    guest.presses("Alt+Left")


def test_part_6_the_current_view_becomes_a_file(guest: Driver, tmp_path: Path) -> None:
    _opens(guest)
    guest.dialogs.answers["pdf"] = tmp_path / "page.pdf"
    guest.clicks(guest.window.rooms.text.page.viewport(), QPoint(40, 40))
    guest.presses("Ctrl+Shift+S")
    guest.waits_for(lambda: not printing.of(guest.window).running)
    assert pdf.pages(tmp_path / "page.pdf")


def test_part_7_the_tour_is_taken_and_left_by_mouse(guest: Driver) -> None:
    guest.clicks(guest.window.welcome.sample)
    going = tour.of(guest.window)
    going.offer()
    guest.waits_for(lambda: going.running)
    guest.clicks(going.callout.next)
    assert going.callout.said[2].startswith("2 ")
    guest.clicks(going.callout.back)
    guest.clicks(going.callout.skip)
    assert not going.running
    assert going.seen
