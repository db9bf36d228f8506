"""The timeline for those who hear it: names that tell the chosen fact, announcements, and the list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from dateline.domain.focus import NOTHING, Focus
from dateline.ui.panes.timeline import TimelinePane
from dateline.ui.panes.timeline import canvas as canvases
from tests.ui.panes.timeline.hands import click, press, show
from tests.ui.panes.timeline.project import Project, ferry


@pytest.fixture
def pane(qtbot: QtBot) -> TimelinePane:
    return show(qtbot, ferry())


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told to read out at once."""
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    class Ear:
        updateAccessibility = staticmethod(hear)  # noqa: N815 (Qt's name)

    monkeypatch.setattr(canvases, "QAccessible", Ear)
    return heard


def test_the_canvas_is_called_by_what_is_chosen_on_it(pane: TimelinePane) -> None:
    assert pane.canvas.accessibleName() == "Timeline"
    pane.show_focus(Focus(fact="f5"))
    name = pane.canvas.accessibleName()
    assert name.startswith("Timeline: 3 May 2024: 250 guests saw it sail")
    assert "2 sources differ" in name
    interface = QAccessible.queryAccessibleInterface(pane.canvas)
    assert interface.text(QAccessible.Text.Name) == name
    pane.show_focus(NOTHING)
    assert pane.canvas.accessibleName() == "Timeline"


def test_going_from_fact_to_fact_is_read_out(pane: TimelinePane, announced: list[str]) -> None:
    press(pane, Qt.Key.Key_Right)
    press(pane, Qt.Key.Key_Right)
    assert [said.split(";")[0] for said in announced] == [
        "April 1999: The pier was built",
        "5 February 2024: The board met",
    ]
    assert pane.canvas.accessibleName() == f"Timeline: {announced[-1]}"


def test_clicking_is_read_out_too_but_what_others_choose_is_not(pane: TimelinePane, announced: list[str]) -> None:
    pane.show_focus(Focus(fact="f3"))
    assert announced == []
    click(pane, "f2")
    assert len(announced) == 1


def test_the_description_says_how_much_there_is_and_how_to_go_on(pane: TimelinePane) -> None:
    said = pane.canvas.accessibleDescription()
    assert said.startswith("9 dated facts, ")
    assert "Left and Right" in said
    pane.show_project(Project(ferry()._dated[:1]))
    assert pane.canvas.accessibleDescription().startswith("1 dated fact, ")


def test_everything_that_is_drawn_is_said_in_the_list(pane: TimelinePane) -> None:
    press(pane, Qt.Key.Key_L)
    facts = pane.twin.facts
    said = [facts.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(facts.rowCount())]
    assert any("date is approximate" in words for words in said)
    assert any("this day or earlier" in words for words in said)
    assert any("inferred" in words for words in said)
    assert any("said to be possible" in words for words in said)
    assert any("said not to have happened" in words for words in said)
    assert facts.headerData(0, Qt.Orientation.Horizontal) == "When"


def test_the_list_chooses_by_keys_and_lets_one_go_back_to_the_same_fact(pane: TimelinePane) -> None:
    press(pane, Qt.Key.Key_L)
    pane.twin.setFocus()
    QTest.keyClick(pane.twin, Qt.Key.Key_Down)
    QTest.keyClick(pane.twin, Qt.Key.Key_Down)
    QTest.keyClick(pane.twin, Qt.Key.Key_L)
    assert pane.canvas.isVisible()
    assert "The board met" in pane.canvas.accessibleName()


def test_every_button_says_what_it_does(pane: TimelinePane) -> None:
    for button in pane.controls.findChildren(QAbstractButton):
        assert button.text() or button.accessibleName()
        assert button.toolTip()


@pytest.mark.parametrize("height", [200, 320])
def test_tab_goes_through_the_pane_as_one_reads(qtbot: QtBot, height: int) -> None:
    pane = show(qtbot, ferry(), 1280, height)
    pane.activateWindow()
    pane.canvas.setFocus()
    met: list[tuple[int, int]] = []
    for _ in range(20):
        QTest.keyClick(pane.focusWidget(), Qt.Key.Key_Tab)
        here = pane.focusWidget()
        if here is pane.canvas:
            break
        at = here.mapTo(pane, here.rect().topLeft())
        met.append((at.y() // 20, at.x()))
    assert len(met) >= 8
    assert met == sorted(met)
