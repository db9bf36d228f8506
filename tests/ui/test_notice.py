"""Messages are seen and heard, and take nothing away from what one is doing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from dateline.ui.theme import Appearance
from tests.ui.driver import Driver


def test_a_message_never_takes_the_keyboard(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("Ctrl+K")
    before = reader.focus_widget()
    reader.window.notice.say("Something failed.", error=True, details="all of it")
    reader.settles()
    assert reader.focus_widget() is before
    reader.types("ferry")
    assert reader.field().text() == "ferry"


def test_the_keyboard_goes_back_to_where_it_was_when_a_message_goes(reader: Driver) -> None:
    reader.opens_sample_project()
    reader.presses("Ctrl+5")
    before = reader.focus_widget()
    notice = reader.window.notice
    notice.say("Something failed.", error=True, details="all of it")
    notice.more.setFocus(Qt.FocusReason.TabFocusReason)
    reader.presses("Tab")
    assert reader.focus_widget() is notice.dismiss
    reader.presses("Space")
    assert not notice.isVisible()
    assert reader.focus_widget() is before


def test_a_screen_reader_hears_a_message(reader: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    reader.window.notice.say("All is well.")
    assert heard == ["All is well."]


def test_the_signs_of_a_message_are_legible_after_a_change_of_colours(reader: Driver) -> None:
    reader.window.choose_appearance(Appearance.LIGHT)
    reader.window.notice.say("Kept.")
    before = reader.window.notice.dismiss.icon().pixmap(16).toImage()
    reader.window.choose_appearance(Appearance.CONTRAST)
    assert reader.window.notice.dismiss.icon().pixmap(16).toImage() != before
