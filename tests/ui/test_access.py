"""Nobody is left out: every part has a name and a role, and the keyboard goes everywhere in reading order."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import walking
from tests.ui.driver import Driver, hosted


def _room(reader: Driver) -> None:
    reader.opens_sample_project()


def _fact(reader: Driver) -> None:
    _room(reader)
    reader.clicks_bar("f2")


def _filtered(reader: Driver) -> None:
    _room(reader)
    reader.clicks_entity("Ines Holm")
    reader.presses("O")


def _found(reader: Driver) -> None:
    _room(reader)
    reader.presses("Ctrl+F")
    reader.types("ferry")


def _searched(reader: Driver) -> None:
    _room(reader)
    reader.presses("Ctrl+K")
    reader.types("ferry")


def _palette(reader: Driver) -> None:
    _room(reader)
    reader.presses("Ctrl+Shift+P")


def _beside(reader: Driver) -> None:
    _room(reader)
    reader.presses("Ctrl+Alt+D")


def _related(reader: Driver) -> None:
    _room(reader)
    reader.presses("Ctrl+G")


def _with_caret(reader: Driver) -> None:
    _room(reader)
    reader.presses("F7")


def _told(reader: Driver) -> None:
    _room(reader)
    reader.window.notice.say("Two sources were not added.", error=True, details="one\ntwo")
    reader.settles()


def _listed(reader: Driver) -> None:
    _room(reader)
    reader.presses("Ctrl+5", "L")


STATES: dict[str, Callable[[Driver], None]] = {
    "welcome": lambda reader: None,
    "reading room": _room,
    "a fact": _fact,
    "filtered": _filtered,
    "find": _found,
    "search": _searched,
    "palette": _palette,
    "side by side": _beside,
    "relations": _related,
    "caret": _with_caret,
    "notice": _told,
    "list of the timeline": _listed,
}


@pytest.mark.parametrize("state", STATES)
def test_every_part_has_a_name_a_role_and_where_it_is_a_sign_a_tooltip(reader: Driver, state: str) -> None:
    STATES[state](reader)
    assert sum(1 for _ in walking.parts(reader.window)) > 5
    assert walking.faults(reader.window) == []


@pytest.mark.parametrize("name", ["show_shortcuts", "show_about"])
def test_every_part_of_a_sheet_has_a_name_and_fits(reader: Driver, name: str) -> None:
    _room(reader)
    getattr(reader.window, name)()
    reader.settles()
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    assert walking.faults(sheet) == []
    assert walking.clipped(sheet) == []
    sheet.close()


@pytest.mark.parametrize("size", [(1280, 720), (860, 560)])
def test_every_part_of_the_comparison_has_a_name_and_fits_and_is_reached(
    real: Driver, sample: Path, size: tuple[int, int]
) -> None:
    real.window.resize(*size)
    real.opens(sample)
    real.presses("Ctrl+D")
    assert walking.faults(real.window) == []
    assert walking.clipped(real.window) == []
    found = walking.stops(real.window.header.menu_button)
    inside = [stop for stop in found if real.window.rooms.widget("text").isAncestorOf(stop)]
    assert len(inside) >= 3
    assert walking.out_of_order(inside) == []


_PANES = ["header", "sources", "entities", "text", "inspector", "timeline"]


@pytest.mark.parametrize("state", ["a fact", "filtered", "side by side", "relations"])
def test_the_keyboard_goes_through_the_window_in_reading_order_and_back(reader: Driver, state: str) -> None:
    STATES[state](reader)
    window, rooms = reader.window, reader.window.rooms
    start = window.header.menu_button
    found = walking.stops(start)
    assert QApplication.focusWidget() is start, "the keyboard does not come back to where it began"
    order: dict[str, list[QWidget]] = {}
    for stop in found:
        pane = next((name for name in _PANES[1:] if rooms.widget(name).isAncestorOf(stop)), None)
        outer = next(
            (name for name in ("header", "notice", "status") if getattr(window, name).isAncestorOf(stop)), "chips"
        )
        order.setdefault(pane or outer, []).append(stop)
    runs = [
        name
        for number, name in enumerate(map(_pane_of(order), found))
        if not number or name != _pane_of(order)(found[number - 1])
    ]
    assert len(runs) == len(set(runs)), "the keyboard leaves a pane and comes back to it"
    assert [name for name in runs if name in _PANES] == _PANES
    assert {name: wrong for name, inside in order.items() if (wrong := walking.out_of_order(inside))} == {}
    assert walking.stops(start, back=True) == [found[0], *reversed(found[1:])]


def _pane_of(order: dict[str, list[QWidget]]) -> Callable[[QWidget], str]:
    return lambda stop: next(name for name, inside in order.items() if stop in inside)


def test_one_sees_where_the_keyboard_is(reader: Driver) -> None:
    _fact(reader)
    assert walking.unseen(reader.window.header.menu_button) == []


def test_what_is_wrong_is_noticed(qtbot: QtBot, dressed: None) -> None:
    bad = QWidget()
    row = QHBoxLayout(bad)
    nameless, sign, cut = QWidget(), QToolButton(), QLabel("words that are cut off")
    first, last = QPushButton("first"), QPushButton("last")
    nameless.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    sign.setText("›")
    cut.setFixedWidth(20)
    for part in (last, nameless, sign, cut, first):
        row.addWidget(part)
    host = hosted(qtbot, bad, 500, 80)
    found = walking.faults(host)
    assert any("has no name" in one for one in found)
    assert any("nothing in particular" in one for one in found)
    assert any("sign without a tooltip" in one for one in found)
    assert len(walking.clipped(host)) == 1
    assert walking.out_of_order([first, last]) == ["QPushButton 'first' → QPushButton 'last'"]
    assert walking.unseen(first) == ["QWidget ''"]
    assert walking.trapped(first) == ""
    held = Holding()
    row.addWidget(held)
    qtbot.waitUntil(held.isVisible)
    assert "Holding" in walking.trapped(first)


class Holding(QWidget):
    """A part that keeps the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(20, 20)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 (Qt's own)
        return True


def test_labels_show_plain_text_only(reader: Driver) -> None:
    _fact(reader)
    rich = [one.text() for one in reader.window.findChildren(QLabel) if one.textFormat() != Qt.TextFormat.PlainText]
    assert [text for text in rich if text] == []


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900), (860, 560), (640, 360)])  # the last: 1280×720 at 200 %
@pytest.mark.parametrize("state", ["welcome", "a fact", "filtered", "find", "side by side", "relations", "notice"])
def test_no_words_are_cut_off(reader: Driver, size: tuple[int, int], state: str) -> None:
    reader.window.resize(*size)
    STATES[state](reader)
    assert walking.clipped(reader.window) == []


def test_no_words_are_cut_off_at_twice_the_size() -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "cut_off and size0", __file__]
    done = subprocess.run(
        command,
        env=os.environ | {"QT_SCALE_FACTOR": "2"},
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stdout[-3000:]


def test_the_window_is_painted_in_every_theme_without_a_word_from_qt(reader: Driver) -> None:
    _fact(reader)
    for name in ("dark", "contrast", "light", "system"):
        reader.window.actions_by_id[name].trigger()
        QApplication.processEvents()
        assert not reader.window.grab().isNull()
