"""Everything one can do has a name, and no two things have the same key."""

import itertools
from collections import Counter

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from dateline.ui import theme as themes
from dateline.ui.actions import ACTIONS, BELOW_A_LINE, MENUS
from dateline.ui.further import WORDS
from dateline.ui.palette import matches
from dateline.ui.panekeys import PANE_KEYS
from tests.ui.driver import Driver


def test_no_two_actions_share_an_id_or_a_key() -> None:
    assert max(Counter(action.id for action in ACTIONS).values()) == 1
    assert max(Counter(key for action in ACTIONS for key in action.keys).values()) == 1
    assert {action.id for action in ACTIONS} >= BELOW_A_LINE


def test_the_menus_hold_every_action_once(reader: Driver) -> None:
    held = [
        action.data()
        for menu in reader.window.header.menus
        for action in menu.actions()
        if not action.isSeparator() and not isinstance(action.menu(), QMenu)
    ]
    assert sorted(held) == sorted(action.id for action in ACTIONS)
    assert [menu.title() for menu in reader.window.header.menus] == list(MENUS)


def test_the_sheet_of_shortcuts_holds_every_key(reader: Driver) -> None:
    reader.presses("F1")
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    shown = {one.text() for one in sheet.findChildren(QLabel)}
    assert {action.text.rstrip("…") for action in ACTIONS if action.keys} <= shown
    assert {one.text for one in PANE_KEYS} <= shown
    assert {one.pane.upper() for one in PANE_KEYS} <= shown
    reader.presses("F1")
    assert QApplication.activeModalWidget() is None


def test_the_lines_of_the_sheet_of_shortcuts_stand_evenly(reader: Driver) -> None:
    reader.presses("F1")
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    top = {one.text(): one.mapTo(sheet, QPoint(0, 0)).y() for one in sheet.findChildren(QLabel)}
    menu = [top[one.text.rstrip("…")] for one in ACTIONS if one.keys and one.menu == "File"]
    assert len({below - above for above, below in itertools.pairwise(menu)}) == 1
    reader.presses("F1")


def test_the_about_page_names_the_libraries_and_their_licences(reader: Driver) -> None:
    from dateline.ui.sheets import licences, made_with

    lines = made_with()
    assert any(line.startswith("PySide6") and "LGPL" in line for line in lines)
    assert any(line.startswith("SQLAlchemy") and "MIT" in line for line in lines)
    text = "\n".join(licences())
    assert "SIL OPEN FONT LICENSE" in text
    assert "Lucide" in text
    reader.window.show_about()
    reader.settles()
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    reader.presses("Esc")
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("theme", ["Colours of the system", "Light colours", "Dark colours", "High contrast"]),
        ("theme night", ["Dark colours"]),
        ("appearance", ["Colours of the system", "Light colours", "Dark colours", "High contrast"]),
        ("hotkeys", ["Keyboard shortcuts"]),
        ("keyboard", ["Keyboard shortcuts"]),
        ("german", ["Language of the system", "Language: English", "Language: Deutsch"]),
        ("zoom", ["Larger text", "Smaller text", "Text in its usual size"]),
        ("size", ["Text in its usual size", "Larger text", "Smaller text"]),
        ("pdf", ["Save as PDF"]),
    ],
)
def test_a_command_is_found_by_what_else_one_may_call_it(reader: Driver, typed: str, found: list[str]) -> None:
    reader.opens_sample_project()
    reader.presses("Ctrl+Shift+P")
    reader.types(typed)
    assert [row.words for row in reader.window.commands.popup.rows] == found


def test_only_actions_that_there_are_have_further_words() -> None:
    assert {action.id for action in ACTIONS} >= set(WORDS)


def test_a_command_is_found_by_a_few_letters_and_done(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("Ctrl+Shift+P")
    reader.types("dark col")
    assert [row.words for row in reader.window.commands.popup.rows] == ["Dark colours"]
    reader.presses("Return")
    assert not reader.window.commands.isVisible()
    assert reader.window.settings.appearance.value == "dark"


def test_a_command_that_is_not_there_is_told(reader: Driver) -> None:
    reader.presses("Ctrl+Shift+P")
    reader.types("make coffee")
    assert reader.window.commands.popup.isVisible()
    assert reader.window.commands.popup.rows == []
    reader.presses("Esc")
    assert not reader.window.commands.isVisible()


def test_words_of_a_command_are_found_in_any_order() -> None:
    assert matches("text larger", "View Larger text") == ((5, 11), (12, 16))
    assert matches("text tiny", "View Larger text") is None
    assert matches("", "Anything") == ()


def test_copying_with_a_citation_is_told(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("Esc", "Ctrl+Shift+C")
    assert reader.sees_notice() == "Select words or choose a fact first: then they can be copied."
    reader.presses("J", "Ctrl+Shift+C")
    assert reader.sees_notice() == "Copied, with where the words stand."
    assert QGuiApplication.clipboard().text().startswith("“")


def test_the_line_that_shows_where_the_keyboard_is_comes_back_with_it(reader: Driver) -> None:
    reader.opens_sample_project()
    bar = reader.window.rooms.text.first.bar

    def lined() -> bool:
        picture = bar.grab().toImage()
        return picture.pixelColor(picture.width() - 4, picture.height() - 1) == themes.current().accent

    reader.presses("Ctrl+1")
    assert not lined()
    reader.presses("Ctrl+3")
    assert lined()
    for opened, closed in (("F1", "Esc"), ("Ctrl+Shift+P", "Esc"), ("F1", "F1")):
        reader.presses(opened)
        assert not lined()
        reader.presses(closed)
        reader.window.activateWindow()
        reader.waits_for(reader.window.isActiveWindow)
        assert reader.pane() == "text"
        assert lined(), opened
    reader.clicks(reader.window.rooms.text.page.viewport())
    reader.presses("F1", "Esc")
    assert not lined(), "the reader came by the mouse"
