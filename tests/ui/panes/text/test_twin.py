"""Whoever listens reads the text with a caret, and hears what is marked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dateline.domain.focus import Layer
from dateline.ui.panes.text import twin
from dateline.ui.panes.text.page import Page
from dateline.ui.panes.text.twin import TextTwin
from tests.ui.panes.text.naughty import naughty
from tests.ui.panes.text.samples import ARTICLE, article, focus_on, reading

_FORWARD, _BACK = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class Heard(list[str]):
    """What a screen reader is told."""

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802 (Qt's name)
        """Take down an announcement."""
        self.append(event.message())


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """What is announced from now on."""
    made = Heard()
    monkeypatch.setattr(twin, "QAccessible", made)
    return made


@pytest.fixture
def page(qtbot: QtBot, dressed: None) -> Page:
    """The article on a page with the keyboard."""
    made = Page()
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.set_shown(frozenset({Layer.FACTS, Layer.ENTITIES}))
    made.show_reading(article())
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def _press(over: TextTwin, key: Qt.Key, modifiers: Qt.KeyboardModifier = _FORWARD) -> None:
    QTest.keyClick(over, key, modifiers)


def test_a_screen_reader_finds_the_whole_text_to_read_and_not_to_change(page: Page) -> None:
    over = twin.toggle(page)
    interface = QAccessible.queryAccessibleInterface(over)
    text = interface.textInterface()
    assert text.text(0, text.characterCount()) == ARTICLE
    assert "Harbour opens after storm" in interface.text(QAccessible.Text.Name)
    assert "Esc goes back" in interface.text(QAccessible.Text.Description)
    QTest.keyClicks(over, "xyz")
    assert over.toPlainText() == ARTICLE


def test_the_caret_tells_what_it_comes_upon(page: Page, heard: Heard) -> None:
    over = twin.toggle(page)
    assert over.hasFocus()
    over.go_to(0)
    heard.clear()
    _press(over, Qt.Key.Key_M)
    assert over.offset == ARTICLE.index("The port")
    assert heard == ["Fact: Monday, 5 May 2025, 2 origins in 3 sources"]
    _press(over, Qt.Key.Key_M)
    assert heard[1:] == ["Entity: Aldmouth"]
    _press(over, Qt.Key.Key_M, _BACK)
    _press(over, Qt.Key.Key_M, _BACK)
    assert heard[-1] == "No other mark"
    over.go_to(ARTICLE.index("On 3 May"))
    assert heard[-1] == "Fact: 3 May 2025, planned · Quill, date differs"


def test_enter_chooses_what_the_caret_stands_in(page: Page, qtbot: QtBot) -> None:
    over = twin.toggle(page)
    over.go_to(ARTICLE.index("first stones"))
    with qtbot.waitSignal(page.chosen) as chosen:
        _press(over, Qt.Key.Key_Return)
    assert chosen.args is not None
    assert chosen.args[0].statement == "s3"


def test_the_caret_goes_to_what_is_chosen_elsewhere_and_back_to_the_page_with_escape(page: Page) -> None:
    over = twin.toggle(page)
    page.show_focus(focus_on(article(), "f4"))
    assert over.offset == ARTICLE.index("The council of Aldmouth paid")
    _press(over, Qt.Key.Key_Escape)
    assert over.isHidden()
    assert page.hasFocus()
    assert twin.toggle(page) is over
    assert over.offset == ARTICLE.index("The council of Aldmouth paid")


def test_another_source_is_read_as_soon_as_it_is_opened(page: Page) -> None:
    over = twin.toggle(page)
    page.show_reading(reading("Another harbour.\nAnother storm."))
    assert over.toPlainText() == "Another harbour.\nAnother storm."


def test_what_is_selected_with_the_caret_is_selected_on_the_page_and_copied_as_it_stands(page: Page) -> None:
    page.show_reading(reading("one\u00a0two\u2028three 😀 four"))
    over = twin.toggle(page)
    over.go_to(0)
    for _ in range(13):
        _press(over, Qt.Key.Key_Right, _BACK)
    assert page.hand.selection == (0, 13)
    _press(over, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "one\u00a0two\u2028three"


def test_every_place_of_every_odd_text_leads_to_the_caret_and_back(page: Page) -> None:
    for one in naughty():
        text = one.data.decode("utf-16" if one.family == "surrogates" else "utf-8", "replace").replace("\0", "\ufffd")
        page.show_reading(reading(text.replace("\r", "\n")))
        over = page.findChild(TextTwin) or twin.toggle(page)
        places = range(0, len(page.text), max(1, len(page.text) // 7))
        for offset in places:
            over.go_to(offset)
            assert over.offset == offset, f"{offset} of {page.text!r}"
